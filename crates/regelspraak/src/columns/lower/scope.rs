//! Which objects a sentence speaks of, as indices by row.

use crate::model::{AttributeId, TraitId};
use crate::program::compiled::{Collection, CollectionStart, ObjectPath, Start};

use super::super::code::{Arg, Do, Index, Lane, Mask, Use, Visit};
use super::numbers::Linear;
use super::{Lowered, Lowerer, Lowering, Unsupported};

/// The rows being worked on, and in which frame each subject and element of the sentence was introduced.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) frame: usize,
    pub(super) subjects: Vec<(Index, usize)>,
    pub(super) elements: Vec<Option<(Index, usize)>>,
}

impl Lowerer<'_> {
    /// From the frame of a scope back to the frame where something was introduced, outermost first.
    fn between(&self, at: usize, frame: usize) -> Lowering<Vec<usize>> {
        let mut path = Vec::new();
        let mut here = frame;
        while here != at {
            path.push(here);
            here = self.frames[here].0.ok_or(Unsupported)?;
        }
        path.reverse();
        Ok(path)
    }

    /// An index of an outer frame, for the rows of an inner one.
    pub(super) fn lift(&mut self, index: Index, at: usize, frame: usize) -> Lowering<Index> {
        let mut index = index;
        for inner in self.between(at, frame)? {
            self.code.frames[inner].rooted = true;
            if index == Index::Rows {
                index = Index::Roots(inner);
                continue;
            }
            if let Some(known) = self.lifted.get(&(index, inner)) {
                index = *known;
                continue;
            }
            let out = self.index();
            self.emit(inner, Mask::All, Do::LiftIndex { from: index, out })?;
            self.lifted.insert((index, inner), Index::Register(out));
            index = Index::Register(out);
        }
        Ok(index)
    }

    /// A mask of an outer frame, for the rows of an inner one.
    pub(super) fn lift_mask(&mut self, mask: Mask, at: usize, frame: usize) -> Lowering<Mask> {
        let mut mask = mask;
        for inner in self.between(at, frame)? {
            if matches!(mask, Mask::All | Mask::Nothing) {
                return Ok(mask);
            }
            if let Some(known) = self.lifted_masks.get(&(mask, inner)) {
                mask = *known;
                continue;
            }
            self.code.frames[inner].rooted = true;
            let out = self.mask();
            let what = Do::TakeMask { from: mask, index: Index::Roots(inner), negated: false, out };
            self.emit(inner, Mask::All, what)?;
            self.lifted_masks.insert((mask, inner), Mask::Register(out));
            mask = Mask::Register(out);
        }
        Ok(mask)
    }

    /// The object at the end of a path, by row of the scope.
    pub(super) fn object(&mut self, path: &ObjectPath, scope: &Scope) -> Lowering<Index> {
        let found = match path.start {
            Start::Subject(n) => scope.subjects.get(usize::from(n)).copied(),
            Start::Element(n) => scope.elements.get(usize::from(n)).copied().flatten(),
        };
        let (start, at) = found.ok_or(Unsupported)?;
        let mut index = self.lift(start, at, scope.frame)?;
        for role in &path.hops {
            let key = (index, scope.frame, *role);
            if let Some(known) = self.followed.get(&key) {
                index = *known;
                continue;
            }
            let out = self.index();
            self.emit(scope.frame, Mask::All, Do::Follow { index, role: *role, out })?;
            self.followed.insert(key, Index::Register(out));
            index = Index::Register(out);
        }
        Ok(index)
    }

    /// An attribute of the object at the end of a path.
    pub(super) fn attribute(
        &mut self,
        path: &ObjectPath,
        attribute: AttributeId,
        scope: &Scope,
    ) -> Lowering<Lowered> {
        let index = self.object(path, scope)?;
        let place = self.place(attribute)?;
        let at = self.gather(place.lane, place.at, index, scope.frame)?;
        Ok(match place.lane {
            Lane::Number => Lowered::Number(Linear::of(at, place.decimals)),
            Lane::Day => Lowered::Day(at),
            Lane::Code => Lowered::Code(at),
        })
    }

    pub(super) fn gather(&mut self, lane: Lane, from: Arg, index: Index, frame: usize) -> Lowering<Arg> {
        if index == Index::Rows {
            return Ok(from);
        }
        if let Some(known) = self.gathered.get(&(from, lane, index, frame)) {
            return Ok(*known);
        }
        let out = self.register(lane);
        self.emit(frame, Mask::All, Do::Gather { lane, from, index, lend: false, out })?;
        self.gathered.insert((from, lane, index, frame), Arg::Register(out));
        Ok(Arg::Register(out))
    }

    /// Whether the object at an index has a kenmerk, as far as derived by now.
    pub(super) fn has_trait(
        &mut self,
        kenmerk: TraitId,
        index: Index,
        negated: bool,
        frame: usize,
    ) -> Lowering<Mask> {
        let from = self.traits.get(&kenmerk).copied().unwrap_or(Mask::Given(kenmerk));
        if index == Index::Rows {
            return if negated { self.negated(from, frame) } else { Ok(from) };
        }
        let out = self.mask();
        self.emit(frame, Mask::All, Do::TakeMask { from, index, negated, out })?;
        Ok(Mask::Register(out))
    }

    fn negated(&mut self, mask: Mask, frame: usize) -> Lowering<Mask> {
        if let Some(known) = self.negated.get(&(mask, frame)) {
            return Ok(*known);
        }
        let made = self.without(Mask::All, mask, frame)?;
        self.negated.insert((mask, frame), made);
        Ok(made)
    }

    /// Visits objects from the rows of `parent`.
    pub(super) fn visit(
        &mut self,
        parent: usize,
        root: usize,
        index: Index,
        visit: Visit,
    ) -> Lowering<usize> {
        let key = (parent, root, index, visit);
        if let Some(known) = self.visits.get(&key) {
            self.code.frames[*known].visits += 1;
            return Ok(*known);
        }
        let to = match visit {
            Visit::Role(role) => self.program.model.role(role).to.0,
            Visit::Everyone(object_type) => object_type.0,
        };
        let frame = self.code.frames.len();
        self.code.frames.push(Use { rooted: false, visits: 1 });
        self.frames.push((Some(root), to));
        if parent != root {
            self.code.frames[parent].rooted = true;
        }
        self.emit(frame, Mask::All, Do::Expand { parent, root, index, visit })?;
        self.visits.insert(key, frame);
        Ok(frame)
    }

    /// The rows of a collection: its scope, which rows are active, and which of those the filter chooses.
    pub(super) fn collection(
        &mut self,
        collection: &Collection,
        scope: &Scope,
        active: Mask,
    ) -> Lowering<(Scope, Mask)> {
        let root = scope.frame;
        let mut hops = collection.hops.iter();
        let mut frame = match &collection.start {
            CollectionStart::All(object_type) => {
                self.visit(root, root, Index::Rows, Visit::Everyone(*object_type))?
            }
            CollectionStart::Object(path) => {
                let index = self.object(path, scope)?;
                let role = hops.next().ok_or(Unsupported)?;
                self.visit(root, root, index, Visit::Role(*role))?
            }
        };
        for role in hops {
            frame = self.visit(frame, root, Index::Objects(frame), Visit::Role(*role))?;
        }
        self.kept.visited(collection, frame);
        let mut inner = scope.clone();
        inner.frame = frame;
        let level = usize::from(collection.level);
        if inner.elements.len() <= level {
            inner.elements.resize(level + 1, None);
        }
        inner.elements[level] = Some((Index::Objects(frame), frame));
        let active = self.lift_mask(active, root, frame)?;
        let chosen = match &collection.filter {
            None => active,
            Some(filter) => {
                let held = self.condition(filter, &inner, active)?;
                self.both(active, held, frame)?
            }
        };
        Ok((inner, chosen))
    }
}
