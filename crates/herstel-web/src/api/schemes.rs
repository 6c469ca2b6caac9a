//! The schemes of the installation: what they are, how they go, what they read.

use super::problems;
use crate::{AppState, error::PageError, i18n::Texts, session::Visit, staff::words::named};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Cents, Date};
use herstel_scheme::{
    DateLimit, FactDefinition, FactOrigin, FactType, Length, LengthUnit, Package, Parameter, SchemeId, Step,
    StepKind,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// All schemes.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/schemes")]
pub(super) struct SchemesPath;

/// One scheme.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/schemes/{id}", rejection(PageError))]
pub(super) struct SchemePath {
    id: SchemeId,
}

/// A scheme in short.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SchemeSummary {
    /// Its id: `kot-2021`.
    id: String,
    /// SHA-256 of its files: exactly which version.
    hash: String,
    /// Its title in the language asked for.
    title: String,
    /// What it is: the law, or policy as somebody described it.
    status: String,
    /// First day on which it decides.
    decides_from: String,
    /// Last day on which it decides.
    decides_until: Option<String>,
    /// Whether it decides today.
    decides_today: bool,
}

/// A scheme.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SchemeDocument {
    /// In short.
    #[serde(flatten)]
    summary: SchemeSummary,
    /// The steps of its process, in order.
    steps: Vec<ProcessStepDocument>,
    /// The facts it reads.
    facts: Vec<FactDefinitionDocument>,
    /// Its parameters with their dated values.
    parameters: Vec<ParameterDocument>,
    /// Its sources.
    sources: Vec<SourceDocument>,
    /// What the sources do not settle.
    open_points: Vec<OpenPointDocument>,
}

/// One step.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProcessStepDocument {
    /// Its stable id.
    id: String,
    /// Its name.
    label: String,
    /// What it is.
    about: String,
    /// `registration`, `decision`, `aftercare` or `support`.
    kind: &'static str,
    /// The steps of which at least one comes before.
    after: Vec<String>,
    /// The legal term, when it counts in months.
    deadline_months: Option<i32>,
    /// The legal term, when it counts in weeks.
    deadline_weeks: Option<i32>,
    /// The options when it is done.
    options: Vec<String>,
}

/// A fact that the scheme reads.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FactDefinitionDocument {
    /// Its place: a name, or `toeslagjaar/YEAR/name` for one of each year.
    path: String,
    /// Its label.
    label: String,
    /// `amount`, `date`, `integer`, `boolean`, `choice` or `text`.
    #[serde(rename = "type")]
    value_type: &'static str,
    /// The values of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<String>,
    /// Smallest value.
    minimum: Option<String>,
    /// Largest value.
    maximum: Option<String>,
    /// First day, as it stands today.
    not_before: Option<String>,
    /// Last day, as it stands today.
    not_after: Option<String>,
    /// The steps that cannot be decided without it.
    required_for: Vec<String>,
    /// Whether the dossier itself supplies it, so that nobody fills it in.
    from_dossier: bool,
}

/// A parameter.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ParameterDocument {
    /// Declared name.
    name: String,
    /// Its label.
    label: String,
    /// Code of its source.
    source: String,
    /// Whether the source was read; a default by assumption is not.
    verified: bool,
    /// An example amount that nobody published; outside a demonstration its values are left out.
    example: bool,
    /// Its values.
    values: Vec<DatedValueDocument>,
}

/// A value from a day on.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DatedValueDocument {
    /// First day.
    from: String,
    /// The value as written.
    value: String,
}

/// A source.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SourceDocument {
    /// Short code.
    code: String,
    /// Full title. Dutch.
    title: String,
    /// Where it is published.
    place: String,
}

/// Something that the sources do not settle.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OpenPointDocument {
    /// Stable id.
    id: String,
    /// What it is about.
    text: String,
    /// The parameter by which it can be decided otherwise.
    parameter: Option<String>,
}

/// All schemes
///
/// Also those that do not decide today.
#[utoipa::path(
    get,
    path = "/api/v1/schemes",
    operation_id = "listSchemes",
    tag = "schemes",
    security(()),
    responses((status = 200, description = "The schemes.", body = Vec<SchemeSummary>)),
)]
pub(super) async fn list(
    _: SchemesPath,
    State(state): State<AppState>,
    visit: Visit,
) -> Json<Vec<SchemeSummary>> {
    let state = state.for_reader(&visit);
    let (texts, today) = (Texts::of(visit.language), state.clock.today());
    Json(state.schemes.all().iter().map(|package| SchemeSummary::new(texts, package, today)).collect())
}

/// One scheme
///
/// Its process, facts, parameters, sources and open points.
#[utoipa::path(
    get,
    path = "/api/v1/schemes/{id}",
    operation_id = "readScheme",
    tag = "schemes",
    security(()),
    params(("id" = String, Path, description = "The id of the scheme: `kot-2021`.")),
    responses(
        (status = 200, description = "The scheme.", body = SchemeDocument),
        problems::OpenRead,
    ),
)]
pub(super) async fn one(
    SchemePath { id }: SchemePath,
    State(state): State<AppState>,
    visit: Visit,
) -> Result<Json<SchemeDocument>, PageError> {
    let state = state.for_reader(&visit);
    let package = state.schemes.get(&id).ok_or(PageError::NotFound)?;
    Ok(Json(SchemeDocument::new(&state, Texts::of(visit.language), package)))
}

