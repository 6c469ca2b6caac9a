//! What must be found out about a version before anybody is told of it.

use super::Signature;
use crate::macros::words;
use herstel_kernel::{Date, StaffId};
use herstel_scheme::ContentHash;
use serde::{Deserialize, Serialize};

/// What was found out. It can be recorded while things are missing; the gate opens only when nothing is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeasibilityTest {
    /// Who it is for, and how many that are.
    pub target_group: TargetGroup,
    /// What the simulation says.
    pub simulated: Option<Simulated>,
    /// What every body that must act says itself. A simulation speaks for nobody.
    #[serde(default)]
    pub answers: Vec<BodyAnswer>,
    /// What it does to the people who wait already, in words that can be told to them.
    #[serde(default)]
    pub effect_on_waiting: String,
    /// Who works at the front desk confirmed that they can explain it (uitlegbaar).
    pub explainable: Option<SignOff>,
    /// A lawyer found it sound (juridisch houdbaar).
    pub legally_sound: Option<SignOff>,
    /// What it means for cases that were decided or are on their way.
    #[serde(default)]
    pub transitional_rule: String,
    /// Who is affected, and the answers that stand ready for them.
    #[serde(default)]
    pub affected: Vec<Affected>,
    /// What must be in place first.
    #[serde(default)]
    pub preconditions: Vec<Point>,
    /// Questions, also those about law and systems behind a simple scheme.
    #[serde(default)]
    pub questions: Vec<Point>,
    /// What else was considered, and why not.
    #[serde(default)]
    pub alternatives: Vec<Alternative>,
}

/// Who a scheme is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetGroup {
    /// Its bounds: who belongs to it and who does not.
    pub bounds: String,
    /// As few people as it may be.
    pub low: u64,
    /// As many as are expected.
    pub likely: u64,
    /// As many as it may be.
    pub high: u64,
}

/// What a simulation of this version says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Simulated {
    /// The report it stands in.
    pub report: ContentHash,
    /// The rules, parameters and process that were simulated.
    pub substance: ContentHash,
    /// Whether the terms of the law can be kept in eight of ten worlds, and the work is done once. The gate takes it from the
    /// report; in records of before that, somebody said so.
    pub can_be_delivered: bool,
    /// On which day it ran.
    pub ran_on: Date,
    /// When the facts are in it from which terms count. The gate takes it from the report; whoever signs reads it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<SimulatedMoment>,
    /// How much was simulated. The gate takes it from the report; of records of before it was asked nobody knows, and what was
    /// opened on them stays open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<SimulatedSize>,
}

/// How much was simulated of a version, in the scenario of a report that has least of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimulatedSize {
    /// Runs that differ by more than chance alone: worlds drawn from what is uncertain, or all runs where nothing is.
    pub runs: u32,
    /// The people in the world with most of them.
    pub parents: u32,
    /// The people who came to a decision of this version, in half of the runs at least: who registers and is never decided upon
    /// says nothing about deciding. None of a record of before this was counted: that one opens nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<u32>,
}

/// So many runs a simulation has at least: with fewer "eight in ten" is said of a handful.
const RUNS_MIN: u32 = 20;

/// When a fact is from which a term counts, in a simulation. It knows no facts, so whoever wrote its scenario chose the moment:
/// the later it is, the easier the term is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimulatedMoment {
    /// The step whose term counts from it.
    pub step: String,
    /// The fact.
    pub fact: String,
    /// When it is: `ready` (the step can begin), `registered_on` or `decided_on:STEP`.
    pub is: String,
}

/// What a body says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyAnswer {
    /// Which: `Uht`, `gemeenten`, `Cws`, `Sbn`.
    pub body: String,
    /// Whether it can deliver.
    pub can_deliver: bool,
    /// On what conditions, when there are any.
    #[serde(default)]
    pub conditions: String,
    /// Who answered for it.
    pub answered_by: String,
    /// When.
    pub answered_on: Date,
    /// How. Of answers that were recorded before this was asked nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<AnswerWay>,
}

