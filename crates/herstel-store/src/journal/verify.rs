//! Checking the whole record: every link of every chain, and every table row against the journal replayed.

use super::{
    entry::{Entry, NO_HASH},
    import::parts,
    replay::{Stored, compare},
    write::shard,
};
use crate::{
    JournalProblem, JournalReport, ProblemKind, Store, StoreError,
    columns::version_of,
    engine::{Connection, Failure, Row},
    schema::{DECIDED_CASE, DECISION, DISPUTE, DOSSIER, LETTER, NAME_TOKEN, PERSON, RECEIPT, Table},
    sealing::{MasterKeys, PersonKey},
    statements::statements,
};
use herstel_domain::Event;
use herstel_kernel::{DossierId, PersonId};
use std::collections::BTreeMap;

statements! {
    COUNT_ENTRIES = "SELECT COUNT(*) FROM journal";
    ENTRIES_AFTER = "SELECT dossier_id, version, recorded_at, actor_kind, actor_id, kind, payload, previous_hash, \
                     hash FROM journal WHERE (dossier_id, version) > ($1, $2) \
                     ORDER BY dossier_id, version LIMIT $3";
    PERSONS_OF = "SELECT d.dossier_id, p.person_id, p.bsn_index, p.details, k.wrapped FROM dossier d \
                  JOIN person p ON p.person_id = d.person_id \
                  LEFT JOIN person_key k ON k.person_id = d.person_id \
                  WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
    WORDS_OF = "SELECT d.dossier_id, t.token, t.person_id FROM dossier d \
                JOIN name_token t ON t.person_id = d.person_id \
                WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
    DECIDED_OF = "SELECT d.dossier_id, c.person_id, c.decision_id, c.dossier_id, c.step, c.scheme, c.scheme_hash, c.outcome, \
                  c.amount_cents, c.registered_on, c.decided_on, c.input \
                  FROM dossier d JOIN decided_case c ON c.person_id = d.person_id \
                  WHERE d.dossier_id > $1 AND d.dossier_id <= $2";
    KEPT_COUNTS = "SELECT status, shard, dossiers FROM status_count WHERE dossiers <> 0";
    LAST_NUMBERS = "SELECT year, last_number FROM number_counter";
}

/// Entries read at a time.
const PAGE: usize = 4_000;
/// The tables that hold rows of a dossier under its id, with the place of that column.
const OF_DOSSIER: [(&Table, usize); 5] =
    [(&DOSSIER, 0), (&DECISION, 1), (&RECEIPT, 1), (&LETTER, 1), (&DISPUTE, 1)];

impl Store {
    /// Recomputes the chain of every dossier, opens and replays every entry, and compares all tables that follow from
    /// the journal with what the events say. Everything is seen as of one moment, while others read and write.
    /// `progress` gets the entries read and the entries there are.
    pub async fn verify_journal(
        &self,
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<JournalReport, StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let total = match connection.first(&COUNT_ENTRIES, Vec::new()).await? {
            Some(row) => u64::try_from(row.int(0)?).unwrap_or_default(),
            None => 0,
        };
        let mut check = Check::new(self.keys());
        let mut waiting: Vec<Entry> = Vec::new();
        let mut last = None;
        loop {
            let rows = rows_after(&mut connection, last.as_ref()).await?;
            let is_last = rows.len() < PAGE;
            check.report.entries += rows.len() as u64;
            for row in &rows {
                let place = (DossierId::from_bytes(row.array(0)?), row.int(1)?);
                match Entry::read(row, 0) {
                    Ok(entry) => waiting.push(entry),
                    // A hash or an id of another size: nothing this program wrote.
                    Err(_) => check.problem(place.0, version_of(place.1).ok(), ProblemKind::Changed),
                }
                last = Some(place);
            }
            // The last dossier of a page may go on in the next one.
            let open = if is_last { Vec::new() } else { split_last_dossier(&mut waiting) };
            check.dossiers(&mut connection, std::mem::replace(&mut waiting, open), is_last).await?;
            progress(check.report.entries, total);
            if is_last {
                break;
            }
        }
        check.kept_figures(&mut connection).await?;
        Ok(check.report)
    }
}

async fn rows_after(
    connection: &mut Connection<'_>,
    last: Option<&(DossierId, i64)>,
) -> Result<Vec<Row>, Failure> {
    let (dossier, version) = match last {
        Some((dossier, version)) => (dossier.to_bytes().to_vec(), *version),
        None => (Vec::new(), 0),
    };
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    connection.all(&ENTRIES_AFTER, vec![dossier.into(), version.into(), limit.into()]).await
}

/// Takes the entries of the last dossier off.
fn split_last_dossier(entries: &mut Vec<Entry>) -> Vec<Entry> {
    let last = entries.last().map(|entry| entry.dossier);
    let begin = entries.iter().position(|entry| Some(entry.dossier) == last).unwrap_or_default();
    entries.split_off(begin)
}

/// A check on its way through the journal.
struct Check<'a> {
    keys: &'a MasterKeys,
    report: JournalReport,
    /// Everything up to this dossier has been checked.
    done: Vec<u8>,
    /// Dossiers counted by status and shard, as the kept counts should be.
    counts: BTreeMap<(String, i64), i64>,
    /// The highest number of each year.
    numbers: BTreeMap<i64, i64>,
}

impl<'a> Check<'a> {
    fn new(keys: &'a MasterKeys) -> Self {
        Self {
            keys,
            report: JournalReport::default(),
            done: Vec::new(),
            counts: BTreeMap::new(),
            numbers: BTreeMap::new(),
        }
    }

