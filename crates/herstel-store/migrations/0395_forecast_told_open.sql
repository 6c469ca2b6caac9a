-- What was said and nothing came of yet, by step: what is looked at every day, however much was ever said.
CREATE INDEX forecast_told_open ON forecast_told (step, dossier_id) WHERE done_on IS NULL;
