//! What can have happened in a dossier.

use crate::{
    advice::AdviceGiven,
    applications::{ApplicationMade, ApplicationWithdrawn},
    bases::{BasisEnded, BasisRecorded},
    calls::CallEvent,
    chain::ChainEvent,
    choices::{ChoiceDenied, ChoiceMade},
    complaints::ComplaintEvent,
    consents::{ConsentGiven, ConsentWithdrawn, ContactDeclined},
    deadlines::TermEvent,
    decisions::{DecisionApproved, DecisionProposed, DecisionReturned},
    details::{AgainSettled, DetailsChanged},
    deviations::DeviationReasoned,
    disputes::{DisputeAnswered, DisputeRaised},
    documents::{DocumentReceived, PaperEvent},
    experience::ExperienceEvent,
    facts::FactsRecorded,
    handlers::{HandlerChanged, HandlerReleased, HandoverTaken},
    mandates::{MandateGiven, MandateWithdrawn},
    messages::{MessageSeen, MessageSent, MessageWaysSet, ReplyClosed, ReplyWritten, WayChanged},
    notes::{ColleagueNoted, NotePinned},
    objections::ObjectionEvent,
    parts::PartDone,
    plan::PlanEvent,
    preferences::PreferencesSet,
    protection::{EmergencyAccessOpened, ProtectionLifted, ProtectionSet},
    queue::{HandedOut, UrgencySet},
    recognition::RecognitionEvent,
    reconstruction::ReconstructionEvent,
    registration::{DossierRegistered, HandlerAssigned, RegisteredAgain, RegisteredBy},
    relations::{RelationCorrected, RelationEnded, RelationRecorded},
    reopening::{ReopeningRefusalRead, ReopeningRequested, ReopeningTested},
    representations::{RepresentationConfirmed, RepresentationEnded, RepresentationRecorded},
    settlement::{
        SettlementAnswered, SettlementDrafted, SettlementLapsed, SettlementOffered, SettlementReturned,
        SettlementSigned, SettlementWithdrawn,
    },
    story::StoryEvent,
    support::SupportNoted,
};
use serde::{Deserialize, Serialize};

