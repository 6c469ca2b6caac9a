//! Whose turn it is: the next dossier of the divisions that are running, and what came of it.

use crate::{
    Store, StoreError,
    columns::instant,
    engine::{Connection, Failure, Isolation, Work},
    statements::statements,
};
use herstel_domain::handlers::division::DivisionNote;
use herstel_kernel::{DivisionId, DossierId, StaffId, Timestamp};

use super::ItemStanding;

statements! {
    /// One at a time and looked up anew for each, so that who stops a division stops it before the next dossier.
    NEXT = "SELECT i.division_id, i.place, i.dossier_id, i.to_id FROM division v \
            JOIN division_item i ON i.division_id = v.division_id \
            WHERE v.standing = 'running' AND i.standing = 'waiting' \
            ORDER BY v.asked_at, v.division_id, i.place LIMIT 1";
    NOTE_ITEM = "UPDATE division_item SET standing = $3 WHERE division_id = $1 AND place = $2 \
                 AND standing = 'waiting'";
    /// Every dossier had its turn.
    END = "UPDATE division SET standing = 'done', ended_at = $1 WHERE standing = 'running' \
           AND NOT EXISTS (SELECT 1 FROM division_item i WHERE i.division_id = division.division_id \
             AND i.standing = 'waiting')";
}

/// A dossier whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueItem {
    /// Of which division.
    pub division: DivisionId,
    /// Its place in it.
    pub place: i64,
    /// The dossier.
    pub dossier: DossierId,
    /// To whom it goes.
    pub to: StaffId,
    /// From whom; from nobody without one.
    pub from: Option<StaffId>,
    /// Who asked for the division.
    pub asked_by: StaffId,
    /// What goes with it.
    pub note: DivisionNote,
}

struct Note<'a> {
    item: &'a DueItem,
    standing: ItemStanding,
    at: i64,
}

impl Work for Note<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let values =
            vec![self.item.division.to_bytes().into(), self.item.place.into(), self.standing.as_str().into()];
        connection.execute(&NOTE_ITEM, values).await?;
        connection.execute(&END, vec![self.at.into()]).await.map(drop)
    }
}

impl Store {
    /// The dossier whose turn it is, of the division that was asked for first; none when nothing is running.
    pub async fn next_division_item(&self) -> Result<Option<DueItem>, StoreError> {
        let Some(row) = self.engine().first(&NEXT, Vec::new()).await? else { return Ok(None) };
        let id = DivisionId::from_bytes(row.array(0)?);
        let Some(division) = self.division(id).await? else { return Ok(None) };
        let missing = StoreError::Damaged { table: "division_item", what: "a turn without a handler" };
        let to = row.opt_array(3)?.map(StaffId::from_bytes).ok_or(missing)?;
        Ok(Some(DueItem {
            division: id,
            place: row.int(1)?,
            dossier: DossierId::from_bytes(row.array(2)?),
            to,
            from: division.from,
            asked_by: division.asked_by,
            note: division.note,
        }))
    }

    /// Writes down what came of a turn. The division ends with the last of them.
    pub async fn note_division_item(
        &self,
        item: &DueItem,
        standing: ItemStanding,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut note = Note { item, standing, at: instant(at) };
        Ok(self.engine().transact(Isolation::ReadCommitted, &mut note).await?)
    }

    /// Ends the divisions of which every dossier had its turn, or none has one.
    pub async fn end_divisions(&self, at: Timestamp) -> Result<(), StoreError> {
        self.engine().write(&END, vec![instant(at).into()]).await?;
        Ok(())
    }
}
