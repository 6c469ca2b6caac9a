//! The objects of one case: values in slots by index, kenmerken as bits, links as lists of indices.

use std::sync::Arc;

use crate::message::{Message, both};
use crate::model::{Attribute, AttributeId, Model, NumberSign, ObjectTypeId, RoleId, TraitId, ValueError};
use crate::number::Number;
use crate::program::Program;
use crate::source::{large, small};
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
        let arena = &mut self.arenas[usize::from(object.object_type)];
        arena.given[slot] = !value.is_empty();
        self.rule_attribute_given |= arena.ruled[usize::from(attribute.slot)];
        let slot = &mut arena.slots[slot];
        // Written anew: copied whole, a value would wait for its parts to be written first.
        match (value.words(), value.as_date()) {
            (Some(words), _) => *slot = Value::in_words(words),
            (None, Some(date)) => *slot = Value::Date(date),
            (None, None) => *slot = value,
        }
        Ok(())
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

    /// Links two objects: `to` gets the role `role` of `from`. The way back is linked too. Objects and links that
    /// rules made in an earlier evaluation are removed first.
    ///
    /// # Errors
    /// When the objects do not fit the role, or a single role is already filled by another object.
    pub fn link(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<(), WorldError> {
        self.forget_derived();
        self.connect(role, from, to).map(|_| ())
    }

    /// Links two objects by a rule; false when they were linked already.
    pub(crate) fn derive_link(
        &mut self,
        role: RoleId,
        from: ObjectRef,
        to: ObjectRef,
    ) -> Result<bool, WorldError> {
        let fresh = self.connect(role, from, to)?;
        if fresh {
            self.derived_links.push((role, from.index, to.index));
        }
        Ok(fresh)
    }

    fn connect(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<bool, WorldError> {
        let model = Arc::clone(&self.model);
        let forward = model.roles.get(usize::from(role.0)).ok_or(WorldError::Mismatch)?;
        let known = |o: ObjectRef, t: ObjectTypeId| {
            o.object_type == t.0
                && self.arenas.get(usize::from(o.object_type)).is_some_and(|a| o.index < a.count)
        };
        if !known(from, forward.from) || !known(to, forward.to) {
            return Err(WorldError::Mismatch);
        }
        let back = model.role(forward.inverse);
        // Each side lists the other; the shorter list tells it sooner.
        let (there, here) = (self.targets(role, from), self.targets(back.id, to));
        let linked =
            if there.len() <= here.len() { there.contains(&to.index) } else { here.contains(&from.index) };
        if linked {
            return Ok(false);
        }
        for (direction, start) in [(forward, from), (back, to)] {
            if !direction.many && !self.targets(direction.id, start).is_empty() {
                return Err(WorldError::RoleFilled { role: direction.name.clone() });
            }
        }
        self.links[usize::from(role.0)][large(from.index)].push(to.index);
        if back.id != role || from != to {
            self.links[usize::from(back.id.0)][large(to.index)].push(from.index);
        }
        Ok(true)
    }

    /// Removes the objects and links that rules made.
    pub(crate) fn forget_derived(&mut self) {
        // A rule that makes an object links it too.
        if self.derived_links.is_empty() {
            return;
        }
        for (role, from, to) in std::mem::take(&mut self.derived_links).into_iter().rev() {
            let back = self.model.role(role).inverse;
            for (role, start) in [(role, from), (back, to)] {
                if let Some(list) =
                    self.links.get_mut(usize::from(role.0)).and_then(|lists| lists.get_mut(large(start)))
                {
                    list.pop();
                }
                if back == role && from == to {
                    break;
                }
            }
        }
        for arena in &mut self.arenas {
            if arena.count > arena.given_count {
                let kept = large(arena.given_count);
                arena.count = arena.given_count;
                arena.slots.truncate(kept * arena.attributes);
                arena.given.truncate(kept * arena.attributes);
                arena.bits.truncate(kept * arena.traits);
                arena.labels.truncate(kept);
            }
        }
    }

    /// Whether a rule made this object in the last evaluation.
    #[must_use]
    pub fn is_created(&self, object: ObjectRef) -> bool {
        self.arenas
            .get(usize::from(object.object_type))
            .is_some_and(|a| (a.given_count..a.count).contains(&object.index))
    }

    /// Links that rules made; an object that a rule made has one too.
    pub(crate) fn derived_count(&self) -> usize {
        self.derived_links.len()
    }

    /// The links that rules made, in order: role, from, to.
    pub(crate) fn derived_links(&self) -> impl Iterator<Item = (RoleId, ObjectRef, ObjectRef)> + '_ {
        self.derived_links.iter().map(|(role, from, to)| {
            let declared = self.model.role(*role);
            let (from, to) = (
                ObjectRef { object_type: declared.from.0, index: *from },
                ObjectRef { object_type: declared.to.0, index: *to },
            );
            (*role, from, to)
        })
    }

    /// Puts the objects in a role of an object as they are known from elsewhere; both directions are put this way.
    pub(crate) fn place_links(&mut self, role: RoleId, from: u32, targets: impl Iterator<Item = u32>) {
        let lists = self.links.get_mut(usize::from(role.0));
        if let Some(list) = lists.and_then(|l| l.get_mut(large(from))) {
            list.clear();
            list.extend(targets);
        }
    }

    /// The value of an attribute; empty when there is none.
    #[must_use]
    pub fn get(&self, object: ObjectRef, attribute: AttributeId) -> &Value {
        match self.slot(object, attribute) {
            Some(slot) => &self.arenas[usize::from(object.object_type)].slots[slot],
            None => &Value::Empty,
        }
    }

    /// Where the values of an object begin among those of its type.
    #[inline]
    pub(crate) fn first_slot(&self, object: ObjectRef) -> usize {
        let arena = self.arenas.get(usize::from(object.object_type));
        arena.map_or(0, |arena| large(object.index) * arena.attributes)
    }

    /// The value at a place among those of an object type.
    #[inline]
    pub(crate) fn value_at(&self, object_type: usize, slot: usize) -> &Value {
        self.arenas.get(object_type).and_then(|arena| arena.slots.get(slot)).unwrap_or(&Value::Empty)
    }

    /// Which numbers an attribute holds; none when it holds no numbers.
    #[inline]
    pub(crate) fn number_sign(&self, attribute: AttributeId) -> Option<NumberSign> {
        let arena = self.arenas.get(usize::from(attribute.object_type))?;
        arena.signs.get(usize::from(attribute.slot)).copied().flatten()
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

    /// The objects in a role of an object, in order of linking.
    pub fn related(&self, object: ObjectRef, role: RoleId) -> impl Iterator<Item = ObjectRef> + '_ {
        let declared = self.model.roles.get(usize::from(role.0)).filter(|r| r.from.0 == object.object_type);
        let targets = if declared.is_some() { self.targets(role, object) } else { &[] };
        let object_type = declared.map_or(0, |r| r.to.0);
        targets.iter().map(move |index| ObjectRef { object_type, index: *index })
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

    pub(crate) fn targets(&self, role: RoleId, from: ObjectRef) -> &[u32] {
        let lists = self.links.get(usize::from(role.0)).map_or(&[] as &[Vec<u32>], Vec::as_slice);
        lists.get(large(from.index)).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn count(&self, object_type: u16) -> u32 {
        self.arenas.get(usize::from(object_type)).map_or(0, |a| a.count)
    }

    /// Whether rules give this attribute a value.
    pub(crate) fn is_ruled(&self, attribute: AttributeId) -> bool {
        let arena = self.arenas.get(usize::from(attribute.object_type));
        arena.is_some_and(|arena| arena.ruled.get(usize::from(attribute.slot)) == Some(&true))
    }

    pub(crate) fn was_given(&self, object: ObjectRef, attribute: AttributeId) -> bool {
        self.slot(object, attribute).is_some_and(|s| self.arenas[usize::from(object.object_type)].given[s])
    }

    /// Takes over the objects of another world of the same program with their values, kenmerken and labels, in the
    /// same memory. Their links stay behind.
    pub(crate) fn copy_values(&mut self, other: &Self) {
        for (own, arena) in self.arenas.iter_mut().zip(&other.arenas) {
            // All fields by name, so that a new one is not forgotten here.
            let Arena { count, given_count, attributes, traits, slots, given, ruled, signs, bits, labels } =
                arena;
            (own.count, own.given_count) = (*count, *given_count);
            (own.attributes, own.traits) = (*attributes, *traits);
            own.slots.clone_from(slots);
            own.given.clone_from(given);
            own.ruled.clone_from(ruled);
            own.signs.clone_from(signs);
            own.bits.clone_from(bits);
            own.labels.clone_from(labels);
        }
    }

    /// Starts an evaluation: nothing is counted yet. Whether there is anything to take away or to refuse first.
    pub(crate) fn begin(&mut self, sentences: usize) -> bool {
        self.forget_derived();
        if self.evaluated || self.tally.len() != sentences {
            self.inconsistencies.clear();
            self.tally.clear();
            self.tally.resize(sentences, Tally::default());
        }
        std::mem::replace(&mut self.evaluated, true) || self.rule_attribute_given
    }

    /// Takes away what an earlier evaluation derived; false when the attribute was given from outside.
    pub(crate) fn reset(&mut self, attribute: AttributeId) -> Result<(), ObjectRef> {
        let arena = &mut self.arenas[usize::from(attribute.object_type)];
        let mut found = Ok(());
        let mut slot = usize::from(attribute.slot);
        for index in 0..arena.count {
            if arena.given[slot] {
                found = Err(ObjectRef { object_type: attribute.object_type, index });
            } else {
                arena.slots[slot] = Value::Empty;
            }
            slot += arena.attributes;
        }
        found
    }

    pub(crate) fn reset_trait(&mut self, kenmerk: TraitId) {
        let arena = &mut self.arenas[usize::from(kenmerk.object_type)];
        let mut bit = usize::from(kenmerk.slot);
        for _ in 0..arena.count {
            arena.bits[bit] &= GIVEN;
            bit += arena.traits;
        }
    }

    #[inline]
    pub(crate) fn derive(&mut self, object: ObjectRef, attribute: AttributeId, value: Value) {
        if let Some(slot) = self.slot(object, attribute) {
            self.arenas[usize::from(object.object_type)].slots[slot] = value;
        }
    }

    /// Puts a number at a place among the values of an object type.
    #[inline]
    pub(crate) fn put_words(&mut self, object_type: usize, slot: usize, words: (i64, i64)) {
        let arena = self.arenas.get_mut(object_type);
        if let Some(slot) = arena.and_then(|arena| arena.slots.get_mut(slot)) {
            *slot = Value::in_words(words);
        }
    }

    pub(crate) fn derive_number(
        &mut self,
        object: ObjectRef,
        attribute: AttributeId,
        number: Option<Number>,
    ) {
        if let Some(slot) = self.slot(object, attribute) {
            let value = number.map_or(Value::Empty, Value::Number);
            self.arenas[usize::from(object.object_type)].slots[slot] = value;
        }
    }

    pub(crate) fn derive_trait(&mut self, object: ObjectRef, kenmerk: TraitId) {
        if let Some(bit) = self.bit(object, kenmerk) {
            self.arenas[usize::from(object.object_type)].bits[bit] |= DERIVED;
        }
    }

    pub(crate) fn trait_given(&self, object: ObjectRef, kenmerk: TraitId) -> bool {
        self.bit(object, kenmerk)
            .is_some_and(|b| self.arenas[usize::from(object.object_type)].bits[b] & GIVEN != 0)
    }

    pub(crate) fn object_count(&self) -> u32 {
        small(self.arenas.iter().map(|a| large(a.count)).sum())
    }
}
