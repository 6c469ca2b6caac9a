//! A name stands under exactly what was read, by the person whose it is.

use super::*;
use herstel_domain::gate::TestPart;
use herstel_kernel::RefusalCode;

#[test]
fn a_name_stands_under_the_text_that_was_signed_and_under_no_other() {
    let bodies = bodies();
    let held = gate([GateEvent::TestRecorded(Box::new(whole()))]);
    let recorded = |test: FeasibilityTest| {
        let command = GateCommand::RecordTest(Box::new(test));
        let GateEvent::TestRecorded(test) = advance(&held, version(&bodies), &command, steering(1)).unwrap()
        else {
            panic!("a test is recorded")
        };
        (test.explainable.is_some(), test.legally_sound.is_some(), test.answers.len())
    };
    let another = "Wie wacht, wacht een jaar langer.".to_owned();
    for (given, when, then) in [
        ("nothing changed", drafted(), (true, true, 2)),
        ("the names as they stand", whole(), (true, true, 2)),
        ("a question less", FeasibilityTest { questions: Vec::new(), ..drafted() }, (false, false, 0)),
        ("no simulation", FeasibilityTest { simulated: None, ..drafted() }, (false, false, 0)),
        ("no precondition", FeasibilityTest { preconditions: Vec::new(), ..drafted() }, (false, false, 0)),
        ("no alternative", FeasibilityTest { alternatives: Vec::new(), ..drafted() }, (false, false, 0)),
        (
            "another effect on who waits",
            FeasibilityTest { effect_on_waiting: another, ..drafted() },
            (false, false, 0),
        ),
        (
            "another rule for who was decided about",
            FeasibilityTest { transitional_rule: "Alles opnieuw.".to_owned(), ..drafted() },
            (false, false, 0),
        ),
    ] {
        assert_eq!(recorded(when), then, "{given}");
    }
}

#[test]
fn an_open_question_can_be_settled_under_a_name_and_not_waved_through() {
    let with = |state| {
        let mut test = whole();
        test.questions[0].state = state;
        test
    };
    let bodies = bodies();
    let held = gate([GateEvent::TestRecorded(Box::new(with(PointState::Open)))]);
    for (state, then) in [(PointState::Settled, (true, true, 2)), (PointState::Accepted, (false, false, 0))] {
        let test = FeasibilityTest { questions: with(state).questions, ..drafted() };
        let command = GateCommand::RecordTest(Box::new(test));
        let GateEvent::TestRecorded(test) = advance(&held, version(&bodies), &command, steering(1)).unwrap()
        else {
            panic!("a test is recorded")
        };
        let stands = (test.explainable.is_some(), test.legally_sound.is_some(), test.answers.len());
        assert_eq!(stands, then, "{state:?}");
    }
}

