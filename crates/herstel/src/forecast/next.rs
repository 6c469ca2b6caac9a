//! What is to be decided next in a dossier, on each of its roads: one for each application.

use herstel_domain::{
    gate::Gated,
    road::{WorkStatus, packages_of},
    work_list::Requested,
};
use herstel_kernel::Date;
use herstel_scheme::{Package, Registry, SchemeFamily, Step, StepKind};
use herstel_store::OpenDossier;
use std::collections::HashMap;
use std::sync::Arc;

/// Why nothing is reckoned for an application of an open dossier, or for what waits beside its road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// No version of what was applied for may be told of.
    Untold,
    /// It was stopped: nothing is decided until it goes on.
    StandsStill,
    /// What may be told of decides from a later day, or no longer: nobody knows when the step is done.
    NotInForce,
    /// The scenario does not know the step.
    NotInScenario,
    /// The parent chooses first.
    ParentChooses,
    /// The parent takes time on this road, or left it.
    ParentRests,
    /// Something other than a decision comes first, or nothing is decided any more.
    NoDecision,
    /// It is an objection, and the scenario does not say who answers it.
    Objection,
    /// It is a decision that is made anew, and the scenario does not say who makes it.
    Anew,
    /// It is a court case, and the scenario does not say how courts rule.
    Court,
}

impl LeftOut {
    /// Whether whoever waited for a step of the road still does: that nothing is reckoned is no doing of theirs.
    pub(super) const fn still_waits(self) -> bool {
        match self {
            Self::Untold
            | Self::StandsStill
            | Self::NotInForce
            | Self::NotInScenario
            | Self::Objection
            | Self::Anew
            | Self::Court => true,
            Self::ParentChooses | Self::ParentRests | Self::NoDecision => false,
        }
    }

    /// In words, for who runs it.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Untold => "no version of the scheme may be told of",
            Self::StandsStill => "the version was stopped",
            Self::NotInForce => "no version that may be told of decides today",
            Self::NotInScenario => "the scenario does not know the step",
            Self::ParentChooses => "the parent chooses first",
            Self::ParentRests => "the parent takes time or left the road",
            Self::NoDecision => "no decision comes next",
            Self::Objection => "an objection is open, not counted because nobody of the scenario answers it",
            Self::Anew => "a decision is made anew, not counted because nobody of the scenario makes it",
            Self::Court => {
                "a court decides, not counted because the scenario does not say how long that takes"
            }
        }
    }
}

/// The schemes that may be told of, and whose gate stands still.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    schemes: &'a Registry,
    /// None where nothing stands still.
    gated: Option<&'a Gated>,
}

impl<'a> From<&'a Registry> for Told<'a> {
    fn from(schemes: &'a Registry) -> Self {
        Self { schemes, gated: None }
    }
}

impl<'a> From<&'a Gated> for Told<'a> {
    fn from(gated: &'a Gated) -> Self {
        Self { schemes: gated.told(), gated: Some(gated) }
    }
}

/// The roads that a dossier can be on: the versions of each family that decide now, the newest first.
pub(super) struct Roads<'a> {
    families: Vec<(SchemeFamily, Vec<&'a Arc<Package>>)>,
    gated: Option<&'a Gated>,
    today: Date,
}

/// What is to be decided next on one road.
pub(super) struct Next {
    pub(super) step: String,
    /// Since when it could be.
    pub(super) since: Date,
    /// When what the road is for was asked.
    pub(super) requested_on: Date,
    /// A number of the road; 0 is the main one.
    pub(super) road: u64,
}

impl<'a> Roads<'a> {
    pub(super) fn of(told: impl Into<Told<'a>>, today: Date) -> Self {
        let Told { schemes, gated } = told.into();
        let mut names: Vec<SchemeFamily> = schemes.all().iter().map(|package| package.family()).collect();
        // The main road keeps its place whatever else is installed.
        names.sort_by_key(|family| (!family.is_main(), family.as_str().to_owned()));
        names.dedup();
        let families =
            names.into_iter().map(|family| (family.clone(), packages_of(schemes, &family, today))).collect();
        Self { families, gated, today }
    }

