//! Decisions as lists and checks need them: proposals that wait for a second reading, and receipts.

use crate::{
    ProposalRow, Store, StoreError, StoredReceipt,
    columns::{date_of, number_of, outcome_of, prepared_by, prepared_by_of},
    engine::{Failure, Row},
    journal::write::cell,
    looked::Whose,
    schema::RECEIPT,
    scope::{
        by_ground, decision_visible, ex_partners, granted, in_emergency, in_reach, no_ex_partner,
        staff_reach, staff_without_interest,
    },
    sealing::PersonKey,
    statements::statements,
    work_list::name_of,
};
use flate2::read::GzDecoder;
use herstel_domain::{
    Scope,
    access::Reach,
    decisions::PreparedBy,
    looked::What,
    work_list::{AwaitedReading, READING},
};
use herstel_kernel::{
    Cents, Date, DecisionId, DossierId, DossierNumber, IdError, PersonId, ReceiptId, StaffId,
};
use herstel_scheme::{ContentHash, Receipt};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeMap, fmt, io::Read as _, str::FromStr};
use zeroize::Zeroizing;

statements! {
    /// Only for a scope that reaches the operation: a person sees no proposals.
    PROPOSALS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, c.decision_id, c.step, c.outcome, \
         c.amount_cents, c.proposed_by, c.proposed_on \
         FROM decision c JOIN dossier d ON d.dossier_id = c.dossier_id \
         JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE c.status = 'proposed' AND c.proposed_by <> $7 AND (c.proposed_on, c.decision_id) > ($9, $10) AND ",
        in_reach!(),
        " AND ($3 = 1 OR $3 = 3 OR $3 = 4 OR $3 = 6) ORDER BY c.proposed_on, c.decision_id LIMIT $8"
    );
    /// Everything else that waits for a second reading, along its facets. A facet ends with who wrote it. In the first one the
    /// page goes on after a dossier.
    READINGS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet \
         FROM dossier_facet f CROSS JOIN dossier d \
         JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE d.dossier_id = f.dossier_id AND f.facet >= $7 AND f.facet < $8 AND f.is_on = 1 \
         AND (f.facet > $7 OR f.number > $11) AND f.facet NOT LIKE $10 AND ($3 = 1 OR $3 = 3 OR $3 = 4 OR $3 = 6) AND ", in_reach!(),
        " ORDER BY f.facet, f.number LIMIT $9"
    );
    RECEIPT_CONTENT = concat!(
        "SELECT d.person_id, k.wrapped, r.content, r.receipt_hash, d.dossier_id \
         FROM receipt r JOIN decision c ON c.decision_id = r.decision_id \
         JOIN dossier d ON d.dossier_id = r.dossier_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE r.receipt_id = $7 AND ", in_reach!(), " AND ", decision_visible!()
    );
    /// The proofs of everything that was awarded in a dossier: what binds, so for everybody who reaches the dossier.
    RECEIPTS_OF_AWARDS = concat!(
        "SELECT d.person_id, k.wrapped, r.content, r.receipt_hash, d.dossier_id, r.receipt_id \
         FROM dossier d JOIN decision c ON c.dossier_id = d.dossier_id \
         JOIN receipt r ON r.receipt_id = c.receipt_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE d.dossier_id = $7 AND c.status = 'approved' AND c.outcome = 'award' AND ", in_reach!()
    );
    RECEIPTS_AFTER = "SELECT d.person_id, k.wrapped, r.content, r.receipt_hash, r.receipt_id, d.dossier_id, \
                      d.number, r.decision_id \
                      FROM receipt r JOIN dossier d ON d.dossier_id = r.dossier_id \
                      JOIN person_key k ON k.person_id = d.person_id \
                      WHERE r.receipt_id > $1 ORDER BY r.receipt_id LIMIT $2";
}

