-- The key of a person, wrapped by a master key that is not in the database. Destroying this row makes everything
-- sealed for the person unreadable, while the hash chain, which runs over the sealed bytes, stays verifiable.
CREATE TABLE person_key (
    person_id {bytes} PRIMARY KEY REFERENCES person (person_id),
    key_id {int} NOT NULL,
    wrapped {bytes} NOT NULL
) {strict};
