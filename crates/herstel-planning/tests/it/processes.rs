//! The laws on invented processes: steps in a row with ways back, waits outside, people who give up, fixed handlers, staff who
//! learn and leave, and reactions to missed terms.
//!
//! A run is held to them where it ends: it gives no outcome when waiting over time is not the sum of the waits, when hours
//! started are not the hours booked, when somebody did not end exactly once, or when a term was not told once. What can be
//! seen of them from outside is counted again here.

use crate::reference::load;
use herstel_planning::{Ending, Late, Model, Outcome, simulate};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// An invented step of the road.
#[derive(Clone, Debug)]
struct Step {
    shape: usize,
    mean: f64,
    /// Which of the two pools does it.
    pool: usize,
    fixed: bool,
    by_class: bool,
    rank: u16,
    patience: Option<f64>,
    /// The chance of going back, and to which step before it or to itself.
    back: Option<(f64, usize)>,
    /// The chance of going on to the next step, and the wait before it.
    on: f64,
    wait: Option<f64>,
}

/// An invented operation.
#[derive(Clone, Debug)]
struct Operation {
    steps: Vec<Step>,
    heads: [u32; 2],
    parents: [u32; 2],
    weeks: f64,
    /// Weeks after the last registration at which the run stops whatever is open.
    after: Option<f64>,
    leaves: f64,
    learns: bool,
    falls: bool,
    reacts: bool,
    policy: usize,
    seed: u64,
}

const POLICIES: [&str; 4] = ["first-come", "strict", "head-start", "first-class-only"];

fn step() -> impl Strategy<Value = Step> {
    let work = (0_usize..3, 0.2_f64..4.0, 0_usize..2, any::<bool>(), any::<bool>(), 0_u16..3);
    let ways = (
        prop::option::of(0.5_f64..30.0),
        prop::option::of((0.05_f64..0.4, 0_usize..8)),
        0.3_f64..1.0,
        prop::option::of(0.1_f64..20.0),
    );
    (work, ways).prop_map(|((shape, mean, pool, fixed, by_class, rank), (patience, back, on, wait))| Step {
        shape,
        mean,
        pool,
        fixed,
        by_class,
        rank,
        patience,
        back,
        on,
        wait,
    })
}

fn operation() -> impl Strategy<Value = Operation> {
    let size = (
        prop::collection::vec(step(), 1..6),
        prop::array::uniform2(1_u32..6),
        prop::array::uniform2(1_u32..120),
        1.0_f64..80.0,
        prop::option::of(0.0_f64..60.0),
    );
    let staff = (0.0_f64..0.3, any::<bool>(), any::<bool>(), any::<bool>());
    (size, staff, 0..POLICIES.len(), 0_u64..1_000).prop_map(|(size, staff, policy, seed)| Operation {
        steps: size.0,
        heads: size.1,
        parents: size.2,
        weeks: size.3,
        after: size.4,
        leaves: staff.0,
        learns: staff.1,
        falls: staff.2,
        reacts: staff.3,
        policy,
        seed,
    })
}

impl Operation {
    /// Every step can come after every other; which does is in the scenario.
    fn process(&self) -> String {
        let ids: Vec<String> = (1..=self.steps.len()).map(|number| format!("\"s{number}\"")).collect();
        let after = format!("[\"come\", {}]", ids.join(", "));
        let mut text = "[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n\
                        [[step]]\nid = \"come\"\nkind = \"application\"\n"
            .to_owned();
        for id in ids {
            write!(
                text,
                "[[step]]\nid = {id}\nkind = \"support\"\nafter = {after}\n\
                 [step.deadline]\nweeks = 8\nfrom = \"registered_on\"\nsource = \"-\"\nverified = true\n"
            )
            .unwrap();
        }
        text
    }

