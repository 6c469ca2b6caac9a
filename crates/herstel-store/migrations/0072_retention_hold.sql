-- Why nothing of a person (or, without a person, of anybody) may be destroyed for now. The reason of a hold on one
-- person is sealed with the key of the person, that of a general one with a master key.
CREATE TABLE retention_hold (
    hold_id {bytes} PRIMARY KEY,
    person_id {bytes} REFERENCES person (person_id),
    kind {text} NOT NULL,
    reason {bytes},
    general_reason {bytes},
    placed_by {bytes} NOT NULL,
    placed_on {text} NOT NULL,
    until_on {text},
    released_by {bytes},
    released_on {text}
) {strict};
