//! Checking the whole record: every link of every chain, every table row against the journal replayed, every decision,
//! and everything that was ever sealed.
//!
//! One connection reads in the order of keys, as of one moment; every core checks what was read.

use super::{
    counts::Counts,
    examine::{Findings, Measure, examine},
    gather::{Batch, Gatherer},
    recount::KEPT_TERMS,
};
use crate::{
    JournalProblem, JournalReport, ProblemKind, Store, StoreError, checks, documents,
    engine::{Connection, Failure},
    proof::{
        Anchors, Ledger, Seal, SealFault, Subject,
        chains::{self, Found},
        sealer::seals_after,
    },
    retention,
    statements::statements,
};
use herstel_kernel::{Date, DossierNumber};
use herstel_scheme::Receipt;
use sha2::{Digest as _, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};
use tokio::task::JoinSet;

statements! {
    COUNT_ENTRIES = "SELECT COUNT(*) FROM journal";
    KEPT_STATUSES = "SELECT status, shard, dossiers FROM status_count WHERE dossiers <> 0";
    KEPT_HANDLERS = "SELECT handler_id, status, CAST(SUM(dossiers) AS BIGINT) FROM handler_count \
                     GROUP BY handler_id, status HAVING SUM(dossiers) <> 0";
    LAST_NUMBERS = "SELECT year, last_number FROM number_counter";
}

/// Seals read at a time; one can hold the head of every dossier.
const SEALS: i64 = 16;
/// Numbers that no dossier has, named one by one; more would say nothing new.
const NUMBERS_NAMED: usize = 100;

/// Calculates a decision again and tells what comes out otherwise.
pub type Recalculate = dyn Fn(&Receipt) -> Vec<String> + Send + Sync;

/// What the record is held against, besides itself.
#[derive(Clone, Default)]
pub struct VerifyOptions {
    /// The seals outside the database. Without them those inside count, which prove less.
    pub anchors: Option<Arc<Anchors>>,
    /// Calculates every decision again.
    pub recalculate: Option<Arc<Recalculate>>,
    /// Access records of sealed days from this one on must still be there; of older days their digest is enough. None
    /// when any day may have been removed.
    pub access_kept_from: Option<Date>,
}

impl Store {
    /// Checks everything that the database can show by itself; see [`Store::verify`].
    pub async fn verify_journal(
        &self,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<JournalReport, StoreError> {
        self.verify(&VerifyOptions::default(), progress).await
    }

    /// Recomputes the chain of every dossier, opens and replays every entry, compares all tables that follow from the
    /// journal with what the events say, and holds everything against what was sealed. Everything is seen as of one
    /// moment, while others read and write. `progress` gets the entries read and the entries there are.
    pub async fn verify(
        &self,
        options: &VerifyOptions,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<JournalReport, StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let total = match connection.first(&COUNT_ENTRIES, Vec::new()).await? {
            Some(row) => u64::try_from(row.int(0)?).unwrap_or_default(),
            None => 0,
        };
        let mut whole = Whole::default();
        let ledger = Arc::new(whole.ledger(&mut connection, options.anchors.as_deref()).await?);
        let mut gatherer = Gatherer::default();
        let mut running = JoinSet::new();
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        while let Some(batch) = gatherer.next(&mut connection).await? {
            let (store, ledger, recalculate) = (self.clone(), ledger.clone(), options.recalculate.clone());
            running.spawn_blocking(move || store.examine(&batch, &ledger, recalculate.as_deref()));
            // Twice as many as threads: what was read waits for a core, never a core for what is read.
            if running.len() >= 2 * threads {
                whole.take(running.join_next().await)?;
                progress(whole.report.entries, total);
            }
        }
        while !running.is_empty() {
            whole.take(running.join_next().await)?;
            progress(whole.report.entries, total);
        }
        if total == 0 {
            progress(0, 0);
        }
        whole.kept_figures(&mut connection).await?;
        if retention::problems(&mut connection).await? {
            whole.problem(ProblemKind::CertificatesDiffer);
        }
        whole.sealed_things(&mut connection, &ledger, options.access_kept_from).await?;
        whole.report.problems.extend(documents::check(&mut connection, self.keys()).await?);
        whole.report.problems.extend(checks::check(&mut connection, self.keys()).await?);
        Ok(whole.report())
    }

    fn examine(&self, batch: &Batch, ledger: &Ledger, recalculate: Option<&Recalculate>) -> Findings {
        examine(batch, Measure { keys: self.keys(), ledger, recalculate })
    }
}

/// What was found so far in all dossiers.
#[derive(Default)]
struct Whole {
    report: JournalReport,
    seen: HashSet<herstel_kernel::DossierId>,
    counts: Counts,
    numbers: BTreeMap<i64, BTreeSet<i64>>,
}

impl Whole {
    fn problem(&mut self, what: ProblemKind) {
        let problem = JournalProblem { dossier: None, number: None, chain: None, version: None, what };
        self.report.problems.push(problem);
    }

