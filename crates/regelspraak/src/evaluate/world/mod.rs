//! The objects of one case: values in slots by index, kenmerken as bits, links as lists of indices.

mod links;
mod run;

use std::sync::Arc;

use crate::message::{Message, both};
use crate::model::{Attribute, AttributeId, Model, NumberSign, ObjectTypeId, RoleId, TraitId, ValueError};
use crate::number::{Number, small_power_of_ten};
use crate::program::Program;
use crate::source::large;
use crate::value::Value;

/// An object of a [`World`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjectRef {
    pub(crate) object_type: u16,
    pub(crate) index: u32,
}

impl ObjectRef {
    /// Its object type.
    #[must_use]
    pub const fn object_type(self) -> ObjectTypeId {
        ObjectTypeId(self.object_type)
    }

    /// Its place among the objects of its type, in order of creation from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.index
    }
}

/// Why the world refuses something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// The attribute, kenmerk or role belongs to another object type, or the object is not of this world.
    #[error("{}", self.message())]
    Mismatch,
    /// The value does not fit the attribute.
    #[error("{}", self.message())]
    Value {
        /// Name of the attribute.
        attribute: String,
        /// What is wrong with the value.
        error: ValueError,
    },
    /// The role can hold one object and already holds another.
    #[error("{}", self.message())]
    RoleFilled {
        /// Name of the role.
        role: String,
    },
    /// More values than objects, or more objects or links than one batch may hold.
    #[error("{}", self.message())]
    TooMany,
}

impl WorldError {
    /// What is wrong, in both languages.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Mismatch => {
                Message::new("dit hoort niet bij dit object", "this does not belong to this object")
            }
            Self::Value { attribute, error } => {
                let error = error.message();
                both!("`{attribute}`: {error}", "`{attribute}`: {error}"; error)
            }
            Self::RoleFilled { role } => {
                both!("de rol `{role}` is al gevuld", "the role `{role}` is already filled")
            }
            Self::TooMany => {
                Message::new("dit is meer dan waarvoor plaats is", "this is more than there is room for")
            }
        }
    }
}

const GIVEN: u8 = 1;
const DERIVED: u8 = 2;

#[derive(Debug, Default)]
struct Arena {
    count: u32,
    /// The first so many were given; rules made the others.
    given_count: u32,
    attributes: usize,
    traits: usize,
    slots: Vec<Value>,
    /// Which slots were set from outside.
    given: Vec<bool>,
    /// Which attributes rules give a value.
    ruled: Vec<bool>,
    /// Of the attributes that hold numbers, which numbers they hold.
    signs: Vec<Option<NumberSign>>,
    bits: Vec<u8>,
    labels: Vec<Option<Arc<str>>>,
}

/// A criterion of a consistency rule that does not hold for an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inconsistency {
    /// Index of the rule in [`Program::rules`].
    pub rule: u32,
    /// The subject of the rule.
    pub object: ObjectRef,
}

/// How often a sentence (a rule version or a table row) was applied and fired in the last evaluation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Objects it was applied to.
    pub applied: u32,
    /// Objects for which it fired (for a consistency rule: held).
    pub fired: u32,
}

/// The objects of one case. Make one with [`World::new`]; reuse it with [`World::clear`].
#[derive(Debug)]
pub struct World {
    model: Arc<Model>,
    arenas: Vec<Arena>,
    /// Per role, per object it starts from, the objects it reaches.
    links: Vec<Vec<Vec<u32>>>,
    /// Links made by rules, in order: role, from, to. They stand behind the given ones in every list.
    derived_links: Vec<(RoleId, u32, u32)>,
    pub(crate) inconsistencies: Vec<Inconsistency>,
    pub(crate) tally: Vec<Tally>,
    /// Whether an evaluation has left values since the world was empty.
    evaluated: bool,
    /// Whether an attribute that rules give a value was set from outside since the world was empty.
    rule_attribute_given: bool,
}

