//! The work list of staff: narrowed to facets, searched, in the order of legal dates or of registration; and the kept
//! counts per status.

mod find;
mod sql;

pub(crate) use sql::STATEMENTS;

use crate::{
    Cursor, ListOrder, Store, StoreError, WorkListFilter, WorkListPage, WorkListRow,
    columns::{NOTHING_DUE, date_of, number_of, version_of},
    engine::{Failure, Row, Value},
    journal::write::cell,
    looked::{Look, Whose},
    schema::PERSON,
    scope,
    sealing::MasterKeys,
    statements::Statement,
};
use find::Search;
use herstel_domain::{
    Scope, access::Reach, looked::What, registration::PersonDetails, road::WorkStatus, work_list::Facet,
};
use herstel_kernel::{DossierId, PersonId, StaffId};
use sql::{
    ALL, COMMON_FACET, COUNTS, COUNTS_OUT_OF_REACH, END_NARROWED, END_NEWEST, END_NEWEST_NARROWED, NAMED,
    NARROWED, NEWEST, NEWEST_NARROWED, OTHERS_MAX, WINDOW, WITH_BSN, WITH_NUMBER,
};

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Rows per page when the filter does not say.
const LIMIT_DEFAULT: u32 = 50;
/// Most rows per page.
const LIMIT_MAX: u32 = 200;
/// After every number: letters come behind those of every number in every collation.
const NUMBER_END: &str = "zzzz";

/// The name out of a result whose first columns are person, wrapped key and sealed details.
pub(crate) fn name_of(keys: &MasterKeys, row: &Row) -> Result<String, Failure> {
    Ok(details_of(keys, row)?.name)
}

/// The details out of such a result.
pub(crate) fn details_of(keys: &MasterKeys, row: &Row) -> Result<PersonDetails, Failure> {
    let person: [u8; 16] = row.array(0)?;
    let key = keys.person_key(PersonId::from_bytes(person), &row.bytes(1)?)?;
    let plain = key.open(&cell(&PERSON, "details", &person), &row.bytes(2)?)?;
    Ok(serde_json::from_slice(&plain)
        .map_err(|_| StoreError::Damaged { table: "person", what: "details of an unknown form" })?)
}

impl WorkListFilter {
    /// Everything the list is narrowed to, each once.
    fn all_facets(&self) -> Vec<String> {
        let mut facets: Vec<String> = self.facets.iter().map(ToString::to_string).collect();
        facets.extend(self.status.map(|status| Facet::Status(status).to_string()));
        facets.extend(self.handler.map(|handler| Facet::Handler(handler).to_string()));
        facets.sort();
        facets.dedup();
        facets.truncate(OTHERS_MAX);
        facets
    }

    /// The last legal date on the list.
    fn due_until(&self) -> String {
        self.due_until.map_or_else(|| NOTHING_DUE.to_owned(), |until| until.to_string())
    }

    fn rows(&self) -> u32 {
        if self.limit == 0 { LIMIT_DEFAULT } else { self.limit.min(LIMIT_MAX) }
    }
}

/// Facets as the parameters of a statement, which has places for so many.
fn places(facets: impl IntoIterator<Item = String>) -> impl Iterator<Item = Value> {
    let facets = facets.into_iter().map(Value::from);
    facets.chain(std::iter::repeat_with(|| Value::from(""))).take(OTHERS_MAX)
}

/// A page that goes along the rows of a list: from one place to another, and where the one behind it begins.
struct Stretch {
    sql: &'static Statement,
    values: Vec<Value>,
    /// Where the looking stopped, when there is more behind.
    stopped: Option<Cursor>,
}

impl Store {
    /// One page of the work list; empty for who does not handle dossiers.
    pub async fn work_list(
        &self,
        scope: &Scope,
        filter: &WorkListFilter,
    ) -> Result<WorkListPage, StoreError> {
        let nothing = WorkListPage { rows: Vec::new(), next: None, is_cut: false };
        if !scope::sees_the_work(scope) {
            return Ok(nothing);
        }
        let search = find::understood(self.keys(), filter.search.as_deref());
        let typed = filter.search.as_deref().unwrap_or_default();
        let look = self.look(scope, What::List).searching(search.searched(self.keys(), typed));
        match search {
            Search::Unfindable => {
                look.found_nobody().await?;
                Ok(nothing)
            }
            Search::Number(number) => {
                self.single(&look, &WITH_NUMBER, number.to_string().into(), filter).await
            }
            Search::Bsn(index) => self.single(&look, &WITH_BSN, index.into(), filter).await,
            Search::Nothing => {
                let stretch = self.stretch(filter).await?;
                self.page(&look, filter, stretch).await
            }
            Search::Words(words) => {
                let (words, is_cut) = self.rarest_first(words).await?;
                let mut values: Vec<Value> = words.into_iter().map(Value::from).collect();
                values.extend([i64::from(filter.rows() + 1).into(), filter.due_until().into()]);
                values.extend(places(filter.all_facets()));
                let found = self.page(&look, filter, Stretch { sql: &NAMED, values, stopped: None }).await?;
                Ok(WorkListPage { is_cut: is_cut || found.next.is_some(), next: None, ..found })
            }
        }
    }

