//! The input of many cases: columns per object type, the objects of one case beside each other.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::evaluate::{ObjectRef, World, WorldError};
use crate::model::{Attribute, AttributeId, Model, NumberSign, ObjectTypeId, RoleId, TraitId, ValueError};
use crate::number::Number;
use crate::program::Program;
use crate::source::{large, small};
use crate::value::Value;

use super::day;
use super::lane::{Cells, Column, bits_in, extend, extend_groups};
use super::links::{self, Reached};

/// About how many cases make a good batch: enough to spread the work per batch, few enough to stay in the cache.
pub const BATCH_CASES: usize = 512;

/// The most objects of one type, and the most links of one role, in a batch.
pub const BATCH_OBJECTS: u32 = 1 << 24;

/// The objects of one type.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    /// First row of every case, and of the case being made.
    pub(super) starts: Vec<u32>,
    pub(super) count: u32,
    pub(super) columns: Vec<Option<Column>>,
    /// Per kenmerk, 1 where given; shorter than `count` when the rest is without.
    pub(super) traits: Vec<Vec<u8>>,
    pub(super) labels: BTreeMap<u32, Arc<str>>,
}

/// Input of many cases. An [`ObjectRef`] here holds the row: the place among all objects of its type in the batch.
///
/// Objects are made case by case: [`Batch::create`], [`Batch::set`], [`Batch::link`] as with a [`World`], and
/// [`Batch::end_case`] after each case. Whoever has whole columns uses [`Batch::add_cases`] and the `extend_`
/// functions, which cost far less per value.
#[derive(Clone, Debug)]
pub struct Batch {
    pub(super) model: Arc<Model>,
    pub(super) rows: Vec<Rows>,
    pub(super) links: Vec<links::Links>,
    pub(super) cases: usize,
    seen: HashSet<(u16, u32, u32)>,
}

impl Batch {
    /// An empty batch for a program.
    #[must_use]
    pub fn new(program: &Program) -> Self {
        let model = Arc::clone(&program.model);
        let rows = model.object_types.iter().map(|t| Rows {
            starts: vec![0],
            count: 0,
            columns: t.attributes.iter().map(|_| None).collect(),
            traits: t.traits.iter().map(|_| Vec::new()).collect(),
            labels: BTreeMap::new(),
        });
        let rows = rows.collect();
        let links = model.roles.iter().map(|r| links::Links::new(r.many)).collect();
        Self { model, rows, links, cases: 0, seen: HashSet::new() }
    }

    /// Forgets all cases and keeps the memory.
    pub fn clear(&mut self) {
        for rows in &mut self.rows {
            rows.starts.truncate(1);
            rows.count = 0;
            rows.columns.iter_mut().flatten().for_each(Column::clear);
            rows.traits.iter_mut().for_each(Vec::clear);
            rows.labels.clear();
        }
        self.links.iter_mut().for_each(links::Links::clear);
        self.cases = 0;
        self.seen.clear();
    }

    /// The number of cases that were ended.
    #[must_use]
    pub const fn cases(&self) -> usize {
        self.cases
    }

    /// A new object without values, in the case being made.
    ///
    /// # Errors
    /// When there is no such object type, or there are [`BATCH_OBJECTS`] of it.
    pub fn create(&mut self, object_type: ObjectTypeId) -> Result<ObjectRef, WorldError> {
        let rows = self.rows.get_mut(usize::from(object_type.0)).ok_or(WorldError::Mismatch)?;
        let index = rows.count;
        rows.count = more(index, 1)?;
        Ok(ObjectRef { object_type: object_type.0, index })
    }

    /// Ends the case being made; objects made from here on belong to the next.
    pub fn end_case(&mut self) {
        for rows in &mut self.rows {
            rows.starts.push(rows.count);
        }
        self.cases += 1;
        self.seen.clear();
    }

    fn known(&self, object: ObjectRef) -> bool {
        self.rows.get(usize::from(object.object_type)).is_some_and(|r| object.index < r.count)
    }

    /// Gives an attribute a value (empty takes it away).
    ///
    /// # Errors
    /// When the attribute is of another type or the value does not fit it.
    pub fn set(
        &mut self,
        object: ObjectRef,
        attribute: AttributeId,
        value: &Value,
    ) -> Result<(), WorldError> {
        if attribute.object_type != object.object_type || !self.known(object) {
            return Err(WorldError::Mismatch);
        }
        let declared = self.model.attribute(attribute);
        if let Err(error) = self.model.check_value(&declared.data_type, value) {
            return Err(WorldError::Value { attribute: declared.name.clone(), error });
        }
        let (_, _, column) = self.open(attribute)?;
        column.put(large(object.index), value);
        Ok(())
    }

