//! The joint plan, given, when, then.

use crate::given::{Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_registration, refused};
use herstel_domain::{
    Command,
    choices::ByWord,
    consents::{ConsentSubject, GiveConsent, WithdrawConsent},
    messages::{MessageKind, RecordedNews},
    plan::{
        AddAgreement, Agreement, AgreementState, AskTalk, CloseTalk, FinishAgreement, Owner, PlanTalk,
        ReportBreach, TalkKind,
    },
};
use herstel_kernel::{
    Actor, AgreementId, ConsentId, Date, Desk, MunicipalityCode, RefusalCode, StaffId, StaffRole, TalkId,
};
use jiff::ToSpan;

const TALK: TalkId = TalkId::from_bytes([0x61; 16]);
const AGREEMENT: AgreementId = AgreementId::from_bytes([0x62; 16]);
const CONSENT: ConsentId = ConsentId::from_bytes([0x63; 16]);
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };

fn city() -> MunicipalityCode {
    "0363".parse().unwrap()
}

fn desk(code: &str, desk: Desk) -> Actor {
    Actor::Municipal { id: StaffId::from_bytes([7; 16]), municipality: code.parse().unwrap(), desk }
}

/// Given a parent who lets the municipality be in touch.
fn given_contact() -> Given {
    let mut given = given_registration(IN_2021);
    let subject = ConsentSubject::MunicipalContact { municipality: city() };
    given.act(PARENT, &Command::GiveConsent(GiveConsent { consent: CONSENT, subject })).unwrap();
    given
}

fn talk() -> PlanTalk {
    PlanTalk {
        talk: TALK,
        kind: TalkKind::ThreeWay,
        on: IN_2021.saturating_add(10.days()),
        time: "10.30 uur".to_owned(),
        place: "het gemeentehuis".to_owned(),
        guests: Some("mijn zus".to_owned()),
        municipality: Some(city()),
    }
}

fn agreed(owner: Owner, by_word: Option<ByWord>) -> Command {
    Command::AddAgreement(AddAgreement {
        agreement: AGREEMENT,
        talk: None,
        what: "Een huis zoeken.".to_owned(),
        owner,
        due_on: IN_2021.saturating_add(5.days()),
        by_word,
    })
}

fn finish() -> Command {
    Command::FinishAgreement(FinishAgreement { agreement: AGREEMENT, words: None })
}

/// The words with which the parent was told of this.
fn told(given: &Given, about: RecordedNews) -> Vec<&str> {
    let mut found = Vec::new();
    for message in &given.dossier.messages {
        if let MessageKind::Recorded { news, words } = &message.sent.kind
            && *news == about
        {
            found.push(words.as_str());
        }
    }
    found
}

fn of(given: &Given) -> &Agreement {
    given.dossier.plan.agreement(AGREEMENT).unwrap()
}

#[test]
fn a_talk_of_the_three_can_be_asked_for_from_the_first_day() {
    let mut given = given_registration(IN_2021);
    let ask = |by_word| Command::AskTalk(AskTalk { words: Some("Over het huis.".to_owned()), by_word });
    assert_eq!(refused(given.act(OTHER_PARENT, &ask(ByWord::Portal))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(PARENT, &ask(ByWord::Phone))), RefusalCode::NotAChoice);
    assert_eq!(refused(given.act(HANDLER, &ask(ByWord::Portal))), RefusalCode::NotAChoice);
    given.act(PARENT, &ask(ByWord::Portal)).unwrap();
    assert!(given.dossier.plan.asked.is_some());
    assert_eq!(given.act(HANDLER, &ask(ByWord::Phone)).unwrap(), [], "asked once is enough");
}

#[test]
fn the_municipality_comes_only_when_the_parent_lets_it() {
    let plan = || Command::PlanTalk(talk());
    assert_eq!(refused(given_registration(IN_2021).act(HANDLER, &plan())), RefusalCode::NoContact);
    for actor in [PARENT, LEAD, desk("0363", Desk::Support)] {
        assert_eq!(refused(given_contact().act(actor, &plan())), RefusalCode::NotAllowed, "{actor:?}");
    }
    let yesterday = PlanTalk { on: IN_2021.saturating_sub(1.day()), ..talk() };
    let refusal = refused(given_contact().act(HANDLER, &Command::PlanTalk(yesterday)));
    assert_eq!(refusal, RefusalCode::DateTooEarly);
    let mut given = given_contact();
    given.act(HANDLER, &plan()).unwrap();
    assert!(given.dossier.plan.talks[0].is_open());
    let mine = given.dossier.plan.clone().for_municipality(city());
    assert_eq!(mine.talks.len(), 1);
    assert_eq!(given.dossier.plan.clone().for_municipality("0034".parse().unwrap()).talks.len(), 0);
}

#[test]
fn a_talk_ends_once_with_a_report_or_with_a_reason() {
    for was_held in [true, false] {
        let mut given = given_contact();
        given.act(HANDLER, &Command::PlanTalk(talk())).unwrap();
        let close =
            |words: &str| Command::CloseTalk(CloseTalk { talk: TALK, was_held, words: words.to_owned() });
        assert_eq!(refused(given.act(HANDLER, &close(" "))), RefusalCode::Required);
        given.act(HANDLER, &close("Wij spraken over het huis.")).unwrap();
        assert_eq!(given.dossier.plan.talks[0].held.is_some(), was_held);
        let called_off = told(&given, RecordedNews::TalkCalledOff);
        assert_eq!(called_off, if was_held { vec![] } else { vec!["Wij spraken over het huis."] });
        assert_eq!(refused(given.act(HANDLER, &close("Nog eens."))), RefusalCode::AlreadyEnded);
    }
}

