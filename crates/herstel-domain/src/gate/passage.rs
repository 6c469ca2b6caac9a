//! How far the gate of a version is open, and for whom.

use super::{
    AnswerWay, BodyAnswer, Cohort, FeasibilityTest, GateEntry, GateEvent, OpeningPart, Shortcoming, SignOff,
    Signature,
};
use herstel_kernel::{Date, DossierId, StaffId};
use herstel_scheme::{ContentHash, SchemeId};
use std::collections::BTreeSet;

/// The gate of one version, as it follows from what happened there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// The test that counts, and who recorded it last.
    pub test: Option<(StaffId, FeasibilityTest)>,
    /// A change of what people were told, and who recorded it last. Until both have signed it and every body said yes to
    /// it, the test above counts.
    pub proposed: Option<(StaffId, FeasibilityTest)>,
    /// Everybody who wrote at the test. Who only put their own name under it did not.
    pub authors: BTreeSet<StaffId>,
    /// Whether it may be told.
    pub announced_on: Option<Date>,
    /// Those of the pilot; the pilot may be over.
    pub pilot: BTreeSet<DossierId>,
    /// The cohorts that were taken in.
    pub cohorts: Vec<Cohort>,
    /// Since when it is open to everybody.
    pub open_on: Option<Date>,
    /// Why it stands still, while it does.
    pub stopped: Option<String>,
    /// The steps that stand still while others go on, each with the reason.
    pub stopped_parts: Vec<(OpeningPart, String)>,
    /// What was learned, in order.
    pub lessons: Vec<Lesson>,
    /// The last step by which it opened.
    pub last_step: Option<OpeningPart>,
    /// Whether something was learned from that step since it was taken. What an older one taught does not count for it.
    pub learned: bool,
    /// The signatures that were refused, until each is given again under the same text.
    pub refused: Vec<RefusedSignature>,
    /// Those who were helped before, each with the reason.
    pub urgent: Vec<(DossierId, String)>,
    /// What was said of the text that stands there by who named what they read.
    read: Said,
    /// What was said of the change that waits by who named what they read.
    change_read: Said,
}

/// Names and answers of those who named what they read.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    names: Vec<(Signature, SignOff)>,
    answers: Vec<BodyAnswer>,
}

impl Said {
    fn has_name(&self, what: Signature, name: Option<&SignOff>) -> bool {
        name.is_some_and(|name| self.names.iter().any(|(held, by)| *held == what && by == name))
    }

    /// Takes out of a test the names and the yes of whom nobody knows what they read.
    fn forget_others(&self, test: &mut FeasibilityTest) {
        for what in [Signature::Explainable, Signature::LegallySound] {
            let name = test.signature_mut(what);
            if !self.has_name(what, name.as_ref()) {
                *name = None;
            }
        }
        test.answers.retain(|answer| !answer.can_deliver || self.answers.contains(answer));
    }
}

/// What a step of opening taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Which step.
    pub of: Option<OpeningPart>,
    /// What.
    pub words: String,
}

/// A signature that somebody refused to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedSignature {
    /// Under what.
    pub what: Signature,
    /// Who, when, and why not.
    pub refused: SignOff,
    /// Whether it was said of a change that waits, so that it goes with that change. A no to what stands there goes by a yes to
    /// that text, or with that text.
    pub of_change: bool,
}

/// For whom a version is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Nobody is told of it and nobody decided upon.
    Closed(Why),
    /// It may be shown; nobody is decided upon yet.
    Announced,
    /// It is shown, and this dossier may be decided upon.
    Open,
}

/// Why a gate is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing was recorded about exactly this version.
    NoTest,
    /// What was recorded lacks these.
    Incomplete(Vec<Shortcoming>),
    /// No second person agreed yet that it may be told.
    NotAnnounced,
}

