-- Keyed hashes of the words of a name, so that somebody is found by typing a word of their name.
CREATE TABLE name_token (
    token {bytes} NOT NULL,
    person_id {bytes} NOT NULL REFERENCES person (person_id),
    PRIMARY KEY (token, person_id)
) {strict}{clustered};
