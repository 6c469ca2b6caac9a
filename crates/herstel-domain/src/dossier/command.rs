//! What somebody wants to happen in a dossier.

use super::{Dossier, Event};
use crate::{
    advice::{self, GiveAdvice},
    applications::{self, Apply},
    bases::{self, EndBasis, RecordBasis},
    calls::{self, CallCommand},
    chain::{self, ChainCommand},
    choices::{self, ByWord, DenyChoice, MakeChoice},
    complaints::{self, ComplaintCommand},
    consents::{self, GiveConsent, WithdrawConsent},
    deadlines::{self, TermCommand, with_terms},
    decisions::{self, ApproveDecision, ProposeDecision, ReturnDecision},
    details::{self, ChangeDetails, SettleAgain},
    deviations::{self, ReasonDeviation},
    disputes::{self, AnswerDispute, RaiseDispute},
    documents::{self, AddDocument, PaperCommand},
    experience::{self, ExperienceCommand},
    facts::{self, RecordFacts},
    handlers::{self, ChangeHandler, ChangeReason},
    mandates::{self, GiveMandate, WithdrawMandate},
    messages::{self, CloseReply, LeaveAgain, NoteLeaving, SendMessage, SetMessageWays, WriteReply},
    notes::{self, NoteForColleagues, PinNote},
    objections::{self, ObjectionCommand},
    parts::{self, FinishPart},
    plan::{self, AddAgreement, AskTalk, CloseTalk, FinishAgreement, PlanTalk, ReportBreach},
    preferences::{self, SetPreferences},
    protection::{self, OpenEmergencyAccess},
    queue::{self, SetUrgency, TakeFromQueue},
    recognition::{self, RecognitionCommand},
    reconstruction::{self, ReconstructionCommand},
    relations::{self, CorrectRelation, EndRelation, RecordRelation},
    reopening::{self, AnswerRefusal, RequestReopening, TestReopening},
    representations::{self, ConfirmRepresentation, EndRepresentation, RecordRepresentation},
    settlement::{
        self, AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, SignSettlement,
        WithdrawSettlement,
    },
    story::{self, StoryCommand},
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
    /// Draw up a settlement agreement.
    DraftSettlement(DraftSettlement),
    /// Let it go to the person.
    OfferSettlement(OfferSettlement),
    /// Send it back with remarks.
    ReturnSettlement(ReturnSettlement),
    /// Take an offer back.
    WithdrawSettlement(WithdrawSettlement),
    /// Sign, decline, or take a signature back.
    AnswerSettlement(AnswerSettlement),
    /// Sign for the operation.
    SignSettlement(SignSettlement),
    /// Ask to go on where one left.
    RequestReopening(RequestReopening),
    /// Test the conditions of such a request.
    TestReopening(TestReopening),
    /// Read a refusal.
    AnswerRefusal(AnswerRefusal),
    /// Record that a part of the work was done.
    FinishPart(FinishPart),
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
    /// Give other details.
    ChangeDetails(ChangeDetails),
    /// Say what was done about a second registration.
    SettleAgain(SettleAgain),
    /// Say what the person prefers.
    SetPreferences(SetPreferences),
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
    /// Do something about a complaint.
    Complaint(ComplaintCommand),
    /// Ask for a call, or write down that one called.
    Call(CallCommand),
    /// Record by whom the law lets the person be represented.
    RecordRepresentation(RecordRepresentation),
    /// Say that the ground of a representation was looked at.
    ConfirmRepresentation(ConfirmRepresentation),
    /// End a representation.
    EndRepresentation(EndRepresentation),
    /// Advise, as an expert whom the person chose.
    GiveAdvice(GiveAdvice),
    /// Write a note for colleagues.
    NoteForColleagues(NoteForColleagues),
    /// Put such a note on top, or take it from there.
    PinNote(PinNote),
    /// Say how urgent it is.
    SetUrgency(SetUrgency),
    /// Take it out of the queue.
    TakeFromQueue(TakeFromQueue),
    /// Say why one departs from what was proposed.
    ReasonDeviation(ReasonDeviation),
    /// Tell the story, or agree with what was written down.
    Story(StoryCommand),
    /// Ask for the reconstruction, or draw it up.
    Reconstruction(ReconstructionCommand),
    /// Record what others owe and did, refer, hand over.
    Chain(ChainCommand),
    /// Ask for a paper, file one, or go by the word of the parent.
    Paper(PaperCommand),
    /// Choose, plan or hold a recognition.
    Recognition(RecognitionCommand),
    /// Answer the two questions after a step, or rather not.
    Experience(ExperienceCommand),
}

