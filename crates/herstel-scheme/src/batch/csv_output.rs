//! CSV out: the derived values, one row per case.

use super::BatchError;
use super::mapping::{OutputMapping, Unit};
use super::run::Calculated;
use crate::model::{CollectionModel, Member, ValueKind};
use crate::package::Package;
use crate::runner;
use crate::values;
use regelspraak::{ObjectRef, Value};
use std::io::Write;

/// Writes rows.
pub(crate) struct CsvOutput<'a, W: Write> {
    writer: csv::Writer<W>,
    has_id: bool,
    case: Vec<(&'a Member, Unit)>,
    items: Vec<ItemColumns<'a>>,
    /// Whether the contradictions of a case are a column.
    tells_contradictions: bool,
    record: csv::ByteRecord,
    text: String,
}

/// Columns of the numbered related objects of one collection.
struct ItemColumns<'a> {
    collection: &'a CollectionModel,
    most: usize,
    members: Vec<&'a Member>,
}

impl<'a, W: Write> CsvOutput<'a, W> {
    pub(crate) fn new(
        package: &'a Package,
        output: W,
        mapping: Option<&OutputMapping>,
        has_id: bool,
        most_items: &[usize],
    ) -> Result<Self, BatchError> {
        let model = package.model();
        let mut heading: Vec<String> = Vec::new();
        heading.extend(has_id.then(|| "id".to_owned()));
        let mut case = Vec::new();
        let mut items = Vec::new();
        match mapping {
            Some(mapping) => {
                for column in &mapping.columns {
                    let member = model.case.member(&column.from).ok_or_else(|| {
                        BatchError::column(
                            &column.from,
                            "deze naam is in de regeling niet gedeclareerd bij de zaak",
                        )
                    })?;
                    if column.unit != Unit::Euro && member.kind != ValueKind::Amount {
                        return Err(BatchError::column(
                            &column.from,
                            "alleen een bedrag heeft een munteenheid",
                        ));
                    }
                    heading.push(column.to.clone());
                    case.push((member, column.unit));
                }
            }
            None => {
                let derived = model.case.members.iter().filter(|member| !member.input);
                case.extend(derived.map(|member| (member, Unit::Euro)));
                heading.extend(case.iter().map(|(member, _)| member.name.clone()));
                for (collection, most) in model.collections.iter().zip(most_items) {
                    let key = &collection.object.members[collection.key];
                    let derived = collection.object.members.iter().filter(|member| !member.input);
                    let members: Vec<&Member> = std::iter::once(key).chain(derived).collect();
                    for number in 1..=*most {
                        let names = members
                            .iter()
                            .map(|member| format!("{}.{number}.{}", collection.role, member.name));
                        heading.extend(names);
                    }
                    items.push(ItemColumns { collection, most: *most, members });
                }
                heading.push("tegenspraak".to_owned());
            }
        }
        let mut writer = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(output);
        writer.write_record(&heading)?;
        Ok(Self {
            writer,
            has_id,
            case,
            items,
            tells_contradictions: mapping.is_none(),
            record: csv::ByteRecord::new(),
            text: String::new(),
        })
    }

    pub(crate) fn case(&mut self, calculated: &Calculated<'_>, row: u64) -> Result<(), BatchError> {
        self.record.clear();
        if self.has_id {
            self.record.push_field(calculated.id.unwrap_or_default().as_bytes());
        }
        for (member, unit) in &self.case {
            self.text.clear();
            let value = runner::get(calculated.world, calculated.case, member);
            write(calculated, member, *unit, &value, &mut self.text)
                .map_err(|reason| BatchError::case(row, &member.name, reason))?;
            self.record.push_field(self.text.as_bytes());
        }
        for columns in &self.items {
            let mut objects = calculated.world.related(calculated.case, columns.collection.role_id);
            for _ in 0..columns.most {
                let object: Option<ObjectRef> = objects.next();
                for member in &columns.members {
                    self.text.clear();
                    if let Some(object) = object {
                        let value = runner::get(calculated.world, object, member);
                        values::write(calculated.binding.program, member.kind, &value, &mut self.text);
                    }
                    self.record.push_field(self.text.as_bytes());
                }
            }
        }
        if self.tells_contradictions {
            let rules: Vec<&str> = calculated.inconsistent.iter().map(|found| found.rule.as_str()).collect();
            self.record.push_field(rules.join("; ").as_bytes());
        }
        self.writer.write_byte_record(&self.record)?;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<(), BatchError> {
        self.writer.flush()?;
        Ok(())
    }
}

fn write(
    calculated: &Calculated<'_>,
    member: &Member,
    unit: Unit,
    value: &Value,
    out: &mut String,
) -> Result<(), &'static str> {
    let hundredths =
        value.as_number().map(|number| number.to_hundredths().ok_or("dit bedrag is niet in hele centen"));
    match (unit, hundredths) {
        (Unit::Euro, _) | (_, None) => values::write(calculated.binding.program, member.kind, value, out),
        (Unit::Cent, Some(cents)) => write_whole(cents?, out),
        (Unit::WholeEuro, Some(cents)) => {
            let cents = cents?;
            if cents % 100 != 0 {
                return Err("dit bedrag is niet in hele euro's");
            }
            write_whole(cents / 100, out);
        }
    }
    Ok(())
}

fn write_whole(number: i128, out: &mut String) {
    if number < 0 {
        out.push('-');
    }
    values::push_digits(number.unsigned_abs(), out);
}
