//! What things are called on staff pages: steps, facts, values, statuses, in the visitor's language.

use crate::{deadlines::subject_in_words, i18n::Texts};
use herstel_domain::{
    Dossier,
    deadlines::TermSubject,
    decisions::{Decision, DecisionStatus, Outcome},
    queue::Urgency,
    registration::{Channel, PreferredLanguage},
    road::{self, WorkStatus},
    work_list::{Mark, ReadingKind},
};
use herstel_kernel::{Date, Refusal};
use herstel_scheme::{
    FactPath, FactType, FactValue, Language, Package, Registry, SchemeFamily, SchemeId, slug,
};
use herstel_store::CommandError;
use std::sync::Arc;

/// A thing in words. Labels of steps and facts come from the scheme that decides today, and from any other when that
/// one does not know them (any more).
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub texts: Texts,
    schemes: &'a Registry,
    today: Date,
}

impl<'a> Words<'a> {
    pub fn new(texts: Texts, schemes: &'a Registry, today: Date) -> Self {
        Self { texts, schemes, today }
    }

    /// The packages, the main road and those that decide today first.
    fn packages(&self) -> impl Iterator<Item = &'a Arc<Package>> {
        road::packages_by_turn(self.schemes, self.today).into_iter()
    }

    /// A step of a road as its scheme calls it.
    pub fn step_on(&self, scheme: &SchemeId, step: &str) -> String {
        let package = self.schemes.get(scheme);
        package.map_or_else(|| self.step(step), |package| self.step_of(package, step))
    }

    /// A family of schemes, by the short title of its version of today.
    pub fn family(&self, family: &SchemeFamily) -> String {
        let package = road::packages_of(self.schemes, family, self.today).into_iter().next();
        package.map_or_else(|| family.to_string(), |package| self.scheme(package.id()))
    }

    /// A step of the road.
    pub fn step(&self, step: &str) -> String {
        let known = self.packages().find(|package| package.process().step(step).is_some());
        known.map_or_else(|| step.to_owned(), |package| self.step_of(package, step))
    }

    /// A step as one scheme calls it.
    pub fn step_of(&self, package: &Package, step: &str) -> String {
        package.text(self.texts.0, &format!("step-{step}"), &[])
    }

    /// What a step is, in a sentence or two.
    pub fn about_of(&self, package: &Package, step: &str) -> String {
        package.text(self.texts.0, &format!("step-{step}-about"), &[])
    }

    /// What a legal term is for.
    pub fn subject(&self, dossier: &Dossier, subject: &TermSubject) -> String {
        subject_in_words(self.texts, self.schemes, dossier, subject)
    }

    /// A choice at a step.
    pub fn choice(&self, step: &str, option: &str) -> String {
        let known = self.packages().find(|package| {
            package.process().step(step).is_some_and(|step| step.choices.iter().any(|c| c.id == option))
        });
        known.map_or_else(|| option.to_owned(), |package| self.choice_of(package, step, option))
    }

    /// A choice as one scheme calls it.
    pub fn choice_of(&self, package: &Package, step: &str, option: &str) -> String {
        package.text(self.texts.0, &format!("choice-{step}-{option}"), &[])
    }

    /// What a choice leads to.
    pub fn consequence_of(&self, package: &Package, step: &str, option: &str) -> String {
        package.text(self.texts.0, &format!("choice-{step}-{option}-consequence"), &[])
    }

    /// A fact, with its year when it belongs to one.
    pub fn fact(&self, path: &FactPath) -> String {
        let attribute = self.attribute(path);
        match &path.item {
            Some((_, key)) => format!("{attribute} ({key})"),
            None => attribute,
        }
    }

    /// A fact without its year.
    pub fn attribute(&self, path: &FactPath) -> String {
        match self.package_of(path) {
            Some(package) => named(package, self.texts.0, "attribute", &path.attribute),
            None => path.attribute.clone(),
        }
    }

    /// The value of a fact.
    pub fn value(&self, path: &FactPath, value: &FactValue) -> String {
        match value {
            FactValue::Amount(amount) => self.texts.amount(*amount),
            FactValue::Date(date) => self.texts.date(*date),
            FactValue::Integer(number) => number.to_string(),
            FactValue::Boolean(true) => self.texts.t("yes"),
            FactValue::Boolean(false) => self.texts.t("no"),
            FactValue::Choice(choice) => match self.package_of(path) {
                Some(package) => named(package, self.texts.0, "value", choice),
                None => choice.clone(),
            },
            FactValue::Text(text) => text.clone(),
        }
    }

    /// A refusal whose sentence speaks of facts as people know them, and of a contradiction in the words of its scheme.
    pub fn refusal(&self, mut refusal: Refusal) -> Refusal {
        if let Some(rule) = refusal.arguments.get("rule") {
            let key = format!("clash-{}", slug(rule));
            let said = |package: &Arc<Package>| {
                Some(package.text(self.texts.0, &key, &[])).filter(|text| *text != key)
            };
            if let Some(explanation) = self.packages().find_map(said) {
                refusal.arguments.insert("explanation", explanation);
            }
        }
        if let Some(facts) = refusal.arguments.get_mut("facts") {
            let name = |path: &str| path.parse().map_or_else(|_| path.to_owned(), |path| self.fact(&path));
            *facts = facts.split("; ").map(name).collect::<Vec<_>>().join(", ");
        }
        refusal
    }

    /// The refusals of a command, each so.
    pub fn refused(&self, error: CommandError) -> CommandError {
        match error {
            CommandError::Refused(refusals) => {
                CommandError::Refused(refusals.into_iter().map(|refusal| self.refusal(refusal)).collect())
            }
            CommandError::Store(error) => CommandError::Store(error),
        }
    }

    /// The place of a fact in the order of its scheme; unknown facts come last.
    pub fn place(&self, path: &FactPath) -> usize {
        let role = path.item.as_ref().map(|(role, _)| role);
        self.package_of(path)
            .and_then(|package| {
                let facts = package.facts().definitions();
                facts.iter().position(|fact| fact.attribute == path.attribute && fact.of.as_ref() == role)
            })
            .unwrap_or(usize::MAX)
    }

    fn package_of(&self, path: &FactPath) -> Option<&'a Arc<Package>> {
        self.packages().find(|package| package.facts().find(path).is_some())
    }

    /// A scheme, by its short title.
    pub fn scheme(&self, id: &SchemeId) -> String {
        let package = self.schemes.get(id);
        package.map_or_else(|| id.to_string(), |package| package.text(self.texts.0, "scheme-short", &[]))
    }

    /// How a decision came out.
    pub fn outcome(&self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Award => self.texts.t("outcome-award"),
            Outcome::Rejection => self.texts.t("outcome-rejection"),
        }
    }

    /// How far a decision is.
    pub fn decision_status(&self, decision: &Decision) -> String {
        match &decision.status {
            DecisionStatus::Proposed => self.texts.t("decision-proposed"),
            DecisionStatus::Approved(_) => self.texts.t("decision-approved"),
            DecisionStatus::Returned(_) => self.texts.t("decision-returned"),
        }
    }

    /// What a dossier waits for.
    pub fn status(&self, status: WorkStatus) -> String {
        match status {
            WorkStatus::New => self.texts.t("status-new"),
            WorkStatus::Preparing => self.texts.t("status-preparing"),
            WorkStatus::SecondReading => self.texts.t("status-second-reading"),
            WorkStatus::Returned => self.texts.t("status-returned"),
            WorkStatus::Decided => self.texts.t("status-decided"),
            WorkStatus::Waiting => self.texts.t("status-waiting"),
            WorkStatus::Stopped => self.texts.t("status-stopped"),
        }
    }

    /// How urgent a dossier is.
    pub fn urgency(&self, urgency: Urgency) -> String {
        self.texts.t(&format!("urgency-{}", urgency.as_str()))
    }

    /// What waits for its second reading.
    pub fn reading(&self, kind: ReadingKind) -> String {
        self.texts.t(&format!("reading-kind-{}", kind.as_str()))
    }

    /// A mark on a dossier.
    pub fn mark(&self, mark: Mark) -> String {
        self.texts.t(&format!("mark-{}", mark.as_str()))
    }

    /// How somebody reached the operation.
    pub fn channel(&self, channel: Channel) -> String {
        match channel {
            Channel::Portal => self.texts.t("channel-portal"),
            Channel::Phone => self.texts.t("channel-phone"),
            Channel::Municipality => self.texts.t("channel-municipality"),
            Channel::Representative => self.texts.t("channel-representative"),
        }
    }

    /// The language somebody prefers.
    pub fn language(&self, language: PreferredLanguage) -> String {
        match language {
            PreferredLanguage::Nl => self.texts.t("language-nl"),
            PreferredLanguage::En => self.texts.t("language-en"),
            PreferredLanguage::Tr => self.texts.t("language-tr"),
            PreferredLanguage::Ar => self.texts.t("language-ar"),
        }
    }
}

