CREATE INDEX retention_hold_by_person ON retention_hold (person_id);
