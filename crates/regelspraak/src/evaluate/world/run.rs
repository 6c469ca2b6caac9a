//! The world while rules run: what is derived, and what an earlier evaluation left.

use crate::model::{AttributeId, NumberSign, TraitId};
use crate::number::Number;
use crate::source::{large, small};
use crate::value::Value;

use super::{Arena, DERIVED, GIVEN, ObjectRef, Tally, World};

impl World {
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

    pub(crate) fn was_given(&self, object: ObjectRef, attribute: AttributeId) -> bool {
        self.slot(object, attribute).is_some_and(|s| self.arenas[usize::from(object.object_type)].given[s])
    }

    /// Whether rules give this attribute a value.
    pub(crate) fn is_ruled(&self, attribute: AttributeId) -> bool {
        let arena = self.arenas.get(usize::from(attribute.object_type));
        arena.is_some_and(|arena| arena.ruled.get(usize::from(attribute.slot)) == Some(&true))
    }

    /// Which numbers an attribute holds; none when it holds no numbers.
    #[inline]
    pub(crate) fn number_sign(&self, attribute: AttributeId) -> Option<NumberSign> {
        let arena = self.arenas.get(usize::from(attribute.object_type))?;
        arena.signs.get(usize::from(attribute.slot)).copied().flatten()
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

    pub(crate) fn object_count(&self) -> u32 {
        small(self.arenas.iter().map(|a| large(a.count)).sum())
    }

    pub(crate) fn count(&self, object_type: u16) -> u32 {
        self.arenas.get(usize::from(object_type)).map_or(0, |a| a.count)
    }
}
