-- Additive: programs of before this step do not miss it.
--
-- Invitations with which staff make a passkey, by the SHA-256 of the secret in the link; used once. Not in backups.
CREATE TABLE passkey_invitation (
    secret_hash {bytes} PRIMARY KEY,
    staff_id {bytes} NOT NULL REFERENCES staff (staff_id),
    expires_at {int} NOT NULL
) {strict};
