//! Tests of the engine: one module per part of the language.

mod support;

mod derivation;
mod library;
mod robust;
