//! Why a value is refused.

/// Why a value is refused. [`crate::Package::fact_problem`] makes a sentence of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("fact problem {code:?}")]
pub struct FactProblem {
    /// Stable code; the text key is [`FactProblemCode::text_key`].
    pub code: FactProblemCode,
    /// Arguments of the text.
    pub arguments: Vec<(&'static str, crate::TextArgument)>,
}

/// Kinds of refusal of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactProblemCode {
    /// The scheme has no such fact.
    UnknownFact,
    /// The key (such as the year) is outside the range.
    UnknownKey,
    /// The dossier supplies it; it cannot be filled in.
    NotForHandler,
    /// Nothing was filled in.
    Empty,
    /// Not an amount.
    NotAnAmount,
    /// Not a date, or a date that does not exist.
    NotADate,
    /// Not a whole number.
    NotANumber,
    /// Not one of the values.
    NotAChoice,
    /// Neither yes nor no.
    NotABoolean,
    /// The value has another type than the fact.
    WrongType,
    /// Below the smallest value.
    TooSmall,
    /// Above the largest value.
    TooLarge,
    /// Before the first day.
    TooEarly,
    /// After the last day.
    TooLate,
    /// A text of more than 2,000 characters.
    TooLong,
}

impl FactProblemCode {
    /// Key of the sentence about it (in this crate's own texts, the same for every scheme).
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::UnknownFact => "problem-unknown-fact",
            Self::UnknownKey => "problem-unknown-key",
            Self::NotForHandler => "problem-not-for-handler",
            Self::Empty => "problem-empty",
            Self::NotAnAmount => "problem-not-an-amount",
            Self::NotADate => "problem-not-a-date",
            Self::NotANumber => "problem-not-a-number",
            Self::NotAChoice => "problem-not-a-choice",
            Self::NotABoolean => "problem-not-a-boolean",
            Self::WrongType => "problem-wrong-type",
            Self::TooSmall => "problem-too-small",
            Self::TooLarge => "problem-too-large",
            Self::TooEarly => "problem-too-early",
            Self::TooLate => "problem-too-late",
            Self::TooLong => "problem-too-long",
        }
    }
}

impl FactProblem {
    pub(crate) fn new(code: FactProblemCode) -> Self {
        Self { code, arguments: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, argument: crate::TextArgument) -> Self {
        self.arguments.push((name, argument));
        self
    }
}
