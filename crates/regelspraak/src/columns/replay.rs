//! Telling from the kept columns how a case came about: the same calls as the engine makes while it runs, in the same
//! order, with values that are read and not worked out again.

use crate::evaluate::{Context, Counter, ObjectRef, StepKind, Trace, World};
use crate::model::AttributeId;
use crate::number::Number;
use crate::program::Program;
use crate::program::compiled::{
    Collection, CollectionStart, Condition, Expr, ObjectPath, Op, Site, Start, Target, Test, Version,
};
use crate::source::large;
use crate::syntax::tree::CompareOp;
use crate::value::Value;

use super::batch::Batch;
use super::code::{Arg, Code, Lane, Mask};
use super::keep::{KeepPlan, Kept, KeptValue, number_value};
use super::lower::reads_only;
use super::outcome::Outcome;

const NOBODY: ObjectRef = ObjectRef { object_type: 0, index: u32::MAX };

/// One case of a batch with kept steps. The world holds its objects with all derived values.
pub(super) struct Replay<'a, T: Trace> {
    pub(super) program: &'a Program,
    pub(super) context: &'a Context,
    pub(super) world: &'a World,
    pub(super) trace: &'a mut T,
    pub(super) batch: &'a Batch,
    pub(super) outcome: &'a Outcome,
    pub(super) code: &'a Code,
    pub(super) plan: &'a KeepPlan,
    pub(super) kept: &'a Kept,
    pub(super) case: usize,
    state: State<'a>,
}

#[derive(Default)]
struct State<'a> {
    version: Option<&'a Version>,
    subjects: Vec<ObjectRef>,
    elements: Vec<ObjectRef>,
    told: Vec<bool>,
    /// Per frame the row at hand.
    rows: Vec<u32>,
    frame: usize,
    base: usize,
}

