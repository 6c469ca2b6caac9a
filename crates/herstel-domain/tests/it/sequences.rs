//! Laws that hold for any order of commands by anybody.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, SCHEMES,
    given_facts,
};
use herstel_domain::{
    Command, Event,
    choices::Heard,
    decisions::{DecisionStatus, Outcome, PreparedBy},
    reopening::{AnswerRefusal, ConditionFinding, RequestReopening, TestReopening},
    road,
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer, SettlementStage,
        SettlementStatus, SignSettlement,
    },
};
use herstel_kernel::{Actor, ChoiceId, DecisionId, ReopeningId, SettlementId};
use herstel_scheme::{Choice, SchemeFamily};
use jiff::ToSpan;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Action {
    Propose(Actor, &'static str),
    Approve(Actor),
    Return(Actor),
    Choose(Actor, &'static str, &'static str),
    Fact(i64),
    Ground(&'static str),
    Draft(Actor),
    Offer(Actor),
    Answer(Actor, SettlementAnswer),
    Sign(Actor),
    Ask(Actor),
    Test(Actor, bool),
    Read(Actor, bool),
    Later(i64),
}

const ANSWERS: [SettlementAnswer; 3] =
    [SettlementAnswer::Signed, SettlementAnswer::Declined, SettlementAnswer::TakenBack];

fn anybody() -> impl Strategy<Value = Actor> {
    prop::sample::select(vec![PARENT, OTHER_PARENT, HANDLER, REVIEWER, Actor::System])
}

/// The command of an action about leaving and coming back.
fn leaving(given: &Given, action: &Action) -> Option<(Actor, Command)> {
    let settlement = given.dossier.settlements.last().map(|held| held.drafted.settlement);
    let settlement = settlement.unwrap_or(SettlementId::from_bytes([0; 16]));
    let reopening = given.dossier.reopenings.last().map(|held| held.requested.reopening);
    let reopening = reopening.unwrap_or(ReopeningId::from_bytes([0; 16]));
    let version = u8::try_from(given.dossier.version).unwrap();
    let (family, step) = (SchemeFamily::main(), FIRST_REVIEW.to_owned());
    Some(match action {
        Action::Draft(actor) => {
            let settlement = SettlementId::from_bytes([version; 16]);
            let draft = DraftSettlement { settlement, family, step, words: None };
            (*actor, Command::DraftSettlement(draft))
        }
        Action::Offer(actor) => (*actor, Command::OfferSettlement(OfferSettlement { settlement })),
        Action::Answer(actor, answer) => {
            let (heard, choice) = (Heard::usual(*actor), ChoiceId::from_bytes([version; 16]));
            let answer = AnswerSettlement { settlement, answer: *answer, heard, choice };
            (*actor, Command::AnswerSettlement(answer))
        }
        Action::Sign(actor) => (*actor, Command::SignSettlement(SignSettlement { settlement })),
        Action::Ask(actor) => {
            let reopening = ReopeningId::from_bytes([version; 16]);
            let (words, heard) = ("Een brief.".to_owned(), Heard::usual(*actor));
            (*actor, Command::RequestReopening(RequestReopening { reopening, family, step, words, heard }))
        }
        Action::Test(actor, is_met) => {
            let finding = |condition: &str| ConditionFinding {
                condition: condition.to_owned(),
                is_met: *is_met,
                reason: "Nagezien.".to_owned(),
            };
            let findings = ["new-facts", "new-scheme"].map(finding).to_vec();
            (*actor, Command::TestReopening(TestReopening { reopening, findings }))
        }
        Action::Read(actor, reopens) => {
            let answer = AnswerRefusal { reopening, reopens: *reopens, reason: "Nagezien.".to_owned() };
            (*actor, Command::AnswerRefusal(answer))
        }
        Action::Propose(..)
        | Action::Approve(_)
        | Action::Return(_)
        | Action::Choose(..)
        | Action::Fact(_)
        | Action::Ground(_)
        | Action::Later(_) => return None,
    })
}

/// Wherever the parent can choose they can wait and stop, and what two people must agree on two people did.
fn check_road(given: &Given) {
    for point in road::open_choices(&given.dossier, &SCHEMES, given.today) {
        assert!(point.options.len() >= 2, "{}", point.step);
        assert!(point.options.iter().any(Choice::waits) && point.options.iter().any(|option| option.exit));
    }
    for held in &given.dossier.settlements {
        if let SettlementStatus::Offered(offered) = &held.status {
            assert_ne!(offered.offered_by, held.drafted.drafted_by);
        }
        if held.stage(given.today) == SettlementStage::Binding {
            assert!(held.person_signed.is_some() && held.operation_signed.is_some());
        }
    }
    for held in &given.dossier.reopenings {
        if let (Some(tested), Some(read)) = (&held.tested, &held.read) {
            assert_ne!(tested.tested_by, read.read_by);
        }
    }
}

fn action() -> impl Strategy<Value = Action> {
    let actor = || prop::sample::select(vec![PARENT, OTHER_PARENT, HANDLER, REVIEWER]);
    let step = || prop::sample::select(vec![FIRST_REVIEW, FULL_ASSESSMENT]);
    prop_oneof![
        (prop::sample::select(vec![HANDLER, REVIEWER, Actor::System]), step())
            .prop_map(|(actor, step)| Action::Propose(actor, step)),
        actor().prop_map(Action::Approve),
        actor().prop_map(Action::Return),
        (actor(), step(), prop::sample::select(vec!["continue", "wait", "stop"]))
            .prop_map(|(actor, step, option)| Action::Choose(actor, step, option)),
        (0i64..20_000).prop_map(Action::Fact),
        prop::sample::select(vec!["vooringenomenheid", "geen"]).prop_map(Action::Ground),
        anybody().prop_map(Action::Draft),
        anybody().prop_map(Action::Offer),
        (anybody(), prop::sample::select(ANSWERS.to_vec()))
            .prop_map(|(actor, answer)| Action::Answer(actor, answer)),
        anybody().prop_map(Action::Sign),
        anybody().prop_map(Action::Ask),
        (anybody(), any::<bool>()).prop_map(|(actor, met)| Action::Test(actor, met)),
        (anybody(), any::<bool>()).prop_map(|(actor, opens)| Action::Read(actor, opens)),
        prop::sample::select(vec![1i64, 14, 15]).prop_map(Action::Later),
    ]
}

fn perform(given: &mut Given, action: &Action) -> Vec<Event> {
    let last: Option<DecisionId> = given.dossier.decisions.last().map(|d| d.proposed.decision);
    let result = match action {
        Action::Propose(actor, step) => {
            let before = given.dossier.decisions.len();
            let _ = given.propose_by(*actor, step);
            assert!(given.dossier.decisions.len() <= before + 1);
            return Vec::new();
        }
        Action::Approve(actor) => last.map(|decision| given.approve(*actor, decision)),
        Action::Return(actor) => last.map(|decision| given.send_back(*actor, decision, "Nog eens kijken.")),
        Action::Choose(actor, step, option) => Some(given.choose(*actor, step, option)),
        Action::Fact(amount) => {
            Some(given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", amount.to_string().as_str())]))
        }
        Action::Ground(ground) => Some(given.facts(&[("toeslagjaar/2013/grond", *ground)])),
        Action::Later(days) => {
            given.today = given.today.checked_add(days.days()).unwrap();
            None
        }
        Action::Draft(_)
        | Action::Offer(_)
        | Action::Answer(..)
        | Action::Sign(_)
        | Action::Ask(_)
        | Action::Test(..)
        | Action::Read(..) => leaving(given, action).map(|(actor, command)| {
            let before = given.dossier.clone();
            let done = given.act(actor, &command);
            assert!(done.is_ok() || given.dossier == before, "a refusal leaves no trace");
            done
        }),
    };
    result.and_then(Result::ok).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_commands_breaks_four_eyes_decides_twice_or_takes_an_award_back(
        actions in prop::collection::vec(action(), 1..25)
    ) {
        let mut given = given_facts(IN_2021);
        let mut awarded = given.dossier.awarded().unwrap();
        for action in &actions {
            let before = given.dossier.version;
            perform(&mut given, action);
            prop_assert!(given.dossier.version >= before);
            check_road(&given);
            let now = given.dossier.awarded().unwrap();
            prop_assert!(now >= awarded, "{action:?} took back an award");
            awarded = now;
            for step in [FIRST_REVIEW, FULL_ASSESSMENT] {
                let of_step = || given.dossier.decisions.iter().filter(move |d| d.proposed.step == step);
                prop_assert!(of_step().filter(|d| d.approval().is_some()).count() <= 1);
                prop_assert!(of_step().filter(|d| d.status == DecisionStatus::Proposed).count() <= 1);
            }
            for decision in &given.dossier.decisions {
                if let Some(approval) = decision.approval() {
                    prop_assert_ne!(PreparedBy::Person(approval.approved_by), decision.proposed.proposed_by);
                }
                if decision.proposed.proposed_by == PreparedBy::Machine {
                    prop_assert_eq!(decision.proposed.outcome, Outcome::Award);
                }
            }
        }
    }

    #[test]
    fn any_history_replays_to_the_same_dossier(actions in prop::collection::vec(action(), 1..15)) {
        let mut given = given_facts(IN_2021);
        for action in &actions {
            perform(&mut given, action);
        }
        prop_assert_eq!(given.read_back(), given.dossier);
    }
}
