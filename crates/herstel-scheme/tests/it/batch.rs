//! Many cases from and to files.

use crate::packages::package;
use crate::rekenlast;
use herstel_scheme::Language;
use herstel_scheme::batch::{BatchOptions, Mapping, OutputFormat, run_csv};
use jiff::civil::date;

fn options(output: OutputFormat, mapping: Option<Mapping>) -> BatchOptions {
    BatchOptions { on: date(2021, 12, 1), output, explain: false, language: Language::Nl, mapping }
}

#[test]
fn the_fixed_workload_gives_its_published_checksums_for_a_thousand_rows() {
    let package = package("kot-2021");
    let mapping = std::str::from_utf8(package.files().get("mappings/rekenlast.toml").unwrap()).unwrap();
    let options = options(OutputFormat::Csv, Some(Mapping::parse(mapping).unwrap()));
    let mut output = Vec::new();
    let summary =
        run_csv(&package, rekenlast::csv(1_000).as_bytes(), &mut output, &options, &mut |_| {}).unwrap();
    assert_eq!((summary.cases, summary.inconsistent), (1_000, 0));
    let mut reader = csv::Reader::from_reader(output.as_slice());
    assert_eq!(reader.headers().unwrap(), vec!["id", "total", "entitlement", "payout"]);
    let payouts: Vec<i64> =
        reader.records().map(|record| record.unwrap().get(3).unwrap().parse().unwrap()).collect();
    assert_eq!(payouts.iter().sum::<i64>(), 31_962_197);
    assert_eq!(rekenlast::fnv1a(payouts), 0xd9ab_7ff9_3e36_7bce);
}