/// A fact of the past. The journal keeps these bytes for ever, so a variant or field is only ever added, and
/// what once was written stays readable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// A parent was registered.
    DossierRegistered(DossierRegistered),
    /// A fixed case handler was assigned.
    HandlerAssigned(HandlerAssigned),
    /// Another case handler took the place of the one before.
    HandlerChanged(HandlerChanged),
    /// A case handler had to let go before there was another one.
    HandlerReleased(HandlerReleased),
    /// The new case handler read what came with the dossier.
    HandoverTaken(HandoverTaken),
    /// Something happened in the joint plan.
    PlanChanged(PlanEvent),
    /// Facts were recorded, corrected or marked as unknown.
    FactsRecorded(FactsRecorded),
    /// A decision was worked out and sent for its second reading.
    DecisionProposed(DecisionProposed),
    /// A second person approved a decision; from then on it binds and the parent sees it.
    DecisionApproved(DecisionApproved),
    /// A second person returned a proposal with remarks.
    DecisionReturned(DecisionReturned),
    /// The parent chose how to go on.
    ChoiceMade(ChoiceMade),
    /// The parent pointed out that something is wrong.
    DisputeRaised(DisputeRaised),
    /// The case handler answered such a remark.
    DisputeAnswered(DisputeAnswered),
    /// A relation with somebody was recorded.
    RelationRecorded(RelationRecorded),
    /// A relation was told wrongly and corrected.
    RelationCorrected(RelationCorrected),
    /// A relation ended.
    RelationEnded(RelationEnded),
    /// The person let somebody act for them.
    MandateGiven(MandateGiven),
    /// The person took a mandate back.
    MandateWithdrawn(MandateWithdrawn),
    /// It was recorded on what somebody may look.
    BasisRecorded(BasisRecorded),
    /// Such a basis ended.
    BasisEnded(BasisEnded),
    /// The person consented to something.
    ConsentGiven(ConsentGiven),
    /// The person took a consent back.
    ConsentWithdrawn(ConsentWithdrawn),
    /// The person does not want their municipality to get in touch.
    ContactDeclined(ContactDeclined),
    /// A support desk noted something.
    SupportNoted(SupportNoted),
    /// The dossier was closed to all but a few.
    ProtectionSet(ProtectionSet),
    /// The dossier was opened again to who handles dossiers.
    ProtectionLifted(ProtectionLifted),
    /// Somebody opened the dossier although it is closed to them.
    EmergencyAccessOpened(EmergencyAccessOpened),
    /// A document was handed in.
    DocumentReceived(DocumentReceived),
    /// Somebody who does not reach the dossier registered the person again.
    RegisteredAgain(RegisteredAgain),
    /// The parent was told something.
    MessageSent(MessageSent),
    /// A message came further on a way, or back.
    #[serde(rename = "message-way-changed")]
    WayChanged(WayChanged),
    /// The parent, or who acts for them, opened a message for the first time.
    MessageSeen(MessageSeen),
    /// The parent said how they want to be told.
    MessageWaysSet(MessageWaysSet),
    /// The details of the person are others from now on.
    DetailsChanged(DetailsChanged),
    /// A second registration was dealt with.
    #[serde(rename = "registered-again-settled")]
    AgainSettled(AgainSettled),
    /// The person said what they prefer.
    PreferencesSet(PreferencesSet),
    /// The parent wrote to their handler.
    ReplyWritten(ReplyWritten),
    /// Staff dealt with a message of the parent otherwise than by a message.
    ReplyClosed(ReplyClosed),
    /// The person applied for another scheme.
    ApplicationMade(ApplicationMade),
    /// An application was taken back before anything was worked out.
    ApplicationWithdrawn(ApplicationWithdrawn),
    /// The person said that a recorded choice is not what they said.
    ChoiceDenied(ChoiceDenied),
    /// Something happened to a legal term.
    Term(TermEvent),
    /// Something happened to an objection, or before a court.
    Objection(ObjectionEvent),
    /// Something happened to a complaint.
    Complaint(ComplaintEvent),
    /// Something happened to a call for which somebody asked.
    Call(CallEvent),
    /// Who registered the person, as what, and where from.
    RegisteredBy(RegisteredBy),
    /// Somebody represents the person by law, or says so.
    RepresentationRecorded(RepresentationRecorded),
    /// Staff looked at the ground of a representation.
    RepresentationConfirmed(RepresentationConfirmed),
    /// A representation ended.
    RepresentationEnded(RepresentationEnded),
    /// An expert whom the person chose advised.
    AdviceGiven(AdviceGiven),
    /// Somebody wrote a note for colleagues.
    ColleagueNoted(ColleagueNoted),
    /// Such a note was put on top, or taken from there.
    NotePinned(NotePinned),
    /// A professional said how urgent the dossier is.
    UrgencySet(UrgencySet),
    /// The queue handed the dossier out.
    HandedOut(HandedOut),
    /// Somebody departed from what was proposed, for a reason.
    DeviationReasoned(DeviationReasoned),
    /// An agreement was drawn up and sent for its second reading.
    SettlementDrafted(SettlementDrafted),
    /// A second person read the agreement and it was offered.
    SettlementOffered(SettlementOffered),
    /// A second person sent an agreement back.
    SettlementReturned(SettlementReturned),
    /// The operation took its offer back.
    SettlementWithdrawn(SettlementWithdrawn),
    /// The road went on before anybody signed.
    SettlementLapsed(SettlementLapsed),
    /// The person signed, declined, or took their signature back.
    SettlementAnswered(SettlementAnswered),
    /// The operation signed.
    SettlementSigned(SettlementSigned),
    /// The person asked to go on.
    ReopeningRequested(ReopeningRequested),
    /// The conditions of a request were tested.
    ReopeningTested(ReopeningTested),
    /// A second person read a refusal to open a road again.
    ReopeningRefusalRead(ReopeningRefusalRead),
    /// A part of the work before a decision was done.
    PartDone(PartDone),
    /// Something happened to the story.
    Story(StoryEvent),
    /// Something happened to the reconstruction.
    Reconstruction(ReconstructionEvent),
    /// Something happened in the chain of organisations.
    Chain(ChainEvent),
    /// Something happened with a paper that a step asks for.
    Paper(PaperEvent),
    /// Something happened with the recognition of the person.
    Recognition(RecognitionEvent),
    /// The person was asked the two questions after a step.
    Experience(ExperienceEvent),
}