/// What a decision may look at besides the dossier: who, which day, for whom they stand in, which schemes, and
/// whether anybody is real.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Who asks.
    pub actor: Actor,
    /// The civil date in the Netherlands.
    pub today: Date,
    /// The colleagues who are away today and for whom the actor stands in; nobody for all but staff.
    pub stands_in_for: &'a [StaffId],
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
        && !objections::committee_brings(role, command)
    {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    let has_seen_all = |version: u64| (dossier.changed_version..=dossier.version).contains(&version);
    if expected_version.is_some_and(|version| !has_seen_all(version)) {
        return Err(Refusal::new(RefusalCode::Stale));
    }
    protection::check_lasting(dossier, command, context)?;
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
        Command::DraftSettlement(command) => settlement::draft(dossier, command, context),
        Command::OfferSettlement(command) => settlement::offer(dossier, command, context),
        Command::ReturnSettlement(command) => settlement::return_draft(dossier, command, context),
        Command::WithdrawSettlement(command) => settlement::withdraw(dossier, command, context),
        Command::AnswerSettlement(command) => settlement::answer(dossier, command, context),
        Command::SignSettlement(command) => settlement::sign_for_operation(dossier, command, context),
        Command::RequestReopening(command) => reopening::request(dossier, command, context),
        Command::TestReopening(command) => reopening::test(dossier, command, context),
        Command::AnswerRefusal(command) => reopening::answer_refusal(dossier, command, context),
        Command::FinishPart(command) => parts::finish(dossier, command, context),
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
        Command::ChangeDetails(command) => details::change(dossier, command, context),
        Command::SettleAgain(command) => details::settle_again(dossier, command, context),
        Command::SetPreferences(command) => preferences::set(dossier, command, context),
        Command::NoteLeaving(command) => messages::note_leaving(dossier, command, context),
        Command::LeaveAgain(command) => messages::leave_again(dossier, command, context),
        Command::SeeMessage(message) => messages::see(dossier, *message, context),
        Command::WriteReply(command) => messages::write_reply(dossier, command, context),
        Command::CloseReply(command) => messages::close_reply(dossier, command, context),
        Command::Term(command) => deadlines::act(dossier, command, context),
        Command::Objection(command) => objections::act(dossier, command, context),
        Command::Complaint(command) => complaints::act(dossier, command, context),
        Command::Call(command) => calls::act(dossier, command, context),
        Command::RecordRepresentation(command) => representations::record(dossier, command, context),
        Command::ConfirmRepresentation(command) => representations::confirm(dossier, command, context),
        Command::EndRepresentation(command) => representations::end(dossier, command, context),
        Command::GiveAdvice(command) => advice::give(dossier, command, context),
        Command::NoteForColleagues(command) => notes::write(dossier, command, context),
        Command::PinNote(command) => notes::pin(dossier, command, context),
        Command::SetUrgency(command) => queue::set_urgency(dossier, command, context),
        Command::TakeFromQueue(command) => queue::take(dossier, command, context),
        Command::ReasonDeviation(command) => deviations::reason(dossier, command, context),
        Command::Story(command) => story::decide(dossier, command, context),
        Command::Reconstruction(command) => reconstruction::decide(dossier, command, context),
        Command::Chain(command) => chain::decide(dossier, command, context),
        Command::Paper(command) => documents::act(dossier, command, context),
        Command::Recognition(command) => recognition::act(dossier, command, context),
        Command::Experience(command) => experience::act(dossier, command, context),
    }?;
    let mut events = events;
    events.extend(applications::following(dossier, &events, context));
    events.extend(recognition::after_decision(dossier, &events, context));
    if events.is_empty() {
        return Ok(events);
    }
    let mut after = dossier.clone();
    events.iter().for_each(|event| after.apply(event));
    let told = messages::confirmations(&events, &after, context);
    told.iter().for_each(|event| after.apply(event));
    events.extend(told);
    Ok(with_terms(dossier, &after, events, context))
}
