//! A scheme at the front desk: the answers that stand ready for those it affects, and the words of who explains it, must act
//! under it, or judges it by law. For case handlers, who leads a team, support desks and legal advisers; never for visitors or
//! parents.

mod view;

use super::SchemePath;
use crate::{
    AppState,
    error::PageError,
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    road::{Input, Section},
    routes::{Guard, Routes},
    session::Visit,
    steering::gate::{Reading, Sent, carry_out},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::gate::{
    BodyAnswer, FeasibilityTest, Gate, GateCommand, GateEntry, Signature, is_front_desk, is_legal_adviser,
};
use herstel_kernel::{Actor, Date, Desk, Refusal, RefusalCode, StaffRole};
use herstel_scheme::{Package, SchemeId};
use serde::Deserialize;
use std::sync::Arc;
use view::View;

/// What a no is about while a change waits: the change, or what stands there until then.
pub(super) const OF_CHANGE: &str = "change";
pub(super) const OF_STANDING: &str = "standing";

/// One scheme at the front desk.
#[derive(TypedPath, Deserialize)]
#[typed_path("/regelingen/{id}/balie", rejection(PageError))]
pub(crate) struct DeskPath {
    pub id: String,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get(Guard::FrontDesk, look).post(Guard::FrontDesk, act).step_up(StepUp::Always(Matter::Gate))
}

/// A group of people, and what they hear when they ask.
pub(super) struct Prepared {
    pub who: String,
    pub people: u64,
    pub answer: String,
}

/// What stands ready about a scheme, for whoever explains it; none for others.
pub(super) struct FrontDesk {
    pub href: String,
    pub answers: Vec<Prepared>,
}

impl FrontDesk {
    /// Of the test that counts: who explains it tells nobody of a change before it was signed.
    pub(super) async fn of(
        state: &AppState,
        visit: &Visit,
        package: &Package,
    ) -> Result<Option<Self>, PageError> {
        if !may_look(visit) {
            return Ok(None);
        }
        let gated = state.gates.look(&state.store).await?;
        let test = gated.gate(package.id()).and_then(Gate::counting);
        Ok(test.map(|test| Self {
            href: DeskPath { id: package.id().to_string() }.to_string(),
            answers: prepared(test),
        }))
    }
}

pub(super) fn prepared(test: &FeasibilityTest) -> Vec<Prepared> {
    let group = |group: &herstel_domain::gate::Affected| Prepared {
        who: group.who.clone(),
        people: group.people,
        answer: group.answer.clone(),
    };
    test.affected.iter().map(group).collect()
}

fn actor(visit: &Visit) -> Actor {
    visit.session.as_ref().map_or(Actor::System, |session| session.actor)
}

/// Whether the route of the page lets somebody through.
fn may_look(visit: &Visit) -> bool {
    let actor = actor(visit);
    is_front_desk(actor) || is_legal_adviser(actor) || body_of(actor).is_some()
}

/// The body for which somebody answers.
pub(crate) const fn body_of(actor: Actor) -> Option<&'static str> {
    match actor {
        Actor::Staff { role: StaffRole::TeamLead, .. } => Some("Uht"),
        Actor::Municipal { desk: Desk::Support, .. } => Some("gemeenten"),
        Actor::Staff {
            role:
                StaffRole::CaseHandler
                | StaffRole::Reviewer
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Municipal { desk: Desk::Collection, .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::System => None,
    }
}

#[derive(Template)]
#[template(path = "schemes/desk.html")]
struct DeskPage {
    page: Page,
    errors: FormErrors,
    title: String,
    scheme_href: String,
    is_announced: bool,
    version: u64,
    sections: Vec<Section>,
}

/// The version in work or announced, its gate, and what happened at gates. One at whose gate nothing was recorded does not exist
/// here.
async fn found(state: &AppState, id: &str) -> Result<(Arc<Package>, Gate, Vec<GateEntry>), PageError> {
    let id: SchemeId = id.parse().map_err(|_| PageError::NotFound)?;
    let package = state.installed().get(&id).cloned().ok_or(PageError::NotFound)?;
    let entries = state.store.gate_entries().await?;
    let gate = Gate::of(&id, package.substance(), &entries);
    if gate.is_in_work() { Ok((package, gate, entries)) } else { Err(PageError::NotFound) }
}

async fn look(
    DeskPath { id }: DeskPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let (form, errors) = (SubmittedForm::default(), FormErrors::new());
    shown(&state, (&visit, page), &id, &form, errors, StatusCode::OK).await
}

async fn shown(
    state: &AppState,
    (visit, page): (&Visit, Page),
    id: &str,
    form: &SubmittedForm,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response, PageError> {
    let (package, gate, entries) = found(state, id).await?;
    let page = page.at(DeskPath { id: id.to_owned() });
    let about = package.text(page.texts.0, "scheme-short", &[]);
    let to_sign = gate.to_sign(package.substance());
    let changed =
        Reading { texts: page.texts, package: &package, gate: &gate, entries: &entries }.changed_since(form);
    let view = View { texts: page.texts, gate: &gate, to_sign, form, errors: &errors, about };
    let sections = changed.into_iter().chain(view.sections(actor(visit))).collect();
    let page = DeskPage {
        title: package.text(page.texts.0, "scheme-title", &[]),
        scheme_href: SchemePath { id: id.to_owned() }.to_string(),
        is_announced: gate.closed(package.substance(), &package.bodies()).is_none(),
        version: 0,
        sections,
        errors,
        page,
    };
    if status == StatusCode::OK { show(&page) } else { show_refused(status, &page) }
}

async fn act(
    DeskPath { id }: DeskPath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let (package, ..) = found(&state, &id).await?;
    let sent = Sent { form: &form, item: form.text("item") };
    let asked = command(&sent, actor(&visit), state.clock.today())?;
    match carry_out(&state, (&visit, page.texts), &package, &form, asked).await? {
        Ok(()) => Ok(Redirect::to(&DeskPath { id }.to_string()).into_response()),
        Err((status, errors)) => shown(&state, (&visit, page), &id, &form, errors, status).await,
    }
}

/// What the form asks for. What cannot be read at all does not exist.
fn command(sent: &Sent<'_>, actor: Actor, today: Date) -> Result<Result<GateCommand, Refusal>, PageError> {
    let signs = |what| {
        let remarks = sent.required("remarks");
        remarks.map(|remarks| GateCommand::Sign { what, on: today, remarks })
    };
    let refuses = |what| {
        let remarks = sent.required("remarks");
        let of_standing = sent.text("about") == OF_STANDING;
        remarks.map(|remarks| GateCommand::Refuse { what, on: today, remarks, of_standing })
    };
    Ok(match sent.form.text("action") {
        "explainable" => signs(Signature::Explainable),
        "not-explainable" => refuses(Signature::Explainable),
        "legal" => signs(Signature::LegallySound),
        "not-legal" => refuses(Signature::LegallySound),
        "answer" => match body_of(actor) {
            Some(body) => answer(sent, body, today).map(GateCommand::Answer),
            None => Err(Refusal::new(RefusalCode::NotAllowed)),
        },
        _ => return Err(PageError::NotFound),
    })
}

fn answer(sent: &Sent<'_>, body: &str, today: Date) -> Result<BodyAnswer, Refusal> {
    Ok(BodyAnswer {
        body: body.to_owned(),
        can_deliver: sent.yes("can")?,
        conditions: sent.text("conditions"),
        answered_by: sent.required("answered_by")?,
        answered_on: today,
        way: None,
    })
}
