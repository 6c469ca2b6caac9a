//! The engine: runs a plan over a world. Derived values are set attribute by attribute, in the plan's order.

use crate::check::Plan;
use crate::model::{AttributeId, sign_fits};
use crate::number::Number;
use crate::program::Program;
use crate::program::compiled::{
    Collection, CollectionStart, Effect, Expr, ObjectPath, Site, Start, Target, Version,
};
use crate::source::large;
use crate::value::Value;

use super::unique::Occurrences;
use super::{Context, EvaluationErrorKind, Failure, Inconsistency, ObjectRef, Trace, World};

/// Subjects and nested elements are few; their numbers are limited when a program is loaded.
pub(crate) const MAX_SUBJECTS: usize = 8;
const MAX_ELEMENTS: usize = 8;

/// So many elements of collections one evaluation may look at, and so many more per object. Questions about every pair or
/// triple of very many objects would otherwise not end.
pub(crate) const MAX_VISITS: u64 = 4_000_000;
const MAX_VISITS_PER_OBJECT: u64 = 200;

const NOBODY: ObjectRef = ObjectRef { object_type: 0, index: u32::MAX };

/// The object a sentence is applied to, and where its attributes stand: nearly all that sentences read.
#[derive(Clone, Copy)]
struct Own {
    start: Start,
    object_type: usize,
    first_slot: usize,
}

pub(crate) struct Engine<'a, T: Trace> {
    pub(super) program: &'a Program,
    pub(super) world: &'a mut World,
    pub(super) context: &'a Context,
    pub(super) trace: &'a mut T,
    pub(super) subjects: [ObjectRef; MAX_SUBJECTS],
    pub(super) elements: [ObjectRef; MAX_ELEMENTS],
    own: Own,
    pub(super) variables: Vec<Option<Value>>,
    pub(super) version: &'a Version,
    /// What the last number was when it is not a small one.
    pub(super) other: Result<Option<Number>, Failure>,
    /// Of the sentence at hand, when it asks whether values are unique.
    pub(super) occurrences: Option<Occurrences>,
    /// How many more elements may be looked at.
    visits_left: u64,
}

/// A failure with the sentence it happened in.
pub(crate) type Stopped = (u32, Failure);

impl<'a, T: Trace> Engine<'a, T> {
    /// Runs everything.
    pub(crate) fn run(
        program: &'a Program,
        world: &'a mut World,
        context: &'a Context,
        trace: &'a mut T,
    ) -> Result<(), Stopped> {
        let plan = program.plan(context.calculation_date);
        if world.begin(program.versions.len()) {
            Self::forget(program, world, plan)?;
        }
        let Some(plan) = plan else { return Ok(()) };
        let Some(first) = program.versions.first() else { return Ok(()) };
        let visits_left = MAX_VISITS + MAX_VISITS_PER_OBJECT * u64::from(world.object_count());
        let mut engine = Engine {
            program,
            world,
            context,
            trace,
            subjects: [NOBODY; MAX_SUBJECTS],
            elements: [NOBODY; MAX_ELEMENTS],
            own: Own { start: Start::Subject(0), object_type: 0, first_slot: 0 },
            variables: Vec::new(),
            version: first,
            other: Ok(None),
            occurrences: None,
            visits_left,
        };
        for step in &plan.steps {
            let shared = step.versions.len() > 1;
            for index in &step.versions {
                let version = &program.versions[large(*index)];
                engine.version = version;
                engine.sentence(*index, version, shared).map_err(|failure| (*index, failure))?;
            }
        }
        Ok(())
    }

    /// Takes away what an earlier evaluation derived, and refuses what was given but should be derived.
    fn forget(program: &Program, world: &mut World, plan: Option<&Plan>) -> Result<(), Stopped> {
        for kenmerk in &program.derived_traits {
            world.reset_trait(*kenmerk);
        }
        for attribute in &program.derived_attributes {
            if world.reset(*attribute).is_ok() {
                continue;
            }
            // A given value may stand where a rule only fills in a missing one.
            for version in plan.iter().flat_map(|p| &p.steps).flat_map(|s| &s.versions) {
                let found = &program.versions[large(*version)];
                if !found.initial && found.attributes().any(|a| a == *attribute) {
                    let failure = Failure::new(EvaluationErrorKind::GivenAndDerived, Site::default());
                    return Err((*version, failure));
                }
            }
        }
        Ok(())
    }

