-- The proof of each calculation: compressed, then sealed. `receipt_hash` also stands in the sealed journal entry.
CREATE TABLE receipt (
    receipt_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    decision_id {bytes} NOT NULL REFERENCES decision (decision_id),
    receipt_hash {bytes} NOT NULL,
    content {bytes}
) {strict};
