//! `herstel verify`: recompute every chain and every decision, and report what differs.

use crate::{
    cli::VerifyArguments,
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_domain::{Purpose, Scope};
use herstel_kernel::{Actor, ReceiptId};
use herstel_scheme::{ContentHash, Package, PackageFiles};
use herstel_store::Store;
use herstel_web::Clock;
use std::{collections::BTreeMap, sync::Arc};

/// Receipts read at once.
const PAGE: u32 = 500;
/// Differences printed in full; the rest is counted.
const SHOWN_MAX: usize = 200;

/// Runs the command.
pub fn run(configuration: &Configuration, _arguments: &VerifyArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let mut differences = journal(&store).await?;
        differences.extend(receipts(&store).await?);
        store.close().await;
        for difference in differences.iter().take(SHOWN_MAX) {
            terminal::say(difference);
        }
        match differences.len() {
            0 => Ok(()),
            count => Err(Failure::Refused(format!("{count} differences"))),
        }
    })
}

async fn journal(store: &Store) -> Result<Vec<String>> {
    let bar = terminal::progress("checking the journal", 0);
    let mut progress = |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let report = store.verify_journal(&mut progress).await.context("checking the journal")?;
    bar.finish_and_clear();
    terminal::say(&format!("journal: {} entries in {} dossiers read", report.entries, report.dossiers));
    Ok(report.problems.iter().map(ToString::to_string).collect())
}

/// Calculates every decision again, under exactly the scheme bytes it was made with.
async fn receipts(store: &Store) -> Result<Vec<String>> {
    let occasion = environment::occasion(&Clock::new(environment::now))?;
    let scope = Scope::new(Actor::System, Purpose::Verification, occasion)
        .map_err(|refusal| Failure::Environment(anyhow::anyhow!("{refusal}")))?;
    let mut packages: BTreeMap<ContentHash, Option<Arc<Package>>> = BTreeMap::new();
    let mut differences = Vec::new();
    let mut after: Option<ReceiptId> = None;
    let mut count = 0u64;
    let bar = terminal::progress("recalculating decisions", 0);
    loop {
        let page = store.receipts(&scope, after, PAGE).await.context("reading receipts")?;
        let Some(last) = page.last() else { break };
        after = Some(last.receipt);
        for stored in &page {
            count += 1;
            let Some(receipt) = &stored.content else {
                differences.push(format!(
                    "{} {}: the receipt is not what the journal vouches for",
                    stored.number, stored.decision
                ));
                continue;
            };
            let package = match packages.get(&receipt.hash) {
                Some(package) => package.clone(),
                None => {
                    let loaded = kept_package(store, &receipt.hash).await?;
                    packages.insert(receipt.hash, loaded.clone());
                    loaded
                }
            };
            let Some(package) = package else {
                let what = format!("the scheme package {} is not in the database", receipt.hash);
                differences.push(format!("{} {}: {what}", stored.number, stored.decision));
                continue;
            };
            for found in receipt.verify(&package) {
                let what = format!("{}: stored {}, now {}", found.place, found.stored, found.found);
                differences.push(format!("{} {}: {what}", stored.number, stored.decision));
            }
        }
        bar.set_position(count);
    }
    bar.finish_and_clear();
    terminal::say(&format!("decisions: {count} receipts calculated again"));
    Ok(differences)
}

async fn kept_package(store: &Store, hash: &ContentHash) -> Result<Option<Arc<Package>>> {
    let Some(archive) = store.package(hash).await.context("reading a scheme package")? else {
        return Ok(None);
    };
    let files = PackageFiles::from_archive(&archive)
        .map_err(|error| Failure::Refused(format!("the kept scheme package {hash} is damaged: {error}")))?;
    let package = Package::load(files).map_err(|errors| {
        Failure::Refused(format!("the kept scheme package {hash} does not load\n{errors}"))
    })?;
    if package.hash() != *hash {
        return Err(Failure::Refused(format!("the kept scheme package {hash} has other bytes")));
    }
    Ok(Some(Arc::new(package)))
}
