//! Groups of people in comparable situations, as the package of the main road has them. A group says which help is offered
//! first and what the handler goes through; it never decides about rights.

use crate::{Dossier, road};
use herstel_kernel::Date;
use herstel_scheme::{Package, Registry, SchemeFamily, SituationGroup};
use std::sync::Arc;

/// A group that a dossier belongs to, with the package whose texts describe it.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The package.
    pub package: Arc<Package>,
    /// The group.
    pub group: SituationGroup,
}

/// The groups that the facts of a dossier put it in today, in the order of the package. None while the facts do not
/// let the rules run: a group is help, and never a reason to refuse anything.
pub fn situations(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<Situation> {
    let main = SchemeFamily::main();
    let package =
        dossier.application(&main).and_then(|_| road::packages_of(schemes, &main, today).into_iter().next());
    let Some(package) = package.filter(|found| !found.groups().is_empty()) else {
        return Vec::new();
    };
    let input = package.facts().build_input(&dossier.fact_values(), &dossier.values_on(&main, today));
    let Ok(outputs) = package.calculate_plain(&input, today) else { return Vec::new() };
    let groups = package.groups_of(&outputs);
    groups.map(|group| Situation { package: Arc::clone(package), group: group.clone() }).collect()
}
