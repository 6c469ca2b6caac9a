//! When one colleague is away and who stands in: `/werk/team/afwezig/…`. Recording it, making it longer or shorter, and
//! taking it back.

use super::{
    errors_of,
    finder::{Candidate, Finder, Question, looks},
    team::TeamPath,
};
use crate::{
    AppState,
    division::{Team, check_absence, handlers},
    error::PageError,
    layout::{Field, FormErrors, Page, SubmittedForm, show, show_refused},
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
use herstel_kernel::{Date, Refusal, RefusalCode, StaffId};
use herstel_store::{Absence, Administered, StaffMember};
use serde::Deserialize;

/// The absences of a colleague; sent to it, a new one.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/afwezig/{colleague}", rejection(PageError))]
pub(super) struct AbsencePath {
    pub colleague: StaffId,
}

/// One that was recorded, by its first day; sent to it, until when it lasts now.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/afwezig/{colleague}/{day}", rejection(PageError))]
struct RecordedPath {
    colleague: StaffId,
    day: Date,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Lead, show_new)
        .post(Guard::Lead, record)
        .get(Guard::Lead, show_recorded)
        .post(Guard::Lead, change)
}

const FIELDS: [&str; 3] = ["from_on", "until_on", "substitute"];

#[derive(Template)]
#[template(path = "staff/absence.html")]
struct AbsencePage {
    page: Page,
    errors: FormErrors,
    title: String,
    back: String,
    action: String,
    /// What was recorded, and where it is changed.
    recorded: Vec<(String, String)>,
    /// Since when it is, where one that was recorded is changed.
    since: Option<String>,
    from_on: Option<Field>,
    until_on: Field,
    substitute: Finder,
    /// What ends it, where one that was recorded is changed.
    end: Option<String>,
}

/// A colleague, everybody who can stand in, and which absence it is about; none for a new one.
struct Asked {
    colleague: StaffMember,
    others: Vec<StaffMember>,
    team: Team,
    known: Option<Absence>,
}

impl Asked {
    /// No such page for who does not work here, and for an absence that was not recorded or is over.
    async fn load(state: &AppState, colleague: StaffId, from_on: Option<Date>) -> Result<Self, PageError> {
        let (others, team) = (handlers(state).await?, Team::read(state).await?);
        let found = others.iter().find(|member| member.id == colleague).cloned();
        let known = match from_on {
            None => None,
            Some(day) => {
                let all = team.absences(colleague);
                Some(*all.iter().find(|absence| absence.from_on == day).ok_or(PageError::NotFound)?)
            }
        };
        Ok(Self { colleague: found.ok_or(PageError::NotFound)?, others, team, known })
    }

