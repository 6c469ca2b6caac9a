-- Additive: programs of before this step ask nobody how it was, and their journals say nothing of it.
--
-- What somebody answered to the two questions after a step; follows from the journal. There is nothing in it of whoever
-- handled the dossier. The words are sealed, and there only when the person wants who steers to read them.
CREATE TABLE experience (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    ended {text} NOT NULL,
    about {text} NOT NULL,
    month {text} NOT NULL,
    people_group {text} NOT NULL,
    justice {text},
    new_start {text},
    words {bytes},
    PRIMARY KEY (dossier_id, ended)
) {strict};
