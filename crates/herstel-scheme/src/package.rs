//! A loaded package.

use crate::calculate::{Calculation, CalculationError};
use crate::case_input::CaseInput;
use crate::explain::{Explanation, StoredCalculation};
use crate::facts::{FactCatalogue, FactProblem};
use crate::files::PackageFiles;
use crate::ids::{ContentHash, Language, SchemeId};
use crate::letter::LetterCase;
use crate::manifest::Manifest;
use crate::parameters::ParameterTable;
use crate::problem::{PackageError, PackageErrorCode, PackageErrors};
use crate::process::Process;
use crate::texts::TextArgument;
use herstel_kernel::Cents;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// A scheme package that passed every check.
#[derive(Debug)]
pub struct Package {
    files: PackageFiles,
    hash: ContentHash,
    manifest: Manifest,
    process: Process,
    facts: FactCatalogue,
    parameters: ParameterTable,
}

/// What a step decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// An award; otherwise a rejection.
    pub award: bool,
    /// What this decision pays; zero for a rejection.
    pub amount: Cents,
    /// The declared value of the reason, when the step has one. Label: text `value-SLUG`.
    pub reason: Option<String>,
}

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
    /// Loads and checks a package; refuses the whole with every error found.
    pub fn load(files: PackageFiles) -> Result<Package, PackageErrors> {
        let _ = files;
        let reason = "nog niet te laden";
        Err(PackageErrors::new(vec![PackageError::new(
            PackageErrorCode::Manifest,
            "scheme.toml",
            None,
            reason,
        )]))
    }

    /// The id.
    pub fn id(&self) -> &SchemeId {
        &self.manifest.id
    }

    /// The content hash.
    pub fn hash(&self) -> ContentHash {
        self.hash
    }

    /// The files it was loaded from.
    pub fn files(&self) -> &PackageFiles {
        &self.files
    }

    /// `scheme.toml`.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// `process.toml`.
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// `facts.toml`.
    pub fn facts(&self) -> &FactCatalogue {
        &self.facts
    }

    /// `parameters.toml`.
    pub fn parameters(&self) -> &ParameterTable {
        &self.parameters
    }

    /// Runs every testset.
    pub fn run_tests(&self) -> TestReport {
        TestReport::default()
    }

    /// Decides a case with full derivation. `on` chooses rule versions and parameter values.
    pub fn calculate(&self, input: &CaseInput, on: Date) -> Result<Calculation, CalculationError> {
        let _ = (input, on);
        Err(CalculationError::Rules(String::new()))
    }

    /// The same outputs without derivation, fast.
    pub fn calculate_plain(
        &self,
        input: &CaseInput,
        on: Date,
    ) -> Result<Map<String, Value>, CalculationError> {
        let _ = (input, on);
        Err(CalculationError::Rules(String::new()))
    }

    /// What a step decides, read from the outputs of a calculation: award or rejection, and the amount it pays.
    ///
    /// `None` when the step is no decision of this scheme or the outputs lack its amount.
    pub fn ruling(&self, step: &str, outputs: &Map<String, Value>) -> Option<Ruling> {
        let outcome = self.process.step(step)?.outcome.as_ref()?;
        let award = outputs.get(&outcome.award_when).and_then(Value::as_bool).unwrap_or(false);
        let amount = outputs.get(&outcome.amount).and_then(Value::as_str);
        let amount = amount.and_then(|text| Cents::parse(text).ok());
        let reason = outcome.reason.as_ref().and_then(|name| outputs.get(name)?.as_str().map(str::to_owned));
        match (award, amount) {
            (true, amount) => Some(Ruling { award, amount: amount?, reason }),
            (false, _) => Some(Ruling { award, amount: Cents::ZERO, reason }),
        }
    }

    /// A text of the package (or one of the general texts of this crate).
    pub fn text(&self, language: Language, key: &str, arguments: &[(&str, TextArgument)]) -> String {
        let _ = (language, arguments);
        key.to_owned()
    }

    /// The sentence about a refused value.
    pub fn fact_problem(&self, language: Language, problem: &FactProblem) -> String {
        self.text(language, problem.code.text_key(), &problem.arguments)
    }

    /// Explains the outcome of a step.
    pub fn explain(&self, step: &str, outcome: &StoredCalculation<'_>, language: Language) -> Explanation {
        let _ = (step, outcome, language);
        Explanation::default()
    }

    /// The template (path inside the package) and the data of the letter of a decision.
    pub fn letter_data(
        &self,
        step: &str,
        outcome: &StoredCalculation<'_>,
        case: &LetterCase,
        language: Language,
    ) -> Option<(String, Value)> {
        let _ = (step, outcome, case, language);
        None
    }
}
