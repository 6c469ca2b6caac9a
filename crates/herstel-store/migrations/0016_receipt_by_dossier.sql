CREATE INDEX receipt_by_dossier ON receipt (dossier_id);
