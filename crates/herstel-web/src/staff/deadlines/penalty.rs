//! Establishing what a late decision cost: one person proposes it, a second one approves. Every day stands there. When the
//! parent was right in an objection to it, somebody else says which days count, and it is established anew. Then it is
//! recorded here that it was paid.

use super::{TermsPath, find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    deadlines::{SettledPenalty, ToldTo, settled_penalties},
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        errors_of,
        objections::{ActionForm, Part, at_fields_of},
        people::Colleagues,
    },
    step_up::{Matter, StepUp},
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
    chain::{ChainCommand, PaymentOf},
    deadlines::{
        ApprovePenalty, PenaltyAnew, PenaltyDays, PenaltyStatus, ProposePenalty, ReturnPenalty, TermCommand,
        TermSubject,
    },
};
use herstel_kernel::{Date, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// One penalty.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/dwangsom/{subject}", rejection(PageError))]
pub(crate) struct PenaltyPath {
    pub number: DossierNumber,
    pub subject: TermSubject,
}

/// The second reader agrees.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/dwangsom/{subject}/akkoord", rejection(PageError))]
struct ApprovalPath {
    number: DossierNumber,
    subject: TermSubject,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_penalty)
        .post(Guard::Staff, change)
        .post(Guard::Staff, approve)
        .step_up(StepUp::Always(Matter::Approval))
}

#[derive(Template)]
#[template(path = "staff/penalty.html")]
struct PenaltyPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    version: u64,
    penalty: SettledPenalty,
    /// How far it is.
    state: String,
    /// What somebody wrote with it.
    words: Option<String>,
    /// Which days count in a proposal to establish it anew, and what that gives.
    found: Vec<String>,
    approve: Option<String>,
    forms: Vec<ActionForm>,
}

impl PenaltyPage {
    fn new(
        state: &AppState,
        (staff, colleagues): (&Staff, &Colleagues),
        (dossier, subject): (&Dossier, &TermSubject),
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let number = dossier.registration.number.clone();
        let path = PenaltyPath { number: number.clone(), subject: subject.clone() };
        let action = path.to_string();
        let page = staff.page.clone().at(path);
        let t = page.texts;
        let mut settled = settled_penalties(state, t, dossier, ToldTo::Staff).into_iter().rev();
        let penalty = settled.find(|row| row.subject == *subject).ok_or(PageError::NotFound)?;
        let may_act = staff.may_act();
        let held = dossier.penalty(subject);
        let is_upheld = penalty.upheld;
        let propose = || propose_form(t, &action, is_upheld);
        let (status, words, forms, is_read) = match held.map(|held| (&held.proposed, &held.status)) {
            None => (t.t("penalty-open"), None, vec![propose()], false),
            // It grew on after that, because somebody came back.
            Some((_, PenaltyStatus::Established(_))) if !dossier.is_established(subject) => {
                (t.t("penalty-open"), None, vec![propose()], false)
            }
            Some((_, PenaltyStatus::Returned(returned))) => {
                (t.t("penalty-returned"), Some(returned.remarks.clone()), vec![propose()], false)
            }
            Some((proposed, PenaltyStatus::Proposed)) => {
                let name = colleagues.name(t, proposed.proposed_by);
                let back = ActionForm::new("return", &action, t.t("penalty-return")).area(
                    "return-remarks",
                    t.t("objection-field-remarks"),
                    t.t("penalty-field-remark-hint"),
                );
                let is_own = proposed.proposed_by == staff.id;
                let forms = if is_own { Vec::new() } else { vec![back] };
                (t.t1("penalty-proposed", "name", name), proposed.remark.clone(), forms, !is_own)
            }
            Some((_, PenaltyStatus::Established(_))) if is_upheld => {
                (t.t("penalty-upheld"), None, vec![propose()], false)
            }
            Some((_, PenaltyStatus::Established(established))) => {
                let paid_on = dossier.chain.penalty_paid_on(subject, established.amount);
                let said = paid_on.map(|day| t.t1("penalty-paid-on", "date", t.date(day)));
                (said.unwrap_or_else(|| t.t("penalty-done")), None, Vec::new(), false)
            }
        };
        let unpaid = dossier
            .established(subject)
            .last()
            .filter(|(_, last)| dossier.chain.penalty_paid_on(subject, last.amount).is_none());
        let pay = unpaid.map(|_| {
            ActionForm::new("paid", &action, t.t("chain-paid")).about(t.t("chain-paid-lead")).day(
                "paid-paid_on",
                t.t("chain-paid-field"),
                t.t("chain-day-hint"),
            )
        });
        let proposed = held.filter(|held| match held.status {
            PenaltyStatus::Proposed | PenaltyStatus::Returned(_) => true,
            PenaltyStatus::Established(_) => false,
        });
        let anew = proposed.and_then(|held| held.proposed.anew.as_ref());
        let forms: Vec<ActionForm> =
            if may_act { forms.into_iter().chain(pay).collect() } else { Vec::new() };
        let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
        let errors = errors_of(&page, refusals, &fields);
        Ok(Self {
            name_of_parent: dossier.registration.details.name.clone(),
            back: TermsPath { number: number.clone() }.to_string(),
            version: dossier.version,
            penalty,
            state: status,
            words,
            found: anew.map_or_else(Vec::new, |anew| found_in_words(t, anew)),
            approve: (may_act && is_read)
                .then(|| ApprovalPath { number, subject: subject.clone() }.to_string()),
            forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
            errors,
            page,
        })
    }
}

