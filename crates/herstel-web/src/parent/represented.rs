//! Acting for somebody else: `/namens`. The pages of their case, with a banner that says so on each of them.

use super::{
    calls, case, chain, choice, complaints, decision, dispute, documents, facts, messages, named::NamedPath,
    promises, reader::Reader, story, timeline, whole_file, wrong,
};
use crate::{
    AppState,
    documents::{FormWithFile, Upload},
    error::PageError,
    layout::{Page, SubmittedForm, show},
    recognition,
    routes::{Guard, Routes},
    session::Acting,
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{ComplaintId, DecisionId, DocumentId, DossierNumber, MessageId};
use herstel_store::ContactCard;
use serde::Deserialize;

/// Those for whom one acts.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens")]
pub(crate) struct RepresentedPath;

/// The case of one of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}", rejection(PageError))]
pub(crate) struct ForCasePath {
    pub number: DossierNumber,
}

/// What is known about them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/gegevens", rejection(PageError))]
pub(crate) struct ForFactsPath {
    pub number: DossierNumber,
}

/// A decision.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/besluit/{decision}", rejection(PageError))]
pub(crate) struct ForDecisionPath {
    pub number: DossierNumber,
    pub decision: DecisionId,
}

/// Saying that something is wrong.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klopt-niet", rejection(PageError))]
pub(crate) struct ForDisputePath {
    pub number: DossierNumber,
}

/// Where a choice is sent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/keuze", rejection(PageError))]
pub(crate) struct ForChoicePath {
    pub number: DossierNumber,
}

/// Their documents.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/documenten", rejection(PageError))]
pub(crate) struct ForDocumentsPath {
    pub number: DossierNumber,
}

/// The papers that are asked of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/stukken", rejection(PageError))]
pub(crate) struct ForPapersPath {
    pub number: DossierNumber,
}

/// Saying that they do not have one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/stukken/heb-ik-niet", rejection(PageError))]
pub(crate) struct ForNotHeldPath {
    pub number: DossierNumber,
}

/// One of them as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/documenten/{document}", rejection(PageError))]
pub(crate) struct ForDocumentPath {
    pub number: DossierNumber,
    pub document: DocumentId,
}

/// Their messages.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/berichten", rejection(PageError))]
pub(crate) struct ForMessagesPath {
    pub number: DossierNumber,
}

/// One of them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/berichten/{message}", rejection(PageError))]
pub(crate) struct ForMessagePath {
    pub number: DossierNumber,
    pub message: MessageId,
}

/// Their story.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/verhaal", rejection(PageError))]
pub(crate) struct ForStoryPath {
    pub number: DossierNumber,
}

/// What happened to them and why.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wat-er-gebeurde", rejection(PageError))]
pub(crate) struct ForTimelinePath {
    pub number: DossierNumber,
}

/// The same as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wat-er-gebeurde/pdf", rejection(PageError))]
pub(crate) struct ForTimelinePdfPath {
    pub number: DossierNumber,
}

/// Who still has to do what for them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/wie-doet-wat", rejection(PageError))]
pub(crate) struct ForChainPath {
    pub number: DossierNumber,
}

/// What they can do when it goes wrong.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/als-het-misgaat", rejection(PageError))]
pub(crate) struct ForWrongPath {
    pub number: DossierNumber,
}

/// Asking that they are called.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bel-mij", rejection(PageError))]
pub(crate) struct ForCallPath {
    pub number: DossierNumber,
}

/// Complaining for them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klacht", rejection(PageError))]
pub(crate) struct ForComplaintsPath {
    pub number: DossierNumber,
}

/// One of their complaints.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/klacht/{complaint}", rejection(PageError))]
pub(crate) struct ForComplaintPath {
    pub number: DossierNumber,
    pub complaint: ComplaintId,
}

/// What was promised to them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/beloften", rejection(PageError))]
pub(crate) struct ForPromisesPath {
    pub number: DossierNumber,
}

/// Their whole file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/hele-dossier", rejection(PageError))]
pub(crate) struct ForWholeFilePath {
    pub number: DossierNumber,
}

/// The same as one file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/hele-dossier/zip", rejection(PageError))]
pub(crate) struct ForWholeFileZipPath {
    pub number: DossierNumber,
}

/// What recognises them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/erkenning", rejection(PageError))]
pub(crate) struct ForRecognitionPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, list)
        .get(Guard::Representing, show_case)
        .get(Guard::Representing, show_facts)
        .get(Guard::Representing, show_decision)
        .get(Guard::Representing, show_dispute)
        .upload(Guard::Representing, submit_dispute)
        .post(Guard::Representing, choose)
        .step_up(StepUp::Always(Matter::Choice))
        .get(Guard::Representing, show_documents)
        .upload(Guard::Representing, hand_in)
        .get(Guard::Representing, show_papers)
        .upload(Guard::Representing, hand_in_paper)
        .post(Guard::Representing, say_not_held)
        .get(Guard::Representing, fetch)
        .get(Guard::Representing, show_messages)
        .post(Guard::Representing, write)
        .get(Guard::Representing, show_message)
        .post(Guard::Representing, answer)
        .get(Guard::Representing, show_story)
        .get(Guard::Representing, show_timeline)
        .get(Guard::Representing, timeline_pdf)
        .get(Guard::Representing, show_chain)
        .get(Guard::Representing, show_wrong)
        .get(Guard::Representing, show_call)
        .post(Guard::Representing, ask_call)
        .get(Guard::Representing, show_complain)
        .post(Guard::Representing, complain)
        .get(Guard::Representing, show_complaint)
        .post(Guard::Representing, change_complaint)
        .get(Guard::Representing, show_promises)
        .get(Guard::Representing, show_whole_file)
        .post(Guard::Representing, whole_file_zip)
        .step_up(StepUp::Always(Matter::WholeFile))
        .get(Guard::Representing, show_recognition)
        .post(Guard::Representing, choose_recognition)
}

