-- Additive: programs of before this step do not miss it.
CREATE INDEX effort_by_dossier ON effort (dossier_id);
