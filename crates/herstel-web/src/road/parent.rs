//! The road page of the parent: `/mijn-zaak/weg`, and of who acts for them: `/namens/…/weg`. Agreements to sign, opening a
//! road again, and what we ask of them.

use super::{ActionForm, Input, Item, Section, words, words::AgreementLetter};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Field, FormErrors, Page, Row, SubmittedForm, show, show_refused},
    parent::Reader,
    routes::{Guard, Routes},
    session::{Acting, Parent},
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    choices::Heard,
    parts::{FinishPart, respond_until},
    reopening::{RequestReopening, to_ask_for},
    road::{RoadStepState, road},
    settlement::{AnswerSettlement, Settlement, SettlementAnswer, SettlementStage, SettlementStatus},
};
use herstel_kernel::{ChoiceId, DossierNumber, Refusal, ReopeningId};
use herstel_scheme::{SchemeFamily, StepOwner};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/weg")]
pub(crate) struct OwnRoadPath;

/// The same of somebody for whom one acts.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/weg", rejection(PageError))]
pub(crate) struct ForRoadPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_page)
        .post(Guard::Parent, act)
        .step_up(StepUp::Always(Matter::Choice))
        .get(Guard::Representing, show_theirs)
        .post(Guard::Representing, act_for_them)
        .step_up(StepUp::Always(Matter::Choice))
}

#[derive(Template)]
#[template(path = "road/parent.html")]
struct OwnRoadPage {
    page: Page,
    errors: FormErrors,
    case_href: String,
    version: u64,
    /// The agreements to read and print.
    letters: Vec<AgreementLetter>,
    sections: Vec<Section>,
}

impl OwnRoadPage {
    fn new(state: &AppState, reader: &Reader, form: &SubmittedForm, errors: FormErrors) -> Self {
        let dossier = &reader.dossier;
        let state = &state.for_dossier(dossier);
        let page = reader.page.clone().at(reader.place.road());
        let view = View { state, reader, texts: page.texts, dossier, form, errors: &errors };
        let sections = vec![view.parts(), view.agreements(), view.reopening()];
        let sections = sections.into_iter().filter(|section| !section.is_bare()).collect();
        let letters =
            words::letters(view.texts, dossier, state.clock.today(), |family, step| view.step(family, step));
        let case_href = reader.place.case();
        Self { page, errors, case_href, version: dossier.version, letters, sections }
    }
}

impl Section {
    /// Whether there is nothing to say and nothing to do.
    fn is_bare(&self) -> bool {
        self.items.is_empty() && self.forms.is_empty() && self.empty.is_none()
    }
}

/// The same as rows to read under their titles, without what can be done.
pub(crate) fn rows_to_read(state: &AppState, reader: &Reader) -> Vec<(String, Vec<Row>)> {
    let (form, errors) = (SubmittedForm::default(), FormErrors::new());
    let (texts, dossier) = (reader.page.texts, &reader.dossier);
    let view = View { state, reader, texts, dossier, form: &form, errors: &errors };
    let row = |item: Item| Row { heading: item.title, chip: item.state, lines: item.lines, ..Row::default() };
    let sections = [view.parts(), view.agreements(), view.reopening()];
    sections.map(|section| (section.title, section.items.into_iter().map(row).collect::<Vec<_>>())).into()
}

async fn show_page(
    _: OwnRoadPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_of(&state, &Reader::own(&state, parent).await?)
}

async fn show_theirs(
    ForRoadPath { number }: ForRoadPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_of(&state, &Reader::acting(&state, acting, number).await?)
}

/// The page for whoever reads the case.
fn show_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    show(&OwnRoadPage::new(state, reader, &SubmittedForm::default(), FormErrors::new()))
}

async fn act(
    _: OwnRoadPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    act_of(&state, &Reader::own(&state, parent).await?, &form).await
}

