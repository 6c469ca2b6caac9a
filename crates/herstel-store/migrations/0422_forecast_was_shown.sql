-- Additive: programs of before this step do not miss it.
-- Whether the parent was shown what was last said, also while nothing can be said: what is clearly later is then told first.
ALTER TABLE forecast ADD COLUMN was_shown {int} NOT NULL DEFAULT 0;
