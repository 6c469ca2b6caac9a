//! Outcomes to rows: the derived values of the objects of one type.

use std::collections::BTreeMap;
use std::io::Write;

use regelspraak::{AttributeId, Batch, Language, Message, ObjectTypeId, Outcome, Program, TraitId, Written};

use crate::cell::{self, Kind};
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
    /// Where the rows go.
    pub to: Target,
}

/// Where rows go.
pub enum Target {
    /// CSV text.
    Csv(Box<dyn Write>),
    /// A Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(Box<dyn Write + Send>),
}

enum Rows {
    Csv(Box<csv::Writer<Box<dyn Write>>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<crate::columnar::Writer>),
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
    rows: Rows,
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
        let mut header = vec![(ID.to_owned(), Kind::Text)];
        header.extend(attributes.iter().map(|id| {
            let attribute = program.attribute_info(*id);
            (attribute.name.clone(), Kind::of(&attribute.data_type))
        }));
        header.extend(traits.iter().map(|id| (program.trait_info(*id).name.clone(), Kind::Bool)));
        if number == 0 {
            header.extend([(ERROR.to_owned(), Kind::Text), (INCONSISTENT.to_owned(), Kind::Text)]);
        }
        let (names, kinds): (Vec<String>, Vec<Kind>) = header.into_iter().unzip();
        let rows = Rows::open(&path, to, &names, &kinds)?;
        Ok(Self { program, path, number, object_type, attributes, traits, rows, row: Vec::new() })
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
        self.rows.put(&self.path, &self.row)?;
        self.row.clear();
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<(), TableError> {
        let Self { rows, path, .. } = self;
        match rows {
            Rows::Csv(mut rows) => rows.flush().map_err(|error| TableError::system(&path, &error)),
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => rows.finish().map_err(|error| TableError::system(&path, &error)),
        }
    }
}

impl Rows {
    #[cfg_attr(not(feature = "parquet"), expect(unused_variables, reason = "CSV cells are all text"))]
    fn open(path: &str, to: Target, names: &[String], kinds: &[Kind]) -> Result<Self, TableError> {
        match to {
            Target::Csv(text) => {
                let mut rows = Self::Csv(Box::new(csv::Writer::from_writer(text)));
                rows.put(path, names)?;
                Ok(rows)
            }
            #[cfg(feature = "parquet")]
            Target::Parquet(file) => {
                let rows = crate::columnar::Writer::open(path, file, names, kinds)?;
                Ok(Self::Parquet(Box::new(rows)))
            }
        }
    }

    fn put(&mut self, path: &str, row: &[String]) -> Result<(), TableError> {
        match self {
            Self::Csv(rows) => rows.write_record(row).map_err(|error| TableError::system(path, &error)),
            #[cfg(feature = "parquet")]
            Self::Parquet(rows) => rows.add(row).map_err(|error| TableError::system(path, &error)),
        }
    }
}
