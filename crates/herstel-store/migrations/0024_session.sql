-- Signed-in browsers, by the SHA-256 of their token. Instants are microseconds since 1970 (UTC). Not in backups.
CREATE TABLE session (
    token_hash {bytes} PRIMARY KEY,
    content {bytes} NOT NULL,
    language {text} NOT NULL,
    expires_at {int} NOT NULL,
    absolute_expires_at {int} NOT NULL
) {strict};
