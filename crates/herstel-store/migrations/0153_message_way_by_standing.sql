CREATE INDEX message_way_by_standing ON message_way (way, standing, since_on, message_id);
