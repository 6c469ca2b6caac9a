//! Staffing plans against what can be worked out by hand, and assignment against trying everything.

use crate::comparison::nobody;
use crate::reference::{load, reference};
use herstel_planning::{
    Distances, HandlerRoom, Model, NoStaffing, Onlooker, PoolCost, StaffTarget, Trial, Unassigned, assign,
    staffing,
};
use proptest::prelude::*;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

const PROCESS: &str = "[objection]\nweeks = 6\nsource = \"x\"\nverified = true\n\
    [[step]]\nid = \"registration\"\nkind = \"registration\"\n\
    [[step]]\nid = \"first\"\nkind = \"support\"\nafter = [\"registration\"]\n\
    [[step]]\nid = \"second\"\nkind = \"support\"\nafter = [\"first\"]\n";

/// A thousand parents in the first week, each a week of work of one person; half of them then another of somebody else.
fn two_pools(extra: &str) -> Model {
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
         [report]\npool = \"a\"\n",
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
    let world = |_| model.clone();
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
    let world = |_| model.clone();
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
        let world = |_| model.clone();
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
        let world = |_| model.clone();
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

fn km(distances: &Distances, parents: &[Unassigned], handlers: &[HandlerRoom], given: &[Option<u32>]) -> u64 {
    let region = |number: u32| handlers.iter().find(|found| found.handler == number).unwrap().region;
    let given = parents.iter().zip(given).filter_map(|(parent, handler)| {
        let handler = handler.filter(|_| parent.handler.is_none())?;
        Some(u64::from(distances.of(parent.hub, region(handler)).unwrap()))
    });
    given.sum()
}

/// The least distance of all ways to give each of these hubs one place in a region.
fn least(hubs: &[usize], room: &mut [u32], distances: &Distances) -> u64 {
    let Some((hub, others)) = hubs.split_first() else { return 0 };
    let mut best = u64::MAX;
    for region in 0..room.len() {
        if room[region] > 0 {
            room[region] -= 1;
            let rest = least(others, room, distances);
            room[region] += 1;
            best = best.min(rest.saturating_add(u64::from(distances.of(*hub, region).unwrap())));
        }
    }
    best
}

proptest! {
    #[test]
    fn nobody_is_given_beyond_room_and_the_distances_together_are_the_least(
        hubs in prop::collection::vec(0_usize..3, 0..7),
        rooms in prop::collection::vec((0_usize..3, 0_u32..4), 0..5),
        rows in prop::collection::vec(prop::collection::vec(0_u32..100, 3), 3),
    ) {
        let distances = Distances::new(rows).unwrap();
        let parents: Vec<Unassigned> = hubs.iter().map(|hub| Unassigned { hub: *hub, handler: None }).collect();
        let handlers: Vec<HandlerRoom> = rooms
            .iter()
            .zip(10..)
            .map(|((region, room), handler)| HandlerRoom { handler, region: *region, room: *room })
            .collect();
        let given = assign(&parents, &handlers, &distances);
        for found in &handlers {
            let count = given.iter().filter(|handler| **handler == Some(found.handler)).count();
            prop_assert!(count <= found.room as usize);
        }
        let all: u32 = rooms.iter().map(|(_, room)| room).sum();
        let fit = parents.len().min(all as usize);
        prop_assert!(given[..fit].iter().all(Option::is_some), "the first in the list have a handler");
        prop_assert!(given[fit..].iter().all(Option::is_none));
        let mut room = vec![0; 3];
        for found in &handlers {
            room[found.region] += found.room;
        }
        prop_assert_eq!(km(&distances, &parents, &handlers, &given), least(&hubs[..fit], &mut room, &distances));
    }

    #[test]
    fn a_parent_keeps_their_handler_and_a_second_time_changes_nothing(
        parents in prop::collection::vec((0_usize..2, prop::option::of(10_u32..16)), 0..30),
        rooms in prop::collection::vec((0_usize..2, 0_u32..6), 1..5),
    ) {
        let distances = Distances::new(vec![vec![1, 50], vec![40, 2]]).unwrap();
        let parents: Vec<Unassigned> =
            parents.into_iter().map(|(hub, handler)| Unassigned { hub, handler }).collect();
        let handlers: Vec<HandlerRoom> = rooms
            .iter()
            .zip(10..)
            .map(|((region, room), handler)| HandlerRoom { handler, region: *region, room: *room })
            .collect();
        let given = assign(&parents, &handlers, &distances);
        for (parent, given) in parents.iter().zip(&given) {
            let there = handlers.iter().any(|found| Some(found.handler) == parent.handler);
            if there {
                prop_assert_eq!(*given, parent.handler);
            }
        }
        let again: Vec<Unassigned> = parents
            .iter()
            .zip(&given)
            .map(|(parent, given)| Unassigned { hub: parent.hub, handler: *given })
            .collect();
        let kept = assign(&again, &handlers, &distances);
        for (before, after) in given.iter().zip(&kept) {
            prop_assert!(before.is_none() || before == after);
        }
    }
}
