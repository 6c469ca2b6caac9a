//! The names of everybody who works or worked here, kept in memory: nearly every page names somebody, and an operation
//! has thousands of them.
//!
//! Every change of the staff is an entry of the administration, in the same transaction. What was read stays right as long
//! as that has no newer entry, also when another node made the change.

use super::{STAFF, administration, record};
use crate::{StaffMember, Store, StoreError};
use std::sync::{Arc, PoisonError, RwLock};

/// What was read last.
#[derive(Debug, Default)]
pub(crate) struct KnownStaff(RwLock<Option<Known>>);

#[derive(Clone, Debug)]
struct Known {
    /// The newest entry of the administration before the names were read.
    entry: i64,
    members: Arc<[StaffMember]>,
}

impl KnownStaff {
    fn as_of(&self, entry: i64) -> Option<Arc<[StaffMember]>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|known| known.entry == entry).map(|known| known.members.clone())
    }

    fn keep(&self, known: Known) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
    }
}

impl Store {
    /// Everybody who works or worked for the operation, by name: for the names of those who did something.
    pub async fn staff(&self) -> Result<Arc<[StaffMember]>, StoreError> {
        // Before the names: a change in between is an entry after this one, and the next who asks reads them again.
        let entry = administration::newest(self.engine()).await?;
        if let Some(members) = self.known_staff().as_of(entry) {
            return Ok(members);
        }
        let rows = self.engine().all(&STAFF, Vec::new()).await?;
        let members: Arc<[StaffMember]> =
            rows.iter().map(|row| Ok(record(row)?.member)).collect::<Result<_, crate::engine::Failure>>()?;
        self.known_staff().keep(Known { entry, members: members.clone() });
        Ok(members)
    }
}
