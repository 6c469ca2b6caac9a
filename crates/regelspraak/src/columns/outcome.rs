//! What comes of a batch: columns of derived values, and per case what went wrong.

use std::collections::BTreeMap;

use crate::derivation::Derivation;
use crate::evaluate::{EvaluationError, Inconsistency, ObjectRef};
use crate::model::{AttributeId, Model, TraitId};
use crate::source::large;
use crate::value::Value;

use super::batch::Batch;
use super::keep::Kept;
use super::lane::{Cells, Column};
use super::machine::Registers;
use super::made::Made;

/// Where the values of an attribute stand.
#[derive(Clone, Debug)]
pub(super) enum Held {
    Own(Column),
    /// The same as those of another attribute: an input, or one that is held itself.
    Same(AttributeId),
}

/// The derived values of a batch, read together with the batch that they were derived from.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Per object type, per attribute; none for what no rule derives.
    pub(super) attributes: Vec<Vec<Option<Held>>>,
    /// Per object type, per kenmerk.
    pub(super) traits: Vec<Vec<Option<Vec<u8>>>>,
    pub(super) errors: Vec<(usize, EvaluationError)>,
    pub(super) inconsistencies: Vec<(usize, Inconsistency)>,
    pub(super) fallbacks: usize,
    pub(super) kept: Option<Kept>,
    /// Of cases that were evaluated one by one with their steps kept.
    pub(super) derivations: BTreeMap<usize, Derivation>,
    /// Objects and links that rules made, by case.
    pub(super) made: BTreeMap<usize, Made>,
}

/// A column of numbers as it is kept: whole numbers of units of so many decimals.
#[derive(Clone, Copy, Debug)]
pub struct Fixed<'a> {
    /// One per object; zero where empty.
    pub values: &'a [i64],
    /// The unit: with 2 decimals 125 is 1,25.
    pub decimals: u8,
    /// 1 where filled; none when all are.
    pub filled: Option<&'a [u8]>,
}

impl Outcome {
    /// An outcome to be filled by [`Runner::run_into`](super::Runner::run_into).
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn reset(&mut self, model: &Model) {
        self.attributes.resize_with(model.object_types.len(), Vec::new);
        self.traits.resize_with(model.object_types.len(), Vec::new);
        for (t, (attributes, traits)) in
            model.object_types.iter().zip(self.attributes.iter_mut().zip(&mut self.traits))
        {
            attributes.resize(t.attributes.len(), None);
            traits.resize(t.traits.len(), None);
            // The memory of an earlier batch is used again.
            for held in attributes.iter_mut().flatten() {
                if let Held::Own(column) = held {
                    column.clear();
                }
            }
        }
        self.errors.clear();
        self.inconsistencies.clear();
        self.fallbacks = 0;
        self.kept = None;
        self.derivations.clear();
        self.made.clear();
    }

    fn held(&self, attribute: AttributeId) -> Option<&Held> {
        self.attributes.get(usize::from(attribute.object_type))?.get(usize::from(attribute.slot))?.as_ref()
    }

    /// The column of an attribute, derived or given.
    pub(super) fn column<'a>(&'a self, batch: &'a Batch, attribute: AttributeId) -> Option<&'a Column> {
        let given = |a: AttributeId| {
            batch.rows.get(usize::from(a.object_type))?.columns.get(usize::from(a.slot))?.as_ref()
        };
        match self.held(attribute) {
            Some(Held::Own(column)) => Some(column),
            Some(Held::Same(other)) => match self.held(*other) {
                Some(Held::Own(column)) => Some(column),
                Some(Held::Same(_)) | None => given(*other),
            },
            None => given(attribute),
        }
    }

    /// The value of an attribute of an object of the batch; empty when there is none or the case has an error.
    #[must_use]
    pub fn value(&self, batch: &Batch, object: ObjectRef, attribute: AttributeId) -> Value {
        if attribute.object_type != object.object_type {
            return Value::Empty;
        }
        self.column(batch, attribute).map_or(Value::Empty, |c| c.value(object.index))
    }

