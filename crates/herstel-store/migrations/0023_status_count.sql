-- How many dossiers have each status. Split over shards, because one row that every change touches would make all
-- writers wait for each other; the sum over the shards is the count.
CREATE TABLE status_count (
    status {text} NOT NULL,
    shard {int} NOT NULL,
    dossiers {int} NOT NULL,
    PRIMARY KEY (status, shard)
) {strict};
