//! Where the post of a child goes once it speaks for itself: which words of it make an address its own.

use crate::{
    given::{FIRST_REVIEW, Given, HANDLER, IN_2021, PARENT, context, given_first_review},
    persons::{ALWAYS, BORN_2010, CHILD, first_standing, given_child, kin, ways},
};
use herstel_domain::{
    Command, Dossier, Event,
    bases::{Audience, BasisEnded, BasisKind, BasisRecorded},
    details::{ChangeDetails, Details},
    messages::{SetMessageWays, Standing, Way, ask_reach},
};
use herstel_kernel::{Actor, BasisId, Date, RelationId};
use std::collections::BTreeSet;

const SIXTEEN: Date = Date::constant(2026, 5, 17);

/// A child of sixteen whose mother said that letters go to where she lives: as another address, or as that of the details.
fn given_child_with_letters(as_other: bool) -> Given {
    let mut given = given_child(BORN_2010, true);
    let at_hers = Some("Laan 1, 2511 AA Den Haag".to_owned());
    let (ways, safe) = ([Way::Paper].into(), BTreeSet::new());
    given.dossier.registration.details.address.clone_from(&at_hers);
    let address = at_hers.filter(|_| as_other);
    given
        .act(HANDLER, &Command::SetMessageWays(SetMessageWays { ways, email: None, address, safe }))
        .unwrap();
    given.today = SIXTEEN;
    given
}

fn ask(given: &mut Given) {
    let events = ask_reach(&given.dossier, &context(Actor::System, given.today));
    assert!(!events.is_empty());
    given.take(&events);
}

#[test]
fn a_letter_stays_held_when_a_child_says_another_way_only() {
    let mut given = given_child_with_letters(false);
    let letter = given.dossier.messages.last().unwrap().clone();
    assert_eq!(letter.ways[0].way, Way::Paper);
    ask(&mut given);
    let (ways, email) = ([Way::Email].into(), Some("zelf@voorbeeld.example".to_owned()));
    let own = SetMessageWays { ways, email, address: None, safe: BTreeSet::new() };
    let by_mail = Command::SetMessageWays(own);
    given.act(CHILD, &by_mail).unwrap();
    assert_eq!(self::ways(&given, SIXTEEN), [(Way::Email, false)]);
    let standing = |given: &Given| given.dossier.message(letter.id).unwrap().ways[0].standing;
    assert_eq!(standing(&given), Standing::Held);
    assert_eq!(given.dossier.goes_to(&letter, Way::Paper, SIXTEEN), None);
    assert_eq!(given.act(CHILD, &by_mail).unwrap(), [], "said twice");

    let mut back = given.clone();
    let address = Some("Spui 3, 2511 BS Den Haag".to_owned());
    let to = |ways: &[Way], address| {
        let ways = ways.iter().copied().collect();
        Command::SetMessageWays(SetMessageWays { ways, email: None, address, safe: BTreeSet::new() })
    };
    back.act(CHILD, &to(&[Way::Paper], address)).unwrap();
    assert_eq!(standing(&back), Standing::Queued, "to an address of its own");
    back.act(CHILD, &to(&[], None)).unwrap();
    assert_eq!(standing(&back), Standing::Held, "it would go where the mother lives again");
}

#[test]
fn an_address_that_nothing_goes_to_makes_no_other_address_the_own_one_of_a_child() {
    for (as_other, is_held) in [(true, true), (false, false)] {
        let mut given = given_child_with_letters(as_other);
        let mut details = Details::of(&given.dossier.registration.details);
        details.address = Some("Spui 3, 2511 BS Den Haag".to_owned());
        given.act(CHILD, &Command::ChangeDetails(ChangeDetails { details })).unwrap();
        assert_eq!(ways(&given, SIXTEEN), [(Way::Paper, is_held)]);
    }
}

#[test]
fn a_child_that_died_or_left_the_road_is_not_asked_where_its_post_goes() {
    let asks = |dossier: &Dossier| !ask_reach(dossier, &context(Actor::System, SIXTEEN)).is_empty();
    let child = given_child(BORN_2010, true).dossier;
    assert!(asks(&child));

    let mut died = child.clone();
    died.registered_by.as_mut().unwrap().by = kin(IN_2021);
    assert!(!asks(&died));
    assert!(!died.is_unconfirmed(Way::Email, SIXTEEN), "next of kin hear");

    let (mut taken_over, basis) = (child, BasisId::from_bytes([0x71; 16]));
    taken_over.apply(&Event::BasisRecorded(BasisRecorded {
        basis,
        kind: BasisKind::StatutoryGround { article: "4:182 BW".to_owned() },
        audience: Audience::NextOfKin { relation: RelationId::from_bytes([0x51; 16]) },
        period: ALWAYS,
        recorded_on: IN_2021,
    }));
    assert!(!asks(&taken_over));
    taken_over.apply(&Event::BasisEnded(BasisEnded { basis, until_on: SIXTEEN }));
    assert!(asks(&taken_over), "it rested on a mistake");

    let mut stopped = given_first_review(IN_2021);
    let born = |given: &Given| {
        let mut dossier = given.dossier.clone();
        dossier.registration.details.born_on = BORN_2010;
        dossier
    };
    assert!(asks(&born(&stopped)));
    stopped.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert!(!asks(&born(&stopped)));
}

#[test]
fn what_waits_stands_as_it_stood_until_a_child_was_asked_and_goes_nowhere() {
    let mut given = given_child(BORN_2010, true);
    given.today = SIXTEEN;
    let mut details = Details::of(&given.dossier.registration.details);
    details.name = "Anna Nieuwenhuis".to_owned();
    given.act(CHILD, &Command::ChangeDetails(ChangeDetails { details })).unwrap();
    assert_eq!(first_standing(&given), Standing::Queued, "as a journal of before says it");
    let receipt = given.dossier.messages[0].clone();
    assert_eq!(given.dossier.goes_to(&receipt, Way::Email, SIXTEEN), None);
    ask(&mut given);
    assert_eq!(first_standing(&given), Standing::Held);
}
