//! What happened since somebody was last told anything, in kinds that say no more than that: what a status message may name.

use crate::{
    Dossier, Event, calls::CallEvent, deadlines::TermEvent, macros::words, objections::ObjectionEvent,
    reconstruction::ReconstructionEvent,
};
use serde::{Deserialize, Serialize};

/// A kind of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// There was a decision.
    Decision,
    /// A choice was recorded, or denied.
    Choice,
    /// Something about an agreement by which one leaves the road, or about coming back.
    Agreement,
    /// Something about a legal date, or about money because it passed.
    Term,
    /// Facts were recorded.
    Facts,
    /// Something about papers.
    Papers,
    /// Something about what was applied for.
    Application,
    /// Something about an objection or a court case.
    Objection,
    /// Something about a complaint.
    Complaint,
    /// Something about a remark.
    Remark,
    /// Something about what they wrote to us.
    Reply,
    /// Something about a call.
    Call,
    /// Something about a talk or an agreement of the plan.
    Plan,
    /// Something about their story.
    Story,
    /// Something about what happened to them and why.
    Timeline,
    /// Something about recognition.
    Recognition,
    /// Something about what others do for them, or a payment.
    Chain,
    /// Something about their fixed person.
    Handler,
    /// Something about who may act or look for them.
    Access,
    /// Something about their details, or how messages come.
    Details,
    /// We worked on it; of what is not theirs to see yet no more is said.
    Work,
}

words! {
    /// The stable text; also the end of the key of its sentence (`where-happened-…`).
    Happened {
        Decision = "decision", Choice = "choice", Agreement = "agreement", Term = "term", Facts = "facts",
        Papers = "papers", Application = "application", Objection = "objection", Complaint = "complaint",
        Remark = "remark", Reply = "reply", Call = "call", Plan = "plan", Story = "story",
        Timeline = "timeline", Recognition = "recognition", Chain = "chain", Handler = "handler",
        Access = "access", Details = "details", Work = "work",
    }
}

impl Happened {
    /// The kind of an event; none when it changes nothing in the case, or when naming it could betray somebody.
    pub fn of(event: &Event) -> Option<Self> {
        let kind = match event {
            // Telling and what follows from the day alone.
            Event::MessageSent(_)
            | Event::WayChanged(_)
            | Event::MessageSeen(_)
            | Event::Experience(_)
            | Event::Term(TermEvent::Reckoned(_) | TermEvent::DelayTold(_)) => return None,
            // Somebody who must not be found, and who registered somebody again.
            Event::ProtectionSet(_)
            | Event::ProtectionLifted(_)
            | Event::EmergencyAccessOpened(_)
            | Event::RegisteredAgain(_)
            | Event::AgainSettled(_) => return None,
            // The message about the delay says that we call.
            Event::Call(CallEvent::Asked(asked)) if asked.late_for.is_some() => return None,
            Event::DecisionApproved(_) => Self::Decision,
            Event::ChoiceMade(_) | Event::ChoiceDenied(_) => Self::Choice,
            Event::SettlementOffered(_)
            | Event::SettlementAnswered(_)
            | Event::SettlementSigned(_)
            | Event::ReopeningRequested(_) => Self::Agreement,
            Event::Term(
                TermEvent::Extended(_)
                | TermEvent::Suspended(_)
                | TermEvent::Resumed(_)
                | TermEvent::Noticed(_)
                | TermEvent::PenaltyFixed(_)
                | TermEvent::PenaltyEstablished(_),
            ) => Self::Term,
            Event::FactsRecorded(_) => Self::Facts,
            Event::DocumentReceived(_) | Event::Paper(_) => Self::Papers,
            Event::DossierRegistered(_) | Event::ApplicationMade(_) | Event::ApplicationWithdrawn(_) => {
                Self::Application
            }
            Event::Objection(event) => match event {
                ObjectionEvent::AnswerProposed(_) | ObjectionEvent::AnswerReturned(_) => Self::Work,
                ObjectionEvent::Filed(_)
                | ObjectionEvent::Acknowledged(_)
                | ObjectionEvent::MendAsked(_)
                | ObjectionEvent::Mended(_)
                | ObjectionEvent::LatenessJudged(_)
                | ObjectionEvent::HearingWished(_)
                | ObjectionEvent::HearingPlanned(_)
                | ObjectionEvent::Heard(_)
                | ObjectionEvent::AdviceReceived(_)
                | ObjectionEvent::Answered(_)
                | ObjectionEvent::Withdrawn(_)
                | ObjectionEvent::AppealFiled(_)
                | ObjectionEvent::AppealRuled(_) => Self::Objection,
            },
            Event::Complaint(_) => Self::Complaint,
            Event::DisputeRaised(_) | Event::DisputeAnswered(_) => Self::Remark,
            Event::ReplyWritten(_) | Event::ReplyClosed(_) => Self::Reply,
            Event::Call(_) => Self::Call,
            Event::PlanChanged(_) => Self::Plan,
            Event::Story(_) => Self::Story,
            Event::Reconstruction(event) => match event {
                ReconstructionEvent::Asked { .. } | ReconstructionEvent::Shared { .. } => Self::Timeline,
                ReconstructionEvent::Dropped { .. }
                | ReconstructionEvent::Written { .. }
                | ReconstructionEvent::Proposed { .. }
                | ReconstructionEvent::Returned { .. } => Self::Work,
            },
            Event::Recognition(_) => Self::Recognition,
            Event::Chain(_) => Self::Chain,
            Event::HandlerAssigned(_) | Event::HandlerChanged(_) | Event::HandlerReleased(_) => Self::Handler,
            Event::MandateGiven(_)
            | Event::MandateWithdrawn(_)
            | Event::BasisRecorded(_)
            | Event::BasisEnded(_)
            | Event::ConsentGiven(_)
            | Event::ConsentWithdrawn(_)
            | Event::ContactDeclined(_)
            | Event::RepresentationRecorded(_)
            | Event::RepresentationConfirmed(_)
            | Event::RepresentationEnded(_) => Self::Access,
            Event::DetailsChanged(_)
            | Event::MessageWaysSet(_)
            | Event::PreferencesSet(_)
            | Event::RelationRecorded(_)
            | Event::RelationCorrected(_)
            | Event::RelationEnded(_)
            | Event::RegisteredBy(_) => Self::Details,
            // What is drawn up and sent back is not theirs to see, nor is what was never offered; it is work all the same.
            Event::HandoverTaken(_)
            | Event::DecisionProposed(_)
            | Event::DecisionReturned(_)
            | Event::SettlementDrafted(_)
            | Event::SettlementReturned(_)
            | Event::SettlementWithdrawn(_)
            | Event::SettlementLapsed(_)
            | Event::ReopeningTested(_)
            | Event::ReopeningRefusalRead(_)
            | Event::Term(TermEvent::PenaltyProposed(_) | TermEvent::PenaltyReturned(_))
            | Event::PartDone(_)
            | Event::AdviceGiven(_)
            | Event::SupportNoted(_)
            | Event::ColleagueNoted(_)
            | Event::NotePinned(_)
            | Event::UrgencySet(_)
            | Event::HandedOut(_)
            | Event::DeviationReasoned(_) => Self::Work,
        };
        Some(kind)
    }
}

impl Dossier {
    /// Keeps what happened until somebody is told anything.
    pub(crate) fn note_happened(&mut self, event: &Event) {
        if let Event::MessageSent(_) = event {
            self.happened.clear();
        }
        self.happened.extend(Happened::of(event));
    }
}
