//! Call me back: the person asks for a call, we say by when, and it stays until somebody spoke to them.

mod promise;

use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    deadlines::TermSubject,
    macros::{sealed_words, words},
    messages::{MessageKind, tell},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Actor, CallId, Date, Refusal, RefusalCode, StaffId};
pub use promise::{TERM, call_by};
pub(crate) use promise::{because_late, to_ask_reach};
use serde::{Deserialize, Serialize};

/// What happened to a call that was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum CallEvent {
    /// Somebody asked to be called.
    Asked(CallAsked),
    /// Somebody called and reached nobody.
    Tried(CallTried),
    /// Somebody spoke to the person.
    Made(CallMade),
    /// The person need not be called any more.
    Dropped(CallDropped),
}

impl CallEvent {
    /// The name under which the journal lists it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Asked(_) => "call-asked",
            Self::Tried(_) => "call-tried",
            Self::Made(_) => "call-made",
            Self::Dropped(_) => "call-dropped",
        }
    }
}

/// When on a day somebody wants to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayPart {
    /// In the morning.
    Morning,
    /// In the afternoon.
    Afternoon,
    /// In the evening.
    Evening,
    /// It makes no difference.
    Any,
}

words! {
    /// The stable text, for forms, JSON and text keys (`day-part-…`).
    DayPart { Morning = "morning", Afternoon = "afternoon", Evening = "evening", Any = "any" }
}

/// Somebody asked to be called, or we promised it by ourselves.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAsked {
    /// The call.
    pub call: CallId,
    /// When on a day.
    pub part: DayPart,
    /// On which number; none for the one we know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// What it is about; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The decision about which we promised it by ourselves, because it will be late; none when somebody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_for: Option<TermSubject>,
    /// We promised it by ourselves to ask the person where their post goes, now that they speak for themselves.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_reach: bool,
    /// The last day on which we promise to call.
    pub promised_on: Date,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub asked_on: Date,
}

/// Somebody called and reached nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallTried {
    /// Which call.
    pub call: CallId,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// Somebody spoke to the person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallMade {
    /// Which call.
    pub call: CallId,
    /// What was said, as the parent reads it.
    pub words: String,
    /// Who.
    pub by: StaffId,
    /// When.
    pub on: Date,
}

/// The person need not be called any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallDropped {
    /// Which call.
    pub call: CallId,
    /// Who wrote it down.
    pub recorded_by: Actor,
    /// When.
    pub on: Date,
}

/// A call that was asked for, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// How it began.
    pub asked: CallAsked,
    /// Every time that nobody was reached.
    pub tried: Vec<CallTried>,
    /// That somebody spoke to the person.
    pub made: Option<CallMade>,
    /// That it is not needed any more.
    pub dropped: Option<CallDropped>,
}

impl Call {
    /// Whether the person still waits for it.
    pub fn is_open(&self) -> bool {
        self.made.is_none() && self.dropped.is_none()
    }

    /// Whether it was promised for a day before `today` and nobody called. Who was called and not reached was called.
    pub fn is_late(&self, today: Date) -> bool {
        self.is_open() && self.first_called_on().is_none() && self.asked.promised_on < today
    }

    /// When somebody first called, whether or not they reached the person.
    pub fn first_called_on(&self) -> Option<Date> {
        let tried = self.tried.iter().map(|tried| tried.on);
        tried.chain(self.made.as_ref().map(|made| made.on)).min()
    }
}

sealed_words! { CallAsked(call), CallMade(call), AskCall(call), NoteCall(call) }

/// Somebody asks to be called.
#[derive(Clone)]
pub struct AskCall {
    /// The call.
    pub call: CallId,
    /// When on a day.
    pub part: DayPart,
    /// On which number; empty for the one we know.
    pub phone: String,
    /// What it is about; may be empty.
    pub words: String,
}

/// Somebody called.
#[derive(Clone)]
pub struct NoteCall {
    /// Which call.
    pub call: CallId,
    /// What was said; none when nobody was reached.
    pub words: Option<String>,
}

/// A wish about a call.
#[derive(Clone, Debug)]
pub enum CallCommand {
    /// Ask for one.
    Ask(AskCall),
    /// Write down that one called.
    Note(NoteCall),
    /// Say that it is not needed any more.
    Drop(CallId),
}

/// What there is to tell about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CallNews {
    /// We call you, by a day.
    Promised,
    /// We called and did not reach you.
    Missed,
}

impl CallNews {
    /// All of it.
    pub const ALL: [Self; 2] = [Self::Promised, Self::Missed];

    /// The stable name of a message about it; also the end of the keys of its texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Promised => "call-promised",
            Self::Missed => "call-missed",
        }
    }
}

