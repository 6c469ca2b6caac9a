-- How often something was tried in two windows of time that follow each other. Who is a keyed hash. Not in backups.
CREATE TABLE attempt (
    bucket {bytes} PRIMARY KEY,
    span {int} NOT NULL,
    hits {int} NOT NULL,
    hits_before {int} NOT NULL,
    refused {int} NOT NULL,
    ends_at {int} NOT NULL
) {strict};
