//! Relations, mandates, bases, consents, support notes, protection and emergency access: who may say what, and what
//! then holds.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_first_review,
    given_registration, refused, registered, registration,
};
use herstel_domain::{
    Command, Dossier, Event, Occasion, Purpose, Scope,
    access::{Grant, Holder, Period, grants},
    bases::{Audience, BasisKind, EndBasis, RecordBasis},
    consents::{ConsentSubject, GiveConsent, MunicipalContact, WithdrawConsent},
    disputes::{DisputeTarget, RaiseDispute},
    looked::{AccessRecord, Ground, What},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power, WithdrawMandate},
    protection::{EMERGENCY_HOURS_MAX, OpenEmergencyAccess},
    registration::{Channel, RegisterParent},
    relations::{CorrectRelation, EndRelation, RecordRelation, RelationKind, Relative},
    support::{LifeDomain, NoteSupport},
};
use herstel_kernel::{
    Actor, BasisId, ColleagueReference, ConsentId, Date, Desk, DisputeId, EmergencyAccessId, MandateId,
    MunicipalityCode, OperationId, OrganisationId, PersonId, RefusalCode, RelationId, StaffId, StaffRole,
    SupportNoteId, Timestamp,
};
use std::collections::BTreeSet;

const OTHER: PersonId = PersonId::from_bytes([2; 16]);
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);
const STEERING: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::Steering };
const ADVISER: Actor = Actor::Staff { id: StaffId::from_bytes([7; 16]), role: StaffRole::LegalAdviser };
const COMMITTEE: Actor =
    Actor::Staff { id: StaffId::from_bytes([8; 16]), role: StaffRole::ObjectionCommittee };
const RELATION: RelationId = RelationId::from_bytes([0x51; 16]);
const MANDATE: MandateId = MandateId::from_bytes([0x52; 16]);
const BASIS: BasisId = BasisId::from_bytes([0x54; 16]);
const CONSENT: ConsentId = ConsentId::from_bytes([0x55; 16]);

fn municipality() -> MunicipalityCode {
    "0363".parse().unwrap()
}

fn desk(desk: Desk) -> Actor {
    Actor::Municipal { id: StaffId::from_bytes([7; 16]), municipality: municipality(), desk }
}

fn always() -> Period {
    Period { from_on: None, until_on: None }
}

fn relative(kind: RelationKind) -> Relative {
    Relative {
        kind,
        name: "Bram Voorbeeld".to_owned(),
        born_on: None,
        person: Some(OTHER),
        period: always(),
        source: "de ouder".to_owned(),
    }
}

fn tell(kind: RelationKind) -> Command {
    Command::RecordRelation(RecordRelation { relation: RELATION, told: relative(kind) })
}

fn mandate(holder: MandateHolder, powers: &[Power], period: Period) -> Command {
    let powers: BTreeSet<Power> = powers.iter().copied().collect();
    let name = "Kantoor Verzonnen".to_owned();
    let (kind, step) = (MandateKind::Helper, None);
    Command::GiveMandate(GiveMandate { mandate: MANDATE, holder, name, kind, powers, step, period })
}

fn basis(kind: BasisKind, audience: Audience) -> Command {
    Command::RecordBasis(RecordBasis { basis: BASIS, kind, audience, period: always() })
}

fn article() -> BasisKind {
    BasisKind::StatutoryGround { article: "Wht 2.11".to_owned() }
}

fn consent(subject: ConsentSubject) -> Command {
    Command::GiveConsent(GiveConsent { consent: CONSENT, subject })
}

fn note() -> Command {
    let words = "Zoekt een huis.".to_owned();
    let note = SupportNoteId::from_bytes([0x56; 16]);
    Command::NoteSupport(NoteSupport { note, life_domain: LifeDomain::Housing, words })
}

fn held(dossier: &Dossier, holder: Holder) -> Vec<Grant> {
    grants(dossier, holder, IN_2021).into_iter().collect()
}

fn remark() -> Command {
    let words = "Dat klopt niet.".to_owned();
    let dispute = DisputeId::from_bytes([70; 16]);
    Command::RaiseDispute(RaiseDispute { dispute, target: DisputeTarget::Other, words, document: None })
}

