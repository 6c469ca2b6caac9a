//! Registering a parent and giving them a fixed person.

use super::{Channel, DossierRegistered, HandlerAssigned, PersonDetails, YearsConcerned};
use crate::{
    Context, Dossier, Event,
    consents::{MunicipalContact, at_registration},
    deadlines,
    messages::{MessageKind, tell},
    road,
};
use herstel_kernel::{
    Actor, Bsn, BsnError, ConsentId, Date, Desk, DossierId, DossierNumber, PersonId, Refusal, RefusalCode,
    StaffId, checked_iban,
};
use herstel_scheme::SchemeFamily;

/// Longest name, address, e-mail address or telephone number, in characters.
pub const LINE_LENGTH_MAX: usize = 200;
/// Longest story or remark, in characters.
pub const TEXT_LENGTH_MAX: usize = 20_000;
/// Youngest age of an applicant on the day of registration, in years.
const APPLICANT_AGE_MIN: i16 = 16;
/// Oldest age that is not a mistake of the century, in years.
const APPLICANT_AGE_MAX: i16 = 120;

/// Somebody wants to register.
#[derive(Clone, Debug)]
pub struct RegisterParent {
    /// The new dossier.
    pub dossier: DossierId,
    /// The applicant.
    pub person: PersonId,
    /// Their details as given.
    pub details: PersonDetails,
    /// By which channel.
    pub channel: Channel,
    /// Which years, or unknown.
    pub years: YearsConcerned,
    /// In their own words.
    pub story: Option<String>,
    /// Whether their municipality may get in touch, as answered to one plain question.
    pub municipal_contact: MunicipalContact,
    /// The consent, if the answer is yes.
    pub consent: ConsentId,
    /// For which family of schemes.
    pub family: SchemeFamily,
    /// Who becomes the fixed case handler, when one is free.
    pub handler: Option<StaffId>,
}

/// Registers a parent, or names everything that is wrong with the form.
pub fn register(
    command: &RegisterParent,
    number: DossierNumber,
    context: &Context<'_>,
) -> Result<Vec<Event>, Vec<Refusal>> {
    let allowed = match context.actor {
        Actor::Person { person } => person == command.person && command.channel == Channel::Portal,
        Actor::Staff { .. } | Actor::System => true,
        Actor::Municipal { desk: Desk::Support, .. } => command.channel == Channel::Municipality,
        Actor::Representative { .. } | Actor::Municipal { desk: Desk::Collection, .. } => false,
    };
    if !allowed {
        return Err(vec![Refusal::new(RefusalCode::NotAllowed)]);
    }
    let mut problems = check_details(&command.details, context.today);
    problems.extend(check_years(&command.years, context));
    if command.story.as_ref().is_some_and(|story| story.chars().count() > TEXT_LENGTH_MAX) {
        problems.push(Refusal::at(RefusalCode::TooLong, "story").with("limit", TEXT_LENGTH_MAX));
    }
    problems.extend(check_family(&command.family, context));
    if !problems.is_empty() {
        return Err(problems);
    }
    let registered = DossierRegistered {
        dossier: command.dossier,
        number,
        person: command.person,
        details: command.details.clone(),
        registered_on: context.today,
        channel: command.channel,
        years: command.years.clone(),
        story: command.story.clone(),
        due_on: None,
        family: command.family.clone(),
        terms: Vec::new(),
    };
    let receipt = tell(MessageKind::Registered, &Dossier::new(registered.clone()), context);
    let mut events = vec![Event::DossierRegistered(registered)];
    events.extend(at_registration(command.municipal_contact, command.consent, context.today));
    if let Some(handler) = command.handler {
        events.push(Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: context.today }));
    }
    events.push(receipt);
    deadlines::begin(&mut events, context);
    Ok(events)
}

fn check_details(details: &PersonDetails, today: Date) -> Vec<Refusal> {
    let mut problems = Vec::new();
    if details.name.trim().is_empty() {
        problems.push(Refusal::at(RefusalCode::Required, "name"));
    }
    let lines = [
        ("name", Some(&details.name)),
        ("address", details.address.as_ref()),
        ("email", details.email.as_ref()),
        ("phone", details.phone.as_ref()),
    ];
    for (field, text) in lines {
        if text.is_some_and(|text| text.chars().count() > LINE_LENGTH_MAX) {
            problems.push(Refusal::at(RefusalCode::TooLong, field).with("limit", LINE_LENGTH_MAX));
        }
    }
    match Bsn::parse(&details.bsn) {
        Ok(_) => {}
        Err(BsnError::WrongLength) => problems.push(Refusal::at(RefusalCode::BsnLength, "bsn")),
        Err(BsnError::ElevenProof) => problems.push(Refusal::at(RefusalCode::BsnElevenProof, "bsn")),
    }
    let age = today.year()
        - details.born_on.year()
        - i16::from((today.month(), today.day()) < (details.born_on.month(), details.born_on.day()));
    if !(APPLICANT_AGE_MIN..=APPLICANT_AGE_MAX).contains(&age) {
        problems.push(Refusal::at(RefusalCode::BirthDateImpossible, "born_on"));
    }
    if details.email.as_ref().is_some_and(|email| !looks_like_email(email)) {
        problems.push(Refusal::at(RefusalCode::EmailInvalid, "email"));
    }
    if details.iban.as_ref().is_some_and(|iban| checked_iban(iban).is_err()) {
        problems.push(Refusal::at(RefusalCode::IbanInvalid, "iban"));
    }
    problems
}

/// Only catches slips: something, one at-sign, something with a dot. Whether it exists shows when it is used.
pub(crate) fn looks_like_email(text: &str) -> bool {
    let mut parts = text.split('@');
    let (Some(user), Some(host), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    !user.is_empty()
        && !text.contains(char::is_whitespace)
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
}

/// The main road is open to whoever registers, also while no version decides; another scheme when it is in force.
fn check_family(family: &SchemeFamily, context: &Context<'_>) -> Option<Refusal> {
    if family.is_main() {
        return None;
    }
    if context.schemes.versions(family).is_empty() {
        return Some(Refusal::at(RefusalCode::NotAChoice, "scheme"));
    }
    let in_force = context.schemes.in_force(family, context.today).is_some();
    let not_in_force = || Refusal::at(RefusalCode::SchemeNotInForce, "scheme").with("today", context.today);
    (!in_force).then(not_in_force)
}

fn check_years(years: &YearsConcerned, context: &Context<'_>) -> Vec<Refusal> {
    let YearsConcerned::Years { years } = years else {
        return Vec::new();
    };
    if years.is_empty() {
        return vec![Refusal::at(RefusalCode::Required, "years")];
    }
    let known = road::known_years(context.schemes, context.today);
    years
        .iter()
        .filter(|year| !known.contains(year))
        .map(|year| Refusal::at(RefusalCode::UnknownYear, "years").with("year", year))
        .collect()
}
