//! Rows to cases: the rows of all tables that belong to one row of the first.

use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use csv::StringRecord;
use regelspraak::{Message, ObjectTypeId, Program, RoleId};

use crate::error::TableError;
use crate::header::{self, Column};
use crate::part::{Form, Part, Row};
use crate::seen::Seen;

/// More objects than this in one case are taken for a mistake.
const MAX_OBJECTS: usize = 100_000;
/// Longest row in bytes; one that goes on longer is taken for a mistake, such as a quote that is never closed.
const MAX_ROW: u64 = 1024 * 1024;

/// A table to read.
pub struct Input {
    /// The object type its rows are about, as declared.
    pub object_type: String,
    /// Path, for messages.
    pub path: String,
    /// Where the rows come from.
    pub from: Source,
}

/// Where rows come from.
pub enum Source {
    /// CSV text.
    Csv(Box<dyn Read + Send>),
    /// A Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(std::fs::File),
}

enum Rows {
    /// With the place up to which it may read.
    Csv(csv::Reader<Bounded>, Arc<AtomicU64>),
    #[cfg(feature = "parquet")]
    Parquet(crate::columnar::Reader),
}

/// Text of which no more is given out than a row may take.
struct Bounded {
    text: Box<dyn Read + Send>,
    /// Bytes given out.
    given: u64,
    /// Where the row at hand may end at the latest.
    until: Arc<AtomicU64>,
}

impl Read for Bounded {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.given > self.until.load(Ordering::Relaxed) {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        let count = self.text.read(into)?;
        self.given += count as u64;
        Ok(count)
    }
}

fn too_long() -> Message {
    Message::new(
        format!("deze regel is langer dan {MAX_ROW} bytes; ontbreekt er een aanhalingsteken?"),
        format!("this row is longer than {MAX_ROW} bytes; is a quotation mark missing?"),
    )
}

/// An error of reading CSV, of the row that starts at a line.
fn refused(path: &str, line: u64, error: &csv::Error) -> TableError {
    if let csv::ErrorKind::Io(cause) = error.kind()
        && cause.kind() == std::io::ErrorKind::FileTooLarge
    {
        return TableError::new(path, line, 0, too_long());
    }
    TableError::csv(path, error)
}

impl Rows {
    fn open(path: &str, from: Source) -> Result<(Self, Vec<String>), TableError> {
        match from {
            Source::Csv(text) => {
                let until = Arc::new(AtomicU64::new(MAX_ROW));
                let mut rows =
                    csv::Reader::from_reader(Bounded { text, given: 0, until: Arc::clone(&until) });
                let header = rows.headers().map_err(|error| refused(path, 1, &error))?;
                let names =
                    header.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
                Ok((Self::Csv(rows, until), names))
            }
            #[cfg(feature = "parquet")]
            Source::Parquet(file) => {
                let rows = crate::columnar::Reader::open(path, file)?;
                let names = rows.names();
                Ok((Self::Parquet(rows), names))
            }
        }
    }

    fn next(&mut self, path: &str, row: &mut StringRecord) -> Result<bool, TableError> {
        match self {
            Self::Csv(rows, until) => {
                let (line, start) = (rows.position().line(), rows.position().byte());
                until.store(start + MAX_ROW, Ordering::Relaxed);
                let found = rows.read_record(row).map_err(|error| refused(path, line, &error))?;
                // What is read ahead may hold more than a row may.
                if found && rows.position().byte() - start > MAX_ROW {
                    return Err(TableError::new(path, line, 0, too_long()));
                }
                Ok(found)
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(rows) => {
                let found = rows.next(row)?;
                if found && row.as_slice().len() as u64 > MAX_ROW {
                    return Err(TableError::new(path, rows.line(), 0, too_long()));
                }
                Ok(found)
            }
        }
    }
}

/// One open table.
struct Table {
    form: Arc<Form>,
    rows: Rows,
    row: StringRecord,
    /// Whether `row` holds a row that no case has taken yet.
    waiting: bool,
    /// Rows taken so far.
    taken: u64,
}

impl Table {
    fn open(program: &Program, input: Input) -> Result<Self, TableError> {
        let Input { object_type: name, path, from } = input;
        let Some(object_type) = program.object_type(&name) else {
            let message = Message::new(
                format!("het objecttype `{name}` is niet gedeclareerd"),
                format!("the object type `{name}` is not declared"),
            );
            return Err(TableError::new(&path, 0, 0, message));
        };
        let (rows, names) = Rows::open(&path, from)?;
        if names.is_empty() {
            let message = Message::new("deze tabel heeft geen kop", "this table has no header");
            return Err(TableError::new(&path, 1, 0, message));
        }
        let columns = header::read(program, object_type, &path, &names)?;
        let form = Arc::new(Form { path, object_type, columns });
        Ok(Self { form, rows, row: StringRecord::new(), waiting: false, taken: 0 })
    }

