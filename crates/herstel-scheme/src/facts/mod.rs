//! Facts of a dossier: which there are, what limits they have, where they come from.

mod catalogue;
mod path;
mod problem;
mod value;

pub use catalogue::{
    DateLimit, DossierFact, DossierValues, FactCatalogue, FactDefinition, FactOrigin, FactType,
};
pub use path::{FactPath, FactPathError};
pub use problem::{FactProblem, FactProblemCode};
pub use value::FactValue;
