//! Versions of one rule: they may not overlap, and days on which none is valid are pointed out.

use crate::date;
use crate::diagnostic::{Finding, Findings};
use crate::message::both;
use crate::syntax::declarations::{RuleDecl, ValidityDecl};

/// Reports versions that are valid on the same day, and stretches of days between versions.
pub(super) fn check(rule: &RuleDecl, findings: &mut Findings) {
    if rule.versions.len() < 2 {
        return;
    }
    let mut order: Vec<usize> = (0..rule.versions.len()).collect();
    order.sort_by_key(|i| (rule.versions[*i].validity.from, *i));
    let mut last: Option<usize> = None;
    for next in order {
        if let Some(before) = last {
            between(rule, before, next, findings);
        }
        let ends = |i: usize| rule.versions[i].validity.to;
        let further = last
            .is_none_or(|before| ends(before).is_some_and(|end| ends(next).is_none_or(|other| other > end)));
        if further {
            last = Some(next);
        }
    }
}

/// Compares a version with the one before it that lasts longest.
fn between(rule: &RuleDecl, before: usize, next: usize, findings: &mut Findings) {
    let name = &rule.name;
    let (earlier, later) = (&rule.versions[before], &rule.versions[next]);
    if meet(earlier.validity, later.validity) {
        let second = &rule.versions[before.max(next)];
        let text = both!(
            "twee versies van `{name}` gelden op dezelfde dag",
            "two versions of `{name}` are valid on the same day"
        );
        findings.push(
            Finding::error("RS401", second.validity_span, text).help(both!(
                "laat de geldigheid op elkaar aansluiten",
                "let the validities follow each other"
            )),
        );
        return;
    }
    let (Some(end), Some(start)) = (earlier.validity.to, later.validity.from) else { return };
    let (Some(first), Some(last)) = (date::add_days(end, 1), date::add_days(start, -1)) else { return };
    if first <= last {
        let (first, last) = (date::to_dutch(first), date::to_dutch(last));
        let text = both!(
            "van {first} tot en met {last} geldt geen versie van `{name}`",
            "from {first} up to and including {last} no version of `{name}` is valid"
        );
        findings.push(Finding::warning("RS422", later.validity_span, text).help(both!(
            "laat de geldigheid op elkaar aansluiten, of zet de versies onder twee namen",
            "let the validities follow each other, or give the versions two names"
        )));
    }
}

fn meet(a: ValidityDecl, b: ValidityDecl) -> bool {
    let before = |a: ValidityDecl, b: ValidityDecl| match (a.from, b.to) {
        (Some(from), Some(to)) => from <= to,
        (None, _) | (_, None) => true,
    };
    before(a, b) && before(b, a)
}
