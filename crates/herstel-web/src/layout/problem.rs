//! `application/problem+json` (RFC 9457): how the API says no.

use crate::{error::status_of, i18n::Texts};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use herstel_kernel::{AssuranceLevel, Refusal, RefusalKind};
use serde::Serialize;
use utoipa::ToSchema;

/// A problem with its stable code. The sentences are in the language of the request.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// `urn:herstel:problem:CODE`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What kind of problem, the same for every problem with this status.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// One sentence about this problem.
    pub detail: String,
    /// The stable code: that of a refusal, or `not-found`, `not-signed-in`, `forged`, `unreadable`, `wrong-shape`,
    /// `media-type`, `too-large`, `too-slow`, `too-many`, `method-not-allowed`, `step-up`, `unavailable`, `failed`.
    pub code: String,
    /// The first field it is about, by its name in the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The number of the operation, to name when asking about it. Not with 404: what is not yours reads the same as what
    /// is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What is wrong with which field, when it is about fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
    /// With the code `step-up`: what the caller must show again, and where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_up: Option<StepUpNeeded>,
}

/// Somebody must show again who they are.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct StepUpNeeded {
    /// The lowest level: `basis`, `midden`, `substantieel` or `hoog`.
    #[schema(value_type = String)]
    pub level: AssuranceLevel,
    /// How many seconds ago they may have shown it.
    pub max_age: i64,
    /// The page where a person does so.
    pub sign_in: String,
}

/// What is wrong with one field.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProblemField {
    /// The name of the field in the request.
    pub field: String,
    /// The stable code.
    pub code: String,
    /// One sentence.
    pub detail: String,
}

impl Problem {
    /// A problem with a code of its own and a sentence.
    pub fn new(status: StatusCode, code: &str, title: String, detail: String) -> Self {
        let kind = format!("urn:herstel:problem:{code}");
        let (status, code) = (status.as_u16(), code.to_owned());
        Self {
            kind,
            title,
            status,
            detail,
            code,
            field: None,
            operation: None,
            errors: Vec::new(),
            step_up: None,
        }
    }

    /// The problem of one or more refusals; the first gives the code and the status.
    pub fn refused(texts: Texts, refusals: &[Refusal]) -> Option<Self> {
        let first = refusals.first()?;
        let title = match first.code.kind() {
            RefusalKind::Invalid => texts.t("error-invalid-title"),
            RefusalKind::Conflict => texts.t("error-conflict-title"),
            RefusalKind::Absent => texts.t("error-not-found-title"),
        };
        let mut problem = Self::new(status_of(first.code), first.code.as_str(), title, texts.refusal(first));
        problem.field = first.field.clone();
        problem.errors = refusals
            .iter()
            .filter_map(|refusal| {
                let (field, code) = (refusal.field.clone()?, refusal.code.as_str().to_owned());
                Some(ProblemField { field, code, detail: texts.refusal(refusal) })
            })
            .collect();
        Some(problem)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
