-- Additive: programs of before this step do not miss it; what they keep opens no gate.
-- How much was simulated of the version, as JSON. Of reports kept before this nobody knows.
ALTER TABLE feasibility_version ADD COLUMN size {text} NOT NULL DEFAULT '{"runs":0,"parents":0}';
