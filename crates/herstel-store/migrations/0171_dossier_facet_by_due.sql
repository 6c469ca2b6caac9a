-- A list that is narrowed to a facet, by legal date.
CREATE INDEX dossier_facet_by_due ON dossier_facet (facet, due_on, dossier_id) WHERE is_on = 1;
