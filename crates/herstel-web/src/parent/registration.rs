//! Registration: `/aanmelden`.

use super::{
    case::{CasePath, Just},
    reader::Place,
};
use crate::{
    AppState,
    error::{PageError, shown_on_form},
    layout::{Page, Part, SubmittedForm, show, show_refused},
    limits::{Counted, count},
    registration::{About, By, Entered, RegistrationForm, unprintable},
    routes::{Guard, Routes},
    session::{Parent, Visit},
    step_up::StepUp,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::{Channel, register};
use herstel_domain::{
    Occasion,
    handlers::{settings, ties::Tie},
};
use herstel_kernel::{MunicipalityCode, PersonId, StaffId, StaffPost, StaffRole};
use herstel_store::Work;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The form.
#[derive(TypedPath, Deserialize)]
#[typed_path("/aanmelden")]
pub(crate) struct RegistrationPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_form).post(Guard::Parent, submit).step_up(StepUp::REGISTRATION)
}

#[derive(Template)]
#[template(path = "parent/registration.html")]
struct RegistrationPage {
    page: Page,
    form: RegistrationForm,
}

async fn show_form(
    _: RegistrationPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    if state.store.own_dossier(&parent.scope).await?.is_some() {
        return Ok(Redirect::to(&CasePath.to_string()).into_response());
    }
    let state = state.for_newcomer();
    let form = RegistrationForm::empty(About::Oneself(parent.stated.as_ref()), parent.page.texts, &state);
    show(&RegistrationPage { page: parent.page, form })
}

async fn submit(
    _: RegistrationPath,
    State(state): State<AppState>,
    parent: Parent,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    count(&state, &visit, Counted::Registration(parent.actor())).await?;
    let newcomer = Some((parent.person, parent.scope.occasion()));
    let handler = free_handler(&state, None, newcomer).await?;
    let state = state.for_newcomer();
    let context = state.context(parent.actor());
    let (texts, about) = (parent.page.texts, About::Oneself(parent.stated.as_ref()));
    let refused = |status: StatusCode, refusals: &[herstel_kernel::Refusal]| {
        let form = RegistrationForm::refused(about, texts, &state, &form, refusals);
        show_refused(status, &RegistrationPage { page: parent.page.clone(), form })
    };
    let language = texts.language();
    let by = By { about, person: parent.person, channel: Channel::Portal, language, handler };
    let entered = Entered::read(&form, by, &state)?;
    let (command, bsn) = match entered.check(&context) {
        Ok(checked) if unprintable(&form).next().is_none() => checked,
        Ok(_) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &[]),
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    count(&state, &visit, Counted::Number(&bsn)).await?;
    let recorded = state
        .store
        .register(parent.actor(), parent.scope.occasion(), &bsn, context.today.year(), |number, _| {
            register(&command, number, &context)
        })
        .await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Registered.case_link(&Place::Own)).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}

/// How many of the case handlers are weighed for one parent.
const WEIGHED: usize = 4;

/// The fixed person from the first day, by rule: of a few case handlers drawn by lot among those who are not away, near the
/// municipality of the parent first, the one with the most room. Before that the ties of a newcomer who is known: whoever
/// handles their household handles them too, and whoever handles an ex-partner never does.
pub(crate) async fn free_handler(
    state: &AppState,
    municipality: Option<MunicipalityCode>,
    newcomer: Option<(PersonId, Occasion)>,
) -> Result<Option<StaffId>, PageError> {
    let today = state.clock.today();
    let (staff, absences) = (state.store.staff_records().await?, state.store.absences(today).await?);
    let work: BTreeMap<StaffId, Work> = state.store.work().await?.into_iter().collect();
    let is_away = |id: StaffId| absences.iter().any(|it| it.staff == id && it.holds_on(today));
    let working = staff.iter().filter(|record| record.ended_at.is_none()).map(|record| &record.member);
    let mut handlers: Vec<StaffId> = working
        .filter(|member| member.post == HANDLER && !is_away(member.id))
        .map(|member| member.id)
        .collect();
    if let Some((person, occasion)) = newcomer {
        let (ties, conflicts) = state.store.ties_of_newcomer(person, occasion).await?;
        handlers.retain(|id| !conflicts.contains(id) && !ties.contains(&(*id, Tie::ExPartner)));
        if let Some(id) = handlers.iter().find(|id| ties.contains(&(**id, Tie::Household))) {
            return Ok(Some(*id));
        }
    }
    let is_near = |id: &StaffId| {
        municipality.is_some() && work.get(id).is_some_and(|work| work.municipality == municipality)
    };
    if handlers.iter().any(is_near) {
        handlers.retain(is_near);
    }
    let lot = usize::from(u16::from_le_bytes(state.ids.draw()?));
    let Some(first) = lot.checked_rem(handlers.len()) else { return Ok(None) };
    let mut best: Option<(u32, StaffId)> = None;
    for id in handlers.iter().cycle().skip(first).take(WEIGHED.min(handlers.len())) {
        let hours = work.get(id).map_or(settings().full_week_hours, |work| work.hours);
        // In thousandths of what they can have, so that who works less gets less.
        let used = state.store.load_of(*id).await?.saturating_mul(1_000);
        let used = used.checked_div(settings().room(hours)).unwrap_or(u32::MAX);
        if best.is_none_or(|(least, _)| used < least) {
            best = Some((used, *id));
        }
    }
    Ok(best.map(|(_, id)| id))
}

const HANDLER: StaffPost = StaffPost::Operation(StaffRole::CaseHandler);
