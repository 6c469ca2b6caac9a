//! What the operation calls forth: announcements, reactions to missed deadlines, penalties, load on other bodies.

use crate::reference::load;
use herstel_planning::{Ending, Model, Outcome, Priority, simulate};

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "decide"
kind = "support"
after = ["come", "decide"]
[step.deadline]
weeks = 10
from = "registered_on"
source = "-"
verified = true
[step.effort]
unit = "hours"
low = 1
typical = 1
high = 1
handler = 1
source = "-"
verified = true
"#;

/// A hundred parents in the first week, nobody to help them until week 20, and then a thousand.
const LATE: &str = "name = \"late\"\nprocess = \"process.toml\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
    to = 0.7\nparents = 100\n[[pool]]\nname = \"handlers\"\ncontract_hours = 30\non_cases = 1\nfirst_entity = 1000\n\
    plan = [{ week = 0, heads = 0 }, { week = 20, heads = 1000 }]\n[[work]]\nstep = \"decide\"\npool = \"handlers\"\n\
    [[route]]\nfrom = \"come\"\nto = \"decide\"\n[report]\nweeks = [5, 25]\npool = \"handlers\"\n\
    row = [{ name = \"decide\", steps = [\"decide\"] }, { name = \"notice\", steps = [] }]\n";

const NOTICE: &str = "[[reaction]]\nname = \"notice\"\nsteps = [\"decide\"]\nwait = { shape = \"fixed\", weeks = 1 }\n\
    pool = \"handlers\"\nhours = { shape = \"fixed\", mean = 2 }\n\
    penalty = { grace_days = 14, tiers = [{ days = 14, cents = 2300 }, { days = 14, cents = 3500 }, \
    { days = 14, cents = 4500 }] }\n";

fn model(text: &str) -> Model {
    load(text, PROCESS).unwrap_or_else(|problems| panic!("{problems}\n{text}"))
}

fn ran(text: &str) -> Outcome {
    simulate(&model(text), 1).unwrap()
}

#[test]
fn an_announcement_brings_more_people_for_a_while_and_changes_nobody_else() {
    let inflow =
        LATE.replace("to = 0.7\nparents = 100", "to = 100\nparents = 1000").replace("week = 20", "week = 1");
    let told = format!("{inflow}[[announcement]]\nname = \"payment\"\nweek = 50\nraise = 1\nfades = 10\n");
    let (without, with) = (ran(&inflow), ran(&told));
    // Ten a week come anyway; as many again, shrinking: 10 · 10 · (1 − e⁻⁵).
    assert_eq!(with.passed.len(), 1_099);
    let more: Vec<f64> = with.passed[1_000..].iter().map(|parent| parent.registered).collect();
    assert!(more.iter().all(|week| (50.0..100.0).contains(week)));
    let soon = more.iter().filter(|week| **week < 50.0 + 10.0 * 2_f64.ln()).count();
    assert!((49..=51).contains(&soon), "half of them come within the half-life, not {soon}");
    for (one, other) in without.passed.iter().zip(&with.passed) {
        assert_eq!((one.entity, one.registered, one.class), (other.entity, other.registered, other.class));
    }
}

#[test]
fn a_missed_deadline_is_answered_with_a_notice_that_costs_a_penalty_and_the_time_of_staff() {
    let with = ran(&format!("{}{NOTICE}", LATE.replace("steps = []", "steps = [\"notice\"]")));
    assert_eq!(with.ending, Ending::Done);
    assert_eq!(with.reactions[0].times, 100);
    // Decided some sixty days after the notice: the whole of it, 14 days of each amount.
    assert_eq!(with.reactions[0].penalty_cents, 100 * 14 * (2_300 + 3_500 + 4_500));
    assert_eq!(with.tasks, 200);
    assert_eq!((with.waits[0].len(), with.waits[1].len()), (100, 100));
    let worked: f64 = with.staff[0].iter().map(|(worked, _)| worked * 30.0).sum();
    assert!(
        (worked - 300.0).abs() < 1e-6,
        "a hundred hours of deciding and two hundred of answering: {worked}"
    );
    assert_eq!(ran(LATE).tasks, 100);
}

#[test]
fn who_is_helped_in_time_sends_no_notice() {
    let early = LATE.replace("week = 20", "week = 3");
    assert_eq!(ran(&format!("{early}{NOTICE}")).reactions[0].times, 0);
}

#[test]
fn a_part_of_the_parents_react_and_an_appeal_comes_only_after_a_notice_that_did_not_help() {
    let some = NOTICE.replace("wait =", "chance = 0.3\ndraw = 50\nwait =");
    let appeal = |weeks: u32| {
        format!(
            "{LATE}{some}[[reaction]]\nname = \"appeal\"\nafter = \"notice\"\n\
             wait = {{ shape = \"fixed\", weeks = {weeks} }}\n"
        )
    };
    let found = ran(&appeal(2)).reactions;
    assert!((20..=40).contains(&found[0].times), "{found:?}");
    assert_eq!(found[1].times, found[0].times);
    assert_eq!(found[1].penalty_cents, 0);
    assert_eq!(ran(&appeal(12)).reactions[1].times, 0, "they were helped before they could");
}

