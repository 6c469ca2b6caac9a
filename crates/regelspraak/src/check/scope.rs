//! What can be referred to in a sentence: its subjects and the objects of subselections.

use crate::model::{Model, ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{ObjectPath, Start};

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
}

impl Scope {
    /// All bindings with the path to them, innermost object first.
    pub(crate) fn all(&self) -> impl Iterator<Item = (ObjectPath, &Binding)> {
        let elements = self.elements.iter().enumerate().rev().map(|(i, b)| (Start::Element(level(i)), b));
        let subjects = self.subjects.iter().enumerate().rev().map(|(i, b)| (Start::Subject(level(i)), b));
        elements.chain(subjects).map(|(start, b)| (ObjectPath { start, hops: Box::from([]) }, b))
    }

    pub(crate) fn animate<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = (ObjectPath, &'a Binding)> {
        self.all().filter(|(_, b)| model.object_type(b.object_type).animate)
    }
}

fn level(index: usize) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}
