//! Relations that close or open a dossier to somebody: partners, ex-partners, and next of kin who took over.

use crate::given::{Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, given_registration, refused};
use herstel_domain::{
    Command,
    access::{Grant, Holder, Period, grants},
    bases::{Audience, BasisKind, RecordBasis},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::{CorrectRelation, EndRelation, RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{Actor, BasisId, Date, MandateId, PersonId, RefusalCode, RelationId, RepresentationId};

pub const OTHER: PersonId = PersonId::from_bytes([2; 16]);
pub const HELPER: PersonId = PersonId::from_bytes([3; 16]);
pub const BY_HELPER: Actor = Actor::Person { person: HELPER };
pub const ALWAYS: Period = Period { from_on: None, until_on: None };
const DIED_ON: Date = Date::constant(2021, 6, 1);
const DAY_AFTER: Date = Date::constant(2021, 6, 2);

fn id(number: u8) -> RelationId {
    RelationId::from_bytes([number; 16])
}

pub fn relative(kind: RelationKind, person: PersonId, period: Period) -> Relative {
    let (name, source) = ("Bram Verzonnen".to_owned(), "verteld".to_owned());
    Relative { kind, name, born_on: None, person: Some(person), period, source }
}

pub fn tell(number: u8, kind: RelationKind, person: PersonId, period: Period) -> Command {
    let told = relative(kind, person, period);
    Command::RecordRelation(RecordRelation { relation: id(number), told })
}

pub fn correct(number: u8, told: Relative) -> Command {
    Command::CorrectRelation(CorrectRelation { relation: id(number), told })
}

pub fn end(number: u8) -> Command {
    Command::EndRelation(EndRelation { relation: id(number), until_on: IN_2021 })
}

fn mandate(number: u8, person: PersonId, powers: &[Power]) -> Command {
    Command::GiveMandate(GiveMandate {
        mandate: MandateId::from_bytes([number; 16]),
        holder: MandateHolder::Person { person },
        name: "Chris Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        powers: powers.iter().copied().collect(),
        step: None,
        period: ALWAYS,
    })
}

pub fn take_over(relation: u8) -> Command {
    Command::RecordBasis(RecordBasis {
        basis: BasisId::from_bytes([relation; 16]),
        kind: BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() },
        audience: Audience::NextOfKin { relation: id(relation) },
        period: ALWAYS,
    })
}

fn until(day: Date) -> Period {
    Period { from_on: None, until_on: Some(day) }
}

/// Whether somebody has all that the person has.
fn is_in_place(given: &Given, person: PersonId) -> bool {
    grants(&given.dossier, Holder::Person(person), IN_2021).contains(&Grant::InPlace)
}

/// Given a next of kin who took over, and a helper of whom they let read and tell.
pub fn given_kin_with_helper() -> Given {
    let mut given = given_registration(IN_2021);
    given.act(HANDLER, &tell(1, RelationKind::NextOfKin, OTHER, ALWAYS)).unwrap();
    given.act(HANDLER, &take_over(1)).unwrap();
    given.act(OTHER_PARENT, &mandate(1, HELPER, &[Power::Read, Power::Tell])).unwrap();
    given
}

#[test]
fn who_only_tells_never_takes_the_place_of_the_next_of_kin_who_took_over() {
    let mut given = given_kin_with_helper();
    let themself = relative(RelationKind::NextOfKin, HELPER, ALWAYS);
    for actor in [BY_HELPER, OTHER_PARENT, PARENT] {
        for command in [correct(1, themself.clone()), end(1)] {
            assert_eq!(refused(given.act(actor, &command)), RefusalCode::NotAllowed, "{actor:?}");
        }
    }
    assert!(is_in_place(&given, OTHER) && !is_in_place(&given, HELPER));
    given.act(BY_HELPER, &tell(2, RelationKind::NextOfKin, HELPER, ALWAYS)).unwrap();
    assert!(!is_in_place(&given, HELPER), "what was told gives nothing without a ground");
    given.act(HANDLER, &end(1)).unwrap();
    assert!(!is_in_place(&given, OTHER), "staff end it");
}

#[test]
fn who_acts_for_the_person_cuts_nobody_off_by_telling_of_an_ex_partner() {
    let mut given = given_registration(IN_2021);
    let curator = Command::RecordRepresentation(RecordRepresentation {
        representation: RepresentationId::from_bytes([1; 16]),
        office: LegalOffice::Curator,
        by: MandateHolder::Person { person: OTHER },
        name: "Bram Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: ALWAYS,
    });
    given.act(HANDLER, &curator).unwrap();
    given.act(PARENT, &mandate(1, HELPER, &[Power::Tell])).unwrap();
    given.act(BY_HELPER, &tell(1, RelationKind::Child, OTHER, ALWAYS)).unwrap();
    let called_ex = relative(RelationKind::ExPartner, OTHER, ALWAYS);
    let parted = tell(2, RelationKind::Partner, OTHER, until(IN_2021));
    for command in [tell(2, RelationKind::ExPartner, OTHER, ALWAYS), parted, correct(1, called_ex)] {
        assert_eq!(refused(given.act(BY_HELPER, &command)), RefusalCode::NotAllowed);
        assert!(is_in_place(&given, OTHER));
    }
    let unknown = Relative { person: None, ..relative(RelationKind::ExPartner, OTHER, ALWAYS) };
    let unknown = Command::RecordRelation(RecordRelation { relation: id(3), told: unknown });
    given.act(BY_HELPER, &unknown).unwrap();
    given.act(PARENT, &tell(4, RelationKind::ExPartner, OTHER, ALWAYS)).unwrap();
    assert!(!is_in_place(&given, OTHER), "the word of the person counts at once");
    let taken_back = correct(4, relative(RelationKind::Child, OTHER, ALWAYS));
    assert_eq!(refused(given.act(BY_HELPER, &taken_back)), RefusalCode::NotAllowed, "nor lets one in again");
    assert!(!is_in_place(&given, OTHER));
}

#[test]
fn a_partnership_is_ended_by_the_person_or_staff() {
    for actor in [PARENT, HANDLER] {
        let mut given = given_registration(IN_2021);
        given.act(PARENT, &mandate(1, HELPER, &[Power::Tell])).unwrap();
        given.act(PARENT, &tell(1, RelationKind::Partner, OTHER, ALWAYS)).unwrap();
        assert_eq!(refused(given.act(BY_HELPER, &end(1))), RefusalCode::NotAllowed);
        given.act(actor, &end(1)).unwrap();
        assert!(given.dossier.is_ex_partner(OTHER, IN_2021));
    }
}

#[test]
fn partners_who_found_each_other_again_are_no_ex_partners_once_staff_wrote_it_down() {
    let again = Period::from(Date::constant(2018, 1, 1));
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &tell(1, RelationKind::Partner, OTHER, until(Date::constant(2015, 1, 1)))).unwrap();
    assert_eq!(refused(given.act(PARENT, &mandate(1, OTHER, &[Power::Read]))), RefusalCode::ExPartner);
    let reunited = tell(2, RelationKind::Partner, OTHER, again);
    for actor in [PARENT, OTHER_PARENT] {
        assert_eq!(refused(given.act(actor, &reunited)), RefusalCode::NotAllowed, "{actor:?}");
    }
    given.act(HANDLER, &reunited).unwrap();
    for (day, is_ex) in [(Date::constant(2017, 12, 31), true), (Date::constant(2018, 1, 1), false)] {
        assert_eq!(given.dossier.is_ex_partner(OTHER, day), is_ex, "{day}");
    }
    given.act(PARENT, &mandate(1, OTHER, &[Power::Read])).unwrap();
    given.act(PARENT, &end(2)).unwrap();
    assert!(given.dossier.is_ex_partner(OTHER, IN_2021), "they parted again");
    assert!(grants(&given.dossier, Holder::Person(OTHER), IN_2021).is_empty());
}

