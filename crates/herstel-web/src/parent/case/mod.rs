//! My case: `/mijn-zaak`. Where am I, what comes next, what can I choose, what did I get and why.

mod child;
mod road;
mod tasks;

use super::{
    choice::{ChoiceForm, SaidRow},
    decision::ReaderLinks,
    dispute::RemarkView,
    objections::standing_objection,
    reader::{Place, Reader},
    registration::RegistrationPath,
    texts::{Words, step_label},
};
use crate::{
    AppState,
    deadlines::{SettledPenalty, TermWords, ToldTo, in_words, settled_penalties},
    error::PageError,
    experience::ExperiencePath,
    explanation::{self, Explained, RowView},
    forecast::ForecastView,
    layout::{FormErrors, Page, Row, link, show},
    letter::LetterPath,
    messages::summary,
    overview::{self, OverviewView},
    parent::represented::ForCasePath,
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    deadlines::deadlines,
    decisions::Decision,
    experience::open_steps,
    registration::{HelpedBy, PersonKind},
    road::{has_no_road, open_choices},
};
use herstel_store::LetterRow;
pub(super) use road::rows_to_read as road_to_read;
use road::{RoadStop, Waiting};
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak")]
pub(crate) struct CasePath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_case)
}

/// What the parent just did; the page begins with a confirmation of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Just {
    /// Registered.
    #[serde(rename = "aangemeld")]
    Registered,
    /// Chose how to go on.
    #[serde(rename = "gekozen")]
    Chose,
    /// Said that a recorded choice is not what they said.
    #[serde(rename = "ontkend")]
    Denied,
    /// Pointed out that something is wrong.
    #[serde(rename = "gemeld")]
    Remarked,
}

/// The query of the page.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct CaseQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
    /// Whether they ask where they stand in the row.
    #[serde(default, rename = "rij", skip_serializing_if = "Option::is_none")]
    row: Option<Asked>,
    /// Whether a child asks for everything that a grown-up sees.
    #[serde(default, rename = "alles", skip_serializing_if = "Option::is_none")]
    all: Option<Asked>,
}

/// Something that is told only when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum Asked {
    /// Asked.
    #[serde(rename = "ja")]
    Yes,
}

impl CaseQuery {
    /// The page that tells the place in the row as well.
    fn with_row(place: &Place) -> String {
        Self { row: Some(Asked::Yes), ..Self::default() }.link(place)
    }

    fn link(self, place: &Place) -> String {
        match place {
            Place::Own => link(CasePath, self),
            Place::For(number) => link(ForCasePath { number: number.clone() }, self),
        }
    }
}

impl Just {
    /// The case page that confirms it.
    pub fn case_link(self, place: &Place) -> String {
        CaseQuery { just: Some(self), ..CaseQuery::default() }.link(place)
    }
}

/// Everything on the page, in words.
#[derive(Template)]
#[template(path = "parent/case.html")]
pub(super) struct CasePage {
    page: Page,
    place: Place,
    may_tell: bool,
    may_choose: bool,
    reads_all: bool,
    is_in_place: bool,
    errors: FormErrors,
    just: Option<Confirmation>,
    number: String,
    name: String,
    now: String,
    /// What happens with the help that was chosen, until somebody takes it up.
    help: Option<String>,
    road: Vec<RoadStop>,
    /// What somebody without a road can do all the same, as links; none for who has a road.
    without_road: Option<Vec<(String, String)>>,
    waiting: Vec<Waiting>,
    forecasts: Vec<ForecastView>,
    /// Where the place in the row is told.
    forecast_place: String,
    terms: Vec<TermWords>,
    penalties: Vec<SettledPenalty>,
    overview: Option<OverviewView>,
    choices: Vec<ChoiceForm>,
    /// What stands above them: a heading, and whose choice it is.
    choose: (String, String),
    said: Vec<SaidRow>,
    /// The page of agreements, talks and reactions.
    road_href: String,
    /// Where one says that one does not agree.
    objections_href: String,
    version: u64,
    decisions: Vec<DecisionCard>,
    person: Option<FixedPerson>,
    /// By when there is somebody, while there is nobody.
    person_by: Option<String>,
    /// Who helps while the fixed person is away.
    person_away: Option<String>,
    /// Who it was before, from when until when, and why it changed.
    persons_before: Vec<(String, Option<String>)>,
    remarks: Vec<RemarkView>,
    facts: u64,
    /// What the parent can do now: what it is, and where.
    tasks: Vec<(String, String)>,
    /// What waits for the person, and who reads this may not do for them.
    waits: Vec<String>,
    /// Where the two questions after a step stand, while some are open; for the person themselves.
    experience_href: Option<String>,
}

