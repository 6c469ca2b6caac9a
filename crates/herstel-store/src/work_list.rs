//! The work list of staff, and the kept counts per status.

use crate::{
    Cursor, Store, StoreError, WorkListFilter, WorkListPage, WorkListRow,
    columns::{NOTHING_DUE, date_of, number_of, version_of},
    engine::{Failure, Row, Value},
    journal::write::cell,
    looked::{Look, Searched, Whose},
    schema::PERSON,
    scope::{
        self, by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    sealing::MasterKeys,
    statements::{Statement, statements},
};
use herstel_domain::{Scope, access::Reach, looked::What, registration::PersonDetails, road::WorkStatus};
use herstel_kernel::{Bsn, DossierId, DossierNumber, PersonId, StaffId};

macro_rules! rows {
    ($from:expr, $condition:expr) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, d.registered_on, d.status, d.due_on, \
             d.handler_id, d.open_disputes, d.version, d.unsent, d.open_replies FROM ",
            $from,
            " JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id WHERE ",
            in_reach!(),
            $condition
        )
    };
}
/// One page after a place, in the order of legal dates.
macro_rules! page {
    ($from:expr, $condition:expr) => {
        rows!(
            $from,
            concat!(
                " AND (d.due_on, d.dossier_id) > ($7, $8)",
                $condition,
                " ORDER BY d.due_on, d.dossier_id LIMIT $9"
            )
        )
    };
}
macro_rules! listed {
    ($condition:expr) => {
        page!("dossier d", $condition)
    };
}
/// Those whose name has four words. A cross join keeps SQLite from going through all dossiers in the order of the list
/// for a name that hardly anybody has; the order of the joins does not matter to PostgreSQL.
macro_rules! named {
    ($first:literal, $second:literal, $third:literal, $fourth:literal, $condition:expr) => {
        page!(
            "name_token t CROSS JOIN dossier d",
            concat!(
                " AND t.token = ",
                $first,
                has_word!($second),
                has_word!($third),
                has_word!($fourth),
                " AND d.person_id = t.person_id",
                $condition
            )
        )
    };
}
macro_rules! has_word {
    ($place:literal) => {
        concat!(
            " AND EXISTS (SELECT 1 FROM name_token o WHERE o.token = ",
            $place,
            " AND o.person_id = t.person_id)"
        )
    };
}

statements! {
    ALL = listed!("");
    OF_STATUS = listed!(" AND d.status = $10");
    OF_HANDLER = listed!(" AND d.handler_id = $10");
    OF_STATUS_AND_HANDLER = listed!(" AND d.status = $10 AND d.handler_id = $11");
    NAMED = named!("$10", "$11", "$12", "$13", "");
    NAMED_OF_STATUS = named!("$11", "$12", "$13", "$14", " AND d.status = $10");
    NAMED_OF_HANDLER = named!("$11", "$12", "$13", "$14", " AND d.handler_id = $10");
    NAMED_OF_STATUS_AND_HANDLER =
        named!("$12", "$13", "$14", "$15", " AND d.status = $10 AND d.handler_id = $11");
    /// Numbers rise with registrations, so the last numbers are the newest.
    NEWEST = rows!("dossier d", " ORDER BY d.number DESC LIMIT $7");
    WITH_NUMBER = rows!("dossier d", " AND d.number = $7");
    WITH_BSN = rows!("dossier d", " AND p.bsn_index = $7");
    /// How common a word is; beyond a hundred it does not matter.
    COMMON = "SELECT COUNT(*) FROM (SELECT 1 FROM name_token WHERE token = $1 LIMIT 100) AS found";
    /// The sum of a column is of another type on PostgreSQL than the column.
    COUNTS = "SELECT status, CAST(SUM(dossiers) AS BIGINT) FROM status_count GROUP BY status";
    /// What the kept counts hold beyond the reach of the scope. Only these few can be out of reach of staff: what is
    /// restricted, those with whom they have a conflict, themselves and their relatives.
    COUNTS_OUT_OF_REACH = concat!(
        "SELECT d.status, COUNT(*) FROM dossier d WHERE d.dossier_id IN (\
         SELECT r.dossier_id FROM dossier r WHERE r.restricted = 1 \
         UNION SELECT f.dossier_id FROM conflict c JOIN dossier f ON f.person_id = c.person_id \
           WHERE c.staff_id = $2 \
         UNION SELECT f.dossier_id FROM staff s JOIN dossier f ON f.person_id = s.person_id \
           WHERE s.staff_id = $2 \
         UNION SELECT x.dossier_id FROM staff s JOIN relation x ON x.person_id = s.person_id \
           WHERE s.staff_id = $2 \
         UNION SELECT f.dossier_id FROM staff s JOIN dossier e ON e.person_id = s.person_id \
           JOIN relation x ON x.dossier_id = e.dossier_id JOIN dossier f ON f.person_id = x.person_id \
           WHERE s.staff_id = $2) \
         AND CASE WHEN ", in_reach!(), " THEN 0 ELSE 1 END = 1 GROUP BY d.status"
    );
}

