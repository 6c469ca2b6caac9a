CREATE INDEX emergency_access_by_dossier ON emergency_access (dossier_id, staff_id);
