//! What lies beside the rules of a folder, and how a session is set up.

use std::fmt::Debug;
use std::path::Path;

use regelspraak::{Language, ParameterValues, Program, Supplied};

/// Packages of rules that bring their inputs and the values of their parameters along in files of their own.
pub trait Packages: Debug + Sync {
    /// What the package in a folder supplies to its rules; none when nothing is known of that.
    fn supplied(&self, folder: &Path) -> Option<Vec<Supplied>>;

    /// The values of the parameters with which a testset (its text) of the package in a folder runs; those that it
    /// sets itself come on top. None when they cannot be known now: then its results are not judged.
    fn parameters(&self, folder: &Path, program: &Program, testset: &str) -> Option<ParameterValues>;
}

/// For rules on their own. A folder with a `scheme.toml` has values elsewhere, which are not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPackages;

impl Packages for NoPackages {
    fn supplied(&self, _: &Path) -> Option<Vec<Supplied>> {
        None
    }

    fn parameters(&self, folder: &Path, _: &Program, _: &str) -> Option<ParameterValues> {
        (!folder.join("scheme.toml").is_file()).then(ParameterValues::new)
    }
}

/// How a session is set up.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    /// What is known of packages.
    pub packages: &'a dyn Packages,
    /// The language of findings and explanations; none for what the editor asks for, and Dutch when it asks nothing.
    pub language: Option<Language>,
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Self { packages: &NoPackages, language: None }
    }
}
