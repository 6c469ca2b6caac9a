//! Checking whole dossiers without the database: links, hashes, seals, content, tables, receipts. Runs on every core.

use super::{
    counts::{CountedOf, Counts},
    entry::{Entry, NO_HASH},
    gather::{Batch, Rows},
    import::parts,
    replay::{Receipts, Stored, compare},
    verify::Recalculate,
};
use crate::{
    DecisionProblem, JournalProblem, JournalReport, ProblemKind,
    columns::version_of,
    engine::{Failure, Kind, Row, Value},
    proof::{Ledger, Subject},
    retention::ERASED,
    schema::PERSON,
    sealing::{MasterKeys, PersonKey},
};
use herstel_domain::Event;
use herstel_kernel::{DossierId, DossierNumber, PersonId, ReceiptId};
use herstel_scheme::Receipt;
use std::collections::BTreeMap;

/// What dossiers are held against.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    pub(super) keys: &'a MasterKeys,
    /// What was sealed.
    pub(super) ledger: &'a Ledger,
    /// Calculates a decision again.
    pub(super) recalculate: Option<&'a Recalculate>,
}

/// What was found in a number of dossiers.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) report: JournalReport,
    /// The dossiers that have entries.
    pub(super) seen: Vec<DossierId>,
    /// What the kept counts should be.
    pub(super) counts: Counts,
    /// The numbers that are in use, by year.
    pub(super) numbers: BTreeMap<i64, Vec<i64>>,
}

/// Checks everything in a batch.
pub(super) fn examine(batch: &Batch, measure: Measure<'_>) -> Findings {
    let mut check = Check { measure, found: Findings::default(), number: None };
    check.found.report.entries = batch.entries.len() as u64;
    let mut dossiers: BTreeMap<DossierId, (Vec<Entry>, Stored)> = BTreeMap::new();
    for row in &batch.entries {
        match Entry::read(row, 0) {
            Ok(entry) => dossiers.entry(entry.dossier).or_default().0.push(entry),
            // A hash or an id of another size: nothing this program wrote.
            Err(_) => {
                let dossier = row.array(0).ok().map(DossierId::from_bytes);
                let column = row.int(1).ok();
                let version = column.and_then(|column| version_of(column).ok());
                // A number that no entry can have is told as it stands there.
                let chain = column.filter(|_| version.is_none()).map(|column| format!("entry {column}"));
                let (number, what) = (None, ProblemKind::Changed);
                check.found.report.problems.push(JournalProblem { dossier, number, chain, version, what });
            }
        }
    }
    for rows in &batch.tables {
        for row in &rows.rows {
            match read(rows, row) {
                Ok((dossier, key, values)) => {
                    let stored = &mut dossiers.entry(dossier).or_default().1;
                    stored.put(rows.table, values);
                    if let Some(PersonalKey { wrapped, has_certificate }) = key {
                        stored.wrapped_key = wrapped;
                        stored.has_certificate = has_certificate;
                    }
                }
                Err(_) => check.put(None, None, ProblemKind::BadId(rows.table.name)),
            }
        }
    }
    for (dossier, (chain, stored)) in dossiers {
        check.number = stored.number();
        check.count(dossier, &stored);
        if chain.is_empty() {
            check.problem(dossier, None, ProblemKind::NoEntries);
        } else {
            check.found.report.dossiers += 1;
            check.found.seen.push(dossier);
            check.dossier(dossier, &chain, &stored);
        }
    }
    check.found
}

/// What comes with the row of a person.
struct PersonalKey {
    wrapped: Option<Vec<u8>>,
    /// Of its destruction.
    has_certificate: bool,
}

type Read = (DossierId, Option<PersonalKey>, Vec<Value>);

/// Whose row it is, the key that comes with a person, and the columns.
fn read(rows: &Rows, row: &Row) -> Result<Read, Failure> {
    let dossier = DossierId::from_bytes(row.array(rows.dossier)?);
    let after = rows.from + rows.table.columns.len();
    let key = if rows.table.name == PERSON.name {
        let certificate = row.value(after + 1, Kind::Int)?;
        Some(PersonalKey {
            wrapped: row.opt_bytes(after)?,
            has_certificate: !matches!(certificate, Value::Int(None)),
        })
    } else {
        None
    };
    Ok((dossier, key, rows.table.read(row, rows.from)?))
}

struct Check<'a> {
    measure: Measure<'a>,
    found: Findings,
    /// The number of the dossier that is being checked.
    number: Option<DossierNumber>,
}

