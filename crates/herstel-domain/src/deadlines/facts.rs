//! What a dossier holds about its terms, and the legal date that stands now.

use super::{
    DefaultNoticed, DelayTold, PenaltyAward, PenaltyFixed, PenaltyStatus, ReckonedTerm, SuspensionGround,
    TermEvent, TermExtended, TermSubject, TermSuspended, TermsReckoned,
};
use crate::{
    Dossier,
    registration::DossierRegistered,
    road::{WorkStatus, application_status},
};
use herstel_kernel::Date;

/// Everything that happened to the terms of a dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermFacts {
    /// Extensions, at most one for each subject.
    pub extensions: Vec<TermExtended>,
    /// Times in which a term stood still, in order.
    pub suspensions: Vec<SuspensionFact>,
    /// Notices of default, those that came too early included.
    pub notices: Vec<DefaultNoticed>,
    /// When the parent was told of a delay.
    pub told: Vec<DelayTold>,
    /// Penalties that grow no further, one for each subject.
    pub fixed: Vec<PenaltyFixed>,
    /// Those in whose place a later one came, in order.
    pub replaced: Vec<PenaltyFixed>,
    /// What two people established of them, and what is on its way to it, in order.
    pub penalties: Vec<PenaltyAward>,
    /// Every subject that ever had a term, in the order in which they came.
    pub known: Vec<TermSubject>,
    /// The terms as they were last reckoned; none in a dossier of before they were written down.
    pub reckoned: Option<TermsReckoned>,
}

/// A suspension with its actual end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspensionFact {
    /// What was written down.
    pub suspended: TermSuspended,
    /// The first day that counted again, when that was earlier than foreseen.
    pub resumed: Option<Date>,
}

impl SuspensionFact {
    /// The first day that counts again.
    pub fn until(&self) -> Date {
        self.resumed.map_or(self.suspended.until, |resumed| resumed.min(self.suspended.until))
    }
}

impl TermFacts {
    /// What a registration began.
    pub(crate) fn of_registration(registered: &DossierRegistered) -> Self {
        let (reckoned_on, terms) = (registered.registered_on, registered.terms.clone());
        let mut facts = Self::default();
        if !terms.is_empty() {
            facts.stand(TermsReckoned { reckoned_on, terms });
        }
        facts
    }

    fn stand(&mut self, reckoned: TermsReckoned) {
        for term in &reckoned.terms {
            if !self.known.contains(&term.subject) {
                self.known.push(term.subject.clone());
            }
        }
        self.reckoned = Some(reckoned);
    }

    /// Takes in what happened.
    pub(crate) fn apply(&mut self, event: &TermEvent) {
        match event {
            TermEvent::Extended(extended) => self.extensions.push(extended.clone()),
            TermEvent::Suspended(suspended) => {
                self.suspensions.push(SuspensionFact { suspended: suspended.clone(), resumed: None });
            }
            TermEvent::Resumed(resumed) => {
                let found =
                    self.suspensions.iter_mut().find(|held| held.suspended.suspension == resumed.suspension);
                if let Some(suspension) = found {
                    suspension.resumed = Some(resumed.until);
                }
            }
            TermEvent::Noticed(noticed) => self.notices.push(noticed.clone()),
            TermEvent::Reckoned(reckoned) => self.stand(reckoned.clone()),
            TermEvent::DelayTold(told) => self.told.push(told.clone()),
            TermEvent::PenaltyFixed(fixed) => {
                let all = std::mem::take(&mut self.fixed).into_iter();
                let (replaced, others): (Vec<_>, Vec<_>) =
                    all.partition(|known| known.subject == fixed.subject);
                self.fixed = others;
                self.replaced.extend(replaced);
                self.fixed.push(fixed.clone());
            }
            TermEvent::PenaltyProposed(proposed) => {
                let (proposed, status) = (proposed.clone(), PenaltyStatus::Proposed);
                self.penalties.push(PenaltyAward { proposed, status });
            }
            TermEvent::PenaltyReturned(returned) => {
                self.settle(&returned.subject, PenaltyStatus::Returned(returned.clone()));
            }
            TermEvent::PenaltyEstablished(established) => {
                self.settle(&established.subject, PenaltyStatus::Established(established.clone()));
            }
        }
    }

