//! Every promise that was made to a parent, and whether it was kept: one function from the dossier and a day.
//!
//! What others said they would do, what the law says by when, and by when we would call or answer. The first day that was
//! named counts: who names another day afterwards did not keep the first one. What the parent does is no promise to them.

use crate::{
    Dossier,
    deadlines::{TermSubject, deadlines},
    decisions::DecisionStatus,
    objections::{AnswerStatus, Objection},
    plan::Owner,
    recognition::{NamedDay, NamedFor, RecognitionKind},
};
use herstel_kernel::{CallId, ComplaintId, Date, DecisionId, MunicipalityCode};
use herstel_scheme::Registry;
use std::fmt;

/// One promise to a parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// What was promised.
    pub what: Promised,
    /// Since when, where a day is known.
    pub made_on: Option<Date>,
    /// The last day on which it is kept.
    pub due_on: Date,
    /// How it stands.
    pub standing: PromiseStanding,
}

/// What was promised.
#[derive(Clone, PartialEq, Eq)]
pub enum Promised {
    /// A decision of a step, or an answer to an objection, within the term of the law.
    Decision(TermSubject),
    /// Something in the plan.
    Agreement {
        /// What.
        what: String,
        /// Which municipality does it; none when it is somebody else.
        municipality: Option<MunicipalityCode>,
        /// Who does it by name; empty for the operation and a municipality.
        name: String,
    },
    /// Something that an organisation said it would do.
    Duty {
        /// What.
        what: String,
        /// Who.
        name: String,
    },
    /// A call.
    Call(CallId),
    /// An answer to a complaint.
    Complaint(ComplaintId),
    /// A day and a place for what recognises the parent.
    RecognitionDay(RecognitionKind),
    /// What recognises the parent.
    Recognition(RecognitionKind),
}

impl Promised {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Decision(TermSubject::Step(_)) => "decision",
            Self::Decision(TermSubject::Objection(_)) => "objection",
            Self::Agreement { .. } => "agreement",
            Self::Duty { .. } => "duty",
            Self::Call(_) => "call",
            Self::Complaint(_) => "complaint",
            Self::RecognitionDay(_) => "recognition-day",
            Self::Recognition(_) => "recognition",
        }
    }
}

/// Words about a person never reach a log.
impl fmt::Debug for Promised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseStanding {
    /// Its day is still to come.
    NotYet,
    /// It was kept.
    Kept {
        /// When.
        on: Date,
    },
    /// Its day passed.
    Broken {
        /// When it was done after all.
        done_on: Option<Date>,
    },
    /// Who it was made to said in time that it is not needed any more.
    Cancelled {
        /// When.
        on: Date,
    },
}

impl PromiseStanding {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::Kept { .. } => "kept",
            Self::Broken { .. } => "broken",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// From the day that was promised and the day on which it was done.
    pub fn of(due_on: Date, done_on: Option<Date>, today: Date) -> Self {
        match done_on {
            Some(on) if on <= due_on => Self::Kept { on },
            Some(_) => Self::Broken { done_on },
            None if today <= due_on => Self::NotYet,
            None => Self::Broken { done_on: None },
        }
    }
}

