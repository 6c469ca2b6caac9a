//! The open dossiers as the simulation takes them.

use super::next::{LeftOut, Next, Roads, Told, number_of};
use herstel_domain::{
    objections::{AwaitedEnd, AwaitedSubject},
    queue::Urgency,
    work_list::QueueStanding,
};
use herstel_kernel::{Date, DossierId, StaffId};
use herstel_planning::{LiveDossier, Model};
use herstel_store::{
    ANEW_KIND, COURT_KIND, OBJECTION_KIND, OpenDossier, Store, WaitingAwaited, WaitingObjection,
    objection_step,
};
use std::collections::{BTreeMap, HashMap};

/// One application of an open dossier, or something that waits beside the road, that waits for a step of the scenario.
pub(super) struct Open {
    /// Which.
    pub(super) dossier: DossierId,
    /// For the simulation.
    pub(super) live: LiveDossier,
    /// The step, by which forecasts of it are found again.
    pub(super) step: String,
    /// The number of the road of the application; what waits beside the road is on none.
    pub(super) road: Option<u64>,
    /// The group in scores: the year in which it was asked for.
    pub(super) cohort: String,
    /// The region in scores: the hub municipality of the case handler; empty without one.
    pub(super) region: String,
}

/// All of them.
pub(super) struct Backlog {
    pub(super) open: Vec<Open>,
    /// Who has still to choose and then joins the same queues: they go before others and are told nothing themselves.
    pub(super) choosing: Vec<LiveDossier>,
    /// Of each decision the road that it is on.
    pub(super) roads: HashMap<String, u64>,
    /// Of who is open and not in it, how many for which reason.
    pub(super) left_out: BTreeMap<LeftOut, usize>,
    /// Of each open dossier what is awaited on its roads.
    awaited: HashMap<DossierId, Awaited>,
}

/// What the parent of a dossier waits for.
#[derive(Default)]
struct Awaited {
    /// The next step of each road, also when the scenario does not know it.
    steps: Vec<String>,
    /// Whether there is a road of which nobody can say what comes next.
    is_hidden: bool,
}

impl Backlog {
    /// Reads who waits for what today: one entry for each application whose next decision the scenario knows. The others
    /// are counted with why.
    pub(super) async fn read(
        store: &Store,
        told: Told<'_>,
        model: &Model,
        today: Date,
    ) -> anyhow::Result<Self> {
        let regions: HashMap<StaffId, String> = store
            .work()
            .await?
            .into_iter()
            .filter_map(|(id, work)| Some((id, work.municipality?.to_string())))
            .collect();
        let roads = Roads::of(told, today);
        let of_steps = roads.of_steps();
        let mut reading = Reading {
            model,
            roads,
            places: (0_u16..).zip(&model.steps).map(|(place, step)| (step.id.as_str(), place)).collect(),
            regions,
            handlers: HashMap::new(),
            counts: HashMap::new(),
            today,
            backlog: Self {
                open: Vec::new(),
                choosing: Vec::new(),
                roads: of_steps,
                left_out: BTreeMap::new(),
                awaited: HashMap::new(),
            },
        };
        let mut last = None;
        loop {
            let page = store.open_dossiers(last).await?;
            let Some(end) = page.last() else { break };
            last = Some(end.dossier);
            for dossier in &page {
                reading.add(dossier);
            }
        }
        let mut last = None;
        loop {
            let page = store.choosing_dossiers(last).await?;
            let Some(end) = page.last() else { break };
            last = Some(end.dossier);
            for dossier in &page {
                let roads = reading.roads.next_steps(dossier);
                reading.note_awaited(dossier, &roads);
                reading.add_choosing(dossier);
            }
        }
        let mut last = None;
        loop {
            let page = store.waiting_objections(last.as_ref()).await?;
            let Some(end) = page.last() else { break };
            last = Some(end.open.clone());
            for objection in &page {
                reading.add_objection(objection);
            }
        }
        let mut last = None;
        loop {
            let page = store.awaited_beside(last.as_ref()).await?;
            let Some(end) = page.last() else { return Ok(reading.backlog) };
            last = Some(end.awaited);
            for awaited in &page {
                reading.add_awaited(awaited);
            }
        }
    }
}