    /// What was sealed: the seals outside with those in the database that continue them, or those in the database alone.
    async fn ledger(
        &mut self,
        connection: &mut Connection<'_>,
        anchors: Option<&Anchors>,
    ) -> Result<Ledger, StoreError> {
        let mut ledger = anchors.map_or_else(Ledger::default, |anchors| anchors.ledger.clone());
        let anchored = ledger.number();
        let mut known = 0;
        let mut differs = false;
        loop {
            let seals = seals_after(connection, known, SEALS).await?;
            if seals.is_empty() {
                break;
            }
            for (number, seal) in seals {
                let expected = known + 1;
                known = number;
                if number <= anchored {
                    if number > expected {
                        self.problem(ProblemKind::SealsMissing { from: expected, to: number - 1 });
                    }
                    differs |= self.compare_seal(&ledger, number, &seal, differs);
                } else if !differs {
                    if number != ledger.number() + 1 {
                        let fault = SealFault::OutOfOrder { expected: ledger.number() + 1 };
                        self.problem(ProblemKind::BadSeal { seal: number, fault });
                    }
                    for fault in ledger.add(&seal) {
                        self.problem(ProblemKind::BadSeal { seal: number, fault });
                    }
                }
            }
        }
        if known < anchored {
            self.problem(ProblemKind::SealsMissing { from: known + 1, to: anchored });
        } else if known > anchored && anchors.is_some() && !differs {
            self.report.unanchored = Some((anchored + 1, known));
        }
        self.report.seals = ledger.seals().len() as u64;
        Ok(ledger)
    }

    /// Whether a seal in the database is another one than outside; the first that is gets reported.
    fn compare_seal(&mut self, ledger: &Ledger, number: u64, seal: &Seal, differs: bool) -> bool {
        let outside = ledger.seal(number).map(|summary| summary.hash);
        let inside: [u8; 32] = Sha256::digest(seal.statement.as_bytes()).into();
        let is_other = outside.is_some_and(|outside| outside != inside);
        if is_other && !differs {
            self.problem(ProblemKind::SealDiffers(number));
        } else if let Some(fault) = ledger.fault(seal)
            && !differs
        {
            self.problem(ProblemKind::BadSeal { seal: number, fault });
        }
        is_other
    }

    fn take(&mut self, found: Option<Result<Findings, tokio::task::JoinError>>) -> Result<(), StoreError> {
        let Some(found) = found else { return Ok(()) };
        let found = found.map_err(|_| StoreError::Inconsistent { what: "a check broke off" })?;
        let report = found.report;
        self.report.entries += report.entries;
        self.report.dossiers += report.dossiers;
        self.report.erased += report.erased;
        self.report.receipts += report.receipts;
        self.report.problems.extend(report.problems);
        self.report.decisions.extend(report.decisions);
        self.seen.extend(found.seen);
        self.counts.join(found.counts);
        for (year, numbers) in found.numbers {
            self.numbers.entry(year).or_default().extend(numbers);
        }
        Ok(())
    }

