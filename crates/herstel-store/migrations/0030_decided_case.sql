-- What every binding decision was decided on, in few bytes, for working out what a new version of a scheme would
-- change: a receipt proves one decision, a million receipts are too much to read. Follows from the journal and the
-- receipts; sealed with the key of the person. Kept in the order of persons, as their keys are, so that both are read in one go.
CREATE TABLE decided_case (
    person_id {bytes} NOT NULL REFERENCES person (person_id),
    decision_id {bytes} NOT NULL,
    dossier_id {bytes} NOT NULL,
    step {text} NOT NULL,
    scheme {text} NOT NULL,
    scheme_hash {bytes} NOT NULL,
    outcome {text} NOT NULL,
    amount_cents {int} NOT NULL,
    registered_on {text} NOT NULL,
    decided_on {text} NOT NULL,
    input {bytes},
    PRIMARY KEY (person_id, decision_id)
) {strict}{clustered};
