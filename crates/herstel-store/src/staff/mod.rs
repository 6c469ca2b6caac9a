//! The people who work for the operation, and what was changed about them.
//!
//! Every change and its entry in the [`administration`] are one transaction, and so is the end of the sessions that
//! a change of role or an end brings with it.

pub(crate) mod administration;
pub(crate) mod known;
pub(crate) mod work;

pub use administration::{
    Administered, AdministrationEntry, AdministrationEvent, AdministrationProblem, AdministrationReport,
};

use crate::{
    StaffMember, Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    passkeys,
    sealing::{self, Cell, IndexKey, MasterKeys},
    sessions::{self, END_SESSIONS_OF_HOLDER},
    statements::statements,
};
use herstel_kernel::{Actor, StaffId, StaffPost, Timestamp};
use std::collections::BTreeMap;

statements! {
    STAFF = "SELECT staff_id, name, role, ended_at FROM staff ORDER BY name, staff_id";
    STAFF_MEMBER = "SELECT staff_id, name, role, ended_at FROM staff WHERE staff_id = $1";
    STAFF_BY_SUBJECT = "SELECT s.staff_id, s.name, s.role, s.ended_at FROM staff_subject t \
                        JOIN staff s ON s.staff_id = t.staff_id WHERE t.subject_index = $1";
    SUBJECTS = "SELECT provider, staff_id FROM staff_subject ORDER BY provider";
    SEALED_SUBJECTS = "SELECT subject_id, provider, content FROM staff_subject";
    SET_SUBJECT_INDEX = "UPDATE staff_subject SET subject_index = $2 WHERE subject_id = $1";
    PUT_STAFF = "INSERT INTO staff (staff_id, name, role) VALUES ($1, $2, $3) \
                 ON CONFLICT (staff_id) DO UPDATE SET name = excluded.name, role = excluded.role";
    SET_ROLE = "UPDATE staff SET role = $2 WHERE staff_id = $1";
    END_STAFF = "UPDATE staff SET ended_at = $2 WHERE staff_id = $1";
    ADD_SUBJECT = "INSERT INTO staff_subject (subject_id, provider, subject_index, staff_id, content) \
                   VALUES ($1, $2, $3, $4, $5)";
}

impl StaffMember {
    /// Who they are when they act.
    pub fn actor(&self) -> Actor {
        self.post.actor(self.id)
    }
}

/// Somebody of the staff as the administration shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffRecord {
    /// Who.
    pub member: StaffMember,
    /// When they stopped working here.
    pub ended_at: Option<Timestamp>,
    /// The providers that vouch for them.
    pub providers: Vec<String>,
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffChange {
    /// It is so from now on.
    Done {
        /// How many sessions ended by it.
        sessions_ended: u64,
    },
    /// It was so already; nothing was recorded.
    Unchanged,
    /// Nobody has this id, or they stopped working here.
    NotHere,
    /// The provider vouches with this subject for somebody else.
    SubjectTaken,
}

/// One change: what is wanted, by whom and when.
struct Change<'a> {
    store: &'a Store,
    done: &'a Administered,
    wish: Wish<'a>,
}

enum Wish<'a> {
    Put(&'a StaffMember),
    Post(StaffId, StaffPost),
    End(StaffId),
    Link { id: StaffId, provider: &'a str, subject: &'a str },
}

impl Work for Change<'_> {
    type Output = StaffChange;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<StaffChange, Failure> {
        match self.wish {
            Wish::Put(member) => self.put(connection, member).await,
            Wish::Post(id, post) => self.change_post(connection, id, post).await,
            Wish::End(id) => self.end(connection, id).await,
            Wish::Link { id, provider, subject } => self.link(connection, id, provider, subject).await,
        }
    }
}

