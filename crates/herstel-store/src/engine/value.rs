//! Values that go to the database and rows that come from it, the same for both engines.

use super::failure::Failure;
use crate::StoreError;
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

/// The three kinds of column both engines share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Text,
    Bytes,
}

impl Kind {
    /// A value before all others that are not null.
    pub(crate) fn lowest(self) -> Value {
        match self {
            Self::Int => i64::MIN.into(),
            Self::Text => "".into(),
            Self::Bytes => Vec::new().into(),
        }
    }
}

/// A value of a column. The kind is known also when the value is null, because PostgreSQL wants it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Some(value))
    }
}

impl From<Option<Vec<u8>>> for Value {
    fn from(value: Option<Vec<u8>>) -> Self {
        Self::Bytes(value)
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Self {
        Self::Bytes(Some(value.to_vec()))
    }
}

/// One row of a result.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! getter {
    ($(#[$doc:meta])* $name:ident, $type:ty) => {
        $(#[$doc])*
        pub(crate) fn $name(&self, index: usize) -> Result<$type, Failure> {
            let value = match self {
                Self::Sqlite(row) => row.try_get::<$type, _>(index),
                Self::Postgres(row) => row.try_get::<$type, _>(index),
            };
            value.map_err(|_| Failure::Store(StoreError::Damaged {
                table: "a result",
                what: concat!("a column is not ", stringify!($name)),
            }))
        }
    };
}

impl Row {
    getter!(int, i64);
    getter!(opt_int, Option<i64>);
    getter!(text, String);
    getter!(opt_text, Option<String>);
    getter!(bytes, Vec<u8>);
    getter!(opt_bytes, Option<Vec<u8>>);

    /// The bytes of a column of fixed size: ids and hashes.
    pub(crate) fn array<const N: usize>(&self, index: usize) -> Result<[u8; N], Failure> {
        self.bytes(index)?.try_into().map_err(|_| wrong_size())
    }

    /// The bytes of a nullable column of fixed size.
    pub(crate) fn opt_array<const N: usize>(&self, index: usize) -> Result<Option<[u8; N]>, Failure> {
        match self.opt_bytes(index)? {
            Some(bytes) => bytes.try_into().map(Some).map_err(|_| wrong_size()),
            None => Ok(None),
        }
    }

    /// A column as a value of its kind.
    pub(crate) fn value(&self, index: usize, kind: Kind) -> Result<Value, Failure> {
        Ok(match kind {
            Kind::Int => Value::Int(self.opt_int(index)?),
            Kind::Text => Value::Text(self.opt_text(index)?),
            Kind::Bytes => Value::Bytes(self.opt_bytes(index)?),
        })
    }
}

fn wrong_size() -> Failure {
    Failure::Store(StoreError::Damaged { table: "a result", what: "an id or hash has the wrong size" })
}
