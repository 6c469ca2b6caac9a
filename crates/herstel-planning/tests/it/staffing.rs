//! Staffing plans against what can be worked out by hand.

use crate::comparison::nobody;
use crate::reference::{load, reference};
use herstel_planning::{
    Model, NoStaffing, Onlooker, PoolCost, StaffTarget, Staffing, Trial, TrialWorld, staffing, with_plan,
};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

const PROCESS: &str = "[objection]\nweeks = 6\nsource = \"x\"\nverified = true\n\
    [[step]]\nid = \"registration\"\nkind = \"registration\"\n\
    [[step]]\nid = \"first\"\nkind = \"support\"\nafter = [\"registration\"]\n\
    [[step]]\nid = \"second\"\nkind = \"support\"\nafter = [\"first\"]\n";

/// A thousand parents in the first week, each a week of work of one person; half of them then another of somebody else.
fn two_pools(extra: &str) -> Model {
    two_pools_and(extra, "")
}

/// The same, with more tables.
fn two_pools_and(extra: &str, tables: &str) -> Model {
    let pool = |name: &str, entity: u32, extra: &str| {
        format!(
            "[[pool]]\nname = \"{name}\"\ncontract_hours = 30\non_cases = 1\nfirst_entity = {entity}\n{extra}\n\
             plan = [{{ week = 0, heads = 1 }}]\n"
        )
    };
    let work = |step: &str, pool: &str| {
        format!(
            "[[work]]\nstep = \"{step}\"\npool = \"{pool}\"\nhours = {{ shape = \"fixed\", mean = 30 }}\n"
        )
    };
    let scenario = format!(
        "name = \"two\"\nprocess = \"p\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\nto = 1\n\
         parents = 1000\n{}{}{}{}\
         [[route]]\nfrom = \"registration\"\nto = \"first\"\n\
         [[route]]\nfrom = \"first\"\nto = \"second\"\nchance = 0.5\ndraw = 9\n\
         {tables}[report]\npool = \"a\"\n",
        pool("a", 1_000_000, extra),
        pool("b", 2_000_000, ""),
        work("first", "a"),
        work("second", "b")
    );
    load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

fn solve(
    model: &Model,
    until: f64,
    percent: u8,
    runs: u64,
) -> Result<herstel_planning::Staffing, NoStaffing> {
    let costs = vec![PoolCost::default(); model.pools.len()];
    let worlds = TrialWorld::of(model, 1, u32::try_from(runs).unwrap());
    let world = |number: u64| worlds[usize::try_from(number).unwrap()].clone();
    let trial = Trial {
        world: &world,
        runs,
        seed: 1,
        done_before: 0,
        threads: NonZeroUsize::new(2).unwrap(),
        onlooker: nobody(),
    };
    staffing(model, StaffTarget { from: 0.0, until, percent }, &costs, trial)
}

/// The same with a range around one input.
fn uncertain(what: &str, low: f64, high: f64) -> Model {
    two_pools_and("", &format!("[[uncertain]]\nname = \"it\"\nlow = {low}\nhigh = {high}\n{what}\n"))
}

#[test]
fn wider_ranges_of_a_scenario_need_a_larger_margin() {
    let margin = |what: &str, width: f64| {
        let found = solve(&uncertain(what, 1.0 - width, 1.0 + width), 52.0, 95, 20).unwrap();
        assert!(found.safe.simulated.meets, "{what} {width}");
        found.safe.margin
    };
    for what in ["hours = [\"first\", \"second\"]", "staff = [\"a\", \"b\"]"] {
        let margins = [0.0, 0.2, 0.4].map(|width| margin(what, width));
        assert!(margins.is_sorted_by(|one, other| one < other), "{what}: {margins:?}");
        // Nine in ten worlds lie below 1 + 0.8 width of the hours, or above 1 - 0.8 width of the people.
        assert!((8..=40).contains(&margins[1]), "{what}: {margins:?}");
    }
}

#[test]
fn the_band_of_a_plan_holds_the_worlds_of_the_ranges_and_not_chance_alone() {
    let width = |found: Staffing| {
        let simulated = found.safe.simulated;
        simulated.high.unwrap() - simulated.low.unwrap()
    };
    let sure = width(solve(&two_pools(""), 52.0, 95, 20).unwrap());
    let unsure = width(solve(&uncertain("hours = [\"first\", \"second\"]", 0.7, 1.3), 52.0, 95, 20).unwrap());
    assert!(unsure > 3.0 * sure && unsure > 8.0, "{unsure} against {sure}");
}

#[test]
fn whose_contract_ends_by_the_scenario_is_not_counted_on_afterwards() {
    let plan = |falls: bool| {
        let mut model = two_pools("");
        model.pools[0].plan = vec![(0, 20), (5, 0)];
        model.pools[0].falls = falls;
        let found = solve(&model, 52.0, 95, 4).unwrap();
        let hires = found.least.pools[0].months.iter().map(|month| month.hires).sum::<u32>();
        let heads = |week: u32| {
            let months = found.least.pools[0].months.iter().rev();
            months.clone().find(|month| month.week <= week).map(|month| (month.heads, month.hires))
        };
        assert!(found.safe.simulated.meets, "{found:?}");
        (hires, heads(5), found.least.cost)
    };
    let (stays, _, cheaper) = plan(false);
    // Twenty people do a hundred of a thousand weeks of work before they go; 47 weeks are left for the rest.
    let (hired, after, cost) = plan(true);
    assert!(hired >= stays + 10 && cost > cheaper, "{hired} and {stays}, {cost} and {cheaper}");
    let (heads, hires) = after.unwrap();
    assert!(heads <= hired && hires <= heads, "nobody of before is among them: {heads} of {hired}");
}

#[test]
fn people_who_are_not_there_in_a_world_are_missing_from_the_plan_as_well() {
    let model = uncertain("staff = [\"a\"]", 0.5, 0.5000001);
    let worlds = TrialWorld::of(&model, 1, 2);
    let plan = solve(&two_pools(""), 52.0, 95, 1).unwrap().least.pools;
    let there = with_plan(worlds[0].clone(), &plan, 0.0);
    for (pool, part) in [(0, 0.5), (1, 1.0)] {
        for month in &plan[pool].months {
            let expected = f64::from(month.heads) * part;
            let found = f64::from(there.pools[pool].target(month.week));
            assert!((found - expected).abs() <= 0.5, "{found} of {}", month.heads);
        }
    }
}

#[test]
fn a_plan_is_the_people_that_the_hours_ask_for_and_its_simulation_meets_the_target() {
    let found = solve(&two_pools(""), 52.0, 100, 10).unwrap();
    let person_weeks = |pool: usize| {
        let months = &found.least.pools[pool].months;
        let ends = months.iter().skip(1).map(|month| month.week).chain([52]);
        months.iter().zip(ends).map(|(month, end)| month.heads * (end - month.week)).sum::<u32>()
    };
    // 1000 and 500 weeks of work, and no more than the last month that cannot be used and whole people ask for.
    assert!((1_000..1_150).contains(&person_weeks(0)), "{:?}", found.least);
    assert!((500..620).contains(&person_weeks(1)), "{:?}", found.least);
    assert!(found.safe.simulated.meets);
    assert!(found.safe.margin >= found.least.margin);
    assert!(found.safe.simulated.high.unwrap() <= 52.0);
}

#[test]
fn the_trial_of_plans_tells_every_run_and_a_wish_to_stop_is_heard() {
    let (stop, count) = (AtomicBool::new(false), AtomicU64::new(0));
    let done = || {
        count.fetch_add(1, Ordering::Relaxed);
    };
    let model = two_pools("");
    let world = |_| model.clone().into();
    let onlooker = Onlooker { stop: &stop, done: &done };
    let trial =
        Trial { world: &world, runs: 6, seed: 1, done_before: 0, threads: NonZeroUsize::MIN, onlooker };
    let target = StaffTarget { from: 0.0, until: 52.0, percent: 100 };
    let costs = vec![PoolCost::default(); 2];
    let found = staffing(&model, target, &costs, trial).unwrap();
    let told = count.load(Ordering::Relaxed);
    assert!(told > 0 && told.is_multiple_of(6), "each plan has six runs: {told}");
    // Stopped in the middle of the first plan, and before it.
    let at_once = || stop.store(true, Ordering::Relaxed);
    let onlooker = Onlooker { stop: &stop, done: &at_once };
    for _ in 0..2 {
        let stopped = staffing(&model, target, &costs, Trial { onlooker, ..trial });
        assert!(matches!(stopped, Err(NoStaffing::Cancelled)), "{stopped:?}");
    }
    assert!(found.safe.simulated.meets);
}

#[test]
fn a_higher_price_of_hiring_never_asks_for_more_people() {
    let model = two_pools("attrition = { per_month = 0.03, draw = 0 }");
    let hired = |hire: u32| {
        let costs = vec![PoolCost { month: 10, hire, hires_at_most: None }; 2];
        let world = |_| model.clone().into();
        let trial = Trial {
            world: &world,
            runs: 2,
            seed: 1,
            done_before: 0,
            threads: NonZeroUsize::MIN,
            onlooker: nobody(),
        };
        let target = StaffTarget { from: 0.0, until: 60.0, percent: 95 };
        let plan = staffing(&model, target, &costs, trial).unwrap().least;
        plan.pools.iter().flat_map(|pool| &pool.months).map(|month| month.hires).sum::<u32>()
    };
    let (cheap, dear) = (hired(0), hired(500));
    assert!(dear <= cheap, "{dear} hired when it is dear, {cheap} when it costs nothing");
}

#[test]
fn nobody_is_planned_beyond_who_can_be_hired_in_a_month() {
    let model = two_pools("attrition = { per_month = 0.03, draw = 0 }");
    let plan = |most: u32| {
        let costs = vec![PoolCost { hires_at_most: Some(most), ..PoolCost::default() }; 2];
        let world = |_| model.clone().into();
        let trial = Trial {
            world: &world,
            runs: 2,
            seed: 1,
            done_before: 0,
            threads: NonZeroUsize::MIN,
            onlooker: nobody(),
        };
        staffing(&model, StaffTarget { from: 0.0, until: 52.0, percent: 95 }, &costs, trial)
    };
    let found = plan(6).unwrap();
    for (name, plan) in [("least", &found.least), ("safe", &found.safe)] {
        let most = plan.pools.iter().flat_map(|pool| &pool.months).map(|month| month.hires).max();
        assert!(most.is_some_and(|most| (1..=6).contains(&most)), "{name}: {plan:?}");
    }
    assert!(found.safe.simulated.meets);
    assert!(matches!(plan(1), Err(NoStaffing::Unreachable)), "one a month is too slow");
}

#[test]
fn the_reference_model_gets_a_plan_whose_band_meets_the_target() {
    let model = reference();
    let found = solve(&model, 180.0, 95, 10).unwrap();
    assert!(found.safe.simulated.meets && found.safe.simulated.high.unwrap() <= 180.0, "{found:?}");
    assert!(found.least.cost <= found.safe.cost);
    assert_eq!(found.safe.pools.len(), 3);
    // The same plan on one thread.
    assert_eq!(found, solve(&model, 180.0, 95, 10).unwrap());
}

#[test]
fn a_target_before_the_last_registration_is_told_to_be_out_of_reach() {
    assert!(matches!(solve(&reference(), 100.0, 100, 1), Err(NoStaffing::Unreachable)));
}
