-- Days of access records that were removed after the retention period: how many there were, and the digest by which a seal
-- knows them. `day` is a date in UTC.
CREATE TABLE access_day (
    day {text} PRIMARY KEY,
    records {int} NOT NULL,
    digest {bytes} NOT NULL,
    removed_at {int} NOT NULL
) {strict}{clustered};
