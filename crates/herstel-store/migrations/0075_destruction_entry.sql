-- Who is on a list, on which ground, and what came of it: erased, held, or changed since the list was made.
CREATE TABLE destruction_entry (
    list_id {bytes} NOT NULL REFERENCES destruction_list (list_id),
    person_id {bytes} NOT NULL REFERENCES person (person_id),
    category {text} NOT NULL,
    until_on {text} NOT NULL,
    ground {text} NOT NULL,
    result {text},
    PRIMARY KEY (list_id, person_id)
) {strict}{clustered};
