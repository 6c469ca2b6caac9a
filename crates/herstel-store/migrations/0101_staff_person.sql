-- Who a member of staff is as a natural person: nobody handles their own dossier or that of a relative.
ALTER TABLE staff ADD COLUMN person_id {bytes} REFERENCES person (person_id);
