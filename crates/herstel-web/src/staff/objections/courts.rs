//! Court cases on the page of objections: what there is, and the forms for a new one and for a ruling.

use super::form::ActionForm;
use crate::{
    AppState,
    i18n::Texts,
    layout::SubmittedForm,
    staff::deadlines::{chosen, day},
};
use herstel_domain::{
    Dossier,
    deadlines::{TermSubject, deadlines},
    objections::{
        AppealReason, CourtLevel, CourtOrder, FileAppeal, ObjectionCommand, Party, RecordRuling,
        RulingOutcome,
    },
};
use herstel_kernel::{AppealId, Cents, Date, Refusal, RefusalCode};
use herstel_scheme::CourtPenalty;

/// A court case in words.
pub(super) struct CaseRow {
    pub title: String,
    pub filed: String,
    pub ruled: String,
}

pub(super) fn cases(t: Texts, dossier: &Dossier, subject: &impl Fn(&TermSubject) -> String) -> Vec<CaseRow> {
    let row = |appeal: &herstel_domain::objections::Appeal| CaseRow {
        title: subject(&appeal.filed.about),
        filed: t.t1("appeal-filed-on", "date", t.date(appeal.filed.filed_on)),
        ruled: match &appeal.ruled {
            Some(ruled) => {
                let outcome = t.t(&format!("ruling-{}", ruled.outcome.as_str()));
                t.t2("appeal-ruled-on", "outcome", outcome, "date", t.date(ruled.ruled_on))
            }
            None => t.t("appeal-open"),
        },
    };
    dossier.objections.appeals.iter().map(row).collect()
}

/// The form for a new case, when there is anything that it can be about.
pub(super) fn appeal_form(state: &AppState, t: Texts, dossier: &Dossier, action: &str) -> Option<ActionForm> {
    let state = &state.for_dossier(dossier);
    let decided = dossier
        .decisions
        .iter()
        .filter(|decision| decision.approval().is_some())
        .map(|decision| TermSubject::Step(decision.proposed.step.clone()));
    let due = deadlines(dossier, &state.schemes, state.clock.today()).into_iter().map(|due| due.subject);
    let objections = dossier.objections.all.iter().map(|objection| TermSubject::Objection(objection.id()));
    let mut about: Vec<TermSubject> = decided.chain(due).chain(objections).collect();
    about.sort();
    about.dedup();
    if about.is_empty() {
        return None;
    }
    let about = about.iter().map(|subject| {
        (subject.to_string(), crate::deadlines::subject_in_words(t, &state.schemes, dossier, subject))
    });
    let reasons = AppealReason::ALL
        .iter()
        .map(|one| (one.as_str().to_owned(), t.t(&format!("appeal-reason-{}", one.as_str()))));
    let levels =
        CourtLevel::ALL.iter().map(|one| (one.as_str().to_owned(), t.t(&format!("court-{}", one.as_str()))));
    let parties =
        Party::ALL.iter().map(|one| (one.as_str().to_owned(), t.t(&format!("party-{}", one.as_str()))));
    let form = ActionForm::new("appeal", action, t.t("appeal-file"))
        .choices("appeal-about", t.t("appeal-field-about"), about.collect())
        .choices("appeal-reason", t.t("appeal-field-reason"), reasons.collect())
        .choices("appeal-level", t.t("appeal-field-level"), levels.collect())
        .choices("appeal-party", t.t("appeal-field-party"), parties.collect())
        .day("appeal-filed_on", t.t("appeal-field-filed-on"), t.t("fact-hint-date"));
    Some(form)
}

pub(super) fn appeal_wish(appeal: AppealId, form: &SubmittedForm) -> Result<ObjectionCommand, Vec<Refusal>> {
    let about = chosen(form, "appeal-about", |text| text.parse().ok());
    let reason = chosen(form, "appeal-reason", AppealReason::parse);
    let level = chosen(form, "appeal-level", CourtLevel::parse);
    let party = chosen(form, "appeal-party", Party::parse);
    let filed_on = day(form, "appeal-filed_on");
    match (about, reason, level, party, filed_on) {
        (Ok(about), Ok(reason), Ok(level), Ok(party), Ok(filed_on)) => {
            let wish = FileAppeal { appeal, about, reason, level, party, filed_on };
            Ok(ObjectionCommand::FileAppeal(wish))
        }
        (about, reason, level, party, filed_on) => {
            let wrong = [about.err(), reason.err(), level.err(), party.err(), filed_on.err()];
            Err(wrong.into_iter().flatten().collect())
        }
    }
}

