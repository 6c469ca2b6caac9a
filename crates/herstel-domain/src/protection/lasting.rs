//! What staff leave behind who are in a protected dossier for a few hours only: nothing by which anybody gets a way to
//! the person.

use crate::{
    Command, Context, Dossier,
    calls::{AskCall, CallCommand},
    chain::ChainCommand,
    plan::PlanTalk,
};
use herstel_kernel::{Actor, Refusal, RefusalCode, StaffRole};

/// Refuses staff who are in a protected dossier without being its fixed handler a command that opens a way to the
/// person: it would outlast their hours. A team lead has the dossier while it has no handler, and who stands in for the handler
/// today keeps the person in reach.
pub(crate) fn check_lasting(
    dossier: &Dossier,
    command: &Command,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    let Actor::Staff { id, role } = context.actor else { return Ok(()) };
    let handler = dossier.handler_id();
    let is_theirs = handler == Some(id) || (handler.is_none() && role == StaffRole::TeamLead);
    let stands_in = handler.is_some_and(|handler| context.stands_in_for.contains(&handler));
    let is_theirs = is_theirs || (stands_in && keeps_in_touch(command));
    if dossier.protection.is_some() && !is_theirs && opens_a_way(dossier, command) {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    Ok(())
}

/// What cannot wait until the handler is back: where the person is to be reached, and who handles the dossier.
fn keeps_in_touch(command: &Command) -> bool {
    matches!(command, Command::ChangeDetails(_) | Command::SetMessageWays(_) | Command::ChangeHandler(_))
}

/// Whether a command gives, confirms or widens a way to the person: somebody who may look or act, somebody who is told of
/// them or comes to them, a place to which their messages go, or another handler. What only takes one away does not, nor
/// what has a rule of its own for protected dossiers.
fn opens_a_way(dossier: &Dossier, command: &Command) -> bool {
    match command {
        Command::ChangeHandler(_)
        | Command::ReleaseHandler(_)
        | Command::RecordRelation(_)
        | Command::CorrectRelation(_)
        | Command::GiveMandate(_)
        | Command::RecordBasis(_)
        | Command::GiveConsent(_)
        | Command::RecordRepresentation(_)
        | Command::ConfirmRepresentation(_)
        | Command::SetMessageWays(_)
        | Command::ChangeDetails(_) => true,
        Command::MakeChoice(command) => command.contact.is_some(),
        Command::PlanTalk(command) => brings_others(command),
        Command::Chain(command) => tells_others(command),
        Command::Call(CallCommand::Ask(command)) => is_of_another_number(dossier, command),
        Command::Call(CallCommand::Note(_) | CallCommand::Drop(_))
        | Command::AssignHandler(_)
        | Command::TakeHandover
        | Command::AskTalk(_)
        | Command::CloseTalk(_)
        | Command::AddAgreement(_)
        | Command::AgreeTo(..)
        | Command::FinishAgreement(_)
        | Command::ReportBreach(_)
        | Command::RecordFacts(_)
        | Command::ProposeDecision(_)
        | Command::ApproveDecision(_)
        | Command::ReturnDecision(_)
        | Command::Apply(_)
        | Command::DraftSettlement(_)
        | Command::OfferSettlement(_)
        | Command::ReturnSettlement(_)
        | Command::WithdrawSettlement(_)
        | Command::AnswerSettlement(_)
        | Command::SignSettlement(_)
        | Command::RequestReopening(_)
        | Command::TestReopening(_)
        | Command::AnswerRefusal(_)
        | Command::FinishPart(_)
        | Command::DenyChoice(_)
        | Command::RaiseDispute(_)
        | Command::AnswerDispute(_)
        | Command::EndRelation(_)
        | Command::WithdrawMandate(_)
        | Command::EndBasis(_)
        | Command::WithdrawConsent(_)
        | Command::DeclineContact
        | Command::NoteSupport(_)
        | Command::SetProtection(_)
        | Command::LiftProtection(_)
        | Command::OpenEmergencyAccess(_)
        | Command::AddDocument(_)
        | Command::SendMessage(_)
        | Command::SettleAgain(_)
        | Command::SetPreferences(_)
        | Command::NoteLeaving(_)
        | Command::LeaveAgain(_)
        | Command::SeeMessage(_)
        | Command::WriteReply(_)
        | Command::CloseReply(_)
        | Command::Term(_)
        | Command::Objection(_)
        | Command::Complaint(_)
        | Command::EndRepresentation(_)
        | Command::GiveAdvice(_)
        | Command::NoteForColleagues(_)
        | Command::PinNote(_)
        | Command::SetUrgency(_)
        | Command::TakeFromQueue(_)
        | Command::ReasonDeviation(_)
        | Command::Story(_)
        | Command::Reconstruction(_)
        | Command::Paper(_)
        | Command::Recognition(_)
        | Command::Experience(_) => false,
    }
}

/// A talk to which others come says where the person will be.
fn brings_others(command: &PlanTalk) -> bool {
    let has_guests = command.guests.as_deref().is_some_and(|guests| !guests.trim().is_empty());
    has_guests || command.municipality.is_some()
}

/// What is told to another organisation stays told.
fn tells_others(command: &ChainCommand) -> bool {
    match command {
        ChainCommand::HandOver { .. } => true,
        ChainCommand::Refer { consented, with_story, .. }
        | ChainCommand::MoveReferral { consented, with_story, .. } => consented.is_some() || *with_story,
        ChainCommand::RecordDuty { .. }
        | ChainCommand::FinishDuty { .. }
        | ChainCommand::RecordPayment { .. }
        | ChainCommand::AcceptHandover { .. } => false,
    }
}

/// Whoever answers another number than the known one passes for the person.
fn is_of_another_number(dossier: &Dossier, command: &AskCall) -> bool {
    let asked = command.phone.trim();
    !asked.is_empty() && dossier.registration.details.phone.as_deref() != Some(asked)
}
