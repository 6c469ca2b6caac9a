//! Given a dossier, when somebody leaves the road by an agreement or comes back, or a part is recorded, then this.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, OTHER_PARENT, PARENT, REVIEWER, SCHEMES,
    given_facts, given_first_review, refused,
};
use herstel_domain::{
    Command, Event,
    choices::{ByWord, ChoiceEffect, Heard},
    messages::{MessageKind, MessageSent},
    parts::FinishPart,
    reopening::{AnswerRefusal, ConditionFinding, ReopeningStage, RequestReopening, TestReopening},
    road::{self, RoadStepState},
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, SettlementAnswer,
        SettlementStage, SignSettlement, WithdrawSettlement,
    },
};
use herstel_kernel::{
    Actor, ChoiceId, Date, Refusal, RefusalCode, ReopeningId, SettlementId, StaffId, StaffRole,
};
use herstel_scheme::SchemeFamily;
use jiff::ToSpan;

const VSO: SettlementId = SettlementId::from_bytes([0x61; 16]);
const AGAIN: ReopeningId = ReopeningId::from_bytes([0x62; 16]);
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([5; 16]), role: StaffRole::TeamLead };

type Done = Result<Vec<Event>, Refusal>;

fn main_road() -> SchemeFamily {
    SchemeFamily::main()
}

fn draft(given: &mut Given, actor: Actor, step: &str) -> Done {
    let command =
        DraftSettlement { settlement: VSO, family: main_road(), step: step.to_owned(), words: None };
    given.act(actor, &Command::DraftSettlement(command))
}

fn offer(given: &mut Given, actor: Actor) -> Done {
    given.act(actor, &Command::OfferSettlement(OfferSettlement { settlement: VSO }))
}

fn answer(given: &mut Given, actor: Actor, answer: SettlementAnswer) -> Done {
    let (heard, choice) = (Heard::usual(actor), ChoiceId::from_bytes([0x64; 16]));
    given.act(actor, &Command::AnswerSettlement(AnswerSettlement { settlement: VSO, answer, heard, choice }))
}

fn sign(given: &mut Given, actor: Actor) -> Done {
    given.act(actor, &Command::SignSettlement(SignSettlement { settlement: VSO }))
}

fn withdraw(given: &mut Given, actor: Actor) -> Done {
    let command = WithdrawSettlement { settlement: VSO, reason: "Het klopte niet.".to_owned() };
    given.act(actor, &Command::WithdrawSettlement(command))
}

fn later(given: &mut Given, days: i64) {
    given.today = given.today.checked_add(days.days()).unwrap();
}

fn stage(given: &Given) -> SettlementStage {
    given.dossier.settlements[0].stage(given.today)
}

/// Given an agreement after the first review that lies before the parent.
fn given_offer() -> Given {
    let mut given = given_first_review(IN_2021);
    draft(&mut given, HANDLER, FIRST_REVIEW).unwrap();
    offer(&mut given, REVIEWER).unwrap();
    given
}

/// Given an agreement that binds both.
fn given_agreement() -> Given {
    let mut given = given_offer();
    answer(&mut given, PARENT, SettlementAnswer::Signed).unwrap();
    sign(&mut given, REVIEWER).unwrap();
    later(&mut given, 15);
    given
}

fn state_of(given: &Given, step: &str) -> Option<RoadStepState> {
    let steps = road::road(&given.dossier, &SCHEMES, given.today);
    steps.into_iter().find(|found| found.id == step).map(|found| found.state)
}

fn code(done: Done) -> Option<RefusalCode> {
    done.err().map(|refusal| refusal.code)
}

