//! What is owed: one function from the dossier.

use super::{Chain, Party, ReferralState, ours::ours};
use crate::{
    Dossier,
    applications::Application,
    deadlines::{ReckonedTerm, TermSubject, due_on, standing_terms},
    decisions::Outcome,
    objections::Objection,
    plan::Owner,
    recognition::RecognitionKind,
    registration::PersonKind,
    road::{WorkStatus, application_status},
};
use herstel_kernel::{Cents, Date, MunicipalityCode};
use std::fmt;

/// What somebody owes.
#[derive(Clone, PartialEq, Eq)]
pub enum Owes {
    /// A decision: of a step, or the next one.
    Decision(Option<String>),
    /// An amount that was awarded.
    Payment(Cents),
    /// To establish, by two people, what a late decision cost.
    Establishing,
    /// An amount that was established because a decision was late.
    Penalty(Cents),
    /// Our signature under an agreement that the parent signed.
    Signature,
    /// An answer to who wants to go on after they left the road.
    Reopening,
    /// A call that was promised.
    Call,
    /// An answer to a complaint.
    Complaint,
    /// A talk that was asked for or planned.
    Talk,
    /// What recognises the parent, besides money.
    Recognition(RecognitionKind),
    /// The decision on an objection.
    Objection,
    /// An answer to what the parent pointed out.
    Answer,
    /// What happened and why, for which the parent asked.
    Reconstruction,
    /// What was agreed in the plan.
    Agreement(String),
    /// To ask the other party, with the parent's consent.
    Referral,
    /// To take up a referral, or to go on until it ends.
    Help,
    /// To take up the help of the municipality that the parent chose.
    MunicipalHelp,
    /// To take up what was handed over.
    Acceptance,
    /// What was recorded, in plain words.
    Recorded(String),
}

impl Owes {
    /// The stable name; also the end of the key of its text.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Decision(_) => "decision",
            Self::Payment(_) => "payment",
            Self::Establishing => "establishing",
            Self::Penalty(_) => "penalty",
            Self::Signature => "signature",
            Self::Reopening => "reopening",
            Self::Call => "call",
            Self::Complaint => "complaint",
            Self::Talk => "talk",
            Self::Recognition(_) => "recognition",
            Self::Objection => "objection",
            Self::Answer => "answer",
            Self::Reconstruction => "reconstruction",
            Self::Agreement(_) => "agreement",
            Self::Referral => "referral",
            Self::Help => "help",
            Self::MunicipalHelp => "municipal-help",
            Self::Acceptance => "acceptance",
            Self::Recorded(_) => "recorded",
        }
    }
}

/// Words about a person never reach a log.
impl fmt::Debug for Owes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that an organisation owes or did.
#[derive(Clone, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub party: Party,
    /// Which municipality, when it is known.
    pub municipality: Option<MunicipalityCode>,
    /// Their name; empty where the kind of party says it.
    pub name: String,
    /// What.
    pub owes: Owes,
    /// Since when.
    pub since_on: Date,
    /// By when they said they will, or the law says they must.
    pub promised_on: Option<Date>,
    /// When they did, when they did.
    pub done_on: Option<Date>,
}

/// Names and words about a person never reach a log.
impl fmt::Debug for Owed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} owes {:?} since {}", self.party.as_str(), self.owes, self.since_on)
    }
}

impl Owed {
    pub(super) fn new(party: Party, owes: Owes, since_on: Date) -> Self {
        let (promised_on, done_on) = (None, None);
        Self { party, municipality: None, name: String::new(), owes, since_on, promised_on, done_on }
    }

    pub(super) fn promised(self, promised_on: Option<Date>) -> Self {
        Self { promised_on, ..self }
    }

    pub(super) fn done(self, done_on: Option<Date>) -> Self {
        Self { done_on, ..self }
    }

    fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    fn of(self, municipality: Option<MunicipalityCode>) -> Self {
        Self { municipality, ..self }
    }

    /// Whether it is promised for a day before `today` and not done.
    pub fn is_late(&self, today: Date) -> bool {
        self.done_on.is_none() && self.promised_on.is_some_and(|promised| promised < today)
    }
}

/// What every organisation owes this parent, and what it did: what is open first, by who owes it, the oldest first.
///
/// Follows from the dossier alone. Nothing in it says what anybody thinks of the parent.
pub fn owed(dossier: &Dossier) -> Vec<Owed> {
    let mut all = decisions(dossier);
    all.extend(ours(dossier));
    all.extend(answers(dossier));
    all.extend(agreements(dossier));
    all.extend(municipal_help(dossier));
    all.extend(of_chain(&dossier.chain));
    all.sort_by_key(|owed| (owed.done_on.is_some(), owed.party, owed.since_on));
    all
}

