//! Who else may look or act: relations, mandates, bases, consents, offices of the law, protection.

use super::{At, Build, Kind, Luck, OFFICE, OTHER, municipality, period, words};
use herstel_domain::{
    Command,
    advice::GiveAdvice,
    bases::{Audience, BasisKind, EndBasis, RecordBasis},
    consents::{ConsentSubject, GiveConsent, WithdrawConsent},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power, WithdrawMandate},
    protection::OpenEmergencyAccess,
    relations::{CorrectRelation, EndRelation, RecordRelation, RelationKind, Relative},
    representations::{ConfirmRepresentation, EndRepresentation, LegalOffice, RecordRepresentation},
    support::{LifeDomain, NoteSupport},
};
use herstel_kernel::{
    AdviceId, BasisId, ConsentId, Desk, EmergencyAccessId, MandateId, RelationId, RepresentationId,
    SupportNoteId,
};

fn relation(at: &At<'_>, luck: &mut Luck) -> RelationId {
    let all: Vec<_> = at.dossier.relations.iter().map(|held| held.id).collect();
    luck.known(&all, RelationId::from_bytes([0; 16]))
}

fn representation(at: &At<'_>, luck: &mut Luck) -> RepresentationId {
    let all: Vec<_> = at.dossier.representations.iter().map(|held| held.told.representation).collect();
    luck.known(&all, RepresentationId::from_bytes([0; 16]))
}

fn relative(at: &At<'_>, luck: &mut Luck) -> Relative {
    Relative {
        kind: luck.one_of(&[
            RelationKind::Child,
            RelationKind::Partner,
            RelationKind::ExPartner,
            RelationKind::Parent,
            RelationKind::NextOfKin,
        ]),
        name: words(luck),
        born_on: None,
        person: luck.one_of(&[None, Some(OTHER)]),
        period: period(at, luck),
        source: "verteld".to_owned(),
    }
}

fn holder(luck: &mut Luck) -> MandateHolder {
    luck.one_of(&[
        MandateHolder::Person { person: OTHER },
        MandateHolder::Organisation { organisation: OFFICE },
    ])
}

/// A mandate of any kind, with the powers that belong to it.
fn mandate(at: &At<'_>, luck: &mut Luck) -> GiveMandate {
    let (kind, powers): (_, &[Power]) = luck.one_of(&[
        (MandateKind::Helper, [Power::Read, Power::Tell, Power::Choose].as_slice()),
        (MandateKind::Lawyer, [Power::Read, Power::Tell, Power::Choose, Power::Sign].as_slice()),
        (MandateKind::Expert, [Power::ReadFacts, Power::Advise].as_slice()),
        (MandateKind::ExperienceExpert, [Power::ReadStory, Power::JoinTalks].as_slice()),
    ]);
    GiveMandate {
        mandate: MandateId::from_bytes(at.fresh(20)),
        holder: holder(luck),
        name: "Hulp Verzonnen".to_owned(),
        kind,
        powers: powers.iter().copied().collect(),
        step: None,
        period: period(at, luck),
    }
}

