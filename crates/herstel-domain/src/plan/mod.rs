//! The joint plan: what parent, handler and municipality agree on, in a talk of the three (driegesprek) or after it.
//!
//! An agreement has an owner, a date and a way in which the parent agreed. Those of the operation and of the municipality
//! bind at once, without a second signature. The day after its date an agreement that is not done is a breach, for
//! everybody to see and without anybody doing anything.
//!
//! | given | when | then |
//! |---|---|---|
//! | a registered parent | the parent asks for a talk | asked, the handler sees it |
//! | | the handler plans a talk with the municipality, which may be in touch | planned, the parent is invited |
//! | | the same, and the municipality may not be in touch | refused |
//! | a planned talk | it is held, with a report | held |
//! | | it is not held, with a reason | not held |
//! | a held talk | the handler records an agreement of the operation or the municipality | it binds |
//! | | the handler records what the parent will do, and the parent did not say so | it waits for the parent's word |
//! | | the parent adds what they will do themselves | agreed |
//! | an agreement | its owner, or the handler, says it is done | done |
//! | an agreement, the day after its date | nobody does anything | breached, visible to all |
//! | a breached agreement | its owner says why and until when | breached, with the new date |

mod agree;
mod talk;

pub use agree::{
    AddAgreement, AgreementAgreed, AgreementBreach, AgreementDone, AgreementMade, FinishAgreement,
    ReportBreach, add, agree_to, finish, report_breach,
};
pub use talk::{
    AskTalk, CloseTalk, PlanTalk, TalkAsked, TalkHeld, TalkKind, TalkNotHeld, TalkPlanned, ask_talk,
    close_talk, plan_talk,
};

use crate::{
    Dossier, Event,
    access::{Grant, Holder, grants},
    choices::ByWord,
};
use herstel_kernel::{AgreementId, Date, Desk, MunicipalityCode, TalkId};
use serde::{Deserialize, Serialize};

/// Who does what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "who")]
pub enum Owner {
    /// The operation: its case handler.
    Operation,
    /// The municipality of the parent.
    Municipality {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// The parent.
    Parent,
    /// Another body, which is not bound by the plan but is held to its word.
    Other {
        /// Its name.
        name: String,
    },
}

impl Owner {
    /// The stable name of the kind of owner; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::Municipality { .. } => "municipality",
            Self::Parent => "parent",
            Self::Other { .. } => "other",
        }
    }

    /// Whether an agreement binds this owner as soon as it is recorded.
    pub const fn is_bound_at_once(&self) -> bool {
        match self {
            Self::Operation | Self::Municipality { .. } => true,
            Self::Parent | Self::Other { .. } => false,
        }
    }
}

/// What happened in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "plan")]
pub enum PlanEvent {
    /// The parent asked for a talk.
    TalkAsked(TalkAsked),
    /// A talk was planned.
    TalkPlanned(TalkPlanned),
    /// A talk was held.
    TalkHeld(TalkHeld),
    /// A talk was not held.
    TalkNotHeld(TalkNotHeld),
    /// An agreement was made.
    AgreementMade(AgreementMade),
    /// The parent agreed.
    AgreementAgreed(AgreementAgreed),
    /// An agreement was kept.
    AgreementDone(AgreementDone),
    /// The owner of a breached agreement said why.
    AgreementBreached(AgreementBreach),
}

impl PlanEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::TalkAsked(_) => "talk-asked",
            Self::TalkPlanned(_) => "talk-planned",
            Self::TalkHeld(_) => "talk-held",
            Self::TalkNotHeld(_) => "talk-not-held",
            Self::AgreementMade(_) => "agreement-made",
            Self::AgreementAgreed(_) => "agreement-agreed",
            Self::AgreementDone(_) => "agreement-done",
            Self::AgreementBreached(_) => "agreement-breached",
        }
    }
}

/// A talk as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// As planned.
    pub planned: TalkPlanned,
    /// When it was held.
    pub held: Option<TalkHeld>,
    /// Why it was not.
    pub not_held: Option<TalkNotHeld>,
}

impl Talk {
    /// Whether it is still to come.
    pub const fn is_open(&self) -> bool {
        self.held.is_none() && self.not_held.is_none()
    }
}

/// An agreement as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// As made.
    pub made: AgreementMade,
    /// How and when the parent agreed, if they did.
    pub agreed: Option<(ByWord, Date)>,
    /// When it was done.
    pub done: Option<AgreementDone>,
    /// What its owner said about a breach.
    pub breaches: Vec<AgreementBreach>,
}

