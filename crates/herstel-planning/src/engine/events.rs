//! What is going to happen, in order of time.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// What happens.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Somebody finishes their task.
    Done(u32),
    /// A parent can begin a step.
    Ready(u32, u16),
    /// Somebody leaves the staff.
    Leave(u32),
    /// A whole week begins.
    Week(u32),
    /// A parent gives up waiting, if it is still for this offer.
    Withdraw(u32, u32),
    /// A parent reacts to a missed deadline, if it is still about this round of its clock.
    React(u32, u16, u32),
}

impl Kind {
    /// Whether it brings a parent on. Weeks and people who leave go on for ever.
    const fn is_awaited(self) -> bool {
        match self {
            Self::Done(_) | Self::Ready(..) | Self::Withdraw(..) | Self::React(..) => true,
            Self::Leave(_) | Self::Week(_) => false,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Event {
    time: f64,
    /// The order in which it was scheduled.
    number: u32,
    kind: Kind,
}

impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        self.time.total_cmp(&other.time).then(self.number.cmp(&other.number))
    }
}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Event {}

/// Events to come.
#[derive(Debug, Default)]
pub(super) struct Events {
    heap: BinaryHeap<Reverse<Event>>,
    scheduled: u32,
    awaited: usize,
}

impl Events {
    pub(super) fn schedule(&mut self, time: f64, kind: Kind) {
        self.awaited += usize::from(kind.is_awaited());
        self.heap.push(Reverse(Event { time, number: self.scheduled, kind }));
        self.scheduled = self.scheduled.wrapping_add(1);
    }

    pub(super) fn next_time(&self) -> Option<f64> {
        self.heap.peek().map(|Reverse(event)| event.time)
    }

    pub(super) fn pop(&mut self) -> Option<Kind> {
        let kind = self.heap.pop().map(|Reverse(event)| event.kind)?;
        self.awaited -= usize::from(kind.is_awaited());
        Some(kind)
    }

    /// Whether something is going to happen to a parent.
    pub(super) const fn are_awaited(&self) -> bool {
        self.awaited > 0
    }
}
