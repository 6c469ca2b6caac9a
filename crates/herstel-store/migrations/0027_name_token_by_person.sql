-- The words of one person, for checking and for erasing them.
CREATE INDEX name_token_by_person ON name_token (person_id);
