//! Destruction lists: who is due, made by one privacy officer and approved by another.

use super::{IS_HELD, STANDINGS, one_of, standing_of};
use crate::{
    CommandError, Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    once::Tied,
    schema::{DESTRUCTION_ENTRY, OnExisting},
    staff::administration::{self, Administered, AdministrationEvent},
    statements::statements,
};
use herstel_domain::retention::{ListStatus, Rules, approver, officer};
use herstel_kernel::{Actor, Date, DestructionListId, PersonId, Refusal, RefusalCode, StaffId};
use herstel_scheme::ContentHash;
use std::collections::BTreeMap;

statements! {
    ON_A_LIST = "SELECT 1 FROM destruction_entry e JOIN destruction_list l ON l.list_id = e.list_id \
                 WHERE e.person_id = $1 AND l.status <> 'executed'";
    ADD_LIST = "INSERT INTO destruction_list (list_id, status, proposed_by, proposed_on, read_by, read_on, \
                executed_by, executed_on) VALUES ($1, 'proposed', $2, $3, NULL, NULL, NULL, NULL)";
    LIST = "SELECT list_id, status, proposed_by, proposed_on, read_by, read_on, executed_by, executed_on, \
            (SELECT COUNT(*) FROM destruction_entry e WHERE e.list_id = destruction_list.list_id) \
            FROM destruction_list WHERE list_id = $1";
    LISTS = "SELECT list_id, status, proposed_by, proposed_on, read_by, read_on, executed_by, executed_on, \
             (SELECT COUNT(*) FROM destruction_entry e WHERE e.list_id = destruction_list.list_id) \
             FROM destruction_list ORDER BY proposed_on, list_id";
    ENTRIES = "SELECT e.person_id, e.category, e.until_on, e.ground, e.result, d.number FROM destruction_entry e \
               LEFT JOIN dossier d ON d.person_id = e.person_id WHERE e.list_id = $1 ORDER BY e.person_id";
    CONTENTS = "SELECT list_id, person_id, category, until_on, ground FROM destruction_entry \
                ORDER BY list_id, person_id";
    GROUPS = "SELECT category, ground, COUNT(*), MIN(until_on), MAX(until_on) FROM destruction_entry \
              WHERE list_id = $1 GROUP BY category, ground ORDER BY category, ground";
    APPROVE = "UPDATE destruction_list SET status = 'approved', read_by = $2, read_on = $3 \
               WHERE list_id = $1 AND status = 'proposed'";
}

/// Dossiers looked at in one query.
const PAGE: i64 = 500;

/// A destruction list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionList {
    /// Which.
    pub id: DestructionListId,
    /// How far it is.
    pub status: ListStatus,
    /// Who made it, and when.
    pub proposed: (StaffId, Date),
    /// Who approved it, and when.
    pub approved: Option<(StaffId, Date)>,
    /// Who carried it out, and when.
    pub executed: Option<(StaffId, Date)>,
    /// How many persons are on it.
    pub entries: u64,
}

/// Somebody on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionEntry {
    /// Who.
    pub person: PersonId,
    /// The number of the dossier; once it was erased a text that names nobody.
    pub number: String,
    /// What kind of dossier.
    pub category: String,
    /// The last day on which it was to be kept.
    pub until_on: Date,
    /// The provision.
    pub ground: String,
    /// What came of it: `erased`, `held` or `changed`.
    pub result: Option<String>,
}

/// The dossiers of one kind and one provision on a list: what an approval is about, without saying whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionGroup {
    /// What kind of dossier.
    pub category: String,
    /// The provision.
    pub ground: String,
    /// How many persons.
    pub persons: u64,
    /// The earliest of the last days on which they were to be kept.
    pub first_until_on: Date,
    /// The latest of them.
    pub last_until_on: Date,
}

struct Propose<'a> {
    id: DestructionListId,
    officer: StaffId,
    rules: &'a Rules,
    today: Date,
    also_unsettled: bool,
    done: &'a Administered,
}

impl Work for Propose<'_> {
    type Output = u64;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<u64, Failure> {
        let today = self.today.to_string();
        let mut entries: Vec<Vec<Value>> = Vec::new();
        let mut after = Vec::new();
        loop {
            let rows = connection.all(&STANDINGS, vec![after.clone().into(), PAGE.into()]).await?;
            let Some(last) = rows.last() else { break };
            after = last.bytes(0)?;
            for row in &rows {
                let Some(period) = self.rules.period(&standing_of(row)?, self.today) else { continue };
                if period.until_on >= self.today || !(period.settled || self.also_unsettled) {
                    continue;
                }
                let person: [u8; 16] = row.array(0)?;
                let held = vec![person.into(), today.as_str().into()];
                if connection.first(&IS_HELD, held).await?.is_some()
                    || connection.first(&ON_A_LIST, vec![person.into()]).await?.is_some()
                {
                    continue;
                }
                entries.push(vec![
                    self.id.to_bytes().into(),
                    person.into(),
                    period.category.as_str().into(),
                    period.until_on.to_string().into(),
                    period.ground.into(),
                    Value::Text(None),
                ]);
            }
        }
        let count = entries.len() as u64;
        if count > 0 {
            let list = vec![self.id.to_bytes().into(), self.officer.to_bytes().into(), today.into()];
            connection.execute(&ADD_LIST, list).await?;
            DESTRUCTION_ENTRY.insert(connection, entries, OnExisting::Fail).await?;
            let content = contents(connection).await?.remove(&self.id);
            let event = AdministrationEvent::ListProposed {
                list: self.id,
                officer: self.officer,
                entries: count,
                content,
            };
            administration::append(connection, self.done, &event).await?;
        }
        Ok(count)
    }
}

