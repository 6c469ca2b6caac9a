//! When the last whole backup was written, for who watches whether it still happens.

use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    statements::statements,
};
use herstel_kernel::Timestamp;

statements! {
    NOTE_BACKUP = "INSERT INTO backup_made (backup_made_id, made_at) VALUES (1, $1) \
                   ON CONFLICT (backup_made_id) DO UPDATE SET made_at = $1";
    LAST_BACKUP = "SELECT made_at FROM backup_made WHERE backup_made_id = 1";
}

impl Store {
    /// Notes that a backup is whole and safe in its place.
    pub async fn note_backup(&self, at: Timestamp) -> Result<(), StoreError> {
        self.engine().write(&NOTE_BACKUP, vec![instant(at).into()]).await?;
        Ok(())
    }

    /// When the last backup of this database was noted; a restored database knows of none.
    pub async fn last_backup_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let row = self.engine().first(&LAST_BACKUP, Vec::new()).await?;
        row.map(|row| instant_of(row.int(0)?)).transpose()
    }
}
