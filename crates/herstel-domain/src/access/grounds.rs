//! On what somebody else than the person may look or act: every ground is dated and follows from an event.
//!
//! | ground | comes from | holder | gives |
//! |---|---|---|---|
//! | request of the person | the registration, or a basis for the operation | the operation | handling |
//! | statutory ground, urgent need | a basis for the operation | the operation | handling |
//! | mandate | the person | a person or an organisation | exactly its powers; those that name a thing give that thing |
//! | custody | a representation that staff looked at | a parent or guardian | until the sixteenth birthday all but what was told in confidence, then reading until the eighteenth; without contact data unless the child lives with them |
//! | curator, administrator, mentor | the same, for an adult | a person or an organisation | what belongs to the office |
//! | taking over | a basis for a next of kin | that next of kin | all that the person has |
//! | contact | consent, or a basis for the support desk | the support desk of one municipality | name, contact, road, own notes |
//! | story, decisions | consent | the support desk of one municipality | these too, while contact holds |
//! | identity | a basis for the collection desk | the collection desk of one municipality | name and contact |
//! | advising | an objection that is before the committee | the committee | that objection with its papers |
//! | notes | consent | the operation | what support desks noted, for who handles the dossier |

use super::Period;
use crate::{
    Dossier,
    bases::Audience,
    consents::ConsentSubject,
    mandates::{MandateHolder, Power},
    objections::committee_grounds,
    relations::RelationKind,
};
use herstel_kernel::{Actor, Date, Desk, MunicipalityCode, OrganisationId, PersonId, StaffRole};
use std::collections::BTreeSet;

/// Who holds a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Whoever handles dossiers for the operation.
    Operation,
    /// A natural person.
    Person(PersonId),
    /// An organisation.
    Organisation(OrganisationId),
    /// One desk of one municipality.
    Municipality(MunicipalityCode, Desk),
    /// The objection advisory committee.
    Committee,
}

impl Holder {
    /// As what an actor holds grounds; the system holds none.
    pub fn of(actor: Actor) -> Option<Self> {
        match actor {
            Actor::Person { person } => Some(Self::Person(person)),
            Actor::Representative { organisation, .. } => Some(Self::Organisation(organisation)),
            Actor::Municipal { municipality, desk, .. } => Some(Self::Municipality(municipality, desk)),
            Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => Some(Self::Committee),
            Actor::Staff { .. } => Some(Self::Operation),
            Actor::System => None,
        }
    }
}

/// What a ground gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grant {
    /// Read the dossier as the person reads it, without support notes and access records.
    Read,
    /// Tell: remarks, story, documents.
    Tell,
    /// Choose how to go on.
    Choose,
    /// Sign.
    Sign,
    /// Everything that the person themselves has.
    InPlace,
    /// Handle the dossier for the operation.
    Handle,
    /// Read what support desks noted.
    Notes,
    /// Name, contact data and place on the road, and the notes of the own municipality.
    Contact,
    /// The story.
    Story,
    /// Binding decisions with their amounts.
    Decisions,
    /// Name and contact data.
    Identity,
    /// Read the dossier, but not where the person can be found, what was told in confidence or by others.
    ReadWithoutContact,
    /// Read the facts.
    Facts,
    /// Read binding decisions of the steps that a mandate names.
    DecisionsOfStep,
    /// Read the documents.
    Documents,
    /// Read the story, by a mandate.
    StoryByMandate,
    /// Advise.
    Advise,
    /// Join talks.
    Talks,
    /// Name and number, for whoever may do one of these things.
    Named,
    /// An objection with its papers; hear the person about it and advise.
    Objection,
}

/// From which event a ground follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroundId(pub [u8; 16]);

/// One ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// From which event.
    pub id: GroundId,
    /// Who holds it.
    pub holder: Holder,
    /// What it gives.
    pub grants: BTreeSet<Grant>,
    /// When.
    pub period: Period,
}