    fn problem(&mut self, dossier: DossierId, version: Option<u64>, what: ProblemKind) {
        self.report.problems.push(JournalProblem { dossier: Some(dossier), version, what });
    }

    /// Checks whole dossiers: those of the entries, and those that have rows but no entries.
    async fn dossiers(
        &mut self,
        connection: &mut Connection<'_>,
        entries: Vec<Entry>,
        is_last: bool,
    ) -> Result<(), Failure> {
        let up_to = match entries.last() {
            _ if is_last => vec![u8::MAX; 16],
            Some(entry) => entry.dossier.to_bytes().to_vec(),
            None => return Ok(()),
        };
        let mut found = self.stored(connection, &up_to).await?;
        let mut chains: BTreeMap<DossierId, Vec<Entry>> = BTreeMap::new();
        for entry in entries {
            chains.entry(entry.dossier).or_default().push(entry);
        }
        for (dossier, chain) in chains {
            let stored = found.remove(&dossier).unwrap_or_default();
            self.report.dossiers += 1;
            self.dossier(dossier, &chain, &stored)?;
        }
        for (dossier, stored) in found {
            self.count(dossier, &stored);
            self.problem(dossier, None, ProblemKind::NoEntries);
        }
        self.done = up_to;
        Ok(())
    }

    /// All rows of the dossiers that come now.
    async fn stored(
        &self,
        connection: &mut Connection<'_>,
        up_to: &[u8],
    ) -> Result<BTreeMap<DossierId, Stored>, Failure> {
        let range = || vec![self.done.clone().into(), up_to.to_vec().into()];
        let mut found: BTreeMap<DossierId, Stored> = BTreeMap::new();
        for (table, place) in OF_DOSSIER {
            for row in connection.all(table.of_dossiers(), range()).await? {
                let dossier = DossierId::from_bytes(row.array(place)?);
                found.entry(dossier).or_default().put(table, table.read(&row, 0)?);
            }
        }
        for row in connection.all(&PERSONS_OF, range()).await? {
            let stored = found.entry(DossierId::from_bytes(row.array(0)?)).or_default();
            stored.wrapped_key = row.opt_bytes(4)?;
            stored.put(&PERSON, PERSON.read(&row, 1)?);
        }
        for row in connection.all(&WORDS_OF, range()).await? {
            let stored = found.entry(DossierId::from_bytes(row.array(0)?)).or_default();
            stored.put(&NAME_TOKEN, NAME_TOKEN.read(&row, 1)?);
        }
        for row in connection.all(&DECIDED_OF, range()).await? {
            let stored = found.entry(DossierId::from_bytes(row.array(0)?)).or_default();
            stored.put(&DECIDED_CASE, DECIDED_CASE.read(&row, 1)?);
        }
        Ok(found)
    }

    fn dossier(&mut self, dossier: DossierId, chain: &[Entry], stored: &Stored) -> Result<(), Failure> {
        self.count(dossier, stored);
        let mut is_whole = self.chain(dossier, chain);
        let last = chain.last().map_or(0, |entry| entry.version);
        if stored.version().is_some_and(|version| version > last) {
            self.problem(dossier, Some(last), ProblemKind::Cut);
            is_whole = false;
        }
        let Some(key) = self.key(stored) else {
            self.problem(dossier, None, ProblemKind::Unreadable);
            return Ok(());
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
            return Ok(());
        }
        match events.first() {
            Some((_, Event::DossierRegistered(registered))) => {
                let (year, sequence) = parts(&registered.number)?;
                let highest = self.numbers.entry(year).or_default();
                *highest = sequence.max(*highest);
            }
            Some(_) | None => {
                self.problem(dossier, None, ProblemKind::NoRegistration);
                return Ok(());
            }
        }
        match compare(&events, stored, &key, self.keys.index()) {
            Ok(tables) => {
                for table in tables {
                    self.problem(dossier, None, ProblemKind::TableDiffers(table));
                }
            }
            // Events that contradict each other never came through the front door.
            Err(_) => self.problem(dossier, None, ProblemKind::Contradiction),
        }
        Ok(())
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

    fn key(&self, stored: &Stored) -> Option<PersonKey> {
        let person = PersonId::from_bytes(stored.person()?);
        self.keys.person_key(person, stored.wrapped_key.as_deref()?).ok()
    }

    /// Counts the dossier as the kept counts should have it.
    fn count(&mut self, dossier: DossierId, stored: &Stored) {
        if let Some(status) = stored.status() {
            *self.counts.entry((status.to_owned(), shard(dossier))).or_default() += 1;
        }
    }

    /// Compares the kept counts and the number counters with what was seen.
    async fn kept_figures(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let mut kept = BTreeMap::new();
        for row in connection.all(&KEPT_COUNTS, Vec::new()).await? {
            kept.insert((row.text(0)?, row.int(1)?), row.int(2)?);
        }
        let whole = |what| JournalProblem { dossier: None, version: None, what };
        if kept != self.counts {
            self.report.problems.push(whole(ProblemKind::CountsDiffer));
        }
        let mut given = BTreeMap::new();
        for row in connection.all(&LAST_NUMBERS, Vec::new()).await? {
            given.insert(row.int(0)?, row.int(1)?);
        }
        if self.numbers.iter().any(|(year, highest)| given.get(year).is_none_or(|last| last < highest)) {
            self.report.problems.push(whole(ProblemKind::NumberCounterBehind));
        }
        Ok(())
    }
}
