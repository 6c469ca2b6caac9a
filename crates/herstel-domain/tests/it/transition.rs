//! Continuity and generosity: what was decided stays, unless another version gives more.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, IN_2023, REVIEWER, SCHEMES, given_facts,
    given_first_review,
};
use herstel_domain::decisions::{Outcome, ProposeDecision, work_out};
use herstel_domain::transition::{
    Assessed, Case, Continuity, Figures, ImpactReport, Redecision, Verdict, assess, continuity, redecide,
    work_out_undecided,
};
use herstel_domain::{Command, Context, decide};
use herstel_kernel::{Cents, Date, DecisionId, ReceiptId, RefusalCode, StaffId};
use herstel_scheme::impact::{Answer, Apart, Reevaluation};
use herstel_scheme::{CaseInput, Package, PackageFiles, Registry, SchemeId};
use proptest::prelude::*;
use std::sync::Arc;

const fn award(cents: i64) -> Verdict {
    Verdict { outcome: Outcome::Award, amount: Cents::new(cents) }
}

const REJECTION: Verdict = Verdict { outcome: Outcome::Rejection, amount: Cents::ZERO };

#[test]
fn a_lower_outcome_never_replaces_what_was_decided() {
    let cases = [
        (award(100), award(100), Continuity::Same),
        (award(100), award(150), Continuity::Better { by: Cents::new(50) }),
        (award(100), award(40), Continuity::Kept { less: Cents::new(60) }),
        (award(100), REJECTION, Continuity::Kept { less: Cents::new(100) }),
        (award(0), REJECTION, Continuity::Kept { less: Cents::ZERO }),
        (REJECTION, award(70), Continuity::Better { by: Cents::new(70) }),
        (REJECTION, award(0), Continuity::Better { by: Cents::ZERO }),
        (REJECTION, REJECTION, Continuity::Same),
    ];
    for (decided, other, expected) in cases {
        assert_eq!(continuity(decided, other), expected, "{decided:?} {other:?}");
    }
}

#[test]
fn less_than_was_awarded_is_a_fact_for_the_handler_to_judge_and_never_a_claim() {
    let mut given = given_first_review(IN_2021);
    let less = redecide(&given.dossier, award(3_000_000), award(2_000_000));
    assert_eq!(less, Redecision::Judge { by: None, less: Cents::new(1_000_000) });
    let handler = StaffId::from_bytes([3; 16]);
    given.act(HANDLER, &Command::AssignHandler(handler)).unwrap();
    let less = redecide(&given.dossier, award(3_000_000), REJECTION);
    assert_eq!(less, Redecision::Judge { by: Some(handler), less: Cents::new(3_000_000) });
    let more = redecide(&given.dossier, award(3_000_000), award(3_100_000));
    assert_eq!(more, Redecision::Propose { by: Cents::new(100_000) });
    assert_eq!(redecide(&given.dossier, REJECTION, REJECTION), Redecision::Nothing);
}

proptest! {
    #[test]
    fn no_verdict_takes_anything_away(
        had in 0_i64..10_000, gets in 0_i64..10_000, was_award in any::<bool>(), is_award in any::<bool>(),
    ) {
        let verdict = |is_award, cents| if is_award { award(cents) } else { REJECTION };
        let (decided, other) = (verdict(was_award, had), verdict(is_award, gets));
        let after = match continuity(decided, other) {
            Continuity::Better { by } => {
                prop_assert!(by >= Cents::ZERO);
                decided.amount.checked_add(by).unwrap()
            }
            Continuity::Same | Continuity::Kept { .. } => decided.amount,
        };
        prop_assert!(after >= decided.amount && after >= other.amount.min(decided.amount));
    }
}

