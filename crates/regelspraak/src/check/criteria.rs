//! Consistency rules: what a criterion is about, and what it requires.

use crate::program::compiled::{Condition as Compiled, Test};
use crate::syntax::tree::{Condition, ConditionKind, Expr, ExprKind, Head, Quantity, Reference};

/// The `een X` that a criterion names as its subject.
pub(super) fn subject(criterion: &Condition) -> Option<&Reference> {
    match &criterion.kind {
        ConditionKind::Compare { left: value, .. }
        | ConditionKind::Filled { value, .. }
        | ConditionKind::Property { subject: value, .. }
        | ConditionKind::Eleven { value, .. }
        | ConditionKind::Digits { value, .. } => universal(value),
        ConditionKind::Rule { .. } => None,
        ConditionKind::Compound { subject: found, items, .. } => {
            found.as_ref().and_then(universal).or_else(|| items.iter().find_map(subject))
        }
    }
}

fn universal(expr: &Expr) -> Option<&Reference> {
    if let ExprKind::Binary { left, right, .. } = &expr.kind {
        return universal(left).or_else(|| universal(right));
    }
    if let ExprKind::Parenthesised(inner) = &expr.kind {
        return universal(inner);
    }
    let ExprKind::Reference(reference) = &expr.kind else { return None };
    match reference.head {
        Head::Universal(_) => Some(reference),
        Head::He | Head::Own(_) | Head::Named(_) => reference.of.as_deref().and_then(universal),
    }
}

/// `X moet … indien Y` holds when Y does not hold or X does; both stay visible in the derivation.
pub(super) fn required(criterion: Compiled, when: Option<Compiled>) -> Compiled {
    let Some(when) = when else { return criterion };
    let site = criterion.site;
    let not_when =
        Compiled { site: when.site, op: Test::Count { quantity: Quantity::None, items: Box::from([when]) } };
    let items = Box::from([not_when, criterion]);
    Compiled { op: Test::Count { quantity: Quantity::AtLeast(1), items }, site }
}
