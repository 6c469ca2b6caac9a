//! What erasures left in the files of the database is overwritten later, when it did not work at once.

use crate::jobs::{Done, Job, JobFailure, Turn, Work};
use std::time::Duration;

/// Overwrites what is due. As long as a reader keeps old pages in use, or another program the file or a table, the job fails,
/// which readiness and the log tell, and is tried again, later each time.
pub struct OverwriteErased;

impl Job for OverwriteErased {
    fn name(&self) -> &'static str {
        "overwrite-erased"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(15 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            match turn.store.scrub().await? {
                true => Ok(Done { has_more: false }),
                false => Err(JobFailure {
                    code: "pages-in-use",
                    sentence: "a reader kept old pages in use, or a program the file or a table; what erasures left is not \
                               overwritten yet"
                        .to_owned(),
                }),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::OverwriteErased;
    use crate::{
        environment,
        jobs::{Done, Job as _, Turn},
    };
    use herstel_store::{DatabaseUrl, MasterKeys, Store};

    #[tokio::test(flavor = "multi_thread")]
    async fn with_nothing_left_to_overwrite_a_turn_is_done_at_once() {
        let folder = tempfile::TempDir::new().unwrap();
        let keys = MasterKeys::load_or_create(&folder.path().join("keys")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("herstel.db")), keys).await.unwrap();
        let turn = Turn { store: &store, at: environment::now() };
        assert_eq!(OverwriteErased.turn(turn).await.unwrap(), Done { has_more: false });
        store.close().await;
    }
}
