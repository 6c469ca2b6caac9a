-- The work list of everybody.
CREATE INDEX dossier_by_due ON dossier (due_on, dossier_id);
