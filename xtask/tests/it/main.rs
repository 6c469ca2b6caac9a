//! What must stay true of the repository as a whole: its layers, its words, its files.
#![expect(clippy::expect_used, reason = "a test that cannot read the repository has failed")]
#![expect(clippy::wildcard_enum_match_arm, reason = "the syntax of Rust grows; most of it is not looked at")]

mod architecture;
mod asvs;
mod files;
mod glossary;
mod support;