impl Check<'_> {
    fn put(&mut self, dossier: Option<DossierId>, version: Option<u64>, what: ProblemKind) {
        let number = self.number.clone();
        self.found.report.problems.push(JournalProblem { dossier, number, chain: None, version, what });
    }

    fn problem(&mut self, dossier: DossierId, version: Option<u64>, what: ProblemKind) {
        self.put(Some(dossier), version, what);
    }

    /// Counts the dossier as the kept counts should have it.
    fn count(&mut self, dossier: DossierId, stored: &Stored) {
        if let Some(status) = stored.status().filter(|status| *status != ERASED) {
            self.found.counts.add(CountedOf::row(dossier, status, stored.handler(), stored.last_days()));
        }
        if let Some((year, sequence)) = self.number.as_ref().and_then(|number| parts(number).ok()) {
            self.found.numbers.entry(year).or_default().push(sequence);
        }
    }

    fn dossier(&mut self, dossier: DossierId, chain: &[Entry], stored: &Stored) {
        let mut is_whole = self.chain(dossier, chain);
        self.seals(dossier, chain);
        let last = chain.last().map_or(0, |entry| entry.version);
        if stored.version().is_some_and(|version| version > last) {
            self.problem(dossier, Some(last), ProblemKind::Cut);
            is_whole = false;
        }
        if stored.has_certificate || stored.status() == Some(ERASED) {
            self.found.report.erased += 1;
            if !stored.is_erased() {
                self.problem(dossier, None, ProblemKind::HalfErased);
            }
            return;
        }
        let Some(key) = self.key(stored) else {
            self.problem(dossier, None, ProblemKind::Unreadable);
            return;
        };
        let mut events: Vec<(&Entry, Event)> = Vec::with_capacity(chain.len());
        for entry in chain {
            match entry.open(&key) {
                Ok(event) => events.push((entry, event)),
                Err(_) => {
                    self.problem(dossier, Some(entry.version), ProblemKind::Unreadable);
                    is_whole = false;
                }
            }
        }
        // With a hole in the events, every table would differ and say nothing new.
        if !is_whole {
            return;
        }
        if !matches!(events.first(), Some((_, Event::DossierRegistered(_)))) {
            self.problem(dossier, None, ProblemKind::NoRegistration);
            return;
        }
        let receipts = stored.receipts(&key);
        match compare(&events, stored, &key, &self.measure.keys.index(), &receipts) {
            Ok(tables) => {
                for table in tables {
                    self.problem(dossier, None, ProblemKind::TableDiffers(table));
                }
            }
            // Events that contradict each other never came through the front door.
            Err(_) => self.problem(dossier, None, ProblemKind::Contradiction),
        }
        self.receipts(dossier, &receipts);
    }

    /// Whether every entry is there; reports what is wrong with the links.
    fn chain(&mut self, dossier: DossierId, chain: &[Entry]) -> bool {
        let mut is_whole = true;
        let mut hash = NO_HASH;
        let mut expected = 1;
        let mut recorded_at = i64::MIN;
        for entry in chain {
            let version = Some(entry.version);
            if entry.version != expected {
                self.problem(dossier, version, ProblemKind::Missing);
                is_whole = false;
            }
            if entry.previous_hash != hash {
                self.problem(dossier, version, ProblemKind::BrokenChain);
            }
            if entry.computed_hash() != entry.hash {
                self.problem(dossier, version, ProblemKind::Changed);
            }
            if entry.recorded_at < recorded_at {
                self.problem(dossier, version, ProblemKind::TimeReversed);
            }
            hash = entry.hash;
            expected = entry.version + 1;
            recorded_at = entry.recorded_at;
        }
        is_whole
    }

    /// Holds the entries against what was sealed about them; the first difference says where.
    fn seals(&mut self, dossier: DossierId, chain: &[Entry]) {
        let mut since = 1;
        for sealed in self.measure.ledger.history(&Subject::Dossier(dossier)) {
            let place = chain.binary_search_by_key(&sealed.version, |entry| entry.version);
            let what = match place.ok().and_then(|place| chain.get(place)) {
                Some(entry) if entry.hash == sealed.hash => {
                    since = sealed.version + 1;
                    continue;
                }
                Some(_) => ProblemKind::SealedEntryDiffers { seal: sealed.seal, since },
                None => ProblemKind::SealedEntryMissing { seal: sealed.seal },
            };
            self.problem(dossier, Some(sealed.version), what);
            return;
        }
    }

    fn key(&self, stored: &Stored) -> Option<PersonKey> {
        let person = PersonId::from_bytes(stored.person()?);
        self.measure.keys.person_key(person, stored.wrapped_key.as_deref()?).ok()
    }

    /// Calculates the decisions of the dossier again.
    fn receipts(&mut self, dossier: DossierId, receipts: &Receipts) {
        let Some(recalculate) = self.measure.recalculate else { return };
        for (id, plain) in receipts {
            let Ok(id) = id.as_slice().try_into() else { continue };
            self.found.report.receipts += 1;
            let differences = match serde_json::from_slice::<Receipt>(plain) {
                Ok(receipt) => recalculate(&receipt),
                Err(_) => vec!["the receipt is of an unknown form".to_owned()],
            };
            for what in differences {
                let (number, receipt) = (self.number.clone(), ReceiptId::from_bytes(id));
                self.found.report.decisions.push(DecisionProblem { dossier, number, receipt, what });
            }
        }
    }
}
