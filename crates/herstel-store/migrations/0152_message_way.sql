-- By which ways a message leaves besides the page, and how far it is. Follows from the journal.
CREATE TABLE message_way (
    message_id {bytes} NOT NULL REFERENCES message (message_id),
    way {text} NOT NULL,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    standing {text} NOT NULL,
    since_on {text} NOT NULL,
    PRIMARY KEY (message_id, way)
) {strict};
