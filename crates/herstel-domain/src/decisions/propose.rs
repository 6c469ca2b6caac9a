//! Working out a step and sending it for its second reading.

use super::{Anew, Decision, DecisionProposed, Outcome, PreparedBy, machine};
use crate::{
    Context, Dossier, Event,
    parts::missing_parts,
    registration::TEXT_LENGTH_MAX,
    road::{self, Passage},
    transition::{Continuity, Verdict, continuity, may_decide, work_out_undecided},
};
use herstel_kernel::{Actor, Cents, DecisionId, DocumentId, ReceiptId, Refusal, RefusalCode, StaffRole};
use herstel_scheme::{FactPath, Package, Receipt, SchemeId, Step, StepKind};
use std::sync::Arc;

/// A case handler, or a machine where the scheme allows it, sends a worked-out step for its second reading.
#[derive(Clone, Debug)]
pub struct ProposeDecision {
    /// The new decision.
    pub decision: DecisionId,
    /// The proof that will be kept.
    pub receipt: ReceiptId,
    /// The step to decide.
    pub step: String,
    /// The scheme under which; absent: the one that decides this step today.
    pub scheme: Option<SchemeId>,
    /// For the second reader.
    pub remark: Option<String>,
    /// The documents on which it relies.
    pub relied_on: Vec<DocumentId>,
}

/// A step worked out on the facts as they stand; nothing is decided by it.
#[derive(Clone, Debug)]
pub struct WorkedOut {
    /// The proof: inputs, outputs, derivation.
    pub receipt: Receipt,
    /// What it would come down to.
    pub outcome: Outcome,
    /// What would be paid.
    pub amount: Cents,
}

impl WorkedOut {
    /// What it would come down to, to compare with another.
    pub fn verdict(&self) -> Verdict {
        Verdict { outcome: self.outcome, amount: self.amount }
    }
}

/// Works out a step under a package as if decided today, without any effect.
pub fn work_out(
    dossier: &Dossier,
    step: &str,
    package: &Package,
    context: &Context<'_>,
) -> Result<WorkedOut, Refusal> {
    // What is worked out anew is worked out as if it had not been decided.
    let undecided;
    let dossier = match dossier.anew(step) {
        Some(_) => {
            undecided = dossier.undecided_at(step);
            &undecided
        }
        None => dossier,
    };
    let today = context.today;
    check_examples(package, context)?;
    let definition = decision_step(package, step)?;
    let facts = dossier.fact_values();
    let missing = package.facts().missing(step, &facts);
    if !missing.is_empty() {
        let list: Vec<String> = missing.iter().map(ToString::to_string).collect();
        return Err(Refusal::new(RefusalCode::FactsMissing).with("facts", list.join("; ")));
    }
    let input = package.facts().build_input(&facts, &dossier.values_on(&package.family(), today));
    let failed = |error: String| Refusal::new(RefusalCode::CalculationFailed).with("reason", error);
    let calculation = package.calculate(&input, today).map_err(|error| failed(error.to_string()))?;
    if let Some(problem) = calculation.inconsistent.first() {
        let refusal = Refusal::new(RefusalCode::FactsInconsistent);
        return Err(refusal.with("rule", &problem.rule).with("explanation", &problem.message));
    }
    let ruling = package.ruling(&definition.id, &calculation.outputs);
    let ruling = ruling.ok_or_else(|| failed(format!("{step}: no amount")))?;
    if ruling.amount < Cents::ZERO {
        return Err(Refusal::new(RefusalCode::NeverADebt).with("amount", ruling.amount));
    }
    let outcome = if ruling.award { Outcome::Award } else { Outcome::Rejection };
    Ok(WorkedOut {
        receipt: Receipt::new(package, input, calculation, today),
        outcome,
        amount: ruling.amount,
    })
}

