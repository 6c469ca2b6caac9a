//! What events about messages change in a dossier.

use super::Dossier;
use crate::messages::{
    Message, MessageSeen, MessageSent, MessageWaysSet, OnTheWay, Reply, ReplyClosed, ReplyWritten, Standing,
    WayChanged,
};
use herstel_kernel::{Date, MessageId};

impl Dossier {
    pub(super) fn message_sent(&mut self, sent: &MessageSent) {
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

    pub(super) fn way_changed(&mut self, changed: &WayChanged) {
        if let Some(message) = self.messages.iter_mut().find(|message| message.id == changed.message) {
            message.apply(changed);
        }
    }

    pub(super) fn message_seen(&mut self, seen: &MessageSeen) {
        if let Some(message) = self.messages.iter_mut().find(|message| message.id == seen.message) {
            message.seen_on.get_or_insert(seen.seen_on);
        }
    }

    pub(super) fn message_ways_set(&mut self, set: &MessageWaysSet) {
        let before = self.places();
        self.message_ways = Some(set.clone());
        self.confirm_ways(&before, set);
        self.settle_ways(set.set_on);
    }

    pub(super) fn reply_written(&mut self, written: &ReplyWritten) {
        let id = self.message_id();
        self.replies.push(Reply { id, written: written.clone(), answered_by: None, closed: None });
    }

    pub(super) fn reply_closed(&mut self, closed: &ReplyClosed) {
        if let Some(reply) = self.replies.iter_mut().find(|reply| reply.id == closed.reply) {
            reply.closed = Some(closed.clone());
        }
    }

    /// The id of the message in the entry that is being taken in.
    fn message_id(&self) -> MessageId {
        MessageId::of_entry(self.registration.dossier, self.version)
    }

    /// What waits to leave is held as soon as its address is not safe any more, and goes when it is again.
    pub(crate) fn settle_ways(&mut self, on: Date) {
        self.change_ways(on, true);
    }

    /// What waits to leave is held as soon as its address is not safe any more; nothing goes by it.
    pub(crate) fn hold_ways(&mut self, on: Date) {
        self.change_ways(on, false);
    }

    fn change_ways(&mut self, on: Date, lets_go: bool) {
        let may_leave = crate::messages::Way::ALL.map(|way| (way, self.may_stay_queued(way, on)));
        let is_open = self.protection.is_none();
        for message in &mut self.messages {
            let former = message.sent.former.clone();
            for on_the_way in &mut message.ways {
                let may = match &former {
                    Some(former) => is_open && former.place(on_the_way.way).is_some(),
                    None => may_leave.iter().any(|(way, may)| *way == on_the_way.way && *may),
                };
                let settled = match on_the_way.standing {
                    Standing::Queued if !may => Standing::Held,
                    Standing::Held if may && lets_go && former.is_none() => Standing::Queued,
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
}
