//! Bulk divisions: what is proposed, how far each is, and what became of every dossier in it.
//!
//! The dossiers themselves go over one by one through [`Store::record`]; here stands only whose turn it is. Whoever does
//! them marks each when it is done, so a division that is broken off goes on where it was.

mod pieces;
mod work;

pub(crate) use pieces::STATEMENTS as PIECES_STATEMENTS;
pub use pieces::{DivisiblePiece, DivisionSource};
pub use work::DueItem;
pub(crate) use work::STATEMENTS as WORK_STATEMENTS;

use crate::{
    Administered, AdministrationEvent, Store, StoreError,
    columns::{instant, instant_of, number_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    looked::Whose,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    sealing::Cell,
    staff::administration,
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{
    Scope,
    handlers::division::{DivisionNote, Stays},
    looked::What,
};
use herstel_kernel::{DivisionId, DossierId, DossierNumber, StaffId, Timestamp};
use std::collections::BTreeMap;

statements! {
    ADD = "INSERT INTO division (division_id, asked_by, asked_at, from_id, standing, ended_at, content) \
           VALUES ($1, $2, $3, $4, 'proposed', NULL, $5)";
    ADD_ITEM = "INSERT INTO division_item (division_id, place, dossier_id, to_id, standing) \
                VALUES ($1, $2, $3, $4, $5)";
    ONE = "SELECT division_id, asked_by, asked_at, from_id, standing, ended_at, content FROM division \
           WHERE division_id = $1";
    LATEST = "SELECT division_id, asked_by, asked_at, from_id, standing, ended_at, content FROM division \
              ORDER BY asked_at DESC, division_id LIMIT 20";
    COUNTS = "SELECT standing, COUNT(*) FROM division_item WHERE division_id = $1 GROUP BY standing";
    /// A dossier that is out of reach by now is counted and not shown.
    ITEMS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, i.to_id, i.standing \
         FROM division_item i CROSS JOIN dossier d JOIN person p ON p.person_id = d.person_id \
         JOIN person_key k ON k.person_id = d.person_id \
         WHERE i.division_id = $7 AND d.dossier_id = i.dossier_id AND ", in_reach!(), " ORDER BY i.place"
    );
    BEGIN = "UPDATE division SET standing = 'running' WHERE division_id = $1 AND standing = 'proposed'";
    STOP = "UPDATE division SET standing = 'cancelled', ended_at = $2 WHERE division_id = $1 \
            AND standing IN ('proposed', 'running')";
    SIZE = "SELECT COUNT(*) FROM division_item WHERE division_id = $1";
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };

/// How far a division is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DivisionStanding {
    /// Somebody looks at what would happen; nothing has happened.
    Proposed,
    /// It goes on, dossier by dossier.
    Running,
    /// Every dossier had its turn.
    Done,
    /// It was stopped: what was done stays, and the rest stayed where it was.
    Cancelled,
}

impl DivisionStanding {
    /// The stable text; also the end of the key of its name in the texts of the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }

    fn parse(text: &str) -> Result<Self, StoreError> {
        let all = [Self::Proposed, Self::Running, Self::Done, Self::Cancelled];
        let known = all.into_iter().find(|standing| standing.as_str() == text);
        known.ok_or(StoreError::Damaged { table: "division", what: "an unknown standing" })
    }
}

/// What became of one dossier of a division.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemStanding {
    /// Its turn has not come.
    Waiting,
    /// It has the handler it was to get.
    Done,
    /// It stays where it is.
    Stays(Stays),
}

impl ItemStanding {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Stays(why) => why.as_str(),
        }
    }

    fn parse(text: &str) -> Result<Self, StoreError> {
        match text {
            "waiting" => Ok(Self::Waiting),
            "done" => Ok(Self::Done),
            other => Stays::parse(other)
                .map(Self::Stays)
                .ok_or(StoreError::Damaged { table: "division_item", what: "an unknown standing" }),
        }
    }
}

