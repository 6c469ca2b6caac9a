//! Objections and court cases as they stand.

use super::{
    AdviceReceived, AnswerProposed, AnswerReturned, AppealFiled, AppealRuled, Contested, HearingHeld,
    HearingPlanned, HearingWished, LatenessJudged, MendAsked, ObjectionAcknowledged, ObjectionAnswered,
    ObjectionEvent, ObjectionFiled, ObjectionMended, ObjectionOutcome, ObjectionWithdrawn, Party,
    RulingOutcome,
};
use crate::Dossier;
use herstel_kernel::{AppealId, Date, ObjectionId};

/// Every objection and court case of a dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectionFacts {
    /// Objections in the order in which they were written down.
    pub all: Vec<Objection>,
    /// Court cases in the same order.
    pub appeals: Vec<Appeal>,
}

/// An objection as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Objection {
    /// How it began.
    pub filed: ObjectionFiled,
    /// The confirmation.
    pub acknowledged: Option<ObjectionAcknowledged>,
    /// What the person was asked to add.
    pub mend_asked: Option<MendAsked>,
    /// What they added.
    pub mended: Option<ObjectionMended>,
    /// The judgement about being late.
    pub lateness: Option<LatenessJudged>,
    /// How the person wants to be heard.
    pub hearing_wished: Option<HearingWished>,
    /// The day that was set.
    pub hearing_planned: Option<HearingPlanned>,
    /// That the person was heard, or need not be.
    pub heard: Option<HearingHeld>,
    /// The advice.
    pub advice: Option<AdviceReceived>,
    /// Answers in the order in which they were proposed.
    pub answers: Vec<Answer>,
    /// That the person took it back.
    pub withdrawn: Option<ObjectionWithdrawn>,
}

/// An answer as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was written.
    pub proposed: AnswerProposed,
    /// How far it is.
    pub status: AnswerStatus,
}

/// How far an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerStatus {
    /// Waiting for its second reading; invisible to the person.
    Proposed,
    /// Sent back; invisible to the person.
    Returned(AnswerReturned),
    /// Binding and visible.
    Approved(ObjectionAnswered),
}

/// A court case as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Appeal {
    /// How it began.
    pub filed: AppealFiled,
    /// How it ended.
    pub ruled: Option<AppealRuled>,
}

impl Objection {
    fn new(filed: ObjectionFiled) -> Self {
        Self {
            filed,
            acknowledged: None,
            mend_asked: None,
            mended: None,
            lateness: None,
            hearing_wished: None,
            hearing_planned: None,
            heard: None,
            advice: None,
            answers: Vec::new(),
            withdrawn: None,
        }
    }

    /// Its id.
    pub fn id(&self) -> ObjectionId {
        self.filed.objection
    }

    /// Whether it came after its last day.
    pub fn is_late(&self) -> bool {
        self.filed.last_day < self.filed.received_on
    }

    /// Whether the reasons still have to come.
    pub fn lacks_reasons(&self) -> bool {
        self.filed.words.is_none() && self.mended.is_none()
    }

    /// Whether the time for completing it is over and nothing came.
    pub fn is_unmended(&self, today: Date) -> bool {
        self.mended.is_none() && self.mend_asked.as_ref().is_some_and(|asked| asked.last_day < today)
    }

    /// Whether an answer waits for its second reading.
    pub fn is_read(&self) -> bool {
        self.answers.iter().any(|answer| answer.status == AnswerStatus::Proposed)
    }

    /// The answer that binds, the last when a court asked for another.
    pub fn answered(&self) -> Option<(&AnswerProposed, &ObjectionAnswered)> {
        self.answers.iter().rev().find_map(|answer| match &answer.status {
            AnswerStatus::Approved(approved) => Some((&answer.proposed, approved)),
            AnswerStatus::Proposed | AnswerStatus::Returned(_) => None,
        })
    }

    /// Whether the decision it was about is to be worked out anew.
    pub fn is_upheld(&self) -> bool {
        self.answered().is_some_and(|(answer, _)| match answer.outcome {
            ObjectionOutcome::Upheld | ObjectionOutcome::Partly => true,
            ObjectionOutcome::Unfounded | ObjectionOutcome::Inadmissible => false,
        })
    }

    /// The last day on which it stands still for being completed, as the first day that counts again.
    pub fn mending(&self) -> Option<(Date, Date)> {
        let asked = self.mend_asked.as_ref()?;
        let over = asked.last_day.tomorrow().ok()?;
        let until = self.mended.as_ref().map_or(over, |mended| mended.received_on.min(over));
        Some((asked.on.tomorrow().ok()?, until))
    }
}

impl Answer {
    fn settle(&mut self, status: AnswerStatus) {
        if self.status == AnswerStatus::Proposed {
            self.status = status;
        }
    }
}

