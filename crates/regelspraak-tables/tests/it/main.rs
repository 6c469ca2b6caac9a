//! Tables in, tables out.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod explain;
mod made;
#[cfg(feature = "parquet")]
mod parquet;
mod refused;
mod support;
mod values;
