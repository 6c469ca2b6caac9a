-- The bytes of a letter as first made, sealed. Written once.
CREATE TABLE letter_pdf (
    letter_id {bytes} PRIMARY KEY REFERENCES letter (letter_id),
    content {bytes} NOT NULL
) {strict};
