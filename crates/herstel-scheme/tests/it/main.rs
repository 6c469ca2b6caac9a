//! Tests of scheme packages.

mod batch;
mod packages;
mod rekenlast;