/// Carries out a wish about a call.
pub fn act(dossier: &Dossier, command: &CallCommand, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match command {
        CallCommand::Ask(command) => ask(dossier, command, context),
        CallCommand::Note(command) => note(dossier, command, context),
        CallCommand::Drop(call) => drop_call(dossier, *call, context),
    }
}

fn ask(dossier: &Dossier, command: &AskCall, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let optional = |text: &str, field, limit| match text.trim() {
        "" => Ok(None),
        text => acting::text(text, field, limit).map(Some),
    };
    let phone = optional(&command.phone, "phone", LINE_LENGTH_MAX)?;
    let words = optional(&command.words, "words", TEXT_LENGTH_MAX)?.unwrap_or_default();
    if phone.is_none() && dossier.registration.details.phone.is_none() {
        return Err(Refusal::at(RefusalCode::Required, "phone"));
    }
    if dossier.open_call().is_some() {
        return Err(Refusal::new(RefusalCode::CallOpen));
    }
    let promised_on = call_by(context.today, context.schemes);
    let promised_on = promised_on.ok_or_else(|| Refusal::new(RefusalCode::NoTerm))?;
    let asked = CallAsked {
        call: command.call,
        part: command.part,
        phone,
        words,
        late_for: None,
        asks_reach: false,
        promised_on,
        recorded_by: context.actor,
        asked_on: context.today,
    };
    let message = MessageKind::Call { news: CallNews::Promised, on: promised_on };
    Ok(vec![Event::Call(CallEvent::Asked(asked)), tell(message, dossier, context)])
}

fn open(dossier: &Dossier, id: CallId) -> Result<&Call, Refusal> {
    let call = dossier.call(id).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if call.is_open() { Ok(call) } else { Err(Refusal::new(RefusalCode::AlreadyEnded)) }
}

fn note(dossier: &Dossier, command: &NoteCall, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let by = acting::by_staff(context)?;
    let call = open(dossier, command.call)?.asked.call;
    let on = context.today;
    match &command.words {
        Some(words) => {
            let words = acting::text(words, "words", TEXT_LENGTH_MAX)?;
            Ok(vec![Event::Call(CallEvent::Made(CallMade { call, words, by, on }))])
        }
        None => {
            let message = tell(MessageKind::Call { news: CallNews::Missed, on }, dossier, context);
            Ok(vec![Event::Call(CallEvent::Tried(CallTried { call, by, on })), message])
        }
    }
}

fn drop_call(dossier: &Dossier, id: CallId, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let call = open(dossier, id)?;
    // What we promised to the person stays promised until they say otherwise, or who is in their place.
    if dossier.is_promised_by_us(call) {
        acting::in_person(dossier, context)?;
    }
    let call = call.asked.call;
    let dropped = CallDropped { call, recorded_by: context.actor, on: context.today };
    Ok(vec![Event::Call(CallEvent::Dropped(dropped))])
}

impl Dossier {
    /// A call by its id.
    pub fn call(&self, id: CallId) -> Option<&Call> {
        self.calls.iter().find(|call| call.asked.call == id)
    }

    /// The call for which the person waits longest. There is one at a time, unless we did not keep its day and promised
    /// another.
    pub fn open_call(&self) -> Option<&Call> {
        self.calls.iter().find(|call| call.is_open())
    }

    /// Whether we promised a call by ourselves, or named one that was asked for in a letter about a delay: the letter holds
    /// until the person says otherwise.
    pub fn is_promised_by_us(&self, call: &Call) -> bool {
        let asked = &call.asked;
        let on = Some(asked.promised_on);
        let is_named = self.messages.iter().map(|message| &message.sent).any(|sent| {
            asked.asked_on <= sent.sent_on
                && matches!(&sent.kind, MessageKind::DeadlineWillPass { call_on, .. } if *call_on == on)
        });
        asked.late_for.is_some() || asked.asks_reach || is_named
    }

    pub(crate) fn call_changed(&mut self, event: &CallEvent) {
        let mut change = |id: CallId, change: &dyn Fn(&mut Call)| {
            self.calls.iter_mut().filter(|call| call.asked.call == id).for_each(change);
        };
        match event {
            CallEvent::Asked(asked) => {
                let asked = asked.clone();
                let (asks_reach, on) = (asked.asks_reach, asked.asked_on);
                self.calls.push(Call { asked, tried: Vec::new(), made: None, dropped: None });
                if asks_reach {
                    self.hold_ways(on);
                }
            }
            CallEvent::Tried(tried) => change(tried.call, &|call| call.tried.push(tried.clone())),
            CallEvent::Made(made) => change(made.call, &|call| call.made = Some(made.clone())),
            CallEvent::Dropped(dropped) => change(dropped.call, &|call| call.dropped = Some(dropped.clone())),
        }
    }
}
