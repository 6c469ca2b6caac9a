//! Complaints: `/werk/klachten` has all that are open, with until when and who handles them; each has a page of its own with
//! what can be done now. Who was involved sees that there is one, and handles it not.

use super::{
    dated_list::{self, Cell, DatedList},
    dossier::DossierPath,
    errors_of, find_dossier, looked_at,
    objections::{ActionForm, Part, at_fields_of},
    people::Colleagues,
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, Page, Row, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::deadlines::{both, chosen, day},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    complaints::{
        AnswerComplaint, Complaint, ComplaintAbout, ComplaintCommand, ComplaintEnd, ComplaintOutcome,
        ExtendComplaint, FileComplaint, PlanComplaintHearing, RecordComplaintHearing, SettleComplaint,
        TakeComplaint, WithdrawComplaint,
    },
    deadlines::{Sender, Way},
};
use herstel_kernel::{ComplaintId, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// Every open complaint.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/klachten")]
pub(super) struct ComplaintListPath;

/// The complaints of a dossier; a form sent to it writes one down.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/klachten", rejection(PageError))]
pub(super) struct ComplaintsPath {
    pub number: DossierNumber,
}

/// One complaint; a form sent to it says what was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/klachten/{complaint}", rejection(PageError))]
pub(super) struct ComplaintPath {
    pub number: DossierNumber,
    pub complaint: ComplaintId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, list)
        .get(Guard::Operation, show_all)
        .post(Guard::Staff, file)
        .get(Guard::Operation, show_one)
        .post(Guard::Staff, change)
}

async fn list(
    _: ComplaintListPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let open = state.store.complaints_open(&staff.scope).await?;
    let colleagues = Colleagues::load(&state).await?;
    let page = staff.page.at(ComplaintListPath);
    let (t, today) = (page.texts, state.clock.today());
    let rows = open.iter().map(|row| {
        let href = ComplaintsPath { number: row.number.clone() }.to_string();
        let handler = row.handled_by.map(|by| colleagues.name(t, by));
        dated_list::Row::new(t, (&row.name, &row.number), href, (Some(row.due_on), today), "")
            .cells([Cell::or(handler, t.t("complaint-free"))])
    });
    show(&DatedList {
        title: t.t("complaints-title"),
        lead: t.t("complaints-lead"),
        heading: t.t("complaints-open"),
        tabs: Vec::new(),
        columns: vec![t.t("complaints-column-until"), t.t("complaints-column-who")],
        rows: rows.collect(),
        none: t.t("complaints-none-open"),
        next: None,
        page,
    })
}

/// One complaint, or all of a dossier, with forms.
#[derive(Template)]
#[template(path = "staff/complaints.html")]
struct ComplaintsPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: (String, String),
    title: String,
    lead: String,
    version: u64,
    rows: Vec<Row>,
    forms: Vec<ActionForm>,
}

fn all_page(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> ComplaintsPage {
    let number = dossier.registration.number.clone();
    let path = ComplaintsPath { number: number.clone() };
    let action = path.to_string();
    let page = staff.page.clone().at(path);
    let (t, today) = (page.texts, state.clock.today());
    let row = |complaint: &Complaint| Row {
        heading: t.t1("complaint-of", "date", t.date(complaint.filed.received_on)),
        chip: crate::parent::complaint_status(t, complaint, today),
        lines: vec![t.t1("complaint-until", "date", t.date(complaint.last_day()))],
        links: vec![(
            ComplaintPath { number: number.clone(), complaint: complaint.id() }.to_string(),
            t.t("complaint-open-page"),
        )],
        ..Row::default()
    };
    let forms = if staff.may_act() { vec![file_form(t, &action)] } else { Vec::new() };
    let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
    let errors = errors_of(&page, refusals, &fields);
    ComplaintsPage {
        name_of_parent: dossier.registration.details.name.clone(),
        back: (DossierPath { number: number.clone() }.to_string(), t.t("terms-back")),
        title: t.t("complaints-title"),
        lead: t.t("complaints-lead"),
        version: dossier.version,
        rows: dossier.complaints.iter().rev().map(row).collect(),
        forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
        errors,
        page,
    }
}

fn file_form(t: Texts, action: &str) -> ActionForm {
    let about = ComplaintAbout::ALL
        .map(|about| (about.as_str().to_owned(), t.t(&format!("complaint-about-{}", about.as_str()))));
    let ways = Way::ALL.map(|way| (way.as_str().to_owned(), t.t(&format!("way-{}", way.as_str()))));
    let senders =
        Sender::ALL.map(|sender| (sender.as_str().to_owned(), t.t(&format!("sender-{}", sender.as_str()))));
    ActionForm::new("file", action, t.t("complaint-write-down"))
        .about(t.t("complaint-write-down-about"))
        .choices("file-about", t.t("complaint-about"), about.into())
        .day("file-received_on", t.t("objection-field-received-on"), t.t("fact-hint-date"))
        .choices("file-way", t.t("objection-field-way"), ways.into())
        .choices("file-sender", t.t("objection-field-sender"), senders.into())
        .area("file-words", t.t("complaint-field-words"), t.t("complaint-field-words-hint"))
}

async fn show_all(
    ComplaintsPath { number }: ComplaintsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&all_page(&state, &staff, &dossier, &SubmittedForm::default(), &[]))
}

