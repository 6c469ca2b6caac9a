//! One objection: what happened with it, until when it must be answered, and what can be done now.

use super::{
    ObjectionsPath,
    form::{ActionForm, Part, at_fields_of},
    hearing,
};
use crate::{
    AppState,
    command::carry_out,
    deadlines::{TermWords, in_words, subject_in_words},
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        deadlines::{PenaltyPath, chosen, day},
        decision::StepPath,
        errors_of, find_dossier, looked_at,
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
    deadlines::{TermSubject, deadlines},
    objections::{
        AcknowledgeObjection, AnswerStatus, ApproveAnswer, AskToMend, Contested, JudgeLateness,
        MendObjection, Objection, ObjectionCommand, ObjectionOutcome, ProposeAnswer, ReturnAnswer,
        WithdrawObjection,
    },
};
use herstel_kernel::{DossierNumber, ObjectionId, Refusal};
use serde::Deserialize;

/// One objection; a form sent to it says what was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bezwaar/{objection}", rejection(PageError))]
pub(super) struct ObjectionPath {
    pub number: DossierNumber,
    pub objection: ObjectionId,
}

/// The second reader agrees with the answer.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/bezwaar/{objection}/akkoord", rejection(PageError))]
pub(super) struct ApprovalPath {
    number: DossierNumber,
    objection: ObjectionId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_one)
        .post(Guard::Staff, change)
        .post(Guard::Staff, approve)
        .step_up(StepUp::Always(Matter::Approval))
}

#[derive(Template)]
#[template(path = "staff/objection.html")]
struct ObjectionPage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    back: String,
    version: u64,
    title: String,
    term: Option<TermWords>,
    lines: Vec<(String, Option<String>)>,
    /// The answer that waits for its second reading.
    proposal: Option<(String, String)>,
    approve: Option<String>,
    /// Where the decision is worked out anew, or the penalty established anew, while that is to be done; with what it says.
    anew: Option<(String, String)>,
    forms: Vec<ActionForm>,
}

impl ObjectionPage {
    fn new(
        state: &AppState,
        staff: &Staff,
        (dossier, objection): (&Dossier, &Objection),
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let number = dossier.registration.number.clone();
        let path = ObjectionPath { number: number.clone(), objection: objection.id() };
        let action = path.to_string();
        let page = staff.page.clone().at(path);
        let t = page.texts;
        let subject = TermSubject::Objection(objection.id());
        let all = deadlines(dossier, &state.schemes, state.clock.today());
        let term = all.iter().find(|deadline| deadline.subject == subject);
        let is_open = dossier.is_objection_open(objection) && staff.may_act();
        let forms = if is_open { forms(t, &action, objection) } else { Vec::new() };
        let proposal = objection.answers.iter().find(|answer| answer.status == AnswerStatus::Proposed);
        let is_own = proposal.is_some_and(|answer| answer.proposed.proposed_by == staff.id);
        let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
        let errors = errors_of(&page, refusals, &fields);
        Self {
            name_of_parent: dossier.registration.details.name.clone(),
            version: dossier.version,
            title: subject_in_words(t, &state.schemes, dossier, &subject),
            term: term.map(|deadline| in_words(t, &state.schemes, dossier, deadline)),
            lines: lines(t, objection),
            proposal: proposal.map(|answer| {
                let outcome = t.t(&format!("objection-outcome-{}", answer.proposed.outcome.as_str()));
                (outcome, answer.proposed.reasons.clone())
            }),
            approve: (is_open && proposal.is_some() && !is_own)
                .then(|| ApprovalPath { number: number.clone(), objection: objection.id() }.to_string()),
            anew: dossier
                .contested_decision(&objection.filed.decision)
                .and_then(|decision| dossier.anew(&decision.proposed.step))
                .filter(|standing| Some(standing.proposed.decision) == objection.filed.decision.decision())
                .map(|standing| {
                    let step = standing.proposed.step.clone();
                    (StepPath { number: number.clone(), step }.to_string(), t.t("objection-anew"))
                })
                .or_else(|| penalty_anew(t, &number, dossier, objection)),
            back: ObjectionsPath { number }.to_string(),
            forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
            errors,
            page,
        }
    }
}

/// Where the penalty is established anew that an upheld objection is about.
fn penalty_anew(
    t: Texts,
    number: &DossierNumber,
    dossier: &Dossier,
    objection: &Objection,
) -> Option<(String, String)> {
    let subject = match &objection.filed.decision {
        Contested::Penalty(subject, _) => subject.clone(),
        Contested::Decision(_) | Contested::Reopening(_) => return None,
    };
    let is_due = dossier.penalty_upheld(&subject).contains(&objection.id());
    let path = PenaltyPath { number: number.clone(), subject };
    is_due.then(|| (path.to_string(), t.t("penalty-propose-anew")))
}

