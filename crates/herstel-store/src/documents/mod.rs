//! The bytes of documents that were handed in: read for who may, and held against what the journal says of them; and the
//! dossiers that wait for a paper whose term has passed.

use crate::{
    JournalProblem, ProblemKind, Store, StoreError,
    columns::{date_of, number_of},
    engine::{Connection, Failure, Row, Value},
    journal::{entry::Entry, write::cell},
    looked::Whose,
    schema::DOCUMENT_CONTENT,
    scope::{
        by_ground, documents_in_reach, ex_partners, granted, in_emergency, in_reach, in_reach_with_contact,
        no_ex_partner, staff_reach, staff_without_interest,
    },
    sealing::{MasterKeys, PersonKey},
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{
    Event, Scope,
    documents::DocumentReceived,
    looked::What,
    work_list::{Facet, PAPER_DUE},
};
use herstel_kernel::{Date, DossierId, DossierNumber, PersonId, StaffId};
use sha2::{Digest as _, Sha256};

statements! {
    CONTENT = concat!(
        "SELECT d.person_id, k.wrapped, c.content, d.dossier_id FROM document_content c \
         JOIN document t ON t.document_id = c.document_id JOIN dossier d ON d.dossier_id = t.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE c.document_id = $7 AND ",
        documents_in_reach!()
    );
    /// The dossiers of a handler that wait for a paper; the facet says until when.
    OVERDUE = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, f.facet \
         FROM dossier d CROSS JOIN dossier_facet f JOIN person p ON p.person_id = d.person_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE d.handler_id = $9 \
         AND f.dossier_id = d.dossier_id AND f.facet > $10 AND f.facet < $7 AND f.is_on = 1 AND ",
        in_reach!(),
        " ORDER BY f.facet, d.dossier_id LIMIT $8"
    );
    /// Every document with its bytes and the entry that tells what they should be.
    CONTENTS_AFTER = "SELECT t.document_id, d.person_id, k.wrapped, c.content, j.dossier_id, j.version, \
                      j.recorded_at, j.actor_kind, j.actor_id, j.kind, j.payload, j.previous_hash, j.hash \
                      FROM document t JOIN dossier d ON d.dossier_id = t.dossier_id \
                      JOIN person_key k ON k.person_id = d.person_id \
                      JOIN journal j ON j.dossier_id = t.dossier_id AND j.version = t.version \
                      LEFT JOIN document_content c ON c.document_id = t.document_id \
                      WHERE t.document_id > $1 ORDER BY t.document_id LIMIT $2";
}

/// Documents read at a time while checking: each may take ten megabytes.
const PAGE: i64 = 4;

/// Most rows of the list of papers whose term has passed.
const ROWS_MAX: i64 = 200;

/// A dossier that waits for a paper whose term has passed.
#[derive(Clone, PartialEq, Eq)]
pub struct PaperOverdue {
    /// The number of the dossier.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// The last day on which the paper could come.
    pub until_on: Date,
}

/// Names never reach a log.
impl std::fmt::Debug for PaperOverdue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PaperOverdue({}, {}, …)", self.number, self.until_on)
    }
}

impl Store {
    /// The dossiers of a handler that wait for a paper whose last day lies before `today`, the longest ago first.
    pub async fn papers_overdue(
        &self,
        scope: &Scope,
        today: Date,
        handler: StaffId,
    ) -> Result<Vec<PaperOverdue>, StoreError> {
        let look = self.look(scope, What::List);
        let values: Vec<Value> = vec![
            Facet::PaperDue(today).to_string().into(),
            ROWS_MAX.into(),
            handler.to_bytes().into(),
            PAPER_DUE.into(),
        ];
        let rows = look.all(&OVERDUE, values, Whose { person: 0, dossier: 3 }).await?;
        let overdue = |row: &Row| -> Result<PaperOverdue, Failure> {
            let facet = row.text(5)?;
            Ok(PaperOverdue {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                until_on: date_of(facet.strip_prefix(PAPER_DUE).unwrap_or_default())?,
            })
        };
        Ok(rows.iter().map(overdue).collect::<Result<_, Failure>>()?)
    }

    /// The bytes of a document of a dossier in reach. Bytes that are not those of the journal are an error, never handed out.
    pub async fn document_content(
        &self,
        scope: &Scope,
        received: &DocumentReceived,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let id = received.document.to_bytes();
        let (look, whose) = (self.look(scope, What::Document), Whose { person: 0, dossier: 3 });
        let row = look.first(&CONTENT, vec![id.into()], whose).await?;
        row.map(|row| self.content_of(&row, received)).transpose()
    }

    /// The bytes in a row that begins with its person, the key and the sealed content.
    pub(crate) fn content_of(&self, row: &Row, received: &DocumentReceived) -> Result<Vec<u8>, StoreError> {
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let place = cell(&DOCUMENT_CONTENT, "content", &received.document.to_bytes());
        let plain = key.open(&place, &row.bytes(2)?)?;
        if !is_that(received, &plain) {
            return Err(StoreError::Damaged { table: "document_content", what: "bytes of another digest" });
        }
        Ok(plain.to_vec())
    }
}

fn is_that(received: &DocumentReceived, plain: &[u8]) -> bool {
    hex::encode(Sha256::digest(plain)) == received.digest
}

/// Every document whose bytes are gone or are not those that were handed in.
pub(crate) async fn check(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<JournalProblem>, Failure> {
    let mut problems = Vec::new();
    let mut last = Vec::new();
    loop {
        let rows = connection.all(&CONTENTS_AFTER, vec![last.clone().into(), PAGE.into()]).await?;
        for row in &rows {
            if !is_whole(keys, row)? {
                problems.push(JournalProblem {
                    dossier: Some(DossierId::from_bytes(row.array(4)?)),
                    number: None,
                    chain: None,
                    version: u64::try_from(row.int(5)?).ok(),
                    what: ProblemKind::TableDiffers("document_content"),
                });
            }
        }
        match rows.last() {
            Some(row) => last = row.bytes(0)?,
            None => return Ok(problems),
        }
    }
}

fn is_whole(keys: &MasterKeys, row: &Row) -> Result<bool, Failure> {
    let Ok(key) = keys.person_key(PersonId::from_bytes(row.array(1)?), &row.bytes(2)?) else {
        // The check of the dossier itself says that its key does not open.
        return Ok(true);
    };
    let Ok(Event::DocumentReceived(received)) = Entry::read(row, 4)?.open(&key) else { return Ok(true) };
    Ok(row.opt_bytes(3)?.is_some_and(|sealed| opens(&key, &received, &sealed)))
}

fn opens(key: &PersonKey, received: &DocumentReceived, sealed: &[u8]) -> bool {
    let place = cell(&DOCUMENT_CONTENT, "content", &received.document.to_bytes());
    key.open(&place, sealed).is_ok_and(|plain| is_that(received, &plain))
}
