//! What case handlers have and can have today, read at once for all of them.

use crate::{AppState, error::PageError};
use herstel_domain::handlers::{settings, ties::Receiver};
use herstel_kernel::{Date, MunicipalityCode, StaffId};
use herstel_store::{Absence, StaffMember, Work};
use std::collections::BTreeMap;

/// Where and how much everybody works, who is away, and the points of what each has.
pub(crate) struct Team {
    today: Date,
    work: BTreeMap<StaffId, Work>,
    absences: BTreeMap<StaffId, Vec<Absence>>,
    points: BTreeMap<StaffId, u32>,
}

impl Team {
    /// Reads it: three queries, however many handlers and dossiers there are.
    pub async fn read(state: &AppState) -> Result<Self, PageError> {
        let today = state.clock.today();
        let mut absences: BTreeMap<StaffId, Vec<Absence>> = BTreeMap::new();
        for absence in state.store.absences(today).await? {
            absences.entry(absence.staff).or_default().push(absence);
        }
        let work = state.store.work().await?.into_iter().collect();
        Ok(Self { today, work, absences, points: state.store.loads().await? })
    }

    /// How much somebody works and where, as far as it was recorded.
    pub fn work(&self, id: StaffId) -> Option<&Work> {
        self.work.get(&id)
    }

    /// The name of their team; empty when none was recorded.
    pub fn name(&self, id: StaffId) -> &str {
        self.work(id).map_or("", |work| work.team.as_str())
    }

    /// Their hours a week; a full week when nothing was recorded.
    pub fn hours(&self, id: StaffId) -> u32 {
        self.work(id).map_or(settings().full_week_hours, |work| work.hours)
    }

    /// The hub municipality of their region, when they have one.
    pub fn hub(&self, id: StaffId) -> Option<MunicipalityCode> {
        self.work(id).and_then(|work| work.municipality)
    }

    /// When they are or will be away, the first time first.
    pub fn absences(&self, id: StaffId) -> &[Absence] {
        self.absences.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Everybody's, as far as they have not ended.
    pub fn all_absences(&self) -> Vec<Absence> {
        self.absences.values().flatten().copied().collect()
    }

    /// What one of them has and can have.
    pub fn receiver(&self, id: StaffId) -> Receiver {
        Receiver {
            handler: id,
            municipality: self.hub(id),
            points: self.points.get(&id).copied().unwrap_or_default(),
            room: settings().room(self.hours(id)),
            is_away: self.absences(id).iter().any(|away| away.holds_on(self.today)),
        }
    }

    /// The same of some of them, in their order.
    pub fn receivers(&self, handlers: &[StaffMember]) -> Vec<Receiver> {
        handlers.iter().map(|member| self.receiver(member.id)).collect()
    }
}
