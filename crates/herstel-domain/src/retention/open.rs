//! Whether anything is still open in a dossier: nobody is forgotten while somebody owes them something, or waits for them.

use crate::{
    Dossier,
    chain::{Owes, owed},
    settlement::{Settlement, SettlementStatus},
    work_list::{Mark, marks},
};

/// Whether anything is due, proposed, awaited or disputed, whoever it waits for. That the next decision is to come follows
/// from the status and the legal date, which stand beside this.
pub fn is_open(dossier: &Dossier) -> bool {
    marks(dossier).into_iter().any(awaits)
        || owed(dossier).iter().any(|owed| owed.done_on.is_none() && is_due(&owed.owes))
        || dossier.open_objections().next().is_some()
        || dossier.settlements.iter().any(is_unanswered)
        || dossier.plan.agreements.iter().any(|agreement| agreement.done.is_none())
}

/// Whether a mark says that something waits for somebody, and not only what kind of dossier it is.
const fn awaits(mark: Mark) -> bool {
    match mark {
        Mark::OpenRemark
        | Mark::OpenReply
        | Mark::CallAsked
        | Mark::OpenComplaint
        | Mark::Anew
        | Mark::PenaltyDue
        | Mark::Unsent
        | Mark::RegisteredAgain
        | Mark::PaperAwaited
        | Mark::PaperCame
        | Mark::SecondReading
        | Mark::ToSign
        | Mark::AgreementToDraft
        | Mark::Reopening
        | Mark::TalkAsked
        | Mark::HelpAsked => true,
        Mark::NoHandler | Mark::PinnedNote | Mark::Deviation | Mark::Protected | Mark::ReachUnknown => false,
    }
}

const fn is_due(owes: &Owes) -> bool {
    match owes {
        // Somebody who waits, or left, is owed none.
        Owes::Decision(_) => false,
        Owes::Payment(_)
        | Owes::Establishing
        | Owes::Penalty(_)
        | Owes::Signature
        | Owes::Reopening
        | Owes::Call
        | Owes::Complaint
        | Owes::Talk
        | Owes::Recognition(_)
        | Owes::Objection
        | Owes::Answer
        | Owes::Reconstruction
        | Owes::Agreement(_)
        | Owes::Referral
        | Owes::Help
        | Owes::MunicipalHelp
        | Owes::Acceptance
        | Owes::Recorded(_) => true,
    }
}

/// Whether an agreement to leave the road is drawn up, or offered and not answered.
const fn is_unanswered(held: &Settlement) -> bool {
    match held.status {
        SettlementStatus::Drafted | SettlementStatus::Returned(_) => true,
        SettlementStatus::Offered(_) => held.person_signed.is_none() && held.reopened_on.is_none(),
        SettlementStatus::Declined(_) | SettlementStatus::Withdrawn(_) | SettlementStatus::Lapsed(_) => false,
    }
}