impl Event {
    /// Whether it says no more than that the parent was told something, or how that left: nothing that somebody would
    /// have to look at before they go on.
    pub(crate) fn only_tells(&self) -> bool {
        match self {
            Self::MessageSent(_)
            | Self::WayChanged(_)
            | Self::MessageSeen(_)
            | Self::Experience(_)
            | Self::Term(TermEvent::Reckoned(_) | TermEvent::DelayTold(_)) => true,
            Self::DossierRegistered(_)
            | Self::HandlerAssigned(_)
            | Self::HandlerChanged(_)
            | Self::HandlerReleased(_)
            | Self::HandoverTaken(_)
            | Self::PlanChanged(_)
            | Self::FactsRecorded(_)
            | Self::DecisionProposed(_)
            | Self::DecisionApproved(_)
            | Self::DecisionReturned(_)
            | Self::ChoiceMade(_)
            | Self::DisputeRaised(_)
            | Self::DisputeAnswered(_)
            | Self::RelationRecorded(_)
            | Self::RelationCorrected(_)
            | Self::RelationEnded(_)
            | Self::MandateGiven(_)
            | Self::MandateWithdrawn(_)
            | Self::BasisRecorded(_)
            | Self::BasisEnded(_)
            | Self::ConsentGiven(_)
            | Self::ConsentWithdrawn(_)
            | Self::ContactDeclined(_)
            | Self::SupportNoted(_)
            | Self::ProtectionSet(_)
            | Self::ProtectionLifted(_)
            | Self::EmergencyAccessOpened(_)
            | Self::DocumentReceived(_)
            | Self::RegisteredAgain(_)
            | Self::SettlementDrafted(_)
            | Self::SettlementOffered(_)
            | Self::SettlementReturned(_)
            | Self::SettlementWithdrawn(_)
            | Self::SettlementLapsed(_)
            | Self::SettlementAnswered(_)
            | Self::SettlementSigned(_)
            | Self::ReopeningRequested(_)
            | Self::ReopeningTested(_)
            | Self::ReopeningRefusalRead(_)
            | Self::PartDone(_)
            | Self::ApplicationMade(_)
            | Self::ApplicationWithdrawn(_)
            | Self::ChoiceDenied(_)
            | Self::MessageWaysSet(_)
            | Self::DetailsChanged(_)
            | Self::AgainSettled(_)
            | Self::PreferencesSet(_)
            | Self::ReplyWritten(_)
            | Self::ReplyClosed(_)
            | Self::Term(
                TermEvent::Extended(_)
                | TermEvent::Suspended(_)
                | TermEvent::Resumed(_)
                | TermEvent::Noticed(_)
                | TermEvent::PenaltyFixed(_)
                | TermEvent::PenaltyProposed(_)
                | TermEvent::PenaltyReturned(_)
                | TermEvent::PenaltyEstablished(_),
            )
            | Self::Objection(_)
            | Self::Complaint(_)
            | Self::Call(_)
            | Self::RegisteredBy(_)
            | Self::RepresentationRecorded(_)
            | Self::RepresentationConfirmed(_)
            | Self::RepresentationEnded(_)
            | Self::AdviceGiven(_)
            | Self::ColleagueNoted(_)
            | Self::NotePinned(_)
            | Self::UrgencySet(_)
            | Self::HandedOut(_)
            | Self::DeviationReasoned(_)
            | Self::Story(_)
            | Self::Reconstruction(_)
            | Self::Chain(_)
            | Self::Paper(_)
            | Self::Recognition(_) => false,
        }
    }

