//! Texts of the schemes as the pages of a parent show them.

use crate::{
    AppState,
    i18n::{Language, Texts},
};
use herstel_domain::road;
use herstel_scheme::{FactPath, FactValue, Package};
use std::sync::Arc;

/// The package whose process a parent sees today.
pub(crate) fn package_today(state: &AppState) -> Option<Arc<Package>> {
    road::packages_on(&state.schemes, state.clock.today()).next().cloned()
}

/// The name of a step; its id when no scheme names it, so that a page never fails on a name.
pub(crate) fn step_label(package: Option<&Arc<Package>>, language: Language, step: &str) -> String {
    package.map_or_else(|| step.to_owned(), |package| package.text(language, &format!("step-{step}"), &[]))
}

/// What a step is, in a sentence or two.
pub(crate) fn step_about(package: Option<&Arc<Package>>, language: Language, step: &str) -> String {
    package.map_or_else(String::new, |package| package.text(language, &format!("step-{step}-about"), &[]))
}

/// The value of a fact as a person reads it.
pub(crate) fn fact_value(texts: Texts, package: Option<&Arc<Package>>, value: &FactValue) -> String {
    match value {
        FactValue::Amount(amount) => texts.amount(*amount),
        FactValue::Date(date) => texts.date(*date),
        FactValue::Integer(number) => number.to_string(),
        FactValue::Boolean(true) => texts.t("yes"),
        FactValue::Boolean(false) => texts.t("no"),
        FactValue::Choice(value) => {
            package.map_or_else(|| value.clone(), |package| named(package, texts.0, "value", value))
        }
        FactValue::Text(text) => text.clone(),
    }
}

/// The name of a fact, without the year it belongs to.
pub(crate) fn fact_label(package: Option<&Arc<Package>>, language: Language, path: &FactPath) -> String {
    package.map_or_else(
        || path.attribute.clone(),
        |package| named(package, language, "attribute", &path.attribute),
    )
}

/// The text `KIND-NAME` for a declared name: spaces become dashes, as in the text files of a scheme.
fn named(package: &Package, language: Language, kind: &str, name: &str) -> String {
    let slug: String = name.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect();
    package.text(language, &format!("{kind}-{slug}"), &[])
}