/// Most people on the list.
const CARDS_MAX: u32 = 500;

#[derive(Template)]
#[template(path = "parent/represented.html")]
struct RepresentedPage {
    page: Page,
    people: Vec<Represented>,
}

struct Represented {
    name: String,
    number: String,
    href: String,
}

async fn list(
    _: RepresentedPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let cards = state.store.contact_cards(&acting.scope, None, CARDS_MAX).await?;
    let row = |card: ContactCard| Represented {
        href: if card.reads_dossier {
            ForCasePath { number: card.number.clone() }.to_string()
        } else {
            NamedPath { number: card.number.clone() }.to_string()
        },
        name: card.name,
        number: card.number.to_string(),
    };
    let people = cards.into_iter().filter(|card| card.reads_dossier || card.reads_named).map(row).collect();
    show(&RepresentedPage { page: acting.page, people })
}

async fn show_case(
    ForCasePath { number }: ForCasePath,
    State(state): State<AppState>,
    Query(query): Query<case::CaseQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    case::show_case_of(&state, Reader::acting(&state, acting, number).await?, &query).await
}

async fn show_facts(
    ForFactsPath { number }: ForFactsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    facts::show_facts_of(&state, Reader::acting(&state, acting, number).await?)
}

async fn show_decision(
    ForDecisionPath { number, decision }: ForDecisionPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    decision::show_decision_of(&state, Reader::acting(&state, acting, number).await?, decision).await
}

async fn show_dispute(
    ForDisputePath { number }: ForDisputePath,
    State(state): State<AppState>,
    Query(query): Query<dispute::DisputeQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    dispute::show_form_of(&state, &Reader::acting(&state, acting, number).await?, query).await
}

async fn submit_dispute(
    ForDisputePath { number }: ForDisputePath,
    State(state): State<AppState>,
    acting: Acting,
    sent: FormWithFile,
) -> Result<Response, PageError> {
    dispute::submit_of(&state, &Reader::acting(&state, acting, number).await?, sent).await
}

