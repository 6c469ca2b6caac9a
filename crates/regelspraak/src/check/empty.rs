//! Values that can be empty where empty counts as zero or as false, unless the sentence asks whether they are filled.
//!
//! A value is pointed out once, in the first rule where it counts; one finding per rule names them all. What is read
//! where is found along the way.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::listed;
use super::keys::Keys;
use super::ranges::Guards;
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::model::{AttributeId, RoleId};
use crate::program::compiled::{Collection, Condition, Effect, Expr, ObjectPath, Op, Site, Target, Test};
use crate::syntax::tree::{AggregateKind, Quantity};
use crate::value::Value;

/// What can be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    Attribute(AttributeId),
    /// A role without an object.
    Role(RoleId),
    /// Something worked out, by its sentence and place.
    Worked(usize, u32, u32),
}

/// How it counts then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counts {
    AsZero,
    AsFalse,
}

/// A cause at its first place, with the rules in which it counts.
#[derive(Debug)]
struct Place {
    sentence: usize,
    site: Site,
    rules: BTreeSet<u32>,
}

/// Everything that is read, each at its first place.
#[derive(Debug, Default)]
pub(super) struct Reads {
    pub(super) first: BTreeMap<Target, (usize, Site)>,
    empties: BTreeMap<(Counts, Cause), Place>,
}

/// Looks through all sentences.
pub(super) fn read(whole: &Whole<'_>) -> Reads {
    let mut reads = Reads::default();
    for (index, version) in whole.versions.iter().enumerate() {
        let keys = whole.keys(index).promising(true);
        let mut reader = Reader { keys, sentence: index, reads: &mut reads };
        let start = Site { start: 0, end: 0, style: 0 };
        if let Some(kenmerk) = version.subject.kenmerk {
            reader.seen(Target::Trait(kenmerk), start);
        }
        let mut guards = reader.keys.guards_of_subject();
        if let Some(condition) = &version.condition {
            reader.condition(condition, &guards);
            guards.extend(reader.keys.holds(condition).yes);
        }
        if let Some(value) = &version.value {
            reader.value(value, &guards);
        }
        if let Some(effect) = version.effect.as_deref() {
            reader.effect(effect, &guards);
        }
    }
    reads
}

/// A value that can be empty, its place, and in how many other rules it counts.
type Named = (Site, Cause, usize);

/// Warns for every value that can be empty where that counts.
pub(super) fn check(whole: &Whole<'_>, reads: &Reads, findings: &mut Findings) {
    let mut groups: BTreeMap<(usize, Counts, bool), Vec<Named>> = BTreeMap::new();
    for ((counts, cause), place) in &reads.empties {
        let role = matches!(cause, Cause::Role(_));
        let others = place.rules.len().saturating_sub(1);
        groups.entry((place.sentence, *counts, role)).or_default().push((place.site, *cause, others));
    }
    for ((sentence, counts, role), mut causes) in groups {
        causes.sort_by_key(|(site, ..)| (site.start, site.end));
        let Some((site, ..)) = causes.first() else { continue };
        let (code, message) = worded(whole, counts, role, &causes);
        let help = if role {
            both!("vraag eerst of het object deze rol heeft", "ask first whether the object has this role")
        } else if counts == Counts::AsZero {
            both!(
                "vraag eerst of de waarde gevuld is, geef een beginwaarde met `moet geïnitialiseerd worden op`, laat de som met `0 plus` beginnen als leeg niets hoort toe te voegen, of leg met `moet gevuld zijn` vast dat de waarde er altijd is",
                "ask first whether the value is filled, give an initial value with `moet geïnitialiseerd worden op`, start the sum with `0 plus` when empty should add nothing, or state with `moet gevuld zijn` that the value is always there"
            )
        } else {
            both!(
                "vraag eerst of de waarde gevuld is, geef een beginwaarde met `moet geïnitialiseerd worden op`, of leg met `moet gevuld zijn` vast dat de waarde er altijd is",
                "ask first whether the value is filled, give an initial value with `moet geïnitialiseerd worden op`, or state with `moet gevuld zijn` that the value is always there"
            )
        };
        findings.push(Finding::warning(code, whole.span(sentence, *site), message).help(help));
    }
}