/// How a body answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerWay {
    /// Somebody who signs in for it gave the answer themselves.
    SignedIn,
    /// On paper; who steers recorded it.
    Paper,
    /// By phone; who steers recorded it.
    Phone,
}

impl AnswerWay {
    /// Those by which somebody else records what a body said.
    pub const TOLD: [Self; 2] = [Self::Paper, Self::Phone];

    /// The stable name, for texts (`gate-way-…`) and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::Paper => "paper",
            Self::Phone => "phone",
        }
    }
}

/// Somebody put their name under something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
    /// What they saw.
    pub remarks: String,
}

/// A group of people to whom it means something, and what they hear when they ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Affected {
    /// Who: `ouders die wachten op de integrale beoordeling`.
    pub who: String,
    /// How many.
    pub people: u64,
    /// The answer that handlers and the front desk have.
    pub answer: String,
}

/// Something to be done or answered, with an owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// How far it is.
    pub state: PointState,
}

/// How far a precondition or question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointState {
    /// Not yet.
    Open,
    /// Met, or answered.
    Settled,
    /// Left open on purpose; the gate opens all the same.
    Accepted,
}

words! {
    /// The stable name, for texts (`gate-point-…`) and the API.
    PointState { Open = "open", Settled = "settled", Accepted = "accepted" }
}

/// Something else that could have been done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// What.
    pub text: String,
    /// Why not.
    pub why_not: String,
}

/// What a test lacks before it opens anything.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shortcoming {
    /// The target group has no bounds.
    NoBounds,
    /// The sizes of the target group do not follow each other, leave nothing open, or nobody belongs to it: who knows exactly how
    /// many come has not asked.
    NoBand,
    /// Nothing was simulated.
    NotSimulated,
    /// Other rules were simulated than these.
    SimulatedSomethingElse,
    /// The simulation says that it cannot be delivered.
    CannotBeDelivered,
    /// It was simulated too few times, or without what is uncertain.
    TooFewRuns,
    /// Fewer people come to a decision in the simulation than may belong to the target group, or nobody counted them.
    SmallerThanGroup,
    /// A body that must act did not answer.
    NoAnswer(String),
    /// A body says that it cannot deliver.
    BodyCannot(String),
    /// Nothing is said about those who wait already.
    NoEffectOnWaiting,
    /// Nobody at the front desk confirmed that they can explain it.
    NotExplainable,
    /// No lawyer found it sound.
    NotLegallySound,
    /// There is no transitional rule.
    NoTransitionalRule,
    /// Nobody is listed as affected.
    NobodyListed,
    /// An affected group has no name.
    NoGroupName,
    /// An affected group has nobody in it.
    NoPeople(String),
    /// An affected group has no answer.
    NoPreparedAnswer(String),
    /// Nobody said what must be in place first.
    NoPrecondition,
    /// Nobody asked anything about law, systems or people.
    NoQuestion,
    /// A precondition or question has no words.
    NoPointText,
    /// A precondition is not met.
    PreconditionOpen(String),
    /// A question is not answered.
    QuestionOpen(String),
    /// Something to be settled has no owner.
    NoOwner(String),
    /// No alternative was considered, or one lacks its reason.
    NoAlternative,
}

