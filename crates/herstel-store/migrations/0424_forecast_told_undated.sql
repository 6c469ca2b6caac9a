-- Who left on a day that is not noted yet: looked for every day, however much was ever said.
CREATE INDEX forecast_told_undated ON forecast_told (said_on) WHERE done_on = '' AND left_on IS NULL;
