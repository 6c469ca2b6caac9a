-- What is due soon or late, of one case handler.
CREATE INDEX term_by_handler ON term (handler_id, last_day, dossier_id, subject);
