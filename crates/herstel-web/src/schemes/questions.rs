//! The questions of an estimate as fields: one for each answer, and for a number that somebody does not know precisely one
//! for the lowest and one for the highest that it can be.

use crate::{
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm},
    road::Input,
};
use herstel_scheme::{EstimateForm, EstimateQuestion, FactType, Package, slug};

/// The name of the button and of the hidden field with which somebody says that they do not know precisely.
pub(super) const BETWEEN: &str = "between";

/// The answer of somebody who does not know which one it is.
const NOT_KNOWN: &str = "unknown";

/// Whether a lowest and a highest can be filled in.
pub(super) fn is_between(form: &SubmittedForm) -> bool {
    form.has(BETWEEN, "yes") || form.has("what", BETWEEN)
}

/// Whether a question asks for a number, of which there is a lowest and a highest.
pub(super) fn asks_number(package: &Package, question: &EstimateQuestion) -> bool {
    match package.facts().find(&question.path()).map(|fact| &fact.value_type) {
        Some(FactType::Amount | FactType::Integer) => true,
        Some(FactType::Boolean | FactType::Choice(_) | FactType::Date | FactType::Text) | None => false,
    }
}

/// The name of the field for the highest that the answer to a question can be.
pub(super) fn most_name(question: &str) -> String {
    format!("{question}-most")
}

/// What an answer can be as it was typed: the one, or the lowest and the highest; everything that it can be when somebody
/// does not know, or says nothing about it.
pub(super) fn possible(form: &SubmittedForm, question: &EstimateQuestion) -> Vec<String> {
    let typed = form.text(&question.id);
    if !question.unknown.is_empty() && (typed.is_empty() || typed == NOT_KNOWN) {
        return question.unknown.clone();
    }
    let most = if is_between(form) { form.optional(&most_name(&question.id)) } else { None };
    [Some(form.text(&question.id).to_owned()), most].into_iter().flatten().collect()
}

/// The name of the field for the highest, in words.
fn most_label(package: &Package, page: &Page, question: &EstimateQuestion) -> String {
    page.t1("estimate-most", "question", label(package, page, question))
}

/// What every field asks, by its name, for the list of what is wrong.
pub(super) fn labels(package: &Package, page: &Page, form: &EstimateForm) -> Vec<(String, String)> {
    let both = |asked: &EstimateQuestion| {
        let highest = (most_name(&asked.id), most_label(package, page, asked));
        [(asked.id.clone(), label(package, page, asked)), highest]
    };
    form.questions.iter().flat_map(both).collect()
}

/// The fields of all questions, with what was filled in.
pub(super) fn inputs(
    package: &Package,
    page: &Page,
    questions: &EstimateForm,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Input> {
    let mut inputs = Vec::new();
    for question in &questions.questions {
        inputs.push(input(package, page, question, form, errors));
        if is_between(form) && asks_number(package, question) {
            let field = Field::text(most_name(&question.id), most_label(package, page, question));
            let field = field.short().autocomplete("off").input_mode("decimal").filled(form, errors);
            inputs.push(Input::Field(Box::new(field)));
        }
    }
    inputs
}

fn label(package: &Package, page: &Page, question: &EstimateQuestion) -> String {
    package.text(page.texts.0, &format!("estimate-ask-{}", question.id), &[])
}

fn input(
    package: &Package,
    page: &Page,
    question: &EstimateQuestion,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Input {
    let language = page.texts.0;
    let label = label(package, page, question);
    let key = format!("estimate-ask-{}-help", question.id);
    let help = package.has_text(language, &key).then(|| package.text(language, &key, &[]));
    let of = |values: Vec<Choice>| {
        let group = ChoiceGroup::radios(&question.id, label.clone(), values).filled(form, errors);
        let group = match &help {
            Some(help) => group.hint(help.clone()),
            None => group,
        };
        Input::Choice(Box::new(group))
    };
    let field = |mode: Option<&'static str>| {
        let field = Field::text(&question.id, label.clone()).short().autocomplete("off").filled(form, errors);
        let field = match &help {
            Some(help) => field.hint(help.clone()),
            None => field,
        };
        let field = match mode {
            Some(mode) => field.input_mode(mode),
            None => field,
        };
        Input::Field(Box::new(field))
    };
    match package.facts().find(&question.path()).map(|fact| &fact.value_type) {
        Some(FactType::Amount) => field(Some("decimal")),
        Some(FactType::Integer) => field(Some("numeric")),
        Some(FactType::Boolean) => of([("ja", "word-yes"), ("nee", "word-no")]
            .map(|(value, key)| Choice::new(value, package.text(language, key, &[])))
            .into()),
        Some(FactType::Choice(values)) => {
            let known = values.iter().map(|value| {
                let plain = format!("estimate-ask-{}-{}", question.id, slug(value));
                let is_plain = package.has_text(language, &plain);
                let label = if is_plain {
                    package.text(language, &plain, &[])
                } else {
                    package.value_label(language, value)
                };
                Choice::new(value, label)
            });
            let not_known = (!question.unknown.is_empty())
                .then(|| Choice::new(NOT_KNOWN, page.texts.t("estimate-not-known")));
            of(known.chain(not_known).collect())
        }
        // A keyboard of digits alone has no stroke to put between the parts of a day.
        Some(FactType::Date | FactType::Text) | None => field(None),
    }
}