    fn scenario(&self) -> String {
        let weeks = self.weeks;
        let end = self.after.map_or_else(String::new, |after| format!("end = {:?}\n", weeks + after));
        let mut text = format!("name = \"invented\"\nprocess = \"process.toml\"\n{end}[inflow]\n");
        let mut from = 0.0;
        for (name, parents) in ["early", "late"].into_iter().zip(self.parents) {
            let to = if name == "early" { weeks / 2.0 } else { weeks };
            write!(
                text,
                "[[inflow.cohort]]\nname = \"{name}\"\nfrom = {from:?}\nto = {to:?}\nparents = {parents}\n"
            )
            .unwrap();
            from = to;
        }
        text +=
            "[classes]\ndraw = 1\nclass = [{ name = \"a\", share = 0.25 }, { name = \"b\", share = 0.75 }]\n";
        for (number, heads) in self.heads.into_iter().enumerate() {
            let follows = if self.falls { "both" } else { "up" };
            write!(
                text,
                "[[pool]]\nname = \"p{number}\"\ncontract_hours = 4\non_cases = 0.5\nfirst_entity = {}\n\
                 follows = \"{follows}\"\nplan = [{{ week = 0, heads = {} }}, {{ week = 20, heads = {heads} }}]\n\
                 attrition = {{ per_month = {:?}, draw = 0 }}\n",
                1_000_000_000 * (number + 1),
                heads + 2,
                self.leaves,
            )
            .unwrap();
            if self.learns {
                text += "learning = { loss = 0.6, weeks = 12 }\n";
            }
        }
        for (place, step) in self.steps.iter().enumerate() {
            self.work(&mut text, place, step);
        }
        text += "[[route]]\nfrom = \"come\"\nto = \"s1\"\n";
        for (place, step) in self.steps.iter().enumerate() {
            self.ways(&mut text, place, step);
        }
        if self.reacts {
            text += "[[reaction]]\nname = \"notice\"\nsteps = [\"s1\"]\nchance = 0.5\ndraw = 900\npool = \"p0\"\n\
                     hours = { shape = \"fixed\", mean = 1 }\n";
        }
        let rows: Vec<String> = (1..=self.steps.len())
            .map(|number| format!("{{ name = \"s{number}\", steps = [\"s{number}\"] }}"))
            .collect();
        let rows = rows.join(", ");
        write!(
            text,
            "[policy]\npriority = \"{}\"\nhead_start = [5, 0]\n\
             [report]\npool = \"p0\"\nrow = [{rows}]\ndeadline = [{rows}]\n",
            POLICIES[self.policy]
        )
        .unwrap();
        text
    }

    fn work(&self, text: &mut String, place: usize, step: &Step) {
        let Step { mean, by_class, rank, .. } = step;
        let draw = 100 + 20 * place;
        let hours = match step.shape {
            0 => format!("{{ shape = \"fixed\", mean = {mean:?} }}"),
            1 => format!("{{ shape = \"exponential\", mean = {mean:?}, draw = {draw} }}"),
            _ => format!("{{ shape = \"lognormal\", mean = {mean:?}, spread = 1.2, draw = {draw} }}"),
        };
        // Whoever does the first step becomes the fixed handler of those that the same pool does.
        let (pool, fixed) = if place == 0 { (0, false) } else { (step.pool, step.fixed && step.pool == 0) };
        write!(
            text,
            "[[work]]\nstep = \"s{}\"\npool = \"p{pool}\"\nfixed = {fixed}\nbecomes_handler = {}\nrank = {rank}\n\
             by_class = {by_class}\nhours = {hours}\n",
            place + 1,
            place == 0,
        )
        .unwrap();
        if let Some(patience) = step.patience {
            writeln!(
                text,
                "patience = {{ shape = \"exponential\", weeks = {patience:?}, draw = {} }}",
                draw + 2
            )
            .unwrap();
        }
    }

