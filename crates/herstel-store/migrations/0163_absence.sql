-- Additive: programs of before this step let nobody stand in; they show less, never more.
--
-- Who is away, from which day up to and without which, and who stands in: reads and acts for their parents meanwhile.
CREATE TABLE absence (
    staff_id {bytes} NOT NULL REFERENCES staff (staff_id),
    from_on {text} NOT NULL,
    until_on {text} NOT NULL,
    substitute_id {bytes} NOT NULL REFERENCES staff (staff_id),
    PRIMARY KEY (staff_id, from_on)
) {strict}{clustered};
