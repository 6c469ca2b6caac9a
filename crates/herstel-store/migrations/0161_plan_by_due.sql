CREATE INDEX plan_by_due ON plan (next_due_on, dossier_id);
