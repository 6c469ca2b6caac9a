-- Additive: programs of before this step do not miss it.
-- Commands that carried a key, so that the same request sent again is answered and not done again. Keyed hashes of key
-- and request, and what the ids of the answer are drawn from. Kept for two days; not in backups.
CREATE TABLE once (
    key_hash {bytes} PRIMARY KEY,
    request_hash {bytes} NOT NULL,
    seed {bytes} NOT NULL,
    dossier_id {bytes} NOT NULL,
    number {text} NOT NULL,
    version {int} NOT NULL,
    recorded_at {int} NOT NULL
) {strict};
