//! Recognition in a dossier: `/werk/dossier/{number}/erkenning`. What the person said by telephone, on paper or at the table
//! is written down with the same effect as in the portal; what they want is planned, and written down when it was held.

use super::{
    SectionsPage, errors_of, kind_of, named,
    own::{CHOICE_FIELDS, choice_inputs, command_of},
    sections,
    words::{Voice, known, name, state},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form, status_of},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, show, show_refused},
    road::{ActionForm, Input, Item, heard},
    routes::{Guard, Routes},
    session::Staff,
    staff::{dossier_link, find_dossier},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    choices::ByWord,
    recognition::{
        HoldRecognition, PlanRecognition, RecognitionCommand, RecognitionKind, RecognitionPlan,
        RecognitionState,
    },
};
use herstel_kernel::{Date, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/erkenning", rejection(PageError))]
pub(crate) struct RecognitionPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_page).post(Guard::Staff, act)
}

async fn show_page(
    RecognitionPath { number }: RecognitionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&page_of(&staff, &dossier, &state, &SubmittedForm::default(), FormErrors::new()))
}

async fn act(
    RecognitionPath { number }: RecognitionPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = dossier.registration.dossier;
    let (status, refusals) = match command(&state, &form) {
        Ok(command) => {
            match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&RecognitionPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) if refusal.code == RefusalCode::NotFound => return Err(PageError::NotFound),
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    let dossier = find_dossier(&state, &staff, &number).await?;
    let fields: &[(&str, &str)] = match form.text("action") {
        "plan" => &PLAN_FIELDS,
        "hold" => &HOLD_FIELDS,
        _ => &CHOICE_FIELDS,
    };
    let errors = errors_of(&staff.page, form.text("item"), refusals, fields);
    show_refused(status, &page_of(&staff, &dossier, &state, &form, errors))
}

const PLAN_FIELDS: [(&str, &str); 5] =
    [("on", "on"), ("time", "time"), ("place", "place"), ("by", "by"), ("words", "words")];
const HOLD_FIELDS: [(&str, &str); 3] = [("held_on", "held_on"), ("by", "giver"), ("words", "told")];

/// What a form asks for.
fn command(state: &AppState, form: &SubmittedForm) -> Result<Command, Refusal> {
    let item = form.text("item");
    let text = |field: &str| form.text(&named(field, item)).to_owned();
    let day = |field: &'static str| -> Result<Date, Refusal> {
        let day = form.day(&named(field, item)).map_err(|code| Refusal::at(code, field))?;
        day.ok_or_else(|| Refusal::at(RefusalCode::Required, field))
    };
    let kind = kind_of(item)?;
    let command = match form.text("action") {
        "choose" => return command_of(form, heard(&text("by_word"), &text("document"))?),
        "plan" => RecognitionCommand::Plan(PlanRecognition {
            kind,
            plan: RecognitionPlan {
                on: day("on")?,
                time: text("time"),
                place: text("place"),
                by: text("by"),
                words: text("words"),
            },
        }),
        "hold" => RecognitionCommand::Hold(HoldRecognition {
            kind,
            held_on: if kind.is_planned() { day("held_on")? } else { state.clock.today() },
            by: text("giver"),
            words: text("told"),
        }),
        _ => return Err(Refusal::new(RefusalCode::NotFound)),
    };
    Ok(Command::Recognition(command))
}

/// How the person said it, and the paper when they wrote it.
pub(crate) fn by_word(
    texts: Texts,
    dossier: &Dossier,
    item: &str,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Input> {
    let ways = [ByWord::Phone, ByWord::Paper, ByWord::Table]
        .map(|way| Choice::new(way.as_str(), texts.t(&format!("by-word-{}", way.as_str()))));
    let ways = ChoiceGroup::radios(named("by_word", item), texts.t("road-by-word"), ways.into());
    let mut inputs = vec![Input::Choice(Box::new(ways.filled(form, errors)))];
    let papers: Vec<Choice> = dossier
        .documents
        .iter()
        .rev()
        .map(|held| {
            let name = if held.name.is_empty() { texts.t("documents-unnamed") } else { held.name.clone() };
            Choice::new(held.document.to_string(), format!("{name}, {}", texts.date(held.received_on)))
        })
        .collect();
    if !papers.is_empty() {
        let papers = ChoiceGroup::radios(named("document", item), texts.t("road-document"), papers);
        inputs.push(Input::Choice(Box::new(papers.filled(form, errors))));
    }
    inputs
}

struct View<'a> {
    texts: Texts,
    dossier: &'a Dossier,
    form: &'a SubmittedForm,
    errors: &'a FormErrors,
}

