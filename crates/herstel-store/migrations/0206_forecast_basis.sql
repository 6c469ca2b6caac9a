-- Additive: programs of before this step do not miss it.
-- What the forecasts of each step followed from when they were last made: staff, hours, who comes; as JSON.
CREATE TABLE forecast_basis (
    kind {text} PRIMARY KEY,
    content {text} NOT NULL
) {strict};