/// Sorts after every kind of reading in a facet.
const AFTER_LETTERS: &str = "zz";
/// Proposals in one answer at most.
const PROPOSALS_MAX: u32 = 200;
/// A receipt longer than this, unpacked, is no receipt.
const RECEIPT_BYTES_MAX: u64 = 64 << 20;

/// Opens and unpacks the content of a receipt; `None` when its hash is another one.
pub(crate) fn receipt_bytes(
    key: &PersonKey,
    id: &[u8],
    sealed: &[u8],
    hash: &[u8; 32],
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let packed = key.open(&cell(&RECEIPT, "content", id), sealed)?;
    let mut plain = Zeroizing::new(Vec::new());
    let unpacked = GzDecoder::new(packed.as_slice()).take(RECEIPT_BYTES_MAX).read_to_end(&mut plain);
    unpacked.map_err(|_| StoreError::Damaged { table: "receipt", what: "content that does not unpack" })?;
    Ok((Sha256::digest(plain.as_slice()).as_slice() == hash.as_slice()).then_some(plain))
}

/// Which proposals, and how many at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposalFilter {
    /// Not those that this one prepared, who reads them no second time.
    pub not_by: Option<StaffId>,
    /// How many, 200 at most.
    pub limit: u32,
}

/// Something other than a decision that waits for a second reading.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadingRow {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// What, and who wrote it.
    pub reading: AwaitedReading,
}

/// Names never reach a log.
impl fmt::Debug for ReadingRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReadingRow({}, {}, …)", self.number, self.reading)
    }
}

/// One thing that waits for a second reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondReading {
    /// A decision.
    Decision(ProposalRow),
    /// Anything else.
    Other(ReadingRow),
}

/// One page of all that waits for a second reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondReadings {
    /// Decisions first, the oldest first; then everything else by its kind.
    pub rows: Vec<SecondReading>,
    /// Where the page ended, when there are more.
    pub next: Option<ReadingPlace>,
}

/// A place in the list of all that waits for a second reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingPlace {
    /// After this decision, proposed on this day.
    Decision(Date, DecisionId),
    /// After this reading of this dossier.
    Other(AwaitedReading, DossierNumber),
}

impl SecondReading {
    fn place(&self) -> ReadingPlace {
        match self {
            Self::Decision(row) => ReadingPlace::Decision(row.proposed_on, row.decision),
            Self::Other(row) => ReadingPlace::Other(row.reading, row.number.clone()),
        }
    }
}

impl fmt::Display for ReadingPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decision(on, decision) => write!(f, "decision:{on}:{decision}"),
            Self::Other(reading, number) => write!(f, "other:{reading}:{number}"),
        }
    }
}

impl FromStr for ReadingPlace {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (kind, rest) = text.split_once(':').ok_or(IdError)?;
        let (first, last) = rest.rsplit_once(':').ok_or(IdError)?;
        match kind {
            "decision" => Ok(Self::Decision(first.parse().map_err(|_| IdError)?, last.parse()?)),
            "other" => Ok(Self::Other(first.parse()?, last.parse().map_err(|_| IdError)?)),
            _ => Err(IdError),
        }
    }
}

impl Default for ProposalFilter {
    fn default() -> Self {
        Self { not_by: None, limit: PROPOSALS_MAX }
    }
}

impl Store {
    /// The proposals that wait longest for a second reading, oldest first; none for a person.
    pub async fn proposals(
        &self,
        scope: &Scope,
        filter: ProposalFilter,
    ) -> Result<Vec<ProposalRow>, StoreError> {
        Ok(self.proposals_after(scope, None, filter).await?.0)
    }

    /// Everything but decisions that waits for a second reading; none for a person.
    pub async fn readings(
        &self,
        scope: &Scope,
        filter: ProposalFilter,
    ) -> Result<Vec<ReadingRow>, StoreError> {
        Ok(self.readings_after(scope, None, filter).await?.0)
    }