impl World {
    /// An empty world for a program.
    #[must_use]
    pub fn new(program: &Program) -> Self {
        let model = Arc::clone(&program.model);
        let ruled = |a: &Attribute| program.derived_attributes.contains(&a.id);
        let arenas = model
            .object_types
            .iter()
            .map(|t| Arena {
                attributes: t.attributes.len(),
                traits: t.traits.len(),
                ruled: t.attributes.iter().map(ruled).collect(),
                signs: t.attributes.iter().map(|a| Some(a.data_type.number_limits()?.0)).collect(),
                ..Arena::default()
            })
            .collect();
        let links = model.roles.iter().map(|_| Vec::new()).collect();
        let tally = vec![Tally::default(); program.versions.len()];
        Self {
            model,
            arenas,
            links,
            derived_links: Vec::new(),
            inconsistencies: Vec::new(),
            tally,
            evaluated: false,
            rule_attribute_given: false,
        }
    }

    /// Forgets all objects and keeps the memory.
    pub fn clear(&mut self) {
        for arena in &mut self.arenas {
            arena.count = 0;
            arena.given_count = 0;
            arena.slots.clear();
            arena.given.clear();
            arena.bits.clear();
            arena.labels.clear();
        }
        for role in &mut self.links {
            for list in role {
                list.clear();
            }
        }
        self.derived_links.clear();
        self.inconsistencies.clear();
        self.tally.fill(Tally::default());
        self.evaluated = false;
        self.rule_attribute_given = false;
    }

    /// A new object without values. Objects and links that rules made in an earlier evaluation are removed first.
    ///
    /// # Panics
    /// Never for an id of the program this world was made for.
    pub fn create(&mut self, object_type: ObjectTypeId) -> ObjectRef {
        self.forget_derived();
        let object = self.add(object_type);
        if let Some(arena) = self.arenas.get_mut(usize::from(object_type.0)) {
            arena.given_count = arena.count;
        }
        object
    }

    /// A new object, made by a rule.
    pub(crate) fn add(&mut self, object_type: ObjectTypeId) -> ObjectRef {
        let type_index = usize::from(object_type.0);
        let Some(arena) = self.arenas.get_mut(type_index) else {
            return ObjectRef { object_type: object_type.0, index: u32::MAX };
        };
        let index = arena.count;
        arena.count += 1;
        arena.slots.resize_with(arena.slots.len() + arena.attributes, Value::default);
        arena.given.resize(arena.slots.len(), false);
        arena.bits.resize(arena.bits.len() + arena.traits, 0);
        for (role, lists) in self.model.roles.iter().zip(&mut self.links) {
            if role.from == object_type && lists.len() <= large(index) {
                lists.push(Vec::new());
            }
        }
        ObjectRef { object_type: object_type.0, index }
    }

    fn slot(&self, object: ObjectRef, attribute: AttributeId) -> Option<usize> {
        let arena = self.arenas.get(usize::from(object.object_type))?;
        let fits = attribute.object_type == object.object_type && object.index < arena.count;
        fits.then(|| large(object.index) * arena.attributes + usize::from(attribute.slot))
    }

    /// Gives an attribute a value from outside (empty takes it away).
    ///
    /// # Errors
    /// When the attribute is of another type or the value does not fit it.
    pub fn set(&mut self, object: ObjectRef, attribute: AttributeId, value: Value) -> Result<(), WorldError> {
        let slot = self.slot(object, attribute).ok_or(WorldError::Mismatch)?;
        let declared = self.model.attribute(attribute);
        if !declared.data_type.takes_plainly(&value)
            && let Err(error) = self.model.check_value(&declared.data_type, &value)
        {
            return Err(WorldError::Value { attribute: declared.name.clone(), error });
        }
        let slot = self.slot_to_give(attribute, slot, !value.is_empty());
        // Written anew: copied whole, a value would wait for its parts to be written first.
        match (value.words(), value.as_date()) {
            (Some(words), _) => *slot = Value::in_words(words),
            (None, Some(date)) => *slot = Value::Date(date),
            (None, None) => *slot = value,
        }
        Ok(())
    }

