//! Messages as letters: set once, from the dossier as it was when the message was sent, and kept.

use crate::{
    Store, StoreError,
    columns::version_of,
    engine::{Failure, Row},
    journal::write::cell,
    looked::Whose,
    schema::MESSAGE_PDF,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach_with_contact, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{Scope, looked::What};
use herstel_kernel::{DossierId, MessageId, PersonId};

statements! {
    MESSAGE = concat!(
        "SELECT m.message_id, m.dossier_id, m.version, d.person_id FROM message m \
         JOIN dossier d ON d.dossier_id = m.dossier_id WHERE m.message_id = $7 AND ",
        in_reach_with_contact!()
    );
    MESSAGE_KEY = concat!(
        "SELECT d.person_id, k.wrapped, d.dossier_id FROM message m JOIN dossier d ON d.dossier_id = m.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE m.message_id = $7 AND ",
        in_reach_with_contact!()
    );
    PDF = concat!(
        "SELECT d.person_id, k.wrapped, p.content, d.dossier_id FROM message_pdf p \
         JOIN message m ON m.message_id = p.message_id JOIN dossier d ON d.dossier_id = m.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE p.message_id = $7 AND ",
        in_reach_with_contact!()
    );
    /// Written once: what was sent does not change.
    KEEP_PDF = "INSERT INTO message_pdf (message_id, content) VALUES ($1, $2) ON CONFLICT (message_id) DO NOTHING";
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// The message.
    pub message: MessageId,
    /// Its dossier.
    pub dossier: DossierId,
    /// The version of the dossier that sending it made.
    pub version: u64,
}

fn message_row(row: &Row) -> Result<MessageRow, Failure> {
    Ok(MessageRow {
        message: MessageId::from_bytes(row.array(0)?),
        dossier: DossierId::from_bytes(row.array(1)?),
        version: version_of(row.int(2)?)?,
    })
}

impl Store {
    /// A message in reach.
    pub async fn message(&self, scope: &Scope, message: MessageId) -> Result<Option<MessageRow>, StoreError> {
        let (id, whose) = (vec![message.to_bytes().into()], Whose { person: 3, dossier: 1 });
        let row = self.look(scope, What::Dossier).first(&MESSAGE, id, whose).await?;
        Ok(row.map(|row| message_row(&row)).transpose()?)
    }

    /// The bytes of the letter of a message in reach, once they were kept.
    pub async fn message_pdf(
        &self,
        scope: &Scope,
        message: MessageId,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let (look, id) = (self.look(scope, What::Letter), vec![message.to_bytes().into()]);
        let Some(row) = look.first(&PDF, id, Whose { person: 0, dossier: 3 }).await? else { return Ok(None) };
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let pdf = key.open(&cell(&MESSAGE_PDF, "content", &message.to_bytes()), &row.bytes(2)?)?;
        Ok(Some(pdf.to_vec()))
    }

    /// Keeps the letter of a message in reach. Written once: later bytes are ignored, and so are those of a message that
    /// is out of reach.
    pub async fn keep_message_pdf(
        &self,
        scope: &Scope,
        message: MessageId,
        pdf: &[u8],
    ) -> Result<(), StoreError> {
        let (look, id) = (self.look(scope, What::Letter), vec![message.to_bytes().into()]);
        let row = look.first(&MESSAGE_KEY, id, Whose { person: 0, dossier: 2 }).await?;
        let Some(row) = row else { return Ok(()) };
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let sealed = key.seal(&cell(&MESSAGE_PDF, "content", &message.to_bytes()), pdf)?;
        self.engine().write(&KEEP_PDF, vec![message.to_bytes().into(), sealed.into()]).await?;
        Ok(())
    }
}
