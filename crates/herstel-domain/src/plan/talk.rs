//! Talks: asked for, planned, held or not.

use super::{PlanEvent, agree::check_day, may_be_in_touch, recorded};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::ByWord,
    macros::words,
    messages::{MessageKind, tell},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Actor, Date, MunicipalityCode, Refusal, RefusalCode, TalkId};
use serde::{Deserialize, Serialize};

/// What a talk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TalkKind {
    /// Of parent, handler and municipality, with the dossier on the table (driegesprek).
    ThreeWay,
    /// The first one, of the handler with the parent.
    FirstContact,
    /// After an award: what the parent can expect from here.
    Expectation,
}

words! {
    /// The stable text, for forms, JSON and text keys (`talk-…`).
    TalkKind { ThreeWay = "three-way", FirstContact = "first-contact", Expectation = "expectation" }
}

/// The parent asked for a talk of the three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkAsked {
    /// What they want to talk about, in their words.
    pub words: Option<String>,
    /// How it was heard.
    pub by_word: ByWord,
    /// When.
    pub asked_on: Date,
}

/// A talk was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkPlanned {
    /// The talk.
    pub talk: TalkId,
    /// What for.
    pub kind: TalkKind,
    /// The day.
    pub on: Date,
    /// The time of the clock, as told to everybody.
    pub time: String,
    /// Where, or by telephone.
    pub place: String,
    /// Who comes besides, as the parent chose: an expert, an experience expert, somebody they trust.
    pub guests: Option<String>,
    /// The municipality that is asked to come.
    pub municipality: Option<MunicipalityCode>,
    /// When it was planned.
    pub planned_on: Date,
}

/// A talk was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkHeld {
    /// Which.
    pub talk: TalkId,
    /// When.
    pub held_on: Date,
    /// What was said, for everybody who was there.
    pub report: String,
}

/// A talk was not held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkNotHeld {
    /// Which.
    pub talk: TalkId,
    /// Why not.
    pub reason: String,
    /// When that was written down.
    pub noted_on: Date,
}

/// The parent asks for a talk of the three.
#[derive(Clone, Debug)]
pub struct AskTalk {
    /// What they want to talk about.
    pub words: Option<String>,
    /// How it was heard.
    pub by_word: ByWord,
}

/// The handler plans a talk.
#[derive(Clone, Debug)]
pub struct PlanTalk {
    /// This talk.
    pub talk: TalkId,
    /// What for.
    pub kind: TalkKind,
    /// The day; not before today, and not many years ahead.
    pub on: Date,
    /// The time of the clock.
    pub time: String,
    /// Where, or by telephone.
    pub place: String,
    /// Who comes besides, as the parent chose.
    pub guests: Option<String>,
    /// The municipality that is asked to come.
    pub municipality: Option<MunicipalityCode>,
}

/// A talk was held, with a report, or not, with a reason.
#[derive(Clone, Debug)]
pub struct CloseTalk {
    /// Which.
    pub talk: TalkId,
    /// Whether it was held.
    pub was_held: bool,
    /// The report, or the reason.
    pub words: String,
}

/// Asks for a talk of the three.
pub fn ask_talk(dossier: &Dossier, command: &AskTalk, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    check_word(command.by_word, context)?;
    let words = optional(command.words.as_deref(), "words", TEXT_LENGTH_MAX)?;
    if dossier.plan.asked.is_some() {
        return Ok(Vec::new());
    }
    Ok(recorded(PlanEvent::TalkAsked(TalkAsked { words, by_word: command.by_word, asked_on: context.today })))
}

/// Plans a talk. A municipality comes only while the parent lets it be in touch.
pub fn plan_talk(
    dossier: &Dossier,
    command: &PlanTalk,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    check_day(command.on, "on", context)?;
    if let Some(municipality) = command.municipality
        && !may_be_in_touch(dossier, municipality, context.today)
    {
        return Err(Refusal::at(RefusalCode::NoContact, "municipality"));
    }
    if command.kind == TalkKind::ThreeWay && command.municipality.is_none() {
        return Err(Refusal::at(RefusalCode::NoContact, "municipality"));
    }
    let planned = TalkPlanned {
        talk: command.talk,
        kind: command.kind,
        on: command.on,
        time: acting::text(&command.time, "time", LINE_LENGTH_MAX)?,
        place: acting::text(&command.place, "place", LINE_LENGTH_MAX)?,
        guests: optional(command.guests.as_deref(), "guests", LINE_LENGTH_MAX)?,
        municipality: command.municipality,
        planned_on: context.today,
    };
    let invitation = MessageKind::Invitation {
        talk_on: planned.on,
        time: planned.time.clone(),
        place: planned.place.clone(),
        words: planned.guests.clone().unwrap_or_default(),
    };
    let mut events = recorded(PlanEvent::TalkPlanned(planned));
    events.push(tell(invitation, dossier, context));
    Ok(events)
}

/// Writes down that a talk was held, or why not.
pub fn close_talk(
    dossier: &Dossier,
    command: &CloseTalk,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let talk = dossier.plan.talk(command.talk).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if !talk.is_open() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let (talk, today) = (command.talk, context.today);
    Ok(recorded(if command.was_held {
        PlanEvent::TalkHeld(TalkHeld { talk, held_on: today, report: words })
    } else {
        PlanEvent::TalkNotHeld(TalkNotHeld { talk, reason: words, noted_on: today })
    }))
}

/// Refuses a way in which this actor cannot have heard the parent.
pub(super) fn check_word(by_word: ByWord, context: &Context<'_>) -> Result<(), Refusal> {
    let own = match context.actor {
        Actor::Person { .. } | Actor::Representative { .. } => true,
        Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => false,
    };
    if (by_word == ByWord::Portal) == own {
        Ok(())
    } else {
        Err(Refusal::at(RefusalCode::NotAChoice, "by_word"))
    }
}

pub(super) fn optional(
    given: Option<&str>,
    field: &'static str,
    limit: usize,
) -> Result<Option<String>, Refusal> {
    let given = given.map(str::trim).filter(|text| !text.is_empty());
    given.map(|text| acting::text(text, field, limit)).transpose()
}
