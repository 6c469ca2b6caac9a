-- Additive: a session without it was last used when it began.
-- When a session was last used, to within some minutes.
ALTER TABLE session ADD COLUMN used_at {int};
