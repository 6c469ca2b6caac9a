-- Additive: programs of before this step divide nothing.
-- The dossiers of a division in their order: to whom each goes, or why it stays where it is.
CREATE TABLE division_item (
    division_id {bytes} NOT NULL REFERENCES division (division_id),
    place {int} NOT NULL,
    dossier_id {bytes} NOT NULL,
    to_id {bytes},
    standing {text} NOT NULL,
    PRIMARY KEY (division_id, place)
) {strict}{clustered};