fn worded(whole: &Whole<'_>, counts: Counts, role: bool, causes: &[Named]) -> (&'static str, Message) {
    let (dutch, english): (Vec<String>, Vec<String>) =
        causes.iter().map(|(_, cause, others)| named(whole, *cause, *others)).unzip();
    let (what, what_english) = (listed(&dutch, "en"), listed(&english, "and"));
    let (can, count) = if causes.len() == 1 { ("kan", "telt") } else { ("kunnen", "tellen") };
    let counts_english = if causes.len() == 1 { "counts" } else { "count" };
    match (role, counts) {
        (true, _) => {
            let (as_dutch, as_english) = match counts {
                Counts::AsZero => ("0", "0"),
                Counts::AsFalse => ("onwaar", "false"),
            };
            let text = both!(
                "{what} {can} ontbreken; wat ervan wordt gevraagd, telt hier dan als {as_dutch}",
                "{what_english} can be missing; what is asked of it counts as {as_english} here then"
            );
            ("RS432", text)
        }
        (false, Counts::AsZero) => {
            let text = both!(
                "{what} {can} leeg zijn en {count} hier dan als 0",
                "{what_english} can be empty and {counts_english} as 0 here then"
            );
            ("RS430", text)
        }
        (false, Counts::AsFalse) => {
            let text = both!(
                "{what} {can} leeg zijn; een vergelijking ermee is hier dan onwaar (`ongelijk` is waar)",
                "{what_english} can be empty; a comparison with it is false here then (`ongelijk` is true)"
            );
            ("RS431", text)
        }
    }
}

/// A cause by name, with the number of other rules in which it counts.
fn named(whole: &Whole<'_>, cause: Cause, others: usize) -> (String, String) {
    let model = whole.model;
    let (name, of) = match cause {
        Cause::Attribute(id) => (&model.attribute(id).name, &model.object_type(id.object_type()).name),
        Cause::Role(id) => (&model.role(id).name, &model.object_type(model.role(id).from).name),
        Cause::Worked(sentence, start, end) => {
            let written = whole.keys(sentence).written(Site { start, end, style: 0 });
            return (written.clone(), written);
        }
    };
    let (also, also_english) = match others {
        0 => (String::new(), String::new()),
        1 => (" (ook in een andere regel)".to_owned(), " (in another rule too)".to_owned()),
        n => (format!(" (ook in {n} andere regels)"), format!(" (in {n} other rules too)")),
    };
    (format!("`{name}` van `{of}`{also}"), format!("`{name}` of `{of}`{also_english}"))
}

struct Reader<'w, 'r> {
    keys: Keys<'w>,
    sentence: usize,
    reads: &'r mut Reads,
}

impl Reader<'_, '_> {
    fn seen(&mut self, target: Target, site: Site) {
        let place = (self.sentence, site);
        self.reads.first.entry(target).or_insert(place);
    }

    fn record(&mut self, counts: Counts, cause: Cause, site: Site) {
        let rule = self.keys.version.rule;
        let sentence = self.sentence;
        let fresh = || Place { sentence, site, rules: BTreeSet::new() };
        self.reads.empties.entry((counts, cause)).or_insert_with(fresh).rules.insert(rule);
    }

