-- The views that are shared.
CREATE INDEX saved_view_shared ON saved_view (view_id) WHERE is_shared = 1;
