//! Reading one dossier: its entries, opened and applied in order.

use super::{
    entry::{Entry, NO_HASH},
    visible::visible,
};
use crate::{
    Store, StoreError,
    columns::version_of,
    engine::{Connection, Failure, Row, Value},
    looked::{Recording, Whose},
    scope::{
        by_committee, by_ground, ex_partners, granted, in_emergency, in_reach, in_reach_to_act, named,
        no_ex_partner, outside_the_operation, staff_reach, staff_without_interest,
    },
    sealing::{MasterKeys, PersonKey},
    statements::{Statement, statements},
};
use herstel_domain::{
    Dossier, Event, Scope,
    access::Reach,
    looked::What,
    mandates::{NamedView, named_view},
};
use herstel_kernel::{DossierId, DossierNumber, PersonId};

/// Dossier, key and entries in one statement, so that they belong to one moment on both engines.
macro_rules! entries_of {
    ($condition:expr) => {
        concat!(
            "SELECT j.dossier_id, j.version, j.recorded_at, j.actor_kind, j.actor_id, j.kind, j.payload, \
             j.previous_hash, j.hash, d.person_id, d.version, k.wrapped \
             FROM dossier d \
             JOIN person_key k ON k.person_id = d.person_id \
             JOIN journal j ON j.dossier_id = d.dossier_id \
             WHERE ",
            $condition,
            " ORDER BY j.version"
        )
    };
}

statements! {
    BY_ID = entries_of!(concat!("d.dossier_id = $7 AND ", in_reach!()));
    BY_NUMBER = entries_of!(concat!("d.number = $7 AND ", in_reach!()));
    BY_PERSON = entries_of!(concat!("d.person_id = $1 AND $3 = 0 AND ", in_reach!()));
    ID_TO_ACT =
        concat!("SELECT d.dossier_id FROM dossier d WHERE d.number = $7 AND ", in_reach_to_act!());
    BY_MANDATE = entries_of!(concat!("d.number = $7 AND ", named!(), " AND ", outside_the_operation!()));
    /// An objection of it is before the committee; nobody else looks in this way.
    BY_COMMITTEE = entries_of!(concat!("d.number = $7 AND ", by_committee!(), " AND ", outside_the_operation!()));
    TO_ACT = entries_of!(concat!("d.dossier_id = $7 AND ", in_reach_to_act!()));
    /// Whoever may open a dossier that is closed to them, which is nobody with an interest of their own.
    TO_BREAK_GLASS = entries_of!(concat!("d.number = $7 AND (", in_reach!(), " OR ", staff_without_interest!(), ")"));
}

/// Number of the first column after those of the entry.
const AFTER_ENTRY: usize = 9;
const WHOSE: Whose = Whose { person: AFTER_ENTRY, dossier: 0 };

/// A dossier with what is needed to add to it.
pub(crate) struct Loaded {
    pub(crate) key: PersonKey,
    pub(crate) entries: Vec<(Entry, Event)>,
}

impl Loaded {
    /// The state after all entries, or after the first `limit` of them.
    pub(crate) fn dossier(&self, limit: usize) -> Result<Dossier, StoreError> {
        Dossier::replay(self.entries.iter().take(limit).map(|(_, event)| event))
            .ok_or(StoreError::Damaged { table: "journal", what: "a dossier without a registration" })
    }

    /// The hash of the last entry.
    pub(crate) fn head(&self) -> [u8; 32] {
        self.entries.last().map_or(NO_HASH, |(entry, _)| entry.hash)
    }

    /// When the last entry was recorded.
    pub(crate) fn last_recorded_at(&self) -> i64 {
        self.entries.last().map_or(i64::MIN, |(entry, _)| entry.recorded_at)
    }
}

/// A dossier to write in, and how it is reached.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// By its id, where something can be done by the scope.
    Reached(DossierId),
    /// By its number, although it may be closed: for emergency access.
    Closed(DossierNumber),
}

/// The dossier to write in; that it was read is recorded together with the change.
pub(crate) async fn load(
    connection: &mut Connection<'_>,
    store: &Store,
    scope: &Scope,
    target: &Target,
) -> Result<Option<(Loaded, Recording)>, Failure> {
    let (statement, which) = match target {
        Target::Reached(dossier) => (&TO_ACT, dossier.to_bytes().into()),
        Target::Closed(number) => (&TO_BREAK_GLASS, number.to_string().into()),
    };
    let look = store.look(scope, What::Change);
    let (rows, recording) = look.all_before(connection, statement, vec![which], WHOSE).await?;
    Ok(opened(store.keys(), &rows)?.map(|loaded| (loaded, recording)))
}

