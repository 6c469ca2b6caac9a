-- People who work for the operation. Their names are what parents know them by.
CREATE TABLE staff (
    staff_id {bytes} PRIMARY KEY,
    name {text} NOT NULL,
    role {text} NOT NULL
) {strict};
