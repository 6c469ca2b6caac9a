//! Views of lists that staff keep under a name, for themselves or for everybody who handles dossiers.

use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Row, Work},
    sealing::Cell,
    statements::statements,
};
use herstel_kernel::{SavedViewId, StaffId};
use serde::{Deserialize, Serialize};

statements! {
    VIEWS = "SELECT view_id, owner_id, is_shared, content FROM saved_view WHERE owner_id = $1 \
             UNION SELECT view_id, owner_id, is_shared, content FROM saved_view WHERE is_shared = 1";
    COUNT_OF_OWNER = "SELECT COUNT(*) FROM saved_view WHERE owner_id = $1 AND view_id <> $2";
    OWNER_OF = "SELECT owner_id FROM saved_view WHERE view_id = $1";
    PUT_VIEW = "INSERT INTO saved_view (view_id, owner_id, is_shared, content) VALUES ($1, $2, $3, $4) \
                ON CONFLICT (view_id) DO UPDATE SET is_shared = excluded.is_shared, content = excluded.content";
    REMOVE_VIEW = "DELETE FROM saved_view WHERE view_id = $1 AND owner_id = $2";
}

/// Most views that one member of staff keeps.
const OF_OWNER_MAX: i64 = 50;

/// A view of a list under a name.
#[derive(Clone, PartialEq, Eq)]
pub struct SavedView {
    /// The view.
    pub id: SavedViewId,
    /// Who keeps it, and alone changes and removes it.
    pub owner: StaffId,
    /// Whether everybody who handles dossiers sees it.
    pub is_shared: bool,
    /// What its owner calls it.
    pub name: String,
    /// What the list is narrowed to and its order, as in the address of the list.
    pub query: String,
}

/// A name that somebody gave never reaches a log.
impl std::fmt::Debug for SavedView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SavedView({}, …)", self.id)
    }
}

/// What is sealed of a view.
#[derive(Serialize, Deserialize)]
struct Content {
    name: String,
    query: String,
}

struct Put<'a> {
    view: &'a SavedView,
    sealed: Vec<u8>,
}

impl Work for Put<'_> {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let (id, owner) = (self.view.id.to_bytes(), self.view.owner.to_bytes());
        if let Some(row) = connection.first(&OWNER_OF, vec![id.into()]).await?
            && row.array::<16>(0)? != owner
        {
            return Ok(false);
        }
        let kept = connection.first(&COUNT_OF_OWNER, vec![owner.into(), id.into()]).await?;
        if kept.map_or(Ok(0), |row| row.int(0))? >= OF_OWNER_MAX {
            return Ok(false);
        }
        let is_shared = i64::from(self.view.is_shared);
        let values = vec![id.into(), owner.into(), is_shared.into(), self.sealed.clone().into()];
        connection.execute(&PUT_VIEW, values).await?;
        Ok(true)
    }
}

impl Store {
    /// Keeps a view, or changes one that its owner keeps. Not so when it is another's, or the owner keeps too many.
    pub async fn put_view(&self, view: &SavedView) -> Result<bool, StoreError> {
        let content = Content { name: view.name.clone(), query: view.query.clone() };
        let plain = serde_json::to_vec(&content)
            .map_err(|_| StoreError::Inconsistent { what: "a view cannot be written as JSON" })?;
        let sealed = self.keys().seal(&cell(view.id), &plain)?;
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut Put { view, sealed }).await?)
    }

    /// The views of one member of staff and those that are shared, by name.
    pub async fn views(&self, staff: StaffId) -> Result<Vec<SavedView>, StoreError> {
        let rows = self.engine().all(&VIEWS, vec![staff.to_bytes().into()]).await?;
        let mut views = rows.iter().map(|row| self.view(row)).collect::<Result<Vec<_>, _>>()?;
        views.sort_by_key(|view| (view.name.to_lowercase(), view.id));
        Ok(views)
    }

    /// Removes a view that its owner keeps; tells whether there was one.
    pub async fn remove_view(&self, owner: StaffId, view: SavedViewId) -> Result<bool, StoreError> {
        let values = vec![view.to_bytes().into(), owner.to_bytes().into()];
        Ok(self.engine().write(&REMOVE_VIEW, values).await? == 1)
    }

    fn view(&self, row: &Row) -> Result<SavedView, StoreError> {
        let id = SavedViewId::from_bytes(row.array(0)?);
        let plain = self.keys().open(&cell(id), &row.bytes(3)?)?;
        let content: Content = serde_json::from_slice(&plain)
            .map_err(|_| StoreError::Damaged { table: "saved_view", what: "content of an unknown form" })?;
        Ok(SavedView {
            id,
            owner: StaffId::from_bytes(row.array(1)?),
            is_shared: row.int(2)? == 1,
            name: content.name,
            query: content.query,
        })
    }
}

fn cell(view: SavedViewId) -> Cell {
    Cell::new("saved_view", "content", hex::encode(view.to_bytes()))
}
