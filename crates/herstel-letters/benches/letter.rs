//! Time per letter, beside the smallest document that keeps the same promises (one line, PDF/A-2a and PDF/UA-1).

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use herstel_letters::{Language, LetterSource, render_pdf, sample_data};
use jiff::civil::date;
use serde_json::{Value, json};

const DECISION: &str =
    "#import \"/base.typ\": *\n#let data = json(\"/data.json\")\n#show: letter.with(data)\n#decision(data)\n";
const ONE_LINE: &str = "#set document(title: \"Bericht\")\nDag.\n";

fn letters(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("letter");
    group.throughput(Throughput::Elements(1));
    let cases: [(&str, &str, Value); 3] = [
        ("baseline: one line", ONE_LINE, json!({})),
        ("shortest letter", DECISION, json!({ "subject": "Bericht van ontvangst" })),
        ("decision of four pages", DECISION, sample_data()),
    ];
    for (name, template, data) in cases {
        let files = [("letters/besluit.typ".to_owned(), template.as_bytes().to_vec())];
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let pdf = render_pdf(&LetterSource {
                    main: "letters/besluit.typ",
                    files: &files,
                    data: black_box(&data),
                    language: Language::Dutch,
                    issued_on: date(2021, 9, 21),
                });
                assert!(pdf.is_ok(), "the letter is refused");
                pdf
            });
        });
    }
    group.finish();
}

criterion_group!(benches, letters);
criterion_main!(benches);