    /// What the form says, or what is wrong with it.
    fn read(&self, form: &SubmittedForm, today: Date) -> Result<Absence, Refusal> {
        let day = |field: &'static str| match form.day(field) {
            Ok(Some(day)) => Ok(day),
            Ok(None) => Err(Refusal::at(RefusalCode::Required, field)),
            Err(code) => Err(Refusal::at(code, field)),
        };
        let from_on = match &self.known {
            Some(known) => known.from_on,
            None => day("from_on")?,
        };
        let until_on =
            day("until_on")?.tomorrow().map_err(|_| Refusal::at(RefusalCode::NoSuchDay, "until_on"))?;
        let substitute = form.text("substitute").parse::<StaffId>().ok();
        let substitute = substitute.filter(|id| self.others.iter().any(|member| member.id == *id));
        let substitute = substitute.ok_or_else(|| Refusal::at(RefusalCode::Required, "substitute"))?;
        let absence = Absence { staff: self.colleague.id, from_on, until_on, substitute };
        // A new one has days: only what was recorded is taken back.
        if self.known.is_none() && until_on <= from_on {
            return Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"));
        }
        check_absence(&absence, &self.team, &self.others, today)?;
        Ok(absence)
    }

    /// The form as it would have been sent for what was recorded.
    fn known_form(&self) -> SubmittedForm {
        let Some(known) = &self.known else { return SubmittedForm::default() };
        let last = known.until_on.yesterday().unwrap_or(known.until_on);
        SubmittedForm::of([
            ("until_on", last.strftime("%d-%m-%Y").to_string()),
            ("substitute", known.substitute.to_string()),
        ])
    }

    fn page(
        self,
        state: &AppState,
        staff: &Staff,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> AbsencePage {
        let Self { colleague, others, team, known } = self;
        let id = colleague.id;
        let action = match &known {
            Some(known) => RecordedPath { colleague: id, day: known.from_on }.to_string(),
            None => AbsencePath { colleague: id }.to_string(),
        };
        let page = staff.page.clone().at(&action);
        let t = page.texts;
        let label = |field: &str| t.t(&format!("team-{}", field.replace('_', "-")));
        let labels: Vec<(&str, String)> = FIELDS.iter().map(|field| (*field, label(field))).collect();
        let errors = errors_of(&page, refusals, &FIELDS).labelled(&labels);
        let name = |id: StaffId| {
            let found = others.iter().find(|member| member.id == id);
            found.map_or_else(|| t.t("staff-unknown-colleague"), |member| member.name.clone())
        };
        let in_words = |absence: &Absence| {
            t.with(
                "team-away",
                [
                    ("from", t.date(absence.from_on)),
                    ("until", t.date(absence.until_on)),
                    ("name", name(absence.substitute)),
                ],
            )
        };
        let recorded = match &known {
            Some(_) => Vec::new(),
            None => {
                let href =
                    |absence: &Absence| RecordedPath { colleague: id, day: absence.from_on }.to_string();
                team.absences(id).iter().map(|absence| (in_words(absence), href(absence))).collect()
            }
        };
        let since = known.as_ref().map(in_words);
        let end = known.as_ref().map(|known| {
            let has_begun = known.from_on <= state.clock.today();
            t.t(if has_begun { "absence-end" } else { "absence-take-back" })
        });
        let day = |field: &'static str| {
            Field::text(field, label(field)).hint(t.t("plan-day-hint")).short().filled(form, &errors)
        };
        let (from_on, until_on) = (known.is_none().then(|| day("from_on")), day("until_on"));
        let near = team.name(id);
        let candidate = |member: StaffMember| Candidate::new(&team, member.id, member.name, near);
        let question =
            Question { texts: t, field: "substitute", words: label("substitute"), form, errors: &errors };
        let candidates = others.into_iter().filter(|member| member.id != id).map(candidate).collect();
        let substitute = Finder::one(question, candidates, None);
        AbsencePage {
            title: t.t1("absence-title", "name", &colleague.name),
            back: match &known {
                Some(_) => AbsencePath { colleague: id }.to_string(),
                None => TeamPath.to_string(),
            },
            action,
            recorded,
            since,
            from_on,
            until_on,
            substitute,
            end,
            errors,
            page,
        }
    }
}

async fn show_new(
    AbsencePath { colleague }: AbsencePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let asked = Asked::load(&state, colleague, None).await?;
    show(&asked.page(&state, &staff, &SubmittedForm::default(), &[]))
}

async fn record(
    AbsencePath { colleague }: AbsencePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    carry_out(&state, &staff, Asked::load(&state, colleague, None).await?, &form).await
}

async fn show_recorded(
    RecordedPath { colleague, day }: RecordedPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let asked = Asked::load(&state, colleague, Some(day)).await?;
    let form = asked.known_form();
    show(&asked.page(&state, &staff, &form, &[]))
}

async fn change(
    RecordedPath { colleague, day }: RecordedPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let asked = Asked::load(&state, colleague, Some(day)).await?;
    match (form.text("action"), asked.known) {
        ("end", Some(known)) => {
            // Away until today is back today; one that has not begun never does.
            let until_on = known.from_on.max(state.clock.today());
            keep(&state, &staff, Absence { until_on, ..known }).await
        }
        (_, _) => carry_out(&state, &staff, asked, &form).await,
    }
}

/// Keeps what the form says, or shows it again: with who was looked for, or with what is wrong.
async fn carry_out(
    state: &AppState,
    staff: &Staff,
    asked: Asked,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if looks(form) {
        return show(&asked.page(state, staff, form, &[]));
    }
    match asked.read(form, state.clock.today()) {
        Ok(absence) => keep(state, staff, absence).await,
        Err(refusal) => {
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &asked.page(state, staff, form, &[refusal]))
        }
    }
}

async fn keep(state: &AppState, staff: &Staff, absence: Absence) -> Result<Response, PageError> {
    let done = Administered { at: state.clock.now(), by: staff.id.to_string() };
    state.store.set_absence(&absence, &done).await?;
    Ok(Redirect::to(&AbsencePath { colleague: absence.staff }.to_string()).into_response())
}
