CREATE INDEX message_way_by_dossier ON message_way (dossier_id);
