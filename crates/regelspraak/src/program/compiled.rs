//! The checked program in the form the evaluator runs: names are ids, units are gone, every part knows its place in
//! the sentence so that a derivation can show it.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::{AttributeId, ObjectTypeId, ParameterId, RoleId, TimeUnit, TraitId};
use crate::number::{Number, RoundingMode};
use crate::syntax::tree::{AggregateKind, CompareOp, DatePart, Quantity, SpanUnit};
use crate::value::Value;

/// The place of a part in its sentence (byte offsets), and how its value is written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Site {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) style: u16,
}

#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub(crate) op: Op,
    pub(crate) site: Site,
}

/// Where a chain starts: a subject of the rule, or an object of a collection being walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    Subject(u8),
    Element(u8),
}

/// One object, reached from a start through single roles.
#[derive(Clone, Debug)]
pub(crate) struct ObjectPath {
    pub(crate) start: Start,
    pub(crate) hops: Box<[RoleId]>,
}

/// Related objects, in order of linking.
#[derive(Clone, Debug)]
pub(crate) struct Collection {
    pub(crate) start: CollectionStart,
    pub(crate) hops: Box<[RoleId]>,
    pub(crate) filter: Option<Box<Condition>>,
    /// The object at hand is `Element(level)`.
    pub(crate) level: u8,
}

#[derive(Clone, Debug)]
pub(crate) enum CollectionStart {
    Object(ObjectPath),
    All(ObjectTypeId),
}

#[derive(Clone, Debug)]
pub(crate) enum Op {
    Constant(Value),
    Parameter(ParameterId),
    CalculationDate,
    CalculationYear,
    Attribute {
        object: ObjectPath,
        attribute: AttributeId,
    },
    Variable(u8),
    Add(Box<Expr>, Box<Expr>),
    Subtract(Box<Expr>, Box<Expr>),
    /// `verminderd met`.
    Less(Box<Expr>, Box<Expr>),
    Multiply(Box<Expr>, Box<Expr>),
    Divide(Box<Expr>, Box<Expr>),
    PercentOf(Box<Expr>, Box<Expr>),
    /// Conversion between units.
    Scale(Box<Expr>, Number),
    Round {
        value: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
    },
    Limit {
        value: Box<Expr>,
        minimum: Option<Box<Expr>>,
        maximum: Option<Box<Expr>>,
    },
    Over {
        kind: AggregateKind,
        collection: Collection,
        value: Box<Expr>,
        or_zero: bool,
    },
    List {
        kind: AggregateKind,
        items: Box<[Expr]>,
    },
    Count(Collection),
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
    DateTimeOf(Box<[Expr]>),
    DateShift {
        date: Box<Expr>,
        amount: Box<Expr>,
        unit: TimeUnit,
        back: bool,
    },
    /// A moment moved by a duration.
    MomentShift {
        moment: Box<Expr>,
        amount: Box<Expr>,
        unit: TimeUnit,
        back: bool,
    },
    /// The time between two moments.
    MomentSpan {
        from: Box<Expr>,
        to: Box<Expr>,
        unit: SpanUnit,
        absolute: bool,
    },
    MomentPart {
        part: DatePart,
        of: Box<Expr>,
    },
    Absolute(Box<Expr>),
    /// The rounded square root.
    Root {
        value: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
    },
    /// A rounded power.
    Power {
        base: Box<Expr>,
        exponent: Box<Expr>,
        mode: RoundingMode,
        decimals: u8,
    },
    /// Pieces of text and values, written after one another.
    Text(Box<[Expr]>),
    Easter(Box<Expr>),
}

impl Op {
    /// Whether the value is the same for every case: made of literals and parameters only.
    #[inline]
    pub(crate) fn is_fixed(&self) -> bool {
        if let Self::Add(a, b)
        | Self::Subtract(a, b)
        | Self::Less(a, b)
        | Self::Multiply(a, b)
        | Self::Divide(a, b)
        | Self::PercentOf(a, b) = self
        {
            return a.op.is_fixed() && b.op.is_fixed();
        }
        if let Self::Scale(value, _) | Self::Round { value, .. } | Self::Absolute(value) = self {
            return value.op.is_fixed();
        }
        matches!(self, Self::Constant(_) | Self::Parameter(_) | Self::CalculationYear)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) op: Test,
    pub(crate) site: Site,
}

/// What kind of values a comparison is about; they differ in how empty values count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CompareKind {
    Number,
    Date,
    Other,
}

