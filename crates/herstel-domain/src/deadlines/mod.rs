//! Legal terms of decisions: until when, why then, and what a late decision costs the government.
//!
//! [`deadlines`] is the one function: from the facts of a dossier, the packages and a day it tells of every decision
//! that is asked for and not made when its term began, what moved it, and when it ends. What moves a term is a fact
//! ([`TermEvent`]): an extension, a suspension, a notice of default. Days that the parent chose to wait stand still by
//! themselves. The outcome is written down when it changes ([`TermsReckoned`]), so that lists need no scheme to be right.

mod act;
mod cost;
mod facts;
mod keep;
mod penalty;
mod penalty_anew;
mod reckon;

pub use act::{ExtendTerm, RecordNotice, ResumeTerm, SuspendTerm, TermCommand, act};
pub use cost::PenaltyBeside;
pub use facts::{SuspensionFact, TermFacts, due_on, standing_terms};
pub use keep::{Keeping, keep, penalty_ahead, with_terms};
pub(crate) use keep::{begin, due_after, step_of};
pub use penalty::{
    ApprovePenalty, PENALTY_DAYS_MAX, PenaltyAward, PenaltyEstablished, PenaltyProposed, PenaltyReturned,
    PenaltyStatus, ProposePenalty, ReturnPenalty, fixed_penalty_by_day, settled_by_day,
};
pub use penalty_anew::{ContestedPenalty, PenaltyAnew, PenaltyDays};
pub(crate) use reckon::{Asked, first_due_on};
pub use reckon::{Deadline, Notice, Pause, PauseReason, Standing, deadlines};

use crate::macros::words;
use herstel_kernel::{Actor, Cents, Date, IdError, NoticeId, ObjectionId, StaffId, SuspensionId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a term is for.
///
/// Written as the id of the step, or as the id of the objection; no step is called like one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum TermSubject {
    /// The decision of a step.
    Step(String),
    /// The decision on an objection.
    Objection(ObjectionId),
}

impl TermSubject {
    /// The objection, when it is the decision on one.
    pub const fn objection(&self) -> Option<ObjectionId> {
        match self {
            Self::Step(_) => None,
            Self::Objection(objection) => Some(*objection),
        }
    }
}

impl fmt::Display for TermSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step(step) => f.write_str(step),
            Self::Objection(objection) => objection.fmt(f),
        }
    }
}

impl FromStr for TermSubject {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let is_id = |text: &str| {
            !text.is_empty()
                && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        match text.parse() {
            Ok(objection) => Ok(Self::Objection(objection)),
            Err(_) if is_id(text) => Ok(Self::Step(text.to_owned())),
            Err(error) => Err(error),
        }
    }
}

impl From<TermSubject> for String {
    fn from(subject: TermSubject) -> Self {
        subject.to_string()
    }
}

impl TryFrom<String> for TermSubject {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

/// What happened to a term. Days of others follow from it; none of them is changed afterwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "term", rename_all = "kebab-case")]
pub enum TermEvent {
    /// The operation took the longer term that the law allows once.
    Extended(TermExtended),
    /// The term stands still.
    Suspended(TermSuspended),
    /// The term runs again before the day on which it would have by itself.
    Resumed(TermResumed),
    /// Somebody wrote that a decision is late (ingebrekestelling).
    Noticed(DefaultNoticed),
    /// The terms as they were reckoned anew.
    Reckoned(TermsReckoned),
    /// The parent was told, before the day, that it will not be made.
    DelayTold(DelayTold),
    /// What a late decision cost grows no further.
    PenaltyFixed(PenaltyFixed),
    /// Somebody proposed to establish it.
    PenaltyProposed(PenaltyProposed),
    /// A second person sent that back.
    PenaltyReturned(PenaltyReturned),
    /// A second person approved it; it binds.
    PenaltyEstablished(PenaltyEstablished),
}

impl TermEvent {
    /// The name under which the journal lists it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Extended(_) => "term-extended",
            Self::Suspended(_) => "term-suspended",
            Self::Resumed(_) => "term-resumed",
            Self::Noticed(_) => "default-noticed",
            Self::Reckoned(_) => "terms-reckoned",
            Self::DelayTold(_) => "delay-told",
            Self::PenaltyFixed(_) => "penalty-fixed",
            Self::PenaltyProposed(_) => "penalty-proposed",
            Self::PenaltyReturned(_) => "penalty-returned",
            Self::PenaltyEstablished(_) => "penalty-established",
        }
    }
}

/// The operation took the longer term that the law allows once (Awb, articles 4:14 and 7:10).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermExtended {
    /// Of what.
    pub subject: TermSubject,
    /// Why, to the parent.
    pub reason: String,
    /// Who.
    pub extended_by: StaffId,
    /// When; never after the term ended.
    pub extended_on: Date,
}

