//! Reading a testset file: names are looked up in the program, values are read as their types.

use std::collections::HashMap;

use jiff::civil::Date;

use super::reached::{InRole, Reached};
use crate::date;
use crate::diagnostic::{Finding, Findings, nearest};
use crate::message::both;
use crate::model::{AttributeId, Model, ObjectTypeId, ParameterId, RoleId, TraitId, read_entry};
use crate::program::Program;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::syntax::declarations::{Item, ItemKind, read_entries, read_validity, split_items};
use crate::token::{Token, TokenFile};
use crate::value::Value;

/// A testset as read.
#[derive(Debug, Default)]
pub(super) struct Testset {
    pub(super) name: String,
    pub(super) date: Option<Date>,
    pub(super) parameters: Vec<(ParameterId, Value)>,
    pub(super) cases: Vec<Case>,
}

#[derive(Debug)]
pub(super) struct Case {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) date: Option<Date>,
    pub(super) parameters: Vec<(ParameterId, Value)>,
    pub(super) objects: Vec<Object>,
    /// Where each name is among the objects.
    pub(super) names: HashMap<String, usize>,
    pub(super) links: Vec<Link>,
    pub(super) expectations: Vec<Expectation>,
}

#[derive(Clone, Debug)]
pub(super) struct Object {
    pub(super) name: String,
    pub(super) object_type: ObjectTypeId,
    pub(super) values: Vec<(AttributeId, Value)>,
    pub(super) traits: Vec<TraitId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) role: RoleId,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) struct Expectation {
    pub(super) span: Span,
    pub(super) kind: Expected,
}

#[derive(Debug)]
pub(super) enum Expected {
    Value { object: Reached, attribute: AttributeId, value: Value },
    Trait { object: Reached, kenmerk: TraitId, value: bool },
    Role { object: Reached, role: RoleId, wanted: InRole },
    Rule { rule: usize, outcome: RuleOutcome },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuleOutcome {
    Fired,
    NotFired,
    Inconsistent,
}

pub(super) struct Reader<'a> {
    pub(super) program: &'a Program,
    pub(super) text: &'a str,
    pub(super) findings: Findings,
    pub(super) sets: Vec<(String, Vec<(ParameterId, Value)>)>,
    pub(super) initialisations: Vec<(String, Vec<Object>, Vec<Link>)>,
    /// Objects, values and links made so far, those of initialisations again for every case.
    made: usize,
}

/// So many objects, values and links may the cases of a testset have together.
const MAX_MADE: usize = 1_000_000;

pub(super) type Read<T> = Result<T, Finding>;

impl<'a> Reader<'a> {
    pub(super) fn new(program: &'a Program, text: &'a str) -> Self {
        Self {
            program,
            text,
            findings: Findings::default(),
            sets: Vec::new(),
            initialisations: Vec::new(),
            made: 0,
        }
    }

