-- One row from a restore until the erasures since then were repeated; nobody is served meanwhile. Not in backups.
CREATE TABLE restored (
    installation_id {int} PRIMARY KEY
) {strict};
