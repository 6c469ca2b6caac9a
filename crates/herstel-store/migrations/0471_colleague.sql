-- Additive: a node of before this step signs people in as their office, as it did.
-- The people of offices that act for somebody, told apart: a keyed hash of issuer and subject as their provider states
-- them, and both sealed.
CREATE TABLE colleague (
    colleague_id {bytes} PRIMARY KEY,
    subject_index {bytes} NOT NULL UNIQUE,
    content {bytes} NOT NULL
) {strict};
