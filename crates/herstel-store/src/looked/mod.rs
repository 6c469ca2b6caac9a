//! Who looked: every read under a [`Scope`] goes through a [`Look`], which records it before it hands anything out.
//!
//! The parameters that every such query needs come from here and nowhere else, so a read that is not recorded cannot be
//! written by accident. What the system reads for itself (checking, preparing, copying) shows nobody anything; it is one
//! processing, recorded by the command that does it, and not a look at a person.

mod days;
mod page;
mod record;

pub use days::AccessDay;
pub(crate) use days::{STATEMENTS as DAYS_STATEMENTS, last_look, oldest_day, one_day};
pub(crate) use page::STATEMENTS as PAGE_STATEMENTS;
pub use page::{AccessCursor, AccessFilter, AccessPage};
pub(crate) use record::{Recording, Searched};

use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Row, Value},
    scope,
    statements::Statement,
};
use herstel_domain::{
    Occasion, Purpose, Scope,
    looked::{Ground, What},
    processing::Activity,
};
use herstel_kernel::{Actor, DossierId, PersonId};
use record::{Looking, Seen, Writing};
use std::collections::BTreeMap;

/// Where a row says whose it is: the columns with the person and the dossier.
#[derive(Clone, Copy)]
pub(crate) struct Whose {
    pub(crate) person: usize,
    pub(crate) dossier: usize,
}

/// Somebody looks at something.
pub(crate) struct Look<'a> {
    store: &'a Store,
    scope: &'a Scope,
    what: What,
    searched: Option<Searched>,
}

impl Store {
    /// Reading under a scope. `what` is the category of what the rows show.
    pub(crate) fn look<'a>(&'a self, scope: &'a Scope, what: What) -> Look<'a> {
        Look { store: self, scope, what, searched: None }
    }
}

