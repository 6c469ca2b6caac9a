//! From declarations to the model: ids, types, units, and the checks on names.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Finding, Findings, nearest};
use crate::lexicon::{Meaning, NameUse, lower_first, reserved_in};
use crate::message::both;
use crate::number::Number;
use crate::source::{Sources, Span};
use crate::syntax::declarations::{
    Declarations, MemberKind, NameDecl, NumberSign, ObjectTypeDecl, TypeDecl, TypeKind,
};

use super::{
    Attribute, AttributeId, DataType, Enumeration, EnumerationId, Model, ObjectType, ObjectTypeId, Parameter,
    ParameterId, ParameterSet, Role, RoleId, Trait, TraitId, Units, locate,
};

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

    fn object_types(&mut self, declarations: &Declarations) {
        for declared in declarations.object_types.iter().filter(|d| !d.extension) {
            let Some(index) = self.room(self.model.object_types.len(), declared.name.span) else { return };
            let key = lower_first(&declared.name.text);
            if self.types.insert(key, index).is_some() {
                let text = both!(
                    "het objecttype `{}` is al gedeclareerd",
                    "the object type `{}` is already declared",
                    declared.name.text
                );
                self.report(
                    Finding::error("RS203", declared.name.span, text)
                        .help(both!("gebruik `Extensie van objecttype`", "use `Extensie van objecttype`")),
                );
            }
            self.model.object_types.push(ObjectType {
                name: declared.name.text.clone(),
                article: declared.name.article.clone(),
                plural: declared.name.plural.as_ref().map(|p| p.join(" ")),
                animate: declared.animate,
                attributes: Vec::new(),
                traits: Vec::new(),
                source: declared.source.clone(),
                location: locate(&self.model.paths, self.sources, declared.name.span),
            });
            self.name(&declared.name, Meaning::ObjectType(ObjectTypeId(index)));
        }
        let mut seen: HashSet<(u16, String)> = HashSet::new();
        let mut at = 0u16;
        for declared in &declarations.object_types {
            let index = if declared.extension {
                let Some(index) = self.find_type(&declared.name.text, declared.name.span) else { continue };
                index
            } else {
                at += 1;
                at - 1
            };
            self.members(declared, index, &mut seen);
        }
    }

    fn members(&mut self, declared: &ObjectTypeDecl, index: u16, seen: &mut HashSet<(u16, String)>) {
        for member in &declared.members {
            if !seen.insert((index, lower_first(&member.name.text))) {
                let text = both!(
                    "`{}` is bij dit objecttype al gedeclareerd",
                    "`{}` is already declared for this object type",
                    member.name.text
                );
                self.report(Finding::error("RS203", member.name.span, text));
                continue;
            }
            let location = locate(&self.model.paths, self.sources, member.name.span);
            let plural = member.name.plural.as_ref().map(|p| p.join(" "));
            let name = member.name.text.clone();
            match &member.kind {
                MemberKind::Attribute(declared_type) => {
                    // An attribute whose type is wrong still counts as declared, so that rules about it give no
                    // second error.
                    let fallback =
                        DataType::Number { sign: NumberSign::Any, decimals: None, unit: Units::none() };
                    let data_type = self.data_type(declared_type).unwrap_or(fallback);
                    let count = self.model.object_types[usize::from(index)].attributes.len();
                    let Some(slot) = self.room(count, member.name.span) else { return };
                    let attributes = &mut self.model.object_types[usize::from(index)].attributes;
                    let id = AttributeId { object_type: index, slot };
                    let article = member.name.article.clone();
                    attributes.push(Attribute {
                        id,
                        name,
                        article,
                        plural,
                        data_type,
                        source: member.source.clone(),
                        location,
                    });
                    self.name(&member.name, Meaning::Attribute(id));
                }
                MemberKind::Trait(form) => {
                    let count = self.model.object_types[usize::from(index)].traits.len();
                    let Some(slot) = self.room(count, member.name.span) else { return };
                    let traits = &mut self.model.object_types[usize::from(index)].traits;
                    let id = TraitId { object_type: index, slot };
                    traits.push(Trait {
                        id,
                        name,
                        plural,
                        form: *form,
                        source: member.source.clone(),
                        location,
                    });
                    self.name(&member.name, Meaning::Trait(id));
                }
            }
        }
    }

    fn find_type(&mut self, name: &str, span: Span) -> Option<u16> {
        let found = self.types.get(&lower_first(name)).copied();
        if found.is_none() {
            let near =
                nearest(name, self.model.object_types.iter().map(|t| t.name.as_str())).map(str::to_owned);
            self.report(
                Finding::error(
                    "RS205",
                    span,
                    both!(
                        "het objecttype `{name}` is niet gedeclareerd",
                        "the object type `{name}` is not declared"
                    ),
                )
                .suggest(near.as_deref()),
            );
        }
        found
    }

    fn roles(&mut self, declarations: &Declarations) {
        let mut seen: HashSet<(u16, String)> = HashSet::new();
        for fact in &declarations.fact_types {
            let types: Vec<Option<u16>> =
                fact.roles.iter().map(|r| self.find_type(&r.object_type.0, r.object_type.1)).collect();
            let Some(types) = types.into_iter().collect::<Option<Vec<u16>>>() else { continue };
            let Some(first) = self.room(self.model.roles.len() + 1, fact.name.span).map(|n| n - 1) else {
                return;
            };
            let count = u16::try_from(fact.roles.len()).unwrap_or(1);
            for (i, role) in (0u16..).zip(&fact.roles) {
                let own = usize::from(i);
                let other = if count == 1 { 0 } else { 1 - own };
                let from = types[other];
                let id = RoleId(first + i);
                let inverse = RoleId(if count == 1 { first } else { first + 1 - i });
                if !seen.insert((from, lower_first(&role.name.text))) {
                    let text = both!(
                        "de rol `{}` is vanaf dit objecttype al gedeclareerd",
                        "the role `{}` is already declared from this object type",
                        role.name.text
                    );
                    self.report(Finding::error("RS203", role.name.span, text));
                }
                let clash = self.model.object_types[usize::from(from)]
                    .attributes
                    .iter()
                    .any(|a| lower_first(&a.name) == lower_first(&role.name.text));
                if clash {
                    let text = both!(
                        "`{}` is ook een attribuut van dat objecttype",
                        "`{}` is also an attribute of that object type",
                        role.name.text
                    );
                    self.report(
                        Finding::error("RS203", role.name.span, text)
                            .help(both!("geef de rol een andere naam", "give the role another name")),
                    );
                }
                self.model.roles.push(Role {
                    id,
                    name: role.name.text.clone(),
                    plural: role.name.plural.as_ref().map(|p| p.join(" ")),
                    from: ObjectTypeId(from),
                    to: ObjectTypeId(types[own]),
                    many: role.many,
                    inverse,
                    fact_type: fact.name.text.clone(),
                    source: fact.source.clone(),
                    location: locate(&self.model.paths, self.sources, role.name.span),
                });
                self.name(&role.name, Meaning::Role(id));
            }
        }
    }

    fn parameters(&mut self, declarations: &Declarations) {
        let mut seen = HashSet::new();
        for declared in &declarations.parameters {
            let Some(index) = self.room(self.model.parameters.len(), declared.name.span) else { return };
            if !seen.insert(lower_first(&declared.name.text)) {
                let text = both!(
                    "de parameter `{}` is al gedeclareerd",
                    "the parameter `{}` is already declared",
                    declared.name.text
                );
                self.report(Finding::error("RS203", declared.name.span, text));
                continue;
            }
            let fallback = DataType::Number { sign: NumberSign::Any, decimals: None, unit: Units::none() };
            let data_type = self.data_type(&declared.data_type).unwrap_or(fallback);
            let id = ParameterId(index);
            self.model.parameters.push(Parameter {
                id,
                name: declared.name.text.clone(),
                data_type,
                source: declared.source.clone(),
                location: locate(&self.model.paths, self.sources, declared.name.span),
            });
            self.name(&declared.name, Meaning::Parameter(id));
        }
    }

    fn parameter_sets(&mut self, declarations: &Declarations) {
        let mut seen = HashSet::new();
        for set in &declarations.parameter_sets {
            if !seen.insert(set.name.clone()) {
                self.report(Finding::error(
                    "RS203",
                    set.span,
                    both!(
                        "de parameterset `{}` is al gedeclareerd",
                        "the parameter set `{}` is already declared",
                        set.name
                    ),
                ));
            }
            let mut values = Vec::new();
            let mut given = HashSet::new();
            for entry in &set.entries {
                match read_entry(&self.model, entry) {
                    Ok((id, value)) if given.insert(id) => values.push((id, value)),
                    Ok(_) => self.report(Finding::error(
                        "RS203",
                        entry.name_span,
                        both!("`{}` staat er twee keer", "`{}` is listed twice", entry.name),
                    )),
                    Err(finding) => self.report(finding),
                }
            }
            let location = locate(&self.model.paths, self.sources, set.span);
            self.model.parameter_sets.push(ParameterSet {
                name: set.name.clone(),
                from: set.validity.from,
                to: set.validity.to,
                values,
                source: set.source.clone(),
                location,
            });
        }
    }
}

