//! Tests of scheme packages.
