//! Recognition as it stands.

use super::{RecognitionChoice, RecognitionEvent, RecognitionKind, RecognitionPlan};
use crate::{Dossier, choices::Heard, macros::words};
use herstel_kernel::Date;
use std::{collections::BTreeMap, fmt};

/// How far one of them is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecognitionState {
    /// Nobody said anything yet.
    Open,
    /// The person was invited and did not answer.
    Invited,
    /// They want it, and there is no day yet.
    Wanted,
    /// There is a day.
    Planned,
    /// It was held.
    Held,
    /// Perhaps later.
    NotNow,
    /// They do not want it.
    NotThis,
}

words! {
    /// The stable text; also the end of the key of its name (`recognition-state-…`).
    RecognitionState {
        Open = "open", Invited = "invited", Wanted = "wanted", Planned = "planned", Held = "held",
        NotNow = "not-now", NotThis = "not-this",
    }
}

impl RecognitionState {
    /// Whether the operation owes the person something.
    pub const fn is_owed(self) -> bool {
        match self {
            Self::Invited | Self::Wanted | Self::Planned => true,
            Self::Open | Self::Held | Self::NotNow | Self::NotThis => false,
        }
    }
}

/// What the person last said.
#[derive(Clone, PartialEq, Eq)]
pub struct Chosen {
    /// What.
    pub choice: RecognitionChoice,
    /// In their words; empty when nothing.
    pub words: String,
    /// How it was heard.
    pub heard: Heard,
    /// When.
    pub on: Date,
    /// By when there is a day, or it was given; for what is wanted alone.
    pub due_on: Option<Date>,
}

/// Words of a person never reach a log.
impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chosen({:?}, {}, …)", self.choice, self.on)
    }
}

/// That it was held.
#[derive(Clone, PartialEq, Eq)]
pub struct Held {
    /// On which day.
    pub on: Date,
    /// By whom; empty for what nobody gives in person.
    pub by: String,
    /// What there is to say of it; empty when nothing.
    pub words: String,
}

/// Names never reach a log.
impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Held({}, …)", self.on)
    }
}

/// What is to be done by a day that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NamedFor {
    /// There is a day and a place, or it is given where it has none.
    Planned,
    /// It is held.
    Held,
}

/// A day that was named to the person. The first one counts: who sets another day did not keep the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// For what.
    pub named_for: NamedFor,
    /// When it was named.
    pub named_on: Date,
    /// The last day on which it is kept.
    pub due_on: Date,
    /// When it was done.
    pub done_on: Option<Date>,
    /// When the person said that it need not be any more.
    pub let_go_on: Option<Date>,
}

impl NamedDay {
    /// Whether it was neither done nor let go.
    const fn is_open(&self) -> bool {
        self.done_on.is_none() && self.let_go_on.is_none()
    }
}

/// One of them as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognition {
    /// What the person last said.
    pub chosen: Option<Chosen>,
    /// The day that was set.
    pub plan: Option<RecognitionPlan>,
    /// When that day was set, the first time.
    pub planned_on: Option<Date>,
    /// That it was held.
    pub held: Option<Held>,
    /// The days that were named to the person, in order.
    pub named: Vec<NamedDay>,
}

impl Recognition {
    /// How far it is.
    pub fn state(&self) -> RecognitionState {
        let choice = self.chosen.as_ref().map(|chosen| chosen.choice);
        match (&self.held, choice, &self.plan) {
            (Some(_), _, _) => RecognitionState::Held,
            (None, Some(RecognitionChoice::NotNow), _) => RecognitionState::NotNow,
            (None, Some(RecognitionChoice::NotThis), _) => RecognitionState::NotThis,
            (None, Some(RecognitionChoice::Wanted), None) => RecognitionState::Wanted,
            (None, Some(RecognitionChoice::Wanted), Some(_)) => RecognitionState::Planned,
            (None, None, Some(_)) => RecognitionState::Invited,
            (None, None, None) => RecognitionState::Open,
        }
    }

    /// Names a day, unless one was named for it that is still to come or to be made good.
    fn name(&mut self, named_for: NamedFor, named_on: Date, due_on: Date) {
        if !self.named.iter().any(|named| named.is_open() && named.named_for == named_for) {
            self.named.push(NamedDay { named_for, named_on, due_on, done_on: None, let_go_on: None });
        }
    }

