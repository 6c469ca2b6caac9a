//! The objection advisory committee (bezwaarschriftenadviescommissie; Awb, article 7:13): from when until when an objection is
//! before it, what it reads of the dossier meanwhile, and what it does.
//!
//! It reads the objection, what it is about (a decision, a road that stayed closed, a penalty) and the papers of both, and
//! nothing else: no address, no other decision, no remarks of the operation. When its advice is in, it reads nothing any more.

use super::{AnswerStatus, Contested, Objection, ObjectionCommand};
use crate::{
    Command, Context, Dossier,
    access::{Grant, Ground, GroundId, Holder, Period, acting},
    deadlines::{ContestedPenalty, PenaltyStatus, TermSubject},
    decisions::{Decision, DecisionStatus, PreparedBy},
    documents::DocumentReceived,
    reopening::Reopening,
};
use herstel_kernel::{
    Actor, Date, DocumentId, DossierId, DossierNumber, ObjectionId, Refusal, RefusalCode, StaffId, StaffRole,
};
use std::collections::BTreeSet;

/// What the committee reads of a dossier in which an objection is before it.
#[derive(Clone, PartialEq)]
pub struct CommitteeFile {
    /// The dossier, to do something in.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The version that was looked at.
    pub version: u64,
    /// Of whom the objection is.
    pub name: String,
    /// The objection, without answers that do not bind yet.
    pub objection: Objection,
    /// The last day for the answer; none while the person holds it up.
    pub last_day: Option<Date>,
    /// The step that it is about.
    pub step: String,
    /// The decision that it is about, without the remark to its second reader.
    pub decision: Option<Decision>,
    /// The request that was refused, with what was found about every condition.
    pub reopening: Option<Reopening>,
    /// The penalty as it was established, with its days; without remarks.
    pub penalty: Option<ContestedPenalty>,
    /// The papers that go with the objection, and those that the decision rests on; without their bytes.
    pub documents: Vec<DocumentReceived>,
}

/// Names never reach a log.
impl std::fmt::Debug for CommitteeFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CommitteeFile({}, {}, …)", self.number, self.objection.id())
    }
}

impl Dossier {
    /// From when until when an objection is before the committee; none when nobody said that it advises.
    pub fn before_committee(&self, objection: &Objection) -> Option<Period> {
        let confirmed = objection.acknowledged.as_ref().filter(|confirmed| confirmed.committee)?;
        let advised = objection.advice.as_ref().map(|advice| advice.received_on);
        let withdrawn = objection.withdrawn.as_ref().map(|withdrawn| withdrawn.withdrawn_on);
        let answered = objection.answered().map(|(_, answered)| answered.decided_on);
        let answered = answered.filter(|_| !self.is_objection_open(objection));
        let until_on = [advised, withdrawn, answered].into_iter().flatten().min();
        Some(Period { from_on: Some(confirmed.on), until_on })
    }

    /// Whether an objection still waits for the committee.
    pub fn waits_for_committee(&self, objection: &Objection) -> bool {
        self.before_committee(objection).is_some_and(|period| period.until_on.is_none())
    }

    /// Whether somebody of the committee had a part in the decision: then somebody else of it advises.
    fn decided_by(&self, objection: &Objection, staff: StaffId) -> bool {
        let read_by = |decision: &Decision| match &decision.status {
            DecisionStatus::Proposed => None,
            DecisionStatus::Approved(approved) => Some(approved.approved_by),
            DecisionStatus::Returned(returned) => Some(returned.returned_by),
        };
        let is_theirs = |decision: &Decision| {
            decision.proposed.proposed_by == PreparedBy::Person(staff) || read_by(decision) == Some(staff)
        };
        let has_part = match &objection.filed.decision {
            Contested::Decision(decision) => self.decision(*decision).is_some_and(is_theirs),
            Contested::Reopening(id) => {
                let found = self.reopenings.iter().find(|held| held.requested.reopening == *id);
                let tested = found.and_then(|held| held.tested.as_ref()).map(|tested| tested.tested_by);
                let read = found.and_then(|held| held.read.as_ref()).map(|read| read.read_by);
                [tested, read].contains(&Some(staff))
            }
            Contested::Penalty(subject, _) => self.terms.penalties.iter().any(|held| {
                let read_by = match &held.status {
                    PenaltyStatus::Proposed => None,
                    PenaltyStatus::Returned(returned) => Some(returned.returned_by),
                    PenaltyStatus::Established(established) => Some(established.approved_by),
                };
                let has_part = held.proposed.proposed_by == staff || read_by == Some(staff);
                held.proposed.subject == *subject && has_part
            }),
        };
        has_part || self.handlers.iter().any(|term| term.handler == staff)
    }
}

