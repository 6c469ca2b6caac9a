-- How many messages of the parent nobody has answered.
ALTER TABLE dossier ADD COLUMN open_replies {int} NOT NULL DEFAULT 0;
