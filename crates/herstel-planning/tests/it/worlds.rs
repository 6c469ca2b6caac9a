//! Random processes and scenarios: every run keeps the laws, and threads change nothing.

use crate::reference::load;
use herstel_planning::{Ending, Extent, Late, Model, Onlooker, Outcome, explore, replicate, simulate};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

/// One step of an invented process.
#[derive(Clone, Debug)]
struct Invented {
    pool: usize,
    shape: u8,
    hours: f64,
    rank: u16,
    by_class: bool,
    by_registration: bool,
    becomes_handler: bool,
    fixed: bool,
    patience: Option<f64>,
    deadline: Option<u32>,
    /// Where it goes on to: a later step or one before, with a chance and a wait.
    routes: Vec<(usize, f64, Option<f64>)>,
}

/// A whole invented scenario.
#[derive(Clone, Debug)]
struct World {
    steps: Vec<Invented>,
    pools: Vec<(u32, u32, f64, bool)>,
    cohorts: Vec<(u32, u32, u32, bool)>,
    policy: usize,
    raise: Option<f64>,
    notice: bool,
}

fn step(steps: usize, pools: usize) -> impl Strategy<Value = Invented> {
    let work = (0..pools, 0_u8..3, 0.1_f64..60.0, 0_u16..3);
    let order = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let time = (proptest::option::weighted(0.3, 0.5_f64..80.0), proptest::option::weighted(0.5, 1_u32..60));
    let route = (0..steps, 0.05_f64..0.6, proptest::option::of(0.0_f64..8.0));
    (work, order, time, proptest::collection::vec(route, 0..3)).prop_map(|(work, order, time, routes)| {
        Invented {
            pool: work.0,
            shape: work.1,
            hours: work.2,
            rank: work.3,
            by_class: order.0,
            by_registration: order.1,
            becomes_handler: order.2,
            fixed: order.3,
            patience: time.0,
            deadline: time.1,
            routes,
        }
    })
}

fn world() -> impl Strategy<Value = World> {
    (1_usize..6, 1_usize..4).prop_flat_map(|(steps, pools)| {
        let pool = (1_u32..8, 0_u32..12, 0.0_f64..0.3, any::<bool>());
        let cohort = (0_u32..40, 1_u32..60, 1_u32..80, any::<bool>());
        (
            proptest::collection::vec(step(steps, pools), steps),
            proptest::collection::vec(pool, pools),
            proptest::collection::vec(cohort, 1..4),
            0_usize..4,
            proptest::option::of(0.1_f64..2.0),
            any::<bool>(),
        )
            .prop_map(|(steps, pools, cohorts, policy, raise, notice)| World {
                steps,
                pools,
                cohorts,
                policy,
                raise,
                notice,
            })
    })
}

impl World {
    fn process(&self) -> String {
        let mut text = "[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n\
            [[step]]\nid = \"come\"\nkind = \"application\"\n"
            .to_owned();
        for (place, step) in self.steps.iter().enumerate() {
            let before =
                |from: &usize| *from == place || self.steps[*from].routes.iter().any(|(to, ..)| *to == place);
            let mut after: Vec<String> =
                (0..self.steps.len()).filter(before).map(|from| format!("\"s{from}\"")).collect();
            after.push("\"come\"".to_owned());
            write!(text, "[[step]]\nid = \"s{place}\"\nkind = \"support\"\nafter = [{}]\n", after.join(", "))
                .unwrap();
            if let Some(weeks) = step.deadline {
                let from = ["registered_on", "fact:asked_on", "decided_on:s0"][place % 3];
                write!(
                    text,
                    "[step.deadline]\nweeks = {weeks}\nfrom = \"{from}\"\nsource = \"-\"\nverified = true\n"
                )
                .unwrap();
            }
        }
        text
    }

