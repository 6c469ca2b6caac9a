//! What events about messages change in a dossier.

use super::{Dossier, Event};
use crate::messages::{Message, OnTheWay, Reply, Standing};
use herstel_kernel::{Date, MessageId};

impl Dossier {
    /// Takes in an event about messages; leaves the dossier as it was for any other.
    pub(super) fn apply_messages(&mut self, event: &Event) {
        match event {
            Event::MessageSent(sent) => {
                let id = self.message_id();
                if let Some(answered) = sent.answers
                    && let Some(reply) = self.replies.iter_mut().find(|reply| reply.id == answered)
                {
                    reply.answered_by = Some(id);
                }
                let ways = sent.leaves.iter().map(|leaving| OnTheWay {
                    way: leaving.way,
                    standing: leaving.standing(),
                    since_on: sent.sent_on,
                    reason: None,
                });
                let (version, ways) = (self.version, ways.collect());
                self.messages.push(Message { id, version, sent: sent.clone(), ways, seen_on: None });
            }
            Event::WayChanged(changed) => {
                if let Some(message) = self.messages.iter_mut().find(|message| message.id == changed.message)
                {
                    message.apply(changed);
                }
            }
            Event::MessageSeen(seen) => {
                if let Some(message) = self.messages.iter_mut().find(|message| message.id == seen.message) {
                    message.seen_on.get_or_insert(seen.seen_on);
                }
            }
            Event::MessageWaysSet(set) => {
                self.message_ways = Some(set.clone());
                self.settle_ways(set.set_on);
            }
            Event::ReplyWritten(written) => {
                let id = self.message_id();
                self.replies.push(Reply { id, written: written.clone(), answered_by: None, closed: None });
            }
            Event::ReplyClosed(closed) => {
                if let Some(reply) = self.replies.iter_mut().find(|reply| reply.id == closed.reply) {
                    reply.closed = Some(closed.clone());
                }
            }
            Event::DossierRegistered(_)
            | Event::HandlerAssigned(_)
            | Event::HandlerChanged(_)
            | Event::HandlerReleased(_)
            | Event::HandoverTaken(_)
            | Event::PlanChanged(_)
            | Event::FactsRecorded(_)
            | Event::DecisionProposed(_)
            | Event::DecisionApproved(_)
            | Event::DecisionReturned(_)
            | Event::ChoiceMade(_)
            | Event::DisputeRaised(_)
            | Event::DisputeAnswered(_)
            | Event::RelationRecorded(_)
            | Event::RelationCorrected(_)
            | Event::RelationEnded(_)
            | Event::MandateGiven(_)
            | Event::MandateWithdrawn(_)
            | Event::BasisRecorded(_)
            | Event::BasisEnded(_)
            | Event::ConsentGiven(_)
            | Event::ConsentWithdrawn(_)
            | Event::ContactDeclined(_)
            | Event::SupportNoted(_)
            | Event::ProtectionSet(_)
            | Event::ProtectionLifted(_)
            | Event::EmergencyAccessOpened(_)
            | Event::DocumentReceived(_)
            | Event::RegisteredAgain(_)
            | Event::ApplicationMade(_)
            | Event::ApplicationWithdrawn(_)
            | Event::ChoiceDenied(_)
            | Event::Term(_)
            | Event::Objection(_) => {}
        }
    }

    /// The id of the message in the entry that is being taken in.
    fn message_id(&self) -> MessageId {
        MessageId::of_entry(self.registration.dossier, self.version)
    }

    /// What waits to leave is held as soon as its address is not safe any more, and goes when it is again.
    pub(super) fn settle_ways(&mut self, on: Date) {
        let may_leave = crate::messages::Way::ALL.map(|way| (way, self.may_leave_by(way)));
        for on_the_way in self.messages.iter_mut().flat_map(|message| &mut message.ways) {
            let may = may_leave.iter().any(|(way, may)| *way == on_the_way.way && *may);
            let settled = match on_the_way.standing {
                Standing::Queued if !may => Standing::Held,
                Standing::Held if may => Standing::Queued,
                Standing::Queued
                | Standing::Held
                | Standing::Sent
                | Standing::Printed
                | Standing::Posted
                | Standing::Failed
                | Standing::Returned => continue,
            };
            *on_the_way = OnTheWay { standing: settled, since_on: on, ..on_the_way.clone() };
        }
    }
}
