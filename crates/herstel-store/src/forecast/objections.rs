//! Objections as the job of forecasts sees them: who waits for an answer, and what became of those of which something was said.

use super::job::PAGE;
use crate::{
    Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    statements::statements,
};
use herstel_domain::{
    objections::{Objected, ObjectionEnd, ObjectionState, OpenObjection, OpenSubject},
    queue::Urgency,
    work_list::{Facet, NotAFacet, OBJECTED, OBJECTION_OPEN},
};
use herstel_kernel::{Date, DossierId, ObjectionId, StaffId};
use std::collections::HashMap;

statements! {
    /// What is open after one, in the order of the last day.
    OPEN_AFTER = "SELECT f.facet, d.dossier_id, d.registered_on, d.handler_id \
                  FROM dossier_facet f CROSS JOIN dossier d WHERE d.dossier_id = f.dossier_id \
                  AND f.facet > $1 AND f.facet < $2 AND f.is_on = 1 ORDER BY f.facet LIMIT $3";
    /// What is said of the dossiers of a page of them.
    SAID_OF = "SELECT g.dossier_id, g.facet FROM dossier_facet f CROSS JOIN dossier_facet g \
               WHERE g.dossier_id = f.dossier_id AND f.facet > $1 AND f.facet <= $2 AND f.is_on = 1 AND g.is_on = 1 \
               AND (g.facet LIKE 'urgency:%' OR g.facet LIKE 'group:%' OR g.facet LIKE 'objected:%')";
    /// What became of the objections of which something was said, after one step: of those that no longer wait. Goes along
    /// what is open of them.
    ENDED_AFTER = "SELECT t.step, t.dossier_id, f.facet FROM forecast_told t CROSS JOIN dossier_facet f \
                   WHERE f.dossier_id = t.dossier_id AND t.done_on IS NULL AND t.step > $1 AND t.step < $2 \
                   AND t.step LIKE 'objection:%' AND f.is_on = 1 \
                   AND f.facet LIKE ('objected:' || substr(t.step, 11) || ':%') AND f.facet NOT LIKE '%:waits' \
                   ORDER BY t.step LIMIT $3";
    NOTE_ENDED = "UPDATE forecast_told SET done_on = $3 WHERE dossier_id = $1 AND step = $2 AND done_on IS NULL";
}

/// How the step of an objection begins in the tables of forecasts; what follows says which.
const OF_OBJECTION: &str = "objection:";
/// The kind of every forecast about an objection: what is scored together, and the step of a scenario.
pub const OBJECTION_KIND: &str = "objection";
/// After every day, and after what has none: letters come behind digits in every collation.
const END: &str = "objection-open:z";
/// After the step of every objection, in the same way.
const END_OF_STEPS: &str = "objection:z";

/// The step of an objection, as forecasts have it.
pub fn objection_step(objection: ObjectionId) -> String {
    format!("{OF_OBJECTION}{objection}")
}

/// The objection that a forecast is about; none when it is about a step of the road.
pub fn objection_of(step: &str) -> Option<ObjectionId> {
    step.strip_prefix(OF_OBJECTION)?.parse().ok()
}

/// The kind of a forecast about a step: the step, or that it is an objection.
pub fn kind_of(step: &str) -> &str {
    if step.starts_with(OF_OBJECTION) { OBJECTION_KIND } else { step }
}

/// An objection that waits for an answer, or a court case without a ruling: nothing that says whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingObjection {
    /// In which dossier.
    pub dossier: DossierId,
    /// Which, how far, and until when.
    pub open: OpenObjection,
    /// Since when an objection waits; of a court case when the dossier was registered.
    pub since: Date,
    /// The case handler of the dossier.
    pub handler: Option<StaffId>,
    /// How urgent the dossier is.
    pub urgency: Urgency,
    /// The groups of people in comparable situations to which it belongs.
    pub groups: Vec<String>,
}

impl WaitingObjection {
    /// The objection, when it is not before a court.
    pub fn objection(&self) -> Option<ObjectionId> {
        match self.open.subject {
            OpenSubject::Objection(id) => Some(id),
            OpenSubject::Appeal(_) => None,
        }
    }

    /// Whether an answer is being read.
    pub fn is_begun(&self) -> bool {
        self.open.state == ObjectionState::SecondReading
    }
}

