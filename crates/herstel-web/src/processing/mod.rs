//! The processing log as others receive it (standard Logboek Dataverwerkingen): how records are written, and sending them to
//! a collector (OTLP over HTTP with JSON).

mod otlp;

pub use otlp::request;

use openidconnect::reqwest::{Client, Response, redirect};
use std::time::Duration;

/// How long a collector may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// An answer says how many spans were refused, and maybe why.
const ANSWER_MAX: usize = 64 * 1024;

/// Why records did not arrive. Never holds what was sent or answered.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The collector cannot be reached, or broke off.
    #[error("the collector of the processing log does not answer")]
    Unreachable,
    /// It answers with another status than 200.
    #[error("the collector of the processing log answers with status {0}")]
    Status(u16),
    /// It took some and refused others.
    #[error("the collector of the processing log refused {0} spans")]
    Rejected(u64),
}

/// Sends a request; it has arrived, whole, when this returns.
pub async fn send(address: &str, token: Option<&str>, request: String) -> Result<(), SendError> {
    let unreachable = |_| SendError::Unreachable;
    let client = Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build();
    let mut sending = client.map_err(unreachable)?.post(address).header("content-type", "application/json");
    if let Some(token) = token {
        sending = sending.bearer_auth(token);
    }
    let response = sending.body(request).send().await.map_err(unreachable)?;
    match response.status().as_u16() {
        200 => match refused(response).await? {
            0 => Ok(()),
            count => Err(SendError::Rejected(count)),
        },
        status => Err(SendError::Status(status)),
    }
}

/// How many spans the answer says were refused. What cannot be read says nothing.
async fn refused(mut response: Response) -> Result<u64, SendError> {
    let mut answer = Vec::new();
    while let Some(part) = response.chunk().await.map_err(|_| SendError::Unreachable)? {
        if answer.len() + part.len() > ANSWER_MAX {
            return Ok(0);
        }
        answer.extend_from_slice(&part);
    }
    let answer: serde_json::Value = serde_json::from_slice(&answer).unwrap_or_default();
    let count = &answer["partialSuccess"]["rejectedSpans"];
    Ok(count.as_u64().or_else(|| count.as_str()?.parse().ok()).unwrap_or_default())
}
