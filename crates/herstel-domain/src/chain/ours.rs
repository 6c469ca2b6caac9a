//! What the operation owes besides decisions and what they award: money because it was late, a signature, a call, a talk, an
//! answer, and what recognises the parent.

use super::{Owed, Owes, Party};
use crate::{Dossier, reopening::ReopeningStage};
use herstel_kernel::Cents;

/// All of it, done or not.
pub(super) fn ours(dossier: &Dossier) -> Vec<Owed> {
    let mut all = penalties(dossier);
    all.extend(signatures(dossier));
    all.extend(reopenings(dossier));
    all.extend(calls(dossier));
    all.extend(complaints(dossier));
    all.extend(talks(dossier));
    all.extend(recognition(dossier));
    all
}

/// What late decisions cost: to be established by two people, and then to be paid. What grew after that, because somebody
/// came back or was right in an objection, is owed beside it.
fn penalties(dossier: &Dossier) -> Vec<Owed> {
    let mut all = Vec::new();
    for fixed in &dossier.terms.fixed {
        let mut before = Cents::ZERO;
        for (_, established) in dossier.established(&fixed.subject) {
            let amount = established.amount;
            let more = amount.checked_sub(before).unwrap_or(amount);
            let paid_on = dossier.chain.penalty_paid_on(&fixed.subject, amount);
            // Who was right and got no more than before is owed nothing on top.
            if more > Cents::ZERO {
                let owed = Owed::new(Party::Uht, Owes::Penalty(more), established.established_on);
                all.push(owed.done(paid_on));
            }
            before = before.max(amount);
        }
        let grew_on = (before < fixed.amount).then_some(fixed.fixed_on);
        let since_on = grew_on.or_else(|| dossier.penalty_upheld_since(&fixed.subject));
        all.extend(since_on.map(|on| Owed::new(Party::Uht, Owes::Establishing, on)));
    }
    all
}

/// Our signature under what the parent signed.
fn signatures(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    let signed = dossier.settlements.iter().filter(|held| held.holds_the_choice());
    signed.filter_map(|held| {
        let since_on = held.person_signed.as_ref()?.answered_on;
        let done_on = held.operation_signed.as_ref().map(|signed| signed.signed_on);
        Some(Owed::new(Party::Uht, Owes::Signature, since_on).done(done_on))
    })
}

/// The answer to who asked to go on. A refusal answers once a second person read it; who can go on without is owed none.
fn reopenings(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    let asked = dossier.reopenings.iter().filter(|held| held.stage() != ReopeningStage::Overtaken);
    asked.map(|held| {
        let tested_on = || held.tested.as_ref().map(|tested| tested.tested_on);
        let answered_on = match held.stage() {
            ReopeningStage::Requested | ReopeningStage::RefusalProposed | ReopeningStage::Overtaken => None,
            ReopeningStage::Granted | ReopeningStage::Refused => {
                held.read.as_ref().map(|read| read.read_on).or_else(tested_on)
            }
        };
        Owed::new(Party::Uht, Owes::Reopening, held.requested.requested_on).done(answered_on)
    })
}

/// Calls that were promised. Who was called and not reached still waits; what nobody wants any more is owed by nobody.
fn calls(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    dossier.calls.iter().filter(|call| call.dropped.is_none()).map(|call| {
        let made_on = call.made.as_ref().map(|made| made.on);
        let owed = Owed::new(Party::Uht, Owes::Call, call.asked.asked_on);
        owed.promised(Some(call.asked.promised_on)).done(made_on)
    })
}

/// Answers to complaints.
fn complaints(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    dossier.complaints.iter().map(|complaint| {
        let ended_on = complaint.end.as_ref().map(crate::complaints::ComplaintEnd::on);
        let owed = Owed::new(Party::Uht, Owes::Complaint, complaint.filed.received_on);
        owed.promised(Some(complaint.last_day())).done(ended_on)
    })
}

/// The talk that was asked for and has no day yet, and those that have one. A talk that was called off is owed no more:
/// whoever still wants one asks again.
fn talks(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    let asked = dossier.plan.asked.iter().map(|asked| Owed::new(Party::Uht, Owes::Talk, asked.asked_on));
    let planned = dossier.plan.talks.iter().filter(|talk| talk.not_held.is_none()).map(|talk| {
        let held_on = talk.held.as_ref().map(|held| held.held_on);
        let owed = Owed::new(Party::Uht, Owes::Talk, talk.planned.planned_on);
        owed.promised(Some(talk.planned.on)).done(held_on)
    });
    asked.chain(planned)
}

/// What the parent wants or was invited to, and what was held.
fn recognition(dossier: &Dossier) -> impl Iterator<Item = Owed> + '_ {
    dossier.recognitions.known().filter_map(|(kind, known)| {
        let held_on = known.held.as_ref().map(|held| held.on);
        if held_on.is_none() && !known.state().is_owed() {
            return None;
        }
        let chosen_on = known.chosen.as_ref().map(|chosen| chosen.on);
        let since_on = chosen_on.or(known.planned_on).or(held_on)?;
        let owed = Owed::new(Party::Uht, Owes::Recognition(kind), since_on);
        Some(owed.promised(known.due_on()).done(held_on))
    })
}
