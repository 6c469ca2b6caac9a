-- Additive: programs of before this step write no recognitions, and their journals say nothing of any.
--
-- How far each recognition is that somebody ever spoke of; follows from the journal. `due_on` is the day by which
-- something must happen, later than all others when nothing must.
CREATE TABLE recognition (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    kind {text} NOT NULL,
    state {text} NOT NULL,
    due_on {text} NOT NULL,
    PRIMARY KEY (dossier_id, kind)
) {strict}{clustered};
