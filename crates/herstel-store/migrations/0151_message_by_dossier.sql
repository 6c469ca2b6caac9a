CREATE INDEX message_by_dossier ON message (dossier_id, version);
