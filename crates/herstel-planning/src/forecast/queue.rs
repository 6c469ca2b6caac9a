//! Where somebody stands in the queue: how many go before them, of how many.

use crate::engine::LiveDossier;
use crate::model::{Model, Queue};
use crate::order::QueueOrder;

/// A place in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// How many go first; none once somebody is at work on it.
    pub ahead: Option<u32>,
    /// How many stand in the queue, this one included; 0 where there is no queue.
    pub among: u32,
}

/// The place of everybody, in the order of the list: before the pool, or before the handler who alone does the step.
pub fn places(model: &Model, live: &[LiveDossier]) -> Vec<Place> {
    let mut places = vec![Place { ahead: None, among: 0 }; live.len()];
    let mut waiting: Vec<(Line, Key, usize)> = live
        .iter()
        .enumerate()
        .filter_map(|(index, dossier)| {
            let queue = model.steps.get(usize::from(dossier.step))?.queue.as_ref()?;
            let handler = if queue.fixed { dossier.handler } else { None };
            (!dossier.is_begun && !dossier.chooses)
                .then(|| ((queue.pool, handler), Key::of(model, queue, dossier), index))
        })
        .collect();
    waiting.sort_unstable_by(|one, other| {
        one.0.cmp(&other.0).then_with(|| one.1.cmp(&other.1)).then(one.2.cmp(&other.2))
    });
    for line in waiting.chunk_by(|one, other| one.0 == other.0) {
        let among = u32::try_from(line.len()).unwrap_or(u32::MAX);
        for (ahead, (_, _, index)) in (0_u32..).zip(line) {
            places[*index] = Place { ahead: Some(ahead), among };
        }
    }
    places
}

/// A pool, and in it the queue of one handler or the shared one.
type Line = (usize, Option<u32>);

/// Who goes first, as in a run.
struct Key {
    rank: u16,
    level: u16,
    since: f64,
}

impl Key {
    fn of(model: &Model, queue: &Queue, dossier: &LiveDossier) -> Self {
        let since = match queue.order {
            QueueOrder::Ready => -f64::from(dossier.waited_weeks),
            QueueOrder::Registered => -f64::from(dossier.registered_weeks),
            QueueOrder::Due => dossier.due_in(model),
        };
        let class = queue.by_class.then(|| model.classes.get(usize::from(dossier.class))).flatten();
        let (level, head_start) = class.map_or((0, 0.0), |class| (class.level, class.head_start));
        Self { rank: queue.rank, level, since: since - head_start }
    }

    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.rank, self.level).cmp(&(other.rank, other.level)).then(self.since.total_cmp(&other.since))
    }
}
