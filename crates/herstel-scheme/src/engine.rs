//! The rules engine as this crate sees it.

use serde::{Deserialize, Serialize};

/// How every value was derived.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derivation {
    #[serde(default)]
    nodes: Vec<serde_json::Value>,
}

/// A node of a derivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NodeId(pub u32);
