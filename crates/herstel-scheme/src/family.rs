//! How the packages of an installation hang together: relations that name things that are there, versions that follow one
//! another, one principle of proof along a road.

use crate::facts::FactType;
use crate::manifest::{Relation, RelationKind};
use crate::package::{Package, differences_of_proof};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::StepKind;
use crate::registry::Registry;
use crate::toml_file::TomlFile;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the packages say about each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FamilyReport {
    /// What cannot be right, with the file under the folder of its package.
    pub errors: Vec<PackageError>,
    /// What is allowed, and still worth a second look. Dutch.
    pub cautions: Vec<String>,
}

impl Registry {
    /// Checks everything that one package alone cannot tell.
    pub fn family(&self) -> FamilyReport {
        let mut report = FamilyReport::default();
        for package in self.all() {
            self.check_relations(package, &mut report);
            self.check_succession(package, &mut report);
            self.check_applications(package, &mut report);
        }
        report
    }

    fn check_relations(&self, package: &Package, report: &mut FamilyReport) {
        for relation in &package.manifest().relations {
            let Some(other) = self.get(&relation.scheme) else {
                report.wrong(package, &relation.id, format!("de regeling «{}» is er niet", relation.scheme));
                continue;
            };
            if let Err(reason) = receiver(relation, other) {
                report.wrong(package, &relation.id, reason);
            }
            if relation.kind == RelationKind::After && self.comes_after(other, package) {
                let reason = format!("«{}» en «{}» komen elk na de ander", package.id(), other.id());
                report.wrong(package, &relation.id, reason);
            }
            if relation.kind == RelationKind::After && relation.scheme != *package.id() {
                let before =
                    other.process().step(&relation.to).filter(|step| step.kind == StepKind::Decision);
                let steps = before.into_iter().chain(package.process().decisions());
                let of = |caution: String| format!("{} en {}: {caution}", other.id(), package.id());
                report.cautions.extend(differences_of_proof(steps).into_iter().map(of));
            }
        }
    }

    /// Whether the road of `package` leads, through others if need be, over `earlier`.
    fn comes_after(&self, package: &Package, earlier: &Package) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![package.id()];
        while let Some(id) = open.pop() {
            let Some(found) = self.get(id) else { continue };
            let before =
                found.manifest().relations.iter().filter(|relation| relation.kind == RelationKind::After);
            for relation in before.filter(|relation| relation.scheme != *id) {
                if relation.scheme == *earlier.id() {
                    return true;
                }
                if seen.insert(&relation.scheme) {
                    open.push(&relation.scheme);
                }
            }
        }
        false
    }

    /// A choice that applies for another scheme leads to a family that is there and begins with an application.
    fn check_applications(&self, package: &Package, report: &mut FamilyReport) {
        for choice in package.process().steps.iter().flat_map(|step| &step.choices) {
            let Some(family) = &choice.to_scheme else { continue };
            let versions = self.versions(family);
            let begins = |package: &&Arc<Package>| {
                package.process().start().is_some_and(|step| step.kind == StepKind::Application)
            };
            let reason = match versions.is_empty() {
                true => {
                    format!("de keuze «{}» leidt naar de regeling «{family}», en die is er niet", choice.id)
                }
                false if !versions.iter().any(begins) => {
                    format!(
                        "de regeling «{family}» begint niet met een aanvraag, en «{}» leidt erheen",
                        choice.id
                    )
                }
                false if *family == package.family() => {
                    format!("de keuze «{}» leidt naar de eigen regeling; daar is «to» voor", choice.id)
                }
                false => continue,
            };
            report.wrong_in(package, "process.toml", PackageErrorCode::Process, family.as_str(), reason);
        }
    }

    /// A version ends when the next begins.
    fn check_succession(&self, package: &Package, report: &mut FamilyReport) {
        let Some(old) = &package.manifest().supersedes else { return };
        let Some(older) = self.get(old) else {
            report.wrong(
                package,
                old.as_str(),
                format!("de regeling «{old}» die wordt vervangen is er niet"),
            );
            return;
        };
        if older.family() != package.family() {
            let reason = format!("«{old}» wordt vervangen en is van een andere familie (family)");
            report.wrong(package, old.as_str(), reason);
        }
        if older.manifest().decides_from >= package.manifest().decides_from {
            let reason = format!("«{old}» begint niet eerder en kan dus niet worden vervangen");
            report.wrong(package, old.as_str(), reason);
        }
    }
}

/// Whether the other scheme has what the relation leads to.
fn receiver(relation: &Relation, other: &Arc<Package>) -> Result<(), String> {
    let (to, scheme) = (&relation.to, &relation.scheme);
    let fact = other.facts().definitions().iter().find(|fact| fact.attribute == *to && fact.of.is_none());
    match relation.kind {
        RelationKind::After => match other.process().step(to) {
            Some(_) => Ok(()),
            None => Err(format!("«{scheme}» heeft geen stap «{to}»")),
        },
        RelationKind::CountsTowards => match fact {
            Some(fact) if fact.value_type == FactType::Amount => Ok(()),
            Some(_) => Err(format!("«{to}» van «{scheme}» is geen bedrag")),
            None => Err(format!("«{scheme}» heeft geen gegeven «{to}»")),
        },
        RelationKind::Opens | RelationKind::Excludes => match fact {
            Some(_) => Ok(()),
            None => Err(format!("«{scheme}» heeft geen gegeven «{to}»")),
        },
    }
}

impl FamilyReport {
    fn wrong(&mut self, package: &Package, needle: &str, reason: String) {
        self.wrong_in(package, "scheme.toml", PackageErrorCode::Relation, needle, reason);
    }

    fn wrong_in(
        &mut self,
        package: &Package,
        name: &str,
        code: PackageErrorCode,
        needle: &str,
        reason: String,
    ) {
        let mut unread = Vec::new();
        let Some(file) = TomlFile::open(package.files(), name, &mut unread) else { return };
        let mut error = file.error(code, needle, reason);
        error.file = format!("{}/{}", package.id(), error.file);
        self.errors.push(error);
    }
}
