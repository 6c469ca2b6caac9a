-- One certificate per erased person: when, on which list, by whom, and by which mark the destroyed key would be known
-- again. Never what it was about. Only ever added to; each row is chained to the one before it.
CREATE TABLE erasure (
    place {int} PRIMARY KEY,
    person_id {bytes} NOT NULL UNIQUE,
    list_id {bytes} NOT NULL,
    at {int} NOT NULL,
    proposed_by {bytes} NOT NULL,
    approved_by {bytes} NOT NULL,
    executed_by {bytes} NOT NULL,
    category {text} NOT NULL,
    ground {text} NOT NULL,
    key_mark {bytes} NOT NULL,
    previous_hash {bytes} NOT NULL,
    hash {bytes} NOT NULL
) {strict};
