CREATE INDEX decision_by_dossier ON decision (dossier_id);
