//! The forms about papers: asking, taking a request back, putting a document at papers, saying that it is not it, naming a
//! later version, going by the word of the parent.

use super::{
    super::{
        carry::{carry, documents as all_documents},
        errors_of, find_dossier, looked_at,
        words::Words,
    },
    papers::PapersPath,
};
use crate::{
    AppState,
    command::carry_out,
    documents::{holder_in_words, not_held_of, paper_name},
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, FormPage, Part, SubmittedForm, link, show},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    documents::{ChecklistItem, FamilyPaper, PaperCommand, checklist, checklist_item},
    facts::FactInput,
    road,
};
use herstel_kernel::{DocumentId, DossierNumber, PaperRequestId, Refusal, RefusalCode};
use herstel_scheme::{FactOrigin, FactPath, FactType, PaperHolder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One of the forms.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/stukken/{act}", rejection(PageError))]
pub(crate) struct ActPath {
    pub number: DossierNumber,
    pub act: Act,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum Act {
    /// Ask for a paper.
    #[serde(rename = "vragen")]
    Ask,
    /// Take a request back.
    #[serde(rename = "intrekken")]
    Withdraw,
    /// Put a document at papers.
    #[serde(rename = "leggen")]
    File,
    /// It is not the paper that was asked for.
    #[serde(rename = "niet-dit")]
    NotIt,
    /// The parent does not have it.
    #[serde(rename = "niet-in-bezit")]
    NotHeld,
    /// A document is a later version of another.
    #[serde(rename = "versie")]
    Replace,
    /// Go by the word of the parent.
    #[serde(rename = "vertrouwen")]
    Trust,
}

impl std::fmt::Display for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Ask => "vragen",
            Self::Withdraw => "intrekken",
            Self::File => "leggen",
            Self::NotIt => "niet-dit",
            Self::NotHeld => "niet-in-bezit",
            Self::Replace => "versie",
            Self::Trust => "vertrouwen",
        })
    }
}

/// What a form is about.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct About {
    #[serde(default, rename = "stuk", skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    #[serde(default, rename = "document", skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    #[serde(default, rename = "verzoek", skip_serializing_if = "Option::is_none")]
    pub request: Option<PaperRequestId>,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Staff, show_form).post(Guard::Staff, send)
}

/// Every field of the forms, with the key of its label.
const FIELDS: [(&str, &str); 10] = [
    ("holder", "papers-field-holder"),
    ("name", "papers-field-name"),
    ("until_on", "papers-field-until"),
    ("words", "papers-field-words"),
    ("reason", "papers-field-reason"),
    ("document", "papers-field-document"),
    ("papers", "papers-field-papers"),
    ("earlier", "papers-field-earlier"),
    ("fact", "papers-field-fact"),
    ("value", "papers-field-value"),
];

/// A form with what it is about, found in the dossier.
struct Form<'a> {
    state: &'a AppState,
    words: Words<'a>,
    dossier: &'a Dossier,
    act: Act,
    about: &'a About,
    item: Option<ChecklistItem>,
}

impl<'a> Form<'a> {
    /// None when what it is about is not there.
    fn find(
        state: &'a AppState,
        texts: Texts,
        dossier: &'a Dossier,
        act: Act,
        about: &'a About,
    ) -> Option<Self> {
        let today = state.clock.today();
        let paper = about.paper.as_deref().and_then(FamilyPaper::parse);
        let item = paper.and_then(|paper| checklist_item(dossier, &paper, &state.schemes, today));
        let is_there = match act {
            Act::Ask | Act::Trust => item.is_some(),
            Act::Withdraw => about.request.is_some_and(|id| dossier.papers.request(id).is_some()),
            Act::NotIt => item.is_some() && about.document.is_some_and(|id| dossier.document(id).is_some()),
            Act::File | Act::Replace => true,
            Act::NotHeld => false,
        };
        let words = Words::new(texts, &state.schemes, today);
        is_there.then_some(Self { state, words, dossier, act, about, item })
    }

