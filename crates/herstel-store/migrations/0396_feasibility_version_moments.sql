-- Additive: programs of before this step do not miss it.
-- When the facts are from which terms count in the simulation, as JSON. Of reports kept before this nobody knows.
ALTER TABLE feasibility_version ADD COLUMN moments {text} NOT NULL DEFAULT '[]';