    /// Everything that waits for a second reading, page by page: 1 to 200 rows; none for a person.
    pub async fn second_readings(
        &self,
        scope: &Scope,
        after: Option<&ReadingPlace>,
        limit: u32,
    ) -> Result<SecondReadings, StoreError> {
        let limit = limit.clamp(1, PROPOSALS_MAX);
        let filter = ProposalFilter { not_by: None, limit };
        let (proposals, mut has_more) = match after {
            None => self.proposals_after(scope, None, filter).await?,
            Some(ReadingPlace::Decision(on, id)) => {
                self.proposals_after(scope, Some((*on, *id)), filter).await?
            }
            Some(ReadingPlace::Other(_, _)) => (Vec::new(), false),
        };
        let mut rows: Vec<SecondReading> = proposals.into_iter().map(SecondReading::Decision).collect();
        if !has_more {
            let from = match after {
                Some(ReadingPlace::Other(reading, number)) => Some((reading, number)),
                Some(ReadingPlace::Decision(_, _)) | None => None,
            };
            let left = limit.saturating_sub(u32::try_from(rows.len()).unwrap_or(limit));
            let rest = ProposalFilter { limit: left, ..filter };
            let (others, more) = self.readings_after(scope, from, rest).await?;
            rows.extend(others.into_iter().map(SecondReading::Other));
            has_more = more;
        }
        let next = rows.last().filter(|_| has_more).map(SecondReading::place);
        Ok(SecondReadings { rows, next })
    }

    /// Proposals after a place, and whether there are more.
    async fn proposals_after(
        &self,
        scope: &Scope,
        after: Option<(Date, DecisionId)>,
        filter: ProposalFilter,
    ) -> Result<(Vec<ProposalRow>, bool), StoreError> {
        let whose = Whose { person: 0, dossier: 3 };
        // One byte is the id of nobody; none at all would be the machine.
        let not_by = filter.not_by.map_or_else(|| vec![0], |id| prepared_by(PreparedBy::Person(id)));
        let limit = filter.limit.min(PROPOSALS_MAX);
        let (on, decision) = after.unzip();
        let values = vec![
            not_by.into(),
            i64::from(limit + 1).into(),
            on.map_or_else(String::new, |on| on.to_string()).into(),
            decision.map_or_else(Vec::new, |id| id.to_bytes().to_vec()).into(),
        ];
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (rows, has_more) = self.look(scope, What::List).page(&PROPOSALS, values, whose, limit).await?;
        let proposal = |row: &Row| -> Result<ProposalRow, Failure> {
            Ok(ProposalRow {
                name: name_of(self.keys(), row)?,
                dossier: DossierId::from_bytes(row.array(3)?),
                number: number_of(&row.text(4)?)?,
                decision: DecisionId::from_bytes(row.array(5)?),
                step: row.text(6)?,
                outcome: outcome_of(&row.text(7)?)?,
                amount: Cents::new(row.int(8)?),
                proposed_by: prepared_by_of(&row.bytes(9)?)?,
                proposed_on: date_of(&row.text(10)?)?,
            })
        };
        Ok((rows.iter().map(proposal).collect::<Result<_, Failure>>()?, has_more))
    }

    /// What else waits after a place, and whether there is more.
    async fn readings_after(
        &self,
        scope: &Scope,
        after: Option<(&AwaitedReading, &DossierNumber)>,
        filter: ProposalFilter,
    ) -> Result<(Vec<ReadingRow>, bool), StoreError> {
        let not_by = filter.not_by.map_or_else(String::new, |id| format!("%:{id}"));
        let limit = filter.limit.min(PROPOSALS_MAX);
        let (reading, number) = after.unzip();
        let values = vec![
            format!("{READING}{}", reading.map_or_else(String::new, ToString::to_string)).into(),
            format!("{READING}{AFTER_LETTERS}").into(),
            i64::from(limit + 1).into(),
            not_by.into(),
            number.map_or_else(String::new, ToString::to_string).into(),
        ];
        let whose = Whose { person: 0, dossier: 3 };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (rows, has_more) = self.look(scope, What::List).page(&READINGS, values, whose, limit).await?;
        let read = |row: &Row| -> Result<ReadingRow, Failure> {
            let facet = row.text(5)?;
            let reading = facet.strip_prefix(READING).and_then(|text| text.parse().ok());
            Ok(ReadingRow {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                reading: reading
                    .ok_or(StoreError::Damaged { table: "dossier_facet", what: "an unknown reading" })?,
            })
        };
        Ok((rows.iter().map(read).collect::<Result<_, Failure>>()?, has_more))
    }

