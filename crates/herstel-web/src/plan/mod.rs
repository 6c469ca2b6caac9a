//! The joint plan on the pages of the three who make it: the parent or who acts for them, the handler, the support desk of
//! the municipality. One template shows it to all; what each may do follows from who they are.

mod acting;
mod desk;
mod due;
mod parent;
mod staff;

pub(crate) use desk::DeskPlanPath;
pub(crate) use due::DuePath;
pub(crate) use staff::StaffPlanPath;

use crate::{
    i18n::Texts,
    layout::{Field, FormErrors, Row, SubmittedForm},
    municipalities,
    routes::Routes,
};
use herstel_domain::plan::{Agreement, AgreementState, Owner, Plan, Talk};
use herstel_kernel::{AgreementId, Date, Refusal, RefusalCode, TalkId};

pub(crate) fn routes() -> Routes {
    parent::routes().merge(acting::routes()).merge(staff::routes()).merge(due::routes()).merge(desk::routes())
}

/// A talk in words.
struct TalkView {
    id: String,
    title: String,
    lines: Vec<String>,
    /// What was said, or why it was not held.
    words: Option<String>,
    /// Where it is closed, for who may while it is open.
    close: Option<String>,
}

/// An agreement in words.
struct AgreementView {
    id: String,
    what: String,
    owner: String,
    /// That it binds without a second signature.
    binds: bool,
    due: String,
    state: String,
    class: &'static str,
    /// What was said about it since.
    lines: Vec<String>,
    /// Where its owner says what came of it.
    report: Option<String>,
    /// Where the parent agrees.
    agree: Option<String>,
}

/// What whoever looks may do with an agreement: the addresses of the forms.
struct Doing {
    report: Option<String>,
    agree: Option<String>,
}

/// The talks and the agreements of a plan as rows to read, without anything to do.
pub(crate) fn rows_to_read(texts: Texts, plan: &Plan, today: Date) -> Vec<Row> {
    let talk = |talk: TalkView| Row {
        heading: talk.title,
        lines: talk.lines,
        quote: talk.words.unwrap_or_default(),
        ..Row::default()
    };
    let agreement = |agreement: AgreementView| Row {
        heading: agreement.what,
        chip: agreement.state,
        lines: std::iter::once(texts.t2("agreement-who", "owner", agreement.owner, "date", agreement.due))
            .chain(agreement.lines)
            .collect(),
        ..Row::default()
    };
    let nothing = |_: &Agreement| Doing { report: None, agree: None };
    let talks = talks(texts, plan, |_| None).into_iter().map(talk);
    talks.chain(agreements(texts, plan, today, nothing).into_iter().map(agreement)).collect()
}

fn talks(texts: Texts, plan: &Plan, close: impl Fn(TalkId) -> Option<String>) -> Vec<TalkView> {
    plan.talks.iter().rev().map(|talk| talk_view(texts, talk, &close)).collect()
}

fn talk_view(texts: Texts, talk: &Talk, close: impl Fn(TalkId) -> Option<String>) -> TalkView {
    let planned = &talk.planned;
    let when = texts.t2("plan-talk-when", "date", texts.date(planned.on), "time", planned.time.clone());
    let mut lines = vec![when, texts.t1("plan-talk-place", "place", planned.place.clone())];
    if let Some(municipality) = planned.municipality {
        lines.push(texts.t1("plan-talk-municipality", "name", municipalities::name(municipality)));
    }
    if let Some(guests) = &planned.guests {
        lines.push(texts.t1("plan-talk-guests", "names", guests.clone()));
    }
    let mut words = None;
    if let Some(held) = &talk.held {
        lines.push(texts.t1("plan-talk-held", "date", texts.date(held.held_on)));
        words = Some(held.report.clone());
    }
    if let Some(not_held) = &talk.not_held {
        lines.push(texts.t("plan-talk-not-held"));
        words = Some(not_held.reason.clone());
    }
    TalkView {
        id: planned.talk.to_string(),
        title: texts.t(&format!("talk-{}", planned.kind.as_str())),
        lines,
        words,
        close: close(planned.talk).filter(|_| talk.is_open()),
    }
}

fn agreements(
    texts: Texts,
    plan: &Plan,
    today: Date,
    doing: impl Fn(&Agreement) -> Doing,
) -> Vec<AgreementView> {
    let mut all: Vec<&Agreement> = plan.agreements.iter().collect();
    // What is not done first, the earliest day first.
    all.sort_by_key(|agreement| (agreement.done.is_some(), agreement.made.due_on));
    all.into_iter().map(|agreement| agreement_view(texts, agreement, today, doing(agreement))).collect()
}