    /// Whether nothing is decided in a dossier for a family because somebody stopped what had opened for it.
    fn stands_still(&self, family: &SchemeFamily, dossier: &OpenDossier) -> bool {
        let who = (Some(dossier.dossier), dossier.registered_on);
        let gates = self.gated.into_iter().flat_map(Gated::gates);
        let mut is_stopped = false;
        for (package, gate) in gates.filter(|(package, _)| package.family() == *family) {
            let decides = gate.decides_for(who.0, who.1) || gate.helps_urgently(dossier.dossier);
            if decides && package.manifest().decides_on(self.today) {
                return false;
            }
            is_stopped |= !decides && gate.takes_in(who.0, who.1);
        }
        is_stopped
    }

    /// Whether a version of the road decides in a dossier today. Until one does, those of another day are there for their words.
    fn decides(&self, versions: &[&Arc<Package>], dossier: &OpenDossier) -> bool {
        let opened = |package: &Package| {
            self.gated.is_none_or(|gated| {
                gated.gate(package.id()).is_some_and(|gate| {
                    gate.decides_for(Some(dossier.dossier), dossier.registered_on)
                        || gate.helps_urgently(dossier.dossier)
                })
            })
        };
        versions.iter().any(|package| package.manifest().decides_on(self.today) && opened(package))
    }

    /// Of each decision the road that it is on. Decisions are named once over all schemes.
    pub(super) fn of_steps(&self) -> HashMap<String, u64> {
        let versions = self.families.iter().flat_map(|(family, versions)| {
            let road = road_of(family);
            versions.iter().map(move |package| (road, package))
        });
        let steps = versions.flat_map(|(road, package)| {
            package.process().decisions().map(move |step| (step.id.clone(), road))
        });
        steps.collect()
    }

    /// For each application of a dossier what is decided next, or why nothing is.
    pub(super) fn next_steps(&self, dossier: &OpenDossier) -> Vec<Result<Next, LeftOut>> {
        let applied =
            |family: &SchemeFamily| dossier.standing.schemes.iter().any(|name| name == family.as_str());
        let known = self.families.iter().filter(|(family, _)| applied(family));
        let mut found: Vec<Result<Next, LeftOut>> = known
            .map(|(family, versions)| {
                let road = road_of(family);
                let own = dossier.requested.iter().find(|requested| requested.family == *family);
                if own.is_some_and(|own| own.rests.is_some()) {
                    return Err(LeftOut::ParentRests);
                }
                if self.stands_still(family, dossier) {
                    return Err(LeftOut::StandsStill);
                }
                if !self.decides(versions, dossier) {
                    return Err(LeftOut::NotInForce);
                }
                let (step, since) = next_step(versions, dossier, own)?;
                let requested_on = own.map_or(dossier.registered_on, |own| own.requested_on);
                Ok(Next { step: step.to_owned(), since, requested_on, road })
            })
            .collect();
        // While no version of the main road may be told of, nobody is told when it decides.
        let is_told = self.families.iter().any(|(family, _)| family.is_main());
        if found.is_empty() || (applied(&SchemeFamily::main()) && !is_told) {
            found.push(Err(LeftOut::Untold));
        }
        found
    }
}

impl Roads<'_> {
    /// The roads of a dossier on which something was decided and the parent has still to choose, also who takes time for it:
    /// each with the step that was decided last.
    pub(super) fn choosing(&self, dossier: &OpenDossier) -> Vec<Next> {
        let applied =
            |family: &SchemeFamily| dossier.standing.schemes.iter().any(|name| name == family.as_str());
        let known = self.families.iter().filter(|(family, _)| applied(family));
        let chosen = known.filter_map(|(family, versions)| {
            let own = dossier.requested.iter().find(|requested| requested.family == *family);
            let left = own.is_some_and(|own| own.rests == Some(WorkStatus::Stopped));
            let chooses = matches!(next_step(versions, dossier, own), Err(LeftOut::ParentChooses));
            let decides = self.decides(versions, dossier) && !self.stands_still(family, dossier);
            let goes_on = chooses && !left && decides;
            let (step, decided_on) = last_decided(versions, dossier).filter(|_| goes_on)?;
            Some(Next {
                step: step.clone(),
                since: *decided_on,
                requested_on: own.map_or(dossier.registered_on, |own| own.requested_on),
                road: road_of(family),
            })
        });
        chosen.collect()
    }
}