#[test]
fn what_the_operation_and_the_municipality_promise_binds_at_once() {
    for owner in [Owner::Operation, Owner::Municipality { municipality: city() }] {
        let mut given = given_contact();
        given.act(HANDLER, &agreed(owner.clone(), None)).unwrap();
        assert!(owner.is_bound_at_once());
        assert_eq!(
            told(&given, RecordedNews::Agreement),
            ["Een huis zoeken."],
            "the parent hears what was written down"
        );
        assert_eq!(of(&given).state(given.today), AgreementState::Open, "no second signature");
    }
    let elsewhere = Owner::Municipality { municipality: "0034".parse().unwrap() };
    assert_eq!(refused(given_contact().act(HANDLER, &agreed(elsewhere, None))), RefusalCode::NoContact);
}

#[test]
fn what_a_parent_will_do_counts_from_their_word_on_by_whatever_way() {
    let mut given = given_contact();
    given.act(HANDLER, &agreed(Owner::Parent, None)).unwrap();
    given.today = IN_2021.saturating_add(30.days());
    assert_eq!(
        of(&given).state(given.today),
        AgreementState::Asked,
        "nobody is held to what they never said"
    );
    given.act(PARENT, &Command::AgreeTo(AGREEMENT, ByWord::Portal)).unwrap();
    assert!(matches!(of(&given).state(given.today), AgreementState::Breached { .. }));
    for (actor, by_word) in [(HANDLER, ByWord::Table), (HANDLER, ByWord::Phone), (PARENT, ByWord::Portal)] {
        let mut given = given_contact();
        given.act(actor, &agreed(Owner::Parent, Some(by_word))).unwrap();
        assert_eq!(of(&given).state(given.today), AgreementState::Open, "{by_word:?}");
    }
    // Nobody promises anything for another.
    for owner in [Owner::Operation, Owner::Other { name: "De bank".to_owned() }] {
        let refusal = refused(given_contact().act(PARENT, &agreed(owner, Some(ByWord::Portal))));
        assert_eq!(refusal, RefusalCode::NotAChoice);
    }
}

#[test]
fn a_breach_is_there_the_day_after_without_anybody_doing_anything() {
    let mut given = given_contact();
    given.act(HANDLER, &agreed(Owner::Municipality { municipality: city() }, Some(ByWord::Table))).unwrap();
    let due_on = of(&given).made.due_on;
    assert_eq!(of(&given).state(due_on), AgreementState::Open);
    let since = due_on.tomorrow().unwrap();
    assert_eq!(of(&given).state(since), AgreementState::Breached { since });
    assert_eq!(given.dossier.plan.next_due_on(), Some(due_on));

    given.today = since;
    let report = Command::ReportBreach(ReportBreach {
        agreement: AGREEMENT,
        words: "Er was geen huis.".to_owned(),
        new_due_on: Some(since.saturating_add(7.days())),
    });
    for actor in [PARENT, LEAD, desk("0034", Desk::Support), desk("0363", Desk::Collection)] {
        assert_eq!(refused(given.act(actor, &report)), RefusalCode::NotAllowed, "{actor:?}");
    }
    given.act(desk("0363", Desk::Support), &report).unwrap();
    assert_eq!(of(&given).state(given.today), AgreementState::Breached { since }, "a new day hides nothing");
    assert_eq!(of(&given).expected_on(), since.saturating_add(7.days()));
    given.act(desk("0363", Desk::Support), &finish()).unwrap();
    assert_eq!(of(&given).state(given.today), AgreementState::Done { late: true });
    assert_eq!(given.dossier.plan.next_due_on(), None);
    assert_eq!(refused(given.act(HANDLER, &report)), RefusalCode::AlreadyEnded);
}

#[test]
fn a_desk_that_may_no_longer_be_in_touch_reaches_nothing_of_the_plan() {
    let mut given = given_contact();
    given.act(HANDLER, &agreed(Owner::Municipality { municipality: city() }, Some(ByWord::Table))).unwrap();
    given.act(PARENT, &Command::WithdrawConsent(WithdrawConsent { consent: CONSENT })).unwrap();
    assert_eq!(refused(given.act(desk("0363", Desk::Support), &finish())), RefusalCode::NotAllowed);
    // The handler still sees to it that it is done.
    given.act(HANDLER, &finish()).unwrap();
    assert_eq!(of(&given).state(given.today), AgreementState::Done { late: false });
    assert_eq!(given.act(REVIEWER, &finish()).unwrap(), []);
}

#[test]
fn nothing_is_promised_for_a_day_on_which_nobody_is_held_to_it() {
    for (day, wanted) in [
        (IN_2021.saturating_add(5.years()), None),
        (IN_2021.saturating_add(5.years()).tomorrow().unwrap(), Some(RefusalCode::DateTooLate)),
        (Date::MAX, Some(RefusalCode::DateTooLate)),
    ] {
        let promise = AddAgreement {
            agreement: AGREEMENT,
            talk: None,
            what: "Een huis zoeken.".to_owned(),
            owner: Owner::Operation,
            due_on: day,
            by_word: None,
        };
        let later = ReportBreach {
            agreement: AGREEMENT,
            words: "Er was geen huis.".to_owned(),
            new_due_on: Some(day),
        };
        let mut given = given_contact();
        for command in [Command::PlanTalk(PlanTalk { on: day, ..talk() }), Command::AddAgreement(promise)] {
            let found = given.act(HANDLER, &command).err().map(|refusal| refusal.code);
            assert_eq!(found, wanted, "{day}: {command:?}");
        }
        let mut given = given_contact();
        given.act(HANDLER, &agreed(Owner::Operation, None)).unwrap();
        let found = given.act(HANDLER, &Command::ReportBreach(later)).err().map(|refusal| refusal.code);
        assert_eq!(found, wanted, "{day}");
    }
}