    fn open_days(&mut self) -> impl Iterator<Item = &mut NamedDay> {
        self.named.iter_mut().filter(|named| named.is_open())
    }

    /// By when something must happen: the day that was set, or the last day for setting one.
    pub fn due_on(&self) -> Option<Date> {
        match self.state() {
            RecognitionState::Planned | RecognitionState::Invited => self.plan.as_ref().map(|plan| plan.on),
            RecognitionState::Wanted => self.chosen.as_ref().and_then(|chosen| chosen.due_on),
            RecognitionState::Open
            | RecognitionState::Held
            | RecognitionState::NotNow
            | RecognitionState::NotThis => None,
        }
    }
}

/// All of them; what is absent was never spoken of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognitions {
    known: BTreeMap<RecognitionKind, Recognition>,
}

impl Recognitions {
    pub(crate) fn apply(&mut self, event: &RecognitionEvent) {
        let known = self.known.entry(event.kind()).or_default();
        // A held recognition is never undone, whatever an older program wrote after it.
        if known.held.is_some() {
            return;
        }
        match event {
            RecognitionEvent::Chosen { choice, words, heard, chosen_on, due_on, .. } => {
                match choice {
                    RecognitionChoice::Wanted => {
                        if let Some(due_on) = due_on.filter(|_| known.plan.is_none()) {
                            known.name(NamedFor::Planned, *chosen_on, due_on);
                        }
                    }
                    RecognitionChoice::NotNow | RecognitionChoice::NotThis => {
                        (known.plan, known.planned_on) = (None, None);
                        for named in known.open_days() {
                            named.let_go_on = Some(*chosen_on);
                        }
                    }
                }
                let (words, on) = (words.clone(), *chosen_on);
                known.chosen = Some(Chosen { choice: *choice, words, heard: *heard, on, due_on: *due_on });
            }
            RecognitionEvent::Planned { plan, planned_on, .. } => {
                known.plan = Some(plan.clone());
                known.planned_on.get_or_insert(*planned_on);
                for named in known.open_days().filter(|named| named.named_for == NamedFor::Planned) {
                    named.done_on = Some(*planned_on);
                }
                known.name(NamedFor::Held, *planned_on, plan.on);
            }
            RecognitionEvent::Held { held_on, by, words, .. } => {
                for named in known.open_days() {
                    named.done_on = Some(*held_on);
                }
                known.held = Some(Held { on: *held_on, by: by.clone(), words: words.clone() });
            }
        }
    }

    /// Those of which anybody ever spoke, in the order of pages.
    pub fn known(&self) -> impl Iterator<Item = (RecognitionKind, &Recognition)> {
        self.known.iter().map(|(kind, held)| (*kind, held))
    }

    /// Takes away what leads to where the person is, and what they said with a choice.
    pub fn without_places(&mut self) {
        for held in self.known.values_mut() {
            if let Some(plan) = &mut held.plan {
                (plan.time, plan.place, plan.by, plan.words) = Default::default();
            }
            if let Some(chosen) = &mut held.chosen {
                chosen.words.clear();
            }
            if let Some(held) = &mut held.held {
                (held.by, held.words) = Default::default();
            }
        }
    }
}

impl Dossier {
    /// Takes in what happened with one of them. Who no longer wants the answer to "why me" asks for no reconstruction.
    pub(crate) fn recognition_changed(&mut self, event: &RecognitionEvent) {
        self.recognitions.apply(event);
        match self.recognition(event.kind()).state() {
            RecognitionState::NotNow | RecognitionState::NotThis
                if event.kind() == RecognitionKind::WhyMe =>
            {
                self.reconstruction.let_go();
            }
            RecognitionState::NotNow
            | RecognitionState::NotThis
            | RecognitionState::Open
            | RecognitionState::Invited
            | RecognitionState::Wanted
            | RecognitionState::Planned
            | RecognitionState::Held => {}
        }
    }

    /// One of the recognitions as it stands.
    pub fn recognition(&self, kind: RecognitionKind) -> Recognition {
        self.recognitions.known.get(&kind).cloned().unwrap_or_default()
    }
}
