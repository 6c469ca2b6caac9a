-- A person reads who looked, newest first.
CREATE INDEX access_record_by_person ON access_record (person_id, looked_at);