#[derive(Clone, Debug)]
pub(crate) enum Test {
    Compare {
        left: Expr,
        op: CompareOp,
        right: Box<[Expr]>,
        kind: CompareKind,
    },
    Filled {
        value: Expr,
        negated: bool,
    },
    Trait {
        object: ObjectPath,
        kenmerk: TraitId,
        negated: bool,
    },
    /// The object has something in this role.
    Linked {
        object: ObjectPath,
        role: RoleId,
        negated: bool,
    },
    /// Two objects are the same one; with several right sides: one of them, or none of them when negated.
    Same {
        left: ObjectPath,
        right: Box<[ObjectPath]>,
        negated: bool,
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
    Count {
        quantity: Quantity,
        items: Box<[Condition]>,
    },
    Over {
        quantity: Quantity,
        collection: Collection,
        condition: Box<Condition>,
    },
    /// No two tuples are equal; with `own`, none is equal to that of the subject.
    Unique {
        groups: Box<[Tuples]>,
        own: bool,
    },
    /// A rule fired for some object, or was inconsistent.
    Rule {
        rule: u32,
        inconsistent: bool,
    },
}

/// What a sentence gives its subject, or checks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Target {
    Attribute(AttributeId),
    Trait(TraitId),
    /// A new object in this role.
    Object(RoleId),
    /// Existing objects in this role.
    Facts(RoleId),
    /// Divides a value of the subject over this attribute of other objects.
    Share(AttributeId),
    Consistency,
}

/// What a sentence rests on, for the order of evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Source {
    Attribute(AttributeId),
    Trait(TraitId),
    /// Which objects of a type there are.
    Objects(ObjectTypeId),
    /// The links of a fact type, by its first role.
    Facts(RoleId),
    /// Whether a rule fired or was inconsistent.
    Rule(u32),
}

/// What a sentence does that is more than one value or kenmerk for its subject.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    /// What a new object gets.
    Create {
        values: Box<[(AttributeId, Expr)]>,
        traits: Box<[TraitId]>,
    },
    /// The objects that get the role.
    Connect(Collection),
    Divide(Box<Division>),
}

/// How a value is divided; the value itself is that of the sentence.
#[derive(Clone, Debug)]
pub(crate) struct Division {
    pub(crate) receivers: Collection,
    /// Groups of receivers with an equal value, one group after the other; largest first when true.
    pub(crate) order: Option<(Expr, bool)>,
    /// In proportion to this; none means in equal parts.
    pub(crate) weight: Option<Expr>,
    pub(crate) maximum: Option<Expr>,
    /// Rounded down to so many decimals.
    pub(crate) decimals: Option<u8>,
    /// The attribute of the subject that gets what is left.
    pub(crate) rest: Option<AttributeId>,
    pub(crate) site: Site,
}

/// Values that must differ between objects: of each object of a collection, one tuple.
#[derive(Clone, Debug)]
pub(crate) struct Tuples {
    pub(crate) collection: Collection,
    pub(crate) values: Box<[Expr]>,
}

/// The objects a sentence is about: all of a type, or those that fill a role or have a kenmerk; then along roles.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) object_type: ObjectTypeId,
    /// Only objects with something in this role.
    pub(crate) linked: Option<RoleId>,
    pub(crate) kenmerk: Option<TraitId>,
    pub(crate) hops: Box<[RoleId]>,
}

/// One sentence: a version of a rule, or one conclusion of a table row.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    pub(crate) rule: u32,
    /// Label of the row, for decision tables.
    pub(crate) row: Option<Arc<str>>,
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    pub(crate) source: Option<Arc<str>>,
    /// The sentence as written, without the common indent.
    pub(crate) text: Arc<str>,
    pub(crate) span: crate::source::Span,
    pub(crate) subject: Subject,
    pub(crate) target: Target,
    /// Whether the target is an attribute that holds any number.
    pub(crate) any_number: bool,
    pub(crate) initial: bool,
    pub(crate) condition: Option<Condition>,
    pub(crate) value: Option<Expr>,
    pub(crate) effect: Option<Box<Effect>>,
    pub(crate) variables: Box<[(Arc<str>, Expr)]>,
    /// What it reads, for the order of evaluation.
    pub(crate) reads: Vec<Source>,
}

impl Version {
    pub(crate) fn valid_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// The attributes of existing objects it gives a value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = AttributeId> + '_ {
        let rest = match self.effect.as_deref() {
            Some(Effect::Divide(division)) => division.rest,
            Some(Effect::Create { .. } | Effect::Connect(_)) | None => None,
        };
        let own = match self.target {
            Target::Attribute(id) | Target::Share(id) => Some(id),
            Target::Trait(_) | Target::Object(_) | Target::Facts(_) | Target::Consistency => None,
        };
        own.into_iter().chain(rest)
    }

    /// The attributes it gives new objects.
    pub(crate) fn created_attributes(&self) -> impl Iterator<Item = AttributeId> + '_ {
        let values: &[(AttributeId, Expr)] = match self.effect.as_deref() {
            Some(Effect::Create { values, .. }) => values,
            Some(Effect::Connect(_) | Effect::Divide(_)) | None => &[],
        };
        values.iter().map(|(id, _)| *id)
    }
}