/// Where a row says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };
/// Rows per page when the filter does not say.
const LIMIT_DEFAULT: u32 = 50;
/// Most rows per page.
const LIMIT_MAX: u32 = 200;
/// How many words of a name are looked for; more do not make a search narrower in practice.
const WORDS_MAX: usize = 4;

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

/// What somebody typed into the search field.
enum Search {
    Nothing,
    Number(DossierNumber),
    Bsn([u8; 32]),
    Words(Vec<[u8; 32]>),
    /// Text without a single letter or digit.
    Unfindable,
}

impl Search {
    /// What is recorded of a search, also when it finds nobody.
    fn searched(&self, keys: &MasterKeys, typed: &str) -> Option<Searched> {
        let kind = match self {
            Self::Nothing => return None,
            Self::Number(_) => "number",
            Self::Bsn(_) => "bsn",
            Self::Words(_) | Self::Unfindable => "name",
        };
        // Small letters and single spaces: the same question has the same hash.
        let typed = typed.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Searched { kind, hash: keys.index().searched(kind, &typed), found: 0 })
    }
}

fn understood(keys: &MasterKeys, typed: Option<&str>) -> Search {
    let typed = typed.map(str::trim).unwrap_or_default();
    if typed.is_empty() {
        return Search::Nothing;
    }
    if let Ok(number) = typed.parse() {
        return Search::Number(number);
    }
    if let Ok(bsn) = Bsn::parse(typed) {
        return Search::Bsn(keys.index().bsn(bsn.digits()));
    }
    let words: Vec<_> = keys.index().name(typed).into_iter().take(WORDS_MAX).collect();
    if words.is_empty() { Search::Unfindable } else { Search::Words(words) }
}

impl Store {
    /// One page of the work list; empty for who does not handle dossiers.
    pub async fn work_list(
        &self,
        scope: &Scope,
        filter: &WorkListFilter,
    ) -> Result<WorkListPage, StoreError> {
        let nothing = WorkListPage { rows: Vec::new(), next: None };
        if !scope::sees_the_work(scope) {
            return Ok(nothing);
        }
        let search = understood(self.keys(), filter.search.as_deref());
        let typed = filter.search.as_deref().unwrap_or_default();
        let look = self.look(scope, What::List).searching(search.searched(self.keys(), typed));
        match search {
            Search::Unfindable => {
                look.found_nobody().await?;
                Ok(nothing)
            }
            Search::Number(number) => {
                self.single(&look, &WITH_NUMBER, vec![number.to_string().into()], filter).await
            }
            Search::Bsn(index) => self.single(&look, &WITH_BSN, vec![index.into()], filter).await,
            Search::Nothing => self.page(&look, filter, Vec::new()).await,
            Search::Words(words) => {
                let words = self.rarest_first(words).await?;
                self.page(&look, filter, words).await
            }
        }
    }

