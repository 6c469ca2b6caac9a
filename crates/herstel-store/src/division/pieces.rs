//! What can be divided: the dossiers of one handler, of nobody, or one of them, with whom each seeks and who is tied to
//! it.
//!
//! A dossier that is closed to who asks is not among them: its handler hands it over.

use crate::{
    Store, StoreError,
    columns::number_of,
    engine::{Failure, Row, Value},
    looked::Whose,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{
    Occasion, Purpose, Scope,
    handlers::{
        division::Piece,
        settings,
        ties::{Seeking, Tie},
    },
    looked::What,
    road::WorkStatus,
};
use herstel_kernel::{Actor, DossierId, DossierNumber, MunicipalityCode, PersonId, StaffId};

macro_rules! pieces {
    ($condition:literal) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, d.status, d.handler_id \
             FROM dossier d JOIN person p ON p.person_id = d.person_id \
             JOIN person_key k ON k.person_id = d.person_id WHERE ",
            $condition,
            " AND ",
            in_reach!(),
            " ORDER BY d.due_on, d.dossier_id LIMIT 500"
        )
    };
}

/// The dossiers of the relatives of the dossier `d` by the relation `x`: who handles each, and whether they are
/// ex-partners today or one household.
macro_rules! kin {
    ($join:literal) => {
        concat!(
            "SELECT e.dossier_id, e.handler_id, CASE WHEN ",
            ex_partners!(),
            " THEN 1 ELSE 0 END FROM dossier d ",
            $join,
            " WHERE d.dossier_id = $7 AND (",
            ex_partners!(),
            " OR (x.kind IN ('partner', 'parent', 'child') AND x.until_on > $4)) AND ",
            in_reach!()
        )
    };
}

statements! {
    OF_HANDLER = pieces!("d.handler_id = $7");
    OF_NOBODY = pieces!("d.handler_id IS NULL AND d.status <> 'stopped' AND $7 = 0");
    ONE = pieces!("d.dossier_id = $7");
    KIN_TOLD = kin!(
        "JOIN relation x ON x.dossier_id = d.dossier_id JOIN dossier e ON e.person_id = x.person_id"
    );
    KIN_TOLD_BY = kin!(
        "JOIN relation x ON x.person_id = d.person_id JOIN dossier e ON e.dossier_id = x.dossier_id"
    );
    /// Who handles a relative of somebody who has no dossier yet; read by the system alone, before there is one.
    KIN_OF_PERSON = concat!(
        "SELECT d.handler_id, CASE WHEN ", ex_partners!(), " THEN 1 ELSE 0 END FROM relation x \
         JOIN dossier d ON d.dossier_id = x.dossier_id WHERE $3 = 1 AND x.person_id = $7 \
         AND d.handler_id IS NOT NULL AND (", ex_partners!(),
        " OR (x.kind IN ('partner', 'parent', 'child') AND x.until_on > $4)) AND ", in_reach!()
    );
    CONFLICTS_WITH = concat!(
        "SELECT c.staff_id FROM conflict c LEFT JOIN dossier d ON d.person_id = c.person_id \
         WHERE $3 = 1 AND c.person_id = $7 AND c.from_on <= $4 AND c.until_on > $4 AND ", in_reach!()
    );
    PLACES = concat!(
        "SELECT f.facet FROM dossier d JOIN dossier_facet f ON f.dossier_id = d.dossier_id \
         WHERE d.dossier_id = $7 AND f.is_on = 1 AND f.facet >= 'municipality:' AND f.facet < 'municipality;' \
         AND ", in_reach!()
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };

/// Which dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DivisionSource {
    /// All of one handler, 500 at most.
    Handler(StaffId),
    /// The open ones of nobody, 500 at most.
    Nobody,
    /// One of them.
    One(DossierId),
}

/// A dossier that can be divided.
#[derive(Clone, PartialEq, Eq)]
pub struct DivisiblePiece {
    /// Its number.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// What it waits for.
    pub status: WorkStatus,
    /// Whom it seeks, and who is tied to it.
    pub piece: Piece,
}

/// Names never reach a log.
impl std::fmt::Debug for DivisiblePiece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DivisiblePiece({}, …)", self.number)
    }
}