impl Backlog {
    /// Whether nobody waits any more for a step of a road of which something was said: that road rests or ended, or goes on
    /// with another step.
    pub(super) fn is_left(&self, step: &str, dossier: DossierId) -> bool {
        let is_told = self.roads.contains_key(step);
        let awaited = self.awaited.get(&dossier).filter(|_| is_told);
        awaited.is_some_and(|awaited| !awaited.is_hidden && !awaited.steps.iter().any(|own| own == step))
    }

    /// Notes of whom something was said about a step for which they no longer wait.
    pub(super) async fn note_left(&self, store: &Store, today: Date) -> anyhow::Result<()> {
        let mut last = None;
        loop {
            let page = store.awaited_steps(last.as_ref()).await?;
            let Some(end) = page.last() else { return Ok(()) };
            last = Some(end.clone());
            let left: Vec<_> =
                page.into_iter().filter(|(step, dossier)| self.is_left(step, *dossier)).collect();
            store.note_left_steps(&left, today).await?;
        }
    }
}

/// What is needed to read a dossier, and what was read.
struct Reading<'a> {
    model: &'a Model,
    roads: Roads<'a>,
    places: HashMap<&'a str, u16>,
    regions: HashMap<StaffId, String>,
    /// Case handlers, numbered from 0 in each pool.
    handlers: HashMap<(usize, StaffId), u32>,
    counts: HashMap<usize, u32>,
    today: Date,
    backlog: Backlog,
}

