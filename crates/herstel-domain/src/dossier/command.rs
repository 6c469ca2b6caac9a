//! What somebody wants to happen in a dossier.

use super::{Dossier, Event};
use crate::{
    applications::{self, Apply},
    bases::{self, EndBasis, RecordBasis},
    choices::{self, ByWord, DenyChoice, MakeChoice},
    consents::{self, GiveConsent, WithdrawConsent},
    deadlines::{self, TermCommand, with_terms},
    decisions::{self, ApproveDecision, ProposeDecision, ReturnDecision},
    disputes::{self, AnswerDispute, RaiseDispute},
    documents::{self, AddDocument},
    facts::{self, RecordFacts},
    handlers::{self, ChangeHandler, ChangeReason},
    mandates::{self, GiveMandate, WithdrawMandate},
    messages::{self, CloseReply, LeaveAgain, NoteLeaving, SendMessage, SetMessageWays, WriteReply},
    objections::{self, ObjectionCommand},
    plan::{self, AddAgreement, AskTalk, CloseTalk, FinishAgreement, PlanTalk, ReportBreach},
    protection::{self, OpenEmergencyAccess},
    relations::{self, CorrectRelation, EndRelation, RecordRelation},
    support::{self, NoteSupport},
};
use herstel_kernel::{Actor, AgreementId, Date, MessageId, Refusal, RefusalCode, StaffId};
use herstel_scheme::Registry;

/// Somebody's wish. Ids in commands are drawn at the edge, so that `decide` stays a function of its arguments.
#[derive(Clone, Debug)]
pub enum Command {
    /// Assign the first case handler.
    AssignHandler(StaffId),
    /// Hand over to another case handler.
    ChangeHandler(ChangeHandler),
    /// Let go of the dossier before there is another case handler.
    ReleaseHandler(ChangeReason),
    /// Say that one has read what came with the dossier.
    TakeHandover,
    /// Ask for a talk of the three.
    AskTalk(AskTalk),
    /// Plan a talk.
    PlanTalk(PlanTalk),
    /// Write down that a talk was held, or why not.
    CloseTalk(CloseTalk),
    /// Record what was agreed.
    AddAgreement(AddAgreement),
    /// Agree to what was recorded.
    AgreeTo(AgreementId, ByWord),
    /// Say that an agreement was kept.
    FinishAgreement(FinishAgreement),
    /// Say why an agreement was not kept.
    ReportBreach(ReportBreach),
    /// Record or correct facts.
    RecordFacts(RecordFacts),
    /// Work out a step and send it for its second reading.
    ProposeDecision(ProposeDecision),
    /// Approve a proposal.
    ApproveDecision(ApproveDecision),
    /// Return a proposal with remarks.
    ReturnDecision(ReturnDecision),
    /// Choose how to go on.
    MakeChoice(MakeChoice),
    /// Apply for another scheme.
    Apply(Apply),
    /// Say that a recorded choice is not what one said.
    DenyChoice(DenyChoice),
    /// Point out that something is wrong.
    RaiseDispute(RaiseDispute),
    /// Answer such a remark.
    AnswerDispute(AnswerDispute),
    /// Tell of a relation.
    RecordRelation(RecordRelation),
    /// Say that a relation was told wrongly.
    CorrectRelation(CorrectRelation),
    /// Tell that a relation ended.
    EndRelation(EndRelation),
    /// Let somebody act for the person.
    GiveMandate(GiveMandate),
    /// Take a mandate back.
    WithdrawMandate(WithdrawMandate),
    /// Record on what somebody may look.
    RecordBasis(RecordBasis),
    /// End such a basis.
    EndBasis(EndBasis),
    /// Consent to something.
    GiveConsent(GiveConsent),
    /// Take a consent back.
    WithdrawConsent(WithdrawConsent),
    /// Say that the municipality should not get in touch.
    DeclineContact,
    /// Note what a support desk learned.
    NoteSupport(NoteSupport),
    /// Close the dossier to all but a few, for a reason.
    SetProtection(String),
    /// Open it again, for a reason.
    LiftProtection(String),
    /// Open a dossier that is closed to the actor.
    OpenEmergencyAccess(OpenEmergencyAccess),
    /// Hand in a document.
    AddDocument(AddDocument),
    /// Send the parent a message.
    SendMessage(SendMessage),
    /// Say how the parent wants to be told.
    SetMessageWays(SetMessageWays),
    /// Write down how a message left.
    NoteLeaving(NoteLeaving),
    /// Let a message leave once more.
    LeaveAgain(LeaveAgain),
    /// Write down that the parent opened a message.
    SeeMessage(MessageId),
    /// Write to the handler.
    WriteReply(WriteReply),
    /// Say how a message of the parent was dealt with.
    CloseReply(CloseReply),
    /// Do something about a legal term.
    Term(TermCommand),
    /// Do something about an objection, or write down what a court did.
    Objection(ObjectionCommand),
}

