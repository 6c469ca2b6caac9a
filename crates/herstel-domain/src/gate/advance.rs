//! Who may do what at the gate, and in which order.

use super::{Cohort, FeasibilityTest, Gate, GateEvent, Simulated, Why, test::says_something};
use crate::registration::TEXT_LENGTH_MAX;
use herstel_kernel::{Actor, Bsn, Date, DossierId, Refusal, RefusalCode, StaffId, StaffRole};
use herstel_scheme::ContentHash;

/// What somebody wants to happen at a gate.
#[derive(Clone, Debug)]
pub enum GateCommand {
    /// Record what was found out.
    RecordTest(Box<FeasibilityTest>),
    /// Let it be told.
    Announce,
    /// Begin with named dossiers.
    OpenPilot(Vec<DossierId>),
    /// Take in a cohort more.
    OpenCohort(Cohort),
    /// Take in everybody.
    OpenToAll,
    /// Tell what was learned.
    Learn(String),
    /// Stop it.
    Stop(String),
    /// Go on.
    Resume(String),
    /// Help named people before it opens.
    HelpUrgently {
        /// Who.
        dossiers: Vec<DossierId>,
        /// Why.
        reason: String,
    },
}

/// The version that stands behind a gate.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// Its rules, parameters, facts and process.
    pub substance: ContentHash,
    /// The bodies that must say whether they can ([`herstel_scheme::Package::bodies`]).
    pub bodies: &'a [String],
    /// The reports that were kept of simulations of exactly this version.
    pub reports: &'a [KeptSimulation],
}

/// A report of a simulation that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptSimulation {
    /// By what it is known: the SHA-256 of its content.
    pub report: ContentHash,
    /// On which day it was kept, by universal time.
    pub ran_on: Date,
    /// Whether everybody came to an end in it.
    pub ends: bool,
    /// Whether the terms of the law were kept in eight of ten runs of it.
    pub keeps_terms: bool,
}

/// What happens at the gate, or why nothing does.
///
/// Whoever wrote at the test never opens anything on it: each step is taken by a second person who steers the operation.
/// It goes from announcing to a pilot, to cohorts, to everybody; after each step something must have been learned before
/// the next. Anybody who steers may stop it.
pub fn advance(
    gate: &Gate,
    version: Version<'_>,
    command: &GateCommand,
    actor: Actor,
) -> Result<GateEvent, Refusal> {
    let who = steering(actor)?;
    let Version { substance, bodies, .. } = version;
    match command {
        GateCommand::RecordTest(test) => {
            let test = simulated(gate, version, test)?;
            let test = still_signed(gate, test)?;
            let is_open = gate.announced_on.is_some();
            // A test on which people were already told something is not changed behind their back.
            if is_open && !test.shortcomings(substance, bodies).is_empty() {
                return Err(Refusal::at(RefusalCode::GateIncomplete, "test"));
            }
            Ok(GateEvent::TestRecorded(Box::new(test)))
        }
        GateCommand::Announce => {
            match gate.closed(substance, bodies) {
                Some(Why::NotAnnounced) => {}
                Some(why) => return Err(closed(&why)),
                None => return Err(Refusal::new(RefusalCode::AlreadyDecided)),
            }
            second(gate, who)?;
            Ok(GateEvent::Announced)
        }
        GateCommand::OpenPilot(dossiers) => {
            step(gate, version, who)?;
            if dossiers.is_empty() {
                return Err(Refusal::at(RefusalCode::Required, "dossiers"));
            }
            Ok(GateEvent::PilotOpened { dossiers: dossiers.clone() })
        }
        GateCommand::OpenCohort(cohort) => {
            step(gate, version, who)?;
            learned(gate)?;
            worded(&cohort.name, "name")?;
            // Without a bound it would be everybody under another name.
            if cohort.registered_from.is_none() && cohort.registered_until.is_none() {
                return Err(Refusal::at(RefusalCode::Required, "registered_from"));
            }
            if let (Some(from), Some(until)) = (cohort.registered_from, cohort.registered_until)
                && until < from
            {
                return Err(Refusal::at(RefusalCode::PeriodReversed, "registered_until"));
            }
            Ok(GateEvent::CohortOpened { cohort: cohort.clone() })
        }
        GateCommand::OpenToAll => {
            step(gate, version, who)?;
            learned(gate)?;
            Ok(GateEvent::OpenedToAll)
        }
        GateCommand::Learn(lesson) => {
            worded(lesson, "lesson")?;
            if gate.pilot.is_empty() {
                return Err(Refusal::new(RefusalCode::GateNoPilot));
            }
            Ok(GateEvent::LessonLearned { lesson: lesson.clone() })
        }
        GateCommand::Stop(reason) => {
            worded(reason, "reason")?;
            if gate.stopped.is_some() {
                return Err(Refusal::new(RefusalCode::AlreadyEnded));
            }
            Ok(GateEvent::Stopped { reason: reason.clone() })
        }
        GateCommand::Resume(reason) => {
            worded(reason, "reason")?;
            if gate.stopped.is_none() {
                return Err(Refusal::new(RefusalCode::GateNotStopped));
            }
            second(gate, who)?;
            Ok(GateEvent::Resumed { reason: reason.clone() })
        }
        GateCommand::HelpUrgently { dossiers, reason } => {
            worded(reason, "reason")?;
            if dossiers.is_empty() {
                return Err(Refusal::at(RefusalCode::Required, "dossiers"));
            }
            Ok(GateEvent::UrgentHelp { dossiers: dossiers.clone(), reason: reason.clone() })
        }
    }
}

