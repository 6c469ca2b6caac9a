//! Laws that hold for any order of commands of every kind by anybody.

use crate::{
    given::{Given, IN_2021, IN_2023, given_facts, given_first_review, given_registration},
    wishes::{Happening, Kind, cases, happenings, wanted},
};
use herstel_domain::{
    Command, Dossier,
    choices::ChoiceEffect,
    deadlines::{PenaltyAward, PenaltyFixed, PenaltyStatus, Standing, TermSubject, deadlines},
    decide,
    decisions::{DecisionStatus, Outcome, PreparedBy},
    objections::Objection,
    reopening::ReopeningStage,
    road::{self, RoadStepState, WorkStatus, work_status},
    settlement::{SettlementStage, SettlementStatus},
    work_list::facets,
};
use herstel_kernel::{Actor, Date, DecisionId, RefusalCode};
use herstel_scheme::{Choice, StepKind};
use jiff::ToSpan;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Wherever the person can choose they can wait and stop, and once a decision is there, and nobody signed anything, they
/// can choose.
fn check_choices(given: &Given) {
    let (dossier, points) = (&given.dossier, road::open_choices(&given.dossier, given.schemes, given.today));
    let is_decided = dossier.standing_applications().count() == 1
        && dossier.settlements.iter().all(|held| held.person_signed.is_none())
        && !road::packages_for(dossier, given.schemes, given.today).is_empty()
        && match work_status(dossier) {
            WorkStatus::Decided => true,
            WorkStatus::New
            | WorkStatus::Preparing
            | WorkStatus::SecondReading
            | WorkStatus::Returned
            | WorkStatus::Waiting
            | WorkStatus::Stopped => false,
        };
    assert!(!is_decided || !points.is_empty(), "nothing to choose after a decision");
    for point in points {
        assert!(point.options.len() >= 2, "{}", point.step);
        assert!(point.options.iter().any(Choice::waits), "{} waits", point.step);
        assert!(point.options.iter().any(|option| option.exit), "{} ends", point.step);
    }
}

/// What two people must agree on two people did.
fn check_four_eyes(given: &Given) {
    for held in &given.dossier.settlements {
        if let SettlementStatus::Offered(offered) = &held.status {
            assert_ne!(offered.offered_by, held.drafted.drafted_by);
        }
        if held.stage(given.today) == SettlementStage::Binding {
            assert!(held.person_signed.is_some() && held.operation_signed.is_some());
        }
        if let Some(signed) = &held.operation_signed {
            assert_ne!(held.signature_written_by(), Some(signed.signed_by));
        }
    }
    for held in &given.dossier.reopenings {
        if let (Some(tested), Some(read)) = (&held.tested, &held.read) {
            assert_ne!(tested.tested_by, read.read_by);
            let answered = held.upheld.as_ref().map(|upheld| upheld.read_by);
            assert!(![Some(tested.tested_by), Some(read.read_by)].contains(&answered));
            assert!(answered.is_none() || !read.reopens, "who refused is forgotten");
        }
    }
    for held in &given.dossier.terms.penalties {
        if let PenaltyStatus::Established(established) = &held.status {
            assert_ne!(held.proposed.proposed_by, established.approved_by);
        }
    }
    for objection in &given.dossier.objections.all {
        if let Some((answer, answered)) = objection.answered() {
            assert_ne!(answer.proposed_by, answered.approved_by);
        }
    }
    for decision in &given.dossier.decisions {
        if let Some(approval) = decision.approval() {
            assert_ne!(PreparedBy::Person(approval.approved_by), decision.proposed.proposed_by);
        }
        if decision.proposed.proposed_by == PreparedBy::Machine {
            assert_eq!(decision.proposed.outcome, Outcome::Award);
        }
    }
}

/// A step is decided once, and each decision is worked out anew once; one proposal of a step waits at a time.
fn check_decided_once(dossier: &Dossier) {
    let mut waiting: BTreeMap<&str, u32> = BTreeMap::new();
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    let mut anew: BTreeMap<DecisionId, u32> = BTreeMap::new();
    for decision in &dossier.decisions {
        if decision.status == DecisionStatus::Proposed {
            *waiting.entry(&decision.proposed.step).or_default() += 1;
        }
        if decision.approval().is_some() {
            match &decision.proposed.anew {
                Some(replaced) => *anew.entry(replaced.replaces).or_default() += 1,
                None => *first.entry(&decision.proposed.step).or_default() += 1,
            }
        }
    }
    assert!(waiting.values().chain(first.values()).chain(anew.values()).all(|count| *count == 1));
}

