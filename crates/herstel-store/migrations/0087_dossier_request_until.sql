-- The first day on which the registration is no basis to look any more; 9999-12-31 while it is one.
ALTER TABLE dossier ADD COLUMN request_until {text} NOT NULL DEFAULT '9999-12-31';
