-- How many dossiers of each status every case handler has, so that nobody who looks for somebody with room goes through
-- the dossiers. Split over a few shards, so that those who write about dossiers of the same handler seldom meet; the sum
-- over the shards is the count.
CREATE TABLE handler_count (
    handler_id {bytes} NOT NULL,
    status {text} NOT NULL,
    shard {int} NOT NULL,
    dossiers {int} NOT NULL,
    PRIMARY KEY (handler_id, status, shard)
) {strict};
