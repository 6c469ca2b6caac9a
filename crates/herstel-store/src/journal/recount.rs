//! Setting right what is kept of terms. A program of before they were counted may write to the same database while its nodes
//! are upgraded one by one, and moves no count.

use super::counts::Counts;
use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Work},
    schema::{TERM_COUNT, migrate},
    statements::statements,
};

statements! {
    KEPT_TERMS = "SELECT last_day, handler_id, CAST(SUM(terms) AS BIGINT) FROM term_count \
                  GROUP BY last_day, handler_id HAVING SUM(terms) <> 0";
    STANDING_TERMS = "SELECT last_day, handler_id, COUNT(*) FROM term WHERE last_day < '9999-12-31' \
                      GROUP BY last_day, handler_id";
    /// Days that are over, and of which nothing stands any more.
    FORGET_NOTHING = "DELETE FROM term_count WHERE terms = 0";
}

/// Counts the terms of a database from before they were counted, once.
pub(crate) async fn fill(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), TERM_COUNT.name).await? {
        return Ok(());
    }
    let mut work = Recount { only_once: true };
    Ok(store.engine().transact(Isolation::ReadCommitted, &mut work).await?)
}

struct Recount {
    only_once: bool,
}

impl Work for Recount {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        if self.only_once && !migrate::note_filled(connection, TERM_COUNT.name).await? {
            return Ok(());
        }
        let standing = connection.all(&STANDING_TERMS, Vec::new()).await?;
        let kept = connection.all(&KEPT_TERMS, Vec::new()).await?;
        let standing = Counts::kept(&[], &[], &standing)?;
        standing.since(Counts::kept(&[], &[], &kept)?).write(connection).await?;
        connection.execute(&FORGET_NOTHING, Vec::new()).await?;
        Ok(())
    }
}

impl Store {
    /// Counts the legal terms anew and moves what is kept of them to that, for a job.
    pub async fn set_term_counts_right(&self) -> Result<(), StoreError> {
        let mut work = Recount { only_once: false };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }
}
