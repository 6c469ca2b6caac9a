//! Complaints (klachten) about how somebody was treated: free of charge, beside the road that simply goes on.
//!
//! Everything is a fact ([`ComplaintEvent`]) and nothing of an earlier one is changed. Whoever was involved never handles
//! it (Awb, article 9:7). The person hears at once that it came and until when it is answered; the term stands in the
//! package with the general rules ([`TERM`]). It ends by findings in words, by the person who says that it is solved, or
//! who takes it back. It says nothing about a decision: for that there is [`crate::objections`].

mod file;
mod handle;
mod state;
mod tell;

pub use file::{FileComplaint, SettleComplaint, WithdrawComplaint};
pub use handle::{
    AnswerComplaint, ExtendComplaint, PlanComplaintHearing, RecordComplaintHearing, TakeComplaint,
};
pub use state::{Complaint, ComplaintEnd};
pub use tell::ComplaintNews;

use crate::{
    Context, Dossier, Event,
    deadlines::{Sender, Way},
    macros::words,
};
use herstel_kernel::{Actor, ComplaintId, Date, Refusal, StaffId};
use herstel_scheme::Registry;
use serde::{Deserialize, Serialize};

/// The term for the answer to a complaint (Awb, article 9:11), in the package with the general rules.
pub const TERM: &str = "complaint";

/// What happened to a complaint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ComplaintEvent {
    /// Somebody complained.
    Filed(ComplaintFiled),
    /// Somebody who was not involved took it, and told who they are.
    Taken(ComplaintTaken),
    /// A day was set to hear the person.
    HearingPlanned(ComplaintHearingPlanned),
    /// The person was heard, or said that they need not be.
    Heard(ComplaintHeard),
    /// The longer term was taken, for a reason that was told.
    Extended(ComplaintExtended),
    /// The person said that it is solved.
    Settled(ComplaintSettled),
    /// There are findings; the person reads them.
    Answered(ComplaintAnswered),
    /// The person took it back.
    Withdrawn(ComplaintWithdrawn),
}

impl ComplaintEvent {
    /// The name under which the journal lists it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Filed(_) => "complaint-filed",
            Self::Taken(_) => "complaint-taken",
            Self::HearingPlanned(_) => "complaint-hearing-planned",
            Self::Heard(_) => "complaint-heard",
            Self::Extended(_) => "complaint-extended",
            Self::Settled(_) => "complaint-settled",
            Self::Answered(_) => "complaint-answered",
            Self::Withdrawn(_) => "complaint-withdrawn",
        }
    }

    /// Of which complaint.
    pub const fn complaint(&self) -> ComplaintId {
        match self {
            Self::Filed(event) => event.complaint,
            Self::Taken(event) => event.complaint,
            Self::HearingPlanned(event) => event.complaint,
            Self::Heard(event) => event.complaint,
            Self::Extended(event) => event.complaint,
            Self::Settled(event) => event.complaint,
            Self::Answered(event) => event.complaint,
            Self::Withdrawn(event) => event.complaint,
        }
    }

    /// Leaves out what [`Complaint::close_words`] leaves out.
    pub fn close_words(&mut self) {
        match self {
            Self::Filed(event) => event.words.clear(),
            Self::HearingPlanned(event) => event.words.clear(),
            Self::Heard(event) => event.words.clear(),
            Self::Taken(_)
            | Self::Extended(_)
            | Self::Settled(_)
            | Self::Answered(_)
            | Self::Withdrawn(_) => {}
        }
    }
}

/// What a complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComplaintAbout {
    /// The fixed person of the parent.
    FixedPerson,
    /// How it goes: how long it takes, what was not done, how a letter was written.
    HowItGoes,
    /// Something or somebody else.
    SomethingElse,
}

words! {
    /// The stable text, for forms, JSON and text keys (`complaint-about-…`).
    ComplaintAbout {
        FixedPerson = "fixed-person", HowItGoes = "how-it-goes", SomethingElse = "something-else",
    }
}

/// How a complaint ends in findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComplaintOutcome {
    /// The person is right.
    Justified,
    /// The person is right in part.
    Partly,
    /// We see it otherwise.
    NotJustified,
}

