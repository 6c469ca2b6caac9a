//! Asking an outside time-stamp service (RFC 3161 over HTTP) about a seal. What the answer says is checked in the store.

use openidconnect::reqwest::{Client, redirect};
use std::time::Duration;

/// How long a service may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// An answer with all certificates is a few thousand bytes.
const ANSWER_MAX: usize = 256 * 1024;

/// Why there is no answer. Never holds the answer itself.
#[derive(Debug, thiserror::Error)]
pub enum TimeStampError {
    /// The service cannot be reached, or broke off.
    #[error("the time-stamp service does not answer")]
    Unreachable,
    /// It answers with something else than a time stamp.
    #[error("the time-stamp service answers with status {0}")]
    Status(u16),
    /// Its answer is longer than any time stamp.
    #[error("the time-stamp service answers with more than a time stamp")]
    TooLong,
}

/// Sends a request to a service and gives its answer, unread.
pub async fn time_stamp(service: &str, request: Vec<u8>) -> Result<Vec<u8>, TimeStampError> {
    let unreachable = |_| TimeStampError::Unreachable;
    let client = Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build();
    let sent = client.map_err(unreachable)?.post(service);
    let sent = sent.header("content-type", "application/timestamp-query").body(request).send();
    let mut response = sent.await.map_err(unreachable)?;
    if response.status().as_u16() != 200 {
        return Err(TimeStampError::Status(response.status().as_u16()));
    }
    let mut answer = Vec::new();
    while let Some(part) = response.chunk().await.map_err(unreachable)? {
        if answer.len() + part.len() > ANSWER_MAX {
            return Err(TimeStampError::TooLong);
        }
        answer.extend_from_slice(&part);
    }
    Ok(answer)
}
