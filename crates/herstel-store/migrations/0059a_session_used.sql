-- When a session was last used, to within some minutes.
ALTER TABLE session ADD COLUMN used_at {int};
