//! One case at a time on the fixed workload: filling a world, evaluating, deriving and rendering, beside the
//! hand-written loop. Prints nanoseconds per parent (the fastest of many repeats) and the ratio to the loop. With words
//! as arguments only the measurements with such a word in their name.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    reason = "a bench measures time and prints it"
)]

#[path = "rekenlast/parents.rs"]
mod parents;

use std::hint::black_box;
use std::time::{Duration, Instant};

use parents::{Parent, fnv, parents, payout};
use regelspraak::{
    AttributeId, Context, Number, ObjectTypeId, ParameterValues, Program, SourceFile, Tape, TraitId, World,
};

const MODEL: &str = include_str!("rekenlast/plat.rgs");
const PARENTS: u32 = 1_000;
const REPEATS: usize = 60;

struct Names {
    parent: ObjectTypeId,
    first: AttributeId,
    assessment: AttributeId,
    granted: TraitId,
    costs: AttributeId,
    recovered: Vec<AttributeId>,
    payout: AttributeId,
}

impl Names {
    fn find(program: &Program) -> Option<Self> {
        let parent = program.object_type("Ouder")?;
        let attribute = |name: &str| program.attribute(parent, name);
        Some(Self {
            parent,
            first: attribute("eerste beschikking")?,
            assessment: attribute("beoordeling")?,
            granted: program.trait_(parent, "eerder toegekend")?,
            costs: attribute("vergoede kosten")?,
            recovered: (1..=8)
                .map(|k| attribute(&format!("terugvordering jaar{k}")))
                .collect::<Option<_>>()?,
            payout: attribute("uitbetaling")?,
        })
    }

    fn fill(&self, world: &mut World, parent: &Parent) -> Option<regelspraak::ObjectRef> {
        world.clear();
        let object = world.create(self.parent);
        world.set(object, self.first, parent.first_decision.into()).ok()?;
        world.set(object, self.assessment, parent.assessment.into()).ok()?;
        world.set_trait(object, self.granted, parent.granted).ok()?;
        world.set(object, self.costs, Number::hundredths(parent.legal_costs.into()).into()).ok()?;
        for (attribute, cents) in self.recovered.iter().zip(parent.recovered) {
            world.set(object, *attribute, Number::hundredths(cents.into()).into()).ok()?;
        }
        Some(object)
    }
}

/// The fastest of many runs over all parents, per parent.
fn fastest(mut run: impl FnMut()) -> f64 {
    let mut best = Duration::MAX;
    for _ in 0..REPEATS {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed());
    }
    best.as_secs_f64() * 1e9 / f64::from(PARENTS)
}

fn main() {
    if measure().is_none() {
        println!("the workload does not load or has another result");
        std::process::exit(1);
    }
}

fn measure() -> Option<()> {
    let all = parents(usize::try_from(PARENTS).ok()?)?;
    let (program, _) = Program::load(&[SourceFile::new("plat.rgs", MODEL)]).ok()?;
    let names = Names::find(&program)?;
    let mut values = ParameterValues::new();
    program.apply_parameter_set(&mut values, program.parameter_set("Rekenlast")?);
    let context = Context::new(jiff::civil::date(2021, 12, 1), values);
    let mut world = World::new(&program);

    let mut results = Vec::new();
    for parent in &all {
        let object = names.fill(&mut world, parent)?;
        program.evaluate(&mut world, &context).ok()?;
        let found = world.get(object, names.payout).as_number()?.to_integer()?;
        results.push(i64::try_from(found).ok()?);
    }
    if results.iter().sum::<i64>() != 31_962_197 || fnv(results.iter().copied()) != 0xd9ab_7ff9_3e36_7bce {
        return None;
    }

    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let by_hand = fastest(|| {
        for parent in &all {
            black_box(payout(black_box(parent)));
        }
    });
    let show = |what: &str, run: &mut dyn FnMut(&Parent)| {
        if wanted.is_empty() || wanted.iter().any(|word| what.contains(word.as_str())) {
            let time = fastest(|| all.iter().for_each(&mut *run));
            println!("{what:<34} {time:>10.1} ns  {:>8.1}x", time / by_hand);
        }
    };
    println!("{:<34} {by_hand:>10.1} ns", "hand-written loop");
    show("fill", &mut |parent| {
        black_box(names.fill(&mut world, parent));
    });
    show("fill and evaluate", &mut |parent| {
        names.fill(&mut world, parent);
        let _ = black_box(program.evaluate(&mut world, &context));
    });
    let mut tape = Tape::new(&program);
    show("fill and record", &mut |parent| {
        names.fill(&mut world, parent);
        let _ = black_box(program.record(&mut world, &context, &mut tape));
    });
    show("build the derivation of a tape", &mut |_| {
        black_box(tape.derivation(&program));
    });
    show("fill and derive", &mut |parent| {
        names.fill(&mut world, parent);
        let _ = black_box(program.derive(&mut world, &context));
    });

    let object = names.fill(&mut world, &all[0])?;
    let derivation = program.derive(&mut world, &context).ok()?;
    let root = derivation.find(object, "uitbetaling")?;
    let steps: usize =
        derivation.nodes().iter().flat_map(|n| &n.applications).map(|a| a.steps.len().max(1)).sum();
    show("render one explanation", &mut |_| {
        black_box(derivation.render_text(root));
    });
    println!("one explanation has {} nodes and {steps} steps", derivation.nodes().len());
    Some(())
}
