-- Sign-ins under way at a provider, by the SHA-256 of what the provider hands back; bound to one visitor. Not in backups.
CREATE TABLE sign_in_attempt (
    state_hash {bytes} PRIMARY KEY,
    binding {bytes} NOT NULL,
    content {bytes} NOT NULL,
    expires_at {int} NOT NULL
) {strict};
