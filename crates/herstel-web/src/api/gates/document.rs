//! A gate as a document: how far it is open, its test, and everything that happened there.

use super::{TestDocument, test::SimulatedMomentDocument};
use crate::steering::gate::state_of;
use herstel_domain::gate::{Gate, GateEntry, KeptSimulation, OpeningPart, RefusedSignature, Signature};
use herstel_scheme::Package;
use herstel_store::KeptReport;
use serde::Serialize;
use utoipa::ToSchema;

/// How far a gate is open.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GateSummary {
    /// The scheme.
    scheme: String,
    /// SHA-256 of its rules, parameters, facts and process: exactly which version.
    substance: String,
    /// `closed`, `announced`, `pilot`, `cohorts`, `open` or `stopped`.
    state: &'static str,
    /// What its test lacks. A body that says no after people were told stands here too: it holds up what follows.
    missing: Vec<ShortcomingDocument>,
    /// Whether a body, the front desk or a legal adviser said after people were told that it cannot be done so. What opened stays
    /// open; no further step is taken.
    held_up: bool,
    /// The reasons for which people were helped before it opened; how many for each.
    urgent_help: Vec<UrgentHelpDocument>,
}

/// Something that a test lacks.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ShortcomingDocument {
    /// What: `no-answer`, `question-open`.
    code: &'static str,
    /// About which body, group or point.
    about: Option<String>,
}

/// Urgent help for named people.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct UrgentHelpDocument {
    /// Why they could not wait.
    reason: String,
    /// How many dossiers.
    dossiers: u64,
}

/// A gate.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GateDocument {
    /// In short.
    #[serde(flatten)]
    summary: GateSummary,
    /// The test that counts.
    test: Option<TestDocument>,
    /// A change of what people were told, which counts once both have signed it and every body said yes to it.
    proposed: Option<TestDocument>,
    /// By what is known what stands above, for `read` of a record and of a step under which somebody puts their name; null while
    /// nothing was recorded.
    reading: Option<String>,
    /// The signatures that were refused and not given since.
    refused: Vec<RefusedDocument>,
    /// The reports that were kept of simulations of this version, the last first.
    reports: Vec<KeptReportDocument>,
    /// How many dossiers take part in the pilot.
    pilot: u64,
    /// The names of the cohorts that were taken in.
    cohorts: Vec<String>,
    /// What was learned, in order.
    lessons: Vec<String>,
    /// Why it stands still, while it does.
    stopped: Option<String>,
    /// The steps that stand still while others go on.
    stopped_parts: Vec<StoppedPartDocument>,
    /// Everything that happened, in order.
    entries: Vec<EntryDocument>,
}

/// A signature that was refused.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RefusedDocument {
    /// `explainable` or `legally-sound`.
    what: &'static str,
    /// When.
    on: String,
    /// Why.
    remarks: String,
    /// Whether it was said of the change that waits. Otherwise it is about what stands there, and stays when a change is signed
    /// or taken back.
    of_change: bool,
}

impl RefusedDocument {
    pub(super) fn new(held: &RefusedSignature) -> Self {
        let what = match held.what {
            Signature::Explainable => "explainable",
            Signature::LegallySound => "legally-sound",
        };
        Self {
            what,
            on: held.refused.on.to_string(),
            remarks: held.refused.remarks.clone(),
            of_change: held.of_change,
        }
    }
}

/// A step that stands still while others go on.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct StoppedPartDocument {
    /// Which cohort; null for the pilot.
    cohort: Option<String>,
    /// Why.
    reason: String,
}

/// A report that was kept of a simulation.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct KeptReportDocument {
    /// The SHA-256 by which a test names it.
    report: String,
    /// On which day it was kept, as a test must say it.
    ran_on: String,
    /// Whether everybody comes to an end in every run of it.
    ends: bool,
    /// Whether the terms are kept in eight of ten runs of it. A test takes only a report of which both are so.
    keeps_terms: bool,
    /// In how many runs: worlds drawn from what is uncertain, or all runs where nothing is. A gate opens on 20 or more.
    runs: u32,
    /// The people in the world with most of them.
    parents: u32,
    /// The people who came to a decision of the version, in half of the runs at least. A gate opens on as many as may belong to
    /// the target group, or more; null in a report of before this was counted, on which none opens.
    reached: Option<u32>,
    /// When the facts are in it from which terms count.
    moments: Vec<SimulatedMomentDocument>,
}

