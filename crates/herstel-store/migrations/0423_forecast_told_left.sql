-- Additive: programs of before this step do not miss it.
-- The day on which somebody left: who left after the band had ended was still missed.
ALTER TABLE forecast_told ADD COLUMN left_on {text};
