//! Two rules may not give one attribute a value at once. Their conditions must exclude each other, and that must
//! follow from what stands there: ranges against constants, the same comparison the other way round, the same
//! kenmerk with and without `geen`, filled against empty.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::diagnostic::Finding;
use crate::model::Model;
use crate::number::Number;
use crate::program::compiled::{
    Collection, CollectionStart, CompareKind, Condition, Expr, ObjectPath, Op, Start, Target, Test, Version,
};
use crate::syntax::tree::{CompareOp, Quantity};
use crate::value::Value;

/// More alternatives than this are not examined; such conditions count as undecided.
const MAX_ALTERNATIVES: usize = 128;

/// Reports every pair of sentences that could both give the same attribute a value.
pub(crate) fn check_overlaps(
    model: &Model,
    versions: &[Version],
    names: &[String],
    findings: &mut Vec<Finding>,
) {
    let mut writers: BTreeMap<(Target, bool), Vec<&Version>> = BTreeMap::new();
    for version in versions {
        if matches!(version.target, Target::Attribute(_)) {
            writers.entry((version.target, version.initial)).or_default().push(version);
        }
    }
    for ((target, _), group) in writers {
        if group.len() < 2 {
            continue;
        }
        let forms: Vec<Vec<Facts>> = group.iter().map(|v| alternatives(v)).collect();
        for (i, one) in group.iter().enumerate() {
            for (j, other) in group.iter().enumerate().skip(i + 1) {
                if meet(one, other) && !exclude(&forms[i], &forms[j]) {
                    findings.push(overlap(model, target, one, other, names));
                    break;
                }
            }
        }
    }
}

fn overlap(model: &Model, target: Target, one: &Version, other: &Version, names: &[String]) -> Finding {
    let attribute = match target {
        Target::Attribute(id) => model.attribute(id).name.clone(),
        Target::Trait(id) => model.kenmerk(id).name.clone(),
        Target::Consistency => String::new(),
    };
    let name = |v: &Version| {
        let rule = names.get(crate::source::large(v.rule)).map_or("", String::as_str);
        v.row.as_ref().map_or_else(|| format!("`{rule}`"), |row| format!("rij {row} van `{rule}`"))
    };
    let text = format!("{} en {} kunnen `{attribute}` tegelijk een waarde geven", name(one), name(other));
    Finding::error("RS403", other.span, text).help(
        "maak de voorwaarden zo dat ze elkaar uitsluiten: dezelfde waarde met grenzen die niet overlappen, of hetzelfde \
         kenmerk met en zonder `geen`",
    )
}

/// Whether two sentences are valid on some common day.
fn meet(a: &Version, b: &Version) -> bool {
    let before = |from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>| match (from, to) {
        (Some(from), Some(to)) => from <= to,
        (None, _) | (_, None) => true,
    };
    before(a.from, b.to) && before(b.from, a.to)
}

