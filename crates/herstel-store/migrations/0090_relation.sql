-- Relations of the person of a dossier with others; follows from the journal. `person_id` is who the other is, when
-- that is known; there need be no dossier. Names stand in the journal only.
CREATE TABLE relation (
    relation_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    kind {text} NOT NULL,
    person_id {bytes},
    from_on {text} NOT NULL,
    until_on {text} NOT NULL
) {strict};