impl Change<'_> {
    async fn put(
        &self,
        connection: &mut Connection<'_>,
        member: &StaffMember,
    ) -> Result<StaffChange, Failure> {
        let before = found(connection, member.id).await?;
        if before.as_ref().is_some_and(|before| before.member == *member) {
            return Ok(StaffChange::Unchanged);
        }
        let values =
            vec![member.id.to_bytes().into(), member.name.as_str().into(), member.post.to_string().into()];
        connection.execute(&PUT_STAFF, values).await?;
        let (staff, name, post) = (member.id, member.name.clone(), member.post);
        self.record(connection, AdministrationEvent::StaffAdded { staff, name, post }).await?;
        match before {
            Some(before) if before.member.post != post => self.end_sessions(connection, staff).await,
            Some(_) | None => Ok(StaffChange::Done { sessions_ended: 0 }),
        }
    }

    async fn change_post(
        &self,
        connection: &mut Connection<'_>,
        staff: StaffId,
        post: StaffPost,
    ) -> Result<StaffChange, Failure> {
        let Some(before) = at_work(connection, staff).await? else { return Ok(StaffChange::NotHere) };
        if before.post == post {
            return Ok(StaffChange::Unchanged);
        }
        connection.execute(&SET_ROLE, vec![staff.to_bytes().into(), post.to_string().into()]).await?;
        let event = AdministrationEvent::PostChanged { staff, from: before.post, to: post };
        self.record(connection, event).await?;
        self.end_sessions(connection, staff).await
    }

    async fn end(&self, connection: &mut Connection<'_>, staff: StaffId) -> Result<StaffChange, Failure> {
        if at_work(connection, staff).await?.is_none() {
            return Ok(StaffChange::NotHere);
        }
        connection.execute(&END_STAFF, vec![staff.to_bytes().into(), instant(self.done.at).into()]).await?;
        self.record(connection, AdministrationEvent::StaffEnded { staff }).await?;
        passkeys::forget(connection, staff).await?;
        self.end_sessions(connection, staff).await
    }

    async fn link(
        &self,
        connection: &mut Connection<'_>,
        staff: StaffId,
        provider: &str,
        subject: &str,
    ) -> Result<StaffChange, Failure> {
        if at_work(connection, staff).await?.is_none() {
            return Ok(StaffChange::NotHere);
        }
        let index = self.store.keys().index().subject(provider, subject);
        let known = connection.first(&STAFF_BY_SUBJECT, vec![index.into()]).await?;
        if let Some(row) = known {
            let same = record(&row)?.member.id == staff;
            return Ok(if same { StaffChange::Unchanged } else { StaffChange::SubjectTaken });
        }
        let mut id = [0; 16];
        sealing::fill(&mut id)?;
        let sealed = self.store.keys().seal(&subject_cell(&id), subject.as_bytes())?;
        let values = vec![id.into(), provider.into(), index.into(), staff.to_bytes().into(), sealed.into()];
        connection.execute(&ADD_SUBJECT, values).await?;
        let subject_index = hex::encode(index);
        let provider = provider.to_owned();
        self.record(connection, AdministrationEvent::SubjectLinked { staff, provider, subject_index })
            .await?;
        Ok(StaffChange::Done { sessions_ended: 0 })
    }

    async fn record(
        &self,
        connection: &mut Connection<'_>,
        event: AdministrationEvent,
    ) -> Result<(), Failure> {
        administration::append(connection, self.done, &event).await
    }

    async fn end_sessions(
        &self,
        connection: &mut Connection<'_>,
        staff: StaffId,
    ) -> Result<StaffChange, Failure> {
        let holder = sessions::staff_holder(staff, &self.store.keys().index());
        let ended = connection.execute(END_SESSIONS_OF_HOLDER, vec![holder.into()]).await?;
        Ok(StaffChange::Done { sessions_ended: ended })
    }
}

pub(crate) fn subject_cell(id: &[u8; 16]) -> Cell {
    Cell::new("staff_subject", "content", hex::encode(id))
}

/// Computes the index of every subject with another index key and records the one before beside it, so that the entry of
/// a subject still says whose it is when the key before is gone; gives how many.
pub(crate) async fn index_subjects_anew(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
    index: &IndexKey,
    done: &Administered,
) -> Result<u64, Failure> {
    let before = keys.index();
    let mut cells = 0;
    for row in connection.all(&SEALED_SUBJECTS, Vec::new()).await? {
        let id: [u8; 16] = row.array(0)?;
        let plain = keys.open(&subject_cell(&id), &row.bytes(2)?)?;
        let what = "a subject that is no text";
        let subject =
            std::str::from_utf8(&plain).map_err(|_| StoreError::Damaged { table: "staff_subject", what })?;
        let provider = row.text(1)?;
        let subject_index = index.subject(&provider, subject);
        cells += connection.execute(&SET_SUBJECT_INDEX, vec![id.into(), subject_index.into()]).await?;
        // Computed and not read from the row: what was changed there behind our back must not become an entry.
        let event = AdministrationEvent::SubjectIndexed {
            before: hex::encode(before.subject(&provider, subject)),
            subject_index: hex::encode(subject_index),
        };
        administration::append(connection, done, &event).await?;
    }
    Ok(cells)
}

