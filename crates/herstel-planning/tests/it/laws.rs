//! Laws of queues on random processes, path by path: with the same luck they hold exactly, not in the mean alone.
//!
//! One step, people who are all alike, everybody helped in the end. Who comes and how long their work takes is the same in
//! every run of a case; only the order, or the number of people, differs.

use crate::reference::load;
use herstel_planning::{Ending, Late, Model, Outcome, simulate};
use proptest::prelude::*;

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
[step.deadline]
weeks = 10
from = "registered_on"
source = "-"
verified = true
"#;

const POLICIES: [&str; 4] = ["first-come", "strict", "head-start", "first-class-only"];
const SHAPES: [&str; 3] = [
    "{ shape = \"fixed\", mean = 1 }",
    "{ shape = \"exponential\", mean = 1, draw = 10 }",
    "{ shape = \"lognormal\", mean = 1, spread = 1.5, draw = 10 }",
];
/// Sums of a few hundred waits are right to so much.
const ERROR: f64 = 1e-6;

/// An invented queue: one week of work for each parent in the mean.
#[derive(Clone, Debug)]
struct Queue {
    servers: u32,
    /// Work that comes, as a part of what the people can do.
    load: f64,
    parents: u32,
    shape: usize,
    /// The part of the first class.
    first: f64,
    poisson: bool,
    /// Weeks of head start, where the policy gives one.
    ahead: f64,
    by_due: bool,
    seed: u64,
}

fn queue() -> impl Strategy<Value = Queue> {
    let size = (1_u32..7, 0.4_f64..1.5, 40_u32..400, 0..SHAPES.len());
    let order = (0.05_f64..0.95, any::<bool>(), 0.1_f64..30.0, any::<bool>());
    (size, order, 0_u64..1_000).prop_map(|(size, order, seed)| Queue {
        servers: size.0,
        load: size.1,
        parents: size.2,
        shape: size.3,
        first: order.0,
        poisson: order.1,
        ahead: order.2,
        by_due: order.3,
        seed,
    })
}

