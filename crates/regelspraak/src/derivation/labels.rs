//! What all derivations of one program share, made once: the names of what they are about, and the sentences.

use std::sync::Arc;

use crate::model::{AttributeId, DataType, EnumValueId, ParameterId, RoleId, TraitId};
use crate::program::Program;
use crate::source::large;
use crate::value::Value;

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
    /// Per name what it is the name of.
    pub(super) subjects: Vec<Subject>,
    /// Per enumeration the names of its values.
    enums: Vec<Vec<Arc<str>>>,
    /// Per object type.
    members: Vec<Members>,
    parameters: usize,
    roles: usize,
    rules: usize,
}

/// What a node can be about; of an object, except for parameters and the Rekendatum.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject {
    Attribute(AttributeId),
    Trait(TraitId),
    Parameter(ParameterId),
    Role(RoleId),
    /// A consistency rule.
    Check,
    CalculationDate,
}

/// Where the names of the attributes and kenmerken of an object type stand: the attributes first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Members {
    pub(super) first: usize,
    pub(super) attributes: usize,
    /// Attributes and kenmerken together.
    pub(super) count: usize,
}

impl ProgramLabels {
    pub(crate) fn new(program: &Program) -> Self {
        let model = &program.model;
        let mut names = Vec::new();
        let mut subjects = Vec::new();
        let mut add = |subject, kind, name: &str, style| {
            names.push(NameInfo { kind, name: name.into(), style });
            subjects.push(subject);
        };
        let mut members = Vec::with_capacity(model.object_types.len());
        let mut first = 0;
        for declared in &model.object_types {
            let attributes = declared.attributes.len();
            let count = attributes + declared.traits.len();
            members.push(Members { first, attributes, count });
            first += count;
            for found in &declared.attributes {
                let style = style_of(program, &found.data_type);
                add(Subject::Attribute(found.id), SubjectKind::Attribute, &found.name, style);
            }
            for found in &declared.traits {
                add(Subject::Trait(found.id), SubjectKind::Trait, &found.name, 0);
            }
        }
        for found in &model.parameters {
            let style = style_of(program, &found.data_type);
            add(Subject::Parameter(found.id), SubjectKind::Parameter, &found.name, style);
        }
        for found in &model.roles {
            add(Subject::Role(found.id), SubjectKind::Role, &found.name, 0);
        }
        for found in &program.rules {
            add(Subject::Check, SubjectKind::Check, &found.name, 0);
        }
        add(Subject::CalculationDate, SubjectKind::CalculationDate, "Rekendatum", 0);
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
        let parameters = first;
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
            subjects,
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

    /// The members of an object type.
    #[inline]
    pub(super) fn members(&self, object_type: u16) -> Members {
        self.members.get(usize::from(object_type)).copied().unwrap_or_default()
    }

    /// The place of the name of a parameter.
    #[inline]
    pub(super) fn parameter(&self, id: ParameterId) -> usize {
        self.parameters + usize::from(id.0)
    }

    pub(super) fn role(&self, id: RoleId) -> usize {
        self.roles + usize::from(id.0)
    }

    /// The place of the name of a consistency rule.
    pub(super) fn check(&self, rule: u32) -> usize {
        self.rules + large(rule)
    }

    pub(super) fn calculation_date(&self) -> usize {
        self.subjects.len() - 1
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