async fn act_for_them(
    ForRoadPath { number }: ForRoadPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    act_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

/// What the form of whoever reads the case asks for, as far as their ground goes.
async fn act_of(state: &AppState, reader: &Reader, form: &SubmittedForm) -> Result<Response, PageError> {
    let command = command(state, reader, form)?;
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, form.version(), &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.road()).into_response()),
        Err(Ok((status, refusals))) => {
            // Shown as the dossier is now: after somebody else's change one answers with open eyes.
            let reader = reader.again(state).await?;
            let errors = errors_of(reader.page.texts, form, refusals);
            show_refused(status, &OwnRoadPage::new(state, &reader, form, errors))
        }
        Err(Err(error)) => Err(error),
    }
}

/// Each refusal at the field of its form, as the fields are named on the page.
fn errors_of(texts: Texts, form: &SubmittedForm, refusals: Vec<Refusal>) -> FormErrors {
    let mut errors = FormErrors::new();
    for mut refusal in refusals {
        refusal.field =
            refusal.field.filter(|field| field == "words").map(|_| words_field(form.text("item")));
        errors.refusal(texts, &refusal);
    }
    errors
}

fn words_field(item: &str) -> String {
    format!("words-{}", item.replace('/', "-"))
}

/// What the form asks for. What cannot be read, and what they may not do for this person, does not exist.
fn command(state: &AppState, reader: &Reader, form: &SubmittedForm) -> Result<Command, PageError> {
    let item = form.text("item");
    let place = || -> Result<(SchemeFamily, String), PageError> {
        let (family, step) = item.split_once('/').ok_or(PageError::NotFound)?;
        Ok((family.parse().map_err(|_| PageError::NotFound)?, step.to_owned()))
    };
    let words = || form.text(&words_field(item)).to_owned();
    let heard = Heard::PORTAL;
    match form.text("action") {
        "answer" if reader.may_sign => {
            let answer = SettlementAnswer::parse(form.text("answer")).ok_or(PageError::NotFound)?;
            let settlement = item.parse().map_err(|_| PageError::NotFound)?;
            let choice = ChoiceId::from_bytes(state.ids.draw()?);
            Ok(Command::AnswerSettlement(AnswerSettlement { settlement, answer, heard, choice }))
        }
        "reopen" if reader.may_choose => {
            let (family, step) = place()?;
            let reopening = ReopeningId::from_bytes(state.ids.draw()?);
            Ok(Command::RequestReopening(RequestReopening { reopening, family, step, words: words(), heard }))
        }
        "part" if reader.may_tell => {
            let (family, step) = place()?;
            let documents = Vec::new();
            Ok(Command::FinishPart(FinishPart {
                family,
                step,
                words: words(),
                documents,
                heard,
                unanswered: false,
            }))
        }
        _ => Err(PageError::NotFound),
    }
}

struct View<'a> {
    state: &'a AppState,
    reader: &'a Reader,
    texts: Texts,
    dossier: &'a Dossier,
    form: &'a SubmittedForm,
    errors: &'a FormErrors,
}