#[test]
fn a_relation_is_corrected_and_ended_and_never_erased() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &tell(RelationKind::Partner)).unwrap();
    let told = Relative { name: "Bram de Verzonnen".to_owned(), ..relative(RelationKind::Partner) };
    given.act(HANDLER, &Command::CorrectRelation(CorrectRelation { relation: RELATION, told })).unwrap();
    let relation = given.dossier.relation(RELATION).unwrap();
    assert_eq!((relation.told.name.as_str(), relation.corrections), ("Bram de Verzonnen", 1));
    assert!(!given.dossier.is_ex_partner(OTHER, IN_2021));

    let end = |until_on| Command::EndRelation(EndRelation { relation: RELATION, until_on });
    assert_eq!(refused(given.act(PARENT, &end(Date::constant(2021, 10, 5)))), RefusalCode::DateTooLate);
    given.act(PARENT, &end(Date::constant(2014, 6, 1))).unwrap();
    assert_eq!(refused(given.act(PARENT, &end(IN_2021))), RefusalCode::AlreadyEnded);
    assert!(given.dossier.is_ex_partner(OTHER, IN_2021), "a partner whose time ended is an ex-partner");
    assert_eq!(given.dossier.relations.len(), 1);
}

#[test]
fn nobody_else_tells_of_relations() {
    let mut given = given_registration(IN_2021);
    let strangers = [
        OTHER_PARENT,
        STEERING,
        desk(Desk::Support),
        Actor::Representative { organisation: OFFICE, colleague: None },
        Actor::System,
    ];
    for actor in strangers {
        assert_eq!(refused(given.act(actor, &tell(RelationKind::Child))), RefusalCode::NotAllowed);
    }
    let nameless = Relative { name: " ".to_owned(), ..relative(RelationKind::Child) };
    let command = Command::RecordRelation(RecordRelation { relation: RELATION, told: nameless });
    assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::Required);
    let own = Relative { person: Some(PersonId::from_bytes([1; 16])), ..relative(RelationKind::Child) };
    let command = Command::RecordRelation(RecordRelation { relation: RELATION, told: own });
    assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::NotAChoice);
}

#[test]
fn a_mandate_gives_exactly_its_powers_while_it_lasts() {
    let holder = MandateHolder::Person { person: OTHER };
    let mut given = given_first_review(IN_2021);
    assert_eq!(refused(given.act(OTHER_PARENT, &remark())), RefusalCode::NotAllowed);
    let until = Date::constant(2021, 10, 6);
    let period = Period { from_on: None, until_on: Some(until) };
    given.act(PARENT, &mandate(holder, &[Power::Read, Power::Tell], period)).unwrap();
    assert_eq!(held(&given.dossier, Holder::Person(OTHER)), [Grant::Read, Grant::Tell]);
    given.act(OTHER_PARENT, &remark()).unwrap();
    assert_eq!(refused(given.choose(OTHER_PARENT, FIRST_REVIEW, "stop")), RefusalCode::NotAllowed);
    for command in [mandate(holder, &[Power::Read], always()), consent(ConsentSubject::NotesToOperation)] {
        assert_eq!(
            refused(given.act(OTHER_PARENT, &command)),
            RefusalCode::NotAllowed,
            "no power to give on"
        );
    }
    assert!(grants(&given.dossier, Holder::Person(OTHER), Date::constant(2021, 10, 3)).is_empty());
    assert!(grants(&given.dossier, Holder::Person(OTHER), until).is_empty());
    given.act(PARENT, &Command::WithdrawMandate(WithdrawMandate { mandate: MANDATE })).unwrap();
    assert!(held(&given.dossier, Holder::Person(OTHER)).is_empty());
    let again = Command::WithdrawMandate(WithdrawMandate { mandate: MANDATE });
    assert_eq!(refused(given.act(PARENT, &again)), RefusalCode::AlreadyEnded);
}

#[test]
fn an_organisation_with_a_mandate_to_choose_chooses() {
    let mut given = given_first_review(IN_2021);
    let office = Actor::Representative { organisation: OFFICE, colleague: None };
    assert_eq!(refused(given.choose(office, FIRST_REVIEW, "continue")), RefusalCode::NotAllowed);
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given.act(HANDLER, &mandate(holder, &[Power::Choose], always())).unwrap();
    given.choose(office, FIRST_REVIEW, "continue").unwrap();
}

