//! What is changed, taken back or contradicted after people were told.

use super::*;
use herstel_kernel::RefusalCode;

#[test]
fn a_test_changed_after_announcing_counts_once_both_sign_and_the_bodies_said_yes_to_it() {
    let bodies = bodies();
    let mut entries = vec![entry(1, recorded()), entry(2, GateEvent::Announced)];
    let now = |entries: &[GateEntry]| Gate::of(&scheme(), SUBSTANCE, entries);
    let counts = |gate: &Gate| gate.test.as_ref().unwrap().1.effect_on_waiting.clone();
    let another = "Wie wacht, wacht een jaar langer.";
    let changed = FeasibilityTest { effect_on_waiting: another.to_owned(), ..drafted() };
    // What lacks more than names is refused at once.
    let lacking = FeasibilityTest { alternatives: Vec::new(), ..changed.clone() };
    let command = GateCommand::RecordTest(Box::new(lacking));
    let refused = advance(&now(&entries), version(&bodies), &command, steering(1)).unwrap_err();
    assert_eq!(refused.code, RefusalCode::GateIncomplete);
    let command = GateCommand::RecordTest(Box::new(changed));
    for (done_by, actor, command) in [
        (1, steering(1), command),
        (8, HANDLER, sign(Signature::Explainable)),
        (9, ADVISER, sign(Signature::LegallySound)),
        (11, LEAD, yes(0)),
        (12, desk(Desk::Support), yes(1)),
    ] {
        let gate = now(&entries);
        assert_eq!(counts(&gate), whole().effect_on_waiting, "what people were told counts until then");
        assert_eq!(gate.closed(SUBSTANCE, &bodies), None, "and stays open");
        let event = advance(&gate, version(&bodies), &command, actor).unwrap();
        entries.push(entry(done_by, event));
    }
    let gate = now(&entries);
    assert_eq!((counts(&gate).as_str(), gate.proposed.is_none()), (another, true));
    assert_eq!(gate.closed(SUBSTANCE, &bodies), None);
    assert_eq!(gate.test.unwrap().1.answers, whole().answers, "what the bodies said of it");
}

/// What follows when people were told and a change waits.
fn changed() -> Vec<GateEvent> {
    let test = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    vec![recorded(), GateEvent::Announced, GateEvent::ChangeProposed(Box::new(test))]
}

/// Given a change that waits, when it is taken back, then what people were told stands, by whom it may be.
#[test]
fn a_change_is_taken_back_by_its_author_or_by_who_steers_and_needs_no_old_text() {
    let bodies = bodies();
    let withdraw = |reason: &str| GateCommand::WithdrawChange(reason.to_owned());
    let held = gate(changed());
    let moved = Actor::Staff { id: staff(1), role: StaffRole::CaseHandler };
    for (given, actor, command, then) in [
        (&held, steering(1), withdraw("te duur"), None),
        (&held, steering(2), withdraw("te duur"), None),
        (&held, moved, withdraw("te duur"), None),
        (&held, steering(2), withdraw(" "), Some(RefusalCode::Required)),
        (&held, HANDLER, withdraw("te duur"), Some(RefusalCode::NotAllowed)),
        (&held, ADVISER, withdraw("te duur"), Some(RefusalCode::NotAllowed)),
        (&held, LEAD, withdraw("te duur"), Some(RefusalCode::NotAllowed)),
        (&gate([recorded()]), steering(2), withdraw("te duur"), Some(RefusalCode::GateNoChange)),
    ] {
        let done = advance(given, version(&bodies), &command, actor);
        assert_eq!(done.err().map(|refusal| refusal.code), then, "{actor:?} {command:?}");
    }
    let told = gate([recorded(), GateEvent::Announced]);
    let back = GateEvent::ChangeWithdrawn { reason: "te duur".to_owned() };
    let after = gate(changed().into_iter().chain([back]));
    assert_eq!((after.test.as_ref(), after.proposed), (told.test.as_ref(), None));
}