impl Store {
    /// The dossiers in reach that can be divided, the earliest legal date first.
    pub async fn divisible(
        &self,
        scope: &Scope,
        source: DivisionSource,
    ) -> Result<Vec<DivisiblePiece>, StoreError> {
        let look = self.look(scope, What::List);
        let rows = match source {
            DivisionSource::Handler(handler) => {
                look.all(&OF_HANDLER, vec![handler.to_bytes().into()], WHOSE).await?
            }
            DivisionSource::Nobody => look.all(&OF_NOBODY, vec![0_i64.into()], WHOSE).await?,
            DivisionSource::One(dossier) => look.all(&ONE, vec![dossier.to_bytes().into()], WHOSE).await?,
        };
        let mut pieces = Vec::with_capacity(rows.len());
        for row in &rows {
            pieces.push(self.piece(scope, row).await?);
        }
        Ok(pieces)
    }

    /// Who is tied to somebody who is about to get a dossier, as far as relatives told of them; and who may not handle
    /// them.
    pub async fn ties_of_newcomer(
        &self,
        person: PersonId,
        occasion: Occasion,
    ) -> Result<(Vec<(StaffId, Tie)>, Vec<StaffId>), StoreError> {
        let scope = Scope::new(Actor::System, Purpose::Preparing, occasion)
            .map_err(|_| StoreError::Inconsistent { what: "the system may not prepare a registration" })?;
        let look = self.look(&scope, What::Change);
        let values = || -> Vec<Value> { vec![person.to_bytes().into()] };
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        let mut ties = Vec::new();
        for row in look.figures(&mut connection, &KIN_OF_PERSON, values()).await? {
            let tie = if row.int(1)? == 1 { Tie::ExPartner } else { Tie::Household };
            ties.push((StaffId::from_bytes(row.array(0)?), tie));
        }
        let conflicts = look.figures(&mut connection, &CONFLICTS_WITH, values()).await?;
        let conflicts = conflicts.iter().map(|row| Ok(StaffId::from_bytes(row.array(0)?)));
        Ok((ties, conflicts.collect::<Result<_, Failure>>()?))
    }

    async fn piece(&self, scope: &Scope, row: &Row) -> Result<DivisiblePiece, StoreError> {
        let dossier = DossierId::from_bytes(row.array(3)?);
        let status = WorkStatus::parse(&row.text(5)?)
            .ok_or(StoreError::Damaged { table: "dossier", what: "an unknown status" })?;
        let from = row.opt_array(6)?.map(StaffId::from_bytes);
        let free = self.free_handlers(scope, dossier).await?.into_iter().map(|free| free.id).collect();
        let mut seeking = Seeking { points: settings().weight(status), free, ..Seeking::default() };
        let mut linked = Vec::new();
        let look = self.look(scope, What::Change);
        let id = || -> Vec<Value> { vec![dossier.to_bytes().into()] };
        let mut reader = self.engine().reader().await?;
        let mut connection = reader.connection();
        for statement in [&KIN_TOLD, &KIN_TOLD_BY] {
            for row in look.figures(&mut connection, statement, id()).await? {
                let tie = if row.int(2)? == 1 { Tie::ExPartner } else { Tie::Household };
                linked.push((DossierId::from_bytes(row.array(0)?), tie));
                let handler = row.opt_array(1)?.map(StaffId::from_bytes);
                // Who gives the dossier away is no tie: the rest of the family may go along.
                seeking.ties.extend(handler.filter(|handler| Some(*handler) != from).map(|one| (one, tie)));
            }
        }
        for row in look.figures(&mut connection, &PLACES, id()).await? {
            let facet = row.text(0)?;
            let place =
                facet.strip_prefix("municipality:").and_then(|code| code.parse::<MunicipalityCode>().ok());
            seeking.municipalities.extend(place);
        }
        drop(reader);
        if from.is_none() {
            let before = self.dossier(scope, dossier).await?.and_then(|dossier| dossier.handler_before());
            seeking.ties.extend(before.map(|handler| (handler, Tie::Own)));
        }
        let name = name_of(self.keys(), row).map_err(StoreError::from)?;
        let piece = Piece { dossier, seeking, linked };
        Ok(DivisiblePiece { number: number_of(&row.text(4)?)?, name, status, piece })
    }
}