fn record(row: &Row) -> Result<StaffRecord, Failure> {
    Ok(StaffRecord {
        member: StaffMember {
            id: StaffId::from_bytes(row.array(0)?),
            name: row.text(1)?,
            post: post_of(&row.text(2)?)?,
        },
        ended_at: row.opt_int(3)?.map(instant_of).transpose()?,
        providers: Vec::new(),
    })
}

fn post_of(column: &str) -> Result<StaffPost, StoreError> {
    column.parse().map_err(|_| StoreError::Damaged { table: "staff", what: "an unknown post" })
}

async fn found(connection: &mut Connection<'_>, id: StaffId) -> Result<Option<StaffRecord>, Failure> {
    let row = connection.first(&STAFF_MEMBER, vec![id.to_bytes().into()]).await?;
    row.map(|row| record(&row)).transpose()
}

pub(crate) async fn at_work(
    connection: &mut Connection<'_>,
    id: StaffId,
) -> Result<Option<StaffMember>, Failure> {
    let found = found(connection, id).await?;
    Ok(found.filter(|record| record.ended_at.is_none()).map(|record| record.member))
}

impl Store {
    /// Everybody who works or worked here, by name, with how they sign in.
    pub async fn staff_records(&self) -> Result<Vec<StaffRecord>, StoreError> {
        let rows = self.engine().all(&STAFF, Vec::new()).await?;
        let mut records = rows.iter().map(record).collect::<Result<Vec<_>, _>>()?;
        let mut providers: BTreeMap<StaffId, Vec<String>> = BTreeMap::new();
        for row in self.engine().all(&SUBJECTS, Vec::new()).await? {
            let (provider, id) = (row.text(0)?, StaffId::from_bytes(row.array(1)?));
            let own = providers.entry(id).or_default();
            if !own.contains(&provider) {
                own.push(provider);
            }
        }
        for record in &mut records {
            record.providers = providers.remove(&record.member.id).unwrap_or_default();
        }
        Ok(records)
    }

    /// One of them, also when they stopped working here.
    pub async fn staff_member(&self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        let row = self.engine().first(&STAFF_MEMBER, vec![id.to_bytes().into()]).await?;
        Ok(row.map(|row| record(&row)).transpose()?.map(|record| record.member))
    }

    /// One of those who work here now.
    pub async fn staff_at_work(&self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        let row = self.engine().first(&STAFF_MEMBER, vec![id.to_bytes().into()]).await?;
        let record = row.map(|row| record(&row)).transpose()?;
        Ok(record.filter(|record| record.ended_at.is_none()).map(|record| record.member))
    }

    /// Who a provider of sign-ins vouches for with this subject, while they work here.
    pub async fn staff_by_subject(
        &self,
        provider: &str,
        subject: &str,
    ) -> Result<Option<StaffMember>, StoreError> {
        let index = self.keys().index().subject(provider, subject);
        let row = self.engine().first(&STAFF_BY_SUBJECT, vec![index.into()]).await?;
        let record = row.map(|row| record(&row)).transpose()?;
        Ok(record.filter(|record| record.ended_at.is_none()).map(|record| record.member))
    }

    /// Adds somebody, or changes the name and post of somebody.
    pub async fn put_staff(
        &self,
        member: &StaffMember,
        done: &Administered,
    ) -> Result<StaffChange, StoreError> {
        self.administer(Wish::Put(member), done).await
    }

    /// Gives somebody another post; their sessions end with the old one.
    pub async fn set_staff_post(
        &self,
        id: StaffId,
        post: StaffPost,
        done: &Administered,
    ) -> Result<StaffChange, StoreError> {
        self.administer(Wish::Post(id, post), done).await
    }

    /// Somebody stops working here: they sign in no more, their sessions end, their name stays for what they did.
    pub async fn end_staff(&self, id: StaffId, done: &Administered) -> Result<StaffChange, StoreError> {
        self.administer(Wish::End(id), done).await
    }

    /// From now on a provider of sign-ins vouches for somebody with this subject.
    pub async fn link_staff_subject(
        &self,
        id: StaffId,
        provider: &str,
        subject: &str,
        done: &Administered,
    ) -> Result<StaffChange, StoreError> {
        self.administer(Wish::Link { id, provider, subject }, done).await
    }

    async fn administer(&self, wish: Wish<'_>, done: &Administered) -> Result<StaffChange, StoreError> {
        let mut change = Change { store: self, done, wish };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut change).await?)
    }
}
