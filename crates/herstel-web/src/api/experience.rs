//! The two questions after a step: answered by the person, told to who steers as figures.

use super::{
    Caller, access::acted, body::Change, choices::heard, deadlines::word, documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError, session::Visit};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Scope,
    experience::{Answers, Cell, EndedStep, ExperienceCommand, Feeling, open_steps},
};
use herstel_kernel::{DossierNumber, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// After which steps the questions stand open.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/experience", rejection(PageError))]
pub(super) struct ExperiencePath {
    number: DossierNumber,
}

/// What people answered, in figures.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/experience")]
pub(super) struct FiguresPath;

/// After which steps the questions stand open. What was answered is never read here.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OpenStepsDocument {
    /// The version of the dossier.
    version: u64,
    /// The last that ended first.
    open: Vec<OpenStepDocument>,
}

/// A step that ended lately.
#[derive(Debug, Serialize, ToSchema)]
struct OpenStepDocument {
    /// For `ended` of an answer.
    ended: String,
    /// `decision`, `agreement`, `objection` or `recognition`.
    kind: &'static str,
    /// The id of the step, or the kind of recognition.
    subject: String,
    /// When.
    ended_on: String,
}

/// What the person answers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "answer", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ExperienceAnswer {
    /// They answer one or both.
    Tell {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// After which step.
        ended: String,
        /// "I have been done justice": `yes`, `a-little`, `no` or `rather-not`.
        justice: Option<String>,
        /// "I can make a new start": the same answers.
        new_start: Option<String>,
        /// In their words.
        words: Option<String>,
        /// Whether who steers may read the words, without a name.
        to_steering: Option<bool>,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
        /// The paper, a document of the dossier; for `paper` alone.
        document: Option<String>,
    },
    /// They would rather not, and are not asked again.
    Skip {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// After which step.
        ended: String,
        /// How staff heard it: `phone`, `paper` or `table`; `phone` when absent.
        by_word: Option<String>,
    },
}

/// What may be told of what people answered: months that are over, figures about at least ten people.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ExperienceDocument {
    /// The figures, the last month first.
    figures: Vec<ExperienceFigure>,
    /// The words that were written for who steers.
    words: Vec<ExperienceWords>,
}

/// What the people of one group answered in one month after one step.
#[derive(Debug, Serialize, ToSchema)]
struct ExperienceFigure {
    /// `2021-10`.
    month: String,
    /// What ended: `decision:first-review`.
    about: String,
    /// `applicant`, `partner`, `ex-partner`, `child` or `other-benefit`; none for smaller groups together.
    group: Option<String>,
    /// How many people.
    people: u64,
    /// "I have been done justice."
    justice: ExperienceAnswers,
    /// "I can make a new start."
    new_start: ExperienceAnswers,
}

/// How often each answer was given.
#[derive(Debug, Serialize, ToSchema)]
struct ExperienceAnswers {
    /// Yes.
    yes: u64,
    /// A little.
    a_little: u64,
    /// No.
    no: u64,
    /// Would rather not say, or left it open.
    not_told: u64,
}

/// Words of somebody who is not named.
#[derive(Debug, Serialize, ToSchema)]
struct ExperienceWords {
    /// `2021-10`.
    month: String,
    /// What ended.
    about: String,
    /// The words.
    words: String,
}

impl OpenStepDocument {
    fn new(step: EndedStep) -> Self {
        let ended_on = step.ended_on.to_string();
        Self { ended: step.key, kind: step.kind.as_str(), subject: step.subject, ended_on }
    }
}

impl From<Answers> for ExperienceAnswers {
    fn from(answers: Answers) -> Self {
        let Answers { yes, a_little, no, not_told } = answers;
        Self { yes, a_little, no, not_told }
    }
}

impl From<Cell> for ExperienceFigure {
    fn from(cell: Cell) -> Self {
        let Cell { month, about, group, people, justice, new_start } = cell;
        Self { month, about, group, people, justice: justice.into(), new_start: new_start.into() }
    }
}

/// Read after which steps the two questions stand open
///
/// For three months after a step ended, and once. What was answered is read by nobody here.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/experience",
    operation_id = "getOpenQuestions",
    tag = "recognition",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "The steps.", body = OpenStepsDocument),
        problems::Read,
    ),
)]
pub(super) async fn open(
    ExperiencePath { number }: ExperiencePath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<OpenStepsDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    let open = open_steps(&dossier, state.clock.today()).into_iter().map(OpenStepDocument::new).collect();
    Ok(Json(OpenStepsDocument { version: dossier.version, open }))
}

/// Answer the two questions after a step, or rather not
///
/// By the person, or staff on their word. Nobody has to, nothing depends on it, and each step is asked about once.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/experience",
    operation_id = "tellExperience",
    tag = "recognition",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ExperienceAnswer,
    responses((status = 200, description = "Kept.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn tell(
    ExperiencePath { number }: ExperiencePath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ExperienceAnswer>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (_, scope) = caller.acting(&state, &number).await?;
    let (version, command) = answer(&scope, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Experience(command)).await
}

fn answer(scope: &Scope, sent: ExperienceAnswer) -> Result<(u64, ExperienceCommand), Refusal> {
    let feeling =
        |text: Option<String>, field| text.map(|text| word(&text, field, Feeling::parse)).transpose();
    Ok(match sent {
        ExperienceAnswer::Tell {
            expected_version,
            ended,
            justice,
            new_start,
            words,
            to_steering,
            by_word,
            document,
        } => {
            let command = ExperienceCommand::Tell {
                ended,
                justice: feeling(justice, "justice")?,
                new_start: feeling(new_start, "new_start")?,
                words: words.unwrap_or_default(),
                to_steering: to_steering.unwrap_or(false),
                heard: heard(scope, by_word, document)?,
            };
            (expected_version, command)
        }
        ExperienceAnswer::Skip { expected_version, ended, by_word } => {
            (expected_version, ExperienceCommand::Skip { ended, heard: heard(scope, by_word, None)? })
        }
    })
}

/// Read what people answered to the two questions
///
/// Figures by month, step and group, of months that are over and about at least ten people, and the words that were
/// written for who steers. Nothing of one person, and nothing of who handled their case.
#[utoipa::path(
    get,
    path = "/api/v1/experience",
    operation_id = "getExperience",
    tag = "progress",
    responses(
        (status = 200, description = "The figures.", body = ExperienceDocument),
        problems::Read,
    ),
)]
pub(super) async fn figures(
    _: FiguresPath,
    State(state): State<AppState>,
    _visit: Visit,
) -> Result<Json<ExperienceDocument>, PageError> {
    let told = state.store.experience(state.clock.today()).await?;
    let words = told.words.into_iter();
    Ok(Json(ExperienceDocument {
        figures: told.figures.into_iter().map(ExperienceFigure::from).collect(),
        words: words
            .map(|said| ExperienceWords { month: said.month, about: said.about, words: said.words })
            .collect(),
    }))
}
