//! Objection and appeal (bezwaar en beroep): against every decision, free of charge, beside the road that simply goes on.
//!
//! Everything is a fact ([`ObjectionEvent`]) and nothing of an earlier one is changed. A person judges whether there was
//! a good reason for a late objection; leaving one aside, like every answer, is read by a second person. The terms stand
//! in the packages and are reckoned by [`crate::deadlines`]. No answer lowers what was awarded: it awards or takes
//! nothing by itself. One that upholds, like a ruling, lets the decision be worked out anew ([`Dossier::anew`]).

mod anew;
mod answer;
mod asked;
mod awaited;
mod committee;
mod contested;
mod court;
mod event;
mod file;
mod handle;
mod open;
mod ruling;
mod state;
mod tell;

pub use answer::{ApproveAnswer, ProposeAnswer, ReturnAnswer};
pub(crate) use asked::{asked, court_order, replaced_penalties, ruling_anew};
pub use awaited::{Awaited, AwaitedEnd, AwaitedSubject};
pub use committee::{CommitteeFile, committee_file};
pub(crate) use committee::{brings as committee_brings, grounds as committee_grounds};
pub use contested::{Contested, last_day_to_object};
pub use court::{FileAppeal, RecordRuling};
pub use event::{
    AdviceReceived, AnswerProposed, AnswerReturned, HearingHeld, HearingPlanned, HearingWay, HearingWished,
    LatenessJudged, MendAsked, ObjectionAcknowledged, ObjectionAnswered, ObjectionEvent, ObjectionFiled,
    ObjectionMended, ObjectionOutcome, ObjectionWithdrawn,
};
pub use file::{FileObjection, MendObjection, WishHearing, WithdrawObjection};
pub use handle::{AcknowledgeObjection, AskToMend, JudgeLateness, PlanHearing, RecordAdvice, RecordHearing};
pub use open::{Objected, ObjectionEnd, ObjectionState, OpenObjection, OpenSubject};
pub use ruling::{AppealFiled, AppealReason, AppealRuled, CourtLevel, CourtOrder, Party, RulingOutcome};
pub use state::{Answer, AnswerStatus, Appeal, Objection, ObjectionFacts};
pub use tell::ObjectionNews;

use crate::{Context, Dossier, Event};
use herstel_kernel::Refusal;

/// A wish about an objection or a court case.
#[derive(Clone, Debug)]
pub enum ObjectionCommand {
    /// Object to a decision.
    File(FileObjection),
    /// Confirm it.
    Acknowledge(AcknowledgeObjection),
    /// Ask for what is missing.
    AskToMend(AskToMend),
    /// Complete it.
    Mend(MendObjection),
    /// Judge whether there was a good reason for being late.
    JudgeLateness(JudgeLateness),
    /// Say how one wants to be heard.
    WishHearing(WishHearing),
    /// Set a day to hear the person.
    PlanHearing(PlanHearing),
    /// Write down that they were heard, or need not be.
    RecordHearing(RecordHearing),
    /// Write down an advice.
    RecordAdvice(RecordAdvice),
    /// Send an answer for its second reading.
    ProposeAnswer(ProposeAnswer),
    /// Send it back.
    ReturnAnswer(ReturnAnswer),
    /// Approve it.
    ApproveAnswer(ApproveAnswer),
    /// Take the objection back.
    Withdraw(WithdrawObjection),
    /// Write down that somebody went to court.
    FileAppeal(FileAppeal),
    /// Write down how a court ruled.
    RecordRuling(RecordRuling),
}

/// Carries out a wish about an objection or a court case.
pub fn act(
    dossier: &Dossier,
    command: &ObjectionCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ObjectionCommand::File(command) => file::file(dossier, command, context)?,
        ObjectionCommand::Mend(command) => file::mend(dossier, command, context)?,
        ObjectionCommand::Withdraw(command) => file::withdraw(dossier, command, context)?,
        ObjectionCommand::Acknowledge(command) => handle::acknowledge(dossier, command, context)?,
        ObjectionCommand::AskToMend(command) => handle::ask_to_mend(dossier, command, context)?,
        ObjectionCommand::JudgeLateness(command) => handle::judge_lateness(dossier, command, context)?,
        ObjectionCommand::WishHearing(command) => file::wish_hearing(dossier, command, context)?,
        ObjectionCommand::PlanHearing(command) => handle::plan_hearing(dossier, command, context)?,
        ObjectionCommand::RecordHearing(command) => handle::record_hearing(dossier, command, context)?,
        ObjectionCommand::RecordAdvice(command) => handle::record_advice(dossier, command, context)?,
        ObjectionCommand::ProposeAnswer(command) => answer::propose(dossier, command, context)?,
        ObjectionCommand::ReturnAnswer(command) => answer::send_back(dossier, command, context)?,
        ObjectionCommand::ApproveAnswer(command) => answer::approve(dossier, command, context)?,
        ObjectionCommand::FileAppeal(command) => court::file_appeal(dossier, command, context)?,
        ObjectionCommand::RecordRuling(command) => court::record_ruling(dossier, command, context)?,
    };
    let message = tell::message_of(dossier, &event, context);
    let follows = answer::what_follows(dossier, &event);
    Ok([Event::Objection(event)].into_iter().chain(follows).chain(message).collect())
}
