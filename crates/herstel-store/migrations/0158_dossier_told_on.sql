-- The day on which the parent was last told anything; empty when they never were.
ALTER TABLE dossier ADD COLUMN told_on {text} NOT NULL DEFAULT '';
