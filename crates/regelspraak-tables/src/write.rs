//! Outcomes to rows: the derived values of the objects of one type.

use std::collections::BTreeMap;
use std::io::Write;

use regelspraak::{AttributeId, Batch, Language, Message, ObjectTypeId, Outcome, Program, TraitId, Written};

use crate::cell;
use crate::error::TableError;
use crate::header::ID;
use crate::read::Names;

/// Column with the error of a case that has no result.
const ERROR: &str = "fout";
/// Column with the consistency rules that a case does not meet.
const INCONSISTENT: &str = "tegenspraak";

/// A table to write.
pub struct Output {
    /// The object type its rows are about, as declared.
    pub object_type: String,
    /// Path, for messages.
    pub path: String,
    /// Where the CSV text goes.
    pub to: Box<dyn Write>,
}

/// An open table.
pub(crate) struct Sheet<'p> {
    program: &'p Program,
    path: String,
    /// Number of the input table with the same objects.
    number: usize,
    object_type: ObjectTypeId,
    attributes: Vec<AttributeId>,
    traits: Vec<TraitId>,
    rows: csv::Writer<Box<dyn Write>>,
    row: Vec<String>,
}

impl<'p> Sheet<'p> {
    /// Writes the header: `id`, all derived attributes and kenmerken, and for the first table what went wrong.
    pub(crate) fn open(
        program: &'p Program,
        inputs: &[ObjectTypeId],
        output: Output,
    ) -> Result<Self, TableError> {
        let Output { object_type: name, path, to } = output;
        let found = program.object_type(&name);
        let place = found.and_then(|id| inputs.iter().position(|input| *input == id));
        let (Some(object_type), Some(number)) = (found, place) else {
            let message = Message::new(
                format!("er is geen tabel met `{name}` om uitkomsten bij te schrijven"),
                format!("there is no table of `{name}` to write results for"),
            );
            return Err(TableError::new(&path, 0, 0, message));
        };
        let info = program.object_type_info(object_type);
        let derived = |written| program.writers(written).next().is_some();
        let attributes: Vec<AttributeId> =
            info.attributes.iter().map(|a| a.id).filter(|id| derived(Written::Attribute(*id))).collect();
        let traits: Vec<TraitId> =
            info.traits.iter().map(|k| k.id).filter(|id| derived(Written::Trait(*id))).collect();
        let rows = csv::Writer::from_writer(to);
        let mut sheet =
            Self { program, path, number, object_type, attributes, traits, rows, row: Vec::new() };
        sheet.row.push(ID.to_owned());
        sheet.row.extend(sheet.attributes.iter().map(|id| program.attribute_info(*id).name.clone()));
        sheet.row.extend(sheet.traits.iter().map(|id| program.trait_info(*id).name.clone()));
        if number == 0 {
            sheet.row.extend([ERROR.to_owned(), INCONSISTENT.to_owned()]);
        }
        sheet.put()?;
        Ok(sheet)
    }

    /// Adds the objects of a batch.
    pub(crate) fn add(
        &mut self,
        batch: &Batch,
        outcome: &Outcome,
        names: &Names,
        language: Language,
    ) -> Result<(), TableError> {
        let errors: BTreeMap<usize, String> =
            outcome.errors().iter().map(|(case, error)| (*case, error.line(language))).collect();
        let mut inconsistent: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for (case, found) in outcome.inconsistencies() {
            let rule = usize::try_from(found.rule).ok().and_then(|at| self.program.rules().get(at));
            let listed = inconsistent.entry(*case).or_default();
            let name = rule.map_or("", |rule| rule.name.as_str());
            if !listed.contains(&name) {
                listed.push(name);
            }
        }
        let mut ids = names.ids.get(self.number).into_iter().flatten();
        for case in 0..batch.cases() {
            for object in batch.objects(self.object_type, case) {
                self.row.push(ids.next().map_or_else(String::new, ToString::to_string));
                for attribute in &self.attributes {
                    self.row.push(cell::text(self.program, &outcome.value(batch, object, *attribute)));
                }
                let failed = errors.get(&case);
                for kenmerk in &self.traits {
                    let has = outcome.has_trait(batch, object, *kenmerk);
                    self.row.push(if failed.is_some() { String::new() } else { has.to_string() });
                }
                if self.number == 0 {
                    self.row.push(failed.cloned().unwrap_or_default());
                    self.row.push(inconsistent.get(&case).map_or_else(String::new, |rules| rules.join("; ")));
                }
                self.put()?;
            }
        }
        Ok(())
    }

    fn put(&mut self) -> Result<(), TableError> {
        let written = self.rows.write_record(&self.row);
        self.row.clear();
        written.map_err(|error| TableError::system(&self.path, &error))
    }

    pub(crate) fn finish(mut self) -> Result<(), TableError> {
        self.rows.flush().map_err(|error| TableError::system(&self.path, &error))
    }
}
