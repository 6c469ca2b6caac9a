//! What rules made in a case beside values: new objects, and links between objects.

use crate::evaluate::{ObjectRef, World};
use crate::model::{AttributeId, Model, ObjectTypeId, RoleId, TraitId};
use crate::source::large;
use crate::value::Value;

use super::batch::Batch;
use super::outcome::Outcome;

/// The objects and links that rules made in one case of a [`Batch`]. An object's place is that within its case: first come
/// the given objects of its type, in order, then the made ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    objects: Vec<MadeObject>,
    links: Vec<MadeLink>,
    /// Both ways of every link, by role and start, then in order of making.
    ways: Vec<(RoleId, ObjectRef, ObjectRef)>,
}

/// An object that a rule made.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeObject {
    object: ObjectRef,
    values: Vec<Value>,
    traits: Vec<bool>,
}

/// A link that a rule made. The way back is the same link and is not listed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MadeLink {
    /// The role that was filled.
    pub role: RoleId,
    /// The object that has the role's object.
    pub from: ObjectRef,
    /// The object in the role.
    pub to: ObjectRef,
}

impl Made {
    /// What an evaluation left in a world; none when rules made nothing.
    pub(super) fn of(model: &Model, world: &World) -> Option<Self> {
        if world.derived_count() == 0 {
            return None;
        }
        let mut objects = Vec::new();
        for (index, declared) in (0u16..).zip(&model.object_types) {
            for object in world.objects(ObjectTypeId(index)).filter(|o| world.is_created(*o)) {
                let values = declared.attributes.iter().map(|a| world.get(object, a.id).clone()).collect();
                let traits = declared.traits.iter().map(|k| world.has_trait(object, k.id)).collect();
                objects.push(MadeObject { object, values, traits });
            }
        }
        let (mut links, mut ways) = (Vec::new(), Vec::new());
        for (role, from, to) in world.derived_links() {
            links.push(MadeLink { role, from, to });
            ways.push((role, from, to));
            let back = model.role(role).inverse;
            if back != role || from != to {
                ways.push((back, to, from));
            }
        }
        ways.sort_by_key(|(role, start, _)| (*role, *start));
        Some(Self { objects, links, ways })
    }

    /// The new objects, by type in order of declaration, then in order of creation.
    #[must_use]
    pub fn objects(&self) -> &[MadeObject] {
        &self.objects
    }

    /// The new links in order of making; every new object has at least one.
    #[must_use]
    pub fn links(&self) -> &[MadeLink] {
        &self.links
    }
}

impl MadeObject {
    /// The object, by its place within its case.
    #[must_use]
    pub const fn object(&self) -> ObjectRef {
        self.object
    }

    /// The value of an attribute; empty when there is none.
    #[must_use]
    pub fn value(&self, attribute: AttributeId) -> &Value {
        let own = attribute.object_type == self.object.object_type;
        self.values.get(usize::from(attribute.slot)).filter(|_| own).unwrap_or(&Value::Empty)
    }

    /// Whether it has a kenmerk.
    #[must_use]
    pub fn has_trait(&self, kenmerk: TraitId) -> bool {
        let own = kenmerk.object_type == self.object.object_type;
        own && self.traits.get(usize::from(kenmerk.slot)).is_some_and(|has| *has)
    }
}

impl Batch {
    /// An object of the batch by its place within its case, as [`Made`] and [`Inconsistency`](crate::Inconsistency) tell it.
    #[must_use]
    pub fn within(&self, case: usize, object: ObjectRef) -> ObjectRef {
        let first = self.range(object.object_type, case).start;
        ObjectRef { index: object.index.saturating_sub(first), ..object }
    }
}

impl Outcome {
    /// What rules made in a case; none when they made nothing or the case has an error.
    #[must_use]
    pub fn made(&self, case: usize) -> Option<&Made> {
        self.made.get(&case)
    }

    /// The objects in a role of an object, given and made, in order of linking. Both this object and those found are
    /// told by their place within the case, as in [`Made`].
    #[must_use]
    pub fn related(&self, batch: &Batch, case: usize, object: ObjectRef, role: RoleId) -> Vec<ObjectRef> {
        let Some(declared) = batch.model.roles.get(usize::from(role.0)) else { return Vec::new() };
        if declared.from.0 != object.object_type || case >= batch.cases() {
            return Vec::new();
        }
        let (from, to) = (batch.range(declared.from.0, case), batch.range(declared.to.0, case));
        let mut found = Vec::new();
        if large(object.index) < from.len() {
            let given = batch.reached(role, from.start + object.index);
            found.extend(given.map(|row| ObjectRef { object_type: declared.to.0, index: row - to.start }));
        }
        if let Some(made) = self.made(case) {
            let first = made.ways.partition_point(|(r, start, _)| (*r, *start) < (role, object));
            let own = made.ways[first..].iter().take_while(|(r, start, _)| (*r, *start) == (role, object));
            found.extend(own.map(|(_, _, end)| *end));
        }
        found
    }
}
