//! Scheme versions that are no longer installed: their bytes are in the database.

use crate::{AppState, error::PageError};
use herstel_domain::decisions::check_examples;
use herstel_kernel::Actor;
use herstel_scheme::{ContentHash, Package, PackageFiles};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Loaded versions by content. There are few in the life of a scheme, and loading one takes long.
#[derive(Clone, Default)]
pub(crate) struct OldPackages(Arc<Mutex<BTreeMap<ContentHash, Arc<Package>>>>);

/// The package with exactly this content, when what it worked out may be shown: nothing that was counted with example
/// amounts leaves a demonstration.
pub(super) async fn find(state: &AppState, hash: &ContentHash) -> Result<Arc<Package>, PageError> {
    let package = any(state, hash).await?;
    check_examples(&package, &state.context(Actor::System))?;
    Ok(package)
}

/// The package with exactly this content: installed, loaded before, or from the database.
async fn any(state: &AppState, hash: &ContentHash) -> Result<Arc<Package>, PageError> {
    if let Some(package) = state.installed().by_hash(hash) {
        return Ok(Arc::clone(package));
    }
    let loaded = || state.old_packages.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(package) = loaded().get(hash) {
        return Ok(Arc::clone(package));
    }
    let archive = state.store.package(hash).await?;
    let archive = archive.ok_or_else(|| PageError::failed(format!("no package with content {hash}")))?;
    let package = tokio::task::spawn_blocking(move || Package::load(PackageFiles::from_archive(&archive)?))
        .await
        .map_err(PageError::failed)?
        .map_err(PageError::failed)?;
    let package = Arc::new(package);
    loaded().insert(*hash, Arc::clone(&package));
    Ok(package)
}
