//! A scheme at the front desk: the answers that stand ready for those it affects, and the words of who explains it or must act
//! under it. For case handlers, who leads a team, and support desks; never for visitors or parents.

use super::SchemePath;
use crate::{
    AppState,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    road::{ActionForm, Input, Item, Section},
    routes::{Guard, Routes},
    session::Visit,
    steering::gate::{Sent, named, take},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::gate::{BodyAnswer, FeasibilityTest, Gate, GateCommand, Signature, is_front_desk};
use herstel_kernel::{Actor, Date, Desk, Refusal, RefusalCode, StaffRole};
use herstel_scheme::{Package, SchemeId};
use herstel_store::CommandError;
use serde::Deserialize;
use std::sync::Arc;

/// One scheme at the front desk.
#[derive(TypedPath, Deserialize)]
#[typed_path("/regelingen/{id}/balie", rejection(PageError))]
pub(crate) struct DeskPath {
    pub id: String,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get(Guard::FrontDesk, look).post(Guard::FrontDesk, act)
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

fn prepared(test: &FeasibilityTest) -> Vec<Prepared> {
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
    is_front_desk(actor(visit)) || body_of(actor(visit)).is_some()
}

/// The body for which somebody answers.
pub(crate) const fn body_of(actor: Actor) -> Option<&'static str> {
    match actor {
        Actor::Staff { role: StaffRole::TeamLead, .. } => Some("Uht"),
        Actor::Municipal { desk: Desk::Support, .. } => Some("gemeenten"),
        Actor::Staff {
            role:
                StaffRole::CaseHandler | StaffRole::Reviewer | StaffRole::Steering | StaffRole::PrivacyOfficer,
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

/// The version in work or announced, and its gate. One at whose gate nothing was recorded does not exist here.
async fn found(state: &AppState, id: &str) -> Result<(Arc<Package>, Gate), PageError> {
    let id: SchemeId = id.parse().map_err(|_| PageError::NotFound)?;
    let package = state.installed().get(&id).cloned().ok_or(PageError::NotFound)?;
    let gated = state.gates.look(&state.store).await?;
    let gate = gated.gate(&id).filter(|gate| gate.is_in_work()).cloned();
    Ok((package, gate.ok_or(PageError::NotFound)?))
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
    let (package, gate) = found(state, id).await?;
    let page = page.at(DeskPath { id: id.to_owned() });
    let about = package.text(page.texts.0, "scheme-short", &[]);
    let view = View { texts: page.texts, gate: &gate, form, errors: &errors, about };
    let sections = view.sections(actor(visit));
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
    let (package, _) = found(&state, &id).await?;
    let sent = Sent { form: &form, item: form.text("item") };
    let taken = match command(&sent, actor(&visit), state.clock.today())? {
        Ok(command) => take(&state, &visit, &package, command).await,
        Err(refusal) => Err(CommandError::Refused(vec![refusal])),
    };
    let (status, refusals) = match taken.map_err(shown_on_form) {
        Ok(_) => return Ok(Redirect::to(&DeskPath { id }.to_string()).into_response()),
        Err(Ok(refused)) => refused,
        Err(Err(error)) => return Err(error),
    };
    let mut errors = FormErrors::new();
    for mut refusal in refusals {
        refusal.field = refusal.field.map(|field| named(&field, form.text("item")));
        errors.refusal(page.texts, &refusal);
    }
    shown(&state, (&visit, page), &id, &form, errors, status).await
}

/// What the form asks for. What cannot be read at all does not exist.
fn command(sent: &Sent<'_>, actor: Actor, today: Date) -> Result<Result<GateCommand, Refusal>, PageError> {
    Ok(match sent.form.text("action") {
        "explainable" => sent.required("remarks").map(|remarks| GateCommand::Sign {
            what: Signature::Explainable,
            on: today,
            remarks,
        }),
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

struct View<'a> {
    texts: Texts,
    gate: &'a Gate,
    form: &'a SubmittedForm,
    errors: &'a FormErrors,
    about: String,
}

impl View<'_> {
    fn sections(&self, actor: Actor) -> Vec<Section> {
        let mut sections = vec![self.answers(), self.effects()];
        sections.extend(self.proposed());
        sections.extend(is_front_desk(actor).then(|| self.explain()));
        sections.extend(body_of(actor).map(|body| self.answer(body)));
        sections
    }

    fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    fn field(&self, field: Field) -> Input {
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn area(&self, field: &str, item: &str) -> Input {
        let label = self.t(&format!("gate-field-{}", field.replace('_', "-")));
        self.field(Field::area(named(field, item), label, 3))
    }

    fn section(&self, id: &'static str, items: Vec<Item>, forms: Vec<ActionForm>) -> Section {
        Section { id, title: self.t(id), empty: None, items, forms }
    }

    fn to_do(&self, action: &'static str, inputs: Vec<Input>) -> ActionForm {
        let button = self.t(&format!("gate-do-{action}"));
        let (item, about) = (action.to_owned(), self.about.clone());
        ActionForm { action, item, hidden: Vec::new(), inputs, button, about }
    }

    fn answers(&self) -> Section {
        let groups = self.gate.counting().map(prepared).unwrap_or_default();
        let empty = Some(self.t("front-desk-nothing"));
        let items = groups.into_iter().map(|group| self.group(group)).collect();
        Section {
            id: "front-desk-answers",
            title: self.t("front-desk-answers"),
            empty,
            items,
            forms: Vec::new(),
        }
    }

    fn effects(&self) -> Section {
        self.section("gate-effects", self.effects_of(self.gate.counting()), Vec::new())
    }

    /// A change that waits for its signatures, apart from what counts: whoever signs has read it, and tells nobody yet.
    fn proposed(&self) -> Option<Section> {
        let (_, test) = self.gate.proposed.as_ref()?;
        let answers = prepared(test).into_iter().map(|group| self.group(group));
        Some(self.section(
            "front-desk-proposed",
            answers.chain(self.effects_of(Some(test))).collect(),
            Vec::new(),
        ))
    }

    fn group(&self, group: Prepared) -> Item {
        Item {
            title: group.who,
            state: self.texts.tn("gate-people", group.people),
            lines: vec![group.answer],
            forms: Vec::new(),
        }
    }

    fn effects_of(&self, test: Option<&FeasibilityTest>) -> Vec<Item> {
        let item = |(title, words): (&str, &String)| Item {
            title: self.t(title),
            state: words.clone(),
            lines: Vec::new(),
            forms: Vec::new(),
        };
        let items = test.into_iter().flat_map(|test| {
            let both = [
                ("gate-field-effect-on-waiting", &test.effect_on_waiting),
                ("gate-field-transitional-rule", &test.transitional_rule),
            ];
            both.into_iter().filter(|(_, words)| !words.is_empty()).map(item).collect::<Vec<_>>()
        });
        items.collect()
    }

    fn explain(&self) -> Section {
        let signed = self.gate.written().and_then(|test| test.explainable.as_ref());
        let item = Item {
            title: self.t("gate-explainable"),
            state: signed.map_or_else(
                || self.t("gate-not-signed"),
                |signed| self.texts.t1("gate-signed-on", "date", self.texts.date(signed.on)),
            ),
            lines: signed.map(|signed| signed.remarks.clone()).into_iter().collect(),
            forms: Vec::new(),
        };
        let form = self.to_do("explainable", vec![self.area("remarks", "explainable")]);
        self.section("front-desk-explain", vec![item], vec![form])
    }

    fn answer(&self, body: &str) -> Section {
        let mut answers = self.gate.written().into_iter().flat_map(|test| test.answers.iter().rev());
        let item = |answer: &BodyAnswer| {
            let day = self.texts.date(answer.answered_on);
            Item {
                title: answer.body.clone(),
                state: self.t(if answer.can_deliver { "gate-body-can" } else { "gate-body-cannot" }),
                lines: vec![self.texts.t2("gate-answered", "who", &answer.answered_by, "date", day)],
                forms: Vec::new(),
            }
        };
        let last = answers.find(|answer| answer.body == body).map(item);
        let choice = |answer: &str| Choice::new(answer.to_owned(), self.t(answer));
        let can = ChoiceGroup::radios(
            named("can", "answer"),
            self.t("gate-field-can"),
            ["yes", "no"].map(choice).into(),
        );
        let who = Field::text(named("answered_by", "answer"), self.t("gate-field-answered-by"));
        let inputs = vec![
            Input::Choice(Box::new(can.filled(self.form, self.errors))),
            self.area("conditions", "answer"),
            self.field(who),
        ];
        self.section("front-desk-answer", last.into_iter().collect(), vec![self.to_do("answer", inputs)])
    }
}
