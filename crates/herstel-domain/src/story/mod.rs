//! The story (het verhaal): what the person tells, once. Every version stays; the last one that the person approved
//! counts, and is what others read instead of asking again.
//!
//! | given | when | then |
//! |---|---|---|
//! | a dossier | the person tells in the portal | approved at once |
//! | | staff hand in what the person wrote on paper | approved at once |
//! | | staff write down what was said by telephone or at the table | it waits for the person's word |
//! | | who acts for the person by a mandate writes | it waits for the person's word |
//! | a version that waits | the person, or staff on their word, agree | approved, and it counts |
//! | | who acts by a mandate agrees | refused |
//! | an approved version in confidence | others read | what was told before, and not in confidence |

use crate::{
    Context, Dossier, Event,
    access::{Grant, Holder, acting, grants},
    chain::Party,
    choices::{ByWord, Heard, check_heard},
    consents::ConsentSubject,
    messages::{MessageKind, tell},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode, StoryId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What happened to the story.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum StoryEvent {
    /// A version was told.
    Told {
        /// The version.
        story: StoryId,
        /// In the person's words.
        words: String,
        /// Only for the person and who handles the dossier.
        in_confidence: bool,
        /// Who wrote it down.
        written_by: Actor,
        /// How it was told.
        heard: Heard,
        /// The person wrote it themselves; what others write down is read back first.
        is_approved: bool,
        /// When.
        told_on: Date,
    },
    /// The person heard or read a version that others wrote down, and agrees with it.
    Approved {
        /// The version.
        story: StoryId,
        /// How they said so.
        heard: Heard,
        /// When.
        approved_on: Date,
    },
}

impl StoryEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Told { .. } => "story-told",
            Self::Approved { .. } => "story-approved",
        }
    }
}

/// Words of a person never reach a log.
impl fmt::Debug for StoryEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A version of the story as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct StoryVersion {
    /// Which.
    pub story: StoryId,
    /// In the person's words.
    pub words: String,
    /// Only for the person and who handles the dossier.
    pub in_confidence: bool,
    /// Who wrote it down.
    pub written_by: Actor,
    /// How it was told.
    pub heard: Heard,
    /// When it was told.
    pub told_on: Date,
    /// When the person approved it.
    pub approved_on: Option<Date>,
}

/// Words of a person never reach a log.
impl fmt::Debug for StoryVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoryVersion({}, …)", self.story)
    }
}

/// Somebody wants to do something with the story.
#[derive(Clone)]
pub enum StoryCommand {
    /// Tell a version.
    Tell {
        /// This version.
        story: StoryId,
        /// In the person's words.
        words: String,
        /// Only for the person and who handles the dossier.
        in_confidence: bool,
        /// How it was told.
        heard: Heard,
    },
    /// Agree with a version that others wrote down, after hearing or reading it.
    Approve {
        /// The version.
        story: StoryId,
        /// How they said so.
        heard: Heard,
    },
}

/// Words of a person never reach a log.
impl fmt::Debug for StoryCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tell { .. } => "Tell(…)",
            Self::Approve { .. } => "Approve(…)",
        })
    }
}

/// Tells a version or approves one. Who acts for the person by a mandate or custody writes down and does not approve. The
/// same words once more are no new version.
pub(crate) fn decide(
    dossier: &Dossier,
    command: &StoryCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        StoryCommand::Tell { story, words, in_confidence, heard } => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            check_heard(dossier, *heard, context)?;
            let words = acting::text(words, "words", TEXT_LENGTH_MAX)?;
            let is_approved = speaks_as_the_person(dossier, *heard, context);
            let is_told = dossier.stories.last().is_some_and(|last| {
                last.words == words
                    && last.in_confidence == *in_confidence
                    && (last.approved_on.is_some() || !is_approved)
            });
            if is_told {
                return Ok(Vec::new());
            }
            let told = Event::Story(StoryEvent::Told {
                story: *story,
                words,
                in_confidence: *in_confidence,
                written_by: context.actor,
                heard: *heard,
                is_approved,
                told_on: context.today,
            });
            let read = (!is_approved).then(|| tell(MessageKind::StoryToRead, dossier, context));
            return Ok([told].into_iter().chain(read).collect());
        }
        StoryCommand::Approve { story, heard } => {
            acting::in_person(dossier, context)?;
            check_heard(dossier, *heard, context)?;
            let version = dossier.stories.iter().find(|version| version.story == *story);
            let version = version.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
            if version.approved_on.is_some() {
                return Err(Refusal::new(RefusalCode::NotReadBack));
            }
            StoryEvent::Approved { story: *story, heard: *heard, approved_on: context.today }
        }
    };
    Ok(vec![Event::Story(event)])
}

fn speaks_as_the_person(dossier: &Dossier, heard: Heard, context: &Context<'_>) -> bool {
    match context.actor {
        Actor::Person { person } if person == dossier.registration.person => true,
        Actor::Person { .. } | Actor::Representative { .. } => Holder::of(context.actor)
            .is_some_and(|holder| grants(dossier, holder, context.today).contains(&Grant::InPlace)),
        Actor::Staff { .. } => match heard.by {
            // They wrote it themselves, and the paper is in the dossier.
            ByWord::Paper => true,
            ByWord::Portal | ByWord::Phone | ByWord::Table => false,
        },
        Actor::Municipal { .. } | Actor::System => false,
    }
}

impl Dossier {
    pub(crate) fn story_changed(&mut self, event: &StoryEvent) {
        match event {
            StoryEvent::Told { story, words, in_confidence, written_by, heard, is_approved, told_on } => {
                self.stories.push(StoryVersion {
                    story: *story,
                    words: words.clone(),
                    in_confidence: *in_confidence,
                    written_by: *written_by,
                    heard: *heard,
                    told_on: *told_on,
                    approved_on: is_approved.then_some(*told_on),
                });
            }
            StoryEvent::Approved { story, approved_on, .. } => {
                if let Some(version) = self.stories.iter_mut().find(|version| version.story == *story) {
                    version.approved_on.get_or_insert(*approved_on);
                }
            }
        }
    }

    /// What the person told, as they last approved it.
    pub fn story(&self) -> Option<&str> {
        let approved = self.stories.iter().rev().find(|version| version.approved_on.is_some());
        approved.map_or(self.registration.story.as_deref(), |version| Some(&version.words))
    }

    /// The same, as far as it was not told in confidence: what others may read.
    pub fn story_to_share(&self) -> Option<&str> {
        let open = |version: &&StoryVersion| version.approved_on.is_some() && !version.in_confidence;
        let first_in_confidence = self.registered_by.as_ref().is_some_and(|by| by.in_confidence);
        let first = self.registration.story.as_deref().filter(|_| !first_in_confidence);
        self.stories.iter().rev().find(open).map_or(first, |version| Some(&version.words))
    }

    /// Whether the person consents on a day that the story goes to a party outside the operation.
    pub fn shares_story_with(&self, party: Party, on: Date) -> bool {
        let wanted = ConsentSubject::StoryToParty { party };
        self.consents.iter().any(|held| held.given.subject == wanted && held.period().holds_on(on))
    }

    /// Takes away what was told in confidence, or not approved yet.
    pub fn without_confidence(&mut self) {
        if self.registered_by.as_ref().is_some_and(|by| by.in_confidence) {
            self.registration.story = None;
        }
        self.stories.retain(|version| !version.in_confidence && version.approved_on.is_some());
    }
}
