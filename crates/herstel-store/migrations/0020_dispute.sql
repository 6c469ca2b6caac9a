-- Remarks of parents that something is wrong, and whether they were answered. Follows from the journal.
CREATE TABLE dispute (
    dispute_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    raised_on {text} NOT NULL,
    answered_on {text},
    result {text}
) {strict};
