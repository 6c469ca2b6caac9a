//! What all derivations of one program share, made once: the names of what they are about, and the sentences.

use std::sync::Arc;

use crate::model::{DataType, EnumValueId};
use crate::program::Program;
use crate::source::{large, small};
use crate::value::Value;

use super::record::Key;
use super::{Datum, SentenceInfo, SubjectKind};

/// Names, sentences and ways of writing that the rows of derivations refer to by place.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    /// Names of all object types, by id.
    pub(super) object_types: Vec<Arc<str>>,
    pub(super) names: Vec<NameInfo>,
    pub(super) styles: Vec<Arc<str>>,
    pub(super) sentences: Vec<Arc<SentenceInfo>>,
    /// Whether these are those of a whole program, or only what one derivation uses.
    pub(super) whole: bool,
}

/// What the name of a node says.
#[derive(Clone, Debug)]
pub(super) struct NameInfo {
    pub(super) kind: SubjectKind,
    pub(super) name: Arc<str>,
    pub(super) style: u16,
}

/// The labels of a program, with the places of what is in it. Names stand in one list: per object type the attributes and
/// the kenmerken, then the parameters, the roles, the rules and the Rekendatum. Sentences stand by rule version.
#[derive(Debug)]
pub(crate) struct ProgramLabels {
    pub(super) shared: Arc<Labels>,
    /// Per enumeration the names of its values.
    enums: Vec<Vec<Arc<str>>>,
    /// Per object type the places of its first attribute and its first kenmerk.
    members: Vec<(usize, usize)>,
    parameters: usize,
    roles: usize,
    rules: usize,
}

impl ProgramLabels {
    pub(crate) fn new(program: &Program) -> Self {
        let model = &program.model;
        let mut names = Vec::new();
        let mut add = |kind, name: &str, style| {
            names.push(NameInfo { kind, name: name.into(), style });
        };
        let mut members = Vec::with_capacity(model.object_types.len());
        let mut count = 0;
        for declared in &model.object_types {
            members.push((count, count + declared.attributes.len()));
            count += declared.attributes.len() + declared.traits.len();
            for found in &declared.attributes {
                add(SubjectKind::Attribute, &found.name, style_of(program, &found.data_type));
            }
            for found in &declared.traits {
                add(SubjectKind::Trait, &found.name, 0);
            }
        }
        for found in &model.parameters {
            add(SubjectKind::Parameter, &found.name, style_of(program, &found.data_type));
        }
        for found in &model.roles {
            add(SubjectKind::Role, &found.name, 0);
        }
        for found in &program.rules {
            add(SubjectKind::Check, &found.name, 0);
        }
        add(SubjectKind::CalculationDate, "Rekendatum", 0);
        let sentences = program.versions.iter().map(|version| {
            let rule = program.rules.get(large(version.rule)).map_or("", |r| r.name.as_str());
            Arc::new(SentenceInfo {
                rule: rule.to_owned(),
                row: version.row.as_deref().map(str::to_owned),
                from: version.from,
                to: version.to,
                source: version.source.as_deref().map(str::to_owned),
                text: Some(Arc::clone(&version.text)),
            })
        });
        let parameters = count;
        let roles = parameters + model.parameters.len();
        let names_of = |texts: &[String]| texts.iter().map(|text| Arc::from(text.as_str())).collect();
        let shared = Labels {
            object_types: model.object_types.iter().map(|t| Arc::from(t.name.as_str())).collect(),
            sentences: sentences.collect(),
            styles: program.styles.clone(),
            names,
            whole: true,
        };
        Self {
            shared: Arc::new(shared),
            enums: model.enumerations.iter().map(|e| names_of(&e.values)).collect(),
            members,
            parameters,
            roles,
            rules: roles + model.roles.len(),
        }
    }

    /// So many names and sentences there are.
    pub(super) fn sizes(&self) -> (usize, usize) {
        (self.shared.names.len(), self.shared.sentences.len())
    }

    /// A value as derivations hold it.
    pub(super) fn datum(&self, value: &Value) -> Datum {
        let name = |id: EnumValueId| {
            let values = self.enums.get(usize::from(id.enumeration));
            values.and_then(|values| values.get(usize::from(id.value))).cloned().unwrap_or_default()
        };
        Datum::of(value, name)
    }

    /// The place of the name of what a node is about.
    pub(super) fn place(&self, key: Key) -> u32 {
        let members =
            |object_type: u16| self.members.get(usize::from(object_type)).copied().unwrap_or((0, 0));
        small(match key {
            Key::Attribute(_, id) => members(id.object_type).0 + usize::from(id.slot),
            Key::Trait(_, id) => members(id.object_type).1 + usize::from(id.slot),
            Key::Parameter(id) => self.parameters + usize::from(id.0),
            Key::Role(_, id) => self.roles + usize::from(id.0),
            Key::Check(_, rule) => self.rules + large(rule),
            Key::CalculationDate => self.shared.names.len() - 1,
        })
    }
}

/// How values of a type are written.
fn style_of(program: &Program, data_type: &DataType) -> u16 {
    let style = match data_type {
        DataType::Number { unit, .. } => program.model.units.style(unit),
        DataType::Percentage { .. } => "%".to_owned(),
        DataType::Text
        | DataType::Boolean
        | DataType::Date
        | DataType::DateTime
        | DataType::Enumeration(_) => return 0,
    };
    let at = program.styles.iter().position(|s| **s == *style);
    at.and_then(|i| u16::try_from(i).ok()).unwrap_or(0)
}

/// Numbers by place, for places that lie close together.
#[derive(Debug, Default)]
pub(super) struct Dense(Vec<u32>);

impl Dense {
    const NONE: u32 = u32::MAX;

    pub(super) fn get(&self, place: usize) -> Option<u32> {
        self.0.get(place).copied().filter(|found| *found != Self::NONE)
    }

    /// Puts a number at a place; `size` is how many places there will be as far as known.
    pub(super) fn put(&mut self, place: usize, size: usize, number: u32) {
        if self.0.len() <= place {
            self.0.resize(size.max(place + 1), Self::NONE);
        }
        self.0[place] = number;
    }
}
