-- Additive: a node that knows no organisations signs none in.
-- Organisations that act for people, by their number in a public register: nothing to seal.
CREATE TABLE organisation (
    organisation_id {bytes} PRIMARY KEY,
    number {text} NOT NULL UNIQUE
) {strict};
