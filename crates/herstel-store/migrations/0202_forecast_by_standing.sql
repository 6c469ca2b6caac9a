-- Additive: programs of before this step do not miss it.
-- What a case handler has to tell first.
CREATE INDEX forecast_by_standing ON forecast (standing, dossier_id);