/// Whether everybody did their part: something came of it that is more than paper, and nothing is open.
pub fn is_helped(owed: &[Owed]) -> bool {
    let helps = |owed: &Owed| match owed.owes {
        Owes::Payment(_) | Owes::Agreement(_) | Owes::Help | Owes::MunicipalHelp | Owes::Recorded(_) => true,
        // An answer alone helps nobody.
        Owes::Decision(_)
        | Owes::Establishing
        | Owes::Signature
        | Owes::Reopening
        | Owes::Call
        | Owes::Complaint
        | Owes::Talk
        | Owes::Objection
        | Owes::Answer
        | Owes::Reconstruction
        | Owes::Referral
        | Owes::Acceptance => false,
        // What is paid because it took too long, or said to make up for it, repairs nothing by itself.
        Owes::Penalty(_) | Owes::Recognition(_) => false,
    };
    owed.iter().all(|owed| owed.done_on.is_some()) && owed.iter().any(helps)
}

impl Dossier {
    /// Whether everybody did their part for this parent.
    pub fn is_helped(&self) -> bool {
        // Where none of these was recorded nobody can have helped yet, and nothing needs to be worked out.
        let is_begun =
            self.chain != Chain::default() || !self.plan.agreements.is_empty() || !self.choices.is_empty();
        is_begun && is_helped(&owed(self))
    }
}

/// Decisions that were taken, what they award, and those that are to come.
fn decisions(dossier: &Dossier) -> Vec<Owed> {
    let mut all = Vec::new();
    let mut last_decided = dossier.registration.registered_on;
    for decision in &dossier.decisions {
        let Some(approval) = decision.approval() else { continue };
        let (proposed, decided_on) = (&decision.proposed, approval.decided_on);
        let owes = Owes::Decision(Some(proposed.step.clone()));
        all.push(Owed::new(Party::Uht, owes, last_decided).done(Some(decided_on)));
        last_decided = last_decided.max(decided_on);
        if proposed.outcome == Outcome::Award && proposed.amount > Cents::ZERO {
            let paid_on = dossier.chain.paid_on(proposed.decision);
            all.push(Owed::new(Party::Uht, Owes::Payment(proposed.amount), decided_on).done(paid_on));
        }
    }
    // Who was right waits for a decision again.
    let anew = dossier.to_work_out_anew();
    for decision in &anew {
        let since_on = dossier.anew_since(decision).unwrap_or(last_decided);
        let step = &decision.proposed.step;
        // By when, where a court set a day for it.
        let mut terms = standing_terms(dossier).iter();
        let term = terms.find(|term| term.subject == TermSubject::Step(step.clone()));
        let owed = Owed::new(Party::Uht, Owes::Decision(Some(step.clone())), since_on);
        all.push(owed.promised(term.and_then(|term| term.last_day)));
    }
    let is_anew = |step: &str| anew.iter().any(|decision| decision.proposed.step == step);
    let next = |step, last_day| Owed::new(Party::Uht, Owes::Decision(step), last_decided).promised(last_day);
    // A term without a last day is one that the parent holds up: nobody owes that decision now.
    let runs = |term: &&ReckonedTerm| term.last_day.is_some() || term.suspended_until.is_some();
    let terms = standing_terms(dossier).iter().filter(runs).filter_map(|term| match &term.subject {
        TermSubject::Step(step) => (!is_anew(step)).then_some((step, term.last_day)),
        // Of an objection it is said beside the objection.
        TermSubject::Objection(_) => None,
    });
    let open: Vec<Owed> = terms.map(|(step, last_day)| next(Some(step.clone()), last_day)).collect();
    let is_working = |application: &Application| match application_status(dossier, application) {
        WorkStatus::New | WorkStatus::Preparing | WorkStatus::SecondReading | WorkStatus::Returned => true,
        WorkStatus::Decided | WorkStatus::Waiting | WorkStatus::Stopped => false,
    };
    let mut applications = dossier.standing_applications();
    if open.is_empty() && applications.any(|held| leads_somewhere(dossier, held) && is_working(held)) {
        all.push(next(None, due_on(dossier)));
    }
    all.extend(open);
    all
}

