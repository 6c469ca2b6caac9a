CREATE INDEX access_ground_by_holder ON access_ground (holder, dossier_id, grants, from_on, until_on);
