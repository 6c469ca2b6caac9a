//! The tree of a sentence, before names are resolved to declarations.

use jiff::civil::{Date, DateTime};

use crate::lexicon::NameIndex;
use crate::number::{Number, RoundingMode};
use crate::source::Span;

/// An expression.
#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) span: Span,
    pub(crate) depth: u16,
}

#[derive(Clone, Debug)]
pub(crate) enum ExprKind {
    Number {
        value: Number,
        unit: Option<(String, Span)>,
    },
    Percent(Number),
    Text(String),
    /// `"… «X» …"`: pieces of text and values, in order.
    Template(Vec<Expr>),
    Enum(String),
    Bool(bool),
    Date(Date),
    DateTime(DateTime),
    CalculationDate,
    CalculationYear,
    /// The object at hand in a subselection (`… die verlengd zijn`).
    Element,
    Reference(Box<Reference>),
    Binary {
        op: BinaryOp,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    PercentOf {
        percent: Box<Expr>,
        of: Box<Expr>,
    },
    /// `direct`: without a comma before it.
    Round {
        value: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
        direct: bool,
    },
    Limit {
        value: Box<Expr>,
        minimum: Option<Box<Expr>>,
        maximum: Option<Box<Expr>>,
    },
    /// One argument over related objects, or a list.
    Aggregate {
        kind: AggregateKind,
        arguments: Vec<Expr>,
        or_zero: bool,
    },
    /// What is counted; several are counted together.
    Count(Vec<Reference>),
    Duration {
        from: Box<Expr>,
        to: Box<Expr>,
        unit: SpanUnit,
        absolute: bool,
    },
    DatePart {
        part: DatePart,
        of: Box<Expr>,
    },
    DateOf {
        year: Box<Expr>,
        month: Box<Expr>,
        day: Box<Expr>,
    },
    /// Year, month, day, hour, minute, second, millisecond.
    DateTimeOf(Vec<Expr>),
    Absolute(Box<Expr>),
    /// A root has no value without its rounding.
    Root {
        value: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
    },
    Power {
        base: Box<Expr>,
        exponent: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
    },
    Easter(Box<Expr>),
    Parenthesised(Box<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BinaryOp {
    Plus,
    Min,
    /// `verminderd met`: empty when the left side is empty.
    Less,
    Times,
    Divide,
    /// `gedeeld door (ABS)`: the quotient cut off at five decimals.
    DivideAbs,
}

impl BinaryOp {
    /// The number of tokens it takes.
    pub(crate) const fn length(self) -> usize {
        match self {
            Self::Plus | Self::Min | Self::Times => 1,
            Self::Less | Self::Divide => 2,
            Self::DivideAbs => 5,
        }
    }

    pub(crate) const fn phrase(self) -> &'static str {
        match self {
            Self::Plus => "plus",
            Self::Min => "min",
            Self::Less => "verminderd met",
            Self::Times => "maal",
            Self::Divide => "gedeeld door",
            Self::DivideAbs => "gedeeld door (ABS)",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AggregateKind {
    Sum,
    Maximum,
    Minimum,
    First,
    Last,
}

impl AggregateKind {
    pub(crate) const fn phrase(self) -> &'static str {
        match self {
            Self::Sum => "de som van",
            Self::Maximum => "de maximale waarde van",
            Self::Minimum => "de minimale waarde van",
            Self::First => "de eerste van",
            Self::Last => "de laatste van",
        }
    }
}

/// Whole units in which a duration can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpanUnit {
    Years,
    Quarters,
    Months,
    Weeks,
    Days,
    Hours,
    Minutes,
    Seconds,
    Milliseconds,
}

impl SpanUnit {
    /// Abbreviation of the unit.
    pub(crate) const fn unit(self) -> &'static str {
        match self {
            Self::Years => "jr",
            Self::Quarters => "kw",
            Self::Months => "mnd",
            Self::Weeks => "wk",
            Self::Days => "dg",
            Self::Hours => "u",
            Self::Minutes => "minuut",
            Self::Seconds => "s",
            Self::Milliseconds => "ms",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DatePart {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

/// A declared name as it stands in a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameRef {
    pub(crate) source: NameSource,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameSource {
    Declared(NameIndex),
    Variable(u8),
}

/// A chain: what is asked, of what, and which of those.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) quantifier: Option<Quantity>,
    /// `de als tweede genoemde X`: which of the subjects with this name.
    pub(crate) mention: Option<Mention>,
    pub(crate) head: Head,
    pub(crate) of: Option<Box<Expr>>,
    /// `die …`: the condition each object must meet.
    pub(crate) filter: Option<Box<Condition>>,
    pub(crate) span: Span,
}

/// The place of a subject among those with its name, in the order of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mention {
    Nth(usize),
    Last,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Head {
    /// `hij`.
    He,
    /// `zijn X`.
    Own(NameRef),
    /// `een X`.
    Universal(NameRef),
    /// `de X`, `X`.
    Named(NameRef),
}

/// How many of the listed conditions, or of the related objects, must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantity {
    All,
    None,
    AtLeast(u32),
    AtMost(u32),
    Exactly(u32),
}

#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) kind: ConditionKind,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) enum ConditionKind {
    /// With several right sides: equal to one of them, or unequal to all.
    Compare {
        left: Expr,
        op: CompareOp,
        right: Vec<Expr>,
    },
    Filled {
        value: Expr,
        negated: bool,
    },
    /// `hij is een X`, `het Lid heeft geen Y`.
    Property {
        subject: Expr,
        verb: Verb,
        negated: bool,
        name: NameRef,
    },
    Eleven {
        value: Expr,
        negated: bool,
    },
    Digits {
        value: Expr,
        count: u32,
        negated: bool,
    },
    Compound {
        subject: Option<Expr>,
        quantity: Quantity,
        items: Vec<Condition>,
    },
    /// `regelversie R is gevuurd`, `regelversie R is inconsistent`.
    Rule {
        rule: u32,
        inconsistent: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Is,
    Has,
}

/// A comparison; `dated` operators are for dates only, the other orders for numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum CompareOp {
    Equal,
    Unequal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Later,
    LaterOrEqual,
    Earlier,
    EarlierOrEqual,
}

/// What a rule does.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Assign {
        target: Reference,
        value: Expr,
        initial: bool,
    },
    AssignTrait {
        subject: Reference,
        verb: Verb,
        name: NameRef,
    },
    /// `Een X heeft een R met a gelijk aan …`.
    Create {
        subject: Reference,
        role: NameRef,
        values: Vec<(NameRef, Expr)>,
    },
    /// `Een R van een X is een S van …`.
    Connect {
        subject: Reference,
        role: NameRef,
        found: Reference,
    },
    Divide(Box<Division>),
    Consistency(Condition),
    /// `De x van alle Y moeten uniek zijn`.
    Unique(Vec<UniqueGroup>),
}

/// `A van een X wordt verdeeld over B van alle Y van de X, waarbij wordt verdeeld …`.
#[derive(Clone, Debug)]
pub(crate) struct Division {
    pub(crate) whole: Reference,
    pub(crate) over: Reference,
    /// Groups in this order; largest first when true.
    pub(crate) order: Option<(NameRef, bool)>,
    /// In proportion to this; none means in equal parts.
    pub(crate) weight: Option<NameRef>,
    pub(crate) maximum: Option<NameRef>,
    pub(crate) decimals: Option<u8>,
    pub(crate) rest: Option<Reference>,
    /// The words that say how.
    pub(crate) span: Span,
}

/// One or more attributes of all objects of a kind.
#[derive(Clone, Debug)]
pub(crate) struct UniqueGroup {
    pub(crate) names: Vec<NameRef>,
    pub(crate) of: Reference,
    pub(crate) span: Span,
}

/// A rule sentence: result, condition, variables.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) outcome: Outcome,
    pub(crate) condition: Option<Condition>,
    pub(crate) variables: Vec<Variable>,
}

#[derive(Clone, Debug)]
pub(crate) struct Variable {
    pub(crate) span: Span,
    pub(crate) value: Expr,
}
