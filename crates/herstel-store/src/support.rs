//! What support desks noted, for those who may read it.

use crate::{
    Store, StoreError,
    engine::{Failure, Row},
    journal::write::cell,
    looked::Whose,
    schema::SUPPORT_NOTE,
    scope::{
        by_ground, ex_partners, granted, in_emergency, no_ex_partner, note_visible, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{Scope, looked::What, support::SupportNoted};
use herstel_kernel::{DossierId, PersonId};

statements! {
    NOTES = concat!(
        "SELECT d.person_id, k.wrapped, n.note_id, n.content, n.dossier_id \
         FROM support_note n JOIN dossier d ON d.dossier_id = n.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE n.dossier_id = $7 AND ",
        note_visible!()
    );
}

impl Store {
    /// The support notes of a dossier that are in reach, oldest first; none when there are none or none may be read.
    pub async fn support_notes(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<Vec<SupportNoted>, StoreError> {
        let (look, id) = (self.look(scope, What::SupportNotes), vec![dossier.to_bytes().into()]);
        let rows = look.all(&NOTES, id, Whose { person: 0, dossier: 4 }).await?;
        let mut notes = rows.iter().map(|row| self.opened_note(row)).collect::<Result<Vec<_>, Failure>>()?;
        notes.sort_by_key(|note| (note.noted_on, note.note));
        Ok(notes)
    }

    fn opened_note(&self, row: &Row) -> Result<SupportNoted, Failure> {
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let id: [u8; 16] = row.array(2)?;
        let plain = key.open(&cell(&SUPPORT_NOTE, "content", &id), &row.bytes(3)?)?;
        Ok(serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "support_note", what: "content of an unknown form" })?)
    }
}
