//! The gates as a running program knows them: read again when anything was recorded since.

use crate::{Store, StoreError};
use herstel_domain::gate::Gated;
use herstel_scheme::Registry;
use std::sync::{Arc, PoisonError, RwLock};

/// The schemes of the installation behind their gates. Cheap to clone; clones know the same.
///
/// Until somebody looked, every gate is closed, and an entry that cannot be read closes them again. While the database is
/// away, what was seen last holds.
#[derive(Clone, Debug)]
pub struct Gates {
    installed: Arc<Registry>,
    known: Arc<RwLock<Known>>,
}

#[derive(Debug)]
struct Known {
    /// The last entry of the administration that was seen; none before the first look.
    seen: Option<i64>,
    gated: Arc<Gated>,
}

impl Gates {
    /// The schemes of this installation, all behind closed gates.
    pub fn new(installed: Arc<Registry>) -> Self {
        let gated = Arc::new(Gated::new(Arc::clone(&installed), &[]));
        Self { installed, known: Arc::new(RwLock::new(Known { seen: None, gated })) }
    }

    /// All schemes, whatever their gates.
    pub fn installed(&self) -> &Arc<Registry> {
        &self.installed
    }

    /// The gates as they were seen last.
    pub fn seen(&self) -> Arc<Gated> {
        Arc::clone(&self.known.read().unwrap_or_else(PoisonError::into_inner).gated)
    }

    /// Whether anybody looked at them, so that [`Gates::seen`] says more than that they are closed.
    pub fn are_known(&self) -> bool {
        self.known.read().unwrap_or_else(PoisonError::into_inner).seen.is_some()
    }

    /// The gates as they are now.
    pub async fn look(&self, store: &Store) -> Result<Arc<Gated>, StoreError> {
        let looked = self.read(store).await;
        // Others answer requests from what was seen while this one waited: an outage must not take it from them, or they
        // would refuse what is in order.
        if looked.as_ref().is_err_and(|error| !error.may_pass()) {
            self.keep(None, Arc::new(Gated::new(Arc::clone(&self.installed), &[])));
        }
        looked
    }

    async fn read(&self, store: &Store) -> Result<Arc<Gated>, StoreError> {
        let last = store.last_administered().await?;
        {
            let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
            if known.seen == Some(last) {
                return Ok(Arc::clone(&known.gated));
            }
        }
        let gated = Arc::new(Gated::new(Arc::clone(&self.installed), &store.gate_entries().await?));
        self.keep(Some(last), Arc::clone(&gated));
        Ok(gated)
    }

    /// What was read later stays: two requests may look at the same moment.
    fn keep(&self, seen: Option<i64>, gated: Arc<Gated>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if seen.is_none() || known.seen < seen {
            *known = Known { seen, gated };
        }
    }
}
