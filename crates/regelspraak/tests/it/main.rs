//! Tests of the engine: one module per part of the language.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod generated;
mod support;

mod aggregates;
mod arithmetic;
mod checks;
mod columns;
mod conditions;
mod dates;
mod decide;
mod declarations;
mod derivation;
mod divisions;
mod docs;
mod drawn;
mod empty;
mod equivalence;
mod format;
mod golden;
mod kenmerken;
mod library;
mod limits;
mod numbers;
mod readings;
mod readme;
mod rekenlast;
mod results;
mod robust;
mod spec;
mod strict;
mod symbols;
mod tables;
mod testsets;
mod toka;
mod units;
mod versions;
mod ways;
mod wide;
mod workspace;
mod world;
