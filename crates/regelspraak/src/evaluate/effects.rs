//! What rules make: new objects, and links between objects.

use crate::model::RoleId;
use crate::program::compiled::{Collection, Effect, Site};

use super::{Engine, EvaluationErrorKind, Failure, ObjectRef, Trace};

/// Objects and links that the rules of one evaluation may make; rules that make objects for made objects multiply.
const MAX_DERIVED: usize = 1_000_000;

impl<T: Trace> Engine<'_, T> {
    /// A new object in a role of the subject, with its values.
    pub(super) fn create(
        &mut self,
        effect: Option<&Effect>,
        subject: ObjectRef,
        role: RoleId,
    ) -> Result<(), Failure> {
        let declared = self.program.model.role(role);
        if !declared.many && !self.world.targets(role, subject).is_empty() {
            return Err(Failure::new(EvaluationErrorKind::RoleFilled, Site::default()));
        }
        self.room()?;
        let object = self.world.add(declared.to);
        self.join(role, subject, object)?;
        if T::ON {
            self.trace.created(role, subject, object);
        }
        let Some(Effect::Create { values, traits }) = effect else { return Ok(()) };
        for (attribute, expr) in values {
            self.assign(*attribute, object, expr, false)?;
            if T::ON {
                self.trace.assigned(object, *attribute, true);
            }
        }
        for kenmerk in traits {
            self.world.derive_trait(object, *kenmerk);
            if T::ON {
                self.trace.assigned_trait(object, *kenmerk);
            }
        }
        Ok(())
    }

    /// Existing objects in a role of the subject.
    pub(super) fn connect(
        &mut self,
        found: &Collection,
        subject: ObjectRef,
        role: RoleId,
    ) -> Result<(), Failure> {
        let mut targets = Vec::new();
        let level = usize::from(found.level);
        self.walk(found, &mut |engine: &mut Self| {
            targets.push(engine.elements[level]);
            Ok(true)
        })?;
        for target in targets {
            self.room()?;
            self.join(role, subject, target)?;
        }
        Ok(())
    }

    fn join(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<(), Failure> {
        let failed = |_| Failure::new(EvaluationErrorKind::RoleFilled, Site::default());
        self.world.derive_link(role, from, to).map(|_| ()).map_err(failed)
    }

    fn room(&self) -> Result<(), Failure> {
        if self.world.derived_count() < MAX_DERIVED {
            return Ok(());
        }
        Err(Failure::new(EvaluationErrorKind::TooMany, Site::default()))
    }
}
