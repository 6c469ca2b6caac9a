//! The end of a recording: final values, where each comes from, and names of objects.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::evaluate::{Context, ObjectRef, World};
use crate::model::RoleId;

use super::record::{Key, Recorder};
use super::{Datum, Derivation, NodeKind};

impl Recorder<'_> {
    /// Fills in the final values and says where each comes from.
    pub(crate) fn finish(mut self, world: &World, context: &Context) -> Derivation {
        let mut nodes = std::mem::take(&mut self.tables.nodes);
        for (node, key) in nodes.iter_mut().zip(&self.keys) {
            let fired = self.tables.applications_of(node).any(|a| a.fired);
            let derived = if fired { NodeKind::Rule } else { NodeKind::NotDerived };
            match key {
                Key::Attribute(object, id) => {
                    node.value = self.labels.datum(world.get(*object, *id));
                    let ruled = world.is_ruled(*id) && !world.was_given(*object, *id);
                    node.kind = if ruled || world.is_created(*object) { derived } else { NodeKind::Input };
                }
                Key::Trait(object, id) => {
                    node.value = Datum::Bool(world.has_trait(*object, *id));
                    let ruled = self.program.derived_traits.contains(id) && !world.trait_given(*object, *id);
                    node.kind = if ruled || world.is_created(*object) { derived } else { NodeKind::Input };
                }
                Key::Parameter(id) => node.value = self.labels.datum(context.parameters.get(*id)),
                Key::CalculationDate => node.value = Datum::Date(context.calculation_date),
                Key::Check(..) => node.value = Datum::Bool(fired),
                Key::Role(object, role) => {
                    let filled = self.filled.get(&(*object, *role)).copied();
                    node.value = Datum::Bool(filled.unwrap_or(false));
                    node.kind = derived;
                }
            }
        }
        self.tables.nodes = nodes;
        Derivation {
            calculation_date: context.calculation_date,
            labels: Arc::clone(&self.labels.shared),
            object_labels: self.object_labels(world),
            tables: self.tables,
        }
    }

    /// The names of the objects that nodes are about.
    fn object_labels(&self, world: &World) -> BTreeMap<ObjectRef, Arc<str>> {
        let mut labels = BTreeMap::new();
        if self.created.is_empty() && !world.has_labels() {
            return labels;
        }
        let made = self.created_labels(world);
        for object in self.tables.nodes.iter().filter_map(|node| node.object) {
            if !labels.contains_key(&object) {
                let own = world.label(object).map(Arc::from);
                labels.extend(own.or_else(|| made.get(&object).cloned()).map(|label| (object, label)));
            }
        }
        labels
    }

    /// Objects that rules made are named after their role: `het uitje van Noor`.
    fn created_labels(&self, world: &World) -> HashMap<ObjectRef, Arc<str>> {
        let mut labels: HashMap<ObjectRef, Arc<str>> = HashMap::new();
        let mut counts: HashMap<(RoleId, ObjectRef), u32> = HashMap::new();
        for (object, role, subject) in &self.created {
            let declared = self.program.model.role(*role);
            let own = world.label(*subject).map(Arc::from).or_else(|| labels.get(subject).cloned());
            let subject_text = own.unwrap_or_else(|| {
                let name = &self.program.model.object_type(subject.object_type()).name;
                format!("{name} {}", subject.index.saturating_add(1)).into()
            });
            let count = counts.entry((*role, *subject)).or_default();
            *count += 1;
            let label = if declared.many {
                format!("{} {count} van {subject_text}", declared.name)
            } else {
                format!("{} van {subject_text}", declared.name)
            };
            labels.insert(*object, label.into());
        }
        labels
    }
}
