//! Other details, and what to do about somebody who was registered twice: given, when, then.

use crate::given::{HANDLER, IN_2021, OTHER_PARENT, PARENT, given_registration, refused};
use herstel_domain::{
    Command, Event,
    details::{ChangeDetails, Details, SettleAgain},
    messages::{MessageKind, MessageSent, RecordedNews, SetMessageWays, Way},
    registration::RegisteredAgain,
    work_list::Mark,
};
use herstel_kernel::RefusalCode;

fn change(given: &crate::given::Given, change: impl FnOnce(&mut Details)) -> Command {
    let mut details = Details::of(&given.dossier.registration.details);
    change(&mut details);
    Command::ChangeDetails(ChangeDetails { details })
}

fn told(events: &[Event]) -> Vec<&MessageSent> {
    let mut sent = Vec::new();
    for event in events {
        if let Event::MessageSent(told) = event {
            sent.push(told);
        }
    }
    sent
}

#[test]
fn the_person_or_staff_on_their_word_give_another_account_and_the_person_hears_of_it() {
    for actor in [PARENT, HANDLER] {
        let mut given = given_registration(IN_2021);
        let command = change(&given, |details| details.iban = Some("NL20INGB0001234567".to_owned()));
        let events = given.act(actor, &command).unwrap();
        assert_eq!(given.dossier.registration.details.iban.as_deref(), Some("NL20INGB0001234567"));
        let kind = MessageKind::Recorded { news: RecordedNews::Details, words: String::new() };
        assert_eq!(told(&events).iter().map(|sent| &sent.kind).collect::<Vec<_>>(), [&kind]);
        assert_eq!(given.act(actor, &command).unwrap(), [], "said twice");
    }
}

#[test]
fn who_moves_somebodys_post_is_heard_at_the_old_address_too() {
    let mut given = given_registration(IN_2021);
    let old = given.dossier.registration.details.email.clone();
    let ways =
        SetMessageWays { ways: [Way::Email].into(), email: None, address: None, safe: [Way::Email].into() };
    let with_mail = change(&given, |details| details.email = Some("oud@voorbeeld.example".to_owned()));
    given.act(PARENT, &with_mail).unwrap();
    given.act(PARENT, &Command::SetMessageWays(ways)).unwrap();
    let command = change(&given, |details| details.email = Some("nieuw@voorbeeld.example".to_owned()));
    let events = given.act(PARENT, &command).unwrap();
    let sent = told(&events);
    assert_eq!(sent.len(), 2, "one to the old address, one to the new: {old:?}");
    let goes = |message: &herstel_domain::messages::Message| {
        given.dossier.goes_to(message, Way::Email, given.today).map(str::to_owned)
    };
    let last: Vec<_> = given.dossier.messages.iter().rev().take(2).map(goes).collect();
    let expected = ["nieuw@voorbeeld.example", "oud@voorbeeld.example"].map(|to| Some(to.to_owned()));
    assert_eq!(last, expected);
    let safe = &given.dossier.message_ways.as_ref().unwrap().safe;
    assert!(!safe.contains(&Way::Email), "nobody said that the new one is safe");
}

#[test]
fn nothing_goes_to_an_old_address_of_who_must_not_be_found() {
    let mut given = given_registration(IN_2021);
    given.act(HANDLER, &Command::SetProtection("De ex-partner zoekt haar.".to_owned())).unwrap();
    let command = change(&given, |details| details.address = Some("Spui 3, 2511 BS Den Haag".to_owned()));
    let events = given.act(PARENT, &command).unwrap();
    assert!(told(&events).iter().all(|sent| sent.former.is_none()));
    assert_eq!(told(&events).len(), 1);
}

#[test]
fn a_name_of_before_is_kept_and_who_somebody_is_never_changes() {
    let mut given = given_registration(IN_2021);
    let before = given.dossier.registration.details.clone();
    let command = change(&given, |details| details.name = " Anna Nieuwenhuis ".to_owned());
    given.act(PARENT, &command).unwrap();
    let after = &given.dossier.registration.details;
    assert_eq!(after.name, "Anna Nieuwenhuis");
    assert_eq!((&after.bsn, after.born_on), (&before.bsn, before.born_on));
    assert_eq!(given.dossier.former_names, [before.name]);
}

#[test]
fn what_cannot_be_and_who_may_not_are_refused() {
    let mut given = given_registration(IN_2021);
    type Wrong = fn(&mut Details);
    let cases: [(Wrong, RefusalCode); 4] = [
        (|details| details.name = " ".to_owned(), RefusalCode::Required),
        (|details| details.iban = Some("NL00ABNA0417164300".to_owned()), RefusalCode::IbanInvalid),
        (|details| details.email = Some("geen adres".to_owned()), RefusalCode::EmailInvalid),
        (|details| details.address = Some("x".repeat(201)), RefusalCode::TooLong),
    ];
    for (wrong, code) in cases {
        let command = change(&given, wrong);
        assert_eq!(refused(given.act(PARENT, &command)), code);
    }
    let command = change(&given, |details| details.phone = Some("070 000 00 00".to_owned()));
    assert_eq!(refused(given.act(OTHER_PARENT, &command)), RefusalCode::NotAllowed);
}

#[test]
fn a_second_registration_keeps_its_mark_until_somebody_dealt_with_it() {
    let mut given = given_registration(IN_2021);
    let registered = given.dossier.registration.clone();
    given.dossier.apply(&Event::RegisteredAgain(RegisteredAgain::of(&registered, &[])));
    let is_marked = |given: &crate::given::Given| {
        herstel_domain::work_list::marks(&given.dossier).contains(&Mark::RegisteredAgain)
    };
    assert!(is_marked(&given));
    let settle = |again, words: &str| Command::SettleAgain(SettleAgain { again, words: words.to_owned() });
    assert_eq!(refused(given.act(HANDLER, &settle(0, " "))), RefusalCode::Required);
    assert_eq!(refused(given.act(HANDLER, &settle(1, "Gebeld."))), RefusalCode::NotAChoice);
    assert_eq!(refused(given.act(PARENT, &settle(0, "Gebeld."))), RefusalCode::NotAllowed);
    given.act(HANDLER, &settle(0, "Gebeld: het adres klopt nog.")).unwrap();
    assert!(!is_marked(&given));
    assert_eq!(given.act(HANDLER, &settle(0, "Nog eens.")).unwrap(), [], "dealt with once");
}
