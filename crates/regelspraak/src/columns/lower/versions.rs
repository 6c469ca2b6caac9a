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
            for (index, version) in step.versions.iter().zip(own()) {
                self.version = Some(version);
                self.variables.clear();
                self.sentence(*index, version, step.versions.len() > 1)?;
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
                self.store(attribute, &value, about, fires, frame, shared && !version.initial)
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

    fn store(
        &mut self,
        attribute: AttributeId,
        value: &Lowered,
        about: Index,
        fires: Mask,
        frame: usize,
        shared: bool,
    ) -> Lowering<()> {
        let declared = &self.program.model.attribute(attribute).data_type;
        let mut place = self.place(attribute)?;
        let (lane, mut at, decimals) = self.column(value, frame, fires)?;
        if lane != place.lane {
            return Err(Unsupported);
        }
        if lane == Lane::Number {
            let same = decimals.max(match place.at {
                Arg::Constant { .. } => declared.number_limits().and_then(|l| l.1).unwrap_or(0),
                Arg::Input(_) | Arg::Register(_) => place.decimals,
            });
            at = self.settled(&Linear::of(at, decimals).rescaled(same)?, frame, fires)?;
            if !matches!(place.at, Arg::Constant { .. }) && place.decimals != same {
                let object_frame = usize::from(attribute.object_type);
                let old = Linear::of(place.at, place.decimals).rescaled(same)?;
                place.at = self.settled(&old, object_frame, Mask::All)?;
            }
            place.decimals = same;
            if let Some((sign, _)) = declared.number_limits()
                && sign != NumberSign::Any
            {
                self.emit(frame, fires, Do::Sign { value: at, sign })?;
            }
        }
        if shared && place.at != Arg::EMPTY {
            let old = self.gather(lane, place.at, about, frame)?;
            self.emit(frame, fires, Do::Fresh { lane, old })?;
        }
        if about == Index::Rows {
            let own = matches!(at, Arg::Register(_) | Arg::Input(_)) && fires == Mask::All;
            if !own {
                let out = self.register(lane);
                self.emit(frame, fires, Do::Choose { lane, value: at, old: place.at, out })?;
                at = Arg::Register(out);
            }
        } else {
            let out = self.register(lane);
            self.emit(frame, fires, Do::Scatter { lane, value: at, old: place.at, index: about, out })?;
            at = Arg::Register(out);
        }
        self.attributes.insert(attribute, Place { lane, at, decimals: place.decimals });
        Ok(())
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