/// What happened, a sentence each with the words that came with it.
pub(in crate::staff) fn lines(t: Texts, objection: &Objection) -> Vec<(String, Option<String>)> {
    let filed = &objection.filed;
    let (came, last) = (t.date(filed.received_on), t.date(filed.last_day));
    let key = if objection.is_late() { "objection-came-late" } else { "objection-came" };
    let mut lines = vec![(t.t2(key, "date", came, "last", last), filed.words.clone())];
    if filed.late_reason.is_some() {
        lines.push((t.t("objection-late-reason"), filed.late_reason.clone()));
    }
    if let Some(done) = &objection.acknowledged {
        let key =
            if done.committee { "history-objection-committee" } else { "history-objection-acknowledged" };
        lines.push((t.t(key), None));
    }
    if let Some(asked) = &objection.mend_asked {
        let until = t.date(asked.last_day);
        lines.push((t.t1("objection-mend-until", "date", until), Some(asked.words.clone())));
    }
    if let Some(mended) = &objection.mended {
        lines.push((t.t("history-objection-mended"), Some(mended.words.clone())));
    }
    if let Some(judged) = &objection.lateness {
        let key = if judged.excused { "history-objection-excused" } else { "history-objection-not-excused" };
        lines.push((t.t(key), Some(judged.reason.clone())));
    }
    if let Some(wished) = &objection.hearing_wished {
        let way = t.t(&format!("hearing-{}", wished.way.as_str()));
        let words = Some(wished.words.clone()).filter(|words| !words.is_empty());
        lines.push((t.t1("history-objection-hearing-wished", "way", way), words));
    }
    if let Some(planned) = &objection.hearing_planned {
        let on = t.date(planned.hearing_on);
        lines.push((t.t1("history-objection-hearing-planned", "date", on), Some(planned.words.clone())));
    }
    if let Some(heard) = &objection.heard {
        let key = match heard.held_on {
            Some(_) => "history-objection-heard",
            None => "history-objection-hearing-waived",
        };
        lines.push((t.t(key), Some(heard.words.clone())));
    }
    if let Some(advice) = &objection.advice {
        let outcome = t.t(&format!("objection-outcome-{}", advice.outcome.as_str()));
        lines.push((t.t1("history-objection-advice", "outcome", outcome), Some(advice.words.clone())));
    }
    for answer in &objection.answers {
        if let AnswerStatus::Returned(returned) = &answer.status {
            lines.push((t.t("history-objection-answer-returned"), Some(returned.remarks.clone())));
        }
    }
    if let Some((answer, answered)) = objection.answered() {
        let outcome = t.t(&format!("objection-outcome-{}", answer.outcome.as_str()));
        let line = t.t2("objection-answered", "outcome", outcome, "date", t.date(answered.decided_on));
        lines.push((line, Some(answer.reasons.clone())));
        if let Some(until) = answered.appeal_until {
            lines.push((t.t1("objection-appeal-until", "date", t.date(until)), None));
        }
    }
    if let Some(withdrawn) = &objection.withdrawn {
        lines.push((t.t1("objection-withdrawn-on", "date", t.date(withdrawn.withdrawn_on)), None));
    }
    lines
}