#[test]
fn nobody_signs_or_answers_for_somebody_else() {
    use RefusalCode as No;
    let bodies = [bodies(), vec!["Cws".to_owned()]].concat();
    let held = gate([GateEvent::TestRecorded(Box::new(drafted()))]);
    let answer = |body: &str, way| {
        let (answered_by, conditions) = ("de directeur".to_owned(), String::new());
        let body = body.to_owned();
        let answered_on = TODAY;
        GateCommand::Answer(BodyAnswer { body, can_deliver: true, conditions, answered_by, answered_on, way })
    };
    let explainable = || sign(Signature::Explainable);
    let phone = Some(AnswerWay::Phone);
    for (actor, command, then) in [
        (HANDLER, explainable(), None),
        (desk(Desk::Support), explainable(), None),
        (desk(Desk::Collection), explainable(), Some(No::NotAllowed)),
        (LEAD, explainable(), Some(No::NotAllowed)),
        (steering(2), explainable(), Some(No::GateFrontDesk)),
        (steering(2), sign(Signature::LegallySound), Some(No::GateLegal)),
        (ADVISER, sign(Signature::LegallySound), None),
        (ADVISER, explainable(), Some(No::NotAllowed)),
        (ADVISER, answer("Uht", None), Some(No::NotAllowed)),
        (HANDLER, sign(Signature::LegallySound), Some(No::NotAllowed)),
        (LEAD, answer("Uht", None), None),
        (LEAD, answer("gemeenten", None), Some(No::NotAllowed)),
        (desk(Desk::Support), answer("gemeenten", None), None),
        (desk(Desk::Support), answer("Uht", None), Some(No::NotAllowed)),
        (desk(Desk::Collection), answer("gemeenten", None), Some(No::NotAllowed)),
        (HANDLER, answer("Uht", None), Some(No::NotAllowed)),
        (steering(2), answer("Uht", phone), Some(No::GateOwnAnswer)),
        (steering(2), answer("gemeenten", phone), Some(No::GateOwnAnswer)),
        (steering(2), answer("Cws", phone), None),
        (steering(2), answer("Cws", None), Some(No::NotAChoice)),
        (steering(2), answer("Cws", Some(AnswerWay::SignedIn)), Some(No::NotAChoice)),
        (steering(2), answer("Sbn", phone), Some(No::NotAChoice)),
    ] {
        let done = advance(&held, version(&bodies), &command, actor);
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{actor:?} {command:?}");
        let none = advance(&gate([]), version(&bodies), &command, actor);
        assert!(none.is_err(), "nothing was recorded yet: {command:?}");
    }
    // Nor by writing it into the test.
    let written = |test: FeasibilityTest| {
        let command = GateCommand::RecordTest(Box::new(test));
        advance(&held, version(&bodies), &command, steering(1)).err().map(|refusal| refusal.code)
    };
    let explained = FeasibilityTest { explainable: whole().explainable, ..drafted() };
    assert_eq!(written(explained), Some(No::GateFrontDesk));
    let sound = FeasibilityTest { legally_sound: whole().legally_sound, ..drafted() };
    assert_eq!(written(sound), Some(No::GateNotSignedSo));
    let answered = FeasibilityTest { answers: whole().answers, ..drafted() };
    assert_eq!(written(answered), Some(No::GateOwnAnswer));
    let mut told = whole().answers.remove(0);
    told.body = "Cws".to_owned();
    let by_itself = FeasibilityTest { answers: vec![told.clone()], ..drafted() };
    assert_eq!(written(by_itself), Some(No::GateAnswerApart), "an answer is a step of its own");
    told.way = phone;
    let by_phone = FeasibilityTest { answers: vec![told], ..drafted() };
    assert_eq!(written(by_phone), Some(No::GateAnswerApart), "also with how it came");
}

#[test]
fn two_names_of_one_person_are_one() {
    let sound = GateEvent::Signed {
        what: Signature::Explainable,
        signed: SignOff { by: staff(2), on: TODAY, remarks: "gezien".to_owned() },
    };
    let gate = gate([GateEvent::TestRecorded(Box::new(drafted())), sound]);
    let command = sign(Signature::LegallySound);
    // Somebody may have come to another post in between.
    let same = Actor::Staff { id: staff(2), role: StaffRole::LegalAdviser };
    let refused = advance(&gate, version(&bodies()), &command, same).unwrap_err();
    assert_eq!(refused.code, RefusalCode::GateSamePerson);
}

#[test]
fn who_wrote_at_a_test_does_not_sign_it_in_another_post_either() {
    let held = gate([GateEvent::TestRecorded(Box::new(drafted()))]);
    let author = |role| Actor::Staff { id: staff(1), role };
    for (what, role) in
        [(Signature::LegallySound, StaffRole::LegalAdviser), (Signature::Explainable, StaffRole::CaseHandler)]
    {
        let refused = advance(&held, version(&bodies()), &sign(what), author(role)).unwrap_err();
        assert_eq!(refused.code, RefusalCode::GateSamePerson, "{what:?}");
    }
}

