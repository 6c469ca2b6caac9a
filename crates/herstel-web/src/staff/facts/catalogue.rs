//! Which facts there are to fill in: what the schemes that decide today read, taken together, of the schemes that somebody applied for.

use herstel_domain::{Dossier, road};
use herstel_kernel::Date;
use herstel_scheme::{Collection, FactDefinition, FactOrigin, Package, Registry};
use std::sync::Arc;

/// A fact that staff fill in, as the first scheme that has it describes it.
pub(crate) struct FormFact<'a> {
    pub definition: &'a FactDefinition,
    pub package: &'a Arc<Package>,
    /// The steps that cannot be decided without it, in any of the schemes.
    pub required_for: Vec<&'a str>,
}

/// Every fact to fill in, in the order of the schemes, each once.
pub(crate) fn form_facts<'a>(dossier: &Dossier, schemes: &'a Registry, today: Date) -> Vec<FormFact<'a>> {
    let mut facts: Vec<FormFact<'a>> = Vec::new();
    for package in road::packages_for(dossier, schemes, today) {
        for definition in package.facts().definitions() {
            if definition.origin != FactOrigin::Handler {
                continue;
            }
            let same = |fact: &&mut FormFact<'_>| {
                fact.definition.attribute == definition.attribute && fact.definition.of == definition.of
            };
            let steps = definition.required_for.iter().map(String::as_str);
            match facts.iter_mut().find(same) {
                Some(known) => {
                    let new: Vec<&str> = steps.filter(|step| !known.required_for.contains(step)).collect();
                    known.required_for.extend(new);
                }
                None => facts.push(FormFact { definition, package, required_for: steps.collect() }),
            }
        }
    }
    facts
}

/// A collection of a scheme applied for: benefit years, losses, children.
pub(super) struct FormCollection<'a> {
    pub collection: &'a Collection,
    pub package: &'a Arc<Package>,
}

impl FormCollection<'_> {
    /// Whether its items are the benefit years that a parent registers with.
    pub fn is_years(&self) -> bool {
        self.package.is_main_road()
    }
}

/// The collections of the schemes applied for, each once.
pub(super) fn collections<'a>(
    dossier: &Dossier,
    schemes: &'a Registry,
    today: Date,
) -> Vec<FormCollection<'a>> {
    let mut collections: Vec<FormCollection<'_>> = Vec::new();
    for package in road::packages_for(dossier, schemes, today) {
        for collection in &package.manifest().case.collections {
            if !collections.iter().any(|known| known.collection.role == collection.role) {
                collections.push(FormCollection { collection, package });
            }
        }
    }
    collections
}
