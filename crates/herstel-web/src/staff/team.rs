//! What a team lead sees: `/werk/team`. Who has how much, what is late, who is away and who stands in, which parents have
//! nobody.

use super::{
    deadlines::{days_ahead, of_colleague, of_everybody},
    errors_of,
    handover::HandoverPath,
    work_list::WorkListPath,
};
use crate::{
    AppState,
    division::{DividePath, Team, handlers},
    error::PageError,
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
    municipalities,
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_kernel::{Refusal, RefusalCode, StaffId};
use herstel_store::{Absence, Administered, StaffMember, TermsOfHandler};
use jiff::ToSpan;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The team.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team")]
pub(crate) struct TeamPath;

/// Somebody is away.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/afwezig")]
struct AwayPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Lead, show_team).post(Guard::Lead, away)
}

const FIELDS: [&str; 4] = ["staff", "from_on", "until_on", "substitute"];

#[derive(Template)]
#[template(path = "staff/team.html")]
struct TeamPage {
    page: Page,
    errors: FormErrors,
    rows: Vec<MemberRow>,
    /// Dossiers that nobody handles.
    without: Vec<WithoutRow>,
    /// Their terms that are late or near.
    due_without: Option<DueTerms>,
    /// How many days ahead terms are looked at.
    days: u64,
    people: Vec<(String, String)>,
    staff_error: Option<String>,
    substitute_error: Option<String>,
    from_on: Field,
    until_on: Field,
    work_list: String,
    divide: String,
}

struct MemberRow {
    name: String,
    team: String,
    place: String,
    hours: String,
    points: u32,
    room: u32,
    is_full: bool,
    /// Terms that are late or near, when there are any.
    due: Option<DueTerms>,
    away: Option<String>,
}

/// Legal terms that are late or near.
struct DueTerms {
    /// How many of each.
    words: String,
    is_late: bool,
    /// The list of them.
    href: String,
}

impl DueTerms {
    /// Of one handler, or of the dossiers that nobody handles.
    fn of(texts: Texts, all: &[TermsOfHandler], handler: Option<StaffId>, days: u16) -> Option<Self> {
        let found = all.iter().find(|terms| terms.handler == handler)?;
        Some(Self {
            words: texts.t2("team-due", "late", found.late, "soon", found.soon),
            is_late: found.late > 0,
            href: handler.map_or_else(|| of_everybody(days), |handler| of_colleague(handler, days)),
        })
    }
}

struct WithoutRow {
    name: String,
    number: String,
    status: String,
    href: String,
}

impl TeamPage {
    async fn load(
        state: &AppState,
        staff: &Staff,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let page = staff.page.clone().at(TeamPath);
        let texts = page.texts;
        let labels: Vec<(&str, String)> = FIELDS
            .iter()
            .map(|field| (*field, texts.t(&format!("team-{}", field.replace('_', "-")))))
            .collect();
        let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels);
        let (members, team) = (handlers(state).await?, Team::read(state).await?);
        let names: BTreeMap<StaffId, &str> =
            members.iter().map(|member| (member.id, member.name.as_str())).collect();
        let today = state.clock.today();
        let days = days_ahead(&state.warned_days_before);
        let until = today.checked_add(i32::from(days).days()).unwrap_or(today);
        let due = state.store.terms_by_handler(&staff.scope, today, until).await?;
        let name = |id: StaffId| {
            let name = names.get(&id);
            name.map_or_else(|| texts.t("staff-unknown-colleague"), |name| (*name).to_owned())
        };
        let mut rows = Vec::new();
        for member in &members {
            let (own, receiver) = (team.work(member.id), team.receiver(member.id));
            let absence = team.absences(member.id).first();
            rows.push(MemberRow {
                name: member.name.clone(),
                team: own.map_or_else(String::new, |work| work.team.clone()),
                place: own.and_then(|work| work.municipality).map_or_else(String::new, municipalities::name),
                hours: team.hours(member.id).to_string(),
                is_full: receiver.points > receiver.room,
                points: receiver.points,
                room: receiver.room,
                due: DueTerms::of(texts, &due, Some(member.id), days),
                away: absence.map(|absence| {
                    texts.with(
                        "team-away",
                        [
                            ("from", texts.date(absence.from_on)),
                            ("until", texts.date(absence.until_on)),
                            ("name", name(absence.substitute)),
                        ],
                    )
                }),
            });
        }
        let without = state.store.without_handler(&staff.scope).await?;
        Ok(Self {
            without: without
                .into_iter()
                .map(|row| WithoutRow {
                    href: HandoverPath { number: row.number.clone() }.to_string(),
                    status: texts.t(&format!("status-{}", row.status.as_str())),
                    name: row.name,
                    number: row.number.to_string(),
                })
                .collect(),
            due_without: DueTerms::of(texts, &due, None, days),
            days: u64::from(days),
            people: members.iter().map(|member| (member.id.to_string(), member.name.clone())).collect(),
            staff_error: errors.of("staff"),
            substitute_error: errors.of("substitute"),
            from_on: Field::text("from_on", texts.t("team-from-on"))
                .hint(texts.t("plan-day-hint"))
                .short()
                .filled(form, &errors),
            until_on: Field::text("until_on", texts.t("team-until-on"))
                .hint(texts.t("plan-day-hint"))
                .short()
                .filled(form, &errors),
            work_list: WorkListPath.to_string(),
            divide: DividePath.to_string(),
            rows,
            errors,
            page,
        })
    }
}

async fn show_team(_: TeamPath, State(state): State<AppState>, staff: Staff) -> Result<Response, PageError> {
    show(&TeamPage::load(&state, &staff, &SubmittedForm::default(), &[]).await?)
}

/// What the form says, or what is wrong with it.
fn absence(form: &SubmittedForm, handlers: &[StaffMember]) -> Result<Absence, Refusal> {
    let somebody = |field: &'static str| {
        let id = form.text(field).parse::<StaffId>().ok();
        let id = id.filter(|id| handlers.iter().any(|member| member.id == *id));
        id.ok_or_else(|| Refusal::at(RefusalCode::Required, field))
    };
    let day = |field: &'static str| match form.day(field) {
        Ok(Some(day)) => Ok(day),
        Ok(None) => Err(Refusal::at(RefusalCode::Required, field)),
        Err(code) => Err(Refusal::at(code, field)),
    };
    let (staff, from_on) = (somebody("staff")?, day("from_on")?);
    let last = day("until_on")?;
    let until_on = last.tomorrow().map_err(|_| Refusal::at(RefusalCode::NoSuchDay, "until_on"))?;
    if until_on <= from_on {
        return Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"));
    }
    let substitute = somebody("substitute")?;
    if substitute == staff {
        return Err(Refusal::at(RefusalCode::SamePerson, "substitute"));
    }
    Ok(Absence { staff, from_on, until_on, substitute })
}

async fn away(
    _: AwayPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    match absence(&form, &handlers(&state).await?) {
        Ok(absence) => {
            let done = Administered { at: state.clock.now(), by: staff.id.to_string() };
            state.store.set_absence(&absence, &done).await?;
            Ok(Redirect::to(&TeamPath.to_string()).into_response())
        }
        Err(refusal) => {
            let page = TeamPage::load(&state, &staff, &form, &[refusal]).await?;
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
