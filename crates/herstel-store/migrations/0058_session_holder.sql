-- A keyed hash of who a session belongs to, so that all sessions of somebody are found without opening any other.
ALTER TABLE session ADD COLUMN holder_index {bytes};