/// The test with what its report says of the version: nobody's word is enough for that. The report was kept, of this version
/// and on that day. What was recorded before is not asked for again.
fn simulated(gate: &Gate, version: Version<'_>, test: &FeasibilityTest) -> Result<FeasibilityTest, Refusal> {
    let before = gate.test.as_ref().and_then(|(_, test)| test.simulated.as_ref());
    match &test.simulated {
        Some(told) if before == Some(told) => Ok(test.clone()),
        Some(told) => {
            let is_it = |kept: &&KeptSimulation| (kept.report, kept.ran_on) == (told.report, told.ran_on);
            let kept = version.reports.iter().find(is_it).filter(|_| told.substance == version.substance);
            let kept = kept.ok_or_else(|| Refusal::at(RefusalCode::GateNotSimulated, "report"))?;
            // Who says themselves that it cannot be delivered records why the gate stays closed.
            if told.can_be_delivered && !kept.ends {
                return Err(Refusal::at(RefusalCode::GateOverload, "report"));
            }
            if told.can_be_delivered && !kept.keeps_terms {
                return Err(Refusal::at(RefusalCode::GateTermsNotKept, "report"));
            }
            let can_be_delivered = kept.ends && kept.keeps_terms;
            let simulated = Some(Simulated { can_be_delivered, ..told.clone() });
            Ok(FeasibilityTest { simulated, ..test.clone() })
        }
        None => Ok(test.clone()),
    }
}

/// The test without the names of who signed another text: what was explained and found sound is what stood there. Two people
/// sign, each for their own.
fn still_signed(gate: &Gate, mut test: FeasibilityTest) -> Result<FeasibilityTest, Refusal> {
    if let Some((_, before)) = &gate.test
        && !before.promises_the_same(&test)
    {
        test.explainable = test.explainable.filter(|signed| before.explainable.as_ref() != Some(signed));
        test.legally_sound =
            test.legally_sound.filter(|signed| before.legally_sound.as_ref() != Some(signed));
    }
    match (&test.explainable, &test.legally_sound) {
        (Some(one), Some(other)) if one.by == other.by => {
            Err(Refusal::at(RefusalCode::SamePerson, "legally_sound"))
        }
        (_, _) => Ok(test),
    }
}

fn steering(actor: Actor) -> Result<StaffId, Refusal> {
    match actor {
        Actor::Staff { id, role: StaffRole::Steering } => Ok(id),
        Actor::Staff {
            role:
                StaffRole::CaseHandler | StaffRole::Reviewer | StaffRole::TeamLead | StaffRole::PrivacyOfficer,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. }
        | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
    }
}

/// A step of opening: announced, not stopped, not open to everybody yet, by a second person.
fn step(gate: &Gate, version: Version<'_>, who: StaffId) -> Result<(), Refusal> {
    if let Some(why) = gate.closed(version.substance, version.bodies) {
        return Err(closed(&why));
    }
    if gate.stopped.is_some() {
        return Err(Refusal::new(RefusalCode::GateStopped));
    }
    if gate.open_on.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyDecided));
    }
    second(gate, who)
}

fn closed(why: &Why) -> Refusal {
    match why {
        Why::NoTest => Refusal::new(RefusalCode::GateNoTest),
        Why::Incomplete(shortcomings) => {
            let codes: Vec<&str> = shortcomings.iter().map(super::Shortcoming::code).collect();
            Refusal::new(RefusalCode::GateIncomplete).with("missing", codes.join(" "))
        }
        Why::NotAnnounced => Refusal::new(RefusalCode::GateNotAnnounced),
    }
}

fn second(gate: &Gate, who: StaffId) -> Result<(), Refusal> {
    if gate.authors.contains(&who) {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok(())
}

/// Something was learned from a pilot, and since the last step.
fn learned(gate: &Gate) -> Result<(), Refusal> {
    if gate.pilot.is_empty() {
        return Err(Refusal::new(RefusalCode::GateNoPilot));
    }
    if !gate.learned {
        return Err(Refusal::new(RefusalCode::GateNothingLearned));
    }
    Ok(())
}

fn worded(text: &str, field: &'static str) -> Result<(), Refusal> {
    if !says_something(text) {
        return Err(Refusal::at(RefusalCode::Required, field));
    }
    if text.chars().count() > TEXT_LENGTH_MAX {
        return Err(Refusal::at(RefusalCode::TooLong, field).with("limit", TEXT_LENGTH_MAX));
    }
    // Reports tell these words to many.
    if Bsn::occurs_in(text) {
        return Err(Refusal::at(RefusalCode::CitizenNumberInText, field));
    }
    Ok(())
}
