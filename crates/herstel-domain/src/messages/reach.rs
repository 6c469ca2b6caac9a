//! Whose word an address is. A child speaks for itself from sixteen on: an address that somebody else gave for it before
//! that is not known to be its own, and nothing leaves to it until the child says where its post goes.

use super::{Way, ways::chosen_ways};
use crate::{
    Context, Dossier, Event,
    calls::{CallEvent, to_ask_reach},
    details::Details,
};
use herstel_kernel::Date;

/// Promises a call to ask a child that speaks for itself by now where its post goes; once.
pub fn ask_reach(dossier: &Dossier, context: &Context<'_>) -> Vec<Event> {
    let is_due = dossier.reach_due_on().is_some_and(|from| from <= context.today);
    let asked = to_ask_reach(dossier, context).filter(|_| is_due);
    asked.map(CallEvent::Asked).map(Event::Call).into_iter().collect()
}

impl Dossier {
    /// Whether what would leave by this way on a day would go to an address that somebody else gave for a child that
    /// speaks for itself by then.
    pub fn is_unconfirmed(&self, way: Way, on: Date) -> bool {
        self.own_say_from() <= on && self.is_reach_of_others(way)
    }

    /// From when a child is to be asked where its post goes; none when it said so, or was asked already.
    pub fn reach_due_on(&self) -> Option<Date> {
        (self.is_reach_unknown() && !self.is_reach_asked()).then(|| self.own_say_from())
    }

    /// Whether a child was asked where its post goes and did not say so yet.
    pub fn awaits_reach(&self) -> bool {
        self.is_reach_unknown() && self.is_reach_asked()
    }

    fn is_reach_asked(&self) -> bool {
        self.calls.iter().any(|call| call.asked.asks_reach)
    }

    fn is_reach_unknown(&self) -> bool {
        chosen_ways(self).into_iter().any(|way| self.is_reach_of_others(way))
    }

    /// Who spoke for themselves from the first day on gave their addresses, or asked somebody to.
    fn is_reach_of_others(&self, way: Way) -> bool {
        self.own_say_from() > self.registration.registered_on && !self.own_reach.contains(&way)
    }

    /// Whoever says how they want to be told once they speak for themselves confirms where that goes.
    pub(crate) fn confirm_ways(&mut self, on: Date) {
        if self.own_say_from() <= on {
            self.own_reach.extend(Way::ALL);
        }
    }

    /// The same of an address that they give; one that stays as it was is confirmed by nothing.
    pub(crate) fn confirm_changed(&mut self, before: &Details, on: Date) {
        let now = Details::of(&self.registration.details);
        if self.own_say_from() <= on {
            self.own_reach.extend((before.email != now.email).then_some(Way::Email));
            self.own_reach.extend((before.address != now.address).then_some(Way::Paper));
        }
    }
}
