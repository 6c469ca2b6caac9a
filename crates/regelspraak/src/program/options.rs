//! What is known about a model besides its text, when it is loaded.

/// How to load a model. The default knows nothing of suppliers and warns about rules without a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadOptions {
    /// Everything that is supplied from outside the model, when that is known: then what rules read and nobody
    /// supplies is reported, and what is supplied and nobody reads.
    pub supplied: Option<Vec<Supplied>>,
    /// Whether a rule without a source (`// Bron:`) is an error rather than a warning.
    pub require_sources: bool,
}

/// An attribute or kenmerk that is supplied from outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supplied {
    /// Name of the object type.
    pub object_type: String,
    /// Name of the attribute or kenmerk.
    pub name: String,
    /// Whether it is there for every object; then it does not count as possibly empty.
    pub always: bool,
    /// Whether something outside the rules uses it; then it need not be read by a rule.
    pub used_elsewhere: bool,
}