/// Resolves one `parameter  waarde` line.
pub(crate) fn read_entry(
    model: &Model,
    entry: &crate::syntax::declarations::EntryDecl,
) -> Result<(ParameterId, crate::value::Value), Finding> {
    let Some(id) = model.find_parameter(&entry.name) else {
        let near = nearest(
            crate::lexicon::without_article(&entry.name),
            model.parameters.iter().map(|p| p.name.as_str()),
        );
        let finding = Finding::error(
            "RS206",
            entry.name_span,
            both!("de parameter `{}` is niet gedeclareerd", "the parameter `{}` is not declared", entry.name),
        );
        return Err(finding.suggest(near));
    };
    let parameter = model.parameter(id);
    match model.parse_value(&parameter.data_type, &entry.value) {
        Ok(value) => {
            require_unit(model, &parameter.data_type, &entry.value, entry.value_span)?;
            Ok((id, value))
        }
        Err(error) => Err(Finding::error("RS306", entry.value_span, error.message())),
    }
}

/// In files a number is written with its unit; only zero may do without.
pub(crate) fn require_unit(
    model: &Model,
    data_type: &DataType,
    text: &str,
    span: Span,
) -> Result<(), Finding> {
    let DataType::Number { unit, .. } = data_type else { return Ok(()) };
    let bare = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ',' | '.' | '/' | '_'));
    let zero = Number::parse_dutch(text).is_ok_and(Number::is_zero);
    if unit.is_none() || !bare || zero || text == "leeg" {
        return Ok(());
    }
    let wanted = if model.units.is_money(unit) { "EUR" } else { unit.text() };
    Err(Finding::error(
        "RS307",
        span,
        both!("hier ontbreekt de eenheid `{}`", "the unit `{}` is missing here", unit.text()),
    )
    .help(both!("bedoelt u `{text} {wanted}`?", "did you mean `{text} {wanted}`?"))
    .repair(format!("{text} {wanted}")))
}
