//! What the configuration says about sessions, attempts, proxies and other applications, as the portals take it.

use crate::configuration::{Configuration, Limits, ProcessingLog, Sessions, Span};
use herstel_web::{AppState, AttemptLimits, Lifetime, Proxies, SessionLimits};
use jiff::SignedDuration;
use std::sync::Arc;

/// The sections it takes.
#[derive(Clone, Copy)]
pub struct Bounds<'a> {
    sessions: &'a Sessions,
    limits: &'a Limits,
    processing_log: &'a ProcessingLog,
}

impl<'a> Bounds<'a> {
    /// Those of a configuration.
    pub fn of(configuration: &'a Configuration) -> Self {
        let Configuration { sessions, limits, processing_log, .. } = configuration;
        Self { sessions, limits, processing_log }
    }
}

/// Puts them in place.
pub fn apply(state: &mut AppState, Bounds { sessions, limits, processing_log }: Bounds<'_>) {
    let lifetime =
        |idle: Span, absolute: Span| Lifetime { idle: duration(idle), absolute: duration(absolute) };
    state.sessions = SessionLimits {
        people: lifetime(sessions.people_idle, sessions.people_absolute),
        staff: lifetime(sessions.staff_idle, sessions.staff_absolute),
    };
    state.limits = AttemptLimits {
        sign_in_by_address: limits.sign_in_by_address.0,
        sign_in_by_account: limits.sign_in_by_account.0,
        registrations_by_account: limits.registrations_by_account.0,
        look_ups_by_account: limits.look_ups_by_account.0,
        attempts_by_number: limits.attempts_by_number.0,
        wrong_tokens_by_address: limits.wrong_tokens_by_address.0,
        estimates_by_address: limits.estimates_by_address.0,
    };
    state.proxies =
        Arc::new(Proxies { trusted: limits.trusted_proxies.clone(), header: limits.forwarded_header });
    state.applications = processing_log.applications.clone().into();
}

fn duration(span: Span) -> SignedDuration {
    SignedDuration::try_from(span.0).unwrap_or(SignedDuration::MAX)
}
