//! The end of a recording: final values, where each comes from, and names of objects.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::evaluate::{Context, ObjectRef, World};
use crate::model::RoleId;
use crate::source::large;

use super::labels::Subject;
use super::record::Recorder;
use super::tables::NodeRow;
use super::{Datum, Derivation, NodeKind};

impl Recorder<'_> {
    /// Fills in the final values and says where each comes from.
    pub(crate) fn finish(mut self, world: &World, context: &Context) -> Derivation {
        let mut results = Vec::with_capacity(self.tables.nodes.len());
        for at in 0..self.tables.nodes.len() {
            let node = self.tables.nodes[at];
            let fired = self.tables.applications_of(&node).any(|a| a.fired);
            self.tables.nodes[at].kind = self.kind(&node, fired, world);
            self.result(&node, fired, world, context, &mut results);
        }
        self.tables.results = results;
        Derivation {
            calculation_date: context.calculation_date,
            labels: Arc::clone(&self.labels.shared),
            object_labels: self.object_labels(world),
            tables: self.tables,
        }
    }

    /// Where the value of a node comes from.
    fn kind(&self, node: &NodeRow, fired: bool, world: &World) -> NodeKind {
        let given = match (self.labels.subjects.get(large(node.name)), node.object) {
            (Some(Subject::Attribute(id)), Some(object)) => {
                (!world.is_ruled(*id) || world.was_given(object, *id)) && !world.is_created(object)
            }
            (Some(Subject::Trait(id)), Some(object)) => {
                let ruled = self.program.derived_traits.contains(id);
                (!ruled || world.trait_given(object, *id)) && !world.is_created(object)
            }
            (Some(Subject::Check), _) => return NodeKind::Check,
            (Some(Subject::Parameter(_)), _) => return NodeKind::Parameter,
            (Some(Subject::CalculationDate), _) => return NodeKind::CalculationDate,
            (Some(Subject::Role(_) | Subject::Attribute(_) | Subject::Trait(_)) | None, _) => false,
        };
        match (given, fired) {
            (true, _) => NodeKind::Input,
            (false, true) => NodeKind::Rule,
            (false, false) => NodeKind::NotDerived,
        }
    }

    /// Adds the value of a node to the values.
    fn result(&self, node: &NodeRow, fired: bool, world: &World, context: &Context, out: &mut Vec<Datum>) {
        match (self.labels.subjects.get(large(node.name)), node.object) {
            (Some(Subject::Attribute(id)), Some(object)) => {
                out.push(self.labels.datum(world.get(object, *id)));
            }
            (Some(Subject::Trait(id)), Some(object)) => out.push(Datum::Bool(world.has_trait(object, *id))),
            (Some(Subject::Role(id)), Some(object)) => {
                out.push(Datum::Bool(self.filled.get(&(object, *id)) == Some(&true)));
            }
            (Some(Subject::Check), _) => out.push(Datum::Bool(fired)),
            (Some(Subject::Parameter(id)), _) => out.push(self.labels.datum(context.parameters.get(*id))),
            (Some(Subject::CalculationDate), _) => out.push(Datum::Date(context.calculation_date)),
            // Only parameters and the Rekendatum are of no object.
            (Some(Subject::Attribute(_) | Subject::Trait(_) | Subject::Role(_)) | None, _) => {
                out.push(Datum::Empty);
            }
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
