//! Which facts there are to fill in: what the schemes that decide today read, taken together.

use herstel_domain::road;
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
pub(crate) fn form_facts(schemes: &Registry, today: Date) -> Vec<FormFact<'_>> {
    let mut facts: Vec<FormFact<'_>> = Vec::new();
    for package in road::packages_on(schemes, today) {
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

/// The collection that years belong to.
pub(super) fn year_collection(schemes: &Registry, today: Date) -> Option<&Collection> {
    road::packages_on(schemes, today).flat_map(|package| &package.manifest().case.collections).next()
}
