-- The list of proposals that wait for a second reading, oldest first.
CREATE INDEX decision_by_status ON decision (status, proposed_on, decision_id);
