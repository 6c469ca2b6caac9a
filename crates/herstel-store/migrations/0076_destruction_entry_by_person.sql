CREATE INDEX destruction_entry_by_person ON destruction_entry (person_id);
