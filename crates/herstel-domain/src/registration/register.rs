//! Registering a parent and giving them a fixed person.

use super::{
    Abroad, Channel, DossierRegistered, HandlerAssigned, Intake, PersonDetails, PersonKind, RegisteredBy,
    Registrant, YearsConcerned, plain::plain,
};
use crate::{
    Context, Dossier, Event,
    access::{Period, acting::shown},
    applications,
    consents::{MunicipalContact, at_registration},
    deadlines,
    mandates::MandateHolder,
    messages::{MessageKind, tell},
    relations::{RelationKind, RelationRecorded, Relative},
    representations::{ADULT_AGE, LegalOffice, OWN_SAY_AGE, RepresentationRecorded, birthday},
    road,
};
use herstel_kernel::{
    Actor, Bsn, BsnError, ConsentId, Date, Desk, DossierId, DossierNumber, PersonId, Refusal, RefusalCode,
    RelationId, RepresentationId, StaffId, checked_iban, is_seen,
};
use herstel_scheme::SchemeFamily;

/// Longest name, address, e-mail address or telephone number, in characters.
pub const LINE_LENGTH_MAX: usize = 200;
/// Longest story or remark, in characters.
pub const TEXT_LENGTH_MAX: usize = 20_000;
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
    /// For which family of schemes; the main road when they name none.
    pub family: SchemeFamily,
    /// Who becomes the fixed case handler, when one is free.
    pub handler: Option<StaffId>,
    /// Who registers the person, as what, and where from.
    pub intake: Intake,
}

/// Registers a parent, or names everything that is wrong with the form.
pub fn register(
    command: &RegisterParent,
    number: DossierNumber,
    context: &Context<'_>,
) -> Result<Vec<Event>, Vec<Refusal>> {
    let command = &plain(command);
    if context.actor.person() == Some(command.person) && command.intake.by != Registrant::Themself {
        // Nobody is their own parent, next of kin or representative.
        return Err(vec![Refusal::at(RefusalCode::NotAChoice, "bsn")]);
    }
    if !may_register(command, context.actor) {
        return Err(vec![Refusal::new(RefusalCode::NotAllowed)]);
    }
    let mut problems = check_details(&command.details, context.today);
    problems.extend(check_intake(command, context.today));
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
        family: if command.family.is_main() {
            applications::family_of(command.intake.kind, context.schemes, context.today)
        } else {
            command.family.clone()
        },
        terms: Vec::new(),
    };
    let receipt = tell(MessageKind::Registered, &Dossier::new(registered.clone()), context);
    let mut events = vec![Event::DossierRegistered(registered)];
    events.extend(beside(command, context.today));
    events.extend(at_registration(command.municipal_contact, command.consent, context.today));
    if let Some(handler) = command.handler {
        events.push(Event::HandlerAssigned(HandlerAssigned { handler, assigned_on: context.today }));
    }
    events.push(receipt);
    deadlines::begin(&mut events, context);
    Ok(events)
}

/// Whether somebody may register this person: the person themselves, somebody who says what they are to the person, and
/// who writes down what others say.
fn may_register(command: &RegisterParent, actor: Actor) -> bool {
    match actor {
        Actor::Person { person } if person == command.person => {
            command.channel == Channel::Portal && command.intake.by == Registrant::Themself
        }
        Actor::Person { person } => {
            command.channel == Channel::Portal
                && command.intake.by.holder() == Some(MandateHolder::Person { person })
        }
        Actor::Representative { organisation, .. } => {
            command.channel == Channel::Representative
                && command.intake.by.holder() == Some(MandateHolder::Organisation { organisation })
        }
        Actor::Staff { .. } | Actor::System => true,
        Actor::Municipal { desk: Desk::Support, .. } => command.channel == Channel::Municipality,
        Actor::Municipal { desk: Desk::Collection, .. } => false,
    }
}

impl Registrant {
    /// Who registers somebody else, when that is known.
    pub fn holder(&self) -> Option<MandateHolder> {
        match self {
            Self::Themself => None,
            Self::Parent { person, .. } | Self::NextOfKin { person, .. } => {
                person.map(|person| MandateHolder::Person { person })
            }
            Self::LegalRepresentative { holder, .. } | Self::Authorised { holder, .. } => *holder,
        }
    }

    /// The name that was told of who registers somebody else.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Themself => None,
            Self::Parent { name, .. }
            | Self::NextOfKin { name, .. }
            | Self::LegalRepresentative { name, .. }
            | Self::Authorised { name, .. } => Some(name),
        }
    }
}