fn exclude(a: &[Facts], b: &[Facts]) -> bool {
    a.iter().all(|x| b.iter().all(|y| contradict(x, y)))
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Constant {
    Number(Number),
    Date(jiff::civil::Date),
    Other(String),
}

/// What a value can still be.
#[derive(Clone, Debug)]
struct Domain {
    empty: bool,
    low: Option<(Constant, bool)>,
    high: Option<(Constant, bool)>,
    allowed: Option<BTreeSet<Constant>>,
    excluded: BTreeSet<Constant>,
}

impl Domain {
    const fn any() -> Self {
        Self { empty: true, low: None, high: None, allowed: None, excluded: BTreeSet::new() }
    }

    fn within(&self, value: &Constant) -> bool {
        let above =
            self.low.as_ref().is_none_or(|(low, included)| value > low || (*included && value == low));
        let below =
            self.high.as_ref().is_none_or(|(high, included)| value < high || (*included && value == high));
        above && below && !self.excluded.contains(value)
    }

    fn possible(&self) -> bool {
        if self.empty {
            return true;
        }
        if let Some(allowed) = &self.allowed {
            return allowed.iter().any(|v| self.within(v));
        }
        match (&self.low, &self.high) {
            (Some((low, a)), Some((high, b))) if low == high => *a && *b && !self.excluded.contains(low),
            (Some((low, _)), Some((high, _))) => low < high,
            (None, _) | (_, None) => true,
        }
    }

    fn meet(&mut self, other: &Self) {
        self.empty &= other.empty;
        if let Some((value, included)) = &other.low {
            let tighter = self.low.as_ref().is_none_or(|(v, i)| value > v || (value == v && *i && !included));
            if tighter {
                self.low = Some((value.clone(), *included));
            }
        }
        if let Some((value, included)) = &other.high {
            let tighter =
                self.high.as_ref().is_none_or(|(v, i)| value < v || (value == v && *i && !included));
            if tighter {
                self.high = Some((value.clone(), *included));
            }
        }
        self.allowed = match (self.allowed.take(), &other.allowed) {
            (Some(a), Some(b)) => Some(a.intersection(b).cloned().collect()),
            (Some(a), None) => Some(a),
            (None, b) => b.clone(),
        };
        self.excluded.extend(other.excluded.iter().cloned());
    }
}

const LESS: u8 = 1;
const EQUAL: u8 = 2;
const MORE: u8 = 4;
const UNKNOWN: u8 = 8;

/// Facts that hold together.
#[derive(Clone, Debug, Default)]
struct Facts {
    domains: BTreeMap<String, Domain>,
    /// How two values lie to each other.
    relations: BTreeMap<(String, String), u8>,
    truths: BTreeMap<String, bool>,
    impossible: bool,
}

impl Facts {
    fn merge(&mut self, other: &Self) {
        self.impossible |= other.impossible;
        for (key, domain) in &other.domains {
            let mine = self.domains.entry(key.clone()).or_insert_with(Domain::any);
            mine.meet(domain);
            self.impossible |= !mine.possible();
        }
        for (key, mask) in &other.relations {
            let mine = self.relations.entry(key.clone()).or_insert(LESS | EQUAL | MORE | UNKNOWN);
            *mine &= mask;
            self.impossible |= *mine == 0;
        }
        for (key, value) in &other.truths {
            let mine = self.truths.entry(key.clone()).or_insert(*value);
            self.impossible |= mine != value;
        }
    }
}

fn contradict(a: &Facts, b: &Facts) -> bool {
    let mut both = a.clone();
    both.merge(b);
    both.impossible
}

/// The condition of a sentence as alternatives of facts, with what its subject says.
fn alternatives(version: &Version) -> Vec<Facts> {
    let keys = Keys { version };
    let mut subject = Facts::default();
    let base = ObjectPath { start: Start::Subject(0), hops: Box::from([]) };
    if let Some(kenmerk) = version.subject.kenmerk {
        subject.truths.insert(format!("k{}@{}", kenmerk.slot, keys.path(&base)), true);
    }
    if let Some(role) = version.subject.linked {
        subject.truths.insert(format!("r{}@{}", role.0, keys.path(&base)), true);
    }
    let found = match &version.condition {
        None => vec![Facts::default()],
        Some(condition) => keys.forms(condition, true).unwrap_or_else(|| vec![Facts::default()]),
    };
    found
        .into_iter()
        .map(|mut facts| {
            facts.merge(&subject);
            facts
        })
        .filter(|facts| !facts.impossible)
        .collect()
}

struct Keys<'a> {
    version: &'a Version,
}

