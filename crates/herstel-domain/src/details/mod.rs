//! Details (gegevens): a name, an address, a telephone number or a bank account that is another one from now on.
//!
//! | given | when | then |
//! |---|---|---|
//! | a dossier | the person, who acts in their place, or staff on their word gives other details | those count from now on |
//! | the same details | again | nothing |
//! | another address or e-mail address | it counts | a message goes to the one of before as well |
//! | a way that was confirmed as safe | its address changes | it is not safe any more until the person says so |
//! | a citizen number, a day of birth | | they never change here: they say who somebody is |
//! | anything | who acts by a mandate, a municipality | refused |

mod again;

pub use again::{AgainSettled, SettleAgain, settle_again};

use crate::{
    Context, Dossier, Event,
    access::acting,
    messages::{MessageKind, RecordedNews, Way, tell, tell_former},
    registration::{PersonDetails, check_reach},
};
use herstel_kernel::{Date, Refusal, RefusalCode, is_seen, without_hidden};
use serde::{Deserialize, Serialize};

/// What can change of the details of a person. Sealed wherever it is stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Given and family name as the person writes it.
    pub name: String,
    /// Street, number, postal code and place, as one text.
    pub address: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Bank account, electronic form.
    pub iban: Option<String>,
}

impl Details {
    /// Those of a person as they are.
    pub fn of(details: &PersonDetails) -> Self {
        let PersonDetails { name, address, email, phone, iban, bsn: _, born_on: _, language: _ } = details;
        Self {
            name: name.clone(),
            address: address.clone(),
            email: email.clone(),
            phone: phone.clone(),
            iban: iban.clone(),
        }
    }

    /// The details of a person with these in the place of their own.
    pub(crate) fn within(&self, details: &PersonDetails) -> PersonDetails {
        let Self { name, address, email, phone, iban } = self.clone();
        PersonDetails { name, address, email, phone, iban, ..details.clone() }
    }
}

/// Details never reach a log.
impl std::fmt::Debug for Details {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Details(…)")
    }
}

/// The details of a person are others from now on. What they were stays in the entries before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DetailsChanged {
    /// All of them, also those that stayed.
    pub details: Details,
    /// When.
    pub changed_on: Date,
}

/// The person, who acts in their place, or staff on their word, gives other details.
#[derive(Clone, Debug)]
pub struct ChangeDetails {
    /// All of them, also those that stay.
    pub details: Details,
}

/// Keeps other details, and tells the person by the old way and by the new one, so that nobody moves their post or their
/// money unseen.
pub fn change(
    dossier: &Dossier,
    command: &ChangeDetails,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let line = |text: &str| without_hidden(text).trim().to_owned();
    let own = |text: &Option<String>| text.as_deref().map(line).filter(|text| is_seen(text));
    let given = &command.details;
    let details = Details {
        name: line(&given.name),
        address: own(&given.address),
        email: own(&given.email),
        phone: own(&given.phone),
        iban: own(&given.iban),
    };
    let before = &dossier.registration.details;
    let now = details.within(before);
    if let Some(problem) = check_reach(&now).into_iter().next() {
        return Err(problem);
    }
    check_ways(dossier, &details)?;
    if details == Details::of(before) {
        return Ok(Vec::new());
    }
    let mut after = dossier.clone();
    let changed = DetailsChanged { details, changed_on: context.today };
    after.details_changed(&changed);
    let kind = || MessageKind::Recorded { news: RecordedNews::Details, words: String::new() };
    let mut events = Vec::new();
    events.extend(tell_former(kind(), dossier, &after, context));
    events.push(Event::DetailsChanged(changed));
    events.push(tell(kind(), &after, context));
    Ok(events)
}

/// A way by which the person wants to be told needs its address.
fn check_ways(dossier: &Dossier, details: &Details) -> Result<(), Refusal> {
    let Some(set) = &dossier.message_ways else { return Ok(()) };
    if set.ways.contains(&Way::Email) && set.email.is_none() && details.email.is_none() {
        return Err(Refusal::at(RefusalCode::Required, "email"));
    }
    if set.ways.contains(&Way::Paper) && set.address.is_none() && details.address.is_none() {
        return Err(Refusal::at(RefusalCode::Required, "address"));
    }
    Ok(())
}

impl Dossier {
    /// What other details change.
    pub(crate) fn details_changed(&mut self, changed: &DetailsChanged) {
        let (places, before) = (self.places(), self.registration.details.clone());
        self.registration.details = changed.details.within(&before);
        if before.name != changed.details.name && !self.former_names.contains(&before.name) {
            self.former_names.push(before.name);
        }
        let is_own = |other: Option<&String>, before: &Option<String>, now: &Option<String>| {
            other.is_none() && before != now
        };
        if let Some(set) = &mut self.message_ways {
            if is_own(set.email.as_ref(), &before.email, &changed.details.email) {
                set.safe.remove(&Way::Email);
            }
            if is_own(set.address.as_ref(), &before.address, &changed.details.address) {
                set.safe.remove(&Way::Paper);
            }
        }
        self.confirm_changed(&places, changed.changed_on);
        self.hold_ways(changed.changed_on);
    }
}
