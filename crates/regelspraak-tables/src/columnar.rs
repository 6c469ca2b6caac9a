//! Parquet files as rows of text cells, read and written a row group at a time. Amounts are DECIMAL columns; floating point
//! columns are refused.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;

use csv::StringRecord;
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, Decimal, FixedLenByteArray, FixedLenByteArrayType, Int32Type,
};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::record::Field;
use parquet::record::reader::RowIter;
use parquet::schema::types::Type;
use regelspraak::Message;

use crate::cell::Kind;
use crate::error::TableError;

/// Rows per row group that is written.
const ROW_GROUP: usize = 65_536;
/// Digits of a DECIMAL column, in bytes of two's complement.
const DIGITS: i32 = 38;
const BYTES: i32 = 16;
/// Dates are counted from here.
const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);

/// A file that is read.
pub(crate) struct Reader {
    path: String,
    names: Vec<String>,
    rows: RowIter<'static>,
    line: u64,
}

impl Reader {
    pub(crate) fn open(path: &str, file: File) -> Result<Self, TableError> {
        let failed = |error| TableError::system(path, &error);
        let reader = SerializedFileReader::new(file).map_err(failed)?;
        let schema = reader.metadata().file_metadata().schema_descr_ptr();
        let mut names = Vec::new();
        for (number, column) in (1..).zip(schema.columns()) {
            if column.path().parts().len() > 1 || column.max_rep_level() > 0 {
                let message =
                    Message::new("een kolom met lijsten of groepen", "a column with lists or groups");
                return Err(TableError::new(path, 1, number, message));
            }
            names.push(column.name().to_owned());
        }
        let rows = RowIter::from_file_into(Box::new(reader));
        Ok(Self { path: path.to_owned(), names, rows, line: 1 })
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    /// Number of the row that was read last, the header being line 1.
    pub(crate) const fn line(&self) -> u64 {
        self.line
    }

    pub(crate) fn next(&mut self, into: &mut StringRecord) -> Result<bool, TableError> {
        let Some(row) = self.rows.next() else { return Ok(false) };
        self.line += 1;
        let row = row.map_err(|error| TableError::system(&self.path, &error))?;
        into.clear();
        for (number, (_, field)) in (1..).zip(row.get_column_iter()) {
            let text = text(field)
                .ok_or_else(|| TableError::new(&self.path, self.line, number, unreadable(field)))?;
            into.push_field(&text);
        }
        Ok(true)
    }
}

fn unreadable(field: &Field) -> Message {
    Message::new(
        format!("`{field}` is geen tekst, geheel getal, DECIMAL, datum of Boolean"),
        format!("`{field}` is not a text, whole number, DECIMAL, date or Boolean"),
    )
}

/// A value as it stands in a CSV table.
fn text(field: &Field) -> Option<String> {
    Some(match field {
        Field::Null => String::new(),
        Field::Bool(value) => value.to_string(),
        Field::Byte(value) => value.to_string(),
        Field::Short(value) => value.to_string(),
        Field::Int(value) => value.to_string(),
        Field::Long(value) => value.to_string(),
        Field::UByte(value) => value.to_string(),
        Field::UShort(value) => value.to_string(),
        Field::UInt(value) => value.to_string(),
        Field::ULong(value) => value.to_string(),
        Field::Decimal(value) => decimal(value)?,
        Field::Str(value) => value.clone(),
        Field::Date(days) => EPOCH.checked_add(jiff::Span::new().try_days(*days).ok()?).ok()?.to_string(),
        Field::Float16(_)
        | Field::Float(_)
        | Field::Double(_)
        | Field::Bytes(_)
        | Field::TimeMillis(_)
        | Field::TimeMicros(_)
        | Field::TimestampMillis(_)
        | Field::TimestampMicros(_)
        | Field::Group(_)
        | Field::ListInternal(_)
        | Field::MapInternal(_) => return None,
    })
}

fn decimal(value: &Decimal) -> Option<String> {
    let bytes = value.data();
    let negative = bytes.first().is_some_and(|byte| *byte >= 0x80);
    let mut wide = [if negative { 0xff } else { 0 }; 16];
    let start = wide.len().checked_sub(bytes.len())?;
    wide[start..].copy_from_slice(bytes);
    let number = i128::from_be_bytes(wide);
    let scale = usize::try_from(value.scale()).ok()?;
    let digits = format!("{:0>width$}", number.unsigned_abs(), width = scale + 1);
    let (whole, decimals) = digits.split_at(digits.len() - scale);
    let sign = if negative { "-" } else { "" };
    Some(if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") })
}

/// A file that is written.
pub(crate) struct Writer {
    file: SerializedFileWriter<Box<dyn Write + Send>>,
    kinds: Vec<Kind>,
    /// Per column, the cells of the row group being made.
    cells: Vec<Vec<String>>,
}

impl Writer {
    pub(crate) fn open(
        path: &str,
        to: Box<dyn Write + Send>,
        names: &[String],
        kinds: &[Kind],
    ) -> Result<Self, TableError> {
        let failed = |error| TableError::system(path, &error);
        let mut fields = Vec::new();
        for (name, kind) in names.iter().zip(kinds) {
            fields.push(Arc::new(column(name, *kind).map_err(failed)?));
        }
        let schema = Type::group_type_builder("schema").with_fields(fields).build().map_err(failed)?;
        let properties = Arc::new(WriterProperties::builder().build());
        let file = SerializedFileWriter::new(to, Arc::new(schema), properties).map_err(failed)?;
        let cells = kinds.iter().map(|_| Vec::new()).collect();
        Ok(Self { file, kinds: kinds.to_vec(), cells })
    }

    pub(crate) fn add(&mut self, row: &[String]) -> Result<(), parquet::errors::ParquetError> {
        for (column, cell) in self.cells.iter_mut().zip(row) {
            column.push(cell.clone());
        }
        if self.cells.first().is_some_and(|column| column.len() >= ROW_GROUP) { self.flush() } else { Ok(()) }
    }

    pub(crate) fn finish(mut self) -> Result<(), parquet::errors::ParquetError> {
        self.flush()?;
        self.file.close().map(|_| ())
    }

    fn flush(&mut self) -> Result<(), parquet::errors::ParquetError> {
        if self.cells.first().is_none_or(Vec::is_empty) {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for (kind, cells) in self.kinds.iter().zip(&mut self.cells) {
            if let Some(mut column) = group.next_column()? {
                write(&mut column, *kind, cells)?;
                column.close()?;
            }
            cells.clear();
        }
        group.close().map(|_| ())
    }
}

fn column(name: &str, kind: Kind) -> Result<Type, parquet::errors::ParquetError> {
    let of = |physical| Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
    match kind {
        Kind::Text => of(Physical::BYTE_ARRAY).with_logical_type(Some(LogicalType::String)).build(),
        Kind::Bool => of(Physical::BOOLEAN).build(),
        Kind::Date => of(Physical::INT32).with_logical_type(Some(LogicalType::Date)).build(),
        Kind::Decimal(scale) => {
            let scale = i32::from(scale);
            of(Physical::FIXED_LEN_BYTE_ARRAY)
                .with_length(BYTES)
                .with_logical_type(Some(LogicalType::decimal(scale, DIGITS)))
                .with_precision(DIGITS)
                .with_scale(scale)
                .build()
        }
    }
}

fn write(
    column: &mut SerializedColumnWriter<'_>,
    kind: Kind,
    cells: &[String],
) -> Result<(), parquet::errors::ParquetError> {
    let filled: Vec<i16> = cells.iter().map(|cell| i16::from(!cell.is_empty())).collect();
    let present = || cells.iter().filter(|cell| !cell.is_empty());
    let written = match kind {
        Kind::Text => {
            let values: Vec<ByteArray> = present().map(|cell| ByteArray::from(cell.as_str())).collect();
            column.typed::<ByteArrayType>().write_batch(&values, Some(&filled), None)
        }
        Kind::Bool => {
            let values: Vec<bool> = present().map(|cell| cell == "true").collect();
            column.typed::<BoolType>().write_batch(&values, Some(&filled), None)
        }
        Kind::Date => {
            let values = present().map(|cell| days(cell)).collect::<Result<Vec<i32>, _>>()?;
            column.typed::<Int32Type>().write_batch(&values, Some(&filled), None)
        }
        Kind::Decimal(scale) => {
            let values =
                present().map(|cell| unscaled(cell, scale)).collect::<Result<Vec<FixedLenByteArray>, _>>()?;
            column.typed::<FixedLenByteArrayType>().write_batch(&values, Some(&filled), None)
        }
    };
    written.map(|_| ())
}

fn outside(cell: &str) -> parquet::errors::ParquetError {
    parquet::errors::ParquetError::General(format!("`{cell}` does not fit its column"))
}

fn days(cell: &str) -> Result<i32, parquet::errors::ParquetError> {
    let date: jiff::civil::Date = cell.parse().map_err(|_| outside(cell))?;
    let span = EPOCH.until(date).map_err(|_| outside(cell))?;
    Ok(span.get_days())
}

fn unscaled(cell: &str, scale: u8) -> Result<FixedLenByteArray, parquet::errors::ParquetError> {
    let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
    let digits = format!("{whole}{decimals:0<width$}", width = usize::from(scale));
    let number: i128 = digits.parse().map_err(|_| outside(cell))?;
    if number.unsigned_abs() >= 10_u128.pow(38) || decimals.len() > usize::from(scale) {
        return Err(outside(cell));
    }
    Ok(ByteArray::from(number.to_be_bytes().to_vec()).into())
}
