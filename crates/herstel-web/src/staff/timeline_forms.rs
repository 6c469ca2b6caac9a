//! The forms with which the reconstruction is drawn up.

use super::{
    carry::{carry, documents, heard_in, heard_parts},
    errors_of, find_dossier,
    reconstruction::TimelinePath,
};
use crate::{
    AppState,
    error::PageError,
    layout::{Choice, ChoiceGroup, Field, FormPage, SubmittedForm, show},
    routes::{Guard, Routes},
    session::Staff,
    step_up::{Matter, StepUp},
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
};
use herstel_kernel::{Date, DossierNumber, Refusal, RefusalCode, TimelineEntryId};
use serde::Deserialize;

/// Writing an entry.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/gebeurtenis", rejection(PageError))]
pub(super) struct NewEntryPath {
    pub number: DossierNumber,
}

/// Writing an entry anew.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}", rejection(PageError))]
pub(super) struct EntryPath {
    pub number: DossierNumber,
    pub entry: TimelineEntryId,
}

/// Sending it for its second reading.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/voorstel", rejection(PageError))]
pub(super) struct ProposePath {
    pub number: DossierNumber,
}

/// Sending it back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/terug", rejection(PageError))]
pub(super) struct ReturnPath {
    pub number: DossierNumber,
}

/// Sharing it with the parent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/delen", rejection(PageError))]
pub(super) struct SharePath {
    pub number: DossierNumber,
}

/// Taking an entry off.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/gebeurtenis/{entry}/weg", rejection(PageError))]
pub(super) struct DropPath {
    pub number: DossierNumber,
    pub entry: TimelineEntryId,
}

/// The parent asked for it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/gevraagd", rejection(PageError))]
pub(super) struct AskedPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_new)
        .post(Guard::Staff, write_new)
        .get(Guard::Staff, show_entry)
        .post(Guard::Staff, write_entry)
        .get(Guard::Staff, show_drop)
        .post(Guard::Staff, drop_entry)
        .get(Guard::Staff, show_asked)
        .post(Guard::Staff, record_asked)
        .get(Guard::Staff, show_propose)
        .post(Guard::Staff, propose)
        .get(Guard::Staff, show_return)
        .post(Guard::Staff, send_back)
        .post(Guard::Staff, share)
        .step_up(StepUp::Always(Matter::Approval))
}

const FIELDS: [&str; 7] = ["happened_on", "kind", "source", "words", "document", "asked_of", "asked_on"];

fn entry_page(
    staff: &Staff,
    dossier: &Dossier,
    action: String,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let labels = [
        ("happened_on", t.t("timeline-happened-on")),
        ("kind", t.t("timeline-kind")),
        ("source", t.t("timeline-source-field")),
        ("words", t.t("timeline-words")),
        ("document", t.t("timeline-document")),
        ("asked_of", t.t("timeline-asked-of")),
    ];
    let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels);
    let kinds = TimelineKind::ALL
        .map(|kind| Choice::new(kind.as_str(), t.t(&format!("timeline-kind-{}", kind.as_str()))));
    let documents: Vec<Choice> =
        documents(t, dossier).chain([Choice::new("none", t.t("timeline-document-none"))]).collect();
    let line = |name: &'static str, label: &str| Field::text(name, t.t(label)).filled(form, &errors);
    FormPage {
        parts: vec![
            line("happened_on", "timeline-happened-on").short().into(),
            ChoiceGroup::radios("kind", t.t("timeline-kind"), kinds.into()).filled(form, &errors).into(),
            line("source", "timeline-source-field").into(),
            Field::area("words", t.t("timeline-words"), 5).filled(form, &errors).into(),
            ChoiceGroup::radios("document", t.t("timeline-document"), documents).filled(form, &errors).into(),
            line("asked_of", "timeline-asked-of").hint(t.t("timeline-asked-of-hint")).into(),
            line("asked_on", "timeline-asked-on").short().into(),
        ],
        errors,
        back: (
            TimelinePath { number: dossier.registration.number.clone() }.to_string(),
            t.t("timeline-title"),
        ),
        whose: dossier.registration.details.name.clone(),
        title: t.t("timeline-add"),
        lead: t.t("timeline-add-lead"),
        action,
        version: dossier.version,
        button: t.t("timeline-save"),
        page,
    }
}

