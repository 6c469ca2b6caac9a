//! Loading and checking every built-in package; the baseline is reading its TOML files without looking at them.
//!
//! `cargo bench -p herstel-scheme --bench load`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

use criterion::{Criterion, criterion_group, criterion_main};
use herstel_scheme::{PackageFiles, Registry};
use std::hint::black_box;

fn bench(criterion: &mut Criterion) {
    let packages = PackageFiles::embedded();
    let mut group = criterion.benchmark_group("schemes");
    group.sample_size(10);
    group.bench_function("TOML alone", |bencher| {
        bencher.iter(|| {
            for (_, files) in &packages {
                let tables = files.iter().filter(|(path, _)| path.ends_with(".toml"));
                for (_, bytes) in tables {
                    black_box(std::str::from_utf8(bytes).unwrap().parse::<toml::Table>().unwrap());
                }
            }
        });
    });
    group.bench_function("load", |bencher| bencher.iter(|| black_box(Registry::embedded().unwrap())));
    let registry = Registry::embedded().unwrap();
    group.bench_function("examine", |bencher| {
        bencher.iter(|| {
            black_box(registry.family());
            registry.all().iter().map(|package| package.examine().len()).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
