//! After which steps somebody is asked, and taking in what they answer.

use super::{ExperienceEvent, Feeling};
use crate::{
    Context, Dossier, Event,
    access::acting,
    choices::{Heard, check_heard},
    recognition::RecognitionKind,
    registration::TEXT_LENGTH_MAX,
    settlement::SettlementStage,
};
use herstel_kernel::{Date, Refusal, RefusalCode};
use jiff::ToSpan as _;
use std::fmt;

/// How many days after a step ended the questions stand open. Later nobody asks any more.
pub const ASKED_DAYS: i64 = 92;

/// What ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndKind {
    /// A decision was told.
    Decision,
    /// An agreement binds both.
    Agreement,
    /// An objection was answered.
    Objection,
    /// A recognition was held.
    Recognition,
}

impl EndKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Decision, Self::Agreement, Self::Objection, Self::Recognition];

    /// The stable text; also the end of the key of its name (`ended-…`).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Agreement => "agreement",
            Self::Objection => "objection",
            Self::Recognition => "recognition",
        }
    }

    /// Reads the stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A step that ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedStep {
    /// What tells it from all others of the dossier.
    pub key: String,
    /// What ended.
    pub kind: EndKind,
    /// The id of the step, or the name of the recognition.
    pub subject: String,
    /// When.
    pub ended_on: Date,
}

impl EndedStep {
    fn new(kind: EndKind, id: impl fmt::Display, subject: &str, ended_on: Date) -> Self {
        Self { key: format!("{}-{id}", kind.as_str()), kind, subject: subject.to_owned(), ended_on }
    }

    /// What it is in figures.
    pub fn about(&self) -> String {
        format!("{}:{}", self.kind.as_str(), self.subject)
    }
}

/// Every step of a dossier that ended, in the order in which they did.
pub fn ended_steps(dossier: &Dossier, today: Date) -> Vec<EndedStep> {
    let decisions = dossier.decisions.iter().filter_map(|decision| {
        let (proposed, approved) = (&decision.proposed, decision.approval()?);
        Some(EndedStep::new(EndKind::Decision, proposed.decision, &proposed.step, approved.decided_on))
    });
    let agreements = dossier.settlements.iter().filter_map(|held| {
        if held.stage(today) != SettlementStage::Binding {
            return None;
        }
        let signed_on = held.operation_signed.as_ref()?.signed_on;
        let binds_on = held.cooling_off_until().map_or(signed_on, |until| until.max(signed_on));
        Some(EndedStep::new(EndKind::Agreement, held.drafted.settlement, &held.drafted.step, binds_on))
    });
    let objections = dossier.objections.all.iter().filter_map(|objection| {
        let (_, answered) = objection.answered()?;
        let step = dossier.contested_step(&objection.filed.decision)?;
        Some(EndedStep::new(EndKind::Objection, objection.id(), &step, answered.decided_on))
    });
    let recognitions = RecognitionKind::ALL.into_iter().filter_map(|kind| {
        let held = dossier.recognition(kind).held?;
        Some(EndedStep::new(EndKind::Recognition, kind.as_str(), kind.as_str(), held.on))
    });
    let mut ended: Vec<EndedStep> =
        decisions.chain(agreements).chain(objections).chain(recognitions).collect();
    ended.sort_by_key(|step| step.ended_on);
    ended
}

/// Those after which the questions stand open, the last that ended first.
pub fn open_steps(dossier: &Dossier, today: Date) -> Vec<EndedStep> {
    let since = today.saturating_sub(ASKED_DAYS.days());
    let mut open = ended_steps(dossier, today);
    open.retain(|step| step.ended_on >= since && !dossier.asked.has(&step.key));
    open.reverse();
    open
}

/// Somebody answers, or would rather not.
#[derive(Clone)]
pub enum ExperienceCommand {
    /// Answer one or both.
    Tell {
        /// After which step.
        ended: String,
        /// "I have been done justice."
        justice: Option<Feeling>,
        /// "I can make a new start."
        new_start: Option<Feeling>,
        /// In their words; may be empty.
        words: String,
        /// Who steers may read the words.
        to_steering: bool,
        /// How they said so.
        heard: Heard,
    },
    /// Not answer.
    Skip {
        /// After which step.
        ended: String,
        /// How they said so.
        heard: Heard,
    },
}

/// What somebody answered never reaches a log.
impl fmt::Debug for ExperienceCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tell { .. } => "Tell(…)",
            Self::Skip { .. } => "Skip(…)",
        })
    }
}

/// Takes in what the person answers.
pub(crate) fn act(
    dossier: &Dossier,
    command: &ExperienceCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let (wanted, heard) = match command {
        ExperienceCommand::Tell { ended, heard, .. } | ExperienceCommand::Skip { ended, heard } => {
            (ended, *heard)
        }
    };
    check_heard(dossier, heard, context)?;
    if dossier.asked.has(wanted) {
        return Err(Refusal::new(RefusalCode::ExperienceTold));
    }
    let open = open_steps(dossier, context.today);
    let step = open.iter().find(|step| step.key == *wanted);
    let step = step.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let ended = step.key.clone();
    let event = match command {
        ExperienceCommand::Skip { .. } => {
            ExperienceEvent::Skipped { ended, heard, skipped_on: context.today }
        }
        ExperienceCommand::Tell { justice, new_start, words, to_steering, .. } => {
            let is_empty = words.trim().is_empty();
            if justice.is_none() && new_start.is_none() && is_empty {
                return Err(Refusal::at(RefusalCode::Required, "justice"));
            }
            let words = if is_empty { String::new() } else { acting::text(words, "words", TEXT_LENGTH_MAX)? };
            ExperienceEvent::Told {
                ended,
                about: step.about(),
                group: dossier.person_kind().as_str().to_owned(),
                justice: *justice,
                new_start: *new_start,
                to_steering: *to_steering && !is_empty,
                words,
                heard,
                told_on: context.today,
            }
        }
    };
    Ok(vec![Event::Experience(event)])
}
