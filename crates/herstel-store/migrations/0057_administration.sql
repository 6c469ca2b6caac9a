-- What was changed about the people who work here: append-only, each entry chained to the one before it.
CREATE TABLE administration (
    number {int} PRIMARY KEY,
    recorded_at {int} NOT NULL,
    done_by {text} NOT NULL,
    kind {text} NOT NULL,
    payload {text} NOT NULL,
    previous_hash {bytes} NOT NULL,
    hash {bytes} NOT NULL
) {strict};