    fn settle(&mut self, subject: &TermSubject, status: PenaltyStatus) {
        let mut waiting = self.penalties.iter_mut().rev();
        let found =
            waiting.find(|held| held.proposed.subject == *subject && held.status == PenaltyStatus::Proposed);
        if let Some(held) = found {
            held.status = status;
        }
    }

    /// The extension of a term.
    pub fn extension(&self, subject: &TermSubject) -> Option<&TermExtended> {
        self.extensions.iter().find(|extended| extended.subject == *subject)
    }

    /// Whether there were days on which a term stood still, or still are, of which nobody said that they ended sooner.
    pub fn may_resume(&self, subject: &TermSubject, today: Date) -> bool {
        let mut own = self.suspensions.iter().filter(|held| held.suspended.subject == *subject);
        own.any(|held| held.resumed.is_none() && held.suspended.from <= today)
    }

    /// What a late decision cost, once settled.
    pub fn fixed(&self, subject: &TermSubject) -> Option<&PenaltyFixed> {
        self.fixed.iter().rev().find(|fixed| fixed.subject == *subject)
    }

    /// Whether the parent was told that this day would pass.
    pub fn is_told(&self, subject: &TermSubject, last_day: Date) -> bool {
        self.told.iter().any(|told| told.subject == *subject && told.last_day == last_day)
    }
}

impl Dossier {
    /// Whether something came while a term stood still for missing papers, and nobody said yet from when it counts again. A
    /// document that somebody found to be nothing that was asked for does not count.
    pub(crate) fn awaits_resuming(&self) -> bool {
        let came = |from: Date, until: Date| {
            let mut in_time =
                self.documents.iter().filter(|held| from <= held.received_on && held.received_on < until);
            in_time.any(|held| !self.papers.is_nothing_asked(held.document))
        };
        let runs = |subject: &TermSubject| standing_terms(self).iter().any(|term| term.subject == *subject);
        self.terms.suspensions.iter().any(|held| {
            let suspended = &held.suspended;
            held.resumed.is_none()
                && suspended.ground == SuspensionGround::MissingPapers
                && runs(&suspended.subject)
                && came(suspended.recorded_on, suspended.until)
        })
    }
}

/// The terms that stand, as they were last reckoned. Follows from the dossier alone.
pub fn standing_terms(dossier: &Dossier) -> &[ReckonedTerm] {
    dossier.terms.reckoned.as_ref().map_or(&[], |reckoned| &reckoned.terms)
}

/// The legal date that stands now: the earliest of the terms that run; none when nothing is due, or the parent chose to
/// wait or stop. Follows from the dossier alone.
pub fn due_on(dossier: &Dossier) -> Option<Date> {
    match &dossier.terms.reckoned {
        Some(reckoned) => reckoned.terms.iter().filter_map(|term| term.last_day).min(),
        None => due_before_it_was_reckoned(dossier),
    }
}

/// What applications and decisions carried before terms were written down.
fn due_before_it_was_reckoned(dossier: &Dossier) -> Option<Date> {
    let dates = dossier.standing_applications().filter_map(|application| {
        match application_status(dossier, application) {
            WorkStatus::Waiting | WorkStatus::Stopped => return None,
            WorkStatus::New
            | WorkStatus::Preparing
            | WorkStatus::SecondReading
            | WorkStatus::Returned
            | WorkStatus::Decided => {}
        }
        let own = dossier.decisions.iter().filter(|decision| decision.proposed.family == application.family);
        match own.filter_map(|decision| decision.approval()).next_back() {
            Some(approval) => approval.next_due_on,
            None => application.due_on,
        }
    });
    dates.min()
}
