-- Additive: programs of before this step do not miss it.
-- Reports of feasibility tests, as JSON; numbers and names of scenarios, nothing of anybody. Instants are microseconds
-- since 1970 (UTC).
CREATE TABLE feasibility_report (
    number {int} PRIMARY KEY,
    made_at {int} NOT NULL,
    names {text} NOT NULL,
    content {text} NOT NULL
) {strict};
