-- Additive: programs of before this step do not miss it.
-- What was last reckoned about the next step of each open dossier, and what is said about it. Reckoned anew by a job; follows
-- from no journal. `standing` is silent (said to nobody), shown, or worse (a case handler tells it first).
CREATE TABLE forecast (
    dossier_id {bytes} NOT NULL REFERENCES dossier (dossier_id),
    step {text} NOT NULL,
    reckoned_on {text} NOT NULL,
    half_on {text},
    nine_on {text},
    half_days {int},
    nine_days {int},
    ahead {int},
    among {int} NOT NULL,
    reason {text} NOT NULL,
    standing {text} NOT NULL,
    said_half_on {text},
    said_nine_on {text},
    said_on {text},
    PRIMARY KEY (dossier_id, step)
) {strict};
