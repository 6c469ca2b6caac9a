-- What the dossiers of before this step come to.
INSERT INTO handler_count (handler_id, status, shard, dossiers)
    SELECT handler_id, status, 0, COUNT(*) FROM dossier WHERE handler_id IS NOT NULL GROUP BY handler_id, status;
