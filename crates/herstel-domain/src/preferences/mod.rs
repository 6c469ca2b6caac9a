//! What a person prefers, asked once: fast or exact, in which language, and how to speak to them. Every handler and who
//! else helps them reads it, so that nobody asks again. By which way messages come is beside it, in `messages`.
//!
//! | given | when | then |
//! |---|---|---|
//! | nothing asked yet | the person, or staff on their word, answers some of it | those answers; the rest is not asked yet |
//! | answers | the same again | nothing |
//! | answers | another answer | that one, from now on |
//! | an answer | the person takes it back | not asked yet |
//! | anything | who acts by a mandate, a municipality | refused |

use crate::{
    Context, Dossier, Event,
    access::acting,
    macros::words,
    registration::{LINE_LENGTH_MAX, PreferredLanguage},
};
use herstel_kernel::{Date, Refusal};
use serde::{Deserialize, Serialize};

/// What matters more to the person where both cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// An outcome soon.
    Speed,
    /// Everything looked at.
    Exactness,
}

words! {
    /// The stable text; also the end of the key of its name (`pace-…`).
    Pace { Speed = "speed", Exactness = "exactness" }
}

/// A person said what they prefer. What is absent was not answered, and nothing is assumed of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreferencesSet {
    /// Fast or exact.
    pub pace: Option<Pace>,
    /// The language of messages and letters.
    pub language: Option<PreferredLanguage>,
    /// How to speak to them: with which name, slowly, with an interpreter.
    pub spoken_to: Option<String>,
    /// When.
    pub set_on: Date,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for PreferencesSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PreferencesSet({:?}, …)", self.pace)
    }
}

/// The person, or staff on their word, says what they prefer.
#[derive(Clone)]
pub struct SetPreferences {
    /// Fast or exact.
    pub pace: Option<Pace>,
    /// The language of messages and letters.
    pub language: Option<PreferredLanguage>,
    /// How to speak to them.
    pub spoken_to: Option<String>,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for SetPreferences {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SetPreferences({:?}, …)", self.pace)
    }
}

/// Keeps what the person prefers.
pub fn set(
    dossier: &Dossier,
    command: &SetPreferences,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let spoken_to = command.spoken_to.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let spoken_to = spoken_to.map(|text| acting::text(text, "spoken_to", LINE_LENGTH_MAX)).transpose()?;
    let set =
        PreferencesSet { pace: command.pace, language: command.language, spoken_to, set_on: context.today };
    let known = dossier.preferences.clone();
    let known =
        known.unwrap_or(PreferencesSet { pace: None, language: None, spoken_to: None, set_on: set.set_on });
    if (PreferencesSet { set_on: set.set_on, ..known }) == set {
        return Ok(Vec::new());
    }
    Ok(vec![Event::PreferencesSet(set)])
}

impl Dossier {
    /// The language of messages and letters: as the person said, or else that in which they were registered.
    pub fn language(&self) -> PreferredLanguage {
        let said = self.preferences.as_ref().and_then(|set| set.language);
        said.unwrap_or(self.registration.details.language)
    }

    /// Whether one of the questions waits for an answer: fast or exact, language, how to speak to them, or by which way
    /// messages come.
    pub fn has_unasked_preferences(&self) -> bool {
        let whole =
            |set: &PreferencesSet| set.pace.is_some() && set.language.is_some() && set.spoken_to.is_some();
        self.message_ways.is_none() || !self.preferences.as_ref().is_some_and(whole)
    }
}
