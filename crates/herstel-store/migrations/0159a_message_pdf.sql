-- A message as a letter, sealed: set once and kept.
CREATE TABLE message_pdf (
    message_id {bytes} PRIMARY KEY REFERENCES message (message_id),
    content {bytes} NOT NULL
) {strict};