/// What was decided last on a road. Steps are named once over all schemes: those of other applications are not on it.
fn last_decided<'d>(versions: &[&Arc<Package>], dossier: &'d OpenDossier) -> Option<&'d (String, Date)> {
    let of_family = |id: &str| versions.iter().any(|package| package.process().step(id).is_some());
    dossier.decided.iter().filter(|(step, _)| of_family(step)).max_by_key(|(_, on)| *on)
}

/// The decision that is to be taken next, and since when it could be. By the version that knows what was decided last, else
/// by the newest.
fn next_step<'p>(
    versions: &[&'p Arc<Package>],
    dossier: &'p OpenDossier,
    requested: Option<&Requested>,
) -> Result<(&'p str, Date), LeftOut> {
    let knows = |package: &Package, id: &str| package.process().step(id).is_some();
    let last = last_decided(versions, dossier);
    let own = versions.iter().find(|package| last.is_none_or(|(step, _)| knows(package, step)));
    let process = own.ok_or(LeftOut::Untold)?.process();
    let since = match (requested, last) {
        (Some(requested), _) => requested.since,
        (None, Some((_, on))) => *on,
        (None, None) => dossier.registered_on,
    };
    let is_decided = |id: &str| dossier.decided.iter().any(|(step, _)| step == id);
    // What is being read or was chosen; what was decided last stands there as well while the parent has not chosen.
    let standing: Vec<&Step> = dossier
        .standing
        .steps
        .iter()
        .filter(|id| !is_decided(id))
        .filter_map(|id| process.step(id))
        .collect();
    if let Some(step) = standing.iter().find(|step| step.kind == StepKind::Decision) {
        return Ok((step.id.as_str(), since));
    }
    let Some((last, _)) = last else {
        return process.decisions().next().map(|step| (step.id.as_str(), since)).ok_or(LeftOut::NoDecision);
    };
    let mut following = process.following(last);
    let is_open = following.any(|step| step.kind == StepKind::Decision && !is_decided(&step.id));
    let is_chosen = !standing.is_empty();
    Err(if is_open && !is_chosen { LeftOut::ParentChooses } else { LeftOut::NoDecision })
}

/// The number of the road of a family.
fn road_of(family: &SchemeFamily) -> u64 {
    if family.is_main() { 0 } else { number_of(family.as_str()) }
}