impl Shortcoming {
    /// The stable name, for texts (`gate-…`) and the API.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoBounds => "no-bounds",
            Self::NoBand => "no-band",
            Self::NotSimulated => "not-simulated",
            Self::SimulatedSomethingElse => "simulated-something-else",
            Self::CannotBeDelivered => "cannot-be-delivered",
            Self::TooFewRuns => "too-few-runs",
            Self::SmallerThanGroup => "smaller-than-group",
            Self::NoAnswer(_) => "no-answer",
            Self::BodyCannot(_) => "body-cannot",
            Self::NoEffectOnWaiting => "no-effect-on-waiting",
            Self::NotExplainable => "not-explainable",
            Self::NotLegallySound => "not-legally-sound",
            Self::NoTransitionalRule => "no-transitional-rule",
            Self::NobodyListed => "nobody-listed",
            Self::NoGroupName => "no-group-name",
            Self::NoPeople(_) => "no-people",
            Self::NoPreparedAnswer(_) => "no-prepared-answer",
            Self::NoPrecondition => "no-precondition",
            Self::NoQuestion => "no-question",
            Self::NoPointText => "no-point-text",
            Self::PreconditionOpen(_) => "precondition-open",
            Self::QuestionOpen(_) => "question-open",
            Self::NoOwner(_) => "no-owner",
            Self::NoAlternative => "no-alternative",
        }
    }

    /// What it is about: a body, a group, or the words of a point.
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::NoAnswer(about)
            | Self::BodyCannot(about)
            | Self::NoPeople(about)
            | Self::NoPreparedAnswer(about)
            | Self::PreconditionOpen(about)
            | Self::QuestionOpen(about)
            | Self::NoOwner(about) => Some(about),
            Self::NoBounds
            | Self::NoBand
            | Self::NotSimulated
            | Self::SimulatedSomethingElse
            | Self::CannotBeDelivered
            | Self::TooFewRuns
            | Self::SmallerThanGroup
            | Self::NoEffectOnWaiting
            | Self::NotExplainable
            | Self::NotLegallySound
            | Self::NoTransitionalRule
            | Self::NobodyListed
            | Self::NoGroupName
            | Self::NoPointText
            | Self::NoPrecondition
            | Self::NoQuestion
            | Self::NoAlternative => None,
        }
    }
}

impl FeasibilityTest {
    /// What is missing before a version with this substance may be told of. `bodies` are those that must act under it.
    pub fn shortcomings(&self, substance: ContentHash, bodies: &[String]) -> Vec<Shortcoming> {
        let mut found = Vec::new();
        let group = &self.target_group;
        let mut require = |holds: bool, shortcoming: Shortcoming| {
            if !holds {
                found.push(shortcoming);
            }
        };
        require(says_something(&group.bounds), Shortcoming::NoBounds);
        let follows = group.low <= group.likely && group.likely <= group.high;
        let is_band = 0 < group.likely && follows && group.low < group.high;
        require(is_band, Shortcoming::NoBand);
        match &self.simulated {
            None => require(false, Shortcoming::NotSimulated),
            Some(simulated) => {
                require(simulated.substance == substance, Shortcoming::SimulatedSomethingElse);
                require(simulated.can_be_delivered, Shortcoming::CannotBeDelivered);
                if let Some(size) = simulated.size {
                    require(size.runs >= RUNS_MIN, Shortcoming::TooFewRuns);
                    let comes = |reached| u64::from(reached) >= group.high;
                    require(size.reached.is_some_and(comes), Shortcoming::SmallerThanGroup);
                }
            }
        }
        for body in bodies {
            // The last answer counts: a body may have thought better of it.
            let answers = self.answers.iter().rev();
            match answers
                .filter(|answer| says_something(&answer.answered_by))
                .find(|answer| answer.body == *body)
            {
                None => require(false, Shortcoming::NoAnswer(body.clone())),
                Some(answer) => require(answer.can_deliver, Shortcoming::BodyCannot(body.clone())),
            }
        }
        require(says_something(&self.effect_on_waiting), Shortcoming::NoEffectOnWaiting);
        require(self.explainable.as_ref().is_some_and(SignOff::is_reasoned), Shortcoming::NotExplainable);
        require(self.legally_sound.as_ref().is_some_and(SignOff::is_reasoned), Shortcoming::NotLegallySound);
        require(says_something(&self.transitional_rule), Shortcoming::NoTransitionalRule);
        require(!self.affected.is_empty(), Shortcoming::NobodyListed);
        for group in &self.affected {
            require(says_something(&group.who), Shortcoming::NoGroupName);
            require(group.people > 0, Shortcoming::NoPeople(group.who.clone()));
            require(says_something(&group.answer), Shortcoming::NoPreparedAnswer(group.who.clone()));
        }
        require(!self.preconditions.is_empty(), Shortcoming::NoPrecondition);
        require(!self.questions.is_empty(), Shortcoming::NoQuestion);
        for point in &self.preconditions {
            require(point.state != PointState::Open, Shortcoming::PreconditionOpen(point.text.clone()));
        }
        for point in &self.questions {
            require(point.state != PointState::Open, Shortcoming::QuestionOpen(point.text.clone()));
        }
        for point in self.preconditions.iter().chain(&self.questions) {
            require(says_something(&point.text), Shortcoming::NoPointText);
            require(says_something(&point.owner), Shortcoming::NoOwner(point.text.clone()));
        }
        let reasoned = |other: &Alternative| says_something(&other.text) && says_something(&other.why_not);
        let considered = !self.alternatives.is_empty() && self.alternatives.iter().all(reasoned);
        require(considered, Shortcoming::NoAlternative);
        found
    }

