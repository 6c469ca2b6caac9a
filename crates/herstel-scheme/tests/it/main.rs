//! Tests of scheme packages.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod agreement;
mod bad_packages;
mod batch;
mod case_input;
mod compact;
mod diff;
mod estimate;
mod examples;
mod explanation;
mod facts;
mod family;
mod figures;
mod files;
mod graph;
mod groups;
mod impact;
mod late;
mod laws;
mod letters;
mod norms;
mod packages;
mod page;
mod process;
mod properties;
mod reading;
mod receipts;
mod registry;
mod rekenlast;
mod substance;
mod terms;
mod texts;
mod worked_figures;
