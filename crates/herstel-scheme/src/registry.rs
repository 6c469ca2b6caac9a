//! All packages that a running program knows.

use crate::calendar::NamedTerm;
use crate::files::PackageFiles;
use crate::ids::{ContentHash, SchemeFamily, SchemeId};
use crate::package::Package;
use crate::problem::{PackageError, PackageErrorCode, PackageErrors};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Loaded packages, in order of id.
#[derive(Clone, Debug)]
pub struct Registry {
    packages: Vec<Arc<Package>>,
}

impl Registry {
    /// The packages inside the program.
    pub fn embedded() -> Result<Registry, PackageErrors> {
        Self::from_files(PackageFiles::embedded())
    }

    /// The packages in the folders of `path` that hold a `scheme.toml`.
    pub fn from_dir(path: &Path) -> Result<Registry, PackageErrors> {
        let failed = |reason: String| {
            let file = path.display().to_string();
            PackageErrors::new(vec![PackageError::new(PackageErrorCode::Unreadable, file, None, reason)])
        };
        let entries =
            std::fs::read_dir(path).map_err(|error| failed(format!("kan niet worden gelezen: {error}")))?;
        let mut sources = Vec::new();
        let mut errors = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| failed(format!("kan niet worden gelezen: {error}")))?;
            let folder = entry.path();
            if !folder.join("scheme.toml").is_file() {
                continue;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            match PackageFiles::read_dir(&folder) {
                Ok(files) => sources.push((name, files)),
                Err(found) => errors.extend(found.under(&name).into_vec()),
            }
        }
        if !errors.is_empty() {
            return Err(PackageErrors::new(errors));
        }
        if sources.is_empty() {
            return Err(failed("geen enkele map met een scheme.toml gevonden".to_owned()));
        }
        Self::from_files(sources)
    }

    /// The packages made of these files, each under its id.
    pub fn from_files(sources: Vec<(String, PackageFiles)>) -> Result<Registry, PackageErrors> {
        let mut packages = Vec::new();
        let mut errors = Vec::new();
        for (name, files) in sources {
            match Package::load(files) {
                Ok(package) if package.id().as_str() == name => packages.push(Arc::new(package)),
                Ok(package) => {
                    let reason = format!("de id «{}» is niet de naam van de map", package.id());
                    let file = format!("{name}/scheme.toml");
                    errors.push(PackageError::new(PackageErrorCode::Manifest, file, None, reason));
                }
                Err(found) => errors.extend(found.under(&name).into_vec()),
            }
        }
        if !errors.is_empty() {
            return Err(PackageErrors::new(errors));
        }
        packages.sort_by(|a, b| a.id().cmp(b.id()));
        let shared = shared_steps(&packages);
        if !shared.is_empty() {
            return Err(PackageErrors::new(shared));
        }
        Ok(Self { packages })
    }

    /// The package with this id.
    pub fn get(&self, id: &SchemeId) -> Option<&Arc<Package>> {
        self.packages.iter().find(|package| package.id() == id)
    }

    /// The package with this content.
    pub fn by_hash(&self, hash: &ContentHash) -> Option<&Arc<Package>> {
        self.packages.iter().find(|package| package.hash() == *hash)
    }

    /// All packages.
    pub fn all(&self) -> &[Arc<Package>] {
        &self.packages
    }

    /// The versions of a family of schemes, newest first.
    pub fn versions(&self, family: &SchemeFamily) -> Vec<&Arc<Package>> {
        let mut versions: Vec<_> =
            self.packages.iter().filter(|package| package.family() == *family).collect();
        versions.sort_by_key(|package| std::cmp::Reverse(package.manifest().decides_from));
        versions
    }

    /// The version of a family that decides on this day; the newest when there are several.
    pub fn in_force(&self, family: &SchemeFamily, on: Date) -> Option<&Arc<Package>> {
        self.versions(family).into_iter().find(|package| package.manifest().decides_on(on))
    }

    /// The package with the general rules about late decisions and objections; none when the installation has none.
    pub fn about_late(&self) -> Option<&Arc<Package>> {
        self.packages.iter().find(|package| package.manifest().late.is_some())
    }

    /// A term by its name: as a package has it, or else as the general rules have it.
    pub fn term_of(&self, package: &Package, id: &str) -> Option<(Arc<Package>, NamedTerm)> {
        let of = |package: &Package| package.process().terms().into_iter().find(|term| term.id == id);
        if let (Some(term), Some(own)) = (of(package), self.get(package.id())) {
            return Some((Arc::clone(own), term));
        }
        let general = self.about_late()?;
        Some((Arc::clone(general), of(general)?))
    }

    /// The packages that decide this step on this day.
    pub fn deciding(&self, step: &str, on: Date) -> Vec<Arc<Package>> {
        let decides = |package: &&Arc<Package>| {
            package.manifest().decides_on(on) && package.process().step(step).is_some()
        };
        self.packages.iter().filter(decides).cloned().collect()
    }
}

/// Decisions with the same id in two families: a decision of a dossier is known by its step alone.
fn shared_steps(packages: &[Arc<Package>]) -> Vec<PackageError> {
    let mut owners: BTreeMap<&str, &Arc<Package>> = BTreeMap::new();
    let mut errors = Vec::new();
    for package in packages {
        for step in package.process().decisions() {
            let owner = owners.entry(&step.id).or_insert(package);
            if owner.family() != package.family() {
                let reason = format!("het besluit «{}» is er al in de regeling «{}»", step.id, owner.id());
                let file = format!("{}/process.toml", package.id());
                errors.push(PackageError::new(PackageErrorCode::Process, file, None, reason));
            }
        }
    }
    errors
}
