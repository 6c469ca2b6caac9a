//! What one can object to: a decision, a road that stays closed, a penalty that was established.

use crate::{
    Dossier,
    deadlines::{TermSubject, step_of},
    decisions::Decision,
    reopening::{Reopening, ReopeningStage},
};
use herstel_kernel::{Date, DecisionId, IdError, ReopeningId};
use herstel_scheme::{Package, Registry};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// What an objection is against; each was decided by two people.
///
/// Written as the id of the decision or of the request to open a road again, or as `penalty-` and what was late, followed by
/// a full stop and a number when that was established more than once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Contested {
    /// A decision of a step.
    Decision(DecisionId),
    /// That a road stays closed.
    Reopening(ReopeningId),
    /// What a late decision cost, as it was established that time: the first, the second and so on.
    Penalty(TermSubject, u32),
}

const PENALTY: &str = "penalty-";
/// Before the number of a time; no subject has it in its text.
const TIME: char = '.';
/// The first time, which is not written.
const FIRST: u32 = 1;

impl fmt::Display for Contested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decision(decision) => decision.fmt(f),
            Self::Reopening(reopening) => reopening.fmt(f),
            Self::Penalty(subject, FIRST) => write!(f, "{PENALTY}{subject}"),
            Self::Penalty(subject, time) => write!(f, "{PENALTY}{subject}{TIME}{time}"),
        }
    }
}

impl FromStr for Contested {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if let Some(rest) = text.strip_prefix(PENALTY) {
            let Some((subject, number)) = rest.split_once(TIME) else {
                return Ok(Self::Penalty(rest.parse()?, FIRST));
            };
            let time: u32 = number.parse().map_err(|_| IdError)?;
            let is_plain = time > FIRST && time.to_string() == number;
            return if is_plain { Ok(Self::Penalty(subject.parse()?, time)) } else { Err(IdError) };
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
            Self::Reopening(_) | Self::Penalty(_, _) => None,
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
            Contested::Penalty(subject, time) => Some(self.contested_penalty(subject, *time)?.established_on),
        }
    }

    /// The step that it is about.
    pub fn contested_step(&self, contested: &Contested) -> Option<String> {
        match contested {
            Contested::Decision(decision) => Some(self.decision(*decision)?.proposed.step.clone()),
            Contested::Reopening(id) => Some(self.contested_reopening(*id)?.requested.step.clone()),
            Contested::Penalty(subject, _) => Some(step_of(self, subject)),
        }
    }

    /// Everything besides decisions to which one can object, in the order in which it was decided.
    pub fn contested_besides_decisions(&self) -> Vec<Contested> {
        let refused = self.reopenings.iter().filter(|held| refused_on(held).is_some());
        let refused = refused.map(|held| Contested::Reopening(held.requested.reopening));
        // Each as it was last established: an objection to an earlier time is about what took its place as well.
        let penalties = self.terms.fixed.iter().filter_map(|fixed| self.penalty_to_contest(&fixed.subject));
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
        ReopeningStage::Requested
        | ReopeningStage::RefusalProposed
        | ReopeningStage::Granted
        | ReopeningStage::Overtaken => None,
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
        Contested::Penalty(_, _) => None,
    };
    scheme.or_else(|| schemes.about_late()).cloned()
}

/// The last day on which one can object; none of what was not decided.
pub fn last_day_to_object(dossier: &Dossier, contested: &Contested, schemes: &Registry) -> Option<Date> {
    let decided_on = dossier.contested_on(contested)?;
    scheme_of(dossier, contested, schemes)?.process().objection.until(decided_on)
}
