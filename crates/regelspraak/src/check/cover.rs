//! What a group of sentences leaves open: the cases in which none of them fires.

use super::facts::{Facts, clash};
use super::keys::Keys;

/// More open cases than this at once are not examined.
const MAX_LEFT: usize = 512;

/// Cases tried for one group.
const MAX_TRIED: usize = 40_000;

/// The cases in which no sentence of a group fires.
#[derive(Debug)]
pub(super) enum Left {
    /// These; none when the group covers everything.
    Cases(Vec<Facts>),
    /// Too many to tell.
    Unknown,
}

/// The cases a group of sentences about the same subject leaves open. Without a group everything is open.
pub(super) fn uncovered(group: &[Keys<'_>]) -> Left {
    let mut left = vec![group.first().map_or_else(Facts::default, |keys| keys.subject())];
    let mut tried = 0;
    for keys in group {
        let Some(outside) = keys.withheld() else { return Left::Unknown };
        let mut next = Vec::new();
        for case in &left {
            for option in &outside {
                tried += 1;
                if tried > MAX_TRIED || next.len() > MAX_LEFT {
                    return Left::Unknown;
                }
                if clash(case, option) {
                    continue;
                }
                let mut both = case.clone();
                both.merge(option);
                if !both.never() {
                    next.push(both);
                }
            }
        }
        left = next;
        if left.is_empty() {
            break;
        }
    }
    Left::Cases(left)
}
