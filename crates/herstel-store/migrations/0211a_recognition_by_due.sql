-- Additive: an index that lists recognitions by the day on which they are due.
CREATE INDEX recognition_by_due ON recognition (due_on, dossier_id);
