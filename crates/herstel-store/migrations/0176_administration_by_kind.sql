-- The settings of the queue, among everything that was administered.
CREATE INDEX administration_by_kind ON administration (kind, number);
