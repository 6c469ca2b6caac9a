//! The reference model HERSTEL-50K written out by hand, as the measure for the engine that reads it from data.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};
use std::f64::consts::TAU;

const PHASES: [(f64, f64, u32, f64); 5] = [
    (0.0, 10.0, 3_000, 0.60),
    (10.0, 20.0, 20_000, 0.45),
    (20.0, 52.0, 12_000, 0.45),
    (52.0, 104.0, 10_400, 0.35),
    (104.0, 156.0, 4_600, 0.30),
];
const SPEED: f64 = 22.5;
const NOBODY: u32 = u32::MAX;

const fn mix(x: u64) -> u64 {
    let z = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn uniform(luck: u64, k: u64) -> f64 {
    ((mix(luck ^ k) >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
}

fn lognormal(luck: u64, mean: f64, spread: f64, k: u64) -> f64 {
    let variance = (1.0 + spread * spread).ln();
    let normal = (-2.0 * uniform(luck, k).ln()).sqrt() * (TAU * uniform(luck, k + 1)).cos();
    (mean.ln() - variance / 2.0 + variance.sqrt() * normal).exp()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    Review,
    FirstPart,
    SecondPart,
    Referral,
    Damage,
    Objection,
    SecondObjection,
    Redo,
}

#[derive(Clone, Copy)]
enum Kind {
    Done(u32),
    Ready(u32),
    Leave(u32),
    Week(u32),
}

#[derive(Clone, Copy)]
struct Event(f64, u32, Kind);

impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
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

type Key = (u8, u8, u64, u32);

struct Parent {
    luck: u64,
    registered: f64,
    ready: f64,
    review_end: f64,
    referral_end: f64,
    handler: u32,
    class: u8,
    positive: bool,
    stage: Stage,
}

struct Handler {
    hired: f64,
    tenure: f64,
    left: bool,
    busy: bool,
    idle: u32,
    parent: u32,
    since: f64,
    own: BinaryHeap<Reverse<Key>>,
}

/// What it counts, so that nothing of the model can be left out.
#[derive(Default, Debug)]
pub struct Counted {
    /// Tasks begun.
    pub tasks: u64,
    /// The end of the last case.
    pub last: f64,
    /// Late cases by term and class.
    pub late: [[u32; 3]; 4],
    /// Backlog per week and row.
    pub backlog: Vec<[u32; 7]>,
    /// Waits per row.
    pub waits: [Vec<f64>; 7],
    /// From registration to the end.
    pub total: Vec<f64>,
    /// Tasks by the fixed handler.
    pub same: u64,
    /// Weeks worked and employed.
    pub use_of_handlers: Vec<(f64, f64)>,
}

struct Run {
    now: f64,
    events: BinaryHeap<Reverse<Event>>,
    number: u32,
    parents: Vec<Parent>,
    handlers: Vec<Handler>,
    heads: u32,
    shared: BinaryHeap<Reverse<Key>>,
    idle: VecDeque<(u32, u32)>,
    pauses: u32,
    /// Experts and lawyers: idle, head-count, queue; they are numbered on from a million and two million.
    others: [(u32, u32, BinaryHeap<Reverse<Key>>); 2],
    waiting: [u32; 7],
    seed: u64,
    ended: u32,
    counted: Counted,
}

fn row(stage: Stage) -> usize {
    match stage {
        Stage::Review => 0,
        Stage::FirstPart => 1,
        Stage::SecondPart => 2,
        Stage::Referral => 3,
        Stage::Damage => 4,
        Stage::Objection | Stage::SecondObjection => 5,
        Stage::Redo => 6,
    }
}

fn spread(weeks: &mut Vec<(f64, f64)>, from: f64, to: f64, worked: bool) {
    let mut start = from;
    while start < to {
        let whole = start.floor();
        let end = to.min(whole + 1.0);
        let week = whole as usize;
        if weeks.len() <= week {
            weeks.resize(week + 1, (0.0, 0.0));
        }
        if worked {
            weeks[week].0 += end - start;
        } else {
            weeks[week].1 += end - start;
        }
        start = end;
    }
}

/// One run.
pub fn run(seed: u64) -> Counted {
    let mut run = Run::new(seed);
    run.schedule(0.0, Kind::Week(0));
    let (mut next, all) = (0_u32, 50_000_u32);
    while run.ended < all {
        let event = run.events.peek().map_or(f64::INFINITY, |Reverse(event)| event.0);
        let arrival = run.parents.get(next as usize).map_or(f64::INFINITY, |parent| parent.registered);
        if arrival <= event {
            run.now = arrival;
            run.ready(next);
            next += 1;
        } else if let Some(Reverse(Event(time, _, kind))) = run.events.pop() {
            run.now = time;
            match kind {
                Kind::Done(worker) => run.done(worker),
                Kind::Ready(parent) => run.ready(parent),
                Kind::Leave(handler) => run.leave(handler),
                Kind::Week(week) => run.week(week),
            }
        }
    }
    let now = run.now;
    for handler in &run.handlers {
        if handler.busy {
            spread(&mut run.counted.use_of_handlers, handler.since, now, true);
        }
        if handler.busy || !handler.left {
            spread(&mut run.counted.use_of_handlers, handler.hired, now, false);
        }
    }
    for waits in run.counted.waits.iter_mut().chain([&mut run.counted.total]) {
        waits.sort_by(f64::total_cmp);
    }
    run.counted
}

impl Run {
    fn new(seed: u64) -> Self {
        let seed = mix(seed);
        let mut parents = Vec::with_capacity(50_000);
        for (from, to, n, positive) in PHASES {
            for nth in 0..n {
                let luck = mix(seed ^ parents.len() as u64);
                let registered = from + (to - from) * (f64::from(nth) + uniform(luck, 0)) / f64::from(n);
                let drawn = uniform(luck, 1);
                parents.push(Parent {
                    luck,
                    registered,
                    ready: registered,
                    review_end: 0.0,
                    referral_end: 0.0,
                    handler: NOBODY,
                    class: if drawn < 0.15 {
                        0
                    } else if drawn < 0.5 {
                        1
                    } else {
                        2
                    },
                    positive: uniform(luck, 2) < positive,
                    stage: Stage::Review,
                });
            }
        }
        Self {
            now: 0.0,
            events: BinaryHeap::new(),
            number: 0,
            parents,
            handlers: Vec::new(),
            heads: 0,
            shared: BinaryHeap::new(),
            idle: VecDeque::new(),
            pauses: 0,
            others: [(60, 60, BinaryHeap::new()), (45, 45, BinaryHeap::new())],
            waiting: [0; 7],
            seed,
            ended: 0,
            counted: Counted::default(),
        }
    }

    fn schedule(&mut self, time: f64, kind: Kind) {
        self.events.push(Reverse(Event(time, self.number, kind)));
        self.number += 1;
    }

    fn ready(&mut self, index: u32) {
        let parent = &mut self.parents[index as usize];
        parent.ready = self.now;
        let (stage, class, registered, handler) =
            (parent.stage, parent.class, parent.registered, parent.handler);
        self.waiting[row(stage)] += 1;
        let now = self.now.to_bits();
        match stage {
            Stage::Review => self.offer((0, class, registered.to_bits(), index)),
            Stage::FirstPart => self.offer((2, class, registered.to_bits(), index)),
            Stage::SecondPart | Stage::Referral | Stage::Redo => {
                let fixed = &mut self.handlers[handler as usize];
                if fixed.left {
                    self.offer((1, class, now, index));
                } else if fixed.idle > 0 {
                    fixed.idle = 0;
                    self.start(handler, index);
                } else {
                    fixed.own.push(Reverse((1, class, now, index)));
                }
            }
            Stage::Damage => self.offer_other(0, (0, class, now, index)),
            Stage::Objection | Stage::SecondObjection => self.offer_other(1, (0, 0, now, index)),
        }
    }

    fn offer(&mut self, key: Key) {
        while let Some((handler, pause)) = self.idle.pop_front() {
            let found = &mut self.handlers[handler as usize];
            if found.idle == pause && !found.left {
                found.idle = 0;
                return self.start(handler, key.3);
            }
        }
        self.shared.push(Reverse(key));
    }

    fn offer_other(&mut self, pool: usize, key: Key) {
        if self.others[pool].0 > 0 {
            self.others[pool].0 -= 1;
            self.start_other(pool, key.3);
        } else {
            self.others[pool].2.push(Reverse(key));
        }
    }

    fn begin(&mut self, index: u32) -> (Stage, f64) {
        let parent = &self.parents[index as usize];
        let (stage, luck) = (parent.stage, parent.luck);
        self.waiting[row(stage)] -= 1;
        self.counted.waits[row(stage)].push(self.now - parent.ready);
        self.counted.tasks += 1;
        let hours = match stage {
            Stage::Review => lognormal(luck, 2.0, 0.5, 22),
            Stage::FirstPart => 0.6 * lognormal(luck, 50.0, 0.8, 4),
            Stage::SecondPart => 0.4 * lognormal(luck, 50.0, 0.8, 4),
            Stage::Referral => lognormal(luck, 10.0, 0.5, 20),
            Stage::Damage => lognormal(luck, 80.0, 0.6, 14),
            Stage::Objection => lognormal(luck, 15.0, 0.6, 9),
            Stage::SecondObjection => lognormal(luck, 15.0, 0.6, 18),
            Stage::Redo => 8.0,
        };
        (stage, hours)
    }

    fn start(&mut self, number: u32, index: u32) {
        let (stage, hours) = self.begin(index);
        let now = self.now;
        let parent = &mut self.parents[index as usize];
        if !matches!(stage, Stage::Review | Stage::FirstPart) {
            self.counted.same += u64::from(parent.handler == number);
        }
        if stage != Stage::Review {
            parent.handler = number;
        }
        let handler = &mut self.handlers[number as usize];
        let tenure = handler.tenure + (now - handler.hired);
        handler.busy = true;
        handler.parent = index;
        handler.since = now;
        let end = now + hours / (SPEED * (1.0 - 0.6 * (-tenure / 12.0).exp()));
        self.schedule(end, Kind::Done(number));
    }

    fn start_other(&mut self, pool: usize, index: u32) {
        let (_, hours) = self.begin(index);
        let base = if pool == 0 { 1_000_000 } else { 2_000_000 };
        self.schedule(self.now + hours / SPEED, Kind::Done(base + index));
    }

    fn done(&mut self, worker: u32) {
        let Some(pool) = (worker / 1_000_000).checked_sub(1) else {
            let handler = &mut self.handlers[worker as usize];
            handler.busy = false;
            let (index, since) = (handler.parent, handler.since);
            spread(&mut self.counted.use_of_handlers, since, self.now, true);
            self.move_on(index);
            let handler = &self.handlers[worker as usize];
            if handler.left {
                spread(&mut self.counted.use_of_handlers, handler.hired, self.now, false);
            } else {
                self.free(worker);
            }
            return;
        };
        self.move_on(worker % 1_000_000);
        let pool = pool as usize;
        match self.others[pool].2.pop() {
            Some(Reverse(key)) => self.start_other(pool, key.3),
            None => self.others[pool].0 += 1,
        }
    }

    fn free(&mut self, number: u32) {
        let handler = &mut self.handlers[number as usize];
        match handler.own.pop().or_else(|| self.shared.pop()) {
            Some(Reverse(key)) => self.start(number, key.3),
            None => {
                self.pauses += 1;
                handler.idle = self.pauses;
                self.idle.push_back((number, self.pauses));
            }
        }
    }

    fn move_on(&mut self, index: u32) {
        let now = self.now;
        let parent = &mut self.parents[index as usize];
        let (luck, class) = (parent.luck, usize::from(parent.class));
        let mut late = |term: usize, is_late: bool| self.counted.late[term][class] += u32::from(is_late);
        let next = match parent.stage {
            Stage::Review => {
                late(0, now - parent.registered > 26.0);
                parent.review_end = now;
                let goes = uniform(luck, 3) < if parent.positive { 0.95 } else { 0.60 };
                goes.then_some((Stage::FirstPart, None))
            }
            Stage::FirstPart => Some((Stage::SecondPart, Some(-4.0 * uniform(luck, 6).ln()))),
            Stage::SecondPart => {
                late(1, now - parent.review_end > 52.0);
                if uniform(luck, 7) < 0.25 {
                    Some((Stage::Objection, Some(6.0 * uniform(luck, 8))))
                } else {
                    (uniform(luck, 12) < 0.55).then_some((Stage::Referral, None))
                }
            }
            Stage::Objection => {
                late(2, now - parent.ready > 18.0);
                if uniform(luck, 11) < 0.30 {
                    Some((Stage::Redo, None))
                } else {
                    (uniform(luck, 12) < 0.55).then_some((Stage::Referral, None))
                }
            }
            Stage::Redo => (uniform(luck, 12) < 0.55).then_some((Stage::Referral, None)),
            Stage::Referral => {
                parent.referral_end = now;
                (uniform(luck, 13) < 0.30).then_some((Stage::Damage, None))
            }
            Stage::Damage => {
                late(3, now - parent.referral_end > 26.0);
                (uniform(luck, 16) < 0.25).then(|| (Stage::SecondObjection, Some(6.0 * uniform(luck, 17))))
            }
            Stage::SecondObjection => {
                late(2, now - parent.ready > 18.0);
                None
            }
        };
        match next {
            None => {
                self.ended += 1;
                self.counted.last = now;
                self.counted.total.push(now - parent.registered);
            }
            Some((stage, wait)) => {
                parent.stage = stage;
                match wait {
                    None => self.ready(index),
                    Some(wait) => self.schedule(now + wait, Kind::Ready(index)),
                }
            }
        }
    }

    fn leave(&mut self, number: u32) {
        let now = self.now;
        let handler = &mut self.handlers[number as usize];
        handler.left = true;
        self.heads -= 1;
        let own = std::mem::take(&mut handler.own).into_sorted_vec();
        if !handler.busy {
            spread(&mut self.counted.use_of_handlers, handler.hired, now, false);
        }
        for Reverse(key) in own.into_iter().rev() {
            self.offer(key);
        }
    }

    fn week(&mut self, week: u32) {
        let target = match week {
            0..26 => 400,
            26..78 => 400 + 500 * (week - 26) / 52,
            _ => 900,
        };
        while self.heads < target {
            let number = self.handlers.len() as u32;
            self.heads += 1;
            self.handlers.push(Handler {
                hired: self.now,
                tenure: if week == 0 { 26.0 } else { 0.0 },
                left: false,
                busy: false,
                idle: 0,
                parent: 0,
                since: 0.0,
                own: BinaryHeap::new(),
            });
            let luck = mix(self.seed ^ (1_000_000 + u64::from(number)));
            let rate = -(1.0 - 0.015_f64).ln() / (52.0 / 12.0);
            self.schedule(self.now - uniform(luck, 0).ln() / rate, Kind::Leave(number));
            self.free(number);
        }
        if week == 52 {
            for _ in 0..100 {
                match self.others[0].2.pop() {
                    Some(Reverse(key)) => self.start_other(0, key.3),
                    None => self.others[0].0 += 1,
                }
            }
        }
        self.counted.backlog.push(self.waiting);
        self.schedule(f64::from(week) + 1.0, Kind::Week(week + 1));
    }
}