/// The built-in schemes, with another transitional rule and another lump sum in the act.
fn schemes(undecided: &str, lump_sum: &str) -> Registry {
    let folder = tempfile::tempdir().unwrap();
    for (name, mut files) in PackageFiles::embedded() {
        if !["kot-2021", "wht-compensatie"].contains(&name.as_str()) {
            continue;
        }
        if name == "wht-compensatie" {
            replace(
                &mut files,
                "scheme.toml",
                "undecided = \"new\"",
                &format!("undecided = \"{undecided}\""),
            );
            replace(&mut files, "parameters.toml", "30.000 €", lump_sum);
        }
        for (path, bytes) in files.iter() {
            let file = folder.path().join(&name).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
    Registry::from_dir(folder.path()).unwrap()
}

fn replace(files: &mut PackageFiles, path: &str, from: &str, to: &str) {
    let text = std::str::from_utf8(files.get(path).unwrap()).unwrap().to_owned();
    assert!(text.contains(from), "{path} has no {from}");
    files.insert(path, text.replace(from, to));
}

fn under(schemes: &Registry, today: Date) -> Context<'_> {
    Context { actor: HANDLER, today, stands_in_for: &[], schemes, is_demo: false }
}

/// Which scheme decides the first review of somebody who registered on a day, and what it pays.
fn decides(schemes: &Registry, registered_on: Date) -> (String, i64) {
    let mut given = given_facts(registered_on);
    given.today = IN_2023;
    let package = Arc::clone(schemes.get(&SchemeId::new("wht-compensatie").unwrap()).unwrap());
    let (package, worked_out) =
        work_out_undecided(&given.dossier, FIRST_REVIEW, package, &under(schemes, IN_2023)).unwrap();
    (package.id().to_string(), worked_out.amount.get())
}

#[test]
fn who_registered_before_and_has_no_decision_falls_under_the_new_or_the_better_one() {
    let (before, after) = (IN_2021, IN_2023);
    assert_eq!(decides(&schemes("new", "20.000 €"), before), ("wht-compensatie".to_owned(), 2_000_000));
    let best = schemes("best", "20.000 €");
    assert_eq!(decides(&best, before), ("kot-2021".to_owned(), 3_000_000));
    assert_eq!(decides(&schemes("best", "30.000 €"), before), ("wht-compensatie".to_owned(), 3_000_000));
    assert_eq!(decides(&schemes("best", "35.000 €"), before), ("wht-compensatie".to_owned(), 3_500_000));
    // Who registered under the new one knew no other.
    let mut given = given_facts(after);
    given.facts(&[("uitsluitingsgrond", "geen uitsluiting")]).unwrap();
    assert_eq!(decides(&best, after), ("wht-compensatie".to_owned(), 2_000_000));
}

#[test]
fn a_proposal_follows_the_transitional_rule_whatever_scheme_is_named() {
    let best = schemes("best", "20.000 €");
    let mut given = given_facts(IN_2021);
    given.today = IN_2023;
    let propose = |given: &Given, scheme: Option<&str>| {
        let context = under(&best, given.today);
        let command = Command::ProposeDecision(ProposeDecision {
            decision: DecisionId::from_bytes([50; 16]),
            receipt: ReceiptId::from_bytes([51; 16]),
            step: FIRST_REVIEW.to_owned(),
            scheme: scheme.map(|id| SchemeId::new(id).unwrap()),
            remark: None,
            relied_on: Vec::new(),
        });
        let events = decide(&given.dossier, None, &command, &context)?;
        let [herstel_domain::Event::DecisionProposed(proposed)] = events.as_slice() else {
            panic!("{events:?}")
        };
        Ok::<_, herstel_kernel::Refusal>((proposed.scheme.to_string(), proposed.amount.get()))
    };
    let expected = ("kot-2021".to_owned(), 3_000_000);
    for named in [None, Some("kot-2021"), Some("wht-compensatie")] {
        assert_eq!(propose(&given, named).unwrap(), expected, "{named:?}");
    }
    assert_eq!(propose(&given, Some("onbekend")).unwrap_err().code, RefusalCode::SchemeNotInForce);
    let later = given_facts(IN_2023);
    assert_eq!(propose(&later, Some("kot-2021")).unwrap_err().code, RefusalCode::SchemeNotInForce);
}

#[test]
fn a_proposal_under_the_superseded_version_that_gives_more_is_approved_under_the_next() {
    let best = Box::leak(Box::new(schemes("best", "20.000 €")));
    let mut given = Given { schemes: best, today: IN_2023, ..given_facts(IN_2021) };
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    let decided = &given.dossier.approved(FIRST_REVIEW).unwrap().proposed;
    assert_eq!((decided.scheme.to_string(), decided.amount.get()), ("kot-2021".to_owned(), 3_000_000));
}

/// The act with another lump sum.
fn act(lump_sum: &str) -> Arc<Package> {
    Arc::clone(schemes("new", lump_sum).get(&SchemeId::new("wht-compensatie").unwrap()).unwrap())
}

/// A dossier with both decisions made under the act, as the impact of a version needs them.
struct Decided {
    inputs: Vec<Vec<u8>>,
    verdicts: Vec<Verdict>,
}

fn decided() -> Decided {
    let package = SCHEMES.get(&SchemeId::new("wht-compensatie").unwrap()).unwrap();
    let mut given = given_first_review(IN_2023);
    given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", "60.000,00")]).unwrap();
    let mut decided = Decided { inputs: Vec::new(), verdicts: Vec::new() };
    let fresh = given_facts(IN_2023);
    for (given, step) in [(&fresh, FIRST_REVIEW), (&given, FULL_ASSESSMENT)] {
        let worked_out = work_out(&given.dossier, step, package, &under(&SCHEMES, IN_2023)).unwrap();
        decided.inputs.push(worked_out.receipt.input.to_compact().unwrap());
        decided.verdicts.push(worked_out.verdict());
    }
    decided
}

impl Decided {
    fn cases(&self, dossier: u8) -> Vec<Case<'_>> {
        let steps = [FIRST_REVIEW, FULL_ASSESSMENT];
        let one = |index: usize| Case {
            dossier: [dossier; 16],
            step: steps[index],
            decided: self.verdicts[index],
            registered_on: IN_2023,
            decided_on: IN_2023.checked_add(jiff::Span::new().days(i64::try_from(index).unwrap())).unwrap(),
            input: Some(&self.inputs[index]),
            asked: true,
        };
        vec![one(0), one(1)]
    }
}

