//! A status message is true: that nothing changed is said only when nothing was recorded since the last message.

use crate::{
    events::WRITTEN,
    given::{FIRST_REVIEW, HANDLER, IN_2021, PARENT, context, given_first_review, given_registration},
};
use herstel_domain::{
    Command, Dossier, Event,
    choices::ByWord,
    messages::{Happened, MessageKind, OpenTask, tell, where_they_are},
    plan::{AddAgreement, Owner},
};
use herstel_kernel::{Actor, AgreementId, Date};
use jiff::ToSpan as _;

/// Telling, what follows from the day alone, and what would betray somebody who must not be found or who registered
/// somebody again.
const SILENT: [&str; 11] = [
    "message-sent",
    "message-way-changed",
    "message-seen",
    "experience-changed",
    "terms-reckoned",
    "delay-told",
    "protection-set",
    "protection-lifted",
    "emergency-access-opened",
    "registered-again",
    "registered-again-settled",
];

fn kind_told(dossier: &Dossier, today: Date) -> Option<MessageKind> {
    let events = where_they_are(dossier, today, &context(Actor::System, today));
    events
        .into_iter()
        .find_map(|event| if let Event::MessageSent(sent) = event { Some(sent.kind) } else { None })
}

#[test]
fn every_kind_of_event_is_something_that_happened_until_the_next_message() {
    let system = context(Actor::System, IN_2021);
    for text in WRITTEN {
        let event: Event = serde_json::from_str(text).unwrap();
        let mut dossier = given_registration(IN_2021).dossier;
        assert!(dossier.happened.is_empty(), "the receipt of the registration says it");
        dossier.apply(&event);
        // We promise a call ourselves in the message that says why.
        let is_silent = SILENT.contains(&event.kind()) || text.contains("late_for");
        assert_eq!(dossier.happened.is_empty(), is_silent, "{text}");
        let message = tell(MessageKind::Apology, &dossier, &system);
        dossier.apply(&message);
        assert!(dossier.happened.is_empty(), "{text}");
    }
}

#[test]
fn what_happened_is_told_once_and_then_nothing_changed() {
    let mut given = given_registration(IN_2021);
    given.facts(&[("toeslagjaar/2013/grond", "vooringenomenheid")]).unwrap();
    given.today = IN_2021.checked_add(50.days()).unwrap();
    let told = kind_told(&given.dossier, given.today).unwrap();
    let MessageKind::WhereYouAre { happened, open, .. } = &told else { panic!("{told:?}") };
    assert_eq!(*happened, [Happened::Facts]);
    assert_eq!(*open, []);
    let event = tell(told, &given.dossier, &context(Actor::System, given.today));
    given.take(&[event]);
    assert_eq!(kind_told(&given.dossier, given.today), None, "not twice on a day");
    given.today = given.today.checked_add(50.days()).unwrap();
    let told = kind_told(&given.dossier, given.today).unwrap();
    assert_eq!(told.as_str(), "nothing-changed");
}

#[test]
fn an_agreement_that_waits_for_the_word_of_the_parent_is_something_to_do() {
    let mut given = given_first_review(IN_2021);
    given.choose(PARENT, FIRST_REVIEW, "continue").unwrap();
    let agreement = AgreementId::from_bytes([3; 16]);
    let add = AddAgreement {
        agreement,
        talk: None,
        what: "De brief zoeken.".to_owned(),
        owner: Owner::Parent,
        due_on: IN_2021.checked_add(90.days()).unwrap(),
        by_word: None,
    };
    given.act(HANDLER, &Command::AddAgreement(add)).unwrap();
    given.today = IN_2021.checked_add(50.days()).unwrap();
    let open = |dossier: &Dossier, today| {
        let told = kind_told(dossier, today).unwrap();
        let MessageKind::WhereYouAre { open, .. } = told else { panic!("{told:?}") };
        open
    };
    assert_eq!(open(&given.dossier, given.today), [OpenTask::Agreement]);
    given.act(PARENT, &Command::AgreeTo(agreement, ByWord::Portal)).unwrap();
    assert_eq!(open(&given.dossier, given.today), []);
}