impl Keys<'_> {
    /// Alternatives under which a condition holds (or does not); none when there are too many to tell.
    fn forms(&self, condition: &Condition, holds: bool) -> Option<Vec<Facts>> {
        match &condition.op {
            Test::Count { quantity, items } => self.counted(*quantity, items, holds),
            Test::Compare { left, op, right, kind } => {
                Some(vec![self.compared(left, *op, right, *kind, holds)])
            }
            Test::Filled { value, negated } => {
                let filled = *negated != holds;
                let mut domain = Domain::any();
                if filled {
                    domain.empty = false;
                } else {
                    domain.allowed = Some(BTreeSet::new());
                }
                let mut facts = Facts::default();
                facts.domains.insert(self.key(value), domain);
                Some(vec![facts])
            }
            Test::Trait { object, kenmerk, negated } => {
                Some(vec![truth(format!("k{}@{}", kenmerk.slot, self.path(object)), *negated != holds)])
            }
            Test::Linked { object, role, negated } => {
                Some(vec![truth(format!("r{}@{}", role.0, self.path(object)), *negated != holds)])
            }
            Test::Eleven { value, negated } => {
                Some(vec![truth(format!("e@{}", self.key(value)), *negated != holds)])
            }
            Test::Digits { value, count, negated } => {
                Some(vec![truth(format!("d{count}@{}", self.key(value)), *negated != holds)])
            }
            Test::Over { quantity, .. } => {
                let positive = if *quantity == Quantity::None { !holds } else { holds };
                let mut key = String::new();
                self.write_condition(condition, &mut key);
                Some(vec![truth(key, positive)])
            }
        }
    }

    fn counted(&self, quantity: Quantity, items: &[Condition], holds: bool) -> Option<Vec<Facts>> {
        let total = items.len();
        let (low, high) = match quantity {
            Quantity::All => (total, total),
            Quantity::None => (0, 0),
            Quantity::AtLeast(n) => (crate::source::large(n), total),
            Quantity::AtMost(n) => (0, crate::source::large(n).min(total)),
            Quantity::Exactly(n) => (crate::source::large(n), crate::source::large(n)),
        };
        if holds {
            return self.between(items, low, high);
        }
        let mut found = Vec::new();
        if low > 0 {
            found.extend(self.between(items, 0, low - 1)?);
        }
        if high < total {
            found.extend(self.between(items, high + 1, total)?);
        }
        Some(found)
    }

    /// Alternatives under which between `low` and `high` of the items hold.
    fn between(&self, items: &[Condition], low: usize, high: usize) -> Option<Vec<Facts>> {
        let Some((first, rest)) = items.split_first() else {
            return Some(if low == 0 { vec![Facts::default()] } else { Vec::new() });
        };
        if low > items.len() {
            return Some(Vec::new());
        }
        if low == 0 && high >= items.len() {
            return Some(vec![Facts::default()]);
        }
        let mut found = Vec::new();
        let branches = [(true, low.saturating_sub(1), high.checked_sub(1)), (false, low, Some(high))];
        for (holds, low, high) in branches {
            let Some(high) = high else { continue };
            let tail = self.between(rest, low, high)?;
            if tail.is_empty() {
                continue;
            }
            for head in self.forms(first, holds)? {
                for facts in &tail {
                    let mut both = head.clone();
                    both.merge(facts);
                    if !both.impossible {
                        found.push(both);
                    }
                    if found.len() > MAX_ALTERNATIVES {
                        return None;
                    }
                }
            }
        }
        Some(found)
    }

    fn compared(&self, left: &Expr, op: CompareOp, right: &[Expr], kind: CompareKind, holds: bool) -> Facts {
        let mut facts = Facts::default();
        let constants: Option<BTreeSet<Constant>> = right.iter().map(constant).collect();
        if let Some(constants) = constants {
            facts.domains.insert(self.key(left), against_constants(op, constants, holds));
            return facts;
        }
        let [only] = right else { return facts };
        let mask = mask(op, kind);
        let mask = if holds { mask } else { !mask & (LESS | EQUAL | MORE | UNKNOWN) | UNKNOWN };
        let (a, b) = (self.key(left), self.key(only));
        if a <= b {
            facts.relations.insert((a, b), mask);
        } else {
            let turned = (mask & (EQUAL | UNKNOWN)) | (mask & LESS) << 2 | (mask & MORE) >> 2;
            facts.relations.insert((b, a), turned);
        }
        facts
    }

    /// A name for a value that is the same for equal expressions about the same object.
    fn key(&self, expr: &Expr) -> String {
        let mut out = String::new();
        self.write(expr, &mut out);
        out
    }

    fn path(&self, path: &ObjectPath) -> String {
        let mut out = String::new();
        match path.start {
            Start::Element(level) => {
                let _ = write!(out, "E{level}");
            }
            Start::Subject(index) => {
                // Counted from the object that gets the value, so that rules with other subjects compare.
                let hops = self.version.subject.hops.get(usize::from(index)..).unwrap_or(&[]);
                out.push('S');
                for hop in hops.iter().rev() {
                    let _ = write!(out, "<{}", hop.0);
                }
            }
        }
        for hop in &path.hops {
            let _ = write!(out, ">{}", hop.0);
        }
        out
    }

    fn collection(&self, collection: &Collection, out: &mut String) {
        match &collection.start {
            CollectionStart::Object(path) => out.push_str(&self.path(path)),
            CollectionStart::All(id) => {
                let _ = write!(out, "T{}", id.0);
            }
        }
        for hop in &collection.hops {
            let _ = write!(out, "*{}", hop.0);
        }
        if let Some(filter) = &collection.filter {
            out.push('[');
            self.write_condition(filter, out);
            out.push(']');
        }
    }

    fn write_condition(&self, condition: &Condition, out: &mut String) {
        match &condition.op {
            Test::Compare { left, op, right, .. } => {
                let _ = write!(out, "({op:?} ");
                self.write(left, out);
                for side in right {
                    out.push(' ');
                    self.write(side, out);
                }
                out.push(')');
            }
            Test::Filled { value, negated } | Test::Eleven { value, negated } => {
                let kind = if matches!(condition.op, Test::Filled { .. }) { 'f' } else { 'e' };
                let _ = write!(out, "({kind}{negated} ");
                self.write(value, out);
                out.push(')');
            }
            Test::Digits { value, count, negated } => {
                let _ = write!(out, "(d{count}{negated} ");
                self.write(value, out);
                out.push(')');
            }
            Test::Trait { object, kenmerk, negated } => {
                let _ = write!(out, "(k{}{negated}@{})", kenmerk.slot, self.path(object));
            }
            Test::Linked { object, role, negated } => {
                let _ = write!(out, "(r{}{negated}@{})", role.0, self.path(object));
            }
            Test::Count { quantity, items } => {
                let _ = write!(out, "({quantity:?}");
                for item in items {
                    self.write_condition(item, out);
                }
                out.push(')');
            }
            Test::Over { quantity, collection, condition } => {
                let quantity = if *quantity == Quantity::None { Quantity::AtLeast(1) } else { *quantity };
                let _ = write!(out, "(over {quantity:?} ");
                self.collection(collection, out);
                self.write_condition(condition, out);
                out.push(')');
            }
        }
    }

    fn write(&self, expr: &Expr, out: &mut String) {
        let _ = match &expr.op {
            Op::Constant(value) => write!(out, "c{value:?}"),
            Op::Parameter(id) => write!(out, "p{}", id.0),
            Op::CalculationDate => write!(out, "D"),
            Op::CalculationYear => write!(out, "Y"),
            Op::Attribute { object, attribute } => write!(out, "a{}@{}", attribute.slot, self.path(object)),
            Op::Variable(index) => {
                if let Some((_, value)) = self.version.variables.get(usize::from(*index)) {
                    self.write(value, out);
                }
                Ok(())
            }
            Op::Add(a, b) => self.pair('+', a, b, out),
            Op::Subtract(a, b) => self.pair('-', a, b, out),
            Op::Less(a, b) => self.pair('~', a, b, out),
            Op::Multiply(a, b) => self.pair('x', a, b, out),
            Op::Divide(a, b) => self.pair('/', a, b, out),
            Op::PercentOf(a, b) => self.pair('%', a, b, out),
            Op::Scale(value, factor) => {
                let _ = write!(out, "s{factor:?}");
                self.write(value, out);
                Ok(())
            }
            Op::Round { value, mode, decimals } => {
                let _ = write!(out, "r{mode:?}{decimals}");
                self.write(value, out);
                Ok(())
            }
            Op::Limit { value, minimum, maximum } => {
                out.push('l');
                self.write(value, out);
                for bound in [minimum, maximum] {
                    out.push('|');
                    if let Some(bound) = bound {
                        self.write(bound, out);
                    }
                }
                Ok(())
            }
            Op::Over { kind, collection, value, or_zero } => {
                let _ = write!(out, "o{kind:?}{or_zero}");
                self.collection(collection, out);
                self.write(value, out);
                Ok(())
            }
            Op::List { kind, items } => {
                let _ = write!(out, "L{kind:?}");
                for item in items {
                    out.push(',');
                    self.write(item, out);
                }
                Ok(())
            }
            Op::Count(collection) => {
                out.push('#');
                self.collection(collection, out);
                Ok(())
            }
            Op::Duration { from, to, unit, absolute } => {
                let _ = write!(out, "t{unit:?}{absolute}");
                self.pair('.', from, to, out)
            }
            Op::DatePart { part, of } => {
                let _ = write!(out, "q{part:?}");
                self.write(of, out);
                Ok(())
            }
            Op::DateOf { year, month, day } => {
                let _ = self.pair('d', year, month, out);
                self.write(day, out);
                Ok(())
            }
            Op::DateShift { date, amount, unit, back } => {
                let _ = write!(out, "h{unit:?}{back}");
                self.pair(',', date, amount, out)
            }
            Op::Absolute(value) => {
                out.push('A');
                self.write(value, out);
                Ok(())
            }
            Op::Easter(year) => {
                out.push('P');
                self.write(year, out);
                Ok(())
            }
        };
    }

    fn pair(&self, mark: char, a: &Expr, b: &Expr, out: &mut String) -> std::fmt::Result {
        out.push('(');
        out.push(mark);
        self.write(a, out);
        out.push(' ');
        self.write(b, out);
        out.push(')');
        Ok(())
    }
}