    /// The name under which the journal lists the event; holds no personal data.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::DossierRegistered(_) => "dossier-registered",
            Self::HandlerAssigned(_) => "handler-assigned",
            Self::HandlerChanged(_) => "handler-changed",
            Self::HandlerReleased(_) => "handler-released",
            Self::HandoverTaken(_) => "handover-taken",
            Self::PlanChanged(_) => "plan-changed",
            Self::FactsRecorded(_) => "facts-recorded",
            Self::DecisionProposed(_) => "decision-proposed",
            Self::DecisionApproved(_) => "decision-approved",
            Self::DecisionReturned(_) => "decision-returned",
            Self::ChoiceMade(_) => "choice-made",
            Self::DisputeRaised(_) => "dispute-raised",
            Self::DisputeAnswered(_) => "dispute-answered",
            Self::RelationRecorded(_) => "relation-recorded",
            Self::RelationCorrected(_) => "relation-corrected",
            Self::RelationEnded(_) => "relation-ended",
            Self::MandateGiven(_) => "mandate-given",
            Self::MandateWithdrawn(_) => "mandate-withdrawn",
            Self::BasisRecorded(_) => "basis-recorded",
            Self::BasisEnded(_) => "basis-ended",
            Self::ConsentGiven(_) => "consent-given",
            Self::ConsentWithdrawn(_) => "consent-withdrawn",
            Self::ContactDeclined(_) => "contact-declined",
            Self::SupportNoted(_) => "support-noted",
            Self::ProtectionSet(_) => "protection-set",
            Self::ProtectionLifted(_) => "protection-lifted",
            Self::EmergencyAccessOpened(_) => "emergency-access-opened",
            Self::DocumentReceived(_) => "document-received",
            Self::RegisteredAgain(_) => "registered-again",
            Self::MessageSent(_) => "message-sent",
            Self::WayChanged(_) => "message-way-changed",
            Self::MessageSeen(_) => "message-seen",
            Self::MessageWaysSet(_) => "message-ways-set",
            Self::DetailsChanged(_) => "details-changed",
            Self::AgainSettled(_) => "registered-again-settled",
            Self::PreferencesSet(_) => "preferences-set",
            Self::ReplyWritten(_) => "reply-written",
            Self::ReplyClosed(_) => "reply-closed",
            Self::ApplicationMade(_) => "application-made",
            Self::ApplicationWithdrawn(_) => "application-withdrawn",
            Self::ChoiceDenied(_) => "choice-denied",
            Self::Term(event) => event.kind(),
            Self::Objection(event) => event.kind(),
            Self::Complaint(event) => event.kind(),
            Self::Call(event) => event.kind(),
            Self::RegisteredBy(_) => "registered-by",
            Self::RepresentationRecorded(_) => "representation-recorded",
            Self::RepresentationConfirmed(_) => "representation-confirmed",
            Self::RepresentationEnded(_) => "representation-ended",
            Self::AdviceGiven(_) => "advice-given",
            Self::ColleagueNoted(_) => "colleague-noted",
            Self::NotePinned(_) => "note-pinned",
            Self::UrgencySet(_) => "urgency-set",
            Self::HandedOut(_) => "handed-out",
            Self::DeviationReasoned(_) => "deviation-reasoned",
            Self::SettlementDrafted(_) => "settlement-drafted",
            Self::SettlementOffered(_) => "settlement-offered",
            Self::SettlementReturned(_) => "settlement-returned",
            Self::SettlementWithdrawn(_) => "settlement-withdrawn",
            Self::SettlementLapsed(_) => "settlement-lapsed",
            Self::SettlementAnswered(_) => "settlement-answered",
            Self::SettlementSigned(_) => "settlement-signed",
            Self::ReopeningRequested(_) => "reopening-requested",
            Self::ReopeningTested(_) => "reopening-tested",
            Self::ReopeningRefusalRead(_) => "reopening-refusal-read",
            Self::PartDone(_) => "part-done",
            Self::Story(_) => "story-changed",
            Self::Reconstruction(_) => "reconstruction-changed",
            Self::Chain(_) => "chain-changed",
            Self::Paper(_) => "paper-changed",
            Self::Recognition(_) => "recognition-changed",
            Self::Experience(_) => "experience-changed",
        }
    }
}
