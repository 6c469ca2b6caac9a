-- When somebody stopped working here (microseconds since 1970, UTC). Their name stays, for what they did.
ALTER TABLE staff ADD COLUMN ended_at {int};