impl View<'_> {
    fn line(&self, field: &str, item: &str, label: &str) -> Input {
        let field = Field::text(named(field, item), self.texts.t(label));
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn day(&self, field: &str, item: &str, label: &str) -> Input {
        let field = Field::text(named(field, item), self.texts.t(label)).short();
        let field = field.hint(self.texts.t("recognition-day-hint"));
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn area(&self, field: &str, item: &str, label: &str) -> Input {
        let field = Field::area(named(field, item), self.texts.t(label), 3);
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn form(
        &self,
        action: &'static str,
        kind: RecognitionKind,
        inputs: Vec<Input>,
        button: &str,
    ) -> ActionForm {
        ActionForm {
            action,
            item: kind.as_str().to_owned(),
            hidden: Vec::new(),
            inputs,
            button: self.texts.t(button),
            about: name(self.texts, kind),
        }
    }

    fn forms(&self, kind: RecognitionKind, at: RecognitionState) -> Vec<ActionForm> {
        let item = kind.as_str();
        let mut forms = Vec::new();
        if at == RecognitionState::Held {
            return forms;
        }
        let may_plan = kind.is_planned()
            && match at {
                RecognitionState::Wanted | RecognitionState::Planned => true,
                RecognitionState::Open | RecognitionState::Invited => kind.is_collective(),
                RecognitionState::Held | RecognitionState::NotNow | RecognitionState::NotThis => false,
            };
        if may_plan {
            let inputs = vec![
                self.day("on", item, "recognition-plan-on"),
                self.line("time", item, "recognition-plan-time"),
                self.line("place", item, "recognition-plan-place"),
                self.line("by", item, "recognition-plan-by"),
                self.area("words", item, "recognition-plan-words"),
            ];
            let button = if kind.is_collective() { "recognition-invite" } else { "recognition-plan" };
            forms.push(self.form("plan", kind, inputs, button));
        }
        match kind {
            RecognitionKind::Apology
            | RecognitionKind::Gathering
            | RecognitionKind::Monument
            | RecognitionKind::GroupTalk => {
                if at.is_owed() {
                    let inputs = vec![
                        self.day("held_on", item, "recognition-hold-on"),
                        self.line("giver", item, "recognition-hold-by"),
                        self.area("told", item, "recognition-hold-words"),
                    ];
                    forms.push(self.form("hold", kind, inputs, "recognition-hold"));
                }
            }
            RecognitionKind::Declaration => {
                if at == RecognitionState::Wanted {
                    forms.push(self.form("hold", kind, Vec::new(), "recognition-issue"));
                }
            }
            // It is held when the reconstruction is shared.
            RecognitionKind::WhyMe => {}
        }
        let mut inputs = choice_inputs(self.texts, Voice::Formal, kind, self.form, self.errors);
        inputs.extend(by_word(self.texts, self.dossier, item, self.form, self.errors));
        forms.push(self.form("choose", kind, inputs, "recognition-record"));
        forms
    }
}

fn page_of(
    staff: &Staff,
    dossier: &Dossier,
    app: &AppState,
    form: &SubmittedForm,
    errors: FormErrors,
) -> SectionsPage {
    let number = dossier.registration.number.clone();
    let page = staff.page.clone().at(RecognitionPath { number: number.clone() });
    let texts = page.texts;
    let view = View { texts, dossier, form, errors: &errors };
    let today = app.clock.today();
    let item = |kind: RecognitionKind| {
        let held = dossier.recognition(kind);
        let late = held.due_on().is_some_and(|due| due < today);
        let mut lines = known(texts, &held);
        if late {
            lines.push(texts.t("recognition-late"));
        }
        if kind == RecognitionKind::WhyMe {
            lines.push(texts.t("recognition-why-me-staff"));
        }
        let forms = if page.handles_dossiers() { view.forms(kind, held.state()) } else { Vec::new() };
        Item { title: name(texts, kind), state: state(texts, held.state()), lines, forms }
    };
    let sections = sections(texts, item);
    SectionsPage {
        back: (dossier_link(&number), texts.t("handover-back")),
        whose: dossier.registration.details.name.clone(),
        title: texts.t("recognition-title-staff"),
        lead: texts.t("recognition-lead-staff"),
        version: dossier.version,
        sections,
        errors,
        page,
    }
}
