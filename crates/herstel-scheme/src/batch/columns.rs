//! Columns resolved once: which cell of a row goes to which slot of which object.

use super::BatchError;
use super::mapping::{ColumnMapping, ItemMapping, Mapping, Unit};
use crate::model::{CollectionModel, Member, Model, ObjectModel, ValueKind};
use crate::runner::{self, Binding};
use crate::values;
use regelspraak::{Number, ObjectRef, Program, Value, World};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How a whole row is read.
#[derive(Debug)]
pub(crate) struct RowPlan<'a> {
    binding: Binding<'a>,
    case: Vec<Cell<'a>>,
    case_constants: Vec<(&'a Member, Value)>,
    items: Vec<ItemPlan<'a>>,
    side_by_side: Vec<SidePlan<'a>>,
    /// The column that is repeated in the output.
    pub(crate) id: Option<usize>,
    /// Per collection of the model, how many objects a row can hold.
    pub(crate) most_items: Vec<usize>,
}

/// One cell that fills one member.
#[derive(Debug)]
struct Cell<'a> {
    column: usize,
    name: String,
    member: &'a Member,
    reading: Reading,
}

/// How the text of a cell becomes a value.
#[derive(Debug)]
enum Reading {
    Plain,
    Cents,
    Listed(HashMap<Vec<u8>, Value>),
}

/// One numbered related object: `toeslagjaar.1.…`.
#[derive(Debug)]
struct ItemPlan<'a> {
    collection: &'a CollectionModel,
    index: usize,
    cells: Vec<Cell<'a>>,
}

/// Columns that each are one related object.
#[derive(Debug)]
struct SidePlan<'a> {
    collection: &'a CollectionModel,
    index: usize,
    count: Option<(usize, String)>,
    first_key: (usize, String),
    cells: Vec<Cell<'a>>,
    constants: Vec<(&'a Member, Value)>,
}

impl<'a> RowPlan<'a> {
    /// Resolves the heading of a file, with a mapping or without.
    pub(crate) fn new(
        binding: Binding<'a>,
        header: &csv::StringRecord,
        mapping: Option<&Mapping>,
    ) -> Result<RowPlan<'a>, BatchError> {
        let Binding { program, model } = binding;
        let mut positions = HashMap::new();
        for (index, name) in header.iter().enumerate() {
            if positions.insert(name, index).is_some() {
                return Err(BatchError::column(name, "deze kolom staat er twee keer in"));
            }
        }
        let input = mapping.map(|mapping| &mapping.input);
        let id_name = input.and_then(|input| input.id.as_deref()).unwrap_or("id");
        let mut plan = RowPlan {
            binding,
            case: Vec::new(),
            case_constants: Vec::new(),
            items: Vec::new(),
            side_by_side: Vec::new(),
            id: positions.get(id_name).copied(),
            most_items: vec![0; model.collections.len()],
        };
        let mut used: HashSet<&str> = HashSet::from([id_name]);
        let mut numbered: BTreeMap<(usize, usize), Vec<Cell<'a>>> = BTreeMap::new();
        if let Some(input) = input {
            used.extend(input.ignore.iter().map(String::as_str));
            for column in &input.columns {
                used.insert(&column.from);
                let cell = Target::find(model, &column.to)?;
                let position = position(&positions, &column.from)?;
                plan.place(
                    cell,
                    position,
                    column.from.clone(),
                    Reading::of(program, cell.member, column)?,
                    &mut numbered,
                );
            }
            for items in &input.items {
                used.extend(items.columns.iter().map(String::as_str));
                used.extend(items.count.as_deref());
                used.insert(&items.key.first);
                let side = SidePlan::new(program, model, &positions, items)?;
                plan.most_items[side.index] += side.cells.len();
                plan.side_by_side.push(side);
            }
            plan.case_constants = constants(program, &model.case, &input.constants)?;
        }
        for (index, name) in header.iter().enumerate() {
            if !used.contains(name) {
                let cell = Target::find(model, name)?;
                plan.place(cell, index, name.to_owned(), Reading::Plain, &mut numbered);
            }
        }
        for ((index, _), cells) in numbered {
            plan.most_items[index] += 1;
            plan.items.push(ItemPlan { collection: &model.collections[index], index, cells });
        }
        Ok(plan)
    }

    fn place(
        &mut self,
        target: Target<'a>,
        column: usize,
        name: String,
        reading: Reading,
        numbered: &mut BTreeMap<(usize, usize), Vec<Cell<'a>>>,
    ) {
        let cell = Cell { column, name, member: target.member, reading };
        match target.item {
            None => self.case.push(cell),
            Some(item) => numbered.entry(item).or_default().push(cell),
        }
    }

    /// Puts one row in an empty world.
    pub(crate) fn fill(
        &self,
        world: &mut World,
        record: &csv::ByteRecord,
        row: u64,
        keys: &mut Vec<Vec<i64>>,
    ) -> Result<ObjectRef, BatchError> {
        let Binding { program, model } = self.binding;
        keys.resize_with(model.collections.len(), Vec::new);
        keys.iter_mut().for_each(Vec::clear);
        let case = world.create(model.case.type_id);
        for (member, value) in &self.case_constants {
            set(world, case, member, value.clone(), row, &member.name)?;
        }
        for cell in &self.case {
            let value = cell.read(program, record, row)?;
            set(world, case, cell.member, value, row, &cell.name)?;
        }
        for item in &self.items {
            if item.cells.iter().all(|cell| record.get(cell.column).is_none_or(<[u8]>::is_empty)) {
                continue;
            }
            let object = world.create(item.collection.object.type_id);
            for cell in &item.cells {
                let value = cell.read(program, record, row)?;
                set(world, object, cell.member, value, row, &cell.name)?;
            }
            let key = self.binding.key(world, object, item.collection);
            let place = item.cells.first().map_or("", |cell| cell.name.as_str());
            let key = key.ok_or_else(|| {
                let name = &item.collection.object.members[item.collection.key].name;
                BatchError::case(row, place, format!("de sleutel «{name}» ontbreekt"))
            })?;
            self.link(world, case, object, item.collection, key, &mut keys[item.index])
                .map_err(|reason| BatchError::case(row, place, reason))?;
        }
        for side in &self.side_by_side {
            side.fill(self, world, case, record, row, &mut keys[side.index])?;
        }
        Ok(case)
    }

    fn link(
        &self,
        world: &mut World,
        case: ObjectRef,
        object: ObjectRef,
        collection: &CollectionModel,
        key: i64,
        keys: &mut Vec<i64>,
    ) -> Result<(), Cow<'static, str>> {
        collection.check_key(key, keys)?;
        keys.push(key);
        runner::join(world, collection, case, object)
    }
}

