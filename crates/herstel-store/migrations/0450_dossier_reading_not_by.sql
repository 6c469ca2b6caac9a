-- Who wrote all that waits for its second reading in the dossier, and so may not be the one who reads it. Empty when a machine
-- wrote something of it, or more than one person did; null when nothing waits. A protected dossier is open to second readers
-- by this.
ALTER TABLE dossier ADD COLUMN reading_not_by {bytes};
