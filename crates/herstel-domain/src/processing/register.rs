//! The register of processing activities, as data.

use super::Activity;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The register of this program; `docs/processing.md` shows it.
const BUILT_IN: &str = include_str!("register.toml");

/// The register is not what the program needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the register of processing activities: {0}")]
pub struct RegisterError(String);

/// One entry of the register: what for, by what right, about whom, what, how long.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityEntry {
    /// The identifier; its number rises with every change of substance.
    pub id: String,
    /// What it is called, in Dutch.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// By what right.
    pub legal_basis: String,
    /// About whom.
    pub subjects: Vec<String>,
    /// Which categories of data.
    pub categories: Vec<String>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// How long it is kept.
    pub retention: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    activity: Vec<ActivityEntry>,
}

/// All processing activities, also those of before.
#[derive(Clone, Debug)]
pub struct ProcessingRegister {
    entries: Vec<ActivityEntry>,
}

impl ProcessingRegister {
    /// The register that comes with the program.
    pub fn built_in() -> Result<Self, RegisterError> {
        Self::parse(BUILT_IN)
    }

    /// Reads a register. Every activity of the program must be in it, each identifier once, and nothing empty.
    pub fn parse(text: &str) -> Result<Self, RegisterError> {
        let file: File = toml::from_str(text).map_err(|error| RegisterError(error.to_string()))?;
        let mut known = BTreeSet::new();
        for entry in &file.activity {
            if !known.insert(entry.id.as_str()) {
                return Err(RegisterError(format!("{} stands in it twice", entry.id)));
            }
            let lists = [&entry.subjects, &entry.categories, &entry.recipients];
            let texts = [&entry.name, &entry.purpose, &entry.legal_basis, &entry.retention];
            let is_empty = |text: &String| text.trim().is_empty();
            if texts.into_iter().any(is_empty)
                || lists.into_iter().any(|list| list.is_empty() || list.iter().any(is_empty))
            {
                return Err(RegisterError(format!("{} has an empty field", entry.id)));
            }
        }
        match Activity::ALL.iter().find(|activity| !known.contains(activity.as_str())) {
            Some(missing) => Err(RegisterError(format!("{} is missing", missing.as_str()))),
            None => Ok(Self { entries: file.activity }),
        }
    }

    /// All entries, in the order of the file.
    pub fn entries(&self) -> &[ActivityEntry] {
        &self.entries
    }

    /// What an activity is called, in Dutch; its identifier when the register lost it.
    pub fn name(&self, activity: Activity) -> &str {
        let entry = self.entries.iter().find(|entry| entry.id == activity.as_str());
        entry.map_or(activity.as_str(), |entry| &entry.name)
    }
}
