//! What a scheme package brings along besides its rules, read from its folder without loading the package.

use herstel_scheme::Package;
use regelspraak::{ParameterValues, Program, Supplied, testset::ParameterSource};
use regelspraak_language_server::Packages;
use std::path::Path;

/// The inputs that the package in a folder supplies to its rules, when it says so.
pub fn supplied(root: &Path) -> Option<Vec<Supplied>> {
    Package::supplied(&text(root, "scheme.toml")?, &text(root, "facts.toml")?)
}

/// For editors: folders with a `scheme.toml` are scheme packages.
#[derive(Debug)]
pub struct SchemePackages;

impl Packages for SchemePackages {
    fn supplied(&self, folder: &Path) -> Option<Vec<Supplied>> {
        supplied(folder)
    }

    fn parameters<'a>(&self, folder: &Path, program: &'a Program) -> Option<Box<dyn ParameterSource + 'a>> {
        if !folder.join("scheme.toml").is_file() {
            return Some(Box::new(ParameterValues::new()));
        }
        let (scheme, values) = (text(folder, "scheme.toml")?, text(folder, "parameters.toml")?);
        let norms = text(folder, "norms.toml");
        Package::parameters_beside(program, &scheme, &values, norms.as_deref())
    }
}

fn text(root: &Path, name: &str) -> Option<String> {
    std::fs::read_to_string(root.join(name)).ok()
}
