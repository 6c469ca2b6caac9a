//! The road of a parent in words: what is done, where they are, how long it may last.

use super::super::{objections::noticed_in_words, reader::Reader, texts::Words};
use crate::{
    AppState,
    forecast::{ForecastView, stands_still},
    layout::Row,
    municipalities,
};
use herstel_domain::{
    Dossier,
    choices::{ChoiceEffect, ChoiceMade},
    consents::MunicipalContact,
    deadlines::{TermSubject, deadlines, standing_terms},
    decisions::Outcome,
    road::{ChoicePoint, RoadStep, RoadStepState, due_on, road},
    settlement::{Settlement, SettlementStage},
};
use herstel_scheme::{SchemeFamily, StepKind};

/// One stop on the road.
pub(super) struct RoadStop {
    /// Style: `done`, `now`, `held`, `next`, `always`.
    pub class: &'static str,
    /// How far, for who cannot see the drawing.
    pub state: String,
    /// The scheme of the road that begins here, when there are several roads.
    pub begins: Option<String>,
    /// Name of the step.
    pub label: String,
    /// When it was done.
    pub date: Option<String>,
    /// What it is, or what came of it.
    pub text: String,
    /// Anchor of the decision on this page.
    pub decision: Option<String>,
    /// It is aftercare, which stays open beside everything else.
    pub is_aftercare: bool,
    /// Whether the parent can choose here.
    pub choice: bool,
}

/// How long the next decision on one road may last.
pub(super) struct Waiting {
    /// The name of the step.
    pub step: String,
    /// The legal date in a sentence, when a decision is due.
    pub legal: Option<String>,
    /// Whether that date has passed.
    pub late: bool,
    /// That a notice that we are late came and counts: it need not be sent again.
    pub noticed: Option<String>,
    /// That the real duration is not known, or that it stands still; none when there is a forecast.
    pub honest: Option<String>,
}

pub(super) fn stops(
    dossier: &Dossier,
    state: &AppState,
    words: Words<'_>,
    choices: &[ChoicePoint],
) -> Vec<RoadStop> {
    let mut steps = road(dossier, &state.schemes, state.clock.today());
    // What is open at any time stands beside the road; drawn in between it would look like something to wait for.
    let place = |family: &SchemeFamily| dossier.applications.iter().position(|held| held.family == *family);
    steps.sort_by_key(|step| (place(&step.family), step.state == RoadStepState::Always));
    let several = dossier.standing_applications().nth(1).is_some();
    let mut before = None;
    let mut stops = Vec::new();
    for step in &steps {
        let begins = several && before.replace(&step.family) != Some(&step.family);
        let begins = begins.then(|| words.family(&step.family));
        let has_left = left(dossier, words).any(|choice| choice.family == step.family);
        stops.push(RoadStop { begins, ..stop(step, words, choices, has_left) });
    }
    stops
}

/// The road as rows to read, without what can be chosen.
pub(in crate::parent) fn rows_to_read(dossier: &Dossier, state: &AppState, words: Words<'_>) -> Vec<Row> {
    let row = |stop: RoadStop| {
        let text = Some(stop.text).filter(|text| !text.is_empty());
        Row {
            heading: stop.label,
            chip: stop.state,
            lines: stop.begins.into_iter().chain(stop.date).chain(text).collect(),
            ..Row::default()
        }
    };
    stops(dossier, state, words, &[]).into_iter().map(row).collect()
}

/// The choices to stop that stand. Who ends aftercare leaves no road.
fn left<'a>(dossier: &'a Dossier, words: Words<'a>) -> impl Iterator<Item = &'a ChoiceMade> {
    dossier.choices.iter().filter(move |choice| {
        choice.effect == ChoiceEffect::Stop
            && dossier.choice_at(&choice.family, &choice.step) == Some(*choice)
            && !words.is_aftercare(&choice.family, &choice.step)
    })
}

/// Whether the person left by an agreement that they cannot take back any more.
fn is_signed(dossier: &Dossier, words: Words<'_>) -> bool {
    let stays = |held: &&Settlement| match held.stage(words.today()) {
        SettlementStage::Awaited | SettlementStage::Binding => true,
        SettlementStage::InPreparation
        | SettlementStage::Offered
        | SettlementStage::CoolingOff { .. }
        | SettlementStage::Over
        | SettlementStage::Reopened => false,
    };
    let last = left(dossier, words).last();
    let mut signed = dossier.settlements.iter().filter(stays);
    last.is_some_and(|choice| signed.any(|held| held.drafted.family == choice.family))
}

fn stop(step: &RoadStep, words: Words<'_>, choices: &[ChoicePoint], has_left: bool) -> RoadStop {
    let texts = words.texts;
    let about = words.about_on(&step.scheme, &step.id);
    let (class, state, date, text, decision) = match &step.state {
        RoadStepState::Done { on, decision } => {
            let outcome = match decision {
                Some((_, Outcome::Award)) => texts.t("road-awarded"),
                Some((_, Outcome::Rejection)) => texts.t("road-rejected"),
                None => String::new(),
            };
            let anchor = decision.map(|(decision, _)| decision.to_string());
            ("done", texts.t("road-done"), Some(texts.date(*on)), outcome, anchor)
        }
        // A talk can be had beside the step that is being worked on.
        RoadStepState::Now if step.kind == StepKind::Talk => {
            ("always", texts.t("road-always"), None, about, None)
        }
        RoadStepState::Now => ("now", texts.t("road-now"), None, about, None),
        RoadStepState::Held if has_left => {
            ("held", texts.t("road-left"), None, texts.t("road-left-text"), None)
        }
        RoadStepState::Held => ("held", texts.t("road-held"), None, texts.t("road-held-text"), None),
        RoadStepState::Next => ("next", texts.t("road-next"), None, about, None),
        RoadStepState::Always => ("always", texts.t("road-always"), None, about, None),
    };
    RoadStop {
        begins: None,
        class,
        state,
        label: words.step_on(&step.scheme, &step.id),
        date,
        text,
        decision,
        is_aftercare: step.kind == StepKind::Aftercare,
        choice: choices
            .iter()
            .any(|point| point.family == step.family && point.step == step.id && point.is_unanswered()),
    }
}

