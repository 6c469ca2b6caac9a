-- Additive: programs of before this step do not miss it.
-- Whether the terms were kept in eight of ten runs of the simulation. Of reports kept before this nobody knows.
ALTER TABLE feasibility_version ADD COLUMN keeps_terms {int} NOT NULL DEFAULT 0;