/// What can be done now, in the order in which it usually happens.
fn forms(t: Texts, action: &str, objection: &Objection) -> Vec<ActionForm> {
    let yes_no = || vec![("yes".to_owned(), t.t("yes")), ("no".to_owned(), t.t("no"))];
    let date = || t.t("fact-hint-date");
    let plain = || t.t("term-reason-hint");
    let mut forms = Vec::new();
    if objection.acknowledged.is_none() {
        let form = ActionForm::new("acknowledge", action, t.t("objection-acknowledge"));
        forms.push(form.choices("acknowledge-committee", t.t("objection-field-committee"), yes_no()));
    }
    if objection.mended.is_none() {
        if objection.mend_asked.is_none() {
            let form = ActionForm::new("ask", action, t.t("objection-ask"));
            forms.push(form.area("ask-words", t.t("objection-field-missing"), plain()));
        }
        let form = ActionForm::new("mend", action, t.t("objection-mend"));
        forms.push(form.day("mend-received_on", t.t("objection-field-received-on"), date()).area(
            "mend-words",
            t.t("objection-field-words"),
            t.t("objection-field-words-hint"),
        ));
    }
    if objection.is_late() && !objection.lateness.as_ref().is_some_and(|judged| judged.excused) {
        let form = ActionForm::new("lateness", action, t.t("objection-lateness"));
        forms.push(
            form.about(t.t("objection-lateness-about"))
                .choices("lateness-excused", t.t("objection-field-excused"), yes_no())
                .area("lateness-reason", t.t("objection-field-reason"), plain()),
        );
    }
    forms.extend(hearing::forms(t, action, objection));
    if objection.acknowledged.as_ref().is_some_and(|done| done.committee) {
        forms.push(hearing::advice_form(t, action));
    }
    if objection.is_read() {
        let form = ActionForm::new("return", action, t.t("objection-return"));
        forms.push(form.area("return-remarks", t.t("objection-field-remarks"), plain()));
    } else {
        let form = ActionForm::new("propose", action, t.t("objection-propose"));
        forms.push(
            form.about(t.t("objection-propose-about"))
                .choices("propose-outcome", t.t("objection-field-outcome"), hearing::outcomes(t))
                .area("propose-reasons", t.t("objection-field-reasons"), plain()),
        );
    }
    let form = ActionForm::new("withdraw", action, t.t("objection-withdraw"));
    forms.push(form.about(t.t("objection-withdraw-about")));
    forms
}

fn yes(form: &SubmittedForm, field: &str) -> Result<bool, Refusal> {
    chosen(form, field, |text| match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

/// What the form asks for, by its name.
fn wish(what: &str, objection: ObjectionId, form: &SubmittedForm) -> Result<ObjectionCommand, Vec<Refusal>> {
    let one = |refusal: Refusal| vec![refusal];
    let text = |field: &str| form.text(field).to_owned();
    Ok(match what {
        "acknowledge" => {
            let committee = yes(form, "acknowledge-committee").map_err(one)?;
            ObjectionCommand::Acknowledge(AcknowledgeObjection { objection, committee })
        }
        "ask" => ObjectionCommand::AskToMend(AskToMend { objection, words: text("ask-words") }),
        "mend" => {
            let received_on = day(form, "mend-received_on").map_err(one)?;
            let (words, documents) = (text("mend-words"), Vec::new());
            ObjectionCommand::Mend(MendObjection { objection, words, received_on, documents })
        }
        "lateness" => {
            let excused = yes(form, "lateness-excused").map_err(one)?;
            ObjectionCommand::JudgeLateness(JudgeLateness {
                objection,
                excused,
                reason: text("lateness-reason"),
            })
        }
        "propose" => {
            let outcome = chosen(form, "propose-outcome", ObjectionOutcome::parse).map_err(one)?;
            let reasons = text("propose-reasons");
            ObjectionCommand::ProposeAnswer(ProposeAnswer { objection, outcome, reasons })
        }
        "return" => {
            ObjectionCommand::ReturnAnswer(ReturnAnswer { objection, remarks: text("return-remarks") })
        }
        "withdraw" => ObjectionCommand::Withdraw(WithdrawObjection { objection }),
        what => return hearing::wish(what, objection, form),
    })
}

async fn show_one(
    ObjectionPath { number, objection }: ObjectionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let objection = dossier.objection(objection).ok_or(PageError::NotFound)?;
    show(&ObjectionPage::new(&state, &staff, (&dossier, objection), &SubmittedForm::default(), &[]))
}

async fn change(
    ObjectionPath { number, objection }: ObjectionPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let what = form.text("what").to_owned();
    let command = wish(&what, objection, &form);
    carried(&state, &staff, (number, objection), &form, &what, command).await
}

async fn approve(
    ApprovalPath { number, objection }: ApprovalPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = Ok(ObjectionCommand::ApproveAnswer(ApproveAnswer { objection }));
    carried(&state, &staff, (number, objection), &form, "approve", command).await
}

async fn carried(
    state: &AppState,
    staff: &Staff,
    (number, id): (DossierNumber, ObjectionId),
    form: &SubmittedForm,
    what: &str,
    command: Result<ObjectionCommand, Vec<Refusal>>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, &number).await?;
    let objection = dossier.objection(id).ok_or(PageError::NotFound)?;
    let version = looked_at(form)?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(status, &ObjectionPage::new(state, staff, (&dossier, objection), form, refusals))
    };
    let command = match command {
        Ok(command) => Command::Objection(command),
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
    };
    let dossier_id = dossier.registration.dossier;
    match carry_out(state, &staff.scope, dossier_id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ObjectionPath { number, objection: id }.to_string()).into_response()),
        Err(Ok((status, refusals))) => refused(status, &at_fields_of(what, refusals)),
        Err(Err(error)) => Err(error),
    }
}