#[test]
fn who_signs_while_a_change_waits_names_what_counts_and_the_change() {
    let readings = [
        gate([recorded(), GateEvent::Announced]),
        gate(changed()),
        gate(changed().into_iter().chain([GateEvent::ChangeWithdrawn { reason: "terug".to_owned() }])),
    ]
    .map(|gate| gate.to_sign(SUBSTANCE).unwrap().reading);
    assert_ne!(readings[0], readings[1]);
    assert_eq!(readings[0], readings[2], "taken back, the same stands there");
}

fn yes(place: usize) -> GateCommand {
    GateCommand::Answer(whole().answers.remove(place))
}

fn no(place: usize) -> GateCommand {
    GateCommand::Answer(BodyAnswer { can_deliver: false, ..whole().answers.remove(place) })
}

fn refuse(what: Signature) -> GateCommand {
    GateCommand::Refuse { what, on: TODAY, remarks: "zo kan het niet".to_owned(), of_standing: false }
}

/// Given what opened, when a body, the front desk or a legal adviser says that it cannot be done so, then it is recorded, what
/// is open stays open, and nothing more opens until they say otherwise.
#[test]
fn a_no_after_people_were_told_holds_up_what_follows_and_takes_nothing_from_anybody() {
    let bodies = [bodies(), vec!["Cws".to_owned()]].concat();
    let mut test = whole();
    test.answers.push(BodyAnswer {
        body: "Cws".to_owned(),
        way: Some(AnswerWay::Paper),
        ..whole().answers.remove(0)
    });
    let recorded = GateEvent::TestRecorded(Box::new(test.clone()));
    let stop = GateEvent::Stopped { reason: "even niet".to_owned() };
    let begun: Vec<GateEvent> = [recorded, GateEvent::Announced, pilot(), learned()]
        .into_iter()
        .chain(cohort_that_taught())
        .collect();
    let of_cws = |can_deliver| {
        let said = BodyAnswer { can_deliver, ..test.answers[2].clone() };
        GateCommand::Answer(said)
    };
    for (who, says_no, says_yes) in [
        (LEAD, no(0), yes(0)),
        (desk(Desk::Support), no(1), yes(1)),
        (steering(1), of_cws(false), of_cws(true)),
        (HANDLER, refuse(Signature::Explainable), sign(Signature::Explainable)),
        (ADVISER, refuse(Signature::LegallySound), sign(Signature::LegallySound)),
    ] {
        for is_stopped in [false, true] {
            let mut entries: Vec<GateEntry> = begun.iter().cloned().map(|event| entry(1, event)).collect();
            entries.extend(is_stopped.then(|| entry(1, stop.clone())));
            let now = |entries: &[GateEntry]| Gate::of(&scheme(), SUBSTANCE, entries);
            let before = passage(&now(&entries), SUBSTANCE, &bodies, (dossier(1), date("2021-01-01")));
            let said = advance(&now(&entries), version(&bodies), &says_no, who).unwrap();
            entries.push(entry(1, said));
            let gate = now(&entries);
            assert_eq!(
                passage(&gate, SUBSTANCE, &bodies, (dossier(1), date("2021-01-01"))),
                before,
                "{says_no:?}"
            );
            assert!(gate.is_held_up(SUBSTANCE, &bodies), "{says_no:?}");
            let follows = match is_stopped {
                true => GateCommand::Resume("het kan weer".to_owned()),
                false => GateCommand::OpenToAll,
            };
            let refused = advance(&gate, version(&bodies), &follows, steering(2)).unwrap_err();
            assert_eq!(refused.code, RefusalCode::GateHeldUp, "{says_no:?} {follows:?}");
            let said = advance(&gate, version(&bodies), &says_yes, who).unwrap();
            entries.push(entry(1, said));
            let gate = now(&entries);
            assert!(!gate.is_held_up(SUBSTANCE, &bodies), "{says_yes:?}");
            // Entries of this test are all by 1, who wrote it.
            let done = advance(&gate, version(&bodies), &follows, steering(2));
            assert!(done.is_ok(), "{says_yes:?}: {done:?}");
        }
    }
}

fn refused(what: Signature, of_standing: bool) -> GateEvent {
    let refused = SignOff { by: staff(8), on: TODAY, remarks: "zo niet".to_owned() };
    GateEvent::SignatureRefused { what, refused, of_standing }
}

