-- Emergency access to dossiers that are closed otherwise; follows from the journal. Times in microseconds since 1970.
CREATE TABLE emergency_access (
    access_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    staff_id {bytes} NOT NULL,
    opened_at {int} NOT NULL,
    until_at {int} NOT NULL
) {strict};
