//! What a package asks, resolved once: where a named value goes, what a step needs, where its outcome stands.

use super::{Counted, Tally};
use crate::facts::{DossierFact, FactOrigin};
use crate::model::{CollectionModel, Member, ObjectModel, Slot, ValueKind};
use crate::package::Package;
use regelspraak::{AttributeId, ObjectTypeId, Program, TraitId, Value};
use std::collections::HashMap;

/// Everything about a package that does not depend on a case.
#[derive(Debug)]
pub(super) struct Plan<'p> {
    pub(super) program: &'p Program,
    pub(super) case_type: ObjectTypeId,
    pub(super) case: Places<'p>,
    pub(super) collections: HashMap<&'p str, CollectionPlan<'p>>,
    /// Values that the dossier itself has.
    pub(super) dossier: Vec<(&'p Member, &'p DossierFact)>,
    pub(super) steps: HashMap<&'p str, StepPlan<'p>>,
    /// The kenmerken of the groups in comparable situations.
    pub(super) groups: Vec<TraitId>,
}

/// The values of one object type that come from outside, by name.
#[derive(Debug, Default)]
pub(super) struct Places<'p>(HashMap<&'p str, Place<'p>>);

/// Where a value goes.
#[derive(Debug)]
pub(super) struct Place<'p> {
    pub(super) member: &'p Member,
    /// Values of an enumeration by name.
    pub(super) choices: HashMap<&'p str, Value>,
}

#[derive(Debug)]
pub(super) struct CollectionPlan<'p> {
    pub(super) model: &'p CollectionModel,
    pub(super) places: Places<'p>,
}

/// A decision: what it needs, and where its outcome stands.
#[derive(Debug)]
pub(super) struct StepPlan<'p> {
    /// Facts of the case.
    pub(super) needs: Vec<&'p str>,
    /// Facts of every object in a role.
    pub(super) needs_of: Vec<(&'p str, &'p str)>,
    pub(super) award: TraitId,
    pub(super) amount: Option<AttributeId>,
    pub(super) reason: Option<AttributeId>,
}

impl<'p> Plan<'p> {
    pub(super) fn new(package: &'p Package) -> Self {
        let (program, model) = (package.program(), package.model());
        let mut dossier = Vec::new();
        for definition in package.facts().definitions() {
            if let FactOrigin::Dossier(fact) = &definition.origin
                && let Some(member) = model.case.member(&definition.attribute)
            {
                dossier.push((member, fact));
            }
        }
        let collection = |model: &'p CollectionModel| {
            let places = Places::new(program, &model.object);
            (model.role.as_str(), CollectionPlan { model, places })
        };
        let steps = package.process().decisions().filter_map(|step| {
            let plan = StepPlan::new(package, step)?;
            Some((step.id.as_str(), plan))
        });
        let kenmerk = |name: &str| model.case.member(name).and_then(trait_of);
        Self {
            program,
            case_type: model.case.type_id,
            case: Places::new(program, &model.case),
            collections: model.collections.iter().map(collection).collect(),
            dossier,
            steps: steps.collect(),
            groups: package.groups().iter().filter_map(|group| kenmerk(&group.when)).collect(),
        }
    }
}

impl Plan<'_> {
    /// Whether the dossier itself has the value of this name.
    pub(super) fn is_of_dossier(&self, name: &str) -> bool {
        self.dossier.iter().any(|(member, _)| member.name == name)
    }
}

impl<'p> StepPlan<'p> {
    fn new(package: &'p Package, step: &'p crate::process::Step) -> Option<Self> {
        let case = &package.model().case;
        let outcome = step.outcome.as_ref()?;
        let attribute = |name: &String| match case.member(name)?.slot {
            Slot::Attribute(id) => Some(id),
            Slot::Trait(_) => None,
        };
        let (mut needs, mut needs_of) = (Vec::new(), Vec::new());
        for fact in package.facts().definitions() {
            let needed = fact.origin == FactOrigin::Handler && fact.required_for.contains(&step.id);
            match &fact.of {
                _ if !needed => {}
                None => needs.push(fact.attribute.as_str()),
                Some(role) => needs_of.push((role.as_str(), fact.attribute.as_str())),
            }
        }
        Some(Self {
            needs,
            needs_of,
            award: trait_of(case.member(&outcome.award_when)?)?,
            amount: outcome.amount.as_ref().and_then(attribute),
            reason: outcome.reason.as_ref().and_then(attribute),
        })
    }
}

fn trait_of(member: &Member) -> Option<TraitId> {
    match member.slot {
        Slot::Trait(id) => Some(id),
        Slot::Attribute(_) => None,
    }
}

impl<'p> Places<'p> {
    fn new(program: &'p Program, object: &'p ObjectModel) -> Self {
        let place = |member: &'p Member| {
            let choices = match member.kind {
                ValueKind::Choice(id) => {
                    let values = program.enumeration_info(id).values.iter();
                    let value = |name: &'p String| {
                        crate::values::parse(program, member, name).ok().map(|value| (name.as_str(), value))
                    };
                    values.filter_map(value).collect()
                }
                ValueKind::Amount
                | ValueKind::Integer
                | ValueKind::Number
                | ValueKind::Percentage
                | ValueKind::Date
                | ValueKind::Boolean
                | ValueKind::Kenmerk
                | ValueKind::Text => HashMap::new(),
            };
            (member.name.as_str(), Place { member, choices })
        };
        Self(object.members.iter().filter(|member| member.input).map(place).collect())
    }

    /// Where the value of this name goes; none when this version does not ask it.
    pub(super) fn get(&self, name: &str) -> Option<&Place<'p>> {
        self.0.get(name)
    }
}

/// What was seen along the way, while it is being counted.
#[derive(Debug, Default)]
pub(super) struct Names {
    missing: Counted,
    dropped: Counted,
    refused: Counted,
}

impl Names {
    pub(super) fn missing(&mut self, role: Option<&str>, name: &str) {
        count(&mut self.missing, role, name);
    }

    pub(super) fn dropped(&mut self, role: Option<&str>, name: &str) {
        count(&mut self.dropped, role, name);
    }

    pub(super) fn refused(&mut self, role: Option<&str>, name: &str) {
        count(&mut self.refused, role, name);
    }

    pub(super) fn tally(&self) -> Tally {
        let sorted = |counted: &Counted| counted.iter().map(|(name, count)| (name.clone(), *count)).collect();
        Tally {
            missing: sorted(&self.missing),
            dropped: sorted(&self.dropped),
            refused: sorted(&self.refused),
            inconsistent: std::collections::BTreeMap::new(),
        }
    }
}

fn count(counted: &mut Counted, role: Option<&str>, name: &str) {
    // The same names come back in every case: look before making a text.
    let found = match role {
        None => counted.get_mut(name),
        Some(role) => {
            let key = format!("{role}/{name}");
            return *counted.entry(key).or_default() += 1;
        }
    };
    match found {
        Some(count) => *count += 1,
        None => {
            counted.insert(name.to_owned(), 1);
        }
    }
}