#[test]
fn a_no_before_people_were_told_takes_the_name_off_and_the_gate_stays_closed() {
    let bodies = bodies();
    let refused = |what| refused(what, false);
    for (what, lacks) in [
        (Signature::Explainable, Shortcoming::NotExplainable),
        (Signature::LegallySound, Shortcoming::NotLegallySound),
    ] {
        let held = gate([recorded(), refused(what)]);
        assert_eq!(held.closed(SUBSTANCE, &bodies), Some(Why::Incomplete(vec![lacks])));
        assert!(!held.is_held_up(SUBSTANCE, &bodies), "nothing opened that could be held up");
        let announced = advance(&held, version(&bodies), &GateCommand::Announce, steering(2)).unwrap_err();
        assert_eq!(announced.code, RefusalCode::GateIncomplete);
    }
}

#[test]
fn a_no_to_a_change_goes_with_the_change() {
    let bodies = bodies();
    let no = refused(Signature::Explainable, false);
    let held: Vec<GateEvent> = changed().into_iter().chain([no]).collect();
    let waits = gate(held.clone());
    assert!(waits.is_held_up(SUBSTANCE, &bodies));
    assert!(waits.counting().unwrap().explainable.is_some(), "what people were told was explained");
    let back = GateEvent::ChangeWithdrawn { reason: "dan niet".to_owned() };
    assert!(!gate(held.into_iter().chain([back])).is_held_up(SUBSTANCE, &bodies));
}

/// Given a no to what stands there, when a change comes between, then the no stays until that text is signed or replaced.
#[test]
fn a_no_to_what_stands_there_is_not_lost_by_way_of_a_change() {
    let bodies = bodies();
    let what = Signature::LegallySound;
    let told = || {
        let begun = vec![recorded(), GateEvent::Announced, pilot(), learned()];
        begun.into_iter().chain(cohort_that_taught())
    };
    let change = || changed().remove(2);
    let back = || GateEvent::ChangeWithdrawn { reason: "dan niet".to_owned() };
    let signed = |what: Signature| {
        let signed = SignOff { by: staff(9), on: TODAY, remarks: "gezien".to_owned() };
        GateEvent::Signed { what, signed }
    };
    let answered = |place: usize| GateEvent::Answered { answer: whole().answers.remove(place) };
    let whole_change = || vec![signed(what), signed(Signature::Explainable), answered(0), answered(1)];
    let no = |of_standing| refused(what, of_standing);
    let with = |more: Vec<GateEvent>| told().chain(more);
    for (given, more, is_held_up) in [
        ("a change is signed", vec![no(false), change(), signed(what)], true),
        ("a signed change is taken back", vec![no(false), change(), signed(what), back()], true),
        ("both are refused", vec![no(false), change(), no(false)], true),
        ("both are refused, the change taken back", vec![no(false), change(), no(false), back()], true),
        ("a no to what stands there beside a change", vec![change(), no(true), back()], true),
        ("the change is signed beside it", vec![change(), no(true), signed(what), back()], true),
        ("it is signed again", vec![no(false), change(), back(), signed(what)], false),
        ("the change counts", [vec![no(false), change()], whole_change()].concat(), false),
        ("a no to the change alone", vec![change(), no(false), back()], false),
    ] {
        let gate = gate(with(more));
        assert_eq!(gate.is_held_up(SUBSTANCE, &bodies), is_held_up, "{given}");
        let open = advance(&gate, version(&bodies), &GateCommand::OpenToAll, steering(2));
        let code = open.err().map(|refusal| refusal.code);
        assert_eq!(code, is_held_up.then_some(RefusalCode::GateHeldUp), "{given}");
    }
}

#[test]
fn a_no_to_what_stands_there_takes_no_name_off_the_change() {
    let signed = SignOff { by: staff(9), on: TODAY, remarks: "gezien".to_owned() };
    let signed = GateEvent::Signed { what: Signature::LegallySound, signed };
    let with = |of_standing| {
        let no = refused(Signature::LegallySound, of_standing);
        let gate = gate(changed().into_iter().chain([signed.clone(), no]));
        (gate.proposed.unwrap().1.legally_sound.is_some(), gate.refused[0].of_change)
    };
    assert_eq!(with(true), (true, false));
    assert_eq!(with(false), (false, true));
}

