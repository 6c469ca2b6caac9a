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

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use herstel_planning::{ForecastInputs, LiveDossier, Model, Onlooker, forecast, replicate, simulate};
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

/// A model of an operation of this size: staff for about six years of work, and half as many parents who still come.
fn operation(dossiers: u32) -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/choices");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let scenario = read("harmed-first.toml")
        .replace("parents = 2600", &format!("parents = {}", dossiers / 2))
        .replace("heads = 90", &format!("heads = {}", dossiers / 100))
        .replace("heads = 110", &format!("heads = {}", dossiers / 80))
        .replace("heads = 12 ", &format!("heads = {} ", dossiers / 500));
    Model::load("scenario.toml", &scenario, |name| Ok((name.to_owned(), read(name)))).unwrap()
}

/// So many open dossiers, at several steps, of every class, one in ten with a fixed handler.
fn open(model: &Model, dossiers: u32) -> Vec<LiveDossier> {
    let step = |id: &str| u16::try_from(model.steps.iter().position(|step| step.id == id).unwrap()).unwrap();
    let steps =
        ["first-review", "assessment", "assessment", "assessment", "objection", "aftercare"].map(step);
    (0..dossiers)
        .map(|nth| {
            let weeks = (nth.wrapping_mul(2_654_435_761) >> 16) % 1_500;
            LiveDossier {
                entity: u64::from(nth),
                step: steps[nth as usize % steps.len()],
                class: u16::try_from(nth % 3).unwrap(),
                handler: (nth % 6 == 5).then_some(nth % (dossiers / 100)),
                chooses: false,
                is_begun: nth % 40 == 1,
                registered_weeks: weeks as f32 / 10.0,
                waited_weeks: weeks as f32 / 20.0,
                due_weeks: None,
            }
        })
        .collect()
}

/// What the job does every night: a forecast for everybody. The cost per dossier, as n log n, shows in the first three.
fn forecasts(criterion: &mut Criterion) {
    let two = NonZeroUsize::new(2).unwrap();
    let mut group = criterion.benchmark_group("forecast on two threads");
    group.sample_size(10);
    for (dossiers, worlds) in [(25_000, 8), (50_000, 8), (100_000, 8), (100_000, 100)] {
        let model = operation(dossiers);
        let live = open(&model, dossiers);
        group.throughput(Throughput::Elements(u64::from(dossiers) * u64::from(worlds)));
        group.bench_function(format!("{dossiers} open dossiers, {worlds} worlds"), |bencher| {
            bencher.iter(|| {
                let stop = AtomicBool::new(false);
                let onlooker = Onlooker { stop: &stop, done: &|| {} };
                let (model, live) = (&model, live.as_slice());
                forecast(ForecastInputs { model, live, start: 0.0, worlds, seed: 1, threads: two, onlooker })
                    .unwrap()
            });
        });
    }
    group.finish();
    println!("peak after the forecasts: {} KiB", peak());
}

criterion_group!(benches, engine, forecasts);
criterion_main!(benches);