#[test]
fn nobody_is_a_partner_again_by_a_relation_that_says_less() {
    let parted = until(Date::constant(2015, 1, 1));
    let day = |year| Some(Date::constant(year, 1, 1));
    let table = [
        ("of an unknown first day", RelationKind::Partner, ALWAYS, true),
        (
            "from before they parted",
            RelationKind::Partner,
            Period { from_on: day(2010), until_on: None },
            true,
        ),
        ("from a day to come", RelationKind::Partner, Period { from_on: day(2030), until_on: None }, true),
        ("of no day", RelationKind::Partner, Period { from_on: day(2018), until_on: day(2018) }, true),
        ("as a child", RelationKind::Child, Period { from_on: day(2018), until_on: None }, true),
        (
            "from the day on which they parted",
            RelationKind::Partner,
            Period { from_on: day(2015), until_on: None },
            false,
        ),
    ];
    for (what, kind, period, is_ex) in table {
        let mut given = given_registration(IN_2021);
        given.act(HANDLER, &tell(1, RelationKind::Partner, OTHER, parted)).unwrap();
        given.act(HANDLER, &tell(2, kind, OTHER, period)).unwrap();
        assert_eq!(given.dossier.is_ex_partner(OTHER, IN_2021), is_ex, "{what}");
    }
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &tell(1, RelationKind::ExPartner, OTHER, ALWAYS)).unwrap();
    given
        .act(HANDLER, &tell(2, RelationKind::Partner, OTHER, Period { from_on: day(2018), until_on: None }))
        .unwrap();
    assert!(given.dossier.is_ex_partner(OTHER, IN_2021), "who is called one is one until that is corrected");
}

