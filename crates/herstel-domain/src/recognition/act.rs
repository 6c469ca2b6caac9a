//! Choosing, planning and holding.

use super::{RecognitionChoice, RecognitionEvent, RecognitionKind, RecognitionPlan, RecognitionState};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    decisions::Outcome,
    handlers::settings,
    messages::{MessageKind, tell},
    reconstruction::ReconstructionEvent,
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Date, Refusal, RefusalCode};
use jiff::ToSpan as _;
use std::fmt;

/// Somebody wants to do something about recognition.
#[derive(Clone)]
pub enum RecognitionCommand {
    /// Choose, as the person or on their word.
    Choose {
        /// About which.
        kind: RecognitionKind,
        /// What.
        choice: RecognitionChoice,
        /// What they want to say with it; may be empty.
        words: String,
        /// How they said so.
        heard: Heard,
    },
    /// Set a day and a place, or set them anew.
    Plan(PlanRecognition),
    /// Write down that it was held, or issue the declaration.
    Hold(HoldRecognition),
}

/// A day and a place.
#[derive(Clone)]
pub struct PlanRecognition {
    /// Of which.
    pub kind: RecognitionKind,
    /// When, where and by whom; not before today.
    pub plan: RecognitionPlan,
}

/// That it was held.
#[derive(Clone)]
pub struct HoldRecognition {
    /// Which.
    pub kind: RecognitionKind,
    /// On which day; not after today.
    pub held_on: Date,
    /// By whom.
    pub by: String,
    /// What there is to say of it; may be empty.
    pub words: String,
}

/// Words of a person never reach a log.
impl fmt::Debug for RecognitionCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Choose { .. } => "Choose(…)",
            Self::Plan(_) => "Plan(…)",
            Self::Hold(_) => "Hold(…)",
        })
    }
}

/// Carries a command out; wherever the dossier is on its road, and also when the road was left.
pub(crate) fn act(
    dossier: &Dossier,
    command: &RecognitionCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match command {
        RecognitionCommand::Choose { kind, choice, words, heard } => {
            choose(dossier, *kind, *choice, words, *heard, context)
        }
        RecognitionCommand::Plan(command) => plan(dossier, command, context),
        RecognitionCommand::Hold(command) => hold(dossier, command, context),
    }
}

fn choose(
    dossier: &Dossier,
    kind: RecognitionKind,
    choice: RecognitionChoice,
    words: &str,
    heard: Heard,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Choose, context)?;
    check_heard(dossier, heard, context)?;
    let known = dossier.recognition(kind);
    if known.state() == RecognitionState::Held {
        return Err(Refusal::new(RefusalCode::RecognitionHeld));
    }
    let words = optional(words, "words")?;
    if known.chosen.as_ref().is_some_and(|chosen| chosen.choice == choice && chosen.words == words) {
        return Ok(Vec::new());
    }
    let (recorded_by, chosen_on) = (context.actor, context.today);
    let due_on = (choice == RecognitionChoice::Wanted).then(|| due_on(context.today));
    let mut events = vec![Event::Recognition(RecognitionEvent::Chosen {
        kind,
        choice,
        words,
        heard,
        recorded_by,
        chosen_on,
        due_on,
    })];
    match (kind, choice) {
        (RecognitionKind::WhyMe, RecognitionChoice::Wanted) => {
            if dossier.reconstruction.asked_on.is_none() {
                let asked = ReconstructionEvent::Asked { heard, asked_on: context.today };
                events.push(Event::Reconstruction(asked));
            }
            if let Some(shared) = &dossier.reconstruction.shared {
                events.push(held(RecognitionKind::WhyMe, shared.shared_on, context));
            }
        }
        (RecognitionKind::Declaration, RecognitionChoice::Wanted) if is_recognised(dossier) => {
            events.extend(declaration(dossier, context));
        }
        (
            RecognitionKind::Apology
            | RecognitionKind::WhyMe
            | RecognitionKind::Declaration
            | RecognitionKind::Gathering
            | RecognitionKind::Monument
            | RecognitionKind::GroupTalk,
            RecognitionChoice::Wanted | RecognitionChoice::NotNow | RecognitionChoice::NotThis,
        ) => {}
    }
    Ok(events)
}

/// By when what is wanted has a day. It is promised here, so it stays when the days of the operation change.
fn due_on(today: Date) -> Date {
    today.saturating_add(i64::from(settings().recognition_within_days).days())
}

fn plan(dossier: &Dossier, command: &PlanRecognition, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let planned_by = acting::by_staff(context)?;
    let (kind, plan) = (command.kind, &command.plan);
    if !kind.is_planned() {
        return Err(Refusal::at(RefusalCode::NotAChoice, "kind"));
    }
    require_wanted(dossier, kind, kind.is_collective())?;
    if plan.on < context.today {
        let today = acting::shown(context.today);
        return Err(Refusal::at(RefusalCode::DateTooEarly, "on").with("first", today));
    }
    let plan = RecognitionPlan {
        on: plan.on,
        time: acting::text(&plan.time, "time", LINE_LENGTH_MAX)?,
        place: acting::text(&plan.place, "place", LINE_LENGTH_MAX)?,
        by: acting::text(&plan.by, "by", LINE_LENGTH_MAX)?,
        words: acting::text(&plan.words, "words", TEXT_LENGTH_MAX)?,
    };
    if dossier.recognition(kind).plan.as_ref() == Some(&plan) {
        return Ok(Vec::new());
    }
    let invitation = MessageKind::Invitation {
        talk_on: plan.on,
        time: plan.time.clone(),
        place: plan.place.clone(),
        words: format!("{}. {}", plan.by, plan.words),
    };
    let planned = RecognitionEvent::Planned { kind, plan, planned_by, planned_on: context.today };
    Ok(vec![Event::Recognition(planned), tell(invitation, dossier, context)])
}

