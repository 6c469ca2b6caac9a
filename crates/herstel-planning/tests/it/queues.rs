//! Queues of which the answer is known exactly: Erlang C, Pollaczek-Khinchine, Cobham, Jackson, Erlang A, a fluid.
//!
//! Each figure must lie in the 99.9% confidence interval of 20 replications, and the interval must be narrow.

use crate::reference::load;
use herstel_planning::{Ending, Model, Outcome, replicate};
use std::fmt::Write as _;
use std::num::NonZeroUsize;

const REPLICATIONS: u64 = 20;
/// Student's t for 99.9% of 20 replications.
const T: f64 = 3.883;
/// Customers of one replication, as the table of the model asks, and half the width of an interval as a part of its figure:
/// that of queues in which hundreds serve is as wide as the other says.
const MILLION: u32 = 1_000_000;
const NARROW: f64 = 0.02;
const WIDE: f64 = 0.15;
/// Where waits differ most it takes several times as many customers for an interval so narrow. All lines together take some
/// two hundred seconds of one core, and those lines more than half of that: in the test command they have so many customers,
/// and an interval so many times as wide as it would be by that number.
const FEW: u32 = 200_000;
const SLACK: f64 = 3.0;

/// Which lines have all their customers.
#[derive(Clone, Copy)]
enum Whole {
    /// Those that need a million.
    OfAMillion,
    /// All, also those that need several.
    All,
}

impl Whole {
    /// The customers of a line that needs several millions, and by how much its interval may be wider.
    fn line(self, millions: u32) -> (u32, f64) {
        match self {
            Self::All => (MILLION * millions, 1.0),
            Self::OfAMillion => (FEW, SLACK),
        }
    }

    /// The same where the interval is wider by the millions that it lacks.
    fn uneven_line(self, millions: u32) -> (u32, f64) {
        match self {
            Self::All => self.line(millions),
            Self::OfAMillion => (FEW, SLACK * f64::from(millions).sqrt()),
        }
    }
}

/// A queue: who comes, how many serve, how long that takes.
struct Queue {
    rate: f64,
    servers: u32,
    hours: &'static str,
    /// Rates by class, first goes first.
    classes: &'static [f64],
    patience: Option<f64>,
}

const EXPONENTIAL: &str = "{ shape = \"exponential\", mean = 1, draw = 10 }";

const fn queue(rate: f64, servers: u32, hours: &'static str) -> Queue {
    Queue { rate, servers, hours, classes: &[], patience: None }
}

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
[[step]]
id = "again"
kind = "support"
after = ["serve", "again"]
"#;

impl Queue {
    fn model(&self, customers: u32) -> Model {
        self.with(customers, "")
    }

    fn with(&self, customers: u32, more: &str) -> Model {
        for_long(&(self.text(customers) + more), f64::from(customers) / self.rate)
    }

    fn text(&self, customers: u32) -> String {
        let mut text = format!(
            "name = \"queue\"\nprocess = \"process.toml\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\n\
             from = 0\nto = 1\nparents = {customers}\narrivals = \"poisson\"\n"
        );
        if !self.classes.is_empty() {
            text += "[classes]\ndraw = 1\nclass = [";
            for (place, share) in self.classes.iter().enumerate() {
                write!(text, "{{ name = \"c{place}\", share = {share} }}, ").unwrap();
            }
            text += "]\n";
        }
        write!(text, "{}", pool("servers", self.servers)).unwrap();
        write!(
            text,
            "[[work]]\nstep = \"serve\"\npool = \"servers\"\nby_class = true\nhours = {}\n",
            self.hours
        )
        .unwrap();
        if let Some(mean) = self.patience {
            writeln!(text, "patience = {{ shape = \"exponential\", weeks = {mean}, draw = 20 }}").unwrap();
        }
        text += "[[route]]\nfrom = \"come\"\nto = \"serve\"\n";
        text += "[report]\npool = \"servers\"\nrow = [{ name = \"serve\", steps = [\"serve\"] }]\n";
        text
    }
}

/// A model in which customers come for longer than a scenario may say: queues are told of many of them.
fn for_long(text: &str, weeks: f64) -> Model {
    let mut model = load(text, PROCESS).unwrap_or_else(|problems| panic!("{problems}"));
    model.cohorts[0].to = weeks;
    model.end = 9_000_000.0;
    model
}

