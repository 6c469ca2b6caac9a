//! Everybody who is something to a parent, each as another person.

use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{BasisId, Date, MandateId, PersonId, RelationId, RepresentationId};

/// The person of this number.
pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

/// What somebody is to a parent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Beside {
    Related(RelationKind, Option<Date>),
    Mandated(MandateKind, &'static [Power]),
    NextOfKin,
    Appointed(LegalOffice),
}

const ALL: &[Power] = &[Power::Read, Power::Tell, Power::Choose, Power::Sign];

/// Who they are in words, what they are, and whether they have a dossier themselves. Nobody is given a mandate once others
/// were appointed.
pub(super) const BESIDE: [(&str, Beside, bool); 23] = [
    ("a child of 15", Beside::Related(RelationKind::Child, Some(Date::constant(2006, 5, 5))), true),
    ("a child of 16", Beside::Related(RelationKind::Child, Some(Date::constant(2005, 5, 5))), true),
    ("a child of 18", Beside::Related(RelationKind::Child, Some(Date::constant(2003, 5, 5))), true),
    ("a child without a dossier", Beside::Related(RelationKind::Child, None), false),
    ("the partner", Beside::Related(RelationKind::Partner, None), true),
    ("the ex-partner", Beside::Related(RelationKind::ExPartner, None), true),
    ("a helper with everything", Beside::Mandated(MandateKind::Helper, ALL), false),
    ("a lawyer with everything", Beside::Mandated(MandateKind::Lawyer, ALL), false),
    ("a helper who reads", Beside::Mandated(MandateKind::Helper, &[Power::Read]), false),
    ("a helper who tells", Beside::Mandated(MandateKind::Helper, &[Power::Tell]), false),
    ("a helper who chooses", Beside::Mandated(MandateKind::Helper, &[Power::Choose]), false),
    ("a helper who signs", Beside::Mandated(MandateKind::Helper, &[Power::Sign]), false),
    ("a helper who reads facts", Beside::Mandated(MandateKind::Helper, &[Power::ReadFacts]), false),
    ("a helper who reads decisions", Beside::Mandated(MandateKind::Helper, &[Power::ReadDecisions]), false),
    ("a helper who reads documents", Beside::Mandated(MandateKind::Helper, &[Power::ReadDocuments]), false),
    ("a helper who reads the story", Beside::Mandated(MandateKind::Helper, &[Power::ReadStory]), false),
    ("a helper who joins talks", Beside::Mandated(MandateKind::Helper, &[Power::JoinTalks]), false),
    ("an expert", Beside::Mandated(MandateKind::Expert, &[Power::ReadFacts, Power::Advise]), false),
    ("an expert with papers", Beside::Mandated(MandateKind::Expert, &[Power::ReadDocuments]), false),
    (
        "an experience expert",
        Beside::Mandated(MandateKind::ExperienceExpert, &[Power::ReadStory, Power::JoinTalks]),
        false,
    ),
    ("the next of kin", Beside::NextOfKin, false),
    ("an administrator", Beside::Appointed(LegalOffice::Administrator), false),
    ("a mentor", Beside::Appointed(LegalOffice::Mentor), false),
];

const ALWAYS: Period = Period { from_on: None, until_on: None };

/// What makes somebody this to the parent; ids have the number of who it is.
pub(super) fn made(who: Beside, number: u8) -> Vec<Command> {
    let (id, name, by) =
        ([number; 16], "Chris Verzonnen".to_owned(), MandateHolder::Person { person: person(number) });
    let related = |kind, born_on| {
        let (person, source) = (Some(person(number)), "akte".to_owned());
        let told = Relative { kind, name: name.clone(), born_on, person, period: ALWAYS, source };
        Command::RecordRelation(RecordRelation { relation: RelationId::from_bytes(id), told })
    };
    match who {
        Beside::Related(kind, born_on) => vec![related(kind, born_on)],
        Beside::Mandated(kind, powers) => vec![Command::GiveMandate(GiveMandate {
            mandate: MandateId::from_bytes(id),
            holder: by,
            name,
            kind,
            step: None,
            powers: powers.iter().copied().collect(),
            period: ALWAYS,
        })],
        Beside::NextOfKin => {
            let (kind, relation) =
                (BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() }, RelationId::from_bytes(id));
            let (basis, audience) = (BasisId::from_bytes(id), Audience::NextOfKin { relation });
            let basis = RecordBasis { basis, kind, audience, period: ALWAYS };
            vec![related(RelationKind::NextOfKin, None), Command::RecordBasis(basis)]
        }
        Beside::Appointed(office) => vec![Command::RecordRepresentation(RecordRepresentation {
            representation: RepresentationId::from_bytes(id),
            office,
            by,
            name,
            ground: "Rechtbank".to_owned(),
            lives_with_them: false,
            period: ALWAYS,
        })],
    }
}