#[test]
fn every_colleague_of_an_office_may_what_the_office_may_and_is_written_down_as_who_they_are() {
    let mut given = given_first_review(IN_2021);
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given.act(HANDLER, &mandate(holder, &[Power::Choose], always())).unwrap();
    let of_office = |colleague| Actor::Representative { organisation: OFFICE, colleague };
    let told = given.dossier.name_told_of(of_office(None)).map(str::to_owned);
    assert!(told.is_some());
    let [one, other] = [1, 2].map(|byte| of_office(Some(ColleagueReference::from_bytes([byte; 8]))));
    for actor in [one, other] {
        assert_eq!(Holder::of(actor), Some(Holder::Organisation(OFFICE)));
        assert_eq!(given.dossier.name_told_of(actor).map(str::to_owned), told);
    }
    given.choose(other, FIRST_REVIEW, "continue").unwrap();
    assert_eq!(given.dossier.choices.last().unwrap().recorded_by, other);
    assert_ne!(one, other);
}

#[test]
fn an_ex_partner_holds_nothing_whenever_that_was_told() {
    let holder = MandateHolder::Person { person: OTHER };
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &mandate(holder, &[Power::Read], always())).unwrap();
    given.act(PARENT, &tell(RelationKind::ExPartner)).unwrap();
    assert!(held(&given.dossier, Holder::Person(OTHER)).is_empty());
    assert_eq!(
        refused(given.act(PARENT, &mandate(holder, &[Power::Read], always()))),
        RefusalCode::ExPartner
    );
}

#[test]
fn a_next_of_kin_takes_over_on_a_law_and_nothing_else() {
    let audience = Audience::NextOfKin { relation: RELATION };
    let mut given = given_first_review(IN_2021);
    assert_eq!(refused(given.act(HANDLER, &basis(article(), audience))), RefusalCode::NoNextOfKin);
    given.act(HANDLER, &tell(RelationKind::NextOfKin)).unwrap();
    let wish = BasisKind::RequestOfPerson;
    assert_eq!(refused(given.act(HANDLER, &basis(wish, audience))), RefusalCode::NotAChoice);
    assert_eq!(refused(given.act(PARENT, &basis(article(), audience))), RefusalCode::NotAllowed);
    given.act(HANDLER, &basis(article(), audience)).unwrap();
    let all = [Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign, Grant::InPlace];
    assert_eq!(held(&given.dossier, Holder::Person(OTHER)), all);
    given.choose(OTHER_PARENT, FIRST_REVIEW, "continue").unwrap();
    given.act(OTHER_PARENT, &consent(ConsentSubject::NotesToOperation)).unwrap();
    let told = relative(RelationKind::Child);
    given.act(HANDLER, &Command::CorrectRelation(CorrectRelation { relation: RELATION, told })).unwrap();
    assert!(held(&given.dossier, Holder::Person(OTHER)).is_empty(), "the relation carried the basis");
}

#[test]
fn the_registration_is_a_basis_that_the_person_can_end() {
    let mut given = given_registration(IN_2021);
    assert_eq!(held(&given.dossier, Holder::Operation), [Grant::Handle]);
    assert_eq!(given.dossier.request_until(), None);
    let end = Command::EndBasis(EndBasis { basis: given.dossier.bases[0].id });
    assert_eq!(refused(given.act(OTHER_PARENT, &end)), RefusalCode::NotAllowed);
    given.act(PARENT, &end).unwrap();
    assert!(held(&given.dossier, Holder::Operation).is_empty());
    assert_eq!(given.dossier.request_until(), Some(IN_2021));
    given.act(HANDLER, &basis(article(), Audience::Operation)).unwrap();
    assert_eq!(held(&given.dossier, Holder::Operation), [Grant::Handle]);
    let end = Command::EndBasis(EndBasis { basis: BASIS });
    assert_eq!(refused(given.act(PARENT, &end)), RefusalCode::NotAllowed, "not their own request");
    given.act(HANDLER, &end).unwrap();
    assert_eq!(refused(given.act(HANDLER, &end)), RefusalCode::AlreadyEnded);
}

