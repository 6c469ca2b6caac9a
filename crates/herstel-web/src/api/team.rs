//! The team: who has how much, who is away and who stands in.

use super::{body::Change, day, problems};
use crate::{
    AppState,
    division::{Team, check_absence, handlers},
    error::PageError,
    session::Staff,
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Refusal, RefusalCode, StaffId};
use herstel_store::{Absence, Administered, StaffMember};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Everybody in the teams.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/team")]
pub(super) struct TeamPath;

/// Who is away.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/team/absences")]
pub(super) struct AbsencesPath;

/// The case handlers.
#[derive(Serialize, ToSchema)]
pub(super) struct TeamDocument {
    /// By name.
    handlers: Vec<HandlerDocument>,
}

/// A case handler.
#[derive(Serialize, ToSchema)]
pub(super) struct HandlerDocument {
    /// Their id.
    id: String,
    /// Their name.
    name: String,
    /// The name of their team, when it is known.
    team: Option<String>,
    /// The code of the hub municipality of their region.
    municipality: Option<String>,
    /// The points of what they handle.
    points: u64,
    /// The points that they can have.
    room: u64,
    /// When they are away, from today on.
    absences: Vec<AbsenceDocument>,
}

/// Somebody is away.
#[derive(Serialize, ToSchema)]
pub(super) struct AbsenceDocument {
    /// The first day.
    from_on: String,
    /// The first day on which they are back.
    until_on: String,
    /// The id of who stands in.
    substitute: String,
}

/// An absence to record.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewAbsence {
    /// The id of who is away.
    handler: String,
    /// The first day.
    from_on: String,
    /// The first day on which they are back. The same as the first day takes back what was recorded.
    until_on: String,
    /// The id of who stands in.
    substitute: String,
}

impl AbsenceDocument {
    fn new(absence: &Absence) -> Self {
        Self {
            from_on: absence.from_on.to_string(),
            until_on: absence.until_on.to_string(),
            substitute: absence.substitute.to_string(),
        }
    }
}

/// The team
///
/// Case handlers with what they have, what they can have, and when they are away.
#[utoipa::path(
    get,
    path = "/api/v1/team",
    operation_id = "readTeam",
    tag = "team",
    responses(
        (status = 200, description = "The case handlers, by name.", body = TeamDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(_: TeamPath, State(state): State<AppState>) -> Result<Json<TeamDocument>, PageError> {
    let members = handlers(&state).await?;
    let team = Team::read(&state).await?;
    let document = |member: StaffMember| {
        let receiver = team.receiver(member.id);
        HandlerDocument {
            absences: team.absences(member.id).iter().map(AbsenceDocument::new).collect(),
            id: member.id.to_string(),
            name: member.name,
            team: team.work(receiver.handler).map(|work| work.team.clone()),
            municipality: receiver.municipality.map(|place| place.to_string()),
            points: receiver.points.into(),
            room: receiver.room.into(),
        }
    };
    Ok(Json(TeamDocument { handlers: members.into_iter().map(document).collect() }))
}

/// Record an absence
///
/// Meanwhile a colleague reads and acts for their parents. One that begins on the same day takes the place of what was
/// recorded before: so it is made longer or shorter, or taken back. Who stands in is away on none of these days, and who goes
/// away stands in for nobody then. It lasts two years at the most, and begins at most two years from today.
#[utoipa::path(
    post,
    path = "/api/v1/team/absences",
    operation_id = "recordAbsence",
    tag = "team",
    request_body = NewAbsence,
    responses(
        (status = 201, description = "Recorded.", body = AbsenceDocument),
        problems::Change,
    ),
)]
pub(super) async fn absent(
    _: AbsencesPath,
    State(state): State<AppState>,
    staff: Staff,
    Change(sent): Change<NewAbsence>,
) -> Result<(StatusCode, Json<AbsenceDocument>), PageError> {
    let members = handlers(&state).await?;
    let somebody = |text: &str, field| {
        let id = text.parse::<StaffId>().ok().filter(|id| members.iter().any(|member| member.id == *id));
        id.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, field))
    };
    let on =
        |text: &str, field| day(field, Some(text))?.ok_or_else(|| Refusal::at(RefusalCode::Required, field));
    let absence = Absence {
        staff: somebody(&sent.handler, "handler")?,
        from_on: on(&sent.from_on, "from_on")?,
        until_on: on(&sent.until_on, "until_on")?,
        substitute: somebody(&sent.substitute, "substitute")?,
    };
    check_absence(&absence, &Team::read(&state).await?, &members, state.clock.today())?;
    let done = Administered { at: state.clock.now(), by: staff.id.to_string() };
    state.store.set_absence(&absence, &done).await?;
    Ok((StatusCode::CREATED, Json(AbsenceDocument::new(&absence))))
}
