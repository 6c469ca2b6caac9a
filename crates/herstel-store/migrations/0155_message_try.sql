-- How often it was tried to let a message leave, and when it is tried again. Gone when it has left.
CREATE TABLE message_try (
    message_id {bytes} NOT NULL,
    way {text} NOT NULL,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    attempts {int} NOT NULL,
    not_before {int} NOT NULL,
    result {text} NOT NULL,
    PRIMARY KEY (message_id, way)
) {strict};