#[test]
fn who_was_the_partner_on_the_day_of_the_death_takes_over_and_who_parted_before_it_never_does() {
    let table = [
        ("until the day of the death", DAY_AFTER, Some(DIED_ON), true),
        ("until the day before it", DIED_ON, Some(DIED_ON), false),
        ("until years before it", Date::constant(2015, 1, 1), Some(DIED_ON), false),
        ("past it, which cannot be", Date::constant(2021, 7, 1), Some(DIED_ON), false),
        ("of a death on no known day", DAY_AFTER, None, false),
    ];
    for (what, parted, died_on, takes_over) in table {
        let mut given = given_registration(IN_2021);
        given.act(HANDLER, &tell(1, RelationKind::Partner, OTHER, until(parted))).unwrap();
        let kin = Period { from_on: died_on, until_on: None };
        given.act(HANDLER, &tell(2, RelationKind::NextOfKin, OTHER, kin)).unwrap();
        assert!(given.dossier.is_ex_partner(OTHER, IN_2021), "{what}: nobody looked at it");
        let answer = given.act(HANDLER, &take_over(2));
        assert_eq!(answer.is_ok(), takes_over, "{what}");
        assert_eq!(is_in_place(&given, OTHER), takes_over, "{what}");
        assert_eq!(given.dossier.is_ex_partner(OTHER, IN_2021), !takes_over, "{what}");
    }
}

#[test]
fn who_was_called_an_ex_partner_never_takes_over_after_a_death() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &tell(3, RelationKind::ExPartner, OTHER, ALWAYS)).unwrap();
    given.act(HANDLER, &tell(1, RelationKind::Partner, OTHER, until(DAY_AFTER))).unwrap();
    given.act(HANDLER, &tell(2, RelationKind::NextOfKin, OTHER, Period::from(DIED_ON))).unwrap();
    assert_eq!(refused(given.act(HANDLER, &take_over(2))), RefusalCode::ExPartner);
    assert!(!is_in_place(&given, OTHER));
}

#[test]
fn a_ground_that_was_there_first_outlives_the_end_of_a_partnership_by_death_only() {
    for (last, stays) in [(DAY_AFTER, true), (DIED_ON, false)] {
        let mut given = given_registration(IN_2021);
        given.act(HANDLER, &tell(1, RelationKind::Partner, OTHER, ALWAYS)).unwrap();
        given.act(HANDLER, &tell(2, RelationKind::NextOfKin, OTHER, Period::from(DIED_ON))).unwrap();
        given.act(HANDLER, &take_over(2)).unwrap();
        assert!(is_in_place(&given, OTHER));
        let ended = Command::EndRelation(EndRelation { relation: id(1), until_on: last });
        given.act(HANDLER, &ended).unwrap();
        assert_eq!(is_in_place(&given, OTHER), stays);
    }
}