words! {
    /// The stable text, for forms, JSON and text keys (`complaint-outcome-…`).
    ComplaintOutcome { Justified = "justified", Partly = "partly", NotJustified = "not-justified" }
}

/// Somebody complained.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintFiled {
    /// The complaint.
    pub complaint: ComplaintId,
    /// What it is about.
    pub about: ComplaintAbout,
    /// Whom it is about, when it is about the fixed person: who that was on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffId>,
    /// The day on which it came.
    pub received_on: Date,
    /// The last day on which it must be answered, by the general rules.
    pub last_day: Date,
    /// How it came.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
    /// What happened, in the person's words.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// Somebody who was not involved took a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintTaken {
    /// Which.
    pub complaint: ComplaintId,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// A day was set to hear the person (Awb, article 9:10).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintHearingPlanned {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// The day.
    pub hearing_on: Date,
    /// Where, when and with whom, to the person.
    pub words: String,
    /// Who set it.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person was heard, or need not be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintHeard {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// On which day; none when the person said that they need not be heard.
    pub held_on: Option<Date>,
    /// What was said.
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub recorded_on: Date,
}

/// The longer term was taken (Awb, article 9:11, second paragraph).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintExtended {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// Why, to the person.
    pub reason: String,
    /// The last day from now on.
    pub last_day: Date,
    /// Who.
    pub by: StaffId,
    /// When; never after the term ended.
    pub on: Date,
}

/// The person said that it is solved (Awb, article 9:5).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintSettled {
    /// Which.
    pub complaint: ComplaintId,
    /// How; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub settled_on: Date,
}

/// There are findings (Awb, article 9:12).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintAnswered {
    /// To which complaint.
    pub complaint: ComplaintId,
    /// How it ends.
    pub outcome: ComplaintOutcome,
    /// What was found and what we do now, to the person.
    pub findings: String,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person took a complaint back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintWithdrawn {
    /// Which.
    pub complaint: ComplaintId,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub withdrawn_on: Date,
}

crate::macros::sealed_words! {
    ComplaintFiled(complaint), ComplaintHearingPlanned(complaint), ComplaintHeard(complaint),
    ComplaintExtended(complaint), ComplaintSettled(complaint), ComplaintAnswered(complaint),
}

/// A wish about a complaint.
#[derive(Clone, Debug)]
pub enum ComplaintCommand {
    /// Complain.
    File(FileComplaint),
    /// Take one to handle it.
    Take(TakeComplaint),
    /// Set a day to hear the person.
    PlanHearing(PlanComplaintHearing),
    /// Write down that the person was heard, or need not be.
    RecordHearing(RecordComplaintHearing),
    /// Take the longer term.
    Extend(ExtendComplaint),
    /// Say that it is solved.
    Settle(SettleComplaint),
    /// Give the findings.
    Answer(AnswerComplaint),
    /// Take it back.
    Withdraw(WithdrawComplaint),
}

/// Carries out a wish about a complaint. What happens is told to the person in the same breath.
pub fn act(
    dossier: &Dossier,
    command: &ComplaintCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ComplaintCommand::File(command) => file::file(dossier, command, context)?,
        ComplaintCommand::Settle(command) => file::settle(dossier, command, context)?,
        ComplaintCommand::Withdraw(command) => file::withdraw(dossier, command, context)?,
        ComplaintCommand::Take(command) => handle::take(dossier, command, context)?,
        ComplaintCommand::PlanHearing(command) => handle::plan_hearing(dossier, command, context)?,
        ComplaintCommand::RecordHearing(command) => handle::record_hearing(dossier, command, context)?,
        ComplaintCommand::Extend(command) => handle::extend(dossier, command, context)?,
        ComplaintCommand::Answer(command) => handle::answer(dossier, command, context)?,
    };
    let message = tell::message_of(dossier, &event, context);
    Ok(vec![Event::Complaint(event), message])
}

/// The last day to answer a complaint that came on a day; none when the installation has no general rules.
pub fn last_day(received_on: Date, extended: bool, schemes: &Registry) -> Option<Date> {
    let general = schemes.about_late()?;
    let (_, term) = schemes.term_of(general, TERM)?;
    if extended && term.on(received_on)?.extension.is_none() {
        return None;
    }
    term.last_day(received_on, extended, &[])
}