impl Reading<'_> {
    fn add(&mut self, dossier: &OpenDossier) {
        let leave_out = |left_out: &mut BTreeMap<LeftOut, usize>, why| *left_out.entry(why).or_default() += 1;
        let roads = self.roads.next_steps(dossier);
        let only = roads.len() == 1;
        self.note_awaited(dossier, &roads);
        self.add_choosing(dossier);
        for next in roads {
            let found = next.and_then(|next| {
                self.place(&next.step).map(|place| (next, place)).ok_or(LeftOut::NotInScenario)
            });
            match found {
                Ok((next, place)) => {
                    let open = self.open(dossier, &next, place, only);
                    self.backlog.open.push(open);
                }
                Err(why) => leave_out(&mut self.backlog.left_out, why),
            }
        }
    }

    fn note_awaited(&mut self, dossier: &OpenDossier, roads: &[Result<Next, LeftOut>]) {
        let awaited = self.backlog.awaited.entry(dossier.dossier).or_default();
        for next in roads {
            match next {
                Ok(next) => awaited.steps.push(next.step.clone()),
                Err(why) => awaited.is_hidden |= why.still_waits(),
            }
        }
    }

    /// Who has still to choose, where the scenario knows the step after which they do.
    fn add_choosing(&mut self, dossier: &OpenDossier) {
        for next in self.roads.choosing(dossier) {
            let Some(step) = self.places.get(next.step.as_str()).copied() else { continue };
            self.backlog.choosing.push(LiveDossier {
                entity: entity(dossier.dossier, next.road),
                step,
                chooses: true,
                class: class_of(self.model, &dossier.standing),
                handler: None,
                is_begun: false,
                registered_weeks: weeks(next.requested_on, self.today),
                waited_weeks: weeks(next.since, self.today),
                due_weeks: None,
            });
        }
    }

    /// The place of a step that somebody of the scenario does. One that is in the process and that nobody does is not in it
    /// either.
    fn place(&self, step: &str) -> Option<u16> {
        let place = self.places.get(step).copied();
        place.filter(|place| self.model.steps[usize::from(*place)].queue.is_some())
    }

    /// An objection. A court case is among what is awaited, with the day on which the court got it.
    fn add_objection(&mut self, waiting: &WaitingObjection) {
        let Some(id) = waiting.objection() else { return };
        self.add_beside(Beside {
            kind: OBJECTION_KIND,
            left_out: LeftOut::Objection,
            dossier: waiting.dossier,
            id: id.to_string(),
            step: objection_step(id),
            since: waiting.since,
            due_on: waiting.open.last_day,
            is_begun: waiting.is_begun(),
            handler: waiting.handler,
            standing: &waiting.standing,
        });
    }

    /// A decision that is made anew or the ruling of a court. Neither has a legal term.
    fn add_awaited(&mut self, waiting: &WaitingAwaited) {
        let subject = waiting.awaited.subject;
        let (kind, left_out, id) = match subject {
            AwaitedSubject::Anew(decision) => (ANEW_KIND, LeftOut::Anew, decision.to_string()),
            AwaitedSubject::Court(appeal) => (COURT_KIND, LeftOut::Court, appeal.to_string()),
        };
        self.add_beside(Beside {
            kind,
            left_out,
            dossier: waiting.dossier,
            id,
            step: subject.to_string(),
            since: waiting.awaited.since,
            due_on: None,
            is_begun: waiting.awaited.end == AwaitedEnd::Begun,
            handler: waiting.handler,
            standing: &waiting.standing,
        });
    }

    /// Whoever does it is somebody else than who decided: no handler has it for themselves.
    fn add_beside(&mut self, beside: Beside<'_>) {
        let Some(place) = self.place(beside.kind) else {
            *self.backlog.left_out.entry(beside.left_out).or_default() += 1;
            return;
        };
        self.backlog.open.push(Open {
            dossier: beside.dossier,
            live: LiveDossier {
                entity: entity(beside.dossier, number_of(&beside.id)),
                step: place,
                chooses: false,
                class: class_of(self.model, beside.standing),
                handler: None,
                is_begun: beside.is_begun,
                registered_weeks: weeks(beside.since, self.today),
                waited_weeks: weeks(beside.since, self.today),
                due_weeks: beside.due_on.map(|due| weeks(self.today, due)),
            },
            step: beside.step,
            road: None,
            cohort: beside.since.year().to_string(),
            region: beside.handler.and_then(|id| self.regions.get(&id).cloned()).unwrap_or_default(),
        });
    }

    fn open(&mut self, dossier: &OpenDossier, next: &Next, place: u16, only: bool) -> Open {
        let pool = self.model.steps[usize::from(place)].queue.as_ref().map(|queue| queue.pool);
        let handler = dossier.handler.zip(pool).map(|(handler, pool)| {
            let count = self.counts.entry(pool).or_default();
            *self.handlers.entry((pool, handler)).or_insert_with(|| {
                *count += 1;
                *count - 1
            })
        });
        let own_term = dossier.terms.iter().find(|(step, _)| *step == next.step).map(|(_, due)| *due);
        // The date of the dossier is that of this step where there is no other one: a court may have set one for a decision
        // that is made anew.
        let due_on = own_term.or(dossier.due_on.filter(|_| only && dossier.terms.is_empty()));
        Open {
            dossier: dossier.dossier,
            live: LiveDossier {
                entity: entity(dossier.dossier, next.road),
                step: place,
                chooses: false,
                class: class_of(self.model, &dossier.standing),
                handler,
                is_begun: dossier.begun.contains(&next.step),
                registered_weeks: weeks(next.requested_on, self.today),
                waited_weeks: weeks(next.since, self.today),
                due_weeks: due_on.map(|due| weeks(self.today, due)),
            },
            step: next.step.clone(),
            road: Some(next.road),
            cohort: next.requested_on.year().to_string(),
            region: dossier.handler.and_then(|id| self.regions.get(&id).cloned()).unwrap_or_default(),
        }
    }
}

/// Something that waits beside the road.
struct Beside<'a> {
    /// The step of a scenario at which it waits.
    kind: &'static str,
    /// Why nothing is reckoned where nobody of the scenario does that step.
    left_out: LeftOut,
    dossier: DossierId,
    id: String,
    /// By which forecasts of it are found again.
    step: String,
    since: Date,
    due_on: Option<Date>,
    is_begun: bool,
    handler: Option<StaffId>,
    standing: &'a QueueStanding,
}

