//! The people who do the work: hired, busy, idle, gone; their own queues and the shared ones.

use super::books::Books;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// A place in a queue: smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    rank: u16,
    level: u16,
    since: u64,
    parent: u32,
}

impl Key {
    pub(super) fn new(rank: u16, level: u16, since: f64, parent: u32) -> Self {
        // Bits of a float in the order of numbers, also below zero.
        let bits = since.to_bits();
        let since = if bits >> 63 == 0 { bits | 1 << 63 } else { !bits };
        Self { rank, level, since, parent }
    }
}

#[derive(Debug)]
struct Worker {
    pool: u32,
    state: Doing,
    left: bool,
    /// Hired at this moment, with this tenure.
    hired: f64,
    tenure: f64,
    parent: u32,
    since: f64,
    hours: f64,
    own: BinaryHeap<Reverse<Key>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Looking,
    Busy,
    /// Idle, with the number of this pause.
    Idle(u32),
}

#[derive(Debug, Default)]
struct PoolState {
    shared: BinaryHeap<Reverse<Key>>,
    idle: VecDeque<(u32, u32)>,
    heads: u32,
    hired: u32,
}

/// A task that ended.
pub(super) struct Task {
    pub(super) parent: u32,
    pub(super) pool: usize,
    pub(super) since: f64,
}

/// Everybody ever hired, and the queues.
#[derive(Debug)]
pub(super) struct Staff {
    workers: Vec<Worker>,
    pools: Vec<PoolState>,
    pauses: u32,
}

impl Staff {
    pub(super) fn new(pools: usize) -> Self {
        let pools = (0..pools).map(|_| PoolState::default()).collect();
        Self { workers: Vec::new(), pools, pauses: 0 }
    }

    pub(super) fn heads(&self, pool: usize) -> u32 {
        self.pools[pool].heads
    }

    pub(super) fn hired(&self) -> Vec<u32> {
        self.pools.iter().map(|pool| pool.hired).collect()
    }

    /// A new member of the staff, and their number in the pool.
    pub(super) fn hire(&mut self, pool: usize, now: f64, tenure: f64) -> (u32, u32) {
        let worker = u32::try_from(self.workers.len()).unwrap_or(u32::MAX);
        let state = &mut self.pools[pool];
        let nth = state.hired;
        state.hired += 1;
        state.heads += 1;
        self.workers.push(Worker {
            pool: u32::try_from(pool).unwrap_or(u32::MAX),
            state: Doing::Looking,
            left: false,
            hired: now,
            tenure,
            parent: 0,
            since: 0.0,
            hours: 0.0,
            own: BinaryHeap::new(),
        });
        (worker, nth)
    }

    pub(super) fn has_left(&self, worker: u32) -> bool {
        self.workers[worker as usize].left
    }

    /// Whether somebody works in a pool, and has not left.
    pub(super) fn is_in(&self, worker: u32, pool: usize) -> bool {
        let worker = &self.workers[worker as usize];
        !worker.left && worker.pool as usize == pool
    }

    /// So many people of a pool, whoever came last first.
    pub(super) fn newest(&self, pool: usize, people: u32) -> Vec<u32> {
        let all = u32::try_from(self.workers.len()).unwrap_or(u32::MAX);
        let here = (0..all).rev().filter(|worker| self.is_in(*worker, pool));
        here.take(people as usize).collect()
    }

    pub(super) fn tenure(&self, worker: u32, now: f64) -> f64 {
        let worker = &self.workers[worker as usize];
        worker.tenure + (now - worker.hired)
    }

    /// Calls somebody who is idle away from it; false when they are not.
    pub(super) fn take_if_idle(&mut self, worker: u32) -> bool {
        let worker = &mut self.workers[worker as usize];
        let idle = matches!(worker.state, Doing::Idle(_));
        if idle {
            worker.state = Doing::Looking;
        }
        idle
    }

    /// Calls whoever is idle longest.
    pub(super) fn longest_idle(&mut self, pool: usize) -> Option<u32> {
        while let Some((worker, pause)) = self.pools[pool].idle.pop_front() {
            let found = &mut self.workers[worker as usize];
            if found.state == Doing::Idle(pause) && !found.left {
                found.state = Doing::Looking;
                return Some(worker);
            }
        }
        None
    }

    pub(super) fn rest(&mut self, worker: u32) {
        self.pauses = self.pauses.wrapping_add(1);
        let found = &mut self.workers[worker as usize];
        found.state = Doing::Idle(self.pauses);
        self.pools[found.pool as usize].idle.push_back((worker, self.pauses));
    }

    pub(super) fn push_own(&mut self, worker: u32, key: Key) {
        self.workers[worker as usize].own.push(Reverse(key));
    }

    pub(super) fn push_shared(&mut self, pool: usize, key: Key) {
        self.pools[pool].shared.push(Reverse(key));
    }

    /// The next parent for somebody: from their own queue, else from the shared one.
    pub(super) fn next_task(&mut self, worker: u32) -> Option<u32> {
        let found = &mut self.workers[worker as usize];
        let next = found.own.pop().or_else(|| self.pools[found.pool as usize].shared.pop());
        next.map(|Reverse(key)| key.parent)
    }

    pub(super) fn begin(&mut self, worker: u32, parent: u32, now: f64, hours: f64) {
        let worker = &mut self.workers[worker as usize];
        worker.state = Doing::Busy;
        worker.parent = parent;
        worker.since = now;
        worker.hours = hours;
    }

    pub(super) fn finish(&mut self, worker: u32) -> Task {
        let worker = &mut self.workers[worker as usize];
        worker.state = Doing::Looking;
        Task { parent: worker.parent, pool: worker.pool as usize, since: worker.since }
    }

    /// Somebody leaves the head-count; a running task they finish first. Gives their own queue in its order.
    pub(super) fn leave(&mut self, worker: u32, now: f64, books: &mut Books) -> Vec<u32> {
        let found = &mut self.workers[worker as usize];
        found.left = true;
        self.pools[found.pool as usize].heads -= 1;
        let mut own = Vec::with_capacity(found.own.len());
        while let Some(Reverse(key)) = found.own.pop() {
            own.push(key.parent);
        }
        if found.state != Doing::Busy {
            books.employed(found.pool as usize, found.hired, now);
        }
        own
    }

    /// Somebody who had left has finished their last task.
    pub(super) fn gone(&mut self, worker: u32, now: f64, books: &mut Books) {
        let found = &self.workers[worker as usize];
        books.employed(found.pool as usize, found.hired, now);
    }

    /// Books what is under way at the end of the run; gives the hours of tasks that are not finished.
    pub(super) fn close(&mut self, now: f64, books: &mut Books) -> f64 {
        let mut hours = 0.0;
        for worker in &self.workers {
            let busy = worker.state == Doing::Busy;
            if busy {
                hours += worker.hours;
                books.worked(worker.pool as usize, worker.since, now);
            }
            if busy || !worker.left {
                books.employed(worker.pool as usize, worker.hired, now);
            }
        }
        hours
    }
}
