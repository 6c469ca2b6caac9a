//! How deep a sentence nests: every step of it is a step of the recursions that check and evaluate it.

use super::tree::{Condition, ConditionKind, Reference};

/// How deep a chain goes: what stands behind `van`, and the conditions of its subselection.
pub(super) fn reference_depth(reference: &Reference) -> u16 {
    let of = reference.of.as_deref().map_or(0, |e| e.depth);
    of.max(reference.filter.as_deref().map_or(0, condition_depth))
}

/// The conditions of a subselection count as much as the expressions in them.
fn condition_depth(condition: &Condition) -> u16 {
    let below = match &condition.kind {
        ConditionKind::Compare { left, right, .. } => {
            right.iter().map(|e| e.depth).fold(left.depth, u16::max)
        }
        ConditionKind::Filled { value, .. }
        | ConditionKind::Eleven { value, .. }
        | ConditionKind::Digits { value, .. }
        | ConditionKind::Property { subject: value, .. } => value.depth,
        ConditionKind::Rule { .. } => 0,
        ConditionKind::Compound { subject, items, .. } => {
            items.iter().map(condition_depth).fold(subject.as_ref().map_or(0, |e| e.depth), u16::max)
        }
    };
    1 + below
}
