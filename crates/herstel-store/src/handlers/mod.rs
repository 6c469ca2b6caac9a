//! Who can handle a dossier.

use crate::{
    Store, StoreError,
    engine::{Failure, Row},
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{Scope, looked::What};
use herstel_kernel::{DossierId, StaffId};

statements! {
    /// Case handlers who work here and have nothing to do with the person of a dossier: no conflict of interest, not the
    /// same person, not a relative.
    FREE_HANDLERS = concat!(
        "SELECT h.staff_id, h.name FROM dossier d JOIN staff h ON h.role = 'case-handler' \
         AND h.ended_at IS NULL WHERE d.dossier_id = $7 AND ", in_reach!(), " \
         AND NOT EXISTS (SELECT 1 FROM conflict o WHERE o.staff_id = h.staff_id AND o.person_id = d.person_id \
           AND o.from_on <= $4 AND o.until_on > $4) \
         AND (h.person_id IS NULL OR (h.person_id <> d.person_id \
           AND NOT EXISTS (SELECT 1 FROM relation x WHERE x.dossier_id = d.dossier_id \
             AND x.person_id = h.person_id) \
           AND NOT EXISTS (SELECT 1 FROM dossier e JOIN relation x ON x.dossier_id = e.dossier_id \
             WHERE e.person_id = h.person_id AND x.person_id = d.person_id))) \
         ORDER BY h.name, h.staff_id"
    );
}

/// Somebody who can handle a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeHandler {
    /// Who.
    pub id: StaffId,
    /// By the name that parents know.
    pub name: String,
}

impl Store {
    /// Everybody who can handle a dossier in reach, by name; who cannot is not among them, and nobody hears why.
    pub async fn free_handlers(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<Vec<FreeHandler>, StoreError> {
        let mut reader = self.engine().reader().await?;
        // Nothing of the person is handed out: names of colleagues only.
        let look = self.look(scope, What::Change);
        let rows =
            look.figures(&mut reader.connection(), &FREE_HANDLERS, vec![dossier.to_bytes().into()]).await?;
        let free = |row: &Row| -> Result<FreeHandler, Failure> {
            Ok(FreeHandler { id: StaffId::from_bytes(row.array(0)?), name: row.text(1)? })
        };
        Ok(rows.iter().map(free).collect::<Result<_, Failure>>()?)
    }
}
