//! Names of colleagues, and who did something in words.

use crate::{AppState, error::PageError, i18n::Texts};
use herstel_domain::decisions::PreparedBy;
use herstel_kernel::{Actor, StaffId};
use std::collections::BTreeMap;

/// Who works here, by name.
pub(crate) struct Colleagues(BTreeMap<StaffId, String>);

impl Colleagues {
    pub async fn load(state: &AppState) -> Result<Self, PageError> {
        let staff = state.store.staff().await?;
        Ok(Self(staff.into_iter().map(|member| (member.id, member.name)).collect()))
    }

    /// The name of a colleague, also of one who left.
    pub fn name(&self, texts: Texts, id: StaffId) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| texts.t("staff-unknown-colleague"))
    }

    /// The colleague with this name, however it is written.
    pub fn named(&self, name: &str) -> Option<StaffId> {
        let wanted = name.trim().to_lowercase();
        self.0.iter().find(|(_, known)| known.to_lowercase() == wanted).map(|(id, _)| *id)
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
            Actor::Representative { .. } => texts.t("staff-actor-representative"),
            Actor::Municipal { .. } => texts.t("staff-actor-municipal"),
            Actor::System => texts.t("staff-actor-system"),
        }
    }
}
