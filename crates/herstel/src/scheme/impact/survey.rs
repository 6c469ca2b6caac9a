//! Going through all decided cases: one share per thread, page by page, each page column by column.

use crate::{
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_domain::{
    Scope,
    transition::{Case, Continuity, ImpactReport, Verdict, assess},
};
use herstel_kernel::{Cents, Date, DecisionId, DossierId};
use herstel_scheme::{
    ContentHash, FactOrigin, Package, PackageFiles,
    impact::{Reevaluation, Tally},
};
use herstel_store::{DecidedCase, Share, Store};
use indicatif::ProgressBar;
use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
    thread::available_parallelism,
};
use tokio::runtime::Runtime;

/// Cases read at a time, per thread; more would not stay in the cache of a core.
const PAGE: u32 = 2_048;
/// More threads than this wait for the database.
const THREADS_MAX: usize = 16;

/// Which cases are wanted one by one, beside the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// None.
    Figures,
    /// Those that keep what was decided because the new version gives less.
    Kept,
    /// All of them.
    All,
}

/// A decision, one by one.
#[derive(Clone, Debug)]
pub struct Listed {
    pub dossier: DossierId,
    pub decision: DecisionId,
    pub step: String,
    /// What was decided.
    pub decided: Cents,
    /// What the new version means for it; none when it could not be decided again.
    pub continuity: Option<Continuity>,
}

/// A version of a scheme that decided something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub scheme: String,
    pub hash: ContentHash,
}

/// What the survey found.
pub struct Survey<'p> {
    /// Decisions and dossiers that were looked at.
    pub decisions: u64,
    pub dossiers: u64,
    pub figures: ImpactReport,
    pub tally: Tally,
    /// What versions and steps are numbered by in the figures.
    pub versions: Vec<Version>,
    pub steps: Vec<String>,
    /// Facts that the new version asks and that a version that decided did not know; left empty, never guessed. None
    /// when that version cannot be read any more.
    pub new_facts: Vec<(Version, Option<BTreeSet<String>>)>,
    pub listed: Vec<Listed>,
    pub reevaluation: Reevaluation<'p>,
}

/// Goes through everything that was decided under these schemes.
pub fn run<'p>(
    runtime: &Runtime,
    store: &Store,
    scope: &Scope,
    package: &'p Package,
    on: Date,
    decided_under: &[String],
    wanted: Wanted,
) -> Result<Survey<'p>> {
    let reevaluation = Reevaluation::new(package, on)
        .map_err(|error| Failure::Refused(format!("{} cannot decide on {on}: {error}", package.id())))?;
    let total = runtime.block_on(store.count_decided_cases(scope)).context("counting decisions")?;
    let bar = terminal::progress("deciding again", total);
    let threads = available_parallelism().map_or(1, usize::from).min(THREADS_MAX);
    let numbers = Numbers::default();
    let walk = Walk {
        runtime,
        store,
        scope,
        reevaluation: &reevaluation,
        decided_under,
        wanted,
        bar: &bar,
        numbers: &numbers,
    };
    let shares: Vec<Result<Part>> = std::thread::scope(|threads_scope| {
        let of = u16::try_from(threads).unwrap_or(1);
        let walk = &walk;
        let running: Vec<_> =
            (0..of).map(|index| threads_scope.spawn(move || walk.share(Share { index, of }))).collect();
        running.into_iter().map(joined).collect()
    });
    bar.finish_and_clear();
    let mut whole = Part::default();
    for part in shares {
        whole.merge(part?);
    }
    let Numbers { versions, steps } = numbers;
    let (versions, steps) = (unlocked(versions), unlocked(steps));
    let new_facts = runtime.block_on(new_facts(store, package, &versions))?;
    Ok(Survey {
        decisions: whole.decisions,
        dossiers: whole.dossiers,
        figures: whole.figures,
        tally: whole.tally,
        versions,
        steps,
        new_facts,
        listed: whole.listed,
        reevaluation,
    })
}

fn joined(thread: std::thread::ScopedJoinHandle<'_, Result<Part>>) -> Result<Part> {
    thread.join().unwrap_or_else(|_| Err(Failure::Environment(anyhow::anyhow!("a thread stopped"))))
}

/// What one thread found.
#[derive(Default)]
struct Part {
    decisions: u64,
    dossiers: u64,
    figures: ImpactReport,
    tally: Tally,
    listed: Vec<Listed>,
}