    /// Says whether an object has a kenmerk.
    ///
    /// # Errors
    /// When the kenmerk is of another type.
    pub fn set_trait(&mut self, object: ObjectRef, kenmerk: TraitId, value: bool) -> Result<(), WorldError> {
        if kenmerk.object_type != object.object_type || !self.known(object) {
            return Err(WorldError::Mismatch);
        }
        let bits = &mut self.rows[usize::from(kenmerk.object_type)].traits[usize::from(kenmerk.slot)];
        let row = large(object.index);
        if bits.len() <= row {
            if !value {
                return Ok(());
            }
            bits.resize(row + 1, 0);
        }
        bits[row] = u8::from(value);
        Ok(())
    }

    /// Links two objects of the case being made, as [`World::link`] does.
    ///
    /// # Errors
    /// When the objects do not fit the role or belong to an ended case, a single role is already filled, or there are
    /// [`BATCH_OBJECTS`] links of the role.
    pub fn link(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<(), WorldError> {
        let model = Arc::clone(&self.model);
        let forward = model.roles.get(usize::from(role.0)).ok_or(WorldError::Mismatch)?;
        let open = |o: ObjectRef, t: ObjectTypeId| {
            let rows = self.rows.get(usize::from(o.object_type));
            o.object_type == t.0
                && rows.is_some_and(|r| o.index < r.count && r.starts.last().is_some_and(|s| *s <= o.index))
        };
        if !open(from, forward.from) || !open(to, forward.to) {
            return Err(WorldError::Mismatch);
        }
        let back = model.role(forward.inverse);
        if let Ok([there, back]) = self.links.get_disjoint_mut([usize::from(role.0), usize::from(back.id.0)])
        {
            links::loosen(there, back);
        }
        let same = if !forward.many {
            self.links[usize::from(role.0)].single(from.index) == Some(to.index)
        } else if !back.many {
            self.links[usize::from(back.id.0)].single(to.index) == Some(from.index)
        } else {
            self.seen.contains(&(role.0, from.index, to.index))
        };
        if same {
            return Ok(());
        }
        for (direction, start) in [(forward, from), (back, to)] {
            if !direction.many && self.links[usize::from(direction.id.0)].single(start.index).is_some() {
                return Err(WorldError::RoleFilled { role: direction.name.clone() });
            }
        }
        if self.links[usize::from(role.0)].count() >= large(BATCH_OBJECTS) {
            return Err(WorldError::TooMany);
        }
        if forward.many && back.many {
            self.seen.insert((role.0, from.index, to.index));
            self.seen.insert((back.id.0, to.index, from.index));
        }
        self.links[usize::from(role.0)].push(from.index, to.index);
        if back.id != role || from != to {
            self.links[usize::from(back.id.0)].push(to.index, from.index);
        }
        Ok(())
    }

    /// Gives an object a name for people, shown in explanations.
    pub fn set_label(&mut self, object: ObjectRef, label: &str) {
        if self.known(object) {
            self.rows[usize::from(object.object_type)].labels.insert(object.index, label.into());
        }
    }

    /// Adds whole cases of one object each; their values follow with the `extend_` functions.
    ///
    /// # Errors
    /// When there is no such object type, or there would be more than [`BATCH_OBJECTS`] of it; then none is added.
    pub fn add_cases(&mut self, object_type: ObjectTypeId, cases: u32) -> Result<(), WorldError> {
        let rows = self.rows.get(usize::from(object_type.0)).ok_or(WorldError::Mismatch)?;
        more(rows.count, u64::from(cases))?;
        for (index, rows) in (0u16..).zip(&mut self.rows) {
            if index == object_type.0 {
                rows.starts.extend(rows.count + 1..rows.count + cases + 1);
                rows.count += cases;
            } else {
                rows.starts.resize(rows.starts.len() + large(cases), rows.count);
            }
        }
        self.cases += large(cases);
        Ok(())
    }

    /// Adds whole cases of one object each, which has so many new objects in a role.
    ///
    /// # Errors
    /// When the role does not lead to another object type, or there would be more than [`BATCH_OBJECTS`] of a type; then
    /// none is added.
    pub fn add_cases_with(&mut self, role: RoleId, counts: &[u32]) -> Result<(), WorldError> {
        let model = Arc::clone(&self.model);
        let forward = model.roles.get(usize::from(role.0)).ok_or(WorldError::Mismatch)?;
        let several = counts.iter().any(|n| *n > 1);
        if forward.from == forward.to || (several && !forward.many) {
            return Err(WorldError::Mismatch);
        }
        more(self.rows[usize::from(forward.to.0)].count, counts.iter().map(|n| u64::from(*n)).sum())?;
        let first = self.rows[usize::from(forward.from.0)].count;
        self.add_cases(forward.from, small(counts.len()))?;
        let target = &mut self.rows[usize::from(forward.to.0)];
        if let Ok([there, back]) =
            self.links.get_disjoint_mut([usize::from(role.0), usize::from(forward.inverse.0)])
        {
            links::link_runs(there, back, first, target.count, counts);
        }
        let places = target.starts.len() - counts.len();
        let mut end = target.count;
        for (start, count) in target.starts[places..].iter_mut().zip(counts) {
            end += count;
            *start = end;
        }
        target.count = end;
        Ok(())
    }

    /// The next values of a number attribute, in units of its declared decimals (€ 1,25 is 125 with 2 decimals).
    ///
    /// # Errors
    /// When the attribute is no number with declared decimals, a value is outside its range, or there are more values
    /// than objects; then none is taken.
    pub fn extend_fixed(
        &mut self,
        attribute: AttributeId,
        values: impl IntoIterator<Item = i64>,
    ) -> Result<(), WorldError> {
        self.extend_numbers(attribute, |to, rows| extend(to, values.into_iter(), rows))
    }

    /// The same out of groups of as many places, of which so many count as is told with each. Where groups differ in
    /// size this costs less per value.
    ///
    /// # Errors
    /// As [`Batch::extend_fixed`].
    pub fn extend_fixed_groups<'v, const PLACES: usize>(
        &mut self,
        attribute: AttributeId,
        groups: impl IntoIterator<Item = (&'v [i64; PLACES], usize)>,
    ) -> Result<(), WorldError> {
        self.extend_numbers(attribute, |to, rows| extend_groups(to, groups.into_iter(), rows))
    }

    /// Adds numbers and checks them; `add` gets the values so far and how many there may be in all.
    fn extend_numbers(
        &mut self,
        attribute: AttributeId,
        add: impl FnOnce(&mut Vec<i64>, usize) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        let (declared, room, column) = self.open(attribute)?;
        let Column { cells: Cells::Numbers { lane, decimals, bits }, odd } = column else {
            return Err(WorldError::Mismatch);
        };
        let Some((sign, Some(allowed))) = declared.data_type.number_limits() else {
            return Err(WorldError::Mismatch);
        };
        if allowed != *decimals {
            return Err(WorldError::Mismatch);
        }
        let first = lane.values.len();
        lane.extend(|values| add(values, room))?;
        let outside = |value: &&i64| match sign {
            NumberSign::Any => false,
            NumberSign::Negative => **value >= 0,
            NumberSign::NotNegative => **value < 0,
            NumberSign::Positive => **value <= 0,
        };
        if let Some(value) = lane.values[first..].iter().find(outside) {
            let value = Number::from_fixed(*value, *decimals).to_string();
            // What a world refuses must not stay: running a case would meet it again.
            lane.truncate(first);
            let error = ValueError::Range { value, expected: crate::model::sign_phrase(sign) };
            return Err(WorldError::Value { attribute: declared.name.clone(), error });
        }
        let seen = bits_in(&lane.values[first..]);
        if seen == i64::MAX.cast_unsigned() {
            // Only the smallest number has no opposite; columns count on one.
            for row in first..lane.values.len() {
                if lane.values[row] == i64::MIN {
                    lane.put(row, None);
                    odd.insert(small(row), Value::Number(Number::from_fixed(i64::MIN, *decimals)));
                }
            }
        }
        *bits |= seen;
        Ok(())
    }

    /// The next values of a date attribute.
    ///
    /// # Errors
    /// When the attribute is no date, or there are more values than objects; then none is taken.
    pub fn extend_dates(
        &mut self,
        attribute: AttributeId,
        values: impl IntoIterator<Item = Date>,
    ) -> Result<(), WorldError> {
        let (_, room, column) = self.open(attribute)?;
        let Column { cells: Cells::Days(lane), odd } = column else {
            return Err(WorldError::Mismatch);
        };
        let first = lane.values.len();
        lane.extend(|to| extend(to, values.into_iter().map(day::pack_any), room))?;
        if lane.values[first..].iter().fold(false, |any, packed| any | !day::is_usual(*packed)) {
            for row in first..lane.values.len() {
                if !day::is_usual(lane.values[row]) {
                    let date = day::unpack_any(lane.values[row]);
                    lane.put(row, None);
                    odd.insert(small(row), date.map_or(Value::Empty, Value::Date));
                }
            }
        }
        Ok(())
    }

    /// Says of the next objects whether they have a kenmerk.
    ///
    /// # Errors
    /// When there is no such kenmerk, or more values than objects; then none is taken.
    pub fn extend_trait(
        &mut self,
        kenmerk: TraitId,
        values: impl IntoIterator<Item = bool>,
    ) -> Result<(), WorldError> {
        let rows = self.rows.get_mut(usize::from(kenmerk.object_type)).ok_or(WorldError::Mismatch)?;
        let bits = rows.traits.get_mut(usize::from(kenmerk.slot)).ok_or(WorldError::Mismatch)?;
        extend(bits, values.into_iter().map(u8::from), large(rows.count))
    }

    /// An attribute to be filled: what is declared of it, for how many objects, and its column.
    fn open(&mut self, attribute: AttributeId) -> Result<(&Attribute, usize, &mut Column), WorldError> {
        let rows = self.rows.get_mut(usize::from(attribute.object_type)).ok_or(WorldError::Mismatch)?;
        let place = rows.columns.get_mut(usize::from(attribute.slot)).ok_or(WorldError::Mismatch)?;
        let declared = self.model.attribute(attribute);
        Ok((declared, large(rows.count), place.get_or_insert_with(|| Column::new(&declared.data_type))))
    }

    /// The objects of a type in a case, as rows of the batch.
    pub fn objects(&self, object_type: ObjectTypeId, case: usize) -> impl Iterator<Item = ObjectRef> + use<> {
        let range = self.range(object_type.0, case);
        range.map(move |index| ObjectRef { object_type: object_type.0, index })
    }

    pub(super) fn range(&self, object_type: u16, case: usize) -> std::ops::Range<u32> {
        let starts = self.rows.get(usize::from(object_type)).map_or(&[] as &[u32], |r| &r.starts);
        let at = |place: usize| starts.get(place).copied().unwrap_or(0);
        at(case)..at(case + 1)
    }

    /// Gives every column a place for every object, and puts links beside each other.
    pub(super) fn seal(&mut self) {
        for rows in &mut self.rows {
            let count = large(rows.count);
            rows.columns.iter_mut().flatten().for_each(|c| c.pad(count));
            rows.traits.iter_mut().for_each(|t| t.resize(count, 0));
        }
        for (links, role) in self.links.iter_mut().zip(&self.model.roles) {
            links.seal(self.rows[usize::from(role.from.0)].count);
        }
    }

    /// The objects that an object reaches in a role, once sealed.
    #[inline]
    pub(super) fn reached(&self, role: RoleId, from: u32) -> Reached<'_> {
        let back = self.model.role(role).inverse;
        self.links[usize::from(role.0)].of(&self.links[usize::from(back.0)], from)
    }

