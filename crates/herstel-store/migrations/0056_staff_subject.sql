-- As whom a provider of sign-ins knows a member of staff: a keyed hash of provider and subject, and the subject sealed.
CREATE TABLE staff_subject (
    subject_id {bytes} PRIMARY KEY,
    provider {text} NOT NULL,
    subject_index {bytes} NOT NULL UNIQUE,
    staff_id {bytes} NOT NULL REFERENCES staff (staff_id),
    content {bytes} NOT NULL
) {strict};
