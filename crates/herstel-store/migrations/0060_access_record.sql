-- Who looked: one row per operation, person and category of data. `looked_at` is in microseconds since 1970 (UTC) and the
-- same for all rows of an operation. Kept in the order of time, because whole days are sealed and, after the retention
-- period, removed. Refers to no other table: what was looked at may be erased, that somebody looked stays.
CREATE TABLE access_record (
    looked_at {int} NOT NULL,
    operation_id {bytes} NOT NULL,
    person_id {bytes} NOT NULL,
    what {text} NOT NULL,
    dossier_id {bytes},
    actor_kind {text} NOT NULL,
    actor_id {bytes},
    purpose {text} NOT NULL,
    ground {text} NOT NULL,
    PRIMARY KEY (looked_at, operation_id, person_id, what)
) {strict}{clustered};
