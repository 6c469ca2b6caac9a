//! Forecasts: who waits for what, what was reckoned and said about it, and how right that was.
//!
//! A job reckons and writes for all dossiers at once and hands nothing of anybody to anybody. What is read of one dossier is
//! read under a scope.

mod awaited;
mod job;
mod objections;
mod own;
mod rows;

pub(crate) use awaited::STATEMENTS as AWAITED_STATEMENTS;
pub use awaited::{ANEW_KIND, COURT_KIND, WaitingAwaited, awaited_of};
pub(crate) use job::STATEMENTS as JOB_STATEMENTS;
pub(crate) use objections::STATEMENTS as OBJECTION_STATEMENTS;
pub use objections::{OBJECTION_KIND, WaitingObjection, kind_of, objection_of, objection_step};
pub(crate) use own::STATEMENTS as OWN_STATEMENTS;
pub use rows::{
    ClassScoreRow, ForecastRow, ForecastStanding, KindCoverage, MaturedRow, OpenDossier, SaidRow, ScoreRow,
    ShownRow, ToldRow,
};