async fn file(
    ComplaintsPath { number }: ComplaintsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let version = looked_at(&form)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &all_page(&state, &staff, &dossier, &form, refusals))
    };
    let complaint = ComplaintId::from_bytes(state.ids.draw()?);
    let first = both(chosen(&form, "file-about", ComplaintAbout::parse), day(&form, "file-received_on"));
    let second = both(chosen(&form, "file-way", Way::parse), chosen(&form, "file-sender", Sender::parse));
    let ((about, received_on), (way, sender)) = match (first, second) {
        (Ok(first), Ok(second)) => (first, second),
        (first, second) => {
            let problems = [first.err(), second.err()].into_iter().flatten().flatten();
            return refused(StatusCode::UNPROCESSABLE_ENTITY, &problems.collect::<Vec<_>>());
        }
    };
    let words = form.text("file-words").to_owned();
    let file = FileComplaint { complaint, about, received_on, way, sender, words };
    let command = Command::Complaint(ComplaintCommand::File(file));
    let id = dossier.registration.dossier;
    match carry_out(&state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ComplaintsPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &at_fields_of("file", refusals)),
        Err(Err(error)) => Err(error),
    }
}

async fn one_page(
    state: &AppState,
    staff: &Staff,
    (dossier, complaint): (&Dossier, &Complaint),
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> Result<ComplaintsPage, PageError> {
    let number = dossier.registration.number.clone();
    let path = ComplaintPath { number: number.clone(), complaint: complaint.id() };
    let action = path.to_string();
    let page = staff.page.clone().at(path);
    let t = page.texts;
    let colleagues = Colleagues::load(state).await?;
    let is_involved = dossier.is_involved(complaint, staff.id);
    let handles = complaint.handled_by() == Some(staff.id);
    let forms = match complaint.is_open() && staff.may_act() {
        true => forms(t, &action, complaint, handles, is_involved),
        false => Vec::new(),
    };
    let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
    let errors = errors_of(&page, refusals, &fields);
    let lead = match complaint.handled_by() {
        Some(by) => t.t1("complaint-handled-by", "name", colleagues.name(t, by)),
        None if is_involved => t.t("complaint-you-are-involved"),
        None => t.t("complaint-free"),
    };
    Ok(ComplaintsPage {
        name_of_parent: dossier.registration.details.name.clone(),
        back: (ComplaintsPath { number }.to_string(), t.t("complaints-title")),
        title: t.t1("complaint-of", "date", t.date(complaint.filed.received_on)),
        lead,
        version: dossier.version,
        rows: happened(t, complaint, crate::parent::complaint_status(t, complaint, state.clock.today())),
        forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
        errors,
        page,
    })
}

/// What happened. Words that somebody may not read are not in the dossier they get.
fn happened(t: Texts, complaint: &Complaint, status: String) -> Vec<Row> {
    let filed = &complaint.filed;
    let closed = if filed.words.is_empty() { vec![t.t("complaint-closed-words")] } else { Vec::new() };
    let mut rows = vec![Row {
        heading: t.t(&format!("complaint-about-{}", filed.about.as_str())),
        chip: status,
        lines: std::iter::once(t.t1("complaint-until", "date", t.date(complaint.last_day())))
            .chain(closed)
            .collect(),
        quote: filed.words.clone(),
        ..Row::default()
    }];
    let mut row = |heading: String, quote: &str| {
        rows.push(Row { heading, quote: quote.to_owned(), ..Row::default() });
    };
    if let Some(planned) = &complaint.hearing_planned {
        row(t.t1("complaint-hearing-on", "date", t.date(planned.hearing_on)), &planned.words);
    }
    if let Some(heard) = &complaint.heard {
        let heading = match heard.held_on {
            Some(day) => t.t1("complaint-heard-on", "date", t.date(day)),
            None => t.t("complaint-heard-waived"),
        };
        row(heading, &heard.words);
    }
    if let Some(extended) = &complaint.extended {
        row(t.t1("complaint-extended-until", "date", t.date(extended.last_day)), &extended.reason);
    }
    match &complaint.end {
        Some(ComplaintEnd::Answered(answered)) => row(t.t("complaint-findings"), &answered.findings),
        Some(ComplaintEnd::Settled(settled)) => row(t.t("complaint-settled"), &settled.words),
        Some(ComplaintEnd::Withdrawn(_)) => row(t.t("complaint-withdrawn"), ""),
        None => {}
    }
    rows
}

/// What can be done now: by who handles it, by who could, and on the word of the parent by anybody.
fn forms(t: Texts, action: &str, complaint: &Complaint, handles: bool, is_involved: bool) -> Vec<ActionForm> {
    let (date, plain) = (|| t.t("fact-hint-date"), || t.t("term-reason-hint"));
    let mut forms = Vec::new();
    if !is_involved && !handles {
        forms.push(ActionForm::new("take", action, t.t("complaint-take")).about(t.t("complaint-take-about")));
    }
    if handles {
        if complaint.heard.is_none() {
            let plan = ActionForm::new("hearing", action, t.t("objection-hearing"));
            forms.push(plan.day("hearing-hearing_on", t.t("objection-field-hearing-on"), date()).area(
                "hearing-words",
                t.t("objection-field-hearing-words"),
                plain(),
            ));
            let how = vec![
                ("held".to_owned(), t.t("objection-heard-held")),
                ("waived".to_owned(), t.t("objection-heard-waived")),
            ];
            let heard = ActionForm::new("heard", action, t.t("objection-heard"));
            forms.push(
                heard
                    .choices("heard-how", t.t("objection-field-how"), how)
                    .day("heard-held_on", t.t("objection-field-held-on"), date())
                    .area("heard-words", t.t("objection-field-heard-words"), plain()),
            );
        }
        if complaint.extended.is_none() {
            let extend = ActionForm::new("extend", action, t.t("complaint-extend"));
            forms.push(extend.about(t.t("complaint-extend-about")).area(
                "extend-reason",
                t.t("objection-field-reason"),
                plain(),
            ));
        }
        let outcomes = ComplaintOutcome::ALL
            .map(|one| (one.as_str().to_owned(), t.t(&format!("complaint-outcome-{}", one.as_str()))));
        let answer = ActionForm::new("answer", action, t.t("complaint-answer"));
        forms.push(
            answer
                .about(t.t("complaint-answer-about"))
                .choices("answer-outcome", t.t("complaint-field-outcome"), outcomes.into())
                .area("answer-findings", t.t("complaint-field-findings"), plain()),
        );
    }
    let settle = ActionForm::new("settle", action, t.t("complaint-settle"));
    forms.push(settle.about(t.t("complaint-only-by-parent")).area(
        "settle-words",
        t.t("complaint-field-settled"),
        plain(),
    ));
    let withdraw = ActionForm::new("withdraw", action, t.t("complaint-withdraw"));
    forms.push(withdraw.about(t.t("complaint-only-by-parent")));
    forms
}

/// What the form asks for, by its name.
fn wish(complaint: ComplaintId, form: &SubmittedForm) -> Result<ComplaintCommand, Vec<Refusal>> {
    let one = |refusal: Refusal| vec![refusal];
    let text = |field: &str| form.text(field).to_owned();
    Ok(match form.text("what") {
        "take" => ComplaintCommand::Take(TakeComplaint { complaint }),
        "hearing" => {
            let hearing_on = day(form, "hearing-hearing_on").map_err(one)?;
            let words = text("hearing-words");
            ComplaintCommand::PlanHearing(PlanComplaintHearing { complaint, hearing_on, words })
        }
        "heard" => {
            let was_held = chosen(form, "heard-how", |text| match text {
                "held" => Some(true),
                "waived" => Some(false),
                _ => None,
            });
            let held_on =
                if was_held.map_err(one)? { Some(day(form, "heard-held_on").map_err(one)?) } else { None };
            let words = text("heard-words");
            ComplaintCommand::RecordHearing(RecordComplaintHearing { complaint, held_on, words })
        }
        "extend" => ComplaintCommand::Extend(ExtendComplaint { complaint, reason: text("extend-reason") }),
        "answer" => {
            let outcome = chosen(form, "answer-outcome", ComplaintOutcome::parse).map_err(one)?;
            let findings = text("answer-findings");
            ComplaintCommand::Answer(AnswerComplaint { complaint, outcome, findings })
        }
        "settle" => ComplaintCommand::Settle(SettleComplaint { complaint, words: text("settle-words") }),
        "withdraw" => ComplaintCommand::Withdraw(WithdrawComplaint { complaint }),
        _ => return Err(one(Refusal::new(RefusalCode::NotAChoice))),
    })
}

async fn show_one(
    ComplaintPath { number, complaint }: ComplaintPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let complaint = dossier.complaint(complaint).ok_or(PageError::NotFound)?;
    show(&one_page(&state, &staff, (&dossier, complaint), &SubmittedForm::default(), &[]).await?)
}

async fn change(
    ComplaintPath { number, complaint: id }: ComplaintPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let complaint = dossier.complaint(id).ok_or(PageError::NotFound)?;
    let version = looked_at(&form)?;
    let (status, refusals) = match wish(id, &form) {
        Ok(wish) => {
            let (dossier_id, command) = (dossier.registration.dossier, Command::Complaint(wish));
            let done = carry_out(&state, &staff.scope, dossier_id, version, &command).await;
            match done.map_err(shown_on_form) {
                Ok(_) => {
                    let path = ComplaintPath { number, complaint: id };
                    return Ok(Redirect::to(&path.to_string()).into_response());
                }
                Err(Ok((status, refusals))) => (status, at_fields_of(form.text("what"), refusals)),
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusals) => (StatusCode::UNPROCESSABLE_ENTITY, refusals),
    };
    show_refused(status, &one_page(&state, &staff, (&dossier, complaint), &form, &refusals).await?)
}
