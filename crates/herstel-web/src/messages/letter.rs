//! A message in words, and as a letter. The words are those of the scheme package; the letter is set once and kept.

use crate::{
    AppState,
    deadlines::subject_in_words,
    error::PageError,
    i18n::Texts,
    layout::PDF_POLICY,
    letter::{self, person, printable},
    messages::agreement,
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
    complaints::ComplaintNews,
    deadlines::TermSubject,
    messages::{Message, MessageKind, Way},
    objections::ObjectionNews,
    road::packages_for,
};
use herstel_kernel::{Date, MessageId, ObjectionId};
use herstel_letters::{LetterSource, render_pdf};
use herstel_scheme::{Language, MessageCase, Package, TextArgument, message_template};
use herstel_store::StaffMember;
use serde::Deserialize;
use std::sync::Arc;

/// The letter of a message: `/bericht/msg-….pdf`.
#[derive(TypedPath, Deserialize)]
#[typed_path("/bericht/{message_file}", rejection(PageError))]
pub(crate) struct MessageLetterPath {
    message_file: String,
}

impl MessageLetterPath {
    /// The address of the letter of a message.
    pub fn new(message: MessageId) -> Self {
        Self { message_file: format!("{message}.pdf") }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Dossiers, show)
}

async fn show(
    path: MessageLetterPath,
    State(state): State<AppState>,
    who: SignedIn,
) -> Result<Response, PageError> {
    let id =
        path.message_file.strip_suffix(".pdf").and_then(|id| id.parse().ok()).ok_or(PageError::NotFound)?;
    for scope in [Some(who.scope), who.representing].into_iter().flatten() {
        let Some(row) = state.store.message(&scope, id).await? else { continue };
        let dossier = state.store.dossier(&scope, row.dossier).await?.ok_or(PageError::NotFound)?;
        let message = dossier.message(id).ok_or(PageError::NotFound)?;
        let pdf = letter_of(&state, &scope, &dossier, message).await?;
        let name = format!("inline; filename=\"bericht-{}.pdf\"", message.sent.sent_on);
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
            (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
            (header::CONTENT_LANGUAGE, HeaderValue::from_static(language_of(message).code())),
            (header::CONTENT_SECURITY_POLICY, PDF_POLICY),
        ];
        return Ok((headers, pdf).into_response());
    }
    Err(PageError::NotFound)
}

/// The letter of a message: that of the decision it tells of, or one of its own.
pub(crate) async fn letter_of(
    state: &AppState,
    scope: &Scope,
    dossier: &Dossier,
    message: &Message,
) -> Result<Vec<u8>, PageError> {
    if let MessageKind::Decision { letter, .. } = message.sent.kind {
        let row = state.store.letter(scope, letter).await?.ok_or(PageError::NotFound)?;
        return match state.store.letter_pdf(scope, letter).await? {
            Some(kept) => Ok(kept),
            None => letter::set_and_keep(state, scope, &row).await,
        };
    }
    // Of what whoever acts for somebody reads in part, the letter that is kept says more, and theirs would say too little
    // to others.
    let is_kept = !message.sent.is_read_in_part(scope);
    if is_kept && let Some(kept) = state.store.message_pdf(scope, message.id).await? {
        return Ok(kept);
    }
    let staff = state.store.staff().await?;
    let language = language_of(message);
    let (package, case) = worded(state, dossier, message, &staff, language)?;
    let kind = message.sent.kind.as_str();
    let (package, data) = match agreement::told(state, dossier, message, language) {
        Some((own, agreement)) => {
            let package = own.unwrap_or(package);
            let data = package.agreement_letter(&case, &agreement, language);
            (package, data)
        }
        None => {
            let data = package.message_letter(kind, &case, language);
            (package, data)
        }
    };
    let (main, files, issued_on) = (message_template(kind), package.message_files(), message.sent.sent_on);
    let pdf = tokio::task::spawn_blocking(move || {
        let language = match language {
            Language::Nl => herstel_letters::Language::Dutch,
            Language::En => herstel_letters::Language::English,
        };
        render_pdf(&LetterSource { main, files: &files, data: &data, language, issued_on })
    })
    .await
    .map_err(PageError::failed)?
    .map_err(PageError::failed)?;
    if is_kept {
        state.store.keep_message_pdf(scope, message.id, &pdf).await?;
    }
    Ok(pdf)
}

/// The letter of a message for who prints it; a sentence without personal data when it cannot be set.
pub async fn letter_to_print(
    state: &AppState,
    scope: &Scope,
    dossier: &Dossier,
    message: &Message,
) -> Result<Vec<u8>, String> {
    letter_of(state, scope, dossier, message).await.map_err(|error| {
        let status = error.status().to_string();
        if let PageError::Failed(error) = error { error.to_string() } else { status }
    })
}

