-- What was done to the keys outside the database: a master key drawn, used for everything (`rotated`) or taken away
-- (`retired`), all indexes made anew (`indexed`). `key` names a key and is none. Only ever added to.
CREATE TABLE key_change (
    place {int} PRIMARY KEY,
    at {int} NOT NULL,
    kind {text} NOT NULL,
    key {text} NOT NULL,
    cells {int} NOT NULL
) {strict};
