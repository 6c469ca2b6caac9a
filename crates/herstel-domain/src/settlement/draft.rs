//! What staff do: draw up, read, send back, take back.

use super::{
    Settlement, SettlementDrafted, SettlementOffered, SettlementReturned, SettlementStage, SettlementStatus,
    SettlementWithdrawn, lapse::can_leave,
};
use crate::{
    Context, Dossier, Event,
    access::acting,
    messages::{MessageKind, tell},
    registration::TEXT_LENGTH_MAX,
    road,
};
use herstel_kernel::{Refusal, RefusalCode, SettlementId, StaffId};
use herstel_scheme::SchemeFamily;

/// A case handler draws up an agreement and sends it for its second reading.
#[derive(Clone, Debug)]
pub struct DraftSettlement {
    /// The new agreement.
    pub settlement: SettlementId,
    /// The application whose road is left.
    pub family: SchemeFamily,
    /// The step after which.
    pub step: String,
    /// What was agreed besides.
    pub words: Option<String>,
}

/// A second person lets the offer go to the person.
#[derive(Clone, Copy, Debug)]
pub struct OfferSettlement {
    /// Which agreement.
    pub settlement: SettlementId,
}

/// A second person sends the draft back.
#[derive(Clone, Debug)]
pub struct ReturnSettlement {
    /// Which agreement.
    pub settlement: SettlementId,
    /// What must be looked at again.
    pub remarks: String,
}

/// The operation takes its offer back before both signed.
#[derive(Clone, Debug)]
pub struct WithdrawSettlement {
    /// Which agreement.
    pub settlement: SettlementId,
    /// Why, to the person.
    pub reason: String,
}

/// Draws up an agreement at a step that the scheme lets people leave by one, while the choice there is open.
pub fn draft(
    dossier: &Dossier,
    command: &DraftSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let drafted_by = acting::by_decider(context)?;
    let open = road::open_choices(dossier, context.schemes, context.today);
    let here = open.iter().find(|point| point.family == command.family && point.step == command.step);
    let point = here.ok_or_else(|| Refusal::new(RefusalCode::ChoiceNotOpen))?;
    let by_agreement = point.options.iter().find_map(|option| Some((option, option.agreement.as_ref()?)));
    let (option, agreement) = by_agreement.ok_or_else(|| Refusal::new(RefusalCode::NoAgreement))?;
    let of_road = |held: &&Settlement| held.drafted.family == command.family;
    if dossier.settlements.iter().filter(of_road).any(|held| held.is_open(context.today)) {
        return Err(Refusal::new(RefusalCode::AlreadyProposed));
    }
    let words = command.words.as_deref().map(str::trim).filter(|words| !words.is_empty());
    let words = words.map(|words| acting::text(words, "words", TEXT_LENGTH_MAX)).transpose()?;
    Ok(vec![Event::SettlementDrafted(SettlementDrafted {
        settlement: command.settlement,
        family: command.family.clone(),
        step: command.step.clone(),
        option: option.id.clone(),
        scheme: point.package.id().clone(),
        scheme_hash: point.package.hash(),
        conditions: option.reopen_when.clone(),
        cooling_off_days: agreement.cooling_off_days,
        words,
        drafted_by,
        drafted_on: context.today,
    })])
}

/// Lets the offer go, while the choice at its step is open. Four eyes: never by who drew it up.
pub fn offer(
    dossier: &Dossier,
    command: &OfferSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let offered_by = second_reader(dossier, command.settlement, context)?;
    let found = find(dossier, command.settlement)?;
    if !can_leave(dossier, found, context) {
        return Err(Refusal::new(RefusalCode::ChoiceNotOpen));
    }
    let step = found.drafted.step.clone();
    let offered = SettlementOffered { settlement: command.settlement, offered_by, offered_on: context.today };
    // An offer has no last day: nothing becomes of it by silence.
    let message =
        MessageKind::AgreementOffered { step, until_on: None, settlement: Some(command.settlement) };
    Ok(vec![Event::SettlementOffered(offered), tell(message, dossier, context)])
}

/// Sends the draft back with remarks.
pub fn return_draft(
    dossier: &Dossier,
    command: &ReturnSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let returned_by = second_reader(dossier, command.settlement, context)?;
    let remarks = acting::text(&command.remarks, "remarks", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::SettlementReturned(SettlementReturned {
        settlement: command.settlement,
        returned_by,
        returned_on: context.today,
        remarks,
    })])
}

/// Takes a draft or an offer back, for a reason that the person reads. What the person signed stays before them: then only
/// they take anything back.
pub fn withdraw(
    dossier: &Dossier,
    command: &WithdrawSettlement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let withdrawn_by = acting::by_decider(context)?;
    let found = find(dossier, command.settlement)?;
    match found.stage(context.today) {
        SettlementStage::InPreparation | SettlementStage::Offered => {}
        SettlementStage::CoolingOff { .. }
        | SettlementStage::Awaited
        | SettlementStage::Binding
        | SettlementStage::Over
        | SettlementStage::Reopened => return Err(Refusal::new(RefusalCode::NotOffered)),
    }
    let reason = acting::text(&command.reason, "reason", TEXT_LENGTH_MAX)?;
    Ok(vec![Event::SettlementWithdrawn(SettlementWithdrawn {
        settlement: command.settlement,
        withdrawn_by,
        withdrawn_on: context.today,
        reason,
    })])
}

pub(super) fn find(dossier: &Dossier, id: SettlementId) -> Result<&Settlement, Refusal> {
    let found = dossier.settlements.iter().find(|held| held.drafted.settlement == id);
    found.ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}

fn second_reader(dossier: &Dossier, id: SettlementId, context: &Context<'_>) -> Result<StaffId, Refusal> {
    let reader = acting::by_decider(context)?;
    let found = find(dossier, id)?;
    match found.status {
        SettlementStatus::Drafted => {}
        SettlementStatus::Returned(_)
        | SettlementStatus::Offered(_)
        | SettlementStatus::Declined(_)
        | SettlementStatus::Withdrawn(_)
        | SettlementStatus::Lapsed(_) => return Err(Refusal::new(RefusalCode::NotProposed)),
    }
    if found.drafted.drafted_by == reader {
        return Err(Refusal::new(RefusalCode::SamePerson));
    }
    Ok(reader)
}
