//! What a good package has beyond what it needs to run: testsets for every rule, examples of every decision with the
//! letters as they were approved, laws that hold. Told by `herstel scheme check`, not demanded of an old package that only has
//! to repeat its decisions.

use super::{Package, TestReport, load};
use crate::check::process::examine_choices;
use crate::check::{estimate, money};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Step;
use crate::toml_file::TomlFile;
use crate::{examples, laws};
use regelspraak::SourceFile;
use regelspraak::testset::{self, RuleCoverage};

impl Package {
    /// Everything that is missing or broken in a package that loads.
    pub fn examine(&self) -> Vec<PackageError> {
        let mut errors = Vec::new();
        self.check_coverage(&mut errors);
        examples::check(self, &mut errors);
        laws::run(self, &mut errors);
        if let Some(file) = TomlFile::open(self.files(), "process.toml", &mut Vec::new()) {
            errors.extend(examine_choices(self.process(), &file));
            errors.extend(money::examine(self, &file));
        }
        if self.estimate().is_some()
            && let Some(file) = TomlFile::open(self.files(), "estimate.toml", &mut Vec::new())
        {
            errors.extend(estimate::examine(self, &file));
        }
        errors
    }

    /// Tries the laws of the package on random cases; a broken law is a failure like a wrong figure.
    pub(super) fn run_laws(&self, report: &mut TestReport) {
        let mut errors = Vec::new();
        report.laws = laws::run(self, &mut errors);
        for error in errors {
            report.fail(&error.file, error.at.unwrap_or((1, 1)), "", error.reason);
        }
    }

    /// What is allowed, and still worth a second look.
    pub fn cautions(&self) -> Vec<String> {
        let mut cautions: Vec<String> = self.warnings().iter().map(ToString::to_string).collect();
        cautions.extend(differences_of_proof(self.process().decisions()));
        cautions
    }

    /// Every sentence of every rule, and every row of every table, fires in a test case.
    fn check_coverage(&self, errors: &mut Vec<PackageError>) {
        let reports: Vec<testset::TestReport> = self
            .files()
            .iter()
            .filter(|(path, _)| load::is_testset(path))
            .map(|(path, bytes)| {
                let text = String::from_utf8_lossy(bytes);
                testset::run(self.program(), &SourceFile::new(path, text), self)
            })
            .collect();
        let coverage = testset::coverage(self.program(), &reports);
        errors.extend(coverage.rules.iter().flat_map(uncovered));
    }
}

fn uncovered(rule: &RuleCoverage) -> impl Iterator<Item = PackageError> + '_ {
    rule.sentences.iter().filter(|sentence| !sentence.fired).map(|sentence| {
        let position = sentence.location.position;
        let row = sentence.row.as_ref().map(|row| format!(", rij {row}")).unwrap_or_default();
        let reason = format!("geen testgeval laat de regel «{}»{row} werken", rule.name);
        let at = Some((position.line, position.column));
        PackageError::new(PackageErrorCode::Uncovered, sentence.location.path.to_string(), at, reason)
    })
}

/// Steps of one road that differ in for whom doubt counts.
pub(crate) fn differences_of_proof<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<String> {
    let steps: Vec<&Step> = steps.collect();
    let mut found = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        for other in &steps[..index] {
            if step.proof != other.proof {
                found.push(format!(
                    "process.toml: in «{}» en «{}» telt twijfel niet voor dezelfde (proof)",
                    other.id, step.id
                ));
            }
        }
        if step.tailored_proof.is_some_and(|tailored| Some(tailored) != step.proof) {
            found.push(format!(
                "process.toml: wie in «{}» maatwerk kiest, moet anders bewijzen dan wie dat niet doet (tailored_proof)",
                step.id
            ));
        }
    }
    found
}
