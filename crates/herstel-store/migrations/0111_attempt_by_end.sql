CREATE INDEX attempt_by_end ON attempt (ends_at);