#[test]
fn an_agreement_needs_two_people_of_the_operation_and_a_step_that_has_one() {
    let mut given = given_first_review(IN_2021);
    for actor in [PARENT, OTHER_PARENT, LEAD, Actor::System] {
        assert_eq!(code(draft(&mut given, actor, FIRST_REVIEW)), Some(RefusalCode::NotAllowed), "{actor:?}");
    }
    assert_eq!(code(draft(&mut given, HANDLER, FULL_ASSESSMENT)), Some(RefusalCode::ChoiceNotOpen));
    let mut early = given_facts(IN_2021);
    assert_eq!(code(draft(&mut early, HANDLER, "registration")), Some(RefusalCode::NoAgreement));
    draft(&mut given, HANDLER, FIRST_REVIEW).unwrap();
    assert_eq!(code(draft(&mut given, HANDLER, FIRST_REVIEW)), Some(RefusalCode::AlreadyProposed));
    assert_eq!(
        code(answer(&mut given, PARENT, SettlementAnswer::Signed)),
        Some(RefusalCode::NotFound),
        "a draft"
    );
    let table = [
        (HANDLER, Some(RefusalCode::SamePerson)),
        (PARENT, Some(RefusalCode::NotAllowed)),
        (LEAD, Some(RefusalCode::NotAllowed)),
        (Actor::System, Some(RefusalCode::NotAllowed)),
        (REVIEWER, None),
    ];
    for (actor, expected) in table {
        assert_eq!(code(offer(&mut given, actor)), expected, "{actor:?}");
    }
    assert_eq!(code(offer(&mut given, REVIEWER)), Some(RefusalCode::NotProposed), "offered once");
}

#[test]
fn the_message_of_an_offer_brings_the_agreement_and_an_older_one_that_of_its_step_and_day() {
    let given = given_offer();
    let held = &given.dossier.settlements[0];
    let message = given.dossier.messages.last().unwrap();
    assert_eq!(
        message.sent.kind,
        MessageKind::AgreementOffered {
            step: FIRST_REVIEW.to_owned(),
            until_on: None,
            settlement: Some(held.drafted.settlement)
        }
    );
    assert_eq!(given.dossier.settlement_told(&message.sent), Some(held));
    let about = |step: &str, days: i64, settlement: Option<SettlementId>| {
        let kind = MessageKind::AgreementOffered { step: step.to_owned(), until_on: None, settlement };
        let sent_on = given.today.checked_add(days.days()).unwrap();
        given.dossier.settlement_told(&MessageSent { kind, sent_on, ..message.sent.clone() })
    };
    assert_eq!(about(FIRST_REVIEW, 0, None), Some(held));
    assert_eq!(about(FIRST_REVIEW, 1, None), None, "offered on another day");
    assert_eq!(about(FULL_ASSESSMENT, 0, None), None, "another step");
    assert_eq!(about(FIRST_REVIEW, 0, Some(SettlementId::from_bytes([9; 16]))), None);
    let words = MessageSent { kind: MessageKind::Registered, ..message.sent.clone() };
    assert_eq!(given.dossier.settlement_told(&words), None);
}

#[test]
fn a_signature_can_be_taken_back_for_fourteen_days_whenever_it_is_set() {
    let given = given_offer();
    let last = given.dossier.settlements[0].drafted.cooling_off_until(Date::constant(2021, 12, 20));
    assert_eq!(last, Date::constant(2022, 1, 3));
}

#[test]
fn a_draft_that_was_sent_back_is_taken_back_and_drawn_up_anew() {
    let mut given = given_first_review(IN_2021);
    draft(&mut given, HANDLER, FIRST_REVIEW).unwrap();
    let remarks = "De voorwaarden ontbreken.".to_owned();
    given.act(REVIEWER, &Command::ReturnSettlement(ReturnSettlement { settlement: VSO, remarks })).unwrap();
    assert_eq!(code(offer(&mut given, REVIEWER)), Some(RefusalCode::NotProposed));
    withdraw(&mut given, HANDLER).unwrap();
    let again = SettlementId::from_bytes([0x71; 16]);
    let command = DraftSettlement {
        settlement: again,
        family: main_road(),
        step: FIRST_REVIEW.to_owned(),
        words: Some("Wij bellen over een jaar.".to_owned()),
    };
    given.act(HANDLER, &Command::DraftSettlement(command)).unwrap();
}