    /// Applies a sentence to every subject.
    fn sentence(&mut self, index: u32, version: &'a Version, shared: bool) -> Result<(), Failure> {
        let subject = &version.subject;
        if self.occurrences.is_some() {
            self.occurrences = None;
        }
        for object in 0..self.world.count(subject.object_type.0) {
            let object = ObjectRef { object_type: subject.object_type.0, index: object };
            if let Some(role) = subject.linked
                && self.world.targets(role, object).is_empty()
            {
                continue;
            }
            if let Some(kenmerk) = subject.kenmerk
                && !self.world.has_trait(object, kenmerk)
            {
                continue;
            }
            self.subjects[0] = object;
            if subject.hops.is_empty() {
                self.apply(index, version, object, shared)?;
            } else {
                self.along(index, version, 0, shared)?;
            }
        }
        Ok(())
    }

    /// Follows the roles of the subject, then applies.
    fn along(&mut self, index: u32, version: &'a Version, hop: usize, shared: bool) -> Result<(), Failure> {
        let Some(role) = version.subject.hops.get(hop) else {
            return self.apply(index, version, self.subjects[hop], shared);
        };
        let to = self.program.model.role(*role).to.0;
        let from = self.subjects[hop];
        for n in 0..self.world.targets(*role, from).len() {
            let target = self.world.targets(*role, from)[n];
            self.subjects[hop + 1] = ObjectRef { object_type: to, index: target };
            self.along(index, version, hop + 1, shared)?;
        }
        Ok(())
    }

    fn apply(
        &mut self,
        index: u32,
        version: &'a Version,
        object: ObjectRef,
        shared: bool,
    ) -> Result<(), Failure> {
        self.own = Own {
            start: Start::Subject(u8::try_from(version.subject.hops.len()).unwrap_or(u8::MAX)),
            object_type: usize::from(object.object_type),
            first_slot: self.world.first_slot(object),
        };
        if !version.variables.is_empty() {
            self.variables.clear();
            self.variables.resize(version.variables.len(), None);
        }
        if version.initial
            && let Target::Attribute(attribute) = version.target
            && !self.world.get(object, attribute).is_empty()
        {
            return Ok(());
        }
        if T::ON {
            self.trace.start(index, object);
        }
        let tally = &mut self.world.tally[large(index)];
        tally.applied += 1;
        let mut fires = match &version.condition {
            None => true,
            Some(condition) => self.holds(condition)?,
        };
        if T::ON && version.effect.is_some() {
            self.trace.result();
        }
        match (version.target, version.effect.as_deref()) {
            (Target::Attribute(attribute), _) if fires => {
                if let Some(expr) = &version.value {
                    self.assign_own(version, attribute, object, expr, shared && !version.initial)?;
                }
            }
            (Target::Trait(kenmerk), _) if fires => self.world.derive_trait(object, kenmerk),
            (Target::Object(role), effect) if fires => self.create(effect, object, role)?,
            (Target::Facts(role), Some(Effect::Connect(found))) if fires => {
                self.connect(found, object, role)?;
            }
            (Target::Share(attribute), Some(Effect::Divide(division))) => {
                fires = fires && self.divide(version, division, object, attribute)?;
                if T::ON && !fires {
                    self.told_undivided(division, attribute)?;
                }
            }
            (Target::Consistency, _) if !fires => {
                self.world.inconsistencies.push(Inconsistency { rule: version.rule, object });
            }
            (
                Target::Attribute(_)
                | Target::Trait(_)
                | Target::Object(_)
                | Target::Facts(_)
                | Target::Share(_)
                | Target::Consistency,
                _,
            ) => {}
        }
        self.world.tally[large(index)].fired += u32::from(fires);
        if T::ON {
            if let Target::Object(role) | Target::Facts(role) = version.target {
                let filled = !self.world.targets(role, object).is_empty();
                self.trace.filled(object, role, filled);
            }
            self.trace.finish(fires);
        }
        Ok(())
    }

    /// Works out a value and stores it with the object the sentence is applied to; a small number stays in registers on
    /// its way there.
    #[inline]
    fn assign_own(
        &mut self,
        version: &'a Version,
        attribute: AttributeId,
        object: ObjectRef,
        expr: &Expr,
        shared: bool,
    ) -> Result<(), Failure> {
        if !version.any_number {
            return self.assign(attribute, object, expr, shared);
        }
        let Some((numerator, denominator)) = self.small(expr) else {
            let number = self.other?;
            self.only_one(attribute, object, shared, expr.site)?;
            self.world.derive_number(object, attribute, number);
            return Ok(());
        };
        let Own { object_type, first_slot, .. } = self.own;
        let slot = first_slot + usize::from(attribute.slot);
        if shared && !self.world.value_at(object_type, slot).is_empty() {
            return Err(Failure::new(EvaluationErrorKind::TwoValues, expr.site));
        }
        self.world.put_words(object_type, slot, (numerator, denominator.get()));
        Ok(())
    }

