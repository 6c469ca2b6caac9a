CREATE INDEX letter_by_dossier ON letter (dossier_id, version);
