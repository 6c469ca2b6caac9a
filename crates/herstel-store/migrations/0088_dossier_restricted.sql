-- 1 when the dossier is protected or its registration ended as a basis: only then a look needs more than the list of
-- conflicts. Nearly all dossiers are not, and the index holds only those that are.
ALTER TABLE dossier ADD COLUMN restricted {int} NOT NULL DEFAULT 0;
