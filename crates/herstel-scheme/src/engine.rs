//! The rules engine as this crate shows it to others.

pub use regelspraak::{Derivation, NodeId};
