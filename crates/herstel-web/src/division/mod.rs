//! Bulk division: many dossiers of one handler, or of nobody, over others. What would happen is kept and shown first;
//! a job does it, dossier by dossier.

mod absence;
mod newcomer;
mod pages;
mod team;

pub(crate) use absence::check_absence;
pub(crate) use newcomer::{fixed_person, named};
pub(crate) use pages::{DividePath, routes};
pub(crate) use team::Team;

use crate::{AppState, error::PageError};
use herstel_domain::{
    Scope,
    handlers::division::{self, DivisionNote},
};
use herstel_kernel::{DivisionId, Refusal, RefusalCode, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, DivisionSource, NewDivision, StaffMember};

/// The name of the job that does what divisions are running.
pub const DIVIDING_JOB: &str = "divide-dossiers";

/// What a team lead asks for.
pub(crate) struct Asked {
    /// From whom; from nobody without one.
    pub from: Option<StaffId>,
    /// Over whom.
    pub to: Vec<StaffId>,
    /// How many dossiers at most, the earliest legal date first; all without one.
    pub most: Option<usize>,
    /// What goes with each.
    pub note: DivisionNote,
}

/// Case handlers who work here, by name.
pub(crate) async fn handlers(state: &AppState) -> Result<Vec<StaffMember>, PageError> {
    let records = state.store.staff_records().await?;
    let is_handler = |member: &StaffMember| member.post == StaffPost::Operation(StaffRole::CaseHandler);
    let working = records.into_iter().filter(|record| record.ended_at.is_none()).map(|record| record.member);
    Ok(working.filter(is_handler).collect())
}

/// Works out who would get what, and keeps it to be looked at. Nothing is done.
pub(crate) async fn propose(
    state: &AppState,
    scope: &Scope,
    lead: StaffId,
    asked: Asked,
) -> Result<Result<DivisionId, Refusal>, PageError> {
    if let Err(refusal) = asked.note.check() {
        return Ok(Err(refusal));
    }
    let mut chosen = handlers(state).await?;
    chosen.retain(|member| asked.to.contains(&member.id));
    if chosen.is_empty() {
        return Ok(Err(Refusal::at(RefusalCode::Required, "to")));
    }
    if chosen.iter().any(|member| Some(member.id) == asked.from) {
        return Ok(Err(Refusal::at(RefusalCode::SameHandler, "to")));
    }
    let source = asked.from.map_or(DivisionSource::Nobody, DivisionSource::Handler);
    let mut pieces = state.store.divisible(scope, source).await?;
    pieces.truncate(asked.most.unwrap_or(usize::MAX));
    if pieces.is_empty() {
        return Ok(Err(Refusal::at(RefusalCode::NothingToDivide, "from")));
    }
    let pieces: Vec<_> = pieces.into_iter().map(|found| found.piece).collect();
    let shares = division::divide(&pieces, &Team::read(state).await?.receivers(&chosen), &state.distances);
    let id = DivisionId::from_bytes(state.ids.draw()?);
    let new = NewDivision {
        id,
        asked_by: lead,
        asked_at: state.clock.now(),
        from: asked.from,
        note: asked.note,
        shares,
    };
    state.store.propose_division(&new).await?;
    Ok(Ok(id))
}

/// Begins a division that was looked at; the job has it within a second. Nothing happens when it is not proposed any
/// more.
pub(crate) async fn begin(state: &AppState, id: DivisionId, lead: StaffId) -> Result<bool, PageError> {
    let done = Administered { at: state.clock.now(), by: lead.to_string() };
    let begun = state.store.begin_division(id, &done).await?;
    if begun {
        state.store.hasten_job(DIVIDING_JOB, state.clock.wall()).await?;
    }
    Ok(begun)
}

/// Stops a division. Nothing happens when it has ended.
pub(crate) async fn stop(state: &AppState, id: DivisionId, lead: StaffId) -> Result<bool, PageError> {
    let done = Administered { at: state.clock.now(), by: lead.to_string() };
    Ok(state.store.stop_division(id, &done).await?)
}