/// Who signed an agreement has left there, and nothing that follows is decided beside it; who waits to be let in again has
/// left as well.
fn check_signatures(dossier: &Dossier) {
    for held in dossier.settlements.iter().filter(|held| held.holds_the_choice()) {
        let stands = dossier.choice_at(&held.drafted.family, &held.drafted.step);
        assert!(stands.is_some_and(|made| made.effect == ChoiceEffect::Stop), "{}", held.drafted.step);
    }
    for held in dossier.reopenings.iter().filter(|held| held.is_pending()) {
        let stands = dossier.choice_at(&held.requested.family, &held.requested.step);
        assert!(stands.is_some_and(|made| made.effect == ChoiceEffect::Stop), "{}", held.requested.step);
        assert_eq!(stands.map(|made| made.choice), held.left_by, "{}", held.requested.step);
    }
}

/// Of a step whose turn it is the legal term does not rest.
fn check_terms_run(given: &Given) {
    let rests = |subject: &TermSubject| {
        let mut all = deadlines(&given.dossier, given.schemes, given.today).into_iter();
        all.any(|deadline| deadline.subject == *subject && deadline.standing == Standing::Held)
    };
    for step in road::road(&given.dossier, given.schemes, given.today) {
        if step.kind == StepKind::Decision && step.state == RoadStepState::Now {
            assert!(!rests(&TermSubject::Step(step.id.clone())), "the term of {} rests", step.id);
        }
    }
}

/// Every open dossier has a handler or a day by which it gets one: within two weeks of being left by the last.
fn check_somebody_is_next(before: &Dossier, after: &Dossier, today: Date) {
    assert!(after.handler.is_some() != after.assign_by().is_some());
    if before.handler.is_some()
        && let Some(assign_by) = after.assign_by()
    {
        let latest = today.checked_add(14.days()).unwrap();
        assert!((today..=latest).contains(&assign_by), "left on {today}, another by {assign_by}");
    }
}

/// What is open shows among the facets, which hold its erasure back; what has ended does not.
fn check_what_is_open_shows(dossier: &Dossier) {
    let facets: Vec<String> = facets(dossier).iter().map(ToString::to_string).collect();
    let has = |beginning: &str| facets.iter().any(|facet| facet.starts_with(beginning));
    let established = |fixed: &PenaltyFixed| {
        let of_it = |held: &&PenaltyAward| held.proposed.subject == fixed.subject;
        let amount = |held: &PenaltyAward| match &held.status {
            PenaltyStatus::Established(done) => Some(done.amount),
            PenaltyStatus::Proposed | PenaltyStatus::Returned(_) => None,
        };
        let most = dossier.terms.penalties.iter().filter(of_it).filter_map(amount).max();
        most >= Some(fixed.amount) && dossier.penalty_upheld(&fixed.subject).is_empty()
    };
    let waits = |held: &Objection| held.withdrawn.is_none() && held.answered().is_none();
    let in_court = dossier.objections.appeals.iter().any(|held| held.ruled.is_none());
    let is_open = dossier.objections.all.iter().any(|held| dossier.is_objection_open(held));
    assert!(is_open || !dossier.objections.all.iter().any(waits), "nobody answered it");
    for (beginning, is_on) in [
        ("mark:open-remark", dossier.disputes.iter().any(|held| held.answered.is_none())),
        ("mark:open-complaint", dossier.complaints.iter().any(|held| held.end.is_none())),
        ("mark:call-asked", dossier.calls.iter().any(|held| held.is_open())),
        ("mark:penalty-due", dossier.terms.fixed.iter().any(|held| !established(held))),
        ("mark:second-reading", waits_for_two_people(dossier)),
        ("mark:talk-asked", dossier.plan.asked.is_some()),
        ("mark:anew", !dossier.to_work_out_anew().is_empty()),
        ("objection-open:", is_open || in_court),
    ] {
        assert_eq!(has(beginning), is_on, "{beginning}: {facets:?}");
    }
}

/// Somebody wrote something that another has to read before the person may see it.
fn waits_for_two_people(dossier: &Dossier) -> bool {
    let agreement = dossier.settlements.iter().any(|held| {
        let by_word = held.is_unsigned_by_us() && held.signature_written_by().is_some();
        held.status == SettlementStatus::Drafted || by_word
    });
    let penalty = dossier.terms.penalties.iter().any(|held| held.status == PenaltyStatus::Proposed);
    let refusal = dossier.reopenings.iter().any(|held| held.stage() == ReopeningStage::RefusalProposed);
    let mut open = dossier.objections.all.iter().filter(|held| dossier.is_objection_open(held));
    let answer = open.any(Objection::is_read);
    let decision = dossier.decisions.iter().any(|made| made.status == DecisionStatus::Proposed);
    agreement || penalty || refusal || answer || decision || dossier.reconstruction.proposed.is_some()
}

