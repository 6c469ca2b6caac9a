-- Additive: programs of before this step do not miss it.
-- Forecasts whose band has ended, to be held to what happened.
CREATE INDEX forecast_told_by_end ON forecast_told (until_on);