    /// Works out a value and stores it.
    pub(super) fn assign(
        &mut self,
        attribute: AttributeId,
        object: ObjectRef,
        expr: &Expr,
        shared: bool,
    ) -> Result<(), Failure> {
        match self.world.number_sign(attribute) {
            Some(sign) => {
                let number = self.number(expr)?;
                if number.is_some_and(|n| !sign_fits(sign, n)) {
                    return Err(Failure::new(EvaluationErrorKind::Range, expr.site));
                }
                self.only_one(attribute, object, shared, expr.site)?;
                self.world.derive_number(object, attribute, number);
            }
            None => {
                let value = self.eval(expr)?;
                self.only_one(attribute, object, shared, expr.site)?;
                self.world.derive(object, attribute, value);
            }
        }
        Ok(())
    }

    /// Stores a number that was worked out, in an attribute that had none.
    pub(super) fn give(
        &mut self,
        attribute: AttributeId,
        object: ObjectRef,
        number: Number,
        site: Site,
    ) -> Result<(), Failure> {
        let limits = self.program.model.attribute(attribute).data_type.number_limits();
        if limits.is_some_and(|(sign, _)| !sign_fits(sign, number)) {
            return Err(Failure::new(EvaluationErrorKind::Range, site));
        }
        self.only_one(attribute, object, true, site)?;
        self.world.derive_number(object, attribute, Some(number));
        Ok(())
    }

    /// Refuses a second value for one attribute.
    fn only_one(
        &self,
        attribute: AttributeId,
        object: ObjectRef,
        shared: bool,
        site: Site,
    ) -> Result<(), Failure> {
        if shared && !self.world.get(object, attribute).is_empty() {
            return Err(Failure::new(EvaluationErrorKind::TwoValues, site));
        }
        Ok(())
    }

    /// The value of an attribute of the object the sentence is applied to; none when the path leads elsewhere.
    #[inline(always)]
    pub(super) fn own_value(&self, path: &ObjectPath, attribute: AttributeId) -> Option<&Value> {
        let own = path.start == self.own.start && path.hops.is_empty();
        own.then(|| {
            self.world.value_at(self.own.object_type, self.own.first_slot + usize::from(attribute.slot))
        })
    }

    /// The object at the end of a path; none when a role on the way is empty.
    #[inline]
    pub(super) fn object(&self, path: &ObjectPath) -> Option<ObjectRef> {
        let mut at = match path.start {
            Start::Subject(index) => self.subjects[usize::from(index)],
            Start::Element(index) => self.elements[usize::from(index)],
        };
        for hop in &path.hops {
            let target = *self.world.targets(*hop, at).first()?;
            at = ObjectRef { object_type: self.program.model.role(*hop).to.0, index: target };
        }
        Some(at)
    }

    /// Calls `each` for every object of a collection that meets its filter, until it returns false.
    pub(super) fn walk(
        &mut self,
        collection: &Collection,
        each: &mut impl FnMut(&mut Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        match &collection.start {
            CollectionStart::Object(path) => match self.object(path) {
                Some(object) => self.walk_from(collection, 0, object, each).map(|_| ()),
                None => Ok(()),
            },
            CollectionStart::All(object_type) => {
                for index in 0..self.world.count(object_type.0) {
                    let object = ObjectRef { object_type: object_type.0, index };
                    if !self.walk_from(collection, 0, object, each)? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    fn walk_from(
        &mut self,
        collection: &Collection,
        hop: usize,
        object: ObjectRef,
        each: &mut impl FnMut(&mut Self) -> Result<bool, Failure>,
    ) -> Result<bool, Failure> {
        let Some(role) = collection.hops.get(hop) else {
            self.visits_left = self
                .visits_left
                .checked_sub(1)
                .ok_or_else(|| Failure::new(EvaluationErrorKind::TooMuchWork, Site::default()))?;
            self.elements[usize::from(collection.level)] = object;
            if let Some(filter) = &collection.filter
                && !self.holds(filter)?
            {
                return Ok(true);
            }
            return each(self);
        };
        let to = self.program.model.role(*role).to.0;
        for n in 0..self.world.targets(*role, object).len() {
            let target = self.world.targets(*role, object)[n];
            if !self.walk_from(collection, hop + 1, ObjectRef { object_type: to, index: target }, each)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