#[test]
fn a_penalty_runs_until_the_decision_and_no_longer_than_the_law_has_it() {
    let until = |week: u32| {
        let text =
            LATE.replace("week = 20", &format!("week = {week}")).replace("parents = 100", "parents = 1");
        ran(&format!("{text}{NOTICE}")).reactions[0]
    };
    // One parent, registered between 0 and 0.7, gives notice eleven weeks later.
    let days = |week: u32| until(week).days;
    assert_eq!(until(12).penalty_cents, 0, "{} days: nothing is due in the first fourteen", days(12));
    let found = until(14);
    let due = i64::try_from(found.days).unwrap() - 14;
    assert!((1..=7).contains(&due), "{found:?}");
    assert_eq!(found.penalty_cents, due * 2_300);
    assert_eq!(until(60).penalty_cents, 144_200, "no more than the most");
}

#[test]
fn what_is_never_decided_still_costs_a_penalty() {
    let text = LATE.replace("process.toml\"\n", "process.toml\"\nend = 19\n").replace("[5, 25]", "[5]");
    let outcome = ran(&format!("{text}{NOTICE}"));
    assert_eq!(outcome.ending, Ending::Overloaded(100));
    assert_eq!(outcome.reactions[0].times, 100);
    assert!(outcome.reactions[0].penalty_cents > 0);
}

#[test]
fn work_for_another_body_is_counted_by_week() {
    let text = format!(
        "{LATE}[[load]]\nname = \"help\"\nbody = \"municipalities\"\nstep = \"come\"\nhours = 6\nweeks = 3\n\
         [[load]]\nname = \"rare\"\nbody = \"municipalities\"\nstep = \"decide\"\nchance = 0.25\ndraw = 60\nhours = 1\nweeks = 1\n"
    );
    let model = model(&text);
    assert_eq!(model.bodies, ["municipalities"]);
    let outcome = simulate(&model, 1).unwrap();
    let hours: f64 = outcome.loads[0].iter().sum();
    assert!((hours - 600.0).abs() < 1e-6, "{hours}");
    assert!((outcome.loads[0][1] - 200.0).abs() < 1e-6, "a third of it in each week: {:?}", outcome.loads[0]);
    let rare: f64 = outcome.loads[1].iter().sum();
    assert!((15.0..=35.0).contains(&rare), "{rare}");
}

#[test]
fn who_waits_already_begins_in_the_middle() {
    let text = LATE.replace("parents = 100\n", "parents = 100\nbegins_at = \"decide\"\n");
    let text = text.replace("[[route]]\nfrom = \"come\"\nto = \"decide\"\n", "route = []\n");
    // A route of the scenario stands before its tables.
    let text = format!("route = []\n{}", text.replace("route = []\n", ""));
    let outcome = ran(&text);
    assert_eq!((outcome.ending, outcome.waits[0].len()), (Ending::Done, 100));
    assert_eq!(outcome.backlog_by_cohort, [[[100], [0]]]);
}

#[test]
fn who_gives_up_is_counted_where_they_waited() {
    let text = LATE.replace(
        "pool = \"handlers\"\n[[route]]",
        "pool = \"handlers\"\npatience = { shape = \"exponential\", weeks = 10, draw = 70 }\n[[route]]",
    );
    let outcome = ran(&text);
    // Within twenty weeks 1 − e⁻² of them.
    assert!((76..=96).contains(&outcome.withdrew[0]), "{:?}", outcome.withdrew);
    assert_eq!(outcome.withdrawn.len(), outcome.withdrew[0] as usize);
    assert_eq!(outcome.waits[0].len() + outcome.withdrawn.len(), 100);
}

#[test]
fn staff_that_are_all_gone_end_the_run_at_once() {
    let text = LATE
        .replace("process.toml\"\n", "process.toml\"\nend = 9000\n")
        .replace("plan = [{ week = 0, heads = 0 }, { week = 20, heads = 1000 }]", "attrition = { per_month = 0.9, draw = 0 }\nplan = [{ week = 0, heads = 1 }, { week = 1, heads = 0 }]")
        .replace("parents = 100", "parents = 1000");
    let outcome = ran(&text);
    assert!(matches!(outcome.ending, Ending::Overloaded(open) if open > 500), "{:?}", outcome.ending);
    assert!(outcome.last < 1_000.0, "nothing can happen after week {}", outcome.last);
    // Nobody is helped any more, so they wait in every week that is told: a backlog of nothing would be untrue.
    let later = ran(&text.replace("[5, 25]", "[5, 25, 5000]"));
    let Ending::Overloaded(open) = later.ending else { panic!("{:?}", later.ending) };
    assert_eq!(later.weeks[5_000].backlog[0], open);
    assert_eq!(later.backlog_by_cohort.last().unwrap()[0], [open]);
}

#[test]
fn a_policy_is_the_same_from_the_file_and_from_the_report() {
    let classes = "[classes]\ndraw = 1\nclass = [{ name = \"a\", share = 0.2 }, { name = \"b\", share = 0.3 }, { name = \"c\", share = 0.5 }]\n";
    let text = LATE
        .replace("week = 20, heads = 1000", "week = 20, heads = 1")
        .replace("pool = \"handlers\"\n[[route]]", "pool = \"handlers\"\nby_class = true\n[[route]]");
    let text = format!("{text}{classes}");
    let mut ends = Vec::new();
    for policy in Priority::ALL {
        let written = format!("{text}[policy]\npriority = \"{}\"\nhead_start = [4, 2, 0]\n", policy.name());
        let strict = format!("{text}[policy]\npriority = \"strict\"\nhead_start = [4, 2, 0]\n");
        let (one, other) = (simulate(&model(&written), 1), simulate(&model(&strict).under(policy), 1));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one.passed, other.passed, "{}", policy.name());
        ends.push(one.passed);
    }
    assert!(ends[0] != ends[1] && ends[1] != ends[3] && ends[0] != ends[3], "the order matters");
}
