//! Other applications whose trace an operation becomes part of (W3C Trace Context).
//!
//! Anybody can send a header `traceparent`; it counts only from an address that the configuration names, and the name of
//! the application that is kept with it comes from there too.

use crate::{AppState, limits::Network};
use axum::extract::Request;
use herstel_domain::processing::TraceContext;
use std::{fmt, str::FromStr};

/// An application that asks on behalf of an operation of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// From where it asks.
    pub network: Network,
    /// The address by which the processing log names it.
    pub processor: Option<String>,
}

/// The text names no application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a network with, after a space, the web address of an application")]
pub struct ApplicationError;

impl FromStr for Application {
    type Err = ApplicationError;

    fn from_str(text: &str) -> Result<Self, ApplicationError> {
        let (network, processor) = match text.split_once(' ') {
            Some((network, processor)) => (network, Some(processor.trim())),
            None => (text, None),
        };
        if processor.is_some_and(|processor| !TraceContext::is_address(processor)) {
            return Err(ApplicationError);
        }
        let network = network.parse().map_err(|_| ApplicationError)?;
        Ok(Self { network, processor: processor.map(str::to_owned) })
    }
}

impl fmt::Display for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.network)?;
        self.processor.as_ref().map_or(Ok(()), |processor| write!(f, " {processor}"))
    }
}

/// The trace that a known application sent along. `None` for everybody else, and for what is not well-formed.
pub(super) fn sent_along(state: &AppState, request: &Request) -> Option<TraceContext> {
    let mut values = request.headers().get_all("traceparent").iter();
    // More than one is none.
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let caller = state.proxies.caller(request)?;
    let application = state.applications.iter().find(|known| known.network.holds(caller))?;
    TraceContext::parse(value.to_str().ok()?, application.processor.as_deref())
}
