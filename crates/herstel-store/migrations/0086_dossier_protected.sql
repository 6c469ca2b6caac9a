-- 1 while the dossier is closed to all but a few.
ALTER TABLE dossier ADD COLUMN protected {int} NOT NULL DEFAULT 0;