/// Who answers what, how far the agreement then is, and whether the road still leads on.
#[test]
fn what_the_parent_answers_has_the_same_effect_by_every_way() {
    use SettlementAnswer::{Declined, Signed, TakenBack};
    let until = Date::constant(2021, 10, 18);
    type Case<'a> = (&'a [(Actor, SettlementAnswer)], SettlementStage, RoadStepState);
    let table: [Case<'_>; 6] = [
        (&[], SettlementStage::Offered, RoadStepState::Now),
        (&[(PARENT, Signed)], SettlementStage::CoolingOff { until }, RoadStepState::Held),
        (&[(HANDLER, Signed)], SettlementStage::CoolingOff { until }, RoadStepState::Held),
        (&[(PARENT, Declined)], SettlementStage::Over, RoadStepState::Now),
        (&[(PARENT, Signed), (PARENT, TakenBack)], SettlementStage::Offered, RoadStepState::Now),
        (&[(HANDLER, Signed), (PARENT, TakenBack)], SettlementStage::Offered, RoadStepState::Now),
    ];
    for (answers, expected, next) in table {
        let mut given = given_offer();
        for (actor, said) in answers {
            answer(&mut given, *actor, *said).unwrap();
        }
        assert_eq!(stage(&given), expected, "{answers:?}");
        assert_eq!(state_of(&given, FULL_ASSESSMENT), Some(next), "{answers:?}");
    }
    let mut given = given_offer();
    assert_eq!(code(answer(&mut given, OTHER_PARENT, Signed)), Some(RefusalCode::NotAllowed));
    assert_eq!(code(answer(&mut given, Actor::System, Signed)), Some(RefusalCode::NotAllowed));
}

#[test]
fn silence_never_becomes_a_signature_and_a_signature_never_expires_into_more() {
    let mut given = given_offer();
    later(&mut given, 3_000);
    assert_eq!(stage(&given), SettlementStage::Offered, "nobody answered");
    answer(&mut given, PARENT, SettlementAnswer::Signed).unwrap();
    later(&mut given, 3_000);
    assert_eq!(stage(&given), SettlementStage::Awaited, "the operation did not sign");
}

#[test]
fn a_signature_can_be_taken_back_on_the_last_day_and_not_on_the_next() {
    for (days, expected) in [(0, None), (14, None), (15, Some(RefusalCode::CoolingOffOver))] {
        let mut given = given_offer();
        answer(&mut given, PARENT, SettlementAnswer::Signed).unwrap();
        sign(&mut given, HANDLER).unwrap();
        later(&mut given, days);
        assert_eq!(code(answer(&mut given, PARENT, SettlementAnswer::TakenBack)), expected, "{days}");
        if expected.is_none() {
            assert!(given.dossier.settlements[0].operation_signed.is_none(), "then neither signature stands");
            assert!(
                given.dossier.choice_at(&main_road(), FIRST_REVIEW).is_none(),
                "the choice is open again"
            );
        }
    }
}

#[test]
fn the_operation_signs_after_the_parent_and_takes_nothing_back_that_was_signed() {
    let mut given = given_offer();
    assert_eq!(code(sign(&mut given, REVIEWER)), Some(RefusalCode::NotOffered));
    answer(&mut given, PARENT, SettlementAnswer::Signed).unwrap();
    assert_eq!(code(withdraw(&mut given, HANDLER)), Some(RefusalCode::NotOffered));
    sign(&mut given, REVIEWER).unwrap();
    assert_eq!(sign(&mut given, REVIEWER).unwrap(), [], "signing twice is signing once");
    later(&mut given, 15);
    assert_eq!(stage(&given), SettlementStage::Binding);
}

#[test]
fn leaving_costs_nothing_that_was_awarded_and_no_help() {
    let before = given_offer();
    let given = given_agreement();
    assert_eq!(given.dossier.awarded(), before.dossier.awarded());
    assert_eq!(state_of(&given, "municipal-help"), Some(RoadStepState::Always));
    assert_eq!(state_of(&given, "aftercare"), Some(RoadStepState::Always));
    assert_eq!(state_of(&given, FULL_ASSESSMENT), Some(RoadStepState::Held));
}

fn ask(given: &mut Given, actor: Actor) -> Done {
    let command = RequestReopening {
        reopening: AGAIN,
        family: main_road(),
        step: FIRST_REVIEW.to_owned(),
        words: "Ik vond een brief.".to_owned(),
        heard: Heard::usual(actor),
    };
    given.act(actor, &Command::RequestReopening(command))
}

