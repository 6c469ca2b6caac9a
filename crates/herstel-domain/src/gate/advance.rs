//! Who may do what at the gate, and in which order.

use super::{
    COHORT_YEARS, Cohort, FeasibilityTest, Gate, GateCommand, GateEvent, KeptSimulation, OpeningPart, Signer,
    Simulated, Version, Why, spoken, test::says_something, words,
};
use crate::registration::TEXT_LENGTH_MAX;
use herstel_kernel::{Actor, Bsn, Refusal, RefusalCode, StaffId, StaffRole};

/// What happens at the gate, or why nothing does.
///
/// Whoever wrote at the test never opens anything on it: each step is taken by a second person who steers the operation.
/// It goes from announcing to a pilot, to cohorts, to everybody; after each step something must have been learned before
/// the next, and before everybody at least one cohort must have taught something. Anybody who steers may stop it.
///
/// A name stands under exactly what was read: when the test or the change that waits was written anew meanwhile, nothing is
/// signed, taken back or written over. Whoever gave their word can take it back at any moment, also while it is stopped.
/// What opened stays open then; no further step of opening is taken, and nothing that stands still goes on, until they say
/// otherwise.
pub fn advance(
    gate: &Gate,
    version: Version<'_>,
    command: &GateCommand,
    signer: Signer,
) -> Result<GateEvent, Refusal> {
    let event = decided(gate, version, command, signer.actor)?;
    let now = gate.to_sign(version.substance).map(|now| now.reading);
    let writes = matches!(command, GateCommand::RecordTest(_));
    if command.is_signed() || writes {
        // Where nothing stands, a record takes the place of nothing.
        if signer.read.is_none() && (now.is_some() || !writes) {
            return Err(Refusal::at(RefusalCode::Required, "read"));
        }
        if signer.read != now {
            return Err(Refusal::new(RefusalCode::GateChanged));
        }
    }
    Ok(event)
}

fn decided(
    gate: &Gate,
    version: Version<'_>,
    command: &GateCommand,
    actor: Actor,
) -> Result<GateEvent, Refusal> {
    let Version { substance, bodies, .. } = version;
    // Those who explain it and the bodies that must act say themselves what they can; everything else is for who steers.
    let who = match command {
        GateCommand::Sign { what, on, remarks } => {
            return spoken::signed(gate, actor, *what, (*on, remarks.as_str()));
        }
        GateCommand::Refuse { what, on, remarks, of_standing } => {
            return spoken::refused(gate, actor, (*what, *of_standing), (*on, remarks.as_str()));
        }
        GateCommand::WithdrawChange(reason) => return spoken::withdrawn(gate, actor, reason),
        GateCommand::Answer(answer) => return spoken::answered(gate, version, answer, actor),
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
        GateCommand::Sign { .. }
        | GateCommand::Refuse { .. }
        | GateCommand::WithdrawChange(_)
        | GateCommand::Answer(_) => Err(Refusal::new(RefusalCode::NotAllowed)),
        GateCommand::RecordTest(test) => {
            let test = simulated(gate, version, test)?;
            let test = still_signed(gate, words::in_own_words(gate, test)?);
            if gate.announced_on.is_none() {
                return Ok(GateEvent::TestRecorded(Box::new(test)));
            }
            // What people were told already is not changed behind their back: what stood there counts until both have
            // signed the other text, and the bodies said yes to it.
            let mut lacks = test.shortcomings(substance, bodies);
            // A change may be what a body that says no asks for.
            lacks.retain(|lacks| !lacks.is_no());
            if lacks.iter().any(|lacks| !lacks.is_word()) {
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
            bounded(cohort)?;
            Ok(GateEvent::CohortOpened { cohort: cohort.clone() })
        }
        GateCommand::OpenToAll => {
            step(gate, version, who)?;
            learned(gate)?;
            if !gate.cohort_taught() {
                return Err(Refusal::new(RefusalCode::GateNoCohort));
            }
            Ok(GateEvent::OpenedToAll)
        }
        GateCommand::Learn(lesson) => {
            worded(lesson, "lesson")?;
            if gate.pilot.is_empty() {
                return Err(Refusal::new(RefusalCode::GateNoPilot));
            }
            Ok(GateEvent::LessonLearned { lesson: lesson.clone(), of: gate.last_step.clone() })
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
            nobody_says_no(gate, version)?;
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
            nobody_says_no(gate, version)?;
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

/// A cohort leaves people out: it has both ends, and they are at most two years apart.
///
/// One end alone, or a period of a century, is everybody under another name, and teaches nothing before it opens to all. People
/// register for years, so two of them are never all. A gate knows of somebody the day of registration and nothing else, so
/// that is the bound: a region or a handler changes while a dossier is open, and who was taken in stays in.
fn bounded(cohort: &Cohort) -> Result<(), Refusal> {
    let from = cohort.registered_from.ok_or_else(|| Refusal::at(RefusalCode::Required, "registered_from"))?;
    let until =
        cohort.registered_until.ok_or_else(|| Refusal::at(RefusalCode::Required, "registered_until"))?;
    if until < from {
        return Err(Refusal::at(RefusalCode::PeriodReversed, "registered_until"));
    }
    if from.checked_add(jiff::Span::new().years(COHORT_YEARS)).is_ok_and(|latest| latest < until) {
        return Err(Refusal::at(RefusalCode::GateCohortTooWide, "registered_until"));
    }
    Ok(())
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
            let moments = kept.moments.clone();
            let size = Some(kept.size);
            let simulated = Some(Simulated { can_be_delivered, moments, size, ..told.clone() });
            Ok(FeasibilityTest { simulated, ..test.clone() })
        }
        None => Ok(test.clone()),
    }
}

/// The step is one by which it opened.
fn there(gate: &Gate, part: &OpeningPart) -> Result<(), Refusal> {
    if gate.has(part) { Ok(()) } else { Err(Refusal::at(RefusalCode::NotFound, "part")) }
}

/// The test without the names of who signed another text, and without the yes of a body that read another one: what was
/// explained, found sound and promised is what stood there. A no holds.
fn still_signed(gate: &Gate, mut test: FeasibilityTest) -> FeasibilityTest {
    if gate.written().is_some_and(|before| !before.promises_the_same(&test)) {
        (test.explainable, test.legally_sound) = (None, None);
        test.answers = test.noes();
    }
    test
}

/// Who steers the operation.
pub(super) fn steering(actor: Actor) -> Result<StaffId, Refusal> {
    match actor {
        Actor::Staff { id, role: StaffRole::Steering } => Ok(id),
        Actor::Staff {
            role:
                StaffRole::CaseHandler
                | StaffRole::Reviewer
                | StaffRole::TeamLead
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
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
    nobody_says_no(gate, version)?;
    second(gate, who)
}

fn nobody_says_no(gate: &Gate, version: Version<'_>) -> Result<(), Refusal> {
    match gate.is_held_up(version.substance, version.bodies) {
        true => Err(Refusal::new(RefusalCode::GateHeldUp)),
        false => Ok(()),
    }
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

/// Words that can be told to many.
pub(super) fn worded(text: &str, field: &'static str) -> Result<(), Refusal> {
    if !says_something(text) {
        return Err(Refusal::at(RefusalCode::Required, field));
    }
    if text.chars().count() > TEXT_LENGTH_MAX {
        return Err(Refusal::at(RefusalCode::TooLong, field).with("limit", TEXT_LENGTH_MAX));
    }
    if Bsn::occurs_in(text) {
        return Err(Refusal::at(RefusalCode::CitizenNumberInText, field));
    }
    Ok(())
}
