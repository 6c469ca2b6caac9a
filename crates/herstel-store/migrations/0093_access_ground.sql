-- On what somebody else than the person may look or act; follows from the journal. `holder` says who, `grants` what as
-- a sum of powers of two, from the first day up to and without the last. Ended grounds stay.
CREATE TABLE access_ground (
    ground_id {bytes} PRIMARY KEY,
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    holder {bytes} NOT NULL,
    grants {int} NOT NULL,
    from_on {text} NOT NULL,
    until_on {text} NOT NULL
) {strict};
