//! One term: how it was reckoned, and the forms with which it is moved. Each form has a reason that the parent reads.

use super::{TermsPath, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    deadlines::{TermWords, extension_label, in_words},
    error::{PageError, shown_on_form},
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::errors_of,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deadlines::{
        Deadline, ExtendTerm, RecordNotice, ResumeTerm, Sender, Standing, SuspendTerm, SuspensionGround,
        TermCommand, TermSubject, Way, deadlines,
    },
};
use herstel_kernel::{Date, DossierNumber, NoticeId, Refusal, RefusalCode, SuspensionId};
use serde::Deserialize;

/// One term.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijn/{subject}", rejection(PageError))]
pub(crate) struct TermPath {
    pub number: DossierNumber,
    pub subject: TermSubject,
}

/// Taking the longer term.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijn/{subject}/verlengen", rejection(PageError))]
struct ExtendPath {
    number: DossierNumber,
    subject: TermSubject,
}

/// Letting it stand still.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijn/{subject}/opschorten", rejection(PageError))]
struct SuspendPath {
    number: DossierNumber,
    subject: TermSubject,
}

/// Letting it run again.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijn/{subject}/hervatten", rejection(PageError))]
struct ResumePath {
    number: DossierNumber,
    subject: TermSubject,
}

/// Writing down a notice of default.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/termijn/{subject}/ingebrekestelling", rejection(PageError))]
struct NoticePath {
    number: DossierNumber,
    subject: TermSubject,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_term)
        .post(Guard::Staff, extend)
        .post(Guard::Staff, suspend)
        .post(Guard::Staff, resume)
        .post(Guard::Staff, notice)
}

#[derive(Template)]
#[template(path = "staff/term.html")]
struct TermPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    version: u64,
    term: TermWords,
    extend: Option<Extend>,
    suspend: Option<Suspend>,
    resume: Option<Resume>,
    notice: Option<Notice>,
}

struct Extend {
    action: String,
    about: String,
    reason: Field,
}

struct Suspend {
    action: String,
    ground: ChoiceGroup,
    last_on: Field,
    words: Field,
}

struct Resume {
    action: String,
    counts_on: Field,
}

struct Notice {
    action: String,
    received_on: Field,
    way: ChoiceGroup,
    sender: ChoiceGroup,
}

/// Every field of the page with the key of its label, in the order of the page.
const FIELDS: [(&str, &str); 8] = [
    ("reason", "term-field-reason"),
    ("ground", "term-field-ground"),
    ("last_on", "term-field-last-on"),
    ("words", "term-field-words"),
    ("counts_on", "term-field-counts-on"),
    ("received_on", "term-field-received-on"),
    ("way", "term-field-way"),
    ("sender", "term-field-sender"),
];

impl TermPage {
    fn new(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        deadline: &Deadline,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let (number, subject) = (dossier.registration.number.clone(), deadline.subject.clone());
        let path = TermPath { number: number.clone(), subject: subject.clone() };
        let page = staff.page.clone().at(path);
        let t = page.texts;
        let labels = FIELDS.map(|(field, key)| (field, t.t(key)));
        let errors = errors_of(&page, refusals, &FIELDS.map(|(field, _)| field)).labelled(&labels);
        let label = |wanted: &str| {
            labels
                .iter()
                .find(|(field, _)| *field == wanted)
                .map_or_else(String::new, |(_, label)| label.clone())
        };
        let may_act = staff.may_act();
        let is_late = deadline.standing == Standing::Late;
        let is_suspended = matches!(deadline.standing, Standing::Suspended { .. });
        let extend = deadline.if_extended.filter(|_| may_act).map(|last_day| Extend {
            action: ExtendPath { number: number.clone(), subject: subject.clone() }.to_string(),
            about: t.t2(
                "term-extend-about",
                "by",
                extension_label(t, deadline).unwrap_or_default(),
                "date",
                t.date(last_day),
            ),
            reason: Field::area("reason", label("reason"), 3)
                .hint(t.t("term-reason-hint"))
                .filled(form, &errors),
        });
        let grounds = SuspensionGround::ALL
            .map(|ground| Choice::new(ground.as_str(), t.t(&format!("suspension-{}", ground.as_str()))));
        let suspend = (may_act
            && !is_late
            && !is_suspended
            && deadline.court_day.is_none()
            && deadline.last_day.is_some())
        .then(|| Suspend {
            action: SuspendPath { number: number.clone(), subject: subject.clone() }.to_string(),
            ground: ChoiceGroup::radios("ground", label("ground"), grounds.into()).filled(form, &errors),
            last_on: day_field("last_on", label("last_on"), t.t("term-last-on-hint"), form, &errors),
            words: Field::area("words", label("words"), 3)
                .hint(t.t("term-reason-hint"))
                .filled(form, &errors),
        });
        // What somebody handed in while it stood still may be written down when that is over.
        let resume =
            (may_act && dossier.terms.may_resume(&deadline.subject, state.clock.today())).then(|| Resume {
                action: ResumePath { number: number.clone(), subject: subject.clone() }.to_string(),
                counts_on: day_field("counts_on", label("counts_on"), t.t("fact-hint-date"), form, &errors),
            });
        let ways = Way::ALL.map(|way| Choice::new(way.as_str(), t.t(&format!("way-{}", way.as_str()))));
        let senders = Sender::ALL
            .map(|sender| Choice::new(sender.as_str(), t.t(&format!("sender-{}", sender.as_str()))));
        let notice = (may_act && deadline.valid_notice().is_none()).then(|| Notice {
            action: NoticePath { number: number.clone(), subject }.to_string(),
            received_on: day_field("received_on", label("received_on"), t.t("fact-hint-date"), form, &errors),
            way: ChoiceGroup::radios("way", label("way"), ways.into()).filled(form, &errors),
            sender: ChoiceGroup::radios("sender", label("sender"), senders.into()).filled(form, &errors),
        });
        Self {
            name_of_parent: dossier.registration.details.name.clone(),
            back: TermsPath { number }.to_string(),
            version: dossier.version,
            term: in_words(t, &state.schemes, dossier, deadline),
            extend,
            suspend,
            resume,
            notice,
            errors,
            page,
        }
    }
}

