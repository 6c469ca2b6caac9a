-- What the parent was told. Follows from the journal; `version` is the entry that says what.
CREATE TABLE message (
    message_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    version {int} NOT NULL,
    kind {text} NOT NULL,
    sent_on {text} NOT NULL
) {strict};
