//! `herstel calculate` over 100.000 cases from CSV, beside merely reading and writing the same CSV.
//!
//! `cargo bench -p herstel --bench calculate`. The cases are those of the fixed workload of the full assessment of
//! 2021 (splitmix64 from 20211201), read through the mapping file of the scheme.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop")]

#[path = "workload/split_mix.rs"]
mod split_mix;

use criterion::{Criterion, criterion_group, criterion_main};
use split_mix::SplitMix;
use std::{fs, io::Write as _, path::Path, process::Command};
use tempfile::TempDir;

const CASES: u32 = 100_000;

fn date(days: u64) -> String {
    let start = jiff::civil::date(1970, 1, 1);
    start.checked_add(jiff::Span::new().days(i64::try_from(days).unwrap())).unwrap().to_string()
}

fn write_cases(path: &Path) {
    let mut out = std::io::BufWriter::new(fs::File::create(path).unwrap());
    writeln!(
        out,
        "id,first_decision,assessment,granted_30k,legal_costs_cents,n_years,start_year,y1,y2,y3,y4,y5,y6,y7,y8"
    )
    .unwrap();
    let mut random = SplitMix(20_211_201);
    for id in 0..CASES {
        let years = 1 + random.next() % 8;
        let start = 2005 + random.next() % (16 - years);
        let first = date(13_149 + random.next() % 5_113);
        let assessment = date(18_567 + random.next() % 790);
        let granted = u8::from(random.next() % 10 < 7);
        let r = random.next();
        let legal = if r % 10 < 7 { 0 } else { 1 + (r >> 32) % 500_000 };
        let mut amounts = String::new();
        for year in 0..8 {
            let u = random.next() % 1_500_000;
            let amount = if year < years { 5_000 + ((u * u) >> 20) } else { 0 };
            amounts.push_str(&format!(",{amount}"));
        }
        writeln!(out, "{id},{first},{assessment},{granted},{legal},{years},{start}{amounts}").unwrap();
    }
    out.flush().unwrap();
}

fn copy_csv(from: &Path, to: &Path) {
    let mut reader = csv::Reader::from_path(from).unwrap();
    let mut writer = csv::Writer::from_path(to).unwrap();
    writer.write_record(reader.headers().unwrap()).unwrap();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap() {
        writer.write_record(&record).unwrap();
    }
    writer.flush().unwrap();
}

fn bench(criterion: &mut Criterion) {
    let home = TempDir::new().unwrap();
    let (input, output) = (home.path().join("cases.csv"), home.path().join("out.csv"));
    write_cases(&input);
    let mapping = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemes/kot-2021/mappings/rekenlast.toml");
    let mut group = criterion.benchmark_group("100.000 cases from CSV");
    group.sample_size(10);
    group.bench_function("read and write only", |bencher| bencher.iter(|| copy_csv(&input, &output)));
    group.bench_function("calculate kot-2021", |bencher| {
        bencher.iter(|| {
            let status = Command::new(env!("CARGO_BIN_EXE_herstel"))
                .args(["calculate", "kot-2021", "--format", "csv", "--mapping", mapping])
                .args(["--input".as_ref(), input.as_os_str(), "--output".as_ref(), output.as_os_str()])
                .status()
                .unwrap();
            assert!(status.success());
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
