-- Additive: programs of before this step do not miss it.
-- Days within which nine in ten were reckoned to be done, before they were widened by what was missed.
ALTER TABLE forecast ADD COLUMN bare_days {int};