fn truth(key: String, value: bool) -> Facts {
    let mut facts = Facts::default();
    facts.truths.insert(key, value);
    facts
}

fn constant(expr: &Expr) -> Option<Constant> {
    let Op::Constant(value) = &expr.op else { return None };
    match value {
        Value::Empty => None,
        Value::Bool(b) => Some(Constant::Other(b.to_string())),
        Value::Number(n) => Some(Constant::Number(*n)),
        Value::Date(d) => Some(Constant::Date(*d)),
        Value::Enum(id) => Some(Constant::Other(format!("{}:{}", id.enumeration, id.value))),
        Value::Text(t) => Some(Constant::Other(format!("t{t}"))),
    }
}

fn against_constants(op: CompareOp, constants: BTreeSet<Constant>, holds: bool) -> Domain {
    let mut domain = Domain::any();
    let one = constants.first().cloned();
    let (low, high, equal) = match op {
        CompareOp::Equal => (None, None, Some(true)),
        CompareOp::Unequal => (None, None, Some(false)),
        CompareOp::Greater | CompareOp::Later => (Some(false), None, None),
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => (Some(true), None, None),
        CompareOp::Less | CompareOp::Earlier => (None, Some(false), None),
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => (None, Some(true), None),
    };
    match (low, high, equal) {
        (_, _, Some(wanted)) if wanted == holds => {
            domain.empty = false;
            domain.allowed = Some(constants);
        }
        (_, _, Some(_)) => domain.excluded = constants,
        (Some(included), _, None) if holds => {
            domain.empty = false;
            domain.low = one.map(|c| (c, included));
        }
        (Some(included), _, None) => domain.high = one.map(|c| (c, !included)),
        (None, Some(included), None) if holds => {
            domain.empty = false;
            domain.high = one.map(|c| (c, included));
        }
        (None, Some(included), None) => domain.low = one.map(|c| (c, !included)),
        (None, None, None) => {}
    }
    domain
}