/// All grounds of a dossier, those that have ended included.
pub fn grounds(dossier: &Dossier) -> Vec<Ground> {
    let bases = dossier.bases.iter().map(|basis| {
        let nobody = (Holder::Operation, BTreeSet::new(), basis.period);
        let (holder, grants, period) = match basis.audience {
            Audience::Operation => (Holder::Operation, BTreeSet::from([Grant::Handle]), basis.period),
            Audience::Municipality { municipality, desk: Desk::Support } => (
                Holder::Municipality(municipality, Desk::Support),
                BTreeSet::from([Grant::Contact]),
                basis.period,
            ),
            Audience::Municipality { municipality, desk: Desk::Collection } => (
                Holder::Municipality(municipality, Desk::Collection),
                BTreeSet::from([Grant::Identity]),
                basis.period,
            ),
            Audience::NextOfKin { relation } => match dossier.relation(relation) {
                Some(relation) if relation.told.kind == RelationKind::NextOfKin => {
                    let period = basis.period.within(&relation.told.period);
                    relation.told.person.map_or(nobody, |person| {
                        let all = [Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign, Grant::InPlace];
                        (Holder::Person(person), BTreeSet::from(all), period)
                    })
                }
                // Corrected into something else: the basis gives nothing any more.
                Some(_) | None => nobody,
            },
        };
        Ground { id: GroundId(basis.id.to_bytes()), holder, grants, period }
    });
    let mandates = dossier.mandates.iter().map(|mandate| Ground {
        id: GroundId(mandate.given.mandate.to_bytes()),
        holder: mandate.given.holder.holder(),
        grants: mandate.given.powers.iter().flat_map(|power| power.grants()).copied().collect(),
        period: mandate.period(),
    });
    let consents = dossier.consents.iter().filter_map(|consent| {
        let support = |municipality| Holder::Municipality(municipality, Desk::Support);
        let (holder, grant) = match consent.given.subject {
            ConsentSubject::MunicipalContact { municipality } => (support(municipality), Grant::Contact),
            ConsentSubject::StoryToMunicipality { municipality } => (support(municipality), Grant::Story),
            ConsentSubject::DecisionsToMunicipality { municipality } => {
                (support(municipality), Grant::Decisions)
            }
            ConsentSubject::NotesToOperation => (Holder::Operation, Grant::Notes),
            // Staff tell it; nobody there looks in here.
            ConsentSubject::StoryToParty { .. } => return None,
        };
        Some(Ground {
            id: GroundId(consent.given.consent.to_bytes()),
            holder,
            grants: BTreeSet::from([grant]),
            period: consent.period(),
        })
    });
    let born_on = dossier.registration.details.born_on;
    let representations = dossier.representations.iter().flat_map(|held| held.grounds(born_on));
    let advising = committee_grounds(dossier);
    bases.chain(mandates).chain(consents).chain(representations).chain(advising).collect()
}

/// What somebody may do in a dossier on a day by the grounds they hold. Ex-partners never hold any, and desks of
/// municipalities none while the dossier is protected.
pub fn grants(dossier: &Dossier, holder: Holder, on: Date) -> BTreeSet<Grant> {
    if let Holder::Person(person) = holder
        && dossier.is_ex_partner(person, on)
    {
        return BTreeSet::new();
    }
    if let Holder::Municipality(_, _) = holder
        && dossier.protection.is_some()
    {
        return BTreeSet::new();
    }
    let held = grounds(dossier).into_iter().filter(|ground| ground.holder == holder);
    held.filter(|ground| ground.period.holds_on(on)).flat_map(|ground| ground.grants).collect()
}

/// Who has all that the person has on a day: by taking over, or by an office of the law.
pub(crate) fn in_place(dossier: &Dossier, on: Date) -> Option<Holder> {
    let mut holders = grounds(dossier).into_iter().map(|ground| ground.holder);
    holders.find(|holder| grants(dossier, *holder, on).contains(&Grant::InPlace))
}

/// The first day on which somebody no longer has all that the person has: none when no end is known, and `on` when no
/// ground gives it to them.
pub(crate) fn in_place_until(dossier: &Dossier, holder: Holder, on: Date) -> Option<Date> {
    let is_ex_partner = matches!(holder, Holder::Person(person) if dossier.is_ex_partner(person, on));
    let held = grounds(dossier).into_iter();
    let held = held.filter(|ground| ground.holder == holder && ground.grants.contains(&Grant::InPlace));
    let ends: Vec<Option<Date>> = held.map(|ground| ground.period.until_on).collect();
    if ends.is_empty() || is_ex_partner {
        return Some(on);
    }
    ends.into_iter().collect::<Option<Vec<Date>>>().and_then(|ends| ends.into_iter().max())
}

impl Power {
    /// What the power gives. Who reads one thing also learns of whom it is.
    pub const fn grants(self) -> &'static [Grant] {
        match self {
            Self::Read => &[Grant::Read],
            Self::Tell => &[Grant::Tell],
            Self::Choose => &[Grant::Choose],
            Self::Sign => &[Grant::Sign],
            Self::ReadFacts => &[Grant::Facts, Grant::Named],
            Self::ReadDecisions => &[Grant::DecisionsOfStep, Grant::Named],
            Self::ReadDocuments => &[Grant::Documents, Grant::Named],
            Self::ReadStory => &[Grant::StoryByMandate, Grant::Named],
            Self::Advise => &[Grant::Advise, Grant::Named],
            Self::JoinTalks => &[Grant::Talks, Grant::Named],
        }
    }
}

impl MandateHolder {
    /// As what they hold grounds.
    pub const fn holder(self) -> Holder {
        match self {
            Self::Person { person } => Holder::Person(person),
            Self::Organisation { organisation } => Holder::Organisation(organisation),
        }
    }
}
