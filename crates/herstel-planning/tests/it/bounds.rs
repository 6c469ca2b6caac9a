//! Nothing that a scenario says makes a run take for ever, or all memory: it is refused, or told as overload.

use crate::reference::load;
use herstel_planning::{Ending, Model, RouteCondition, Stopped, fluid, simulate, simulate_unless};
use std::sync::atomic::AtomicBool;

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "one"
kind = "support"
after = ["come", "one", "two"]
[[step]]
id = "two"
kind = "support"
after = ["one"]
"#;

/// Two steps; what is between `[[route]]` and `[report]` is up to the test.
const SCENARIO: &str = r#"
name = "bounds"
process = "process.toml"
[inflow]
[[inflow.cohort]]
name = "all"
from = 0
to = 10
parents = 100
traits = { stays = 0.2 }
[[trait]]
name = "stays"
draw = 2
[[pool]]
name = "staff"
contract_hours = 30
on_cases = 1
first_entity = 1000000
plan = [{ week = 0, heads = 10 }]
[[work]]
step = "one"
pool = "staff"
hours = { shape = "fixed", mean = 0.001 }
[[work]]
step = "two"
pool = "staff"
hours = { shape = "fixed", mean = 0.001 }
[[route]]
from = "come"
to = "one"
ROUTES
[report]
pool = "staff"
"#;

fn with(routes: &str) -> Result<Model, String> {
    load(&SCENARIO.replace("ROUTES", routes), PROCESS).map_err(|problems| problems.to_string())
}

fn route(from: &str, to: &str, more: &str) -> String {
    format!("[[route]]\nfrom = \"{from}\"\nto = \"{to}\"\n{more}\n")
}

#[track_caller]
fn refused(routes: &str, expected: &str) {
    let said = with(routes).map(|model| model.name).unwrap_err();
    assert!(said.contains(expected), "{said}");
    assert!(said.starts_with("scenario.toml:"), "{said}");
}

#[test]
fn who_would_go_round_more_than_a_thousand_times_is_refused() {
    let once = route("one", "one", "chance = 0.9999999\ndraw = 40");
    refused(&once, "route.chance: wie bij «one» komt, doet die stap naar verwachting 10000000 keer");
    let line = with(&once).map(|model| model.name).unwrap_err();
    let at = SCENARIO[..SCENARIO.find("ROUTES").unwrap()].matches('\n').count() + 4;
    assert!(line.starts_with(&format!("scenario.toml:{at}:")), "{line}");
    // Through another step, and where two chances together leave hardly anybody out.
    refused(
        &(route("one", "two", "") + &route("two", "one", "chance = 0.9995\ndraw = 40")),
        "doet die stap naar verwachting 2000 keer",
    );
    refused(
        &(route("one", "one", "chance = 0.99\ndraw = 40")
            + &route("one", "two", "chance = 0.99\ndraw = 41")
            + &route("two", "one", "")),
        "doet die stap naar verwachting 10000 keer",
    );
    // For one in five only, as long as they have the trait.
    refused(
        &route("one", "one", "with = \"stays\"\nchance = 0.99999\ndraw = 40"),
        "doet die stap naar verwachting 100000 keer",
    );
}

#[test]
fn who_goes_round_at_most_a_thousand_times_is_not_refused() {
    for routes in [
        route("one", "one", "chance = 0.999\ndraw = 40"),
        route("one", "two", "") + &route("two", "one", "chance = 0.9\ndraw = 40"),
        // The same draw: who is above the first is hardly ever below the second.
        route("one", "one", "chance = 0.99\ndraw = 40") + &route("one", "one", "chance = 0.991\ndraw = 40"),
        route("one", "two", "without = \"stays\"") + &route("one", "one", "chance = 0.5\ndraw = 40"),
    ] {
        let model = with(&routes).unwrap();
        assert_eq!(simulate(&model, 1).unwrap().ending, Ending::Done, "{routes}");
    }
}

/// A world drawn from ranges can be worse than the scenario: then the run ends and says so.
fn for_ever() -> Model {
    let mut model = with(&route("one", "one", "chance = 0.5\ndraw = 40")).unwrap();
    for route in &mut model.steps[1].routes {
        assert_eq!(route.condition, RouteCondition::Everybody);
        route.chance = None;
    }
    model
}

#[test]
fn a_run_in_which_parents_go_round_for_ever_ends_and_is_told_as_overload() {
    let outcome = simulate(&for_ever(), 1).unwrap();
    assert!(matches!(outcome.ending, Ending::Overloaded(open) if open > 0), "{:?}", outcome.ending);
    assert!(outcome.tasks < 10_000_000, "{} tasks", outcome.tasks);
}

