-- The last dossier number given out in each year.
CREATE TABLE number_counter (
    year {int} PRIMARY KEY,
    last_number {int} NOT NULL
) {strict};