/// The form of a proposal; when the parent was right, with the days that count.
fn propose_form(t: Texts, action: &str, is_upheld: bool) -> ActionForm {
    let (title, about) = if is_upheld {
        (t.t("penalty-propose-anew"), t.t("penalty-propose-anew-about"))
    } else {
        (t.t("penalty-propose"), t.t("penalty-propose-about"))
    };
    let form = ActionForm::new("propose", action, title).about(about);
    let form = if is_upheld {
        form.day("propose-last_day", t.t("penalty-field-last-day"), t.t("fact-hint-date"))
            .day("propose-noticed_on", t.t("penalty-field-noticed-on"), t.t("penalty-field-noticed-on-hint"))
            .day("propose-decided_on", t.t("penalty-field-decided-on"), t.t("penalty-field-decided-on-hint"))
    } else {
        form
    };
    form.area("propose-remark", t.t("penalty-field-remark"), t.t("penalty-field-remark-hint"))
}

/// The days that were found to count, and what the rules give for them.
fn found_in_words(t: Texts, anew: &PenaltyAnew) -> Vec<String> {
    let day = |day: Option<Date>| day.map_or_else(|| t.t("penalty-no-day"), |day| t.date(day));
    let PenaltyDays { last_day, noticed_on, decided_on } = anew.days;
    let line = |label: &str, value: String| t.t2("penalty-found-line", "label", t.t(label), "value", value);
    vec![
        line("penalty-field-last-day", t.date(last_day)),
        line("penalty-field-noticed-on", day(noticed_on)),
        line("penalty-field-decided-on", day(decided_on)),
        line("penalty-found", t.amount(anew.found)),
        line("penalty-awarded", t.amount(anew.awarded)),
    ]
}

/// The days that the form says; none when it says nothing of them.
fn days_of(form: &SubmittedForm) -> Result<Option<PenaltyDays>, Vec<Refusal>> {
    let one = |field: &str| form.day(field).map_err(|code| Refusal::at(code, field));
    match (one("propose-last_day"), one("propose-noticed_on"), one("propose-decided_on")) {
        (Ok(None), Ok(None), Ok(None)) => Ok(None),
        (Ok(Some(last_day)), Ok(noticed_on), Ok(decided_on)) => {
            Ok(Some(PenaltyDays { last_day, noticed_on, decided_on }))
        }
        (Ok(None), Ok(_), Ok(_)) => Err(vec![Refusal::at(RefusalCode::Required, "propose-last_day")]),
        (last_day, noticed_on, decided_on) => {
            Err([last_day.err(), noticed_on.err(), decided_on.err()].into_iter().flatten().collect())
        }
    }
}

async fn show_penalty(
    PenaltyPath { number, subject }: PenaltyPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let colleagues = Colleagues::load(&state).await?;
    let nothing = SubmittedForm::default();
    show(&PenaltyPage::new(&state, (&staff, &colleagues), (&dossier, &subject), &nothing, &[])?)
}

async fn change(
    PenaltyPath { number, subject }: PenaltyPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let what = form.text("what").to_owned();
    let command = match what.as_str() {
        "propose" => {
            let (subject, remark) = (subject.clone(), form.text("propose-remark").to_owned());
            days_of(&form).map(|anew| {
                Command::Term(TermCommand::ProposePenalty(ProposePenalty { subject, remark, anew }))
            })
        }
        "return" => {
            let remarks = form.text("return-remarks").to_owned();
            let command = ReturnPenalty { subject: subject.clone(), remarks };
            Ok(Command::Term(TermCommand::ReturnPenalty(command)))
        }
        "paid" => {
            let day = form.day("paid-paid_on").and_then(|day| day.ok_or(RefusalCode::Required));
            let of = PaymentOf::Penalty(subject.clone());
            day.map(|paid_on| Command::Chain(ChainCommand::RecordPayment { of, paid_on }))
                .map_err(|code| vec![Refusal::at(code, "paid-paid_on")])
        }
        _ => Err(vec![Refusal::new(RefusalCode::NotAChoice)]),
    };
    carried(&state, &staff, (number, subject), &form, &what, command).await
}

async fn approve(
    ApprovalPath { number, subject }: ApprovalPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = TermCommand::ApprovePenalty(ApprovePenalty { subject: subject.clone() });
    carried(&state, &staff, (number, subject), &form, "approve", Ok(Command::Term(command))).await
}

async fn carried(
    state: &AppState,
    staff: &Staff,
    (number, subject): (DossierNumber, TermSubject),
    form: &SubmittedForm,
    what: &str,
    command: Result<Command, Vec<Refusal>>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, &number).await?;
    if dossier.terms.fixed(&subject).is_none() {
        return Err(PageError::NotFound);
    }
    let version = looked_at(form)?;
    let colleagues = Colleagues::load(state).await?;
    let refused = |status, refusals: &[Refusal]| {
        let page = PenaltyPage::new(state, (staff, &colleagues), (&dossier, &subject), form, refusals)?;
        show_refused(status, &page)
    };
    let command = match command {
        Ok(command) => command,
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    let id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            let path = PenaltyPath { number, subject: subject.clone() };
            Ok(Redirect::to(&path.to_string()).into_response())
        }
        Err(Ok((status, refusals))) => refused(status, &at_fields_of(what, refusals)),
        Err(Err(error)) => Err(error),
    }
}
