//! Objections as the job of forecasts sees them: who waits for an answer, and what became of those of which something was said.

use super::job::PAGE;
use crate::{
    Store, StoreError,
    columns::date_of,
    engine::{Row, Value},
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
    /// Of which objections something was said that nothing came of yet.
    SAID_OPEN = "SELECT dossier_id, step FROM forecast_told \
                 WHERE said_on >= $1 AND said_on < $2 AND done_on IS NULL AND step LIKE 'objection:%'";
    OBJECTED_OF = "SELECT facet FROM dossier_facet WHERE dossier_id = $1 AND facet LIKE 'objected:%' AND is_on = 1";
    NOTE_ENDED = "UPDATE forecast_told SET done_on = $3 WHERE dossier_id = $1 AND step = $2 AND done_on IS NULL";
}

/// How the step of an objection begins in the tables of forecasts; what follows says which.
const OF_OBJECTION: &str = "objection:";
/// The kind of every forecast about an objection: what is scored together, and the step of a scenario.
pub const OBJECTION_KIND: &str = "objection";
/// After every day, and after what has none: letters come behind digits in every collation.
const END: &str = "objection-open:z";

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
        let always: Vec<Value> = ["0000", "9999"].map(Value::from).into();
        for row in &self.engine().all(&SAID_OPEN, always).await? {
            let (dossier, step) = (row.array::<16>(0)?, row.text(1)?);
            let facets = self.engine().all(&OBJECTED_OF, vec![dossier.into()]).await?;
            for facet in &facets {
                let own = objected(&facet.text(0)?)?;
                let done_on = match own.end {
                    ObjectionEnd::Waits => continue,
                    ObjectionEnd::Answered(day) => day.to_string(),
                    ObjectionEnd::Withdrawn => String::new(),
                };
                if objection_of(&step) == Some(own.objection) {
                    let values = vec![dossier.into(), step.as_str().into(), done_on.into()];
                    self.engine().write(&NOTE_ENDED, values).await?;
                }
            }
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
                | Facet::Helped,
            )
            | Err(NotAFacet) => {}
        }
    }
    Ok(found)
}
