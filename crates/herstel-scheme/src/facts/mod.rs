//! Facts of a dossier: which there are, what limits they have, where they come from.

mod catalogue;
mod path;
mod value;

pub use catalogue::{
    DateLimit, DossierFact, DossierValues, FactCatalogue, FactDefinition, FactOrigin, FactProblem,
    FactProblemCode, FactType,
};
pub use path::{FactPath, FactPathError};
pub use value::FactValue;