/// The words of a message for a page.
pub(crate) struct InWords {
    /// In a few words.
    pub subject: String,
    /// What it says.
    pub paragraphs: Vec<String>,
}

/// A message in the words of the scheme, in the language of the reader.
pub(crate) fn in_words(
    state: &AppState,
    dossier: &Dossier,
    message: &Message,
    staff: &[StaffMember],
    language: Language,
) -> Result<InWords, PageError> {
    let (package, case) = worded(state, dossier, message, staff, language)?;
    let kind = message.sent.kind.as_str();
    Ok(InWords {
        subject: package.message_subject(kind, &case, language),
        paragraphs: package.message_paragraphs(kind, &case, language),
    })
}

/// In which language a message was sent.
fn language_of(message: &Message) -> Language {
    message.sent.language.of_letters()
}

/// The package whose words a message has: the first of those of the dossier on its day.
fn package_of(state: &AppState, dossier: &Dossier, on: Date) -> Result<Arc<Package>, PageError> {
    let found = packages_for(dossier, &state.schemes, on).into_iter().next();
    // A message is about the dossier, not about a scheme: the general rules have words when no scheme is open for it.
    let found = found.or_else(|| state.schemes.all().first()).or_else(|| state.installed().about_late());
    found.cloned().ok_or_else(|| PageError::failed("no scheme has words for messages"))
}

/// The address on the letter: that of before where the message is to be heard there.
fn place_of<'a>(dossier: &'a Dossier, message: &'a Message) -> Option<&'a str> {
    let former = message.sent.former.as_ref().and_then(|former| former.place(Way::Paper));
    former.or_else(|| dossier.postal_address())
}

