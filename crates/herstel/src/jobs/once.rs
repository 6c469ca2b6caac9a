//! Keys of requests are forgotten after the time in which a client may send a request again.

use super::{Done, Job, Turn, Work};
use std::time::Duration;

/// How long a request may be sent again with the same key.
const KEPT: Duration = Duration::from_secs(48 * 60 * 60);

/// Forgets the keys of old requests.
pub struct ForgetRequestKeys;

impl Job for ForgetRequestKeys {
    fn name(&self) -> &'static str {
        "forget-request-keys"
    }

    fn every(&self) -> Duration {
        Duration::from_secs(60 * 60)
    }

    fn turn<'a>(&'a self, turn: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            let before = turn.at.checked_sub(KEPT).unwrap_or(turn.at);
            turn.store.forget_once(before).await?;
            Ok(Done { has_more: false })
        })
    }
}
