//! `herstel verify`: recompute every chain, every table, every decision and every seal, and report what differs.

pub mod cli;
mod packages;
mod proof;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    forecast::scores_that_differ,
    processing::kept_from,
    seal::SealPlace,
    terminal,
    verify::cli::VerifyArguments,
};
use anyhow::Context as _;
use herstel_kernel::{Date, DossierNumber};
use herstel_store::{
    JournalReport, Store, VerifyOptions,
    proof::{Anchors, PublicKey},
};
use std::{path::PathBuf, sync::Arc};

/// Differences printed in full; the rest is counted.
const SHOWN_MAX: usize = 200;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &VerifyArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let seals = SealPlace::of(&configuration.seal, &place)?;
    let number = arguments.dossier.as_ref().map(|number| number.parse::<DossierNumber>());
    let number =
        number.transpose().map_err(|_| Failure::Usage("--dossier: not a dossier number".to_owned()))?;
    environment::runtime()?.block_on(async {
        let anchors = anchors(arguments, &seals)?;
        if number.is_some() && anchors.is_none() {
            return Err(Failure::Usage("--dossier needs the anchors file: --anchors FILE".to_owned()));
        }
        if arguments.public_key.is_some() && anchors.is_none() {
            return Err(Failure::Usage("--public-key needs the anchors file: --anchors FILE".to_owned()));
        }
        let store = place.open_existing().await?;
        let kept_from = kept_from(environment::now(), configuration.retention.access_records.0);
        let checked = check(&store, arguments, anchors, number.as_ref(), kept_from).await;
        store.close().await;
        let differences = checked?;
        for difference in differences.iter().take(SHOWN_MAX) {
            terminal::say(difference);
        }
        match differences.len() {
            0 => Ok(()),
            count => Err(Failure::Refused(format!("{count} differences"))),
        }
    })
}

/// The anchors that were named, or those in their usual place if they are there.
fn anchors(arguments: &VerifyArguments, seals: &SealPlace) -> Result<Option<(PathBuf, Anchors)>> {
    let path = match &arguments.anchors {
        Some(path) => path.clone(),
        None if seals.anchors.exists() && !arguments.no_anchors => seals.anchors.clone(),
        None => return Ok(None),
    };
    let noted = match &arguments.public_key {
        Some(path) => Some(path.clone()),
        None => Some(seals.public_key()).filter(|path| path.exists()),
    };
    let key = noted.as_deref().map(PublicKey::load).transpose().context("reading the public key")?;
    let anchors = Anchors::read(&path, key).context("reading the anchors")?;
    match (noted, anchors.ledger.key()) {
        (Some(path), _) => {
            terminal::say(&format!("seals: checked with the public key in {}", path.display()))
        }
        (None, Some(key)) => terminal::say(&format!(
            "seals: no public key was given; the first seal names {key}. Compare it with the one that was noted."
        )),
        (None, None) => {}
    }
    Ok(Some((path, anchors)))
}

async fn check(
    store: &Store,
    arguments: &VerifyArguments,
    anchors: Option<(PathBuf, Anchors)>,
    number: Option<&DossierNumber>,
    access_kept_from: Option<Date>,
) -> Result<Vec<String>> {
    let (packages, mut differences) = packages::kept(store).await?;
    let recalculate = move |receipt: &herstel_scheme::Receipt| packages::recalculated(&packages, receipt);
    let (path, anchors) = anchors.unzip();
    let anchors = anchors.map(Arc::new);
    let recalculate: Option<Arc<herstel_store::Recalculate>> = Some(Arc::new(recalculate));
    let options = VerifyOptions { anchors: anchors.clone(), recalculate, access_kept_from };
    let bar = terminal::progress("checking the record", 0);
    let mut progress = |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let report = store.verify(&options, &mut progress).await.context("checking the record")?;
    bar.finish_and_clear();
    terminal::say(&format!("journal: {} entries in {} dossiers read", report.entries, report.dossiers));
    differences.extend(administration(store).await?);
    terminal::say(&format!("decisions: {} receipts calculated again", report.receipts));
    if let (Some(anchors), Some(path)) = (&anchors, &path) {
        differences.extend(anchors.problems.iter().map(|problem| format!("{}, {problem}", path.display())));
        differences.extend(sealed(&report, anchors, arguments.older_copy));
    }
    if anchors.is_none() {
        let alone = "nothing was held against anything outside the database, so a history rewritten as a whole would not be \
                     seen";
        match (report.seals, arguments.no_anchors) {
            (0, _) | (_, true) => terminal::say(&format!("seals: no anchors file was found or named: {alone}")),
            // Whoever rewrote the record only has to remove the file.
            (seals, false) => differences.push(format!(
                "the database was sealed {seals} times, and the anchors file is not there (--anchors FILE names a copy, \
                 --no-anchors checks without): {alone}"
            )),
        }
    }
    differences.extend(report.problems.iter().map(ToString::to_string));
    let scores = scores_that_differ(
        store,
        environment::now().to_zoned(jiff::tz::TimeZone::UTC).date(),
        report.erased > 0,
    )
    .await;
    differences.extend(scores.context("scoring the forecasts again")?.iter().map(ToString::to_string));
    differences.extend(report.decisions.iter().map(ToString::to_string));
    if let (Some(number), Some(anchors)) = (number, anchors) {
        differences.extend(proof::show(store, &report, &anchors, number).await?);
    }
    Ok(differences)
}

/// Tells how far the seals go; the end of a file that is missing is a difference unless the file is an older copy. A file
/// without any seal is no copy of anything.
fn sealed(report: &JournalReport, anchors: &Anchors, is_older_copy: bool) -> Vec<String> {
    let mut differences = Vec::new();
    match anchors.ledger.seals().last() {
        Some(last) => terminal::say(&format!(
            "seals: {} in the anchors file, the last of {} over {} entries in {} dossiers",
            anchors.ledger.seals().len(),
            last.at,
            last.entries,
            last.dossiers
        )),
        None if report.entries > 0 => differences.push(
            "the anchors file holds no seal, and the database holds entries: nothing was held against anything outside \
             the database (`herstel seal` completes the file of this machine)"
                .to_owned(),
        ),
        None => terminal::say("seals: none in the anchors file"),
    }
    for stamp in &anchors.time_stamps {
        terminal::say(&format!("time stamp of seal {} by {}: about this seal", stamp.seal, stamp.service));
    }
    let Some((from, to)) = report.unanchored else { return differences };
    let text = format!(
        "seals {from} to {to} are in the database and not in the anchors file: its last lines were removed, or it is an \
         older copy (`herstel seal` completes the file of this machine; with --older-copy this is no difference)"
    );
    if is_older_copy {
        terminal::say(&text);
    } else {
        differences.push(text);
    }
    differences
}

/// What was changed about staff, and whether the staff there are follow from it.
async fn administration(store: &Store) -> Result<Vec<String>> {
    let report = store.verify_administration().await.context("checking the administration of staff")?;
    terminal::say(&format!("administration: {} entries read", report.entries));
    Ok(report.problems.iter().map(ToString::to_string).collect())
}
