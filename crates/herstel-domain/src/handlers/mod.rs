//! The fixed case handler of a parent: who it is, how it changes, and what goes with them to the next.
//!
//! One person for the whole road. Another one comes only with a reason, a note of what was agreed and what matters to
//! this parent, and a word to the parent, all in one step. A dossier never waits for a handler without a date.
//!
//! | given | when | then |
//! |---|---|---|
//! | nobody yet | a handler takes it, a team lead or a rule gives it | assigned |
//! | nobody yet | a second reader, a parent | refused |
//! | a handler | the same is assigned again | nothing |
//! | a handler | another one without a handover | refused |
//! | a handler | they, or a team lead, hand over with a reason and a note | another one, the parent is told |
//! | a handler | a colleague hands over | refused |
//! | a handler | they have a conflict of interest, or leave | released at once, a date by which there is another |
//! | released | a team lead hands over | another one, the parent is told |
//! | handed over | the new one has read the note | taken |
//!
//! Who it becomes when somebody new comes is in [`ties`]; many at once in [`division`]; who stands in meanwhile in [`absence`].

pub mod absence;
mod change;
pub mod distances;
pub mod division;
mod settings;
pub mod ties;

pub use change::{ChangeHandler, assign, change, let_go, release, take};
pub use settings::{HandlerSettings, settings};

use crate::{Dossier, macros::words};
use herstel_kernel::{Date, StaffId};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// Why a parent gets another handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeReason {
    /// The parent asked for somebody else.
    ParentAsked,
    /// The handler knows the parent, or has another interest.
    Conflict,
    /// The handler is away for long.
    LongAbsence,
    /// The handler works here no longer, or in another place.
    Left,
    /// The handler has too many dossiers.
    Caseload,
    /// The parent lives in another region now.
    Moved,
    /// Another reason, in the words that go with it.
    Other,
}

words! {
    /// The stable text, for forms, JSON and text keys (`handover-reason-…`).
    ChangeReason {
        ParentAsked = "parent-asked", Conflict = "conflict", LongAbsence = "long-absence", Left = "left",
        Caseload = "caseload", Moved = "moved", Other = "other",
    }
}

/// What goes with a parent to their next handler (warme overdracht). Words of staff, for colleagues.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverNote {
    /// What was agreed with the parent.
    pub agreed: String,
    /// What matters to this parent.
    pub matters: String,
    /// What is open.
    pub open: String,
    /// Who wrote it: the handler before, or a team lead from the dossier when that handler is gone.
    pub written_by: StaffId,
}

/// Words about a parent never reach a log.
impl std::fmt::Debug for HandoverNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HandoverNote(…)")
    }
}

/// The parent has another fixed case handler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandlerChanged {
    /// Who was it, unless they were released before.
    pub from: Option<StaffId>,
    /// Who is it now.
    pub handler: StaffId,
    /// Why.
    pub reason: ChangeReason,
    /// Why, in plain words for the parent.
    pub words: String,
    /// What goes with it.
    pub note: HandoverNote,
    /// From which day.
    pub changed_on: Date,
}

/// A handler had to let go of the dossier before there was another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandlerReleased {
    /// Who.
    pub handler: StaffId,
    /// Why.
    pub reason: ChangeReason,
    /// Since when.
    pub released_on: Date,
    /// The day by which a team lead has found another one.
    pub assign_by: Date,
}

/// The new handler read what came with the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverTaken {
    /// Who.
    pub handler: StaffId,
    /// When.
    pub taken_on: Date,
}

/// One handler of a dossier, from when until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandlerTerm {
    /// Who.
    pub handler: StaffId,
    /// From which day.
    pub from_on: Date,
    /// The first day on which they no longer were it.
    pub until_on: Option<Date>,
    /// How they got the dossier, when it was another's before.
    pub change: Option<HandlerChanged>,
    /// When they had read what came with it.
    pub taken_on: Option<Date>,
}

impl HandlerTerm {
    pub(crate) fn new(handler: StaffId, from_on: Date, change: Option<HandlerChanged>) -> Self {
        Self { handler, from_on, until_on: None, change, taken_on: None }
    }
}

impl Dossier {
    /// Who handles the dossier now.
    pub fn handler_id(&self) -> Option<StaffId> {
        self.handler.as_ref().map(|assigned| assigned.handler)
    }

    /// The note of a handover that the handler of now has not read yet.
    pub fn handover_to_read(&self) -> Option<&HandlerChanged> {
        let term = self.handlers.last().filter(|term| term.until_on.is_none() && term.taken_on.is_none())?;
        term.change.as_ref()
    }

    /// The day by which somebody is found, while the dossier has no handler.
    pub fn assign_by(&self) -> Option<Date> {
        match (&self.handler, &self.released) {
            (Some(_), _) => None,
            (None, Some(released)) => Some(released.assign_by),
            (None, None) => Some(within(self.registration.registered_on)),
        }
    }

    pub(crate) fn handler_came(&mut self, handler: StaffId, on: Date, change: Option<HandlerChanged>) {
        self.handler_left(on);
        self.released = None;
        self.handler = Some(crate::registration::HandlerAssigned { handler, assigned_on: on });
        self.handlers.push(HandlerTerm::new(handler, on, change));
    }

    pub(crate) fn handler_left(&mut self, on: Date) {
        self.handler = None;
        // What the queue gave somebody it gave as the work of that handler.
        self.handed_out = None;
        if let Some(term) = self.handlers.last_mut() {
            term.until_on.get_or_insert(on);
        }
    }

    pub(crate) fn handover_was_taken(&mut self, taken: &HandoverTaken) {
        if let Some(term) = self.handlers.last_mut().filter(|term| term.handler == taken.handler) {
            term.taken_on = Some(taken.taken_on);
        }
    }
}

/// The day by which a handler is found for a dossier that has none since a day.
fn within(since: Date) -> Date {
    since.saturating_add(i64::from(settings().assign_within_days).days())
}
