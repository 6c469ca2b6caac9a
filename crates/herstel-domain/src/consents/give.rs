//! Giving consent and taking it back. One municipality at a time may get in touch, and what it may know beside that ends
//! with it: nothing that was stopped comes back with a yes to something else.

use super::{Consent, ConsentGiven, ConsentSubject, ConsentWithdrawn, ContactDeclined, MunicipalContact};
use crate::{Context, Dossier, Event, access::acting};
use herstel_kernel::{ConsentId, Date, Refusal, RefusalCode};

/// The person consents, or staff write down that they do.
#[derive(Clone, Copy, Debug)]
pub struct GiveConsent {
    /// This consent.
    pub consent: ConsentId,
    /// To what.
    pub subject: ConsentSubject,
}

/// The person takes a consent back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawConsent {
    /// The consent.
    pub consent: ConsentId,
}

/// Records a consent; one that holds already changes nothing. Whoever may get in touch from now on comes in the place of
/// every other municipality.
pub fn give(dossier: &Dossier, command: &GiveConsent, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let mut events = match command.subject.contact() {
        Some(municipality) => ended(dossier, context.today, |consent| {
            let whose = consent.given.subject.municipality();
            let is_other = whose.is_some_and(|whose| whose != municipality);
            is_other || was_stopped(dossier, consent)
        }),
        None => Vec::new(),
    };
    let mut holding = holding(dossier, context.today);
    if holding.any(|consent| consent.given.subject == command.subject) {
        return Ok(events);
    }
    events.push(Event::ConsentGiven(ConsentGiven {
        consent: command.consent,
        subject: command.subject,
        given_on: context.today,
    }));
    Ok(events)
}

fn holding(dossier: &Dossier, today: Date) -> impl Iterator<Item = &Consent> {
    dossier.consents.iter().filter(move |consent| consent.period().holds_on(today))
}

/// The end, today, of the consents that hold and that `ends` says.
fn ended(dossier: &Dossier, today: Date, ends: impl Fn(&Consent) -> bool) -> Vec<Event> {
    let ending = holding(dossier, today).filter(|consent| ends(consent));
    let withdrawn =
        |consent: &Consent| ConsentWithdrawn { consent: consent.given.consent, withdrawn_on: today };
    ending.map(|consent| Event::ConsentWithdrawn(withdrawn(consent))).collect()
}

/// Whether a municipality was stopped from getting in touch since it may know this finer thing.
fn was_stopped(dossier: &Dossier, finer: &Consent) -> bool {
    let whose = finer.given.subject.municipality();
    whose.is_some()
        && finer.given.subject.contact().is_none()
        && dossier
            .consents
            .iter()
            .filter(|consent| consent.given.subject.contact() == whose)
            .any(|contact| contact.withdrawn_on.is_some_and(|stopped_on| finer.given.given_on <= stopped_on))
}

/// Takes a consent back, from today on; with contact all that the same municipality may know.
pub fn withdraw(
    dossier: &Dossier,
    command: &WithdrawConsent,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let consent = dossier.consent(command.consent).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if consent.withdrawn_on.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    let contact = consent.given.subject.contact();
    let mut events = vec![Event::ConsentWithdrawn(ConsentWithdrawn {
        consent: command.consent,
        withdrawn_on: context.today,
    })];
    if contact.is_some() {
        events.extend(ended(dossier, context.today, |finer| {
            finer.given.subject.contact().is_none() && finer.given.subject.municipality() == contact
        }));
    }
    Ok(events)
}

/// Records that the person does not want their municipality to get in touch; what any municipality may know ends.
pub fn decline(dossier: &Dossier, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let mut events = ended(dossier, context.today, |consent| consent.given.subject.municipality().is_some());
    if dossier.municipal_contact(context.today) == MunicipalContact::NotAsked {
        events.push(Event::ContactDeclined(ContactDeclined { declined_on: context.today }));
    }
    Ok(events)
}

/// What the answer at registration means.
pub(crate) fn at_registration(answer: MunicipalContact, consent: ConsentId, today: Date) -> Option<Event> {
    match answer {
        MunicipalContact::NotAsked => None,
        MunicipalContact::No => Some(Event::ContactDeclined(ContactDeclined { declined_on: today })),
        MunicipalContact::Yes { municipality } => Some(Event::ConsentGiven(ConsentGiven {
            consent,
            subject: ConsentSubject::MunicipalContact { municipality },
            given_on: today,
        })),
    }
}