/// Every promise to the parent of a dossier on a day: those that were broken and not done first, then those to come, then
/// what is done; each by its day. What was broken stays so when the parent stops, signs or withdraws afterwards.
pub fn promises(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<Promise> {
    let mut all = of_law(dossier, schemes, today);
    all.extend(of_plan(dossier, today));
    all.extend(of_chain(dossier, today));
    all.extend(of_calls(dossier, today));
    all.extend(of_complaints(dossier, today));
    all.extend(of_recognition(dossier, today));
    all.sort_by_key(|promise| {
        let rank = match promise.standing {
            PromiseStanding::Broken { done_on: None } => 0,
            PromiseStanding::NotYet => 1,
            PromiseStanding::Broken { done_on: Some(_) }
            | PromiseStanding::Kept { .. }
            | PromiseStanding::Cancelled { .. } => 2,
        };
        (rank, promise.due_on)
    });
    all
}

fn promise(
    what: Promised,
    made_on: Option<Date>,
    due_on: Date,
    done_on: Option<Date>,
    today: Date,
) -> Promise {
    Promise { what, made_on, due_on, standing: PromiseStanding::of(due_on, done_on, today) }
}

/// Terms of the law: those that run, and those of what was decided, as they stood on that day.
fn of_law(dossier: &Dossier, schemes: &Registry, today: Date) -> Vec<Promise> {
    let mut all = Vec::new();
    for deadline in deadlines(dossier, schemes, today) {
        if let Some(due_on) = deadline.last_day.or(deadline.missed_day) {
            all.push(promise(
                Promised::Decision(deadline.subject),
                Some(deadline.start),
                due_on,
                None,
                today,
            ));
        }
    }
    for (place, decision) in dossier.decisions.iter().enumerate() {
        let (step, Some(approval)) = (decision.proposed.step.as_str(), decision.approval()) else { continue };
        let mut before = dossier.clone();
        let from_here = dossier.decisions.iter().skip(place).filter(|made| made.proposed.step == step);
        let from_here: Vec<DecisionId> = from_here.map(|made| made.proposed.decision).collect();
        before
            .decisions
            .retain(|made| !from_here.contains(&made.proposed.decision) || made.approval().is_none());
        // What a court ruled afterwards asks for the next one.
        for appeal in &mut before.objections.appeals {
            appeal.ruled = appeal.ruled.take().filter(|ruled| ruled.ruled_on <= approval.decided_on);
        }
        let subject = TermSubject::Step(step.to_owned());
        all.extend(done_by_law(&before, subject, approval.decided_on, schemes, today));
    }
    for objection in &dossier.objections.all {
        all.extend(missed_by_withdrawal(dossier, objection, schemes, today));
        let answered = objection.answers.iter().find_map(|answer| match &answer.status {
            AnswerStatus::Approved(approved) => Some(approved.decided_on),
            AnswerStatus::Proposed | AnswerStatus::Returned(_) => None,
        });
        let Some(answered_on) = answered.filter(|_| !dossier.is_objection_open(objection)) else { continue };
        let mut before = dossier.clone();
        before.objections.all.iter_mut().filter(|one| one.id() == objection.id()).for_each(|one| {
            one.answers.retain(|answer| !matches!(answer.status, AnswerStatus::Approved(_)));
            // What was taken back after an answer, because a court asked for another, was answered all the same.
            one.withdrawn = None;
        });
        // What was worked out anew afterwards is about the decision that was objected to.
        for made in &mut before.decisions {
            if Some(made.proposed.decision) != objection.filed.decision.decision()
                && made.approval().is_some_and(|approval| approval.decided_on > answered_on)
            {
                made.status = DecisionStatus::Proposed;
            }
        }
        let subject = TermSubject::Objection(objection.id());
        all.extend(done_by_law(&before, subject, answered_on, schemes, today));
    }
    all
}

/// The promise that a term of the law was, from the dossier as it was without what was done.
fn done_by_law(
    before: &Dossier,
    subject: TermSubject,
    done_on: Date,
    schemes: &Registry,
    today: Date,
) -> Option<Promise> {
    let stood =
        deadlines(before, schemes, done_on).into_iter().find(|deadline| deadline.subject == subject)?;
    let due_on = stood.last_day.or(stood.missed_day)?;
    Some(promise(Promised::Decision(subject), Some(stood.start), due_on, Some(done_on), today))
}

/// The promise of an answer whose day had passed when the objection was withdrawn; who withdrew in time waits for nothing.
fn missed_by_withdrawal(
    dossier: &Dossier,
    objection: &Objection,
    schemes: &Registry,
    today: Date,
) -> Option<Promise> {
    let withdrawn_on = objection.withdrawn.as_ref()?.withdrawn_on;
    let mut before = dossier.clone();
    before.objections.all.iter_mut().filter(|one| one.id() == objection.id()).for_each(|one| {
        one.withdrawn = None;
    });
    let subject = TermSubject::Objection(objection.id());
    let all = deadlines(&before, schemes, withdrawn_on);
    let stood = all.into_iter().find(|deadline| deadline.subject == subject)?;
    let due_on = stood.last_day.filter(|last_day| *last_day < withdrawn_on)?;
    Some(promise(Promised::Decision(subject), Some(stood.start), due_on, None, today))
}

fn of_plan(dossier: &Dossier, today: Date) -> impl Iterator<Item = Promise> + '_ {
    dossier.plan.agreements.iter().filter_map(move |agreement| {
        let made = &agreement.made;
        let what = made.what.clone();
        let what = match &made.owner {
            Owner::Operation => Promised::Agreement { what, municipality: None, name: String::new() },
            Owner::Municipality { municipality } => {
                Promised::Agreement { what, municipality: Some(*municipality), name: String::new() }
            }
            Owner::Other { name } => Promised::Agreement { what, municipality: None, name: name.clone() },
            Owner::Parent => return None,
        };
        let done_on = agreement.done.as_ref().map(|done| done.done_on);
        Some(promise(what, Some(made.made_on), made.due_on, done_on, today))
    })
}

fn of_chain(dossier: &Dossier, today: Date) -> impl Iterator<Item = Promise> + '_ {
    dossier.chain.duties.iter().filter_map(move |duty| {
        let what = Promised::Duty { what: duty.words.clone(), name: duty.name.clone() };
        Some(promise(what, Some(duty.since_on), duty.promised_on?, duty.done_on, today))
    })
}

/// Who was called and not reached was called on that day. Calling off in time ends a promise, and later it was broken already.
fn of_calls(dossier: &Dossier, today: Date) -> impl Iterator<Item = Promise> + '_ {
    dossier.calls.iter().map(move |call| {
        let (what, asked, called_on) = (Promised::Call(call.asked.call), &call.asked, call.first_called_on());
        let made = promise(what, Some(asked.asked_on), asked.promised_on, called_on, today);
        match &call.dropped {
            Some(dropped) if called_on.is_none() && dropped.on <= asked.promised_on => {
                Promise { standing: PromiseStanding::Cancelled { on: dropped.on }, ..made }
            }
            Some(_) | None => made,
        }
    })
}

fn of_complaints(dossier: &Dossier, today: Date) -> impl Iterator<Item = Promise> + '_ {
    dossier.complaints.iter().map(move |complaint| {
        let what = Promised::Complaint(complaint.id());
        let done_on = complaint.end.as_ref().map(super::complaints::ComplaintEnd::on);
        promise(what, Some(complaint.filed.received_on), complaint.last_day(), done_on, today)
    })
}

/// Days that were named for what recognises the parent. Who let it go before its day was promised nothing any more; a day
/// that had passed by then stays broken.
fn of_recognition(dossier: &Dossier, today: Date) -> impl Iterator<Item = Promise> + '_ {
    dossier.recognitions.known().flat_map(move |(kind, known)| {
        let passed = |named: &&NamedDay| named.let_go_on.is_none_or(|on| named.due_on < on);
        known.named.iter().filter(passed).map(move |named| {
            let what = match named.named_for {
                NamedFor::Planned if kind.is_planned() => Promised::RecognitionDay(kind),
                NamedFor::Planned | NamedFor::Held => Promised::Recognition(kind),
            };
            promise(what, Some(named.named_on), named.due_on, named.done_on, today)
        })
    })
}