struct Confirmation {
    title: String,
    text: String,
}

struct DecisionCard {
    id: String,
    title: String,
    date: String,
    outcome: String,
    reason: Option<String>,
    rows: Vec<RowView>,
    link: String,
    letter: Option<String>,
    /// The objection that was made to it already.
    objected: Option<String>,
}

struct FixedPerson {
    name: String,
    initials: String,
}

async fn show_case(
    _: CasePath,
    State(state): State<AppState>,
    Query(query): Query<CaseQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    let Some(dossier) = state.store.own_dossier(&parent.scope).await? else {
        return Ok(Redirect::to(&RegistrationPath.to_string()).into_response());
    };
    let asks_nothing = query.just.is_none() && query.row.is_none() && query.all.is_none();
    if dossier.person_kind() == PersonKind::Child && asks_nothing {
        return child::show_page(&state, &Reader::of_own(parent, dossier)).await;
    }
    show_case_of(&state, Reader::of_own(parent, dossier), &query).await
}

/// The page for whoever reads the case.
pub(super) async fn show_case_of(
    state: &AppState,
    reader: Reader,
    query: &CaseQuery,
) -> Result<Response, PageError> {
    let just = query.just.map(|just| confirmation(&reader.page, just));
    show(&case_page(state, &reader, just, query.row, FormErrors::new()).await?)
}

/// The page with what a choice form was refused for.
pub(super) async fn refused(
    state: &AppState,
    reader: &Reader,
    errors: FormErrors,
) -> Result<CasePage, PageError> {
    case_page(state, reader, None, None, errors).await
}

