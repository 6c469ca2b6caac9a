//! What objections and courts ask for, as terms.

use super::{AppealReason, AppealRuled, CourtOrder, Objection, contested::scheme_of};
use crate::{
    Dossier,
    deadlines::{Asked, Pause, PauseReason, TermSubject},
    decisions::Decision,
};
use herstel_kernel::Date;
use herstel_scheme::{CourtPenalty, Package, Registry, Suspension};

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
        let scheme = scheme_of(dossier, &objection.filed.decision, schemes)?;
        let term = match has_time_of_committee(dossier, objection, &scheme, schemes) {
            true => DECISION_WITH_COMMITTEE,
            false => DECISION,
        };
        let (package, term) = schemes.term_of(&scheme, term)?;
        let subject = TermSubject::Objection(objection.id());
        let order = court_order(dossier, &subject);
        let mending = objection.mending().filter(|(from, until)| from < until);
        Some(Asked {
            subject,
            package,
            term,
            // From the day after the time for objecting; one that came later counts from its own day.
            start: counts_from(objection),
            pauses: mending
                .map(|(from, until)| Pause {
                    reason: PauseReason::Mending,
                    from,
                    until: Some(until),
                    words: objection.mend_asked.as_ref().map(|asked| asked.words.clone()),
                })
                .into_iter()
                .collect(),
            left_on: None,
            answered_on: objection.answered().map(|(_, answered)| answered.decided_on),
            court_day: order.and_then(|order| order.decide_by),
            ordered: order.and_then(|order| order.penalty),
        })
    })
}

/// The day after which the time for an answer counts.
fn counts_from(objection: &Objection) -> Date {
    objection.filed.last_day.max(objection.filed.received_on)
}

/// Whether there is the longer time of an answer about which a committee advises (Awb, article 7:10, first paragraph). It is not
/// there for who hears of the committee when the time without one is over: that we are late is so already.
fn has_time_of_committee(
    dossier: &Dossier,
    objection: &Objection,
    scheme: &Package,
    schemes: &Registry,
) -> bool {
    let Some(told) = objection.acknowledged.as_ref().filter(|done| done.committee) else { return false };
    let subject = TermSubject::Objection(objection.id());
    let extended = dossier.terms.extension(&subject).is_some_and(|extended| extended.extended_on <= told.on);
    let suspended = dossier.terms.suspensions.iter().filter(|held| held.suspended.subject == subject);
    let suspended = suspended.map(|held| Suspension { from: held.suspended.from, until: held.until() });
    let mending = objection.mending().map(|(from, until)| Suspension { from, until });
    let mut paused: Vec<Suspension> = suspended.chain(mending).filter(|one| one.from < one.until).collect();
    paused.sort_by_key(|one| one.from);
    let start = counts_from(objection);
    let without = schemes.term_of(scheme, DECISION).and_then(|(_, term)| term.on(start).cloned());
    let last_day = without.and_then(|version| version.term().last_day(start, extended, &paused));
    last_day.is_none_or(|last_day| told.on <= last_day)
}

/// What a court laid on the operation about a decision or an answer, in its last ruling about it.
pub(crate) fn court_order(dossier: &Dossier, about: &TermSubject) -> Option<CourtOrder> {
    ruling_with_order(dossier, about)?.order
}

/// The ruling in which a court laid something on the operation about a decision that stands and is to be made anew. It came
/// after that decision, in a case that began after the first: what a court said about waiting in vain was met by deciding.
pub(crate) fn ruling_anew<'a>(dossier: &'a Dossier, standing: &Decision) -> Option<&'a AppealRuled> {
    let step = &standing.proposed.step;
    dossier.anew_since(standing)?;
    let ruled = ruling_with_order(dossier, &TermSubject::Step(step.clone()))?;
    let filed = &dossier.objections.appeal(ruled.appeal)?.filed;
    let is_about_it = match filed.reason {
        AppealReason::Decision => super::anew::is_before(standing, ruled.ruled_on),
        AppealReason::Late => false,
    };
    let of_step = dossier.decisions.iter().filter(|made| made.proposed.step == *step);
    let first_on = of_step.filter_map(Decision::approval).map(|made| made.decided_on).min()?;
    (is_about_it && first_on <= filed.filed_on).then_some(ruled)
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

/// The last ruling in which a court laid something on the operation, and that no higher court took away.
pub(super) fn ruling_with_order<'a>(dossier: &'a Dossier, about: &TermSubject) -> Option<&'a AppealRuled> {
    let about = dossier.objections.appeals.iter().filter(|appeal| appeal.filed.about == *about);
    let ruled = about.filter_map(|appeal| Some((appeal, appeal.ruled.as_ref()?)));
    let ordered = ruled.filter(|(_, ruled)| ruled.order.is_some());
    let stands = ordered.filter(|(appeal, ruled)| !dossier.is_undone(appeal, ruled.ruled_on));
    stands.map(|(_, ruled)| ruled).max_by_key(|ruled| ruled.ruled_on)
}
