//! A plan that falls: contracts end where the pool follows it both ways, in the runs and in the backlog without chance.

use crate::reference::load;
use herstel_planning::{Ending, Model, Outcome, fluid, simulate};

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "serve"
kind = "support"
after = ["come"]
"#;

/// So many parents in the first week, with so many hours of work each; somebody works ten hours a week.
fn run(parents: u32, hours: u32, pool: &str) -> (Model, Outcome) {
    let scenario = format!(
        "name = \"falls\"\nprocess = \"process.toml\"\nend = 500\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
         to = 0.7\nparents = {parents}\n[[pool]]\nname = \"handlers\"\ncontract_hours = 10\non_cases = 1\n\
         first_entity = 1000000\n{pool}\n[[work]]\nstep = \"serve\"\npool = \"handlers\"\n\
         hours = {{ shape = \"fixed\", mean = {hours} }}\n[[route]]\nfrom = \"come\"\nto = \"serve\"\n\
         [report]\nweeks = [5]\npool = \"handlers\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}]\ndeadline = []\n"
    );
    let model = load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}"));
    let outcome = simulate(&model, 1).unwrap();
    (model, outcome)
}

const UP_AND_DOWN: &str =
    "plan = [{ week = 0, heads = 10 }, { week = 20, heads = 40 }, { week = 40, heads = 10 }]";

#[test]
fn where_contracts_end_a_running_task_is_finished_and_nobody_begins_another() {
    let plan = "plan = [{ week = 0, heads = 2 }, { week = 2, heads = 0 }, { week = 10, heads = 1 }]";
    let (_, both) = run(4, 40, &format!("follows = \"both\"\n{plan}"));
    assert_eq!(both.ending, Ending::Done);
    // Two are begun in the first week and take four; the others wait for whoever comes in week 10.
    let mut ended: Vec<f64> = both.passed.iter().map(|parent| parent.ended).collect();
    ended.sort_by(f64::total_cmp);
    assert!(ended[1] < 5.0, "{ended:?}");
    assert!((ended[2] - 14.0).abs() < 1e-6 && (ended[3] - 18.0).abs() < 1e-6, "{ended:?}");
    assert_eq!(both.hired, [3]);
    let employed = |week: usize| both.staff[0].get(week).map_or(0.0, |(_, employed)| *employed);
    assert!(employed(3) > 1.99 && employed(5) < 1e-6 && employed(10) > 0.99, "{:?}", both.staff[0]);
    let (_, up) = run(4, 40, plan);
    assert!(up.last < 9.0, "without the word nobody is sent away: {}", up.last);
}

#[test]
fn a_plan_that_falls_makes_later_and_the_backlog_without_chance_falls_behind_with_it() {
    let line = format!("between = \"line\"\n{UP_AND_DOWN}");
    let (model, both) = run(12_000, 1, &format!("follows = \"both\"\n{line}"));
    let (_, up) = run(12_000, 1, &line);
    assert!(up.last < 40.0 && both.last > 55.0, "{} and {}", up.last, both.last);
    let reckoned = fluid(&model, 60);
    for week in [20, 30, 40, 50] {
        let open = f64::from(both.weeks[week].open);
        assert!(
            (reckoned.open[week] - open).abs() < 100.0,
            "week {week}: {open} and {}",
            reckoned.open[week]
        );
    }
    assert_eq!(both.hired, [40]);
}

#[test]
fn whoever_came_last_leaves_first() {
    // Who is there from the start takes a week for a task, who comes in week 1 ten weeks.
    let (_, outcome) = run(
        4,
        10,
        "follows = \"both\"\ntenure_at_start = 10000\nlearning = { loss = 0.9, weeks = 1000 }\n\
         plan = [{ week = 0, heads = 1 }, { week = 1, heads = 2 }, { week = 2, heads = 1 }]",
    );
    let mut ended: Vec<f64> = outcome.passed.iter().map(|parent| parent.ended).collect();
    ended.sort_by(f64::total_cmp);
    assert!(ended[2] < 4.0 && ended[3] > 10.0, "{ended:?}");
}

#[test]
fn whose_contract_ended_does_not_leave_again() {
    let leaving = format!("follows = \"both\"\nattrition = {{ per_month = 0.2, draw = 0 }}\n{UP_AND_DOWN}");
    let (_, outcome) = run(12_000, 1, &leaving);
    for (week, (_, employed)) in outcome.staff[0].iter().enumerate().skip(41).take(10) {
        // Ten people, less who left within the week, with who was still finishing something.
        assert!((7.0..11.0).contains(employed), "week {week}: {employed}");
    }
}

#[test]
fn a_plan_that_only_rises_is_the_same_followed_both_ways() {
    let rises = "between = \"line\"\nattrition = { per_month = 0.05, draw = 0 }\n\
                 plan = [{ week = 0, heads = 5 }, { week = 30, heads = 30 }]";
    let (one, up) = run(5_000, 1, rises);
    let (other, both) = run(5_000, 1, &format!("follows = \"both\"\n{rises}"));
    assert_eq!((up.weeks, up.last, up.hired), (both.weeks, both.last, both.hired));
    assert_eq!(fluid(&one, 60).open, fluid(&other, 60).open);
}