async fn case_page(
    state: &AppState,
    reader: &Reader,
    just: Option<Confirmation>,
    row: Option<Asked>,
    errors: FormErrors,
) -> Result<CasePage, PageError> {
    let state = &state.for_dossier(&reader.dossier);
    let (dossier, place) = (&reader.dossier, &reader.place);
    let page = reader.page.clone().at(place.case());
    let (texts, voice) = (page.texts, reader.voice());
    let today = state.clock.today();
    let words = Words::new(texts, state);
    let mut choices = open_choices(dossier, &state.schemes, today);
    let mut road = road::stops(dossier, state, words, &choices);
    let forecasts = ForecastView::of_road(state, &reader.scope, dossier, texts, row.is_some()).await?;
    let waiting = road::waiting(dossier, state, words, &forecasts);
    let without_road = has_no_road(dossier, &state.schemes, today).then(|| meanwhile(reader));
    let now = match &without_road {
        Some(_) => texts.t("case-now-no-road"),
        None => road::now(&road, dossier, words, &choices),
    };
    let waits = tasks::waits(reader, texts, &choices);
    // Who may not choose reads that a choice waits, and is not shown the way to it.
    choices.retain(|_| reader.may_choose);
    road.iter_mut().for_each(|stop| stop.choice &= reader.may_choose);
    let has_choices = !choices.is_empty();
    let choices =
        choices.iter().map(|point| ChoiceForm::new(point, reader, words, &errors)).collect::<Vec<_>>();
    let said = SaidRow::all(dossier, words, reader.may_choose);
    let letters = state.store.letters_of(&reader.scope, dossier.registration.dossier).await?;
    let mut explained = Vec::new();
    for decision in dossier.decisions.iter().filter(|decision| decision.approval().is_some()) {
        explained.push((decision, explanation::explain(state, &reader.scope, decision, texts.0).await?));
    }
    let proofs = explained.iter().map(|(decision, own)| (*decision, own.package.as_ref(), &own.receipt));
    let overview = OverviewView::new(&page, &overview::of(proofs)?, &dossier.chain, |step| words.step(step));
    let decisions = explained
        .iter()
        .rev()
        .map(|(decision, explained)| decision_card(reader, decision, explained, &letters))
        .collect();
    let remarks = RemarkView::all(dossier, words, place);
    Ok(CasePage {
        place: place.clone(),
        may_tell: reader.may_tell,
        may_choose: reader.may_choose,
        reads_all: reader.reads_all,
        is_in_place: reader.is_in_place,
        errors,
        just,
        number: dossier.registration.number.to_string(),
        name: dossier.registration.details.name.clone(),
        now,
        help: road::help(reader, words),
        road,
        without_road,
        waiting,
        forecasts,
        forecast_place: CaseQuery::with_row(place),
        terms: deadlines(dossier, &state.schemes, today)
            .iter()
            .map(|deadline| in_words(texts, &state.schemes, dossier, deadline))
            .collect(),
        penalties: settled_penalties(state, texts, dossier, ToldTo::Parent),
        overview,
        choices,
        choose: (texts.t(&voice.key("case-choose")), texts.t(&voice.key("case-choose-text"))),
        said,
        road_href: place.road(),
        objections_href: place.objections(),
        version: dossier.version,
        decisions,
        person: fixed_person(state, dossier).await?,
        person_by: dossier
            .released
            .as_ref()
            .map(|it| texts.t1("case-person-by", "date", texts.date(it.assign_by))),
        person_away: person_away(state, dossier, texts).await?,
        persons_before: persons_before(state, dossier, texts).await?,
        remarks,
        facts: u64::try_from(dossier.facts.len()).unwrap_or(u64::MAX),
        tasks: tasks::tasks(state, reader, texts, has_choices),
        waits,
        experience_href: match place {
            Place::Own if !open_steps(dossier, today).is_empty() => Some(ExperiencePath.to_string()),
            Place::Own | Place::For(_) => None,
        },
        page,
    })
}

/// What somebody for whom no scheme runs can do all the same.
fn meanwhile(reader: &Reader) -> Vec<(String, String)> {
    let (place, texts) = (&reader.place, reader.page.texts);
    let helps = match reader.dossier.helped_by() {
        HelpedBy::Municipality => reader.is_in_place,
        HelpedBy::TeamAbroad => false,
    };
    let help = helps.then(|| (texts.t("case-no-road-help"), place.access()));
    let call = reader.may_tell.then(|| (texts.t("case-no-road-call"), place.call_back()));
    let recognition = Some((texts.t("case-no-road-recognition"), place.recognition()));
    [help, recognition, call].into_iter().flatten().collect()
}

fn decision_card(
    reader: &Reader,
    decision: &Decision,
    explained: &Explained,
    letters: &[LetterRow],
) -> DecisionCard {
    let texts = reader.page.texts;
    let proposed = &decision.proposed;
    let step = step_label(&explained.package, texts, &proposed.step);
    let decided_on = decision.approval().map_or(proposed.proposed_on, |approval| approval.decided_on);
    let letter = letters.iter().find(|row| row.decision == proposed.decision);
    let links = ReaderLinks { reader, decision: proposed.decision, asked: None };
    DecisionCard {
        id: proposed.decision.to_string(),
        title: step,
        date: texts.date(decided_on),
        outcome: summary::outcome(texts, decision),
        reason: explained.reason(&proposed.step).map(|reason| texts.from_scheme(reason)),
        rows: explanation::rows(&explained.explanation, texts, &links),
        link: reader.place.decision(proposed.decision),
        letter: letter.map(|row| LetterPath::new(row.letter).to_string()),
        objected: standing_objection(&reader.dossier, &proposed.decision.into())
            .map(|objection| reader.place.objection(objection)),
    }
}