/// The same number for the same text on every machine.
pub(super) fn number_of(text: &str) -> u64 {
    text.bytes().fold(1, |number: u64, byte| number.wrapping_mul(31).wrapping_add(u64::from(byte)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::{LeftOut, Roads};
    use herstel_domain::{
        gate::{Gate, GateEntry, GateEvent, Gated},
        road::WorkStatus,
        work_list::{QueueStanding, Requested},
    };
    use herstel_kernel::{Date, DossierId, StaffId};
    use herstel_scheme::{Registry, SchemeFamily, Share};
    use herstel_store::OpenDossier;
    use jiff::civil::date;
    use std::sync::Arc;

    const TODAY: Date = date(2021, 10, 4);

    fn at(schemes: &[&str], steps: &[&str]) -> QueueStanding {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        QueueStanding { schemes: owned(schemes), steps: owned(steps), ..QueueStanding::default() }
    }

    /// Registered on the main road, and nothing else.
    pub(crate) fn dossier() -> OpenDossier {
        OpenDossier {
            dossier: DossierId::from_bytes([7; 16]),
            registered_on: date(2021, 2, 1),
            due_on: None,
            terms: Vec::new(),
            handler: None,
            decided: Vec::new(),
            begun: Vec::new(),
            requested: Vec::new(),
            standing: at(&["main"], &[]),
        }
    }

    fn requested(family: &SchemeFamily, requested_on: Date, since: Date) -> Requested {
        Requested { requested_on, since, family: family.clone(), rests: None }
    }

    fn next(dossier: &OpenDossier, today: Date) -> Vec<Result<(String, Date), LeftOut>> {
        let schemes = Registry::embedded().unwrap();
        let found = Roads::of(&schemes, today).next_steps(dossier);
        found.into_iter().map(|next| next.map(|next| (next.step, next.since))).collect()
    }

    fn reviewed(at: &str) -> OpenDossier {
        OpenDossier {
            decided: vec![("first-review".to_owned(), date(2021, 5, 1))],
            standing: self::at(&["main"], &[at]),
            ..dossier()
        }
    }

    #[test]
    fn the_first_decision_comes_first_then_the_one_that_the_parent_chose() {
        let first = Ok(("first-review".to_owned(), date(2021, 2, 1)));
        assert_eq!(next(&dossier(), TODAY), [first]);
        let chosen = Ok(("full-assessment".to_owned(), date(2021, 5, 1)));
        assert_eq!(next(&reviewed("full-assessment"), TODAY), [chosen]);
    }

    #[test]
    fn who_has_not_chosen_or_has_nothing_left_is_counted_with_why() {
        assert_eq!(next(&reviewed("first-review"), TODAY), [Err(LeftOut::ParentChooses)]);
        let mut done = reviewed("full-assessment");
        done.decided.push(("full-assessment".to_owned(), date(2021, 9, 1)));
        assert_eq!(next(&done, TODAY), [Err(LeftOut::NoDecision)]);
        let nowhere = OpenDossier { standing: at(&["a scheme of elsewhere"], &[]), ..dossier() };
        assert_eq!(next(&nowhere, TODAY), [Err(LeftOut::Untold)]);
    }

    /// Registered in February, asked for another scheme in January two years later, and went on there in March.
    #[test]
    fn a_second_application_counts_from_its_own_request_and_from_when_its_step_could_begin() {
        let (asked, went_on) = (date(2023, 1, 9), date(2023, 3, 1));
        let schemes = Registry::embedded().unwrap();
        let families = schemes.all().iter().map(|package| package.family());
        let other = families.into_iter().find(|family| family.as_str() == "schade").unwrap();
        let two = OpenDossier {
            standing: at(&["main", "schade"], &[]),
            requested: vec![
                requested(&SchemeFamily::main(), date(2021, 2, 1), date(2021, 2, 1)),
                requested(&other, asked, went_on),
            ],
            ..dossier()
        };
        let found = Roads::of(&schemes, date(2023, 3, 1)).next_steps(&two);
        let days: Vec<_> = found
            .iter()
            .map(|next| next.as_ref().map(|next| (next.requested_on, next.since)).unwrap())
            .collect();
        assert_eq!(days, [(date(2021, 2, 1), date(2021, 2, 1)), (asked, went_on)]);
    }

    #[test]
    fn a_road_on_which_the_parent_takes_time_or_left_has_no_next_step_and_the_other_goes_on() {
        for rests in [WorkStatus::Waiting, WorkStatus::Stopped] {
            let day = date(2021, 2, 1);
            let main = Requested { rests: Some(rests), ..requested(&SchemeFamily::main(), day, day) };
            let other = requested(&"schade".parse().unwrap(), day, day);
            let two = OpenDossier {
                standing: at(&["main", "schade"], &[]),
                requested: vec![main, other],
                ..dossier()
            };
            let found = next(&two, date(2023, 3, 1));
            assert_eq!(found[0], Err(LeftOut::ParentRests));
            assert!(found[1].as_ref().is_ok_and(|(step, _)| step == "damage-desk"), "{found:?}");
        }
    }

    #[test]
    fn who_has_still_to_choose_is_on_the_way_from_what_was_decided_unless_they_left() {
        let schemes = Registry::embedded().unwrap();
        let roads = Roads::of(&schemes, TODAY);
        let day = date(2021, 2, 1);
        let with = |rests| {
            let main = Requested { rests, ..requested(&SchemeFamily::main(), day, day) };
            OpenDossier { requested: vec![main], ..reviewed("first-review") }
        };
        for rests in [None, Some(WorkStatus::Waiting)] {
            let found = roads.choosing(&with(rests));
            let found: Vec<_> = found.iter().map(|next| (next.step.as_str(), next.since)).collect();
            assert_eq!(found, [("first-review", date(2021, 5, 1))], "{rests:?}");
        }
        assert!(roads.choosing(&with(Some(WorkStatus::Stopped))).is_empty());
        for other in [dossier(), reviewed("full-assessment")] {
            assert!(roads.choosing(&other).is_empty(), "something waits for staff, or nothing was decided");
        }
    }

    #[test]
    fn a_version_that_was_stopped_has_no_next_step_until_it_goes_on() {
        let installed = Arc::new(Registry::embedded().unwrap());
        let package = installed.get(&"kot-2021".parse().unwrap()).unwrap();
        let entry = |event| GateEntry {
            scheme: package.id().clone(),
            substance: package.substance(),
            done_by: StaffId::from_bytes([9; 16]),
            done_on: TODAY,
            read: None,
            event,
        };
        let reason = || "De balie loopt vol.".to_owned();
        let stopped = [GateEvent::OpenedToAll, GateEvent::Stopped { reason: reason() }].map(entry);
        assert!(Gate::of(package.id(), package.substance(), &stopped).stopped.is_some());
        let resumed: Vec<GateEntry> =
            stopped.iter().cloned().chain([entry(GateEvent::Resumed { reason: reason() })]).collect();
        let stands_still = |entries: &[GateEntry]| {
            let gated = Gated::new(Arc::clone(&installed), entries);
            // Of the words only the gate matters here: without a test nobody is told of the version at all.
            let roads = Roads { gated: Some(&gated), ..Roads::of(&*installed, TODAY) };
            roads
                .next_steps(&dossier())
                .into_iter()
                .map(|next| next.map(|next| next.step))
                .collect::<Vec<_>>()
        };
        assert_eq!(stands_still(&stopped), [Err(LeftOut::StandsStill)]);
        assert_eq!(stands_still(&resumed), [Ok("first-review".to_owned())]);
        assert_eq!(stands_still(&stopped[..1]), [Ok("first-review".to_owned())]);
        assert!(LeftOut::StandsStill.still_waits(), "who waits for it did not leave");
    }

    /// Given that the gate of what decides now is closed, when only another version of the road is open, then nothing is reckoned
    /// before that one decides.
    #[test]
    fn a_version_that_decides_from_a_later_day_is_no_forecast_of_today() {
        let installed = Registry::embedded().unwrap();
        let without_policy =
            installed.shared(
                |package| {
                    if package.id().as_str() == "kot-2021" { Share::Nothing } else { Share::Whole }
                },
            );
        for (schemes, today, then) in [
            (&installed, date(2021, 12, 6), Ok("first-review")),
            (&without_policy, date(2021, 12, 6), Err(LeftOut::NotInForce)),
            (&without_policy, date(2022, 11, 4), Err(LeftOut::NotInForce)),
            (&without_policy, date(2022, 11, 5), Ok("first-review")),
        ] {
            let roads = Roads::of(schemes, today);
            let found: Vec<_> =
                roads.next_steps(&dossier()).into_iter().map(|next| next.map(|next| next.step)).collect();
            assert_eq!(found, [then.map(str::to_owned)], "{today}");
        }
        assert!(LeftOut::NotInForce.still_waits(), "who waits for it did not leave");
    }

    #[test]
    fn a_step_says_of_which_road_it_is_and_roads_are_told_apart() {
        let schemes = Registry::embedded().unwrap();
        let roads = Roads::of(&schemes, TODAY).of_steps();
        assert_eq!(roads["first-review"], roads["full-assessment"]);
        assert_ne!(roads["first-review"], roads["damage-desk"]);
    }

    #[test]
    fn every_application_of_a_dossier_has_a_next_step_of_its_own() {
        let standing = at(&["main", "schade"], &["first-review"]);
        let two = OpenDossier { standing, ..reviewed("first-review") };
        let found = next(&two, date(2023, 3, 1));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].as_ref().is_ok_and(|(step, _)| step == "damage-desk"), "{found:?}");
    }
}
