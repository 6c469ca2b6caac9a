//! From one version of a scheme to another: continuity (what was decided stays) and generosity (unless the other gives
//! more). No function here, and none that uses it, ever takes anything away from a decided dossier.

mod impact;

pub use impact::{Assessed, Case, Figures, ImpactReport, Key, Line, assess};

use crate::{
    Context, Dossier,
    decisions::{Outcome, WorkedOut, work_out},
};
use herstel_kernel::{Cents, Refusal, StaffId};
use herstel_scheme::{Package, Registry, StepKind, Undecided};
use std::sync::Arc;

/// What a decision comes down to: whether there is a right, and what it pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Award or rejection.
    pub outcome: Outcome,
    /// What is paid; zero for a rejection.
    pub amount: Cents,
}

/// What another version means for a decision that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continuity {
    /// The other version would decide the same.
    Same,
    /// The other version gives more: a right where there was none, or a higher amount.
    Better {
        /// How much more; zero for a right to nothing yet.
        by: Cents,
    },
    /// The other version would give less: what was decided stays.
    Kept {
        /// How much less it would have been.
        less: Cents,
    },
}

/// What another version means for a decision that stands.
pub fn continuity(decided: Verdict, other: Verdict) -> Continuity {
    let (had, would_get) = (decided.amount, other.amount);
    let difference = |more: Cents, less: Cents| more.checked_sub(less).unwrap_or(more);
    match (decided.outcome, other.outcome) {
        (Outcome::Award, Outcome::Rejection) => Continuity::Kept { less: had },
        (Outcome::Rejection, Outcome::Award) => Continuity::Better { by: difference(would_get, had) },
        (Outcome::Rejection, Outcome::Rejection) => Continuity::Same,
        (Outcome::Award, Outcome::Award) => match would_get.cmp(&had) {
            std::cmp::Ordering::Greater => Continuity::Better { by: difference(would_get, had) },
            std::cmp::Ordering::Equal => Continuity::Same,
            std::cmp::Ordering::Less => Continuity::Kept { less: difference(had, would_get) },
        },
    }
}

/// What comes of a decided step that is worked out once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redecision {
    /// Nothing changes.
    Nothing,
    /// The person gets more; a decision about it can be proposed.
    Propose {
        /// How much more.
        by: Cents,
    },
    /// Less was found than was decided. Nothing is claimed and nothing is proposed: it is a fact, for this person to
    /// judge.
    Judge {
        /// Who; none while nobody handles the dossier.
        by: Option<StaffId>,
        /// How much less.
        less: Cents,
    },
}

/// What comes of a decided step that is worked out once more: never less than was decided.
pub fn redecide(dossier: &Dossier, decided: Verdict, found: Verdict) -> Redecision {
    match continuity(decided, found) {
        Continuity::Same => Redecision::Nothing,
        Continuity::Better { by } => Redecision::Propose { by },
        Continuity::Kept { less } => {
            Redecision::Judge { by: dossier.handler.as_ref().map(|assigned| assigned.handler), less }
        }
    }
}

/// Works out a step of a dossier that has no decision on it yet, under the version the transitional rule points at.
///
/// `package` is the version that decides today. Somebody who registered before it began falls under it, or under the
/// better of it and the one it supersedes, as its transitional rule says. Equal outcomes fall under the new one.
pub fn work_out_undecided(
    dossier: &Dossier,
    step: &str,
    package: Arc<Package>,
    context: &Context<'_>,
) -> Result<(Arc<Package>, WorkedOut), Refusal> {
    let worked_out = work_out(dossier, step, &package, context)?;
    let Some(earlier) = superseded_for(dossier, step, &package, context.schemes) else {
        return Ok((package, worked_out));
    };
    let before = work_out(dossier, step, &earlier, context)?;
    Ok(match continuity(before.verdict(), worked_out.verdict()) {
        Continuity::Kept { .. } => (earlier, before),
        Continuity::Same | Continuity::Better { .. } => (package, worked_out),
    })
}

/// Whether a step of a dossier can be decided under a scheme today: it decides today, or the transitional rule of one
/// that does points at it.
pub fn may_decide(dossier: &Dossier, step: &str, scheme: &Package, context: &Context<'_>) -> bool {
    let points_at = |package: &Arc<Package>| {
        let earlier = superseded_for(dossier, step, package, context.schemes);
        earlier.is_some_and(|earlier| earlier.id() == scheme.id())
    };
    let deciding = context.schemes.deciding(step, context.today);
    deciding.iter().any(|package| package.id() == scheme.id() || points_at(package))
}

/// The superseded version that may give this dossier more.
fn superseded_for(
    dossier: &Dossier,
    step: &str,
    package: &Package,
    schemes: &Registry,
) -> Option<Arc<Package>> {
    let manifest = package.manifest();
    match manifest.transition.as_ref()?.undecided {
        Undecided::New => return None,
        Undecided::Best => {}
    }
    let applied_on = dossier.application(&package.family())?.applied_on;
    if applied_on >= manifest.decides_from {
        return None;
    }
    let earlier = schemes.get(manifest.supersedes.as_ref()?)?;
    if schemes.rests(earlier) {
        return None;
    }
    let decides = earlier.process().step(step).is_some_and(|step| step.kind == StepKind::Decision);
    decides.then(|| Arc::clone(earlier))
}