async fn fixed_person(state: &AppState, dossier: &Dossier) -> Result<Option<FixedPerson>, PageError> {
    let Some(assigned) = &dossier.handler else { return Ok(None) };
    let member = state.staff_member(assigned.handler).await?;
    Ok(member.map(|member| {
        let initials = member.name.split_whitespace().filter_map(|word| word.chars().next());
        FixedPerson { initials: initials.filter(|c| c.is_uppercase()).take(2).collect(), name: member.name }
    }))
}

/// Until when the fixed person is away, and who helps meanwhile.
async fn person_away(
    state: &AppState,
    dossier: &Dossier,
    texts: crate::i18n::Texts,
) -> Result<Option<String>, PageError> {
    let (today, Some(handler)) = (state.clock.today(), dossier.handler_id()) else { return Ok(None) };
    let absences = state.store.absences(today).await?;
    let Some(away) = absences.iter().find(|away| away.staff == handler && away.holds_on(today)) else {
        return Ok(None);
    };
    // Who is away at the same time helps nobody, so they are not named.
    let is_there = !absences.iter().any(|other| other.staff == away.substitute && other.holds_on(today));
    let name = if is_there { state.staff_member(away.substitute).await? } else { None };
    let back = texts.date(away.until_on);
    Ok(Some(match name {
        Some(member) => texts.t2("case-person-away", "date", back, "name", member.name),
        None => texts.t1("case-person-away-colleague", "date", back),
    }))
}

/// Everybody who was the fixed person before, the last first; why it changed as it was told to the parent.
async fn persons_before(
    state: &AppState,
    dossier: &Dossier,
    texts: crate::i18n::Texts,
) -> Result<Vec<(String, Option<String>)>, PageError> {
    let mut lines = Vec::new();
    for (place, term) in dossier.handlers.iter().enumerate().rev() {
        let Some(until) = term.until_on else { continue };
        let member = state.staff_member(term.handler).await?;
        let name = member.map_or_else(|| texts.t("case-person-somebody"), |member| member.name);
        let (from, until) = (texts.date(term.from_on), texts.date(until));
        let next = dossier.handlers.get(place + 1).and_then(|next| next.change.as_ref());
        let why = next.map(|change| change.words.clone());
        lines.push((
            texts.with("case-person-before", [("name", name), ("from", from), ("until", until)]),
            why,
        ));
    }
    Ok(lines)
}

/// Who the fixed person is, and everybody who was it before, as rows to read.
pub(super) async fn persons_to_read(
    state: &AppState,
    dossier: &Dossier,
    texts: crate::i18n::Texts,
) -> Result<Vec<Row>, PageError> {
    let now = fixed_person(state, dossier).await?.map(|person| Row {
        heading: person.name,
        lines: vec![texts.t("role-case-handler")],
        ..Row::default()
    });
    let soon = dossier.released.as_ref().map(|released| Row {
        heading: texts.t("case-person"),
        lines: vec![texts.t1("case-person-by", "date", texts.date(released.assign_by))],
        ..Row::default()
    });
    let before = persons_before(state, dossier, texts).await?.into_iter();
    let before =
        before.map(|(heading, why)| Row { heading, lines: why.into_iter().collect(), ..Row::default() });
    Ok(now.into_iter().chain(soon).chain(before).collect())
}

fn confirmation(page: &Page, just: Just) -> Confirmation {
    let (title, text) = match just {
        Just::Registered => (page.t("case-just-registered"), page.t("case-just-registered-text")),
        Just::Chose => (page.t("case-just-chose"), page.t("case-just-chose-text")),
        Just::Denied => (page.t("case-just-denied"), page.t("case-just-denied-text")),
        Just::Remarked => (page.t("case-just-remarked"), page.t("case-just-remarked-text")),
    };
    Confirmation { title, text }
}
