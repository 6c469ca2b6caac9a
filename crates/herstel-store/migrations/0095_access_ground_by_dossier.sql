CREATE INDEX access_ground_by_dossier ON access_ground (dossier_id);
