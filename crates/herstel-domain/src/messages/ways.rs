//! By which ways messages leave besides the page, as the parent chose.

use crate::{
    Context, Dossier, Event,
    access::acting,
    macros::words,
    registration::{Channel, LINE_LENGTH_MAX, looks_like_email},
};
use herstel_kernel::{Date, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{Message, Standing};

/// A way by which a message leaves the operation. On the page it is always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// An e-mail that says no more than that there is a message.
    Email,
    /// The letter on paper.
    Paper,
}

words! {
    /// The stable name; also the end of the key of its text.
    Way { Email = "email", Paper = "paper" }
}

/// One way of one message at the moment at which it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// Which way.
    pub way: Way,
    /// It waits, because the address is missing or not known to be safe.
    #[serde(default)]
    pub held: bool,
}

impl Leaving {
    pub(crate) const fn standing(self) -> Standing {
        if self.held { Standing::Held } else { Standing::Queued }
    }
}

/// The parent said how they want to be told.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageWaysSet {
    /// Besides the page; none is the page alone.
    pub ways: BTreeSet<Way>,
    /// Another e-mail address than that of the registration.
    #[serde(default)]
    pub email: Option<String>,
    /// Another postal address: of somebody who passes it on, or one that is safe. The first line may say at whose.
    #[serde(default)]
    pub address: Option<String>,
    /// The ways that were confirmed as safe: nobody else reads what arrives there.
    #[serde(default)]
    pub safe: BTreeSet<Way>,
    /// When.
    pub set_on: Date,
}

/// Addresses never reach a log.
impl std::fmt::Debug for MessageWaysSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MessageWaysSet({:?}, …)", self.ways)
    }
}

/// The parent, or staff on their word, says how they want to be told.
#[derive(Clone, Debug)]
pub struct SetMessageWays {
    /// Besides the page; none is the page alone.
    pub ways: BTreeSet<Way>,
    /// Another e-mail address than that of the registration.
    pub email: Option<String>,
    /// Another postal address than that of the registration.
    pub address: Option<String>,
    /// The ways that are safe.
    pub safe: BTreeSet<Way>,
}

/// Keeps how the parent wants to be told. Where mail goes is for the person alone to say, not for who acts by a mandate.
pub fn set_ways(
    dossier: &Dossier,
    command: &SetMessageWays,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let line = |given: &Option<String>, field: &'static str, limit: usize| {
        let given = given.as_deref().map(str::trim).filter(|text| !text.is_empty());
        given.map(|text| acting::text(text, field, limit)).transpose()
    };
    let email = line(&command.email, "email", LINE_LENGTH_MAX)?;
    if email.as_ref().is_some_and(|email| !looks_like_email(email)) {
        return Err(Refusal::at(RefusalCode::EmailInvalid, "email"));
    }
    let address = line(&command.address, "address", LINE_LENGTH_MAX)?;
    let details = &dossier.registration.details;
    if command.ways.contains(&Way::Email) && email.is_none() && details.email.is_none() {
        return Err(Refusal::at(RefusalCode::Required, "email"));
    }
    if command.ways.contains(&Way::Paper) && address.is_none() && details.address.is_none() {
        return Err(Refusal::at(RefusalCode::Required, "address"));
    }
    let (ways, safe) = (command.ways.clone(), command.safe.clone());
    let set = MessageWaysSet { ways, email, address, safe, set_on: context.today };
    let same = |known: &MessageWaysSet| MessageWaysSet { set_on: set.set_on, ..known.clone() } == set;
    // Who speaks for themselves by now and says the same as somebody said for them before makes it their own word.
    let is_own = command.ways.iter().all(|way| !dossier.is_unconfirmed(*way, context.today));
    if is_own && dossier.message_ways.as_ref().is_some_and(same) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::MessageWaysSet(set)])
}

/// The ways by which messages are to leave: those the parent chose, or else e-mail for who registered on the page and gave
/// an address, and paper for everybody else.
pub fn chosen_ways(dossier: &Dossier) -> Vec<Way> {
    match &dossier.message_ways {
        Some(set) => set.ways.iter().copied().collect(),
        None if dossier.registration.channel == Channel::Portal && dossier.email().is_some() => {
            vec![Way::Email]
        }
        None => vec![Way::Paper],
    }
}

/// The ways by which a message of a day leaves, and which of them are held.
pub fn leavings(dossier: &Dossier, on: Date) -> Vec<Leaving> {
    let leaving = |way| Leaving { way, held: !dossier.may_leave_by(way, on) };
    chosen_ways(dossier).into_iter().map(leaving).collect()
}

impl Dossier {
    /// Where e-mail goes, when anything may.
    pub fn email(&self) -> Option<&str> {
        let chosen = self.message_ways.as_ref().and_then(|set| set.email.as_deref());
        chosen.or(self.registration.details.email.as_deref())
    }

    /// Where letters go, when any may.
    pub fn postal_address(&self) -> Option<&str> {
        let chosen = self.message_ways.as_ref().and_then(|set| set.address.as_deref());
        chosen.or(self.registration.details.address.as_deref())
    }

    /// Where a message goes by this way on a day, when it may: to the address of now, or to that of before when it is to be
    /// heard there too that another one counts.
    pub fn goes_to<'a>(&'a self, message: &'a Message, way: Way, on: Date) -> Option<&'a str> {
        if let Some(former) = &message.sent.former {
            return former.place(way).filter(|_| self.protection.is_none());
        }
        self.place(way).filter(|_| self.may_leave_by(way, on))
    }

    /// Where a way leads, when it leads anywhere.
    pub(crate) fn place(&self, way: Way) -> Option<&str> {
        match way {
            Way::Email => self.email(),
            Way::Paper => self.postal_address(),
        }
    }

    /// Whether anything may leave by this way on a day: there is an address, it is the word of the person once they speak
    /// for themselves, and for somebody who must not be found it was confirmed as safe.
    pub fn may_leave_by(&self, way: Way, on: Date) -> bool {
        self.has_safe_place(way) && !self.is_unconfirmed(way, on)
    }

    /// Whether what waits to leave by this way on a day goes on waiting as it did. That a child speaks for itself counts
    /// here once it was asked where its post goes, so that a journal without that says what it said; nothing leaves by it
    /// in the meantime either.
    pub(crate) fn may_stay_queued(&self, way: Way, on: Date) -> bool {
        self.has_safe_place(way) && !(self.is_reach_asked() && self.is_unconfirmed(way, on))
    }

    fn has_safe_place(&self, way: Way) -> bool {
        let is_safe = self.message_ways.as_ref().is_some_and(|set| set.safe.contains(&way));
        self.place(way).is_some() && (self.protection.is_none() || is_safe)
    }
}
