//! Natural persons by themselves: somebody exists, with a key of their own, before and without a dossier.

use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Work},
    journal::write::cell,
    schema::PERSON,
    sealing::{PERSON_KEY_ID, require_keys_in_use},
    statements::statements,
};
use herstel_domain::registration::PersonDetails;
use herstel_kernel::{Bsn, PersonId};
use serde::{Deserialize, Serialize};

statements! {
    BY_BSN = "SELECT person_id FROM person WHERE bsn_index = $1";
    /// Nothing is known but the number; the details come with a registration.
    ADD_PERSON = "INSERT INTO person (person_id, bsn_index, bsn, details) VALUES ($1, $2, $3, NULL)";
    ADD_KEY = "INSERT INTO person_key (person_id, key_id, wrapped) VALUES ($1, $2, $3)";
}

/// What is sealed about a person: their details, and the names of before, by which they are found as well.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredDetails {
    #[serde(flatten)]
    pub(crate) details: PersonDetails,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_names: Vec<String>,
}

struct Ensure<'a> {
    store: &'a Store,
    bsn: &'a Bsn,
    fresh: PersonId,
}

impl Work for Ensure<'_> {
    type Output = PersonId;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<PersonId, Failure> {
        let keys = self.store.keys();
        require_keys_in_use(connection, keys).await?;
        let index = keys.index().bsn(self.bsn.digits());
        // Somebody else may have been first; on PostgreSQL the unique index then sends this transaction round again.
        if let Some(row) = connection.first(&BY_BSN, vec![index.into()]).await? {
            return Ok(PersonId::from_bytes(row.array(0)?));
        }
        let (key, wrapped) = keys.draw_person_key(self.fresh)?;
        let id = self.fresh.to_bytes();
        let bsn = key.seal(&cell(&PERSON, "bsn", &id), self.bsn.digits().as_bytes())?;
        connection.execute(&ADD_PERSON, vec![id.into(), index.into(), bsn.into()]).await?;
        connection.execute(&ADD_KEY, vec![id.into(), PERSON_KEY_ID.into(), wrapped.into()]).await?;
        Ok(self.fresh)
    }
}

impl Store {
    /// The person with this citizen number; makes the row and its key under the id `fresh` when there is none. However
    /// many ask at once, all get the same person.
    pub async fn person_by_bsn(&self, bsn: &Bsn, fresh: PersonId) -> Result<PersonId, StoreError> {
        let index = self.keys().index().bsn(bsn.digits());
        if let Some(row) = self.engine().first(&BY_BSN, vec![index.into()]).await? {
            return Ok(PersonId::from_bytes(row.array(0)?));
        }
        let mut work = Ensure { store: self, bsn, fresh };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut work).await?)
    }
}