#[test]
fn a_run_of_steps_that_take_no_time_can_be_stopped() {
    let stop = AtomicBool::new(true);
    assert_eq!(simulate_unless(&for_ever(), 1, &stop).unwrap_err(), Stopped::Cancelled);
}

/// What is said about the scenario with one change.
#[track_caller]
fn changed(from: &str, to: &str, expected: &str) {
    assert!(SCENARIO.contains(from), "{from}");
    let text = SCENARIO.replace("ROUTES", "").replacen(from, to, 1);
    let said = load(&text, PROCESS).map(|model| model.name).unwrap_err().to_string();
    assert!(said.contains(expected), "{to}: {said}");
    assert!(said.starts_with("scenario.toml:"), "{to}: {said}");
}

#[test]
fn weeks_beyond_two_hundred_years_are_refused_wherever_they_stand() {
    let far = "ligt niet tussen 0 en 10400 weken";
    changed("to = 10\n", "to = 10000000\n", &format!("inflow.cohort.to: 10000000 {far}"));
    changed("from = 0\n", "from = 10401\n", &format!("inflow.cohort.from: 10401 {far}"));
    changed("[inflow]", "end = 10401\n[inflow]", &format!("end: 10401 {far}"));
    changed("week = 0", "week = 10401", "pool.plan.week: week 10401 ligt verder dan 10400 weken weg");
    let wait = "to = \"one\"\nwait = { shape = \"fixed\", weeks = 20000 }";
    changed("to = \"one\"", wait, &format!("route.wait.weeks: 20000 {far}"));
    let patience = "step = \"one\"\npatience = { shape = \"fixed\", weeks = 20000 }";
    changed("step = \"one\"", patience, &format!("work.patience.weeks: 20000 {far}"));
    let told = "[[announcement]]\nname = \"t\"\nweek = 20000\nraise = 1\nfades = 5\n[[pool]]";
    changed("[[pool]]", told, "announcement.week: 20000 ligt niet tussen 0 en");
}

#[test]
fn more_parents_and_staff_than_twenty_million_are_refused() {
    changed("parents = 100", "parents = 20000001", "inflow.cohort.parents: samen meer dan 20000000 ouders");
    let more = "pool.plan.heads: samen meer dan 20000000 ouders en medewerkers";
    let crowd = "attrition = { per_month = 0.9, draw = 0 }\nplan = [{ week = 0, heads = 100000 }]";
    changed("plan = [{ week = 0, heads = 10 }]", crowd, more);
    let pool = |nth: u32| {
        format!(
            "[[pool]]\nname = \"p{nth}\"\ncontract_hours = 30\non_cases = 1\nfirst_entity = {}\n\
             plan = [{{ week = 0, heads = 1000000 }}]\n",
            1_000_000_000 + nth * 2_000_000
        )
    };
    let pools: String = (0..21).map(pool).collect();
    changed("[[work]]", &(pools + "[[work]]"), more);
    let ranges = "[[uncertain]]\nname = \"u\"\nlow = 1\nhigh = 100\nstaff = [\"staff\"]\n[report]";
    let text =
        SCENARIO.replace("ROUTES", "").replace("heads = 10 ", "heads = 1000000 ").replace("[report]", ranges);
    let said = load(&text, PROCESS).map(|model| model.name).unwrap_err().to_string();
    assert!(said.contains(more), "in the world with most staff: {said}");
}

/// Beside every backlog stands the one without chance: it holds who is on the way, not a place for each week of each group.
#[test]
fn two_hundred_years_of_many_groups_are_reckoned_without_a_place_for_every_week_of_each() {
    let cohort = |nth: u32| {
        format!(
            "[[inflow.cohort]]\nname = \"c{nth}\"\nfrom = {}\nto = {}\nparents = 300\n",
            nth * 50,
            nth * 50 + 50
        )
    };
    let cohorts: String = (1..=200).map(cohort).collect();
    let rows = "row = [{ name = \"one\", steps = [\"one\"] }]\n";
    let text = SCENARIO
        .replace("ROUTES", &route("one", "two", ""))
        .replace("[[trait]]", &format!("{cohorts}[[trait]]"))
        .replace("mean = 0.001 }", "mean = 80 }")
        + rows;
    let model = load(&text, PROCESS).unwrap_or_else(|problems| panic!("{problems}"));
    let reckoned = fluid(&model, 10_400).backlog;
    assert_eq!(reckoned.len(), 10_401);
    // 300 hours a week for 160 hours each; 6 come each week.
    let weeks: Vec<f64> = [1_000, 5_000, 10_000].iter().map(|week: &usize| reckoned[*week][0]).collect();
    assert!(weeks[0] > 1_000.0 && weeks[0] < weeks[1] && weeks[1] < weeks[2], "{weeks:?}");
}
