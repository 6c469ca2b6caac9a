//! The table of decided cases: what every binding decision was decided on, for reading all of them at once.

use crate::{
    DecidedCase, Reference, Store, StoreError,
    columns::{date_of, language_of, number_of, outcome, outcome_of},
    decisions::receipt_bytes,
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    journal::write::{cell, id_of},
    schema::{DECIDED_CASE, OnExisting, PERSON, PERSON_KEY, migrate},
    sealing::{MasterKeys, PERSON_KEY_ID, PersonKey},
    statements::statements,
    work_list::details_of,
};
use herstel_domain::{Scope, access::Reach, registration::PreferredLanguage};
use herstel_kernel::{Cents, DecisionId, DossierId, PersonId, ReceiptId, StaffId};
use herstel_scheme::{CaseInput, ContentHash};
use serde::Deserialize;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

statements! {
    RECEIPT_OF = "SELECT content, receipt_hash FROM receipt WHERE receipt_id = $1";
    /// Decisions from before the table was there.
    APPROVED_AFTER = "SELECT d.person_id, c.decision_id, c.dossier_id, c.step, c.scheme, c.scheme_hash, c.outcome, \
                      c.amount_cents, d.registered_on, c.read_on, c.receipt_id, k.wrapped \
                      FROM decision c JOIN dossier d ON d.dossier_id = c.dossier_id \
                      JOIN person_key k ON k.person_id = d.person_id \
                      WHERE c.decision_id > $1 AND c.status = 'approved' ORDER BY c.decision_id LIMIT $2";
    COUNT_CASES = "SELECT COUNT(*) FROM decided_case";
    CASES_AFTER = "SELECT person_id, decision_id, dossier_id, step, scheme, scheme_hash, outcome, amount_cents, \
                   registered_on, decided_on, input FROM decided_case \
                   WHERE person_id > $1 AND person_id < $2 ORDER BY person_id, decision_id LIMIT $3";
    KEYS_BETWEEN = "SELECT person_id, wrapped FROM person_key WHERE person_id >= $1 AND person_id <= $2 \
                    ORDER BY person_id";
    REFERENCE = "SELECT number, handler_id FROM dossier WHERE dossier_id = $1";
    UNDECIDED = "SELECT d.person_id, k.wrapped, p.details, d.number, d.handler_id FROM dossier d \
                 JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
                 WHERE d.number > $1 \
                 AND NOT EXISTS (SELECT 1 FROM decided_case c WHERE c.person_id = d.person_id) \
                 ORDER BY d.number LIMIT $2";
    LANGUAGE = "SELECT language FROM letter WHERE decision_id = $1 ORDER BY issued_on LIMIT 1";
}

/// Decisions whose receipts are opened at a time while the table is filled.
const FILL_PAGE: i64 = 500;
/// The columns of the table before the sealed one; the statements give them in this order.
const PLAIN: usize = DECIDED_CASE.columns.len() - 1;

/// A share of all decided cases, to read several shares side by side.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Which, from 0.
    pub index: u16,
    /// Of how many, at least 1.
    pub of: u16,
}

/// A number of decided cases; a dossier is never split over two pages.
#[derive(Debug, Default)]
pub struct DecidedPage {
    /// The cases, those of one dossier beside each other.
    pub cases: Vec<DecidedCase>,
    /// Where the next page begins; none at the end.
    pub next: Option<DecidedPlace>,
}

/// A place in the row of decided cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedPlace([u8; 16]);

/// The bytes that are kept of an input.
pub(crate) fn compact(input: &CaseInput) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let what = "an input of a form that no case has";
    input.to_compact().map(Zeroizing::new).ok_or(StoreError::Inconsistent { what })
}

/// The same of the input in the plain bytes of a receipt.
pub(crate) fn input_in(receipt: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    /// All that matters of a receipt here.
    #[derive(Deserialize)]
    struct Input {
        input: CaseInput,
    }
    let read: Result<Input, _> = serde_json::from_slice(receipt);
    let damaged = StoreError::Damaged { table: "receipt", what: "content of an unknown form" };
    compact(&read.map_err(|_| damaged)?.input)
}

