//! What a late decision cost, established by two people: one proposes what the rules give, a second one approves it. From
//! then on it binds, and the parent is told. Nobody lowers it: the amount is that of the rules, day by day. Who was right in
//! an objection to it gets it established anew.

use super::{
    PenaltyAnew, PenaltyDays, PenaltyFixed, TermEvent, TermSubject,
    cost::{by_day, penalty_of},
    penalty_anew,
};
use crate::{Context, Dossier, access::acting, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{Cents, Date, Refusal, RefusalCode, StaffId};
use herstel_scheme::{CourtPenalty, LateCase, Package, Penalty};
use serde::{Deserialize, Serialize};

/// Somebody proposed to establish a penalty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyProposed {
    /// Of what decision.
    pub subject: TermSubject,
    /// Over how many days.
    pub days: u32,
    /// How much, by the rules of the package.
    pub amount: Cents,
    /// For the second reader.
    pub remark: Option<String>,
    /// Why it is established anew, when it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anew: Option<PenaltyAnew>,
    /// Who.
    pub proposed_by: StaffId,
    /// When.
    pub proposed_on: Date,
}

/// A second person sent it back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyReturned {
    /// Of what decision.
    pub subject: TermSubject,
    /// What must be looked at again.
    pub remarks: String,
    /// Who.
    pub returned_by: StaffId,
    /// When.
    pub returned_on: Date,
}

/// A second person approved it; from then on it binds and the parent sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenaltyEstablished {
    /// Of what decision.
    pub subject: TermSubject,
    /// How much.
    pub amount: Cents,
    /// Who; never the one who proposed it.
    pub approved_by: StaffId,
    /// When.
    pub established_on: Date,
}

/// Words for colleagues never reach a log.
impl std::fmt::Debug for PenaltyProposed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PenaltyProposed({}, …)", self.subject)
    }
}

/// Words for colleagues never reach a log.
impl std::fmt::Debug for PenaltyReturned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PenaltyReturned({}, …)", self.subject)
    }
}

/// A penalty on its way from two people to the parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PenaltyAward {
    /// What was proposed.
    pub proposed: PenaltyProposed,
    /// How far it is.
    pub status: PenaltyStatus,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PenaltyStatus {
    /// Waits for its second reading; invisible to the parent.
    Proposed,
    /// Sent back; invisible to the parent.
    Returned(PenaltyReturned),
    /// Binding and visible.
    Established(PenaltyEstablished),
}

/// Somebody proposes to establish what a late decision cost.
#[derive(Clone)]
pub struct ProposePenalty {
    /// Of what decision.
    pub subject: TermSubject,
    /// For the second reader; may be empty.
    pub remark: String,
    /// The days that count, when it is to be established anew because somebody was right; none otherwise.
    pub anew: Option<PenaltyDays>,
}

/// A second person sends it back.
#[derive(Clone)]
pub struct ReturnPenalty {
    /// Of what decision.
    pub subject: TermSubject,
    /// What must be looked at again.
    pub remarks: String,
}

/// A second person approves it.
#[derive(Clone, Debug)]
pub struct ApprovePenalty {
    /// Of what decision.
    pub subject: TermSubject,
}

/// Words for colleagues never reach a log.
impl std::fmt::Debug for ProposePenalty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ProposePenalty({}, …)", self.subject)
    }
}

/// Words for colleagues never reach a log.
impl std::fmt::Debug for ReturnPenalty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ReturnPenalty({}, …)", self.subject)
    }
}

impl Dossier {
    /// The last award of a penalty, when there is one.
    pub fn penalty(&self, subject: &TermSubject) -> Option<&PenaltyAward> {
        self.terms.penalties.iter().rev().find(|held| held.proposed.subject == *subject)
    }

    /// Whether a penalty was established, as far as it has come by now.
    pub fn is_established(&self, subject: &TermSubject) -> bool {
        let is_all = |amount: Cents| self.terms.fixed(subject).is_none_or(|fixed| fixed.amount <= amount);
        self.established(subject).last().is_some_and(|(_, established)| is_all(established.amount))
    }

    /// Penalties that grow no further and that nobody established yet, or that are to be established anew.
    pub fn penalties_to_establish(&self) -> impl Iterator<Item = &TermSubject> {
        let fixed = self.terms.fixed.iter().map(|fixed| &fixed.subject);
        fixed.filter(|subject| !self.is_established(subject) || !self.penalty_upheld(subject).is_empty())
    }
}

