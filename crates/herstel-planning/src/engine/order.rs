//! Who goes first: the place of a parent in a queue, and the time by which it is.

use super::Run;
use super::staff::Key;
use crate::model::{DeadlineFrom, Queue};
use crate::order::QueueOrder;

impl Run<'_> {
    /// The place of who waits for their present step.
    pub(super) fn key(&self, index: u32, queue: &Queue) -> Key {
        let parent = &self.parents[index as usize];
        let since = match queue.order {
            QueueOrder::Ready => parent.ready,
            QueueOrder::Registered => parent.registered,
            QueueOrder::Due => self.due(index),
        };
        let (level, head_start) = if queue.by_class {
            let class = &self.model.classes[usize::from(parent.class)];
            (class.level, class.head_start)
        } else {
            (0, 0.0)
        };
        Key::new(queue.rank, level, since - head_start, index)
    }

    /// By when the present step of a parent must be done: as their dossier says while they are where it found them, then
    /// by the term of the process.
    fn due(&self, index: u32) -> f64 {
        let place = index as usize;
        let known = self.dues.get(place).filter(|_| self.done.get(place).is_some_and(|at| at.is_infinite()));
        let step = &self.model.steps[usize::from(self.parents[place].step)];
        match (known, step.deadline) {
            (Some(due), _) => *due,
            (None, Some((weeks, from))) => self.counted_from(index, from) + weeks,
            (None, None) => f64::INFINITY,
        }
    }

    /// The moment from which a term of a parent counts.
    pub(super) fn counted_from(&self, index: u32, from: DeadlineFrom) -> f64 {
        let parent = &self.parents[index as usize];
        match from {
            DeadlineFrom::Registered => parent.registered,
            DeadlineFrom::Mark(mark) => self.marks[index as usize * self.marks_each + mark],
            DeadlineFrom::Ready => parent.ready,
        }
    }
}
