//! What a program declares, for portals, package checks and editors.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Finding, Findings};
use crate::lexicon::{Meaning, NameUse, lower_first, without_article};
use crate::message::both;
use crate::model::{
    Attribute, AttributeId, DataType, EnumValueId, Enumeration, EnumerationId, Location, Model, ObjectType,
    ObjectTypeId, Parameter, ParameterId, ParameterSet, ParameterValues, Role, RoleId, Trait, TraitId,
    ValueError, locate,
};
use crate::source::Sources;
use crate::syntax::declarations::RuleDecl;
use crate::value::Value;

use super::Program;
use super::compiled::{Effect, Source, Target, Version};

/// What a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// Gives an attribute a value.
    Assignment,
    /// Gives an attribute a value when nothing else did.
    Initial,
    /// Gives objects a kenmerk.
    Trait,
    /// Makes objects.
    Creation,
    /// Links objects.
    Fact,
    /// Divides a value over objects.
    Division,
    /// Checks objects.
    Consistency,
}

/// What a rule writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Written {
    /// An attribute.
    Attribute(AttributeId),
    /// A kenmerk.
    Trait(TraitId),
    /// A role, filled with new or existing objects.
    Role(RoleId),
}

/// A rule or a decision table.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// Whether it is a decision table.
    pub table: bool,
    /// What it does (the first version decides).
    pub kind: RuleKind,
    /// From `// Bron:` above the rule.
    pub source: Option<String>,
    /// Where it is declared.
    pub location: Location,
    /// What it writes; empty for a consistency rule.
    pub writes: Vec<Written>,
    /// Its sentences: one per version, or one per conclusion per row.
    pub versions: Vec<RuleVersion>,
}

/// One sentence of a rule.
#[derive(Clone, Debug)]
pub struct RuleVersion {
    /// Its place in [`World::tally`](crate::World::tally).
    pub index: u32,
    /// First day it is valid.
    pub from: Option<jiff::civil::Date>,
    /// Last day it is valid.
    pub to: Option<jiff::civil::Date>,
    /// Label of the row, for a decision table.
    pub row: Option<String>,
    /// From `// Bron:` above the version, or else above the rule.
    pub source: Option<String>,
    /// The sentence as written.
    pub text: String,
    /// Where the sentence starts.
    pub location: Location,
}

/// Rules with the same name could not be told apart.
pub(super) fn check_names(rules: &[RuleDecl], findings: &mut Findings) {
    let mut seen: HashMap<String, ()> = HashMap::new();
    for rule in rules {
        if seen.insert(lower_first(&rule.name), ()).is_some() {
            let text = both!("er is al een regel `{}`", "there is already a rule `{}`", rule.name);
            findings.push(Finding::error("RS203", rule.span, text).help(both!(
                "zet versies van een regel onder één naam",
                "put the versions of a rule under one name"
            )));
        }
    }
}

pub(super) fn rules(
    model: &Model,
    sources: &Sources,
    declared: &[RuleDecl],
    versions: &[Arc<Version>],
) -> Vec<Rule> {
    let mut by_rule: HashMap<u32, Vec<(u32, &Version)>> = HashMap::new();
    for (index, version) in (0u32..).zip(versions) {
        by_rule.entry(version.rule).or_default().push((index, version));
    }
    let build = |(index, rule): (u32, &RuleDecl)| {
        let own = by_rule.get(&index).map_or(&[] as &[_], Vec::as_slice);
        let kind = match own.first().map(|(_, v)| (v.target, v.initial)) {
            Some((Target::Attribute(_), true)) => RuleKind::Initial,
            Some((Target::Trait(_), _)) => RuleKind::Trait,
            Some((Target::Object(_), _)) => RuleKind::Creation,
            Some((Target::Facts(_), _)) => RuleKind::Fact,
            Some((Target::Share(_), _)) => RuleKind::Division,
            Some((Target::Consistency, _)) => RuleKind::Consistency,
            Some((Target::Attribute(_), false)) | None => RuleKind::Assignment,
        };
        let mut writes = Vec::new();
        for (_, version) in own {
            for written in written(version) {
                if !writes.contains(&written) {
                    writes.push(written);
                }
            }
        }
        let sentences = own
            .iter()
            .map(|(index, v)| RuleVersion {
                index: *index,
                from: v.from,
                to: v.to,
                row: v.row.as_deref().map(str::to_owned),
                source: v.source.as_deref().map(str::to_owned),
                text: v.text.to_string(),
                location: locate(&model.paths, sources, v.span),
            })
            .collect();
        Rule {
            name: rule.name.clone(),
            table: rule.versions.first().is_some_and(|v| v.table),
            kind,
            source: rule.source.clone(),
            location: locate(&model.paths, sources, rule.span),
            writes,
            versions: sentences,
        }
    };
    (0u32..).zip(declared).map(build).collect()
}

