//! The worked figures and worked dates of a package.

use super::{Package, load};
use crate::calculate::parameter_values;
use crate::calendar::worked;
use crate::manifest::Manifest;
use crate::parameters::{NormFile, ParameterFile, ParameterTable};
use herstel_kernel::Date;
use regelspraak::testset::{self, ParameterSource};
use regelspraak::{ParameterValues, Program, SourceFile};

/// The result of all testsets of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestReport {
    /// Number of test cases.
    pub cases: usize,
    /// Number of laws, each tried on many random cases.
    pub laws: usize,
    /// Those that failed.
    pub failures: Vec<TestFailure>,
}

/// A test case that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestFailure {
    /// File inside the package.
    pub file: String,
    /// Line and column of the expectation.
    pub at: (u32, u32),
    /// Name of the test case.
    pub case: String,
    /// Expected and found. Dutch.
    pub message: String,
}

impl Package {
    /// Where testsets get the values of parameters that they do not set themselves, for who reads the rules without the package around them: from the texts of
    /// `scheme.toml`, `parameters.toml` and, where there is one, `norms.toml`, for the rules as they are now; none when those texts cannot be read. A loaded package is such a source itself.
    pub fn parameters_beside<'a>(
        program: &'a Program,
        scheme: &str,
        parameters: &str,
        norms: Option<&str>,
    ) -> Option<Box<dyn ParameterSource + 'a>> {
        let manifest: Manifest = toml::from_str(scheme).ok()?;
        let file: ParameterFile = toml::from_str(parameters).ok()?;
        let norms: Option<NormFile> = norms.map(toml::from_str).transpose().ok()?;
        let table = ParameterTable::new(file, norms);
        Some(Box::new(Beside { program, table, decides_from: manifest.decides_from }))
    }

    /// Runs every testset, works out every date and tries every law. A test case that sets no parameters gets those of
    /// the package on its own Rekendatum.
    pub fn run_tests(&self) -> TestReport {
        let mut report = TestReport::default();
        for (path, bytes) in self.files().iter().filter(|(path, _)| load::is_testset(path)) {
            let text = String::from_utf8_lossy(bytes);
            let result = testset::run(self.program(), &SourceFile::new(path, text), self);
            for found in &result.diagnostics {
                report.fail(path, (found.start.line, found.start.column), &result.name, found.to_string());
            }
            for case in &result.cases {
                report.cases += 1;
                for failure in &case.failures {
                    let at = failure.location.position;
                    report.fail(path, (at.line, at.column), &case.name, failure.to_string());
                }
            }
        }
        self.work_out_dates(&mut report);
        self.run_laws(&mut report);
        report
    }

    fn work_out_dates(&self, report: &mut TestReport) {
        let terms = self.process().terms();
        for (path, bytes) in self.files().iter().filter(|(path, _)| worked::is_worked_dates(path)) {
            match worked::run(&terms, path, bytes) {
                Ok(worked) => {
                    report.cases += worked.cases;
                    for found in worked.deviations {
                        report.fail(path, found.at, &found.case, found.message);
                    }
                }
                // Loading refuses such a file; whoever sees this changed it since.
                Err(errors) => errors.iter().for_each(|error| {
                    report.fail(path, error.at.unwrap_or((1, 1)), "", error.reason.clone());
                }),
            }
        }
    }
}

impl TestReport {
    pub(super) fn fail(&mut self, file: &str, at: (u32, u32), case: &str, message: String) {
        self.failures.push(TestFailure { file: file.to_owned(), at, case: case.to_owned(), message });
    }
}

/// The values on the Rekendatum of a case; without one, on the first day on which the scheme decides.
impl ParameterSource for Package {
    fn on(&self, day: Option<Date>) -> Result<ParameterValues, String> {
        let day = day.unwrap_or(self.manifest().decides_from);
        self.parameter_values(day).map_err(|error| error.to_string())
    }
}

/// The tables of a package that is not loaded.
struct Beside<'a> {
    program: &'a Program,
    table: ParameterTable,
    decides_from: Date,
}

impl ParameterSource for Beside<'_> {
    fn on(&self, day: Option<Date>) -> Result<ParameterValues, String> {
        let day = day.unwrap_or(self.decides_from);
        parameter_values(self.program, &self.table, day).map_err(|error| error.to_string())
    }
}