fn hold(dossier: &Dossier, command: &HoldRecognition, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let kind = command.kind;
    match kind {
        // It is held when the reconstruction is shared, which a second person reads first.
        RecognitionKind::WhyMe => return Err(Refusal::at(RefusalCode::NotAChoice, "kind")),
        RecognitionKind::Declaration => {
            require_wanted(dossier, kind, false)?;
            return Ok(declaration(dossier, context));
        }
        RecognitionKind::Apology
        | RecognitionKind::Gathering
        | RecognitionKind::Monument
        | RecognitionKind::GroupTalk => {}
    }
    // Who came to what they were invited to said so by coming.
    let invited = dossier.recognition(kind).state() == RecognitionState::Invited;
    require_wanted(dossier, kind, invited)?;
    if command.held_on > context.today {
        let today = acting::shown(context.today);
        return Err(Refusal::at(RefusalCode::DateTooLate, "held_on").with("last", today));
    }
    Ok(vec![Event::Recognition(RecognitionEvent::Held {
        kind,
        held_on: command.held_on,
        by: acting::text(&command.by, "by", LINE_LENGTH_MAX)?,
        words: optional(&command.words, "words")?,
        recorded_by: context.actor,
        recorded_on: context.today,
    })])
}

/// Whether the person wants it; `also_open` when nobody having said anything is enough.
fn require_wanted(dossier: &Dossier, kind: RecognitionKind, also_open: bool) -> Result<(), Refusal> {
    match dossier.recognition(kind).state() {
        RecognitionState::Wanted | RecognitionState::Planned => Ok(()),
        RecognitionState::Open | RecognitionState::Invited if also_open => Ok(()),
        RecognitionState::Held => Err(Refusal::new(RefusalCode::RecognitionHeld)),
        RecognitionState::Open
        | RecognitionState::Invited
        | RecognitionState::NotNow
        | RecognitionState::NotThis => Err(Refusal::new(RefusalCode::RecognitionNotWanted)),
    }
}

/// A text that need not be there.
fn optional(given: &str, field: &'static str) -> Result<String, Refusal> {
    if given.trim().is_empty() { Ok(String::new()) } else { acting::text(given, field, TEXT_LENGTH_MAX) }
}

fn held(kind: RecognitionKind, held_on: Date, context: &Context<'_>) -> Event {
    Event::Recognition(RecognitionEvent::Held {
        kind,
        held_on,
        by: String::new(),
        words: String::new(),
        recorded_by: context.actor,
        recorded_on: context.today,
    })
}

/// The letter that says it, unless it was sent, and that it is held.
fn declaration(dossier: &Dossier, context: &Context<'_>) -> Vec<Event> {
    let mut sent = dossier.messages.iter().filter(|message| message.sent.kind == MessageKind::NotAFraudster);
    match sent.next() {
        Some(message) => vec![held(RecognitionKind::Declaration, message.sent.sent_on, context)],
        None => vec![
            tell(MessageKind::NotAFraudster, dossier, context),
            held(RecognitionKind::Declaration, context.today, context),
        ],
    }
}

/// Whether the person was awarded something by a decision that binds.
fn is_recognised(dossier: &Dossier) -> bool {
    dossier
        .decisions
        .iter()
        .any(|decision| decision.approval().is_some() && decision.proposed.outcome == Outcome::Award)
}

/// That somebody who asks for the reconstruction wants the answer to "why me".
pub(crate) fn asked(dossier: &Dossier, heard: Heard, context: &Context<'_>) -> Option<Event> {
    let is_known = match dossier.recognition(RecognitionKind::WhyMe).state() {
        RecognitionState::Wanted | RecognitionState::Held => true,
        RecognitionState::Open
        | RecognitionState::Invited
        | RecognitionState::Planned
        | RecognitionState::NotNow
        | RecognitionState::NotThis => false,
    };
    let chosen = RecognitionEvent::Chosen {
        kind: RecognitionKind::WhyMe,
        choice: RecognitionChoice::Wanted,
        words: String::new(),
        heard,
        recorded_by: context.actor,
        chosen_on: context.today,
        due_on: Some(due_on(context.today)),
    };
    (!is_known).then_some(Event::Recognition(chosen))
}

/// That something else just gave a recognition: the reconstruction was shared, the declaration was sent.
pub(crate) fn given(dossier: &Dossier, kind: RecognitionKind, context: &Context<'_>) -> Option<Event> {
    let is_held = dossier.recognition(kind).state() == RecognitionState::Held;
    (!is_held).then(|| held(kind, context.today, context))
}

/// What follows when a decision was approved: somebody who wants the declaration gets it with their first award.
pub(crate) fn after_decision(dossier: &Dossier, events: &[Event], context: &Context<'_>) -> Vec<Event> {
    let awards = |event: &Event| {
        if let Event::DecisionApproved(approved) = event {
            let decision = dossier.decision(approved.decision);
            decision.is_some_and(|decision| decision.proposed.outcome == Outcome::Award)
        } else {
            false
        }
    };
    let wanted = dossier.recognition(RecognitionKind::Declaration).state() == RecognitionState::Wanted;
    if wanted && events.iter().any(awards) { declaration(dossier, context) } else { Vec::new() }
}
