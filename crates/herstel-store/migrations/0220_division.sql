-- Additive: programs of before this step divide nothing.
-- Bulk divisions of dossiers over handlers: who asked for it and when, from whom (from nobody without one), how far it
-- is, and when it ended. What is said about it is sealed with the master key, although it should be about nobody.
CREATE TABLE division (
    division_id {bytes} PRIMARY KEY,
    asked_by {bytes} NOT NULL,
    asked_at {int} NOT NULL,
    from_id {bytes},
    standing {text} NOT NULL,
    ended_at {int},
    content {bytes} NOT NULL
) {strict};