/// Why a term stands still (Awb, article 4:15). That a parent is slow is no ground here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SuspensionGround {
    /// The parent was asked for papers that are missing; until they came or the time for it is over.
    MissingPapers,
    /// A body abroad was asked for something that is needed.
    InformationFromAbroad,
    /// The parent agreed to wait.
    Agreed,
    /// Nobody could do anything about it.
    ForceMajeure,
}

words! {
    /// The stable text, for forms, JSON and text keys (`suspension-…`).
    SuspensionGround {
        MissingPapers = "missing-papers", Agreed = "agreed",
        InformationFromAbroad = "information-from-abroad", ForceMajeure = "force-majeure",
    }
}

/// A term stands still. It always has an end, so that nothing is forgotten.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermSuspended {
    /// This suspension.
    pub suspension: SuspensionId,
    /// Of what.
    pub subject: TermSubject,
    /// Why.
    pub ground: SuspensionGround,
    /// The first day that does not count.
    pub from: Date,
    /// The first day that counts again, at the latest.
    pub until: Date,
    /// What was asked or agreed, in words for the parent.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// A term runs again: the papers came, or what kept it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermResumed {
    /// Which suspension.
    pub suspension: SuspensionId,
    /// The first day that counts again.
    pub until: Date,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// By which way something of the parent came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// In the portal.
    Portal,
    /// By letter.
    Letter,
    /// By electronic mail.
    Email,
    /// By telephone; written down by whoever heard it.
    Phone,
    /// In a talk; written down by whoever heard it.
    Table,
}

words! {
    /// The stable text, for forms, JSON and text keys (`way-…`).
    Way { Portal = "portal", Letter = "letter", Email = "email", Phone = "phone", Table = "table" }
}

/// From whom something came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sender {
    /// The parent.
    Parent,
    /// Somebody who helps them.
    Helper,
    /// Their lawyer.
    Lawyer,
}

words! {
    /// The stable text, for forms, JSON and text keys (`sender-…`).
    Sender { Parent = "parent", Helper = "helper", Lawyer = "lawyer" }
}

/// Somebody wrote that a decision is late (Awb, article 4:17, third paragraph). Whether it counts follows from the term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefaultNoticed {
    /// This notice.
    pub notice: NoticeId,
    /// About what.
    pub subject: TermSubject,
    /// The day on which it came.
    pub received_on: Date,
    /// How.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// A term as it stood when it was last reckoned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReckonedTerm {
    /// Of what.
    pub subject: TermSubject,
    /// Its last day; none while the parent holds it up.
    pub last_day: Option<Date>,
    /// Until which day it stands still, when it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended_until: Option<Date>,
    /// Whether a notice of default counts, so that a penalty grows or will.
    #[serde(default, skip_serializing_if = "is_false")]
    pub noticed: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_nothing(sum: &Cents) -> bool {
    *sum == Cents::ZERO
}

/// The terms that run, as they were reckoned because something changed them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsReckoned {
    /// When.
    pub reckoned_on: Date,
    /// All of them, by what they are for.
    pub terms: Vec<ReckonedTerm>,
}

/// The parent was told that a legal date will pass, or had passed, without a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelayTold {
    /// Of what.
    pub subject: TermSubject,
    /// The legal date as it stood.
    pub last_day: Date,
    /// When the parent was told.
    pub told_on: Date,
}

/// Why a penalty grows no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FixedBecause {
    /// The decision came.
    Decided,
    /// It is the most there can be.
    Maximum,
    /// The parent stopped or took another way, or holds it up.
    HeldUp,
}

/// What a late decision cost, settled because it grows no further. It is awarded by a decision of its own. A later one of
/// the same decision takes its place: it grew on after somebody came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyFixed {
    /// Of what decision.
    pub subject: TermSubject,
    /// The last day of the term that was not made.
    pub last_day: Date,
    /// The day of the notice that counted; none when only a court laid a penalty.
    pub noticed_on: Option<Date>,
    /// The day of the decision, when it came.
    pub decided_on: Option<Date>,
    /// Over how many days.
    pub days: u32,
    /// How much, by the rules of the package, with what stands beside it.
    pub amount: Cents,
    /// What of that stands beside it: it ran before a court wanted another answer, or laid another penalty.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub beside: Cents,
    /// When it was settled.
    pub fixed_on: Date,
    /// Why.
    pub because: FixedBecause,
}

/// Words to the parent never reach a log.
impl fmt::Debug for TermExtended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TermExtended({}, {}, …)", self.subject, self.extended_on)
    }
}

/// Words to the parent never reach a log.
impl fmt::Debug for TermSuspended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ground, from, until) = (self.ground.as_str(), self.from, self.until);
        write!(f, "TermSuspended({}, {ground}, {from} to {until}, …)", self.subject)
    }
}