/// Everything a sentence writes.
fn written(version: &Version) -> Vec<Written> {
    let mut found: Vec<Written> = version.attributes().map(Written::Attribute).collect();
    match version.target {
        Target::Trait(id) => found.push(Written::Trait(id)),
        Target::Object(id) | Target::Facts(id) => found.push(Written::Role(id)),
        Target::Attribute(_) | Target::Share(_) | Target::Consistency => {}
    }
    if let Some(Effect::Create { values, traits }) = version.effect.as_deref() {
        found.extend(values.iter().map(|(id, _)| Written::Attribute(*id)));
        found.extend(traits.iter().map(|id| Written::Trait(*id)));
    }
    found
}

impl Program {
    /// All object types, in order of declaration.
    pub fn object_types(&self) -> impl Iterator<Item = (ObjectTypeId, &ObjectType)> {
        (0u16..).zip(&self.model.object_types).map(|(i, t)| (ObjectTypeId(i), t))
    }

    /// All roles, in order of declaration.
    pub fn roles(&self) -> impl Iterator<Item = &Role> {
        self.model.roles.iter()
    }

    /// All parameters, in order of declaration.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.model.parameters.iter()
    }

    /// All enumerations, in order of declaration.
    pub fn enumerations(&self) -> impl Iterator<Item = &Enumeration> {
        self.model.enumerations.iter()
    }

    /// All parameter sets, in order of declaration.
    pub fn parameter_sets(&self) -> impl Iterator<Item = &ParameterSet> {
        self.model.parameter_sets.iter()
    }

    /// All rules and decision tables, in order of declaration.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of this name.
    #[must_use]
    pub fn rule(&self, name: &str) -> Option<&Rule> {
        let wanted = lower_first(name.trim());
        self.rules.iter().find(|r| lower_first(&r.name) == wanted)
    }

    /// The object type with this id.
    #[must_use]
    pub fn object_type_info(&self, id: ObjectTypeId) -> &ObjectType {
        self.model.object_type(id)
    }

    /// The attribute with this id.
    #[must_use]
    pub fn attribute_info(&self, id: AttributeId) -> &Attribute {
        self.model.attribute(id)
    }

    /// The kenmerk with this id.
    #[must_use]
    pub fn trait_info(&self, id: TraitId) -> &Trait {
        self.model.kenmerk(id)
    }

    /// The role with this id.
    #[must_use]
    pub fn role_info(&self, id: RoleId) -> &Role {
        self.model.role(id)
    }

    /// The parameter with this id.
    #[must_use]
    pub fn parameter_info(&self, id: ParameterId) -> &Parameter {
        self.model.parameter(id)
    }

    /// The enumeration with this id.
    #[must_use]
    pub fn enumeration_info(&self, id: EnumerationId) -> &Enumeration {
        self.model.enumeration(id)
    }

    /// The name of an enumeration value.
    #[must_use]
    pub fn enum_name(&self, id: EnumValueId) -> &str {
        self.model.enum_name(id)
    }

    /// The object type of this name (article and capital of the first letter do not matter).
    #[must_use]
    pub fn object_type(&self, name: &str) -> Option<ObjectTypeId> {
        self.find(name, |u| if let Meaning::ObjectType(id) = u.meaning { Some(id) } else { None })
    }

    /// The attribute of this name on an object type.
    #[must_use]
    pub fn attribute(&self, object_type: ObjectTypeId, name: &str) -> Option<AttributeId> {
        let own = |u: &NameUse| if let Meaning::Attribute(id) = u.meaning { Some(id) } else { None };
        self.find(name, |u| own(u).filter(|id| id.object_type() == object_type))
    }

    /// The kenmerk of this name on an object type.
    #[must_use]
    pub fn trait_(&self, object_type: ObjectTypeId, name: &str) -> Option<TraitId> {
        let own = |u: &NameUse| if let Meaning::Trait(id) = u.meaning { Some(id) } else { None };
        self.find(name, |u| own(u).filter(|id| id.object_type() == object_type))
    }

    /// The role of this name (singular or plural) from an object type.
    #[must_use]
    pub fn role(&self, from: ObjectTypeId, name: &str) -> Option<RoleId> {
        let own = |u: &NameUse| if let Meaning::Role(id) = u.meaning { Some(id) } else { None };
        self.find(name, |u| own(u).filter(|id| self.model.role(*id).from == from))
    }

    /// The parameter of this name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<ParameterId> {
        self.model.find_parameter(name)
    }

    /// The parameter set of this name.
    #[must_use]
    pub fn parameter_set(&self, name: &str) -> Option<&ParameterSet> {
        self.model.parameter_sets.iter().find(|s| s.name == name.trim())
    }

    fn find<I>(&self, name: &str, wanted: impl Fn(&NameUse) -> Option<I>) -> Option<I> {
        self.model.lexicon.find(without_article(name)).iter().find_map(wanted)
    }

    /// Reads a value as people write it: `8.400,00`, `30000 EUR`, `10-03-2014`, `2014-03-10`, `waar`, `'roman'`.
    ///
    /// # Errors
    /// When the text does not fit the type.
    pub fn parse_value(&self, data_type: &DataType, text: &str) -> Result<Value, ValueError> {
        self.model.parse_value(data_type, text)
    }

    /// Checks a value against a type.
    ///
    /// # Errors
    /// When it does not fit: another kind, too many decimals, out of range.
    pub fn check_value(&self, data_type: &DataType, value: &Value) -> Result<(), ValueError> {
        self.model.check_value(data_type, value)
    }

    /// Sets a parameter after checking the value.
    ///
    /// # Errors
    /// When the value does not fit the parameter.
    pub fn set_parameter(
        &self,
        values: &mut ParameterValues,
        id: ParameterId,
        value: Value,
    ) -> Result<(), ValueError> {
        self.model.check_value(&self.model.parameter(id).data_type, &value)?;
        values.put(id, value);
        Ok(())
    }

    /// Applies a parameter set.
    pub fn apply_parameter_set(&self, values: &mut ParameterValues, set: &ParameterSet) {
        for (id, value) in &set.values {
            values.put(*id, value.clone());
        }
    }

    /// The rules that write an attribute; empty for an input.
    pub fn writers(&self, written: Written) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |r| r.writes.contains(&written))
    }

    /// What the sentences of a rule read: attributes, kenmerken and roles. A sentence that asks whether another rule
    /// fired also reads what that rule reads.
    #[must_use]
    pub fn reads(&self, rule: &Rule) -> Vec<Written> {
        let mut found = Vec::new();
        let mut asked = HashSet::new();
        let mut open: Vec<u32> = rule.versions.iter().map(|version| version.index).collect();
        while let Some(index) = open.pop() {
            let version = usize::try_from(index).ok().and_then(|index| self.versions.get(index));
            for source in version.into_iter().flat_map(|version| &version.reads) {
                match source {
                    Source::Attribute(id) => found.push(Written::Attribute(*id)),
                    Source::Trait(id) => found.push(Written::Trait(*id)),
                    Source::Facts(id) => found.push(Written::Role(*id)),
                    Source::Objects(_) => {}
                    Source::Rule(other) if asked.insert(*other) => {
                        let other = usize::try_from(*other).ok().and_then(|other| self.rules.get(other));
                        open.extend(
                            other.into_iter().flat_map(|rule| &rule.versions).map(|version| version.index),
                        );
                    }
                    Source::Rule(_) => {}
                }
            }
        }
        found
    }

    /// A value as people read it: `€ 8.400,00`, `25%`, `7 jaar`, `10 maart 2014`, `ja`.
    #[must_use]
    pub fn format_value(&self, data_type: &DataType, value: &Value) -> String {
        let style = match data_type {
            DataType::Number { unit, .. } => self.model.units.style(unit),
            DataType::Percentage { .. } => "%".to_owned(),
            DataType::Text
            | DataType::Boolean
            | DataType::Date
            | DataType::DateTime
            | DataType::Enumeration(_) => String::new(),
        };
        let shown = crate::derivation::Datum::of(value, |id| self.model.enum_name(id).into());
        shown.format(&style)
    }
}
