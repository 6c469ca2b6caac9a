//! The fixed workload in columns and one by one, beside the same rule written by hand: a table of ratios first, then
//! criterion's own measurements of the columns.
//!
//! Filling the input columns from rows is inside the clock; generating the rows is not. The checksums must come out
//! before anything is measured.

use std::hint::black_box;

use criterion::measurement::{Measurement, WallTime};
use criterion::{Criterion, criterion_group, criterion_main};
use regelspraak::{BATCH_CASES, Batch, Columns, Outcome, Tape, World};

#[path = "rekenlast/generator.rs"]
mod generator;
#[path = "rekenlast/load.rs"]
mod load;

use generator::{EXPECTED, HASH_START, Parent, by_hand, hash, parents};
use load::Model;

const PARENTS: usize = 200_000;
const REPEATS: usize = 9;
/// Parents in a piece: a fraction of a millisecond of work in columns.
const PIECE: usize = 16 * BATCH_CASES;

/// Sum and hash of all results of a million parents: total, entitlement, payout.
const MILLION: [(i64, u64); 3] = [
    (52_043_872_017, 0xa3be_0794_62d4_36a9),
    (53_965_898_640, 0x652c_0977_0785_aac5),
    (32_974_328_640, 0x8bb9_31e2_6104_c742),
];

/// Picoseconds per parent: the median of some repeats.
fn measure(count: usize, mut work: impl FnMut() -> i64) -> u128 {
    let mut found: Vec<u128> = (0..REPEATS).map(|_| once(&mut work)).collect();
    found.sort_unstable();
    found.get(REPEATS / 2).copied().unwrap_or(0) * 1000 / u128::try_from(count).unwrap_or(1)
}

/// Nanoseconds.
fn once(work: &mut impl FnMut() -> i64) -> u128 {
    let start = WallTime.start();
    black_box(work());
    WallTime.end(start).as_nanos()
}

/// A way of working through parents.
type Way<'a> = &'a dyn Fn(&[Parent]) -> i64;

