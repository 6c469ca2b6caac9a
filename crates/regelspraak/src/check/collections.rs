//! Several objects at once: where they come from, and what may be asked of them.

use crate::message::{Message, both};
use crate::model::{ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{Collection, CollectionStart, ObjectPath, Start};
use crate::syntax::tree::Quantity;

use super::scope::Binding;
use super::types::Typed;

/// Several objects.
#[derive(Debug)]
pub(crate) struct Objects {
    pub(crate) collection: Collection,
    pub(crate) object_type: ObjectTypeId,
    pub(crate) role: Option<RoleId>,
    pub(crate) kenmerk: Option<TraitId>,
    pub(crate) quantity: Option<Quantity>,
    /// How many steps of the chain reach several objects; with more than one, `die …` could be about either.
    pub(crate) wide_steps: u8,
    pub(crate) filtered: bool,
}

impl Objects {
    pub(crate) fn binding(&self) -> Binding {
        Binding { object_type: self.object_type, role: self.role, kenmerk: self.kenmerk }
    }

    /// The object at hand.
    pub(crate) fn element(&self) -> ObjectPath {
        ObjectPath { start: Start::Element(self.collection.level), hops: Box::from([]) }
    }

    pub(crate) fn hop(mut self, role: RoleId, to: ObjectTypeId, many: bool) -> Self {
        let mut hops = self.collection.hops.into_vec();
        hops.push(role);
        self.collection.hops = hops.into();
        self.object_type = to;
        self.role = Some(role);
        self.kenmerk = None;
        self.wide_steps = self.wide_steps.saturating_add(u8::from(many));
        self
    }

    pub(crate) fn start(collection_start: CollectionStart, object_type: ObjectTypeId, level: u8) -> Self {
        let wide_steps = u8::from(matches!(collection_start, CollectionStart::All(_)));
        let collection = Collection { start: collection_start, hops: Box::from([]), filter: None, level };
        Self {
            collection,
            object_type,
            role: None,
            kenmerk: None,
            quantity: None,
            wide_steps,
            filtered: false,
        }
    }
}

/// What a chain stands for.
#[derive(Debug)]
pub(crate) enum Thing {
    Value(Typed),
    Object(ObjectPath, ObjectTypeId),
    Objects(Objects),
    /// A value per object.
    Values(Objects, Typed),
}

impl Thing {
    pub(crate) fn describe(&self) -> Message {
        match self {
            Self::Value(_) => both!("een waarde", "a value"),
            Self::Object(..) => both!("een object", "an object"),
            Self::Objects(_) => both!("meerdere objecten", "several objects"),
            Self::Values(..) => both!("meerdere waarden", "several values"),
        }
    }
}
