//! Everything a person was awarded, added up without counting any money twice.
//!
//! A later decision often begins with what an earlier one paid already: the relation `counts-towards` of a scheme says
//! which. Such a decision is worth more than it pays, and the difference is no new money. The total is therefore what
//! the decisions pay, payment by payment. That a payment was made is another thing: the chain says it.

use crate::decisions::{Decision, DecisionApproved, Outcome};
use herstel_kernel::{Cents, Date, DecisionId};
use herstel_scheme::{CaseInput, Package, RelationKind, SchemeId};
use std::collections::BTreeSet;

/// A decision with what it was worked out with.
#[derive(Clone, Copy)]
pub struct Decided<'a> {
    /// The decision; only a binding award counts.
    pub decision: &'a Decision,
    /// The scheme that decided, in exactly the version of then.
    pub package: &'a Package,
    /// What went into its calculation.
    pub input: &'a CaseInput,
}

/// Everything a person was awarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The awards in the order in which they were decided, each once.
    pub awards: Vec<Awarded>,
    /// What all of them together pay, paid already or not.
    pub total: Cents,
}

/// One award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awarded {
    /// The decision.
    pub decision: DecisionId,
    /// The step it decided.
    pub step: String,
    /// The scheme that decided.
    pub scheme: SchemeId,
    /// The date on its letter.
    pub decided_on: Date,
    /// What there is a right to by this decision: what it paid and what had been received for it before.
    pub worth: Cents,
    /// What had been received for it before, by which decision.
    pub counted: Vec<Counted>,
    /// What it pays, paid already or not.
    pub paid: Cents,
}

/// Part of an earlier payment that counts in a later decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The earlier decision.
    pub decision: DecisionId,
    /// How much of what it paid.
    pub amount: Cents,
}

/// Adds up the awards of one person. `None` only when amounts are beyond all bounds.
pub fn overview(decided: &[Decided<'_>]) -> Option<Overview> {
    let mut seen = BTreeSet::new();
    let mut own: Vec<Binding<'_>> = decided.iter().filter_map(binding).collect();
    own.retain(|award| seen.insert(award.decided.decision.proposed.decision));
    own.sort_by_key(|award| award.approval.decided_on);
    let mut overview = Overview { awards: Vec::new(), total: Cents::ZERO };
    for (index, award) in own.iter().enumerate() {
        let counted = counted(award, &own[..index]);
        let proposed = &award.decided.decision.proposed;
        let worth = counted.iter().try_fold(proposed.amount, |sum, part| sum.checked_add(part.amount))?;
        overview.total = overview.total.checked_add(proposed.amount)?;
        overview.awards.push(Awarded {
            decision: proposed.decision,
            step: proposed.step.clone(),
            scheme: proposed.scheme.clone(),
            decided_on: award.approval.decided_on,
            worth,
            counted,
            paid: proposed.amount,
        });
    }
    Some(overview)
}

/// An award that binds.
struct Binding<'a> {
    decided: Decided<'a>,
    approval: &'a DecisionApproved,
}

impl Binding<'_> {
    fn paid(&self) -> Cents {
        self.decided.decision.proposed.amount
    }
}

fn binding<'a>(decided: &Decided<'a>) -> Option<Binding<'a>> {
    let approval = decided.decision.approval()?;
    match decided.decision.proposed.outcome {
        Outcome::Award => Some(Binding { decided: *decided, approval }),
        Outcome::Rejection => None,
    }
}

/// What earlier payments took off this award. It is found by working the award out once more as if nothing had been
/// received; the difference is laid on the earlier payments in their order, on none more than it was.
fn counted(award: &Binding<'_>, earlier: &[Binding<'_>]) -> Vec<Counted> {
    let received: Vec<(&Binding<'_>, BTreeSet<&str>)> = earlier
        .iter()
        .map(|before| (before, receivers(&before.decided, &award.decided)))
        .filter(|(_, facts)| !facts.is_empty())
        .collect();
    let facts: BTreeSet<&str> = received.iter().flat_map(|(_, facts)| facts.iter().copied()).collect();
    let without = if facts.is_empty() { None } else { amount_without(&award.decided, &facts) };
    let mut left = without.and_then(|without| without.checked_sub(award.paid())).unwrap_or(Cents::ZERO);
    let mut counted = Vec::new();
    for (before, _) in received {
        let amount = left.min(before.paid());
        if amount > Cents::ZERO {
            counted.push(Counted { decision: before.decided.decision.proposed.decision, amount });
            left = left.checked_sub(amount).unwrap_or(Cents::ZERO);
        }
    }
    counted
}

/// The facts of the later decision in which what the earlier one paid is received, as its scheme says.
fn receivers<'a>(earlier: &Decided<'a>, later: &Decided<'_>) -> BTreeSet<&'a str> {
    let step = earlier.package.process().step(&earlier.decision.proposed.step);
    let paid = step.and_then(|step| step.outcome.as_ref()?.amount.as_ref());
    let relations = earlier.package.manifest().relations.iter().filter(|relation| {
        relation.kind == RelationKind::CountsTowards
            && relation.scheme == *later.package.id()
            && relation.outcome.is_some()
            && relation.outcome.as_ref() == paid
    });
    relations.map(|relation| relation.to.as_str()).collect()
}

/// What the decision would pay if these facts were nothing.
fn amount_without(decided: &Decided<'_>, facts: &BTreeSet<&str>) -> Option<Cents> {
    let mut input = decided.input.as_map().clone();
    for fact in facts {
        input.insert((*fact).to_owned(), Cents::ZERO.to_plain().into());
    }
    let proposed = &decided.decision.proposed;
    let outputs = decided.package.calculate_plain(&CaseInput::from_map(input), proposed.proposed_on).ok()?;
    decided.package.ruling(&proposed.step, &outputs).map(|ruling| ruling.amount)
}
