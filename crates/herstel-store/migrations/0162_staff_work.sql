-- Additive: programs of before this step divide no work by it.
--
-- How much a member of staff works, in which team, and the hub municipality of their region.
CREATE TABLE staff_work (
    staff_id {bytes} PRIMARY KEY REFERENCES staff (staff_id),
    team {text} NOT NULL,
    municipality {text},
    hours {int} NOT NULL
) {strict};
