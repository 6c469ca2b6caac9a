CREATE INDEX session_by_holder ON session (holder_index);