    /// Whether an object of the batch has a kenmerk, given or derived.
    #[must_use]
    pub fn has_trait(&self, batch: &Batch, object: ObjectRef, kenmerk: TraitId) -> bool {
        let (t, slot) = (usize::from(kenmerk.object_type), usize::from(kenmerk.slot));
        if kenmerk.object_type != object.object_type {
            return false;
        }
        let derived = self.traits.get(t).and_then(|l| l.get(slot)).and_then(Option::as_ref);
        let given = batch.rows.get(t).and_then(|r| r.traits.get(slot));
        derived.or(given).and_then(|bits| bits.get(large(object.index))).is_some_and(|b| *b != 0)
    }

    /// The numbers of an attribute as they are kept. None when no object has a value, or when some value does not fit
    /// this form: then read each with [`Outcome::value`].
    #[must_use]
    pub fn fixed<'a>(&'a self, batch: &'a Batch, attribute: AttributeId) -> Option<Fixed<'a>> {
        match self.column(batch, attribute)? {
            Column { cells: Cells::Numbers { lane, decimals, .. }, odd } if odd.is_empty() => Some(Fixed {
                values: &lane.values,
                decimals: *decimals,
                filled: lane.gaps.then_some(&lane.filled),
            }),
            Column { .. } => None,
        }
    }

    /// The cases that have no result, in order, with the error the one-case engine gives.
    #[must_use]
    pub fn errors(&self) -> &[(usize, EvaluationError)] {
        &self.errors
    }

    /// The consistency rules that do not hold, by case; the object's place is that within its case.
    #[must_use]
    pub fn inconsistencies(&self) -> &[(usize, Inconsistency)] {
        &self.inconsistencies
    }

    /// How many cases were evaluated one by one, because of an error or a value that does not fit the columns.
    #[must_use]
    pub const fn fallbacks(&self) -> usize {
        self.fallbacks
    }

    /// Bytes in use for the derived values.
    #[must_use]
    pub fn value_bytes(&self) -> usize {
        let columns = self.attributes.iter().flatten().flatten().map(|held| match held {
            Held::Own(column) => column.bytes(),
            Held::Same(_) => 0,
        });
        columns.sum::<usize>() + self.traits.iter().flatten().flatten().map(Vec::capacity).sum::<usize>()
    }

    /// Bytes in use for the kept steps, beside the derived values.
    #[must_use]
    pub fn step_bytes(&self) -> usize {
        self.kept.as_ref().map_or(0, Kept::bytes)
    }

    /// Takes a register as the column of an attribute; the old column becomes the register.
    pub(super) fn take_over(
        &mut self,
        batch: &Batch,
        result: &super::code::Result,
        registers: &mut Registers,
        register: usize,
    ) {
        let column = self.own(batch, result.attribute);
        column.odd.clear();
        match &mut column.cells {
            Cells::Numbers { lane, decimals, bits } => {
                *decimals = result.decimals;
                *bits = registers.bounds[register];
                std::mem::swap(lane, &mut registers.numbers[register]);
            }
            Cells::Days(lane) => std::mem::swap(lane, &mut registers.days[register]),
            Cells::Codes(lane, _) => std::mem::swap(lane, &mut registers.codes[register]),
            Cells::Texts(_) => {}
        }
    }

    /// The own column of a derived attribute, made when it is not there yet.
    pub(super) fn own(&mut self, batch: &Batch, attribute: AttributeId) -> &mut Column {
        let same = match self.held(attribute) {
            Some(Held::Same(_)) => self.column(batch, attribute).cloned(),
            Some(Held::Own(_)) | None => None,
        };
        let (t, slot) = (usize::from(attribute.object_type), usize::from(attribute.slot));
        let place = &mut self.attributes[t][slot];
        let fresh = || Column::new(&batch.model.attribute(attribute).data_type);
        match place {
            Some(Held::Own(_)) => {}
            Some(Held::Same(_)) | None => *place = Some(Held::Own(same.unwrap_or_else(fresh))),
        }
        match place {
            Some(Held::Own(column)) => column,
            Some(Held::Same(_)) | None => unreachable!("set to an own column just above"),
        }
    }
}