/// Given the yes of a body, when what it read is written anew, then it is no answer any more; a no stays one.
#[test]
fn the_yes_of_a_body_holds_for_what_it_read_and_a_no_for_everything() {
    let bodies = bodies();
    let another = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    let answer = |can_deliver| BodyAnswer { can_deliver, ..whole().answers.remove(0) };
    let said = |answers: Vec<bool>| {
        let said = answers.into_iter().map(|can| GateEvent::Answered { answer: answer(can) });
        let drafted = GateEvent::TestRecorded(Box::new(drafted()));
        let held = gate([drafted].into_iter().chain(said).collect::<Vec<_>>());
        let command = GateCommand::RecordTest(Box::new(another.clone()));
        let GateEvent::TestRecorded(test) = advance(&held, version(&bodies), &command, steering(1)).unwrap()
        else {
            panic!("a test is recorded")
        };
        let lacks = test.shortcomings(SUBSTANCE, &bodies);
        let of_uht = lacks.into_iter().find(|lacks| lacks.about() == Some("Uht"));
        of_uht.map(|lacks| lacks.code())
    };
    assert_eq!(said(vec![true]), Some("no-answer"));
    assert_eq!(said(vec![false]), Some("body-cannot"));
    assert_eq!(said(vec![true, false]), Some("body-cannot"));
    assert_eq!(said(vec![false, true]), Some("no-answer"), "what it took back stays taken back");
}

#[test]
fn a_yes_to_a_change_says_nothing_of_what_stands_there_and_a_no_holds_up_both() {
    let bodies = bodies();
    let answered = |can_deliver| {
        let answer = BodyAnswer { can_deliver, ..whole().answers.remove(0) };
        GateEvent::Answered { answer }
    };
    let back = || GateEvent::ChangeWithdrawn { reason: "dan niet".to_owned() };
    let told = [recorded(), GateEvent::Announced, answered(false)];
    let held = gate(told.into_iter().chain([changed().remove(2), answered(true), back()]));
    assert!(held.is_held_up(SUBSTANCE, &bodies), "it said yes to the change");
    let held = gate(changed().into_iter().chain([answered(false), back()]));
    assert!(held.is_held_up(SUBSTANCE, &bodies), "a no stays");
    assert_eq!(held.closed(SUBSTANCE, &bodies), None, "and takes nothing from anybody");
}

#[test]
fn a_change_can_be_proposed_while_a_body_says_no_because_it_may_be_what_the_body_asks_for() {
    let answer = BodyAnswer { can_deliver: false, ..whole().answers.remove(0) };
    let held = gate([recorded(), GateEvent::Announced, GateEvent::Answered { answer }]);
    let test = FeasibilityTest { effect_on_waiting: "Een jaar langer.".to_owned(), ..drafted() };
    let command = GateCommand::RecordTest(Box::new(test));
    let done = advance(&held, version(&bodies()), &command, steering(1)).unwrap();
    assert_eq!(done.kind(), "change-proposed");
}

#[test]
fn what_a_body_said_is_not_unsaid_by_leaving_it_out_of_the_test() {
    let bodies = [bodies(), vec!["Cws".to_owned()]].concat();
    let told = BodyAnswer {
        body: "Cws".to_owned(),
        can_deliver: false,
        way: Some(AnswerWay::Phone),
        ..whole().answers.remove(0)
    };
    let held = gate([GateEvent::TestRecorded(Box::new(FeasibilityTest {
        answers: vec![told.clone()],
        ..drafted()
    }))]);
    let command = GateCommand::RecordTest(Box::new(drafted()));
    let GateEvent::TestRecorded(test) = advance(&held, version(&bodies), &command, steering(1)).unwrap()
    else {
        panic!("a test is recorded")
    };
    assert_eq!(test.answers, [told]);
}
