-- Additive: programs of before this step do not miss it.
-- Forecasts of a month, so that a month is scored as a whole however long its bands are.
CREATE INDEX forecast_told_by_day ON forecast_told (said_on);