impl Store {
    /// A page of what is open of objections after one, for reckoning; empty after the last.
    pub async fn waiting_objections(
        &self,
        after: Option<&OpenObjection>,
    ) -> Result<Vec<WaitingObjection>, StoreError> {
        let begin =
            after.map_or_else(|| format!("{OBJECTION_OPEN}0"), |open| format!("{OBJECTION_OPEN}{open}"));
        let values: Vec<Value> = vec![begin.as_str().into(), END.into(), PAGE.into()];
        let rows = self.engine().all(&OPEN_AFTER, values).await?;
        let Some(last) = rows.last() else { return Ok(Vec::new()) };
        let of_page = self.engine().all(&SAID_OF, vec![begin.into(), last.text(0)?.into()]).await?;
        let mut said: HashMap<[u8; 16], Vec<String>> = HashMap::new();
        for row in &of_page {
            said.entry(row.array(0)?).or_default().push(row.text(1)?);
        }
        rows.iter().map(|row| read(row, &said)).collect()
    }

    /// Notes of which objections it is known what became of them: answered, or taken back.
    pub(super) async fn note_ended_objections(&self) -> Result<(), StoreError> {
        let mut after = OF_OBJECTION.to_owned();
        loop {
            let values = vec![after.as_str().into(), END_OF_STEPS.into(), PAGE.into()];
            let rows = self.engine().all(&ENDED_AFTER, values).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.text(0)?;
            let ended = rows.iter().map(ended).collect::<Result<Vec<_>, _>>()?;
            let mut note = Note { ended: ended.into_iter().flatten().collect() };
            self.engine().transact(Isolation::ReadCommitted, &mut note).await?;
        }
    }
}

/// What the update of one objection needs; none when it still waits, or is another one.
fn ended(row: &Row) -> Result<Option<Vec<Value>>, StoreError> {
    let (step, own) = (row.text(0)?, objected(&row.text(2)?)?);
    let done_on = match own.end {
        ObjectionEnd::Waits => return Ok(None),
        ObjectionEnd::Answered(day) => day.to_string(),
        ObjectionEnd::Withdrawn => String::new(),
    };
    let is_it = objection_of(&step) == Some(own.objection);
    let dossier = row.array::<16>(1)?;
    Ok(is_it.then(|| vec![dossier.into(), step.into(), done_on.into()]))
}

/// Notes a page of them together.
struct Note {
    ended: Vec<Vec<Value>>,
}

impl Work for Note {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        for values in &self.ended {
            connection.execute(&NOTE_ENDED, values.clone()).await?;
        }
        Ok(())
    }
}

fn objected(facet: &str) -> Result<Objected, StoreError> {
    let damaged = StoreError::Damaged { table: "dossier_facet", what: "an objection that is not one" };
    facet.strip_prefix(OBJECTED).and_then(|text| text.parse().ok()).ok_or(damaged)
}

fn read(row: &Row, said: &HashMap<[u8; 16], Vec<String>>) -> Result<WaitingObjection, StoreError> {
    let text = row.text(0)?;
    let damaged = StoreError::Damaged { table: "dossier_facet", what: "an open objection that is not one" };
    let open: OpenObjection =
        text.strip_prefix(OBJECTION_OPEN).and_then(|text| text.parse().ok()).ok_or(damaged)?;
    let dossier = row.array(1)?;
    let mut found = WaitingObjection {
        dossier: DossierId::from_bytes(dossier),
        since: date_of(&row.text(2)?)?,
        handler: row.opt_array(3)?.map(StaffId::from_bytes),
        urgency: Urgency::Ordinary,
        groups: Vec::new(),
        open,
    };
    for facet in said.get(&dossier).into_iter().flatten() {
        if facet.starts_with(OBJECTED) {
            let own = objected(facet)?;
            if found.objection() == Some(own.objection) {
                found.since = own.since;
            }
            continue;
        }
        match facet.parse() {
            Ok(Facet::Urgency(urgency)) => found.urgency = urgency,
            Ok(Facet::Group(group)) => found.groups.push(group),
            Ok(
                Facet::Status(_)
                | Facet::Handler(_)
                | Facet::Step(_)
                | Facet::Scheme(_)
                | Facet::Municipality(_)
                | Facet::Mark(_)
                | Facet::Ready(..)
                | Facet::InHand(_)
                | Facet::PaperDue(_)
                | Facet::CallDue(_)
                | Facet::ComplaintDue(..)
                | Facet::OpenObjection(_)
                | Facet::Objected(_)
                | Facet::Requested(_)
                | Facet::Reading(_)
                | Facet::Helped,
            )
            | Err(NotAFacet) => {}
        }
    }
    Ok(found)
}
