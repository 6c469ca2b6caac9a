CREATE INDEX dispute_by_dossier ON dispute (dossier_id);
