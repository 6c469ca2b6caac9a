//! Waits that are not over: who was never helped is in the waits of their class.

use crate::comparison::nobody;
use crate::reference::load;
use herstel_planning::{Ending, Extent, Model, What, compare, simulate, text};
use std::num::NonZeroUsize;

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

/// A hundred parents in the first week, a fifth of whom go first, and one person who helps one of them a week.
fn overloaded(end: u32) -> Model {
    let scenario = format!(
        "name = \"few\"\nprocess = \"process.toml\"\nend = {end}\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
         to = 0.7\nparents = 100\n[classes]\ndraw = 1\nclass = [{{ name = \"first\", share = 0.2 }}, {{ name = \"last\", share = 0.8 }}]\n\
         [[pool]]\nname = \"handlers\"\ncontract_hours = 10\non_cases = 1\nfirst_entity = 1000000\n\
         plan = [{{ week = 0, heads = 1 }}]\n[[work]]\nstep = \"serve\"\npool = \"handlers\"\nby_class = true\n\
         hours = {{ shape = \"fixed\", mean = 10 }}\n[[route]]\nfrom = \"come\"\nto = \"serve\"\n[policy]\npriority = \"strict\"\n\
         [report]\nweeks = [5]\npool = \"handlers\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}]\n"
    );
    load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn who_still_waits_when_the_run_stops_counts_as_never_helped_in_the_waits_of_their_class() {
    let extent = Extent { seed: 1, worlds: 0, replications: 1, threads: NonZeroUsize::MIN };
    let report = compare(&[overloaded(50)], extent, nobody()).unwrap();
    let scenario = &report.scenarios[0];
    let strict = scenario.policies.iter().find(|policy| policy.policy == "strict").unwrap();
    for figures in [&scenario.figures, &strict.figures] {
        let at = |what: What, class: Option<&str>, percent: u8| {
            let found = figures.iter().find(|figure| {
                let is_of = figure.class.as_deref() == class && figure.cohort.is_none();
                figure.what == what && is_of && figure.percent == Some(percent)
            });
            found.unwrap().band.p50
        };
        for what in [What::Wait, What::Total] {
            assert!(at(what, Some("first"), 95).is_some(), "{what:?}: everybody of them was helped");
            // Of some eighty some thirty were helped, all within the run.
            assert_eq!(at(what, Some("last"), 95), None, "{what:?}");
            assert_eq!(at(what, Some("last"), 50), None, "{what:?}");
            assert_eq!(at(what, None, 95), None, "{what:?}");
        }
    }
    let model = overloaded(50);
    let outcome = simulate(&model, 1).unwrap();
    let waiting = outcome.waiting[0].len();
    assert!(waiting > 40 && waiting + outcome.waits[0].len() == 100, "{waiting}");
    assert!(
        text(&model, &outcome).contains(&format!(" still-open={waiting}\n")),
        "{}",
        text(&model, &outcome)
    );
}

#[test]
fn where_everybody_was_helped_nothing_is_said_of_who_waits() {
    let model = overloaded(200);
    let outcome = simulate(&model, 1).unwrap();
    assert_eq!(outcome.ending, Ending::Done);
    assert!(outcome.waiting.iter().all(Vec::is_empty), "{:?}", outcome.waiting);
    assert!(!text(&model, &outcome).contains("still-open"));
}
