//! What the rules together say about each attribute: between which bounds it lies, and on which days it surely has a
//! value.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::atoms::Atoms;
use super::cover::{Left, uncovered};
use super::facts::Domain;
use super::keys::Keys;
use super::order::sorted;
use super::ranges::{Guards, either, of_type};
use crate::date;
use crate::model::{AttributeId, Model};
use crate::program::compiled::{Condition, Op, Source, Start, Subject, Target, Test, Version};
use crate::syntax::tree::Quantity;

/// First and last day, open where absent.
type Days = (Option<Date>, Option<Date>);

/// More sentences for one attribute than this are not examined together.
const MAX_WRITERS: usize = 200;

/// More stretches of validity for one attribute than this are not examined one by one.
const MAX_STRETCHES: usize = 16;

/// What is known of one attribute.
#[derive(Debug, Default)]
struct Known {
    domain: Option<Domain>,
    /// Surely filled, because of the rules.
    filled: Vec<Days>,
    /// Promised to be filled, by a consistency rule or by whoever supplies it.
    promised: Vec<Days>,
}

/// What is known of all attributes.
#[derive(Debug)]
pub(crate) struct Knowledge<'m> {
    pub(super) model: &'m Model,
    attributes: HashMap<AttributeId, Known>,
    /// Whether anything is promised to be filled.
    promises: bool,
}

impl<'m> Knowledge<'m> {
    /// Works out what the rules say, in the order in which values are derived.
    pub(crate) fn learn(
        model: &'m Model,
        versions: &[Arc<Version>],
        styles: &[Arc<str>],
        always: impl Iterator<Item = AttributeId>,
    ) -> Self {
        let mut knowledge = Self { model, attributes: HashMap::new(), promises: false };
        for attribute in always {
            knowledge.entry(attribute).promised.push((None, None));
        }
        for version in versions.iter().filter(|v| v.target == Target::Consistency && unrestricted(&v.subject))
        {
            if let Some(condition) = &version.condition {
                knowledge.promise(condition, (version.from, version.to));
            }
        }
        knowledge.promises = !knowledge.attributes.is_empty();
        let mut writers: BTreeMap<AttributeId, Vec<&Version>> = BTreeMap::new();
        let mut otherwise: BTreeSet<AttributeId> = BTreeSet::new();
        for version in versions {
            match version.target {
                Target::Attribute(id) => writers.entry(id).or_default().push(version),
                Target::Trait(_)
                | Target::Object(_)
                | Target::Facts(_)
                | Target::Share(_)
                | Target::Consistency => {
                    otherwise.extend(version.attributes().chain(version.created_attributes()));
                }
            }
        }
        // Of shares and of what new objects get, only the type is known.
        writers.retain(|id, _| !otherwise.contains(id));
        let groups: Vec<(AttributeId, Vec<&Version>)> = writers.into_iter().collect();
        let place = |source: &Source| match source {
            Source::Attribute(id) => groups.binary_search_by_key(id, |(id, _)| *id).ok(),
            Source::Trait(_) | Source::Objects(_) | Source::Facts(_) | Source::Rule(_) => None,
        };
        let reads: Vec<BTreeSet<usize>> = groups
            .iter()
            .map(|(_, group)| group.iter().flat_map(|v| &v.reads).filter_map(place).collect())
            .collect();
        // What is read in a circle is not known yet when it is asked for, and then counts as unknown.
        let atoms = RefCell::new(Atoms::default());
        for at in sorted(&reads, |_| {}) {
            let (id, group) = (groups[at].0, groups[at].1.as_slice());
            if group.len() > MAX_WRITERS {
                continue;
            }
            let own = Reading { knowledge: &knowledge, atoms: &atoms, styles, promises: false };
            let ranges = own.ranges(group);
            let domain = own.derived(id, group, &ranges);
            let filled = own.filled_days(group, &ranges);
            // Promises add nothing where there are none, or where the rules do without.
            let promised = if knowledge.promises && filled != [(None, None)] {
                let own = Reading { promises: true, ..own };
                own.filled_days(group, &own.ranges(group))
            } else {
                Vec::new()
            };
            let known = knowledge.entry(id);
            known.domain = Some(domain);
            known.filled = filled;
            known.promised.extend(promised);
        }
        knowledge
    }

    fn entry(&mut self, attribute: AttributeId) -> &mut Known {
        self.attributes.entry(attribute).or_default()
    }

    /// `X moet gevuld zijn`, alone or in a list of criteria that must all be met.
    fn promise(&mut self, condition: &Condition, days: Days) {
        match &condition.op {
            Test::Filled { value, negated: false } => {
                if let Op::Attribute { object, attribute } = &value.op
                    && object.hops.is_empty()
                    && object.start == Start::Subject(0)
                {
                    self.entry(*attribute).promised.push(days);
                }
            }
            Test::Count { quantity: Quantity::All, items } => {
                for item in items {
                    self.promise(item, days);
                }
            }
            Test::Compare { .. }
            | Test::Filled { .. }
            | Test::Trait { .. }
            | Test::Linked { .. }
            | Test::Same { .. }
            | Test::Eleven { .. }
            | Test::Digits { .. }
            | Test::Count { .. }
            | Test::Unique { .. }
            | Test::Rule { .. }
            | Test::Over { .. } => {}
        }
    }

