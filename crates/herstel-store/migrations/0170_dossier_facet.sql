-- What lists of dossiers are narrowed to, one row per dossier and facet. Follows from the journal. A facet that no longer
-- holds keeps its row with is_on = 0; due_on and number put the lists in order without a look at the dossier.
CREATE TABLE dossier_facet (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    facet {text} NOT NULL,
    is_on {int} NOT NULL,
    due_on {text} NOT NULL,
    number {text} NOT NULL,
    PRIMARY KEY (dossier_id, facet)
) {strict}{clustered};
