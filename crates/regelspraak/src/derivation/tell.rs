//! What the engine tells, taken up by the recorder.

use crate::evaluate::{ObjectRef, StepKind, Trace};
use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::program::compiled::{Effect, Site, Target};
use crate::source::{large, small};
use crate::value::Value;

use super::record::Recorder;
use super::tables::Range;

impl Trace for Recorder<'_> {
    const ON: bool = true;

    fn start(&mut self, version: u32, object: ObjectRef) {
        self.version = version;
        self.object = Some(object);
        self.steps.clear();
        self.open.clear();
    }

    fn finish(&mut self, fired: bool) {
        let Some(object) = self.object.take() else { return };
        let version = &self.program.versions[large(self.version)];
        let node = match version.target {
            Target::Attribute(id) => self.attribute_node(object, id),
            Target::Trait(id) => self.trait_node(object, id),
            Target::Object(id) | Target::Facts(id) => self.other_node(object, self.labels.role(id)),
            Target::Share(_) => match version.effect.as_deref() {
                Some(Effect::Divide(division)) => match division.rest {
                    Some(rest) => self.attribute_node(object, rest),
                    // Every share has been told.
                    None => return,
                },
                Some(Effect::Create { .. } | Effect::Connect(_)) | None => return,
            },
            Target::Consistency => self.other_node(object, self.labels.check(version.rule)),
        };
        self.apply(node, fired);
    }

    fn attribute(&mut self, site: Site, object: ObjectRef, attribute: AttributeId, _: &Value) {
        let node = self.attribute_node(object, attribute);
        self.read(site, node);
    }

    fn kenmerk(&mut self, site: Site, object: ObjectRef, kenmerk: TraitId, _: bool) {
        let node = self.trait_node(object, kenmerk);
        self.read(site, node);
    }

    fn linked(&mut self, site: Site, object: ObjectRef, role: RoleId, value: bool) {
        if self.program.derived_roles.contains(&role) {
            self.filled.insert((object, role), value);
            let node = self.other_node(object, self.labels.role(role));
            self.read(site, node);
        }
    }

    fn parameter(&mut self, site: Site, parameter: ParameterId, _: &Value) {
        let node = self.single_node(self.labels.parameter(parameter));
        self.read(site, node);
    }

    fn calculation_date(&mut self, site: Site) {
        let node = self.single_node(self.labels.calculation_date());
        self.read(site, node);
    }

    fn missing(&mut self, site: Site) {
        if self.open.is_empty() {
            self.push(site, StepKind::Missing, &Value::Empty, Range::default());
        }
    }

    fn step(&mut self, site: Site, kind: StepKind, value: &Value) {
        if self.open.is_empty() {
            self.push(site, kind, value, Range::default());
        }
    }

    fn open(&mut self) {
        self.open.push(self.tables.operands.len());
    }

    fn close(&mut self, site: Site, kind: StepKind, value: &Value) {
        let operands = &mut self.tables.operands;
        let start = self.open.pop().unwrap_or(operands.len());
        let Some(outer) = self.open.last() else {
            let nodes = Range { start: small(start), end: small(operands.len()) };
            return self.push(site, kind, value, nodes);
        };
        // Terms of the sum around this one, each once.
        let mut end = start;
        for at in start..operands.len() {
            let term = operands[at];
            if !operands[*outer..end].contains(&term) {
                operands[end] = term;
                end += 1;
            }
        }
        operands.truncate(end);
    }

    fn forget(&mut self) {
        if let Some(start) = self.open.pop() {
            self.tables.operands.truncate(start);
        }
    }

    fn created(&mut self, role: RoleId, subject: ObjectRef, object: ObjectRef) {
        self.created.push((object, role, subject));
    }

    fn filled(&mut self, object: ObjectRef, role: RoleId, value: bool) {
        self.filled.insert((object, role), value);
    }

    fn result(&mut self) {
        self.common = self.steps.len();
    }

    fn assigned(&mut self, object: ObjectRef, attribute: AttributeId, fired: bool) {
        let node = self.attribute_node(object, attribute);
        self.part(node, fired);
    }

    fn assigned_trait(&mut self, object: ObjectRef, kenmerk: TraitId) {
        let node = self.trait_node(object, kenmerk);
        self.part(node, true);
    }

    fn rule(&mut self, rule: u32) {
        self.read_rule(rule);
    }
}
