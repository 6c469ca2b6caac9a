CREATE INDEX dossier_by_restricted ON dossier (status) WHERE restricted = 1;