    fn scenario(&self) -> String {
        let mut text = "name = \"w\"\nprocess = \"p\"\nend = 400\n[inflow]\n".to_owned();
        for (place, (from, weeks, parents, poisson)) in self.cohorts.iter().enumerate() {
            let arrivals = if *poisson { "poisson" } else { "even" };
            write!(
                text,
                "[[inflow.cohort]]\nname = \"c{place}\"\nfrom = {from}\nto = {}\nparents = {parents}\n\
                 arrivals = \"{arrivals}\"\ntraits = {{ some = {} }}\n",
                from + weeks,
                f64::from(*parents) / 80.0
            )
            .unwrap();
        }
        text +=
            "[classes]\ndraw = 1\nclass = [{ name = \"a\", share = 0.2 }, { name = \"b\", share = 0.8 }]\n";
        text += "[[trait]]\nname = \"some\"\ndraw = 2\n";
        for (place, (heads, later, leaving, learning)) in self.pools.iter().enumerate() {
            write!(
                text,
                "[[pool]]\nname = \"p{place}\"\nbody = \"b\"\ncontract_hours = 30\non_cases = 0.8\nfirst_entity = {}\n\
                 attrition = {{ per_month = {leaving}, draw = 0 }}\n\
                 plan = [{{ week = 0, heads = {heads} }}, {{ week = 30, heads = {later} }}]\n",
                1_000_000 * (place + 1)
            )
            .unwrap();
            if *learning {
                text += "learning = { loss = 0.5, weeks = 10 }\n";
            }
        }
        for (place, step) in self.steps.iter().enumerate() {
            let draw = 100 * (place + 1);
            let hours = match step.shape {
                0 => format!("{{ shape = \"fixed\", mean = {} }}", step.hours),
                1 => format!("{{ shape = \"exponential\", mean = {}, draw = {draw} }}", step.hours),
                _ => {
                    format!("{{ shape = \"lognormal\", mean = {}, spread = 0.8, draw = {draw} }}", step.hours)
                }
            };
            let oldest = if step.by_registration { "registered" } else { "ready" };
            // Only a step after one that gives a handler can be for the fixed handler: here each gives one itself.
            let (becomes, fixed) = (step.becomes_handler || step.fixed, step.fixed);
            write!(
                text,
                "[[work]]\nstep = \"s{place}\"\npool = \"p{}\"\nrank = {}\nby_class = {}\noldest = \"{oldest}\"\n\
                 becomes_handler = {becomes}\nfixed = {fixed}\nhours = {hours}\n",
                step.pool, step.rank, step.by_class
            )
            .unwrap();
            if let Some(weeks) = step.patience {
                writeln!(
                    text,
                    "patience = {{ shape = \"exponential\", weeks = {weeks}, draw = {} }}",
                    draw + 10
                )
                .unwrap();
            }
        }
        text += "[[route]]\nfrom = \"come\"\nto = \"s0\"\n";
        for (place, step) in self.steps.iter().enumerate() {
            for (nth, (to, chance, wait)) in step.routes.iter().enumerate() {
                let draw = 100 * (place + 1) + 20 + 10 * nth;
                write!(
                    text,
                    "[[route]]\nfrom = \"s{place}\"\nto = \"s{to}\"\nchance = {chance}\ndraw = {draw}\n{}",
                    ["", "with = \"some\"\n", "without = \"some\"\n"][nth % 3]
                )
                .unwrap();
                if let Some(weeks) = wait {
                    writeln!(text, "wait = {{ shape = \"uniform\", weeks = {weeks}, draw = {} }}", draw + 1)
                        .unwrap();
                }
            }
        }
        if let Some(raise) = self.raise {
            write!(text, "[[announcement]]\nname = \"told\"\nweek = 0.5\nraise = {raise}\nfades = 6\n")
                .unwrap();
        }
        let watched = self.steps.iter().enumerate().filter(|(_, step)| step.deadline.is_some());
        let watched: Vec<String> = watched.map(|(place, _)| format!("\"s{place}\"")).collect();
        let notice = self.notice && !watched.is_empty();
        if notice {
            write!(
                text,
                "[[reaction]]\nname = \"notice\"\nsteps = [{}]\nchance = 0.7\ndraw = 3\npool = \"p0\"\n\
                 hours = {{ shape = \"exponential\", mean = 3, draw = 4 }}\nwait = {{ shape = \"uniform\", weeks = 2, draw = 5 }}\n\
                 penalty = {{ grace_days = 14, tiers = [{{ days = 42, cents = 2300 }}] }}\n\
                 [[reaction]]\nname = \"appeal\"\nafter = \"notice\"\nwait = {{ shape = \"fixed\", weeks = 2 }}\n",
                watched.join(", ")
            )
            .unwrap();
        }
        text += "[[load]]\nname = \"l\"\nbody = \"b\"\nstep = \"come\"\nhours = 2\nweeks = 3\n";
        if self.steps.iter().enumerate().any(|(place, step)| step.deadline.is_some() && place % 3 == 1) {
            text += "[[moment]]\nfact = \"asked_on\"\nis = \"ready\"\n";
        }
        let policy = ["strict", "first-come", "head-start", "first-class-only"][self.policy];
        write!(text, "[policy]\npriority = \"{policy}\"\nhead_start = [10, 0]\n").unwrap();
        let rows =
            (0..self.steps.len()).map(|place| format!("{{ name = \"s{place}\", steps = [\"s{place}\"] }}"));
        let mut rows: Vec<String> = rows.collect();
        if notice {
            rows.push("{ name = \"notice\", steps = [\"notice\"] }".to_owned());
        }
        let terms = self.timed().map(|place| format!("{{ name = \"s{place}\", steps = [\"s{place}\"] }}"));
        let terms: Vec<String> = terms.collect();
        write!(
            text,
            "[report]\nweeks = [3, 10, 50]\npool = \"p0\"\nrow = [{}]\ndeadline = [{}]\n",
            rows.join(", "),
            terms.join(", ")
        )
        .unwrap();
        text += "[[uncertain]]\nname = \"hours\"\nlow = 0.7\nlikely = 1\nhigh = 1.6\nhours = [\"s0\"]\n";
        text +=
            "[[uncertain]]\nname = \"inflow\"\nlow = 0.5\nhigh = 2\ninflow = [\"c0\"]\nperiod = [\"c0\"]\n";
        text +=
            "[[uncertain]]\nname = \"staff\"\nlow = 0.5\nhigh = 1.5\nstaff = [\"p0\"]\ntraits = [\"some\"]\n";
        text
    }

