//! Shared by all tests: data in, text out.

use regelspraak::{ParameterValues, Program, SourceFile, testset};

/// Loads a model from one text.
#[expect(clippy::panic, reason = "a test model that does not load is a failed test")]
pub fn load(text: &str) -> Program {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    }
}

/// The diagnostics of a model, one per line; empty when it loads without warnings.
pub fn check(text: &str) -> String {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((_, warnings)) => warnings.iter().map(|d| format!("{d}\n")).collect(),
        Err(found) => format!("{found}\n"),
    }
}

/// Runs a testset against a model: every failure on a line, or nothing.
pub fn eval(model: &str, tests: &str) -> String {
    let program = load(model);
    let report = testset::run(&program, &SourceFile::new("model.test.rgs", tests), &ParameterValues::new());
    let mut out: String = report.diagnostics.iter().map(|d| format!("{d}\n")).collect();
    for case in &report.cases {
        for failure in &case.failures {
            out.push_str(&format!("{failure}\n"));
        }
    }
    assert!(!report.cases.is_empty() || !out.is_empty(), "the testset has no cases");
    out
}
