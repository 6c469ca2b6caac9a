-- Processing records that the processing log has not confirmed yet; a confirmed one is removed. Instants are microseconds since
-- 1970 (UTC). `ended_at` is null while the operation runs, and for ever when the program was killed in it.
CREATE TABLE processing_record (
    operation_id {bytes} PRIMARY KEY,
    started_at {int} NOT NULL,
    ended_at {int},
    status {text} NOT NULL,
    activity {text} NOT NULL,
    name {text} NOT NULL,
    trace_id {bytes} NOT NULL,
    parent_span_id {bytes},
    processor {text}
) {strict}{clustered};
