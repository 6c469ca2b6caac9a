//! Names for values and conditions that are the same for equal ones about the same object.

use crate::message::{Message, both};
use crate::model::{Model, RoleId};
use crate::program::compiled::{
    Collection, CollectionStart, Condition, Expr, ObjectPath, Op, Site, Start, Test, Version,
};
use crate::syntax::tree::Quantity;
use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::sync::Arc;

use super::atoms::{Atom, AtomId, Atoms};
use super::knowledge::Knowledge;

/// Parts of expressions looked at for one sentence; variables that use variables could otherwise grow without bound.
const MAX_PARTS: u32 = 50_000;

/// Reads the conditions of one sentence.
pub(super) struct Keys<'a> {
    pub(super) version: &'a Version,
    pub(super) knowledge: &'a Knowledge<'a>,
    pub(super) atoms: &'a RefCell<Atoms>,
    pub(super) styles: &'a [Arc<str>],
    /// Whether values count as filled because a consistency rule or the supplier promises it.
    pub(super) promises: bool,
    /// Combinations tried so far.
    pub(super) combinations: Cell<u32>,
    parts: Cell<u32>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(
        version: &'a Version,
        knowledge: &'a Knowledge<'a>,
        atoms: &'a RefCell<Atoms>,
        styles: &'a [Arc<str>],
    ) -> Self {
        let (combinations, parts) = (Cell::new(0), Cell::new(0));
        Self { version, knowledge, atoms, styles, promises: false, combinations, parts }
    }

    /// With promised values counted as filled, or not.
    pub(super) fn promising(self, promises: bool) -> Self {
        Self { promises, ..self }
    }

    /// Counts one more part of an expression; false when there have been too many.
    pub(super) fn spend(&self) -> bool {
        self.parts.set(self.parts.get().saturating_add(1));
        self.parts.get() <= MAX_PARTS
    }

    /// The atom of a value.
    pub(super) fn key(&self, expr: &Expr) -> AtomId {
        let mut key = String::new();
        self.write(expr, &mut key);
        if let Some(id) = self.atoms.borrow().find(&key) {
            return id;
        }
        let expr = self.meaning(expr);
        let style = self.styles.get(usize::from(expr.site.style)).cloned().unwrap_or_default();
        let plain = matches!(
            expr.op,
            Op::Attribute { .. }
                | Op::Parameter(_)
                | Op::CalculationDate
                | Op::CalculationYear
                | Op::Count(_)
        );
        let atom = Atom { words: self.words(expr), style, plain };
        self.atoms.borrow_mut().add(key, atom)
    }

    /// The atom of a question.
    pub(super) fn question(&self, key: String, words: impl FnOnce() -> String, plain: bool) -> AtomId {
        if let Some(id) = self.atoms.borrow().find(&key) {
            return id;
        }
        let atom = Atom { words: words(), style: Arc::from(""), plain };
        self.atoms.borrow_mut().add(key, atom)
    }

    /// Whether an object has something in a role.
    pub(super) fn linked(&self, role: RoleId, path: &ObjectPath) -> AtomId {
        let model = self.knowledge.model;
        let words = || format!("`{}`{}", model.role(role).name, self.of(path));
        self.question(format!("r{}@{}", role.0, self.path(path)), words, true)
    }

    /// Whether the role at a place of a path has an object.
    pub(super) fn hop(&self, path: &ObjectPath, at: usize) -> AtomId {
        let role = path.hops.get(at).copied().unwrap_or(RoleId(0));
        let before = ObjectPath { start: path.start, hops: path.hops.get(..at).unwrap_or(&[]).into() };
        self.linked(role, &before)
    }

    /// The words for an object behind a name: nothing for the subject itself.
    pub(super) fn of(&self, path: &ObjectPath) -> String {
        let model = self.knowledge.model;
        path.hops.iter().rev().map(|hop| format!(" van `{}`", model.role(*hop).name)).collect()
    }

    /// What a variable stands for.
    pub(super) fn meaning<'e>(&self, expr: &'e Expr) -> &'e Expr
    where
        'a: 'e,
    {
        let mut found = expr;
        while let Op::Variable(index) = &found.op {
            match self.version.variables.get(usize::from(*index)) {
                Some((_, value)) if self.spend() => found = value,
                Some(_) | None => break,
            }
        }
        found
    }

    /// A value by its name, or else in the words of the sentence.
    fn words(&self, expr: &Expr) -> String {
        let model = self.knowledge.model;
        if let Op::Attribute { object, attribute } = &expr.op {
            return format!("`{}`{}", model.attribute(*attribute).name, self.of(object));
        }
        if let Op::Parameter(id) = &expr.op {
            return format!("`{}`", model.parameter(*id).name);
        }
        self.written(expr.site)
    }

    /// A part of the sentence as written.
    pub(super) fn written(&self, site: Site) -> String {
        let text = self.version.text.get(crate::source::large(site.start)..crate::source::large(site.end));
        format!("`{}`", text.unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub(super) fn path(&self, path: &ObjectPath) -> String {
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

    pub(super) fn collection(&self, collection: &Collection, out: &mut String) {
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

    pub(super) fn write_condition(&self, condition: &Condition, out: &mut String) {
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
            Test::Same { left, right, negated } => {
                let _ = write!(out, "(={negated} {}", self.path(left));
                for side in right {
                    let _ = write!(out, " {}", self.path(side));
                }
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
            Test::Unique { groups, own } => {
                let _ = write!(out, "(unique {own}");
                for group in groups {
                    self.collection(&group.collection, out);
                    for value in &group.values {
                        out.push(' ');
                        self.write(value, out);
                    }
                }
                out.push(')');
            }
            Test::Rule { rule, inconsistent } => {
                let _ = write!(out, "(rule {rule} {inconsistent})");
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

    pub(super) fn write(&self, expr: &Expr, out: &mut String) {
        if !self.spend() {
            // Too much to name: this one is equal to no other.
            let _ = write!(out, "?{}.{}.{}", self.version.span.start, self.version.rule, self.parts.get());
            return;
        }
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
            Op::DateTimeOf(parts) => {
                out.push('j');
                self.list(parts, out)
            }
            Op::Text(parts) => {
                out.push('T');
                self.list(parts, out)
            }
            Op::MomentShift { moment, amount, unit, back } => {
                let _ = write!(out, "H{unit:?}{back}");
                self.pair(',', moment, amount, out)
            }
            Op::MomentSpan { from, to, unit, absolute } => {
                let _ = write!(out, "M{unit:?}{absolute}");
                self.pair('.', from, to, out)
            }
            Op::MomentPart { part, of } => {
                let _ = write!(out, "Q{part:?}");
                self.write(of, out);
                Ok(())
            }
            Op::Root { value, mode, decimals } => {
                let _ = write!(out, "w{mode:?}{decimals}");
                self.write(value, out);
                Ok(())
            }
            Op::Power { base, exponent, mode, decimals } => {
                let _ = write!(out, "m{mode:?}{decimals}");
                self.pair('^', base, exponent, out)
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

    fn list(&self, parts: &[Expr], out: &mut String) -> std::fmt::Result {
        for part in parts {
            out.push(',');
            self.write(part, out);
        }
        out.push(';');
        Ok(())
    }

    pub(super) fn pair(&self, mark: char, a: &Expr, b: &Expr, out: &mut String) -> std::fmt::Result {
        out.push('(');
        out.push(mark);
        self.write(a, out);
        out.push(' ');
        self.write(b, out);
        out.push(')');
        Ok(())
    }
}

/// A value in a few words, to show how a sentence was read.
pub(crate) fn outline(model: &Model, expr: &Expr) -> Message {
    match &expr.op {
        Op::Attribute { object, attribute } => {
            let mut out = model.attribute(*attribute).name.clone();
            for hop in object.hops.iter().rev() {
                out.push_str(" van ");
                out.push_str(&model.role(*hop).name);
            }
            both!("`{}`.`{out}`", "`{}`.`{out}`", model.object_type(attribute.object_type()).name)
        }
        Op::Count(_) => both!("het aantal objecten", "the number of objects"),
        Op::Over { kind, .. } | Op::List { kind, .. } => both!("{} …", "{} …", kind.phrase()),
        Op::PercentOf(percent, of) => {
            let (part, whole) = (outline(model, percent), outline(model, of));
            both!("{part} van {whole}", "{part} of {whole}"; part, whole)
        }
        Op::Parameter(id) => both!("parameter `{}`", "parameter `{}`", model.parameter(*id).name),
        Op::Round { value, .. } | Op::Limit { value, .. } | Op::Scale(value, _) | Op::Absolute(value) => {
            outline(model, value)
        }
        Op::Root { value, .. } => {
            let value = outline(model, value);
            both!("de wortel van {value}", "the root of {value}"; value)
        }
        Op::Power { base, exponent, .. } => {
            let (base, exponent) = (outline(model, base), outline(model, exponent));
            both!("{base} tot de macht {exponent}", "{base} to the power {exponent}"; base, exponent)
        }
        Op::Add(a, b) | Op::Subtract(a, b) | Op::Less(a, b) | Op::Multiply(a, b) | Op::Divide(a, b) => {
            let (a, b) = (outline(model, a), outline(model, b));
            both!("{a} en {b}", "{a} and {b}"; a, b)
        }
        Op::Constant(_)
        | Op::CalculationDate
        | Op::CalculationYear
        | Op::Variable(_)
        | Op::Duration { .. }
        | Op::DatePart { .. }
        | Op::DateOf { .. }
        | Op::DateTimeOf(_)
        | Op::MomentShift { .. }
        | Op::MomentSpan { .. }
        | Op::MomentPart { .. }
        | Op::Text(_)
        | Op::DateShift { .. }
        | Op::Easter(_) => both!("…", "…"),
    }
}
