//! Scheme packages: rules, process, parameters, letters and texts of one scheme, loaded whole or not at all.
//!
//! A package is a folder of files ([`PackageFiles`]). [`Package::load`] checks everything in it at once and refuses
//! the whole when anything is wrong; a loaded package decides cases ([`Package::calculate`]), explains outcomes
//! ([`Package::explain`]), gives the data of letters, and knows the process, its deadlines and its choices.
//! Nothing here reads a clock or a database.

mod agreement_letter;
pub mod batch;
mod calculate;
mod calendar;
mod case_input;
mod check;
mod compact;
mod diff;
mod engine;
mod estimate;
mod estimate_range;
mod examples;
mod explain;
mod facts;
mod family;
mod files;
mod graph;
mod groups;
mod ids;
pub mod impact;
mod late;
mod laws;
mod letter;
mod manifest;
mod message_letter;
mod model;
mod money;
mod package;
mod page;
mod papers;
mod parameters;
mod problem;
mod process;
pub mod reading;
mod receipt;
mod registry;
mod runner;
mod substance;
mod texts;
mod toml_file;
mod transition;
mod values;

pub use agreement_letter::{AgreementCase, Received};
pub use calculate::{Calculation, CalculationError, Inconsistency};
pub use calendar::{
    ExtensionCounts, FirstDay, Length, LengthUnit, Moves, NamedTerm, Suspension, Term, TermStart,
    TermVersion, is_free_day,
};
pub use case_input::{CaseInput, CaseInputError};
pub use compact::{CompactCase, CompactCollection, CompactValue};
pub use diff::{Change, ChangeKind, ChangedPart, changes};
pub use engine::{Derivation, NodeId};
pub use estimate::{Assumption, EstimateForm, EstimateQuestion, Estimated, NoEstimate};
pub use estimate_range::{EstimatedRange, POSSIBILITIES_MAX};
pub use examples::{Example, WorkedExample};
pub use explain::{ExplainedStep, Explanation, Operand, OperandKind, Row, StoredCalculation};
pub use facts::{
    DateLimit, DossierFact, DossierValues, FactCatalogue, FactDefinition, FactOrigin, FactPath,
    FactPathError, FactProblem, FactProblemCode, FactType, FactValue,
};
pub use family::FamilyReport;
pub use files::PackageFiles;
pub use graph::{EdgeKind, GraphEdge, GraphNode, SchemeGraph};
pub use groups::SituationGroup;
pub use ids::{ContentHash, Language, SchemeFamily, SchemeId};
pub use late::{CourtPenalty, LateCase, LateNames, Penalty};
pub use letter::{LetterCase, LetterPerson};
pub use manifest::{
    Audience, Collection, EffectKind, Manifest, OpenPoint, PaymentEffect, Relation, RelationKind, Source,
};
pub use message_letter::{MESSAGE_ARGUMENTS, MESSAGE_KINDS, MessageCase, message_template};
pub use money::{MoneyKind, MoneyPart, MoneyParts, MoneyStep, OutcomeParts};
pub use package::{Package, RuleInfo, Ruling, TestFailure, TestReport};
pub use page::{
    PageAmount, PageChoice, PageEffect, PageExample, PageGroup, PageRelation, PageRule, PageSource, PageStep,
    PageTerm, Reader, SchemeLink, SchemePage,
};
pub use papers::{NeededPaper, PAPER_DAYS_MAX, PAPER_DAYS_MIN, PaperHolder, PaperWhen};
pub use parameters::{DatedValue, Norm, Parameter, ParameterTable};
pub use problem::{PackageError, PackageErrorCode, PackageErrors};
pub use process::{
    Agreement, Choice, ChoiceWhen, Deadline, DeadlineStart, DecidedBy, Effort, EffortUnit, LaterObjection,
    MachinePart, Objection, Outcome, Process, Proof, Step, StepKind, StepOwner, StepTalk,
};
pub use receipt::{Difference, Receipt};
pub use registry::{Registry, Share};
pub use texts::{TextArgument, general_text, slug};
pub use transition::{Decided, Notice, Transition, Undecided};