impl<'a, T: Trace> Replay<'a, T> {
    #[expect(clippy::too_many_arguments, reason = "all that an explanation is read from")]
    pub(super) fn run(
        program: &'a Program,
        context: &'a Context,
        world: &'a World,
        trace: &'a mut T,
        batch: &'a Batch,
        outcome: &'a Outcome,
        (code, plan, kept): (&'a Code, &'a KeepPlan, &'a Kept),
        case: usize,
    ) {
        let state = State { rows: vec![0; code.frames.len()], elements: vec![NOBODY; 8], ..State::default() };
        let mut replay =
            Self { program, context, world, trace, batch, outcome, code, plan, kept, case, state };
        let Some(steps) = program.plan(context.calculation_date).map(|p| &p.steps) else { return };
        for index in steps.iter().flat_map(|step| &step.versions) {
            replay.sentence(*index, &program.versions[large(*index)]);
        }
    }

    fn sentence(&mut self, index: u32, version: &'a Version) {
        let plan: &'a KeepPlan = self.plan;
        let Some((frames, active)) = plan.subjects(index) else { return };
        self.state.version = Some(version);
        let object_type = version.subject.object_type.0;
        for (place, row) in (0u32..).zip(self.batch.range(object_type, self.case)) {
            self.state.subjects.clear();
            self.state.subjects.push(ObjectRef { object_type, index: place });
            self.state.rows[usize::from(object_type)] = row;
            self.along(index, version, frames, active, 0);
        }
    }

    fn along(&mut self, index: u32, version: &'a Version, frames: &[usize], active: Mask, hop: usize) {
        let frame = frames[hop];
        let Some(role) = version.subject.hops.get(hop) else {
            self.state.frame = frame;
            self.state.base = frame;
            if self.mask(active, frame) {
                self.apply(index, version);
            }
            return;
        };
        let inner = frames[hop + 1];
        let first = self.kept.offset(self.plan, inner, self.state.rows[frame]).unwrap_or(0);
        let from = self.state.subjects[hop];
        let object_type = self.program.model.role(*role).to.0;
        for (row, target) in (first..).zip(self.world.targets(*role, from)) {
            self.state.subjects.truncate(hop + 1);
            self.state.subjects.push(ObjectRef { object_type, index: *target });
            self.state.rows[inner] = row;
            self.along(index, version, frames, active, hop + 1);
        }
    }

    fn apply(&mut self, index: u32, version: &'a Version) {
        self.state.told.clear();
        self.state.told.resize(version.variables.len(), false);
        let object = self.state.subjects.last().copied().unwrap_or(NOBODY);
        self.trace.start(index, object);
        let fires = version.condition.as_ref().is_none_or(|condition| self.holds(condition));
        if fires && let (Target::Attribute(_), Some(expr)) = (version.target, &version.value) {
            self.tell(expr);
        }
        self.trace.finish(fires);
    }

    /// A mask at the row at hand.
    fn mask(&self, mask: Mask, frame: usize) -> bool {
        let row = self.state.rows[frame];
        match mask {
            Mask::All => true,
            Mask::Nothing => false,
            Mask::Given(id) => {
                let bits = &self.batch.rows[usize::from(id.object_type)].traits[usize::from(id.slot)];
                bits.get(large(row)).is_some_and(|b| *b != 0)
            }
            Mask::Register(register) => self.kept.mask(self.plan, register, row).unwrap_or(false),
        }
    }

    fn units(&self, at: Arg, row: u32) -> Option<i64> {
        match at {
            Arg::Constant { value, filled } => filled.then_some(value),
            Arg::Register(register) => self.kept.number(self.plan, register, row).flatten(),
            Arg::Input(_) => None,
        }
    }

    /// A kept value at a row.
    fn read(&self, lane: Lane, at: Arg, decimals: u8, row: u32) -> Value {
        let column = |attribute: AttributeId| {
            self.outcome.column(self.batch, attribute).map_or(Value::Empty, |c| c.value(row))
        };
        let register = match at {
            Arg::Input(attribute) => return self.batch.given(attribute, row),
            Arg::Constant { .. } => return number_value(self.units(at, row), decimals),
            Arg::Register(register) => register,
        };
        let result = self.code.results.iter().find(|r| r.lane == lane && r.at == at);
        if let Some(result) = result {
            return column(result.attribute);
        }
        match lane {
            Lane::Number => number_value(self.units(at, row), decimals),
            Lane::Day => self.kept.day(self.plan, register, row).unwrap_or(Value::Empty),
            Lane::Code => Value::Empty,
        }
    }

    /// The value of a part of a sentence: where it stands, or as it was kept.
    fn value(&self, expr: &Expr) -> Value {
        if reads_only(expr) { self.standing(expr) } else { self.worked_out(expr) }
    }

    fn standing(&self, expr: &Expr) -> Value {
        if let Op::Constant(value) = &expr.op {
            return value.clone();
        }
        if let Op::Parameter(id) = &expr.op {
            return self.context.parameters.get(*id).clone();
        }
        if let Op::Attribute { object, attribute } = &expr.op {
            return self.object(object).map_or(Value::Empty, |o| self.world.get(o, *attribute).clone());
        }
        if let Op::Variable(index) = &expr.op {
            let body = self.state.version.and_then(|v| v.variables.get(usize::from(*index)));
            return body.map_or(Value::Empty, |(_, body)| self.value(body));
        }
        if matches!(expr.op, Op::CalculationYear) {
            return Value::Number(Number::from(i64::from(self.context.calculation_date.year())));
        }
        Value::Date(self.context.calculation_date)
    }

    fn worked_out(&self, expr: &Expr) -> Value {
        let Some((frame, kept)) = self.plan.value_of(expr) else { return Value::Empty };
        let row = self.state.rows[frame];
        match kept {
            KeptValue::One { lane, at, decimals } => self.read(lane, at, decimals, row),
            KeptValue::Ratio { above, below, decimals } => {
                let above = self.read(Lane::Number, above, decimals.0, row).as_number();
                let below = self.read(Lane::Number, below, decimals.1, row).as_number();
                let ratio = below.and_then(|below| above.unwrap_or(Number::ZERO).divided_by(below).ok());
                ratio.map_or(Value::Empty, Value::Number)
            }
        }
    }

    fn object(&self, path: &ObjectPath) -> Option<ObjectRef> {
        let mut at = match path.start {
            Start::Subject(index) => self.state.subjects.get(usize::from(index)).copied()?,
            Start::Element(index) => self.state.elements.get(usize::from(index)).copied()?,
        };
        for hop in &path.hops {
            let index = *self.world.targets(*hop, at).first()?;
            at = ObjectRef { object_type: self.program.model.role(*hop).to.0, index };
        }
        Some(at)
    }

    /// Tells how a value came about; whether it is filled.
    fn tell(&mut self, expr: &'a Expr) -> bool {
        let site = expr.site;
        match &expr.op {
            Op::Constant(value) => !value.is_empty(),
            Op::Parameter(id) => {
                let value = self.context.parameters.get(*id);
                self.trace.parameter(site, *id, value);
                !value.is_empty()
            }
            Op::CalculationDate | Op::CalculationYear => {
                self.trace.calculation_date(site);
                true
            }
            Op::Attribute { object, attribute } => match self.object(object) {
                Some(object) => {
                    let value = self.world.get(object, *attribute);
                    self.trace.attribute(site, object, *attribute, value);
                    !value.is_empty()
                }
                None => {
                    self.trace.missing(site);
                    false
                }
            },
            Op::Variable(index) => self.tell_variable(usize::from(*index), site),
            Op::Add(a, b) | Op::Subtract(a, b) | Op::Multiply(a, b) => {
                self.tell_zeroed(a);
                self.tell_zeroed(b);
                true
            }
            Op::Less(a, b) => {
                let filled = self.tell(a);
                if filled {
                    self.tell_zeroed(b);
                }
                filled
            }
            Op::Divide(a, b) => {
                let filled = self.tell(a);
                self.tell(b);
                if !filled {
                    self.trace.step(a.site, StepKind::CountedAsEmpty, &Value::Empty);
                }
                true
            }
            Op::PercentOf(a, b) => {
                self.tell_zeroed(a);
                self.tell_zeroed(b);
                self.tell_step(expr, StepKind::PercentOf)
            }
            Op::Scale(value, _) | Op::Absolute(value) | Op::Easter(value) => self.tell(value),
            Op::DatePart { of, .. } => self.tell(of),
            // Plans with these do not run in columns.
            Op::DateTimeOf(_)
            | Op::MomentShift { .. }
            | Op::MomentSpan { .. }
            | Op::MomentPart { .. }
            | Op::Root { .. }
            | Op::Power { .. }
            | Op::Text(_) => false,
            Op::Round { value, .. } => {
                if !self.tell(value) {
                    return false;
                }
                let before = self.value(value);
                self.trace.step(value.site, StepKind::BeforeRounding, &before);
                self.tell_step(expr, StepKind::Rounded)
            }
            Op::Limit { value, minimum, maximum } => {
                self.tell_limit(value, minimum.as_deref(), maximum.as_deref())
            }
            Op::Over { collection, value, .. } => {
                self.trace.open();
                self.walk(collection, &mut |replay: &mut Self| {
                    replay.tell(value);
                    true
                });
                self.close(expr)
            }
            Op::Count(collection) => {
                self.trace.open();
                self.walk(collection, &mut |_: &mut Self| true);
                self.close(expr)
            }
            Op::List { items, .. } => {
                for item in items {
                    self.tell(item);
                }
                self.tell_step(expr, StepKind::Aggregate)
            }
            Op::Duration { from, to, .. } => {
                let (from, to) = (self.tell(from), self.tell(to));
                from && to && self.tell_step(expr, StepKind::Duration)
            }
            Op::DateOf { year, month, day } => {
                let (year, month, day) = (self.tell(year), self.tell(month), self.tell(day));
                year && month && day
            }
            Op::DateShift { date, amount, .. } => {
                if !self.tell(date) {
                    return false;
                }
                self.tell_zeroed(amount);
                self.tell_step(expr, StepKind::DateShift)
            }
        }
    }

    fn tell_zeroed(&mut self, expr: &'a Expr) {
        if !self.tell(expr) {
            self.trace.step(expr.site, StepKind::CountedAsEmpty, &Value::Empty);
        }
    }

    fn tell_step(&mut self, expr: &Expr, kind: StepKind) -> bool {
        let value = self.value(expr);
        self.trace.step(expr.site, kind, &value);
        !value.is_empty()
    }

    fn close(&mut self, expr: &Expr) -> bool {
        let value = self.value(expr);
        self.trace.close(expr.site, StepKind::Aggregate, &value);
        !value.is_empty()
    }

    fn tell_variable(&mut self, index: usize, site: Site) -> bool {
        let Some(version) = self.state.version else { return false };
        let Some((_, body)) = version.variables.get(index) else { return false };
        if !self.state.told.get(index).copied().unwrap_or(true) {
            let frame = std::mem::replace(&mut self.state.frame, self.state.base);
            let elements = self.state.elements.clone();
            self.tell(body);
            self.state.elements = elements;
            self.state.frame = frame;
            self.state.told[index] = true;
        }
        let value = self.value(body);
        self.trace.step(site, StepKind::Variable, &value);
        !value.is_empty()
    }

    fn tell_limit(&mut self, value: &'a Expr, minimum: Option<&'a Expr>, maximum: Option<&'a Expr>) -> bool {
        if !self.tell(value) {
            return false;
        }
        let Some(mut n) = self.value(value).as_number() else { return false };
        for (bound, kind) in [(minimum, StepKind::Minimum), (maximum, StepKind::Maximum)] {
            let Some(bound) = bound else { continue };
            if !self.tell(bound) {
                self.trace.step(bound.site, StepKind::CountedAsEmpty, &Value::Empty);
                continue;
            }
            let Some(limit) = self.value(bound).as_number() else { continue };
            let passes = if kind == StepKind::Minimum { n >= limit } else { n <= limit };
            if !passes {
                self.trace.step(value.site, kind, &Value::Number(n));
                n = limit;
            }
        }
        true
    }

    /// Tells what a condition read, as far as it was checked; whether it held.
    fn holds(&mut self, condition: &'a Condition) -> bool {
        let site = condition.site;
        let held = self.plan.mask_of(condition).is_some_and(|(frame, mask)| self.mask(mask, frame));
        match &condition.op {
            Test::Compare { left, op, right, .. } => self.compare(left, *op, right),
            Test::Filled { value, .. } | Test::Eleven { value, .. } | Test::Digits { value, .. } => {
                self.tell(value);
            }
            // Plans with this do not run in columns.
            Test::Same { .. } | Test::Unique { .. } | Test::Rule { .. } => {}
            Test::Trait { object, kenmerk, .. } => match self.object(object) {
                Some(object) => {
                    let found = self.world.has_trait(object, *kenmerk);
                    self.trace.kenmerk(site, object, *kenmerk, found);
                }
                None => self.trace.missing(site),
            },
            Test::Linked { object, role, .. } => {
                if let Some(object) = self.object(object) {
                    let found = !self.world.targets(*role, object).is_empty();
                    self.trace.linked(site, object, *role, found);
                }
            }
            Test::Count { quantity, items } => {
                let mut tally = Counter::new(*quantity);
                for item in items {
                    let held = self.holds(item);
                    if tally.add(held).is_some() {
                        break;
                    }
                }
            }
            Test::Over { quantity, collection, condition } => {
                self.trace.open();
                let mut tally = Counter::new(*quantity);
                self.walk(collection, &mut |replay: &mut Self| {
                    let held = replay.holds(condition);
                    tally.add(held).is_none()
                });
                self.trace.close(site, StepKind::Condition, &Value::Bool(held));
                return held;
            }
        }
        self.trace.step(site, StepKind::Condition, &Value::Bool(held));
        held
    }

    fn compare(&mut self, left: &'a Expr, op: CompareOp, right: &'a [Expr]) {
        let first = self.tell(left);
        for side in right {
            let second = self.tell(side);
            if !first || !second {
                let site = if first { side.site } else { left.site };
                self.trace.step(site, StepKind::CountedAsEmpty, &Value::Empty);
            }
            if let [_] = right {
                return;
            }
            let held = self.plan.side_of(side).is_some_and(|(frame, mask)| self.mask(mask, frame));
            if held != (op == CompareOp::Unequal) {
                return;
            }
        }
    }

    /// Calls `each` for the objects of a collection that its filter lets through, until it returns false.
    fn walk(&mut self, collection: &'a Collection, each: &mut impl FnMut(&mut Self) -> bool) {
        let Some(frame) = self.plan.frame(collection) else { return };
        let root = self.state.rows[self.state.frame];
        let mut row = self.kept.offset(self.plan, frame, root).unwrap_or(0);
        let outer = std::mem::replace(&mut self.state.frame, frame);
        match &collection.start {
            CollectionStart::Object(path) => {
                if let Some(object) = self.object(path) {
                    self.walk_from(collection, 0, object, &mut row, each);
                }
            }
            CollectionStart::All(object_type) => {
                for index in 0..self.world.count(object_type.0) {
                    let object = ObjectRef { object_type: object_type.0, index };
                    if !self.walk_from(collection, 0, object, &mut row, each) {
                        break;
                    }
                }
            }
        }
        self.state.frame = outer;
    }

    fn walk_from(
        &mut self,
        collection: &'a Collection,
        hop: usize,
        object: ObjectRef,
        row: &mut u32,
        each: &mut impl FnMut(&mut Self) -> bool,
    ) -> bool {
        let Some(role) = collection.hops.get(hop) else {
            let frame = self.state.frame;
            self.state.elements[usize::from(collection.level)] = object;
            self.state.rows[frame] = *row;
            *row += 1;
            if let Some(filter) = &collection.filter
                && !self.holds(filter)
            {
                return true;
            }
            return each(self);
        };
        let to = self.program.model.role(*role).to.0;
        let world: &'a World = self.world;
        for target in world.targets(*role, object) {
            let object = ObjectRef { object_type: to, index: *target };
            if !self.walk_from(collection, hop + 1, object, row, each) {
                return false;
            }
        }
        true
    }
}
