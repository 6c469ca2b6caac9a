-- The work list of one case handler and one status.
CREATE INDEX dossier_by_handler_and_status ON dossier (handler_id, status, due_on, dossier_id);
