-- What support desks noted; follows from the journal. `desk` is the holder of the municipality that may read it.
CREATE TABLE support_note (
    note_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    desk {bytes} NOT NULL,
    content {bytes} NOT NULL
) {strict};
