-- Additive: programs of before this step keep no figures here.
--
-- What the operation had done on a day, counted once and kept as it was: figures, nothing of anybody.
CREATE TABLE progress_report (
    taken_on {text} PRIMARY KEY,
    content {text} NOT NULL
) {strict};
