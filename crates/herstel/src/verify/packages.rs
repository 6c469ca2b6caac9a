//! Calculating every decision again, under exactly the scheme bytes it was made with.

use crate::exit::Result;
use anyhow::Context as _;
use herstel_scheme::{ContentHash, Package, PackageFiles, Receipt};
use herstel_store::Store;
use std::collections::BTreeMap;

/// The packages in the database by their hash.
pub type Packages = BTreeMap<ContentHash, Package>;

/// Loads every kept package, and tells which are not what they were.
pub async fn kept(store: &Store) -> Result<(Packages, Vec<String>)> {
    let mut packages = Packages::new();
    let mut differences = Vec::new();
    for hash in store.package_hashes().await.context("reading the scheme packages")? {
        let archive = store.package(&hash).await;
        let loaded = archive.ok().flatten().and_then(|archive| loaded(&archive));
        match loaded.filter(|package| package.hash() == hash) {
            Some(package) => {
                packages.insert(hash, package);
            }
            None => differences.push(format!("the kept scheme package {hash} is damaged")),
        }
    }
    Ok((packages, differences))
}

fn loaded(archive: &[u8]) -> Option<Package> {
    Package::load(PackageFiles::from_archive(archive).ok()?).ok()
}

/// What comes out otherwise.
pub fn recalculated(packages: &Packages, receipt: &Receipt) -> Vec<String> {
    let Some(package) = packages.get(&receipt.hash) else {
        return vec![format!("the scheme package {} is not in the database, or damaged", receipt.hash)];
    };
    let found = receipt.verify(package);
    found
        .iter()
        .map(|found| format!("{}: stored {}, now {}", found.place, found.stored, found.found))
        .collect()
}
