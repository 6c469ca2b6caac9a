//! The objections that wait for an answer and the court cases without a ruling, as a list needs them. They follow from
//! the dossier alone, and so does their text: a list is right without a scheme and without a key.

use super::{AnswerStatus, Appeal, Objection};
use crate::{
    Dossier,
    deadlines::{TermSubject, standing_terms},
    macros::words,
};
use herstel_kernel::{AppealId, Date, IdError, ObjectionId};
use std::{fmt, str::FromStr};

/// How far an open objection is, in the order of the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectionState {
    /// It came, and nobody confirmed it yet.
    Filed,
    /// It was confirmed.
    Acknowledged,
    /// The person was asked to complete it and did not yet.
    Mending,
    /// A day was set to hear the person.
    HearingPlanned,
    /// The person was heard, or need not be.
    Heard,
    /// The committee advised.
    Advised,
    /// An answer waits for its second reading.
    SecondReading,
    /// It was answered, and a court asks for another answer.
    Anew,
    /// A court has to rule.
    InCourt,
}

words! {
    /// The stable text; also the end of the key of its name in the texts of the pages.
    ObjectionState {
        Filed = "filed", Acknowledged = "acknowledged", Mending = "mending",
        HearingPlanned = "hearing-planned", Heard = "heard", Advised = "advised",
        SecondReading = "second-reading", Anew = "anew", InCourt = "in-court",
    }
}

impl ObjectionState {
    /// Of an objection that waits for an answer.
    fn of(objection: &Objection) -> Self {
        if objection.is_read() {
            Self::SecondReading
        } else if objection.answered().is_some() {
            Self::Anew
        } else if objection.advice.is_some() {
            Self::Advised
        } else if objection.heard.is_some() {
            Self::Heard
        } else if objection.hearing_planned.is_some() {
            Self::HearingPlanned
        } else if objection.mend_asked.is_some() && objection.mended.is_none() {
            Self::Mending
        } else if objection.acknowledged.is_some() {
            Self::Acknowledged
        } else {
            Self::Filed
        }
    }
}

/// Which of the two is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpenSubject {
    /// An objection.
    Objection(ObjectionId),
    /// A court case.
    Appeal(AppealId),
}

impl fmt::Display for OpenSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Objection(id) => id.fmt(f),
            Self::Appeal(id) => id.fmt(f),
        }
    }
}

impl FromStr for OpenSubject {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let objection = text.parse().map(Self::Objection);
        objection.or_else(|_| text.parse().map(Self::Appeal))
    }
}

/// An objection that waits for an answer, or a court case without a ruling. In text it holds days, an id and stable
/// words; those with the first last day come first, those without one last, also as text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpenObjection {
    /// The last day for the decision; none while the person holds it up, and before a court.
    pub last_day: Option<Date>,
    /// Which.
    pub subject: OpenSubject,
    /// How far it is.
    pub state: ObjectionState,
    /// Whether a committee advises; none while nobody said.
    pub committee: Option<bool>,
    /// The day that was set to hear the person.
    pub hearing_on: Option<Date>,
}

/// What stands in the text where there is no day or answer. Letters come behind digits in every order of text.
const NONE: &str = "none";

impl fmt::Display for OpenObjection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<Date>| day.map_or_else(|| NONE.to_owned(), |day| day.to_string());
        let committee = match self.committee {
            Some(true) => "with",
            Some(false) => "without",
            None => NONE,
        };
        let (last_day, hearing_on) = (day(self.last_day), day(self.hearing_on));
        write!(f, "{last_day}:{}:{}:{committee}:{hearing_on}", self.subject, self.state.as_str())
    }
}

impl FromStr for OpenObjection {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let day = |text: &str| match text {
            NONE => Ok(None),
            day => day.parse().map(Some).map_err(|_| IdError),
        };
        let parts: Vec<&str> = text.split(':').collect();
        let [last_day, subject, state, committee, hearing_on] = parts.as_slice() else {
            return Err(IdError);
        };
        let committee = match *committee {
            "with" => Some(true),
            "without" => Some(false),
            NONE => None,
            _ => return Err(IdError),
        };
        Ok(Self {
            last_day: day(last_day)?,
            subject: subject.parse()?,
            state: ObjectionState::parse(state).ok_or(IdError)?,
            committee,
            hearing_on: day(hearing_on)?,
        })
    }
}

impl Dossier {
    /// What is open of objections and before courts, in the order in which it was written down.
    pub fn open_objections(&self) -> impl Iterator<Item = OpenObjection> {
        let waiting = self.objections.all.iter().filter(|objection| self.is_objection_open(objection));
        let in_court = self.objections.appeals.iter().filter(|appeal| appeal.ruled.is_none());
        waiting
            .map(|objection| self.open_objection(objection))
            .chain(in_court.map(|appeal| self.open_appeal(appeal)))
    }