fn day_field(name: &str, label: String, hint: String, form: &SubmittedForm, errors: &FormErrors) -> Field {
    Field::text(name, label).hint(hint).input_mode("numeric").short().filled(form, errors)
}

/// The term, or no such page.
fn find(state: &AppState, dossier: &Dossier, subject: &TermSubject) -> Result<Deadline, PageError> {
    let state = &state.for_dossier(dossier);
    let all = deadlines(dossier, &state.schemes, state.clock.today());
    all.into_iter().find(|deadline| deadline.subject == *subject).ok_or(PageError::NotFound)
}

async fn show_term(
    TermPath { number, subject }: TermPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let deadline = find(&state, &dossier, &subject)?;
    show(&TermPage::new(&state, &staff, &dossier, &deadline, &SubmittedForm::default(), &[]))
}

async fn extend(
    ExtendPath { number, subject }: ExtendPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reason = form.text("reason").to_owned();
    let command = TermCommand::Extend(ExtendTerm { subject: subject.clone(), reason });
    carried(&state, &staff, (number, subject), &form, Ok(command)).await
}

async fn suspend(
    SuspendPath { number, subject }: SuspendPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let suspension = SuspensionId::from_bytes(state.ids.draw()?);
    let ground = chosen(&form, "ground", SuspensionGround::parse);
    let last_on = day(&form, "last_on");
    let command = both(ground, last_on).map(|(ground, last_on)| {
        let words = form.text("words").to_owned();
        TermCommand::Suspend(SuspendTerm { suspension, subject: subject.clone(), ground, last_on, words })
    });
    carried(&state, &staff, (number, subject), &form, command).await
}

async fn resume(
    ResumePath { number, subject }: ResumePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let counts_on = day(&form, "counts_on").map_err(|refusal| vec![refusal]);
    let command =
        counts_on.map(|counts_on| TermCommand::Resume(ResumeTerm { subject: subject.clone(), counts_on }));
    carried(&state, &staff, (number, subject), &form, command).await
}

async fn notice(
    NoticePath { number, subject }: NoticePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let notice = NoticeId::from_bytes(state.ids.draw()?);
    let received = both(day(&form, "received_on"), chosen(&form, "way", Way::parse));
    let sender = chosen(&form, "sender", Sender::parse).map_err(|refusal| vec![refusal]);
    let command = both_of(received, sender).map(|((received_on, way), sender)| {
        let subject = subject.clone();
        TermCommand::Notice(RecordNotice { notice, subject, received_on, way, sender })
    });
    carried(&state, &staff, (number, subject), &form, command).await
}

/// The answer to a question with one answer.
pub(in crate::staff) fn chosen<T>(
    form: &SubmittedForm,
    field: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Refusal> {
    let text = form.text(field);
    let code = if text.is_empty() { RefusalCode::Required } else { RefusalCode::NotAChoice };
    parse(text).ok_or_else(|| Refusal::at(code, field))
}

/// A day that must be there.
pub(in crate::staff) fn day(form: &SubmittedForm, field: &str) -> Result<Date, Refusal> {
    let day = form.day(field).map_err(|code| Refusal::at(code, field))?;
    day.ok_or_else(|| Refusal::at(RefusalCode::Required, field))
}

/// Both answers, or what is wrong with either.
pub(in crate::staff) fn both<A, B>(
    a: Result<A, Refusal>,
    b: Result<B, Refusal>,
) -> Result<(A, B), Vec<Refusal>> {
    both_of(a.map_err(|refusal| vec![refusal]), b.map_err(|refusal| vec![refusal]))
}

/// Both answers, or everything that is wrong.
fn both_of<A, B>(a: Result<A, Vec<Refusal>>, b: Result<B, Vec<Refusal>>) -> Result<(A, B), Vec<Refusal>> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(a), Ok(_)) => Err(a),
        (Ok(_), Err(b)) => Err(b),
        (Err(a), Err(b)) => Err([a, b].concat()),
    }
}

async fn carried(
    state: &AppState,
    staff: &Staff,
    (number, subject): (DossierNumber, TermSubject),
    form: &SubmittedForm,
    command: Result<TermCommand, Vec<Refusal>>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, &number).await?;
    let version = looked_at(form)?;
    let deadline = find(state, &dossier, &subject)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &TermPage::new(state, staff, &dossier, &deadline, form, refusals))
    };
    let command = match command {
        Ok(command) => Command::Term(command),
        Err(refusals) => return refused(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&TermsPath { number }.to_string()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
