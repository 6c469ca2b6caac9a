-- Additive: programs of before this step do not miss it.
-- The same of what was said: what a band must be widened by is held against it. Of before this step nobody knows it.
ALTER TABLE forecast_told ADD COLUMN bare_days {int};
