//! Which schemes may decide: those in force today, and outside a demonstration none that counts with example amounts.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, REVIEWER, SCHEMES, changed, context, given_facts, refused,
    with_norm,
};
use herstel_domain::{
    Command, Context,
    decisions::{ProposeDecision, prepare_award, work_out},
};
use herstel_kernel::{Actor, Date, DecisionId, ReceiptId, RefusalCode};
use herstel_scheme::{Package, Registry, SchemeId};
use jiff::ToSpan;

fn day(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap()
}

/// The days around the life of a scheme: those on which it decides nothing.
fn outside(package: &Package) -> Vec<Date> {
    let manifest = package.manifest();
    let after = manifest.decides_until.map(|until| day(until, 1));
    std::iter::once(day(manifest.decides_from, -1)).chain(after).collect()
}

fn propose_under(given: &mut Given, actor: Actor, scheme: &SchemeId, step: &str) -> Result<(), RefusalCode> {
    let command = ProposeDecision {
        decision: DecisionId::from_bytes([8; 16]),
        receipt: ReceiptId::from_bytes([8; 16]),
        step: step.to_owned(),
        scheme: Some(scheme.clone()),
        remark: None,
        relied_on: Vec::new(),
    };
    given.act(actor, &Command::ProposeDecision(command)).map(|_| ()).map_err(|refusal| refusal.code)
}

#[test]
fn before_its_first_and_after_its_last_day_no_scheme_decides_anything() {
    let mut tried = 0;
    for package in SCHEMES.all() {
        for today in outside(package) {
            for step in package.process().decisions() {
                for actor in [HANDLER, Actor::System] {
                    let mut given = Given { today, ..given_facts(IN_2021) };
                    let refusal = propose_under(&mut given, actor, package.id(), &step.id);
                    assert_eq!(refusal, Err(RefusalCode::SchemeNotInForce), "{} {today}", package.id());
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > SCHEMES.all().len(), "only {tried} tried");
}

#[test]
fn a_machine_prepares_nothing_under_a_scheme_outside_its_days_and_does_on_the_first_and_the_last() {
    let mut roads = 0;
    for package in SCHEMES.all().iter().filter(|package| package.is_main_road()) {
        let alone: &Registry = changed(package.id().as_str(), |_| {});
        let given = given_facts(IN_2021);
        let prepared = |today| {
            let context = Context { schemes: alone, ..context(Actor::System, today) };
            let (decision, receipt) = (DecisionId::from_bytes([8; 16]), ReceiptId::from_bytes([8; 16]));
            prepare_award(&given.dossier, decision, receipt, &context).unwrap().len()
        };
        for today in outside(package) {
            assert_eq!(prepared(today), 0, "{} on {today}", package.id());
        }
        let manifest = package.manifest();
        for today in std::iter::once(manifest.decides_from).chain(manifest.decides_until) {
            assert_eq!(prepared(today), 1, "{} on {today}", package.id());
        }
        roads += 1;
    }
    assert!(roads >= 2);
}

#[test]
fn a_proposal_of_the_last_day_is_not_approved_on_the_day_after() {
    let package = SCHEMES.get(&SchemeId::new("kot-2021").unwrap()).unwrap();
    let last = package.manifest().decides_until.unwrap();
    for (days, expected) in [(0, None), (1, Some(RefusalCode::SchemeNotInForce))] {
        let mut given = given_facts(last);
        let decision = given.propose(FIRST_REVIEW).unwrap();
        given.today = day(last, days);
        assert_eq!(given.approve(REVIEWER, decision).err().map(|refusal| refusal.code), expected, "{days}");
    }
}

#[test]
fn example_amounts_decide_and_show_nothing_outside_a_demonstration() {
    let refusal = Some(RefusalCode::ExampleAmounts);
    let table = [(true, false, refusal), (true, true, None), (false, false, None), (false, true, None)];
    for (example, is_demo, expected) in table {
        let schemes = with_norm(example);
        let given = || Given { schemes, is_demo, ..given_facts(day(Date::constant(2021, 12, 6), 1)) };
        for actor in [HANDLER, Actor::System] {
            let code = given().propose_by(actor, FIRST_REVIEW).err().map(|refusal| refusal.code);
            assert_eq!(code, expected, "example {example}, demo {is_demo}, {actor:?}");
        }
        let given = given();
        let context = Context { schemes, is_demo, ..context(HANDLER, given.today) };
        let tried = work_out(&given.dossier, FIRST_REVIEW, &schemes.all()[0], &context);
        assert_eq!(tried.err().map(|refusal| refusal.code), expected, "example {example}, demo {is_demo}");
    }
}

#[test]
fn an_outcome_that_would_take_money_back_is_refused_for_a_person_to_look_at() {
    let schemes = changed("kot-2021", |files| {
        let path = "regels/eerste-toets.rgs";
        let rules = std::str::from_utf8(files.get(path).unwrap()).unwrap();
        let before = "min het eerder ontvangen herstelbedrag van de Herstelzaak, met een minimum van 0 €.";
        assert!(rules.contains(before));
        let rules = rules.replace(before, "min 40.000 €.");
        let right = "het uit te betalen forfaitaire bedrag van de Herstelzaak groter is dan 0 €.";
        assert!(rules.contains(right));
        let always = "het uit te betalen forfaitaire bedrag van de Herstelzaak ongelijk is aan 0 €.";
        files.insert(path, rules.replace(right, always));
    });
    for actor in [HANDLER, Actor::System] {
        let mut given = Given { schemes, ..given_facts(IN_2021) };
        assert_eq!(refused(given.propose_by(actor, FIRST_REVIEW)), RefusalCode::NeverADebt);
    }
}

#[test]
fn a_proposal_of_a_demonstration_is_approved_nowhere_else() {
    let mut given =
        Given { schemes: with_norm(true), is_demo: true, ..given_facts(day(Date::constant(2021, 12, 6), 1)) };
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.is_demo = false;
    assert_eq!(refused(given.approve(REVIEWER, decision)), RefusalCode::ExampleAmounts);
}
