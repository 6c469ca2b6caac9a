//! Decisions that are made anew and court cases as the job of forecasts sees them: who waits for one, and what became of those of
//! which something was said.

use super::{
    job::PAGE,
    objections::{Note, standings},
};
use crate::{
    Store, StoreError,
    engine::{Isolation, Row, Value},
    statements::statements,
};
use herstel_domain::{
    objections::{Awaited, AwaitedEnd, AwaitedSubject},
    work_list::{AWAITED, QueueStanding},
};
use herstel_kernel::{DossierId, StaffId};

statements! {
    /// What is awaited after one.
    AWAITED_AFTER = "SELECT f.facet, d.dossier_id, d.handler_id FROM dossier_facet f CROSS JOIN dossier d \
                     WHERE d.dossier_id = f.dossier_id AND f.facet > $1 AND f.facet < $2 AND f.is_on = 1 \
                     AND (f.facet LIKE '%:waits' OR f.facet LIKE '%:begun') ORDER BY f.facet LIMIT $3";
    /// What became of what was awaited and of which something was said, after one step. Goes along what is open of them.
    ENDED_AFTER = "SELECT t.step, t.dossier_id, f.facet FROM forecast_told t CROSS JOIN dossier_facet f \
                   WHERE f.dossier_id = t.dossier_id AND t.done_on IS NULL AND t.step > $1 AND t.step < $2 \
                   AND f.is_on = 1 AND f.facet LIKE ('awaited:' || t.step || ':%') \
                   AND f.facet NOT LIKE '%:waits' AND f.facet NOT LIKE '%:begun' ORDER BY t.step LIMIT $3";
    /// Nobody waits any more for what nothing asks for: a court wants another answer first.
    NOTE_LAPSED = "UPDATE forecast_told SET done_on = '' WHERE done_on IS NULL AND step > $1 AND step < $2 \
                   AND NOT EXISTS (SELECT 1 FROM dossier_facet f WHERE f.dossier_id = forecast_told.dossier_id \
                     AND f.is_on = 1 AND f.facet LIKE ('awaited:' || forecast_told.step || ':%'))";
}

/// The kind of every forecast about a decision that is made anew: what is scored together, and the step of a scenario.
pub const ANEW_KIND: &str = "anew";
/// The kind of every forecast about the ruling of a court.
pub const COURT_KIND: &str = "court";
/// Before everything that is awaited, and after it.
const WITHIN: (&str, &str) = ("awaited:a", "awaited:z");
/// Before and after the steps of each kind, as forecasts have them: letters come behind signs in every collation.
const STEPS: [(&str, &str); 2] = [("anew:", "anew:z"), ("court:", "court:z")];

/// What a forecast is about that is awaited beside the road; none when it is about a step of the road or an objection.
pub fn awaited_of(step: &str) -> Option<AwaitedSubject> {
    step.parse().ok()
}

/// A decision that is made anew, or a court case without a ruling: nothing that says whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingAwaited {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which, and since when.
    pub awaited: Awaited,
    /// The case handler of the dossier.
    pub handler: Option<StaffId>,
    /// Where the dossier stands in a queue.
    pub standing: QueueStanding,
}

impl Store {
    /// A page of the decisions that are made anew and of the court cases without a ruling after one, for reckoning; empty
    /// after the last.
    pub async fn awaited_beside(&self, after: Option<&Awaited>) -> Result<Vec<WaitingAwaited>, StoreError> {
        let begin = after.map_or_else(|| WITHIN.0.to_owned(), |awaited| format!("{AWAITED}{awaited}"));
        let values: Vec<Value> = vec![begin.as_str().into(), WITHIN.1.into(), PAGE.into()];
        let rows = self.engine().all(&AWAITED_AFTER, values).await?;
        let Some(last) = rows.last() else { return Ok(Vec::new()) };
        let standings = standings(self, begin, last.text(0)?).await?;
        let read = |row: &Row| -> Result<WaitingAwaited, StoreError> {
            let dossier: [u8; 16] = row.array(1)?;
            Ok(WaitingAwaited {
                dossier: DossierId::from_bytes(dossier),
                awaited: awaited(&row.text(0)?)?,
                handler: row.opt_array(2)?.map(StaffId::from_bytes),
                standing: standings.get(&dossier).cloned().unwrap_or_default(),
            })
        };
        rows.iter().map(read).collect()
    }

    /// Notes of what was awaited what became of it: decided or ruled, or that nothing asks for it any more.
    pub(super) async fn note_ended_awaited(&self) -> Result<(), StoreError> {
        for (begin, end) in STEPS {
            let mut after = begin.to_owned();
            loop {
                let values = vec![after.as_str().into(), end.into(), PAGE.into()];
                let rows = self.engine().all(&ENDED_AFTER, values).await?;
                let Some(last) = rows.last() else { break };
                after = last.text(0)?;
                let ended = rows.iter().map(ended).collect::<Result<Vec<_>, _>>()?;
                let mut note = Note { ended: ended.into_iter().flatten().collect() };
                self.engine().transact(Isolation::ReadCommitted, &mut note).await?;
            }
            self.engine().write(&NOTE_LAPSED, vec![begin.into(), end.into()]).await?;
        }
        Ok(())
    }
}

fn awaited(facet: &str) -> Result<Awaited, StoreError> {
    let damaged = StoreError::Damaged { table: "dossier_facet", what: "something awaited that is not" };
    facet.strip_prefix(AWAITED).and_then(|text| text.parse().ok()).ok_or(damaged)
}

/// What the update of one of them needs; none when it still waits, or is another one.
fn ended(row: &Row) -> Result<Option<Vec<Value>>, StoreError> {
    let (step, own) = (row.text(0)?, awaited(&row.text(2)?)?);
    let done_on = match own.end {
        AwaitedEnd::Waits | AwaitedEnd::Begun => return Ok(None),
        AwaitedEnd::Done(day) => day.to_string(),
    };
    let is_it = awaited_of(&step) == Some(own.subject);
    let dossier = row.array::<16>(1)?;
    Ok(is_it.then(|| vec![dossier.into(), step.into(), done_on.into()]))
}
