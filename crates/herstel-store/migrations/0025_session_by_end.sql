CREATE INDEX session_by_end ON session (expires_at);