/// How two values may lie to each other when a comparison holds.
fn mask(op: CompareOp, _kind: CompareKind) -> u8 {
    match op {
        CompareOp::Equal => EQUAL,
        CompareOp::Unequal => LESS | MORE | UNKNOWN,
        CompareOp::Greater | CompareOp::Later => MORE,
        CompareOp::GreaterOrEqual | CompareOp::LaterOrEqual => MORE | EQUAL,
        CompareOp::Less | CompareOp::Earlier => LESS,
        CompareOp::LessOrEqual | CompareOp::EarlierOrEqual => LESS | EQUAL,
    }
}

/// A value in a few words, to show how a sentence was read.
pub(crate) fn outline(model: &Model, expr: &Expr) -> String {
    match &expr.op {
        Op::Attribute { object, attribute } => {
            let mut out = model.attribute(*attribute).name.clone();
            for hop in object.hops.iter().rev() {
                out.push_str(" van ");
                out.push_str(&model.role(*hop).name);
            }
            format!("`{}`.`{out}`", model.object_type(attribute.object_type()).name)
        }
        Op::Count(_) => "het aantal objecten".to_owned(),
        Op::Over { kind, .. } | Op::List { kind, .. } => format!("{} …", kind.phrase()),
        Op::PercentOf(percent, of) => format!("{} van {}", outline(model, percent), outline(model, of)),
        Op::Parameter(id) => format!("parameter `{}`", model.parameter(*id).name),
        Op::Round { value, .. } | Op::Limit { value, .. } | Op::Scale(value, _) | Op::Absolute(value) => {
            outline(model, value)
        }
        Op::Add(a, b) | Op::Subtract(a, b) | Op::Less(a, b) | Op::Multiply(a, b) | Op::Divide(a, b) => {
            format!("{} en {}", outline(model, a), outline(model, b))
        }
        Op::Constant(_)
        | Op::CalculationDate
        | Op::CalculationYear
        | Op::Variable(_)
        | Op::Duration { .. }
        | Op::DatePart { .. }
        | Op::DateOf { .. }
        | Op::DateShift { .. }
        | Op::Easter(_) => "…".to_owned(),
    }
}
