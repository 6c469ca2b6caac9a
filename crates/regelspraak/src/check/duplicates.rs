//! Sentences that say what another already says: the same kenmerk under the same condition, or the same check.

use std::collections::HashMap;

use super::exclusive::meet;
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::message::both;
use crate::program::compiled::Target;

/// Warns for kenmerk rules and checks that repeat another one on the same days. Values that are given twice are refused
/// elsewhere.
pub(super) fn check(whole: &Whole<'_>, findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (index, version) in whole.versions.iter().enumerate() {
        if !matches!(version.target, Target::Trait(_) | Target::Consistency) {
            continue;
        }
        let subject = &version.subject;
        let mut key = format!(
            "{:?} {:?} {:?} {:?} {:?} ",
            version.target, subject.object_type, subject.linked, subject.kenmerk, subject.hops
        );
        if let Some(condition) = &version.condition {
            whole.keys(index).write_condition(condition, &mut key);
        }
        let Some(first) = seen.get(&key) else {
            seen.insert(key, index);
            continue;
        };
        if meet(&whole.versions[*first], version) {
            let ((own, english), (other, other_english)) = (whole.name(index), whole.name(*first));
            let text =
                both!("{own} zegt hetzelfde als {other}", "{english} says the same as {other_english}");
            let help = both!("laat een van beide weg", "leave one of them out");
            findings.push(Finding::warning("RS426", version.span, text).help(help));
        }
    }
}
