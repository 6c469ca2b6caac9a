//! When somebody's next step is done: the sentences for the parent, the task of the case handler, the public scores.
//!
//! What is said was reckoned and rounded before; here it is put in words only. A place in the row is shown when it is asked for.

mod scores;
mod tell;

pub(crate) use scores::{ScoresPath, kind_in_words, percent, told};
pub(crate) use tell::StaffForecast;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::Row,
    parent::step_in_words,
    routes::{Guard, Routes},
};
use herstel_domain::{
    Dossier, Scope,
    objections::{AwaitedEnd, AwaitedSubject},
    road::{RoadStepState, is_road_of, road},
};
use herstel_kernel::{Date, ObjectionId};
use herstel_scheme::Registry;
use herstel_store::{ForecastRow, ForecastStanding, SaidRow, awaited_of, objection_of};
use std::collections::BTreeSet;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Guard::Public, scores::scores).post(Guard::Staff, tell::told)
}

/// What a parent reads about one step.
#[derive(Clone)]
pub(crate) struct ForecastView {
    /// The step, by its id.
    pub about: String,
    /// Its name.
    pub step: String,
    /// What is said, the nine in ten first.
    pub sentences: Vec<String>,
    /// Where they stand in the row, when that was asked.
    pub place: Option<String>,
}

impl ForecastView {
    /// Everything that is said about a dossier: of the steps of its roads and what is awaited after an objection, then of what
    /// was objected to.
    pub async fn load(
        state: &AppState,
        scope: &Scope,
        dossier: &Dossier,
        texts: Texts,
        with_place: bool,
    ) -> Result<Vec<Self>, PageError> {
        let mut all = Self::of_road(state, scope, dossier, texts, with_place).await?;
        all.extend(Self::those(state, scope, dossier, texts, with_place, &|about| about.is_some()).await?);
        Ok(all)
    }

    /// What is said about the steps of its roads, a decision that is made anew and the ruling of a court.
    pub async fn of_road(
        state: &AppState,
        scope: &Scope,
        dossier: &Dossier,
        texts: Texts,
        with_place: bool,
    ) -> Result<Vec<Self>, PageError> {
        Self::those(state, scope, dossier, texts, with_place, &|about| about.is_none()).await
    }

    /// What is said about the answer to one objection.
    pub async fn of_objection(
        state: &AppState,
        scope: &Scope,
        (dossier, objection): (&Dossier, ObjectionId),
        texts: Texts,
        with_place: bool,
    ) -> Result<Vec<Self>, PageError> {
        let is_it = |about: Option<ObjectionId>| about == Some(objection);
        Self::those(state, scope, dossier, texts, with_place, &is_it).await
    }

    async fn those(
        state: &AppState,
        scope: &Scope,
        dossier: &Dossier,
        texts: Texts,
        with_place: bool,
        is_asked: &(dyn Fn(Option<ObjectionId>) -> bool + Sync),
    ) -> Result<Vec<Self>, PageError> {
        let state = &state.for_dossier(dossier);
        let mut rows = rows_of(state, scope, dossier).await?;
        rows.retain(|row| is_asked(objection_of(&row.step)));
        let today = state.clock.today();
        let view = |row: &ForecastRow| {
            let sentences = sentences(row, texts, today);
            (!sentences.is_empty()).then(|| Self {
                about: row.step.clone(),
                step: name(state, texts, dossier, &row.step, &OF_PARENT),
                sentences,
                place: with_place.then(|| place(row, texts)),
            })
        };
        Ok(rows.iter().filter_map(view).collect())
    }
}

/// The forecasts of a dossier: of the steps of what it applied for, of the objections that are open, and of what is awaited
/// after them.
async fn rows_of(state: &AppState, scope: &Scope, dossier: &Dossier) -> Result<Vec<ForecastRow>, PageError> {
    let mut rows = state.store.forecasts_of(scope, dossier.registration.dossier).await?;
    let today = state.clock.today();
    // What was reckoned for a version whose gate has closed since, or that was stopped, is nobody's forecast, and neither is
    // what another version of the road decides only from a later day: its words are there, and nobody decides by them now.
    let schemes = state.gates.seen().for_dossier(dossier);
    // Who waits or left waits for nothing on that road, until they choose to go on.
    let steps = road(dossier, &state.schemes, today).into_iter();
    let held: BTreeSet<_> =
        steps.filter(|step| step.state == RoadStepState::Held).map(|step| step.family).collect();
    rows.retain(|row| {
        if let Some(objection) = objection_of(&row.step) {
            let found = dossier.objection(objection);
            return found.is_some_and(|objection| dossier.is_objection_open(objection));
        }
        if let Some(subject) = awaited_of(&row.step) {
            let own = dossier.awaited().find(|awaited| awaited.subject == subject);
            return own.is_some_and(|awaited| match awaited.end {
                AwaitedEnd::Waits | AwaitedEnd::Begun => true,
                AwaitedEnd::Done(_) => false,
            });
        }
        let mut own = schemes.all().iter().filter(|package| {
            let family = package.family();
            !held.contains(&family)
                && dossier.standing_applications().any(|application| application.family == family)
                && is_road_of(dossier, package)
        });
        own.any(|package| package.process().step(&row.step).is_some() && schemes.decides(package, today))
    });
    Ok(rows)
}

/// Whether nothing is decided at a step today: what had opened for it was stopped, its gate closed again, or what is there
/// decides from a later day. Decisions are named once over all schemes.
pub(crate) fn stands_still(schemes: &Registry, step: &str, today: Date) -> bool {
    schemes.deciding(step, today).is_empty()
}