    /// Gives a number attribute a value from outside, in units of its declared decimals (€ 1,25 is 125 with 2 decimals), as
    /// [`Batch::extend_fixed`](crate::Batch::extend_fixed) does for many.
    ///
    /// # Errors
    /// When the attribute is of another type or no number with declared decimals, or the value is outside its range.
    pub fn set_fixed(
        &mut self,
        object: ObjectRef,
        attribute: AttributeId,
        value: i64,
    ) -> Result<(), WorldError> {
        let slot = self.slot(object, attribute).ok_or(WorldError::Mismatch)?;
        let limits = self.model.attribute(attribute).data_type.number_limits();
        let Some((sign, Some(decimals))) = limits else { return Err(WorldError::Mismatch) };
        let fits = match sign {
            NumberSign::Any => true,
            NumberSign::NotNegative => value >= 0,
            NumberSign::Positive => value > 0,
            NumberSign::Negative => value < 0,
        };
        match small_power_of_ten(decimals) {
            Some(unit) if fits => {
                *self.slot_to_give(attribute, slot, true) = Value::in_words((value, unit));
                Ok(())
            }
            Some(_) | None => self.set(object, attribute, Value::Number(Number::from_fixed(value, decimals))),
        }
    }

    /// The place of a value that is set from outside.
    #[inline]
    fn slot_to_give(&mut self, attribute: AttributeId, slot: usize, given: bool) -> &mut Value {
        let arena = &mut self.arenas[usize::from(attribute.object_type)];
        arena.given[slot] = given;
        self.rule_attribute_given |= arena.ruled[usize::from(attribute.slot)];
        &mut arena.slots[slot]
    }

    /// Says whether an object has a kenmerk. Rules can add it, not take it away.
    ///
    /// # Errors
    /// When the kenmerk is of another type.
    pub fn set_trait(&mut self, object: ObjectRef, kenmerk: TraitId, value: bool) -> Result<(), WorldError> {
        let bit = self.bit(object, kenmerk).ok_or(WorldError::Mismatch)?;
        self.arenas[usize::from(object.object_type)].bits[bit] = u8::from(value) * GIVEN;
        Ok(())
    }

    fn bit(&self, object: ObjectRef, kenmerk: TraitId) -> Option<usize> {
        let arena = self.arenas.get(usize::from(object.object_type))?;
        let fits = kenmerk.object_type == object.object_type && object.index < arena.count;
        fits.then(|| large(object.index) * arena.traits + usize::from(kenmerk.slot))
    }

    /// The value of an attribute; empty when there is none.
    #[must_use]
    pub fn get(&self, object: ObjectRef, attribute: AttributeId) -> &Value {
        match self.slot(object, attribute) {
            Some(slot) => &self.arenas[usize::from(object.object_type)].slots[slot],
            None => &Value::Empty,
        }
    }

    /// Whether an object has a kenmerk, given or derived.
    #[must_use]
    pub fn has_trait(&self, object: ObjectRef, kenmerk: TraitId) -> bool {
        self.bit(object, kenmerk)
            .is_some_and(|bit| self.arenas[usize::from(object.object_type)].bits[bit] != 0)
    }

    /// All objects of a type, in order of creation.
    pub fn objects(&self, object_type: ObjectTypeId) -> impl Iterator<Item = ObjectRef> + use<> {
        let count = self.arenas.get(usize::from(object_type.0)).map_or(0, |a| a.count);
        (0..count).map(move |index| ObjectRef { object_type: object_type.0, index })
    }

    /// Gives an object a name for people, such as `2014` or `Noor`.
    pub fn set_label(&mut self, object: ObjectRef, label: &str) {
        if let Some(arena) = self.arenas.get_mut(usize::from(object.object_type))
            && object.index < arena.count
        {
            if arena.labels.len() <= large(object.index) {
                arena.labels.resize(large(object.index) + 1, None);
            }
            arena.labels[large(object.index)] = Some(label.into());
        }
    }

    /// The name given with [`World::set_label`].
    #[must_use]
    pub fn label(&self, object: ObjectRef) -> Option<&str> {
        self.arenas.get(usize::from(object.object_type))?.labels.get(large(object.index))?.as_deref()
    }

    /// Whether any object has a name for people.
    pub(crate) fn has_labels(&self) -> bool {
        self.arenas.iter().any(|arena| !arena.labels.is_empty())
    }

    /// The consistency rules that did not hold in the last evaluation.
    #[must_use]
    pub fn inconsistencies(&self) -> &[Inconsistency] {
        &self.inconsistencies
    }

    /// Per sentence of the program how often it was applied and fired in the last evaluation.
    #[must_use]
    pub fn tally(&self) -> &[Tally] {
        &self.tally
    }
}
