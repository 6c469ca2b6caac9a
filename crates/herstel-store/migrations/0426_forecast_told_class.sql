-- Additive: programs of before this step do not miss it.
-- The priority class of the scenario: who goes first has short bands, and others are not widened by what those missed.
ALTER TABLE forecast_told ADD COLUMN class {text};
