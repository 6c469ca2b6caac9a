//! What somebody has to write can be seen by whoever reads it: reasons, names, remarks.

use crate::given::{Given, HANDLER, IN_2021, PARENT, given_registration, refused, registered, registration};
use herstel_domain::{
    Command, Event,
    details::{ChangeDetails, Details},
    protection::OpenEmergencyAccess,
    registration::{RegisterParent, Registrant},
};
use herstel_kernel::{EmergencyAccessId, Refusal, RefusalCode};
use proptest::prelude::*;

/// Signs that leave no mark, of every sort: blanks, controls, joiners, marks of the reading order, fillers.
const UNSEEN: [char; 12] = [
    ' ', '\n', '\0', '\u{7f}', '\u{ad}', '\u{200b}', '\u{200d}', '\u{200f}', '\u{202e}', '\u{2067}',
    '\u{feff}', '\u{3164}',
];

fn open(given: &mut Given, reason: &str) -> Result<String, Refusal> {
    let access = EmergencyAccessId::from_bytes([0x58; 16]);
    let at = "2021-10-04T10:00:00Z".parse().unwrap();
    let command = OpenEmergencyAccess { access, reason: reason.to_owned(), hours: 1, at };
    given.act(HANDLER, &Command::OpenEmergencyAccess(command))?;
    Ok(given.dossier.emergencies.last().unwrap().reason.clone())
}

/// Registers somebody of this name, and gives the name that is kept.
fn named(name: &str) -> Result<String, Vec<Refusal>> {
    let mut command = registration();
    command.details.name = name.to_owned();
    let events = registered(&command, PARENT, IN_2021)?;
    let Some(Event::DossierRegistered(registered)) = events.first() else { panic!("{events:?}") };
    Ok(registered.details.name.clone())
}

fn renamed(given: &Given, name: &str) -> Command {
    let details = Details::of(&given.dossier.registration.details);
    Command::ChangeDetails(ChangeDetails { details: Details { name: name.to_owned(), ..details } })
}

#[test]
fn emergency_access_is_not_opened_for_a_reason_that_nobody_can_read() {
    let mut given = given_registration(IN_2021);
    for reason in ["", "  ", "\u{200b}", "\0", "\u{202e}\u{2060}", "\u{3164}"] {
        assert_eq!(refused(open(&mut given, reason)), RefusalCode::Required, "{reason:?}");
    }
    assert!(given.dossier.emergencies.is_empty());
    assert_eq!(open(&mut given, " a\0b \u{202e}c ").unwrap(), "ab c");
    assert_eq!(open(&mut given, "Zij belde.\r\nNu.").unwrap(), "Zij belde.\r\nNu.");
}

#[test]
fn nobody_has_a_name_that_is_not_seen_or_that_turns_what_stands_beside_it() {
    for name in ["\u{200b}\u{200b}", "\u{202e}", " \0 "] {
        let codes: Vec<_> = named(name).unwrap_err().into_iter().map(|refusal| refusal.code).collect();
        assert_eq!(codes, [RefusalCode::Required], "{name:?}");
        let mut given = given_registration(IN_2021);
        let command = renamed(&given, name);
        assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::Required, "{name:?}");
    }
    assert_eq!(named("Anna \u{202e}Voorbeeld").unwrap(), "Anna Voorbeeld");
    assert_eq!(named("می\u{200c}خواهم").unwrap(), "می\u{200c}خواهم");
    let mut given = given_registration(IN_2021);
    let command = renamed(&given, "Anna\0 \u{2067}Nieuwenhuis");
    given.act(PARENT, &command).unwrap();
    assert_eq!(given.dossier.registration.details.name, "Anna Nieuwenhuis");
}

#[test]
fn who_registers_somebody_else_has_a_name_that_is_seen() {
    let mut command: RegisterParent = registration();
    command.intake.by =
        Registrant::Parent { name: "\u{200b}".to_owned(), person: None, lives_with_them: true };
    let refusals = registered(&command, HANDLER, IN_2021).unwrap_err();
    let is_it = |refusal: &Refusal| {
        refusal.code == RefusalCode::Required && refusal.field.as_deref() == Some("registrant_name")
    };
    assert!(refusals.iter().any(is_it), "{refusals:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_must_be_written_is_taken_when_something_of_it_is_seen_and_only_then(
        before in prop::collection::vec(prop::sample::select(UNSEEN.to_vec()), 0..8),
        seen in prop::option::of(prop::sample::select(vec!['a', '7', '?', '€', '🌷', 'ع'])),
        after in prop::collection::vec(prop::sample::select(UNSEEN.to_vec()), 0..8),
    ) {
        let text: String = before.into_iter().chain(seen).chain(after).collect();
        let mut given = given_registration(IN_2021);
        match (open(&mut given, &text), seen) {
            (Ok(reason), Some(seen)) => {
                prop_assert!(reason.contains(seen));
                let has_hidden = reason.contains(['\0', '\u{7f}', '\u{202e}', '\u{2067}']);
                prop_assert!(!has_hidden);
            }
            (Err(refusal), None) => prop_assert_eq!(refusal.code, RefusalCode::Required),
            (other, seen) => prop_assert!(false, "{text:?} {seen:?}: {other:?}"),
        }
        prop_assert_eq!(named(&text).is_ok(), seen.is_some());
    }
}
