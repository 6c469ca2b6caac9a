//! What lies beside the rules of a folder, and how a session is set up.

use std::fmt::Debug;
use std::path::Path;

use regelspraak::testset::ParameterSource;
use regelspraak::{Language, ParameterValues, Program, Supplied};

/// Packages of rules that bring their inputs and the values of their parameters along in files of their own.
pub trait Packages: Debug + Sync {
    /// What the package in a folder supplies to its rules; none when nothing is known of that.
    fn supplied(&self, folder: &Path) -> Option<Vec<Supplied>>;

    /// Where the testsets of the package in a folder get the values of parameters; those that they set themselves come
    /// on top. None when they cannot be known now: then results are not judged.
    fn parameters<'a>(&self, folder: &Path, program: &'a Program) -> Option<Box<dyn ParameterSource + 'a>>;
}

/// For rules on their own. A folder with a `scheme.toml` has values elsewhere, which are not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPackages;

impl Packages for NoPackages {
    fn supplied(&self, _: &Path) -> Option<Vec<Supplied>> {
        None
    }

    fn parameters<'a>(&self, folder: &Path, _: &'a Program) -> Option<Box<dyn ParameterSource + 'a>> {
        let known = !folder.join("scheme.toml").is_file();
        known.then(|| Box::new(ParameterValues::new()) as Box<dyn ParameterSource>)
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