    fn title(&self) -> (String, String) {
        let t = self.words.texts;
        let name = self.item.as_ref().map_or_else(String::new, |item| paper_name(t, item));
        match self.act {
            Act::Ask => (t.t1("papers-ask-title", "paper", name), t.t("papers-ask-lead")),
            Act::Withdraw => (t.t("papers-withdraw"), t.t("papers-withdraw-lead")),
            Act::File => (t.t("papers-file"), t.t("papers-file-lead")),
            Act::NotIt => (t.t1("papers-not-it-title", "paper", name), t.t("papers-not-it-lead")),
            Act::NotHeld => (t.t("papers-parent-does-not-have"), String::new()),
            Act::Replace => (t.t("papers-replace"), t.t("papers-replace-lead")),
            Act::Trust => (t.t1("papers-trust-title", "paper", name), t.t("papers-trust-lead")),
        }
    }

    fn page(&self, staff: &Staff, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
        let number = self.dossier.registration.number.clone();
        let action = link(ActPath { number: number.clone(), act: self.act }, self.about);
        let page = staff.page.clone().at(&action);
        let t = page.texts;
        let errors = errors_of(&page, refusals, &FIELDS.map(|(name, _)| name));
        let errors = errors.labelled(&FIELDS.map(|(name, key)| (name, t.t(key))));
        let (title, lead) = self.title();
        FormPage {
            parts: self.parts(form, &errors),
            errors,
            back: (PapersPath { number }.to_string(), t.t("papers-title")),
            whose: self.dossier.registration.details.name.clone(),
            title,
            lead,
            action,
            version: self.dossier.version,
            button: t.t("chain-save"),
            page,
        }
    }

    fn parts(&self, form: &SubmittedForm, errors: &FormErrors) -> Vec<Part> {
        let t = self.words.texts;
        let label = |name: &str| {
            let known = FIELDS.iter().find(|(field, _)| *field == name);
            known.map_or_else(String::new, |(_, key)| t.t(key))
        };
        let line = |name: &'static str| Part::from(Field::text(name, label(name)).filled(form, errors));
        let long = |name: &'static str| Part::from(Field::area(name, label(name), 4).filled(form, errors));
        let radios = |name: &'static str, choices: Vec<Choice>| {
            Part::from(ChoiceGroup::radios(name, label(name), choices).filled(form, errors))
        };
        match self.act {
            Act::Ask => {
                let holder =
                    |holder: PaperHolder| Choice::new(holder.as_str(), holder_in_words(t, holder, ""));
                let until = Field::text("until_on", label("until_on")).hint(t.t("papers-until-hint")).short();
                vec![
                    radios("holder", PaperHolder::ALL.map(holder).into()),
                    line("name"),
                    until.filled(form, errors).into(),
                    long("words"),
                ]
            }
            Act::Withdraw | Act::NotIt => vec![long("reason")],
            Act::File => {
                let items = checklist(self.dossier, &self.state.schemes, self.state.clock.today());
                let paper = |item: &ChecklistItem| Choice::new(item.paper.to_string(), paper_name(t, item));
                let papers = items.iter().map(paper).collect();
                let papers = ChoiceGroup::boxes("papers", label("papers"), papers).filled(form, errors);
                vec![radios("document", all_documents(t, self.dossier).collect()), papers.into()]
            }
            Act::Replace => vec![
                radios("document", all_documents(t, self.dossier).collect()),
                radios("earlier", all_documents(t, self.dossier).collect()),
            ],
            Act::Trust => vec![radios("fact", self.facts()), line("value"), long("reason")],
            Act::NotHeld => Vec::new(),
        }
    }

    /// The facts that a missing paper may have told: those that the step needs, missing ones first.
    fn facts(&self) -> Vec<Choice> {
        let Some(item) = &self.item else { return Vec::new() };
        let catalogue = item.package.facts();
        let facts = self.dossier.fact_values();
        let needed = |path: &&FactPath| {
            let definition = catalogue.find(path);
            definition
                .is_some_and(|it| it.origin == FactOrigin::Handler && it.required_for.contains(&item.step))
        };
        let missing = catalogue.missing(&item.step, &facts);
        let recorded = facts.keys().filter(needed).cloned();
        let mut seen = BTreeSet::new();
        let paths = missing.into_iter().chain(recorded).filter(|path| seen.insert(path.clone()));
        paths
            .map(|path| {
                let choice = Choice::new(path.to_string(), self.words.fact(&path));
                match catalogue.find(&path).map(|definition| &definition.value_type) {
                    Some(FactType::Choice(values)) => choice.hint(values.join(", ")),
                    Some(
                        FactType::Amount
                        | FactType::Date
                        | FactType::Integer
                        | FactType::Boolean
                        | FactType::Text,
                    )
                    | None => choice,
                }
            })
            .collect()
    }

    fn command(&self, drawn: [u8; 16], form: &SubmittedForm) -> Result<Command, Vec<Refusal>> {
        let wrong = |code, field: &str| vec![Refusal::at(code, field)];
        let text = |field: &str| form.text(field).to_owned();
        let paper = || self.item.as_ref().map(|item| item.paper.clone());
        let paper = || paper().ok_or_else(|| wrong(RefusalCode::NotFound, "paper"));
        let document = |field: &'static str| {
            form.text(field).parse::<DocumentId>().map_err(|_| wrong(RefusalCode::Required, field))
        };
        let command = match self.act {
            Act::Ask => PaperCommand::Ask {
                request: PaperRequestId::from_bytes(drawn),
                paper: paper()?,
                holder: PaperHolder::parse(form.text("holder"))
                    .ok_or_else(|| wrong(RefusalCode::NotAChoice, "holder"))?,
                name: text("name"),
                until_on: form.day("until_on").map_err(|code| wrong(code, "until_on"))?,
                words: text("words"),
            },
            Act::Withdraw => PaperCommand::Withdraw {
                request: self.about.request.ok_or_else(|| wrong(RefusalCode::NotFound, "request"))?,
                reason: text("reason"),
            },
            Act::File => {
                let papers: Option<Vec<FamilyPaper>> = form.all("papers").map(FamilyPaper::parse).collect();
                let papers = papers.ok_or_else(|| wrong(RefusalCode::NotAChoice, "papers"))?;
                PaperCommand::File { document: document("document")?, papers }
            }
            Act::NotIt => PaperCommand::NotIt {
                document: self.about.document.ok_or_else(|| wrong(RefusalCode::NotFound, "document"))?,
                paper: paper()?,
                reason: text("reason"),
            },
            Act::Replace => {
                PaperCommand::Replace { document: document("document")?, earlier: document("earlier")? }
            }
            Act::Trust => {
                let path: FactPath =
                    form.text("fact").parse().map_err(|_| wrong(RefusalCode::NotAChoice, "fact"))?;
                let today = self.state.clock.today();
                let packages = road::packages_for(self.dossier, &self.state.schemes, today);
                let input = FactInput { path, text: text("value"), source: String::new() };
                let changes = FactInput::read_all(&[input], &packages, today).map_err(at_value)?;
                PaperCommand::Trust { paper: paper()?, changes, reason: text("reason") }
            }
            Act::NotHeld => return not_held_of(form).map_err(|_| wrong(RefusalCode::NotAChoice, "papers")),
        };
        Ok(Command::Paper(command))
    }
}

