-- What lists show of a dossier. Follows from the journal; `head` is the hash of its last entry there.
-- `due_on` is 9999-12-31 when nothing is due, so that such dossiers come last without a special case.
CREATE TABLE dossier (
    dossier_id {bytes} PRIMARY KEY,
    number {text} NOT NULL UNIQUE,
    person_id {bytes} NOT NULL UNIQUE REFERENCES person (person_id),
    registered_on {text} NOT NULL,
    status {text} NOT NULL,
    due_on {text} NOT NULL,
    handler_id {bytes},
    open_disputes {int} NOT NULL,
    version {int} NOT NULL,
    head {bytes} NOT NULL
) {strict};
