//! Several scenarios in the same worlds: what differs comes from the scenarios, and the report says how sure it is.

use crate::reference::load;
use herstel_planning::{
    Block, Extent, Model, Onlooker, Report, ReportedFigure, Stopped, What, compare, comparison_text,
    document, runs_of,
};
use herstel_scheme::Language;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "assess"
kind = "support"
after = ["come"]
[step.deadline]
weeks = 20
from = "registered_on"
source = "-"
verified = true
"#;

/// A thousand parents in a year, 25 people for 50 hours each: a queue of some twenty weeks at the end.
const TODAY: &str = r#"
name = "today"
process = "process.toml"
begins = "2021-12-31"
[inflow]
[[inflow.cohort]]
name = "first year"
from = 0
to = 52
parents = 1000
[classes]
draw = 1
class = [{ name = "severely harmed", share = 0.15 }, { name = "urgent", share = 0.35 }, { name = "other", share = 0.5 }]
[[pool]]
name = "handlers"
body = "uht"
contract_hours = 30
on_cases = 0.75
first_entity = 1000000
plan = [{ week = 0, heads = 25 }]
[[work]]
step = "assess"
pool = "handlers"
by_class = true
oldest = "registered"
hours = { shape = "lognormal", mean = 50, spread = 0.8, draw = 10 }
[[route]]
from = "come"
to = "assess"
[[reaction]]
name = "notice"
steps = ["assess"]
chance = 0.5
draw = 20
pool = "handlers"
hours = { shape = "fixed", mean = 3 }
rank = 0
penalty = { grace_days = 14, tiers = [{ days = 14, cents = 2300 }, { days = 14, cents = 3500 }, { days = 14, cents = 4500 }] }
[[load]]
name = "broad help"
body = "municipalities"
step = "come"
chance = 0.4
draw = 30
hours = 20
weeks = 26
[[uncertain]]
name = "hours per assessment"
low = 0.7
likely = 1
high = 1.6
hours = ["assess"]
[[uncertain]]
name = "inflow"
low = 0.95
high = 1.05
inflow = ["first year"]
[policy]
priority = "strict"
head_start = [26, 13, 0]
[report]
weeks = [26, 52]
pool = "handlers"
row = [{ name = "assess", steps = ["assess"] }]
deadline = [{ name = "assess", steps = ["assess"] }]
"#;

/// A second group comes for a new scheme from week 30 on.
const CHILDREN: &str = "[[inflow.cohort]]\nname = \"children\"\nfrom = 30\nto = 52\nparents = 300\n";

static NEVER: AtomicBool = AtomicBool::new(false);
/// Nobody looks on, and nobody stops it.
pub fn nobody() -> Onlooker<'static> {
    Onlooker { stop: &NEVER, done: &|| {} }
}