#[test]
fn contact_with_the_municipality_is_one_plain_answer_by_any_channel() {
    let answers = [
        (MunicipalContact::NotAsked, 2),
        (MunicipalContact::No, 3),
        (MunicipalContact::Yes { municipality: municipality() }, 3),
    ];
    let channels = [(Channel::Portal, PARENT), (Channel::Phone, HANDLER), (Channel::Municipality, HANDLER)];
    for (answer, count) in answers {
        for (channel, actor) in channels {
            let command = RegisterParent { channel, municipal_contact: answer, ..registration() };
            let events = registered(&command, actor, IN_2021).unwrap();
            let dossier = Dossier::replay(&events).unwrap();
            assert_eq!((events.len(), dossier.municipal_contact(IN_2021)), (count, answer));
            let contact = held(&dossier, Holder::Municipality(municipality(), Desk::Support));
            let said_yes = matches!(answer, MunicipalContact::Yes { .. });
            assert_eq!(contact, if said_yes { vec![Grant::Contact] } else { Vec::new() });
            assert!(held(&dossier, Holder::Municipality(municipality(), Desk::Collection)).is_empty());
        }
    }
}

#[test]
fn the_answer_can_change_both_ways_and_says_nothing_about_anything_finer() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &Command::DeclineContact).unwrap();
    assert_eq!(given.dossier.municipal_contact(IN_2021), MunicipalContact::No);
    given.act(PARENT, &consent(ConsentSubject::MunicipalContact { municipality: municipality() })).unwrap();
    let support = Holder::Municipality(municipality(), Desk::Support);
    assert_eq!(held(&given.dossier, support), [Grant::Contact]);
    given.act(PARENT, &Command::DeclineContact).unwrap();
    assert!(held(&given.dossier, support).is_empty());
    assert_eq!(given.dossier.municipal_contact(IN_2021), MunicipalContact::No);
    let again = Command::WithdrawConsent(WithdrawConsent { consent: CONSENT });
    assert_eq!(refused(given.act(PARENT, &again)), RefusalCode::AlreadyEnded);
}

#[test]
fn only_a_support_desk_that_may_be_in_touch_notes_anything() {
    let mut given = given_registration(IN_2021);
    assert_eq!(refused(given.act(desk(Desk::Support), &note())), RefusalCode::NotAllowed);
    given.act(PARENT, &consent(ConsentSubject::MunicipalContact { municipality: municipality() })).unwrap();
    for actor in [desk(Desk::Collection), HANDLER, PARENT] {
        assert_eq!(refused(given.act(actor, &note())), RefusalCode::NotAllowed);
    }
    given.act(desk(Desk::Support), &note()).unwrap();
    assert_eq!(given.dossier.notes.len(), 1);
    given.act(HANDLER, &Command::SetProtection("Geheim adres.".to_owned())).unwrap();
    assert_eq!(refused(given.act(desk(Desk::Support), &note())), RefusalCode::NotAllowed);
}

#[test]
fn protection_is_set_and_lifted_by_staff_with_a_reason() {
    let mut given = given_registration(IN_2021);
    given.act(HANDLER, &Command::AssignHandler(HANDLER.staff().unwrap())).unwrap();
    let set = |reason: &str| Command::SetProtection(reason.to_owned());
    assert_eq!(refused(given.act(PARENT, &set("Geheim adres."))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(HANDLER, &set(" "))), RefusalCode::Required);
    given.act(HANDLER, &set("Geheim adres.")).unwrap();
    assert!(given.act(HANDLER, &set("Nog eens.")).unwrap().is_empty());
    assert!(given.dossier.protection.is_some());
    let lift = Command::LiftProtection("Op verzoek.".to_owned());
    assert_eq!(refused(given.act(REVIEWER, &lift)), RefusalCode::NotAllowed, "not their dossier");
    let told = given.act(HANDLER, &lift).unwrap();
    assert!(told.iter().any(|event| matches!(event, Event::MessageSent(_))), "the person hears of it");
    assert!(given.dossier.protection.is_none());
}

/// Otherwise four hours of emergency access were for ever.
#[test]
fn nobody_takes_a_protected_dossier_for_themselves() {
    let mut given = given_registration(IN_2021);
    given.act(HANDLER, &Command::SetProtection("Geheim adres.".to_owned())).unwrap();
    let take = Command::AssignHandler(HANDLER.staff().unwrap());
    assert_eq!(refused(given.act(HANDLER, &take)), RefusalCode::NotAllowed);
    assert_eq!(
        refused(given.act(HANDLER, &Command::LiftProtection("Zomaar.".to_owned()))),
        RefusalCode::NotAllowed
    );
}