impl SchemeSummary {
    fn new(texts: Texts, package: &Package, today: Date) -> Self {
        let manifest = package.manifest();
        Self {
            id: package.id().to_string(),
            hash: package.hash().to_string(),
            title: package.text(texts.0, "scheme-title", &[]),
            status: package.text(texts.0, "scheme-status", &[]),
            decides_from: manifest.decides_from.to_string(),
            decides_until: manifest.decides_until.map(|until| until.to_string()),
            decides_today: manifest.decides_on(today),
        }
    }
}

impl SchemeDocument {
    fn new(state: &AppState, texts: Texts, package: &Package) -> Self {
        let today = state.clock.today();
        let manifest = package.manifest();
        let facts = package.facts().definitions().iter();
        Self {
            summary: SchemeSummary::new(texts, package, today),
            steps: package
                .process()
                .steps
                .iter()
                .map(|step| ProcessStepDocument::new(texts, package, step))
                .collect(),
            facts: facts.map(|fact| FactDefinitionDocument::new(texts, package, fact, today)).collect(),
            parameters: package
                .parameters()
                .parameters()
                .iter()
                .map(|parameter| ParameterDocument::new(texts, package, parameter, state.demo.is_some()))
                .collect(),
            sources: manifest
                .sources
                .iter()
                .map(|source| SourceDocument {
                    code: source.code.clone(),
                    title: source.title.clone(),
                    place: source.place.clone(),
                })
                .collect(),
            open_points: manifest
                .open_points
                .iter()
                .map(|point| OpenPointDocument {
                    id: point.id.clone(),
                    text: package.text(texts.0, &format!("open-{}", point.id), &[]),
                    parameter: point.parameter.clone(),
                })
                .collect(),
        }
    }
}

impl ProcessStepDocument {
    fn new(texts: Texts, package: &Package, step: &Step) -> Self {
        let deadline = |unit| {
            let length = step.deadline.as_ref().map(|deadline| deadline.length);
            length.filter(|length| length.unit() == unit).map(Length::count)
        };
        Self {
            id: step.id.clone(),
            label: package.text(texts.0, &format!("step-{}", step.id), &[]),
            about: package.text(texts.0, &format!("step-{}-about", step.id), &[]),
            kind: match step.kind {
                StepKind::Registration => "registration",
                StepKind::Application => "application",
                StepKind::ExOfficio => "ex-officio",
                StepKind::Decision => "decision",
                StepKind::Aftercare => "aftercare",
                StepKind::Support => "support",
                StepKind::Part => "part",
                StepKind::Talk => "talk",
            },
            after: step.after.clone(),
            deadline_months: deadline(LengthUnit::Months),
            deadline_weeks: deadline(LengthUnit::Weeks),
            options: step.choices.iter().map(|choice| choice.id.clone()).collect(),
        }
    }
}

impl FactDefinitionDocument {
    fn new(texts: Texts, package: &Package, fact: &FactDefinition, today: Date) -> Self {
        let number = |limit: i64| match fact.value_type {
            FactType::Amount => Cents::new(limit).to_plain(),
            FactType::Date | FactType::Integer | FactType::Boolean | FactType::Choice(_) | FactType::Text => {
                limit.to_string()
            }
        };
        let day = |limit: DateLimit| limit.on(today).map(|day| day.to_string());
        let (value_type, values) = match &fact.value_type {
            FactType::Amount => ("amount", Vec::new()),
            FactType::Date => ("date", Vec::new()),
            FactType::Integer => ("integer", Vec::new()),
            FactType::Boolean => ("boolean", Vec::new()),
            FactType::Choice(values) => ("choice", values.clone()),
            FactType::Text => ("text", Vec::new()),
        };
        Self {
            path: match &fact.of {
                None => fact.attribute.clone(),
                Some(role) => format!("{role}/YEAR/{}", fact.attribute),
            },
            label: named(package, texts.0, "attribute", &fact.attribute),
            value_type,
            values,
            minimum: fact.minimum.map(number),
            maximum: fact.maximum.map(number),
            not_before: fact.not_before.and_then(day),
            not_after: fact.not_after.and_then(day),
            required_for: fact.required_for.clone(),
            from_dossier: fact.origin != FactOrigin::Handler,
        }
    }
}

impl ParameterDocument {
    fn new(texts: Texts, package: &Package, parameter: &Parameter, is_demo: bool) -> Self {
        let example = parameter.norm.as_ref().is_some_and(|norm| norm.example);
        let shown = parameter.values.iter().filter(|_| is_demo || !example);
        Self {
            name: parameter.name.clone(),
            label: named(package, texts.0, "parameter", &parameter.name),
            source: parameter.source.clone(),
            verified: parameter.verified,
            example,
            values: shown
                .map(|value| DatedValueDocument { from: value.from.to_string(), value: value.text.clone() })
                .collect(),
        }
    }
}
