-- Additive: programs of before this step overwrite at once or not at all.
-- One row from before somebody is erased until what they left was overwritten in the files as well. Not in backups.
CREATE TABLE scrub_due (
    installation_id {int} PRIMARY KEY
) {strict};