/// What a decision may look at besides the dossier: who, which day, which schemes, and whether anybody is real.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Who asks.
    pub actor: Actor,
    /// The civil date in the Netherlands.
    pub today: Date,
    /// The schemes of the installation.
    pub schemes: &'a Registry,
    /// Everybody in it is invented: schemes with example amounts may decide.
    pub is_demo: bool,
}

/// What happens when `command` is carried out on `dossier`, or why nothing does.
///
/// `expected_version` is the version the actor looked at; when the dossier moved on in the meantime, the command
/// is refused as stale instead of being applied to something the actor never saw. That a message was sent, left or was
/// opened meanwhile makes nothing stale.
pub fn decide(
    dossier: &Dossier,
    expected_version: Option<u64>,
    command: &Command,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if let Actor::Staff { role, .. } = context.actor
        && !role.reads_dossiers()
    {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    let has_seen_all = |version: u64| (dossier.changed_version..=dossier.version).contains(&version);
    if expected_version.is_some_and(|version| !has_seen_all(version)) {
        return Err(Refusal::new(RefusalCode::Stale));
    }
    let events = match command {
        Command::AssignHandler(handler) => handlers::assign(dossier, *handler, context),
        Command::ChangeHandler(command) => handlers::change(dossier, command, context),
        Command::ReleaseHandler(reason) => handlers::release(dossier, *reason, context),
        Command::TakeHandover => handlers::take(dossier, context),
        Command::AskTalk(command) => plan::ask_talk(dossier, command, context),
        Command::PlanTalk(command) => plan::plan_talk(dossier, command, context),
        Command::CloseTalk(command) => plan::close_talk(dossier, command, context),
        Command::AddAgreement(command) => plan::add(dossier, command, context),
        Command::AgreeTo(agreement, by_word) => plan::agree_to(dossier, *agreement, *by_word, context),
        Command::FinishAgreement(command) => plan::finish(dossier, command, context),
        Command::ReportBreach(command) => plan::report_breach(dossier, command, context),
        Command::RecordFacts(command) => facts::record(dossier, command, context),
        Command::ProposeDecision(command) => decisions::propose(dossier, command, context),
        Command::ApproveDecision(command) => decisions::approve(dossier, command, context),
        Command::ReturnDecision(command) => decisions::return_decision(dossier, command, context),
        Command::MakeChoice(command) => choices::choose(dossier, command, context),
        Command::Apply(command) => applications::apply(dossier, command, context),
        Command::DenyChoice(command) => choices::deny(dossier, command, context),
        Command::RaiseDispute(command) => disputes::raise(dossier, command, context),
        Command::AnswerDispute(command) => disputes::answer(dossier, command, context),
        Command::RecordRelation(command) => relations::record(dossier, command, context),
        Command::CorrectRelation(command) => relations::correct(dossier, command, context),
        Command::EndRelation(command) => relations::end(dossier, command, context),
        Command::GiveMandate(command) => mandates::give(dossier, command, context),
        Command::WithdrawMandate(command) => mandates::withdraw(dossier, command, context),
        Command::RecordBasis(command) => bases::record(dossier, command, context),
        Command::EndBasis(command) => bases::end(dossier, command, context),
        Command::GiveConsent(command) => consents::give(dossier, command, context),
        Command::WithdrawConsent(command) => consents::withdraw(dossier, command, context),
        Command::DeclineContact => consents::decline(dossier, context),
        Command::NoteSupport(command) => support::note(dossier, command, context),
        Command::SetProtection(reason) => protection::set(dossier, reason, context),
        Command::LiftProtection(reason) => protection::lift(dossier, reason, context),
        Command::OpenEmergencyAccess(command) => protection::open_emergency_access(dossier, command, context),
        Command::AddDocument(command) => documents::add(dossier, command, context),
        Command::SendMessage(command) => messages::send(dossier, command, context),
        Command::SetMessageWays(command) => messages::set_ways(dossier, command, context),
        Command::NoteLeaving(command) => messages::note_leaving(dossier, command, context),
        Command::LeaveAgain(command) => messages::leave_again(dossier, command, context),
        Command::SeeMessage(message) => messages::see(dossier, *message, context),
        Command::WriteReply(command) => messages::write_reply(dossier, command, context),
        Command::CloseReply(command) => messages::close_reply(dossier, command, context),
        Command::Term(command) => deadlines::act(dossier, command, context),
        Command::Objection(command) => objections::act(dossier, command, context),
    }?;
    Ok(with_terms(dossier, events, context))
}