/// The same of a receipt as stored.
pub(crate) async fn input_of(
    connection: &mut Connection<'_>,
    key: &PersonKey,
    receipt: ReceiptId,
) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let id = receipt.to_bytes();
    let damaged = |what| Failure::Store(StoreError::Damaged { table: "receipt", what });
    let Some(row) = connection.first(&RECEIPT_OF, vec![id.into()]).await? else {
        return Err(damaged("the receipt of a decision is missing"));
    };
    let plain = receipt_bytes(key, &id, &row.opt_bytes(0)?.unwrap_or_default(), &row.array(1)?)?;
    Ok(input_in(&plain.ok_or_else(|| damaged("content with another hash"))?)?)
}

/// Fills the table of a database from before there was one, once.
pub(crate) async fn fill(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), DECIDED_CASE.name).await? {
        return Ok(());
    }
    let mut work = Fill { keys: store.keys() };
    Ok(store.engine().transact(Isolation::ReadCommitted, &mut work).await?)
}

/// Refuses a database in which the table was not filled yet, for a program that may not do it.
pub(crate) async fn require_filled(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), DECIDED_CASE.name).await? {
        return Ok(());
    }
    Err(StoreError::OlderSchema { found: migrate::SCHEMA_VERSION, known: migrate::SCHEMA_VERSION })
}

struct Fill<'a> {
    keys: &'a MasterKeys,
}

impl Work for Fill<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        if !migrate::note_filled(connection, DECIDED_CASE.name).await? {
            return Ok(());
        }
        let mut after = Vec::new();
        loop {
            let rows = connection.all(&APPROVED_AFTER, vec![after.clone().into(), FILL_PAGE.into()]).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.bytes(1)?;
            let mut filled = Vec::with_capacity(rows.len());
            for row in &rows {
                let person = PersonId::from_bytes(row.array(0)?);
                let key = self.keys.person_key(person, &row.bytes(PLAIN + 1)?)?;
                let receipt = ReceiptId::from_bytes(row.array(PLAIN)?);
                // A receipt that cannot be read leaves no row behind; `verify` reports both.
                match input_of(connection, &key, receipt).await {
                    Ok(input) => filled.push(filled_row(row, &key, &input)?),
                    Err(Failure::Store(StoreError::Damaged { .. })) => {}
                    Err(failure) => return Err(failure),
                }
            }
            DECIDED_CASE.insert(connection, filled, OnExisting::Fail).await?;
        }
    }
}

fn filled_row(row: &Row, key: &PersonKey, input: &[u8]) -> Result<Vec<Value>, Failure> {
    let kinds = DECIDED_CASE.columns.iter().take(PLAIN).enumerate();
    let mut values =
        kinds.map(|(index, (_, kind))| row.value(index, *kind)).collect::<Result<Vec<_>, _>>()?;
    let id = id_of(values.get(..DECIDED_CASE.key).unwrap_or_default()).unwrap_or_default();
    values.push(key.seal(&cell(&DECIDED_CASE, "input", &id), input)?.into());
    Ok(values)
}

impl Share {
    /// Persons after the first and before the second of these are in the share.
    fn bounds(self) -> (Vec<u8>, Vec<u8>) {
        let bound = |index: u16| {
            let first = u64::from(index) * 0x1_0000 / u64::from(self.of.max(1));
            match u16::try_from(first) {
                Ok(0) => Vec::new(),
                Ok(first) => first.to_be_bytes().to_vec(),
                Err(_) => vec![u8::MAX; 17],
            }
        };
        (bound(self.index), bound(self.index.saturating_add(1)))
    }
}

impl Store {
    /// How many decided cases there are. Needs a scope that reaches everything, as all reading here does; for any
    /// other there are none.
    pub async fn count_decided_cases(&self, scope: &Scope) -> Result<u64, StoreError> {
        if !reaches_everything(scope) {
            return Ok(0);
        }
        let row = self.engine().first(&COUNT_CASES, Vec::new()).await?;
        Ok(row.map_or(Ok(0), |row| row.int(0)).map(|count| u64::try_from(count).unwrap_or_default())?)
    }

