-- Conflicts of interest: this member of staff never reaches the dossier of this person, whatever else holds. Not in
-- any journal: the person need not know who knows them.
CREATE TABLE conflict (
    staff_id {bytes} NOT NULL,
    person_id {bytes} NOT NULL REFERENCES person (person_id),
    from_on {text} NOT NULL,
    until_on {text} NOT NULL,
    recorded_by {text} NOT NULL,
    PRIMARY KEY (staff_id, person_id, from_on)
) {strict}{clustered};