    /// What an attribute can be, emptiness apart.
    pub(super) fn domain(&self, attribute: AttributeId) -> Domain {
        let known = self.attributes.get(&attribute).and_then(|k| k.domain.clone());
        known.unwrap_or_else(|| of_type(self.model, &self.model.attribute(attribute).data_type))
    }

    /// Whether an attribute surely has a value whenever a sentence is valid.
    pub(super) fn filled(&self, attribute: AttributeId, version: &Version, promises: bool) -> bool {
        let Some(known) = self.attributes.get(&attribute) else { return false };
        let days = (version.from, version.to);
        let promised = if promises { known.promised.as_slice() } else { &[] };
        known.filled.iter().chain(promised).any(|range| contains(*range, days))
    }
}

/// The sentences that give one attribute its value, read with what is known so far.
struct Reading<'k> {
    knowledge: &'k Knowledge<'k>,
    atoms: &'k RefCell<Atoms>,
    styles: &'k [Arc<str>],
    promises: bool,
}

impl Reading<'_> {
    fn keys<'v>(&'v self, version: &'v Version) -> Keys<'v> {
        Keys::new(version, self.knowledge, self.atoms, self.styles).promising(self.promises)
    }

    /// What each sentence gives when it fires.
    fn ranges(&self, group: &[&Version]) -> Vec<Option<Domain>> {
        let range = |version: &&Version| {
            let keys = self.keys(version);
            version.value.as_ref().map(|value| keys.range(value, &keys.guards_of_sentence()))
        };
        group.iter().map(range).collect()
    }

    /// Between which bounds the sentences leave the attribute.
    fn derived(&self, id: AttributeId, group: &[&Version], ranges: &[Option<Domain>]) -> Domain {
        let model = self.knowledge.model;
        let mut known = of_type(model, &model.attribute(id).data_type);
        // A value that only starts somewhere can also be given from outside.
        if group.iter().all(|v| v.initial) {
            return known;
        }
        let mut all = ranges.iter();
        let Some(Some(first)) = all.next() else { return known };
        let mut found = first.clone();
        for range in all {
            let Some(range) = range else { return known };
            found = either(&found, range);
        }
        known.meet(&Domain { empty: true, ..found });
        known
    }

    /// The days on which some sentence surely gives every object a value.
    fn filled_days(&self, group: &[&Version], ranges: &[Option<Domain>]) -> Vec<Days> {
        let gives = group.iter().zip(ranges).filter(|(version, range)| {
            unrestricted(&version.subject) && range.as_ref().is_some_and(|range| !range.empty)
        });
        let sure: Vec<&Version> = gives.map(|(version, _)| *version).collect();
        let mut stretches: Vec<Days> = sure.iter().map(|v| (v.from, v.to)).collect();
        stretches.sort_unstable();
        stretches.dedup();
        stretches.truncate(MAX_STRETCHES);
        stretches.retain(|days| {
            let then: Vec<&&Version> = sure.iter().filter(|v| contains((v.from, v.to), *days)).collect();
            if then.iter().any(|v| v.condition.is_none()) {
                return true;
            }
            // One condition leaves something open.
            let keys: Vec<Keys<'_>> = then.iter().map(|v| self.keys(v)).collect();
            keys.len() > 1 && matches!(uncovered(&keys), Left::Cases(left) if left.is_empty())
        });
        joined(stretches)
    }
}

impl Keys<'_> {
    /// What is known where the value of the sentence is worked out.
    pub(super) fn guards_of_sentence(&self) -> Guards {
        let mut guards = self.guards_of_subject();
        if let Some(condition) = &self.version.condition {
            guards.extend(self.holds(condition).yes);
        }
        guards
    }
}

/// Whether a sentence is about all objects of a type.
pub(super) fn unrestricted(subject: &Subject) -> bool {
    subject.linked.is_none() && subject.kenmerk.is_none() && subject.hops.is_empty()
}

/// Whether the first stretch of days contains the second.
pub(super) fn contains(outer: Days, inner: Days) -> bool {
    let starts = outer.0.is_none_or(|from| inner.0.is_some_and(|inner| from <= inner));
    let ends = outer.1.is_none_or(|to| inner.1.is_some_and(|inner| inner <= to));
    starts && ends
}

/// Stretches that touch or overlap made one.
fn joined(mut days: Vec<Days>) -> Vec<Days> {
    days.sort_unstable();
    let mut out: Vec<Days> = Vec::new();
    for (from, to) in days {
        let touches = |last: &Days| {
            last.1.is_none_or(|end| {
                from.is_none_or(|from| date::add_days(end, 1).is_none_or(|next| from <= next))
            })
        };
        match out.last_mut() {
            Some(last) if touches(last) => {
                last.1 = last.1.zip(to).map(|(a, b)| a.max(b));
            }
            Some(_) | None => out.push((from, to)),
        }
    }
    out
}
