//! One objection for the committee: what happened with it, what it is about and how that was worked out, and the papers; with
//! the forms for the hearing and the advice.

use super::{
    WaitingPath,
    contested::{self, ContestedWords},
};
use crate::{
    AppState,
    command::carry_out,
    documents::{DocumentView, respond_bytes},
    error::{PageError, shown_on_form},
    explanation::{self, ExplanationView, Links},
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Advising,
    staff::{
        errors_of, looked_at,
        objections::{
            ActionForm, Part, advice_form, at_fields_of, hearing_forms, hearing_wish, what_happened,
        },
        words::Words,
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    decisions::{Decision, Outcome},
    objections::ObjectionCommand,
};
use herstel_kernel::{DocumentId, DossierNumber, ObjectionId, Refusal};
use herstel_scheme::{FactPath, Receipt};
use herstel_store::BeforeCommittee;
use serde::Deserialize;

/// One objection; a form sent to it says what was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/commissie/bezwaar/{number}/{objection}", rejection(PageError))]
pub(super) struct FilePath {
    pub number: DossierNumber,
    pub objection: ObjectionId,
}

/// A paper of an objection.
#[derive(TypedPath, Deserialize)]
#[typed_path("/commissie/bezwaar/{number}/{objection}/stuk/{document}", rejection(PageError))]
struct PaperPath {
    number: DossierNumber,
    objection: ObjectionId,
    document: DocumentId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Committee, show_one).post(Guard::Committee, change).get(Guard::Committee, fetch)
}

#[derive(Template)]
#[template(path = "staff/committee.html")]
struct FilePage {
    page: Page,
    errors: FormErrors,
    name_of_parent: String,
    number: String,
    back: String,
    version: u64,
    title: String,
    /// Until when the answer must be there.
    until: String,
    lines: Vec<(String, Option<String>)>,
    papers: Vec<DocumentView>,
    decision: Option<DecisionWords>,
    /// What it is about when that is no decision.
    contested: Option<ContestedWords>,
    forms: Vec<ActionForm>,
}

/// The decision that an objection is about.
struct DecisionWords {
    outcome: String,
    /// How it was worked out.
    explanation: Option<ExplanationView>,
}

/// The facts themselves are not before the committee: what the decision used of them stands in its explanation.
struct NoLinks;

impl Links for NoLinks {
    fn fact(&self, _: &FactPath) -> String {
        String::new()
    }

    fn has_fact(&self, _: &FactPath) -> bool {
        false
    }

    fn other_origin(&self) -> &'static str {
        "operand-fact"
    }

    fn dispute(&self, _: &str) -> Option<String> {
        None
    }
}

impl FilePage {
    async fn load(
        state: &AppState,
        advising: &Advising,
        found: &BeforeCommittee,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let (file, objection) = (&found.file, &found.file.objection);
        let path = FilePath { number: file.number.clone(), objection: objection.id() };
        let action = path.to_string();
        let page = advising.page.clone().at(path);
        let t = page.texts;
        let words = Words::new(t, &state.schemes, state.clock.today());
        let mut forms = hearing_forms(t, &action, objection);
        forms.push(advice_form(t, &action));
        let fields: Vec<&str> = forms.iter().flat_map(ActionForm::names).collect();
        let errors = errors_of(&page, refusals, &fields);
        let paper = |document| {
            let (number, objection) = (file.number.clone(), objection.id());
            PaperPath { number, objection, document }.to_string()
        };
        let decision = match &file.decision {
            Some(decision) => {
                Some(DecisionWords::load(state, &page, decision, found.receipt.as_ref()).await?)
            }
            None => None,
        };
        Ok(Self {
            name_of_parent: file.name.clone(),
            number: file.number.to_string(),
            back: WaitingPath.to_string(),
            version: file.version,
            title: t.t1("term-objection", "step", contested::name(t, &words, file)),
            until: match file.last_day {
                Some(day) => t.t1("committee-until", "date", t.date(day)),
                None => t.t("committee-held"),
            },
            lines: what_happened(t, objection),
            papers: file.documents.iter().map(|document| DocumentView::new(document, t, paper)).collect(),
            decision,
            contested: contested::of(state, t, file),
            forms: forms.into_iter().map(|one| one.filled(form, &errors)).collect(),
            errors,
            page,
        })
    }
}

impl DecisionWords {
    async fn load(
        state: &AppState,
        page: &Page,
        decision: &Decision,
        receipt: Option<&Receipt>,
    ) -> Result<Self, PageError> {
        let (t, proposed) = (page.texts, &decision.proposed);
        let day = decision.approval().map_or_else(String::new, |approval| t.date(approval.decided_on));
        let outcome = match proposed.outcome {
            Outcome::Award => t.t2("named-award", "amount", t.amount(proposed.amount), "date", day),
            Outcome::Rejection => t.t1("named-rejection", "date", day),
        };
        let package = explanation::package(state, decision).await?;
        let explanation = receipt.map(|receipt| {
            let explained = explanation::of_receipt(&package, &proposed.step, receipt, t.0);
            ExplanationView::new(page.clone(), &explained, &NoLinks)
        });
        Ok(Self { outcome, explanation })
    }
}

async fn before_it(
    state: &AppState,
    advising: &Advising,
    number: &DossierNumber,
    objection: ObjectionId,
) -> Result<BeforeCommittee, PageError> {
    let found = state.store.before_committee(&advising.scope, number, objection).await?;
    found.ok_or(PageError::NotFound)
}

async fn show_one(
    FilePath { number, objection }: FilePath,
    State(state): State<AppState>,
    advising: Advising,
) -> Result<Response, PageError> {
    let found = before_it(&state, &advising, &number, objection).await?;
    show(&FilePage::load(&state, &advising, &found, &SubmittedForm::default(), &[]).await?)
}

async fn fetch(
    PaperPath { number, objection, document }: PaperPath,
    State(state): State<AppState>,
    advising: Advising,
) -> Result<Response, PageError> {
    let scope = &advising.scope;
    let paper = state.store.paper_before_committee(scope, &number, objection, document).await?;
    let (received, bytes) = paper.ok_or(PageError::NotFound)?;
    respond_bytes(&received, bytes)
}

async fn change(
    FilePath { number, objection }: FilePath,
    State(state): State<AppState>,
    advising: Advising,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let found = before_it(&state, &advising, &number, objection).await?;
    let (version, what) = (looked_at(&form)?, form.text("what"));
    let refused = async |status: StatusCode, refusals: Vec<Refusal>| {
        show_refused(status, &FilePage::load(&state, &advising, &found, &form, &refusals).await?)
    };
    let command = match hearing_wish(what, objection, &form) {
        Ok(command) => command,
        Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, refusals).await,
    };
    // With the advice the committee is done, and the objection is no longer before it.
    let is_done = matches!(command, ObjectionCommand::RecordAdvice(_));
    let next = if is_done { WaitingPath.to_string() } else { FilePath { number, objection }.to_string() };
    let (scope, command) = (&advising.scope, Command::Objection(command));
    match carry_out(&state, scope, found.file.dossier, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&next).into_response()),
        Err(Ok((status, refusals))) => refused(status, at_fields_of(what, refusals)).await,
        Err(Err(error)) => Err(error),
    }
}
