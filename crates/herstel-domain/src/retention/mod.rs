//! How long personal data is kept, what stops its destruction, and who decides about a destruction list.
//!
//! Periods are dated data with a legal ground, never code: an installation gives [`Rules`]. A dossier in which anything
//! is still open has no end of its period. A list is made by one privacy officer and approved by another.

mod open;

pub use open::is_open;

use herstel_kernel::{Actor, Date, Refusal, RefusalCode, StaffId, StaffRole};
use jiff::ToSpan as _;

/// What kind of dossier a rule is about, by what binds in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// At least one award binds.
    Awarded,
    /// Decisions bind, and none is an award.
    Rejected,
    /// Nothing was decided.
    Undecided,
}

impl Category {
    /// Every category.
    pub const ALL: [Self; 3] = [Self::Awarded, Self::Rejected, Self::Undecided];

    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Awarded => "awarded",
            Self::Rejected => "rejected",
            Self::Undecided => "undecided",
        }
    }
}

/// From which day on the years of a rule count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedFrom {
    /// The day of the last decision that binds; of the last entry when there is none.
    LastDecision,
    /// The day of the last entry in the dossier.
    LastEntry,
}

/// How long dossiers of a category are kept, as a rule that holds from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which dossiers.
    pub category: Category,
    /// The first day on which the rule holds; a later one of the same category takes its place.
    pub from_on: Date,
    /// Full years, at least one.
    pub years: u16,
    /// From which day on they count.
    pub counted_from: CountedFrom,
    /// The provision that says so, to be read by a lawyer.
    pub ground: String,
    /// Whether the period was settled. An open one is a parameter with a value to think with: nothing is destroyed on
    /// it outside a demonstration.
    pub settled: bool,
}

/// The rules of an installation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    rules: Vec<Rule>,
}

/// Rules that cannot be worked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesError {
    /// A period of no years would destroy what was decided today.
    NoYears(Category),
    /// Two rules of a category hold from one day.
    TwoOnOneDay(Category, Date),
    /// A rule without its provision.
    NoGround(Category),
}

impl std::fmt::Display for RulesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoYears(category) => write!(f, "{}: a period is at least one year", category.as_str()),
            Self::TwoOnOneDay(category, day) => write!(f, "{}: two rules hold from {day}", category.as_str()),
            Self::NoGround(category) => write!(f, "{}: no legal ground is named", category.as_str()),
        }
    }
}

/// What matters of a dossier for the end of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What binds in it.
    pub category: Category,
    /// The day of the last decision that binds.
    pub last_decision_on: Option<Date>,
    /// The day of the last entry.
    pub last_entry_on: Date,
    /// Whether anything is due, proposed, awaited or disputed ([`is_open`]).
    pub is_open: bool,
}

/// Until when a dossier is kept, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The last day on which it is kept.
    pub until_on: Date,
    /// Of which category.
    pub category: Category,
    /// The provision.
    pub ground: String,
    /// Whether the period was settled.
    pub settled: bool,
}

impl Rules {
    /// Rules that make sense together.
    pub fn new(rules: Vec<Rule>) -> Result<Self, RulesError> {
        for (place, rule) in rules.iter().enumerate() {
            if rule.years == 0 {
                return Err(RulesError::NoYears(rule.category));
            }
            if rule.ground.trim().is_empty() {
                return Err(RulesError::NoGround(rule.category));
            }
            let same = |other: &Rule| other.category == rule.category && other.from_on == rule.from_on;
            if rules.iter().skip(place + 1).any(same) {
                return Err(RulesError::TwoOnOneDay(rule.category, rule.from_on));
            }
        }
        Ok(Self { rules })
    }

    /// The rules, in the order in which they were given.
    pub fn all(&self) -> &[Rule] {
        &self.rules
    }

    /// Until when a dossier is kept under the rules that hold today; none while anything is open in it, and none when no
    /// rule says so: what no rule is about is kept.
    pub fn period(&self, standing: &Standing, today: Date) -> Option<Period> {
        if standing.is_open {
            return None;
        }
        let holds = |rule: &&Rule| rule.category == standing.category && rule.from_on <= today;
        let rule = self.rules.iter().filter(holds).max_by_key(|rule| rule.from_on)?;
        let from = match rule.counted_from {
            CountedFrom::LastDecision => standing.last_decision_on.unwrap_or(standing.last_entry_on),
            CountedFrom::LastEntry => standing.last_entry_on,
        };
        Some(Period {
            until_on: from.saturating_add(i64::from(rule.years).years()),
            category: rule.category,
            ground: rule.ground.clone(),
            settled: rule.settled,
        })
    }
}

/// Why nothing may be destroyed for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoldKind {
    /// An objection (bezwaar) is pending.
    Objection,
    /// An appeal (beroep) is pending.
    Appeal,
    /// A civil or criminal court needs it.
    Court,
    /// An inquiry, of parliament or of an ombudsman, needs it.
    Inquiry,
    /// It is to be transferred to an archive.
    ArchiveTransfer,
}

impl HoldKind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Objection, Self::Appeal, Self::Court, Self::Inquiry, Self::ArchiveTransfer];

    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Objection => "objection",
            Self::Appeal => "appeal",
            Self::Court => "court",
            Self::Inquiry => "inquiry",
            Self::ArchiveTransfer => "archive-transfer",
        }
    }
}

/// How far a destruction list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListStatus {
    /// Made by one person.
    Proposed,
    /// Approved by another.
    Approved,
    /// Carried out.
    Executed,
}

impl ListStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Proposed, Self::Approved, Self::Executed];

    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Executed => "executed",
        }
    }
}

/// The privacy officer who acts; everybody else is refused.
pub fn officer(actor: Actor) -> Result<StaffId, Refusal> {
    match actor {
        Actor::Staff { id, role: StaffRole::PrivacyOfficer } => Ok(id),
        Actor::Staff {
            role:
                StaffRole::CaseHandler
                | StaffRole::Reviewer
                | StaffRole::TeamLead
                | StaffRole::Steering
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// Who approves a list: never the one who made it, and only while it waits.
pub fn approver(actor: Actor, proposed_by: StaffId, status: ListStatus) -> Result<StaffId, Refusal> {
    let officer = officer(actor)?;
    match status {
        ListStatus::Proposed if officer == proposed_by => Err(Refusal::new(RefusalCode::SamePerson)),
        ListStatus::Proposed => Ok(officer),
        ListStatus::Approved | ListStatus::Executed => Err(Refusal::new(RefusalCode::NotProposed)),
    }
}
