//! Mandates: until when they hold, and what ends with who gave them.

use crate::{
    given::{Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, given_registration, refused},
    relations::{ALWAYS, HELPER, OTHER, correct, end, given_kin_with_helper, relative, take_over, tell},
};
use herstel_domain::{
    Command,
    access::{Holder, Period, grants},
    bases::EndBasis,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::RelationKind,
    representations::{EndRepresentation, LegalOffice, RecordRepresentation},
};
use herstel_kernel::{Actor, BasisId, Date, MandateId, OrganisationId, RefusalCode, RepresentationId};

const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);
const AT_OFFICE: Actor = Actor::Representative { organisation: OFFICE, colleague: None };
const CURATORSHIP: RepresentationId = RepresentationId::from_bytes([0x61; 16]);

fn mandate(period: Period) -> Command {
    Command::GiveMandate(GiveMandate {
        mandate: MandateId::from_bytes([0x62; 16]),
        holder: MandateHolder::Person { person: HELPER },
        name: "Chris Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        powers: [Power::Read].into(),
        step: None,
        period,
    })
}

fn end_basis(number: u8) -> Command {
    Command::EndBasis(EndBasis { basis: BasisId::from_bytes([number; 16]) })
}

/// Whether the helper holds anything on a day.
fn helper_looks(given: &Given, on: Date) -> bool {
    !grants(&given.dossier, Holder::Person(HELPER), on).is_empty()
}

/// Given a curator for a period: an office.
fn given_curator(period: Period) -> Given {
    let mut given = given_registration(IN_2021);
    let curator = RecordRepresentation {
        representation: CURATORSHIP,
        office: LegalOffice::Curator,
        by: MandateHolder::Organisation { organisation: OFFICE },
        name: "Bewind Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period,
    };
    given.act(HANDLER, &Command::RecordRepresentation(curator)).unwrap();
    given
}

#[test]
fn what_a_next_of_kin_gave_ends_with_their_ground_and_does_not_come_back() {
    let child = relative(RelationKind::Child, OTHER, ALWAYS);
    let another = relative(RelationKind::NextOfKin, HELPER, ALWAYS);
    let ex_partner = tell(9, RelationKind::ExPartner, OTHER, ALWAYS);
    let table = [
        ("the basis ends", end_basis(1)),
        ("the relation ends", end(1)),
        ("it was no next of kin", correct(1, child)),
        ("they turn out to be an ex-partner", ex_partner),
    ];
    for (what, command) in table {
        let mut given = given_kin_with_helper();
        assert!(helper_looks(&given, IN_2021));
        given.act(HANDLER, &command).unwrap();
        assert!(!helper_looks(&given, IN_2021), "{what}");
        given.act(HANDLER, &tell(2, RelationKind::NextOfKin, OTHER, ALWAYS)).unwrap();
        let _ = given.act(HANDLER, &take_over(2));
        assert!(!helper_looks(&given, IN_2021), "{what}, and another ground came");
    }
    let mut given = given_kin_with_helper();
    given.act(HANDLER, &correct(1, another)).unwrap();
    let held = given.dossier.mandate(MandateId::from_bytes([1; 16])).unwrap();
    assert_eq!(held.period().until_on, Some(IN_2021), "the place is somebody else's now");
}

#[test]
fn what_a_curator_gave_lasts_no_longer_than_the_curatorship() {
    let (last, next) = (Date::constant(2021, 12, 31), Date::constant(2022, 1, 1));
    for actor in [AT_OFFICE, HANDLER] {
        let mut given = given_curator(Period { from_on: None, until_on: Some(next) });
        given.act(actor, &mandate(ALWAYS)).unwrap();
        assert_eq!((helper_looks(&given, last), helper_looks(&given, next)), (true, false), "{actor:?}");
        let end = Command::EndRepresentation(EndRepresentation { representation: CURATORSHIP });
        given.act(HANDLER, &end).unwrap();
        assert!(!helper_looks(&given, IN_2021), "{actor:?}");
    }
}

#[test]
fn what_the_person_gave_stays_when_a_curator_comes_and_goes() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &mandate(ALWAYS)).unwrap();
    let mut curated = given_curator(ALWAYS);
    curated.act(PARENT, &mandate(ALWAYS)).unwrap();
    let end = Command::EndRepresentation(EndRepresentation { representation: CURATORSHIP });
    curated.act(HANDLER, &end).unwrap();
    for given in [given, curated] {
        assert!(helper_looks(&given, IN_2021));
        assert_eq!(given.dossier.mandates[0].given.given_by, None);
    }
}

#[test]
fn a_mandate_says_who_gave_it_in_the_place_of_the_person() {
    let mut given = given_kin_with_helper();
    let by_kin = Some(MandateHolder::Person { person: OTHER });
    assert_eq!(given.dossier.mandates[0].given.given_by, by_kin);
    given.act(HANDLER, &mandate(ALWAYS)).unwrap();
    assert_eq!(given.dossier.mandates[1].given.given_by, by_kin, "staff write down the word of who is there");
    given.act(HANDLER, &end_basis(1)).unwrap();
    assert_eq!(refused(given.act(OTHER_PARENT, &mandate(ALWAYS))), RefusalCode::NotAllowed);
}

#[test]
fn a_mandate_of_no_day_is_none() {
    let (far, tomorrow) = (Date::constant(9999, 12, 31), Date::constant(2021, 10, 5));
    let table = [
        (Some(far), Some(far), Some(RefusalCode::PeriodReversed)),
        (Some(tomorrow), Some(tomorrow), Some(RefusalCode::PeriodReversed)),
        (None, Some(IN_2021), Some(RefusalCode::DateTooEarly)),
        (None, Some(tomorrow), None),
        (Some(Date::constant(2020, 1, 1)), Some(tomorrow), None),
    ];
    for (from_on, until_on, code) in table {
        let mut given = given_registration(IN_2021);
        let answer = given.act(PARENT, &mandate(Period { from_on, until_on }));
        assert_eq!(answer.err().map(|refusal| refusal.code), code, "{from_on:?} {until_on:?}");
    }
}
