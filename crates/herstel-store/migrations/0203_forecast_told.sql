-- Additive: programs of before this step do not miss it.
-- Every forecast that was made to be said, also those that nobody was shown, until it can be held to what happened. `until_on`
-- is the end of the band; `done_on` is empty for who left, and null while the step is not done.
CREATE TABLE forecast_told (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    step {text} NOT NULL,
    said_on {text} NOT NULL,
    until_on {text} NOT NULL,
    half_days {int} NOT NULL,
    nine_days {int} NOT NULL,
    cohort {text} NOT NULL,
    region {text} NOT NULL,
    is_shown {int} NOT NULL,
    told_by {bytes},
    done_on {text},
    PRIMARY KEY (dossier_id, step, said_on)
) {strict};