    /// The receipt of a decision in reach; for a person only once the decision is approved.
    pub async fn receipt(&self, scope: &Scope, receipt: ReceiptId) -> Result<Option<Receipt>, StoreError> {
        let (look, id) = (self.look(scope, What::Dossier), vec![receipt.to_bytes().into()]);
        let whose = Whose { person: 0, dossier: 4 };
        let Some(row) = look.first(&RECEIPT_CONTENT, id, whose).await? else { return Ok(None) };
        self.receipt_of(&row, receipt).map(Some)
    }

    /// The receipts of everything awarded in a dossier in reach, all of them with one query.
    pub async fn receipts_of_awards(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<BTreeMap<ReceiptId, Receipt>, StoreError> {
        let (look, id) = (self.look(scope, What::Dossier), vec![dossier.to_bytes().into()]);
        let rows = look.all(&RECEIPTS_OF_AWARDS, id, Whose { person: 0, dossier: 4 }).await?;
        let read = |row: &Row| -> Result<(ReceiptId, Receipt), StoreError> {
            let id = ReceiptId::from_bytes(row.array(5)?);
            Ok((id, self.receipt_of(row, id)?))
        };
        rows.iter().map(read).collect()
    }

    /// The receipt in a row that begins with its person, the key, the content and its hash.
    pub(crate) fn receipt_of(&self, row: &Row, receipt: ReceiptId) -> Result<Receipt, StoreError> {
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let plain = receipt_bytes(&key, &receipt.to_bytes(), &row.bytes(2)?, &row.array(3)?)?;
        let plain =
            plain.ok_or(StoreError::Damaged { table: "receipt", what: "content with another hash" })?;
        serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "receipt", what: "content of an unknown form" })
    }

    /// Receipts in the order of their ids, for re-evaluation. Needs a scope that reaches everything; for any other
    /// there are none.
    pub async fn receipts(
        &self,
        scope: &Scope,
        after: Option<ReceiptId>,
        limit: u32,
    ) -> Result<Vec<StoredReceipt>, StoreError> {
        match scope.reach() {
            Reach::Everything => {}
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Grounds(_) => return Ok(Vec::new()),
        }
        let after = after.map_or_else(Vec::new, |id| id.to_bytes().to_vec());
        let rows = self.engine().all(&RECEIPTS_AFTER, vec![after.into(), i64::from(limit).into()]).await?;
        Ok(rows.iter().map(|row| self.stored_receipt(row)).collect::<Result<_, Failure>>()?)
    }

    fn stored_receipt(&self, row: &Row) -> Result<StoredReceipt, Failure> {
        let id: [u8; 16] = row.array(4)?;
        let hash: [u8; 32] = row.array(3)?;
        let content = row.opt_bytes(2)?.unwrap_or_default();
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?);
        let plain = key.and_then(|key| receipt_bytes(&key, &id, &content, &hash));
        Ok(StoredReceipt {
            receipt: ReceiptId::from_bytes(id),
            dossier: DossierId::from_bytes(row.array(5)?),
            number: number_of(&row.text(6)?)?,
            decision: DecisionId::from_bytes(row.array(7)?),
            receipt_hash: ContentHash::from_bytes(hash),
            content: plain.ok().flatten().and_then(|plain| serde_json::from_slice(&plain).ok()),
        })
    }
}
