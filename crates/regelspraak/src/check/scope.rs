//! What can be referred to in a sentence: its subjects and the objects of subselections.

use crate::model::{AttributeId, Model, ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{ObjectPath, Op, Start};

use super::types::Typed;

/// Something `de X`, `hij` or `zijn` can refer to.
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    pub(crate) object_type: ObjectTypeId,
    /// The roles it was reached by or fills.
    pub(crate) role: Option<RoleId>,
    pub(crate) kenmerk: Option<TraitId>,
}

#[derive(Debug, Default)]
pub(crate) struct Scope {
    pub(crate) subjects: Vec<Binding>,
    pub(crate) elements: Vec<Binding>,
    /// Attributes whose value a list of conditions is about, so that `de boete` stands for it.
    pub(crate) values: Vec<(AttributeId, Typed)>,
    /// The value that `die groter zijn dan …` is about.
    pub(crate) selected: Option<Typed>,
}

impl Scope {
    /// All bindings with the path to them, innermost object first.
    pub(crate) fn all(&self) -> impl Iterator<Item = (ObjectPath, &Binding)> {
        let elements = self.elements.iter().enumerate().rev().map(|(i, b)| (Start::Element(level(i)), b));
        let subjects = self.subjects.iter().enumerate().rev().map(|(i, b)| (Start::Subject(level(i)), b));
        elements.chain(subjects).map(|(start, b)| (ObjectPath { start, hops: Box::from([]) }, b))
    }

    /// Notes that a list of conditions is about a value; true when it has a name to be called by.
    pub(crate) fn name_value(&mut self, typed: &Typed) -> bool {
        let named =
            if let Op::Attribute { attribute, .. } = &typed.expr.op { Some(*attribute) } else { None };
        self.values.extend(named.map(|attribute| (attribute, typed.clone())));
        named.is_some()
    }

    pub(crate) fn animate<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = (ObjectPath, &'a Binding)> {
        self.all().filter(|(_, b)| model.object_type(b.object_type).animate)
    }
}

fn level(index: usize) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}