/// Where a column leads.
#[derive(Clone, Copy)]
struct Target<'a> {
    /// Index of the collection and number of the object, from 0.
    item: Option<(usize, usize)>,
    member: &'a Member,
}

impl<'a> Target<'a> {
    fn find(model: &'a Model, name: &str) -> Result<Target<'a>, BatchError> {
        let unknown = || BatchError::column(name, "deze naam is in de regeling niet gedeclareerd");
        let mut parts = name.splitn(3, '.');
        let (item, object, attribute) = match (parts.next(), parts.next(), parts.next()) {
            (Some(role), Some(number), Some(attribute)) => {
                let index = model.collections.iter().position(|c| c.role == role).ok_or_else(unknown)?;
                let number: usize = number.parse().ok().filter(|number| *number >= 1).ok_or_else(unknown)?;
                (Some((index, number - 1)), &model.collections[index].object, attribute)
            }
            (Some(_), _, _) | (None, _, _) => (None, &model.case, name),
        };
        let member = object.member(attribute).ok_or_else(unknown)?;
        input_member(member, name)?;
        Ok(Target { item, member })
    }
}

fn input_member(member: &Member, column: &str) -> Result<(), BatchError> {
    if member.input {
        Ok(())
    } else {
        Err(BatchError::column(column, "deze waarde wordt berekend en kan niet worden ingevuld"))
    }
}

fn position(positions: &HashMap<&str, usize>, name: &str) -> Result<usize, BatchError> {
    positions
        .get(name)
        .copied()
        .ok_or_else(|| BatchError::column(name, "deze kolom ontbreekt in het bestand"))
}

fn constants<'a>(
    program: &Program,
    object: &'a ObjectModel,
    constants: &BTreeMap<String, String>,
) -> Result<Vec<(&'a Member, Value)>, BatchError> {
    let mut values = Vec::new();
    for (name, text) in constants {
        let member = object
            .member(name)
            .ok_or_else(|| BatchError::column(name, "deze naam is in de regeling niet gedeclareerd"))?;
        input_member(member, name)?;
        let value =
            values::parse(program, member, text).map_err(|reason| BatchError::column(name, reason))?;
        values.push((member, value));
    }
    Ok(values)
}

impl Reading {
    fn of(program: &Program, member: &Member, column: &ColumnMapping) -> Result<Reading, BatchError> {
        if let Some(listed) = &column.values {
            let mut values = HashMap::new();
            for (from, to) in listed {
                let value = values::parse(program, member, to)
                    .map_err(|reason| BatchError::column(&column.from, format!("«{to}»: {reason}")))?;
                values.insert(from.as_bytes().to_vec(), value);
            }
            return Ok(Self::Listed(values));
        }
        Self::of_unit(member, column.unit, &column.from)
    }

    fn of_unit(member: &Member, unit: Unit, column: &str) -> Result<Reading, BatchError> {
        match unit {
            Unit::Euro | Unit::WholeEuro => Ok(Self::Plain),
            Unit::Cent if member.kind == ValueKind::Amount => Ok(Self::Cents),
            Unit::Cent => Err(BatchError::column(column, "alleen een bedrag kan in centen staan")),
        }
    }
}