/// The form for a ruling, when a case waits for one.
pub(super) fn ruling_form(
    t: Texts,
    dossier: &Dossier,
    action: &str,
    subject: &impl Fn(&TermSubject) -> String,
) -> Option<ActionForm> {
    let open: Vec<(String, String)> = dossier
        .objections
        .appeals
        .iter()
        .filter(|appeal| appeal.ruled.is_none())
        .map(|appeal| (appeal.filed.appeal.to_string(), subject(&appeal.filed.about)))
        .collect();
    if open.is_empty() {
        return None;
    }
    let outcomes = RulingOutcome::ALL
        .iter()
        .map(|one| (one.as_str().to_owned(), t.t(&format!("ruling-{}", one.as_str()))));
    let form = ActionForm::new("ruling", action, t.t("ruling-record"))
        .about(t.t("ruling-record-about"))
        .choices("ruling-appeal", t.t("ruling-field-appeal"), open)
        .choices("ruling-outcome", t.t("ruling-field-outcome"), outcomes.collect())
        .day("ruling-ruled_on", t.t("ruling-field-ruled-on"), t.t("fact-hint-date"))
        .area("ruling-words", t.t("ruling-field-words"), t.t("term-reason-hint"))
        .day("ruling-decide_by", t.t("ruling-field-decide-by"), t.t("ruling-optional-hint"))
        .day("ruling-from", t.t("ruling-field-from"), t.t("ruling-optional-hint"))
        .amount("ruling-daily", t.t("ruling-field-daily"), t.t("ruling-optional-hint"))
        .amount("ruling-maximum", t.t("ruling-field-maximum"), t.t("ruling-optional-hint"));
    Some(form)
}

fn optional_day(form: &SubmittedForm, field: &str) -> Result<Option<Date>, Refusal> {
    form.day(field).map_err(|code| Refusal::at(code, field))
}

fn optional_amount(form: &SubmittedForm, field: &str) -> Result<Option<Cents>, Refusal> {
    let amount = form.optional(field).map(|text| Cents::parse(&text));
    amount.transpose().map_err(|_| Refusal::at(RefusalCode::NotAnAmount, field))
}

/// A penalty has all three: from when, per day, at most.
fn penalty(form: &SubmittedForm) -> Result<Option<CourtPenalty>, Vec<Refusal>> {
    let from = optional_day(form, "ruling-from");
    let daily = optional_amount(form, "ruling-daily");
    let maximum = optional_amount(form, "ruling-maximum");
    match (from, daily, maximum) {
        (Ok(None), Ok(None), Ok(None)) => Ok(None),
        (Ok(Some(from)), Ok(Some(daily)), Ok(Some(maximum))) => {
            Ok(Some(CourtPenalty { from, daily, maximum }))
        }
        (from, daily, maximum) => {
            let missing =
                |is_missing: bool, field: &str| is_missing.then(|| Refusal::at(RefusalCode::Required, field));
            let wrong = [
                missing(matches!(from, Ok(None)), "ruling-from").or(from.err()),
                missing(matches!(daily, Ok(None)), "ruling-daily").or(daily.err()),
                missing(matches!(maximum, Ok(None)), "ruling-maximum").or(maximum.err()),
            ];
            Err(wrong.into_iter().flatten().collect())
        }
    }
}

pub(super) fn ruling_wish(form: &SubmittedForm) -> Result<ObjectionCommand, Vec<Refusal>> {
    let appeal = chosen(form, "ruling-appeal", |text| text.parse().ok());
    let outcome = chosen(form, "ruling-outcome", RulingOutcome::parse);
    let ruled_on = day(form, "ruling-ruled_on");
    let decide_by = optional_day(form, "ruling-decide_by");
    let penalty = penalty(form);
    match (appeal, outcome, ruled_on, decide_by, penalty) {
        (Ok(appeal), Ok(outcome), Ok(ruled_on), Ok(decide_by), Ok(penalty)) => {
            let has_order = decide_by.is_some() || penalty.is_some();
            let order = has_order.then_some(CourtOrder { decide_by, penalty });
            let words = form.text("ruling-words").to_owned();
            Ok(ObjectionCommand::RecordRuling(RecordRuling { appeal, ruled_on, outcome, order, words }))
        }
        (appeal, outcome, ruled_on, decide_by, penalty) => {
            let wrong = [appeal.err(), outcome.err(), ruled_on.err(), decide_by.err()];
            Err(wrong.into_iter().flatten().chain(penalty.err().unwrap_or_default()).collect())
        }
    }
}