    /// Reads a condition from top to bottom; what is known grows on the way.
    fn condition(&mut self, condition: &Condition, guards: &Guards) {
        match &condition.op {
            Test::Compare { left, right, .. } => {
                self.counted(left, guards, Counts::AsFalse);
                for side in right {
                    self.counted(side, guards, Counts::AsFalse);
                }
            }
            Test::Filled { value, .. } => self.value(value, guards),
            Test::Trait { object, kenmerk, .. } => {
                self.seen(Target::Trait(*kenmerk), condition.site);
                self.path(object, guards, Counts::AsFalse, condition.site);
            }
            Test::Linked { object, .. } => self.path(object, guards, Counts::AsFalse, condition.site),
            Test::Same { left, right, .. } => {
                for path in std::iter::once(left).chain(right.iter()) {
                    self.path(path, guards, Counts::AsFalse, condition.site);
                }
            }
            Test::Eleven { value, .. } | Test::Digits { value, .. } => {
                self.counted(value, guards, Counts::AsFalse);
            }
            Test::Count { quantity, items } => {
                let mut known = guards.clone();
                for item in items {
                    self.condition(item, &known);
                    let after = self.keys.holds(item);
                    match quantity {
                        Quantity::All => known.extend(after.yes),
                        Quantity::None | Quantity::AtLeast(1) => known.extend(after.no),
                        Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_) => {}
                    }
                }
            }
            Test::Over { collection, condition, .. } => {
                let inner = self.collection(collection, guards);
                self.condition(condition, &inner);
            }
            Test::Unique { groups, .. } => {
                for group in groups {
                    let inner = self.collection(&group.collection, guards);
                    for value in &group.values {
                        self.value(value, &inner);
                    }
                }
            }
            Test::Rule { .. } => {}
        }
    }

    /// Reads what new objects get, what is linked, or how a value is divided.
    fn effect(&mut self, effect: &Effect, guards: &Guards) {
        match effect {
            Effect::Create { values, .. } => {
                for (_, value) in values {
                    self.value(value, guards);
                }
            }
            Effect::Connect(collection) => {
                self.collection(collection, guards);
            }
            Effect::Divide(division) => {
                let inner = self.collection(&division.receivers, guards);
                let order = division.order.iter().map(|(value, _)| value);
                for value in order.chain(&division.weight).chain(&division.maximum) {
                    self.value(value, &inner);
                }
            }
        }
    }

    /// Reads a collection; gives what is known of each object in it.
    fn collection(&mut self, collection: &Collection, guards: &Guards) -> Guards {
        let mut inner = guards.clone();
        inner.extend(self.keys.guards_of_element(collection));
        if let Some(filter) = &collection.filter {
            self.condition(filter, &inner);
            inner.extend(self.keys.holds(filter).yes);
        }
        inner
    }

    /// Notes the roles along a path that can be missing.
    fn path(&mut self, path: &ObjectPath, guards: &Guards, counts: Counts, site: Site) {
        for (at, role) in path.hops.iter().enumerate() {
            if !guards.contains(&self.keys.hop(path, at)) {
                self.record(counts, Cause::Role(*role), site);
                return;
            }
        }
    }

    /// Reads a value of which empty counts as zero or as false.
    fn counted(&mut self, expr: &Expr, guards: &Guards, counts: Counts) {
        self.value(expr, guards);
        if self.keys.range(expr, guards).empty {
            self.blame(expr, guards, counts);
        }
    }

    /// Finds what makes a value empty.
    fn blame(&mut self, expr: &Expr, guards: &Guards, counts: Counts) {
        if !self.keys.spend() || !self.keys.range(expr, guards).empty {
            return;
        }
        match &expr.op {
            Op::Attribute { object, attribute } => {
                if self.keys.knowledge.filled(*attribute, self.keys.version, true) {
                    self.path(object, guards, counts, expr.site);
                } else {
                    self.record(counts, Cause::Attribute(*attribute), expr.site);
                }
            }
            Op::Variable(index) => {
                let version = self.keys.version;
                if let Some((_, value)) = version.variables.get(usize::from(*index)) {
                    self.blame(value, guards, counts);
                }
            }
            Op::Scale(value, _)
            | Op::Round { value, .. }
            | Op::Limit { value, .. }
            | Op::Absolute(value)
            | Op::Less(value, _)
            | Op::DatePart { of: value, .. }
            | Op::MomentPart { of: value, .. }
            | Op::DateShift { date: value, .. }
            | Op::MomentShift { moment: value, .. }
            | Op::Root { value, .. }
            | Op::Easter(value) => self.blame(value, guards, counts),
            Op::Duration { from, to, .. } | Op::MomentSpan { from, to, .. } => {
                self.blame(from, guards, counts);
                self.blame(to, guards, counts);
            }
            Op::DateOf { year, month, day } => {
                for part in [year, month, day] {
                    self.blame(part, guards, counts);
                }
            }
            Op::List { items, .. } => {
                for item in items {
                    self.blame(item, guards, counts);
                }
            }
            Op::Over { .. } | Op::Power { .. } | Op::Text(_) | Op::DateTimeOf(_) => {
                self.record(counts, Cause::Worked(self.sentence, expr.site.start, expr.site.end), expr.site);
            }
            // These are never empty.
            Op::Constant(_)
            | Op::Parameter(_)
            | Op::CalculationDate
            | Op::CalculationYear
            | Op::Add(..)
            | Op::Subtract(..)
            | Op::Multiply(..)
            | Op::Divide(..)
            | Op::PercentOf(..)
            | Op::Count(_) => {}
        }
    }

    /// Reads a value.
    fn value(&mut self, expr: &Expr, guards: &Guards) {
        if !self.keys.spend() {
            return;
        }
        match &expr.op {
            Op::Constant(_) | Op::Parameter(_) | Op::CalculationDate | Op::CalculationYear => {}
            Op::Attribute { attribute, .. } => self.seen(Target::Attribute(*attribute), expr.site),
            Op::Variable(index) => {
                let version = self.keys.version;
                if let Some((_, value)) = version.variables.get(usize::from(*index)) {
                    self.value(value, guards);
                }
            }
            // A sum that starts with 0 says in so many words that what is empty adds nothing.
            Op::Add(a, b) | Op::Subtract(a, b) if starts_with_zero(a) => {
                self.value(a, guards);
                self.value(b, guards);
            }
            Op::Add(a, b) | Op::Subtract(a, b) | Op::Multiply(a, b) | Op::PercentOf(a, b) => {
                self.counted(a, guards, Counts::AsZero);
                self.counted(b, guards, Counts::AsZero);
            }
            Op::Less(a, b) => {
                self.value(a, guards);
                self.counted(b, guards, Counts::AsZero);
            }
            Op::Divide(a, b) => {
                self.counted(a, guards, Counts::AsZero);
                self.value(b, guards);
            }
            Op::DateShift { date: start, amount, .. } | Op::MomentShift { moment: start, amount, .. } => {
                self.value(start, guards);
                self.counted(amount, guards, Counts::AsZero);
            }
            Op::Over { kind, collection, value, .. } => {
                let inner = self.collection(collection, guards);
                if *kind == AggregateKind::Sum {
                    self.counted(value, &inner, Counts::AsZero);
                } else {
                    self.value(value, &inner);
                }
            }
            Op::List { kind, items } => {
                for item in items {
                    if *kind == AggregateKind::Sum {
                        self.counted(item, guards, Counts::AsZero);
                    } else {
                        self.value(item, guards);
                    }
                }
            }
            Op::Count(collection) => {
                self.collection(collection, guards);
            }
            Op::Scale(value, _)
            | Op::Round { value, .. }
            | Op::Absolute(value)
            | Op::DatePart { of: value, .. }
            | Op::MomentPart { of: value, .. }
            | Op::Root { value, .. }
            | Op::Easter(value) => self.value(value, guards),
            Op::Limit { value, minimum, maximum } => {
                self.value(value, guards);
                for bound in minimum.iter().chain(maximum) {
                    self.value(bound, guards);
                }
            }
            Op::Duration { from: a, to: b, .. }
            | Op::MomentSpan { from: a, to: b, .. }
            | Op::Power { base: a, exponent: b, .. } => {
                self.value(a, guards);
                self.value(b, guards);
            }
            Op::DateOf { year, month, day } => {
                for part in [year, month, day] {
                    self.value(part, guards);
                }
            }
            Op::DateTimeOf(parts) | Op::Text(parts) => {
                for part in parts {
                    self.value(part, guards);
                }
            }
        }
    }
}

/// Whether a sum starts with the literal 0.
fn starts_with_zero(expr: &Expr) -> bool {
    let mut first = expr;
    while let Op::Add(a, _) | Op::Subtract(a, _) = &first.op {
        first = a;
    }
    matches!(&first.op, Op::Constant(Value::Number(n)) if n.is_zero())
}
