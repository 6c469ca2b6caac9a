//! Tables of cases in and out: one CSV file per object type, run column by column with bounded memory.
//!
//! The first table holds one row per case. Its columns carry declared names of attributes and kenmerken, and `id`.
//! Every other table holds objects that belong to the cases: a column named after a single role holds the `id` of the
//! related object, and its rows stand in the order of the cases. Nothing is guessed: an unknown column, a value that cannot
//! be read and a row that belongs to no case are errors with file, line and column.
//!
//! With the feature `parquet` the same tables can be Parquet files ([`Source`], [`Target`]).
//!
//! - [`run`]: tables in, tables out;
//! - `header`, `cell`: what a column means and how a value is written;
//! - `read`, `seen`: rows to batches of cases; `write`: outcomes to rows.

mod cell;
#[cfg(feature = "parquet")]
mod columnar;
mod error;
mod header;
mod part;
mod read;
mod run;
mod seen;
mod write;

pub use cell::parse as parse_cell;
pub use error::TableError;
pub use read::{Input, Source};
pub use run::{Explanation, Options, Summary, run};
pub use write::{Output, Target};