/// What was paid out or promised before is still there.
fn check_nothing_is_lost(before: &Dossier, after: &Dossier) {
    assert!(after.awarded().unwrap() >= before.awarded().unwrap(), "an award was taken back");
    for held in &before.decisions {
        let now = after.decision(held.proposed.decision).unwrap();
        assert_eq!(now.proposed, held.proposed, "a decision was changed");
        assert!(held.approval().is_none() || now.approval() == held.approval(), "an approval was changed");
    }
    for fixed in &before.terms.fixed {
        let of = |dossier: &Dossier| -> Vec<_> {
            dossier.established(&fixed.subject).map(|(_, established)| established.amount).collect()
        };
        let (earlier, now) = (of(before), of(after));
        assert!(now.starts_with(&earlier), "an established penalty was changed");
        assert!(now.is_sorted(), "an established penalty became less: {now:?}");
        assert!(after.settled_penalty(fixed).amount >= before.settled_penalty(fixed).amount);
    }
    for held in before.messages.iter().zip(&after.messages) {
        assert_eq!(held.0.sent, held.1.sent, "a message was changed");
    }
}

/// The same form sent again has no second effect.
fn check_one_effect(given: &Given, before: &Dossier, actor: Actor, command: &Command) {
    let context = herstel_domain::Context {
        actor,
        today: given.today,
        stands_in_for: &[],
        schemes: given.schemes,
        is_demo: given.is_demo,
    };
    if given.dossier.changed_version > before.version {
        let again = decide(&given.dossier, Some(before.version), command, &context);
        assert_eq!(again.unwrap_err().code, RefusalCode::Stale);
    }
}

/// Carries out what somebody wants and checks every law.
fn perform(given: &mut Given, happening: &Happening) {
    let before = given.dossier.clone();
    match happening {
        Happening::Due => {}
        Happening::Days(days) => given.today = given.today.checked_add(days.days()).unwrap(),
        Happening::Wish { who, kind, seed } => {
            let wish = (*who, *kind, *seed);
            let (actor, command) = wanted(&given.dossier, given.schemes, given.today, wish);
            match given.act(actor, &command) {
                Ok(events) => {
                    let many = u64::try_from(events.len()).unwrap();
                    assert_eq!(given.dossier.version, before.version + many);
                    check_one_effect(given, &before, actor, &command);
                }
                Err(_) => assert_eq!(given.dossier, before, "a refusal leaves no trace"),
            }
        }
    }
    check_nothing_is_lost(&before, &given.dossier);
    check_decided_once(&given.dossier);
    check_four_eyes(given);
    check_choices(given);
    check_signatures(&given.dossier);
    check_terms_run(given);
    check_somebody_is_next(&before, &given.dossier, given.today);
    check_what_is_open_shows(&given.dossier);
}

fn beginning() -> impl Strategy<Value = fn() -> Given> {
    let all: [fn() -> Given; 4] = [
        || given_registration(IN_2021),
        || given_facts(IN_2021),
        || given_first_review(IN_2021),
        || given_first_review(IN_2023),
    ];
    prop::sample::select(all.to_vec())
}

proptest! {
    #![proptest_config(cases(40, 1_000))]

    #[test]
    fn no_order_of_any_commands_breaks_four_eyes_decides_twice_or_takes_an_award_back(
        beginning in beginning(),
        happenings in happenings(45),
    ) {
        let mut given = beginning();
        for happening in &happenings {
            perform(&mut given, happening);
        }
        prop_assert_eq!(given.read_back(), given.dossier);
    }
}

/// A history of nothing but what fits, so that the laws are tried where something happens.
#[test]
fn more_than_half_of_all_kinds_of_commands_happen_in_histories_of_what_fits() {
    let mut happened = std::collections::BTreeSet::new();
    for (beginning, start) in [(IN_2021, 0_u64), (IN_2023, 7)] {
        let mut given = given_first_review(beginning);
        for round in 0..6_u64 {
            for (place, kind) in (0_u64..).zip(Kind::ALL) {
                let seed = (round > 0).then_some(start + round * 1_000 + place);
                let version = given.dossier.version;
                perform(&mut given, &Happening::Wish { who: None, kind: *kind, seed });
                if given.dossier.version > version {
                    happened.insert(*kind);
                }
            }
            perform(&mut given, &Happening::Days(10));
        }
    }
    assert!(happened.len() * 2 > Kind::ALL.len(), "{} of {}", happened.len(), Kind::ALL.len());
}

/// Nobody gets another handler, and nothing is decided, because time passes.
#[test]
fn time_alone_changes_nothing() {
    let mut given = given_first_review(IN_2023);
    let before = given.dossier.clone();
    perform(&mut given, &Happening::Days(3_000));
    assert_eq!(given.dossier, before);
}
