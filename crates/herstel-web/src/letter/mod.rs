//! Letters as PDF, for the parent they were sent to and for staff.
//!
//! A letter is set once, from the dossier as it was at the approval, and its bytes are kept.

use crate::{
    AppState,
    error::PageError,
    explanation,
    layout::PDF_POLICY,
    routes::{Guard, Routes},
    session::SignedIn,
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier, Scope,
    decisions::{Decision, Outcome, PreparedBy},
    registration::PersonDetails,
};
use herstel_kernel::{LetterId, Refusal, RefusalCode, StaffId, StaffPost, StaffRole};
pub(crate) use herstel_letters::printable;
use herstel_letters::{LetterSource, render_pdf};
use herstel_scheme::{Language, LetterCase, LetterPerson, Package};
use herstel_store::{LetterRow, StaffMember};
use serde::Deserialize;

/// A letter: `/brief/let-….pdf`.
#[derive(TypedPath, Deserialize)]
#[typed_path("/brief/{file}", rejection(PageError))]
pub(crate) struct LetterPath {
    file: String,
}

impl LetterPath {
    /// The address of a letter.
    pub fn new(letter: LetterId) -> Self {
        Self { file: format!("{letter}.pdf") }
    }

    fn letter(&self) -> Option<LetterId> {
        self.file.strip_suffix(".pdf")?.parse().ok()
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::Dossiers, show)
}

async fn show(path: LetterPath, State(state): State<AppState>, who: SignedIn) -> Result<Response, PageError> {
    let letter = path.letter().ok_or(PageError::NotFound)?;
    for scope in [Some(who.scope), who.representing].into_iter().flatten() {
        if let Some(row) = state.store.letter(&scope, letter).await? {
            return respond(&state, &scope, &row).await;
        }
    }
    Err(PageError::NotFound)
}

/// A letter as an answer.
pub(crate) async fn respond(state: &AppState, scope: &Scope, row: &LetterRow) -> Result<Response, PageError> {
    explanation::check_letter(state, scope, row).await?;
    let pdf = match state.store.letter_pdf(scope, row.letter).await? {
        Some(kept) => kept,
        None => set_and_keep(state, scope, row).await?,
    };
    let name = format!("inline; filename=\"brief-{}.pdf\"", row.issued_on);
    let name = HeaderValue::try_from(name).map_err(PageError::failed)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static("nl")),
        (header::CONTENT_SECURITY_POLICY, PDF_POLICY),
    ];
    Ok((headers, pdf).into_response())
}

/// Sets the letter and keeps its bytes.
pub(crate) async fn set_and_keep(
    state: &AppState,
    scope: &Scope,
    row: &LetterRow,
) -> Result<Vec<u8>, PageError> {
    let missing = || PageError::failed(format!("letter {} lacks its decision", row.letter));
    let dossier = state.store.dossier_as_of(scope, row.dossier, row.version).await?.ok_or_else(missing)?;
    let decision = dossier.decision(row.decision).ok_or_else(missing)?;
    // Letters are in the language of the law; the page explains the same in the reader's own.
    let language = Language::Nl;
    let explained = explanation::explain(state, scope, decision, language).await?;
    let case = letter_case(state, &dossier, decision, row).await?;
    let stored = explanation::stored(&explained.receipt);
    let (template, data) =
        explained
            .package
            .letter_data(&decision.proposed.step, &stored, &case, language)
            .ok_or_else(|| PageError::failed(format!("no letter for step {}", decision.proposed.step)))?;
    let files = files(&explained.package);
    let issued_on = row.issued_on;
    let pdf = tokio::task::spawn_blocking(move || {
        let language = herstel_letters::Language::Dutch;
        render_pdf(&LetterSource { main: &template, files: &files, data: &data, language, issued_on })
    })
    .await
    .map_err(PageError::failed)?
    .map_err(PageError::failed)?;
    state.store.keep_letter_pdf(scope, row.letter, &pdf).await?;
    Ok(pdf)
}

async fn letter_case(
    state: &AppState,
    dossier: &Dossier,
    decision: &Decision,
    row: &LetterRow,
) -> Result<LetterCase, PageError> {
    let staff = state.store.staff().await?;
    let details = &dossier.registration.details;
    let (decided_by, by_machine) = match (decision.proposed.proposed_by, decision.approval()) {
        (PreparedBy::Person(id), _) => (id, false),
        (PreparedBy::Machine, Some(approval)) => (approval.approved_by, true),
        (PreparedBy::Machine, None) => return Err(PageError::NotFound),
    };
    let contact = dossier.handler.as_ref().map_or(decided_by, |fixed| fixed.handler);
    Ok(LetterCase {
        name: printable(&details.name),
        address: lines(details.address.as_deref().unwrap_or_default()),
        reference: dossier.registration.number.to_string(),
        date: row.issued_on,
        award: decision.proposed.outcome == Outcome::Award,
        amount: decision.proposed.amount,
        decided_by: person(&staff, decided_by),
        by_machine,
        contact: person(&staff, contact),
    })
}

/// The lines of an address.
pub(crate) fn lines(address: &str) -> Vec<String> {
    let lines = address.split(['\n', ',']).map(str::trim).filter(|line| !line.is_empty());
    lines.map(printable).collect()
}

/// What no letter can show of what will stand on an envelope: a decision must reach somebody under their own name. Asked
/// wherever a name or an address comes in; what is recorded already leaves with question marks ([`printable`]).
pub(crate) fn unprintable(lines: &[(&'static str, Option<&str>)]) -> Vec<Refusal> {
    let refused = |(field, text): &(&'static str, Option<&str>)| {
        let character = herstel_letters::unprintable((*text)?)?;
        Some(Refusal::at(RefusalCode::Unprintable, *field).with("character", character))
    };
    lines.iter().filter_map(refused).collect()
}

/// The lines of a person that stand on an envelope, by their fields.
pub(crate) fn on_envelope(details: &PersonDetails) -> [(&'static str, Option<&str>); 2] {
    [("name", Some(&details.name)), ("address", details.address.as_deref())]
}

/// How somebody is named in a letter. Roles in a letter are Dutch, as the letter is.
pub(crate) fn person(staff: &[StaffMember], id: StaffId) -> LetterPerson {
    let member = staff.iter().find(|member| member.id == id);
    let texts = crate::i18n::Texts::from(Language::Nl);
    let role = member.map(|member| match member.post {
        StaffPost::Operation(StaffRole::CaseHandler) => texts.t("role-case-handler"),
        StaffPost::Operation(StaffRole::Reviewer) => texts.t("role-reviewer"),
        StaffPost::Operation(StaffRole::TeamLead) => texts.t("role-team-lead"),
        StaffPost::Operation(StaffRole::Steering) => texts.t("role-steering"),
        StaffPost::Operation(StaffRole::PrivacyOfficer) => texts.t("role-privacy-officer"),
        StaffPost::Operation(StaffRole::LegalAdviser) => texts.t("role-legal-adviser"),
        StaffPost::Operation(StaffRole::ObjectionCommittee) => texts.t("role-objection-committee"),
        StaffPost::Municipal(..) => texts.t("role-municipal"),
    });
    LetterPerson { name: member.map_or_else(String::new, |m| m.name.clone()), role, phone: None, email: None }
}

/// What a template may read: the templates and their neighbours.
fn files(package: &Package) -> Vec<(String, Vec<u8>)> {
    let of_letters = |(path, _): &(&str, &[u8])| path.starts_with("letters/");
    package.files().iter().filter(of_letters).map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}