    /// About `limit` decided cases of a share, from the beginning or from a place on.
    pub async fn decided_cases(
        &self,
        scope: &Scope,
        share: Share,
        from: Option<&DecidedPlace>,
        limit: u32,
    ) -> Result<DecidedPage, StoreError> {
        if !reaches_everything(scope) {
            return Ok(DecidedPage::default());
        }
        let (first, end) = share.bounds();
        let after = from.map_or(first, |DecidedPlace(person)| person.to_vec());
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        let (rows, next) = whole_dossiers(&mut connection, (after, end), limit).await?;
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
            return Ok(DecidedPage::default());
        };
        let between = vec![first.bytes(0)?.into(), last.bytes(0)?.into()];
        let mut keys = connection.all(&KEYS_BETWEEN, between).await?.into_iter().peekable();
        let mut cases = Vec::with_capacity(rows.len());
        let mut key: Option<([u8; 16], Option<PersonKey>)> = None;
        for row in &rows {
            let person: [u8; 16] = row.array(0)?;
            if key.as_ref().is_none_or(|(of, _)| *of != person) {
                while let Some(found) = keys.next_if(|found| found.array::<16>(0).is_ok_and(|of| of < person))
                {
                    drop(found);
                }
                let found = keys.next_if(|found| found.array::<16>(0).is_ok_and(|of| of == person));
                let wrapped = found.map(|found| found.bytes(1)).transpose()?;
                let opened =
                    wrapped.and_then(|w| self.keys().person_key(PersonId::from_bytes(person), &w).ok());
                key = Some((person, opened));
            }
            cases.push(case(row, key.as_ref().and_then(|(_, key)| key.as_ref()))?);
        }
        Ok(DecidedPage { cases, next })
    }

    /// How decided dossiers are referred to: by number, with the handler, in the language of the letter of the decision.
    pub async fn references(
        &self,
        scope: &Scope,
        decided: &[(DossierId, DecisionId)],
    ) -> Result<BTreeMap<DecisionId, Reference>, StoreError> {
        let mut found = BTreeMap::new();
        if !reaches_everything(scope) {
            return Ok(found);
        }
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        for (dossier, decision) in decided {
            let row = connection.first(&REFERENCE, vec![dossier.to_bytes().into()]).await?;
            let Some(row) = row else { continue };
            let letter = connection.first(&LANGUAGE, vec![decision.to_bytes().into()]).await?;
            let language = match letter {
                Some(letter) => language_of(&letter.text(0)?)?,
                None => PreferredLanguage::default(),
            };
            let handler = row.opt_array(1)?.map(StaffId::from_bytes);
            let number = number_of(&row.text(0)?)?;
            found.insert(*decision, Reference { number, language, handler });
        }
        Ok(found)
    }

    /// The dossiers in which nothing was decided yet, in the order of their numbers.
    pub async fn undecided(&self, scope: &Scope) -> Result<Vec<Reference>, StoreError> {
        let mut found = Vec::new();
        if !reaches_everything(scope) {
            return Ok(found);
        }
        let mut after = String::new();
        loop {
            let values = vec![after.as_str().into(), FILL_PAGE.into()];
            let rows = self.engine().all(&UNDECIDED, values).await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = last.text(3)?;
            for row in &rows {
                let language = details_of(self.keys(), row)?.language;
                let handler = row.opt_array(4)?.map(StaffId::from_bytes);
                found.push(Reference { number: number_of(&row.text(3)?)?, language, handler });
            }
        }
    }
}

/// The rows of whole dossiers, and where the next ones begin when there may be more.
async fn whole_dossiers(
    connection: &mut Connection<'_>,
    (after, end): (Vec<u8>, Vec<u8>),
    limit: u32,
) -> Result<(Vec<Row>, Option<DecidedPlace>), Failure> {
    let person = |row: Option<&Row>| row.map(|row| row.array::<16>(0)).transpose();
    let mut limit = i64::from(limit.max(1));
    loop {
        let values = vec![after.clone().into(), end.clone().into(), limit.into()];
        let mut rows = connection.all(&CASES_AFTER, values).await?;
        if i64::try_from(rows.len()).unwrap_or(i64::MAX) < limit {
            return Ok((rows, None));
        }
        // The last dossier may go on: it waits for the next page.
        let last = person(rows.last())?;
        while !rows.is_empty() && person(rows.last())? == last {
            rows.pop();
        }
        if let Some(end) = person(rows.last())? {
            return Ok((rows, Some(DecidedPlace(end))));
        }
        // One dossier fills the page.
        limit *= 2;
    }
}