/// Picoseconds per parent of each way, on one thread. The ways take turns over short pieces, and of every piece the
/// least time counts, so that a ratio holds on a machine that does other work too.
fn measure_beside<const N: usize>(all: &[Parent], ways: [Way<'_>; N]) -> [u128; N] {
    let mut least = vec![[u128::MAX; N]; all.len().div_ceil(PIECE)];
    for _ in 0..REPEATS {
        for (piece, least) in all.chunks(PIECE).zip(&mut least) {
            for (way, least) in ways.iter().zip(least) {
                // Every way reads the piece once before the clock, so that none finds more of it in the cache.
                black_box(way(piece));
                *least = once(&mut || way(piece)).min(*least);
            }
        }
    }
    let of = |way: usize| least.iter().map(|l| l[way]).sum::<u128>() * 1000;
    std::array::from_fn(|way| of(way) / u128::try_from(all.len()).unwrap_or(1))
}

/// Picoseconds per parent of each way over all parents at once. The ways take turns, and the least time counts: threads
/// only show what they can do in a moment when no other work takes a core.
fn measure_whole<const N: usize>(ways: [&dyn Fn() -> i64; N]) -> [u128; N] {
    let mut least = [u128::MAX; N];
    for _ in 0..20 * REPEATS {
        for (way, least) in ways.iter().zip(&mut least) {
            *least = once(&mut || way()).min(*least);
        }
    }
    least.map(|found| found * 1000 / u128::try_from(PARENTS).unwrap_or(1))
}

/// All parents through one runner; the sum of the payouts.
fn columns(model: &Model, columns: &Columns<'_>, all: &[Parent], steps: bool) -> i64 {
    let mut runner = columns.runner();
    let (mut batch, mut outcome) = (Batch::new(&model.program), Outcome::new());
    let mut sum = 0;
    for block in all.chunks(BATCH_CASES) {
        if model.fill(&mut batch, block).is_err() {
            return 0;
        }
        runner.run_into(&mut batch, &mut outcome, steps);
        sum += outcome.fixed(&batch, model.payout).map_or(0, |paid| paid.values.iter().sum());
    }
    sum
}

/// Only the input of all parents.
fn filling(model: &Model, all: &[Parent]) -> i64 {
    let mut batch = Batch::new(&model.program);
    let mut cases = 0;
    for block in all.chunks(BATCH_CASES) {
        let filled = model.fill(&mut batch, block);
        cases += filled.map_or(0, |()| i64::try_from(black_box(&batch).cases()).unwrap_or(0));
    }
    cases
}

/// All parents on so many threads; each thread fills its own batches.
fn threads(model: &Model, columns: &Columns<'_>, all: &[Parent], threads: usize) -> i64 {
    let mut sum = 0;
    let fill = |block: &[Parent], batch: &mut Batch| model.fill(batch, block);
    let done = columns.stream_parts(threads, false, all.chunks(BATCH_CASES), fill, |batch, outcome| {
        sum += outcome.fixed(batch, model.payout).map_or(0, |paid| paid.values.iter().sum());
        Ok(())
    });
    if done.is_ok() { sum } else { 0 }
}

/// Whether the checksums of a million parents come out.
fn checks(model: &Model, columns: &Columns<'_>, all: &[Parent]) -> bool {
    let mut runner = columns.runner();
    let (mut batch, mut outcome) = (Batch::new(&model.program), Outcome::new());
    let mut found = [(0i64, HASH_START); 3];
    let mut parts = EXPECTED.iter().peekable();
    let mut fine = true;
    for (block, after) in all.chunks(1_000).zip((1_000..).step_by(1_000)) {
        if model.fill(&mut batch, block).is_err() {
            return false;
        }
        runner.run_into(&mut batch, &mut outcome, false);
        for ((sum, code), id) in found.iter_mut().zip([model.total, model.entitlement, model.payout]) {
            for value in outcome.fixed(&batch, id).map_or(&[] as &[i64], |f| f.values) {
                *sum += value;
                *code = hash(*code, *value);
            }
        }
        if let Some((_, sum, code)) = parts.next_if(|(count, ..)| *count == after) {
            fine &= found[2] == (*sum, *code);
        }
    }
    fine && found == MILLION && parts.next().is_none()
}

fn line(name: &str, found: u128, by_hand: u128, most: Option<u128>) {
    let hundredths = found * 100 / by_hand.max(1);
    let verdict = match most {
        Some(most) if found <= most * by_hand => format!("at most {most}: met"),
        Some(most) => format!("at most {most}: NOT met"),
        None => String::new(),
    };
    let ns = format!("{}.{:02}", found / 1000, found % 1000 / 10);
    let ratio = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    eprintln!("{name:<44} {ns:>10} ns {ratio:>8}x  {verdict}");
}

fn table() -> Option<()> {
    let all = parents(1_000_000);
    let (flat, years) = (load::flat()?, load::years()?);
    for model in [&flat, &years] {
        let ready = Columns::new(&model.program, &model.context);
        if !checks(model, &ready, &all) {
            eprintln!("the checksums do not come out");
            return None;
        }
    }
    eprintln!("checksums at 1.000, 200.000 and 1.000.000 parents: right\n");
    let few = &all[..PARENTS];
    let mut by_loop = 0;
    for (name, model) in [("amounts on the parent", &flat), ("years as objects", &years)] {
        let ready = Columns::new(&model.program, &model.context);
        let named = |n: &str| format!("{n}, {name}");
        let [hand, plain, stepped, filled] = measure_beside(
            few,
            [
                &|piece| piece.iter().map(|p| by_hand(black_box(p)).payout).sum(),
                &|piece| columns(model, &ready, piece, false),
                &|piece| columns(model, &ready, piece, true),
                &|piece| filling(model, piece),
            ],
        );
        line(&named("by hand, per parent"), hand, hand, None);
        line(&named("columns"), plain, hand, Some(5));
        line(&named("all steps kept"), stepped, hand, Some(7));
        line(&named("of which filling the batches"), filled, hand, None);
        let [one, two] =
            measure_whole([&|| threads(model, &ready, few, 1), &|| threads(model, &ready, few, 2)]);
        line(&named("one thread, all at once"), one, hand, None);
        line(&named("two threads, all at once"), two, hand, None);
        line(&named("one thread against two"), one, two, None);
        memory(model, &ready, few)?;
        by_loop = hand;
    }
    let hand = by_loop;
    single(&flat, &few[..20_000], hand)?;
    Some(())
}

/// Bytes per parent beside input and output, and the cost of one explanation from kept steps.
fn memory(model: &Model, ready: &Columns<'_>, all: &[Parent]) -> Option<()> {
    let mut batch = Batch::new(&model.program);
    model.fill(&mut batch, &all[..BATCH_CASES]).ok()?;
    let outcome = ready.runner().run_with_steps(&mut batch);
    let kept = outcome.step_bytes() / BATCH_CASES;
    let derived = (outcome.value_bytes() / BATCH_CASES).saturating_sub(3 * 8);
    let verdict = if kept + derived <= 120 { "met" } else { "NOT met" };
    eprintln!(
        "{:<44} {kept} bytes of steps and {derived} of other derived values, at most 120: {verdict}",
        ""
    );
    let mut case = 0;
    let explained = measure(1, || {
        case += 1;
        let found = ready.explain(&batch, &outcome, case).ok().flatten();
        found.map_or(0, |d| i64::try_from(d.nodes().len()).unwrap_or(0))
    });
    line("one explanation from kept steps", explained, explained, None);
    Some(())
}

fn single(model: &Model, all: &[Parent], hand: u128) -> Option<()> {
    let mut world = World::new(&model.program);
    let mut tape = Tape::new(&model.program);
    let mut run = |record: bool| {
        let mut done = 0;
        for parent in all {
            let filled = model.fill_world(&mut world, parent).is_ok();
            let ran = if record {
                model.program.record(&mut world, &model.context, &mut tape).is_ok()
            } else {
                model.program.evaluate(&mut world, &model.context).is_ok()
            };
            done += i64::from(filled && ran);
        }
        done
    };
    let plain = measure(all.len(), || run(false));
    line("one case, filled and evaluated", plain, hand, Some(100));
    let recorded = measure(all.len(), || run(true));
    line("one case with its derivation recorded", recorded, hand, Some(400));
    let few = &all[..1_000];
    let derived = measure(few.len(), || {
        let mut nodes = 0;
        for parent in few {
            let filled = model.fill_world(&mut world, parent).is_ok();
            let found = model.program.derive(&mut world, &model.context);
            nodes += found.map_or(0, |d| d.nodes().len() + usize::from(filled));
        }
        i64::try_from(nodes).unwrap_or(0)
    });
    line("one case with its derivation as tables", derived, hand, Some(400));
    let derivation = model.program.derive(&mut world, &model.context).ok()?;
    let root = derivation.find_by_type("Ouder", 0, "uitbetaling")?;
    let steps: usize = derivation.render_text(root).lines().count();
    let rendered = measure(1_000 * steps, || {
        (0..1_000).map(|_| i64::try_from(derivation.render_text(root).len()).unwrap_or(0)).sum()
    });
    let verdict = if rendered <= 2_000_000 { "met" } else { "NOT met" };
    eprintln!(
        "{:<44} {} ns per step of {steps}, at most 2000: {verdict}\n",
        "rendering an explanation",
        rendered / 1000
    );
    Some(())
}

fn benches(criterion: &mut Criterion) {
    if table().is_none() {
        return;
    }
    let Some(flat) = load::flat() else { return };
    let all = parents(BATCH_CASES * 16);
    let ready = Columns::new(&flat.program, &flat.context);
    let mut group = criterion.benchmark_group("rekenlast of 16.384 parents");
    group.bench_function("by hand", |b| {
        b.iter(|| all.iter().map(|p| by_hand(black_box(p)).payout).sum::<i64>());
    });
    group.bench_function("columns", |b| b.iter(|| columns(&flat, &ready, &all, false)));
    group.bench_function("all steps kept", |b| b.iter(|| columns(&flat, &ready, &all, true)));
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
