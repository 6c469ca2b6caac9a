//! A penalty that is established anew because somebody was right about it: in an objection, or before a court.
//!
//! What can be wrong about a penalty are its days, so a person says which days count and the rules give the amount. It takes
//! the place of what was established and is never less than that: when less is found, the amount stays.

use super::{
    FixedBecause, PenaltyAward, PenaltyEstablished, PenaltyFixed, PenaltyProposed, PenaltyStatus,
    TermSubject, cost::penalty_of,
};
use crate::{Context, Dossier, access::acting, objections::Contested};
use herstel_kernel::{Cents, Date, ObjectionId, Refusal, RefusalCode, StaffId};
use herstel_scheme::{CourtPenalty, LateCase};
use serde::{Deserialize, Serialize};

/// The days from which the rules work out a penalty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyDays {
    /// The last day of the term that was not made.
    pub last_day: Date,
    /// The day of the notice that counted; none when only a court laid a penalty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noticed_on: Option<Date>,
    /// The day of the decision, when it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
}

/// Why a penalty is established anew, and with what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyAnew {
    /// The objections in which somebody was right.
    pub objections: Vec<ObjectionId>,
    /// The days that count now.
    pub days: PenaltyDays,
    /// What the rules give for them; less than before changes nothing.
    pub found: Cents,
    /// What had been established.
    pub awarded: Cents,
}

/// An established penalty with everything from which it was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestedPenalty {
    /// The days and the amount, as they were established.
    pub settled: PenaltyFixed,
    /// When two people established it.
    pub established_on: Date,
    /// What a court laid on top.
    pub ordered: Option<CourtPenalty>,
    /// What had been established before, when it took the place of something.
    pub before: Option<Cents>,
}

impl Dossier {
    /// Every time that a penalty was established, in order.
    pub fn established(
        &self,
        subject: &TermSubject,
    ) -> impl Iterator<Item = (&PenaltyProposed, &PenaltyEstablished)> {
        let own = self.terms.penalties.iter().filter(move |held| held.proposed.subject == *subject);
        own.filter_map(|PenaltyAward { proposed, status }| match status {
            PenaltyStatus::Established(established) => Some((proposed, established)),
            PenaltyStatus::Proposed | PenaltyStatus::Returned(_) => None,
        })
    }

    /// A penalty as it was last established, to object to; none while nobody established it.
    pub fn penalty_to_contest(&self, subject: &TermSubject) -> Option<Contested> {
        let times = u32::try_from(self.established(subject).count()).ok().filter(|times| *times > 0)?;
        Some(Contested::Penalty(subject.clone(), times))
    }

    /// What was established that time, with its days.
    pub fn contested_penalty(&self, subject: &TermSubject, time: u32) -> Option<ContestedPenalty> {
        let before = usize::try_from(time).ok()?.checked_sub(1)?;
        let (proposed, established) = self.established(subject).nth(before)?;
        let fixed = self.terms.fixed(subject)?.clone();
        let amount = established.amount;
        // What was established before anything stood beside it holds nothing of that.
        let beside = if fixed.beside < amount { fixed.beside } else { Cents::ZERO };
        let settled = PenaltyFixed { days: proposed.days, amount, beside, ..fixed };
        Some(ContestedPenalty {
            settled: match &proposed.anew {
                Some(anew) if anew.found == established.amount => with_days(settled, anew.days),
                Some(_) | None => settled,
            },
            established_on: established.established_on,
            ordered: self.ordered_penalty(subject),
            before: self.established(subject).take(before).last().map(|(_, earlier)| earlier.amount),
        })
    }

    /// A penalty as it stands: what the rules gave, or what was established in its place because somebody was right.
    pub fn settled_penalty(&self, fixed: &PenaltyFixed) -> PenaltyFixed {
        self.established(&fixed.subject).fold(fixed.clone(), |stands, (proposed, established)| {
            if established.amount <= stands.amount {
                return stands;
            }
            let stands = PenaltyFixed { days: proposed.days, amount: established.amount, ..stands };
            match &proposed.anew {
                Some(anew) => with_days(stands, anew.days),
                None => stands,
            }
        })
    }

    /// The objections to a penalty in which somebody was right and after which it was not established anew.
    pub fn penalty_upheld(&self, subject: &TermSubject) -> Vec<ObjectionId> {
        self.penalty_right(subject).into_iter().map(|(objection, _)| objection).collect()
    }

    /// Since when a penalty is to be established anew: the day of the first answer or ruling that says so.
    pub(crate) fn penalty_upheld_since(&self, subject: &TermSubject) -> Option<Date> {
        self.penalty_right(subject).into_iter().map(|(_, right_on)| right_on).min()
    }

