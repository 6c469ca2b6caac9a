//! Who can handle a dossier.

use crate::{
    CommandError, Store, StoreError,
    columns::number_of,
    engine::{Failure, Row},
    looked::Whose,
    scope::{
        by_ground, ex_partners, granted, handles_no_ex_partner, in_emergency, in_reach, no_ex_partner,
        staff_reach, staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{
    Dossier, Occasion, Purpose, Scope,
    handlers::{self, ChangeReason},
    looked::What,
    road::WorkStatus,
};
use herstel_kernel::{Actor, Date, DossierId, DossierNumber, StaffId};

statements! {
    /// Open dossiers that nobody handles, the most urgent first. Along their mark, which who was erased does not have: of
    /// those there are ever more.
    WITHOUT_HANDLER = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, d.status \
         FROM dossier_facet f CROSS JOIN dossier d \
         JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE f.facet = 'mark:no-handler' AND f.is_on = 1 AND d.dossier_id = f.dossier_id \
         AND d.handler_id IS NULL AND d.status <> 'stopped' AND ", in_reach!(),
        " ORDER BY f.due_on, f.dossier_id LIMIT $7"
    );
    /// Everybody who was ever here: who they are as a person, and whether they handle no dossiers any more.
    POSTS = "SELECT staff_id, person_id, CAST(CASE WHEN ended_at IS NULL AND role = 'case-handler' THEN 0 ELSE 1 END AS BIGINT) FROM staff";
    OF_HANDLER = "SELECT dossier_id FROM dossier WHERE handler_id = $1 AND status <> 'stopped' ORDER BY dossier_id";
    /// Of the dossiers of a handler their own and those of relatives.
    OF_RELATIVES =
        "SELECT d.dossier_id FROM dossier d WHERE d.handler_id = $1 AND d.status <> 'stopped' AND (d.person_id = $2 \
         OR EXISTS (SELECT 1 FROM relation x WHERE x.dossier_id = d.dossier_id AND x.person_id = $2) \
         OR EXISTS (SELECT 1 FROM dossier e JOIN relation x ON x.dossier_id = e.dossier_id \
           WHERE e.person_id = $2 AND x.person_id = d.person_id))";
    /// Dossiers of whose person their handler has a conflict of interest on `$1`.
    IN_CONFLICT =
        "SELECT d.dossier_id, d.handler_id FROM conflict c CROSS JOIN dossier d \
         WHERE d.person_id = c.person_id AND d.handler_id = c.staff_id AND c.from_on <= $1 AND c.until_on > $1 \
         AND d.status <> 'stopped'";
    /// Case handlers who work here and have nothing to do with the person of a dossier: no conflict of interest, not the
    /// same person, not a relative. Neither do they handle an ex-partner of that person.
    FREE_HANDLERS = concat!(
        "SELECT h.staff_id, h.name FROM dossier d JOIN staff h ON h.role = 'case-handler' \
         AND h.ended_at IS NULL WHERE d.dossier_id = $7 AND ", in_reach!(), " \
         AND NOT EXISTS (SELECT 1 FROM conflict o WHERE o.staff_id = h.staff_id AND o.person_id = d.person_id \
           AND o.from_on <= $4 AND o.until_on > $4) \
         AND (h.person_id IS NULL OR (h.person_id <> d.person_id \
           AND NOT EXISTS (SELECT 1 FROM relation x WHERE x.dossier_id = d.dossier_id \
             AND x.person_id = h.person_id) \
           AND NOT EXISTS (SELECT 1 FROM dossier e JOIN relation x ON x.dossier_id = e.dossier_id \
             WHERE e.person_id = h.person_id AND x.person_id = d.person_id))) AND ",
        handles_no_ex_partner!("h.staff_id"), " ORDER BY h.name, h.staff_id"
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };

/// Somebody who can handle a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeHandler {
    /// Who.
    pub id: StaffId,
    /// By the name that parents know.
    pub name: String,
}

/// A dossier that nobody handles.
#[derive(Clone, PartialEq, Eq)]
pub struct WithoutHandler {
    /// Its number.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// What it waits for.
    pub status: WorkStatus,
}

/// Names never reach a log.
impl std::fmt::Debug for WithoutHandler {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WithoutHandler({}, …)", self.number)
    }
}

impl Store {
    /// Open dossiers in reach that nobody handles, the earliest legal date first; at most so many.
    pub async fn without_handler(
        &self,
        scope: &Scope,
        limit: u32,
    ) -> Result<Vec<WithoutHandler>, StoreError> {
        let limit = vec![i64::from(limit).into()];
        let rows = self.look(scope, What::List).all(&WITHOUT_HANDLER, limit, WHOSE).await?;
        let without = |row: &Row| -> Result<WithoutHandler, Failure> {
            let status = WorkStatus::parse(&row.text(5)?)
                .ok_or(StoreError::Damaged { table: "dossier", what: "an unknown status" })?;
            Ok(WithoutHandler { number: number_of(&row.text(4)?)?, name: name_of(self.keys(), row)?, status })
        };
        Ok(rows.iter().map(without).collect::<Result<_, Failure>>()?)
    }

    /// Lets go of every open dossier whose handler can do nothing in it any more: who works here no longer or as something
    /// else, who has a conflict of interest on that day, and who is the person or a relative. Each has a day by which a team
    /// lead has found somebody else, and each person hears of it. Tells how many. Broken off, it is called again.
    pub async fn release_unreachable(&self, occasion: Occasion) -> Result<u64, StoreError> {
        let scope = Scope::new(Actor::System, Purpose::Preparing, occasion)
            .map_err(|_| StoreError::Inconsistent { what: "the system may not let go of a dossier" })?;
        let mut released = 0;
        for (dossier, handler, reason) in self.unreachable(occasion.on).await? {
            let mut is_let_go = false;
            let decide = |dossier: &Dossier| {
                let events = handlers::let_go(dossier, handler, reason, occasion.on);
                is_let_go = !events.is_empty();
                Ok(events)
            };
            match self.record(&scope, occasion.at, dossier, decide).await {
                Ok(_) => released += u64::from(is_let_go),
                // A dossier that is gone meanwhile keeps none of the others.
                Err(CommandError::Refused(_)) => {}
                Err(CommandError::Store(error)) => return Err(error),
            }
        }
        Ok(released)
    }

    /// Open dossiers of which the handler can do nothing on a day, and why. Who stopped has nobody to wait for.
    async fn unreachable(&self, on: Date) -> Result<Vec<(DossierId, StaffId, ChangeReason)>, StoreError> {
        let mut found = Vec::new();
        for post in self.engine().all(&POSTS, Vec::new()).await? {
            let handler = StaffId::from_bytes(post.array(0)?);
            let mut values = vec![handler.to_bytes().into()];
            let (rows, reason) = match (post.int(2)?, post.opt_array::<16>(1)?) {
                (0, None) => continue,
                (0, Some(person)) => {
                    values.push(person.into());
                    (self.engine().all(&OF_RELATIVES, values).await?, ChangeReason::Conflict)
                }
                (_, _) => (self.engine().all(&OF_HANDLER, values).await?, ChangeReason::Left),
            };
            for row in rows {
                found.push((DossierId::from_bytes(row.array(0)?), handler, reason));
            }
        }
        for row in self.engine().all(&IN_CONFLICT, vec![on.to_string().into()]).await? {
            let (dossier, handler) = (row.array(0)?, row.array(1)?);
            let reason = ChangeReason::Conflict;
            found.push((DossierId::from_bytes(dossier), StaffId::from_bytes(handler), reason));
        }
        Ok(found)
    }

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