/// What was filled in, or everything that is wrong with it.
fn read(entry: TimelineEntryId, form: &SubmittedForm) -> Result<TimelineEntry, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let kind = TimelineKind::parse(form.text("kind"));
    if kind.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "kind"));
    }
    let mut day = |field: &'static str| -> Date {
        form.day(field).and_then(|day| day.ok_or(RefusalCode::Required)).unwrap_or_else(|code| {
            refusals.push(Refusal::at(code, field));
            Date::ZERO
        })
    };
    let happened_on = day("happened_on");
    let paper = match form.text("document") {
        "none" => {
            Some(Paper::NotFound { asked_of: form.text("asked_of").to_owned(), asked_on: day("asked_on") })
        }
        text => text.parse().ok().map(|document| Paper::Found { document }),
    };
    if paper.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "document"));
    }
    let (Some(kind), Some(paper), true) = (kind, paper, refusals.is_empty()) else { return Err(refusals) };
    let (source, words) = (form.text("source").to_owned(), form.text("words").to_owned());
    Ok(TimelineEntry { entry, happened_on, kind, source, words, paper })
}

async fn show_new(
    NewEntryPath { number }: NewEntryPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let action = NewEntryPath { number }.to_string();
    show(&entry_page(&staff, &dossier, action, &SubmittedForm::default(), &[]))
}

async fn write_new(
    NewEntryPath { number }: NewEntryPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let entry = read(TimelineEntryId::from_bytes(state.ids.draw()?), &form);
    let command = entry.map(|entry| Command::Reconstruction(ReconstructionCommand::Write(entry)));
    let next = TimelinePath { number: number.clone() }.to_string();
    let action = NewEntryPath { number: number.clone() }.to_string();
    let again =
        |dossier: &Dossier, refusals: &[Refusal]| entry_page(&staff, dossier, action, &form, refusals);
    carry(&state, &staff, &number, &form, command, &next, again).await
}

async fn show_entry(
    EntryPath { number, entry }: EntryPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let known = dossier.reconstruction.entries.iter().find(|known| known.entry == entry);
    let known = known.ok_or(PageError::NotFound)?;
    let day = |day: Date| day.strftime("%d-%m-%Y").to_string();
    let (document, asked_of, asked_on) = match &known.paper {
        Paper::Found { document } => (document.to_string(), String::new(), String::new()),
        Paper::NotFound { asked_of, asked_on } => ("none".to_owned(), asked_of.clone(), day(*asked_on)),
    };
    let form = SubmittedForm::of([
        ("happened_on", day(known.happened_on)),
        ("kind", known.kind.as_str().to_owned()),
        ("source", known.source.clone()),
        ("words", known.words.clone()),
        ("document", document),
        ("asked_of", asked_of),
        ("asked_on", asked_on),
    ]);
    let action = EntryPath { number, entry }.to_string();
    show(&entry_page(&staff, &dossier, action, &form, &[]))
}

async fn write_entry(
    EntryPath { number, entry }: EntryPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    if !dossier.reconstruction.entries.iter().any(|known| known.entry == entry) {
        return Err(PageError::NotFound);
    }
    let command =
        read(entry, &form).map(|entry| Command::Reconstruction(ReconstructionCommand::WriteAnew(entry)));
    let next = TimelinePath { number: number.clone() }.to_string();
    let action = EntryPath { number: number.clone(), entry }.to_string();
    let again =
        |dossier: &Dossier, refusals: &[Refusal]| entry_page(&staff, dossier, action, &form, refusals);
    carry(&state, &staff, &number, &form, command, &next, again).await
}

/// Forms with one long field.
#[derive(Clone, Copy)]
enum Asked {
    /// Why it happened.
    Why,
    /// What must be looked at again.
    Remarks,
    /// Why an entry does not belong there.
    Drop(TimelineEntryId),
    /// How the parent asked for it.
    Heard,
}

