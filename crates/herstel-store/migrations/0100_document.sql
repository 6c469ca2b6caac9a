-- Documents that were handed in. Follows from the journal; `version` is the entry that says what it is.
CREATE TABLE document (
    document_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    received_on {text} NOT NULL,
    version {int} NOT NULL
) {strict};