/// Whether there is a road for what somebody applied for. The main road is for applicants: who is none waits there for a
/// scheme of their own, and nobody owes them a decision before that.
fn leads_somewhere(dossier: &Dossier, application: &Application) -> bool {
    match dossier.person_kind() {
        PersonKind::Applicant => true,
        PersonKind::Partner | PersonKind::ExPartner | PersonKind::Child | PersonKind::OtherBenefit => {
            !application.family.is_main() || application.due_on.is_some()
        }
    }
}

/// What the operation has to answer: remarks, objections, the question what happened and why.
fn answers(dossier: &Dossier) -> Vec<Owed> {
    let remarks = dossier.disputes.iter().map(|dispute| {
        let answered_on = dispute.answered.as_ref().map(|answered| answered.answered_on);
        Owed::new(Party::Uht, Owes::Answer, dispute.raised.raised_on).done(answered_on)
    });
    let last_day = |objection: &Objection| {
        let mut terms = standing_terms(dossier).iter();
        terms.find(|term| term.subject == TermSubject::Objection(objection.id()))?.last_day
    };
    // Nothing is owed on one that was taken back, and an answer that a court sent back was not the last.
    let objections = dossier.objections.all.iter().filter(|objection| objection.withdrawn.is_none());
    let objections = objections.map(|objection| {
        let answered = objection.answered().filter(|_| !dossier.is_objection_open(objection));
        let answered_on = answered.map(|(_, answered)| answered.decided_on);
        Owed::new(Party::Uht, Owes::Objection, objection.filed.received_on)
            .promised(last_day(objection))
            .done(answered_on)
    });
    let timeline = &dossier.reconstruction;
    let timeline = timeline.asked_on.map(|asked_on| {
        let shared_on = timeline.shared.as_ref().map(|shared| shared.shared_on);
        Owed::new(Party::Uht, Owes::Reconstruction, asked_on).done(shared_on)
    });
    remarks.chain(objections).chain(timeline).collect()
}

/// What was agreed, but for the part of the parent, who owes nobody anything.
fn agreements(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    dossier.plan.agreements.iter().filter_map(|agreement| {
        let made = &agreement.made;
        let owed = |party| Owed::new(party, Owes::Agreement(made.what.clone()), made.made_on);
        let owed = match &made.owner {
            Owner::Operation => owed(Party::Uht),
            Owner::Municipality { municipality } => owed(Party::Municipality).of(Some(*municipality)),
            Owner::Other { name } => owed(Party::Other).named(name),
            Owner::Parent => return None,
        };
        let done_on = agreement.done.as_ref().map(|done| done.done_on);
        Some(owed.promised(Some(agreement.expected_on())).done(done_on))
    })
}

/// The help of the municipality that the parent chose beside the road, or after a rejection, while that choice stands. It is
/// taken up when the municipality accepts a handing over, comes to a talk, or something is agreed with it.
fn municipal_help(dossier: &Dossier) -> Option<Owed> {
    let since_on = dossier.help_chosen()?.chosen_on;
    let taken_up_on = dossier.help_taken_up_on(since_on);
    Some(Owed::new(Party::Municipality, Owes::MunicipalHelp, since_on).done(taken_up_on))
}

/// What was recorded in the chain itself.
fn of_chain(chain: &Chain) -> Vec<Owed> {
    let referrals = chain.referrals.iter().filter_map(|referral| {
        let help = |since_on| Owed::new(referral.party, Owes::Help, since_on).named(&referral.name);
        match referral.state {
            ReferralState::Asked => Some(Owed::new(Party::Uht, Owes::Referral, referral.since_on)),
            ReferralState::Made | ReferralState::Accepted | ReferralState::Started => {
                Some(help(referral.moved_on))
            }
            ReferralState::Ended => Some(help(referral.since_on).done(Some(referral.moved_on))),
            // Nobody owes what was declined.
            ReferralState::Declined => None,
        }
    });
    let handovers = chain.handovers.iter().map(|handover| {
        Owed::new(handover.party, Owes::Acceptance, handover.handed_on)
            .of(handover.municipality)
            .named(&handover.name)
            .done(handover.accepted.as_ref().map(|accepted| accepted.accepted_on))
    });
    let duties = chain.duties.iter().map(|duty| {
        Owed::new(duty.party, Owes::Recorded(duty.words.clone()), duty.since_on)
            .of(duty.municipality)
            .named(&duty.name)
            .promised(duty.promised_on)
            .done(duty.done_on)
    });
    referrals.chain(handovers).chain(duties).collect()
}
