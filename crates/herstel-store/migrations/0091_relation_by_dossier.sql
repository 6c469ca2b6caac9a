CREATE INDEX relation_by_dossier ON relation (dossier_id, person_id);