/// Opens the entries, which must be all of them: a dossier with a hole is not shown as if it were whole.
fn opened(keys: &MasterKeys, rows: &[Row]) -> Result<Option<Loaded>, Failure> {
    let Some(first) = rows.first() else { return Ok(None) };
    let person = PersonId::from_bytes(first.array(AFTER_ENTRY)?);
    let count = version_of(first.int(AFTER_ENTRY + 1)?)?;
    let key = keys.person_key(person, &first.bytes(AFTER_ENTRY + 2)?)?;
    let mut entries = Vec::with_capacity(rows.len());
    for (row, expected) in rows.iter().zip(1_u64..) {
        let entry = Entry::read(row, 0)?;
        if entry.version != expected {
            return Err(StoreError::Damaged { table: "journal", what: "an entry is missing" }.into());
        }
        let event = entry.open(&key)?;
        entries.push((entry, event));
    }
    if usize::try_from(count).ok() != Some(entries.len()) {
        return Err(StoreError::Damaged { table: "journal", what: "the last entries are missing" }.into());
    }
    Ok(Some(Loaded { key, entries }))
}

/// The dossier after its first `limit` entries, as this scope may see it.
fn seen(scope: &Scope, loaded: &Loaded, limit: usize) -> Result<Dossier, StoreError> {
    let now = loaded.dossier(usize::MAX)?;
    let then = if limit < loaded.entries.len() { loaded.dossier(limit)? } else { now.clone() };
    Ok(visible(scope, &now, then))
}

impl Store {
    async fn loaded(
        &self,
        scope: &Scope,
        sql: &Statement,
        more: Option<Value>,
    ) -> Result<Option<Loaded>, StoreError> {
        let more = more.into_iter().collect();
        let rows = self.look(scope, What::Dossier).all(sql, more, WHOSE).await?;
        Ok(opened(self.keys(), &rows)?)
    }

    /// All entries of a dossier in reach, by its id.
    pub(super) async fn loaded_by_id(
        &self,
        scope: &Scope,
        dossier: DossierId,
    ) -> Result<Option<Loaded>, StoreError> {
        self.loaded(scope, &BY_ID, Some(dossier.to_bytes().into())).await
    }

    /// A dossier in reach. Not there and not yours are the same answer.
    pub async fn dossier(&self, scope: &Scope, dossier: DossierId) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded_by_id(scope, dossier).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// A dossier in reach by its number.
    pub async fn dossier_by_number(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_NUMBER, Some(number.to_string().into())).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// What mandates of the scope name of a dossier. Not there and not named are the same answer.
    pub async fn named_view(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<NamedView>, StoreError> {
        let Reach::Grounds(holder) = scope.reach() else { return Ok(None) };
        let loaded = self.loaded(scope, &BY_MANDATE, Some(number.to_string().into())).await?;
        let Some(loaded) = loaded else { return Ok(None) };
        Ok(named_view(&loaded.dossier(usize::MAX)?, holder, scope.occasion().on))
    }

    /// A dossier in which an objection is before the committee of the scope: what of it may be shown, the domain says.
    pub(crate) async fn dossier_before_committee(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<Dossier>, StoreError> {
        let look = self.look(scope, What::Objection);
        let rows = look.all(&BY_COMMITTEE, vec![number.to_string().into()], WHOSE).await?;
        opened(self.keys(), &rows)?.map(|loaded| loaded.dossier(usize::MAX)).transpose()
    }

    /// The id of a dossier in which something can be done by the scope, by its number; what, the domain says.
    pub async fn dossier_to_act(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<DossierId>, StoreError> {
        let (mut reader, number) = (self.engine().reader().await?, vec![number.to_string().into()]);
        let look = self.look(scope, What::Change);
        let rows = look.figures(&mut reader.connection(), &ID_TO_ACT, number).await?;
        rows.first().map(|row| Ok(DossierId::from_bytes(row.array(0)?))).transpose()
    }

    /// The dossier of the person of the scope; none for anybody else.
    pub async fn own_dossier(&self, scope: &Scope) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_PERSON, None).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// A dossier in reach as it was after the entry `version`; none when there is no such entry.
    pub async fn dossier_as_of(
        &self,
        scope: &Scope,
        dossier: DossierId,
        version: u64,
    ) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded_by_id(scope, dossier).await?;
        let Some(loaded) = loaded else { return Ok(None) };
        let limit = usize::try_from(version).unwrap_or(usize::MAX);
        if limit == 0 || limit > loaded.entries.len() {
            return Ok(None);
        }
        Ok(Some(seen(scope, &loaded, limit)?))
    }
}
