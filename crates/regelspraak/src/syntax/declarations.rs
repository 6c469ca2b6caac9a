//! Everything that declares a name: object types, domains, units, parameters, fact types, and the outlines of rules,
//! decision tables and parameter sets (their sentences are read later, with the names in hand).

mod data_types;
mod declare;
mod items;
mod rules;

use jiff::civil::Date;

use crate::diagnostic::Findings;
use crate::number::Number;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::Token;

pub use data_types::NumberSign;
pub(crate) use data_types::{TypeDecl, TypeKind, unquoted};
pub(crate) use declare::read_name;
pub(crate) use items::{Item, ItemKind, expected, split_items};
pub(crate) use rules::{read_entries, read_validity};

/// A declared name with its optional article and plural.
#[derive(Clone, Debug)]
pub(crate) struct NameDecl {
    pub(crate) text: String,
    pub(crate) words: Vec<String>,
    pub(crate) plural: Option<Vec<String>>,
    pub(crate) article: Option<String>,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) struct ObjectTypeDecl {
    pub(crate) name: NameDecl,
    pub(crate) animate: bool,
    pub(crate) extension: bool,
    pub(crate) members: Vec<MemberDecl>,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct MemberDecl {
    pub(crate) name: NameDecl,
    pub(crate) kind: MemberKind,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) enum MemberKind {
    Attribute(TypeDecl),
    Trait(TraitForm),
}

/// How a kenmerk is spoken about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraitForm {
    /// `is een X`.
    Plain,
    /// `is X` (bijvoeglijk).
    Adjective,
    /// `heeft (een, het) X` (bezittelijk).
    Possessive,
}

#[derive(Clone, Debug)]
pub(crate) struct DomainDecl {
    pub(crate) name: NameDecl,
    pub(crate) data_type: TypeDecl,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct UnitDecl {
    pub(crate) name: NameDecl,
    pub(crate) symbols: Vec<String>,
    /// Factor and the unit it is expressed in.
    pub(crate) conversion: Option<(Number, String, Span)>,
}

#[derive(Clone, Debug)]
pub(crate) struct ParameterDecl {
    pub(crate) name: NameDecl,
    pub(crate) data_type: TypeDecl,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct RoleDecl {
    pub(crate) name: NameDecl,
    pub(crate) object_type: (String, Span),
    pub(crate) many: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct FactTypeDecl {
    pub(crate) name: NameDecl,
    /// Two roles, or one when reciprocal.
    pub(crate) roles: Vec<RoleDecl>,
    pub(crate) source: Option<String>,
}

/// First and last day, both included; open where absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ValidityDecl {
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
}

#[derive(Clone, Debug)]
pub(crate) struct RuleDecl {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) source: Option<String>,
    pub(crate) versions: Vec<VersionDecl>,
}

#[derive(Clone, Debug)]
pub(crate) struct VersionDecl {
    pub(crate) validity: ValidityDecl,
    pub(crate) validity_span: Span,
    pub(crate) source: Option<String>,
    /// The sentence, or the rows of a table.
    pub(crate) tokens: Vec<Token>,
    pub(crate) table: bool,
}

/// Values for parameters: the name as written, the value as written.
#[derive(Clone, Debug)]
pub(crate) struct EntryDecl {
    pub(crate) name: String,
    pub(crate) name_span: Span,
    pub(crate) value: String,
    pub(crate) value_span: Span,
}

#[derive(Clone, Debug)]
pub(crate) struct ParameterSetDecl {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) source: Option<String>,
    pub(crate) validity: ValidityDecl,
    pub(crate) entries: Vec<EntryDecl>,
}

/// All declarations of all files, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Declarations {
    pub(crate) object_types: Vec<ObjectTypeDecl>,
    pub(crate) domains: Vec<DomainDecl>,
    pub(crate) units: Vec<UnitDecl>,
    pub(crate) parameters: Vec<ParameterDecl>,
    pub(crate) fact_types: Vec<FactTypeDecl>,
    pub(crate) rules: Vec<RuleDecl>,
    pub(crate) parameter_sets: Vec<ParameterSetDecl>,
}

impl Declarations {
    /// Reads one file's declarations. Gives back, as written, all items that are no rule.
    pub(crate) fn read(
        &mut self,
        file: &crate::token::TokenFile,
        text: &str,
        findings: &mut Findings,
    ) -> String {
        let mut declaring = String::new();
        for item in split_items(file, text, false, findings) {
            let reader = items::Reader { file, text };
            reader.read(&item, self, findings);
            if let (Some(first), Some(last), false) = (
                item.tokens.first(),
                item.tokens.last(),
                matches!(item.kind, ItemKind::Rule | ItemKind::Table),
            ) {
                declaring.push('\n');
                declaring.push_str(Cursor::new(text, &[], first.span).raw(first.span.to(last.span)));
            }
        }
        declaring
    }

    /// Adds the declarations of the next file.
    pub(crate) fn append(&mut self, mut next: Self) {
        self.object_types.append(&mut next.object_types);
        self.domains.append(&mut next.domains);
        self.units.append(&mut next.units);
        self.parameters.append(&mut next.parameters);
        self.fact_types.append(&mut next.fact_types);
        self.rules.append(&mut next.rules);
        self.parameter_sets.append(&mut next.parameter_sets);
    }
}
