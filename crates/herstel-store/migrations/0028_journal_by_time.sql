-- What was recorded last, and what was recorded since a moment, without reading the whole journal.
CREATE INDEX journal_by_time ON journal (recorded_at);
