//! The TOKA case of the specification as far as it lies in scope, in words of our own.

use regelspraak::{ParameterValues, Program, SourceFile, testset};

#[test]
fn the_case_of_the_specification_gives_its_results() {
    let model = SourceFile::new("vluchten.rgs", include_str!("toka/vluchten.rgs"));
    let program = match Program::load(&[model]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    };
    let tests = SourceFile::new("vluchten.test.rgs", include_str!("toka/vluchten.test.rgs"));
    let report = testset::run(&program, &tests, &ParameterValues::new());
    let failures: Vec<String> = report
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .chain(report.cases.iter().flat_map(|c| &c.failures).map(ToString::to_string))
        .collect();
    assert_eq!(failures, Vec::<String>::new());
    assert_eq!(report.cases.len(), 2);
}
