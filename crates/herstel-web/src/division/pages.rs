//! The pages of bulk division, for who leads a team: asking for one, looking at what it would do and how far it is,
//! beginning and stopping it.

use super::{Asked, Team, begin, handlers, propose, stop};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
    staff::{
        finder::{Candidate, Finder, Question, looks},
        handover,
        people::Colleagues,
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::handlers::{ChangeReason, division::DivisionNote};
use herstel_kernel::{DivisionId, Refusal, RefusalCode};
use herstel_store::{Division, DivisionItem, DivisionStanding, ItemStanding, StaffMember};
use serde::Deserialize;

/// Asking for a division.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/verdelen")]
pub(crate) struct DividePath;

/// One division.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/verdelen/{division}", rejection(PageError))]
pub(crate) struct DivisionPath {
    pub division: DivisionId,
}

/// Beginning it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/verdelen/{division}/beginnen", rejection(PageError))]
struct BeginPath {
    division: DivisionId,
}

/// Stopping it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/team/verdelen/{division}/stoppen", rejection(PageError))]
struct StopPath {
    division: DivisionId,
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Lead, show_form)
        .post(Guard::Lead, ask)
        .get(Guard::Lead, show_division)
        .post(Guard::Lead, begin_it)
        .post(Guard::Lead, stop_it)
}

const FIELDS: [&str; 8] = ["from", "to", "most", "reason", "words", "agreed", "matters", "open"];
/// What stands for no handler in the form.
const NOBODY: &str = "nobody";

#[derive(Template)]
#[template(path = "division/form.html")]
struct FormPage {
    page: Page,
    errors: FormErrors,
    action: String,
    from: Finder,
    to: Finder,
    most: Field,
    reason: ChoiceGroup,
    fields: [Field; 4],
    divisions: Vec<DivisionLine>,
}

/// One division of before.
struct DivisionLine {
    href: String,
    what: String,
    standing: String,
}

#[derive(Template)]
#[template(path = "division/division.html")]
struct DivisionPage {
    page: Page,
    what: String,
    standing: String,
    progress: String,
    reason: String,
    words: String,
    rows: Vec<ItemLine>,
    /// Dossiers that are out of reach by now.
    unseen: Option<String>,
    begin: Option<String>,
    stop: Option<String>,
    stop_label: String,
    back: String,
}

struct ItemLine {
    name: String,
    number: String,
    href: String,
    to: String,
    standing: String,
    stays: bool,
}

fn label(texts: Texts, field: &str) -> String {
    match field {
        "reason" | "words" | "agreed" | "matters" | "open" => texts.t(&format!("handover-{field}")),
        other => texts.t(&format!("division-{other}")),
    }
}

/// A division in one line: when, from whom, by whom.
fn in_words(state: &AppState, texts: Texts, colleagues: &Colleagues, division: &Division) -> String {
    let from =
        division.from.map_or_else(|| texts.t("division-of-nobody"), |from| colleagues.name(texts, from));
    let day = state.clock.day_of(division.asked_at);
    texts.with(
        "division-what",
        [("from", from), ("name", colleagues.name(texts, division.asked_by)), ("date", texts.date(day))],
    )
}

fn standing(texts: Texts, standing: DivisionStanding) -> String {
    texts.t(&format!("division-standing-{}", standing.as_str()))
}

impl FormPage {
    async fn load(
        state: &AppState,
        staff: &Staff,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Result<Self, PageError> {
        let page = staff.page.clone().at(DividePath);
        let t = page.texts;
        let labels: Vec<(&str, String)> = FIELDS.iter().map(|field| (*field, label(t, field))).collect();
        let mut errors = FormErrors::new();
        errors.refusals(t, refusals, &FIELDS);
        let errors = errors.labelled(&labels);
        let members = handlers(state).await?;
        let team = Team::read(state).await?;
        let near = team.name(staff.id);
        let candidates = || {
            let candidate =
                |member: &StaffMember| Candidate::new(&team, member.id, member.name.clone(), near);
            members.iter().map(candidate).collect::<Vec<_>>()
        };
        let question = |field| Question { texts: t, field, words: label(t, field), form, errors: &errors };
        let nobody = Choice::new(NOBODY, t.t("division-of-nobody"));
        let colleagues = Colleagues::load(state).await?;
        let line = |division: &Division| DivisionLine {
            href: DivisionPath { division: division.id }.to_string(),
            what: in_words(state, t, &colleagues, division),
            standing: standing(t, division.standing),
        };
        let reasons =
            ChangeReason::ALL.map(|reason| Choice::new(reason.as_str(), handover::in_words(t, reason)));
        let area = |field: &'static str| {
            Field::area(field, label(t, field), 3)
                .hint(t.t(&format!("division-{field}-hint")))
                .filled(form, &errors)
        };
        Ok(Self {
            action: DividePath.to_string(),
            from: Finder::one(question("from"), candidates(), Some(nobody)),
            to: Finder::several(question("to"), candidates()),
            most: Field::text("most", label(t, "most"))
                .hint(t.t("division-most-hint"))
                .input_mode("numeric")
                .short()
                .filled(form, &errors),
            reason: ChoiceGroup::radios("reason", label(t, "reason"), reasons.into()).filled(form, &errors),
            fields: [area("words"), area("agreed"), area("matters"), area("open")],
            divisions: state.store.divisions().await?.iter().map(line).collect(),
            errors,
            page,
        })
    }
}

