-- What somebody had typed when they were asked to show again who they are, one form per session. Not in backups.
CREATE TABLE held_form (
    session_hash {bytes} PRIMARY KEY,
    content {bytes} NOT NULL,
    expires_at {int} NOT NULL
) {strict};