    /// The dossiers that were registered last, newest first; empty for who does not handle dossiers.
    pub async fn newest(&self, scope: &Scope, limit: u32) -> Result<Vec<WorkListRow>, StoreError> {
        let filter = WorkListFilter { order: ListOrder::Newest, limit, ..WorkListFilter::default() };
        Ok(self.work_list(scope, &filter).await?.rows)
    }

    /// At most one dossier, if everything the list is narrowed to holds of it.
    async fn single(
        &self,
        look: &Look<'_>,
        sql: &Statement,
        wanted: Value,
        filter: &WorkListFilter,
    ) -> Result<WorkListPage, StoreError> {
        let mut values = vec![wanted];
        values.extend(places(filter.all_facets()));
        let row = look.first(sql, values, WHOSE).await?;
        let rows = row.iter().map(|row| self.work_list_row(row)).collect::<Result<Vec<_>, _>>()?;
        Ok(WorkListPage { rows, next: None, is_cut: false })
    }

    /// From where to where a page goes, and along what.
    async fn stretch(&self, filter: &WorkListFilter) -> Result<Stretch, StoreError> {
        let mut facets = self.rarest_facet_first(filter.all_facets()).await?;
        let along = if facets.is_empty() { None } else { Some(facets.remove(0)) };
        match filter.order {
            ListOrder::LegalDate => self.by_legal_date(filter, along, facets).await,
            ListOrder::Newest => self.by_registration(filter, along, facets).await,
        }
    }

    async fn by_legal_date(
        &self,
        filter: &WorkListFilter,
        along: Option<String>,
        others: Vec<String>,
    ) -> Result<Stretch, StoreError> {
        let (place, dossier) = match &filter.after {
            Some(cursor) => (cursor.place.clone(), cursor.dossier.to_bytes().to_vec()),
            None => (String::new(), Vec::new()),
        };
        let mut until: (Value, Value) = (filter.due_until().into(), vec![u8::MAX; 17].into());
        let mut stopped = None;
        if let Some(facet) = &along {
            let from = vec![facet.clone().into(), place.clone().into(), dossier.clone().into()];
            let values = from.into_iter().chain([i64::from(WINDOW).into()]).collect();
            if let Some(end) = self.end(&END_NARROWED, values).await?
                && end.place <= filter.due_until()
            {
                until = (end.place.clone().into(), end.dossier.to_bytes().into());
                stopped = Some(end);
            }
        }
        let mut values: Vec<Value> = vec![place.into(), dossier.into(), until.0, until.1];
        values.push(i64::from(filter.rows() + 1).into());
        let Some(facet) = along else { return Ok(Stretch { sql: &ALL, values, stopped }) };
        values.push(facet.into());
        values.extend(places(others));
        Ok(Stretch { sql: &NARROWED, values, stopped })
    }

    async fn by_registration(
        &self,
        filter: &WorkListFilter,
        along: Option<String>,
        others: Vec<String>,
    ) -> Result<Stretch, StoreError> {
        let before = filter.after.as_ref().map_or_else(|| NUMBER_END.to_owned(), |after| after.place.clone());
        let window = Value::from(i64::from(WINDOW));
        let stopped = match &along {
            Some(facet) => {
                let values = vec![facet.clone().into(), before.clone().into(), window];
                self.end(&END_NEWEST_NARROWED, values).await?
            }
            None => self.end(&END_NEWEST, vec![before.clone().into(), window]).await?,
        };
        let down_to = stopped.as_ref().map_or_else(String::new, |end| end.place.clone());
        let mut values: Vec<Value> = vec![before.into(), down_to.into(), filter.due_until().into()];
        values.push(i64::from(filter.rows() + 1).into());
        let Some(facet) = along else { return Ok(Stretch { sql: &NEWEST, values, stopped }) };
        values.push(facet.into());
        values.extend(places(others));
        Ok(Stretch { sql: &NEWEST_NARROWED, values, stopped })
    }

