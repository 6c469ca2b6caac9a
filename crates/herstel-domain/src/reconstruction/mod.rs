//! The reconstruction: what happened to this parent, and why them. A timeline out of the sources, each entry with its
//! document or with an honest word about who was asked for it. It is read by a second person, then shared with the
//! parent, who can say of every entry that it is wrong. No way out of the road takes it away.
//!
//! | given | when | then |
//! |---|---|---|
//! | any dossier, also one that was left | the parent asks for it | it is owed from that day |
//! | asked for, not shared yet | the parent says at recognition that it need not be, or not now | owed no more, until they ask again |
//! | | a handler writes an entry with its document, or says who was asked for it and since when | written, unseen by the parent |
//! | | an entry names a document that is not in the dossier | refused |
//! | | a handler writes an entry anew that is not on the timeline | refused |
//! | entries | a handler says why it happened, and proposes | it waits for a second reading |
//! | a proposal | who proposed it shares it | refused |
//! | | an entry is written anew | the proposal lapses |
//! | | somebody else shares it | the parent reads it, and is told |
//! | a shared one | a handler goes on writing | the parent reads what was shared, until the next is |

mod entry;

pub use entry::{Paper, TimelineEntry, TimelineKind};

use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    messages::{MessageKind, tell},
    recognition::{self, RecognitionKind},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId, TimelineEntryId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What happened to the reconstruction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ReconstructionEvent {
    /// The parent wants to know what happened and why.
    Asked {
        /// How they said so.
        heard: Heard,
        /// When.
        asked_on: Date,
    },
    /// An entry does not belong on the timeline.
    Dropped {
        /// Which.
        entry: TimelineEntryId,
        /// Why not.
        reason: String,
        /// When.
        dropped_on: Date,
    },
    /// An entry was written, or written anew.
    Written {
        /// As it stands from now on.
        #[serde(flatten)]
        entry: TimelineEntry,
        /// When.
        written_on: Date,
    },
    /// It was sent for its second reading.
    Proposed {
        /// Why this happened to this parent, in plain words.
        why: String,
        /// Who drew it up.
        proposed_by: StaffId,
        /// When.
        proposed_on: Date,
    },
    /// A second person sent it back.
    Returned {
        /// What must be looked at again.
        remarks: String,
        /// Who.
        returned_by: StaffId,
        /// When.
        returned_on: Date,
    },
    /// A second person agreed; from now on the parent reads it.
    Shared {
        /// Who.
        shared_by: StaffId,
        /// When.
        shared_on: Date,
    },
}

impl ReconstructionEvent {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "timeline-asked",
            Self::Dropped { .. } => "timeline-dropped",
            Self::Written { .. } => "timeline-written",
            Self::Proposed { .. } => "timeline-proposed",
            Self::Returned { .. } => "timeline-returned",
            Self::Shared { .. } => "timeline-shared",
        }
    }
}

/// What happened to somebody never reaches a log.
impl fmt::Debug for ReconstructionEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The reconstruction as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconstruction {
    /// Since when the parent asks for it.
    pub asked_on: Option<Date>,
    /// The entries as staff work on them, in the order of what happened.
    pub entries: Vec<TimelineEntry>,
    /// Who sent it for its second reading, and why it happened, while it waits.
    pub proposed: Option<(StaffId, String)>,
    /// The remarks with which it came back, until it is proposed again.
    pub returned: Option<String>,
    /// What the parent reads: since when, why it happened, and the entries as they were then.
    pub shared: Option<SharedTimeline>,
}

/// The reconstruction as the parent reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedTimeline {
    /// Since when.
    pub shared_on: Date,
    /// Why this happened to this parent, in plain words.
    pub why: String,
    /// The entries.
    pub entries: Vec<TimelineEntry>,
}

/// Somebody wants to do something with the reconstruction.
#[derive(Clone)]
pub enum ReconstructionCommand {
    /// Ask for it, as the parent or on their word.
    Ask {
        /// How they said so.
        heard: Heard,
    },
    /// Take an entry off that does not belong there.
    Drop {
        /// Which.
        entry: TimelineEntryId,
        /// Why not.
        reason: String,
    },
    /// Write a new entry.
    Write(TimelineEntry),
    /// Write an entry anew that is there.
    WriteAnew(TimelineEntry),
    /// Send it for its second reading.
    Propose {
        /// Why this happened to this parent.
        why: String,
    },
    /// Send it back.
    Return {
        /// What must be looked at again.
        remarks: String,
    },
    /// Agree, and share it with the parent.
    Share,
}

/// What happened to somebody never reaches a log.
impl fmt::Debug for ReconstructionCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ask { .. } => "Ask",
            Self::Drop { .. } => "Drop(…)",
            Self::Write(_) => "Write(…)",
            Self::WriteAnew(_) => "WriteAnew(…)",
            Self::Propose { .. } => "Propose(…)",
            Self::Return { .. } => "Return(…)",
            Self::Share => "Share",
        })
    }
}

