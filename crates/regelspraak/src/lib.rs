//! RegelSpraak: controlled Dutch in which law is executable - parse, check, evaluate, explain, test.
//!
//! A model is one or more `*.rgs` files: object types with attributes and kenmerken, parameters, fact types, and
//! rules in sentences. [`Program::load`] takes it through these stages, each a module of its own:
//!
//! 1. `source`: files, spans, positions (line and column in characters);
//! 2. `token`: words, numbers, marks and bullets; `// Bron:` comments are kept as sources;
//! 3. `syntax`: declarations first, from all files; then the sentences, with declared names matched longest first
//!    (`lexicon`), so parsing is linear;
//! 4. `model`: object types, attributes, roles, parameters, units, with ids;
//! 5. `check`: names to declarations, types, units and decimals; every sentence has exactly one reading or is
//!    refused with the readings shown; no two rules can give one attribute a value at once; no circles;
//! 6. `program`: the compiled form, ids and constants only, with plans per stretch of validity;
//! 7. `evaluate`: one engine over a [`World`] of objects, with or without derivation;
//! 8. `derivation`: for every value the rule, its source, the sentence with values, the operands and the steps;
//! 9. `columns`: the same answers for many cases at once ([`Columns`]), column by column;
//! 10. `testset`: `*.test.rgs` files, run against a program.
//!
//! Beside these stand [`Workspace`], which checks again after each change of a file, [`symbols`], what stands where, and
//! [`format()`], the canonical layout of both kinds of files, and [`wording()`], what a file says apart from its layout.
//!
//! All problems of all files come at once as [`Diagnostics`], in Dutch and in English, each with a stable code. Numbers are exact
//! rationals ([`Number`]); there are no floats. The syntax accepted is described in `docs/syntax.md`.

mod check;
mod columns;
mod date;
mod derivation;
mod diagnostic;
mod evaluate;
mod format;
#[cfg(fuzzing)]
pub mod fuzzing;
mod lexicon;
mod message;
mod model;
mod number;
mod program;
mod source;
pub mod symbols;
mod syntax;
pub mod testset;
mod token;
mod value;
mod wording;
mod workspace;

pub use columns::{
    BATCH_CASES, BATCH_OBJECTS, Batch, Columns, Fixed, Made, MadeLink, MadeObject, Outcome, Runner,
};
pub use derivation::{
    Application, Datum, Derivation, Node, NodeId, NodeKind, SentenceInfo, Step, StepKind, SubjectKind,
};
pub use diagnostic::{Diagnostic, Diagnostics, Repair, Severity};
pub use evaluate::{
    Context, EvaluationError, EvaluationErrorKind, Inconsistency, ObjectRef, Tally, Tape, World, WorldError,
};
pub use format::format;
pub use message::{Language, Message};
pub use model::{
    Attribute, AttributeId, DataType, EnumValueId, Enumeration, EnumerationId, Location, NumberSign,
    ObjectType, ObjectTypeId, Parameter, ParameterId, ParameterSet, ParameterValues, Role, RoleId, Trait,
    TraitForm, TraitId, Unit, ValueError,
};
pub use number::{Number, NumberError, NumberParseError, RoundingMode};
pub use program::{LoadOptions, Program, Rule, RuleKind, RuleVersion, Supplied, Written};
pub use source::{Position, SourceFile};
pub use value::Value;
pub use wording::wording;
pub use workspace::Workspace;
