//! What a team lead sees: `/werk/team`. Who has how much, what is late, who is away and who stands in, which parents have
//! nobody.

use super::{
    absence::AbsencePath,
    deadlines::{days_ahead, of_colleague, of_everybody},
    handover::HandoverPath,
    work_list::{View, WorkListPath},
};
use crate::{
    AppState,
    division::{DividePath, Team, handlers},
    error::PageError,
    i18n::Texts,
    layout::{Page, link, show},
    municipalities,
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::work_list::Mark;
use herstel_kernel::StaffId;
use herstel_store::{StaffMember, TermsOfHandler};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The team.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team")]
pub(crate) struct TeamPath;

/// Of whom the table is.
#[derive(Clone, Default, Deserialize, Serialize)]
struct TeamQuery {
    /// Of one team; of everybody when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    team: String,
    /// After how many rows it begins.
    #[serde(default, rename = "vanaf", skip_serializing_if = "is_first")]
    from: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks a reference")]
const fn is_first(from: &usize) -> bool {
    *from == 0
}

impl TeamQuery {
    fn link(&self) -> String {
        link(TeamPath, self)
    }

    /// The same table from another row on.
    fn at(&self, from: usize) -> String {
        Self { team: self.team.clone(), from }.link()
    }
}

/// Rows of the table at a time.
const ROWS: usize = 50;
/// Dossiers without a handler at most; the rest stands in the work list. Each that is shown is a look at a person.
const WITHOUT: u32 = 20;

/// The work list of everything that nobody handles.
fn all_without() -> String {
    View { mark: Mark::NoHandler.as_str().to_owned(), ..View::default() }.link()
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Lead, show_team)
}

#[derive(Template)]
#[template(path = "staff/team.html")]
struct TeamPage {
    page: Page,
    rows: Vec<MemberRow>,
    /// The teams there are, to choose from: the name, where it leads, and whether it is chosen.
    teams: Vec<(String, String, bool)>,
    /// The rows before these, when there are any.
    before: Option<String>,
    /// The rows after these.
    after: Option<String>,
    /// Dossiers that nobody handles.
    without: Vec<WithoutRow>,
    /// All of them, where the page shows only the first.
    all_without: Option<String>,
    /// Their terms that are late or near.
    due_without: Option<DueTerms>,
    /// How many days ahead terms are looked at.
    days: u64,
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
    /// Where their absence is recorded, shortened and ended.
    absence: String,
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
    async fn load(state: &AppState, staff: &Staff, query: &TeamQuery) -> Result<Self, PageError> {
        let page = staff.page.clone().at(TeamPath);
        let texts = page.texts;
        let (everybody, team) = (handlers(state).await?, Team::read(state).await?);
        let names: BTreeMap<StaffId, &str> =
            everybody.iter().map(|member| (member.id, member.name.as_str())).collect();
        let today = state.clock.today();
        let days = days_ahead(&state.warned_days_before);
        let until = today.checked_add(i32::from(days).days()).unwrap_or(today);
        let due = state.store.terms_by_handler(&staff.scope, today, until).await?;
        let members = chosen(&everybody, &team, &due, &query.team);
        let shown = members.iter().skip(query.from).take(ROWS);
        let name = |id: StaffId| {
            let name = names.get(&id);
            name.map_or_else(|| texts.t("staff-unknown-colleague"), |name| (*name).to_owned())
        };
        let mut rows = Vec::new();
        for member in shown {
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
                absence: AbsencePath { colleague: member.id }.to_string(),
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
        let without = state.store.without_handler(&staff.scope, WITHOUT).await?;
        Ok(Self {
            all_without: usize::try_from(WITHOUT).is_ok_and(|shown| without.len() >= shown).then(all_without),
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
            teams: teams(&everybody, &team, query),
            before: (query.from > 0).then(|| query.at(query.from.saturating_sub(ROWS))),
            after: Some(query.from.saturating_add(ROWS))
                .filter(|next| *next < members.len())
                .map(|next| query.at(next)),
            work_list: WorkListPath.to_string(),
            divide: DividePath.to_string(),
            rows,
            page,
        })
    }
}

/// Those of a team, or everybody: who has most that is late first, then by name.
fn chosen<'a>(
    everybody: &'a [StaffMember],
    team: &Team,
    due: &[TermsOfHandler],
    wanted: &str,
) -> Vec<&'a StaffMember> {
    let late: BTreeMap<StaffId, u64> =
        due.iter().filter_map(|terms| Some((terms.handler?, terms.late))).collect();
    let is_wanted = |member: &&StaffMember| {
        wanted.is_empty() || team.work(member.id).is_some_and(|work| work.team == wanted)
    };
    let mut members: Vec<&StaffMember> = everybody.iter().filter(is_wanted).collect();
    members.sort_by_cached_key(|member| {
        (Reverse(late.get(&member.id).copied().unwrap_or_default()), member.name.clone())
    });
    members
}

/// The teams that were recorded, with everybody before them; none where there are no teams.
fn teams(everybody: &[StaffMember], team: &Team, query: &TeamQuery) -> Vec<(String, String, bool)> {
    let names = everybody.iter().filter_map(|member| team.work(member.id)).map(|work| work.team.as_str());
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let one = |name: &str| {
        let link = TeamQuery { team: name.to_owned(), from: 0 }.link();
        (name.to_owned(), link, name == query.team)
    };
    std::iter::once("").chain(names).map(one).collect()
}

async fn show_team(
    _: TeamPath,
    State(state): State<AppState>,
    staff: Staff,
    Query(query): Query<TeamQuery>,
) -> Result<Response, PageError> {
    show(&TeamPage::load(&state, &staff, &query).await?)
}