    /// Looks at the next row; whether there is one.
    fn peek(&mut self) -> Result<bool, TableError> {
        if !self.waiting {
            self.waiting = self.rows.next(&self.form.path, &mut self.row)?;
        }
        Ok(self.waiting)
    }

    fn line(&self) -> u64 {
        match &self.rows {
            Rows::Csv(..) => self.row.position().map_or(0, csv::Position::line),
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => rows.line(),
        }
    }

    fn error(&self, column: usize, message: Message) -> TableError {
        TableError::new(&self.form.path, self.line(), column, message)
    }

    fn cell(&self, at: usize) -> &str {
        self.row.get(at).unwrap_or("")
    }

    /// The cells of roles that are filled, with the number of their column.
    fn related(&self) -> impl Iterator<Item = (usize, RoleId, ObjectTypeId, &str)> {
        self.form.columns.iter().enumerate().filter_map(|(at, column)| match column {
            Column::Role(role, to) if !self.cell(at).is_empty() => Some((at + 1, *role, *to, self.cell(at))),
            Column::Role(..) | Column::Id | Column::Attribute(_) | Column::Trait(_) => None,
        })
    }

    fn has(&self, wanted: fn(&Column) -> bool) -> bool {
        self.form.columns.iter().any(wanted)
    }
}

/// What identifies the objects of a batch.
#[derive(Default)]
pub(crate) struct Names {
    /// Per table, per object in order.
    pub(crate) ids: Vec<Vec<Arc<str>>>,
    /// Line of the first table, per case.
    pub(crate) lines: Vec<u64>,
}

/// Reads cases.
pub(crate) struct Cases<'p> {
    program: &'p Program,
    tables: Vec<Table>,
    seen: Seen,
    /// Whether an error ended the reading.
    stopped: bool,
}

/// The objects of a case by type and id, as places among the rows of the part.
type Known = HashMap<(ObjectTypeId, Arc<str>), usize>;

impl<'p> Cases<'p> {
    pub(crate) fn open(program: &'p Program, inputs: Vec<Input>) -> Result<Self, TableError> {
        let tables =
            inputs.into_iter().map(|input| Table::open(program, input)).collect::<Result<Vec<_>, _>>()?;
        for (number, table) in tables.iter().enumerate() {
            if tables[..number].iter().any(|earlier| earlier.form.object_type == table.form.object_type) {
                let message = Message::new(
                    "er is al een tabel van dit objecttype",
                    "there is already a table of this object type",
                );
                return Err(TableError::new(&table.form.path, 0, 0, message));
            }
            let is_role = |column: &Column| matches!(column, Column::Role(..));
            let is_id = |column: &Column| matches!(column, Column::Id);
            let message = if number == 0 && table.has(is_role) {
                Message::new(
                    "de eerste tabel heeft één regel per geval en geen kolommen voor rollen",
                    "the first table has one row per case and no columns for roles",
                )
            } else if number == 0 && tables.len() > 1 && !table.has(is_id) {
                Message::new("de kolom `id` ontbreekt", "the column `id` is missing")
            } else if number > 0 && !table.has(is_role) {
                Message::new(
                    "een kolom met de naam van een enkelvoudige rol ontbreekt; die zegt waar een regel bij hoort",
                    "a column named after a single role is missing; it says what a row belongs to",
                )
            } else {
                continue;
            };
            return Err(TableError::new(&table.form.path, 1, 0, message));
        }
        Ok(Self { program, tables, seen: Seen::default(), stopped: false })
    }

    /// What the tables are about.
    pub(crate) fn forms(&self) -> Vec<Arc<Form>> {
        self.tables.iter().map(|table| Arc::clone(&table.form)).collect()
    }

    /// The next cases, at most so many, or what stopped the reading; none at the end of the first table.
    pub(crate) fn part(&mut self, cases: usize) -> Option<(Part, Names)> {
        if self.stopped {
            return None;
        }
        let mut part = Part::default();
        let mut names = Names { ids: self.tables.iter().map(|_| Vec::new()).collect(), lines: Vec::new() };
        part.stopped = self.read(cases, &mut part, &mut names).err();
        self.stopped = part.stopped.is_some();
        (self.stopped || !part.rows.is_empty()).then_some((part, names))
    }

