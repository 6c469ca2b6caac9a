//! Who may do what at the gate, and in which order.

use super::{
    BodyAnswer, Cohort, FeasibilityTest, Gate, GateEvent, OpeningPart, SignOff, Signature, Simulated, Why,
    test::says_something, words,
};
use crate::registration::TEXT_LENGTH_MAX;
use herstel_kernel::{Actor, Bsn, Date, DossierId, Refusal, RefusalCode, StaffId, StaffRole};
use herstel_scheme::ContentHash;

/// What somebody wants to happen at a gate.
#[derive(Clone, Debug)]
pub enum GateCommand {
    /// Record what was found out.
    RecordTest(Box<FeasibilityTest>),
    /// Put one's own name under the test.
    Sign {
        /// Under what.
        what: Signature,
        /// When.
        on: Date,
        /// What was seen.
        remarks: String,
    },
    /// Say whether a body can deliver.
    Answer(BodyAnswer),
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
    /// Tell what one step taught.
    LearnOf(OpeningPart, String),
    /// Stop it.
    Stop(String),
    /// Go on.
    Resume(String),
    /// Stop one step; the others go on.
    StopPart(OpeningPart, String),
    /// Go on with a step that was stopped.
    ResumePart(OpeningPart, String),
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
    let Version { substance, bodies, .. } = version;
    // Those who explain it and the bodies that must act say themselves what they can; everything else is for who steers.
    let who = match command {
        GateCommand::Sign { what, on, remarks } => {
            return signed(gate, actor, *what, (*on, remarks.as_str()));
        }
        GateCommand::Answer(answer) => return answered(gate, version, answer, actor),
        GateCommand::RecordTest(_)
        | GateCommand::Announce
        | GateCommand::OpenPilot(_)
        | GateCommand::OpenCohort(_)
        | GateCommand::OpenToAll
        | GateCommand::Learn(_)
        | GateCommand::LearnOf(..)
        | GateCommand::Stop(_)
        | GateCommand::Resume(_)
        | GateCommand::StopPart(..)
        | GateCommand::ResumePart(..)
        | GateCommand::HelpUrgently { .. } => steering(actor)?,
    };
    match command {
        GateCommand::Sign { .. } | GateCommand::Answer(_) => Err(Refusal::new(RefusalCode::NotAllowed)),
        GateCommand::RecordTest(test) => {
            let test = simulated(gate, version, test)?;
            let test = still_signed(gate, words::in_own_words(gate, test)?);
            if gate.announced_on.is_none() {
                return Ok(GateEvent::TestRecorded(Box::new(test)));
            }
            // What people were told already is not changed behind their back: what stood there counts until both have
            // signed the other text.
            let lacks = test.shortcomings(substance, bodies);
            if lacks.iter().any(|lacks| !lacks.is_signature()) {
                return Err(Refusal::at(RefusalCode::GateIncomplete, "test"));
            }
            match lacks.is_empty() && gate.proposed.is_none() {
                true => Ok(GateEvent::TestRecorded(Box::new(test))),
                false => Ok(GateEvent::ChangeProposed(Box::new(test))),
            }
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
            // A step is stopped by its name.
            if gate.has(&OpeningPart::Cohort(cohort.name.clone())) {
                return Err(Refusal::at(RefusalCode::NotAChoice, "name"));
            }
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
            Ok(GateEvent::LessonLearned { lesson: lesson.clone(), of: None })
        }
        GateCommand::LearnOf(part, lesson) => {
            worded(lesson, "lesson")?;
            there(gate, part)?;
            Ok(GateEvent::LessonLearned { lesson: lesson.clone(), of: Some(part.clone()) })
        }
        GateCommand::StopPart(part, reason) => {
            worded(reason, "reason")?;
            there(gate, part)?;
            if gate.part_stopped(part).is_some() {
                return Err(Refusal::new(RefusalCode::AlreadyEnded));
            }
            Ok(GateEvent::PartStopped { part: part.clone(), reason: reason.clone() })
        }
        GateCommand::ResumePart(part, reason) => {
            worded(reason, "reason")?;
            if gate.part_stopped(part).is_none() {
                return Err(Refusal::new(RefusalCode::GateNotStopped));
            }
            second(gate, who)?;
            Ok(GateEvent::PartResumed { part: part.clone(), reason: reason.clone() })
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
    let before = gate.written().and_then(|test| test.simulated.as_ref());
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

/// Somebody puts their name under what was written last. Two people sign, each for their own.
fn signed(
    gate: &Gate,
    actor: Actor,
    what: Signature,
    (on, remarks): (Date, &str),
) -> Result<GateEvent, Refusal> {
    worded(remarks, "remarks")?;
    let by = match what {
        Signature::Explainable => words::front_desk(actor)?,
        Signature::LegallySound => steering(actor)?,
    };
    if gate.proposed.as_ref().is_some_and(|(author, _)| *author == by) {
        return Err(Refusal::at(RefusalCode::GateSamePerson, "remarks"));
    }
    let test = gate.written().ok_or_else(|| Refusal::new(RefusalCode::GateNoTest))?;
    let other = match what {
        Signature::Explainable => &test.legally_sound,
        Signature::LegallySound => &test.explainable,
    };
    if other.as_ref().is_some_and(|other| other.by == by) {
        return Err(Refusal::at(RefusalCode::GateSamePerson, "remarks"));
    }
    Ok(GateEvent::Signed { what, signed: SignOff { by, on, remarks: remarks.to_owned() } })
}

/// A body answers. One that thinks better of it after people were told asks to stop it first.
fn answered(
    gate: &Gate,
    version: Version<'_>,
    answer: &BodyAnswer,
    actor: Actor,
) -> Result<GateEvent, Refusal> {
    worded(&answer.answered_by, "answered_by")?;
    if !answer.conditions.is_empty() {
        worded(&answer.conditions, "conditions")?;
    }
    let answer = words::answered(answer, version.bodies, actor)?;
    if gate.test.is_none() {
        return Err(Refusal::new(RefusalCode::GateNoTest));
    }
    if gate.announced_on.is_some() && !answer.can_deliver {
        return Err(Refusal::at(RefusalCode::GateIncomplete, "can"));
    }
    Ok(GateEvent::Answered { answer })
}

/// The step is one by which it opened.
fn there(gate: &Gate, part: &OpeningPart) -> Result<(), Refusal> {
    if gate.has(part) { Ok(()) } else { Err(Refusal::at(RefusalCode::NotFound, "part")) }
}

/// The test without the names of who signed another text: what was explained and found sound is what stood there.
fn still_signed(gate: &Gate, mut test: FeasibilityTest) -> FeasibilityTest {
    if gate.written().is_some_and(|before| !before.promises_the_same(&test)) {
        (test.explainable, test.legally_sound) = (None, None);
    }
    test
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
        return Err(Refusal::new(RefusalCode::GateSamePerson));
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
