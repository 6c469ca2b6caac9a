//! Consent to contact with a municipality: one at a time, and what it may know beside that goes along with it.

use crate::given::{Given, IN_2021, PARENT, given_registration};
use herstel_domain::{
    Command, Event,
    access::{Grant, Holder, grants},
    consents::{
        ConsentGiven, ConsentSubject, ConsentWithdrawn, GiveConsent, MunicipalContact, WithdrawConsent,
    },
};
use herstel_kernel::{ConsentId, Date, Desk, MunicipalityCode};

const TOMORROW: Date = Date::constant(2021, 10, 5);

fn almere() -> MunicipalityCode {
    "0034".parse().unwrap()
}

fn amsterdam() -> MunicipalityCode {
    "0363".parse().unwrap()
}

fn contact(municipality: MunicipalityCode) -> ConsentSubject {
    ConsentSubject::MunicipalContact { municipality }
}

/// A contact and everything finer for a municipality.
fn all(municipality: MunicipalityCode) -> [ConsentSubject; 3] {
    [
        contact(municipality),
        ConsentSubject::StoryToMunicipality { municipality },
        ConsentSubject::DecisionsToMunicipality { municipality },
    ]
}

fn give(given: &mut Given, number: u8, subject: ConsentSubject) -> Vec<Event> {
    let consent = ConsentId::from_bytes([number; 16]);
    given.act(PARENT, &Command::GiveConsent(GiveConsent { consent, subject })).unwrap()
}

fn withdraw(number: u8) -> Command {
    Command::WithdrawConsent(WithdrawConsent { consent: ConsentId::from_bytes([number; 16]) })
}

/// What the support desk of a municipality may do.
fn held(given: &Given, municipality: MunicipalityCode) -> Vec<Grant> {
    let holder = Holder::Municipality(municipality, Desk::Support);
    grants(&given.dossier, holder, given.today).into_iter().collect()
}

/// Given contact with a municipality, which may read the story and the decisions too.
fn given_all(municipality: MunicipalityCode) -> Given {
    let mut given = given_registration(IN_2021);
    for (number, subject) in (1..).zip(all(municipality)) {
        give(&mut given, number, subject);
    }
    give(&mut given, 4, ConsentSubject::NotesToOperation);
    assert_eq!(held(&given, municipality), [Grant::Contact, Grant::Story, Grant::Decisions]);
    given
}

#[test]
fn a_yes_to_another_municipality_ends_what_the_one_before_could_do() {
    let mut given = given_all(almere());
    given.today = TOMORROW;
    give(&mut given, 5, contact(amsterdam()));
    assert_eq!(held(&given, almere()), []);
    assert_eq!(held(&given, amsterdam()), [Grant::Contact]);
    let yes = MunicipalContact::Yes { municipality: amsterdam() };
    assert_eq!(given.dossier.municipal_contact(TOMORROW), yes);
    assert!(grants(&given.dossier, Holder::Operation, TOMORROW).contains(&Grant::Notes), "of nobody there");
    given.act(PARENT, &withdraw(5)).unwrap();
    assert_eq!(given.dossier.municipal_contact(TOMORROW), MunicipalContact::No);
    assert_eq!((held(&given, almere()), held(&given, amsterdam())), (vec![], vec![]));
}

#[test]
fn what_was_stopped_with_contact_does_not_come_back_with_it() {
    for stop in [withdraw(1), Command::DeclineContact] {
        let mut given = given_all(almere());
        given.today = TOMORROW;
        given.act(PARENT, &stop).unwrap();
        assert_eq!(held(&given, almere()), []);
        assert_eq!(given.dossier.municipal_contact(TOMORROW), MunicipalContact::No);
        give(&mut given, 5, contact(almere()));
        assert_eq!(held(&given, almere()), [Grant::Contact], "{stop:?}");
        give(&mut given, 6, all(almere())[1]);
        assert_eq!(held(&given, almere()), [Grant::Contact, Grant::Story]);
    }
}

#[test]
fn what_outlived_its_contact_in_an_old_journal_ends_when_contact_comes_back() {
    let mut given = given_all(almere());
    given.today = TOMORROW;
    let consent = ConsentId::from_bytes([1; 16]);
    given.take(&[Event::ConsentWithdrawn(ConsentWithdrawn { consent, withdrawn_on: TOMORROW })]);
    assert_eq!(held(&given, almere()), [Grant::Story, Grant::Decisions]);
    let events = give(&mut given, 5, contact(almere()));
    assert_eq!(events.len(), 3, "two that end, and the yes");
    assert_eq!(held(&given, almere()), [Grant::Contact]);
}

#[test]
fn two_municipalities_of_an_old_journal_are_both_told_of_and_both_stopped() {
    let mut given = given_all(almere());
    let other = ConsentGiven {
        consent: ConsentId::from_bytes([5; 16]),
        subject: contact(amsterdam()),
        given_on: IN_2021,
    };
    given.take(&[Event::ConsentGiven(other)]);
    given.act(PARENT, &withdraw(5)).unwrap();
    let yes = MunicipalContact::Yes { municipality: almere() };
    assert_eq!(given.dossier.municipal_contact(IN_2021), yes, "no page says no while one still reads");
    given.act(PARENT, &Command::DeclineContact).unwrap();
    assert_eq!(held(&given, almere()), []);
    assert_eq!(given.dossier.municipal_contact(IN_2021), MunicipalContact::No);
}

#[test]
fn a_finer_consent_ends_alone_and_one_that_came_first_stays() {
    let mut given = given_all(almere());
    given.act(PARENT, &withdraw(2)).unwrap();
    assert_eq!(held(&given, almere()), [Grant::Contact, Grant::Decisions]);
    let mut given = given_registration(IN_2021);
    give(&mut given, 1, all(almere())[1]);
    give(&mut given, 2, contact(almere()));
    assert_eq!(held(&given, almere()), [Grant::Contact, Grant::Story]);
    assert_eq!(give(&mut given, 3, contact(almere())), [], "it holds already");
}
