//! Decision tables that leave a case open, with an example of it.

use std::collections::{BTreeMap, BTreeSet};

use super::cover::{Left, uncovered};
use super::facts::Facts;
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::message::{Language, Message, both};
use crate::program::compiled::{Condition, Target, Test};

/// Open cases looked at for an example.
const MAX_CASES: usize = 64;

/// Warns for every decision table that gives no value in some case, or of which that cannot be told.
pub(super) fn check(whole: &Whole<'_>, findings: &mut Findings) {
    let mut tables: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, version) in whole.versions.iter().enumerate().filter(|(_, v)| v.row.is_some()) {
        tables.entry((version.rule, version.from, version.to)).or_default().push(index);
    }
    let defaults: BTreeSet<Target> = whole.versions.iter().filter(|v| v.initial).map(|v| v.target).collect();
    for ((rule, ..), all) in tables {
        // A kenmerk that no row gives is simply not there, and an initial value fills in the rest.
        let wanted = |index: &&usize| {
            let target = whole.versions[**index].target;
            matches!(target, Target::Attribute(_)) && !defaults.contains(&target)
        };
        if !all.iter().any(|index| wanted(&index)) {
            continue;
        }
        let mut seen = BTreeSet::new();
        let rows: Vec<usize> = all.into_iter().filter(|i| seen.insert(whole.versions[*i].span)).collect();
        let name = whole.rules.get(crate::source::large(rule)).map_or("", |r| r.name.as_str());
        let span = whole.rules.get(crate::source::large(rule)).map_or_else(Default::default, |r| r.span);
        match open_case(whole, &rows) {
            Open::Nothing => {}
            Open::Case(case) => {
                let (dutch, english) = (case.text(Language::Dutch), case.text(Language::English));
                let text = both!(
                    "de beslistabel `{name}` laat een geval open: {dutch}",
                    "the decision table `{name}` leaves a case open: {english}"
                );
                findings.push(Finding::warning("RS423", span, text).help(both!(
                    "voeg een rij toe voor dit geval, of geef een beginwaarde met `moet geïnitialiseerd worden op`",
                    "add a row for this case, or give an initial value with `moet geïnitialiseerd worden op`"
                )));
            }
            Open::Unknown => {
                let text = both!(
                    "van de beslistabel `{name}` kon niet worden nagegaan of elk geval een rij heeft",
                    "whether every case has a row in the decision table `{name}` could not be told"
                );
                findings.push(Finding::warning("RS424", span, text).help(both!(
                    "vergelijk in elke kolom één waarde met vaste waarden; bereken samengestelde waarden eerst in een eigen regel",
                    "compare one value with fixed values in each column; work out compound values in a rule of their own first"
                )));
            }
        }
    }
}

enum Open {
    Nothing,
    Case(Message),
    Unknown,
}

fn open_case(whole: &Whole<'_>, rows: &[usize]) -> Open {
    let Some(first) = rows.first().map(|index| &whole.versions[*index].subject) else { return Open::Nothing };
    let same = |index: &usize| {
        let subject = &whole.versions[*index].subject;
        (subject.object_type, subject.linked, subject.kenmerk)
            == (first.object_type, first.linked, first.kenmerk)
            && subject.hops == first.hops
    };
    if !rows.iter().all(same) {
        return Open::Unknown;
    }
    let group: Vec<_> = rows.iter().map(|index| whole.keys(*index)).collect();
    let Left::Cases(cases) = uncovered(&group) else { return Open::Unknown };
    let asks_empty = rows.iter().any(|i| whole.versions[*i].condition.as_ref().is_some_and(asks_empty));
    let mut undecided = false;
    for case in cases.into_iter().take(MAX_CASES) {
        // Empty values are the subject of another check, unless the table itself asks for them.
        let Some(case) = (if asks_empty { Some(case) } else { filled(case) }) else { continue };
        match case.example() {
            Some(example) if whole.independent(&case, &example) => {
                return Open::Case(whole.describe(&case, &example));
            }
            Some(_) | None => undecided = true,
        }
    }
    if undecided { Open::Unknown } else { Open::Nothing }
}

/// The case with every value filled; none when that is impossible.
fn filled(mut case: Facts) -> Option<Facts> {
    for domain in case.domains.values_mut() {
        domain.empty = false;
        case.impossible |= !domain.possible();
    }
    (!case.never()).then_some(case)
}

fn asks_empty(condition: &Condition) -> bool {
    match &condition.op {
        Test::Filled { .. } => true,
        Test::Count { items, .. } => items.iter().any(asks_empty),
        Test::Compare { .. }
        | Test::Trait { .. }
        | Test::Linked { .. }
        | Test::Same { .. }
        | Test::Eleven { .. }
        | Test::Digits { .. }
        | Test::Unique { .. }
        | Test::Rule { .. }
        | Test::Over { .. } => false,
    }
}
