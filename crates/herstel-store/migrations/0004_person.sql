-- Who an applicant is. `bsn_index` is a keyed hash of the citizen number, for look-up; everything else is sealed
-- with the key of the person.
CREATE TABLE person (
    person_id {bytes} PRIMARY KEY,
    bsn_index {bytes} UNIQUE,
    details {bytes}
) {strict};
