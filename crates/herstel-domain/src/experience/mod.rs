//! Experience (ervaring): after each step the person is asked two things, once: whether they have been done justice, and
//! whether they can make a new start. Nobody has to answer, and nothing depends on it.
//!
//! What they answer reaches who steers, as figures by step, month and group. It appraises nobody: no page shows what one
//! person answered but to that person, a dossier keeps no more than that an answer came, and no figure is kept by handler.
//!
//! | given | when | then |
//! |---|---|---|
//! | a step that ended lately: a decision told, an agreement that binds, an objection answered, a recognition held | the person, or staff on their word, answers one or both | kept; that step is not asked about again |
//! | | they would rather not | the same, without an answer |
//! | words | the person says that who steers may read them | read there, without a name, among enough others |
//! | | they do not say so | sealed, and read by nobody |
//! | a step that was answered, did not end, or ended long ago | somebody answers | refused |
//! | any | who acts by a mandate, another person | refused |

mod figures;
mod tell;

pub use figures::{Answers, Cell, FEWEST, GroupedWords, shown, words_shown};
pub(crate) use tell::act;
pub use tell::{ASKED_DAYS, EndKind, EndedStep, ExperienceCommand, ended_steps, open_steps};

use crate::{choices::Heard, macros::words};
use herstel_kernel::Date;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// An answer to one of the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feeling {
    /// Yes.
    Yes,
    /// A little.
    ALittle,
    /// No.
    No,
    /// They would rather not say.
    RatherNot,
}

words! {
    /// The stable text; also the end of the key of its name (`feeling-…`).
    Feeling { Yes = "yes", ALittle = "a-little", No = "no", RatherNot = "rather-not" }
}

/// What happened with the two questions.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ExperienceEvent {
    /// The person answered.
    Told {
        /// After which step: the key of what ended.
        ended: String,
        /// What that was, for figures: `decision:first-review`.
        about: String,
        /// As what the person is registered.
        group: String,
        /// "I have been done justice."
        justice: Option<Feeling>,
        /// "I can make a new start."
        new_start: Option<Feeling>,
        /// In their words; empty when nothing.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// Who steers may read the words.
        #[serde(default)]
        to_steering: bool,
        /// How it was heard.
        heard: Heard,
        /// When.
        told_on: Date,
    },
    /// The person would rather not answer, and is not asked again.
    Skipped {
        /// After which step.
        ended: String,
        /// How it was heard.
        heard: Heard,
        /// When.
        skipped_on: Date,
    },
}

impl ExperienceEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Told { .. } => "experience-told",
            Self::Skipped { .. } => "experience-skipped",
        }
    }

    /// The same without what was answered: that somebody was asked, and no more.
    #[must_use]
    pub fn without_answer(self) -> Self {
        match self {
            Self::Told { ended, about, group, heard, told_on, .. } => Self::Told {
                ended,
                about,
                group,
                justice: None,
                new_start: None,
                words: String::new(),
                to_steering: false,
                heard,
                told_on,
            },
            Self::Skipped { .. } => self,
        }
    }
}

/// What somebody answered never reaches a log.
impl fmt::Debug for ExperienceEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// After which steps the person was asked, and when they answered or said that they would rather not. Never what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    known: BTreeMap<String, Date>,
}

impl Asked {
    pub(crate) fn apply(&mut self, event: &ExperienceEvent) {
        let (ended, on) = match event {
            ExperienceEvent::Told { ended, told_on, .. } => (ended, told_on),
            ExperienceEvent::Skipped { ended, skipped_on, .. } => (ended, skipped_on),
        };
        self.known.entry(ended.clone()).or_insert(*on);
    }

    /// Whether the person was asked after this step.
    pub fn has(&self, ended: &str) -> bool {
        self.known.contains_key(ended)
    }

    /// How many steps they were asked about.
    pub fn count(&self) -> usize {
        self.known.len()
    }
}