    /// The value given to an attribute.
    pub(super) fn given(&self, attribute: AttributeId, row: u32) -> Value {
        let rows = &self.rows[usize::from(attribute.object_type)];
        rows.columns[usize::from(attribute.slot)].as_ref().map_or(Value::Empty, |c| c.value(row))
    }

    /// Fills a world with one case.
    pub(super) fn fill(&self, world: &mut World, case: usize) -> Result<(), WorldError> {
        world.clear();
        for (object_type, rows) in (0u16..).zip(&self.rows) {
            for row in self.range(object_type, case) {
                let object = world.create(ObjectTypeId(object_type));
                for (slot, column) in (0u16..).zip(&rows.columns) {
                    if let Some(column) = column {
                        world.set(object, AttributeId { object_type, slot }, column.value(row))?;
                    }
                }
                for (slot, bits) in (0u16..).zip(&rows.traits) {
                    let given = bits.get(large(row)).is_some_and(|b| *b != 0);
                    world.set_trait(object, TraitId { object_type, slot }, given)?;
                }
                if let Some(label) = rows.labels.get(&row) {
                    world.set_label(object, label);
                }
            }
        }
        for role in &self.model.roles {
            let (from, to) = (self.range(role.from.0, case), self.range(role.to.0, case));
            for row in from.clone() {
                let targets = self.reached(role.id, row);
                world.place_links(role.id, row - from.start, targets.map(|t| t - to.start));
            }
        }
        Ok(())
    }

    /// Bytes in use for the cases.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let of_rows = |r: &Rows| {
            let columns: usize = r.columns.iter().flatten().map(Column::bytes).sum();
            columns + r.traits.iter().map(Vec::capacity).sum::<usize>() + r.starts.capacity() * 4
        };
        let links: usize = self.links.iter().map(links::Links::bytes).sum();
        self.rows.iter().map(of_rows).sum::<usize>() + links
    }
}

/// The sum, if so many objects may be in a batch.
fn more(count: u32, others: u64) -> Result<u32, WorldError> {
    let sum = u64::from(count).saturating_add(others);
    u32::try_from(sum).ok().filter(|sum| *sum <= BATCH_OBJECTS).ok_or(WorldError::TooMany)
}

/// Which case a row belongs to.
pub(super) fn case_of(starts: &[u32], row: u32) -> usize {
    starts.partition_point(|start| *start <= row).saturating_sub(1)
}
