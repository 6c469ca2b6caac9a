//! All packages that a running program knows.

use crate::calendar::NamedTerm;
use crate::files::PackageFiles;
use crate::ids::{ContentHash, SchemeFamily, SchemeId};
use crate::package::Package;
use crate::problem::{PackageError, PackageErrorCode, PackageErrors};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// Loaded packages, in order of id.
#[derive(Clone, Debug)]
pub struct Registry {
    packages: Vec<Arc<Package>>,
    /// Of these, the ones that decide nothing now, whatever their manifest says.
    resting: BTreeSet<SchemeId>,
    /// Those that are left out. Only what comes before what may ask for them.
    left_out: Vec<Arc<Package>>,
}

/// How much of a package a reader gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Nothing: as if it were not installed.
    Nothing,
    /// Its words; it decides nothing.
    Words,
    /// All of it.
    Whole,
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
        Ok(Self { packages, resting: BTreeSet::new(), left_out: Vec::new() })
    }

    /// The part of these that somebody gets, package by package.
    pub fn shared(&self, share: impl Fn(&Arc<Package>) -> Share) -> Registry {
        let mut part = Self { packages: Vec::new(), resting: BTreeSet::new(), left_out: Vec::new() };
        for package in &self.packages {
            match share(package) {
                Share::Nothing => part.left_out.push(Arc::clone(package)),
                Share::Words => {
                    part.resting.insert(package.id().clone());
                    part.packages.push(Arc::clone(package));
                }
                Share::Whole => part.packages.push(Arc::clone(package)),
            }
        }
        part
    }

    /// Whether a package decides anything on a day.
    pub fn decides(&self, package: &Package, on: Date) -> bool {
        package.manifest().decides_on(on) && !self.rests(package)
    }

    /// Whether a package decides nothing now, whatever its manifest says.
    pub fn rests(&self, package: &Package) -> bool {
        self.resting.contains(package.id())
    }

    /// A package that must come before another one, also when nobody gets to see it: what is left out holds up what comes
    /// after it.
    pub fn before(&self, id: &SchemeId) -> Option<&Arc<Package>> {
        self.get(id).or_else(|| self.left_out.iter().find(|package| package.id() == id))
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
        self.versions(family).into_iter().find(|package| self.decides(package, on))
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
        let decides =
            |package: &&Arc<Package>| self.decides(package, on) && package.process().step(step).is_some();
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
