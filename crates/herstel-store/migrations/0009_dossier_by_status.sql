-- The work list of one status.
CREATE INDEX dossier_by_status ON dossier (status, due_on, dossier_id);
