//! The reference model, read from its files, beside the same model written out by hand; and forecasts for a backlog.
//!
//! `cargo bench -p herstel-planning`. The engine may take at most twice the time of the loop by hand, on one thread.
//! `peak` prints the memory of one run of the engine; the forecast has 100,000 open dossiers in 100 worlds.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a benchmark may stop, and prints what it measures"
)]

#[path = "workload/by_hand.rs"]
mod by_hand;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use herstel_planning::{Extent, Model, Onlooker, explore, replicate, simulate};
use std::fmt::Write as _;
use std::hint::black_box;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::AtomicBool;

fn reference() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/reference");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    Model::load("scenario.toml", &read("scenario.toml"), |name| Ok((name.to_owned(), read(name)))).unwrap()
}

/// The most memory that this process ever had, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn engine(criterion: &mut Criterion) {
    let model = reference();
    let outcome = simulate(&model, 1).unwrap();
    println!("peak after one run of the engine: {} KiB", peak());
    let by_hand = by_hand::run(1);
    // Both do the same work, or the ratio says nothing.
    assert_eq!(outcome.tasks, by_hand.tasks);
    assert_eq!(outcome.last.to_bits(), by_hand.last.to_bits());
    assert_eq!(outcome.same_handler, by_hand.same);
    assert_eq!(outcome.total.len(), by_hand.total.len());
    for (week, (engine, hand)) in outcome.weeks.iter().zip(&by_hand.backlog).enumerate() {
        assert_eq!(engine.backlog, hand, "week {week}");
    }
    for (term, place) in [(0, 0), (1, 1), (2, 2), (3, 3)] {
        let late: Vec<u32> = outcome.late[term].iter().map(|count| count.late).collect();
        assert_eq!(late, by_hand.late[place]);
    }
    drop(outcome);
    let mut group = criterion.benchmark_group("reference");
    group.sample_size(20);
    let mut seed = 0_u64;
    group.bench_function("by hand", |bencher| {
        bencher.iter(|| {
            seed += 1;
            black_box(by_hand::run(seed % 20)).tasks
        });
    });
    group.bench_function("engine", |bencher| {
        bencher.iter(|| {
            seed += 1;
            black_box(simulate(&model, seed % 20).unwrap()).tasks
        });
    });
    let cores = std::thread::available_parallelism().unwrap();
    group.sample_size(10);
    for threads in [NonZeroUsize::MIN, cores] {
        group.bench_function(BenchmarkId::new("8 replications on threads", threads), |bencher| {
            bencher.iter(|| replicate(&model, 1, 8, threads, |_, outcome| outcome.tasks).unwrap());
        });
    }
    group.finish();
}

/// So many open dossiers, each somewhere in the process, and nobody new.
fn open(dossiers: u32) -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/reference");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let scenario = read("scenario.toml");
    let (before, after) = (scenario.find("[[inflow.cohort]]").unwrap(), scenario.find("[classes]").unwrap());
    let mut text = scenario[..before].to_owned();
    let places = [
        ("first-review", 2),
        ("assessment-first-part", 5),
        ("assessment-second-part", 1),
        ("assessment-objection", 1),
        ("actual-damage", 1),
    ];
    for (step, tenths) in places {
        let parents = dossiers * tenths / 10;
        write!(
            text,
            "[[inflow.cohort]]\nname = \"{step}\"\nbegins_at = \"{step}\"\nfrom = 0\nto = 0.001\nparents = {parents}\n\
             traits = {{ positive = 0.4 }}\n"
        )
        .unwrap();
    }
    text += &scenario[after..];
    text += "\n[[uncertain]]\nname = \"hours\"\nlow = 0.7\nhigh = 1.5\nhours = [\"assessment-first-part\", \
        \"assessment-second-part\"]\n[[uncertain]]\nname = \"staff\"\nlow = 0.8\nhigh = 1.2\nstaff = [\"handlers\"]\n";
    Model::load("scenario.toml", &text, |name| Ok((name.to_owned(), read(name)))).unwrap()
}

/// When each open dossier comes to its end, in so many worlds; kept as whole tenths of weeks in 16 bits.
fn forecast(model: &Model, worlds: u32, threads: NonZeroUsize) -> Vec<Vec<Vec<u16>>> {
    let stop = AtomicBool::new(false);
    let onlooker = Onlooker { stop: &stop, done: &|| {} };
    let extent = Extent { seed: 1, worlds, replications: 1, threads };
    explore(model, extent, onlooker, |_, outcome| {
        outcome.passed.iter().map(|parent| (parent.ended * 10.0) as u16).collect::<Vec<u16>>()
    })
    .unwrap()
}

fn forecasts(criterion: &mut Criterion) {
    let two = NonZeroUsize::new(2).unwrap();
    let mut group = criterion.benchmark_group("forecast on two threads");
    group.sample_size(10);
    for (dossiers, worlds) in [(25_000, 8), (50_000, 8), (100_000, 8), (100_000, 100)] {
        let model = open(dossiers);
        group.bench_function(format!("{dossiers} open dossiers, {worlds} worlds"), |bencher| {
            bencher.iter(|| forecast(&model, worlds, two));
        });
    }
    group.finish();
    println!("peak after the forecasts: {} KiB", peak());
}

criterion_group!(benches, engine, forecasts);
criterion_main!(benches);