impl Appeal {
    /// Whether the operation went to court and was right.
    pub(super) fn is_won_by_operation(&self) -> bool {
        match self.filed.party {
            Party::Operation => {
                self.ruled.as_ref().is_some_and(|ruled| ruled.outcome == RulingOutcome::Founded)
            }
            Party::Parent => false,
        }
    }
}

impl ObjectionFacts {
    /// Takes in what happened.
    pub(crate) fn apply(&mut self, event: &ObjectionEvent) {
        match event {
            ObjectionEvent::Filed(filed) => self.all.push(Objection::new(filed.clone())),
            ObjectionEvent::Acknowledged(done) => {
                self.change(done.objection, |objection| objection.acknowledged = Some(done.clone()));
            }
            ObjectionEvent::MendAsked(asked) => {
                self.change(asked.objection, |objection| objection.mend_asked = Some(asked.clone()));
            }
            ObjectionEvent::Mended(mended) => {
                self.change(mended.objection, |objection| objection.mended = Some(mended.clone()));
            }
            ObjectionEvent::LatenessJudged(judged) => {
                self.change(judged.objection, |objection| objection.lateness = Some(judged.clone()));
            }
            ObjectionEvent::HearingWished(wished) => {
                self.change(wished.objection, |objection| {
                    objection.hearing_wished = Some(wished.clone());
                    // Who said that they need not be heard may change their mind.
                    objection.heard = objection.heard.take().filter(|heard| heard.held_on.is_some());
                });
            }
            ObjectionEvent::HearingPlanned(planned) => {
                self.change(planned.objection, |objection| objection.hearing_planned = Some(planned.clone()));
            }
            ObjectionEvent::Heard(heard) => {
                self.change(heard.objection, |objection| objection.heard = Some(heard.clone()));
            }
            ObjectionEvent::AdviceReceived(advice) => {
                self.change(advice.objection, |objection| objection.advice = Some(advice.clone()));
            }
            ObjectionEvent::AnswerProposed(proposed) => self.change(proposed.objection, |objection| {
                let proposed = proposed.clone();
                objection.answers.push(Answer { proposed, status: AnswerStatus::Proposed });
            }),
            ObjectionEvent::AnswerReturned(returned) => self.change(returned.objection, |objection| {
                let status = AnswerStatus::Returned(returned.clone());
                objection.answers.last_mut().into_iter().for_each(|answer| answer.settle(status.clone()));
            }),
            ObjectionEvent::Answered(answered) => self.change(answered.objection, |objection| {
                let status = AnswerStatus::Approved(answered.clone());
                objection.answers.last_mut().into_iter().for_each(|answer| answer.settle(status.clone()));
            }),
            ObjectionEvent::Withdrawn(withdrawn) => {
                self.change(withdrawn.objection, |objection| objection.withdrawn = Some(withdrawn.clone()));
            }
            ObjectionEvent::AppealFiled(filed) => {
                self.appeals.push(Appeal { filed: filed.clone(), ruled: None });
            }
            ObjectionEvent::AppealRuled(ruled) => {
                let found = self.appeals.iter_mut().find(|appeal| appeal.filed.appeal == ruled.appeal);
                if let Some(appeal) = found {
                    appeal.ruled = Some(ruled.clone());
                }
            }
        }
    }

    fn change(&mut self, id: ObjectionId, change: impl FnOnce(&mut Objection)) {
        if let Some(objection) = self.all.iter_mut().find(|objection| objection.id() == id) {
            change(objection);
        }
    }

    /// A court case by its id.
    pub fn appeal(&self, id: AppealId) -> Option<&Appeal> {
        self.appeals.iter().find(|appeal| appeal.filed.appeal == id)
    }

    /// The objections to a decision, to a road that stays closed, or to a penalty.
    pub fn to<'a>(&'a self, contested: &'a Contested) -> impl Iterator<Item = &'a Objection> {
        self.all.iter().filter(move |objection| objection.filed.decision == *contested)
    }
}

impl Dossier {
    /// An objection by its id.
    pub fn objection(&self, id: ObjectionId) -> Option<&Objection> {
        self.objections.all.iter().find(|objection| objection.id() == id)
    }

    /// Whether an objection still has to be answered: it was not, or a court asks for another answer.
    pub fn is_objection_open(&self, objection: &Objection) -> bool {
        if objection.withdrawn.is_some() {
            return false;
        }
        let Some((_, answered)) = objection.answered() else { return true };
        let subject = crate::deadlines::TermSubject::Objection(objection.id());
        super::asked::ruling_with_order(self, &subject)
            .is_some_and(|ruled| answered.decided_on < ruled.ruled_on)
    }
}
