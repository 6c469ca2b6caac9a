//! What somebody wants to happen in a dossier.

use super::{Dossier, Event};
use crate::{
    choices::{self, MakeChoice},
    decisions::{self, ApproveDecision, ProposeDecision, ReturnDecision},
    disputes::{self, AnswerDispute, RaiseDispute},
    facts::{self, RecordFacts},
    registration,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode, StaffId};
use herstel_scheme::Registry;

/// Somebody's wish. Ids in commands are drawn at the edge, so that `decide` stays a function of its arguments.
#[derive(Clone, Debug)]
pub enum Command {
    /// Assign a fixed case handler.
    AssignHandler(StaffId),
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
    /// Point out that something is wrong.
    RaiseDispute(RaiseDispute),
    /// Answer such a remark.
    AnswerDispute(AnswerDispute),
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
/// is refused as stale instead of being applied to something the actor never saw.
pub fn decide(
    dossier: &Dossier,
    expected_version: Option<u64>,
    command: &Command,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if let Actor::Staff { role, .. } = context.actor
        && !role.handles_dossiers()
    {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    if expected_version.is_some_and(|version| version != dossier.version) {
        return Err(Refusal::new(RefusalCode::Stale));
    }
    match command {
        Command::AssignHandler(handler) => registration::assign_handler(dossier, *handler, context),
        Command::RecordFacts(command) => facts::record(dossier, command, context),
        Command::ProposeDecision(command) => decisions::propose(dossier, command, context),
        Command::ApproveDecision(command) => decisions::approve(dossier, command, context),
        Command::ReturnDecision(command) => decisions::return_decision(dossier, command, context),
        Command::MakeChoice(command) => choices::choose(dossier, command, context),
        Command::RaiseDispute(command) => disputes::raise(dossier, command, context),
        Command::AnswerDispute(command) => disputes::answer(dossier, command, context),
    }
}
