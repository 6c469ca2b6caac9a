CREATE INDEX division_item_by_dossier ON division_item (dossier_id);