/// The class of a dossier among those of the scenario: the first that is named after how urgent it is or after a group of
/// it; else that of everybody, which is called `ordinary` or stands last.
fn class_of(model: &Model, standing: &QueueStanding) -> u16 {
    let QueueStanding { urgency, groups, steps: _, schemes: _ } = standing;
    let ordinary = Urgency::Ordinary.as_str();
    let is_own = |name: &str| {
        (*urgency != Urgency::Ordinary && name == urgency.as_str())
            || groups.iter().any(|group| group == name)
    };
    let own = model.classes.iter().position(|class| is_own(&class.name));
    let everybody = || model.classes.iter().position(|class| class.name == ordinary);
    let place = own.or_else(everybody).unwrap_or(model.classes.len().saturating_sub(1));
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// The same number for the same dossier and road every day.
fn entity(dossier: DossierId, road: u64) -> u64 {
    let own = dossier.to_bytes().iter().take(6).fold(0, |number, byte| number << 8 | u64::from(*byte));
    (own ^ road) & ((1 << 48) - 1)
}

/// Weeks from one day to another, below 0 when it lies before.
#[expect(clippy::float_arithmetic, reason = "the simulation measures time in weeks")]
fn weeks(from: Date, to: Date) -> f32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    i16::try_from(days).map_or(f32::from(i16::MAX), f32::from) / 7.0
}

#[cfg(test)]
mod tests {
    use super::{Awaited, Backlog, class_of};
    use crate::feasibility::read_scenario;
    use herstel_domain::{queue::Urgency, work_list::QueueStanding};
    use herstel_kernel::DossierId;
    use herstel_planning::{Class, Model};
    use std::collections::{BTreeMap, HashMap};
    use std::path::Path;

    #[test]
    fn who_goes_on_with_another_step_left_the_first_and_who_cannot_be_told_of_still_waits() {
        let [chose_other, goes_on, hidden, closed] = [1, 2, 3, 4].map(|nth| DossierId::from_bytes([nth; 16]));
        let awaits = |step: &str| Awaited { steps: vec![step.to_owned()], is_hidden: false };
        let backlog = Backlog {
            open: Vec::new(),
            choosing: Vec::new(),
            roads: HashMap::from([("first".to_owned(), 0), ("second".to_owned(), 0)]),
            left_out: BTreeMap::new(),
            awaited: HashMap::from([
                (chose_other, awaits("second")),
                (goes_on, awaits("first")),
                (hidden, Awaited { is_hidden: true, ..Awaited::default() }),
            ]),
        };
        assert!(backlog.is_left("first", chose_other));
        for who in [goes_on, hidden, closed] {
            assert!(!backlog.is_left("first", who));
        }
        assert!(!backlog.is_left("of a version that nobody is told of", chose_other));
    }

    fn model(names: &[&str]) -> Model {
        let live = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/live");
        let mut model = read_scenario(&live).unwrap().unwrap_or_else(|problems| panic!("{problems}"));
        let names: Vec<Class> =
            names.iter().map(|name| Class { name: (*name).to_owned(), ..model.classes[0].clone() }).collect();
        model.classes = names;
        model
    }

    #[test]
    fn a_dossier_has_the_class_of_its_urgency_or_group_and_else_that_of_everybody() {
        let model = model(&["critical", "acute-need", "urgent", "ordinary", "later"]);
        let with = |urgency, groups: &[&str]| {
            let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
            class_of(&model, &QueueStanding { urgency, groups, ..QueueStanding::default() })
        };
        assert_eq!(with(Urgency::Critical, &["acute-need"]), 0, "of two the first");
        assert_eq!(with(Urgency::Urgent, &["acute-need"]), 1);
        assert_eq!(with(Urgency::Urgent, &[]), 2);
        assert_eq!(with(Urgency::Ordinary, &["abroad"]), 3, "a group that is no class");
        assert_eq!(with(Urgency::Ordinary, &["acute-need"]), 1);
    }

    #[test]
    fn where_the_scenario_names_no_such_class_everybody_has_the_last() {
        let model = model(&["severe", "other"]);
        let critical = QueueStanding { urgency: Urgency::Critical, ..QueueStanding::default() };
        assert_eq!(class_of(&model, &critical), 1);
    }
}