#[test]
fn emergency_access_has_a_reason_and_a_few_hours() {
    let mut given: Given = given_registration(IN_2021);
    let at: Timestamp = "2021-10-04T10:00:00Z".parse().unwrap();
    let access = EmergencyAccessId::from_bytes([0x58; 16]);
    let open = |reason: &str, hours: u8| {
        Command::OpenEmergencyAccess(OpenEmergencyAccess { access, reason: reason.to_owned(), hours, at })
    };
    assert_eq!(refused(given.act(HANDLER, &open("", 1))), RefusalCode::Required);
    assert_eq!(refused(given.act(HANDLER, &open("Dreiging.", 0))), RefusalCode::TooLow);
    assert_eq!(
        refused(given.act(HANDLER, &open("Dreiging.", EMERGENCY_HOURS_MAX + 1))),
        RefusalCode::TooHigh
    );
    for actor in [PARENT, STEERING, ADVISER, COMMITTEE, desk(Desk::Support), Actor::System] {
        assert_eq!(refused(given.act(actor, &open("Dreiging.", 1))), RefusalCode::NotAllowed);
    }
    let events = given.act(HANDLER, &open("Dreiging.", 2)).unwrap();
    let [Event::EmergencyAccessOpened(opened)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(opened.until_at.to_string(), "2021-10-04T12:00:00Z");
}

/// Otherwise the person reads at each look the reason of an earlier one.
#[test]
fn a_look_is_shown_with_the_reason_of_the_emergency_access_that_was_opened_last() {
    let mut given = given_registration(IN_2021);
    let at = |hour: u8| -> Timestamp { format!("2021-10-04T{hour:02}:00:00Z").parse().unwrap() };
    let opened = [
        (HANDLER, 1, 8, "Zij belde."),
        (HANDLER, 2, 9, "Zij stond aan de deur."),
        (REVIEWER, 3, 10, "Brand."),
    ];
    for (actor, byte, hour, reason) in opened {
        let access = EmergencyAccessId::from_bytes([byte; 16]);
        let command = OpenEmergencyAccess { access, reason: reason.to_owned(), hours: 4, at: at(hour) };
        given.act(actor, &Command::OpenEmergencyAccess(command)).unwrap();
    }
    let reason = |actor, hour| {
        let record = AccessRecord {
            at: at(hour),
            operation: OperationId::from_bytes([1; 16]),
            actor,
            purpose: Purpose::Handling,
            ground: Ground::Task,
            what: What::Dossier,
            dossier: None,
        };
        given.dossier.emergency_of(&record).map(|opened| opened.reason.as_str())
    };
    for (actor, hour, expected) in [
        (HANDLER, 7, None),
        (HANDLER, 8, Some("Zij belde.")),
        (HANDLER, 11, Some("Zij stond aan de deur.")),
        (HANDLER, 12, Some("Zij stond aan de deur.")),
        (HANDLER, 13, None),
        (REVIEWER, 9, None),
        (REVIEWER, 11, Some("Brand.")),
        (PARENT, 11, None),
    ] {
        assert_eq!(reason(actor, hour), expected, "{actor:?} {hour}");
    }
}

#[test]
fn a_scope_is_only_made_of_an_actor_and_a_purpose_that_belong_together() {
    let occasion = Occasion {
        at: "2021-10-04T10:00:00Z".parse().unwrap(),
        on: IN_2021,
        operation: OperationId::from_bytes([1; 16]),
    };
    let purposes = [
        Purpose::OwnDossier,
        Purpose::Representing,
        Purpose::Handling,
        Purpose::Support,
        Purpose::Collection,
        Purpose::Advising,
        Purpose::Verification,
        Purpose::Preparing,
        Purpose::Transition,
    ];
    let table: [(Actor, &[Purpose]); 9] = [
        (PARENT, &[Purpose::OwnDossier, Purpose::Representing]),
        (Actor::Representative { organisation: OFFICE, colleague: None }, &[Purpose::Representing]),
        (HANDLER, &[Purpose::Handling]),
        (STEERING, &[]),
        (ADVISER, &[]),
        (COMMITTEE, &[Purpose::Advising]),
        (desk(Desk::Support), &[Purpose::Support]),
        (desk(Desk::Collection), &[Purpose::Collection]),
        (Actor::System, &[Purpose::Verification, Purpose::Preparing, Purpose::Transition]),
    ];
    for (actor, allowed) in table {
        for purpose in purposes {
            let made = Scope::new(actor, purpose, occasion);
            assert_eq!(made.is_ok(), allowed.contains(&purpose), "{actor:?} {purpose:?}");
        }
    }
}
