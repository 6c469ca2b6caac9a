-- Decisions from proposal to approval. Follows from the journal.
CREATE TABLE decision (
    decision_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    step {text} NOT NULL,
    status {text} NOT NULL,
    outcome {text} NOT NULL,
    amount_cents {int} NOT NULL,
    scheme {text} NOT NULL,
    scheme_hash {bytes} NOT NULL,
    receipt_id {bytes} NOT NULL UNIQUE,
    proposed_by {bytes} NOT NULL,
    proposed_on {text} NOT NULL,
    read_by {bytes},
    read_on {text}
) {strict};
