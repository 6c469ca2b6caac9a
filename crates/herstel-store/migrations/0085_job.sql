-- Additive: programs of before this step do not miss it.
-- Work that one of the nodes does once per period. A node that works holds a lease; a dead one loses it. Instants are
-- microseconds since 1970 (UTC); an empty leased_by means nobody. Not in backups.
CREATE TABLE job (
    name {text} PRIMARY KEY,
    run_at {int} NOT NULL,
    lease_until {int} NOT NULL,
    leased_by {text} NOT NULL,
    attempts {int} NOT NULL,
    ended_at {int},
    result {text} NOT NULL
) {strict};
