-- What this database is: one row. `key_check` opens only with the master keys that belong to it, `index_check`
-- comes out only with its index key; so a wrong keys file is seen before anything is read.
CREATE TABLE installation (
    installation_id {int} PRIMARY KEY CHECK (installation_id = 1),
    contents {text} NOT NULL,
    note {text} NOT NULL,
    key_check {bytes} NOT NULL,
    index_check {bytes} NOT NULL
) {strict};