    fn ways(&self, text: &mut String, place: usize, step: &Step) {
        let draw = 100 + 20 * place;
        if let Some((chance, to)) = step.back {
            let to = to.min(place) + 1;
            write!(
                text,
                "[[route]]\nfrom = \"s{}\"\nto = \"s{to}\"\nchance = {chance:?}\ndraw = {}\n",
                place + 1,
                draw + 3
            )
            .unwrap();
        }
        if place + 1 < self.steps.len() {
            write!(
                text,
                "[[route]]\nfrom = \"s{}\"\nto = \"s{}\"\nchance = {:?}\ndraw = {}\n",
                place + 1,
                place + 2,
                step.on,
                draw + 4
            )
            .unwrap();
            if let Some(weeks) = step.wait {
                writeln!(
                    text,
                    "wait = {{ shape = \"exponential\", weeks = {weeks:?}, draw = {} }}",
                    draw + 5
                )
                .unwrap();
            }
        }
    }

    fn model(&self) -> Model {
        let (scenario, process) = (self.scenario(), self.process());
        load(&scenario, &process).unwrap_or_else(|problems| panic!("{problems}\n{scenario}\n{process}"))
    }
}

/// For how many a step came next, and how often it was begun, given up or still waited for: of each step.
fn told_and_passed(outcome: &Outcome) -> Vec<(usize, usize)> {
    let told =
        |classes: &Vec<Late>| classes.iter().map(|count| (count.of + count.unknown) as usize).sum::<usize>();
    let passed =
        |row: usize| outcome.waits[row].len() + outcome.waiting[row].len() + outcome.withdrew[row] as usize;
    outcome.late.iter().enumerate().map(|(row, classes)| (told(classes), passed(row))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_run_of_an_invented_process_keeps_the_laws(operation in operation()) {
        let model = operation.model();
        let outcome = simulate(&model, operation.seed);
        prop_assert!(outcome.is_ok(), "{:?}\n{}", outcome.as_ref().err(), operation.scenario());
        let Ok(outcome) = outcome else { return Ok(()) };
        // Everybody comes once, and ends once or is still there.
        let people: BTreeSet<u64> = outcome.passed.iter().map(|parent| parent.entity).collect();
        prop_assert_eq!(people.len(), outcome.passed.len());
        let open = outcome.passed.iter().filter(|parent| parent.ended.is_infinite()).count();
        prop_assert_eq!(outcome.total.len() + open, outcome.passed.len());
        let all = usize::try_from(model.parents()).unwrap();
        let unfinished = match outcome.ending {
            Ending::Done => 0,
            Ending::Overloaded(unfinished) | Ending::Unfinished(unfinished) => unfinished as usize,
        };
        prop_assert_eq!(outcome.total.len() + unfinished, all);
        // Every term is told of who came to its step, and of who would have come to it.
        let goes_back = operation.steps.iter().any(|step| step.back.is_some());
        for (told, passed) in told_and_passed(&outcome) {
            if goes_back {
                // A term from registration counts once for a parent, however often they come back.
                let is_once = told <= outcome.passed.len() && (told > 0 || passed == 0);
                prop_assert!(is_once, "{} told, {} passed", told, passed);
                continue;
            }
            prop_assert!(told >= passed, "{} told, {} passed", told, passed);
            prop_assert!(unfinished > 0 || told == passed, "{} told, {} passed", told, passed);
        }
        let begun: usize = outcome.waits.iter().map(Vec::len).sum();
        let begun = u64::try_from(begun).unwrap();
        prop_assert!(outcome.tasks >= begun && (operation.reacts || outcome.tasks == begun));
        prop_assert!(outcome.waits.iter().flatten().all(|waited| waited.weeks >= 0.0));
        // Nobody works in weeks in which they are not there.
        for (worked, employed) in outcome.staff.iter().flatten() {
            prop_assert!(*worked <= employed + 1e-6, "{} worked of {}", worked, employed);
        }
        // The end of a week leaves as many open as came and did not end.
        for (week, counted) in (0_u32..).zip(&outcome.weeks) {
            let at = f64::from(week);
            let mut least = 0;
            let mut most = 0;
            for parent in &outcome.passed {
                least += u32::from(parent.registered + 1e-6 < at && at < parent.ended - 1e-6);
                most += u32::from(parent.registered - 1e-6 < at && at < parent.ended + 1e-6);
            }
            prop_assert!((least..=most).contains(&counted.open), "week {}: {} of {}..={}", week, counted.open, least, most);
        }
    }
}
