//! Giving consent and taking it back.

use super::{ConsentGiven, ConsentSubject, ConsentWithdrawn, ContactDeclined, MunicipalContact};
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

/// Records a consent; one that holds already changes nothing.
pub fn give(dossier: &Dossier, command: &GiveConsent, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let holds = dossier
        .consents
        .iter()
        .any(|consent| consent.given.subject == command.subject && consent.period().holds_on(context.today));
    if holds {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ConsentGiven(ConsentGiven {
        consent: command.consent,
        subject: command.subject,
        given_on: context.today,
    })])
}

/// Takes a consent back, from today on.
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
    Ok(vec![Event::ConsentWithdrawn(ConsentWithdrawn {
        consent: command.consent,
        withdrawn_on: context.today,
    })])
}

/// Records that the person does not want their municipality to get in touch; a consent that holds ends.
pub fn decline(dossier: &Dossier, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let holding = dossier.consents.iter().filter(|consent| match consent.given.subject {
        ConsentSubject::MunicipalContact { .. } => consent.period().holds_on(context.today),
        ConsentSubject::StoryToMunicipality { .. }
        | ConsentSubject::DecisionsToMunicipality { .. }
        | ConsentSubject::NotesToOperation
        | ConsentSubject::StoryToParty { .. } => false,
    });
    let mut events: Vec<Event> = holding
        .map(|consent| {
            Event::ConsentWithdrawn(ConsentWithdrawn {
                consent: consent.given.consent,
                withdrawn_on: context.today,
            })
        })
        .collect();
    if events.is_empty() && dossier.municipal_contact(context.today) == MunicipalContact::NotAsked {
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
