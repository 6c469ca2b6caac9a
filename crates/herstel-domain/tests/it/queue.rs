//! The queue, urgency, notes for colleagues and deviations.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, PARENT, REVIEWER, given_facts, given_first_review,
    given_registration, one_year, refused,
};
use herstel_domain::{
    Command, Event,
    deviations::{DeviationFrom, ReasonDeviation},
    handlers::ChangeReason,
    notes::{NoteForColleagues, PinNote},
    queue::{
        Candidate, QueueKey, QueueRule, SetUrgency, TakeFromQueue, Urgency, first, is_ready, takes_of_nobody,
    },
    work_list::{Facet, Mark, facets},
};
use herstel_kernel::{Actor, ColleagueNoteId, Date, DossierId, Refusal, RefusalCode, StaffId, StaffRole};

const OTHER_HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([9; 16]), role: StaffRole::CaseHandler };
const TAKE: Command = Command::TakeFromQueue(TakeFromQueue { setting: 0, for_absent: None });

#[test]
fn a_dossier_is_ready_when_the_facts_are_complete_and_nothing_waits() {
    let mut given = given_registration(IN_2021);
    assert!(!is_ready(&given.dossier), "nothing is known yet");
    given.facts(&one_year()).unwrap();
    assert!(!is_ready(&given.dossier), "one fact is missing");
    given.facts(&[("uitsluitingsgrond", "geen uitsluiting")]).unwrap();
    assert!(is_ready(&given.dossier));
    let decision = given.propose(FIRST_REVIEW).unwrap();
    assert!(!is_ready(&given.dossier), "a second reader has it");
    given.send_back(REVIEWER, decision, "Kijk nog eens.").unwrap();
    assert!(is_ready(&given.dossier), "it came back");
    let decided = given_first_review(IN_2021);
    assert!(!is_ready(&decided.dossier), "the parent chooses first");
}

#[test]
fn a_dossier_with_a_handler_goes_to_that_handler_only() {
    let mut given = given_registration(IN_2021);
    assert_eq!(refused(given.act(HANDLER, &TAKE)), RefusalCode::Stale, "not ready");
    given.facts(&one_year()).unwrap();
    given.facts(&[("uitsluitingsgrond", "geen uitsluiting")]).unwrap();
    let tied = given.dossier.handler.clone();
    match &tied {
        Some(assigned) => {
            let owner = Actor::Staff { id: assigned.handler, role: StaffRole::CaseHandler };
            assert_eq!(refused(given.act(OTHER_HANDLER, &TAKE)), RefusalCode::Stale);
            given.act(owner, &TAKE).unwrap();
        }
        None => {
            let events = given.act(HANDLER, &TAKE).unwrap();
            assert!(
                matches!(events.as_slice(), [Event::HandlerAssigned(_), Event::HandedOut(_)]),
                "{events:?}"
            );
            assert_eq!(
                refused(given.act(OTHER_HANDLER, &TAKE)),
                RefusalCode::Stale,
                "a second one never gets it"
            );
        }
    }
    assert!(given.dossier.in_hand_of().is_some());
    given.propose(FIRST_REVIEW).unwrap();
    assert_eq!(given.dossier.in_hand_of(), None, "it was taken up");
}

#[test]
fn who_stands_in_takes_a_dossier_of_the_absent_handler_who_stays_the_fixed_person() {
    let mut given = given_registration(IN_2021);
    given.facts(&one_year()).unwrap();
    given.facts(&[("uitsluitingsgrond", "geen uitsluiting")]).unwrap();
    if given.dossier.handler.is_none() {
        given.act(HANDLER, &TAKE).unwrap();
    }
    let fixed = given.dossier.handler.as_ref().unwrap().handler;
    let take = |for_absent| Command::TakeFromQueue(TakeFromQueue { setting: 0, for_absent });
    let of_another = take(OTHER_HANDLER.staff());
    assert_eq!(refused(given.act(OTHER_HANDLER, &of_another)), RefusalCode::Stale, "not theirs");
    let events = given.act(OTHER_HANDLER, &take(Some(fixed))).unwrap();
    assert!(matches!(events.as_slice(), [Event::HandedOut(_)]), "{events:?}");
    assert_eq!(given.dossier.in_hand_of(), OTHER_HANDLER.staff());
    assert_eq!(given.dossier.handler.as_ref().unwrap().handler, fixed);
}

#[test]
fn what_nobody_handles_is_offered_only_while_who_takes_it_may_have_it() {
    let mut given = given_facts(IN_2021);
    let of_nobody =
        |given: &Given| facets(&given.dossier).iter().any(|facet| matches!(facet, Facet::Ready(None, _, _)));
    assert!(is_ready(&given.dossier) && of_nobody(&given));
    given.act(HANDLER, &Command::SetProtection("Gevaar.".to_owned())).unwrap();
    assert!(is_ready(&given.dossier) && !of_nobody(&given), "who leads the team gives it to somebody");
    assert!(given.act(HANDLER, &TAKE).is_err());

    let mut given = given_facts(IN_2021);
    given.act(HANDLER, &TAKE).unwrap();
    assert_eq!(given.dossier.in_hand_of(), HANDLER.staff());
    given.act(HANDLER, &Command::ReleaseHandler(ChangeReason::Left)).unwrap();
    assert!(is_ready(&given.dossier) && !of_nobody(&given), "it is handed over");
    assert_eq!(given.dossier.in_hand_of(), None, "and asks nothing more of who let go");
    assert!(given.act(OTHER_HANDLER, &TAKE).is_err());

    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.act(REVIEWER, &TAKE)), RefusalCode::NotAllowed);
    for role in [StaffRole::CaseHandler, StaffRole::Reviewer, StaffRole::TeamLead, StaffRole::Steering] {
        let actor = Actor::Staff { id: StaffId::from_bytes([8; 16]), role };
        assert_eq!(given.clone().act(actor, &TAKE).is_ok(), takes_of_nobody(role), "{role:?}");
    }
}

