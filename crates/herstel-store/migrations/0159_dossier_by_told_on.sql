CREATE INDEX dossier_by_told_on ON dossier (told_on, dossier_id);
