-- The invented people one can sign in as in a demo. Sealed like real ones, so that no list of names lies about.
CREATE TABLE demo_person (
    slug {text} PRIMARY KEY,
    place {int} NOT NULL,
    content {bytes} NOT NULL
) {strict};
