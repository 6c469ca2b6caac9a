//! What a person prefers, given, when, then.

use crate::given::{HANDLER, IN_2021, OTHER_PARENT, PARENT, given_registration, refused};
use herstel_domain::{
    Command, Event,
    preferences::{Pace, SetPreferences},
    registration::PreferredLanguage,
};
use herstel_kernel::RefusalCode;

fn set(pace: Option<Pace>, language: Option<PreferredLanguage>, spoken_to: &str) -> Command {
    let spoken_to = Some(spoken_to.to_owned());
    Command::SetPreferences(SetPreferences { pace, language, spoken_to })
}

#[test]
fn without_an_answer_nothing_is_assumed() {
    let given = given_registration(IN_2021);
    assert_eq!(given.dossier.preferences, None);
    assert_eq!(given.dossier.language(), PreferredLanguage::Nl, "as registered");
    assert!(given.dossier.has_unasked_preferences());
}

#[test]
fn the_person_or_staff_on_their_word_answer_once_and_change_it_later() {
    for actor in [PARENT, HANDLER] {
        let mut given = given_registration(IN_2021);
        let first = set(Some(Pace::Exactness), Some(PreferredLanguage::En), " met de voornaam ");
        assert_eq!(given.act(actor, &first).unwrap().len(), 1);
        let kept = given.dossier.preferences.clone().unwrap();
        assert_eq!((kept.pace, kept.spoken_to.as_deref()), (Some(Pace::Exactness), Some("met de voornaam")));
        assert_eq!(given.dossier.language(), PreferredLanguage::En);
        assert_eq!(given.act(actor, &first).unwrap(), [], "said twice");
        given.act(actor, &set(None, Some(PreferredLanguage::Nl), "")).unwrap();
        let kept = given.dossier.preferences.clone().unwrap();
        assert_eq!((kept.pace, kept.spoken_to), (None, None), "taken back");
        assert_eq!(given.dossier.language(), PreferredLanguage::Nl);
    }
}

#[test]
fn what_is_told_afterwards_is_in_the_language_that_was_chosen() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &set(None, Some(PreferredLanguage::En), "")).unwrap();
    let document = given.act(HANDLER, &Command::SendMessage(crate::messages::words())).unwrap();
    let sent = document
        .iter()
        .find_map(|event| if let Event::MessageSent(sent) = event { Some(sent.language) } else { None });
    assert_eq!(sent, Some(PreferredLanguage::En));
}

#[test]
fn nobody_else_says_it_and_no_line_is_without_end() {
    let mut given = given_registration(IN_2021);
    let code = refused(given.act(OTHER_PARENT, &set(Some(Pace::Speed), None, "")));
    assert_eq!(code, RefusalCode::NotAllowed);
    let code = refused(given.act(PARENT, &set(None, None, &"x".repeat(300))));
    assert_eq!(code, RefusalCode::TooLong);
}