impl Look<'_> {
    /// The same, as a search; it is recorded also when it finds nobody.
    pub(crate) fn searching(self, searched: Option<Searched>) -> Self {
        Self { searched, ..self }
    }

    /// All rows of a query; `more` are its parameters after those of the scope.
    pub(crate) async fn all(
        &self,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
    ) -> Result<Vec<Row>, StoreError> {
        Ok(self.page(sql, more, whose, usize::MAX).await?.0)
    }

    /// The first row of a query.
    pub(crate) async fn first(
        &self,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
    ) -> Result<Option<Row>, StoreError> {
        let row = self.store.engine().first(sql, self.parameters(more)).await?;
        let rows: Vec<Row> = row.into_iter().collect();
        self.record(&rows, whose).await?;
        Ok(rows.into_iter().next())
    }

    /// At most `limit` rows of a query, and whether there are more: a row that is not shown is not recorded.
    pub(crate) async fn page(
        &self,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
        limit: usize,
    ) -> Result<(Vec<Row>, bool), StoreError> {
        self.cut(sql, self.parameters(more), whose, limit).await
    }

    /// The same of what is kept about the person who looks, by their id instead of the scope.
    pub(crate) async fn own_page(
        &self,
        own: PersonId,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
        limit: usize,
    ) -> Result<(Vec<Row>, bool), StoreError> {
        let mut values = vec![own.to_bytes().into()];
        values.extend(more);
        self.cut(sql, values, whose, limit).await
    }

    async fn cut(
        &self,
        sql: &Statement,
        values: Vec<Value>,
        whose: Whose,
        limit: usize,
    ) -> Result<(Vec<Row>, bool), StoreError> {
        let mut rows = self.store.engine().all(sql, values).await?;
        let has_more = rows.len() > limit;
        rows.truncate(limit);
        self.record(&rows, whose).await?;
        Ok((rows, has_more))
    }

    /// Those rows of a query that are shown, in the order in which they are.
    pub(crate) async fn chosen(
        &self,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
        choose: impl FnOnce(Vec<Row>) -> Result<Vec<Row>, Failure>,
    ) -> Result<Vec<Row>, StoreError> {
        let rows = choose(self.store.engine().all(sql, self.parameters(more)).await?)?;
        self.record(&rows, whose).await?;
        Ok(rows)
    }

    /// More about somebody whose row this look has handed out, and so recorded, already.
    pub(crate) async fn further(
        &self,
        connection: &mut Connection<'_>,
        sql: &Statement,
        more: Vec<Value>,
    ) -> Result<Vec<Row>, Failure> {
        connection.all(sql, self.parameters(more)).await
    }

    /// Figures, and ids by which something is done: they say nothing about anybody.
    pub(crate) async fn figures(
        &self,
        connection: &mut Connection<'_>,
        sql: &Statement,
        more: Vec<Value>,
    ) -> Result<Vec<Row>, Failure> {
        connection.all(sql, self.parameters(more)).await
    }

    /// A search that cannot find anybody, whatever the database holds.
    pub(crate) async fn found_nobody(&self) -> Result<(), StoreError> {
        self.record(&[], Whose { person: 0, dossier: 0 }).await
    }

    /// All rows of a query whose record is written together with what is decided on them.
    pub(crate) async fn all_before(
        &self,
        connection: &mut Connection<'_>,
        sql: &Statement,
        more: Vec<Value>,
        whose: Whose,
    ) -> Result<(Vec<Row>, Recording), Failure> {
        let rows = connection.all(sql, self.parameters(more)).await?;
        let seen = self.seen(&rows, whose)?;
        let writing = (!seen.is_empty()).then(|| self.writing(seen));
        Ok((rows, Recording(writing)))
    }

    /// `$1` and `$2` of the scope, and what follows.
    fn parameters(&self, more: Vec<Value>) -> Vec<Value> {
        let mut values = scope::parameters(self.scope);
        values.extend(more);
        values
    }

    async fn record(&self, rows: &[Row], whose: Whose) -> Result<(), StoreError> {
        let mut seen = self.seen(rows, whose)?;
        let operation = self.scope.occasion().operation;
        seen.retain(|person, _| !self.store.operations().has_written(operation, *person, self.what));
        if seen.is_empty() && self.searched.is_none() {
            return Ok(());
        }
        let persons: Vec<PersonId> = seen.keys().copied().collect();
        let mut writing = self.writing(seen);
        if let Some(searched) = &mut writing.searched {
            searched.found = rows.len();
        }
        writing.run(self.store.engine()).await?;
        self.store.operations().wrote(operation, &persons, self.what);
        Ok(())
    }

    /// The persons in the rows, each once.
    fn seen(&self, rows: &[Row], whose: Whose) -> Result<Seen, Failure> {
        let mut seen = Seen::new();
        if self.scope.actor() == Actor::System {
            return Ok(seen);
        }
        for row in rows {
            let person = PersonId::from_bytes(row.array(whose.person)?);
            seen.insert(person, row.opt_array(whose.dossier)?.map(DossierId::from_bytes));
        }
        Ok(seen)
    }

    fn writing(&self, seen: BTreeMap<PersonId, Option<DossierId>>) -> Writing {
        let processing =
            self.store.operations().begin(self.scope.occasion(), Activity::of(self.scope.purpose()));
        let looking = Looking::of(self.scope);
        Writing { looking, what: self.what, seen, searched: self.searched, processing }
    }
}

/// Records, inside the transaction that registers a person, who did that.
pub(crate) async fn registered(
    connection: &mut Connection<'_>,
    store: &Store,
    actor: Actor,
    occasion: Occasion,
    (person, dossier): (PersonId, DossierId),
) -> Result<(), Failure> {
    let (purpose, ground) = match actor {
        Actor::Person { person: own } if own == person => (Purpose::OwnDossier, Ground::Own),
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Staff { .. } => {
            (Purpose::Handling, Ground::Task)
        }
        Actor::Municipal { .. } => (Purpose::Support, Ground::Contact),
        Actor::System => return Ok(()),
    };
    let processing = store.operations().begin(occasion, Activity::Registration);
    let looking = Looking { actor, purpose, ground };
    let seen = Seen::from([(person, Some(dossier))]);
    Writing { looking, what: What::Change, seen, searched: None, processing }.within(connection).await
}
