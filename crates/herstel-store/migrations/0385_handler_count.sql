-- How many dossiers of each status every case handler has, so that nobody who looks for somebody with room goes through
-- the dossiers.
CREATE TABLE handler_count (
    handler_id {bytes} NOT NULL,
    status {text} NOT NULL,
    dossiers {int} NOT NULL,
    PRIMARY KEY (handler_id, status)
) {strict};
