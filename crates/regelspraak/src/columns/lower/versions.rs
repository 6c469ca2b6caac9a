//! Sentences: which objects, whether it fires, what it gives.

use crate::model::{AttributeId, NumberSign, TraitId};
use crate::program::compiled::{Source, Target, Version};
use crate::source::large;

use super::super::code::{Arg, Do, Index, Lane, Mask, Visit};
use super::super::lane::kept_decimals;
use super::numbers::Linear;
use super::scope::Scope;
use super::{Lowered, Lowerer, Lowering, Place, Unsupported, lane_of};

impl<'a> Lowerer<'a> {
    /// All sentences of the plan, in the order of the engine.
    pub(super) fn plan(&mut self) -> Lowering<()> {
        let program: &'a crate::program::Program = self.program;
        let Some(plan) = program.plan(self.context.calculation_date) else { return Ok(()) };
        for step in &plan.steps {
            let own = || step.versions.iter().map(|v| &program.versions[large(*v)]);
            if let Target::Attribute(attribute) = step.target
                && own().any(|v| !v.initial)
            {
                let data_type = &program.model.attribute(attribute).data_type;
                let (lane, decimals) = (lane_of(data_type)?, kept_decimals(data_type));
                self.code.derived.push(attribute);
                self.attributes.insert(attribute, Place { lane, at: Arg::EMPTY, decimals });
            }
            let shared = step.versions.len() > 1;
            for (index, version) in step.versions.iter().zip(own()) {
                self.version = Some(version);
                self.variables.clear();
                self.sentence(*index, version, shared)?;
            }
            if let Target::Attribute(attribute) = step.target {
                self.write(attribute, shared)?;
            }
        }
        Ok(())
    }

    fn sentence(&mut self, index: u32, version: &Version, shared: bool) -> Lowering<()> {
        let other = match version.target {
            Target::Attribute(id) => version.reads.contains(&Source::Attribute(id)),
            Target::Trait(id) => version.reads.contains(&Source::Trait(id)),
            Target::Consistency => false,
            // Their results are not of the objects at hand, or change which objects there are.
            Target::Object(_) | Target::Facts(_) | Target::Share(_) => true,
        };
        if other {
            return Err(Unsupported);
        }
        let (scope, mut active) = self.subjects(version)?;
        let frame = scope.frame;
        let about = scope.subjects.last().map_or(Index::Rows, |(index, _)| *index);
        if version.initial
            && let Target::Attribute(attribute) = version.target
        {
            self.write(attribute, shared)?;
            let place = self.place(attribute)?;
            let at = self.gather(place.lane, place.at, about, frame)?;
            let empty = self.filled_mask(place.lane, at, true, frame)?;
            active = self.both(active, empty, frame)?;
        }
        self.base = Some((scope.clone(), active));
        self.kept.sentence(index, frame, &scope.subjects, active);
        let held = match &version.condition {
            None => Mask::All,
            Some(condition) => self.condition(condition, &scope, active)?,
        };
        let fires = self.both(active, held, frame)?;
        match version.target {
            Target::Attribute(attribute) => {
                let Some(value) = &version.value else { return Ok(()) };
                let value = self.expression(value, &scope, fires)?;
                if about == Index::Rows {
                    self.arms.push((fires, value));
                    return if version.initial { self.write(attribute, false) } else { Ok(()) };
                }
                self.write(attribute, shared)?;
                self.scatter(attribute, &value, about, fires, frame, shared && !version.initial)
            }
            Target::Trait(kenmerk) => self.store_trait(kenmerk, about, fires, frame),
            Target::Consistency => {
                let what = Do::Inconsistent { rule: version.rule, held, index: about };
                self.emit(frame, active, what)
            }
            Target::Object(_) | Target::Facts(_) | Target::Share(_) => Err(Unsupported),
        }
    }

    /// The rows of a sentence: its subjects, and which of them it is about.
    fn subjects(&mut self, version: &Version) -> Lowering<(Scope, Mask)> {
        let subject = &version.subject;
        let mut frame = usize::from(subject.object_type.0);
        let mut active = Mask::All;
        if let Some(role) = subject.linked {
            let out = self.mask();
            self.emit(frame, Mask::All, Do::Linked { role, index: Index::Rows, negated: false, out })?;
            active = Mask::Register(out);
        }
        if let Some(kenmerk) = subject.kenmerk {
            let has = self.has_trait(kenmerk, Index::Rows, false, frame)?;
            active = self.both(active, has, frame)?;
        }
        let mut subjects = vec![(Index::Rows, frame)];
        for role in &subject.hops {
            let from = subjects.last().map_or(Index::Rows, |(index, _)| *index);
            let inner = self.visit(frame, frame, from, Visit::Role(*role))?;
            active = self.lift_mask(active, frame, inner)?;
            frame = inner;
            subjects.push((Index::Objects(inner), inner));
        }
        Ok((Scope { frame, subjects, elements: Vec::new() }, active))
    }