    /// Compares the kept counts and the number counters with what was seen.
    async fn kept_figures(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let mut given = BTreeMap::new();
        for row in connection.all(&LAST_NUMBERS, Vec::new()).await? {
            given.insert(row.int(0)?, row.int(1)?);
        }
        let statuses = connection.all(&KEPT_STATUSES, Vec::new()).await?;
        let handlers = connection.all(&KEPT_HANDLERS, Vec::new()).await?;
        let terms = connection.all(&KEPT_TERMS, Vec::new()).await?;
        if Counts::kept(&statuses, &handlers, &terms)? != std::mem::take(&mut self.counts).added_up() {
            self.problem(ProblemKind::CountsDiffer);
            self.missing_numbers(&given);
        }
        let is_behind = |(year, numbers): (&i64, &BTreeSet<i64>)| {
            given.get(year).is_none_or(|last| numbers.last().is_some_and(|highest| last < highest))
        };
        if self.numbers.iter().any(is_behind) {
            self.problem(ProblemKind::NumberCounterBehind);
        }
        Ok(())
    }

    /// Numbers are given out without holes, so a hole tells which dossier is gone.
    fn missing_numbers(&mut self, given: &BTreeMap<i64, i64>) {
        let nothing = BTreeSet::new();
        let missing = given.iter().flat_map(|(year, last)| {
            let used = self.numbers.get(year).unwrap_or(&nothing);
            (1..=*last).filter(|sequence| !used.contains(sequence)).map(|sequence| (*year, sequence))
        });
        let number = |(year, sequence): (i64, i64)| {
            Some(DossierNumber::new(i16::try_from(year).ok()?, u32::try_from(sequence).ok()?))
        };
        let problem = |number| JournalProblem {
            dossier: None,
            number: Some(number),
            chain: None,
            version: None,
            what: ProblemKind::NumberMissing,
        };
        let problems: Vec<_> = missing.filter_map(number).take(NUMBERS_NAMED).map(problem).collect();
        self.report.problems.extend(problems);
    }

    /// Sealed dossiers that are gone, and what was sealed beside dossiers.
    async fn sealed_things(
        &mut self,
        connection: &mut Connection<'_>,
        ledger: &Ledger,
        access_kept_from: Option<Date>,
    ) -> Result<(), Failure> {
        for subject in ledger.subjects() {
            let history = ledger.history(subject);
            let mut problem = JournalProblem {
                dossier: None,
                number: None,
                chain: None,
                version: None,
                what: ProblemKind::CountsDiffer,
            };
            match (subject, history.last()) {
                (Subject::Dossier(dossier), Some(last)) => {
                    if self.seen.contains(dossier) {
                        continue;
                    }
                    problem.dossier = Some(*dossier);
                    problem.version = Some(last.version);
                    problem.what = ProblemKind::SealedDossierMissing { seal: last.seal };
                }
                (Subject::Chain(name), Some(_)) => {
                    let mut what = None;
                    for sealed in history {
                        what = match chains::at(connection, name, sealed.version, access_kept_from).await? {
                            Found::Hash(hash) if hash == sealed.hash => continue,
                            Found::Hash(_) => Some(ProblemKind::SealedChainDiffers { seal: sealed.seal }),
                            Found::Missing => Some(ProblemKind::SealedChainMissing { seal: sealed.seal }),
                        };
                        problem.version = Some(sealed.version);
                        break;
                    }
                    let Some(what) = what else { continue };
                    problem.chain = Some(name.clone());
                    problem.what = what;
                }
                (Subject::Dossier(_) | Subject::Chain(_), None) => continue,
            }
            self.report.problems.push(problem);
        }
        Ok(())
    }

    /// The report, with what was found in the order of dossiers and entries.
    fn report(mut self) -> JournalReport {
        // Stable: what was found at one place stays in the order in which it was found.
        self.report.problems.sort_by_key(|problem| problem.dossier.map_or((1, None), |id| (0, Some(id))));
        self.report.decisions.sort_by_key(|problem| problem.dossier);
        self.report
    }
}