    pub(super) fn model(&self) -> &'a Model {
        &self.program.model
    }

    pub(super) fn read(&mut self, file: &TokenFile) -> Testset {
        let mut out = Testset::default();
        let mut findings = std::mem::take(&mut self.findings);
        let items = split_items(file, self.text, true, &mut findings);
        self.findings = findings;
        for item in items {
            if let Err(finding) = self.item(&item, &mut out) {
                self.findings.push(finding);
            }
        }
        out
    }

    pub(super) fn item(&mut self, item: &Item<'_>, out: &mut Testset) -> Read<()> {
        let (title, span) = item.title(self.text);
        match item.kind {
            ItemKind::Testset => {
                if !out.name.is_empty() {
                    return Err(Finding::error(
                        "RS602",
                        span,
                        both!("een bestand heeft één testset", "a file has one testset"),
                    ));
                }
                out.name = title.to_owned();
                self.nothing_after(item)
            }
            ItemKind::CalculationDate => {
                out.date = Some(self.date(title, span)?);
                self.nothing_after(item)
            }
            ItemKind::Parameters => {
                let values = self.entries(item.body())?;
                out.parameters.extend(values);
                Ok(())
            }
            ItemKind::ParameterSet => {
                let mut body = item.body();
                let mut cursor = Cursor::new(self.text, body, span);
                if cursor.at_phrase("geldig") {
                    read_validity(&mut cursor)?;
                    body = &body[cursor.at..];
                }
                if body.is_empty() {
                    let values = self.set(title, span)?;
                    self.make(values.len(), span)?;
                    out.parameters.extend(values);
                } else {
                    let values = self.entries(body)?;
                    self.sets.push((title.to_owned(), values));
                }
                Ok(())
            }
            ItemKind::TestInitialisation => {
                let mut case = self.empty_case(title, span);
                self.statements(item.body(), &mut case);
                if let Some(expectation) = case.expectations.first() {
                    return Err(Finding::error(
                        "RS603",
                        expectation.span,
                        both!(
                            "een testinitialisatie heeft geen verwachtingen",
                            "a test initialisation has no expectations"
                        ),
                    ));
                }
                self.initialisations.push((title.to_owned(), case.objects, case.links));
                Ok(())
            }
            ItemKind::Testcase => {
                let mut case = self.empty_case(title, span);
                self.statements(item.body(), &mut case);
                out.cases.push(case);
                Ok(())
            }
            ItemKind::ObjectType
            | ItemKind::Extension
            | ItemKind::Domain
            | ItemKind::UnitSystem
            | ItemKind::Parameter
            | ItemKind::FactType
            | ItemKind::ReciprocalFactType
            | ItemKind::Rule
            | ItemKind::RuleGroup
            | ItemKind::Table => Err(Finding::error(
                "RS601",
                item.span(),
                both!("`{}` hoort niet in een testset", "`{}` does not belong in a testset", item.keyword),
            )),
            ItemKind::Unsupported => {
                let keyword = item.keyword;
                let text =
                    both!("`{keyword}` wordt nog niet ondersteund", "`{keyword}` is not supported yet");
                Err(Finding::error("RS501", item.span(), text))
            }
        }
    }

    pub(super) fn empty_case(&self, name: &str, span: Span) -> Case {
        Case {
            name: name.to_owned(),
            span,
            date: None,
            parameters: Vec::new(),
            objects: Vec::new(),
            names: HashMap::new(),
            links: Vec::new(),
            expectations: Vec::new(),
        }
    }

    /// Makes room for objects, values or links.
    pub(super) fn make(&mut self, count: usize, span: Span) -> Read<()> {
        self.made = self.made.saturating_add(count);
        if self.made <= MAX_MADE {
            return Ok(());
        }
        Err(Finding::error(
            "RS614",
            span,
            both!(
                "de gevallen van deze testset hebben samen te veel objecten, waarden en koppelingen (hoogstens 1.000.000)",
                "the cases of this testset together have too many objects, values and links (at most 1,000,000)"
            ),
        ))
    }

    /// Adds an object under a name of its own.
    pub(super) fn add(&mut self, object: Object, case: &mut Case, span: Span) -> Read<()> {
        self.make(1 + object.values.len() + object.traits.len(), span)?;
        if case.names.contains_key(&object.name) {
            let name = &object.name;
            return Err(Finding::error(
                "RS203",
                span,
                both!("er is al een object `{name}`", "there is an object `{name}` already"),
            ));
        }
        case.names.insert(object.name.clone(), case.objects.len());
        case.objects.push(object);
        Ok(())
    }

    pub(super) fn nothing_after(&self, item: &Item<'_>) -> Read<()> {
        match item.body().first() {
            None => Ok(()),
            Some(token) => Err(Finding::error(
                "RS604",
                token.span,
                both!("verwacht niets meer na `{}`", "expected nothing more after `{}`", item.keyword),
            )),
        }
    }

    pub(super) fn date(&self, text: &str, span: Span) -> Read<Date> {
        date::parse(text).ok_or_else(|| {
            Finding::error(
                "RS117",
                span,
                both!("`{text}` is geen bestaande datum", "`{text}` is not an existing date"),
            )
        })
    }

    pub(super) fn entries(&mut self, tokens: &[Token]) -> Read<Vec<(ParameterId, Value)>> {
        let mut values = Vec::new();
        for entry in read_entries(tokens, self.text)? {
            match read_entry(self.model(), &entry) {
                Ok(found) => values.push(found),
                Err(finding) => self.findings.push(finding),
            }
        }
        Ok(values)
    }

    pub(super) fn set(&self, name: &str, span: Span) -> Read<Vec<(ParameterId, Value)>> {
        let own = self.sets.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
        let found = own.or_else(|| self.program.parameter_set(name).map(|s| s.values.clone()));
        found.ok_or_else(|| {
            let all = self
                .sets
                .iter()
                .map(|(n, _)| n.as_str())
                .chain(self.program.parameter_sets().map(|s| s.name.as_str()));
            Finding::error(
                "RS605",
                span,
                both!(
                    "de parameterset `{name}` is niet gedeclareerd",
                    "the parameter set `{name}` is not declared"
                ),
            )
            .suggest(nearest(name, all))
        })
    }
}