/// A command of each kind here.
pub(super) const WISHES: &[(Kind, Build)] = &[
    (Kind::RecordRelation, |at, luck| {
        Command::RecordRelation(RecordRelation {
            relation: RelationId::from_bytes(at.fresh(21)),
            told: relative(at, luck),
        })
    }),
    (Kind::CorrectRelation, |at, luck| {
        Command::CorrectRelation(CorrectRelation { relation: relation(at, luck), told: relative(at, luck) })
    }),
    (Kind::EndRelation, |at, luck| {
        Command::EndRelation(EndRelation {
            relation: relation(at, luck),
            until_on: luck.one_of(&[at.today, at.day(-30)]),
        })
    }),
    (Kind::GiveMandate, |at, luck| Command::GiveMandate(mandate(at, luck))),
    (Kind::WithdrawMandate, |at, luck| {
        let all: Vec<_> = at.dossier.mandates.iter().map(|held| held.given.mandate).collect();
        let mandate = luck.known(&all, MandateId::from_bytes([0; 16]));
        Command::WithdrawMandate(WithdrawMandate { mandate })
    }),
    (Kind::RecordBasis, |at, luck| {
        Command::RecordBasis(RecordBasis {
            basis: BasisId::from_bytes(at.fresh(22)),
            kind: luck.one_of(&[
                BasisKind::StatutoryGround { article: "Wht 2.21".to_owned() },
                BasisKind::UrgentNeed { reason: "Dreigende ontruiming.".to_owned() },
                BasisKind::RequestOfPerson,
            ]),
            audience: luck.one_of(&[
                Audience::Municipality { municipality: municipality(), desk: Desk::Support },
                Audience::Municipality { municipality: municipality(), desk: Desk::Collection },
                Audience::Operation,
            ]),
            period: period(at, luck),
        })
    }),
    (Kind::EndBasis, |at, luck| {
        let all: Vec<_> = at.dossier.bases.iter().map(|held| held.id).collect();
        Command::EndBasis(EndBasis { basis: luck.known(&all, BasisId::from_bytes([0; 16])) })
    }),
    (Kind::GiveConsent, |at, luck| {
        Command::GiveConsent(GiveConsent {
            consent: ConsentId::from_bytes(at.fresh(23)),
            subject: luck.one_of(&[
                ConsentSubject::MunicipalContact { municipality: municipality() },
                ConsentSubject::StoryToMunicipality { municipality: municipality() },
                ConsentSubject::DecisionsToMunicipality { municipality: municipality() },
                ConsentSubject::NotesToOperation,
            ]),
        })
    }),
    (Kind::WithdrawConsent, |at, luck| {
        let all: Vec<_> = at.dossier.consents.iter().map(|held| held.given.consent).collect();
        let consent = luck.known(&all, ConsentId::from_bytes([0; 16]));
        Command::WithdrawConsent(WithdrawConsent { consent })
    }),
    (Kind::DeclineContact, |_, _| Command::DeclineContact),
    (Kind::NoteSupport, |at, luck| {
        Command::NoteSupport(NoteSupport {
            note: SupportNoteId::from_bytes(at.fresh(24)),
            life_domain: luck.one_of(&LifeDomain::ALL),
            words: words(luck),
        })
    }),
    (Kind::SetProtection, |_, luck| Command::SetProtection(words(luck))),
    (Kind::LiftProtection, |_, luck| Command::LiftProtection(words(luck))),
    (Kind::OpenEmergencyAccess, |at, luck| {
        Command::OpenEmergencyAccess(OpenEmergencyAccess {
            access: EmergencyAccessId::from_bytes(at.fresh(25)),
            reason: "Zij belt vanaf de straat.".to_owned(),
            hours: luck.one_of(&[4, 1, 200]),
            at: format!("{}T09:00:00Z", at.today).parse().unwrap(),
        })
    }),
    (Kind::RecordRepresentation, |at, luck| {
        Command::RecordRepresentation(RecordRepresentation {
            representation: RepresentationId::from_bytes(at.fresh(26)),
            office: luck.one_of(&[
                LegalOffice::Administrator,
                LegalOffice::Curator,
                LegalOffice::Mentor,
                LegalOffice::Guardian,
                LegalOffice::ParentalAuthority,
            ]),
            by: holder(luck),
            name: "Bewind Verzonnen".to_owned(),
            ground: "Beschikking van de rechtbank.".to_owned(),
            lives_with_them: luck.one_of(&[false, true]),
            period: period(at, luck),
        })
    }),
    (Kind::ConfirmRepresentation, |at, luck| {
        Command::ConfirmRepresentation(ConfirmRepresentation {
            representation: representation(at, luck),
            by: holder(luck),
            ground: "Beschikking gezien.".to_owned(),
            lives_with_them: false,
            period: period(at, luck),
        })
    }),
    (Kind::EndRepresentation, |at, luck| {
        Command::EndRepresentation(EndRepresentation { representation: representation(at, luck) })
    }),
    (Kind::GiveAdvice, |at, luck| {
        let advice = AdviceId::from_bytes(at.fresh(27));
        Command::GiveAdvice(GiveAdvice { advice, words: words(luck) })
    }),
];