fn reaches_everything(scope: &Scope) -> bool {
    match scope.reach() {
        Reach::Everything => true,
        Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Grounds(_) => false,
    }
}

fn case(row: &Row, key: Option<&PersonKey>) -> Result<DecidedCase, Failure> {
    let (person, decision): ([u8; 16], [u8; 16]) = (row.array(0)?, row.array(1)?);
    let sealed = row.opt_bytes(PLAIN)?;
    let id = [person, decision].concat();
    let input =
        key.zip(sealed).and_then(|(key, sealed)| key.open(&cell(&DECIDED_CASE, "input", &id), &sealed).ok());
    Ok(DecidedCase {
        decision: DecisionId::from_bytes(decision),
        dossier: DossierId::from_bytes(row.array(2)?),
        step: row.text(3)?,
        scheme: row.text(4)?,
        scheme_hash: ContentHash::from_bytes(row.array(5)?),
        outcome: outcome_of(&row.text(6)?)?,
        amount: Cents::new(row.int(7)?),
        registered_on: date_of(&row.text(8)?)?,
        decided_on: date_of(&row.text(9)?)?,
        input,
    })
}

/// Cases without journal, put in directly: for measuring, never for anything else.
struct PutAlone<'a> {
    keys: &'a MasterKeys,
    cases: &'a [DecidedCase],
}

impl Work for PutAlone<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let (mut persons, mut keys, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for case in self.cases {
            let person = case.dossier.to_bytes();
            let (key, wrapped) = self.keys.draw_person_key(PersonId::from_bytes(person))?;
            let id = [person, case.decision.to_bytes()].concat();
            let input = case.input.as_ref().map_or(&[] as &[u8], |input| input.as_slice());
            persons.push(vec![person.into(), Value::Bytes(None), Value::Bytes(None), Value::Bytes(None)]);
            keys.push(vec![person.into(), PERSON_KEY_ID.into(), wrapped.into()]);
            rows.push(vec![
                person.into(),
                case.decision.to_bytes().into(),
                person.into(),
                case.step.as_str().into(),
                case.scheme.as_str().into(),
                (*case.scheme_hash.as_bytes()).into(),
                outcome(case.outcome).into(),
                case.amount.get().into(),
                case.registered_on.to_string().into(),
                case.decided_on.to_string().into(),
                key.seal(&cell(&DECIDED_CASE, "input", &id), input)?.into(),
            ]);
        }
        PERSON.insert(connection, persons, OnExisting::Fail).await?;
        PERSON_KEY.insert(connection, keys, OnExisting::Fail).await?;
        DECIDED_CASE.insert(connection, rows, OnExisting::Fail).await
    }
}

#[doc(hidden)]
impl Store {
    /// Puts in decided cases of persons who are nobody, for benchmarks.
    pub async fn put_decided_cases_alone(&self, cases: &[DecidedCase]) -> Result<(), StoreError> {
        let mut work = PutAlone { keys: self.keys(), cases };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }

    /// The bytes of the sealed inputs of a share, read and not opened: what benchmarks compare with.
    pub async fn read_decided_cases_alone(&self, share: Share, limit: u32) -> Result<u64, StoreError> {
        let (mut after, end) = share.bounds();
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        let mut bytes = 0;
        loop {
            let (rows, next) = whole_dossiers(&mut connection, (after, end.clone()), limit).await?;
            for row in &rows {
                bytes += row.bytes(PLAIN)?.len() as u64;
            }
            let Some(DecidedPlace(place)) = next else { return Ok(bytes) };
            after = place.to_vec();
        }
    }
}
