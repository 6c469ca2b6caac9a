-- Additive: programs of before read the same records, only slower.
CREATE INDEX processing_record_by_begin ON processing_record (started_at, operation_id);
