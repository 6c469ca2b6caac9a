//! Who holds a mandate or represents somebody: a person by citizen number, or an office by its number.

use crate::{
    AppState,
    api::person_by_number,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Part, SubmittedForm},
};
use herstel_domain::{access::Period, mandates::MandateHolder};
use herstel_kernel::{Date, OrganisationId, Refusal, RefusalCode};

/// How many digits the number of an office has in the trade register.
const OFFICE_DIGITS: usize = 8;

/// The questions who it is: a name, and one of two numbers.
pub(super) fn questions(t: Texts, form: &SubmittedForm, errors: &FormErrors) -> [Part; 3] {
    let number = |name: &'static str, label: &str, hint: &str| {
        let field = Field::text(name, t.t(label)).hint(t.t(hint)).filled(form, errors);
        Part::from(field.input_mode("numeric").autocomplete("off").short())
    };
    [
        Field::text("name", t.t("holder-name")).filled(form, errors).into(),
        number("bsn", "holder-bsn", "holder-bsn-hint"),
        number("office_number", "holder-office", "holder-office-hint"),
    ]
}

/// The questions when it holds.
pub(super) fn days(t: Texts, form: &SubmittedForm, errors: &FormErrors) -> [Part; 2] {
    let day = |name: &'static str, label: &str| {
        let field = Field::text(name, t.t(label)).hint(t.t("relation-day-hint"));
        Part::from(field.short().filled(form, errors))
    };
    [day("from_on", "relation-from-on"), day("last_on", "relation-last-on")]
}

/// One box that can be ticked.
pub(super) fn tick(
    name: &'static str,
    question: String,
    answer: String,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Part {
    ChoiceGroup::boxes(name, question, vec![Choice::new("yes", answer)]).filled(form, errors).into()
}

/// Who was filled in; what is wrong is added to the refusals.
pub(super) async fn holder(
    state: &AppState,
    form: &SubmittedForm,
    refusals: &mut Vec<Refusal>,
) -> Result<Option<MandateHolder>, PageError> {
    if form.text("name").is_empty() {
        refusals.push(Refusal::at(RefusalCode::Required, "name"));
    }
    match (form.text("bsn"), form.text("office_number")) {
        ("", "") => refusals.push(Refusal::at(RefusalCode::Required, "bsn")),
        ("", number) => {
            if number.len() == OFFICE_DIGITS && number.bytes().all(|digit| digit.is_ascii_digit()) {
                let fresh = OrganisationId::from_bytes(state.ids.draw()?);
                let organisation = state.store.organisation_by_number(number, fresh).await?;
                return Ok(Some(MandateHolder::Organisation { organisation }));
            }
            refusals.push(Refusal::at(RefusalCode::NotANumber, "office_number"));
        }
        (_, number) if !number.is_empty() => {
            refusals.push(Refusal::at(RefusalCode::NotAChoice, "office_number"));
        }
        (bsn, _) => match person_by_number(state, bsn).await {
            Ok(person) => return Ok(Some(MandateHolder::Person { person })),
            Err(PageError::Refused(wrong)) => refusals.extend(wrong),
            Err(error) => return Err(error),
        },
    }
    Ok(None)
}

/// When it holds; what cannot be read is added to the refusals.
pub(super) fn period(form: &SubmittedForm, refusals: &mut Vec<Refusal>) -> Period {
    let mut read = |field: &'static str, day: Result<Option<Date>, RefusalCode>| {
        day.unwrap_or_else(|code| {
            refusals.push(Refusal::at(code, field));
            None
        })
    };
    let from_on = read("from_on", form.day("from_on"));
    Period { from_on, until_on: read("last_on", form.day_after("last_on")) }
}

/// The refusals of the domain at the fields of these forms, where people name a last day.
pub(super) fn at_fields(mut refusals: Vec<Refusal>) -> Vec<Refusal> {
    for refusal in &mut refusals {
        if refusal.field.as_deref() == Some("until_on") {
            refusal.field = Some("last_on".to_owned());
        }
    }
    refusals
}
