//! How the work of handlers is weighed and divided, as data: `handlers.toml`.

use crate::road::WorkStatus;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

const BUILT_IN: &str = include_str!("handlers.toml");

/// How the work of handlers is weighed and divided.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandlerSettings {
    /// Days within which a dossier without a handler has one.
    pub assign_within_days: u16,
    /// Days within which a recognition that somebody wants has a day.
    pub recognition_within_days: u16,
    /// Points of a full week's work, above which nobody gets more by themselves.
    pub full_week_points: u32,
    /// Hours of a full week.
    pub full_week_hours: u32,
    /// Points of a dossier, by what it waits for.
    weight: BTreeMap<String, u32>,
}

impl HandlerSettings {
    /// Points of a dossier that waits for this.
    pub fn weight(&self, status: WorkStatus) -> u32 {
        self.weight.get(status.as_str()).copied().unwrap_or(0)
    }

    /// The points that somebody of so many hours a week can have.
    pub fn room(&self, hours: u32) -> u32 {
        self.full_week_points.saturating_mul(hours).checked_div(self.full_week_hours).unwrap_or(0)
    }
}

/// The settings of this program.
pub fn settings() -> &'static HandlerSettings {
    static SETTINGS: LazyLock<HandlerSettings> = LazyLock::new(|| {
        // A test reads the file; a program with an unreadable one weighs nothing and still sets a date.
        toml::from_str(BUILT_IN).unwrap_or(HandlerSettings {
            assign_within_days: 3,
            recognition_within_days: 28,
            full_week_points: 0,
            full_week_hours: 0,
            weight: BTreeMap::new(),
        })
    });
    &SETTINGS
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, HandlerSettings};
    use crate::road::WorkStatus;

    #[test]
    fn every_status_has_a_weight_and_nothing_else_has() {
        let settings: HandlerSettings = toml::from_str(BUILT_IN).unwrap();
        let statuses: Vec<&str> = WorkStatus::ALL.iter().map(|status| status.as_str()).collect();
        for status in &statuses {
            assert!(settings.weight.contains_key(*status), "{status}");
        }
        assert!(settings.weight.keys().all(|name| statuses.contains(&name.as_str())));
        assert_eq!(settings.room(settings.full_week_hours), settings.full_week_points);
        assert_eq!(settings.room(settings.full_week_hours / 2), settings.full_week_points / 2);
        assert_eq!(settings.weight(WorkStatus::Stopped), 0, "who left the road is no work");
    }
}