async fn choose(
    ForChoicePath { number }: ForChoicePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    choice::choose_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_papers(
    ForPapersPath { number }: ForPapersPath,
    State(state): State<AppState>,
    Query(query): Query<documents::papers::PapersQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    documents::papers::show_papers_of(&state, &Reader::acting(&state, acting, number).await?, &query)
}

async fn hand_in_paper(
    ForPapersPath { number }: ForPapersPath,
    State(state): State<AppState>,
    acting: Acting,
    upload: Upload,
) -> Result<Response, PageError> {
    documents::papers::hand_in_of(&state, Reader::acting(&state, acting, number).await?, upload).await
}

async fn say_not_held(
    ForNotHeldPath { number }: ForNotHeldPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    documents::papers::say_not_held_of(&state, Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_documents(
    ForDocumentsPath { number }: ForDocumentsPath,
    State(state): State<AppState>,
    Query(query): Query<documents::DocumentsQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    documents::show_documents_of(Reader::acting(&state, acting, number).await?, &query)
}

async fn hand_in(
    ForDocumentsPath { number }: ForDocumentsPath,
    State(state): State<AppState>,
    acting: Acting,
    upload: Upload,
) -> Result<Response, PageError> {
    documents::hand_in_of(&state, Reader::acting(&state, acting, number).await?, upload).await
}

async fn fetch(
    ForDocumentPath { number, document }: ForDocumentPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let reader = Reader::acting(&state, acting, number).await?;
    crate::documents::respond(&state, &reader.scope, &reader.dossier, document).await
}

async fn show_messages(
    ForMessagesPath { number }: ForMessagesPath,
    State(state): State<AppState>,
    Query(query): Query<messages::MessagesQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    messages::show_messages_of(&state, Reader::acting(&state, acting, number).await?, &query).await
}

async fn write(
    ForMessagesPath { number }: ForMessagesPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    messages::write_of(&state, Reader::acting(&state, acting, number).await?, None, &form).await
}

async fn show_message(
    ForMessagePath { number, message }: ForMessagePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    messages::show_message_of(&state, Reader::acting(&state, acting, number).await?, message).await
}

async fn answer(
    ForMessagePath { number, message }: ForMessagePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    messages::write_of(&state, Reader::acting(&state, acting, number).await?, Some(message), &form).await
}

async fn show_story(
    ForStoryPath { number }: ForStoryPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    story::show_story_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn show_timeline(
    ForTimelinePath { number }: ForTimelinePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    timeline::show_timeline_of(&Reader::acting(&state, acting, number).await?)
}

async fn timeline_pdf(
    ForTimelinePdfPath { number }: ForTimelinePdfPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    let Reader { page, dossier, .. } = Reader::acting(&state, acting, number).await?;
    timeline::pdf_of(page.texts, &dossier).await
}

async fn show_chain(
    ForChainPath { number }: ForChainPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    chain::show_chain_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn show_wrong(
    ForWrongPath { number }: ForWrongPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    wrong::show_wrong_of(&state, Reader::acting(&state, acting, number).await?).await
}

async fn show_call(
    ForCallPath { number }: ForCallPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    calls::show_call_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn ask_call(
    ForCallPath { number }: ForCallPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    calls::ask_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_complain(
    ForComplaintsPath { number }: ForComplaintsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    complaints::show_complain_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn complain(
    ForComplaintsPath { number }: ForComplaintsPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    complaints::file_of(&state, &Reader::acting(&state, acting, number).await?, &form).await
}

async fn show_complaint(
    ForComplaintPath { number, complaint }: ForComplaintPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    complaints::show_complaint_of(&state, &Reader::acting(&state, acting, number).await?, complaint).await
}

async fn change_complaint(
    ForComplaintPath { number, complaint }: ForComplaintPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    complaints::change_of(&state, &Reader::acting(&state, acting, number).await?, complaint, &form).await
}

async fn show_promises(
    ForPromisesPath { number }: ForPromisesPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    promises::show_promises_of(&state, &Reader::acting(&state, acting, number).await?)
}

async fn show_whole_file(
    ForWholeFilePath { number }: ForWholeFilePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    whole_file::show_whole_file_of(&Reader::acting(&state, acting, number).await?)
}

async fn whole_file_zip(
    ForWholeFileZipPath { number }: ForWholeFileZipPath,
    State(state): State<AppState>,
    acting: Acting,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    whole_file::zip_of(state.clone(), Reader::acting(&state, acting, number).await?).await
}

async fn show_recognition(
    ForRecognitionPath { number }: ForRecognitionPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    recognition::show_of(&Reader::acting(&state, acting, number).await?)
}

async fn choose_recognition(
    ForRecognitionPath { number }: ForRecognitionPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    recognition::act_of(&state, Reader::acting(&state, acting, number).await?, &form).await
}