/// One or two sentences at the top of the page.
pub(super) fn now(road: &[RoadStop], dossier: &Dossier, words: Words<'_>, choices: &[ChoicePoint]) -> String {
    let texts = words.texts;
    let current = road.iter().find(|stop| matches!(stop.class, "now" | "held"));
    let decided = dossier.decisions.iter().any(|decision| decision.approval().is_some());
    // Aftercare goes on or ends beside everything else.
    let stands = |choice: &&ChoiceMade| {
        dossier.choice_at(&choice.family, &choice.step) == Some(*choice)
            && !words.is_aftercare(&choice.family, &choice.step)
    };
    let standing = dossier.choices.iter().rev().filter(stands);
    let last = standing.map(|choice| &choice.effect).find(|effect| match effect {
        ChoiceEffect::Continue { .. }
        | ChoiceEffect::Apply { .. }
        | ChoiceEffect::Wait
        | ChoiceEffect::Stop => true,
        ChoiceEffect::Support { .. } => false,
    });
    // What comes next goes before what stays open beside it.
    let open = |is_aftercare: bool| road.iter().find(|stop| stop.choice && stop.is_aftercare == is_aftercare);
    match (current, last) {
        (_, Some(ChoiceEffect::Stop)) if is_signed(dossier, words) => texts.t("case-now-signed"),
        (_, Some(ChoiceEffect::Stop)) => texts.t("case-now-stopped"),
        (_, Some(ChoiceEffect::Wait)) => texts.t("case-now-waiting"),
        (Some(stop), _) if !decided => texts.t1("case-now-working", "step", &stop.label),
        (
            Some(stop),
            Some(ChoiceEffect::Continue { .. } | ChoiceEffect::Apply { .. } | ChoiceEffect::Support { .. }),
        ) => texts.t1("case-now-working", "step", &stop.label),
        (Some(_), None) if choices.iter().any(ChoicePoint::is_unanswered) => texts.t("case-now-choose"),
        (Some(stop), None) => texts.t1("case-now-working", "step", &stop.label),
        (None, _) => match open(false).or_else(|| open(true)) {
            Some(stop) => texts.t1("case-now-choose-at", "step", &stop.label),
            None => texts.t("case-now-done"),
        },
    }
}

/// What happens now with help that was chosen, and who sees to it, until somebody takes it up. Which municipality it is tells
/// where the person lives, so only who has all that the person has reads it.
pub(super) fn help(reader: &Reader, words: Words<'_>) -> Option<String> {
    let (dossier, texts) = (&reader.dossier, words.texts);
    if !dossier.awaits_help() {
        return None;
    }
    match dossier.municipal_contact(words.today()) {
        MunicipalContact::Yes { municipality } => reader
            .is_in_place
            .then(|| texts.t1("case-help-contact", "municipality", municipalities::name(municipality))),
        MunicipalContact::No | MunicipalContact::NotAsked => Some(texts.t("case-help-arranging")),
    }
}

/// How long the next decision may last, on each road on which there is one.
pub(super) fn waiting(
    dossier: &Dossier,
    state: &AppState,
    words: Words<'_>,
    forecasts: &[ForecastView],
) -> Vec<Waiting> {
    let today = state.clock.today();
    let steps = road(dossier, &state.schemes, today);
    let is_current = |step: &&RoadStep| step.kind == StepKind::Decision && step.state == RoadStepState::Now;
    let current: Vec<&RoadStep> = steps.iter().filter(is_current).collect();
    let only = current.len() == 1;
    let waiting = current.into_iter().map(|step| waiting_for(step, dossier, state, words, (forecasts, only)));
    waiting.filter(|waiting| waiting.legal.is_some() || waiting.honest.is_some()).collect()
}

/// `only`: whether nothing else waits, so that the legal date of the dossier is that of this step where it has no other one.
fn waiting_for(
    current: &RoadStep,
    dossier: &Dossier,
    state: &AppState,
    words: Words<'_>,
    (forecasts, only): (&[ForecastView], bool),
) -> Waiting {
    let (texts, today) = (words.texts, state.clock.today());
    let step = words.step_on(&current.scheme, &current.id);
    let subject = TermSubject::Step(current.id.clone());
    let due = match standing_terms(dossier).iter().find(|term| term.subject == subject) {
        Some(own) => own.last_day,
        None => due_on(dossier).filter(|_| only),
    };
    let late = due.is_some_and(|due| due < today);
    let legal = due.map(|due| {
        let key = if late { "case-legal-late" } else { "case-legal" };
        texts.t2(key, "step", &step, "date", texts.date(due))
    });
    let all = deadlines(dossier, &state.schemes, today);
    let own = all.iter().find(|deadline| deadline.subject == subject);
    let noticed = own.and_then(|deadline| noticed_in_words(texts, deadline));
    let honest = if stands_still(&state.schemes, &current.id, today) {
        Some(texts.t("forecast-still"))
    } else if forecasts.iter().any(|forecast| forecast.about == current.id) {
        None
    } else {
        Some(texts.t("case-honest"))
    };
    Waiting { step, legal, late, noticed, honest }
}