/// On what the committee reads: the objections that are, or were, before it.
pub(crate) fn grounds(dossier: &Dossier) -> impl Iterator<Item = Ground> + '_ {
    dossier.objections.all.iter().filter_map(|objection| {
        Some(Ground {
            id: GroundId(objection.id().to_bytes()),
            holder: Holder::Committee,
            grants: BTreeSet::from([Grant::Objection]),
            period: dossier.before_committee(objection)?,
        })
    })
}

/// What the committee reads on a day; none of an objection that is not before it.
pub fn committee_file(dossier: &Dossier, objection: ObjectionId, today: Date) -> Option<CommitteeFile> {
    let found = dossier.objection(objection)?;
    if !dossier.before_committee(found)?.holds_on(today) {
        return None;
    }
    let decision = dossier.contested_decision(&found.filed.decision).cloned().map(|mut decision| {
        decision.proposed.remark = None;
        decision
    });
    let (reopening, penalty) = match &found.filed.decision {
        Contested::Decision(_) => (None, None),
        Contested::Reopening(id) => {
            (dossier.reopenings.iter().find(|held| held.requested.reopening == *id).cloned(), None)
        }
        Contested::Penalty(subject, time) => (None, dossier.contested_penalty(subject, *time)),
    };
    let of_objection = found.mended.iter().flat_map(|mended| &mended.documents).chain(&found.filed.documents);
    let of_decision = decision.iter().flat_map(|decision| &decision.proposed.relied_on);
    let papers: BTreeSet<&DocumentId> = of_objection.chain(of_decision).collect();
    let documents = dossier.documents.iter().filter(|document| papers.contains(&document.document));
    let documents = documents.cloned().collect();
    let mut objection = found.clone();
    objection.answers.retain(|answer| matches!(answer.status, AnswerStatus::Approved(_)));
    Some(CommitteeFile {
        dossier: dossier.registration.dossier,
        number: dossier.registration.number.clone(),
        version: dossier.version,
        name: dossier.registration.details.name.clone(),
        last_day: dossier.last_day_of(&TermSubject::Objection(found.id())),
        step: dossier.contested_step(&objection.filed.decision).unwrap_or_default(),
        objection,
        decision,
        reopening,
        penalty,
        documents,
    })
}

/// Whether somebody of this role may bring a command at all: the committee hears and advises, and does nothing else.
pub(crate) fn brings(role: StaffRole, command: &Command) -> bool {
    role == StaffRole::ObjectionCommittee
        && matches!(
            command,
            Command::Objection(
                ObjectionCommand::PlanHearing(_)
                    | ObjectionCommand::RecordHearing(_)
                    | ObjectionCommand::RecordAdvice(_)
            )
        )
}

/// Refuses everybody but staff who handle dossiers, and the committee that an objection is before.
pub(super) fn by_staff_or_committee(
    dossier: &Dossier,
    objection: ObjectionId,
    context: &Context<'_>,
) -> Result<StaffId, Refusal> {
    let Actor::Staff { id, role: StaffRole::ObjectionCommittee } = context.actor else {
        return acting::by_staff(context);
    };
    let not_theirs = || Refusal::new(RefusalCode::NotAllowed);
    let found = dossier.objection(objection).ok_or_else(not_theirs)?;
    let is_before_it = dossier.before_committee(found).is_some_and(|period| period.holds_on(context.today));
    if is_before_it && !dossier.decided_by(found, id) { Ok(id) } else { Err(not_theirs()) }
}

/// Whether somebody of the committee acts.
pub(super) fn is_of_the_committee(context: &Context<'_>) -> bool {
    matches!(context.actor, Actor::Staff { role: StaffRole::ObjectionCommittee, .. })
}
