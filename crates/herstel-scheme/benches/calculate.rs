//! `herstel calculate` over CSV beside merely reading and writing the same CSV.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use herstel_scheme::batch::{BatchOptions, Mapping, OutputFormat, run_csv};
use herstel_scheme::{Language, Package, PackageFiles};
use jiff::civil::date;
use std::hint::black_box;

#[path = "../tests/it/rekenlast.rs"]
mod rekenlast;

const ROWS: u64 = 20_000;

fn package() -> Package {
    let files = PackageFiles::embedded().into_iter().find(|(name, _)| name == "kot-2021").unwrap().1;
    Package::load(files).unwrap()
}

/// Reads every field of every row and writes it again.
fn copy(input: &str) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(input.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::with_capacity(input.len()));
    writer.write_byte_record(reader.byte_headers().unwrap()).unwrap();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).unwrap() {
        writer.write_byte_record(&record).unwrap();
    }
    writer.into_inner().unwrap()
}

fn calculate(package: &Package, options: &BatchOptions, input: &str) -> Vec<u8> {
    let mut output = Vec::with_capacity(input.len());
    run_csv(package, input.as_bytes(), &mut output, options, &mut |_| {}).unwrap();
    output
}

fn benches(criterion: &mut Criterion) {
    let package = package();
    let mapping = std::str::from_utf8(package.files().get("mappings/rekenlast.toml").unwrap()).unwrap();
    let mapped = BatchOptions {
        on: date(2021, 12, 1),
        output: OutputFormat::Csv,
        explain: false,
        language: Language::Nl,
        mapping: Some(Mapping::parse(mapping).unwrap()),
    };
    let mut everything = mapped.clone();
    if let Some(mapping) = &mut everything.mapping {
        mapping.output = None;
    }
    let input = rekenlast::csv(ROWS);
    let mut group = criterion.benchmark_group("csv");
    group.sample_size(10).throughput(Throughput::Elements(ROWS));
    group.bench_function("read-and-write", |b| b.iter(|| black_box(copy(&input))));
    group.bench_function("calculate-three-columns", |b| {
        b.iter(|| black_box(calculate(&package, &mapped, &input)))
    });
    group.bench_function("calculate-all-columns", |b| {
        b.iter(|| black_box(calculate(&package, &everything, &input)))
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