    /// Where a page stops looking, when there is more than it looks at.
    async fn end(&self, sql: &'static Statement, values: Vec<Value>) -> Result<Option<Cursor>, StoreError> {
        let row = self.engine().first(sql, values).await?;
        let cursor = |row: Row| -> Result<Cursor, Failure> {
            Ok(Cursor { place: row.text(0)?, dossier: DossierId::from_bytes(row.array(1)?) })
        };
        Ok(row.map(cursor).transpose()?)
    }

    /// Puts the facet that fewest dossiers have first, because a page goes along its rows.
    async fn rarest_facet_first(&self, facets: Vec<String>) -> Result<Vec<String>, StoreError> {
        if facets.len() < 2 {
            return Ok(facets);
        }
        let mut counted = Vec::with_capacity(facets.len());
        for facet in facets {
            let row = self.engine().first(&COMMON_FACET, vec![facet.as_str().into()]).await?;
            counted.push((row.map_or(Ok(0), |row| row.int(0))?, facet));
        }
        counted.sort_unstable();
        Ok(counted.into_iter().map(|(_, facet)| facet).collect())
    }

    async fn page(
        &self,
        look: &Look<'_>,
        filter: &WorkListFilter,
        stretch: Stretch,
    ) -> Result<WorkListPage, StoreError> {
        let limit = usize::try_from(filter.rows()).unwrap_or(usize::MAX);
        let (found, has_more) = look.page(stretch.sql, stretch.values, WHOSE, limit).await?;
        let rows = found.iter().map(|row| self.work_list_row(row)).collect::<Result<Vec<_>, _>>()?;
        let next = match rows.last() {
            Some(last) if has_more => Some(Cursor {
                place: match filter.order {
                    ListOrder::LegalDate => {
                        last.due_on.map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string())
                    }
                    ListOrder::Newest => last.number.to_string(),
                },
                dossier: last.dossier,
            }),
            Some(_) | None => stretch.stopped,
        };
        Ok(WorkListPage { rows, next, is_cut: false })
    }

    fn work_list_row(&self, row: &Row) -> Result<WorkListRow, Failure> {
        let status = WorkStatus::parse(&row.text(6)?)
            .ok_or(StoreError::Damaged { table: "dossier", what: "an unknown status" })?;
        let due_on = row.text(7)?;
        Ok(WorkListRow {
            name: name_of(self.keys(), row)?,
            dossier: DossierId::from_bytes(row.array(3)?),
            number: number_of(&row.text(4)?)?,
            registered_on: date_of(&row.text(5)?)?,
            status,
            due_on: if due_on == NOTHING_DUE { None } else { Some(date_of(&due_on)?) },
            handler: row.opt_array(8)?.map(StaffId::from_bytes),
            open_disputes: u32::try_from(row.int(9)?).unwrap_or(u32::MAX),
            version: version_of(row.int(10)?)?,
            unsent: u32::try_from(row.int(11)?).unwrap_or(u32::MAX),
            open_replies: u32::try_from(row.int(12)?).unwrap_or(u32::MAX),
        })
    }

    /// How many dossiers have each status, in the order of the work, as far as they are in reach. From the kept counts: it takes the same
    /// time whatever the number of dossiers. Empty for who does not handle dossiers.
    pub async fn counts(&self, scope: &Scope) -> Result<Vec<(WorkStatus, u64)>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(Vec::new());
        }
        let mut counts: Vec<_> = WorkStatus::ALL.into_iter().map(|status| (status, 0)).collect();
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let kept = connection.all(&COUNTS, Vec::new()).await?;
        let hidden = match scope.reach() {
            Reach::Everything => Vec::new(),
            Reach::Operation { .. } | Reach::OwnDossier(_) | Reach::Grounds(_) => {
                self.look(scope, What::List)
                    .figures(&mut connection, &COUNTS_OUT_OF_REACH, Vec::new())
                    .await?
            }
        };
        let number_in = |rows: &[Row], status: WorkStatus| -> Result<u64, Failure> {
            let mut number = 0;
            for row in rows {
                if WorkStatus::parse(&row.text(0)?) == Some(status) {
                    number = u64::try_from(row.int(1)?).unwrap_or_default();
                }
            }
            Ok(number)
        };
        for (status, count) in &mut counts {
            *count = number_in(&kept, *status)?.saturating_sub(number_in(&hidden, *status)?);
        }
        Ok(counts)
    }
}
