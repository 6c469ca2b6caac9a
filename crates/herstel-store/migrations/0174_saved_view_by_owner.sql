-- The views of one member of staff.
CREATE INDEX saved_view_by_owner ON saved_view (owner_id);
