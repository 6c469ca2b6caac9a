CREATE INDEX division_by_standing ON division (standing, asked_at);
