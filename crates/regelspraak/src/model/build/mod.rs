//! From declarations to the model: ids, types, units, and the checks on names.

mod objects;
mod parameters;

pub(crate) use parameters::{read_entry, require_unit};

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Finding, Findings, nearest};
use crate::lexicon::{Meaning, NameUse, reserved_in};
use crate::message::both;
use crate::source::{Sources, Span};
use crate::syntax::declarations::{Declarations, NameDecl, TypeDecl, TypeKind};

use super::{DataType, Enumeration, EnumerationId, Model, Units, locate};

/// Builds the model. Problems are reported; what could be understood is kept, so that later checks can go on.
pub(crate) fn build(
    declarations: &Declarations,
    sources: &Sources,
    paths: Vec<Arc<str>>,
    findings: &mut Findings,
) -> Model {
    let mut builder = Builder {
        model: Model { paths, ..Model::default() },
        sources,
        findings,
        domains: HashMap::new(),
        types: HashMap::new(),
    };
    builder.units(declarations);
    builder.domains(declarations);
    builder.object_types(declarations);
    builder.roles(declarations);
    builder.parameters(declarations);
    builder.parameter_sets(declarations);
    super::distinct::check(declarations, builder.findings);
    builder.model
}

struct Builder<'a> {
    model: Model,
    sources: &'a Sources,
    findings: &'a mut Findings,
    domains: HashMap<String, Option<DataType>>,
    types: HashMap<String, u16>,
}