impl Part {
    fn merge(&mut self, other: Self) {
        self.decisions += other.decisions;
        self.dossiers += other.dossiers;
        self.figures.merge(other.figures);
        self.tally.add(&other.tally);
        self.listed.extend(other.listed);
    }
}

/// Numbers for versions and steps, the same on all threads.
#[derive(Default)]
struct Numbers {
    versions: Mutex<Vec<Version>>,
    steps: Mutex<Vec<String>>,
}

impl Numbers {
    fn version(&self, case: &DecidedCase) -> u32 {
        let same = |known: &Version| known.hash == case.scheme_hash && known.scheme == case.scheme;
        number(&self.versions, same, || Version { scheme: case.scheme.clone(), hash: case.scheme_hash })
    }

    fn step(&self, case: &DecidedCase) -> u32 {
        number(&self.steps, |known| *known == case.step, || case.step.clone())
    }
}

fn number<T>(known: &Mutex<Vec<T>>, same: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> u32 {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let place = known.iter().position(same).unwrap_or_else(|| {
        known.push(make());
        known.len() - 1
    });
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn unlocked<T>(known: Mutex<Vec<T>>) -> Vec<T> {
    known.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// What every thread needs.
struct Walk<'a> {
    runtime: &'a Runtime,
    store: &'a Store,
    scope: &'a Scope,
    reevaluation: &'a Reevaluation<'a>,
    decided_under: &'a [String],
    wanted: Wanted,
    bar: &'a ProgressBar,
    numbers: &'a Numbers,
}

impl Walk<'_> {
    fn share(&self, share: Share) -> Result<Part> {
        let mut part = Part::default();
        let mut worker = self.reevaluation.worker();
        let mut from = None;
        loop {
            let page = self.store.decided_cases(self.scope, share, from.as_ref(), PAGE);
            let page = self.runtime.block_on(page).context("reading decided cases")?;
            let cases: Vec<Case<'_>> = page.cases.iter().map(|case| self.case(case)).collect();
            let assessed = assess(&mut worker, &cases);
            let mut last = None;
            for (stored, assessed) in page.cases.iter().zip(assessed) {
                let Some(assessed) = assessed else { continue };
                part.decisions += 1;
                part.dossiers += u64::from(last.replace(stored.dossier) != Some(stored.dossier));
                part.figures.add(self.numbers.version(stored), self.numbers.step(stored), &assessed);
                let is_kept = matches!(assessed.continuity, Some(Continuity::Kept { .. }));
                let is_wanted = match self.wanted {
                    Wanted::Figures => false,
                    Wanted::Kept => is_kept,
                    Wanted::All => true,
                };
                part.listed.extend(is_wanted.then(|| Listed {
                    dossier: stored.dossier,
                    decision: stored.decision,
                    step: stored.step.clone(),
                    decided: stored.amount,
                    continuity: assessed.continuity,
                }));
            }
            self.bar.inc(page.cases.len() as u64);
            from = page.next;
            if from.is_none() {
                part.tally = worker.tally();
                return Ok(part);
            }
        }
    }

    fn case<'c>(&self, stored: &'c DecidedCase) -> Case<'c> {
        Case {
            dossier: stored.dossier.to_bytes(),
            step: &stored.step,
            decided: Verdict { outcome: stored.outcome, amount: stored.amount },
            registered_on: stored.registered_on,
            decided_on: stored.decided_on,
            input: stored.input.as_ref().map(|input| input.as_slice()),
            asked: self.decided_under.contains(&stored.scheme),
        }
    }
}

/// Per version that decided: which facts the new version asks that it did not know.
async fn new_facts(
    store: &Store,
    package: &Package,
    versions: &[Version],
) -> Result<Vec<(Version, Option<BTreeSet<String>>)>> {
    let mut found = Vec::new();
    for version in versions {
        let archive = store.package(&version.hash).await.context("reading a scheme package")?;
        let files = archive.and_then(|archive| PackageFiles::from_archive(&archive).ok());
        let known = files.and_then(|files| Package::load(files).ok()).map(|old| facts(&old));
        let new = known.map(|known| facts(package).difference(&known).cloned().collect());
        found.push((version.clone(), new));
    }
    Ok(found)
}

/// The facts that people fill in, by name.
fn facts(package: &Package) -> BTreeSet<String> {
    let asked = package.facts().definitions().iter().filter(|fact| fact.origin == FactOrigin::Handler);
    let name = |fact: &herstel_scheme::FactDefinition| match &fact.of {
        None => fact.attribute.clone(),
        Some(role) => format!("{role}/{}", fact.attribute),
    };
    asked.map(name).collect()
}