    /// The same objections, each with the day of the answer or the ruling. What was proposed before that day did not know it
    /// and settles nothing.
    fn penalty_right(&self, subject: &TermSubject) -> Vec<(ObjectionId, Date)> {
        let is_settled = |objection: ObjectionId, right_on: Date| {
            self.established(subject).any(|(proposed, _)| {
                let anew = proposed.anew.as_ref();
                right_on <= proposed.proposed_on
                    && anew.is_some_and(|anew| anew.objections.contains(&objection))
            })
        };
        let about_it = self.objections.all.iter().filter(|objection| match &objection.filed.decision {
            Contested::Penalty(of, _) => of == subject,
            Contested::Decision(_) | Contested::Reopening(_) => false,
        });
        let right = about_it.filter_map(|objection| Some((objection.id(), self.was_right_on(objection)?)));
        right.filter(|(objection, right_on)| !is_settled(*objection, *right_on)).collect()
    }

    /// The days that count for a penalty that grows on because somebody came back, or a court laid more on top, when they
    /// were right about its days. What somebody was right about in an answer of `answered_on` says nothing of the next one.
    pub(super) fn days_anew(&self, subject: &TermSubject, answered_on: Option<Date>) -> Option<PenaltyDays> {
        let is_of_it = |day: Date| answered_on.is_none_or(|answered_on| answered_on < day);
        let grows_on = self.terms.fixed(subject).is_some_and(|fixed| match fixed.because {
            FixedBecause::HeldUp | FixedBecause::Maximum => is_of_it(fixed.fixed_on),
            FixedBecause::Decided => false,
        });
        let found = self.established(subject).filter_map(|(proposed, established)| {
            let anew = proposed.anew.as_ref()?;
            let is_found = anew.found == established.amount && is_of_it(proposed.proposed_on);
            is_found.then_some(anew.days)
        });
        found.last().filter(|_| grows_on)
    }
}

fn with_days(settled: PenaltyFixed, days: PenaltyDays) -> PenaltyFixed {
    let PenaltyDays { last_day, noticed_on, decided_on } = days;
    PenaltyFixed { last_day, noticed_on, decided_on, ..settled }
}

/// What is proposed in the place of an established penalty: its days, its amount, and what it rests on.
pub(super) fn work_out(
    dossier: &Dossier,
    fixed: &PenaltyFixed,
    (days, objections): (PenaltyDays, Vec<ObjectionId>),
    proposed_by: StaffId,
    context: &Context<'_>,
) -> Result<(u32, Cents, PenaltyAnew), Refusal> {
    let is_first = |(proposed, established): (&PenaltyProposed, &PenaltyEstablished)| {
        proposed.proposed_by == proposed_by || established.approved_by == proposed_by
    };
    // Who worked it out first, or agreed with it, does not do so again (Awb, article 10:3).
    if dossier.established(&fixed.subject).any(is_first) {
        return Err(Refusal::new(RefusalCode::DecidedFirst));
    }
    let told =
        [("last_day", Some(days.last_day)), ("noticed_on", days.noticed_on), ("decided_on", days.decided_on)];
    for (field, day) in told {
        if day.is_some_and(|day| context.today < day) {
            let refusal = Refusal::at(RefusalCode::DateTooLate, field);
            return Err(refusal.with("last", acting::shown(context.today)));
        }
    }
    let rules = context.schemes.about_late().ok_or_else(|| Refusal::new(RefusalCode::NoTerm))?;
    let PenaltyDays { last_day, noticed_on, decided_on } = days;
    let ordered = dossier.ordered_penalty(&fixed.subject);
    let case = LateCase { last_day, noticed_on, decided_on, ordered };
    // As far as it had come on the day on which it stopped growing.
    let on = decided_on.map_or(fixed.fixed_on, |day| day.max(fixed.fixed_on));
    let no_term = || Refusal::at(RefusalCode::NoTerm, "last_day");
    let penalty = penalty_of(rules, &case, on).ok_or_else(no_term)?;
    let found = penalty.amount.checked_add(fixed.beside).ok_or_else(no_term)?;
    let days_beside = if fixed.beside > Cents::ZERO {
        let PenaltyFixed { last_day, noticed_on, decided_on, .. } = *fixed;
        let known = LateCase { last_day, noticed_on, decided_on, ordered };
        let known = penalty_of(rules, &known, on).map_or(0, |penalty| penalty.days);
        fixed.days.saturating_sub(known)
    } else {
        0
    };
    let stands = dossier.settled_penalty(fixed);
    let awarded = dossier.established(&fixed.subject).last().map(|(_, established)| established.amount);
    let awarded = awarded.unwrap_or(Cents::ZERO);
    let anew = PenaltyAnew { objections, days, found, awarded };
    if found <= stands.amount {
        return Ok((stands.days, stands.amount, anew));
    }
    Ok((penalty.days.saturating_add(days_beside), found, anew))
}
