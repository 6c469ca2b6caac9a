//! What waits for a second pair of eyes besides decisions, and what waits for the operation after the parent did their part.
//! It follows from the dossier alone, as every facet does.

use crate::{
    Dossier,
    choices::ChoiceMade,
    deadlines::PenaltyStatus,
    decisions::{DecisionStatus, PreparedBy},
    objections::AnswerStatus,
    reopening::ReopeningStage,
    settlement::{Settlement, SettlementStatus},
};
use herstel_kernel::{IdError, StaffId};
use std::{fmt, str::FromStr};

/// What a second person has to read. A decision is not among them: that has a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingKind {
    /// A settlement agreement that was drawn up, or the signature of the person under it that somebody wrote down.
    Agreement,
    /// A penalty that was proposed.
    Penalty,
    /// A road that somebody proposes to keep closed.
    Reopening,
    /// An answer to an objection.
    Objection,
    /// The timeline of what happened.
    Timeline,
}

impl ReadingKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Agreement, Self::Penalty, Self::Reopening, Self::Objection, Self::Timeline];

    /// The stable text; also the end of the key of its name in the texts of the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Penalty => "penalty",
            Self::Reopening => "reopening",
            Self::Objection => "objection",
            Self::Timeline => "timeline",
        }
    }

    /// Reads the stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Something that waits for its second reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AwaitedReading {
    /// What.
    pub kind: ReadingKind,
    /// Who wrote it: somebody else reads it.
    pub by: StaffId,
}

impl fmt::Display for AwaitedReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.as_str(), self.by)
    }
}

impl FromStr for AwaitedReading {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (kind, by) = text.split_once(':').ok_or(IdError)?;
        Ok(Self { kind: ReadingKind::parse(kind).ok_or(IdError)?, by: by.parse().map_err(|_| IdError)? })
    }
}

/// Who may do the second reading that a dossier waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondReader {
    /// Everybody: a machine wrote something of what waits, or more than one person did.
    Anybody,
    /// Everybody but this one, who wrote all of what waits.
    AnybodyBut(StaffId),
}

impl Dossier {
    /// Everything but decisions that waits for its second reading. A signature that somebody of us wrote down waits as well: who
    /// signs for the operation is somebody else.
    pub fn awaited_readings(&self) -> impl Iterator<Item = AwaitedReading> {
        let agreements = self.settlements.iter().filter(|held| match held.status {
            SettlementStatus::Drafted => true,
            SettlementStatus::Returned(_)
            | SettlementStatus::Offered(_)
            | SettlementStatus::Declined(_)
            | SettlementStatus::Withdrawn(_)
            | SettlementStatus::Lapsed(_) => false,
        });
        let penalties = self.terms.penalties.iter().filter(|held| match held.status {
            PenaltyStatus::Proposed => true,
            PenaltyStatus::Returned(_) | PenaltyStatus::Established(_) => false,
        });
        let refusals = self.reopenings.iter().filter(|held| match held.stage() {
            ReopeningStage::RefusalProposed => true,
            ReopeningStage::Requested
            | ReopeningStage::Granted
            | ReopeningStage::Refused
            | ReopeningStage::Overtaken => false,
        });
        let open = self.objections.all.iter().filter(move |held| self.is_objection_open(held));
        let answers = open.flat_map(|held| &held.answers).filter(|answer| match answer.status {
            AnswerStatus::Proposed => true,
            AnswerStatus::Returned(_) | AnswerStatus::Approved(_) => false,
        });
        let of = |kind| move |by| AwaitedReading { kind, by };
        let agreements = agreements.map(|held| held.drafted.drafted_by).map(of(ReadingKind::Agreement));
        let unsigned = self.settlements.iter().filter(|held| held.is_unsigned_by_us());
        let unsigned = unsigned.filter_map(Settlement::signature_written_by).map(of(ReadingKind::Agreement));
        let penalties = penalties.map(|held| held.proposed.proposed_by).map(of(ReadingKind::Penalty));
        let refusals = refusals.filter_map(|held| held.tested.as_ref()).map(|tested| tested.tested_by);
        let answers = answers.map(|answer| answer.proposed.proposed_by).map(of(ReadingKind::Objection));
        let timeline = self.reconstruction.proposed.iter().map(|(by, _)| *by).map(of(ReadingKind::Timeline));
        agreements
            .chain(unsigned)
            .chain(penalties)
            .chain(refusals.map(of(ReadingKind::Reopening)))
            .chain(answers)
            .chain(timeline)
    }

    /// Who may read what waits a second time, a decision or anything else; none while nothing waits.
    pub fn second_reader(&self) -> Option<SecondReader> {
        let proposed = self.decisions.iter().filter(|made| made.status == DecisionStatus::Proposed);
        let decisions = proposed.map(|made| made.proposed.proposed_by);
        let others = self.awaited_readings().map(|reading| PreparedBy::Person(reading.by));
        let readers = decisions.chain(others).map(|by| match by {
            PreparedBy::Person(writer) => SecondReader::AnybodyBut(writer),
            PreparedBy::Machine => SecondReader::Anybody,
        });
        readers.reduce(|one, other| if one == other { one } else { SecondReader::Anybody })
    }

    /// Whether anything waits for its second reading, a decision as well.
    pub(super) fn awaits_reading(&self) -> bool {
        self.second_reader().is_some()
    }

    /// Whether the parent signed an agreement that the operation has still to sign.
    pub(super) fn awaits_signature(&self) -> bool {
        self.settlements.iter().any(Settlement::is_unsigned_by_us)
    }

    /// Whether the parent left where an agreement belongs to that, and we have still to draw one up. Who said no to one, or
    /// has one before them, waits for nothing.
    pub(super) fn awaits_agreement(&self) -> bool {
        self.choices.iter().any(|made| {
            made.by_agreement
                && self.application(&made.family).is_some()
                && self.choice_at(&made.family, &made.step) == Some(made)
                && self.is_without_agreement(made)
        })
    }

    /// Whether the last agreement at the step of a choice has to be drawn up, for the first time or anew.
    fn is_without_agreement(&self, made: &ChoiceMade) -> bool {
        let here = |held: &&Settlement| held.drafted.family == made.family && held.drafted.step == made.step;
        self.settlements.iter().rev().find(here).is_none_or(|last| match &last.status {
            SettlementStatus::Returned(_) | SettlementStatus::Withdrawn(_) => true,
            SettlementStatus::Offered(_) => last.reopened_on.is_some(),
            SettlementStatus::Drafted | SettlementStatus::Declined(_) | SettlementStatus::Lapsed(_) => false,
        })
    }

    /// Whether the parent asked to go on, and nobody tested that yet.
    pub(super) fn awaits_reopening(&self) -> bool {
        self.reopenings.iter().any(|held| held.stage() == ReopeningStage::Requested)
    }
}