pub(super) fn propose(
    dossier: &Dossier,
    command: &ProposePenalty,
    context: &Context<'_>,
) -> Result<TermEvent, Refusal> {
    let proposed_by = acting::by_decider(context)?;
    let fixed = dossier.terms.fixed(&command.subject).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let upheld = dossier.penalty_upheld(&command.subject);
    if dossier.penalty(&command.subject).is_some_and(|held| held.status == PenaltyStatus::Proposed) {
        return Err(Refusal::new(RefusalCode::AlreadyProposed));
    }
    if dossier.is_established(&command.subject) && upheld.is_empty() {
        return Err(Refusal::new(RefusalCode::AlreadyDecided));
    }
    let remark = Some(command.remark.as_str()).filter(|remark| !remark.trim().is_empty());
    let remark = remark.map(|remark| acting::text(remark, "remark", TEXT_LENGTH_MAX)).transpose()?;
    let (days, amount, anew) = match (command.anew, upheld.is_empty()) {
        (None, true) => (fixed.days, fixed.amount, None),
        (Some(days), false) => {
            let (days, amount, anew) =
                penalty_anew::work_out(dossier, fixed, (days, upheld), proposed_by, context)?;
            (days, amount, Some(anew))
        }
        (Some(_), true) => return Err(Refusal::at(RefusalCode::NotAChoice, "last_day")),
        (None, false) => return Err(Refusal::at(RefusalCode::Required, "last_day")),
    };
    Ok(TermEvent::PenaltyProposed(PenaltyProposed {
        subject: command.subject.clone(),
        days,
        amount,
        remark,
        anew,
        proposed_by,
        proposed_on: context.today,
    }))
}

/// Four eyes: the second reader is never the one who proposed.
fn second_reader<'a>(
    dossier: &'a Dossier,
    subject: &TermSubject,
    context: &Context<'_>,
) -> Result<(&'a PenaltyProposed, StaffId), Refusal> {
    let reader = acting::by_decider(context)?;
    let held = dossier.penalty(subject).filter(|held| held.status == PenaltyStatus::Proposed);
    let held = held.ok_or_else(|| Refusal::new(RefusalCode::NotProposed))?;
    if held.proposed.proposed_by == reader {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok((&held.proposed, reader))
}

pub(super) fn send_back(
    dossier: &Dossier,
    command: &ReturnPenalty,
    context: &Context<'_>,
) -> Result<TermEvent, Refusal> {
    let (_, returned_by) = second_reader(dossier, &command.subject, context)?;
    let remarks = acting::text(&command.remarks, "remarks", TEXT_LENGTH_MAX)?;
    let (subject, returned_on) = (command.subject.clone(), context.today);
    Ok(TermEvent::PenaltyReturned(PenaltyReturned { subject, remarks, returned_by, returned_on }))
}

pub(super) fn approve(
    dossier: &Dossier,
    command: &ApprovePenalty,
    context: &Context<'_>,
) -> Result<TermEvent, Refusal> {
    let (proposed, approved_by) = second_reader(dossier, &command.subject, context)?;
    Ok(TermEvent::PenaltyEstablished(PenaltyEstablished {
        subject: command.subject.clone(),
        amount: proposed.amount,
        approved_by,
        established_on: context.today,
    }))
}

/// Most days of which a penalty is told one by one; what a court lays may run longer.
pub const PENALTY_DAYS_MAX: usize = 400;

/// A penalty that grows no further, day by day, with what was owed by the end of each.
pub fn fixed_penalty_by_day(rules: &Package, dossier: &Dossier, fixed: &PenaltyFixed) -> Vec<(Date, Cents)> {
    settled_by_day(rules, dossier.ordered_penalty(&fixed.subject), fixed)
}

/// The same of a penalty on top of which a court laid this.
pub fn settled_by_day(
    rules: &Package,
    ordered: Option<CourtPenalty>,
    fixed: &PenaltyFixed,
) -> Vec<(Date, Cents)> {
    let PenaltyFixed { last_day, noticed_on, decided_on, .. } = *fixed;
    let case = LateCase { last_day, noticed_on, decided_on, ordered };
    let on = decided_on.map_or(fixed.fixed_on, |day| day.max(fixed.fixed_on));
    let first_day = penalty_of(rules, &case, on).and_then(|penalty| penalty.first_day);
    let reckoned = Penalty { first_day, days: fixed.days, amount: fixed.amount };
    by_day(rules, &case, &reckoned, fixed.beside)
}
