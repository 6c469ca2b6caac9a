//! Hearing and advice: the forms and what they ask for, the same for who handles an objection and for the committee.

use super::form::ActionForm;
use crate::{
    i18n::Texts,
    layout::SubmittedForm,
    staff::deadlines::{both, chosen, day},
};
use herstel_domain::objections::{
    Objection, ObjectionCommand, ObjectionOutcome, PlanHearing, RecordAdvice, RecordHearing,
};
use herstel_kernel::{ObjectionId, Refusal, RefusalCode};

/// How an objection can end, for a group of choices.
pub(super) fn outcomes(t: Texts) -> Vec<(String, String)> {
    ObjectionOutcome::ALL
        .iter()
        .map(|one| (one.as_str().to_owned(), t.t(&format!("objection-outcome-{}", one.as_str()))))
        .collect()
}

/// Setting a day and writing down what was said; nothing once the person was heard.
pub(in crate::staff) fn forms(t: Texts, action: &str, objection: &Objection) -> Vec<ActionForm> {
    if objection.heard.is_some() {
        return Vec::new();
    }
    let (date, plain) = (|| t.t("fact-hint-date"), || t.t("term-reason-hint"));
    let how = vec![
        ("held".to_owned(), t.t("objection-heard-held")),
        ("waived".to_owned(), t.t("objection-heard-waived")),
    ];
    let hearing = ActionForm::new("hearing", action, t.t("objection-hearing"))
        .day("hearing-hearing_on", t.t("objection-field-hearing-on"), date())
        .area("hearing-words", t.t("objection-field-hearing-words"), plain());
    let heard = ActionForm::new("heard", action, t.t("objection-heard"))
        .choices("heard-how", t.t("objection-field-how"), how)
        .day("heard-held_on", t.t("objection-field-held-on"), date())
        .area("heard-words", t.t("objection-field-heard-words"), plain());
    vec![hearing, heard]
}

/// Writing down what the committee advises.
pub(in crate::staff) fn advice_form(t: Texts, action: &str) -> ActionForm {
    ActionForm::new("advice", action, t.t("objection-advice"))
        .choices("advice-outcome", t.t("objection-field-advice"), outcomes(t))
        .day("advice-received_on", t.t("objection-field-received-on"), t.t("fact-hint-date"))
        .area("advice-words", t.t("objection-field-reason"), t.t("term-reason-hint"))
}

/// What one of these forms asks for, by its name.
pub(in crate::staff) fn wish(
    what: &str,
    objection: ObjectionId,
    form: &SubmittedForm,
) -> Result<ObjectionCommand, Vec<Refusal>> {
    let one = |refusal: Refusal| vec![refusal];
    let text = |field: &str| form.text(field).to_owned();
    Ok(match what {
        "hearing" => {
            let hearing_on = day(form, "hearing-hearing_on").map_err(one)?;
            ObjectionCommand::PlanHearing(PlanHearing { objection, hearing_on, words: text("hearing-words") })
        }
        "heard" => {
            let was_held = chosen(form, "heard-how", |text| match text {
                "held" => Some(true),
                "waived" => Some(false),
                _ => None,
            });
            let held_on =
                if was_held.map_err(one)? { Some(day(form, "heard-held_on").map_err(one)?) } else { None };
            ObjectionCommand::RecordHearing(RecordHearing { objection, held_on, words: text("heard-words") })
        }
        "advice" => {
            let outcome = chosen(form, "advice-outcome", ObjectionOutcome::parse);
            let (outcome, received_on) = both(outcome, day(form, "advice-received_on"))?;
            let words = text("advice-words");
            ObjectionCommand::RecordAdvice(RecordAdvice { objection, outcome, words, received_on })
        }
        _ => return Err(one(Refusal::new(RefusalCode::NotAChoice))),
    })
}