/// A division that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDivision {
    /// Its id.
    pub id: DivisionId,
    /// The team lead who asks.
    pub asked_by: StaffId,
    /// When.
    pub asked_at: Timestamp,
    /// From whom; from nobody without one.
    pub from: Option<StaffId>,
    /// What goes with every dossier.
    pub note: DivisionNote,
    /// Who gets what, or why it stays, in the order of their turns.
    pub shares: Vec<(DossierId, Result<StaffId, Stays>)>,
}

/// A division as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Its id.
    pub id: DivisionId,
    /// Who asked.
    pub asked_by: StaffId,
    /// When.
    pub asked_at: Timestamp,
    /// From whom.
    pub from: Option<StaffId>,
    /// How far it is.
    pub standing: DivisionStanding,
    /// When it was done or stopped.
    pub ended_at: Option<Timestamp>,
    /// What goes with every dossier.
    pub note: DivisionNote,
    /// How many dossiers wait for their turn, went over, and stay. Nothing waits in one that was stopped: what had no turn
    /// stays.
    pub waiting: u64,
    /// See [`Division::waiting`].
    pub done: u64,
    /// See [`Division::waiting`].
    pub stays: u64,
}

/// One dossier of a division.
#[derive(Clone, PartialEq, Eq)]
pub struct DivisionItem {
    /// Its number.
    pub number: DossierNumber,
    /// The name of the parent.
    pub name: String,
    /// To whom, when somebody was found.
    pub to: Option<StaffId>,
    /// What became of it.
    pub standing: ItemStanding,
}

/// Names never reach a log.
impl std::fmt::Debug for DivisionItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DivisionItem({}, {:?})", self.number, self.standing)
    }
}

struct Propose<'a> {
    new: &'a NewDivision,
    content: Vec<u8>,
}

impl Work for Propose<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let new = self.new;
        let values: Vec<Value> = vec![
            new.id.to_bytes().into(),
            new.asked_by.to_bytes().into(),
            instant(new.asked_at).into(),
            Value::Bytes(new.from.map(|from| from.to_bytes().to_vec())),
            self.content.clone().into(),
        ];
        connection.execute(&ADD, values).await?;
        for (place, (dossier, share)) in (0_i64..).zip(&new.shares) {
            let standing = match share {
                Ok(_) => ItemStanding::Waiting,
                Err(stays) => ItemStanding::Stays(*stays),
            };
            let values: Vec<Value> = vec![
                new.id.to_bytes().into(),
                place.into(),
                dossier.to_bytes().into(),
                Value::Bytes(share.as_ref().ok().map(|to| to.to_bytes().to_vec())),
                standing.as_str().into(),
            ];
            connection.execute(&ADD_ITEM, values).await?;
        }
        Ok(())
    }
}

enum Change {
    Begin,
    Stop,
}

struct Changing<'a> {
    id: DivisionId,
    change: Change,
    done: &'a Administered,
}

impl Work for Changing<'_> {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let id = || Value::from(self.id.to_bytes());
        let changed = match self.change {
            Change::Begin => connection.execute(&BEGIN, vec![id()]).await?,
            Change::Stop => connection.execute(&STOP, vec![id(), instant(self.done.at).into()]).await?,
        };
        if changed == 0 {
            return Ok(false);
        }
        let row = connection.first(&SIZE, vec![id()]).await?;
        let dossiers = row.map_or(Ok(0), |row| row.int(0))?;
        let dossiers = u64::try_from(dossiers).unwrap_or_default();
        let event = match self.change {
            Change::Begin => AdministrationEvent::DivisionBegun { division: self.id, dossiers },
            Change::Stop => AdministrationEvent::DivisionStopped { division: self.id },
        };
        administration::append(connection, self.done, &event).await?;
        Ok(true)
    }
}