    /// The objections that wait for the committee.
    pub fn at_committee(&self) -> impl Iterator<Item = OpenObjection> {
        let waiting = self.objections.all.iter().filter(|objection| self.waits_for_committee(objection));
        waiting.map(|objection| self.open_objection(objection))
    }

    fn open_objection(&self, objection: &Objection) -> OpenObjection {
        OpenObjection {
            last_day: self.last_day_of(&TermSubject::Objection(objection.id())),
            subject: OpenSubject::Objection(objection.id()),
            state: ObjectionState::of(objection),
            committee: objection.acknowledged.as_ref().map(|done| done.committee),
            hearing_on: objection.hearing_planned.as_ref().map(|planned| planned.hearing_on),
        }
    }

    /// A case about a late decision has the day on which that was due; about what was decided, none.
    fn open_appeal(&self, appeal: &Appeal) -> OpenObjection {
        OpenObjection {
            last_day: self.last_day_of(&appeal.filed.about),
            subject: OpenSubject::Appeal(appeal.filed.appeal),
            state: ObjectionState::InCourt,
            committee: None,
            hearing_on: None,
        }
    }

    pub(super) fn last_day_of(&self, subject: &TermSubject) -> Option<Date> {
        standing_terms(self).iter().find(|term| term.subject == *subject)?.last_day
    }
}

/// An objection, with since when it waits and what became of it: what a forecast of its answer counts from and is held to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Objected {
    /// Which.
    pub objection: ObjectionId,
    /// The day on which it came, or on which a court asked for another answer.
    pub since: Date,
    /// What became of it.
    pub end: ObjectionEnd,
}

/// What became of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectionEnd {
    /// It waits for its answer.
    Waits,
    /// It was answered on this day.
    Answered(Date),
    /// It was taken back.
    Withdrawn,
}

const WAITS: &str = "waits";
const WITHDRAWN: &str = "withdrawn";

impl fmt::Display for Objected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.objection, self.since)?;
        match self.end {
            ObjectionEnd::Waits => f.write_str(WAITS),
            ObjectionEnd::Answered(day) => day.fmt(f),
            ObjectionEnd::Withdrawn => f.write_str(WITHDRAWN),
        }
    }
}

impl FromStr for Objected {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut parts = text.splitn(3, ':');
        let mut part = || parts.next().ok_or(IdError);
        let (objection, since, end) = (part()?, part()?, part()?);
        Ok(Self {
            objection: objection.parse()?,
            since: since.parse().map_err(|_| IdError)?,
            end: match end {
                WAITS => ObjectionEnd::Waits,
                WITHDRAWN => ObjectionEnd::Withdrawn,
                day => ObjectionEnd::Answered(day.parse().map_err(|_| IdError)?),
            },
        })
    }
}

impl Dossier {
    /// Every objection that ever came.
    pub fn objected(&self) -> impl Iterator<Item = Objected> {
        self.objections.all.iter().map(|objection| {
            let end = match (self.is_objection_open(objection), objection.answered()) {
                (true, _) => ObjectionEnd::Waits,
                (false, Some((_, answered))) => ObjectionEnd::Answered(answered.decided_on),
                (false, None) => ObjectionEnd::Withdrawn,
            };
            Objected { objection: objection.id(), since: self.objecting_since(objection, end), end }
        })
    }

    /// The day on which it came, or on which a court asked for another answer. A court that says by when the answer must be
    /// there asks for none other: whoever went to court because nothing came keeps the time that they waited.
    fn objecting_since(&self, objection: &Objection, end: ObjectionEnd) -> Date {
        let subject = TermSubject::Objection(objection.id());
        let is_before_the_end = |day: &Date| match end {
            ObjectionEnd::Answered(answered_on) => *day <= answered_on,
            ObjectionEnd::Waits | ObjectionEnd::Withdrawn => true,
        };
        let about = self.objections.appeals.iter().filter(|appeal| appeal.filed.about == subject);
        let orders = about.filter_map(|appeal| appeal.ruled.as_ref()).filter(|ruled| ruled.order.is_some());
        let mut ordered_on: Vec<Date> =
            orders.map(|ruled| ruled.ruled_on).filter(is_before_the_end).collect();
        ordered_on.sort_unstable();
        ordered_on.into_iter().fold(objection.filed.received_on, |since, ruled_on| {
            let is_answered = objection.answers.iter().any(|answer| match &answer.status {
                AnswerStatus::Approved(approved) => {
                    since <= approved.decided_on && approved.decided_on < ruled_on
                }
                AnswerStatus::Proposed | AnswerStatus::Returned(_) => false,
            });
            if is_answered { ruled_on } else { since }
        })
    }
}
