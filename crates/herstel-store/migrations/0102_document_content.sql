-- The bytes of a document, sealed. Written with the journal entry, in one transaction.
CREATE TABLE document_content (
    document_id {bytes} PRIMARY KEY REFERENCES document (document_id),
    content {bytes} NOT NULL
) {strict};