/// The keys of the words for what is no step of a road.
struct Names {
    /// An objection, with the day on which it came.
    objection: &'static str,
    /// A decision that is made anew, with its step.
    anew: &'static str,
    /// A court case, with the day on which the court got it.
    court: &'static str,
}

const OF_PARENT: Names =
    Names { objection: "forecast-objection", anew: "forecast-anew", court: "forecast-court" };
const OF_STAFF: Names = Names {
    objection: "forecast-staff-objection",
    anew: "forecast-staff-anew",
    court: "forecast-staff-court",
};

/// What a forecast is about: a step by its name, or what waits beside the road by its own.
fn name(state: &AppState, texts: Texts, dossier: &Dossier, step: &str, names: &Names) -> String {
    if let Some(found) = objection_of(step).and_then(|id| dossier.objection(id)) {
        return texts.t1(names.objection, "date", texts.date(found.filed.received_on));
    }
    let awaited = awaited_of(step).and_then(|subject| match subject {
        AwaitedSubject::Anew(id) => {
            let decided = &dossier.decision(id)?.proposed.step;
            Some(texts.t1(names.anew, "step", step_in_words(state, texts, decided)))
        }
        AwaitedSubject::Court(id) => {
            let filed_on = dossier.objections.appeal(id)?.filed.filed_on;
            Some(texts.t1(names.court, "date", texts.date(filed_on)))
        }
    });
    awaited.unwrap_or_else(|| step_in_words(state, texts, step))
}

/// What was shown about a dossier, when and by whom it was told, and what became of it: for who takes their whole file.
pub(crate) async fn rows_to_read(
    state: &AppState,
    scope: &Scope,
    dossier: &Dossier,
    t: Texts,
) -> Result<Vec<Row>, PageError> {
    let shown = state.store.shown_forecasts_of(scope, dossier.registration.dossier).await?;
    let mut rows = Vec::new();
    for said in shown {
        let teller = match said.told_by {
            Some(id) => state.staff_member(id).await?,
            None => None,
        };
        let became = match (said.done_on, said.left_on) {
            (Some(on), _) => t.t1("whole-file-forecast-done", "date", t.date(on)),
            (None, Some(on)) => t.t1("whole-file-forecast-left", "date", t.date(on)),
            (None, None) => t.t("whole-file-forecast-waits"),
        };
        let lines = [Some(t.t1("forecast-nine", "before", before(said.until_on, t)))].into_iter().chain([
            teller.map(|member| t.t1("whole-file-forecast-told", "name", member.name)),
            Some(became),
        ]);
        rows.push(Row {
            heading: format!("{}, {}", name(state, t, dossier, &said.step, &OF_PARENT), t.date(said.said_on)),
            lines: lines.flatten().collect(),
            ..Row::default()
        });
    }
    Ok(rows)
}

/// What is said of one step; nothing while nothing may be said.
pub(crate) fn sentences(row: &ForecastRow, texts: Texts, today: Date) -> Vec<String> {
    let (Some(said), ForecastStanding::Shown | ForecastStanding::Worse) = (row.said, row.standing) else {
        return Vec::new();
    };
    if row.is_taken_back() {
        return vec![texts.t("forecast-wrong")];
    }
    if said.nine_on < today {
        return vec![texts.t("forecast-over")];
    }
    let mut found = said_in_words(said, texts, today);
    if row.standing == ForecastStanding::Shown && is_new(said, today) {
        found.extend(why(&row.reason, texts));
    }
    found
}

/// Days for which it is told why something else is said than before.
const NEW_DAYS: i64 = 30;

/// Whether what is said is new: after that it is what it was, and there is nothing to explain.
fn is_new(said: SaidRow, today: Date) -> bool {
    said.said_on.checked_add(jiff::Span::new().days(NEW_DAYS)).is_ok_and(|until| today <= until)
}

fn said_in_words(said: SaidRow, texts: Texts, today: Date) -> Vec<String> {
    let mut found = vec![texts.t1("forecast-nine", "before", before(said.nine_on, texts))];
    if said.half_on < said.nine_on && said.half_on >= today {
        found.push(texts.t1("forecast-half", "before", before(said.half_on, texts)));
    }
    found
}

/// Half a month or a month, never a day: what ends on the 15th or on the last of a month.
fn before(day: Date, texts: Texts) -> String {
    let month = month(day, texts);
    match day.day() {
        ..=15 => texts.t1("forecast-before-half", "month", month),
        _ => texts.t1("forecast-before-end", "month", month),
    }
}

/// The month of a day with its year, in words.
fn month(day: Date, texts: Texts) -> String {
    let whole = texts.date(day);
    whole.split_once(' ').map_or_else(|| whole.clone(), |(_, month)| month.to_owned())
}

fn why(reason: &str, texts: Texts) -> Option<String> {
    match reason {
        "first" => Some(texts.t("forecast-why-first")),
        "people" => Some(texts.t("forecast-why-people")),
        "staff" => Some(texts.t("forecast-why-staff")),
        "work" => Some(texts.t("forecast-why-work")),
        "scheme" => Some(texts.t("forecast-why-scheme")),
        "other" => Some(texts.t("forecast-why-other")),
        // Another step has another forecast: there is nothing to explain.
        _ => None,
    }
}

fn place(row: &ForecastRow, texts: Texts) -> String {
    match row.ahead {
        None => texts.t("forecast-place-begun"),
        Some(ahead) => {
            texts.counts("forecast-place", [("ahead", u64::from(ahead)), ("among", u64::from(row.among))])
        }
    }
}
