-- Additive: programs of before this step do not miss it.
-- When the last whole backup was written, in microseconds since 1970 (UTC). Not in backups.
CREATE TABLE backup_made (backup_made_id {int} PRIMARY KEY, made_at {int} NOT NULL) {strict};