fn worded(
    state: &AppState,
    dossier: &Dossier,
    message: &Message,
    staff: &[StaffMember],
    language: Language,
) -> Result<(Arc<Package>, MessageCase), PageError> {
    let state = &state.for_dossier(dossier);
    let sent = &message.sent;
    let texts = Texts::from(language);
    let text = |text: &str| TextArgument::Text(printable(text));
    let step = |step: &str| text(&crate::parent::step_in_words(state, texts, step));
    // What is decided on an objection is its answer: the step that it is about was decided before.
    let decided = |at: &str, objection: Option<ObjectionId>| match objection {
        Some(objection) => {
            let subject = TermSubject::Objection(objection);
            text(&subject_in_words(texts, &state.schemes, dossier, &subject))
        }
        None => step(at),
    };
    let mut arguments = Vec::new();
    let mut put = |name, value| arguments.push((name, value));
    match &sent.kind {
        MessageKind::Registered => {
            if let Some(due_on) = dossier.registration.due_on {
                put("due", TextArgument::Date(due_on));
            }
        }
        MessageKind::DocumentReceived { document } => {
            let name = dossier.document(*document).map(|received| received.name.as_str());
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                put("document", text(name));
            }
        }
        MessageKind::Decision { decision, .. } => {
            if let Some(decision) = dossier.decision(*decision) {
                put("step", step(&decision.proposed.step));
            }
        }
        MessageKind::Invitation { talk_on, time, place, words } => {
            put("talk", TextArgument::Date(*talk_on));
            put("time", text(time));
            put("place", text(place));
            put("words", text(words));
        }
        MessageKind::AgreementOffered { step: at, until_on, .. } => {
            put("step", step(at));
            if let Some(until_on) = until_on {
                put("until", TextArgument::Date(*until_on));
            }
        }
        MessageKind::HandlerChanged { handler, words } => {
            let name = staff.iter().find(|member| member.id == *handler).map(|member| member.name.as_str());
            if let Some(name) = name {
                put("handler", text(name));
            }
            put("words", text(words));
        }
        MessageKind::DeadlineWillPass { step: at, objection, due_on, call_on, penalty, noticed } => {
            put("step", decided(at, *objection));
            put("due", TextArgument::Date(*due_on));
            if let Some(call_on) = call_on {
                put("until", TextArgument::Date(*call_on));
            }
            if let Some(penalty) = penalty {
                put("wait", TextArgument::Number(penalty.after_days.into()));
                put("days", TextArgument::Number(penalty.most_days.into()));
            }
            if *noticed {
                put("wait", TextArgument::Text("told".to_owned()));
            }
        }
        MessageKind::DeadlineMoved { step: at, objection, due_on, words } => {
            put("step", decided(at, *objection));
            if let Some(due_on) = due_on {
                put("due", TextArgument::Date(*due_on));
            }
            if !words.is_empty() {
                put("words", text(words));
            }
        }
        MessageKind::NothingChanged { step: at, due_on } => {
            if let Some(at) = at {
                put("step", step(at));
            }
            if let Some(due_on) = due_on {
                put("due", TextArgument::Date(*due_on));
            }
        }
        MessageKind::WhereYouAre { step: at, due_on, happened, open } => {
            if let Some(at) = at {
                put("step", step(at));
            }
            if let Some(due_on) = due_on {
                put("due", TextArgument::Date(*due_on));
            }
            let happened = happened.iter().map(|it| texts.t(&format!("where-happened-{}", it.as_str())));
            let open = open.iter().map(|it| texts.t(&format!("where-open-{}", it.as_str())));
            for (name, sentences) in
                [("happened", happened.collect::<Vec<_>>()), ("open", open.collect::<Vec<_>>())]
            {
                if !sentences.is_empty() {
                    put(name, text(&sentences.join(" ")));
                }
            }
        }
        MessageKind::Apology
        | MessageKind::NotAFraudster
        | MessageKind::StoryToRead
        | MessageKind::TimelineShared => {}
        MessageKind::PaperAsked { paper, until_on, words } => {
            if !words.is_empty() {
                put("words", text(words));
            }
            put("paper", text(paper));
            put("until", TextArgument::Date(*until_on));
        }
        MessageKind::ResponseAsked { step: at, until_on, words } => {
            put("step", step(at));
            put("until", TextArgument::Date(*until_on));
            put("words", text(words));
        }
        MessageKind::NoticeReceived { step: at, objection, too_early, counts_from } => {
            put("step", decided(at, *objection));
            if *too_early {
                put("wait", TextArgument::Text("early".to_owned()));
            }
            if let Some(counts_from) = counts_from {
                put("due", TextArgument::Date(*counts_from));
            }
        }
        MessageKind::PenaltyEstablished { step: at, amount, until_on, before } => {
            put("step", step(at));
            put("amount", TextArgument::Amount(*amount));
            if let Some(before) = before {
                let kept = || TextArgument::Text("kept".to_owned());
                put("before", if before == amount { kept() } else { TextArgument::Amount(*before) });
            }
            if let Some(until_on) = until_on {
                put("until", TextArgument::Date(*until_on));
            }
        }
        MessageKind::ReopeningRefused { step: at, until_on, words } => {
            put("step", step(at));
            if let Some(until_on) = until_on {
                put("until", TextArgument::Date(*until_on));
            }
            put("words", text(words));
        }
        MessageKind::Objection { news, step: at, on, words } => {
            put("step", step(at));
            let named = match news {
                ObjectionNews::MendAsked | ObjectionNews::Answered => "until",
                ObjectionNews::Hearing => "talk",
                ObjectionNews::Received
                | ObjectionNews::Confirmed
                | ObjectionNews::Committee
                | ObjectionNews::Completed
                | ObjectionNews::InTime
                | ObjectionNews::Heard
                | ObjectionNews::HearingWaived
                | ObjectionNews::Advice
                | ObjectionNews::Withdrawn
                | ObjectionNews::CourtFiled
                | ObjectionNews::CourtRuled => "due",
            };
            if let Some(on) = on {
                put(named, TextArgument::Date(*on));
            }
            if !words.is_empty() {
                put("words", text(words));
            }
        }
        MessageKind::Complaint { news, on, words, handler } => {
            let named = match news {
                ComplaintNews::Hearing => "talk",
                ComplaintNews::Received
                | ComplaintNews::Taken
                | ComplaintNews::Heard
                | ComplaintNews::Extended
                | ComplaintNews::Settled
                | ComplaintNews::Answered
                | ComplaintNews::Withdrawn => "due",
            };
            if let Some(on) = on {
                put(named, TextArgument::Date(*on));
            }
            let name = handler.and_then(|handler| staff.iter().find(|member| member.id == handler));
            if let Some(member) = name {
                put("handler", text(&member.name));
            }
            if !words.is_empty() {
                put("words", text(words));
            }
        }
        MessageKind::Call { on, .. } => put("due", TextArgument::Date(*on)),
        MessageKind::Recorded { words, .. } => {
            if !words.is_empty() {
                put("words", text(words));
            }
        }
        MessageKind::Words { subject, text: words } => {
            put("subject", text(subject));
            put("words", text(words));
        }
    }
    let contact = dossier.handler.as_ref().map(|fixed| person(staff, fixed.handler));
    let case = MessageCase {
        name: printable(&dossier.registration.details.name),
        address: letter::lines(place_of(dossier, message).unwrap_or_default()),
        reference: dossier.registration.number.to_string(),
        date: sent.sent_on,
        contact,
        arguments,
    };
    Ok((package_of(state, dossier, sent.sent_on)?, case))
}