fn agreement_view(texts: Texts, agreement: &Agreement, today: Date, doing: Doing) -> AgreementView {
    let made = &agreement.made;
    let (state, class) = match agreement.state(today) {
        AgreementState::Asked => (texts.t("agreement-asked"), ""),
        AgreementState::Open => (texts.t("agreement-open"), ""),
        AgreementState::Breached { since } => {
            (texts.t1("agreement-breached", "date", texts.date(since)), "warm")
        }
        AgreementState::Done { late: false } => (texts.t("agreement-done"), "ok"),
        AgreementState::Done { late: true } => (texts.t("agreement-done-late"), "ok"),
    };
    let mut lines = Vec::new();
    if let Some((by_word, on)) = agreement.agreed {
        let how = texts.t(&format!("plan-by-word-{}", by_word.as_str()));
        lines.push(texts.t2("agreement-agreed", "how", how, "date", texts.date(on)));
    }
    for breach in &agreement.breaches {
        lines.push(texts.t2(
            "agreement-why",
            "date",
            texts.date(breach.reported_on),
            "words",
            breach.words.clone(),
        ));
        if let Some(day) = breach.new_due_on {
            lines.push(texts.t1("agreement-new-day", "date", texts.date(day)));
        }
    }
    if let Some(done) = &agreement.done {
        lines.push(texts.t1("agreement-done-on", "date", texts.date(done.done_on)));
        lines.extend(done.words.clone());
    }
    AgreementView {
        id: made.agreement.to_string(),
        what: made.what.clone(),
        owner: owner_in_words(texts, &made.owner),
        binds: made.owner.is_bound_at_once(),
        due: texts.date(made.due_on),
        state,
        class,
        lines,
        report: doing.report.filter(|_| agreement.done.is_none()),
        agree: doing.agree.filter(|_| agreement.agreed.is_none()),
    }
}

fn owner_in_words(texts: Texts, owner: &Owner) -> String {
    match owner {
        Owner::Operation => texts.t("owner-operation"),
        Owner::Municipality { municipality } => {
            texts.t1("owner-municipality-of", "name", municipalities::name(*municipality))
        }
        Owner::Parent => texts.t("owner-parent"),
        Owner::Other { name } => name.clone(),
    }
}

/// Whether a form says that an agreement was kept, or why not.
enum Said {
    Done(herstel_domain::plan::FinishAgreement),
    Breach(herstel_domain::plan::ReportBreach),
}

/// What a form says about an agreement.
fn said(agreement: AgreementId, form: &SubmittedForm) -> Result<herstel_domain::Command, Refusal> {
    let said = match form.text("result") {
        "done" => {
            Said::Done(herstel_domain::plan::FinishAgreement { agreement, words: form.optional("words") })
        }
        "breach" => Said::Breach(herstel_domain::plan::ReportBreach {
            agreement,
            words: form.text("words").to_owned(),
            new_due_on: form.day("new_due_on").map_err(|code| Refusal::at(code, "new_due_on"))?,
        }),
        _ => return Err(Refusal::at(RefusalCode::NotAChoice, "result")),
    };
    Ok(match said {
        Said::Done(done) => herstel_domain::Command::FinishAgreement(done),
        Said::Breach(breach) => herstel_domain::Command::ReportBreach(breach),
    })
}

/// A day that must be filled in.
fn day(form: &SubmittedForm, field: &'static str) -> Result<Date, Refusal> {
    match form.day(field) {
        Ok(Some(day)) => Ok(day),
        Ok(None) => Err(Refusal::at(RefusalCode::Required, field)),
        Err(code) => Err(Refusal::at(code, field)),
    }
}

/// The fields in which a mistake is shown.
const FIELDS: [&str; 12] = [
    "what",
    "owner",
    "owner_name",
    "due_on",
    "by_word",
    "on",
    "time",
    "place",
    "guests",
    "municipality",
    "kind",
    "words",
];

/// What was refused, at its field.
fn errors_of(texts: Texts, refusals: &[Refusal]) -> FormErrors {
    let mut errors = FormErrors::new();
    errors.refusals(texts, refusals, &FIELDS);
    let labels: Vec<(&str, String)> =
        FIELDS.iter().map(|field| (*field, texts.t(&format!("plan-{}", field.replace('_', "-"))))).collect();
    errors.labelled(&labels)
}

fn field(texts: Texts, name: &'static str, form: &SubmittedForm, errors: &FormErrors) -> Field {
    Field::text(name, texts.t(&format!("plan-{}", name.replace('_', "-")))).filled(form, errors)
}
