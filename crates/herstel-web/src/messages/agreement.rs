//! What the letter of a settlement agreement says beside its message: what was drawn up, and what the person has.

use crate::{AppState, i18n::Texts, letter::printable, parent::step_on_road};
use herstel_domain::{
    Dossier,
    decisions::{Decision, Outcome},
    messages::Message,
    settlement::Settlement,
};
use herstel_kernel::{Cents, MessageId};
use herstel_scheme::{AgreementCase, Language, Package, Received};
use std::sync::Arc;

/// An agreement as its letter says it, with the package that has its words; none for every other message.
pub(super) fn told(
    state: &AppState,
    dossier: &Dossier,
    message: &Message,
    language: Language,
) -> Option<(Option<Arc<Package>>, AgreementCase)> {
    let drafted = &dossier.settlement_told(&message.sent)?.drafted;
    let state = &state.for_dossier(dossier);
    let sent_on = message.sent.sent_on;
    let received = |decision: &Decision| {
        let proposed = &decision.proposed;
        let decided_on = decision.approval()?.decided_on;
        let counts = proposed.family == drafted.family
            && proposed.outcome == Outcome::Award
            && proposed.amount > Cents::ZERO
            && decided_on <= sent_on;
        counts.then(|| Received {
            step: printable(&step_on_road(state, Texts::from(language), &proposed.family, &proposed.step)),
            decided_on,
            amount: proposed.amount,
        })
    };
    let agreement = AgreementCase {
        step: drafted.step.clone(),
        option: drafted.option.clone(),
        words: drafted.words.as_deref().map(printable),
        received: dossier.decisions.iter().filter_map(received).collect(),
        conditions: drafted.conditions.clone(),
        cooling_off_days: drafted.cooling_off_days,
        last_if_signed_today: drafted.cooling_off_until(sent_on),
    };
    Some((state.schemes.get(&drafted.scheme).cloned(), agreement))
}

/// The message whose letter is this agreement.
pub(crate) fn message_of(dossier: &Dossier, held: &Settlement) -> Option<MessageId> {
    let brings = |message: &&Message| dossier.settlement_told(&message.sent) == Some(held);
    dossier.messages.iter().find(brings).map(|message| message.id)
}