impl View<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    fn step(&self, family: &SchemeFamily, step: &str) -> String {
        crate::parent::step_on_road(self.state, self.texts, family, step)
    }

    fn words(&self, item: &str, label: String, hint: String) -> Input {
        let field = Field::area(words_field(item), label, 4).hint(hint);
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn agreements(&self) -> Section {
        let items = self.dossier.settlements.iter().rev().map(|held| self.agreement(held)).collect();
        let (forms, empty) = (Vec::new(), None);
        Section { id: "agreements", title: self.t("own-agreements"), empty, items, forms }
    }

    fn agreement(&self, held: &Settlement) -> Item {
        let (texts, today) = (self.texts, self.state.clock.today());
        let drafted = &held.drafted;
        let package = self.state.schemes.get(&drafted.scheme);
        let mut lines = vec![self.t("settlement-what")];
        lines.extend(drafted.words.clone());
        lines.push(self.t("settlement-stays"));
        lines.push(self.t("settlement-conditions"));
        lines.extend(words::conditions(self.state, texts, package, &drafted.family, &drafted.conditions));
        lines.push(texts.t1("settlement-cooling-off-days", "days", drafted.cooling_off_days));
        match &held.status {
            SettlementStatus::Withdrawn(withdrawn) => lines.push(withdrawn.reason.clone()),
            SettlementStatus::Lapsed(_) => lines.push(self.t("settlement-lapsed")),
            SettlementStatus::Drafted
            | SettlementStatus::Returned(_)
            | SettlementStatus::Offered(_)
            | SettlementStatus::Declined(_) => {}
        }
        let answers: &[(&str, &str)] = match held.stage(today) {
            SettlementStage::Offered => &[("signed", "settlement-sign"), ("declined", "settlement-decline")],
            SettlementStage::CoolingOff { .. } => &[("taken-back", "settlement-take-back")],
            SettlementStage::InPreparation
            | SettlementStage::Awaited
            | SettlementStage::Binding
            | SettlementStage::Over
            | SettlementStage::Reopened => &[],
        };
        let answers: &[(&str, &str)] = if self.reader.may_sign { answers } else { &[] };
        let title = self.step(&drafted.family, &drafted.step);
        let form = |(answer, button): &(&str, &str)| ActionForm {
            action: "answer",
            item: drafted.settlement.to_string(),
            hidden: vec![("answer".to_owned(), (*answer).to_owned())],
            inputs: Vec::new(),
            button: self.t(button),
            about: title.clone(),
        };
        let forms = answers.iter().map(form).collect();
        Item { state: words::own_stage(texts, held, today), lines, forms, title: title.clone() }
    }

    fn reopening(&self) -> Section {
        let texts = self.texts;
        let item = |held: &herstel_domain::reopening::Reopening| {
            let mut lines = vec![held.requested.words.clone()];
            let findings = held.tested.iter().flat_map(|tested| &tested.findings);
            lines.extend(findings.map(|finding| finding.reason.clone()));
            lines.extend(held.said().map(|read| read.reason.clone()));
            Item {
                title: self.step(&held.requested.family, &held.requested.step),
                state: words::reopening(texts, held.stage()),
                lines,
                forms: Vec::new(),
            }
        };
        let to_ask_for = to_ask_for(self.dossier, &self.state.schemes, self.state.clock.today());
        let mut forms = Vec::new();
        for made in to_ask_for.into_iter().filter(|_| self.reader.may_choose) {
            let item = format!("{}/{}", made.family, made.step);
            let about = self.step(&made.family, &made.step);
            forms.push(ActionForm {
                action: "reopen",
                inputs: vec![self.words(&item, self.t("reopening-words"), self.t("reopening-words-hint"))],
                item,
                hidden: Vec::new(),
                button: self.t("reopening-ask"),
                about,
            });
        }
        let items = self.dossier.reopenings.iter().rev().map(item).collect();
        Section { id: "reopening", title: self.t("own-reopening"), empty: None, items, forms }
    }

    /// What others did before a decision, and what we ask of the person.
    fn parts(&self) -> Section {
        let done = |part: &herstel_domain::parts::PartDone| Item {
            title: self.step(&part.family, &part.step),
            state: words::part(self.texts, part),
            lines: vec![part.words.clone()],
            forms: Vec::new(),
        };
        let mut forms = Vec::new();
        for step in road(self.dossier, &self.state.schemes, self.state.clock.today()) {
            let package = self.state.schemes.get(&step.scheme);
            let part = package.and_then(|package| package.process().step(&step.id));
            let Some(part) = part.filter(|part| part.owner == Some(StepOwner::Person)) else { continue };
            if !self.reader.may_tell || step.state != RoadStepState::Now {
                continue;
            }
            let item = format!("{}/{}", step.family, step.id);
            let about = self.step(&step.family, &step.id);
            let until = respond_until(self.dossier, &step.family, part);
            let until = until.map(|day| self.texts.t1("part-until-own", "date", self.texts.date(day)));
            let hint = [until.unwrap_or_default(), self.t("part-words-hint")].join(" ");
            forms.push(ActionForm {
                action: "part",
                inputs: vec![self.words(&item, about.clone(), hint.trim().to_owned())],
                item,
                hidden: Vec::new(),
                button: self.t("part-send"),
                about,
            });
        }
        let items = self.dossier.parts.iter().rev().map(done).collect();
        Section { id: "parts", title: self.t("own-parts"), empty: None, items, forms }
    }
}
