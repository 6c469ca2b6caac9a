//! Tests of scheme packages.

mod packages;
mod rekenlast;