fn pool(name: &str, servers: u32) -> String {
    let first = if name == "second" { 2_000_000_000 } else { 1_000_000_000 };
    format!(
        "[[pool]]\nname = \"{name}\"\ncontract_hours = 1\non_cases = 1\nfirst_entity = {first}\n\
         plan = [{{ week = 0, heads = {servers} }}]\n"
    )
}

/// Waits after the warm-up, the first tenth.
fn waits(outcome: &Outcome, row: usize) -> Vec<f64> {
    let all = &outcome.waits[row];
    all[all.len() / 10..].iter().map(|waited| waited.weeks).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The mean and half the width of its interval over the replications, per figure.
fn measured(model: &Model, figures: impl Fn(&Outcome) -> Vec<f64> + Sync) -> Vec<(f64, f64)> {
    let threads = NonZeroUsize::new(2).unwrap();
    let runs = replicate(model, 1, REPLICATIONS, threads, |_, outcome| {
        assert_eq!(outcome.ending, Ending::Done);
        figures(&outcome)
    });
    let runs = runs.unwrap();
    let n = runs.len() as f64;
    (0..runs[0].len())
        .map(|at| {
            let values: Vec<f64> = runs.iter().map(|run| run[at]).collect();
            let middle = mean(&values);
            let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
            (middle, T * (squares / (n - 1.0)).sqrt() / n.sqrt())
        })
        .collect()
}

/// Every expected figure lies in its interval, whose half width is at most this part of the figure.
#[track_caller]
fn holds(name: &str, measured: &[(f64, f64)], expected: &[f64], width: f64) {
    for ((middle, half), expected) in measured.iter().zip(expected) {
        assert!((middle - expected).abs() <= *half, "{name}: {middle} ± {half} without {expected}");
        assert!(*half <= width * expected, "{name}: {middle} ± {half} is too wide for {expected}");
    }
}

/// Mean wait.
fn mean_wait(outcome: &Outcome) -> Vec<f64> {
    vec![mean(&waits(outcome, 0))]
}

/// The part that waits, the mean wait, and the 90th percentile.
fn delay(outcome: &Outcome) -> Vec<f64> {
    let mut waits = waits(outcome, 0);
    waits.sort_by(f64::total_cmp);
    let waited = waits.iter().filter(|weeks| **weeks > 0.0).count();
    vec![waited as f64 / waits.len() as f64, mean(&waits), waits[(waits.len() - 1) * 9 / 10]]
}

/// Between the warm-up and the last arrivals.
fn steady<T>(weeks: &[T]) -> &[T] {
    &weeks[weeks.len() / 10..weeks.len() * 95 / 100]
}

/// The mean number waiting at whole weeks, at the step of a row.
fn number_waiting(outcome: &Outcome, row: usize) -> f64 {
    let counted: Vec<f64> = steady(&outcome.weeks).iter().map(|week| f64::from(week.backlog[row])).collect();
    mean(&counted)
}

/// The mean number at a step with a pool of its own: who waits there, and who is helped.
fn number_at(outcome: &Outcome, place: usize) -> f64 {
    let busy: Vec<f64> = steady(&outcome.staff[place]).iter().map(|(worked, _)| *worked).collect();
    number_waiting(outcome, place) + mean(&busy)
}

fn by_class(outcome: &Outcome) -> Vec<f64> {
    let all = &outcome.waits[0][outcome.waits[0].len() / 10..];
    let of = |class: u16| {
        let waits: Vec<f64> =
            all.iter().filter(|waited| waited.class == class).map(|waited| waited.weeks).collect();
        mean(&waits)
    };
    vec![of(0), of(1), of(2)]
}

/// The table.
fn table(whole: Whole) {
    let one = |rate, servers, hours, expected: &[f64], (customers, slack): (u32, f64)| {
        let name = format!("{rate} {servers} {hours}");
        let model = queue(rate, servers, hours).model(customers);
        holds(&name, &measured(&model, mean_wait), expected, NARROW * slack);
    };
    let million = (MILLION, 1.0);
    one(0.5, 1, EXPONENTIAL, &[1.0], million);
    one(0.8, 1, "{ shape = \"lognormal\", mean = 1, spread = 0.8, draw = 10 }", &[3.28], million);
    one(0.9, 1, "{ shape = \"lognormal\", mean = 1, spread = 0.8, draw = 10 }", &[7.38], million);
    one(0.8, 1, "{ shape = \"fixed\", mean = 1 }", &[2.0], million);
    one(0.8, 1, "{ shape = \"lognormal\", mean = 1, spread = 2, draw = 10 }", &[10.0], whole.uneven_line(3));

    let with_number = |outcome: &Outcome| {
        let mut figures = delay(outcome);
        figures.push(number_waiting(outcome, 0));
        figures
    };
    let found = measured(&queue(8.0, 10, EXPONENTIAL).model(MILLION), with_number);
    holds("M/M/10", &found, &[0.409_180_15, 0.204_590_08, 0.704_493, 1.636_720_60], NARROW);
    let found = measured(&queue(95.0, 100, EXPONENTIAL).model(MILLION), delay);
    holds("M/M/100", &found, &[0.506_456_85, 0.101_291_37, 0.324_454], WIDE);
    let without_percentile = |outcome: &Outcome| {
        let found = delay(outcome);
        vec![found[0], found[1], number_waiting(outcome, 0)]
    };
    let (more, slack) = whole.line(2);
    let found = measured(&queue(390.0, 400, EXPONENTIAL).model(more), without_percentile);
    holds("M/M/400", &found, &[0.505_553_51, 0.050_555_35, 19.716_586_78], WIDE * slack);

    let classes: &[f64] = &[0.15, 0.35, 0.5];
    let cobham = Queue { classes, ..queue(0.9, 1, EXPONENTIAL) };
    let expected = [1.040_462_43, 1.891_749_87, 16.363_636_36];
    let (more, slack) = whole.uneven_line(4);
    holds("Cobham", &measured(&cobham.model(more), by_class), &expected, NARROW * slack);
    let hours = "{ shape = \"lognormal\", mean = 1, spread = 0.8, draw = 10 }";
    let cobham = Queue { classes, ..queue(0.9, 1, hours) };
    let expected = [0.853_179_19, 1.551_234_89, 13.418_181_82];
    holds("Cobham, lognormal", &measured(&cobham.model(more), by_class), &expected, NARROW * slack);
    let cobham = Queue { classes, ..queue(95.0, 100, EXPONENTIAL) };
    let expected = [0.005_906_20, 0.011_249_91, 0.192_935_94];
    holds("Cobham, 100 servers", &measured(&cobham.model(MILLION), by_class), &expected, WIDE);

    let erlang_a = Queue { patience: Some(2.0), ..queue(110.0, 100, EXPONENTIAL) };
    let found = measured(&erlang_a.model(MILLION), |outcome| {
        let left: Vec<f64> = outcome.withdrawn.iter().map(|waited| waited.weeks).collect();
        let left = &left[left.len() / 10..];
        let served = waits(outcome, 0);
        let all = (left.len() + served.len()) as f64;
        let waited = served.iter().filter(|weeks| **weeks > 0.0).count() + left.len();
        let sum = served.iter().sum::<f64>() + left.iter().sum::<f64>();
        vec![left.len() as f64 / all, sum / all, waited as f64 / all]
    });
    holds("Erlang A", &found, &[0.094_618_33, 0.189_236_66, 0.929_116_13], NARROW);

    let found = measured(&jackson(MILLION), |outcome| {
        // Passages and people as they are counted; nothing is worked out from the rate at which they come.
        let passages = outcome.waits[1].len() as f64 / outcome.last;
        let open: Vec<f64> = steady(&outcome.weeks).iter().map(|week| f64::from(week.open)).collect();
        vec![passages, number_at(outcome, 0), number_at(outcome, 1), mean(&open)]
    });
    holds("Jackson", &found, &[8.0, 7.070_943_26, 8.230_579_70, 15.301_522_96], NARROW);
}

/// Two queues in a row, eight servers each; a quarter of the second goes through it again.
fn jackson(customers: u32) -> Model {
    let text = format!(
        "name = \"jackson\"\nprocess = \"process.toml\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\n\
         from = 0\nto = 1\nparents = {customers}\narrivals = \"poisson\"\n{}{}\
         [[work]]\nstep = \"serve\"\npool = \"first\"\nhours = {EXPONENTIAL}\n\
         [[work]]\nstep = \"again\"\npool = \"second\"\nhours = {{ shape = \"exponential\", mean = 0.8, draw = 30 }}\n\
         [[route]]\nfrom = \"come\"\nto = \"serve\"\n[[route]]\nfrom = \"serve\"\nto = \"again\"\n\
         [[route]]\nfrom = \"again\"\nto = \"again\"\nchance = 0.25\ndraw = 40\n\
         [report]\npool = \"first\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}, \
         {{ name = \"again\", steps = [\"again\"] }}]\n",
        pool("first", 8),
        pool("second", 8),
    );
    for_long(&text, f64::from(customers) / 6.0)
}

#[test]
fn queues_give_what_the_formulas_give() {
    table(Whole::OfAMillion);
}

#[test]
#[ignore = "soak: several million customers in each of twenty replications"]
fn queues_give_what_the_formulas_give_with_a_million_customers() {
    table(Whole::All);
}

/// A hundred servers at rate 1, all of them busy at the start, of times as many: 120 come per week for ten weeks,
/// then 80.
fn overload_and_relief(times: u32) -> Model {
    let cohort = |from: f64, to: f64, parents: u32| {
        let parents = parents * times;
        format!(
            "[[inflow.cohort]]\nname = \"{from} to {to}\"\nfrom = {from}\nto = {to}\nparents = {parents}\narrivals = \"poisson\"\n"
        )
    };
    let text = format!(
        "name = \"fluid\"\nprocess = \"process.toml\"\n[inflow]\n{}{}{}{}\
         [[work]]\nstep = \"serve\"\npool = \"servers\"\nhours = {EXPONENTIAL}\n\
         [[route]]\nfrom = \"come\"\nto = \"serve\"\n\
         [report]\npool = \"servers\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}]\n",
        cohort(0.0, 1e-6, 100),
        cohort(0.0, 10.0, 1_200),
        cohort(10.0, 30.0, 1_600),
        pool("servers", 100 * times),
    );
    load(&text, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_large_overload_goes_to_its_fluid_limit() {
    for (times, error) in [(25, 0.15), (400, 0.0375)] {
        let model = overload_and_relief(times);
        let runs = replicate(&model, 1, 4, NonZeroUsize::MIN, |_, outcome| {
            let around = outcome.waits[0].iter().skip(usize::try_from(1_290 * times).unwrap());
            let waits: Vec<f64> =
                around.take(usize::try_from(20 * times).unwrap()).map(|waited| waited.weeks).collect();
            let queue = |week: usize| f64::from(outcome.weeks[week].backlog[0]) / f64::from(times);
            (queue(10), queue(20), mean(&waits))
        });
        for (top, empty, wait) in runs.unwrap() {
            assert!((top - 200.0).abs() < 200.0 * error, "{times}: {top} waiting at week 10");
            assert!(empty < 200.0 * error, "{times}: {empty} waiting at week 20");
            assert!((wait - 2.0).abs() < 2.0 * error, "{times}: {wait} weeks for who came at week 10");
        }
    }
}

#[test]
fn more_staff_with_the_same_luck_never_have_done_less() {
    let done = |servers: u32| {
        let model = queue(9.5, servers, EXPONENTIAL).model(20_000);
        let outcome = replicate(&model, 3, 1, NonZeroUsize::MIN, |_, outcome| outcome).unwrap().remove(0);
        let mut sum = 0.0;
        let weeks: Vec<f64> = outcome.staff[0].iter().map(|(worked, _)| *worked).collect();
        weeks
            .into_iter()
            .map(|worked| {
                sum += worked;
                sum
            })
            .collect::<Vec<f64>>()
    };
    let (few, more) = (done(9), done(10));
    for (week, few) in few.iter().enumerate() {
        let more = more.get(week).or(more.last()).unwrap();
        assert!(*more + 1e-6 >= *few, "week {week}: {more} with more staff, {few} with fewer");
    }
}

/// Who goes first moves waiting from one to another; with one pool and work that nobody looks at, the mean stays.
#[test]
fn no_order_of_classes_changes_the_mean_wait_of_all() {
    let with = |policy: &str| {
        let classes: &[f64] = &[0.15, 0.35, 0.5];
        let model = Queue { classes, ..queue(9.0, 10, EXPONENTIAL) }.with(100_000, policy);
        measured(&model, mean_wait).remove(0)
    };
    let (strict, half) = with("");
    for policy in ["first-come", "first-class-only", "head-start"] {
        let (found, other) = with(&format!("[policy]\npriority = \"{policy}\"\nhead_start = [2, 1, 0]\n"));
        assert!(
            (strict - found).abs() <= half + other,
            "{policy}: {found} ± {other}, strict {strict} ± {half}"
        );
    }
}
