-- Additive: programs of before this step do not miss it.
--
-- Passkeys of staff, found by the SHA-256 of the id that the authenticator chose. `uses` rises by one at every sign-in,
-- so that of two sign-ins that read the same row one is refused.
CREATE TABLE passkey (
    passkey_id {bytes} PRIMARY KEY,
    credential_hash {bytes} NOT NULL UNIQUE,
    staff_id {bytes} NOT NULL REFERENCES staff (staff_id),
    uses {int} NOT NULL,
    content {bytes} NOT NULL
) {strict};
