-- Additive: older programs neither read nor write it; a newer one reckons the terms anew when they change.
-- The legal terms of each dossier as they stand, one row for each decision that was ever due. Follows from the journal.
CREATE TABLE term (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    subject {text} NOT NULL,
    last_day {text} NOT NULL,
    handler_id {bytes},
    noticed {int} NOT NULL,
    told {int} NOT NULL,
    PRIMARY KEY (dossier_id, subject)
) {strict};
