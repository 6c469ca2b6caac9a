//! What is remembered of operations that are under way, in memory and bounded.
//!
//! Nothing here decides whether something is recorded, only whether it is written a second time: an operation that is
//! forgotten too early costs a statement.

use super::ProcessingStatus;
use crate::{columns::instant, engine::Value};
use herstel_domain::{
    Occasion,
    looked::What,
    processing::{Activity, Processing},
};
use herstel_kernel::{OperationId, PersonId, Timestamp};
use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Operations remembered at a time: many times more than a program serves at once.
const OPERATIONS_MAX: usize = 4_096;
/// Ends that wait for being written; beyond it they are left to the rule for operations that were broken off.
const ENDED_MAX: usize = 100_000;

/// An operation as the database is told of it.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    pub(crate) operation: OperationId,
    /// The moment of all its records.
    pub(crate) at: Timestamp,
    activity: Activity,
    processing: Processing,
}

/// The end of an operation, on its way into the database.
pub(crate) type Ended = (OperationId, Timestamp, ProcessingStatus);

#[derive(Default)]
struct Known {
    announced: Option<(Occasion, Processing)>,
    begun: Option<Begun>,
    written: BTreeSet<(PersonId, What)>,
    may_be_recorded: bool,
}

#[derive(Default)]
struct Memory {
    known: BTreeMap<OperationId, Known>,
    order: VecDeque<OperationId>,
    ended: Vec<Ended>,
}

/// All operations under way in this program.
#[derive(Default)]
pub(crate) struct Operations(Mutex<Memory>);

impl Operations {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        // Nothing is done under the lock that could stop halfway.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An operation begins, and this is what it is for.
    pub(crate) fn announce(&self, occasion: Occasion, processing: Processing) {
        self.memory().of(occasion.operation).announced = Some((occasion, processing));
    }

    /// What an operation is; when nobody announced its activity, it is this one.
    pub(crate) fn begin(&self, occasion: Occasion, activity: Activity) -> Begun {
        let mut memory = self.memory();
        let known = memory.of(occasion.operation);
        known.may_be_recorded = true;
        let announced = known.announced.take();
        let begun = known.begun.get_or_insert_with(|| {
            let name = activity.as_str().to_owned();
            let unknown = || (occasion, Processing { activity: None, name, trace: None });
            let (occasion, processing) = announced.unwrap_or_else(unknown);
            Begun::new(occasion, processing, activity)
        });
        begun.clone()
    }

    /// Whether it was already recorded that this operation looked at this of somebody.
    pub(crate) fn has_written(&self, operation: OperationId, person: PersonId, what: What) -> bool {
        let memory = self.memory();
        memory.known.get(&operation).is_some_and(|known| known.written.contains(&(person, what)))
    }

    /// It was recorded, durably.
    pub(crate) fn wrote(&self, operation: OperationId, persons: &[PersonId], what: What) {
        let mut memory = self.memory();
        memory.of(operation).written.extend(persons.iter().map(|person| (*person, what)));
    }

    /// The operation has ended. What is remembered of it goes.
    pub(crate) fn end(&self, operation: OperationId, at: Timestamp, status: ProcessingStatus) {
        let mut memory = self.memory();
        let known = memory.known.remove(&operation);
        memory.order.retain(|other| *other != operation);
        if known.is_some_and(|known| known.may_be_recorded) && memory.ended.len() < ENDED_MAX {
            memory.ended.push((operation, at, status));
        }
    }

    /// The ends that were not written yet; the caller writes them or puts them back.
    pub(crate) fn take_ended(&self, most: usize) -> Vec<Ended> {
        let ended = &mut self.memory().ended;
        let count = ended.len().min(most);
        ended.drain(..count).collect()
    }

    /// The other half of [`Operations::take_ended`], when writing failed.
    pub(crate) fn put_back(&self, ended: Vec<Ended>) {
        let mut memory = self.memory();
        let later = std::mem::replace(&mut memory.ended, ended);
        memory.ended.extend(later);
        memory.ended.truncate(ENDED_MAX);
    }
}

impl Memory {
    fn of(&mut self, operation: OperationId) -> &mut Known {
        if !self.known.contains_key(&operation) {
            self.order.push_back(operation);
            while self.order.len() > OPERATIONS_MAX {
                if let Some(oldest) = self.order.pop_front() {
                    self.known.remove(&oldest);
                }
            }
        }
        self.known.entry(operation).or_default()
    }
}

impl Begun {
    /// `otherwise` is the activity when nobody announced one.
    pub(super) fn new(occasion: Occasion, processing: Processing, otherwise: Activity) -> Self {
        let activity = processing.activity.unwrap_or(otherwise);
        Self { operation: occasion.operation, at: occasion.at, activity, processing }
    }

    /// The row of an operation that has begun. Until its end is known it counts as failed.
    pub(crate) fn begun_row(&self) -> Vec<Value> {
        self.row(Value::Int(None), ProcessingStatus::Error)
    }

    pub(super) fn row(&self, ended_at: Value, status: ProcessingStatus) -> Vec<Value> {
        let trace = self.processing.trace.as_ref();
        let trace_id = trace.map_or(self.operation.to_bytes(), |trace| trace.trace_id);
        vec![
            self.operation.to_bytes().into(),
            instant(self.at).into(),
            ended_at,
            status.as_str().into(),
            self.activity.as_str().into(),
            self.processing.name.as_str().into(),
            trace_id.into(),
            Value::Bytes(trace.map(|trace| trace.parent_span_id.to_vec())),
            Value::Text(trace.and_then(|trace| trace.processor.clone())),
        ]
    }
}