/// The text `KIND-NAME` of a scheme for a declared name.
pub(crate) fn named(package: &Package, language: Language, kind: &str, name: &str) -> String {
    package.text(language, &format!("{kind}-{}", slug(name)), &[])
}

/// A value as it is typed into a form.
pub(crate) fn typed(value: &FactValue) -> String {
    match value {
        FactValue::Amount(amount) => amount.to_string().replace("€\u{a0}", "").replace('−', "-"),
        FactValue::Date(date) => date.strftime("%d-%m-%Y").to_string(),
        FactValue::Integer(number) => number.to_string(),
        FactValue::Boolean(true) => "ja".to_owned(),
        FactValue::Boolean(false) => "nee".to_owned(),
        FactValue::Choice(text) | FactValue::Text(text) => text.clone(),
    }
}

/// How a fact of this type is written, as help under its label.
pub(crate) fn how_to_write(texts: Texts, value_type: &FactType) -> Option<String> {
    match value_type {
        FactType::Amount => Some(texts.t("fact-hint-amount")),
        FactType::Date => Some(texts.t("fact-hint-date")),
        FactType::Integer => Some(texts.t("fact-hint-number")),
        FactType::Boolean | FactType::Choice(_) | FactType::Text => None,
    }
}

/// One way to look at a list; `staff/tabs.html` shows them.
pub(crate) struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// A chip beside a date that the law sets: how many days are left, or how late it is.
pub(crate) struct DueChip {
    pub text: String,
    pub class: &'static str,
}

/// From this many days before the legal date on, a dossier asks attention.
const SOON_DAYS: i32 = 14;

/// How a legal date stands on `today`.
pub(crate) fn due_chip(texts: Texts, due_on: Date, today: Date) -> DueChip {
    let days = due_on.since(today).map_or(0, |span| span.get_days());
    let count = u64::from(days.unsigned_abs());
    match days {
        days if days < 0 => DueChip { text: texts.tn("due-late", count), class: "late" },
        0 => DueChip { text: texts.t("due-today"), class: "late" },
        days if days <= SOON_DAYS => DueChip { text: texts.tn("due-soon", count), class: "warm" },
        _ => DueChip { text: texts.tn("due-left", count), class: "" },
    }
}
