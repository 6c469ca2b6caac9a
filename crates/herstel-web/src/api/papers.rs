//! The papers that steps ask for: the checklist, asking, filing, and the word of the parent.

use super::{
    Caller,
    access::acted,
    body::Change,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, documents::paper_name, error::PageError, i18n::Texts};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    documents::{ChecklistItem, DocumentReceived, FamilyPaper, PaperCommand, checklist},
    facts::FactInput,
    road,
};
use herstel_kernel::{DossierNumber, PaperRequestId, Refusal, RefusalCode};
use herstel_scheme::PaperHolder;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The papers.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/papers", rejection(PageError))]
pub(super) struct PapersPath {
    number: DossierNumber,
}

/// The checklist and the documents.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PapersDocument {
    /// The version of the dossier, for `expected_version` of the next change.
    version: u64,
    /// Every paper that a step asks for now, or of which anything happened.
    papers: Vec<PaperDocument>,
    /// Every document that was handed in, in order.
    documents: Vec<ReceivedDocument>,
}

/// One paper.
#[derive(Debug, Serialize, ToSchema)]
struct PaperDocument {
    /// Its id: the family of schemes and the paper, `main:allowance-decisions`.
    id: String,
    /// What it is called, in the language asked for.
    label: String,
    /// The first step that asks for it.
    step: String,
    /// Who has it: `parent`, `operation`, `municipality`, `child-care`, `creditor`, `bank`, `employer`, `legal-aid`,
    /// `court` or `other`.
    held_by: &'static str,
    /// `overdue`, `not-held`, `missing`, `asked`, `there` or `trusted`.
    state: &'static str,
    /// Whether a step asks for it now.
    needed: bool,
    /// The requests that stand.
    requests: Vec<RequestDocument>,
    /// The documents that are it, latest first.
    documents: Vec<String>,
    /// When the parent said that they do not have it.
    not_held_on: Option<String>,
    /// Why the word of the parent is gone by, when the paper did not come.
    trusted_because: Option<String>,
}

/// One request.
#[derive(Debug, Serialize, ToSchema)]
struct RequestDocument {
    /// Its id.
    id: String,
    /// Who was asked.
    holder: &'static str,
    /// Their name.
    name: String,
    /// Words to whom was asked.
    words: String,
    /// Since when.
    asked_on: String,
    /// The last day to answer.
    until_on: String,
}

/// One document.
#[derive(Debug, Serialize, ToSchema)]
struct ReceivedDocument {
    /// Its id.
    id: String,
    /// What the sender called it.
    name: String,
    /// `portal`, `phone-photo`, `post`, `table` or `organisation`.
    source: &'static str,
    /// SHA-256 of its bytes, in hex.
    digest: String,
    /// When.
    received_on: String,
    /// The document of which it is a later version.
    replaces: Option<String>,
}

/// What happens with a paper.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum PaperChange {
    /// Staff ask somebody for it. The parent is told by a message.
    Ask {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which paper.
        paper: String,
        /// Who is asked.
        holder: String,
        /// Their name; not for the parent.
        #[serde(default)]
        name: String,
        /// The last day to answer (YYYY-MM-DD); absent: as the scheme has it.
        until_on: Option<String>,
        /// Words to whom is asked.
        #[serde(default)]
        words: String,
    },
    /// Staff take a request back.
    Withdraw {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        request: String,
        /// Why.
        reason: String,
    },
    /// Staff put a document at papers.
    File {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which document.
        document: String,
        /// Which papers.
        papers: Vec<String>,
    },
    /// Staff looked, and a document is not the paper that was asked for.
    NotIt {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which document.
        document: String,
        /// Which paper.
        paper: String,
        /// Why, in words that the parent reads.
        reason: String,
    },
    /// The person does not have it; staff write that down for them.
    NotHeld {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which paper.
        paper: String,
        /// What there is to say with it.
        #[serde(default)]
        words: String,
    },
    /// Staff say that a document is a later version of another.
    Replace {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The later version.
        document: String,
        /// The earlier one.
        earlier: String,
    },
    /// A handler goes by the word of the parent, once everybody who was asked let the term pass.
    Trust {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// The paper that is missing.
        paper: String,
        /// What the parent told.
        facts: Vec<ToldFact>,
        /// Why they are believed.
        reason: String,
    },
}

/// A fact that the parent told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldFact {
    /// Its place: `toeslagjaar/2013/teruggevorderd bedrag`.
    path: String,
    /// Its value, as a handler types it.
    value: String,
}

impl PaperDocument {
    fn new(texts: Texts, item: &ChecklistItem) -> Self {
        let requests = item.requests.iter().map(|asked| RequestDocument {
            id: asked.request.to_string(),
            holder: asked.holder.as_str(),
            name: asked.name.clone(),
            words: asked.words.clone(),
            asked_on: asked.asked_on.to_string(),
            until_on: asked.until_on.to_string(),
        });
        Self {
            id: item.paper.to_string(),
            label: paper_name(texts, item),
            step: item.step.clone(),
            held_by: item.holder.as_str(),
            state: item.state.as_str(),
            needed: item.is_needed,
            requests: requests.collect(),
            documents: item.there.iter().map(|filing| filing.document.to_string()).collect(),
            not_held_on: item.not_held.as_ref().map(|said| said.said_on.to_string()),
            trusted_because: item.trust.as_ref().map(|trust| trust.reason.clone()),
        }
    }
}

