-- The keys of persons in the order of persons, for reading those of all decided cases.
CREATE INDEX person_key_in_order ON person_key (person_id, wrapped);