impl Queue {
    fn model(&self, servers: u32, policy: &str) -> Model {
        let scenario = self.scenario(servers, policy);
        load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}\n{scenario}"))
    }

    fn scenario(&self, servers: u32, policy: &str) -> String {
        let Self { parents, first, ahead, .. } = self;
        let weeks = self.weeks();
        let arrivals = if self.poisson { "poisson" } else { "even" };
        let oldest = if self.by_due { "due" } else { "ready" };
        format!(
            "name = \"queue\"\nprocess = \"process.toml\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
             to = {weeks}\nparents = {parents}\narrivals = \"{arrivals}\"\n\
             [classes]\ndraw = 1\nclass = [{{ name = \"a\", share = {first} }}, {{ name = \"b\", share = {} }}]\n\
             [[pool]]\nname = \"servers\"\ncontract_hours = 1\non_cases = 1\nfirst_entity = 1000000000\n\
             plan = [{{ week = 0, heads = {servers} }}]\n\
             [[work]]\nstep = \"serve\"\npool = \"servers\"\nby_class = true\noldest = \"{oldest}\"\nhours = {}\n\
             [[route]]\nfrom = \"come\"\nto = \"serve\"\n\
             [policy]\npriority = \"{policy}\"\nhead_start = [{ahead}, 0]\n\
             [report]\npool = \"servers\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}]\n\
             deadline = [{{ name = \"serve\", steps = [\"serve\"] }}]\n",
            1.0 - first,
            SHAPES[self.shape],
        )
    }

    /// The weeks in which people register.
    fn weeks(&self) -> f64 {
        f64::from(self.parents) / (self.load * f64::from(self.servers))
    }

    fn run(&self, servers: u32, policy: &str) -> Outcome {
        let outcome = simulate(&self.model(servers, policy), self.seed).unwrap();
        assert_eq!(outcome.ending, Ending::Done);
        assert_eq!(outcome.passed.len(), self.parents as usize);
        outcome
    }

    /// Weeks from registration to the end of each parent.
    fn sojourns(&self, servers: u32, policy: &str) -> Vec<f64> {
        self.run(servers, policy).passed.iter().map(|parent| parent.ended - parent.registered).collect()
    }

    /// The work of each parent: how long it takes where nobody waits.
    fn works(&self) -> Vec<f64> {
        self.sojourns(self.parents, "first-come")
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    /// Kleinrock: one person, an order that looks at nobody's work. Waits weighed by the work sum up to the same.
    #[test]
    fn no_order_of_classes_changes_waits_weighed_by_work_where_one_person_works(queue in queue()) {
        let queue = Queue { servers: 1, ..queue };
        let works = queue.works();
        let weighed = |policy: &str| -> f64 {
            let sojourns = queue.sojourns(1, policy);
            sojourns.iter().zip(&works).map(|(sojourn, work)| work * (sojourn - work)).sum()
        };
        let first = weighed(POLICIES[0]);
        for policy in &POLICIES[1..] {
            let found = weighed(policy);
            prop_assert!((found - first).abs() <= ERROR * (1.0 + first), "{}: {} and {}", policy, found, first);
        }
    }

    /// Where all work is alike, an order only exchanges places: the same moments, for others.
    #[test]
    fn no_order_of_classes_changes_when_somebody_is_done_where_all_work_is_alike(queue in queue()) {
        let queue = Queue { shape: 0, ..queue };
        let ends = |policy: &str| {
            let outcome = queue.run(queue.servers, policy);
            let mut ends: Vec<f64> = outcome.passed.iter().map(|parent| parent.ended).collect();
            ends.sort_by(f64::total_cmp);
            (ends, outcome.waits[0].iter().map(|waited| waited.weeks).sum::<f64>())
        };
        let (first, waits) = ends(POLICIES[0]);
        for policy in &POLICIES[1..] {
            let (found, own_waits) = ends(policy);
            prop_assert!((own_waits - waits).abs() <= ERROR * (1.0 + waits), "{}: {} and {}", policy, own_waits, waits);
            let off = found.iter().zip(&first).map(|(one, other)| (one - other).abs()).fold(0.0, f64::max);
            prop_assert!(off <= ERROR, "{}: {} apart", policy, off);
        }
    }

    /// First come, first served: one more person lets nobody wait longer, so at no moment less is done.
    #[test]
    fn with_more_people_nobody_waits_longer(queue in queue(), more in 1_u32..4) {
        let queue = Queue { by_due: false, ..queue };
        let few = queue.sojourns(queue.servers, "first-come");
        let many = queue.sojourns(queue.servers + more, "first-come");
        for (parent, (few, many)) in few.iter().zip(&many).enumerate() {
            prop_assert!(*many <= few + ERROR, "parent {}: {} with more people, {} with fewer", parent, many, few);
        }
    }

    /// With classes a single parent can lose by it. Where all work is alike nobody else does: the nth who is done is so no
    /// later.
    #[test]
    fn with_more_people_no_order_has_done_less_at_any_moment_where_all_work_is_alike(
        queue in queue(), more in 1_u32..4, policy in 0..POLICIES.len()
    ) {
        let queue = Queue { shape: 0, ..queue };
        let ends = |servers: u32| {
            let outcome = queue.run(servers, POLICIES[policy]);
            let mut ends: Vec<f64> = outcome.passed.iter().map(|parent| parent.ended).collect();
            ends.sort_by(f64::total_cmp);
            ends
        };
        let (few, many) = (ends(queue.servers), ends(queue.servers + more));
        prop_assert!(few.iter().zip(&many).all(|(few, many)| *many <= few + ERROR));
    }

    /// More people with the same luck have worked no fewer hours at the end of any week, whatever the order, where all work is
    /// alike, and first come, first served, where it is not.
    #[test]
    fn with_more_people_no_fewer_hours_are_worked_by_the_end_of_any_week(
        queue in queue(), more in 1_u32..4, policy in 0..POLICIES.len()
    ) {
        let (queue, policy) = match queue.shape {
            0 => (queue, POLICIES[policy]),
            _ => (Queue { by_due: false, ..queue }, "first-come"),
        };
        let worked = |servers: u32| {
            let outcome = queue.run(servers, policy);
            let sums = outcome.staff[0].iter().scan(0.0, |sum, (worked, _)| {
                *sum += worked;
                Some(*sum)
            });
            sums.collect::<Vec<f64>>()
        };
        let (few, many) = (worked(queue.servers), worked(queue.servers + more));
        for (week, few) in few.iter().enumerate() {
            // After the last week of a run nothing is left to do.
            let many = many.get(week).or(many.last()).copied().unwrap_or_default();
            prop_assert!(many + ERROR * (1.0 + few) >= *few, "week {}: {} with more people, {} with fewer", week, many, few);
        }
    }

    /// Little, from what was counted: who is there at whole weeks is who came and had not gone, and who waits is who had not
    /// begun; and waiting over time is the sum of the waits.
    #[test]
    fn who_is_counted_at_a_moment_is_who_came_and_had_not_gone(queue in queue(), policy in 0..POLICIES.len()) {
        let outcome = queue.run(queue.servers, POLICIES[policy]);
        let works = queue.works();
        // Somebody within an error of the moment may be counted on either side of it.
        let within = |moments: &mut dyn Iterator<Item = (f64, f64)>, week: f64| {
            let (mut least, mut most) = (0_u32, 0_u32);
            for (from, to) in moments {
                least += u32::from(from + ERROR < week && week < to - ERROR);
                most += u32::from(from - ERROR < week && week < to + ERROR);
            }
            least..=most
        };
        for (week, counted) in (0_u32..).zip(&outcome.weeks) {
            let open = within(&mut outcome.passed.iter().map(|one| (one.registered, one.ended)), f64::from(week));
            prop_assert!(open.contains(&counted.open), "week {}: {} of {:?}", week, counted.open, open);
            let mut waiting = outcome.passed.iter().zip(&works).map(|(one, work)| (one.registered, one.ended - work));
            let waiting = within(&mut waiting, f64::from(week));
            prop_assert!(waiting.contains(&counted.backlog[0]), "week {}: {:?} of {:?}", week, counted, waiting);
        }
        let waits: f64 = outcome.waits[0].iter().map(|waited| waited.weeks).sum();
        let sojourns: f64 = outcome.passed.iter().map(|one| one.ended - one.registered).sum();
        let work: f64 = works.iter().sum();
        prop_assert!((sojourns - work - waits).abs() <= ERROR * (1.0 + sojourns), "{} {} {}", sojourns, work, waits);
    }

    /// Every term is told once, also of who gives up and of who is still there when the run ends: by when they came and
    /// went, and by nothing else.
    #[test]
    fn missed_kept_and_not_known_are_together_everybody_who_came_to_the_step(
        queue in queue(), policy in 0..POLICIES.len(), patience in 1.0_f64..40.0, after in 0.0_f64..60.0
    ) {
        // The term counts from registration, in weeks.
        const TERM: f64 = 10.0;
        let end = queue.weeks() + after;
        let scenario = queue
            .scenario(queue.servers, POLICIES[policy])
            .replacen("process.toml\"\n", &format!("process.toml\"\nend = {end:?}\n"), 1)
            .replacen(
                "by_class = true\n",
                &format!("by_class = true\npatience = {{ shape = \"exponential\", weeks = {patience:?}, draw = 30 }}\n"),
                1,
            );
        let model = load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}\n{scenario}"));
        let outcome = simulate(&model, queue.seed).unwrap();
        let sum = |of: &dyn Fn(&Late) -> u32| outcome.late[0].iter().map(of).sum::<u32>() as usize;
        let (late, of, unknown) = (sum(&|count| count.late), sum(&|count| count.of), sum(&|count| count.unknown));
        prop_assert_eq!(of + unknown, outcome.passed.len());
        // A moment within an error of the term may be counted on either side of it.
        let past = |error: f64| {
            let weeks = outcome.passed.iter().map(|one| one.ended.min(outcome.last) - one.registered);
            weeks.filter(|weeks| *weeks > TERM + error).count()
        };
        prop_assert!((past(ERROR)..=past(-ERROR)).contains(&late), "{} late, by the clock {}", late, past(0.0));
        let unfinished = outcome.passed.iter().filter(|one| one.ended.is_infinite()).count();
        prop_assert!(unknown <= outcome.withdrawn.len() + unfinished);
    }
}
