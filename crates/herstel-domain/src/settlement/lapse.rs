//! What becomes of an agreement that nobody signed when the road goes on.

use super::{Settlement, SettlementLapsed, SettlementStatus};
use crate::{
    Context, Dossier, Event,
    messages::{MessageKind, RecordedNews, tell},
    road,
};
use herstel_kernel::DecisionId;

/// The agreements that nobody signed and by which nothing can be left any more, and the message to who was offered one.
/// `after` is the dossier with the decision.
pub(crate) fn lapsing(after: &Dossier, decision: DecisionId, context: &Context<'_>) -> Vec<Event> {
    let waits = |held: &&Settlement| match held.status {
        SettlementStatus::Drafted | SettlementStatus::Returned(_) => true,
        SettlementStatus::Offered(_) => held.person_signed.is_none(),
        SettlementStatus::Declined(_) | SettlementStatus::Withdrawn(_) | SettlementStatus::Lapsed(_) => false,
    };
    let is_passed = |held: &&Settlement| {
        let drafted = &held.drafted;
        let versions = road::packages_of(context.schemes, &drafted.family, context.today);
        let step = versions.first().and_then(|package| package.process().step(&drafted.step));
        step.is_some_and(|step| road::is_passed(after, step))
    };
    let lapsed = |held: &Settlement| {
        let (settlement, lapsed_on) = (held.drafted.settlement, context.today);
        Event::SettlementLapsed(SettlementLapsed { settlement, decision, lapsed_on })
    };
    let lapsing: Vec<&Settlement> = after.settlements.iter().filter(waits).filter(is_passed).collect();
    let was_offered = lapsing.iter().any(|held| held.offered_on.is_some());
    // Of what was never offered the person hears nothing.
    let told = was_offered.then(|| {
        tell(MessageKind::Recorded { news: RecordedNews::OfferLapsed, words: String::new() }, after, context)
    });
    lapsing.into_iter().map(lapsed).chain(told).collect()
}

/// Whether the person can still leave by an agreement: the choice at its step is open.
pub(super) fn can_leave(dossier: &Dossier, held: &Settlement, context: &Context<'_>) -> bool {
    let open = road::open_choices(dossier, context.schemes, context.today);
    open.iter().any(|point| point.family == held.drafted.family && point.step == held.drafted.step)
}