/// Something that happened at a gate.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EntryDocument {
    /// What: `test-recorded`, `announced`, `pilot-opened`.
    event: &'static str,
    /// On which day.
    done_on: String,
    /// By whom.
    done_by: String,
    /// By what is known what they had read, when they put their name under it.
    read: Option<String>,
}

impl GateDocument {
    /// The gate of a version, with everything that happened at gates and the reports that were kept of it.
    pub(super) fn new(
        package: &Package,
        entries: &[GateEntry],
        reports: &[(KeptSimulation, KeptReport)],
    ) -> Self {
        let gate = Gate::of(package.id(), package.substance(), entries);
        let own = entries.iter().filter(|entry| entry.is_of(package.id(), package.substance()));
        let kept = |(kept, _): &(KeptSimulation, KeptReport)| KeptReportDocument {
            report: kept.report.to_string(),
            ran_on: kept.ran_on.to_string(),
            ends: kept.ends,
            keeps_terms: kept.keeps_terms,
            runs: kept.size.runs,
            parents: kept.size.parents,
            reached: kept.size.reached,
            moments: SimulatedMomentDocument::of(&kept.moments),
        };
        let entry = |entry: &GateEntry| EntryDocument {
            event: entry.event.kind(),
            done_on: entry.done_on.to_string(),
            done_by: entry.done_by.to_string(),
            read: entry.read.map(|read| read.to_string()),
        };
        Self {
            summary: GateSummary::new(package, &gate),
            test: gate.test.as_ref().map(|(_, test)| TestDocument::new(test)),
            proposed: gate.proposed.as_ref().map(|(_, test)| TestDocument::new(test)),
            reading: gate.to_sign(package.substance()).map(|read| read.reading.to_string()),
            refused: gate.refused.iter().map(RefusedDocument::new).collect(),
            reports: reports.iter().map(kept).collect(),
            pilot: u64::try_from(gate.pilot.len()).unwrap_or(u64::MAX),
            cohorts: gate.cohorts.iter().map(|cohort| cohort.name.clone()).collect(),
            lessons: gate.lessons.iter().map(|lesson| lesson.words.clone()).collect(),
            stopped: gate.stopped.clone(),
            stopped_parts: gate.stopped_parts.iter().map(StoppedPartDocument::new).collect(),
            entries: own.map(entry).collect(),
        }
    }
}

impl StoppedPartDocument {
    fn new((part, reason): &(OpeningPart, String)) -> Self {
        let cohort = match part {
            OpeningPart::Pilot => None,
            OpeningPart::Cohort(name) => Some(name.clone()),
        };
        Self { cohort, reason: reason.clone() }
    }
}

impl GateSummary {
    pub(super) fn new(package: &Package, gate: &Gate) -> Self {
        let (_, state) = state_of(package, gate);
        let held = gate.test.as_ref().map(|(_, test)| test.clone()).unwrap_or_default();
        let missing = held.shortcomings(package.substance(), &package.bodies());
        let mut urgent_help: Vec<UrgentHelpDocument> = Vec::new();
        for (_, reason) in &gate.urgent {
            match urgent_help.iter_mut().find(|help| help.reason == *reason) {
                Some(help) => help.dossiers += 1,
                None => urgent_help.push(UrgentHelpDocument { reason: reason.clone(), dossiers: 1 }),
            }
        }
        let lacks = missing
            .iter()
            .map(|lacks| ShortcomingDocument { code: lacks.code(), about: lacks.about().map(str::to_owned) });
        Self {
            scheme: package.id().to_string(),
            substance: package.substance().to_string(),
            state,
            missing: lacks.collect(),
            held_up: gate.is_held_up(package.substance(), &package.bodies()),
            urgent_help,
        }
    }
}
