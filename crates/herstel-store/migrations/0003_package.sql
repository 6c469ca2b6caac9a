-- The bytes of every scheme package that ever decided something, by content hash, so that an old decision can be
-- worked out again when the package is gone from disk.
CREATE TABLE package (
    content_hash {bytes} PRIMARY KEY,
    scheme {text} NOT NULL,
    archive {bytes} NOT NULL
) {strict};
