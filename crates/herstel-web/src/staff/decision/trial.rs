//! A step worked out under every scheme that knows it, side by side, without any effect.

use crate::AppState;
use herstel_domain::{
    Dossier,
    decisions::{WorkedOut, work_out},
    road,
    transition::work_out_undecided,
};
use herstel_kernel::{Actor, Refusal, RefusalCode};
use herstel_scheme::{FactPath, Package, SchemeId, StepKind};
use std::sync::Arc;

/// What one scheme would give.
pub(crate) struct Trial {
    pub package: Arc<Package>,
    /// Whether the scheme decides this step today; otherwise it only shows what it would give.
    pub decides: bool,
    pub result: Result<WorkedOut, Refusal>,
    /// The facts that this scheme still needs for the step.
    pub missing: Vec<FactPath>,
}

/// Works the step out under one scheme.
fn trial(state: &AppState, dossier: &Dossier, step: &str, package: &Arc<Package>) -> Trial {
    let today = state.clock.today();
    Trial {
        package: Arc::clone(package),
        decides: package.manifest().decides_on(today),
        result: work_out(dossier, step, package, &state.context(Actor::System)),
        missing: package.facts().missing(step, &dossier.fact_values()),
    }
}

/// Works the step out under every scheme that has it: first the wanted one, or else the one that decides today.
pub(crate) fn trials(
    state: &AppState,
    dossier: &Dossier,
    step: &str,
    wanted: Option<&SchemeId>,
) -> Result<Vec<Trial>, Refusal> {
    let state = &state.for_dossier(dossier);
    let today = state.clock.today();
    let knows_step = |package: &&Arc<Package>| {
        package.process().step(step).is_some_and(|step| step.kind == StepKind::Decision)
    };
    let mut packages: Vec<&Arc<Package>> = state.schemes.all().iter().filter(knows_step).collect();
    let first = match wanted {
        Some(id) => packages.iter().position(|package| package.id() == id),
        None => {
            let deciding = road::newest(state.schemes.deciding(step, today));
            // For who registered before, the transitional rule may point at the version before it.
            let deciding = deciding.map(|package| {
                let under =
                    work_out_undecided(dossier, step, Arc::clone(&package), &state.context(Actor::System));
                under.map_or(package, |(package, _)| package)
            });
            let id = deciding.or_else(|| road::newest(packages.iter().copied().cloned().collect()));
            packages.iter().position(|package| id.as_ref().is_some_and(|newest| newest.id() == package.id()))
        }
    };
    let first = first.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let first = packages.remove(first);
    let rest = packages.into_iter().map(|package| trial(state, dossier, step, package));
    let mut trials = vec![trial(state, dossier, step, first)];
    trials[0].decides |= wanted.is_none() && !state.schemes.deciding(step, today).is_empty();
    trials.extend(rest);
    Ok(trials)
}