/// What is recorded beside the registration itself: who told it, and what they say they are to the person. None of it
/// gives access before staff looked at it.
fn beside(command: &RegisterParent, today: Date) -> Vec<Event> {
    let Intake { kind, by, abroad } = &command.intake;
    if command.intake == Intake::default() {
        return Vec::new();
    }
    // What a young person tells about themselves is for them and for who handles their dossier.
    let is_young = birthday(command.details.born_on, ADULT_AGE) > today;
    let mut events = vec![Event::RegisteredBy(RegisteredBy {
        kind: *kind,
        by: by.clone(),
        abroad: abroad.clone(),
        in_confidence: is_young && *by == Registrant::Themself,
        registered_on: today,
    })];
    let always = Period { from_on: None, until_on: None };
    // One dossier has one registration, so its bytes serve for what was told with it.
    let representation = RepresentationId::from_bytes(command.dossier.to_bytes());
    let represented = |office: LegalOffice, name: &str, ground: &str, lives_with_them: bool| {
        Event::RepresentationRecorded(RepresentationRecorded {
            representation,
            office,
            by: by.holder(),
            name: name.trim().to_owned(),
            ground: ground.trim().to_owned(),
            lives_with_them,
            period: always,
            is_confirmed: false,
            recorded_on: today,
        })
    };
    match by {
        Registrant::Themself | Registrant::Authorised { .. } => {}
        Registrant::Parent { name, lives_with_them, .. } => {
            events.push(represented(LegalOffice::ParentalAuthority, name, "", *lives_with_them));
        }
        Registrant::LegalRepresentative { name, office, ground, .. } => {
            events.push(represented(*office, name, ground, false));
        }
        Registrant::NextOfKin { name, person, kinship, .. } => {
            events.push(Event::RelationRecorded(RelationRecorded {
                relation: RelationId::from_bytes(command.dossier.to_bytes()),
                told: Relative {
                    kind: RelationKind::NextOfKin,
                    name: name.trim().to_owned(),
                    born_on: None,
                    person: *person,
                    period: always,
                    source: kinship.trim().to_owned(),
                },
                recorded_on: today,
            }));
        }
    }
    events
}

fn check_details(details: &PersonDetails, today: Date) -> Vec<Refusal> {
    let mut problems = check_lines(details);
    match Bsn::parse(&details.bsn) {
        Ok(_) => {}
        Err(BsnError::WrongLength) => problems.push(Refusal::at(RefusalCode::BsnLength, "bsn")),
        Err(BsnError::ElevenProof) => problems.push(Refusal::at(RefusalCode::BsnElevenProof, "bsn")),
    }
    if details.born_on > today || birthday(details.born_on, APPLICANT_AGE_MAX + 1) <= today {
        problems.push(Refusal::at(RefusalCode::BirthDateImpossible, "born_on"));
    }
    problems.extend(check_forms(details));
    problems
}

/// What is wrong with a name and with how somebody is reached and paid.
pub(crate) fn check_reach(details: &PersonDetails) -> Vec<Refusal> {
    check_lines(details).into_iter().chain(check_forms(details)).collect()
}

/// A name is there, and no line is too long.
fn check_lines(details: &PersonDetails) -> Vec<Refusal> {
    let mut problems = Vec::new();
    if !is_seen(&details.name) {
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
    problems
}

/// What is written in a form of its own has that form.
fn check_forms(details: &PersonDetails) -> Vec<Refusal> {
    let mut problems = Vec::new();
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

/// What is wrong with who registers whom, and with where the person lives.
fn check_intake(command: &RegisterParent, today: Date) -> Vec<Refusal> {
    let Intake { kind, by, abroad } = &command.intake;
    let mut problems = Vec::new();
    let mut line = |field: &'static str, text: &str, is_required: bool| {
        if is_required && !is_seen(text) {
            problems.push(Refusal::at(RefusalCode::Required, field));
        }
        if text.chars().count() > LINE_LENGTH_MAX {
            problems.push(Refusal::at(RefusalCode::TooLong, field).with("limit", LINE_LENGTH_MAX));
        }
    };
    if let Some(name) = by.name() {
        line("registrant_name", name, true);
    }
    match by {
        Registrant::Themself | Registrant::Parent { .. } | Registrant::Authorised { .. } => {}
        Registrant::NextOfKin { kinship, .. } => line("kinship", kinship, true),
        Registrant::LegalRepresentative { ground, .. } => line("ground", ground, true),
    }
    if let Some(Abroad { country, hours_from_utc, .. }) = abroad {
        line("country", country, true);
        line("hours_from_utc", hours_from_utc, false);
    }
    let born_on = command.details.born_on;
    let speaks_themselves = birthday(born_on, OWN_SAY_AGE) <= today;
    match by {
        // Somebody who is not born yet has another problem.
        _ if born_on > today => {}
        Registrant::Themself | Registrant::Authorised { .. } if !speaks_themselves => {
            problems.push(Refusal::at(RefusalCode::ParentRegistersChild, "born_on"));
        }
        Registrant::Parent { .. } if speaks_themselves => {
            problems.push(Refusal::at(RefusalCode::ChildActsItself, "born_on"));
        }
        Registrant::Parent { .. } if *kind != PersonKind::Child => {
            problems.push(Refusal::at(RefusalCode::NotAChoice, "person_kind"));
        }
        Registrant::LegalRepresentative { office, .. }
            if office.is_custody() && speaks_themselves || !office.is_custody() && !speaks_themselves =>
        {
            problems.push(Refusal::at(RefusalCode::NotAChoice, "office"));
        }
        Registrant::NextOfKin { died_on, .. } if *died_on > today => {
            problems.push(Refusal::at(RefusalCode::DateTooLate, "died_on").with("last", shown(today)));
        }
        Registrant::NextOfKin { died_on, .. } if *died_on < born_on => {
            problems.push(Refusal::at(RefusalCode::DateTooEarly, "died_on").with("first", shown(born_on)));
        }
        Registrant::Themself
        | Registrant::Parent { .. }
        | Registrant::NextOfKin { .. }
        | Registrant::LegalRepresentative { .. }
        | Registrant::Authorised { .. } => {}
    }
    if by.holder() == Some(MandateHolder::Person { person: command.person }) {
        problems.push(Refusal::at(RefusalCode::NotAChoice, "registrant_bsn"));
    }
    // No municipality of the Netherlands helps somebody who lives abroad: the team for people abroad does.
    if abroad.is_some() && matches!(command.municipal_contact, MunicipalContact::Yes { .. }) {
        problems.push(Refusal::at(RefusalCode::NotAChoice, "municipality"));
    }
    problems
}