/// Given a text that somebody read, when it is written anew before they sign, then their name stands under neither.
#[test]
fn a_name_that_was_meant_for_another_text_is_refused() {
    let draft = || gate([GateEvent::TestRecorded(Box::new(drafted()))]);
    let ready = || gate([recorded()]);
    let told = || gate([recorded(), GateEvent::Announced]);
    let begun = || {
        let begun = [recorded(), GateEvent::Announced, pilot(), learned()];
        gate(begun.into_iter().chain(cohort_that_taught()))
    };
    let cohort = Cohort {
        name: "voorjaar".to_owned(),
        registered_from: Some(date("2021-03-01")),
        registered_until: Some(date("2021-06-30")),
    };
    let refuse = GateCommand::Refuse {
        what: Signature::Explainable,
        on: TODAY,
        remarks: "zo niet".to_owned(),
        of_standing: false,
    };
    let another = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    let change = GateEvent::ChangeProposed(Box::new(another.clone()));
    let waits = || gate([recorded(), GateEvent::Announced, change.clone()]);
    let record = || GateCommand::RecordTest(Box::new(another.clone()));
    let answer = GateCommand::Answer(whole().answers.remove(0));
    for (given, who, when) in [
        (draft(), HANDLER, sign(Signature::Explainable)),
        (draft(), HANDLER, refuse),
        (draft(), ADVISER, sign(Signature::LegallySound)),
        (draft(), LEAD, answer),
        (draft(), steering(1), record()),
        (told(), steering(1), record()),
        (waits(), steering(1), record()),
        (waits(), steering(1), GateCommand::WithdrawChange("te duur".to_owned())),
        (ready(), steering(2), GateCommand::Announce),
        (told(), steering(2), GateCommand::OpenPilot(vec![dossier(1)])),
        (begun(), steering(2), GateCommand::OpenCohort(cohort)),
        (begun(), steering(2), GateCommand::OpenToAll),
    ] {
        let with = |read| {
            let signer = Signer { actor: who, read };
            let done = herstel_domain::gate::advance(&given, version(&bodies()), &when, signer);
            done.err().map(|refusal| refusal.code)
        };
        let read = given.to_sign(SUBSTANCE).unwrap().reading;
        assert_eq!(with(Some(read)), None, "{when:?}");
        assert_eq!(with(None), Some(RefusalCode::Required), "{when:?}");
        let another = Some(ContentHash::from_bytes([3; 32]));
        assert_eq!(with(another), Some(RefusalCode::GateChanged), "{when:?}");
    }
    // Where nothing stands there is nothing to name, and whoever names something meant another text.
    let first = |read| {
        let signer = Signer { actor: steering(1), read };
        let done = herstel_domain::gate::advance(&gate([]), version(&bodies()), &record(), signer);
        done.err().map(|refusal| refusal.code)
    };
    assert_eq!(first(None), None);
    assert_eq!(first(Some(SUBSTANCE)), Some(RefusalCode::GateChanged));
}

#[test]
fn what_is_read_is_the_version_and_every_word_of_who_steers_and_no_name_or_answer() {
    let reading = |test: FeasibilityTest, substance| {
        gate([GateEvent::TestRecorded(Box::new(test))]).to_sign(substance).unwrap().reading
    };
    let read = reading(whole(), SUBSTANCE);
    assert_eq!(reading(drafted(), SUBSTANCE), read, "names and answers are what others say of it");
    let cases: [LeaveOut; 8] = [
        |test| test.target_group.likely += 1,
        |test| test.simulated = None,
        |test| test.effect_on_waiting.push('.'),
        |test| test.transitional_rule.push('.'),
        |test| test.affected[0].answer.push('.'),
        |test| test.preconditions[0].state = PointState::Open,
        |test| test.questions.clear(),
        |test| test.alternatives[0].why_not.push('.'),
    ];
    for (place, change) in cases.into_iter().enumerate() {
        let mut test = whole();
        change(&mut test);
        assert_ne!(reading(test.clone(), SUBSTANCE), read, "part {place}");
        assert_eq!(test.changed_since(&whole()), [TestPart::ALL[place]]);
    }
    // Another version with the same words is another text.
    let another = ContentHash::from_bytes([8; 32]);
    let entry = GateEntry { substance: another, ..entry(1, recorded()) };
    let elsewhere = Gate::of(&scheme(), another, &[entry]);
    assert_ne!(elsewhere.to_sign(another).unwrap().reading, read);
    assert!(gate([]).to_sign(SUBSTANCE).is_none(), "nothing to read");
}

#[test]
fn what_somebody_read_is_found_again_so_that_they_see_what_changed() {
    let later = FeasibilityTest { transitional_rule: "Alles opnieuw.".to_owned(), ..drafted() };
    let entries = [
        entry(1, GateEvent::TestRecorded(Box::new(drafted()))),
        entry(1, GateEvent::TestRecorded(Box::new(later))),
    ];
    let read = Gate::of(&scheme(), SUBSTANCE, &entries[..1]).to_sign(SUBSTANCE).unwrap().reading;
    let then = Gate::when_read(&scheme(), SUBSTANCE, &entries, read).unwrap();
    let now = Gate::of(&scheme(), SUBSTANCE, &entries);
    let (then, now) = (then.to_sign(SUBSTANCE).unwrap().test, now.to_sign(SUBSTANCE).unwrap().test);
    assert_eq!(now.changed_since(then), [TestPart::TransitionalRule]);
    let nobody_s = ContentHash::from_bytes([3; 32]);
    assert!(Gate::when_read(&scheme(), SUBSTANCE, &entries, nobody_s).is_none());
}
