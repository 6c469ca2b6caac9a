-- The citizen number of somebody of whom nothing else is told yet, sealed with their key; from the registration on the
-- details say it. Without it the index of the number could not be made anew.
ALTER TABLE person ADD COLUMN bsn {bytes};