#[test]
fn the_order_follows_its_rule() {
    let candidate = |id: u8, urgency, class: Option<&str>, due: Option<Date>| Candidate {
        dossier: DossierId::from_bytes([id; 16]),
        urgency,
        class: class.map(str::to_owned),
        due_on: due,
    };
    let (early, late) = (Date::constant(2021, 11, 1), Date::constant(2022, 2, 1));
    let all = [
        candidate(1, Urgency::Ordinary, None, Some(early)),
        candidate(2, Urgency::Urgent, None, Some(late)),
        candidate(3, Urgency::Ordinary, Some("bankrupt"), Some(late)),
        candidate(4, Urgency::Critical, None, None),
    ];
    let rule = |keys: &[QueueKey], classes: &[&str]| QueueRule {
        keys: keys.to_vec(),
        classes: classes.iter().map(|class| (*class).to_owned()).collect(),
    };
    for (rule, expected) in [
        (QueueRule::default(), 4),
        (rule(&[QueueKey::LegalDate], &[]), 1),
        (rule(&[QueueKey::Class, QueueKey::Urgency], &["bankrupt"]), 3),
        (rule(&[QueueKey::Class, QueueKey::LegalDate], &[]), 1),
        (rule(&[], &[]), 1),
    ] {
        let found = first(&rule, &all).unwrap();
        assert_eq!(found.dossier, DossierId::from_bytes([expected; 16]), "{rule:?}");
    }
    assert_eq!(first(&QueueRule::default(), &[]), None);
}

#[test]
fn nothing_but_date_urgency_and_class_can_be_said_to_the_order() {
    // R197: no flag about conduct in another field has a place here. Whoever adds a field answers for it.
    let Candidate { dossier: _, urgency: _, class: _, due_on: _ } = Candidate {
        dossier: DossierId::from_bytes([1; 16]),
        urgency: Urgency::Ordinary,
        class: None,
        due_on: None,
    };
    assert_eq!(QueueKey::ALL.map(QueueKey::as_str), ["urgency", "legal-date", "class"]);
}

#[test]
fn urgency_is_set_by_a_professional_with_a_reason() {
    let mut given = given_registration(IN_2021);
    let set = |urgency, reason: &str| Command::SetUrgency(SetUrgency { urgency, reason: reason.to_owned() });
    assert_eq!(refused(given.act(PARENT, &set(Urgency::Critical, "x"))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(HANDLER, &set(Urgency::Critical, " "))), RefusalCode::Required);
    given.act(HANDLER, &set(Urgency::Critical, "Ontruiming dreigt.")).unwrap();
    assert!(facets(&given.dossier).contains(&Facet::Urgency(Urgency::Critical)));
    assert_eq!(given.act(HANDLER, &set(Urgency::Critical, "Nog eens.")).unwrap(), []);
    given.act(REVIEWER, &set(Urgency::Ordinary, "Afgewend.")).unwrap();
    assert_eq!(given.dossier.urgency(), Urgency::Ordinary);
}

#[test]
fn notes_and_deviations_are_written_by_staff_only_and_marked() {
    let mut given = given_registration(IN_2021);
    let note = ColleagueNoteId::from_bytes([1; 16]);
    let write =
        Command::NoteForColleagues(NoteForColleagues { note, words: "Bel laat.".to_owned(), pinned: true });
    assert_eq!(refused(given.act(PARENT, &write)), RefusalCode::NotAllowed);
    given.act(HANDLER, &write).unwrap();
    assert!(facets(&given.dossier).contains(&Facet::Mark(Mark::PinnedNote)));
    given.act(REVIEWER, &Command::PinNote(PinNote { note, pinned: false })).unwrap();
    assert!(!facets(&given.dossier).contains(&Facet::Mark(Mark::PinnedNote)));
    let nobody = ColleagueNoteId::from_bytes([2; 16]);
    let pin = Command::PinNote(PinNote { note: nobody, pinned: true });
    assert_eq!(refused(given.act(HANDLER, &pin)), RefusalCode::NotFound);
    let reason = Command::ReasonDeviation(ReasonDeviation {
        from: DeviationFrom::Queue,
        step: None,
        reason: "De ouder is ernstig ziek.".to_owned(),
    });
    assert_eq!(refused(given.act(PARENT, &reason)), RefusalCode::NotAllowed);
    given.act(HANDLER, &reason).unwrap();
    assert!(facets(&given.dossier).contains(&Facet::Mark(Mark::Deviation)));
}

#[test]
fn a_rule_names_the_situations_that_it_looks_at_and_each_once() {
    let set = |keys: &[QueueKey], classes: &[&str]| {
        let classes: Vec<String> = classes.iter().map(ToString::to_string).collect();
        QueueRule::set(keys, &classes)
    };
    let required = |field| Err(Refusal::at(RefusalCode::Required, field));
    assert_eq!(set(&[], &[]), required("first-key"));
    assert_eq!(set(&[QueueKey::Class], &[]), required("classes"));
    let rule = set(&[QueueKey::Class, QueueKey::Class], &["a", "b", "a"]).unwrap();
    assert_eq!((rule.keys.as_slice(), rule.classes.len()), ([QueueKey::Class].as_slice(), 2));
    assert!(rule.ends_with_legal_date());
    let rule = set(&[QueueKey::LegalDate], &["a"]).unwrap();
    assert!(rule.classes.is_empty(), "a rule that does not look at situations keeps none");
    assert!(!rule.ends_with_legal_date());
}