fn test(given: &mut Given, actor: Actor, met: [(&str, bool); 2]) -> Done {
    let finding = |(condition, is_met): (&str, bool)| ConditionFinding {
        condition: condition.to_owned(),
        is_met,
        reason: "Dat bleek uit de brief.".to_owned(),
    };
    let findings = met.map(finding).to_vec();
    given.act(actor, &Command::TestReopening(TestReopening { reopening: AGAIN, findings }))
}

fn read(given: &mut Given, actor: Actor, reopens: bool) -> Done {
    let reason = "Ik keek het na.".to_owned();
    given.act(actor, &Command::AnswerRefusal(AnswerRefusal { reopening: AGAIN, reopens, reason }))
}

/// Which conditions are met, what the second reader says, and whether the road is open again.
#[test]
fn a_road_is_opened_on_one_condition_and_closed_by_two_people_only() {
    let (yes, no) = (true, false);
    let table = [
        ([("new-facts", yes), ("new-scheme", no)], None, ReopeningStage::Granted),
        ([("new-facts", no), ("new-scheme", yes)], None, ReopeningStage::Granted),
        ([("new-facts", no), ("new-scheme", no)], None, ReopeningStage::RefusalProposed),
        ([("new-facts", no), ("new-scheme", no)], Some(no), ReopeningStage::Refused),
        ([("new-facts", no), ("new-scheme", no)], Some(yes), ReopeningStage::Granted),
    ];
    for (met, second, expected) in table {
        let mut given = given_agreement();
        assert_eq!(code(given.choose(PARENT, FIRST_REVIEW, "continue")), Some(RefusalCode::ChoiceNotOpen));
        ask(&mut given, PARENT).unwrap();
        test(&mut given, HANDLER, met).unwrap();
        if let Some(reopens) = second {
            assert_eq!(code(read(&mut given, HANDLER, reopens)), Some(RefusalCode::SamePerson));
            read(&mut given, REVIEWER, reopens).unwrap();
        }
        assert_eq!(given.dossier.reopenings[0].stage(), expected, "{met:?} {second:?}");
        let open = expected == ReopeningStage::Granted;
        let next = if open { RoadStepState::Now } else { RoadStepState::Held };
        assert_eq!(state_of(&given, FULL_ASSESSMENT), Some(next), "{met:?} {second:?}");
        assert_eq!(stage(&given) == SettlementStage::Reopened, open);
        let asked = given.dossier.requested().next().map(|requested| requested.requested_on);
        let again = if open { given.today } else { given.dossier.registration.registered_on };
        assert_eq!(asked, Some(again), "who is let in again waits from when they asked: {met:?} {second:?}");
        if open {
            given.propose(FULL_ASSESSMENT).unwrap();
        }
    }
}

#[test]
fn nobody_but_people_opens_or_closes_and_every_condition_is_tested_with_a_reason() {
    let mut given = given_agreement();
    for actor in [Actor::System, OTHER_PARENT] {
        assert_eq!(code(ask(&mut given, actor)), Some(RefusalCode::NotAllowed), "{actor:?}");
    }
    ask(&mut given, HANDLER).unwrap();
    assert_eq!(code(ask(&mut given, PARENT)), Some(RefusalCode::AlreadyProposed));
    let all = [("new-facts", true), ("new-scheme", false)];
    for actor in [Actor::System, PARENT, LEAD] {
        assert_eq!(code(test(&mut given, actor, all)), Some(RefusalCode::NotAllowed), "{actor:?}");
    }
    for wrong in [[("new-facts", true), ("new-facts", true)], [("new-facts", true), ("anders", false)]] {
        assert_eq!(code(test(&mut given, HANDLER, wrong)), Some(RefusalCode::Required), "{wrong:?}");
    }
    test(&mut given, HANDLER, all).unwrap();
    assert_eq!(code(test(&mut given, HANDLER, all)), Some(RefusalCode::AlreadyDecided));
    assert_eq!(code(ask(&mut given_first_review(IN_2021), PARENT)), Some(RefusalCode::NotLeft));
}