impl Cell<'_> {
    fn read(&self, program: &Program, record: &csv::ByteRecord, row: u64) -> Result<Value, BatchError> {
        let bytes = record.get(self.column).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(Value::Empty);
        }
        let refuse = |reason: &str| BatchError::case(row, &self.name, reason);
        match &self.reading {
            Reading::Listed(values) => values
                .get(bytes)
                .cloned()
                .ok_or_else(|| refuse("deze waarde staat niet in het mappingbestand")),
            Reading::Cents => match whole(bytes) {
                Some(cents) => Ok(Value::Number(Number::hundredths(i128::from(cents)))),
                None => Err(refuse("een heel aantal centen verwacht")),
            },
            Reading::Plain => {
                let text = std::str::from_utf8(bytes).map_err(|_| refuse("geen UTF-8-tekst"))?;
                values::parse(program, self.member, text).map_err(|reason| refuse(&reason))
            }
        }
    }
}

/// A whole number of at most 18 digits.
fn whole(bytes: &[u8]) -> Option<i64> {
    let (negative, digits) = match bytes.split_first() {
        Some((b'-', rest)) => (true, rest),
        Some(_) | None => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let size = digits
        .iter()
        .try_fold(0_i64, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0')))?;
    Some(if negative { -size } else { size })
}

impl<'a> SidePlan<'a> {
    fn new(
        program: &Program,
        model: &'a Model,
        positions: &HashMap<&str, usize>,
        mapping: &ItemMapping,
    ) -> Result<SidePlan<'a>, BatchError> {
        let index = model
            .collections
            .iter()
            .position(|collection| collection.role == mapping.role)
            .ok_or_else(|| BatchError::column(&mapping.role, "deze verzameling kent de regeling niet"))?;
        let collection = &model.collections[index];
        let key_name = &collection.object.members[collection.key].name;
        if &mapping.key.to != key_name {
            return Err(BatchError::column(&mapping.key.to, format!("de sleutel heet «{key_name}»")));
        }
        let unknown = || BatchError::column(&mapping.to, "deze naam is in de regeling niet gedeclareerd");
        let member = collection.object.member(&mapping.to).ok_or_else(unknown)?;
        input_member(member, &mapping.to)?;
        let mut cells = Vec::new();
        for name in &mapping.columns {
            let reading = Reading::of_unit(member, mapping.unit, name)?;
            cells.push(Cell { column: position(positions, name)?, name: name.clone(), member, reading });
        }
        let count = match &mapping.count {
            Some(name) => Some((position(positions, name)?, name.clone())),
            None => None,
        };
        Ok(SidePlan {
            collection,
            index,
            count,
            first_key: (position(positions, &mapping.key.first)?, mapping.key.first.clone()),
            cells,
            constants: constants(program, &collection.object, &mapping.constants)?,
        })
    }

    fn fill(
        &self,
        plan: &RowPlan<'_>,
        world: &mut World,
        case: ObjectRef,
        record: &csv::ByteRecord,
        row: u64,
        keys: &mut Vec<i64>,
    ) -> Result<(), BatchError> {
        let number = |(column, name): &(usize, String)| {
            let read = record.get(*column).and_then(whole);
            read.ok_or_else(|| BatchError::case(row, name, "een heel getal verwacht"))
        };
        let count = match &self.count {
            Some(place) => {
                let count = number(place)?;
                let fits = usize::try_from(count).ok().filter(|count| *count <= self.cells.len());
                Some(fits.ok_or_else(|| {
                    BatchError::case(row, &place.1, format!("0 tot en met {} verwacht", self.cells.len()))
                })?)
            }
            None => None,
        };
        let first = number(&self.first_key)?;
        let key_member = &self.collection.object.members[self.collection.key];
        for (index, cell) in self.cells.iter().enumerate().take(count.unwrap_or(self.cells.len())) {
            let value = cell.read(plan.binding.program, record, row)?;
            let nothing = match &value {
                Value::Empty => true,
                Value::Number(number) => number.is_zero(),
                Value::Bool(_) | Value::Date(_) | Value::DateTime(_) | Value::Enum(_) | Value::Text(_) => {
                    false
                }
            };
            if count.is_none() && nothing {
                continue;
            }
            let object = world.create(self.collection.object.type_id);
            let key =
                i64::try_from(index).ok().and_then(|index| first.checked_add(index)).unwrap_or(i64::MAX);
            set(world, object, key_member, Value::Number(Number::from(key)), row, &self.first_key.1)?;
            for (member, value) in &self.constants {
                set(world, object, member, value.clone(), row, &member.name)?;
            }
            set(world, object, cell.member, value, row, &cell.name)?;
            plan.link(world, case, object, self.collection, key, keys)
                .map_err(|reason| BatchError::case(row, &self.first_key.1, reason))?;
        }
        Ok(())
    }
}

fn set(
    world: &mut World,
    object: ObjectRef,
    member: &Member,
    value: Value,
    row: u64,
    name: &str,
) -> Result<(), BatchError> {
    runner::set(world, object, member, value).map_err(|reason| BatchError::case(row, name, reason))
}
