-- Additive: programs of before this step do not miss it.
-- The scores of forecast_score divided by priority class: counts, and mean losses in thousandths of days. Nothing of anybody.
CREATE TABLE forecast_class_score (
    month {text} NOT NULL,
    kind {text} NOT NULL,
    cohort {text} NOT NULL,
    region {text} NOT NULL,
    class {text} NOT NULL,
    forecasts {int} NOT NULL,
    within_half {int} NOT NULL,
    within_nine {int} NOT NULL,
    waiting {int} NOT NULL,
    loss_half {int} NOT NULL,
    loss_nine {int} NOT NULL,
    PRIMARY KEY (month, kind, cohort, region, class)
) {strict};
