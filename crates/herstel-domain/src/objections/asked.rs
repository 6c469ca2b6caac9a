//! What objections and courts ask for, as terms.

use super::{AppealRuled, CourtOrder, contested::scheme_of};
use crate::{
    Dossier,
    deadlines::{Asked, Pause, PauseReason, TermSubject},
};
use herstel_kernel::Date;
use herstel_scheme::{CourtPenalty, Registry};

/// The term for the answer to an objection.
const DECISION: &str = "objection-decision";
/// The same when a committee advises.
const DECISION_WITH_COMMITTEE: &str = "objection-decision-committee";
/// The term for completing one.
pub(super) const MEND: &str = "objection-mend";
/// The term for going to court after the answer.
pub(super) const APPEAL: &str = "appeal";

/// The answers that are asked for and not given.
pub(crate) fn asked<'a>(dossier: &'a Dossier, schemes: &'a Registry) -> impl Iterator<Item = Asked> + 'a {
    let open = dossier.objections.all.iter().filter(|objection| dossier.is_objection_open(objection));
    open.filter_map(move |objection| {
        let with_committee = objection.acknowledged.as_ref().is_some_and(|done| done.committee);
        let term = if with_committee { DECISION_WITH_COMMITTEE } else { DECISION };
        let (package, term) =
            schemes.term_of(&*scheme_of(dossier, &objection.filed.decision, schemes)?, term)?;
        let subject = TermSubject::Objection(objection.id());
        let order = court_order(dossier, &subject);
        let mending = objection.mending().filter(|(from, until)| from < until);
        Some(Asked {
            subject,
            package,
            term,
            // From the day after the time for objecting; one that came later counts from its own day.
            start: objection.filed.last_day.max(objection.filed.received_on),
            pauses: mending
                .map(|(from, until)| Pause {
                    reason: PauseReason::Mending,
                    from,
                    until: Some(until),
                    words: objection.mend_asked.as_ref().map(|asked| asked.words.clone()),
                })
                .into_iter()
                .collect(),
            is_left: false,
            answered_on: objection.answered().map(|(_, answered)| answered.decided_on),
            court_day: order.and_then(|order| order.decide_by),
            ordered: order.and_then(|order| order.penalty),
        })
    })
}

/// What a court laid on the operation about a decision or an answer, in its last ruling about it.
pub(crate) fn court_order(dossier: &Dossier, about: &TermSubject) -> Option<CourtOrder> {
    ruling_with_order(dossier, about)?.order
}

/// The penalties that a court laid about a decision or an answer and that ran until another ruling: one that laid something
/// else, or one of a higher court in which the operation was right. Each with the day of that ruling. Of an answer in the place
/// of which a court wants another only those after it: what ran before is fixed.
pub(crate) fn replaced_penalties(
    dossier: &Dossier,
    about: &TermSubject,
    answered_on: Option<Date>,
) -> Vec<(CourtPenalty, Date)> {
    let standing = ruling_with_order(dossier, about).map(|ruled| ruled.appeal);
    let about = dossier.objections.appeals.iter().filter(|appeal| appeal.filed.about == *about);
    let ruled = about.filter_map(|appeal| Some((appeal, appeal.ruled.as_ref()?)));
    let since = ruled.filter(|(_, ruled)| answered_on.is_none_or(|answered_on| answered_on < ruled.ruled_on));
    let ends = since.filter(|(appeal, ruled)| ruled.order.is_some() || appeal.is_won_by_operation());
    let mut rulings: Vec<&AppealRuled> = ends.map(|(_, ruled)| ruled).collect();
    rulings.sort_by_key(|ruled| ruled.ruled_on);
    let pairs = rulings.iter().zip(rulings.iter().skip(1));
    // What stands runs on, and is counted there.
    let over = pairs.filter(|(ruled, _)| Some(ruled.appeal) != standing);
    over.filter_map(|(ruled, next)| Some((ruled.order?.penalty?, next.ruled_on))).collect()
}

impl Dossier {
    /// The penalty that a court laid about a decision or an answer, in its last ruling about it.
    pub fn ordered_penalty(&self, about: &TermSubject) -> Option<CourtPenalty> {
        court_order(self, about)?.penalty
    }
}

pub(super) fn ruling_with_order<'a>(dossier: &'a Dossier, about: &TermSubject) -> Option<&'a AppealRuled> {
    let about = dossier.objections.appeals.iter().filter(|appeal| appeal.filed.about == *about);
    let ordered = about.filter_map(|appeal| appeal.ruled.as_ref()).filter(|ruled| ruled.order.is_some());
    ordered.max_by_key(|ruled| ruled.ruled_on)
}
