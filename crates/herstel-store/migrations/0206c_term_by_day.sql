-- What is due soon or late, of everybody.
CREATE INDEX term_by_day ON term (last_day, dossier_id, subject);
