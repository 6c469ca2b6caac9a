-- Additive: programs of before this step write no plans, and their journals say nothing of any.
--
-- The joint plan of a dossier as it stands, sealed; follows from the journal. `next_due_on` is the first day on which
-- something that was agreed is due and not done.
CREATE TABLE plan (
    dossier_id {bytes} PRIMARY KEY REFERENCES dossier (dossier_id),
    next_due_on {text} NOT NULL,
    content {bytes} NOT NULL
) {strict};
