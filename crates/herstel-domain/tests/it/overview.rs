//! Everything awarded, added up: each payment once, and what had been received before is no new money.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, REVIEWER, given_facts,
    given_first_review,
};
use herstel_domain::{
    decisions::Outcome,
    overview::{Counted, Decided, Overview, overview},
};
use herstel_kernel::{Actor, Cents, Date};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn decided(given: &Given) -> Vec<Decided<'_>> {
    let with_proof = given.dossier.decisions.iter().filter_map(|decision| {
        let package = given.schemes.by_hash(&decision.proposed.scheme_hash)?;
        let input = &given.receipts.get(&decision.proposed.decision)?.input;
        Some(Decided { decision, package, input })
    });
    with_proof.collect()
}

fn shown(given: &Given) -> Overview {
    overview(&decided(given)).unwrap()
}

/// Decides a step; whatever keeps it from being decided is no matter here.
fn decide(given: &mut Given, actor: Actor, step: &str) {
    if let Ok(decision) = given.propose_by(actor, step) {
        given.approve(REVIEWER, decision).unwrap();
    }
}

/// Of each award its step, what it is worth, what counted in it and what it paid.
fn amounts(overview: &Overview) -> Vec<(&str, i64, Vec<i64>, i64)> {
    let of = |counted: &[Counted]| counted.iter().map(|part| part.amount.get()).collect();
    overview
        .awards
        .iter()
        .map(|award| (award.step.as_str(), award.worth.get(), of(&award.counted), award.paid.get()))
        .collect()
}

/// Given the lump sum in 2021 and then the full assessment on a day, of a reclaim of so many euros.
fn given_both(today: Date, reclaimed: i64) -> Given {
    let mut given = given_first_review(IN_2021);
    given.today = today;
    given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", &reclaimed.to_string())]).unwrap();
    decide(&mut given, HANDLER, FULL_ASSESSMENT);
    assert!(given.dossier.approved(FULL_ASSESSMENT).is_some(), "it is decided on {today}");
    given
}

#[test]
fn without_a_binding_award_there_is_nothing_to_add_up() {
    let mut rejected = given_facts(IN_2021);
    rejected.facts(&[("toeslagjaar/2013/grond", "geen")]).unwrap();
    decide(&mut rejected, HANDLER, FIRST_REVIEW);
    assert_eq!(rejected.dossier.approved(FIRST_REVIEW).unwrap().proposed.outcome, Outcome::Rejection);
    let mut proposed = given_facts(IN_2021);
    proposed.propose(FIRST_REVIEW).unwrap();
    for given in [given_facts(IN_2021), rejected, proposed] {
        assert_eq!(shown(&given), Overview { awards: Vec::new(), total: Cents::ZERO });
    }
}

#[test]
fn the_lump_sum_counts_in_the_full_assessment_under_the_same_scheme_and_under_the_next() {
    for today in [IN_2021, IN_2023] {
        let given = given_both(today, 60_000);
        let overview = shown(&given);
        let paid = given.dossier.approved(FULL_ASSESSMENT).unwrap().proposed.amount.get();
        assert!(paid > 0);
        assert_eq!(
            amounts(&overview),
            [
                ("first-review", 3_000_000, vec![], 3_000_000),
                ("full-assessment", 3_000_000 + paid, vec![3_000_000], paid),
            ],
            "{today}"
        );
        assert_eq!(overview.total.get(), 3_000_000 + paid);
        assert_eq!(overview.awards[1].counted[0].decision, overview.awards[0].decision);
    }
}

#[test]
fn an_assessment_below_the_lump_sum_counts_only_what_it_came_to() {
    let given = given_both(IN_2023, 8_000);
    let overview = shown(&given);
    let all = amounts(&overview);
    let (_, worth, counted, paid) = &all[1];
    assert_eq!((*paid, counted.as_slice()), (0, &[*worth][..]));
    assert!((800_000..3_000_000).contains(worth), "{worth}");
    assert_eq!(overview.total.get(), 3_000_000);
}

#[test]
fn a_decision_that_is_named_twice_counts_once() {
    let given = given_both(IN_2021, 60_000);
    let once = decided(&given);
    let twice: Vec<Decided<'_>> = once.iter().chain(&once).copied().collect();
    assert_eq!(overview(&twice), overview(&once));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_total_is_what_was_paid_and_no_payment_counts_twice(
        reclaimed in 0i64..120_000,
        unpaid_percent in 0i64..=100,
        ground in prop::sample::select(vec!["vooringenomenheid", "hardheid", "geen"]),
        first in prop::sample::select(vec![IN_2021, IN_2023]),
        second in prop::sample::select(vec![IN_2021, IN_2023]),
        actor in prop::sample::select(vec![HANDLER, Actor::System]),
    ) {
        let mut given = given_facts(first);
        given.facts(&[
            ("toeslagjaar/2013/grond", ground),
            ("toeslagjaar/2013/teruggevorderd bedrag", &reclaimed.to_string()),
            ("toeslagjaar/2013/nog niet betaald deel", &(reclaimed * unpaid_percent / 100).to_string()),
        ]).unwrap();
        decide(&mut given, actor, FIRST_REVIEW);
        given.today = first.max(second);
        decide(&mut given, HANDLER, FULL_ASSESSMENT);
        let overview = shown(&given);
        let binding = given.dossier.decisions.iter().filter(|decision| decision.approval().is_some());
        let payments: i64 = binding.map(|decision| decision.proposed.amount.get()).sum();
        prop_assert!(overview.total.get() <= payments, "never more than was paid");
        prop_assert_eq!(Some(overview.total), given.dossier.awarded());
        let (mut worth, mut counted) = (0, 0);
        for (index, award) in overview.awards.iter().enumerate() {
            let mut seen = BTreeSet::new();
            for part in &award.counted {
                prop_assert!(seen.insert(part.decision), "no payment counts twice in one award");
                let source = overview.awards[..index].iter().find(|before| before.decision == part.decision);
                prop_assert!(source.is_some_and(|source| part.amount <= source.paid), "no more than was paid");
                counted += part.amount.get();
            }
            worth += award.worth.get();
        }
        prop_assert_eq!(worth - counted, overview.total.get());
    }
}