/// Carries a command out; wherever the dossier is on its road.
pub(crate) fn decide(
    dossier: &Dossier,
    command: &ReconstructionCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let today = context.today;
    if let ReconstructionCommand::Ask { heard } = command {
        acting::for_the_person(dossier, Grant::Tell, context)?;
        check_heard(dossier, *heard, context)?;
        if dossier.reconstruction.asked_on.is_some() {
            return Ok(Vec::new());
        }
        let asked = ReconstructionEvent::Asked { heard: *heard, asked_on: today };
        let wanted = recognition::asked(dossier, *heard, context);
        return Ok([Event::Reconstruction(asked)].into_iter().chain(wanted).collect());
    }
    let by = acting::by_staff(context)?;
    let waiting = || {
        let proposed = dossier.reconstruction.proposed.as_ref();
        let (proposer, _) = proposed.ok_or_else(|| Refusal::new(RefusalCode::NotProposed))?;
        if *proposer == by { Err(Refusal::new(RefusalCode::SamePerson)) } else { Ok(()) }
    };
    let event = match command {
        // Answered above.
        ReconstructionCommand::Ask { .. } => return Ok(Vec::new()),
        ReconstructionCommand::Drop { entry, reason } => {
            is_there(dossier, *entry)?;
            let reason = acting::text(reason, "reason", TEXT_LENGTH_MAX)?;
            ReconstructionEvent::Dropped { entry: *entry, reason, dropped_on: today }
        }
        ReconstructionCommand::Write(entry) => written(dossier, entry, today)?,
        ReconstructionCommand::WriteAnew(entry) => {
            is_there(dossier, entry.entry)?;
            written(dossier, entry, today)?
        }
        ReconstructionCommand::Propose { why } => {
            if dossier.reconstruction.entries.is_empty() {
                return Err(Refusal::new(RefusalCode::TimelineIncomplete));
            }
            let why = acting::text(why, "why", TEXT_LENGTH_MAX)?;
            ReconstructionEvent::Proposed { why, proposed_by: by, proposed_on: today }
        }
        ReconstructionCommand::Return { remarks } => {
            waiting()?;
            let remarks = acting::text(remarks, "remarks", TEXT_LENGTH_MAX)?;
            ReconstructionEvent::Returned { remarks, returned_by: by, returned_on: today }
        }
        ReconstructionCommand::Share => {
            waiting()?;
            let shared = ReconstructionEvent::Shared { shared_by: by, shared_on: today };
            let told = [Event::Reconstruction(shared), tell(MessageKind::TimelineShared, dossier, context)];
            let answered = recognition::given(dossier, RecognitionKind::WhyMe, context);
            return Ok(told.into_iter().chain(answered).collect());
        }
    };
    Ok(vec![Event::Reconstruction(event)])
}

/// Whether an entry is on the timeline as staff work on it.
fn is_there(dossier: &Dossier, entry: TimelineEntryId) -> Result<(), Refusal> {
    let known = dossier.reconstruction.entries.iter().any(|known| known.entry == entry);
    if known { Ok(()) } else { Err(Refusal::at(RefusalCode::NotFound, "entry")) }
}

/// An entry as it stands from now on, when everything in it can be so.
fn written(dossier: &Dossier, entry: &TimelineEntry, today: Date) -> Result<ReconstructionEvent, Refusal> {
    let not_after_today = |day: Date, field| {
        if day > today {
            Err(Refusal::at(RefusalCode::DateTooLate, field).with("last", acting::shown(today)))
        } else {
            Ok(())
        }
    };
    not_after_today(entry.happened_on, "happened_on")?;
    let paper = match &entry.paper {
        Paper::Found { document } if dossier.document(*document).is_none() => {
            return Err(Refusal::at(RefusalCode::NotAChoice, "document"));
        }
        Paper::Found { document } => Paper::Found { document: *document },
        Paper::NotFound { asked_of, asked_on } => {
            not_after_today(*asked_on, "asked_on")?;
            let asked_of = acting::text(asked_of, "asked_of", LINE_LENGTH_MAX)?;
            Paper::NotFound { asked_of, asked_on: *asked_on }
        }
    };
    let entry = TimelineEntry {
        source: acting::text(&entry.source, "source", LINE_LENGTH_MAX)?,
        words: acting::text(&entry.words, "words", TEXT_LENGTH_MAX)?,
        paper,
        ..entry.clone()
    };
    Ok(ReconstructionEvent::Written { entry, written_on: today })
}

impl Reconstruction {
    pub(crate) fn apply(&mut self, event: &ReconstructionEvent) {
        match event {
            ReconstructionEvent::Asked { asked_on, .. } => {
                self.asked_on.get_or_insert(*asked_on);
            }
            ReconstructionEvent::Dropped { entry, .. } => {
                self.entries.retain(|known| known.entry != *entry);
                self.proposed = None;
            }
            ReconstructionEvent::Written { entry, .. } => {
                self.entries.retain(|known| known.entry != entry.entry);
                self.entries.push(entry.clone());
                self.entries.sort_by_key(|entry| entry.happened_on);
                // What a second person reads is what they are asked about.
                self.proposed = None;
            }
            ReconstructionEvent::Proposed { why, proposed_by, .. } => {
                self.proposed = Some((*proposed_by, why.clone()));
                self.returned = None;
            }
            ReconstructionEvent::Returned { remarks, .. } => {
                self.proposed = None;
                self.returned = Some(remarks.clone());
            }
            ReconstructionEvent::Shared { shared_on, .. } => {
                if let Some((_, why)) = self.proposed.take() {
                    self.shared =
                        Some(SharedTimeline { shared_on: *shared_on, why, entries: self.entries.clone() });
                }
            }
        }
    }

    /// The parent does not ask for it any more; what was shared stays.
    pub(crate) fn let_go(&mut self) {
        if self.shared.is_none() {
            self.asked_on = None;
        }
    }

    /// Takes away what is not shared with the parent.
    pub fn without_drafts(&mut self) {
        *self = Self { asked_on: self.asked_on, shared: self.shared.take(), ..Self::default() };
    }

    /// Whether the parent reads this entry.
    pub fn is_shared(&self, entry: TimelineEntryId) -> bool {
        let shared = self.shared.iter().flat_map(|shared| &shared.entries);
        shared.into_iter().any(|known| known.entry == entry)
    }
}
