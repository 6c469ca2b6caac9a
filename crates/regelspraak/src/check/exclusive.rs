//! Two rules may not give one attribute a value at once. Their conditions must exclude each other, and that must
//! follow from what stands there: ranges against constants, the same comparison the other way round, the same
//! kenmerk with and without `geen`, filled against empty.

use std::collections::BTreeMap;

use super::facts::{Facts, clash};
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::message::{Language, Message, both};
use crate::model::{AttributeId, RoleId};
use crate::program::compiled::{Effect, Target, Version};

/// Pairs of alternatives compared for one attribute; what is left then counts as undecided.
const MAX_COMPARISONS: usize = 2_000_000;

/// Something that only one sentence at a time may give: a value, or the one object of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Attribute(AttributeId),
    Role(RoleId),
}

/// Which objects a sentence gives a value.
#[derive(PartialEq, Eq)]
enum Manner<'a> {
    Subject,
    /// New ones.
    Created,
    /// Those along these roles of the subject.
    Shared(&'a [RoleId]),
}

/// Reports every pair of sentences that could both give the same attribute a value or fill the same single role, with
/// an example when there is one.
pub(super) fn check(whole: &Whole<'_>, findings: &mut Findings) {
    let mut writers: BTreeMap<(Place, bool), Vec<usize>> = BTreeMap::new();
    for (index, version) in whole.versions.iter().enumerate() {
        for attribute in version.attributes().chain(version.created_attributes()) {
            writers.entry((Place::Attribute(attribute), version.initial)).or_default().push(index);
        }
        if let Target::Object(role) | Target::Facts(role) = version.target
            && !whole.model.role(role).many
        {
            writers.entry((Place::Role(role), false)).or_default().push(index);
        }
    }
    for ((place, _), group) in writers {
        if group.len() < 2 {
            continue;
        }
        let mut budget = MAX_COMPARISONS;
        for (i, one) in group.iter().enumerate() {
            for other in &group[i + 1..] {
                let (a, b) = (&whole.versions[*one], &whole.versions[*other]);
                if !meet(a, b) {
                    continue;
                }
                let decided = match (manner(a, place), manner(b, place)) {
                    // Every creation makes an object of its own.
                    (Manner::Created, Manner::Created) => continue,
                    (Manner::Subject, Manner::Subject) => true,
                    // Divided by the same object: its conditions decide.
                    (Manner::Shared(a), Manner::Shared(b)) => a == b,
                    (Manner::Created | Manner::Subject | Manner::Shared(_), _) => false,
                };
                let both = whole.fires(*one).zip(whole.fires(*other)).filter(|_| decided);
                let clash = match both {
                    Some((a, b)) => together(a, b, &mut budget),
                    None => Together::Unknown,
                };
                let case = match clash {
                    Together::Never => continue,
                    Together::Unknown => None,
                    Together::Possible(facts) => {
                        let case = facts.example().map(|found| whole.describe(&facts, &found));
                        // Without conditions there is nothing to give an example of.
                        case.filter(|c| !c.text(Language::Dutch).is_empty())
                    }
                };
                findings.push(overlap(whole, place, *one, *other, case.as_ref()));
                break;
            }
        }
    }
}

fn manner(version: &Version, place: Place) -> Manner<'_> {
    let Place::Attribute(attribute) = place else { return Manner::Subject };
    match version.effect.as_deref() {
        Some(Effect::Create { .. }) => Manner::Created,
        Some(Effect::Divide(division)) if division.rest != Some(attribute) => {
            Manner::Shared(&division.receivers.hops)
        }
        Some(Effect::Divide(_) | Effect::Connect(_)) | None => Manner::Subject,
    }
}

/// Whether two sentences can fire at once.
enum Together {
    Never,
    Unknown,
    Possible(Box<Facts>),
}

fn overlap(whole: &Whole<'_>, place: Place, one: usize, other: usize, case: Option<&Message>) -> Finding {
    let ((first, first_english), (second, second_english)) = (whole.name(one), whole.name(other));
    let text = match place {
        Place::Attribute(id) => {
            let attribute = &whole.model.attribute(id).name;
            both!(
                "{first} en {second} kunnen `{attribute}` tegelijk een waarde geven",
                "{first_english} and {second_english} can both give `{attribute}` a value"
            )
        }
        Place::Role(id) => {
            let role = &whole.model.role(id).name;
            both!(
                "{first} en {second} kunnen de rol `{role}` tegelijk vullen, en die kan één object hebben",
                "{first_english} and {second_english} can both fill the role `{role}`, and it holds one object"
            )
        }
    };
    let finding = Finding::error("RS403", whole.versions[other].span, text);
    match case {
        Some(case) => {
            let (dutch, english) = (case.text(Language::Dutch), case.text(Language::English));
            finding.help(both!(
                "bijvoorbeeld als {dutch}; maak de voorwaarden zo dat ze elkaar uitsluiten",
                "for example when {english}; make the conditions exclude each other"
            ))
        }
        None => finding.help(both!(
            "maak de voorwaarden zo dat ze elkaar uitsluiten: dezelfde waarde met grenzen die niet overlappen, of hetzelfde kenmerk met en zonder `geen`",
            "make the conditions exclude each other: the same value with bounds that do not overlap, or the same kenmerk with and without `geen`"
        )),
    }
}

/// Whether two sentences are valid on some common day.
pub(super) fn meet(a: &Version, b: &Version) -> bool {
    let before = |from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>| match (from, to) {
        (Some(from), Some(to)) => from <= to,
        (None, _) | (_, None) => true,
    };
    before(a.from, b.to) && before(b.from, a.to)
}

fn together(a: &[Facts], b: &[Facts], budget: &mut usize) -> Together {
    let cost = a.len() * b.len();
    if cost > *budget {
        return Together::Unknown;
    }
    *budget -= cost;
    for x in a {
        for y in b {
            if clash(x, y) {
                continue;
            }
            let mut both = x.clone();
            both.merge(y);
            if !both.never() {
                return Together::Possible(Box::new(both));
            }
        }
    }
    Together::Never
}
