-- Additive: programs of before this step do not miss it.
CREATE INDEX once_by_time ON once (recorded_at);
