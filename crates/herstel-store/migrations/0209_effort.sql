-- Additive: programs of before this step derive no effort.
--
-- Minutes that somebody of the staff worked on a dossier on a day: derived from when they looked at it, and what they said
-- themselves instead. The step is the one at which the dossier stood then; null before its first decision was begun.
CREATE TABLE effort (
    staff_id {bytes} NOT NULL,
    day {text} NOT NULL,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    step {text},
    derived {int} NOT NULL,
    corrected {int},
    PRIMARY KEY (staff_id, day, dossier_id)
) {strict}{clustered};
