//! The order of the queue, as data.

use super::Urgency;
use crate::macros::words;
use herstel_kernel::{Date, DossierId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// By what dossiers are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueueKey {
    /// How urgent a professional said it is, the most urgent first.
    Urgency,
    /// The legal date, the earliest first; those without one come last.
    LegalDate,
    /// The class, in the order of the rule; those of no class it names come last.
    Class,
}

words! {
    /// The stable text; also the end of the key of its name in the texts of the pages.
    QueueKey { Urgency = "urgency", LegalDate = "legal-date", Class = "class" }
}

/// How the queue is ordered: by the first key, among equals by the second, and so on; what is equal in all of them by
/// the legal date and then by the id, so that the order is always one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct QueueRule {
    /// The keys, the most important first.
    pub keys: Vec<QueueKey>,
    /// The groups of people in comparable situations that go first, in this order.
    #[serde(default)]
    pub classes: Vec<String>,
}

impl Default for QueueRule {
    /// Before anybody set anything: the most urgent first, among them by the legal date.
    fn default() -> Self {
        Self { keys: vec![QueueKey::Urgency, QueueKey::LegalDate], classes: Vec::new() }
    }
}

impl QueueRule {
    /// A rule as somebody sets it. What is named twice counts where it was named first; groups go first only where the
    /// rule looks at them.
    ///
    /// # Errors
    /// When no key is named, or the rule looks at groups and names none.
    pub fn set(keys: &[QueueKey], classes: &[String]) -> Result<Self, Refusal> {
        let mut rule = Self { keys: Vec::new(), classes: Vec::new() };
        for key in keys {
            if !rule.keys.contains(key) {
                rule.keys.push(*key);
            }
        }
        if rule.keys.is_empty() {
            return Err(Refusal::at(RefusalCode::Required, "first-key"));
        }
        if !rule.keys.contains(&QueueKey::Class) {
            return Ok(rule);
        }
        for class in classes {
            if !rule.classes.contains(class) {
                rule.classes.push(class.clone());
            }
        }
        if rule.classes.is_empty() {
            return Err(Refusal::at(RefusalCode::Required, "classes"));
        }
        Ok(rule)
    }

    /// Whether the legal date decides only after every key of the rule.
    pub fn ends_with_legal_date(&self) -> bool {
        !self.keys.contains(&QueueKey::LegalDate)
    }

    /// The place of a class among those that go first; after all of them for any other.
    fn place(&self, class: Option<&str>) -> usize {
        let place = class.and_then(|class| self.classes.iter().position(|named| named == class));
        place.unwrap_or(self.classes.len())
    }

    fn compare(&self, a: &Candidate, b: &Candidate) -> Ordering {
        let by = |key: &QueueKey| match key {
            QueueKey::Urgency => a.urgency.cmp(&b.urgency),
            QueueKey::LegalDate => due(a).cmp(&due(b)),
            QueueKey::Class => self.place(a.class.as_deref()).cmp(&self.place(b.class.as_deref())),
        };
        self.keys
            .iter()
            .map(by)
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
            .then_with(|| due(a).cmp(&due(b)))
            .then_with(|| a.dossier.cmp(&b.dossier))
    }
}

/// No date comes after every date.
fn due(candidate: &Candidate) -> (bool, Option<Date>) {
    (candidate.due_on.is_none(), candidate.due_on)
}

/// A dossier that is ready, with everything that the order may look at, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The dossier.
    pub dossier: DossierId,
    /// How urgent.
    pub urgency: Urgency,
    /// Its class, or one of them.
    pub class: Option<String>,
    /// The legal date that stands now.
    pub due_on: Option<Date>,
}

/// The dossier that goes first by a rule. Within one urgency and class the order is always by legal date, so it is enough
/// to give the first of each.
pub fn first<'a>(rule: &QueueRule, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
    candidates.iter().min_by(|a, b| rule.compare(a, b))
}
