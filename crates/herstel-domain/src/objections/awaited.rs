//! What is awaited beside the road once somebody was right or went to court: a decision that is made anew, and the ruling of a
//! court. It follows from the dossier alone, and so does its text.

use super::Appeal;
use crate::{
    Dossier,
    decisions::{Decision, DecisionStatus},
};
use herstel_kernel::{AppealId, Date, DecisionId, IdError};
use std::{fmt, str::FromStr};

/// What somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwaitedSubject {
    /// A decision in the place of this one: the parent was right.
    Anew(DecisionId),
    /// The ruling in this court case.
    Court(AppealId),
}

/// What is awaited, with since when and what became of it: what a forecast of it counts from and is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Awaited {
    /// What for.
    pub subject: AwaitedSubject,
    /// The day of the answer or ruling that asks for it, or on which the court got the case.
    pub since: Date,
    /// What became of it.
    pub end: AwaitedEnd,
}

/// What became of what was awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwaitedEnd {
    /// Nobody is at work on it.
    Waits,
    /// A proposal is being read, or came back.
    Begun,
    /// It was decided, or ruled, on this day.
    Done(Date),
}

const ANEW: &str = "anew";
const COURT: &str = "court";
const WAITS: &str = "waits";
const BEGUN: &str = "begun";

impl fmt::Display for AwaitedSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anew(decision) => write!(f, "{ANEW}:{decision}"),
            Self::Court(appeal) => write!(f, "{COURT}:{appeal}"),
        }
    }
}

impl FromStr for AwaitedSubject {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once(':').ok_or(IdError)? {
            (ANEW, decision) => decision.parse().map(Self::Anew),
            (COURT, appeal) => appeal.parse().map(Self::Court),
            (_, _) => Err(IdError),
        }
    }
}

impl fmt::Display for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.subject, self.since)?;
        match self.end {
            AwaitedEnd::Waits => f.write_str(WAITS),
            AwaitedEnd::Begun => f.write_str(BEGUN),
            AwaitedEnd::Done(day) => day.fmt(f),
        }
    }
}

impl FromStr for Awaited {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (rest, end) = text.rsplit_once(':').ok_or(IdError)?;
        let (subject, since) = rest.rsplit_once(':').ok_or(IdError)?;
        Ok(Self {
            subject: subject.parse()?,
            since: since.parse().map_err(|_| IdError)?,
            end: match end {
                WAITS => AwaitedEnd::Waits,
                BEGUN => AwaitedEnd::Begun,
                day => AwaitedEnd::Done(day.parse().map_err(|_| IdError)?),
            },
        })
    }
}

impl Dossier {
    /// Every decision that was ever to be made anew, and every court case.
    pub fn awaited(&self) -> impl Iterator<Item = Awaited> {
        let anew = self.decisions.iter().filter_map(|decision| self.awaited_anew(decision));
        anew.chain(self.objections.appeals.iter().map(ruling))
    }

    /// What is awaited in the place of a decision; none when nothing asks for it.
    fn awaited_anew(&self, decision: &Decision) -> Option<Awaited> {
        let id = decision.proposed.decision;
        let in_its_place = || {
            self.decisions
                .iter()
                .filter(move |made| made.proposed.anew.is_some_and(|anew| anew.replaces == id))
        };
        let asked_on = self.anew_since(decision);
        let found = |since, end| Some(Awaited { subject: AwaitedSubject::Anew(id), since, end });
        if let Some(approved) = in_its_place().find_map(|made| made.approval()) {
            let done_on = approved.decided_on;
            // What was ruled afterwards is about the decision that took its place.
            return found(
                asked_on.filter(|day| *day <= done_on).unwrap_or(done_on),
                AwaitedEnd::Done(done_on),
            );
        }
        self.anew(&decision.proposed.step).filter(|standing| standing.proposed.decision == id)?;
        let is_at_work = |made: &Decision| match made.status {
            DecisionStatus::Proposed | DecisionStatus::Returned(_) => true,
            DecisionStatus::Approved(_) => false,
        };
        let end = if in_its_place().any(is_at_work) { AwaitedEnd::Begun } else { AwaitedEnd::Waits };
        found(asked_on?, end)
    }
}

fn ruling(appeal: &Appeal) -> Awaited {
    let ruled = appeal.ruled.as_ref();
    Awaited {
        subject: AwaitedSubject::Court(appeal.filed.appeal),
        since: appeal.filed.filed_on,
        end: ruled.map_or(AwaitedEnd::Waits, |ruled| AwaitedEnd::Done(ruled.ruled_on)),
    }
}
