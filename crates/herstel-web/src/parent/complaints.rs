//! Complaining: `/mijn-zaak/klacht`, and where a complaint stands: who handles it, until when, what was said, how it ends.

use super::{
    objections::sender_of,
    reader::{Place, Reader},
    represented::{ForComplaintPath, ForComplaintsPath},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{
        Button, Choice, ChoiceGroup, Field, FormErrors, FormPage, ListPage, Part, Row, Section,
        SubmittedForm, show, show_refused,
    },
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    complaints::{
        Complaint, ComplaintAbout, ComplaintCommand, ComplaintEnd, FileComplaint, RecordComplaintHearing,
        SettleComplaint, WithdrawComplaint, last_day,
    },
    deadlines::Way,
};
use herstel_kernel::{ComplaintId, Date, Refusal, RefusalCode};
use serde::Deserialize;

/// Complaining.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/klacht")]
pub(crate) struct ComplaintsPath;

/// One complaint; a form sent to it says that it is solved, taken back, or that no talk is needed.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/klacht/{complaint}", rejection(PageError))]
pub(crate) struct ComplaintPath {
    pub complaint: ComplaintId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_form)
        .post(Guard::Parent, file)
        .get(Guard::Parent, show_one)
        .post(Guard::Parent, change)
}

impl Place {
    /// Complaining.
    pub fn complain(&self) -> String {
        match self {
            Self::Own => ComplaintsPath.to_string(),
            Self::For(number) => ForComplaintsPath { number: number.clone() }.to_string(),
        }
    }

    /// One complaint.
    pub fn complaint(&self, complaint: ComplaintId) -> String {
        match self {
            Self::Own => ComplaintPath { complaint }.to_string(),
            Self::For(number) => ForComplaintPath { number: number.clone(), complaint }.to_string(),
        }
    }
}

/// How it stands, in a word or two.
pub(crate) fn status(t: Texts, complaint: &Complaint, today: Date) -> String {
    match &complaint.end {
        None if complaint.is_late(today) => t.t("promise-broken"),
        None => t.t("complaint-open"),
        Some(ComplaintEnd::Answered(answered)) => {
            t.t(&format!("complaint-outcome-{}", answered.outcome.as_str()))
        }
        Some(ComplaintEnd::Settled(_)) => t.t("complaint-settled"),
        Some(ComplaintEnd::Withdrawn(_)) => t.t("complaint-withdrawn"),
    }
}

/// Where it stands and what comes next.
pub(super) fn now(t: Texts, complaint: &Complaint) -> String {
    match &complaint.end {
        None => t.t1("complaint-now-open", "date", t.date(complaint.last_day())),
        Some(end) => t.t1("complaint-now-ended", "date", t.date(end.on())),
    }
}

fn form_page(state: &AppState, reader: &Reader, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let state = &state.for_dossier(&reader.dossier);
    let place = &reader.place;
    let page = reader.page.clone().at(place.complain());
    let t = page.texts;
    let labels = [("about", t.t("complaint-about")), ("words", t.t("complaint-words"))];
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["about", "words"]);
    let errors = errors.labelled(&labels);
    let about = ComplaintAbout::ALL
        .map(|about| Choice::new(about.as_str(), t.t(&format!("complaint-about-{}", about.as_str()))));
    let about = ChoiceGroup::radios("about", t.t("complaint-about"), about.into());
    let words = Field::area("words", t.t("complaint-words"), 8).hint(t.t("complaint-words-hint"));
    let parts: Vec<Part> = vec![about.filled(form, &errors).into(), words.filled(form, &errors).into()];
    let until = last_day(state.clock.today(), false, &state.schemes);
    let until = until.map(|until| t.t1("complaint-file-until", "date", t.date(until)));
    FormPage {
        parts,
        errors,
        back: (place.wrong(), t.t("wrong-title")),
        whose: String::new(),
        title: t.t("complaint-file"),
        lead: [t.t("complaint-file-about"), t.t("complaint-file-costs")]
            .into_iter()
            .chain(until)
            .collect::<Vec<_>>()
            .join(" "),
        action: place.complain(),
        version: reader.dossier.version,
        button: t.t("complaint-send"),
        page,
    }
}

async fn show_form(
    _: ComplaintsPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_complain_of(&state, &Reader::own(&state, parent).await?)
}

/// The form for whoever may tell something.
pub(super) fn show_complain_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    if !reader.may_tell {
        return Err(PageError::NotFound);
    }
    show(&form_page(state, reader, &SubmittedForm::default(), &[]))
}

async fn file(
    _: ComplaintsPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    file_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// Takes in a complaint.
pub(super) async fn file_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_tell {
        return Err(PageError::NotFound);
    }
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let refused =
        |status, refusals: &[Refusal]| show_refused(status, &form_page(state, reader, form, refusals));
    let Some(about) = ComplaintAbout::parse(form.text("about")) else {
        let refusal = Refusal::at(RefusalCode::Required, "about");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]);
    };
    let complaint = ComplaintId::from_bytes(state.ids.draw()?);
    let command = Command::Complaint(ComplaintCommand::File(FileComplaint {
        complaint,
        about,
        received_on: state.clock.today(),
        way: Way::Portal,
        sender: sender_of(reader),
        words: form.text("words").to_owned(),
    }));
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.complaint(complaint)).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}