impl Builder<'_> {
    fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The next id, or a finding when there are too many of a kind.
    fn room(&mut self, count: usize, span: Span) -> Option<u16> {
        let id = u16::try_from(count).ok().filter(|id| *id < u16::MAX);
        if id.is_none() {
            self.report(Finding::error(
                "RS107",
                span,
                both!(
                    "hiervan zijn er te veel (hoogstens 65.534)",
                    "there are too many of these (at most 65,534)"
                ),
            ));
        }
        id
    }

    fn units(&mut self, declarations: &Declarations) {
        for unit in &declarations.units {
            let plural = unit.name.plural.as_ref().map(|p| p.join(" "));
            if self.room(self.model.units.count(), unit.name.span).is_none() {
                return;
            }
            self.model.units.declare(&unit.name.text, plural.as_deref(), &unit.symbols);
        }
        for unit in &declarations.units {
            let Some((factor, other, span)) = &unit.conversion else { continue };
            let own = self.model.units.find(unit.symbols.first().unwrap_or(&unit.name.text));
            let Some((own, target)) = own.zip(self.model.units.find(other)) else {
                let near = nearest(other, self.model.units.names()).map(str::to_owned);
                self.report(
                    Finding::error(
                        "RS302",
                        *span,
                        both!(
                            "de eenheid `{other}` is niet gedeclareerd",
                            "the unit `{other}` is not declared"
                        ),
                    )
                    .hint(near.as_deref()),
                );
                continue;
            };
            if !self.model.units.relate(own, *factor, target) {
                self.report(Finding::error(
                    "RS303",
                    *span,
                    both!(
                        "deze omrekening spreekt een andere tegen",
                        "this conversion contradicts another one"
                    ),
                ));
            }
        }
    }

    fn domains(&mut self, declarations: &Declarations) {
        for domain in &declarations.domains {
            let name = domain.name.text.clone();
            if self.domains.contains_key(&name) {
                self.report(Finding::error(
                    "RS203",
                    domain.name.span,
                    both!(
                        "het domein `{name}` is al gedeclareerd",
                        "the domain `{name}` is already declared"
                    ),
                ));
                continue;
            }
            let data_type = if let TypeKind::Enumeration(values) = &domain.data_type.kind {
                let Some(index) = self.room(self.model.enumerations.len(), domain.name.span) else { return };
                let mut names: Vec<String> = Vec::new();
                let mut seen = HashSet::new();
                for (value, span) in values {
                    if !seen.insert(value) {
                        self.report(Finding::error(
                            "RS203",
                            *span,
                            both!(
                                "de waarde '{value}' staat er twee keer",
                                "the value '{value}' is listed twice"
                            ),
                        ));
                    } else {
                        let Some(at) = self.room(names.len(), *span) else { break };
                        self.model.enum_values.add(value, EnumerationId(index), at);
                        names.push(value.clone());
                    }
                }
                self.model.enumerations.push(Enumeration {
                    id: EnumerationId(index),
                    name: name.clone(),
                    values: names,
                    source: domain.source.clone(),
                    location: locate(&self.model.paths, self.sources, domain.name.span),
                });
                Some(DataType::Enumeration(EnumerationId(index)))
            } else {
                self.data_type(&domain.data_type)
            };
            self.domains.insert(name, data_type);
        }
    }

    fn data_type(&mut self, declared: &TypeDecl) -> Option<DataType> {
        let unit = match &declared.unit {
            None => None,
            Some((text, span))
                if text.contains('%') && !matches!(declared.kind, TypeKind::Percentage { .. }) =>
            {
                self.report(Finding::error(
                    "RS304",
                    *span,
                    both!("`%` hoort bij het type Percentage", "`%` goes with the type Percentage"),
                ));
                return None;
            }
            Some((text, _)) if text == "%" => None,
            Some((text, span)) => match self.model.units.parse(text) {
                Ok(unit) => Some((unit, *span)),
                Err(name) => {
                    let near = nearest(&name, self.model.units.names()).map(str::to_owned);
                    let finding = Finding::error(
                        "RS302",
                        *span,
                        both!(
                            "de eenheid `{name}` is niet gedeclareerd",
                            "the unit `{name}` is not declared"
                        ),
                    );
                    self.report(if name == *text {
                        finding.suggest(near.as_deref())
                    } else {
                        finding.hint(near.as_deref())
                    });
                    return None;
                }
            },
        };
        let refuse_unit = |builder: &mut Self, data_type: DataType| match &unit {
            Some((_, span)) => {
                builder.report(Finding::error(
                    "RS304",
                    *span,
                    both!("alleen een Numeriek type heeft een eenheid", "only a Numeriek type has a unit"),
                ));
                None
            }
            None => Some(data_type),
        };
        match &declared.kind {
            TypeKind::Number { sign, decimals } => Some(DataType::Number {
                sign: *sign,
                decimals: *decimals,
                unit: unit.map_or_else(Units::none, |(u, _)| u),
            }),
            TypeKind::Percentage { sign, decimals } => {
                let (sign, decimals) = (*sign, *decimals);
                match unit {
                    None => Some(DataType::Percentage { sign, decimals }),
                    // `%/jr`: a number of percents per unit.
                    Some((unit, _)) if self.model.units.per_percent(&unit).is_some() => {
                        Some(DataType::Number { sign, decimals, unit })
                    }
                    Some((_, span)) => {
                        let text = both!(
                            "de eenheid van een percentage is `%` of `%/…`",
                            "the unit of a percentage is `%` or `%/…`"
                        );
                        self.report(Finding::error("RS304", span, text));
                        None
                    }
                }
            }
            TypeKind::Text => refuse_unit(self, DataType::Text),
            TypeKind::Boolean => refuse_unit(self, DataType::Boolean),
            TypeKind::Date => refuse_unit(self, DataType::Date),
            TypeKind::DateTime => refuse_unit(self, DataType::DateTime),
            TypeKind::Enumeration(_) => {
                self.report(
                    Finding::error(
                        "RS305",
                        declared.span,
                        both!("een enumeratie hoort in een domein", "an enumeration belongs in a domain"),
                    )
                    .help(both!(
                        "schrijf `Domein X is van het type Enumeratie` en gebruik hier `X`",
                        "write `Domein X is van het type Enumeratie` and use `X` here"
                    )),
                );
                None
            }
            TypeKind::Named(name) => {
                let Some(found) = self.domains.get(name).cloned() else {
                    let fixed = [
                        "Numeriek",
                        "Percentage",
                        "Tekst",
                        "Boolean",
                        "Datum in dagen",
                        "Datum en tijd in millisecondes",
                    ];
                    let near = nearest(name, self.domains.keys().map(String::as_str).chain(fixed))
                        .map(str::to_owned);
                    let finding = Finding::error(
                        "RS301",
                        declared.span,
                        both!(
                            "`{name}` is geen type of gedeclareerd domein",
                            "`{name}` is not a type or declared domain"
                        ),
                    );
                    self.report(finding.suggest(near.as_deref()));
                    return None;
                };
                match (found?, unit) {
                    (DataType::Number { sign, decimals, .. }, Some((unit, _))) => {
                        Some(DataType::Number { sign, decimals, unit })
                    }
                    (other, None) => Some(other),
                    (_, Some((_, span))) => {
                        self.report(Finding::error(
                            "RS304",
                            span,
                            both!(
                                "alleen een Numeriek type heeft een eenheid",
                                "only a Numeriek type has a unit"
                            ),
                        ));
                        None
                    }
                }
            }
        }
    }

    /// Adds a name to the lexicon after checking it.
    fn name(&mut self, name: &NameDecl, meaning: Meaning) {
        for (words, plural) in [(Some(&name.words), false), (name.plural.as_ref(), true)] {
            let Some(words) = words else { continue };
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let starts = words.first().is_some_and(|w| crate::lexicon::is_article(w));
            if starts {
                let text = both!(
                    "de naam `{}` begint met een lidwoord",
                    "the name `{}` starts with an article",
                    words.join(" ")
                );
                self.report(Finding::error("RS204", name.span, text).help(both!(
                    "een lidwoord hoort niet bij de naam",
                    "an article is not part of the name"
                )));
            }
            let denied = matches!(meaning, Meaning::Trait(_) | Meaning::Role(_)) && words.len() > 1;
            if denied && words.first() == Some(&"niet") {
                let text = both!(
                    "de naam `{}` begint met `niet`, dat in een regel ontkent",
                    "the name `{}` starts with `niet`, which denies in a rule",
                    words.join(" ")
                );
                let rest = words[1..].join(" ");
                self.report(Finding::error("RS204", name.span, text).help(both!(
                    "declareer `{rest}` en schrijf in de regel `niet {rest}`",
                    "declare `{rest}` and write `niet {rest}` in the rule"
                )));
                continue;
            }
            if let Some(phrase) = reserved_in(&words) {
                let other: Vec<&str> =
                    words.iter().copied().filter(|w| !phrase.split(' ').any(|p| p == *w)).collect();
                let finding = Finding::error(
                    "RS204",
                    name.span,
                    both!(
                        "de naam `{}` bevat `{phrase}`, dat in een regel iets anders betekent",
                        "the name `{}` contains `{phrase}`, which means something else in a rule",
                        words.join(" ")
                    ),
                );
                let suggestion = if other.is_empty() {
                    both!("kies een andere naam", "choose another name")
                } else {
                    both!("kies bijvoorbeeld `{}`", "choose for example `{}`", other.join(" "))
                };
                self.report(finding.help(suggestion));
                continue;
            }
            self.model.lexicon.add(&words, NameUse { meaning, plural });
        }
    }
}
