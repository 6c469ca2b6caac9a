-- Letters that were issued. Follows from the journal; `version` is the entry of the approval.
CREATE TABLE letter (
    letter_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    decision_id {bytes} NOT NULL REFERENCES decision (decision_id),
    issued_on {text} NOT NULL,
    version {int} NOT NULL,
    language {text} NOT NULL
) {strict};
