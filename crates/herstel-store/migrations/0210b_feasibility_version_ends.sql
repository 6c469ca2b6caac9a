-- Additive: programs of before this step do not miss it.
-- Whether everybody came to an end in every run of the simulation. Of reports kept before this nobody knows.
ALTER TABLE feasibility_version ADD COLUMN ends {int} NOT NULL DEFAULT 0;
