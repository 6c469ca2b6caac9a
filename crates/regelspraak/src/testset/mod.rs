//! Testsets: `*.test.rgs` files with given objects and expected results, run against a program.

mod cases;
mod cover;
mod reached;
mod read;
mod run;

use jiff::civil::Date;
use serde::Serialize;

use crate::derivation::Derivation;
use crate::diagnostic::Diagnostic;
use crate::evaluate::Tally;
use crate::message::{Language, Message, both};
use crate::model::{Location, ParameterValues};
use crate::program::{Program, Rule, RuleVersion};
use crate::source::SourceFile;

pub(crate) use cover::Seen;
pub use cover::{ConditionCoverage, Coverage, RuleCoverage, SentenceCoverage, coverage};

/// What running one testset gave.
#[derive(Clone, Debug, Serialize)]
pub struct TestReport {
    /// Name of the testset.
    pub name: String,
    /// What is wrong with the file itself; then no case has run.
    pub diagnostics: Vec<Diagnostic>,
    /// The cases in order.
    pub cases: Vec<CaseReport>,
    /// Per sentence of the program how often it was applied and fired over all cases; see
    /// [`RuleVersion::index`](crate::RuleVersion).
    #[serde(skip)]
    pub tally: Vec<Tally>,
    /// Which conditions were seen true and false; see [`coverage`].
    #[serde(skip)]
    pub(crate) seen: Seen,
}

impl TestReport {
    /// Whether the file could be read and all cases passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.diagnostics.is_empty() && self.cases.iter().all(|c| c.passed)
    }
}

/// One Testgeval.
#[derive(Clone, Debug, Serialize)]
pub struct CaseReport {
    /// Its name.
    pub name: String,
    /// Whether every expectation was met.
    pub passed: bool,
    /// The expectations that were not met.
    pub failures: Vec<CaseFailure>,
}

/// An expectation that was not met.
#[derive(Clone, Debug, Serialize)]
pub struct CaseFailure {
    /// Where the expectation stands.
    pub location: Location,
    /// What the expectation is about, such as `boete van Lening`.
    pub subject: Message,
    /// What was expected.
    pub expected: Message,
    /// What was found.
    pub found: Message,
    /// How the value that was found came about; empty when there is nothing to tell.
    pub explanation: String,
}

impl CaseFailure {
    /// What was expected and what was found, without the place.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self { subject, expected, found, .. } = self;
        both!(
            "{subject}: verwacht {expected}, gevonden {found}",
            "{subject}: expected {expected}, found {found}";
            subject, expected, found
        )
    }

    /// Place and message on one line.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let (path, at) = (&self.location.path, self.location.position);
        format!("{path}:{}:{}: {}", at.line, at.column, self.message().text(language))
    }
}

impl std::fmt::Display for CaseFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.line(Language::Dutch))
    }
}

/// Where the values of parameters come from: the same for every day ([`ParameterValues`] itself), or a table by date.
pub trait ParameterSource {
    /// The values on the Rekendatum of a case; none when neither the case nor its testset sets a day.
    ///
    /// # Errors
    /// A sentence, when a parameter has no value on that day.
    fn on(&self, day: Option<Date>) -> Result<ParameterValues, String>;
}

impl ParameterSource for ParameterValues {
    fn on(&self, _: Option<Date>) -> Result<ParameterValues, String> {
        Ok(self.clone())
    }
}

/// Runs one testset file. Values in its `Parameters` and `Parameterset` blocks replace those passed in.
#[must_use]
pub fn run(program: &Program, file: &SourceFile, parameters: &dyn ParameterSource) -> TestReport {
    run::run(program, file, parameters)
}

/// The derivation of one case of a testset file, by the name of the case.
///
/// # Errors
/// When the file cannot be read, has no such case, or the case has no result.
pub fn derive(
    program: &Program,
    file: &SourceFile,
    parameters: &dyn ParameterSource,
    case: &str,
) -> Result<Derivation, NoDerivation> {
    run::derive(program, file, parameters, case)
}

/// Why there is no derivation of a case.
#[derive(Clone, Debug)]
pub enum NoDerivation {
    /// The testset cannot be read.
    Testset(Vec<Diagnostic>),
    /// The testset has no case of that name; these are its cases.
    Unknown(Vec<String>),
    /// The case cannot be built or worked out.
    Failed(Vec<CaseFailure>),
}

/// The sentences (rule versions and table rows) that no case of these testsets made fire.
pub fn uncovered<'a>(
    program: &'a Program,
    reports: &'a [TestReport],
) -> impl Iterator<Item = (&'a Rule, &'a RuleVersion)> {
    let fired = |index: u32| {
        let at = crate::source::large(index);
        reports.iter().any(|r| r.tally.get(at).is_some_and(|t| t.fired > 0))
    };
    program
        .rules()
        .iter()
        .flat_map(|r| r.versions.iter().map(move |v| (r, v)))
        .filter(move |(_, v)| !fired(v.index))
}
