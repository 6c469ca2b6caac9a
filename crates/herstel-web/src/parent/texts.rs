//! Texts of the schemes as the pages of a parent show them.

use crate::{
    AppState,
    i18n::{Language, Texts},
};
use herstel_domain::road;
use herstel_scheme::{FactPath, FactValue, Package, slug};
use std::sync::Arc;

/// What things are called: by the scheme that decides today, and by any other when that one does not know them.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The texts of the pages.
    pub texts: Texts,
    state: &'a AppState,
}

impl<'a> Words<'a> {
    pub fn new(texts: Texts, state: &'a AppState) -> Self {
        Self { texts, state }
    }

    /// The name of a step; its id when no scheme names it, so that a page never fails on a name.
    pub fn step(self, step: &str) -> String {
        let package = self.find(|package| package.process().step(step).is_some());
        package.map_or_else(|| step.to_owned(), |package| step_label(package, self.texts.0, step))
    }

    /// What a step is, in a sentence or two.
    pub fn about(self, step: &str) -> String {
        let package = self.find(|package| package.process().step(step).is_some());
        package.map_or_else(String::new, |package| {
            package.text(self.texts.0, &format!("step-{step}-about"), &[])
        })
    }

    /// The name of a fact, without the year it belongs to.
    pub fn fact(self, path: &FactPath) -> String {
        self.named(path, "attribute", &path.attribute)
    }

    /// The value of a fact as a person reads it.
    pub fn value(self, path: &FactPath, value: &FactValue) -> String {
        match value {
            FactValue::Amount(amount) => self.texts.amount(*amount),
            FactValue::Date(date) => self.texts.date(*date),
            FactValue::Integer(number) => number.to_string(),
            FactValue::Boolean(true) => self.texts.t("yes"),
            FactValue::Boolean(false) => self.texts.t("no"),
            FactValue::Choice(value) => self.named(path, "value", value),
            FactValue::Text(text) => text.clone(),
        }
    }

    fn named(self, path: &FactPath, kind: &str, name: &str) -> String {
        let text =
            |package: &Arc<Package>| package.text(self.texts.0, &format!("{kind}-{}", slug(name)), &[]);
        self.find(|package| package.facts().find(path).is_some()).map_or_else(|| name.to_owned(), text)
    }

    fn find(self, knows: impl Fn(&Package) -> bool) -> Option<&'a Arc<Package>> {
        let today = road::packages_on(&self.state.schemes, self.state.clock.today());
        today.chain(self.state.schemes.all()).find(|package| knows(package))
    }
}

/// The name of a step by one scheme.
pub(crate) fn step_label(package: &Package, language: Language, step: &str) -> String {
    package.text(language, &format!("step-{step}"), &[])
}
