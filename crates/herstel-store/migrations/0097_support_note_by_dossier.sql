CREATE INDEX support_note_by_dossier ON support_note (dossier_id);
