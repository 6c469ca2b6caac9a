//! The people of an office, told apart: by a reference that is drawn at their first sign-in and stays theirs.
//!
//! What a provider calls them lies here sealed, beside a keyed hash of it; it stands in no record. A reference that was
//! computed from it would change with the key, and nobody could say any more who had looked before.

use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Work},
    sealing::{Cell, IndexKey, MasterKeys, require_keys_in_use},
    statements::statements,
};
use herstel_kernel::ColleagueReference;
use serde::{Deserialize, Serialize};

statements! {
    COLLEAGUE = "SELECT colleague_id FROM colleague WHERE subject_index = $1";
    ADD_COLLEAGUE = "INSERT INTO colleague (colleague_id, subject_index, content) VALUES ($1, $2, $3)";
    SEALED_COLLEAGUES = "SELECT colleague_id, content FROM colleague";
    COLLEAGUE_ROWS = "SELECT colleague_id, subject_index, content FROM colleague ORDER BY colleague_id";
    SET_COLLEAGUE_INDEX = "UPDATE colleague SET subject_index = $2 WHERE colleague_id = $1";
}

/// What is sealed of a colleague.
#[derive(Serialize, Deserialize)]
struct Content {
    issuer: String,
    subject: String,
}

fn cell(colleague: ColleagueReference) -> Cell {
    Cell::new("colleague", "content", hex::encode(colleague.to_bytes()))
}

impl Store {
    /// The one of an office whom a provider states with this subject; known from now on under the reference `fresh` when
    /// they were not. However many ask at once, all get the same.
    pub async fn colleague_by_subject(
        &self,
        issuer: &str,
        subject: &str,
        fresh: ColleagueReference,
    ) -> Result<ColleagueReference, StoreError> {
        let index = self.keys().index().colleague(issuer, subject);
        if let Some(row) = self.engine().first(&COLLEAGUE, vec![index.into()]).await? {
            return Ok(ColleagueReference::from_bytes(row.array(0)?));
        }
        let content = Content { issuer: issuer.to_owned(), subject: subject.to_owned() };
        let mut work = Known { keys: self.keys(), content, fresh };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }
}

struct Known<'a> {
    keys: &'a MasterKeys,
    content: Content,
    fresh: ColleagueReference,
}

impl Work for Known<'_> {
    type Output = ColleagueReference;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<ColleagueReference, Failure> {
        // A program that looks with an index key of before would take somebody who is known for somebody new.
        require_keys_in_use(connection, self.keys).await?;
        let index = self.keys.index().colleague(&self.content.issuer, &self.content.subject);
        if let Some(row) = connection.first(&COLLEAGUE, vec![index.into()]).await? {
            return Ok(ColleagueReference::from_bytes(row.array(0)?));
        }
        let plain = serde_json::to_vec(&self.content)
            .map_err(|_| StoreError::Inconsistent { what: "a colleague cannot be written as JSON" })?;
        let sealed = self.keys.seal(&cell(self.fresh), &plain)?;
        let values = vec![self.fresh.to_bytes().into(), index.into(), sealed.into()];
        connection.execute(&ADD_COLLEAGUE, values).await?;
        Ok(self.fresh)
    }
}

/// The colleagues of whom what is sealed does not open, or does not give the index they are found by.
pub(crate) async fn colleagues_that_differ(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<ColleagueReference>, Failure> {
    let indexes = keys.indexes();
    let mut differing = Vec::new();
    for row in connection.all(&COLLEAGUE_ROWS, Vec::new()).await? {
        let colleague = ColleagueReference::from_bytes(row.array(0)?);
        let stored = row.bytes(1)?;
        let opened = keys.open(&cell(colleague), &row.bytes(2)?).ok();
        let content = opened.and_then(|plain| serde_json::from_slice::<Content>(&plain).ok());
        let is_found_by = |Content { issuer, subject }: Content| {
            indexes.iter().any(|index| index.colleague(&issuer, &subject).as_slice() == stored)
        };
        if !content.is_some_and(is_found_by) {
            differing.push(colleague);
        }
    }
    Ok(differing)
}

/// Computes the index of every colleague with another index key; gives how many.
pub(crate) async fn index_colleagues_anew(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
    index: &IndexKey,
) -> Result<u64, Failure> {
    let mut cells = 0;
    for row in connection.all(&SEALED_COLLEAGUES, Vec::new()).await? {
        let colleague = ColleagueReference::from_bytes(row.array(0)?);
        let plain = keys.open(&cell(colleague), &row.bytes(1)?)?;
        let what = "an unknown form";
        let Content { issuer, subject } =
            serde_json::from_slice(&plain).map_err(|_| StoreError::Damaged { table: "colleague", what })?;
        let values = vec![colleague.to_bytes().into(), index.colleague(&issuer, &subject).into()];
        cells += connection.execute(&SET_COLLEAGUE_INDEX, values).await?;
    }
    Ok(cells)
}
