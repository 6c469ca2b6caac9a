//! What can go wrong while running: always a value that names the rule and the place, never a panic.

use crate::message::{Language, Message, both};
use crate::model::Location;
use crate::number::NumberError;
use crate::program::compiled::Site;
use crate::source::Position;

use super::WorldError;

/// The kinds of failure, with their stable codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvaluationErrorKind {
    /// A number became too large to hold exactly.
    Overflow,
    /// Division by zero or by an empty value.
    DivisionByZero,
    /// Two empty values were compared where the language leaves that undefined.
    BothEmpty,
    /// A result lies outside the range of its attribute.
    Range,
    /// A date does not exist or lies outside the years 1 to 9999.
    Date,
    /// An attribute that a rule derives was also given.
    GivenAndDerived,
    /// Two rules gave one attribute a value.
    TwoValues,
    /// The root, or a broken power, of a negative number.
    NegativeRoot,
    /// A text put together from values became too long.
    TextTooLong,
    /// Rules made more objects and links than one evaluation may.
    TooMany,
    /// A rule fills a role that holds one object and already has another.
    RoleFilled,
    /// A value that decides how to divide is empty or negative.
    NotDivisible,
    /// Something is left after dividing and there is no attribute for it.
    RestLeft,
    /// The collections, and collections within collections, have too many elements together.
    TooMuchWork,
    /// A batch holds a value or link that a case on its own may not have.
    Refused,
}

impl EvaluationErrorKind {
    /// Stable code, such as `RS702`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overflow => "RS701",
            Self::DivisionByZero => "RS702",
            Self::BothEmpty => "RS703",
            Self::Range => "RS704",
            Self::Date => "RS705",
            Self::GivenAndDerived => "RS706",
            Self::TwoValues => "RS707",
            Self::NegativeRoot => "RS711",
            Self::TextTooLong => "RS712",
            Self::TooMany => "RS708",
            Self::RoleFilled => "RS709",
            Self::NotDivisible => "RS710",
            Self::RestLeft => "RS713",
            Self::TooMuchWork => "RS714",
            Self::Refused => "RS715",
        }
    }

    fn message(self) -> Message {
        match self {
            Self::Overflow => Message::new(
                "het getal is te groot om exact mee te rekenen",
                "the number is too large to calculate with exactly",
            ),
            Self::DivisionByZero => {
                Message::new("delen door nul of leeg kan niet", "division by zero or by empty is impossible")
            }
            Self::BothEmpty => Message::new(
                "beide kanten van de vergelijking zijn leeg",
                "both sides of the comparison are empty",
            ),
            Self::Range => Message::new(
                "de uitkomst valt buiten het bereik van het attribuut",
                "the result lies outside the range of the attribute",
            ),
            Self::Date => Message::new("deze datum bestaat niet", "this date does not exist"),
            Self::GivenAndDerived => Message::new(
                "dit attribuut is ingevoerd, maar wordt ook afgeleid",
                "this attribute was given, but is derived too",
            ),
            Self::TwoValues => Message::new(
                "twee regels geven dit attribuut een waarde",
                "two rules give this attribute a value",
            ),
            Self::TextTooLong => Message::new(
                "deze tekst wordt te lang (hoogstens 65.536 bytes)",
                "this text becomes too long (65,536 bytes at most)",
            ),
            Self::NegativeRoot => Message::new(
                "de wortel van een negatief getal bestaat niet",
                "the root of a negative number does not exist",
            ),
            Self::TooMany => Message::new(
                "de regels maken te veel objecten of feiten",
                "the rules make too many objects or facts",
            ),
            Self::RoleFilled => Message::new(
                "deze rol is al gevuld en kan één object hebben",
                "this role holds one object and already has another",
            ),
            Self::NotDivisible => Message::new(
                "verdelen kan niet met een lege of negatieve waarde",
                "dividing is impossible with an empty or negative value",
            ),
            Self::RestLeft => Message::new(
                "niet alles kan worden verdeeld en er is geen onverdeelde rest",
                "something is left to divide and there is no attribute for the rest",
            ),
            Self::TooMuchWork => Message::new(
                "de verzamelingen zijn samen te groot om langs te gaan",
                "the collections together are too large to go through",
            ),
            Self::Refused => {
                Message::new("de invoer past niet bij het model", "the input does not fit the model")
            }
        }
    }
}

/// An evaluation that has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluationError {
    /// What went wrong.
    pub kind: EvaluationErrorKind,
    /// The rule at hand; empty when there is none.
    pub rule: String,
    /// The words at hand.
    pub phrase: String,
    /// Where the rule stands.
    pub location: Location,
}

impl EvaluationError {
    /// Input that was refused before any rule was at hand: no rule and no place.
    pub(crate) fn refused(why: &WorldError) -> Self {
        let location = Location { path: "".into(), position: Position { line: 1, column: 1 } };
        Self { kind: EvaluationErrorKind::Refused, rule: String::new(), phrase: why.to_string(), location }
    }

    /// What went wrong, without its place.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self { rule, phrase, .. } = self;
        let what = self.kind.message();
        if rule.is_empty() {
            return both!("{what}: {phrase}", "{what}: {phrase}"; what);
        }
        both!("regel `{rule}`: {what} bij `{phrase}`", "rule `{rule}`: {what} at `{phrase}`"; what)
    }

    /// Place, code and message on one line.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let position = self.location.position;
        if self.location.path.is_empty() {
            return format!("{}: {}", self.kind.code(), self.message().text(language));
        }
        format!(
            "{}:{}:{}: {}: {}",
            self.location.path,
            position.line,
            position.column,
            self.kind.code(),
            self.message().text(language)
        )
    }
}

impl std::fmt::Display for EvaluationError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.line(Language::Dutch))
    }
}

impl std::error::Error for EvaluationError {}

/// A failure inside a sentence, before it is given its rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    pub(crate) kind: EvaluationErrorKind,
    pub(crate) site: Site,
}

impl Failure {
    pub(crate) fn new(kind: EvaluationErrorKind, site: Site) -> Self {
        Self { kind, site }
    }

    pub(crate) fn number(error: NumberError, site: Site) -> Self {
        let kind = match error {
            NumberError::Overflow => EvaluationErrorKind::Overflow,
            NumberError::DivisionByZero => EvaluationErrorKind::DivisionByZero,
            NumberError::NegativeRoot => EvaluationErrorKind::NegativeRoot,
        };
        Self { kind, site }
    }
}