    /// Whether it is a record of before it said how many people come to a decision.
    pub(super) fn is_of_before_reached(&self) -> bool {
        let size = self.simulated.as_ref().and_then(|simulated| simulated.size);
        size.is_none_or(|size| size.reached.is_none())
    }

    /// The place of a signature under it.
    pub(super) fn signature_mut(&mut self, what: Signature) -> &mut Option<SignOff> {
        match what {
            Signature::Explainable => &mut self.explainable,
            Signature::LegallySound => &mut self.legally_sound,
        }
    }

    /// Whether names under it and answers about it hold for another record as well: every word that is read is the same. That
    /// an open point was settled is progress towards what was read, and no other text.
    pub(super) fn promises_the_same(&self, other: &Self) -> bool {
        let promised = |test: &Self| {
            let mut read = test.read();
            for point in read.preconditions.iter_mut().chain(&mut read.questions) {
                point.state = match point.state {
                    PointState::Open | PointState::Settled => PointState::Settled,
                    PointState::Accepted => PointState::Accepted,
                };
            }
            read
        };
        promised(self) == promised(other)
    }

    /// The answers that hold whatever else is written: of each body that said no last, that no.
    pub(super) fn noes(&self) -> Vec<BodyAnswer> {
        let is_last =
            |place: usize, body: &str| self.answers.iter().skip(place + 1).all(|later| later.body != body);
        let noes = self.answers.iter().enumerate();
        noes.filter(|(place, answer)| !answer.can_deliver && is_last(*place, &answer.body))
            .map(|(_, answer)| answer.clone())
            .collect()
    }

    /// Whether a later record differs in nothing but that somebody put their own name under it.
    pub(super) fn is_only_signed_by(&self, who: StaffId, later: &Self) -> bool {
        let signed = |held: &Option<SignOff>, later: &Option<SignOff>| {
            held == later || later.as_ref().is_some_and(|signed| signed.by == who)
        };
        let unsigned = |test: &Self| Self { explainable: None, legally_sound: None, ..test.clone() };
        self != later
            && unsigned(self) == unsigned(later)
            && signed(&self.explainable, &later.explainable)
            && signed(&self.legally_sound, &later.legally_sound)
    }
}

impl Shortcoming {
    /// Whether only the word of somebody else is missing: a name, or the answer of a body.
    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::NotExplainable | Self::NotLegallySound | Self::NoAnswer(_))
    }

    /// Whether a body says that it cannot.
    pub(super) fn is_no(&self) -> bool {
        matches!(self, Self::BodyCannot(_))
    }

    /// Whether it is asked of a record only since that says how many people come to a decision.
    pub(super) fn is_asked_since_reached(&self) -> bool {
        matches!(
            self,
            Self::NoBand | Self::SmallerThanGroup | Self::NoGroupName | Self::NoPeople(_) | Self::NoPointText
        )
    }
}

impl SignOff {
    /// A signature without a word of what was seen is none.
    fn is_reasoned(&self) -> bool {
        says_something(&self.remarks)
    }
}

/// Whether there is a word in it.
pub(super) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
