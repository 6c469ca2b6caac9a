//! Whose word an address is. A child speaks for itself from sixteen on: an address that somebody else gave for it before
//! that is not known to be its own, and nothing leaves to it until the child says where its post goes.

use super::{MessageWaysSet, Way, ways::chosen_ways};
use crate::{
    Context, Dossier, Event,
    bases::Audience,
    calls::{CallEvent, to_ask_reach},
    road::{WorkStatus, work_status},
};
use herstel_kernel::Date;
use std::collections::BTreeMap;

/// Promises a call to ask a child that speaks for itself by now where its post goes; once. Whoever left the road is left
/// alone.
pub fn ask_reach(dossier: &Dossier, context: &Context<'_>) -> Vec<Event> {
    let is_due = dossier.reach_due_on().is_some_and(|from| from <= context.today);
    let is_on_the_road = work_status(dossier) != WorkStatus::Stopped;
    let asked = to_ask_reach(dossier, context).filter(|_| is_due && is_on_the_road);
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

    pub(super) fn is_reach_asked(&self) -> bool {
        self.calls.iter().any(|call| call.asked.asks_reach)
    }

    fn is_reach_unknown(&self) -> bool {
        chosen_ways(self).into_iter().any(|way| self.is_reach_of_others(way))
    }

    /// Who spoke for themselves from the first day on gave their addresses, or asked somebody to.
    fn is_reach_of_others(&self, way: Way) -> bool {
        self.own_say_from() > self.registration.registered_on
            && !self.own_reach.contains(&way)
            && !self.is_for_next_of_kin()
    }

    /// Nobody asks who died: next of kin registered them, or took over on a basis that did not end.
    fn is_for_next_of_kin(&self) -> bool {
        let mut bases = self.bases.iter();
        let took_over = bases.any(|basis| match basis.audience {
            Audience::NextOfKin { .. } => basis.period.until_on.is_none(),
            Audience::Operation | Audience::Municipality { .. } => false,
        });
        took_over || self.died_on().is_some()
    }

    /// Where each way leads, when it leads anywhere.
    pub(crate) fn places(&self) -> BTreeMap<Way, String> {
        let place = |way| Some((way, self.place(way)?.to_owned()));
        Way::ALL.into_iter().filter_map(place).collect()
    }

    /// Whoever says how they want to be told once they speak for themselves confirms where that goes: by the ways that they
    /// choose, and by those of which they give the address. A way that leads back to where it led before is not confirmed.
    pub(crate) fn confirm_ways(&mut self, before: &BTreeMap<Way, String>, set: &MessageWaysSet) {
        if set.set_on < self.own_say_from() {
            return;
        }
        let now = self.places();
        for way in Way::ALL {
            let is_given = match way {
                Way::Email => set.email.is_some(),
                Way::Paper => set.address.is_some(),
            };
            if is_given || set.ways.contains(&way) {
                self.own_reach.insert(way);
            } else if before.get(&way) != now.get(&way) {
                self.own_reach.remove(&way);
            }
        }
    }

    /// The same of an address that they give; a way that leads where it did is confirmed by nothing.
    pub(crate) fn confirm_changed(&mut self, before: &BTreeMap<Way, String>, on: Date) {
        if self.own_say_from() <= on {
            let now = self.places();
            self.own_reach.extend(Way::ALL.into_iter().filter(|way| before.get(way) != now.get(way)));
        }
    }
}