impl ReceivedDocument {
    fn new(dossier: &Dossier, received: &DocumentReceived) -> Self {
        Self {
            id: received.document.to_string(),
            name: received.name.clone(),
            source: received.source.as_str(),
            digest: received.digest.clone(),
            received_on: received.received_on.to_string(),
            replaces: dossier.papers.before(received.document).map(|earlier| earlier.to_string()),
        }
    }
}

/// Read the papers
///
/// Which papers the steps ask for, what is there, what is missing, who was asked since when and until when.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/papers",
    operation_id = "getPapers",
    tag = "papers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses((status = 200, description = "The papers.", body = PapersDocument), problems::Read),
)]
pub(super) async fn one(
    PapersPath { number }: PapersPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<PapersDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let state = state.for_dossier(&dossier);
    let items = checklist(&dossier, &state.schemes, state.clock.today());
    Ok(Json(PapersDocument {
        version: dossier.version,
        papers: items.iter().map(|item| PaperDocument::new(caller.texts, item)).collect(),
        documents: dossier.documents.iter().map(|it| ReceivedDocument::new(&dossier, it)).collect(),
    }))
}

/// Record something about a paper
///
/// Staff ask for papers, file documents at them and say what is not it. The person says that they do not have one. No
/// decision waits for a paper: after the term a handler goes by the word of the parent.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/papers",
    operation_id = "changePapers",
    tag = "papers",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = PaperChange,
    responses((status = 200, description = "Recorded.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn change(
    PapersPath { number }: PapersPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<PaperChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let drawn = state.ids.draw()?;
    let (version, command) = wish(&state.for_dossier(&dossier), &dossier, drawn, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Paper(command)).await
}

/// Of several mistakes the first; the caller mends one and sends it again.
fn first(refusals: Vec<Refusal>) -> Refusal {
    refusals.into_iter().next().unwrap_or_else(|| Refusal::at(RefusalCode::Required, "facts"))
}

fn wish(
    state: &AppState,
    dossier: &Dossier,
    drawn: [u8; 16],
    sent: PaperChange,
) -> Result<(u64, PaperCommand), Refusal> {
    let paper = |text: &str| word(text, "paper", FamilyPaper::parse);
    let absent = |field: &'static str| move |_| Refusal::at(RefusalCode::NotFound, field);
    Ok(match sent {
        PaperChange::Ask { expected_version, paper: which, holder, name, until_on, words } => {
            let command = PaperCommand::Ask {
                request: PaperRequestId::from_bytes(drawn),
                paper: paper(&which)?,
                holder: word(&holder, "holder", PaperHolder::parse)?,
                name,
                until_on: until_on.map(|text| day(&text, "until_on")).transpose()?,
                words,
            };
            (expected_version, command)
        }
        PaperChange::Withdraw { expected_version, request, reason } => {
            let request = request.parse().map_err(absent("request"))?;
            (expected_version, PaperCommand::Withdraw { request, reason })
        }
        PaperChange::File { expected_version, document, papers } => {
            let papers = papers.iter().map(|text| paper(text)).collect::<Result<_, _>>()?;
            let document = document.parse().map_err(absent("document"))?;
            (expected_version, PaperCommand::File { document, papers })
        }
        PaperChange::NotIt { expected_version, document, paper: which, reason } => {
            let document = document.parse().map_err(absent("document"))?;
            (expected_version, PaperCommand::NotIt { document, paper: paper(&which)?, reason })
        }
        PaperChange::NotHeld { expected_version, paper: which, words } => {
            (expected_version, PaperCommand::NotHeld { paper: paper(&which)?, words })
        }
        PaperChange::Replace { expected_version, document, earlier } => {
            let document = document.parse().map_err(absent("document"))?;
            let earlier = earlier.parse().map_err(absent("earlier"))?;
            (expected_version, PaperCommand::Replace { document, earlier })
        }
        PaperChange::Trust { expected_version, paper: which, facts, reason } => {
            let today = state.clock.today();
            let packages = road::packages_for(dossier, &state.schemes, today);
            let unknown = |_| Refusal::at(RefusalCode::UnknownFact, "facts");
            let input = |told: ToldFact| {
                let path = told.path.parse().map_err(unknown)?;
                Ok(FactInput { path, text: told.value, source: String::new() })
            };
            let inputs = facts.into_iter().map(input).collect::<Result<Vec<_>, Refusal>>()?;
            let changes = FactInput::read_all(&inputs, &packages, today).map_err(first)?;
            (expected_version, PaperCommand::Trust { paper: paper(&which)?, changes, reason })
        }
    })
}