struct Approve<'a> {
    id: DestructionListId,
    actor: Actor,
    today: Date,
    done: &'a Administered,
}

impl Work for Approve<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let id = self.id.to_bytes();
        let Some(row) = connection.first(&LIST, vec![id.into()]).await? else {
            return Err(Refusal::new(RefusalCode::NotFound).into());
        };
        let found = list(&row)?;
        let officer = approver(self.actor, found.proposed.0, found.status)?;
        let values = vec![id.into(), officer.to_bytes().into(), self.today.to_string().into()];
        if connection.execute(&APPROVE, values).await? != 1 {
            return Err(Refusal::new(RefusalCode::NotProposed).into());
        }
        let event = AdministrationEvent::ListApproved { list: self.id, officer };
        administration::append(connection, self.done, &event).await
    }
}

/// The hash of what stands on each list: who, of which kind, until when and why.
pub(crate) async fn contents(
    connection: &mut Connection<'_>,
) -> Result<BTreeMap<DestructionListId, ContentHash>, Failure> {
    let mut written: BTreeMap<DestructionListId, String> = BTreeMap::new();
    for row in connection.all(&CONTENTS, Vec::new()).await? {
        let person = PersonId::from_bytes(row.array(1)?);
        let entry = format!("{person} {} {} {}\n", row.text(2)?, row.text(3)?, row.text(4)?);
        written.entry(DestructionListId::from_bytes(row.array(0)?)).or_default().push_str(&entry);
    }
    Ok(written.into_iter().map(|(list, entries)| (list, ContentHash::of(entries.as_bytes()))).collect())
}

impl Store {
    /// Makes a list of everybody whose period has ended, who is not held and not on another list; gives how many. With
    /// nobody there is no list. Periods that were not settled count only with `also_unsettled`, for a demonstration.
    pub async fn propose_destruction(
        &self,
        actor: Actor,
        id: DestructionListId,
        rules: &Rules,
        today: Date,
        also_unsettled: bool,
        done: &Administered,
    ) -> Result<u64, CommandError> {
        let officer = officer(actor)?;
        let mut work = Propose { id, officer, rules, today, also_unsettled, done };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// Approves a list; refused for the one who made it. The same request sent again under its key is not refused.
    pub async fn approve_destruction(
        &self,
        actor: Actor,
        id: DestructionListId,
        today: Date,
        done: &Administered,
    ) -> Result<(), CommandError> {
        let mut work = Tied::new(done.at, Approve { id, actor, today, done });
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// One list.
    pub async fn destruction_list(
        &self,
        id: DestructionListId,
    ) -> Result<Option<DestructionList>, StoreError> {
        let row = self.engine().first(&LIST, vec![id.to_bytes().into()]).await?;
        Ok(row.map(|row| list(&row)).transpose()?)
    }

    /// Every list there ever was.
    pub async fn destruction_lists(&self) -> Result<Vec<DestructionList>, StoreError> {
        let rows = self.engine().all(&LISTS, Vec::new()).await?;
        Ok(rows.iter().map(list).collect::<Result<_, Failure>>()?)
    }

    /// What a list is about, without who is on it.
    pub async fn destruction_groups(
        &self,
        id: DestructionListId,
    ) -> Result<Vec<DestructionGroup>, StoreError> {
        let rows = self.engine().all(&GROUPS, vec![id.to_bytes().into()]).await?;
        let group = |row: &Row| -> Result<DestructionGroup, Failure> {
            Ok(DestructionGroup {
                category: row.text(0)?,
                ground: row.text(1)?,
                persons: u64::try_from(row.int(2)?).unwrap_or_default(),
                first_until_on: date_of(&row.text(3)?)?,
                last_until_on: date_of(&row.text(4)?)?,
            })
        };
        Ok(rows.iter().map(group).collect::<Result<_, Failure>>()?)
    }

    /// Everybody on a list.
    pub async fn destruction_entries(
        &self,
        id: DestructionListId,
    ) -> Result<Vec<DestructionEntry>, StoreError> {
        let rows = self.engine().all(&ENTRIES, vec![id.to_bytes().into()]).await?;
        let entry = |row: &Row| -> Result<DestructionEntry, Failure> {
            Ok(DestructionEntry {
                person: PersonId::from_bytes(row.array(0)?),
                category: row.text(1)?,
                until_on: date_of(&row.text(2)?)?,
                ground: row.text(3)?,
                result: row.opt_text(4)?,
                number: row.opt_text(5)?.unwrap_or_default(),
            })
        };
        Ok(rows.iter().map(entry).collect::<Result<_, Failure>>()?)
    }
}

fn list(row: &Row) -> Result<DestructionList, Failure> {
    let by_on = |by: usize, on: usize| -> Result<Option<(StaffId, Date)>, Failure> {
        let day = row.opt_text(on)?.map(|day| date_of(&day)).transpose()?;
        Ok(row.opt_array(by)?.map(StaffId::from_bytes).zip(day))
    };
    Ok(DestructionList {
        id: DestructionListId::from_bytes(row.array(0)?),
        status: one_of(&ListStatus::ALL, ListStatus::as_str, &row.text(1)?)?,
        proposed: (StaffId::from_bytes(row.array(2)?), date_of(&row.text(3)?)?),
        approved: by_on(4, 5)?,
        executed: by_on(6, 7)?,
        entries: u64::try_from(row.int(8)?).unwrap_or_default(),
    })
}