/// How far an agreement is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementState {
    /// It waits for the word of the parent, whose part it is.
    Asked,
    /// It is to be done.
    Open,
    /// Its day went by and it is not done.
    Breached {
        /// The first day of the breach.
        since: Date,
    },
    /// It was done.
    Done {
        /// After its day.
        late: bool,
    },
}

impl Agreement {
    /// How far it is on a day. Follows from the day alone: nobody has to say that it was breached.
    pub fn state(&self, today: Date) -> AgreementState {
        let due_on = self.made.due_on;
        if let Some(done) = &self.done {
            return AgreementState::Done { late: done.done_on > due_on };
        }
        if self.made.owner == Owner::Parent && self.agreed.is_none() {
            return AgreementState::Asked;
        }
        match due_on.tomorrow() {
            Ok(since) if today >= since => AgreementState::Breached { since },
            Ok(_) | Err(_) => AgreementState::Open,
        }
    }

    /// The day on which it is expected now: its own, or the one that its owner named after a breach.
    pub fn expected_on(&self) -> Date {
        self.breaches.iter().rev().find_map(|breach| breach.new_due_on).unwrap_or(self.made.due_on)
    }
}

/// The joint plan of a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The parent asked for a talk, and none was planned since.
    pub asked: Option<TalkAsked>,
    /// All talks in the order in which they were planned.
    pub talks: Vec<Talk>,
    /// All agreements in the order in which they were made.
    pub agreements: Vec<Agreement>,
}

impl Plan {
    /// A talk by its id.
    pub fn talk(&self, id: TalkId) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.planned.talk == id)
    }

    /// An agreement by its id.
    pub fn agreement(&self, id: AgreementId) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.made.agreement == id)
    }

    /// The first day on which something of the plan is due and not done.
    pub fn next_due_on(&self) -> Option<Date> {
        let open = self.agreements.iter().filter(|agreement| agreement.done.is_none());
        open.map(|agreement| agreement.made.due_on).min()
    }

    /// The plan as the support desk of a municipality sees it: the talks to which it was asked, and what was agreed. The
    /// plan is of the three of them.
    pub fn for_municipality(mut self, municipality: MunicipalityCode) -> Self {
        self.asked = None;
        self.talks.retain(|talk| talk.planned.municipality == Some(municipality));
        self
    }

    fn talk_mut(&mut self, id: TalkId) -> Option<&mut Talk> {
        self.talks.iter_mut().find(|talk| talk.planned.talk == id)
    }

    fn agreement_mut(&mut self, id: AgreementId) -> Option<&mut Agreement> {
        self.agreements.iter_mut().find(|agreement| agreement.made.agreement == id)
    }

    pub(crate) fn apply(&mut self, event: &PlanEvent) {
        match event {
            PlanEvent::TalkAsked(asked) => self.asked = Some(asked.clone()),
            PlanEvent::TalkPlanned(planned) => {
                self.asked = None;
                self.talks.push(Talk { planned: planned.clone(), held: None, not_held: None });
            }
            PlanEvent::TalkHeld(held) => {
                if let Some(talk) = self.talk_mut(held.talk) {
                    talk.held = Some(held.clone());
                }
            }
            PlanEvent::TalkNotHeld(not_held) => {
                if let Some(talk) = self.talk_mut(not_held.talk) {
                    talk.not_held = Some(not_held.clone());
                }
            }
            PlanEvent::AgreementMade(made) => {
                let agreed = made.by_word.map(|by_word| (by_word, made.made_on));
                let made = made.clone();
                self.agreements.push(Agreement { made, agreed, done: None, breaches: Vec::new() });
            }
            PlanEvent::AgreementAgreed(agreed) => {
                if let Some(agreement) = self.agreement_mut(agreed.agreement) {
                    agreement.agreed.get_or_insert((agreed.by_word, agreed.agreed_on));
                }
            }
            PlanEvent::AgreementDone(done) => {
                if let Some(agreement) = self.agreement_mut(done.agreement) {
                    agreement.done = Some(done.clone());
                }
            }
            PlanEvent::AgreementBreached(breach) => {
                if let Some(agreement) = self.agreement_mut(breach.agreement) {
                    agreement.breaches.push(breach.clone());
                }
            }
        }
    }
}

fn recorded(event: PlanEvent) -> Vec<Event> {
    vec![Event::PlanChanged(event)]
}

/// Whether the support desk of a municipality may be in touch with the person on a day.
pub(crate) fn may_be_in_touch(dossier: &Dossier, municipality: MunicipalityCode, on: Date) -> bool {
    grants(dossier, Holder::Municipality(municipality, Desk::Support), on).contains(&Grant::Contact)
}