/// Sends a worked-out step for its second reading. A machine only an award, in a step of which the scheme says so.
pub fn propose(
    dossier: &Dossier,
    command: &ProposeDecision,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let proposed_by = match context.actor {
        Actor::Staff { id, role: StaffRole::CaseHandler | StaffRole::Reviewer } => PreparedBy::Person(id),
        Actor::System => PreparedBy::Machine,
        Actor::Staff {
            role:
                StaffRole::TeamLead
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee,
            ..
        }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::Municipal { .. } => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
    };
    if command.remark.as_ref().is_some_and(|remark| remark.chars().count() > TEXT_LENGTH_MAX) {
        return Err(Refusal::at(RefusalCode::TooLong, "remark").with("limit", TEXT_LENGTH_MAX));
    }
    if let Some(document) = command.relied_on.iter().find(|id| !can_rely_on(dossier, **id)) {
        let code = if dossier.document(*document).is_some() {
            RefusalCode::DocumentsChanged
        } else {
            RefusalCode::NotFound
        };
        return Err(Refusal::at(code, "relied_on"));
    }
    let replaced = dossier.anew(&command.step);
    if dossier.approved(&command.step).is_some() && replaced.is_none() {
        return Err(Refusal::new(RefusalCode::AlreadyDecided));
    }
    if let Some(replaced) = replaced {
        check_who(replaced, proposed_by)?;
    }
    if dossier.pending(&command.step).is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyProposed));
    }
    let package = match (deciding_package(dossier, command, context), replaced) {
        (Ok(package), _) => package_anew(dossier, command, replaced, package, context),
        // When nothing decides the step today, what decided it before does.
        (Err(refusal), Some(replaced)) => {
            context.schemes.get(&replaced.proposed.scheme).cloned().ok_or(refusal)?
        }
        (Err(refusal), None) => return Err(refusal),
    };
    let step = decision_step(&package, &command.step)?;
    match proposed_by {
        PreparedBy::Machine => machine::check_step(dossier, step)?,
        PreparedBy::Person(_) => {}
    }
    if replaced.is_none() {
        check_open(dossier, step, &package)?;
    }
    let named = command.scheme.as_ref().filter(|id| *id != package.id());
    let (package, worked_out) = work_out_undecided(dossier, &command.step, package, context)?;
    if named.is_some_and(|id| id != package.id()) {
        return Err(Refusal::at(RefusalCode::SchemeNotInForce, "scheme").with("today", context.today));
    }
    match proposed_by {
        PreparedBy::Machine => {
            machine::check_step(dossier, decision_step(&package, &command.step)?)?;
            machine::check_outcome(worked_out.outcome)?;
        }
        PreparedBy::Person(_) => {}
    }
    let verdict = worked_out.verdict();
    let (anew, verdict) = match replaced {
        Some(replaced) => taking_its_place(dossier, replaced, verdict)?,
        None => (None, verdict),
    };
    Ok(vec![Event::DecisionProposed(DecisionProposed {
        decision: command.decision,
        step: command.step.clone(),
        family: package.family(),
        scheme: package.id().clone(),
        scheme_hash: package.hash(),
        outcome: verdict.outcome,
        amount: verdict.amount,
        anew,
        receipt: command.receipt,
        receipt_hash: worked_out.receipt.content_hash(),
        proposed_by,
        proposed_on: context.today,
        relied_on: unique(&command.relied_on),
        on_word: on_word(dossier, &package),
        remark: command.remark.clone().filter(|remark| !remark.trim().is_empty()),
        receipt_content: Some(Box::new(worked_out.receipt)),
    })])
}

/// Whether a decision can rely on a document: it is there, no later version took its place, and nobody found that it is
/// not what was asked for.
pub(super) fn can_rely_on(dossier: &Dossier, document: DocumentId) -> bool {
    dossier.document(document).is_some()
        && !dossier.papers.is_replaced(document)
        && !dossier.papers.is_nothing_asked(document)
}

fn unique(documents: &[DocumentId]) -> Vec<DocumentId> {
    let mut found: Vec<DocumentId> = Vec::new();
    for document in documents {
        if !found.contains(document) {
            found.push(*document);
        }
    }
    found
}

/// The facts that this scheme reads and that rest on the word of the parent.
fn on_word(dossier: &Dossier, package: &Package) -> Vec<FactPath> {
    let paths = dossier.facts_on_word().map(|(path, _)| path);
    paths.filter(|path| package.facts().find(path).is_some()).cloned().collect()
}

/// Who decided first does not decide anew, and neither does a machine.
fn check_who(replaced: &Decision, proposer: PreparedBy) -> Result<(), Refusal> {
    let PreparedBy::Person(id) = proposer else {
        return Err(Refusal::new(RefusalCode::NotForMachine).with("step", &replaced.proposed.step));
    };
    let approved_by = replaced.approval().map(|approval| approval.approved_by);
    if replaced.proposed.proposed_by == proposer || approved_by == Some(id) {
        return Err(Refusal::new(RefusalCode::DecidedFirst));
    }
    Ok(())
}