fn continuities(package: &Package, cases: &[Case<'_>]) -> Vec<Option<Continuity>> {
    let reevaluation = Reevaluation::new(package, IN_2023).unwrap();
    let assessed = assess(&mut reevaluation.worker(), cases);
    assessed.iter().map(|assessed| assessed.and_then(|assessed| assessed.continuity)).collect()
}

#[test]
fn the_version_that_decided_changes_nothing() {
    let decided = decided();
    let found = continuities(&act("30.000 €"), &decided.cases(1));
    assert_eq!(found, [Some(Continuity::Same), Some(Continuity::Same)]);
}

#[test]
fn what_an_earlier_step_gains_is_not_gained_again_in_a_later_one() {
    let decided = decided();
    let more = Continuity::Better { by: Cents::new(500_000) };
    let less = Continuity::Kept { less: Cents::new(500_000) };
    for order in [[0, 1], [1, 0]] {
        let cases = decided.cases(1);
        let cases: Vec<Case<'_>> = order.iter().map(|index| cases[*index].clone()).collect();
        let found = continuities(&act("35.000 €"), &cases);
        // The lump sum rises by 5.000 and the rest of the total falls by it.
        let expected = [Some(more), Some(less)];
        assert_eq!(found, [expected[order[0]], expected[order[1]]]);
    }
}

#[test]
fn a_lower_version_keeps_both_decisions_and_the_later_one_counts_what_was_really_received() {
    let decided = decided();
    let found = continuities(&act("20.000 €"), &decided.cases(1));
    assert_eq!(found, [Some(Continuity::Kept { less: Cents::new(1_000_000) }), Some(Continuity::Same)]);
}

#[test]
fn cases_that_are_not_asked_only_count_as_received_before() {
    let decided = decided();
    let mut cases = decided.cases(1);
    cases[0].asked = false;
    assert_eq!(continuities(&act("35.000 €"), &cases), [None, Some(Continuity::Same)]);
    cases[0].asked = true;
    cases[0].input = None;
    let package = act("35.000 €");
    let reevaluation = Reevaluation::new(&package, IN_2023).unwrap();
    let unreadable = Assessed { answer: Answer::Apart(Apart::Unreadable), continuity: None };
    assert_eq!(assess(&mut reevaluation.worker(), &cases)[0], Some(unreadable));
}

#[test]
fn many_dossiers_at_once_are_each_judged_on_their_own() {
    let decided = decided();
    let cases: Vec<Case<'_>> =
        (0..=255).chain(0..=255).chain(0..=255).flat_map(|number| decided.cases(number)).collect();
    let found = continuities(&act("35.000 €"), &cases);
    assert_eq!(found.len(), 1536);
    let gains = found.iter().filter(|found| matches!(found, Some(Continuity::Better { .. }))).count();
    assert_eq!(gains, 768);
}

#[test]
fn figures_are_counts_sums_quartiles_and_the_largest() {
    let figures = |differences: &[i64]| Figures::of(differences.to_vec());
    assert_eq!(figures(&[]), Figures::default());
    let one = Figures { count: 1, sum: 7, quartiles: [7, 7, 7], largest: 7 };
    assert_eq!(figures(&[7]), one);
    let four = Figures { count: 4, sum: 100, quartiles: [10, 20, 30], largest: 40 };
    assert_eq!(figures(&[40, 10, 30, 20]), four);
    let five = Figures { count: 5, sum: 150, quartiles: [20, 30, 40], largest: 50 };
    assert_eq!(figures(&[50, 40, 30, 20, 10]), five);
}

#[test]
fn the_report_adds_up_whatever_way_it_is_cut() {
    let answer = |groups| Answer::Decides { award: true, amount: Cents::ZERO, reason: None, groups };
    let assessed = |groups, continuity| Assessed { answer: answer(groups), continuity: Some(continuity) };
    let gain = |by| Continuity::Better { by: Cents::new(by) };
    let mut report = ImpactReport::default();
    report.add(0, 0, &assessed(0b01, gain(10)));
    report.add(0, 1, &assessed(0b11, gain(20)));
    let mut other = ImpactReport::default();
    other.add(1, 0, &assessed(0b10, Continuity::Kept { less: Cents::new(5) }));
    other.add(1, 0, &assessed(0, Continuity::Same));
    other.add(1, 0, &Assessed { answer: Answer::Apart(Apart::MissingFact), continuity: None });
    report.merge(other);
    let total = report.total();
    assert_eq!((total.decided, total.same, total.apart, total.kept.clone()), (5, 1, 1, vec![5]));
    assert_eq!(Figures::of(total.gains).sum, 30);
    let by_version = report.by(|key| vec![key.version]);
    assert_eq!((by_version[&0].decided, by_version[&1].decided), (2, 3));
    let by_group = report.by(|key| (0..2_u32).filter(|bit| key.groups >> bit & 1 == 1).collect());
    assert_eq!(
        (by_group[&0].decided, by_group[&1].decided),
        (2, 2),
        "a case can be in two groups or in none"
    );
    assert_eq!(report.apart[&Apart::MissingFact], 1);
}

#[test]
fn the_input_of_an_old_version_is_taken_over_by_name() {
    let given = given_facts(IN_2021);
    let old = SCHEMES.get(&SchemeId::new("kot-2021").unwrap()).unwrap();
    let worked_out = work_out(&given.dossier, FIRST_REVIEW, old, &under(&SCHEMES, IN_2021)).unwrap();
    let mut map = worked_out.receipt.input.as_map().clone();
    map.insert("afgeschaft feit".to_owned(), "1.00".into());
    let input = CaseInput::from_map(map).to_compact().unwrap();
    let case = Case {
        dossier: [1; 16],
        step: FIRST_REVIEW,
        decided: worked_out.verdict(),
        registered_on: IN_2021,
        decided_on: IN_2021,
        input: Some(&input),
        asked: true,
    };
    let package = act("30.000 €");
    let reevaluation = Reevaluation::new(&package, IN_2023).unwrap();
    let mut worker = reevaluation.worker();
    let assessed = assess(&mut worker, &[case])[0].unwrap();
    assert_eq!(assessed.continuity, Some(Continuity::Same));
    assert_eq!(worker.tally().dropped.into_iter().collect::<Vec<_>>(), [("afgeschaft feit".to_owned(), 1)]);
}
