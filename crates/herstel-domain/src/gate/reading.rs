//! What somebody has read when they put their name under it: exactly one text, by its digest.

use super::{FeasibilityTest, Gate, GateEntry};
use herstel_scheme::{ContentHash, SchemeId};

/// What stands before whoever signs at a gate, and by what their name is tied to it.
#[derive(Clone, Copy, Debug)]
pub struct ToSign<'a> {
    /// The change that waits for signatures, or else the test that counts.
    pub test: &'a FeasibilityTest,
    /// The digest of the version, of the test that counts and of the change that waits. A name that comes with another one
    /// was meant for another text, and is refused.
    pub reading: ContentHash,
}

/// A part of a test that somebody reads before they sign. Names under it and answers of bodies are no part of it: these are
/// what others say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestPart {
    /// Who it is for.
    Group,
    /// What the simulation says.
    Simulation,
    /// What it does to those who wait.
    EffectOnWaiting,
    /// What holds for whoever has a decision already.
    TransitionalRule,
    /// Who is affected, and what they hear.
    Affected,
    /// What must be so first.
    Preconditions,
    /// What must be answered first.
    Questions,
    /// What else was considered.
    Alternatives,
}

impl TestPart {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 8] = [
        Self::Group,
        Self::Simulation,
        Self::EffectOnWaiting,
        Self::TransitionalRule,
        Self::Affected,
        Self::Preconditions,
        Self::Questions,
        Self::Alternatives,
    ];

    /// The stable name, for texts (`gate-part-of-…`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Simulation => "simulation",
            Self::EffectOnWaiting => "effect-on-waiting",
            Self::TransitionalRule => "transitional-rule",
            Self::Affected => "affected",
            Self::Preconditions => "preconditions",
            Self::Questions => "questions",
            Self::Alternatives => "alternatives",
        }
    }
}

impl FeasibilityTest {
    /// The parts in which it says something else than an earlier one.
    pub fn changed_since(&self, earlier: &Self) -> Vec<TestPart> {
        let is_changed = |part: &TestPart| match part {
            TestPart::Group => self.target_group != earlier.target_group,
            TestPart::Simulation => self.simulated != earlier.simulated,
            TestPart::EffectOnWaiting => self.effect_on_waiting != earlier.effect_on_waiting,
            TestPart::TransitionalRule => self.transitional_rule != earlier.transitional_rule,
            TestPart::Affected => self.affected != earlier.affected,
            TestPart::Preconditions => self.preconditions != earlier.preconditions,
            TestPart::Questions => self.questions != earlier.questions,
            TestPart::Alternatives => self.alternatives != earlier.alternatives,
        };
        TestPart::ALL.into_iter().filter(is_changed).collect()
    }

    /// What is read of it: everything but what others say of it.
    pub(super) fn read(&self) -> Self {
        Self { answers: Vec::new(), explainable: None, legally_sound: None, ..self.clone() }
    }
}

/// The digest of what is read at the gate of a version. Without one nothing is signed.
fn reading(
    substance: ContentHash,
    counts: Option<&FeasibilityTest>,
    waits: Option<&FeasibilityTest>,
) -> Option<ContentHash> {
    let read = (substance, counts.map(FeasibilityTest::read), waits.map(FeasibilityTest::read));
    serde_json::to_vec(&read).ok().map(|text| ContentHash::of(&text))
}

impl Gate {
    /// What whoever signs at this gate has to read; none while nothing was recorded.
    pub fn to_sign(&self, substance: ContentHash) -> Option<ToSign<'_>> {
        let test = self.written()?;
        let proposed = self.proposed.as_ref().map(|(_, test)| test);
        let reading = reading(substance, self.counting(), proposed)?;
        Some(ToSign { test, reading })
    }

    /// The gate as it was when this was read there; none when nobody can have read it.
    pub fn when_read<'a>(
        scheme: &SchemeId,
        substance: ContentHash,
        entries: impl IntoIterator<Item = &'a GateEntry>,
        reading: ContentHash,
    ) -> Option<Self> {
        let mut gate = Self::default();
        for entry in entries.into_iter().filter(|entry| entry.is_of(scheme, substance)) {
            gate.take(entry);
            if gate.to_sign(substance).is_some_and(|read| read.reading == reading) {
                return Some(gate);
            }
        }
        None
    }
}

impl GateEntry {
    /// Whether it happened at the gate of this version.
    pub fn is_of(&self, scheme: &SchemeId, substance: ContentHash) -> bool {
        self.scheme == *scheme && self.substance == substance
    }
}