/// Of the scheme that decides today and the one that decided before, the one that gives the person more.
fn package_anew(
    dossier: &Dossier,
    command: &ProposeDecision,
    replaced: Option<&Decision>,
    package: Arc<Package>,
    context: &Context<'_>,
) -> Arc<Package> {
    let before = replaced.and_then(|replaced| context.schemes.get(&replaced.proposed.scheme));
    let Some(before) = before.filter(|before| command.scheme.is_none() && before.id() != package.id()) else {
        return package;
    };
    let worked_out = |package: &Package| work_out(dossier, &command.step, package, context).ok();
    match (worked_out(&package), worked_out(before)) {
        (Some(now), Some(then)) => match continuity(then.verdict(), now.verdict()) {
            Continuity::Kept { .. } => Arc::clone(before),
            Continuity::Same | Continuity::Better { .. } => package,
        },
        (None, Some(_)) => Arc::clone(before),
        (Some(_) | None, None) => package,
    }
}

/// What a decision worked out anew comes down to: a right that was there stays, and it pays what comes on top.
fn taking_its_place(
    dossier: &Dossier,
    replaced: &Decision,
    found: Verdict,
) -> Result<(Option<Anew>, Verdict), Refusal> {
    let overflow =
        || Refusal::new(RefusalCode::CalculationFailed).with("reason", "amounts beyond all bounds");
    let awarded_before = dossier.awarded_at(&replaced.proposed.step).ok_or_else(overflow)?;
    let more = found.amount.checked_sub(awarded_before).ok_or_else(overflow)?.max(Cents::ZERO);
    let outcome = match (replaced.proposed.outcome, found.outcome) {
        (Outcome::Rejection, Outcome::Rejection) => Outcome::Rejection,
        (Outcome::Award, _) | (_, Outcome::Award) => Outcome::Award,
    };
    let anew = Anew { replaces: replaced.proposed.decision, awarded_before, found: found.amount };
    Ok((Some(anew), Verdict { outcome, amount: more }))
}

/// Amounts that nobody published, marked as examples, reach nobody outside a demonstration.
pub fn check_examples(package: &Package, context: &Context<'_>) -> Result<(), Refusal> {
    if package.parameters().has_examples() && !context.is_demo {
        return Err(Refusal::at(RefusalCode::ExampleAmounts, "scheme"));
    }
    Ok(())
}

/// Whether a step can be decided now: the person applied for its scheme, what comes before it is done, and they did not
/// choose otherwise.
///
/// Registration is an application for every step of the road, so a parent who has not chosen yet is not held up;
/// one who chose to wait or stop is left alone, and where the road forks the parent says which way.
pub fn check_open(dossier: &Dossier, step: &Step, package: &Package) -> Result<(), Refusal> {
    let family = package.family();
    let applied = dossier.application(&family).is_some();
    match road::passage(dossier, &family, step, package) {
        Passage::Open if applied => Ok(()),
        Passage::Open | Passage::Held | Passage::Closed => {
            let parts = missing_parts(dossier, &family, step);
            let before =
                parts.first().copied().or(step.after.first().map(String::as_str)).unwrap_or(&step.id);
            Err(Refusal::new(RefusalCode::StepNotOpen).with("step", before))
        }
    }
}

fn decision_step<'a>(package: &'a Package, step: &str) -> Result<&'a Step, Refusal> {
    let found = package.process().step(step).filter(|step| step.kind == StepKind::Decision);
    found.ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}

/// The scheme that is named, when it decides today, or else the newest that does. A named one that neither decides
/// nor can be pointed at by a transitional rule is refused at once.
fn deciding_package(
    dossier: &Dossier,
    command: &ProposeDecision,
    context: &Context<'_>,
) -> Result<Arc<Package>, Refusal> {
    let not_in_force = || Refusal::at(RefusalCode::SchemeNotInForce, "scheme").with("today", context.today);
    if let Some(id) = &command.scheme {
        let named = context.schemes.get(id).ok_or_else(not_in_force)?;
        if !may_decide(dossier, &command.step, named, context) {
            return Err(not_in_force());
        }
    }
    let mut deciding = context.schemes.deciding(&command.step, context.today);
    deciding.retain(|package| dossier.application(&package.family()).is_some());
    let named = deciding.iter().find(|package| command.scheme.as_ref() == Some(package.id())).cloned();
    named.or_else(|| road::newest(deciding)).ok_or_else(not_in_force)
}