fn words_page(
    staff: &Staff,
    dossier: &Dossier,
    asked: Asked,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let number = dossier.registration.number.clone();
    let (action, field, name) = match asked {
        Asked::Why => (ProposePath { number: number.clone() }.to_string(), "why", "propose"),
        Asked::Remarks => (ReturnPath { number: number.clone() }.to_string(), "remarks", "return"),
        Asked::Drop(entry) => (DropPath { number: number.clone(), entry }.to_string(), "reason", "drop"),
        Asked::Heard => (AskedPath { number: number.clone() }.to_string(), "by_word", "ask-staff"),
    };
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let label = match asked {
        Asked::Why => t.t("timeline-why"),
        Asked::Remarks => t.t("timeline-remarks"),
        Asked::Drop(_) => t.t("timeline-drop-reason"),
        Asked::Heard => t.t("chain-heard"),
    };
    let labels = [(field, label.clone()), ("document", t.t("chain-paper"))];
    let errors = errors_of(&page, refusals, &[field, "document"]).labelled(&labels);
    let parts = match asked {
        Asked::Heard => heard_parts(t, dossier, form, &errors),
        Asked::Why | Asked::Remarks | Asked::Drop(_) => {
            vec![Field::area(field, label, 8).filled(form, &errors).into()]
        }
    };
    let title = t.t(&format!("timeline-{name}"));
    FormPage {
        parts,
        errors,
        back: (TimelinePath { number }.to_string(), t.t("timeline-title")),
        whose: dossier.registration.details.name.clone(),
        button: title.clone(),
        title,
        lead: t.t(&format!("timeline-{name}-lead")),
        action,
        version: dossier.version,
        page,
    }
}

async fn shown(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
    asked: Asked,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, number).await?;
    if !is_known(asked, &dossier) {
        return Err(PageError::NotFound);
    }
    show(&words_page(staff, &dossier, asked, &SubmittedForm::default(), &[]))
}

fn is_known(asked: Asked, dossier: &Dossier) -> bool {
    match asked {
        Asked::Why | Asked::Remarks | Asked::Heard => true,
        Asked::Drop(entry) => dossier.reconstruction.entries.iter().any(|known| known.entry == entry),
    }
}

async fn sent(
    state: &AppState,
    staff: &Staff,
    number: DossierNumber,
    form: &SubmittedForm,
    asked: Asked,
    command: Result<ReconstructionCommand, Vec<Refusal>>,
) -> Result<Response, PageError> {
    if !is_known(asked, &find_dossier(state, staff, &number).await?) {
        return Err(PageError::NotFound);
    }
    let next = TimelinePath { number: number.clone() }.to_string();
    let again = |dossier: &Dossier, refusals: &[Refusal]| words_page(staff, dossier, asked, form, refusals);
    carry(state, staff, &number, form, command.map(Command::Reconstruction), &next, again).await
}

async fn show_asked(
    AskedPath { number }: AskedPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Heard).await
}

async fn record_asked(
    AskedPath { number }: AskedPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = heard_in(&form).map(|heard| ReconstructionCommand::Ask { heard });
    sent(&state, &staff, number, &form, Asked::Heard, command).await
}

async fn show_drop(
    DropPath { number, entry }: DropPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Drop(entry)).await
}

async fn drop_entry(
    DropPath { number, entry }: DropPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reason = form.text("reason").to_owned();
    let command = Ok(ReconstructionCommand::Drop { entry, reason });
    sent(&state, &staff, number, &form, Asked::Drop(entry), command).await
}

async fn show_propose(
    ProposePath { number }: ProposePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Why).await
}

async fn propose(
    ProposePath { number }: ProposePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let why = form.text("why").to_owned();
    sent(&state, &staff, number, &form, Asked::Why, Ok(ReconstructionCommand::Propose { why })).await
}

async fn show_return(
    ReturnPath { number }: ReturnPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Remarks).await
}

async fn send_back(
    ReturnPath { number }: ReturnPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let remarks = form.text("remarks").to_owned();
    sent(&state, &staff, number, &form, Asked::Remarks, Ok(ReconstructionCommand::Return { remarks })).await
}

async fn share(
    SharePath { number }: SharePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    sent(&state, &staff, number, &form, Asked::Remarks, Ok(ReconstructionCommand::Share)).await
}