#[test]
fn after_an_award_there_is_a_talk_about_what_to_expect() {
    let given = given_first_review(IN_2021);
    assert_eq!(state_of(&given, "expectation-talk"), Some(RoadStepState::Now));
    assert_eq!(state_of(&given, FULL_ASSESSMENT), Some(RoadStepState::Now), "a talk holds up nothing");
    assert_eq!(state_of(&given_facts(IN_2021), "expectation-talk"), Some(RoadStepState::Next));
}

#[test]
fn who_is_rejected_gets_a_route_to_municipal_help_and_no_talk_about_more() {
    let mut given = given_facts(IN_2021);
    given.facts(&[("toeslagjaar/2013/grond", "geen")]).unwrap();
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert_eq!(state_of(&given, "expectation-talk"), None);
    let points = road::open_choices(&given.dossier, &SCHEMES, given.today);
    let point = points.iter().find(|point| point.step == FIRST_REVIEW).unwrap();
    assert!(point.options.iter().any(|option| option.id == "help"));
    given.choose(PARENT, FIRST_REVIEW, "help").unwrap();
    let chosen = given.dossier.choice_at(&main_road(), FIRST_REVIEW).unwrap();
    assert_eq!(chosen.effect, ChoiceEffect::Support { to: "municipal-help".to_owned() });
    let awarded = given_first_review(IN_2021);
    let points = road::open_choices(&awarded.dossier, &SCHEMES, awarded.today);
    let point = points.iter().find(|point| point.step == FIRST_REVIEW).unwrap();
    assert!(!point.options.iter().any(|option| option.id == "help"), "only after a rejection");
}

#[test]
fn actual_damage_goes_by_survey_advice_and_the_response_of_the_parent() {
    let mut given = given_first_review(IN_2023);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    given.choose(PARENT, FULL_ASSESSMENT, "more-damage").unwrap();
    let schade: SchemeFamily = "schade".parse().unwrap();
    let finish = |given: &mut Given, actor: Actor, step: &str| {
        let command = FinishPart {
            family: schade.clone(),
            step: step.to_owned(),
            words: "Zo was het.".to_owned(),
            documents: Vec::new(),
            heard: Heard::usual(actor),
        };
        code(given.act(actor, &Command::FinishPart(command)))
    };
    assert_eq!(
        finish(&mut given, HANDLER, "damage-survey"),
        Some(RefusalCode::StepNotOpen),
        "not chosen yet"
    );
    given.choose_at(PARENT, &schade, "request", "tailored").unwrap();
    assert_eq!(state_of(&given, "damage-survey"), Some(RoadStepState::Now));
    assert_eq!(state_of(&given, "actual-damage"), Some(RoadStepState::Next));
    let table = [
        (PARENT, "damage-survey", Some(RefusalCode::NotAllowed)),
        (HANDLER, "damage-advice", Some(RefusalCode::StepNotOpen)),
        (HANDLER, "damage-survey", None),
        (HANDLER, "damage-survey", Some(RefusalCode::AlreadyDecided)),
        (PARENT, "damage-response", Some(RefusalCode::StepNotOpen)),
        (HANDLER, "damage-advice", None),
        (OTHER_PARENT, "damage-response", Some(RefusalCode::NotAllowed)),
        (PARENT, "damage-response", None),
        (PARENT, "onzin", Some(RefusalCode::NotFound)),
    ];
    for (actor, step, expected) in table {
        assert_eq!(refused(given.propose("actual-damage")), RefusalCode::StepNotOpen, "before {step}");
        assert_eq!(finish(&mut given, actor, step), expected, "{actor:?} {step}");
        if step == "damage-response" && expected.is_none() {
            break;
        }
    }
    assert_eq!(state_of(&given, "actual-damage"), Some(RoadStepState::Now));
    assert_ne!(refused(given.propose("actual-damage")), RefusalCode::StepNotOpen, "only facts are missing");
    assert_eq!(given.dossier.parts.last().unwrap().heard.map(|heard| heard.by), Some(ByWord::Portal));
}
