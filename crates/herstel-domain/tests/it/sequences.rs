//! Laws that hold for any order of commands by anybody.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_facts,
};
use herstel_domain::{
    Dossier, Event,
    decisions::{DecisionStatus, Outcome, PreparedBy},
};
use herstel_kernel::{Actor, DecisionId};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Action {
    Propose(Actor, &'static str),
    Approve(Actor),
    Return(Actor),
    Choose(Actor, &'static str, &'static str),
    Fact(i64),
    Ground(&'static str),
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
        let start = given.dossier.clone();
        let mut events = Vec::new();
        for action in &actions {
            if !matches!(action, Action::Propose(..)) {
                events.extend(perform(&mut given, action));
            }
        }
        let mut replayed: Dossier = start;
        for event in &events {
            replayed.apply(event);
        }
        prop_assert_eq!(replayed, given.dossier);
    }
}
