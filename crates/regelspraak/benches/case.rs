//! One case at a time on the fixed workload: filling a world, evaluating, deriving and rendering, beside the
//! hand-written loop. Prints nanoseconds per parent (the fastest of many repeats) and the ratio to the loop. With words
//! as arguments only the measurements with such a word in their name.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    reason = "a bench measures time and prints it"
)]

#[path = "rekenlast/generator.rs"]
mod generator;
#[path = "rekenlast/load.rs"]
#[expect(dead_code, reason = "shared with the bench of whole columns")]
mod load;

use std::hint::black_box;
use std::time::{Duration, Instant};

use generator::{EXPECTED, HASH_START, Parent, by_hand, hash, parents};
use regelspraak::{Node, Tape, World};

const PARENTS: u32 = 1_000;
const REPEATS: usize = 60;

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
    let all = parents(usize::try_from(PARENTS).ok()?);
    let model = load::flat()?;
    let (program, context) = (&model.program, &model.context);
    let mut world = World::new(program);

    let (mut sum, mut hashed) = (0, HASH_START);
    for parent in &all {
        model.fill_world(&mut world, parent).ok()?;
        program.evaluate(&mut world, context).ok()?;
        let object = world.objects(model.parent).next()?;
        let payout = i64::try_from(world.get(object, model.payout).as_number()?.to_integer()?).ok()?;
        sum += payout;
        hashed = hash(hashed, payout);
    }
    if (all.len(), sum, hashed) != EXPECTED[0] {
        return None;
    }

    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let hand = fastest(|| {
        for parent in &all {
            black_box(by_hand(black_box(parent)));
        }
    });
    let show = |what: &str, run: &mut dyn FnMut(&Parent)| {
        if wanted.is_empty() || wanted.iter().any(|word| what.contains(word.as_str())) {
            let time = fastest(|| all.iter().for_each(&mut *run));
            println!("{what:<34} {time:>10.1} ns  {:>8.1}x", time / hand);
        }
    };
    println!("{:<34} {hand:>10.1} ns", "hand-written loop");
    show("fill", &mut |parent| {
        let _ = black_box(model.fill_world(&mut world, parent));
    });
    show("fill and evaluate", &mut |parent| {
        let _ = model.fill_world(&mut world, parent);
        let _ = black_box(program.evaluate(&mut world, context));
    });
    let mut tape = Tape::new(program);
    show("fill and record", &mut |parent| {
        let _ = model.fill_world(&mut world, parent);
        let _ = black_box(program.record(&mut world, context, &mut tape));
    });
    show("build the derivation of a tape", &mut |_| {
        black_box(tape.derivation(program));
    });
    show("fill and derive", &mut |parent| {
        let _ = model.fill_world(&mut world, parent);
        let _ = black_box(program.derive(&mut world, context));
    });

    model.fill_world(&mut world, &all[0]).ok()?;
    let object = world.objects(model.parent).next()?;
    let derivation = program.derive(&mut world, context).ok()?;
    let root = derivation.find(object, "uitbetaling")?;
    let steps: usize = derivation.nodes().flat_map(Node::applications).map(|a| a.steps().len().max(1)).sum();
    show("render one explanation", &mut |_| {
        black_box(derivation.render_text(root));
    });
    println!("one explanation has {} nodes and {steps} steps", derivation.nodes().len());
    Some(())
}
