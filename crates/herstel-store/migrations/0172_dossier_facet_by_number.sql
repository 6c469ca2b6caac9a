-- The same list, by number: in the order of registration.
CREATE INDEX dossier_facet_by_number ON dossier_facet (facet, number) WHERE is_on = 1;
