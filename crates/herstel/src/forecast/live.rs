//! The open dossiers as the simulation takes them.

use herstel_domain::road::packages_of;
use herstel_kernel::{Date, DossierId, StaffId};
use herstel_planning::{LiveDossier, Model};
use herstel_scheme::{Process, Registry, SchemeFamily, StepKind};
use herstel_store::{OpenDossier, Store};
use std::collections::HashMap;

/// One open dossier that waits for a step of the scenario.
pub(super) struct Open {
    /// Which.
    pub(super) dossier: DossierId,
    /// For the simulation.
    pub(super) live: LiveDossier,
    /// The group in scores: the year of registration.
    pub(super) cohort: String,
    /// The region in scores: the hub municipality of the case handler; empty without one.
    pub(super) region: String,
}

/// All of them.
pub(super) struct Backlog {
    pub(super) open: Vec<Open>,
}

impl Backlog {
    /// Reads who waits for what today. Who waits for a step that the scenario does not know is left out: nothing can be said.
    pub(super) async fn read(
        store: &Store,
        schemes: &Registry,
        model: &Model,
        today: Date,
    ) -> anyhow::Result<Self> {
        let main = packages_of(schemes, &SchemeFamily::main(), today);
        // While no version of the main road may be told of, nobody is told when it decides.
        let Some(package) = main.into_iter().next() else { return Ok(Self { open: Vec::new() }) };
        let places: HashMap<&str, u16> =
            (0_u16..).zip(&model.steps).map(|(place, step)| (step.id.as_str(), place)).collect();
        let regions: HashMap<StaffId, String> = store
            .work()
            .await?
            .into_iter()
            .filter_map(|(id, work)| Some((id, work.municipality?.to_string())))
            .collect();
        let mut handlers: HashMap<(usize, StaffId), u32> = HashMap::new();
        let mut counts: HashMap<usize, u32> = HashMap::new();
        let mut open = Vec::new();
        let mut last = None;
        loop {
            let page = store.open_dossiers(last).await?;
            let Some(end) = page.last() else { return Ok(Self { open }) };
            last = Some(end.dossier);
            for dossier in &page {
                let Some((step, since)) = next_step(package.process(), dossier) else { continue };
                let Some(place) = places.get(step).copied() else { continue };
                let pool = model.steps[usize::from(place)].queue.as_ref().map(|queue| queue.pool);
                let handler = dossier.handler.zip(pool).map(|(handler, pool)| {
                    let next = counts.entry(pool).or_default();
                    *handlers.entry((pool, handler)).or_insert_with(|| {
                        *next += 1;
                        *next - 1
                    })
                });
                open.push(Open {
                    dossier: dossier.dossier,
                    live: LiveDossier {
                        entity: entity(dossier.dossier),
                        step: place,
                        // Nothing in a dossier says a class yet: nobody is put before another for it.
                        class: u16::try_from(model.classes.len().saturating_sub(1)).unwrap_or(u16::MAX),
                        handler,
                        is_begun: dossier.is_begun,
                        registered_weeks: weeks(dossier.registered_on, today),
                        waited_weeks: weeks(since, today),
                        due_weeks: dossier.due_on.map(|due| weeks(today, due)),
                    },
                    cohort: dossier.registered_on.year().to_string(),
                    region: dossier.handler.and_then(|id| regions.get(&id).cloned()).unwrap_or_default(),
                });
            }
        }
    }
}

/// The decision that is to be taken next, and since when it could be.
fn next_step<'p>(process: &'p Process, dossier: &'p OpenDossier) -> Option<(&'p str, Date)> {
    let is_decided = |id: &str| dossier.decided.iter().any(|(step, _)| step == id);
    // Steps are named once over all schemes: those of other applications are not on this road.
    let own = dossier.decided.iter().filter(|(step, _)| process.steps.iter().any(|known| known.id == *step));
    match own.max_by_key(|(_, on)| *on) {
        None => Some((process.decisions().next()?.id.as_str(), dossier.registered_on)),
        Some((last, on)) => {
            let mut following = process.following(last);
            let next = following.find(|step| step.kind == StepKind::Decision && !is_decided(&step.id))?;
            Some((next.id.as_str(), *on))
        }
    }
}

/// The same number for the same dossier every day.
fn entity(dossier: DossierId) -> u64 {
    dossier.to_bytes().iter().take(6).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Weeks from one day to another, below 0 when it lies before.
#[expect(clippy::float_arithmetic, reason = "the simulation measures time in weeks")]
fn weeks(from: Date, to: Date) -> f32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    i16::try_from(days).map_or(f32::from(i16::MAX), f32::from) / 7.0
}
