-- The first day on which somebody reads their own dossier: the sixteenth birthday of a child that was registered before
-- it; empty for everybody else, and so no birthday of an adult.
ALTER TABLE dossier ADD COLUMN own_from {text} NOT NULL DEFAULT '';
