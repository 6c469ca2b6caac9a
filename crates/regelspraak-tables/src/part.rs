//! Rows that were read, and the batch they become. What is in the cells is looked into on all threads.

use std::sync::Arc;

use csv::StringRecord;
use regelspraak::{Batch, Message, ObjectRef, ObjectTypeId, Program};

use crate::cell;
use crate::error::TableError;
use crate::header::Column;

/// What a table is about.
pub(crate) struct Form {
    pub(crate) path: String,
    pub(crate) object_type: ObjectTypeId,
    pub(crate) columns: Vec<Column>,
}

/// The rows of some cases.
#[derive(Default)]
pub(crate) struct Part {
    pub(crate) rows: Vec<Row>,
    /// What stopped the reading after these rows.
    pub(crate) stopped: Option<TableError>,
}

/// A row, of which only the names of objects were looked into.
pub(crate) struct Row {
    /// The number of its table.
    pub(crate) table: usize,
    pub(crate) line: u64,
    pub(crate) cells: StringRecord,
    pub(crate) id: Arc<str>,
    /// Cells that name another object of the case, with its place among the rows.
    pub(crate) related: Vec<(usize, usize)>,
    /// Whether its case ends here.
    pub(crate) last: bool,
}

/// Makes batches of parts.
pub(crate) struct Filler<'p> {
    pub(crate) program: &'p Program,
    pub(crate) forms: Vec<Arc<Form>>,
    /// Whether objects get their id as label, for explanations.
    pub(crate) labels: bool,
}

impl Filler<'_> {
    /// Fills an empty batch with the objects of a part; the first error in the order of its rows.
    pub(crate) fn fill(&self, part: Part, batch: &mut Batch) -> Result<(), TableError> {
        let mut objects = Vec::with_capacity(part.rows.len());
        for row in &part.rows {
            let form = &self.forms[row.table];
            let object = self
                .object(form, row, batch, &objects)
                .map_err(|(column, message)| TableError::new(&form.path, row.line, column, message))?;
            objects.push(object);
            if row.last {
                batch.end_case();
            }
        }
        part.stopped.map_or(Ok(()), Err)
    }

    fn object(
        &self,
        form: &Form,
        row: &Row,
        batch: &mut Batch,
        objects: &[ObjectRef],
    ) -> Result<ObjectRef, (usize, Message)> {
        let object = batch.create(form.object_type).map_err(|error| (0, error.message()))?;
        for (place, column) in form.columns.iter().enumerate() {
            let text = row.cells.get(place).unwrap_or("");
            let set = match column {
                Column::Id => Ok(()),
                Column::Attribute(attribute) => {
                    let data_type = &self.program.attribute_info(*attribute).data_type;
                    cell::parse(self.program, data_type, text).and_then(|value| {
                        batch.set(object, *attribute, &value).map_err(|error| error.message())
                    })
                }
                Column::Trait(_) if text.is_empty() => Ok(()),
                Column::Trait(kenmerk) => cell::boolean(text).and_then(|value| {
                    batch.set_trait(object, *kenmerk, value).map_err(|error| error.message())
                }),
                Column::Role(role, _) => {
                    let named = row.related.iter().find(|(cell, _)| *cell == place);
                    match named.and_then(|(_, at)| objects.get(*at)) {
                        Some(other) => batch.link(*role, object, *other).map_err(|error| error.message()),
                        None => Ok(()),
                    }
                }
            };
            set.map_err(|message| (place + 1, message))?;
        }
        if self.labels {
            batch.set_label(object, &row.id);
        }
        Ok(object)
    }
}
