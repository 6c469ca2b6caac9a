//! Which objects fill which roles of which: given links, and those that rules made.

use std::sync::Arc;

use crate::model::{ObjectTypeId, RoleId};
use crate::source::large;

use super::{ObjectRef, World, WorldError};

impl World {
    /// Links two objects: `to` gets the role `role` of `from`. The way back is linked too. Objects and links that
    /// rules made in an earlier evaluation are removed first.
    ///
    /// # Errors
    /// When the objects do not fit the role, or a single role is already filled by another object.
    pub fn link(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<(), WorldError> {
        self.forget_derived();
        self.connect(role, from, to).map(|_| ())
    }

    /// Links two objects by a rule; false when they were linked already.
    pub(crate) fn derive_link(
        &mut self,
        role: RoleId,
        from: ObjectRef,
        to: ObjectRef,
    ) -> Result<bool, WorldError> {
        let fresh = self.connect(role, from, to)?;
        if fresh {
            self.derived_links.push((role, from.index, to.index));
        }
        Ok(fresh)
    }

    fn connect(&mut self, role: RoleId, from: ObjectRef, to: ObjectRef) -> Result<bool, WorldError> {
        let model = Arc::clone(&self.model);
        let forward = model.roles.get(usize::from(role.0)).ok_or(WorldError::Mismatch)?;
        let known = |o: ObjectRef, t: ObjectTypeId| {
            o.object_type == t.0
                && self.arenas.get(usize::from(o.object_type)).is_some_and(|a| o.index < a.count)
        };
        if !known(from, forward.from) || !known(to, forward.to) {
            return Err(WorldError::Mismatch);
        }
        let back = model.role(forward.inverse);
        // Each side lists the other; the shorter list tells it sooner.
        let (there, here) = (self.targets(role, from), self.targets(back.id, to));
        let linked =
            if there.len() <= here.len() { there.contains(&to.index) } else { here.contains(&from.index) };
        if linked {
            return Ok(false);
        }
        for (direction, start) in [(forward, from), (back, to)] {
            if !direction.many && !self.targets(direction.id, start).is_empty() {
                return Err(WorldError::RoleFilled { role: direction.name.clone() });
            }
        }
        self.links[usize::from(role.0)][large(from.index)].push(to.index);
        if back.id != role || from != to {
            self.links[usize::from(back.id.0)][large(to.index)].push(from.index);
        }
        Ok(true)
    }

    /// Removes the objects and links that rules made.
    pub(crate) fn forget_derived(&mut self) {
        // A rule that makes an object links it too.
        if self.derived_links.is_empty() {
            return;
        }
        for (role, from, to) in std::mem::take(&mut self.derived_links).into_iter().rev() {
            let back = self.model.role(role).inverse;
            for (role, start) in [(role, from), (back, to)] {
                if let Some(list) =
                    self.links.get_mut(usize::from(role.0)).and_then(|lists| lists.get_mut(large(start)))
                {
                    list.pop();
                }
                if back == role && from == to {
                    break;
                }
            }
        }
        for arena in &mut self.arenas {
            if arena.count > arena.given_count {
                let kept = large(arena.given_count);
                arena.count = arena.given_count;
                arena.slots.truncate(kept * arena.attributes);
                arena.given.truncate(kept * arena.attributes);
                arena.bits.truncate(kept * arena.traits);
                arena.labels.truncate(kept);
            }
        }
    }

    /// Whether a rule made this object in the last evaluation.
    #[must_use]
    pub fn is_created(&self, object: ObjectRef) -> bool {
        self.arenas
            .get(usize::from(object.object_type))
            .is_some_and(|a| (a.given_count..a.count).contains(&object.index))
    }

    /// Links that rules made; an object that a rule made has one too.
    pub(crate) fn derived_count(&self) -> usize {
        self.derived_links.len()
    }

    /// The links that rules made, in order: role, from, to.
    pub(crate) fn derived_links(&self) -> impl Iterator<Item = (RoleId, ObjectRef, ObjectRef)> + '_ {
        self.derived_links.iter().map(|(role, from, to)| {
            let declared = self.model.role(*role);
            let (from, to) = (
                ObjectRef { object_type: declared.from.0, index: *from },
                ObjectRef { object_type: declared.to.0, index: *to },
            );
            (*role, from, to)
        })
    }

    /// Puts the objects in a role of an object as they are known from elsewhere; both directions are put this way.
    pub(crate) fn place_links(&mut self, role: RoleId, from: u32, targets: impl Iterator<Item = u32>) {
        let lists = self.links.get_mut(usize::from(role.0));
        if let Some(list) = lists.and_then(|l| l.get_mut(large(from))) {
            list.clear();
            list.extend(targets);
        }
    }

    /// The objects in a role of an object, in order of linking.
    pub fn related(&self, object: ObjectRef, role: RoleId) -> impl Iterator<Item = ObjectRef> + '_ {
        let declared = self.model.roles.get(usize::from(role.0)).filter(|r| r.from.0 == object.object_type);
        let targets = if declared.is_some() { self.targets(role, object) } else { &[] };
        let object_type = declared.map_or(0, |r| r.to.0);
        targets.iter().map(move |index| ObjectRef { object_type, index: *index })
    }

    pub(crate) fn targets(&self, role: RoleId, from: ObjectRef) -> &[u32] {
        let lists = self.links.get(usize::from(role.0)).map_or(&[] as &[Vec<u32>], Vec::as_slice);
        lists.get(large(from.index)).map_or(&[], Vec::as_slice)
    }
}
