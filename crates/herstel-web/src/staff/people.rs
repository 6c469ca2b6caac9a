//! Names of colleagues, and who did something in words.

use crate::{AppState, error::PageError, i18n::Texts, session::Staff};
use herstel_domain::decisions::PreparedBy;
use herstel_kernel::{Actor, StaffId};
use herstel_store::{StaffMember, StoreError};
use std::{collections::BTreeSet, sync::Arc};

/// For whom somebody stands in today: their work is on that day as well.
pub(crate) async fn stands_in_for(state: &AppState, staff: StaffId) -> Result<Vec<StaffId>, StoreError> {
    let today = state.clock.today();
    let away = state.store.absences(today).await?.into_iter();
    let away = away.filter(|away| away.substitute == staff && away.holds_on(today) && away.staff != staff);
    let absent: BTreeSet<StaffId> = away.map(|away| away.staff).collect();
    Ok(absent.into_iter().collect())
}

/// Of whom the lists of somebody are: their own, and those for whom they stand in today. Who leads a team has lists of
/// everybody, which is nobody in particular.
pub(crate) async fn lists_of(state: &AppState, staff: &Staff) -> Result<Vec<Option<StaffId>>, PageError> {
    if staff.leads() {
        return Ok(vec![None]);
    }
    let absent = stands_in_for(state, staff.id).await?;
    Ok(std::iter::once(staff.id).chain(absent).map(Some).collect())
}

/// Who works here, by name.
pub(crate) struct Colleagues(Arc<[StaffMember]>);

impl Colleagues {
    pub async fn load(state: &AppState) -> Result<Self, PageError> {
        Ok(Self(state.store.staff().await?))
    }

    /// The name of a colleague, also of one who left.
    pub fn name(&self, texts: Texts, id: StaffId) -> String {
        let found = self.0.iter().find(|member| member.id == id);
        found.map_or_else(|| texts.t("staff-unknown-colleague"), |member| member.name.clone())
    }

    /// The colleague with this name, however it is written.
    pub fn named(&self, name: &str) -> Option<StaffId> {
        let wanted = name.trim().to_lowercase();
        self.0.iter().find(|member| member.name.to_lowercase() == wanted).map(|member| member.id)
    }

    /// Who worked a decision out.
    pub fn preparer(&self, texts: Texts, by: PreparedBy) -> String {
        match by {
            PreparedBy::Person(id) => self.name(texts, id),
            PreparedBy::Machine => texts.t("staff-actor-system"),
        }
    }

    /// Who did something.
    pub fn actor(&self, texts: Texts, actor: Actor) -> String {
        match actor {
            Actor::Staff { id, .. } => self.name(texts, id),
            Actor::Person { .. } => texts.t("staff-actor-parent"),
            Actor::Representative { .. } => one_of(texts, texts.t("staff-actor-representative"), actor),
            Actor::Municipal { .. } => one_of(texts, texts.t("staff-actor-municipal"), actor),
            Actor::System => texts.t("staff-actor-system"),
        }
    }
}

/// An office or a desk, with the reference of the one who did it.
fn one_of(texts: Texts, office: String, actor: Actor) -> String {
    match actor.reference() {
        Some(reference) => texts.t2("staff-actor-reference", "who", office, "reference", reference),
        None => office,
    }
}
