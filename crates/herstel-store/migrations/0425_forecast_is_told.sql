-- Additive: programs of before this step do not miss it.
-- Whether a case handler told it since the reckoning that is at work began: what they told is not overwritten by it.
ALTER TABLE forecast ADD COLUMN is_told {int} NOT NULL DEFAULT 0;