    fn read(&mut self, cases: usize, part: &mut Part, names: &mut Names) -> Result<(), TableError> {
        while names.lines.len() < cases && self.case(part, names)? {}
        if part.rows.is_empty() { self.end() } else { Ok(()) }
    }

    /// One case: a row of the first table with the rows of the others that belong to it.
    fn case(&mut self, part: &mut Part, names: &mut Names) -> Result<bool, TableError> {
        let Some(first) = self.tables.first_mut() else { return Ok(false) };
        if !first.peek()? {
            return Ok(false);
        }
        names.lines.push(first.line());
        let mut known = Known::new();
        self.row(0, part, names, &mut known)?;
        for number in 1..self.tables.len() {
            while self.tables[number].peek()? && self.belongs(number, &known)? {
                self.row(number, part, names, &mut known)?;
            }
        }
        if let Some(row) = part.rows.last_mut() {
            row.last = true;
        }
        Ok(true)
    }

    /// Whether the waiting row of a table is about this case.
    fn belongs(&self, number: usize, known: &Known) -> Result<bool, TableError> {
        let table = &self.tables[number];
        let mut found = 0;
        let mut missing = None;
        for (column, _, to, id) in table.related() {
            if known.contains_key(&(to, Arc::from(id))) {
                found += 1;
            } else {
                missing = Some((column, self.unknown(to, id)));
            }
        }
        match (found, missing) {
            (0, None) => {
                Err(table
                    .error(0, Message::new("deze regel hoort nergens bij", "this row belongs to nothing")))
            }
            (0, Some(_)) => Ok(false),
            (_, None) => Ok(true),
            (_, Some((column, message))) => Err(table.error(column, message)),
        }
    }

    fn unknown(&self, to: ObjectTypeId, id: &str) -> Message {
        let name = &self.program.object_type_info(to).name;
        Message::new(
            format!(
                "er is geen `{name}` met id `{id}` in dit geval (de regels staan in de volgorde van de eerste tabel)"
            ),
            format!(
                "there is no `{name}` with id `{id}` in this case (rows stand in the order of the first table)"
            ),
        )
    }

    /// Takes the waiting row.
    fn row(
        &mut self,
        number: usize,
        part: &mut Part,
        names: &mut Names,
        known: &mut Known,
    ) -> Result<(), TableError> {
        let table = &mut self.tables[number];
        let form = Arc::clone(&table.form);
        let at = form.columns.iter().position(|column| matches!(column, Column::Id));
        let id: Arc<str> = match at {
            Some(at) if table.cell(at).is_empty() => {
                return Err(table.error(at + 1, Message::new("de id ontbreekt", "the id is missing")));
            }
            Some(at) => Arc::from(table.cell(at)),
            None => Arc::from((table.taken + 1).to_string()),
        };
        let twice = if number == 0 {
            at.is_some() && !self.seen.add(&id)
        } else {
            known.contains_key(&(form.object_type, Arc::clone(&id)))
        };
        if at.is_some() && twice {
            let message = Message::new(
                format!("de id `{id}` komt twee keer voor"),
                format!("the id `{id}` occurs twice"),
            );
            return Err(table.error(at.map_or(0, |at| at + 1), message));
        }
        if known.len() >= MAX_OBJECTS {
            let message = Message::new(
                format!("dit geval heeft meer dan {MAX_OBJECTS} objecten"),
                format!("this case has more than {MAX_OBJECTS} objects"),
            );
            return Err(table.error(0, message));
        }
        let named = |(column, _, to, id)| Some((column - 1, *known.get(&(to, Arc::from(id)))?));
        let related = table.related().filter_map(named).collect();
        if at.is_some() {
            known.insert((form.object_type, Arc::clone(&id)), part.rows.len());
        }
        let line = table.line();
        // The next row is read into memory of its own: this one goes to another thread.
        let cells = std::mem::take(&mut table.row);
        part.rows.push(Row { table: number, line, cells, id: Arc::clone(&id), related, last: false });
        names.ids[number].push(id);
        table.waiting = false;
        table.taken += 1;
        Ok(())
    }

    /// No rows may be left when the cases are done.
    fn end(&mut self) -> Result<(), TableError> {
        for number in 1..self.tables.len() {
            if self.tables[number].peek()? {
                let table = &self.tables[number];
                let left = table.related().map(|(column, _, to, id)| (column, self.unknown(to, id))).next();
                let (column, message) = left.unwrap_or((
                    0,
                    Message::new("deze regel hoort nergens bij", "this row belongs to nothing"),
                ));
                return Err(table.error(column, message));
            }
        }
        Ok(())
    }
}