impl Gate {
    /// The gate of a version after everything that happened at gates; entries of other versions are passed over.
    pub fn of<'a>(
        scheme: &SchemeId,
        substance: ContentHash,
        entries: impl IntoIterator<Item = &'a GateEntry>,
    ) -> Self {
        let mut gate = Self::default();
        for entry in entries {
            if entry.is_of(scheme, substance) {
                gate.take(entry);
            }
        }
        gate.forget_unread();
        gate
    }

    /// Nobody is told on the word of somebody of whom nobody knows what they read, and no change comes to count on it. Of what
    /// was told already nothing is taken back.
    fn forget_unread(&mut self) {
        if let Some((_, test)) = self.test.as_mut().filter(|_| self.announced_on.is_none()) {
            self.read.forget_others(test);
        }
        if let Some((_, change)) = &mut self.proposed {
            self.change_read.forget_others(change);
        }
    }

    /// The change comes to count once both have signed it and every body that answered for what counts said yes to it.
    /// `is_read`: whether whoever says the last word named what they read. Then only such words count. Before that was asked all
    /// of them did, and what came to count by them was told since.
    fn agree(&mut self, is_read: bool) {
        let Some((_, change)) = &self.proposed else { return };
        let answered = self.counting().map(|test| test.answers.as_slice()).unwrap_or_default();
        let says_yes = |body: &str| {
            let said = change.answers.iter().rev().find(|answer| answer.body == body);
            said.is_some_and(|said| said.can_deliver && (!is_read || self.change_read.answers.contains(said)))
        };
        let signs = |what: Signature, name: &Option<SignOff>| match is_read {
            true => self.change_read.has_name(what, name.as_ref()),
            false => name.is_some(),
        };
        let is_signed = signs(Signature::Explainable, &change.explainable)
            && signs(Signature::LegallySound, &change.legally_sound);
        if is_signed && answered.iter().all(|answer| says_yes(&answer.body)) {
            self.test = self.proposed.take();
            self.read = std::mem::take(&mut self.change_read);
            self.refused.clear();
        }
    }

    pub(super) fn take(&mut self, entry: &GateEntry) {
        match &entry.event {
            GateEvent::TestRecorded(test) => {
                let held = self.test.as_ref().map(|(_, held)| held);
                if !held.is_some_and(|held| held.is_only_signed_by(entry.done_by, test)) {
                    self.authors.insert(entry.done_by);
                }
                if !held.is_some_and(|held| held.promises_the_same(test)) {
                    self.read = Said::default();
                }
                self.test = Some((entry.done_by, (**test).clone()));
            }
            GateEvent::ChangeProposed(test) => {
                self.authors.insert(entry.done_by);
                if !self.written().is_some_and(|held| held.promises_the_same(test)) {
                    self.change_read = Said::default();
                } else if self.proposed.is_none() {
                    self.change_read = self.read.clone();
                }
                self.proposed = Some((entry.done_by, (**test).clone()));
            }
            GateEvent::Signed { what, signed } => {
                // A name under the change says nothing of what stands there until then.
                let of_change = self.proposed.is_some();
                if entry.read.is_some() {
                    let read = if of_change { &mut self.change_read } else { &mut self.read };
                    read.names.push((*what, signed.clone()));
                }
                self.refused.retain(|held| (held.what, held.of_change) != (*what, of_change));
                if let Some((_, test)) = self.proposed.as_mut().or(self.test.as_mut()) {
                    *test.signature_mut(*what) = Some(signed.clone());
                }
                self.agree(entry.read.is_some());
            }
            GateEvent::SignatureRefused { what, refused, of_standing } => {
                let of_change = self.proposed.is_some() && !of_standing;
                let written = match self.announced_on {
                    _ if of_change => self.proposed.as_mut(),
                    // Of what people were told the name stays: what is open is not taken from anybody.
                    Some(_) => None,
                    None => self.test.as_mut(),
                };
                if let Some((_, test)) = written {
                    *test.signature_mut(*what) = None;
                }
                self.refused.retain(|held| (held.what, held.of_change) != (*what, of_change));
                self.refused.push(RefusedSignature { what: *what, refused: refused.clone(), of_change });
            }
            GateEvent::ChangeWithdrawn { .. } => {
                self.proposed = None;
                self.change_read = Said::default();
                self.refused.retain(|held| !held.of_change);
            }
            GateEvent::Answered { answer } => {
                // Who writes down what a body said has written at the test.
                if answer.way != Some(AnswerWay::SignedIn) {
                    self.authors.insert(entry.done_by);
                }
                if entry.read.is_some() {
                    let of_change = self.proposed.is_some();
                    let read = if of_change { &mut self.change_read } else { &mut self.read };
                    read.answers.push(answer.clone());
                }
                // A yes is about what was written last. A no holds up both: what cannot be delivered goes no further.
                let held =
                    if answer.can_deliver && self.proposed.is_some() { None } else { self.test.as_mut() };
                for (_, test) in held.into_iter().chain(&mut self.proposed) {
                    test.answers.push(answer.clone());
                }
                self.agree(entry.read.is_some());
            }
            GateEvent::Announced => self.announced_on = Some(entry.done_on),
            GateEvent::PilotOpened { dossiers } => {
                self.pilot.extend(dossiers);
                (self.last_step, self.learned) = (Some(OpeningPart::Pilot), false);
            }
            GateEvent::CohortOpened { cohort } => {
                self.cohorts.push(cohort.clone());
                (self.last_step, self.learned) = (Some(OpeningPart::Cohort(cohort.name.clone())), false);
            }
            GateEvent::OpenedToAll => self.open_on = Some(entry.done_on),
            GateEvent::LessonLearned { lesson, of } => {
                let of = of.clone().or_else(|| self.last_step.clone());
                self.learned |= of == self.last_step;
                self.lessons.push(Lesson { of, words: lesson.clone() });
            }
            GateEvent::Stopped { reason } => self.stopped = Some(reason.clone()),
            GateEvent::Resumed { .. } => self.stopped = None,
            GateEvent::PartStopped { part, reason } => {
                self.stopped_parts.push((part.clone(), reason.clone()));
            }
            GateEvent::PartResumed { part, .. } => self.stopped_parts.retain(|(held, _)| held != part),
            GateEvent::UrgentHelp { dossiers, reason } => {
                self.urgent.extend(dossiers.iter().map(|dossier| (*dossier, reason.clone())));
            }
        }
    }

    /// The test as it was written last: the change that waits for signatures, or else the test that counts. Who signs gets it
    /// with what to name ([`Gate::to_sign`]); nobody is told of it.
    pub(super) fn written(&self) -> Option<&FeasibilityTest> {
        self.proposed.as_ref().or(self.test.as_ref()).map(|(_, test)| test)
    }

    /// The test that counts, and what is told of: of a change nothing is told before both have signed it.
    pub fn counting(&self) -> Option<&FeasibilityTest> {
        self.test.as_ref().map(|(_, test)| test)
    }

    /// Whether somebody looks into it, so that who will have to explain it may read it.
    pub fn is_in_work(&self) -> bool {
        self.test.is_some()
    }

    /// Why nobody may be told of it, if so.
    pub fn closed(&self, substance: ContentHash, bodies: &[String]) -> Option<Why> {
        let Some((_, test)) = &self.test else { return Some(Why::NoTest) };
        let mut shortcomings = test.shortcomings(substance, bodies);
        // A body that says no after people were told holds up what follows; it takes nothing from anybody.
        shortcomings.retain(|lacks| self.announced_on.is_none() || !lacks.is_no());
        // What was asked of a record since people were told on an older one takes nothing from them.
        let told_on_older = self.announced_on.is_some() && test.is_of_before_reached();
        shortcomings.retain(|lacks| !(told_on_older && lacks.is_asked_since_reached()));
        if !shortcomings.is_empty() {
            return Some(Why::Incomplete(shortcomings));
        }
        self.announced_on.is_none().then_some(Why::NotAnnounced)
    }

    /// Whether somebody said, after people were told, that it cannot be done so, and has not said otherwise since: a body, the
    /// front desk, or a legal adviser. Then no further step is taken; what opened stays open.
    pub fn is_held_up(&self, substance: ContentHash, bodies: &[String]) -> bool {
        let says_no = |(_, test): &(StaffId, FeasibilityTest)| {
            test.shortcomings(substance, bodies).iter().any(Shortcoming::is_no)
        };
        self.announced_on.is_some() && (!self.refused.is_empty() || self.test.as_ref().is_some_and(says_no))
    }

    /// Whether it opened for a dossier of somebody who registered on that day, stopped or not. Somebody without a dossier
    /// is in no pilot.
    pub fn takes_in(&self, dossier: Option<DossierId>, registered_on: Date) -> bool {
        self.open_on.is_some()
            || dossier.is_some_and(|dossier| self.pilot.contains(&dossier))
            || self.cohorts.iter().any(|cohort| cohort.takes_in(registered_on))
    }

    /// Whether it decides for a dossier of somebody who registered on that day: it opened for it, and nothing of that stands
    /// still. Who is in a step that goes on is not stopped by another one.
    pub fn decides_for(&self, dossier: Option<DossierId>, registered_on: Date) -> bool {
        if self.stopped.is_some() {
            return false;
        }
        let pilot = dossier.filter(|dossier| self.pilot.contains(dossier)).map(|_| OpeningPart::Pilot);
        let cohorts = self.cohorts.iter().filter(|cohort| cohort.takes_in(registered_on));
        let cohorts = cohorts.map(|cohort| OpeningPart::Cohort(cohort.name.clone()));
        let parts: Vec<OpeningPart> = pilot.into_iter().chain(cohorts).collect();
        match parts.is_empty() {
            true => self.open_on.is_some(),
            false => parts.iter().any(|part| self.part_stopped(part).is_none()),
        }
    }

    /// Why a step of opening stands still by itself, while it does.
    pub fn part_stopped(&self, part: &OpeningPart) -> Option<&str> {
        let held = self.stopped_parts.iter().find(|(held, _)| held == part);
        held.map(|(_, reason)| reason.as_str())
    }

    /// Whether it opened by this step.
    pub(super) fn has(&self, part: &OpeningPart) -> bool {
        match part {
            OpeningPart::Pilot => !self.pilot.is_empty(),
            OpeningPart::Cohort(name) => self.cohorts.iter().any(|cohort| cohort.name == *name),
        }
    }

    /// Whether a cohort taught something: what a few dossiers teach says little of everybody.
    pub fn cohort_taught(&self) -> bool {
        self.lessons.iter().any(|lesson| matches!(lesson.of, Some(OpeningPart::Cohort(_))))
    }

    /// Whether somebody is helped although it is closed or stopped.
    pub fn helps_urgently(&self, dossier: DossierId) -> bool {
        self.urgent.iter().any(|(helped, _)| *helped == dossier)
    }
}

/// For whom the gate is open: for the dossier of somebody who registered on that day.
///
/// Urgent help for named people passes a gate that is closed or stopped; nothing else does.
pub fn passage(
    gate: &Gate,
    substance: ContentHash,
    bodies: &[String],
    (dossier, registered_on): (DossierId, Date),
) -> Passage {
    if gate.helps_urgently(dossier) {
        return Passage::Open;
    }
    if let Some(why) = gate.closed(substance, bodies) {
        return Passage::Closed(why);
    }
    if gate.decides_for(Some(dossier), registered_on) { Passage::Open } else { Passage::Announced }
}
