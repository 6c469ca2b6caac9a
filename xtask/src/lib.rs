//! The tasks behind `cargo xtask`, and the checks that read the source as text.
//!
//! Reading order: [`test`] (the stages and their order), [`stages`] (one module per stage), [`beside`] (stages that
//! run meanwhile), [`bench`] (what a stage gets to work with), [`process`] (children that never outlive a run),
//! [`postgres`] (a private cluster).
#![expect(clippy::print_stdout, reason = "a development tool talks to its terminal")]
#![expect(clippy::disallowed_methods, reason = "stages are timed and bounded by the clock of the machine")]

pub mod bench;
pub mod beside;
pub mod http;
pub mod mutants;
pub mod postgres;
pub mod prerequisites;
pub mod process;
pub mod proxy;
pub mod server;
pub mod soak;
pub mod stages;
pub mod standby;
pub mod test;
pub mod tools;
