-- How many messages have not really gone yet.
ALTER TABLE dossier ADD COLUMN unsent {int} NOT NULL DEFAULT 0;
