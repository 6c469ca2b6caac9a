//! A fresh database per test on either engine, and invented people to put into it.

mod database;
mod people;

pub use database::{Held, Parameter, TestDatabase, TestEngine, drop_database, new_url, run};
pub use people::*;

/// Declares tests that each run once per engine, as `NAME::on_sqlite` and `NAME::on_postgres`.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($db:ident) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn test($db: &$crate::support::TestDatabase) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                $crate::support::run($crate::support::TestEngine::Sqlite, async |db| test(db).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                $crate::support::run($crate::support::TestEngine::Postgres, async |db| test(db).await).await;
            }
        }
    )+};
}
pub(crate) use on_both_engines;
