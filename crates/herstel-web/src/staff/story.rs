//! The story of the parent: read once by everybody who helps; written down, read back and approved.

use super::{
    carry::{carry, heard_in, heard_parts},
    dossier::DossierPath,
    errors_of, find_dossier,
};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{
        Button, Choice, ChoiceGroup, Field, FormErrors, FormPage, ListPage, Part, Row, Section,
        SubmittedForm, show,
    },
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    story::{StoryCommand, StoryVersion},
};
use herstel_kernel::{Actor, DossierNumber, Refusal, StoryId};
use serde::Deserialize;

/// The story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/verhaal", rejection(PageError))]
pub(crate) struct StoryPath {
    pub number: DossierNumber,
}

/// Writing down what the parent tells.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/verhaal/opschrijven", rejection(PageError))]
pub(super) struct WritePath {
    pub number: DossierNumber,
}

/// The parent heard it and agrees.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/verhaal/{story}/klopt", rejection(PageError))]
pub(super) struct ApprovePath {
    pub number: DossierNumber,
    pub story: StoryId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_story)
        .get(Guard::Staff, show_form)
        .post(Guard::Staff, write)
        .get(Guard::Staff, show_approve)
        .post(Guard::Staff, approve)
}

/// The versions of a story as rows, the latest first; `approve` is the button with which one that waits is approved.
pub(crate) fn versions(
    texts: Texts,
    dossier: &Dossier,
    approve: impl Fn(&StoryVersion) -> Option<Button>,
) -> Vec<Row> {
    let first = dossier.registration.story.as_ref().map(|words| Row {
        heading: texts.date(dossier.registration.registered_on),
        chip: texts.t("story-at-registration"),
        quote: words.clone(),
        ..Row::default()
    });
    let later = dossier.stories.iter().map(|version| {
        let mut lines = Vec::new();
        match version.written_by {
            Actor::Person { .. } | Actor::Representative { .. } => {}
            Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => {
                lines.push(texts.t("story-written-down"));
            }
        }
        if version.in_confidence {
            lines.push(texts.t("story-in-confidence"));
        }
        Row {
            heading: texts.date(version.told_on),
            chip: match version.approved_on {
                Some(_) => texts.t("story-approved"),
                None => texts.t("story-not-approved"),
            },
            lines,
            quote: version.words.clone(),
            buttons: approve(version).into_iter().collect(),
            ..Row::default()
        }
    });
    let mut rows: Vec<Row> = first.into_iter().chain(later).collect();
    rows.reverse();
    rows
}

/// The questions of the form in which a story is told.
pub(crate) fn questions(texts: Texts, form: &SubmittedForm, errors: &FormErrors) -> Vec<Part> {
    let confidence = vec![Choice::new("yes", texts.t("story-confidence-yes"))];
    let confidence = ChoiceGroup::boxes("in_confidence", texts.t("story-confidence"), confidence);
    vec![
        Field::area("words", texts.t("story-words"), 14)
            .hint(texts.t("story-words-hint"))
            .filled(form, errors)
            .into(),
        confidence.filled(form, errors).into(),
    ]
}

async fn show_story(
    StoryPath { number }: StoryPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let page = staff.page.at(StoryPath { number: number.clone() });
    let t = page.texts;
    let may = page.handles_dossiers();
    let mut rows = versions(t, &dossier, |_| None);
    let waiting = dossier.stories.iter().rev().map(|version| {
        let path = ApprovePath { number: number.clone(), story: version.story };
        (may && version.approved_on.is_none()).then(|| (path.to_string(), t.t("story-approve")))
    });
    for (row, link) in rows.iter_mut().zip(waiting) {
        row.links.extend(link);
    }
    let text = if rows.is_empty() { t.t("story-none") } else { String::new() };
    show(&ListPage {
        errors: FormErrors::new(),
        back: (DossierPath { number: number.clone() }.to_string(), t.t("chain-back")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("story-title"),
        lead: t.t("story-lead-staff"),
        version: dossier.version,
        sections: vec![Section { title: t.t("story-versions"), text, rows }],
        links: if may { vec![(WritePath { number }.to_string(), t.t("story-write"))] } else { Vec::new() },
        page,
    })
}

fn form_page(staff: &Staff, dossier: &Dossier, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let number = dossier.registration.number.clone();
    let action = WritePath { number: number.clone() }.to_string();
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let errors = errors_of(&page, refusals, &["words", "by_word", "document"]).labelled(&[
        ("words", t.t("story-words")),
        ("by_word", t.t("chain-heard")),
        ("document", t.t("chain-paper")),
    ]);
    FormPage {
        parts: questions(t, form, &errors)
            .into_iter()
            .chain(heard_parts(t, dossier, form, &errors))
            .collect(),
        errors,
        back: (StoryPath { number }.to_string(), t.t("story-title")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("story-write"),
        lead: t.t("story-write-lead"),
        action,
        version: dossier.version,
        button: t.t("story-save"),
        page,
    }
}

async fn show_form(
    WritePath { number }: WritePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    // Nothing is asked twice: what was told stands in the form.
    let known = dossier.story().unwrap_or_default().to_owned();
    show(&form_page(&staff, &dossier, &SubmittedForm::of([("words", known)]), &[]))
}

async fn write(
    WritePath { number }: WritePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let story = StoryId::from_bytes(state.ids.draw()?);
    let command = heard_in(&form).map(|heard| {
        let (words, in_confidence) = (form.text("words").to_owned(), form.has("in_confidence", "yes"));
        Command::Story(StoryCommand::Tell { story, words, in_confidence, heard })
    });
    let next = StoryPath { number: number.clone() }.to_string();
    let again = |dossier: &Dossier, refusals: &[Refusal]| form_page(&staff, dossier, &form, refusals);
    carry(&state, &staff, &number, &form, command, &next, again).await
}

fn approve_page(
    staff: &Staff,
    dossier: &Dossier,
    story: StoryId,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let number = dossier.registration.number.clone();
    let action = ApprovePath { number: number.clone(), story }.to_string();
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let errors = errors_of(&page, refusals, &["by_word", "document"])
        .labelled(&[("by_word", t.t("chain-heard")), ("document", t.t("chain-paper"))]);
    FormPage {
        parts: heard_parts(t, dossier, form, &errors),
        errors,
        back: (StoryPath { number }.to_string(), t.t("story-title")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("story-approve"),
        lead: t.t("story-approve-lead"),
        action,
        version: dossier.version,
        button: t.t("story-approve-send"),
        page,
    }
}

fn is_known(dossier: &Dossier, story: StoryId) -> Result<(), PageError> {
    let known = dossier.stories.iter().any(|version| version.story == story);
    if known { Ok(()) } else { Err(PageError::NotFound) }
}

async fn show_approve(
    ApprovePath { number, story }: ApprovePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    is_known(&dossier, story)?;
    show(&approve_page(&staff, &dossier, story, &SubmittedForm::default(), &[]))
}

async fn approve(
    ApprovePath { number, story }: ApprovePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    is_known(&find_dossier(&state, &staff, &number).await?, story)?;
    let command = heard_in(&form).map(|heard| Command::Story(StoryCommand::Approve { story, heard }));
    let next = StoryPath { number: number.clone() }.to_string();
    let again =
        |dossier: &Dossier, refusals: &[Refusal]| approve_page(&staff, dossier, story, &form, refusals);
    carry(&state, &staff, &number, &form, command, &next, again).await
}
