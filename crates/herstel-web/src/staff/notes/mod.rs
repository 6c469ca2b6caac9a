//! Notes for colleagues, urgency, and reasons for deviation: what staff write down on the page of a dossier.

use super::{
    dossier::{DossierPage, DossierPath},
    errors_of, find_dossier, looked_at,
    people::Colleagues,
    words::Words,
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deviations::{DeviationFrom, ReasonDeviation},
    notes::{NoteForColleagues, PinNote},
    queue::{SetUrgency, Urgency},
};
use herstel_kernel::{ColleagueNoteId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// Writing a note.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/notitie", rejection(PageError))]
pub(crate) struct NotePath {
    pub number: DossierNumber,
}

/// Putting one on top, or taking it from there.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/notitie/{note}", rejection(PageError))]
pub(crate) struct PinPath {
    pub number: DossierNumber,
    pub note: ColleagueNoteId,
}

/// Saying how urgent it is.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/spoed", rejection(PageError))]
pub(crate) struct UrgencyPath {
    pub number: DossierNumber,
}

/// Saying why one departs from what was proposed.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/afwijking", rejection(PageError))]
pub(crate) struct DeviationPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .post(Guard::Staff, write)
        .post(Guard::Staff, pin)
        .post(Guard::Staff, set_urgency)
        .post(Guard::Staff, reason)
}

/// Everything of this kind on the page.
pub(super) struct NotesView {
    pub notes: Vec<NoteLine>,
    pub note_href: String,
    pub note: Field,
    pub urgency: String,
    pub urgency_reason: Option<String>,
    pub urgency_href: String,
    pub urgencies: ChoiceGroup,
    pub reason: Field,
    pub deviations: Vec<DeviationLine>,
    pub deviation_href: String,
    pub deviation_from: ChoiceGroup,
    pub deviation_reason: Field,
}

/// One note.
pub(super) struct NoteLine {
    pub words: String,
    pub who: String,
    pub when: String,
    pub is_pinned: bool,
    pub href: String,
}

/// One reason for deviation.
pub(super) struct DeviationLine {
    pub from: String,
    pub reason: String,
    pub who: String,
    pub when: String,
}

impl NotesView {
    pub fn new(
        words: Words<'_>,
        colleagues: &Colleagues,
        dossier: &Dossier,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let texts = words.texts;
        let number = || dossier.registration.number.clone();
        let mut notes: Vec<_> = dossier.colleague_notes.iter().rev().collect();
        notes.sort_by_key(|note| !note.pinned);
        let line = |note: &herstel_domain::notes::ColleagueNoted| NoteLine {
            words: note.words.clone(),
            who: colleagues.name(texts, note.noted_by),
            when: texts.date(note.noted_on),
            is_pinned: note.pinned,
            href: PinPath { number: number(), note: note.note }.to_string(),
        };
        let deviation = |reasoned: &herstel_domain::deviations::DeviationReasoned| DeviationLine {
            from: texts.t(&format!("deviation-{}", reasoned.from.as_str())),
            reason: reasoned.reason.clone(),
            who: colleagues.name(texts, reasoned.deviated_by),
            when: texts.date(reasoned.deviated_on),
        };
        let urgencies =
            Urgency::ALL.into_iter().map(|urgency| Choice::new(urgency.as_str(), words.urgency(urgency)));
        let from = DeviationFrom::ALL
            .into_iter()
            .map(|from| Choice::new(from.as_str(), texts.t(&format!("deviation-{}", from.as_str()))));
        Self {
            notes: notes.into_iter().map(line).collect(),
            note_href: NotePath { number: number() }.to_string(),
            note: Field::area("note", texts.t("note-label"), 3)
                .hint(texts.t("note-hint"))
                .filled(form, errors),
            urgency: words.urgency(dossier.urgency()),
            urgency_reason: dossier.urgency_set.as_ref().map(|set| set.reason.clone()),
            urgency_href: UrgencyPath { number: number() }.to_string(),
            urgencies: ChoiceGroup::radios("urgency", texts.t("urgency-legend"), urgencies.collect())
                .filled(form, errors),
            reason: Field::area("urgency-reason", texts.t("urgency-reason"), 2).filled(form, errors),
            deviations: dossier.deviations.iter().rev().map(deviation).collect(),
            deviation_href: DeviationPath { number: number() }.to_string(),
            deviation_from: ChoiceGroup::radios(
                "deviation-from",
                texts.t("deviation-legend"),
                from.collect(),
            )
            .filled(form, errors),
            deviation_reason: Field::area("deviation-reason", texts.t("deviation-reason"), 2)
                .filled(form, errors),
        }
    }
}

/// The fields of these forms.
const FIELDS: [&str; 5] = ["note", "urgency", "urgency-reason", "deviation-from", "deviation-reason"];

/// Carries a command out and goes back to the part of the page it came from, or shows what is wrong there.
async fn done(
    state: &AppState,
    staff: Staff,
    number: DossierNumber,
    form: &SubmittedForm,
    part: &str,
    command: Result<Command, Refusal>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, &staff, &number).await?;
    let id = dossier.registration.dossier;
    let (status, refusals) = match command {
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
        Ok(command) => {
            match carry_out(state, &staff.scope, id, looked_at(form)?, &command).await.map_err(shown_on_form)
            {
                Ok(_) => {
                    let path = format!("{}#{part}", DossierPath { number });
                    return Ok(Redirect::to(&path).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    let errors = errors_of(&staff.page, &refusals, &FIELDS);
    show_refused(status, &DossierPage::load(state, staff, dossier, form, errors).await?)
}

async fn write(
    NotePath { number }: NotePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let note = ColleagueNoteId::from_bytes(state.ids.draw()?);
    let (words, pinned) = (form.text("note").to_owned(), form.has("pinned", "yes"));
    let command = Command::NoteForColleagues(NoteForColleagues { note, words, pinned });
    done(&state, staff, number, &form, "notes", Ok(command)).await
}

async fn pin(
    PinPath { number, note }: PinPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Command::PinNote(PinNote { note, pinned: form.has("pinned", "yes") });
    done(&state, staff, number, &form, "notes", Ok(command)).await
}

async fn set_urgency(
    UrgencyPath { number }: UrgencyPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let urgency = Urgency::parse(form.text("urgency"));
    let command = urgency.ok_or_else(|| Refusal::at(RefusalCode::Required, "urgency")).map(|urgency| {
        Command::SetUrgency(SetUrgency { urgency, reason: form.text("urgency-reason").to_owned() })
    });
    done(&state, staff, number, &form, "urgency-part", command).await
}

async fn reason(
    DeviationPath { number }: DeviationPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let from = DeviationFrom::parse(form.text("deviation-from"));
    let command = from.ok_or_else(|| Refusal::at(RefusalCode::Required, "deviation-from")).map(|from| {
        let reason = form.text("deviation-reason").to_owned();
        Command::ReasonDeviation(ReasonDeviation { from, step: None, reason })
    });
    done(&state, staff, number, &form, "deviations", command).await
}
