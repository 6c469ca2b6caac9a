-- Additive: a node that does not seal leaves it alone.
-- The seals over the heads of all chains: what was signed, and which heads changed. A copy for other nodes and for
-- backups; what proves anything is the anchors file outside the database. The number is unique, so that of two programs
-- that seal at the same moment one finds that it is done.
CREATE TABLE seal (
    seal_number {int} PRIMARY KEY,
    statement {text} NOT NULL,
    signature {bytes} NOT NULL,
    changes {text} NOT NULL
) {strict};
