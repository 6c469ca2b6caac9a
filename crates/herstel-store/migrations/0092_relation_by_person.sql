CREATE INDEX relation_by_person ON relation (person_id, dossier_id);