fn model(text: &str) -> Model {
    load(text, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

pub fn three() -> Vec<Model> {
    let children = TODAY
        .replace("name = \"today\"", "name = \"child scheme\"")
        .replace("[classes]", &format!("{CHILDREN}[classes]"));
    let staff =
        TODAY.replace("name = \"today\"", "name = \"more staff\"").replace("heads = 25", "heads = 40");
    vec![model(TODAY), model(&children), model(&staff)]
}

pub fn extent(threads: usize) -> Extent {
    Extent { seed: 1, worlds: 24, replications: 2, threads: NonZeroUsize::new(threads).unwrap() }
}

pub fn report(models: &[Model], extent: Extent) -> Report {
    compare(models, extent, nobody()).unwrap()
}

fn find(report: &Report, scenario: usize, fits: impl Fn(&ReportedFigure) -> bool) -> &ReportedFigure {
    report.scenarios[scenario].figures.iter().find(|figure| fits(figure)).unwrap()
}

fn done(percent: u8) -> impl Fn(&ReportedFigure) -> bool {
    move |figure| figure.what == What::Done && figure.cohort.is_none() && figure.percent == Some(percent)
}

/// The same of one cohort.
fn done_of(cohort: &str, percent: u8) -> impl Fn(&ReportedFigure) -> bool {
    move |figure| {
        figure.what == What::Done
            && figure.cohort.as_deref() == Some(cohort)
            && figure.percent == Some(percent)
    }
}

/// Many who are quickly helped: by them a part of everybody is done sooner, whatever becomes of who waited already.
#[test]
fn parts_of_other_people_are_not_compared_and_the_cohorts_of_both_scenarios_are() {
    let quick = TODAY
        .replace("name = \"today\"", "name = \"quick children\"")
        .replace("[classes]", &format!("{}[classes]", CHILDREN.replace("parents = 300", "parents = 4000")))
        .replace("mean = 50", "mean = 1");
    let fewer =
        TODAY.replace("name = \"today\"", "name = \"fewer\"").replace("parents = 1000", "parents = 900");
    let report = report(&[model(TODAY), model(&quick), model(&fewer)], extent(2));
    for percent in [50, 80, 95] {
        for scenario in [1, 2] {
            let whole = find(&report, scenario, done(percent));
            assert!(whole.difference.is_none() && whole.band.p50.is_some(), "{whole:?}");
            let shared = find(&report, scenario, done_of("first year", percent));
            assert!(shared.difference.is_some(), "{shared:?}");
        }
        assert!(find(&report, 1, done_of("children", percent)).difference.is_none());
    }
    assert!(!report.scenarios[0].other_people && report.scenarios[1].other_people);
    let text = comparison_text(&report);
    let lines = |wanted: &str| text.lines().filter(|line| line.starts_with(wanted)).count();
    assert_eq!(lines("of «first year»: 80% done in week: "), 2, "{text}");
    assert_eq!(
        lines("not compared: when a part of all parents is done: other people come here"),
        2,
        "{text}"
    );
    let whole = text.lines().filter(|line| line.starts_with("80% done in week: "));
    assert!(whole.clone().count() == 3 && whole.clone().all(|line| !line.contains("against the first")));
    for (language, words, group) in [
        (Language::Nl, "Bij «quick children» komen andere ouders dan in het eerste scenario.", "Groep"),
        (Language::En, "With «quick children» other parents come than in the first scenario.", "Group"),
    ] {
        let told = document(&report, language);
        let done = told.sections.iter().find(|section| section.id == "done").unwrap();
        let says = |block: &Block| match block {
            Block::Text { text } => text.starts_with(words),
            Block::Table { .. } | Block::Chart { .. } => false,
        };
        assert!(done.blocks.iter().any(says), "{done:?}");
        let Some(Block::Table { columns, rows, .. }) = done.blocks.last() else { panic!("{done:?}") };
        assert_eq!((columns[0].as_str(), rows.len()), (group, 6));
        assert!(rows.iter().all(|row| row[0] == "first year" && row[4] != "–"), "{rows:?}");
    }
    // More staff brings nobody else: everybody is compared, and nothing is said.
    let same = self::report(&[model(TODAY), three().remove(2)], extent(2));
    assert!(find(&same, 1, done(80)).difference.is_some() && !same.scenarios[1].other_people);
    assert!(!comparison_text(&same).contains("other people come here"));
}

#[test]
fn the_report_tells_the_bands_and_what_they_come_from() {
    let report = report(&three(), extent(2));
    let figure = find(&report, 0, done(80));
    let (inputs, chance) = (figure.inputs.unwrap(), figure.chance.unwrap());
    let width = |p10: Option<f64>, p90: Option<f64>| p90.unwrap() - p10.unwrap();
    assert!(width(inputs.p10, inputs.p90) > 4.0 * width(chance.p10, chance.p90), "{figure:?}");
    let shares = figure.shares.as_ref().unwrap();
    assert_eq!(shares.inputs[0].name, "hours per assessment");
    assert!(shares.inputs[0].share > 0.8 && shares.inputs[1].share < 0.2, "{shares:?}");
    let days = figure.days.as_ref().unwrap();
    assert!(days.p50.as_deref().unwrap().starts_with("202"), "{days:?}");
    assert!(days.p10 < days.p50 && days.p50 < days.p90);
}

#[test]
fn a_new_scheme_makes_who_waits_wait_longer_and_more_staff_shorter() {
    let report = report(&three(), extent(2));
    let later = find(&report, 1, done_of("first year", 95)).difference.unwrap();
    let sooner = find(&report, 2, done(95)).difference.unwrap();
    assert!(later.p10.unwrap() > 0.0 && sooner.p90.unwrap() < 0.0, "{later:?} {sooner:?}");
    assert!(find(&report, 0, done(95)).difference.is_none());
    let waiting = report.scenarios[1].already_waiting.as_ref().unwrap();
    assert_eq!(waiting.since_week, 30.0);
    assert!(waiting.parents.p50.unwrap() > 50.0 && waiting.later_mean.p50.unwrap() > 0.0, "{waiting:?}");
    assert!(report.scenarios[2].already_waiting.is_none(), "nothing new comes with more staff");
    assert!(report.scenarios[2].penalty.p50_cents < report.scenarios[1].penalty.p50_cents);
    let load = |scenario: usize, body: &str| {
        find(&report, scenario, |figure| {
            figure.what == What::Load && figure.of == body && figure.week == Some(0)
        })
        .band
        .p50
    };
    assert!(load(1, "municipalities") > load(0, "municipalities"), "the new people need help as well");
    assert!(load(0, "uht").unwrap() > 20_000.0);
}

#[test]
fn who_goes_first_moves_the_waiting_to_others() {
    let report = report(&[model(TODAY)], extent(2));
    let wait = |policy: &str, class: &str| {
        let policy = report.scenarios[0].policies.iter().find(|known| known.policy == policy).unwrap();
        let fits = |figure: &&ReportedFigure| {
            figure.what == What::Wait && figure.percent == Some(95) && figure.class.as_deref() == Some(class)
        };
        policy.figures.iter().find(fits).unwrap().band.p50.unwrap()
    };
    for policy in ["strict", "head-start", "first-class-only"] {
        assert!(wait(policy, "severely harmed") < wait("first-come", "severely harmed"), "{policy}");
        assert!(wait(policy, "other") > wait("first-come", "other"), "{policy}: somebody pays");
    }
    assert!(wait("strict", "urgent") < wait("first-class-only", "urgent"));
}

#[test]
fn the_same_worlds_on_any_number_of_threads() {
    let on = |threads: usize| format!("{:?}", report(&three(), extent(threads)).scenarios);
    let alone = on(1);
    assert_eq!(alone, on(2));
    assert_eq!(alone, on(8));
}

#[test]
fn progress_counts_every_run_and_a_wish_to_stop_is_heard() {
    let (stop, count) = (AtomicBool::new(false), AtomicU64::new(0));
    let models = three();
    let done = || {
        count.fetch_add(1, Ordering::Relaxed);
    };
    compare(&models, extent(2), Onlooker { stop: &stop, done: &done }).unwrap();
    assert_eq!(count.load(Ordering::Relaxed), runs_of(&models, extent(2)));
    stop.store(true, Ordering::Relaxed);
    let stopped = compare(&models, extent(2), Onlooker { stop: &stop, done: &done }).unwrap_err();
    assert_eq!(stopped, Stopped::Cancelled);
}

#[test]
fn the_text_tells_the_same_in_lines() {
    let text = comparison_text(&report(&three(), extent(2)));
    for expected in [
        "## child scheme\n24 worlds, 2 runs in each, seed 1\n",
        "; inputs ",
        "; chance ",
        "; against the first: ",
        "who was waiting in week 30: ",
        "who pays, first-come: ",
        "what carries the spread of «80% done in week»: hours per assessment ",
        "penalty payments: € ",
        "; fluid in the same worlds ",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

/// The backlog of week 52, of a scenario of which the hours lie in a range that does not have 1 in its middle.
#[test]
fn the_backlog_without_chance_is_reckoned_in_the_worlds_beside_which_it_stands() {
    let longer = TODAY.replace("low = 0.7\nlikely = 1\nhigh = 1.6", "low = 1.3\nlikely = 1.5\nhigh = 1.7");
    let report = report(&[model(&longer)], extent(2));
    let backlog = |figure: &ReportedFigure| {
        figure.what == What::Backlog && figure.cohort.is_none() && figure.week == Some(52)
    };
    let figure = find(&report, 0, backlog);
    let (simulated, worlds) = (figure.band.p50.unwrap(), figure.fluid_in_worlds.unwrap());
    let middle = worlds.p50.unwrap();
    assert!((middle - simulated).abs() < 0.1 * simulated, "{middle} beside {simulated}");
    assert!(worlds.p10.unwrap() < middle && middle < worlds.p90.unwrap(), "{worlds:?}");
    // By the numbers as they stand, none of which is drawn, it is another one, and says so by its name.
    assert!(figure.fluid.unwrap() < 0.8 * simulated, "{:?} beside {simulated}", figure.fluid);
    assert!(comparison_text(&report).contains("; fluid in the same worlds "));
    let sure =
        TODAY.split("[[uncertain]]").next().unwrap().to_owned() + &TODAY[TODAY.find("[policy]").unwrap()..];
    let report = self::report(&[model(&sure)], Extent { worlds: 0, ..extent(2) });
    let figure = find(&report, 0, backlog);
    assert!(figure.fluid.is_some() && figure.fluid_in_worlds.is_none());
}

#[test]
fn a_range_that_cannot_be_is_refused_with_its_place() {
    let said = |from: &str, to: &str| {
        assert!(TODAY.contains(from), "{from}");
        let said = load(&TODAY.replacen(from, to, 1), PROCESS).unwrap_err().to_string();
        assert!(said.starts_with("scenario.toml:"), "{said}");
        said
    };
    assert!(said("high = 1.6", "high = 0.6").contains("uncertain.high: 0.6 is minder dan de ondergrens 0.7"));
    assert!(said("low = 0.7", "low = 0").contains("uncertain.low: 0"));
    assert!(said("likely = 1\n", "likely = 2\n").contains("uncertain.likely: 2 ligt niet tussen 0.7 en 1.6"));
    assert!(said("hours = [\"assess\"]", "hours = [\"x\"]").contains("uncertain.hours: «x» is er niet"));
    assert!(said("hours = [\"assess\"]", "hours = [\"come\"]").contains("«come» heeft daar geen getal voor"));
    assert!(said("hours = [\"assess\"]", "hours = []").contains("noemt niets dat onzeker is"));
    assert!(said("name = \"inflow\"", "name = \"hours per assessment\"").contains("staat er twee keer in"));
    assert!(
        said("inflow = [\"first year\"]", "attrition = [\"handlers\"]")
            .contains("heeft daar geen getal voor")
    );
    let ends = TODAY
        .replace("begins =", "end = 53\nbegins =")
        .replace("inflow = [\"first year\"]", "period = [\"first year\"]");
    let said = load(&ends, PROCESS).unwrap_err().to_string();
    assert!(said.contains("inflow.cohort.to: instroom tot week 54.6 in de langste wereld"), "{said}");
}

/// The examples that the documentation names: today, a new scheme, more staff, another order.
#[test]
fn the_shipped_choices_can_be_compared() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/choices");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let models = ["today", "child-scheme", "more-handlers", "harmed-first"].map(|name| {
        let file = format!("{name}.toml");
        let found = Model::load(&file, &read(&file), |process| Ok((process.to_owned(), read(process))));
        found.unwrap_or_else(|problems| panic!("{problems}"))
    });
    let two = NonZeroUsize::new(2).unwrap();
    let report = report(&models, Extent { seed: 1, worlds: 3, replications: 2, threads: two });
    let later = |scenario: usize| {
        let fits = |figure: &ReportedFigure| {
            figure.what == What::Done
                && figure.percent == Some(95)
                && figure.cohort.as_deref() == Some("registering")
        };
        find(&report, scenario, fits).difference.unwrap().p50.unwrap()
    };
    assert!(later(1) > 0.0 && later(2) < 0.0, "{} {}", later(1), later(2));
    let waiting = report.scenarios[1].already_waiting.as_ref().unwrap();
    assert!(waiting.since_week == 20.0 && waiting.later_mean.p50.unwrap() > 0.0, "{waiting:?}");
    let cost = |scenario: usize| report.scenarios[scenario].penalty.p50_cents;
    assert!(cost(1) > cost(0) && cost(2) < cost(0), "{} {} {}", cost(0), cost(1), cost(2));
}