/// What the form asks for, or what is wrong with it.
fn asked(form: &SubmittedForm, members: &[StaffMember]) -> Result<Asked, Refusal> {
    let id = |text: &str| members.iter().find(|member| member.id.to_string() == text).map(|member| member.id);
    let from = match form.text("from") {
        NOBODY => None,
        text => Some(id(text).ok_or_else(|| Refusal::at(RefusalCode::Required, "from"))?),
    };
    let most = match form.optional("most") {
        Some(text) => match text.parse::<usize>() {
            Ok(0) => return Err(Refusal::at(RefusalCode::TooLow, "most").with("minimum", 1)),
            Ok(most) => Some(most),
            Err(_) => return Err(Refusal::at(RefusalCode::NotANumber, "most")),
        },
        None => None,
    };
    let reason = ChangeReason::parse(form.text("reason"));
    let reason = reason.ok_or_else(|| Refusal::at(RefusalCode::Required, "reason"))?;
    let words = |field: &str| form.text(field).to_owned();
    Ok(Asked {
        from,
        to: form.all("to").filter_map(id).collect(),
        most,
        note: DivisionNote {
            reason,
            words: words("words"),
            agreed: words("agreed"),
            matters: words("matters"),
            open: words("open"),
        },
    })
}

async fn show_form(
    _: DividePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show(&FormPage::load(&state, &staff, &SubmittedForm::default(), &[]).await?)
}

async fn ask(
    _: DividePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    if looks(&form) {
        return show(&FormPage::load(&state, &staff, &form, &[]).await?);
    }
    let outcome = match asked(&form, &handlers(&state).await?) {
        Ok(asked) => propose(&state, &staff.scope, staff.id, asked).await?,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(division) => Ok(Redirect::to(&DivisionPath { division }.to_string()).into_response()),
        Err(refusal) => {
            let page = FormPage::load(&state, &staff, &form, &[refusal]).await?;
            show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl DivisionPage {
    fn new(
        state: &AppState,
        page: Page,
        division: &Division,
        items: Vec<DivisionItem>,
        colleagues: &Colleagues,
    ) -> Self {
        let t = page.texts;
        let all = division.waiting + division.done + division.stays;
        let unseen = all.saturating_sub(u64::try_from(items.len()).unwrap_or(all));
        let is_proposed = division.standing == DivisionStanding::Proposed;
        let goes_on = is_proposed || division.standing == DivisionStanding::Running;
        let id = division.id;
        let line = |item: DivisionItem| ItemLine {
            href: crate::staff::dossier_link(&item.number),
            name: item.name,
            number: item.number.to_string(),
            to: item.to.map_or_else(String::new, |to| colleagues.name(t, to)),
            stays: matches!(item.standing, ItemStanding::Stays(_)),
            standing: match item.standing {
                ItemStanding::Waiting if goes_on => t.t("division-item-waiting"),
                ItemStanding::Waiting => t.t("division-item-stayed"),
                ItemStanding::Done => t.t("division-item-done"),
                ItemStanding::Stays(why) => t.t(&format!("division-stays-{}", why.as_str())),
            },
        };
        Self {
            what: in_words(state, t, colleagues, division),
            standing: standing(t, division.standing),
            progress: t.with(
                "division-progress",
                [
                    ("done", division.done.to_string()),
                    ("waiting", division.waiting.to_string()),
                    ("stays", division.stays.to_string()),
                ],
            ),
            reason: handover::in_words(t, division.note.reason),
            words: division.note.words.clone(),
            rows: items.into_iter().map(line).collect(),
            unseen: (unseen > 0).then(|| t.tn("division-unseen", unseen)),
            begin: (is_proposed && division.waiting > 0).then(|| BeginPath { division: id }.to_string()),
            stop: goes_on.then(|| StopPath { division: id }.to_string()),
            stop_label: t.t(if is_proposed { "division-drop" } else { "division-stop" }),
            back: DividePath.to_string(),
            page,
        }
    }
}

async fn show_division(
    path: DivisionPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let division = state.store.division(path.division).await?.ok_or(PageError::NotFound)?;
    let items = state.store.division_items(&staff.scope, path.division).await?;
    let colleagues = Colleagues::load(&state).await?;
    show(&DivisionPage::new(&state, staff.page.clone().at(path), &division, items, &colleagues))
}

async fn begin_it(
    BeginPath { division }: BeginPath,
    State(state): State<AppState>,
    staff: Staff,
    _form: SubmittedForm,
) -> Result<Response, PageError> {
    state.store.division(division).await?.ok_or(PageError::NotFound)?;
    begin(&state, division, staff.id).await?;
    Ok(Redirect::to(&DivisionPath { division }.to_string()).into_response())
}

async fn stop_it(
    StopPath { division }: StopPath,
    State(state): State<AppState>,
    staff: Staff,
    _form: SubmittedForm,
) -> Result<Response, PageError> {
    state.store.division(division).await?.ok_or(PageError::NotFound)?;
    stop(&state, division, staff.id).await?;
    Ok(Redirect::to(&DivisionPath { division }.to_string()).into_response())
}
