//! Texts of the schemes as the pages of a parent show them.

use crate::{AppState, i18n::Texts};
use herstel_domain::road;
use herstel_kernel::Date;
use herstel_scheme::{FactDefinition, FactPath, FactValue, Package, SchemeFamily, SchemeId, StepKind};
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

    /// The day on which the page is read.
    pub fn today(self) -> Date {
        self.state.clock.today()
    }

    /// The name of a step; its id when no scheme names it, so that a page never fails on a name.
    pub fn step(self, step: &str) -> String {
        let package = self.find(|package| package.process().step(step).is_some());
        package.map_or_else(|| step.to_owned(), |package| step_label(package, self.texts, step))
    }

    /// The name of a step of a road as its scheme has it.
    pub fn step_on(self, scheme: &SchemeId, step: &str) -> String {
        let package = self.state.schemes.get(scheme);
        package.map_or_else(|| self.step(step), |package| step_label(package, self.texts, step))
    }

    /// What a step of a road is, in a sentence or two.
    pub fn about_on(self, scheme: &SchemeId, step: &str) -> String {
        let package = self.state.schemes.get(scheme);
        package.map_or_else(String::new, |package| {
            self.texts.from_scheme(package.text(self.texts.0, &format!("step-{step}-about"), &[]))
        })
    }

    /// An option of a choice on the road of an application.
    pub fn option(self, family: &SchemeFamily, step: &str, option: &str) -> String {
        let today = self.state.clock.today();
        let versions = road::packages_of(&self.state.schemes, family, today).into_iter();
        let all = versions.chain(self.state.schemes.versions(family));
        let has = |package: &&Arc<Package>| {
            let step = package.process().step(step);
            step.is_some_and(|step| step.choices.iter().any(|choice| choice.id == option))
        };
        let package = all.into_iter().find(has);
        let label = |package: &Arc<Package>| {
            self.texts.from_scheme(package.text(self.texts.0, &format!("choice-{step}-{option}"), &[]))
        };
        package.map_or_else(|| option.to_owned(), label)
    }

    /// Where somebody works out beforehand what a choice can give: the address, and what the link says.
    pub fn estimates(self, point: &road::ChoicePoint) -> Vec<(String, String)> {
        let today = self.state.clock.today();
        let further = point.options.iter().filter_map(|option| option.to_scheme.as_ref());
        let further = further.filter_map(|family| self.state.schemes.in_force(family, today));
        let goes_there = |package: &&Arc<Package>| {
            let step = package.estimate().map(|form| form.step.as_str());
            step.is_some() && point.options.iter().any(|option| option.to.as_deref() == step)
        };
        let here = Some(&point.package).filter(goes_there);
        let link = |package: &Arc<Package>| {
            let name = self.texts.from_scheme(package.text(self.texts.0, "scheme-short", &[]));
            let says = self.texts.t1("choice-estimate", "scheme", name);
            Some((crate::schemes::estimate::href(self.state, package)?, says))
        };
        here.into_iter().chain(further).filter_map(link).collect()
    }

    /// Whether a step of the schemes of a family is aftercare, in any of them.
    pub fn is_aftercare(self, family: &SchemeFamily, step: &str) -> bool {
        let mut versions = self.state.schemes.versions(family).into_iter();
        versions
            .any(|package| package.process().step(step).is_some_and(|step| step.kind == StepKind::Aftercare))
    }

    /// The name of a step on the road of an application.
    pub fn step_of_family(self, family: &SchemeFamily, step: &str) -> String {
        let today = self.state.clock.today();
        let packages = road::packages_of(&self.state.schemes, family, today);
        packages.first().map_or_else(|| self.step(step), |package| step_label(package, self.texts, step))
    }

    /// A family of schemes, by the short title of its version of today.
    pub fn family(self, family: &SchemeFamily) -> String {
        let today = self.state.clock.today();
        let package = road::packages_of(&self.state.schemes, family, today).into_iter().next();
        package.map_or_else(
            || family.to_string(),
            |package| self.texts.from_scheme(package.text(self.texts.0, "scheme-short", &[])),
        )
    }

    /// The name of a fact, without the year it belongs to.
    pub fn fact(self, path: &FactPath) -> String {
        let label = |package: &Arc<Package>| {
            self.texts.from_scheme(package.attribute_label(self.texts.0, &path.attribute))
        };
        self.knowing(path).map_or_else(|| path.attribute.clone(), label)
    }

    /// The related object a fact belongs to: a benefit year.
    pub fn item(self, role: &str, key: i64) -> String {
        let package = self.find(|package| package.manifest().collection(role).is_some());
        package.map_or_else(
            || format!("{role} {key}"),
            |package| self.texts.from_scheme(package.item_label(self.texts.0, role, key)),
        )
    }

    /// The place of a fact in the form of its scheme, so that facts are read in the order in which they were asked.
    pub fn place(self, path: &FactPath) -> usize {
        let package = self.knowing(path);
        let definitions = package.map(|package| package.facts().definitions()).unwrap_or_default();
        let same = |definition: &FactDefinition| {
            definition.attribute == path.attribute
                && definition.of.as_ref() == path.item.as_ref().map(|(role, _)| role)
        };
        definitions.iter().position(same).unwrap_or(definitions.len())
    }

    /// The value of a fact as a person reads it.
    pub fn value(self, path: &FactPath, value: &FactValue) -> String {
        match value {
            FactValue::Amount(amount) => self.texts.amount(*amount),
            FactValue::Date(date) => self.texts.date(*date),
            FactValue::Integer(number) => number.to_string(),
            FactValue::Boolean(true) => self.texts.t("yes"),
            FactValue::Boolean(false) => self.texts.t("no"),
            FactValue::Choice(value) => self.knowing(path).map_or_else(
                || value.clone(),
                |package| self.texts.from_scheme(package.value_label(self.texts.0, value)),
            ),
            FactValue::Text(text) => text.clone(),
        }
    }

    fn knowing(self, path: &FactPath) -> Option<&'a Arc<Package>> {
        self.find(|package| package.facts().find(path).is_some())
    }

    fn find(self, knows: impl Fn(&Package) -> bool) -> Option<&'a Arc<Package>> {
        let packages = road::packages_by_turn(&self.state.schemes, self.state.clock.today());
        packages.into_iter().find(|package| knows(package))
    }
}

/// The name of a step by one scheme.
pub(crate) fn step_label(package: &Package, texts: impl Into<Texts>, step: &str) -> String {
    let texts = texts.into();
    texts.from_scheme(package.text(texts.0, &format!("step-{step}"), &[]))
}
