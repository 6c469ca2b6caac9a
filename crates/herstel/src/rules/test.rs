//! `herstel rules test`: the testsets at or below a path.

use super::{model, refuse_if, say_json};
use crate::{
    cli::{Form, Words},
    exit::Result,
    rules::cli::Told,
    terminal,
};
use regelspraak::testset::{self, TestReport};
use serde::Serialize;
use std::path::Path;

/// The JSON form.
#[derive(Serialize)]
struct Report<'a> {
    cases: usize,
    failed: usize,
    testsets: Vec<OfFile<'a>>,
}

#[derive(Serialize)]
struct OfFile<'a> {
    path: &'a str,
    #[serde(flatten)]
    report: &'a TestReport,
}

/// Runs every testset; exit code 1 when one fails or cannot be read.
pub fn run(path: &Path, told: Told) -> Result {
    let files = model::testsets(path)?;
    let model = model::load(path, told)?;
    let run = |file| Ok(testset::run(model.program(), file, model.for_testsets()));
    let reports = files.iter().map(run).collect::<Result<Vec<TestReport>>>()?;
    let cases = reports.iter().map(|report| report.cases.len()).sum();
    let failed = reports.iter().flat_map(|report| &report.cases).filter(|case| !case.passed).count();
    match told.format {
        Form::Json => {
            let both = files.iter().zip(&reports);
            let testsets = both.map(|(file, report)| OfFile { path: &file.path, report }).collect();
            say_json(&Report { cases, failed, testsets })?;
        }
        Form::Text => {
            for report in &reports {
                say(report, told);
            }
            terminal::say(&match told.lang {
                Words::Nl => format!("{cases} testgevallen, {failed} afwijkend"),
                Words::En => format!("{cases} test cases, {failed} failed"),
            });
        }
    }
    refuse_if(!reports.iter().all(TestReport::passed))
}

fn say(report: &TestReport, told: Told) {
    for diagnostic in &report.diagnostics {
        terminal::say(&diagnostic.line(told.lang.into()));
    }
    for case in &report.cases {
        for failure in &case.failures {
            terminal::say(&format!("{} ({})", failure.line(told.lang.into()), case.name));
            for line in failure.explanation.lines() {
                terminal::say(&format!("    {line}"));
            }
        }
    }
}