    /// The dossiers that were registered last, newest first; empty for who does not handle dossiers.
    pub async fn newest(&self, scope: &Scope, limit: u32) -> Result<Vec<WorkListRow>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(Vec::new());
        }
        let limit = vec![i64::from(limit.min(LIMIT_MAX)).into()];
        let rows = self.look(scope, What::List).all(&NEWEST, limit, WHOSE).await?;
        rows.iter().map(|row| Ok(self.work_list_row(row)?)).collect()
    }

    /// Puts the word that fewest names have first, because the search begins with it, and fills all places of the
    /// statement: looking for a word twice changes nothing.
    async fn rarest_first(&self, words: Vec<[u8; 32]>) -> Result<Vec<[u8; 32]>, StoreError> {
        let mut counted = Vec::with_capacity(words.len());
        for word in words {
            let row = self.engine().first(&COMMON, vec![word.into()]).await?;
            counted.push((row.map_or(Ok(0), |row| row.int(0))?, word));
        }
        counted.sort_unstable();
        let words = counted.iter().map(|(_, word)| *word);
        Ok(words.cycle().take(WORDS_MAX).collect())
    }

    /// At most one dossier, if it also has the status and handler asked for.
    async fn single(
        &self,
        look: &Look<'_>,
        sql: &Statement,
        values: Vec<Value>,
        filter: &WorkListFilter,
    ) -> Result<WorkListPage, StoreError> {
        let mut rows = Vec::new();
        if let Some(row) = look.first(sql, values, WHOSE).await? {
            rows.push(self.work_list_row(&row)?);
        }
        rows.retain(|row: &WorkListRow| {
            filter.status.is_none_or(|status| status == row.status)
                && (filter.handler.is_none() || filter.handler == row.handler)
        });
        Ok(WorkListPage { rows, next: None })
    }

    async fn page(
        &self,
        look: &Look<'_>,
        filter: &WorkListFilter,
        words: Vec<[u8; 32]>,
    ) -> Result<WorkListPage, StoreError> {
        let limit = if filter.limit == 0 { LIMIT_DEFAULT } else { filter.limit.min(LIMIT_MAX) };
        let (due_on, dossier) = match &filter.after {
            Some(cursor) => (cursor.due_on.clone(), cursor.dossier.to_bytes().to_vec()),
            None => (String::new(), Vec::new()),
        };
        // One row more than asked for tells whether there is a next page.
        let mut values: Vec<Value> = vec![due_on.into(), dossier.into(), i64::from(limit + 1).into()];
        values.extend(filter.status.map(|status| Value::from(status.as_str())));
        values.extend(filter.handler.map(|handler| Value::from(handler.to_bytes())));
        let sql = match (filter.status, filter.handler, words.is_empty()) {
            (None, None, true) => &ALL,
            (Some(_), None, true) => &OF_STATUS,
            (None, Some(_), true) => &OF_HANDLER,
            (Some(_), Some(_), true) => &OF_STATUS_AND_HANDLER,
            (None, None, false) => &NAMED,
            (Some(_), None, false) => &NAMED_OF_STATUS,
            (None, Some(_), false) => &NAMED_OF_HANDLER,
            (Some(_), Some(_), false) => &NAMED_OF_STATUS_AND_HANDLER,
        };
        values.extend(words.into_iter().map(Value::from));
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (found, has_more) = look.page(sql, values, WHOSE, limit).await?;
        let rows = found.iter().map(|row| self.work_list_row(row)).collect::<Result<Vec<_>, _>>()?;
        let next = match rows.last() {
            Some(last) if has_more => Some(Cursor {
                due_on: last.due_on.map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string()),
                dossier: last.dossier,
            }),
            Some(_) | None => None,
        };
        Ok(WorkListPage { rows, next })
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
