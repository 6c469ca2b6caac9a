//! Which rows there are: visiting related objects, and bringing columns from one frame to another.

use crate::evaluate::{Inconsistency, ObjectRef};
use crate::model::RoleId;
use crate::source::{large, small};

use super::super::code::{Arg, Index, Lane as Kind, Mask, Visit};
use super::super::lane::Lane;
use super::super::links::{NOBODY, Reached};
use super::view::{Cell, View, fill, map, note_both, overlay, select};
use super::{Frame, MAX_ROWS, Machine};

impl Machine<'_> {
    pub(super) fn expand(&mut self, parent: usize, root: usize, index: Index, visit: Visit) {
        let used = self.frames[self.frame];
        let mut made = std::mem::take(&mut self.registers.frames[self.frame]);
        made.clear();
        let batch = self.batch;
        let whole = match visit {
            Visit::Role(role) if index == Index::Rows => batch.links[usize::from(role.0)].whole(),
            Visit::Role(_) | Visit::Everyone(_) => None,
        };
        if let Some((offsets, targets)) = whole {
            // From every object of a type: the links lie as they are wanted.
            made.offsets.extend_from_slice(offsets);
            match targets {
                Some(targets) => made.objects.extend_from_slice(targets),
                None => made.numbered_on = true,
            }
        } else if !self.visit_each(parent, index, visit, &mut made) {
            self.registers.flagged.fill(1);
            made.clear();
            made.offsets.resize(self.registers.frames[parent].rows + 1, 0);
        }
        made.rows = made.offsets.last().map_or(0, |end| large(*end));
        let visited = used.visits.saturating_mul(u64::from(small(made.rows)));
        self.visited = self.visited.saturating_add(visited);
        if used.rooted {
            made.find_roots();
        }
        if parent != root {
            // The parent was itself visited from the root: count from there.
            let outer = &self.registers.frames[parent];
            for place in &mut made.roots {
                *place = outer.roots[large(*place)];
            }
            let own = std::mem::take(&mut made.offsets);
            made.offsets.extend(outer.offsets.iter().map(|o| own[large(*o)]));
        }
        made.root = Some(root);
        made.object_type = match visit {
            Visit::Role(role) => batch.model.role(role).to.0,
            Visit::Everyone(object_type) => object_type.0,
        };
        made.targets = large(batch.rows[usize::from(made.object_type)].count);
        self.registers.frames[self.frame] = made;
    }

    /// Says whether there are not too many.
    fn visit_each(&self, parent: usize, index: Index, visit: Visit, made: &mut Frame) -> bool {
        made.offsets.push(0);
        for row in 0..self.registers.frames[parent].rows {
            match visit {
                Visit::Role(role) => match self.about(index, row) {
                    NOBODY => {}
                    object => match self.batch.reached(role, object) {
                        Reached::Listed(list) => made.objects.extend_from_slice(list),
                        Reached::Run(run) => made.objects.extend(run),
                    },
                },
                Visit::Everyone(object_type) => {
                    let case = self.case(parent, row);
                    made.objects.extend(self.batch.range(object_type.0, case));
                }
            }
            if made.objects.len() > MAX_ROWS {
                return false;
            }
            made.offsets.push(small(made.objects.len()));
        }
        true
    }

    pub(super) fn follow(&mut self, index: Index, role: RoleId, out: usize) {
        let mut made = std::mem::take(&mut self.registers.indexes[out]);
        made.clear();
        for row in 0..self.rows {
            let object = self.about(index, row);
            let found = if object == NOBODY { None } else { self.batch.reached(role, object).next() };
            made.push(found.unwrap_or(NOBODY));
        }
        self.registers.indexes[out] = made;
    }

    pub(super) fn lift_index(&mut self, from: Index, out: usize) {
        let mut made = std::mem::take(&mut self.registers.indexes[out]);
        made.clear();
        for root in &self.registers.frames[self.frame].roots {
            made.push(self.about(from, large(*root)));
        }
        self.registers.indexes[out] = made;
    }

    pub(super) fn gather(&mut self, lane: Kind, from: Arg, index: Index, lend: bool, out: usize) {
        match (lane, from, index) {
            // All objects in their own order: what is wanted is the input as it stands.
            (Kind::Number, Arg::Input(attribute), Index::Objects(frame))
                if lend && self.registers.frames[frame].is_everyone() =>
            {
                self.registers.bounds[out] = self.bound(from);
                self.registers.lent[out] = Some(attribute);
            }
            (lane, from, index) => self.gather_in(lane, from, index, out),
        }
    }

    fn gather_in(&mut self, lane: Kind, from: Arg, index: Index, out: usize) {
        match lane {
            Kind::Number => {
                self.registers.bounds[out] = self.bound(from);
                self.gather_as::<i64>(from, index, out);
            }
            Kind::Day => self.gather_as::<i32>(from, index, out),
            Kind::Code => self.gather_as::<u16>(from, index, out),
        }
    }

    fn gather_as<T: Cell>(&mut self, from: Arg, index: Index, out: usize) {
        let mut made = std::mem::take(&mut T::registers_mut(self.registers)[out]);
        made.clear();
        made.gaps = false;
        let known = self.view::<T>(from);
        let places = match index {
            Index::Rows => None,
            Index::Objects(frame) if self.registers.frames[frame].numbered_on => None,
            Index::Objects(frame) => Some(&self.registers.frames[frame].objects),
            Index::Roots(frame) => Some(&self.registers.frames[frame].roots),
            Index::Register(n) => Some(&self.registers.indexes[n]),
        };
        if let Some(places) = places {
            // Nobody is beyond the last row, so it reads as nothing.
            let places = &places[..self.rows];
            match known.values {
                View::Many(values) => {
                    let at = move |place: &u32| values.get(large(*place)).copied().unwrap_or_default();
                    made.values.extend(places.iter().map(at));
                }
                View::One(value) => {
                    let at = move |place: &u32| if *place == NOBODY { T::default() } else { value };
                    made.values.extend(places.iter().map(at));
                }
            }
            if places.contains(&NOBODY) || !matches!(known.filled, View::One(1)) {
                let at = move |place: &u32| if *place == NOBODY { 0 } else { known.filled.at(large(*place)) };
                made.filled.extend(places.iter().map(at));
                made.gaps = true;
                made.settle();
            }
        } else {
            map(self.rows, known.values, &mut made.values, |v| v);
            fill(&mut made, self.rows, known.filled);
        }
        T::registers_mut(self.registers)[out] = made;
    }

    pub(super) fn choose(&mut self, lane: Kind, arms: &[(Mask, Arg)], old: Arg, once: bool, out: usize) {
        match lane {
            Kind::Number => {
                let bounds = arms.iter().map(|(_, value)| self.bound(*value));
                self.registers.bounds[out] = bounds.fold(self.bound(old), u64::max);
                self.choose_as::<i64>(arms, old, once, out);
            }
            Kind::Day => self.choose_as::<i32>(arms, old, once, out),
            Kind::Code => self.choose_as::<u16>(arms, old, once, out),
        }
    }

    fn choose_as<T: Cell>(&mut self, arms: &[(Mask, Arg)], old: Arg, once: bool, out: usize) {
        let mut made: Lane<T> = std::mem::take(&mut T::registers_mut(self.registers)[out]);
        made.gaps = false;
        let mut wrong = Vec::new();
        match arms {
            // One or the other, as nearly always when there are two: nothing of what was there stays.
            [(first, a), (second, b)] if (old == Arg::EMPTY || !once) && self.split(*first, *second) => {
                let (a, b, mask) = (self.view::<T>(*a), self.view::<T>(*b), self.mask(*first));
                select(self.rows, mask, a.values, b.values, &mut made.values);
                if !matches!((a.filled, b.filled), (View::One(1), View::One(1))) {
                    select(self.rows, mask, a.filled, b.filled, &mut made.filled);
                    made.gaps = true;
                    made.settle();
                }
            }
            arms => {
                let old = self.view::<T>(old);
                map(self.rows, old.values, &mut made.values, |v| v);
                map(self.rows, old.filled, &mut made.filled, |f| f);
                for (mask, value) in arms {
                    let (mask, value) = (self.mask(*mask), self.view::<T>(*value));
                    if once {
                        wrong.resize(self.rows, 0);
                        note_both(mask, &made.filled, &mut wrong);
                    }
                    overlay(mask, value.values, &mut made.values);
                    overlay(mask, value.filled, &mut made.filled);
                }
                made.gaps = true;
                made.settle();
            }
        }
        T::registers_mut(self.registers)[out] = made;
        self.flag_all(&wrong);
    }

    /// Whether every row is in one of the masks, and none in both.
    fn split(&self, one: Mask, other: Mask) -> bool {
        match (self.mask(one), self.mask(other)) {
            (View::Many(a), View::Many(b)) => a.iter().zip(b).fold(1, |all, (a, b)| all & (a ^ b)) == 1,
            (View::One(_), _) | (_, View::One(_)) => false,
        }
    }

    pub(super) fn scatter(&mut self, lane: Kind, value: Arg, old: Arg, index: Index, out: usize) {
        match lane {
            Kind::Number => {
                self.registers.bounds[out] = self.bound(value).max(self.bound(old));
                self.scatter_as::<i64>(value, old, index, out);
            }
            Kind::Day => self.scatter_as::<i32>(value, old, index, out),
            Kind::Code => self.scatter_as::<u16>(value, old, index, out),
        }
    }

    fn scatter_as<T: Cell>(&mut self, value: Arg, old: Arg, index: Index, out: usize) {
        let mut made: Lane<T> = std::mem::take(&mut T::registers_mut(self.registers)[out]);
        let (value, old) = (self.view::<T>(value), self.view::<T>(old));
        let objects = self.objects_of(index);
        select(objects, View::One(1), old.values, old.values, &mut made.values);
        made.filled.clear();
        made.filled.extend((0..objects).map(|row| old.filled.at(row)));
        made.gaps = true;
        let active = self.mask(self.active);
        let mut written = vec![0; objects];
        let mut twice = Vec::new();
        for row in 0..self.rows {
            let object = large(self.about(index, row));
            if active.at(row) == 0 || object >= objects {
                continue;
            }
            made.values[object] = value.values.at(row);
            made.filled[object] = value.filled.at(row);
            if written[object] != 0 {
                twice.push(row);
            }
            written[object] = 1;
        }
        made.settle();
        T::registers_mut(self.registers)[out] = made;
        for row in twice {
            self.flag(row);
        }
    }

    /// How many objects there are of the type that the rows are about.
    fn objects_of(&self, index: Index) -> usize {
        let Index::Objects(frame) = index else { return self.rows };
        self.registers.frames[frame].targets
    }

    pub(super) fn scatter_mask(&mut self, old: Mask, index: Index, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        let objects = self.objects_of(index);
        let old = self.mask(old);
        made.clear();
        made.extend((0..objects).map(|row| old.at(row)));
        let active = self.mask(self.active);
        for row in 0..self.rows {
            let object = large(self.about(index, row));
            if active.at(row) != 0 && object < objects {
                made[object] = 1;
            }
        }
        self.registers.masks[out] = made;
    }

    pub(super) fn take_mask(&mut self, from: Mask, index: Index, negated: bool, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        made.clear();
        let (mask, flip) = (self.mask(from), u8::from(negated));
        for row in 0..self.rows {
            let object = self.about(index, row);
            made.push(if object == NOBODY { flip } else { mask.at(large(object)) ^ flip });
        }
        self.registers.masks[out] = made;
    }

    pub(super) fn linked(&mut self, role: RoleId, index: Index, negated: bool, out: usize) {
        let mut made = std::mem::take(&mut self.registers.masks[out]);
        made.clear();
        for row in 0..self.rows {
            let object = self.about(index, row);
            let found = object != NOBODY && self.batch.reached(role, object).next().is_some();
            made.push(u8::from(found != negated));
        }
        self.registers.masks[out] = made;
    }

    pub(super) fn inconsistent(&mut self, rule: u32, held: Mask, index: Index) {
        let mut found = Vec::new();
        let (held, active) = (self.mask(held), self.mask(self.active));
        for row in 0..self.rows {
            if active.at(row) == 0 || held.at(row) != 0 {
                continue;
            }
            let case = self.case(self.frame, row);
            let object_type = self.type_of(index);
            let first = self.batch.range(object_type, case).start;
            let index = self.about(index, row) - first;
            found.push((case, Inconsistency { rule, object: ObjectRef { object_type, index } }));
        }
        self.registers.inconsistencies.extend(found);
    }

    fn type_of(&self, index: Index) -> u16 {
        match index {
            Index::Objects(frame) => self.registers.frames[frame].object_type,
            Index::Rows | Index::Roots(_) | Index::Register(_) => u16::try_from(self.frame).unwrap_or(0),
        }
    }
}
