use crate::given::{
    FIRST_REVIEW, HANDLER, IN_2021, OTHER_PARENT, PARENT, given_facts, given_first_review, refused,
};
use herstel_domain::{
    Command,
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute},
};
use herstel_kernel::{DisputeId, RefusalCode};

const REMARK: DisputeId = DisputeId::from_bytes([70; 16]);

fn raise(target: DisputeTarget, words: &str) -> Command {
    Command::RaiseDispute(RaiseDispute { dispute: REMARK, target, words: words.to_owned() })
}

fn answer(words: &str) -> Command {
    let answer = words.to_owned();
    Command::AnswerDispute(AnswerDispute { dispute: REMARK, result: DisputeResult::Kept, answer })
}

fn fact() -> DisputeTarget {
    DisputeTarget::Fact { path: "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap() }
}

#[test]
fn a_wrong_fact_can_be_pointed_out_and_is_answered_once() {
    let mut given = given_facts(IN_2021);
    given.act(PARENT, &raise(fact(), "Het was meer.")).unwrap();
    assert_eq!(refused(given.act(HANDLER, &answer(" "))), RefusalCode::Required);
    assert_eq!(refused(given.act(PARENT, &answer("Ja"))), RefusalCode::NotAllowed);
    given.act(HANDLER, &answer("Wij kijken de brief na.")).unwrap();
    assert_eq!(refused(given.act(HANDLER, &answer("Nog eens"))), RefusalCode::AlreadyAnswered);
    assert!(given.dossier.dispute(REMARK).unwrap().answered.is_some());
}

#[test]
fn a_row_of_a_decision_can_be_pointed_out_once_it_binds() {
    let given = given_first_review(IN_2021);
    let decision = given.dossier.approved(FIRST_REVIEW).unwrap().proposed.decision;
    let row = || DisputeTarget::DecisionRow { decision, attribute: "forfaitaire bedrag".to_owned() };
    assert!(given.clone().act(PARENT, &raise(row(), "Waarom niet meer?")).is_ok());
    let mut undecided = given_facts(IN_2021);
    let decision = undecided.propose(FIRST_REVIEW).unwrap();
    let row = DisputeTarget::DecisionRow { decision, attribute: "forfaitaire bedrag".to_owned() };
    let answer = refused(undecided.act(PARENT, &raise(row, "Ik zag dit")));
    assert_eq!(answer, RefusalCode::NotFound, "a draft does not exist for the parent");
}

#[test]
fn remarks_need_words_a_target_and_the_right_person() {
    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.act(PARENT, &raise(fact(), ""))), RefusalCode::Required);
    assert_eq!(refused(given.act(OTHER_PARENT, &raise(fact(), "x"))), RefusalCode::NotAllowed);
    let absent = DisputeTarget::Fact { path: "toeslagjaar/2009/grond".parse().unwrap() };
    assert_eq!(refused(given.act(PARENT, &raise(absent, "x"))), RefusalCode::NotFound);
    assert_eq!(refused(given.act(PARENT, &raise(fact(), &"a".repeat(20_001)))), RefusalCode::TooLong);
}