    /// Writes the values that sentences about the rows themselves have given to an attribute. With `once` none may get
    /// a second value.
    fn write(&mut self, attribute: AttributeId, once: bool) -> Lowering<()> {
        let arms = std::mem::take(&mut self.arms);
        if arms.is_empty() {
            return Ok(());
        }
        let place = self.widened(attribute, arms.iter().map(|(_, value)| value))?;
        let frame = usize::from(attribute.object_type);
        let mut settled = Vec::with_capacity(arms.len());
        for (fires, value) in &arms {
            settled.push((*fires, self.stored(attribute, value, place, *fires, frame)?));
        }
        let at = match settled.as_slice() {
            [(Mask::All, at @ (Arg::Register(_) | Arg::Input(_)))] if !once => *at,
            _several_or_not_always => {
                let out = self.register(place.lane);
                let what = Do::Choose { lane: place.lane, arms: settled.into(), old: place.at, once, out };
                self.emit(frame, Mask::All, what)?;
                Arg::Register(out)
            }
        };
        self.attributes.insert(attribute, Place { at, ..place });
        Ok(())
    }

    /// Writes a value to an attribute of the objects that the rows are about.
    fn scatter(
        &mut self,
        attribute: AttributeId,
        value: &Lowered,
        about: Index,
        fires: Mask,
        frame: usize,
        once: bool,
    ) -> Lowering<()> {
        let place = self.widened(attribute, std::iter::once(value))?;
        let (lane, old) = (place.lane, place.at);
        let value = self.stored(attribute, value, place, fires, frame)?;
        if once && old != Arg::EMPTY {
            let old = self.gather(lane, old, about, frame)?;
            self.emit(frame, fires, Do::Fresh { lane, old })?;
        }
        let out = self.register(lane);
        self.emit(frame, fires, Do::Scatter { lane, value, old, index: about, out })?;
        self.attributes.insert(attribute, Place { at: Arg::Register(out), ..place });
        Ok(())
    }

    /// Where an attribute stands, in as many decimals as it has or these values have.
    fn widened<'v>(
        &mut self,
        attribute: AttributeId,
        values: impl Iterator<Item = &'v Lowered>,
    ) -> Lowering<Place> {
        let mut place = self.place(attribute)?;
        if place.lane != Lane::Number {
            return Ok(place);
        }
        let own = match place.at {
            Arg::Constant { .. } => {
                let declared = &self.program.model.attribute(attribute).data_type;
                declared.number_limits().and_then(|l| l.1).unwrap_or(0)
            }
            Arg::Input(_) | Arg::Register(_) => place.decimals,
        };
        let decimals = values.fold(own, |most, value| match value {
            Lowered::Number(linear) => most.max(linear.decimals),
            Lowered::Ratio(..) | Lowered::Day(_) | Lowered::Code(_) => most,
        });
        if !matches!(place.at, Arg::Constant { .. }) && place.decimals != decimals {
            let old = Linear::of(place.at, place.decimals).rescaled(decimals)?;
            place.at = self.settled(&old, usize::from(attribute.object_type), Mask::All)?;
        }
        place.decimals = decimals;
        Ok(place)
    }

    /// A value as a column in the form of its place.
    fn stored(
        &mut self,
        attribute: AttributeId,
        value: &Lowered,
        place: Place,
        fires: Mask,
        frame: usize,
    ) -> Lowering<Arg> {
        let (lane, at) = match value {
            Lowered::Number(linear) => {
                let at = self.settled(&linear.rescaled(place.decimals)?, frame, fires)?;
                let limits = self.program.model.attribute(attribute).data_type.number_limits();
                if let Some((sign, _)) = limits
                    && sign != NumberSign::Any
                {
                    self.emit(frame, fires, Do::Sign { value: at, sign })?;
                }
                (Lane::Number, at)
            }
            Lowered::Ratio(..) => return Err(Unsupported),
            Lowered::Day(at) => (Lane::Day, *at),
            Lowered::Code(at) => (Lane::Code, *at),
        };
        if lane == place.lane { Ok(at) } else { Err(Unsupported) }
    }

    fn store_trait(&mut self, kenmerk: TraitId, about: Index, fires: Mask, frame: usize) -> Lowering<()> {
        let old = self.traits.get(&kenmerk).copied().unwrap_or(Mask::Given(kenmerk));
        let out = self.mask();
        if about == Index::Rows {
            let items = Box::new([old, fires]);
            let quantity = crate::syntax::tree::Quantity::AtLeast(1);
            self.emit(frame, Mask::All, Do::Combine { quantity, items, out })?;
        } else {
            self.emit(frame, fires, Do::ScatterMask { old, index: about, out })?;
        }
        self.traits.insert(kenmerk, Mask::Register(out));
        Ok(())
    }
}
