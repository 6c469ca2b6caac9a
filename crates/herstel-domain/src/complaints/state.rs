//! Complaints as they stand.

use super::{
    ComplaintAnswered, ComplaintEvent, ComplaintExtended, ComplaintFiled, ComplaintHeard,
    ComplaintHearingPlanned, ComplaintSettled, ComplaintTaken, ComplaintWithdrawn,
};
use crate::{
    Dossier,
    decisions::{DecisionStatus, PreparedBy},
};
use herstel_kernel::{ComplaintId, Date, StaffId};

/// A complaint as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// How it began.
    pub filed: ComplaintFiled,
    /// Who handles it.
    pub taken: Option<ComplaintTaken>,
    /// The day that was set to hear the person.
    pub hearing_planned: Option<ComplaintHearingPlanned>,
    /// That the person was heard, or need not be.
    pub heard: Option<ComplaintHeard>,
    /// That the longer term was taken.
    pub extended: Option<ComplaintExtended>,
    /// How it ended.
    pub end: Option<ComplaintEnd>,
}

/// How a complaint ended.
#[derive(Clone, Debug, PartialEq)]
pub enum ComplaintEnd {
    /// By findings.
    Answered(ComplaintAnswered),
    /// The person said that it is solved.
    Settled(ComplaintSettled),
    /// The person took it back.
    Withdrawn(ComplaintWithdrawn),
}

impl ComplaintEnd {
    /// On which day.
    pub const fn on(&self) -> Date {
        match self {
            Self::Answered(answered) => answered.on,
            Self::Settled(settled) => settled.settled_on,
            Self::Withdrawn(withdrawn) => withdrawn.withdrawn_on,
        }
    }
}

impl Complaint {
    /// Its id.
    pub fn id(&self) -> ComplaintId {
        self.filed.complaint
    }

    /// Whether it still has to be answered.
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// The last day on which it must be answered.
    pub fn last_day(&self) -> Date {
        self.extended.as_ref().map_or(self.filed.last_day, |extended| extended.last_day)
    }

    /// Whether the last day passed and it was not answered.
    pub fn is_late(&self, today: Date) -> bool {
        self.is_open() && self.last_day() < today
    }

    /// Leaves out what it says and what was said about it, for who may not read that.
    pub fn close_words(&mut self) {
        self.filed.words.clear();
        if let Some(planned) = &mut self.hearing_planned {
            planned.words.clear();
        }
        if let Some(heard) = &mut self.heard {
            heard.words.clear();
        }
    }

    /// Who handles it.
    pub fn handled_by(&self) -> Option<StaffId> {
        self.taken.as_ref().map(|taken| taken.by)
    }
}

impl Dossier {
    /// A complaint by its id.
    pub fn complaint(&self, id: ComplaintId) -> Option<&Complaint> {
        self.complaints.iter().find(|complaint| complaint.id() == id)
    }

    /// The complaints that still have to be answered.
    pub fn open_complaints(&self) -> impl Iterator<Item = &Complaint> {
        self.complaints.iter().filter(|complaint| complaint.is_open())
    }

    /// Whether somebody had a part in what a complaint may be about, so that another handles it (Awb, article 9:7): whom
    /// it names, everybody who ever was the fixed person, and who wrote or read a decision.
    pub fn is_involved(&self, complaint: &Complaint, staff: StaffId) -> bool {
        let decided = self.decisions.iter().any(|decision| {
            let read = match &decision.status {
                DecisionStatus::Proposed => None,
                DecisionStatus::Approved(approved) => Some(approved.approved_by),
                DecisionStatus::Returned(returned) => Some(returned.returned_by),
            };
            decision.proposed.proposed_by == PreparedBy::Person(staff) || read == Some(staff)
        });
        complaint.filed.staff == Some(staff)
            || decided
            || self.handler_id() == Some(staff)
            || self.handlers.iter().any(|term| term.handler == staff)
    }

    /// Whether somebody of the operation reads what a complaint says: who handles it; while nobody does, who could; and
    /// once somebody does, whom it is about, who gets a copy by law (Awb, article 9:9).
    pub fn may_read_complaint(&self, complaint: &Complaint, staff: StaffId) -> bool {
        match complaint.handled_by() {
            Some(by) => by == staff || complaint.filed.staff == Some(staff),
            None => !self.is_involved(complaint, staff),
        }
    }

    pub(crate) fn complaint_changed(&mut self, event: &ComplaintEvent) {
        match event {
            ComplaintEvent::Filed(filed) => self.complaints.push(Complaint {
                filed: filed.clone(),
                taken: None,
                hearing_planned: None,
                heard: None,
                extended: None,
                end: None,
            }),
            ComplaintEvent::Taken(taken) => {
                self.change(taken.complaint, |complaint| complaint.taken = Some(taken.clone()));
            }
            ComplaintEvent::HearingPlanned(planned) => {
                self.change(planned.complaint, |complaint| complaint.hearing_planned = Some(planned.clone()));
            }
            ComplaintEvent::Heard(heard) => {
                self.change(heard.complaint, |complaint| complaint.heard = Some(heard.clone()));
            }
            ComplaintEvent::Extended(extended) => {
                self.change(extended.complaint, |complaint| complaint.extended = Some(extended.clone()));
            }
            ComplaintEvent::Settled(settled) => {
                self.ended(settled.complaint, ComplaintEnd::Settled(settled.clone()));
            }
            ComplaintEvent::Answered(answered) => {
                self.ended(answered.complaint, ComplaintEnd::Answered(answered.clone()));
            }
            ComplaintEvent::Withdrawn(withdrawn) => {
                self.ended(withdrawn.complaint, ComplaintEnd::Withdrawn(withdrawn.clone()));
            }
        }
    }

    fn ended(&mut self, id: ComplaintId, end: ComplaintEnd) {
        self.change(id, |complaint| {
            complaint.end.get_or_insert(end);
        });
    }

    fn change(&mut self, id: ComplaintId, change: impl FnOnce(&mut Complaint)) {
        if let Some(complaint) = self.complaints.iter_mut().find(|complaint| complaint.id() == id) {
            change(complaint);
        }
    }
}