impl Store {
    /// Keeps what a division would do; nothing is done.
    pub async fn propose_division(&self, new: &NewDivision) -> Result<(), StoreError> {
        let plain = serde_json::to_vec(&new.note)
            .map_err(|_| StoreError::Inconsistent { what: "a division cannot be written as JSON" })?;
        let content = self.keys().seal(&cell(new.id), &plain)?;
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut Propose { new, content }).await?)
    }

    /// Begins a proposed division; not so when it is not proposed any more.
    pub async fn begin_division(&self, id: DivisionId, done: &Administered) -> Result<bool, StoreError> {
        let mut change = Changing { id, change: Change::Begin, done };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }

    /// Stops a division: what was done stays, the rest stays where it was. Not so when it has ended.
    pub async fn stop_division(&self, id: DivisionId, done: &Administered) -> Result<bool, StoreError> {
        let mut change = Changing { id, change: Change::Stop, done };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }

    /// A division as it stands.
    pub async fn division(&self, id: DivisionId) -> Result<Option<Division>, StoreError> {
        match self.engine().first(&ONE, vec![id.to_bytes().into()]).await? {
            Some(row) => Ok(Some(self.division_of(&row).await?)),
            None => Ok(None),
        }
    }

    /// The last twenty divisions, the latest first.
    pub async fn divisions(&self) -> Result<Vec<Division>, StoreError> {
        let mut divisions = Vec::new();
        for row in self.engine().all(&LATEST, Vec::new()).await? {
            divisions.push(self.division_of(&row).await?);
        }
        Ok(divisions)
    }

    /// The dossiers of a division that are in reach, in the order of their turns.
    pub async fn division_items(
        &self,
        scope: &Scope,
        id: DivisionId,
    ) -> Result<Vec<DivisionItem>, StoreError> {
        let rows = self.look(scope, What::List).all(&ITEMS, vec![id.to_bytes().into()], WHOSE).await?;
        let item = |row: &Row| -> Result<DivisionItem, Failure> {
            Ok(DivisionItem {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                to: row.opt_array(5)?.map(StaffId::from_bytes),
                standing: ItemStanding::parse(&row.text(6)?)?,
            })
        };
        Ok(rows.iter().map(item).collect::<Result<_, Failure>>()?)
    }

    async fn division_of(&self, row: &Row) -> Result<Division, StoreError> {
        let id = DivisionId::from_bytes(row.array(0)?);
        let plain = self.keys().open(&cell(id), &row.bytes(6)?)?;
        let note: DivisionNote = serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "division", what: "content of an unknown form" })?;
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for row in self.engine().all(&COUNTS, vec![id.to_bytes().into()]).await? {
            let kind = match ItemStanding::parse(&row.text(0)?)? {
                ItemStanding::Waiting => "waiting",
                ItemStanding::Done => "done",
                ItemStanding::Stays(_) => "stays",
            };
            *counts.entry(kind).or_default() += u64::try_from(row.int(1)?).unwrap_or_default();
        }
        let count = |kind| counts.get(kind).copied().unwrap_or_default();
        let standing = DivisionStanding::parse(&row.text(4)?)?;
        let (waiting, stayed) = match standing {
            DivisionStanding::Proposed | DivisionStanding::Running | DivisionStanding::Done => {
                (count("waiting"), 0)
            }
            DivisionStanding::Cancelled => (0, count("waiting")),
        };
        Ok(Division {
            id,
            asked_by: StaffId::from_bytes(row.array(1)?),
            asked_at: instant_of(row.int(2)?)?,
            from: row.opt_array(3)?.map(StaffId::from_bytes),
            standing,
            ended_at: row.opt_int(5)?.map(instant_of).transpose()?,
            note,
            waiting,
            done: count("done"),
            stays: count("stays") + stayed,
        })
    }
}

fn cell(division: DivisionId) -> Cell {
    Cell::new("division", "content", hex::encode(division.to_bytes()))
}