/// What is wrong with a fact is wrong with what was typed.
fn at_value(refusals: Vec<Refusal>) -> Vec<Refusal> {
    let at = |refusal: Refusal| Refusal { field: Some("value".to_owned()), ..refusal };
    refusals.into_iter().map(at).collect()
}

async fn show_form(
    ActPath { number, act }: ActPath,
    State(state): State<AppState>,
    Query(about): Query<About>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let state = state.for_dossier(&dossier);
    let form = Form::find(&state, staff.page.texts, &dossier, act, &about).ok_or(PageError::NotFound)?;
    show(&form.page(&staff, &SubmittedForm::default(), &[]))
}

async fn send(
    ActPath { number, act }: ActPath,
    State(state): State<AppState>,
    Query(about): Query<About>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let next = PapersPath { number: number.clone() }.to_string();
    if act == Act::NotHeld {
        // A button, with nothing to show again: what is refused is a page of its own.
        let (version, command) = (looked_at(&form)?, not_held_of(&form)?);
        carry_out(&state, &staff.scope, dossier.registration.dossier, version, &command).await?;
        return Ok(Redirect::to(&next).into_response());
    }
    let own = state.for_dossier(&dossier);
    let asked = Form::find(&own, staff.page.texts, &dossier, act, &about).ok_or(PageError::NotFound)?;
    let command = asked.command(state.ids.draw()?, &form);
    let again = |dossier: &Dossier, refusals: &[Refusal]| {
        let texts = staff.page.texts;
        // What was there a moment ago is there: nothing of a dossier goes away.
        let shown = Form::find(&own, texts, dossier, act, &about);
        shown.as_ref().unwrap_or(&asked).page(&staff, &form, refusals)
    };
    carry(&state, &staff, &number, &form, command, &next, again).await
}
