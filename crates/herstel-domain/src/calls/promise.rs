//! By when we call: a promise of the installation, kept as a term of its general rules.

use super::{CallAsked, DayPart};
use crate::{Context, Dossier, deadlines::TermSubject};
use herstel_kernel::{CallId, Date};
use herstel_scheme::Registry;

/// The term for calling somebody back, in the package with the general rules.
pub const TERM: &str = "call-back";

/// The last day to call somebody who asks for it on a day; none when the installation promises nothing.
pub fn call_by(asked_on: Date, schemes: &Registry) -> Option<Date> {
    let (_, term) = schemes.term_of(schemes.about_late()?, TERM)?;
    term.last_day(asked_on, false, &[])
}

/// The call that we promise by ourselves because a decision will be late; none where the installation promises nothing.
pub(crate) fn because_late(
    dossier: &Dossier,
    subject: &TermSubject,
    context: &Context<'_>,
) -> Option<CallAsked> {
    Some(CallAsked { late_for: Some(subject.clone()), ..ours(dossier, context)? })
}

/// The call that we promise by ourselves to ask a child where its post goes.
pub(crate) fn to_ask_reach(dossier: &Dossier, context: &Context<'_>) -> Option<CallAsked> {
    Some(CallAsked { asks_reach: true, ..ours(dossier, context)? })
}

fn ours(dossier: &Dossier, context: &Context<'_>) -> Option<CallAsked> {
    Some(CallAsked {
        call: next_id(dossier),
        part: DayPart::Any,
        phone: None,
        words: String::new(),
        late_for: None,
        asks_reach: false,
        promised_on: call_by(context.today, context.schemes)?,
        recorded_by: context.actor,
        asked_on: context.today,
    })
}

/// The id of a call that nobody asked for, and for which no id was drawn: that of the dossier with the place of the call in
/// its last half.
fn next_id(dossier: &Dossier) -> CallId {
    let place = u64::try_from(dossier.calls.len()).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = dossier.registration.dossier.to_bytes();
    for (byte, part) in bytes.iter_mut().skip(8).zip(place.to_be_bytes()) {
        *byte ^= part;
    }
    CallId::from_bytes(bytes)
}
