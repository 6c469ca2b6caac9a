//! What one can object to: a decision, a road that stays closed, a penalty that was established.

use crate::{
    Dossier,
    deadlines::{PenaltyStatus, TermSubject, step_of},
    decisions::Decision,
    reopening::{Reopening, ReopeningStage},
};
use herstel_kernel::{Date, DecisionId, IdError, ReopeningId};
use herstel_scheme::{Package, Registry};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// What an objection is against; each was decided by two people.
///
/// Written as the id of the decision or of the request to open a road again, or as `penalty-` and what was late.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Contested {
    /// A decision of a step.
    Decision(DecisionId),
    /// That a road stays closed.
    Reopening(ReopeningId),
    /// What a late decision cost.
    Penalty(TermSubject),
}

const PENALTY: &str = "penalty-";

impl fmt::Display for Contested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decision(decision) => decision.fmt(f),
            Self::Reopening(reopening) => reopening.fmt(f),
            Self::Penalty(subject) => write!(f, "{PENALTY}{subject}"),
        }
    }
}

impl FromStr for Contested {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if let Some(subject) = text.strip_prefix(PENALTY) {
            return subject.parse().map(Self::Penalty);
        }
        text.parse().map(Self::Decision).or_else(|_| text.parse().map(Self::Reopening))
    }
}

impl From<Contested> for String {
    fn from(contested: Contested) -> Self {
        contested.to_string()
    }
}

impl TryFrom<String> for Contested {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<DecisionId> for Contested {
    fn from(decision: DecisionId) -> Self {
        Self::Decision(decision)
    }
}

impl Contested {
    /// The decision, when it is one.
    pub const fn decision(&self) -> Option<DecisionId> {
        match self {
            Self::Decision(decision) => Some(*decision),
            Self::Reopening(_) | Self::Penalty(_) => None,
        }
    }
}

impl Dossier {
    /// The decision that is objected to, when it is one.
    pub fn contested_decision(&self, contested: &Contested) -> Option<&Decision> {
        self.decision(contested.decision()?)
    }

    /// When it was decided; none of what is not there or was not decided by two people.
    pub fn contested_on(&self, contested: &Contested) -> Option<Date> {
        match contested {
            Contested::Decision(decision) => Some(self.decision(*decision)?.approval()?.decided_on),
            Contested::Reopening(id) => {
                let found = self.reopenings.iter().find(|held| held.requested.reopening == *id)?;
                refused_on(found)
            }
            // A later award of the same penalty that waits for its second reading changes nothing about the one that stands.
            Contested::Penalty(subject) => {
                let own = self.terms.penalties.iter().rev().filter(|held| held.proposed.subject == *subject);
                own.filter_map(|held| match &held.status {
                    PenaltyStatus::Established(established) => Some(established.established_on),
                    PenaltyStatus::Proposed | PenaltyStatus::Returned(_) => None,
                })
                .next()
            }
        }
    }

    /// The step that it is about.
    pub fn contested_step(&self, contested: &Contested) -> Option<String> {
        match contested {
            Contested::Decision(decision) => Some(self.decision(*decision)?.proposed.step.clone()),
            Contested::Reopening(id) => Some(self.contested_reopening(*id)?.requested.step.clone()),
            Contested::Penalty(subject) => Some(step_of(self, subject)),
        }
    }

    /// Everything besides decisions to which one can object, in the order in which it was decided.
    pub fn contested_besides_decisions(&self) -> Vec<Contested> {
        let refused = self.reopenings.iter().filter(|held| refused_on(held).is_some());
        let refused = refused.map(|held| Contested::Reopening(held.requested.reopening));
        let penalties = self.terms.fixed.iter().map(|fixed| Contested::Penalty(fixed.subject.clone()));
        let mut found: Vec<Contested> =
            refused.chain(penalties).filter(|contested| self.contested_on(contested).is_some()).collect();
        found.sort_by_key(|contested| self.contested_on(contested));
        found
    }

    fn contested_reopening(&self, id: ReopeningId) -> Option<&Reopening> {
        self.reopenings.iter().find(|held| held.requested.reopening == id)
    }
}

fn refused_on(held: &Reopening) -> Option<Date> {
    match held.stage() {
        ReopeningStage::Refused => held.read.as_ref().map(|read| read.read_on),
        ReopeningStage::Requested | ReopeningStage::RefusalProposed | ReopeningStage::Granted => None,
    }
}

/// The scheme whose terms hold for an objection: that which decided, in any version that is there, or the general rules.
pub(super) fn scheme_of(
    dossier: &Dossier,
    contested: &Contested,
    schemes: &Registry,
) -> Option<Arc<Package>> {
    let scheme = match contested {
        Contested::Decision(decision) => schemes.get(&dossier.decision(*decision)?.proposed.scheme),
        Contested::Reopening(id) => {
            let family = &dossier.contested_reopening(*id)?.requested.family;
            schemes.versions(family).into_iter().next()
        }
        Contested::Penalty(_) => None,
    };
    scheme.or_else(|| schemes.about_late()).cloned()
}

/// The last day on which one can object; none of what was not decided.
pub fn last_day_to_object(dossier: &Dossier, contested: &Contested, schemes: &Registry) -> Option<Date> {
    let decided_on = dossier.contested_on(contested)?;
    scheme_of(dossier, contested, schemes)?.process().objection.until(decided_on)
}
