-- Additive: programs of before this step derive no effort.
--
-- The days of which effort was derived, also those on which nobody worked.
CREATE TABLE effort_day (
    day {text} PRIMARY KEY
) {strict};
