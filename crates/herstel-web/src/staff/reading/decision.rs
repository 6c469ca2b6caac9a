//! One decision as its second reader, and later everybody on the staff, reads it.

use super::{ApprovalPath, ReturnPath, compare::Comparison};
use crate::{
    AppState,
    documents::Relied,
    error::PageError,
    explanation::{ExplanationView, Links, explain, fact_anchor},
    layout::{Field, FormErrors, Page, SubmittedForm},
    letter::LetterPath,
    session::Staff,
    staff::{
        decision::{Parameters, Remains, StepPath},
        documents::DocumentPath,
        dossier::{DossierPath, FactsTable, facts_behind},
        find_dossier,
        people::Colleagues,
        words::{Words, named},
    },
};
use askama::Template;
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    decisions::{Decision, DecisionStatus, Outcome, PreparedBy},
};
use herstel_kernel::{DecisionId, DossierNumber};
use herstel_scheme::FactPath;
use serde::Deserialize;

/// One decision.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/besluit/{decision}", rejection(PageError))]
pub(crate) struct DecisionPath {
    pub number: DossierNumber,
    pub decision: DecisionId,
}

/// The page.
#[derive(Template)]
#[template(path = "staff/decision.html")]
pub(super) struct DecisionPage {
    page: Page,
    errors: FormErrors,
    number: String,
    name: String,
    dossier_href: String,
    version: u64,
    step: String,
    scheme: String,
    scheme_hash: String,
    status: String,
    status_class: &'static str,
    outcome: String,
    is_rejection: bool,
    reason: Option<String>,
    amount: String,
    proposed: String,
    remark: Option<String>,
    explanation: ExplanationView,
    parameters: Parameters,
    remains: Remains,
    facts: Vec<FactsTable>,
    reading: Reading,
    relied: Relied,
    comparison: Option<Comparison>,
}

/// What can be done with the decision, and what was done.
enum Reading {
    /// It waits, and this person may read it.
    Open { approve_href: String, return_href: String, remarks: Box<Field>, facts_changed: bool },
    /// It waits, and this person proposed it.
    Own,
    /// It binds.
    Approved { sentence: String, letter: Option<String> },
    /// It was sent back.
    Returned { sentence: String, remarks: String, again_href: String },
}

/// Facts lead to the table on the same page: the facts as they were when it was worked out.
struct OnThisPage;

impl Links for OnThisPage {
    fn fact(&self, path: &FactPath) -> String {
        format!("#{}", fact_anchor(path))
    }

    fn dispute(&self, _: &str) -> Option<String> {
        None
    }
}

impl DecisionPage {
    pub async fn load(
        state: &AppState,
        mut staff: Staff,
        path: DecisionPath,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let dossier = find_dossier(state, &staff, &path.number).await?;
        let state = &state.for_dossier(&dossier);
        let decision = dossier.decision(path.decision).ok_or(PageError::NotFound)?;
        let proposed = &decision.proposed;
        let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
        let texts = words.texts;
        let colleagues = Colleagues::load(state).await?;
        let explained = explain(state, &staff.scope, decision, texts.0).await?;
        let package = explained.package.as_ref();
        let id = dossier.registration.dossier;
        let then = state.store.dossier_as_of(&staff.scope, id, decision.proposed_at_version).await?;
        let ruling = package.ruling(&proposed.step, &explained.receipt.outputs);
        staff.page.path = path.to_string();
        let reading =
            Reading::new(state, &staff, words, &colleagues, &dossier, decision, form, &errors).await?;
        let comparison = Comparison::load(state, &staff, words, &dossier, decision).await?;
        let number = &path.number;
        let link = |document| DocumentPath { number: number.clone(), document }.to_string();
        let relied = Relied::new(staff.page.clone(), &dossier, proposed, |path| words.fact(path), link);
        Ok(Self {
            relied,
            comparison,
            number: path.number.to_string(),
            name: dossier.registration.details.name.clone(),
            dossier_href: DossierPath { number: path.number.clone() }.to_string(),
            version: dossier.version,
            step: words.step_of(package, &proposed.step),
            scheme: package.text(texts.0, "scheme-title", &[]),
            scheme_hash: proposed.scheme_hash.to_string().chars().take(12).collect(),
            status: words.decision_status(decision),
            status_class: match &decision.status {
                DecisionStatus::Approved(_) => "ok",
                DecisionStatus::Proposed | DecisionStatus::Returned(_) => "warm",
            },
            outcome: words.outcome(proposed.outcome),
            is_rejection: proposed.outcome == Outcome::Rejection,
            reason: ruling
                .and_then(|ruling| ruling.reason)
                .map(|reason| named(package, texts.0, "value", &reason)),
            amount: texts.amount(proposed.amount),
            proposed: texts.t2(
                "decision-proposed-by",
                "name",
                colleagues.preparer(texts, proposed.proposed_by),
                "date",
                texts.date(proposed.proposed_on),
            ),
            remark: proposed.remark.clone(),
            explanation: ExplanationView::new(staff.page.clone(), &explained.explanation, &OnThisPage),
            parameters: Parameters::new(staff.page.clone(), package, explained.receipt.calculated_on),
            remains: Remains::new(staff.page.clone(), words, package, &proposed.step),
            facts: facts_behind(words, package, then.as_ref().unwrap_or(&dossier), &explained.explanation),
            reading,
            errors,
            page: staff.page,
        })
    }
}

impl Reading {
    #[expect(clippy::too_many_arguments, reason = "what the page has at hand when it asks")]
    async fn new(
        state: &AppState,
        staff: &Staff,
        words: Words<'_>,
        colleagues: &Colleagues,
        dossier: &Dossier,
        decision: &Decision,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Result<Self, PageError> {
        let texts = words.texts;
        let number = || dossier.registration.number.clone();
        let id = decision.proposed.decision;
        let by = decision.proposed.proposed_by;
        let approved_key = match by {
            PreparedBy::Person(_) => "decision-approved-by",
            PreparedBy::Machine => "decision-decided-after-machine",
        };
        Ok(match &decision.status {
            DecisionStatus::Proposed if by == PreparedBy::Person(staff.id) => Self::Own,
            DecisionStatus::Proposed => Self::Open {
                approve_href: ApprovalPath { number: number(), decision: id }.to_string(),
                return_href: ReturnPath { number: number(), decision: id }.to_string(),
                remarks: Box::new(
                    Field::area("remarks", texts.t("reading-remarks"), 4)
                        .hint(texts.t("reading-remarks-hint"))
                        .filled(form, errors),
                ),
                facts_changed: dossier.facts_version > decision.proposed_at_version,
            },
            DecisionStatus::Approved(approved) => {
                let letters = state.store.letters_of(&staff.scope, dossier.registration.dossier).await?;
                let letter = letters.iter().find(|letter| letter.decision == id);
                Self::Approved {
                    sentence: texts.t2(
                        approved_key,
                        "name",
                        colleagues.name(texts, approved.approved_by),
                        "date",
                        texts.date(approved.decided_on),
                    ),
                    letter: letter.map(|letter| LetterPath::new(letter.letter).to_string()),
                }
            }
            DecisionStatus::Returned(returned) => Self::Returned {
                sentence: texts.t2(
                    "decision-returned-by",
                    "name",
                    colleagues.name(texts, returned.returned_by),
                    "date",
                    texts.date(returned.returned_on),
                ),
                remarks: returned.remarks.clone(),
                again_href: StepPath { number: number(), step: decision.proposed.step.clone() }.to_string(),
            },
        })
    }
}
