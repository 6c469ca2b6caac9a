-- Who searched, also when nothing was found: `searched` is a keyed hash of what was searched for.
CREATE TABLE search_record (
    looked_at {int} NOT NULL,
    operation_id {bytes} NOT NULL,
    searched {bytes} NOT NULL,
    kind {text} NOT NULL,
    found {int} NOT NULL,
    actor_kind {text} NOT NULL,
    actor_id {bytes},
    purpose {text} NOT NULL,
    PRIMARY KEY (looked_at, operation_id, searched)
) {strict}{clustered};
