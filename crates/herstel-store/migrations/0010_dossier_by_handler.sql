-- The work list of one case handler.
CREATE INDEX dossier_by_handler ON dossier (handler_id, due_on, dossier_id);