    /// The steps with a term of their own, in the order in which terms are counted.
    fn timed(&self) -> impl Iterator<Item = usize> {
        self.steps.iter().enumerate().filter(|(_, step)| step.deadline.is_some()).map(|(place, _)| place)
    }

    fn model(&self) -> Model {
        load(&self.scenario(), &self.process())
            .unwrap_or_else(|problems| panic!("{problems}\n{}\n{}", self.scenario(), self.process()))
    }
}

/// What holds in any world, beyond what every run asserts by itself (Little, hours, one end for each).
fn laws(model: &Model, outcome: &Outcome) {
    let open = match outcome.ending {
        Ending::Done => 0,
        Ending::Overloaded(open) | Ending::Unfinished(open) => open as usize,
    };
    assert_eq!(outcome.total.len() + open, model.parents() as usize);
    let ended = outcome.passed.iter().filter(|parent| parent.ended.is_finite()).count();
    assert_eq!(ended, outcome.total.len());
    let mut entities: Vec<u64> = outcome.passed.iter().map(|parent| parent.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    assert_eq!(entities.len(), outcome.passed.len(), "everybody has luck of their own");
    for parent in &outcome.passed {
        assert!(parent.registered <= parent.ended, "{parent:?}");
    }
    let waits = outcome.waits.iter().flatten().chain(&outcome.total).chain(&outcome.withdrawn);
    assert!(waits.into_iter().all(|waited| waited.weeks >= 0.0 && waited.weeks.is_finite()));
    for (worked, employed) in outcome.staff.iter().flatten() {
        assert!(*worked <= employed + 1e-6, "nobody works more than they are there: {worked} of {employed}");
    }
    for (week, (nth, rows)) in model.weeks.iter().zip(outcome.backlog_by_cohort.iter().enumerate()) {
        let sums: Vec<u32> = rows.iter().map(|cohorts| cohorts.iter().sum()).collect();
        assert_eq!(sums, outcome.weeks[*week as usize].backlog, "row {nth}");
    }
    let started: usize = outcome.waits.iter().map(Vec::len).sum();
    assert_eq!(started as u64, outcome.tasks, "every step and reaction has a row here");
    let withdrew: u32 = outcome.withdrew.iter().sum();
    assert_eq!(withdrew as usize, outcome.withdrawn.len());
}

/// Missed, kept and not known are together everybody who came to the step: who began it, who left before, and who is still
/// there.
fn terms(world: &World, outcome: &Outcome) {
    let open = match outcome.ending {
        Ending::Done => 0,
        Ending::Overloaded(open) | Ending::Unfinished(open) => open as usize,
    };
    let mut still = 0;
    for (term, place) in world.timed().enumerate() {
        let sum = |of: &dyn Fn(&Late) -> u32| outcome.late[term].iter().map(of).sum::<u32>() as usize;
        let (late, told, unknown) =
            (sum(&|count| count.late), sum(&|count| count.of), sum(&|count| count.unknown));
        let (began, left) = (outcome.waits[place].len(), outcome.withdrew[place] as usize);
        assert!(late <= told, "s{place}: {late} of {told}");
        // A term from registration counts once for a parent, however often they come back.
        if place % 3 == 0 {
            assert!(told + unknown <= outcome.passed.len(), "s{place}: {told} and {unknown}");
            continue;
        }
        assert!(told + unknown >= began + left, "s{place}: {told} and {unknown}, of {began} and {left}");
        assert!(
            unknown <= left + open,
            "s{place}: {unknown} not known, of {left} who left and {open} who are open"
        );
        still += told + unknown - began - left;
    }
    assert!(still <= open, "{still} have not begun, of {open} who are open");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_process_keeps_the_laws(world in world(), seed in 0_u64..1_000) {
        let model = world.model();
        let outcome = simulate(&model, seed).unwrap_or_else(|broken| panic!("{broken}\n{}\n{}", world.scenario(), world.process()));
        laws(&model, &outcome);
        terms(&world, &outcome);
        // The same in a world of the ranges.
        for factors in model.worlds(seed, 3) {
            let drawn = model.world(&factors);
            let outcome = simulate(&drawn, seed).unwrap();
            laws(&drawn, &outcome);
            terms(&world, &outcome);
        }
    }

    #[test]
    fn threads_change_nothing_in_any_process(world in world()) {
        let model = world.model();
        let stop = AtomicBool::new(false);
        let onlooker = Onlooker { stop: &stop, done: &|| {} };
        let on = |threads: usize| {
            let threads = NonZeroUsize::new(threads).unwrap();
            let tell = |outcome: Outcome| (outcome.passed, outcome.tasks, outcome.weeks, outcome.reactions, outcome.late);
            let runs = replicate(&model, 1, 4, threads, |_, outcome| tell(outcome)).unwrap();
            let extent = Extent { seed: 1, worlds: 3, replications: 2, threads };
            let worlds = explore(&model, extent, onlooker, |_, outcome| tell(outcome)).unwrap();
            format!("{runs:?} {worlds:?}")
        };
        let alone = on(1);
        prop_assert_eq!(&alone, &on(2));
        prop_assert_eq!(&alone, &on(8));
    }
}
