//! Which decisions are to be worked out anew because somebody was right: in an objection, or before a court.

use super::{Appeal, AppealReason, Contested, Objection, Party, RulingOutcome};
use crate::{Dossier, deadlines::TermSubject, decisions::Decision};
use herstel_kernel::{Cents, Date};

impl Dossier {
    /// The decision that stands at a step and is to be worked out anew; none when nothing asks for it.
    pub fn anew(&self, step: &str) -> Option<&Decision> {
        let standing = self.approved(step)?;
        self.anew_since(standing).map(|_| standing)
    }

    /// Every decision that is to be worked out anew, in the order in which they were proposed.
    pub fn to_work_out_anew(&self) -> Vec<&Decision> {
        let stands = |decision: &&Decision| {
            let standing = self.approved(&decision.proposed.step);
            standing.is_some_and(|standing| standing.proposed.decision == decision.proposed.decision)
        };
        let all = self.decisions.iter().filter(stands);
        all.filter(|decision| self.anew_since(decision).is_some()).collect()
    }

    /// Since when a decision that stands is to be worked out anew: the day of the first answer or ruling that says so, and
    /// that no higher court took away.
    pub fn anew_since(&self, standing: &Decision) -> Option<Date> {
        let id = standing.proposed.decision;
        let contested = Contested::from(id);
        let upheld = self.objections.to(&contested).filter(|objection| !self.is_objection_open(objection));
        let upheld = upheld.filter(|objection| objection.is_upheld());
        let answered = upheld.filter_map(|objection| Some(objection.answered()?.1.decided_on));
        let ruled = self.objections.appeals.iter().filter_map(|appeal| {
            let ruled = appeal.ruled.as_ref().filter(|ruled| ruled.outcome == RulingOutcome::Founded)?;
            let is_theirs =
                appeal.filed.party == Party::Parent && appeal.filed.reason == AppealReason::Decision;
            let is_about = match &appeal.filed.about {
                TermSubject::Step(step) => {
                    *step == standing.proposed.step && is_before(standing, ruled.ruled_on)
                }
                TermSubject::Objection(objection) => {
                    let about = self.objection(*objection);
                    about.is_some_and(|objection| self.is_settled_by_the_court(objection, id))
                }
            };
            let stands = is_theirs && is_about && !self.is_undone(appeal, ruled.ruled_on);
            stands.then_some(ruled.ruled_on)
        });
        answered.chain(ruled).min()
    }

    /// The last day on which who objected was right: by the answer that binds, or before a court that asked for no other
    /// answer and whose ruling no higher court took away. None while they are not.
    pub(crate) fn was_right_on(&self, objection: &Objection) -> Option<Date> {
        if self.is_objection_open(objection) {
            return None;
        }
        let subject = TermSubject::Objection(objection.id());
        let by_court = self.objections.appeals.iter().filter_map(|appeal| {
            let ruled = appeal.ruled.as_ref().filter(|ruled| match ruled.outcome {
                RulingOutcome::Founded => true,
                RulingOutcome::Unfounded | RulingOutcome::Inadmissible | RulingOutcome::Withdrawn => false,
            })?;
            let of_parent = match (appeal.filed.party, appeal.filed.reason) {
                (Party::Parent, AppealReason::Decision) => true,
                (Party::Parent, AppealReason::Late) | (Party::Operation, _) => false,
            };
            let stands =
                of_parent && appeal.filed.about == subject && !self.is_undone(appeal, ruled.ruled_on);
            stands.then_some(ruled.ruled_on)
        });
        let is_settled = super::asked::ruling_with_order(self, &subject).is_none();
        let by_court = by_court.filter(|_| is_settled);
        let answered = objection.answered().filter(|_| objection.is_upheld());
        answered.map(|(_, answered)| answered.decided_on).into_iter().chain(by_court).max()
    }

    /// Whether a higher court took away the ruling of a day: the operation went there afterwards, about the same, and was
    /// right. What it was right about earlier says nothing of a ruling that was still to come.
    pub(super) fn is_undone(&self, ruled: &Appeal, ruled_on: Date) -> bool {
        self.objections.appeals.iter().any(|higher| {
            higher.is_won_by_operation()
                && higher.filed.about == ruled.filed.about
                && ruled_on <= higher.filed.filed_on
        })
    }

    /// Whether a ruling about an answer goes to the decision itself: the court asked for no other answer.
    fn is_settled_by_the_court(&self, objection: &Objection, decision: herstel_kernel::DecisionId) -> bool {
        let subject = TermSubject::Objection(objection.id());
        objection.filed.decision == Contested::from(decision)
            && !self.is_objection_open(objection)
            && super::asked::ruling_with_order(self, &subject).is_none()
    }

    /// Everything awarded at a step so far; `None` only on overflow.
    pub fn awarded_at(&self, step: &str) -> Option<Cents> {
        let own =
            self.decisions.iter().filter(|made| made.proposed.step == step && made.approval().is_some());
        own.map(|made| made.proposed.amount).try_fold(Cents::ZERO, Cents::checked_add)
    }

    /// The dossier as if nothing had been decided at a step, to work it out anew.
    pub(crate) fn undecided_at(&self, step: &str) -> Self {
        let mut dossier = self.clone();
        dossier.decisions.retain(|made| made.proposed.step != step || made.approval().is_none());
        dossier
    }
}

/// Whether a decision was there before a ruling of a day. What was made anew on that day is what the ruling asked for.
pub(super) fn is_before(standing: &Decision, ruled_on: Date) -> bool {
    standing.approval().is_some_and(|made| {
        made.decided_on < ruled_on || made.decided_on == ruled_on && standing.proposed.anew.is_none()
    })
}
