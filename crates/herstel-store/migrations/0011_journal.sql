-- The memory: every event of every dossier, chained by hash per dossier and only ever added to. `recorded_at` is
-- in microseconds since 1970 (UTC). Kept in the order of dossiers, because it is read dossier by dossier.
CREATE TABLE journal (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    version {int} NOT NULL,
    recorded_at {int} NOT NULL,
    actor_kind {text} NOT NULL,
    actor_id {bytes},
    kind {text} NOT NULL,
    payload {bytes} NOT NULL,
    previous_hash {bytes} NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (dossier_id, version)
) {strict}{clustered};