async fn one_page(
    state: &AppState,
    reader: &Reader,
    complaint: &Complaint,
    refusals: &[Refusal],
) -> Result<ListPage, PageError> {
    let (place, today) = (&reader.place, state.clock.today());
    let page = reader.page.clone().at(place.complaint(complaint.id()));
    let t = page.texts;
    let handler = match complaint.handled_by() {
        Some(by) => state.staff_member(by).await?.map(|member| member.name),
        None => None,
    };
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    let mut sections = vec![stands(t, complaint, handler, today)];
    if let Some(ComplaintEnd::Answered(answered)) = &complaint.end {
        let row = Row {
            heading: t.t(&format!("own-complaint-outcome-{}", answered.outcome.as_str())),
            quote: answered.findings.clone(),
            ..Row::default()
        };
        let ombudsman = Row {
            heading: t.t("complaint-ombudsman"),
            lines: vec![t.t("complaint-ombudsman-about")],
            ..Row::default()
        };
        sections.push(Section {
            title: t.t("complaint-findings"),
            text: String::new(),
            rows: vec![row, ombudsman],
        });
    }
    if complaint.is_open() && reader.may_tell {
        sections.push(can_do(t, complaint, place));
    }
    Ok(ListPage {
        errors,
        back: (place.wrong(), t.t("wrong-title")),
        whose: String::new(),
        title: t.t("complaint-yours"),
        lead: now(t, complaint),
        version: reader.dossier.version,
        sections,
        links: Vec::new(),
        page,
    })
}

/// What happened, the first first.
fn stands(t: Texts, complaint: &Complaint, handler: Option<String>, today: Date) -> Section {
    let filed = &complaint.filed;
    let mut rows = vec![Row {
        heading: t.t1("complaint-of", "date", t.date(filed.received_on)),
        chip: status(t, complaint, today),
        lines: vec![t.t(&format!("complaint-about-{}", filed.about.as_str()))],
        quote: filed.words.clone(),
        ..Row::default()
    }];
    let who = match handler {
        Some(name) => t.t1("complaint-handled-by", "name", name),
        None => t.t("complaint-handled-by-nobody"),
    };
    let mut row = |heading: String, lines: Vec<String>, quote: &str| {
        rows.push(Row { heading, lines, quote: quote.to_owned(), ..Row::default() });
    };
    row(t.t("complaint-who"), vec![who, t.t("complaint-not-involved")], "");
    if let Some(planned) = &complaint.hearing_planned {
        row(t.t1("complaint-hearing-on", "date", t.date(planned.hearing_on)), Vec::new(), &planned.words);
    }
    if let Some(heard) = &complaint.heard {
        let heading = match heard.held_on {
            Some(day) => t.t1("complaint-heard-on", "date", t.date(day)),
            None => t.t("complaint-heard-waived"),
        };
        row(heading, Vec::new(), &heard.words);
    }
    if let Some(extended) = &complaint.extended {
        let heading = t.t1("complaint-extended-until", "date", t.date(extended.last_day));
        row(heading, Vec::new(), &extended.reason);
    }
    Section { title: t.t("complaint-stands"), text: String::new(), rows }
}

fn can_do(t: Texts, complaint: &Complaint, place: &Place) -> Section {
    let row = |what: &str, heading: &str, about: &str, label: &str| Row {
        heading: t.t(heading),
        lines: vec![t.t(about)],
        buttons: vec![Button {
            action: place.complaint(complaint.id()),
            label: t.t(label),
            field: Some(("what", what.to_owned())),
        }],
        ..Row::default()
    };
    let mut rows =
        vec![row("settle", "complaint-settle", "complaint-settle-about", "complaint-settle-button")];
    if complaint.heard.is_none() {
        rows.push(row("waive", "complaint-waive", "complaint-waive-about", "complaint-waive-button"));
    }
    rows.push(row("withdraw", "complaint-withdraw", "complaint-withdraw-about", "complaint-withdraw-button"));
    Section { title: t.t("complaint-do"), text: String::new(), rows }
}

async fn show_one(
    ComplaintPath { complaint }: ComplaintPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_complaint_of(&state, &Reader::own(&state, parent).await?, complaint).await
}

/// One complaint for whoever reads the case.
pub(super) async fn show_complaint_of(
    state: &AppState,
    reader: &Reader,
    complaint: ComplaintId,
) -> Result<Response, PageError> {
    let complaint = reader.dossier.complaint(complaint).ok_or(PageError::NotFound)?;
    show(&one_page(state, reader, complaint, &[]).await?)
}

async fn change(
    ComplaintPath { complaint }: ComplaintPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    change_of(&state, &Reader::own(&state, parent).await?, complaint, &form).await
}

/// Says that it is solved, taken back, or that no talk is needed.
pub(super) async fn change_of(
    state: &AppState,
    reader: &Reader,
    id: ComplaintId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let complaint = reader.dossier.complaint(id).ok_or(PageError::NotFound)?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let command = match form.text("what") {
        "settle" => ComplaintCommand::Settle(SettleComplaint { complaint: id, words: String::new() }),
        "withdraw" => ComplaintCommand::Withdraw(WithdrawComplaint { complaint: id }),
        "waive" => {
            // The person need not say why: that they said so is what is written down.
            let words = reader.page.texts.t("complaint-waive");
            ComplaintCommand::RecordHearing(RecordComplaintHearing { complaint: id, held_on: None, words })
        }
        _ => return Err(PageError::Unreadable),
    };
    let dossier = reader.dossier.registration.dossier;
    let done = carry_out(state, &reader.scope, dossier, version, &Command::Complaint(command)).await;
    match done.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&reader.place.complaint(id)).into_response()),
        Err(Ok((status, refusals))) => {
            show_refused(status, &one_page(state, reader, complaint, &refusals).await?)
        }
        Err(Err(error)) => Err(error),
    }
}
