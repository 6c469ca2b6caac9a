//! The road on the page of a dossier: its steps, what the parent chose, and what people in a comparable situation need.

use crate::{
    road::RoadPath,
    staff::{decision::StepPath, people::Colleagues, reading::DecisionPath, words::Words},
};
use herstel_domain::{
    Dossier,
    choices::ChoiceMade,
    road::{RoadStep, RoadStepState},
    situation::Situation,
};
use herstel_scheme::StepKind;

/// One step of the road, with what staff can do there.
pub(super) struct RoadRow {
    pub label: String,
    pub class: &'static str,
    pub state: String,
    /// Where the step is worked out or its decision is read.
    pub action: Option<(String, String)>,
}

/// One choice of the parent.
pub(super) struct ChoiceRow {
    pub step: String,
    pub option: String,
    pub when: String,
    pub who: String,
    /// How it was heard.
    pub heard: String,
    /// That the parent said they did not say so.
    pub denied: Option<String>,
}

/// A group of people in a comparable situation that this family belongs to.
pub(super) struct SituationRow {
    pub about: String,
    /// Help that fits, by the name of its step.
    pub help: Vec<String>,
    /// What to ask or do.
    pub checklist: Vec<String>,
}

impl RoadRow {
    pub fn new(words: Words<'_>, dossier: &Dossier, step: &RoadStep) -> Self {
        let texts = words.texts;
        let number = &dossier.registration.number;
        let read = |decision| {
            let path = DecisionPath { number: number.clone(), decision };
            Some((path.to_string(), texts.t("dossier-read-decision")))
        };
        let work_out = || {
            let path = StepPath { number: number.clone(), step: step.id.clone() };
            Some((path.to_string(), texts.t("dossier-work-out")))
        };
        let pending = dossier.pending(&step.id).map(|decision| decision.proposed.decision);
        let (class, state, action) = match (&step.state, step.kind) {
            (RoadStepState::Done { on, decision }, _) => {
                ("done", texts.date(*on), decision.and_then(|(decision, _)| read(decision)))
            }
            (RoadStepState::Now, StepKind::Decision) => match pending {
                Some(decision) => ("now", texts.t("state-second-reading"), read(decision)),
                None => ("now", texts.t("state-now"), work_out()),
            },
            (RoadStepState::Next, StepKind::Decision) => ("", texts.t("state-next"), work_out()),
            (RoadStepState::Held, StepKind::Decision) => ("choice", texts.t("state-held"), work_out()),
            (RoadStepState::Always, _) => ("", texts.t("state-always"), None),
            (
                RoadStepState::Now | RoadStepState::Next | RoadStepState::Held,
                StepKind::Registration
                | StepKind::Application
                | StepKind::ExOfficio
                | StepKind::Aftercare
                | StepKind::Support
                | StepKind::Part
                | StepKind::Talk,
            ) => {
                let path = RoadPath { number: number.clone() };
                let class = if step.state == RoadStepState::Now { "now" } else { "" };
                (class, texts.t("state-next"), Some((path.to_string(), texts.t("road-open"))))
            }
        };
        Self { label: words.step_on(&step.scheme, &step.id), class, state, action }
    }
}

impl ChoiceRow {
    pub fn new(words: Words<'_>, colleagues: &Colleagues, dossier: &Dossier, choice: &ChoiceMade) -> Self {
        let texts = words.texts;
        Self {
            step: words.step(&choice.step),
            option: words.choice(&choice.step, &choice.option),
            when: texts.date(choice.chosen_on),
            who: colleagues.actor(texts, choice.recorded_by),
            heard: texts.t(&format!("by-word-{}", choice.heard().by.as_str())),
            denied: dossier.is_denied(choice.choice).then(|| texts.t("choice-denied")),
        }
    }
}

impl SituationRow {
    pub fn new(words: Words<'_>, Situation { package, group }: &Situation) -> Self {
        let text = |key: &str| package.text(words.texts.0, key, &[]);
        let check = |name: &String| text(&format!("situation-{}-check-{name}", group.id));
        Self {
            about: text(&format!("situation-{}", group.id)),
            help: group.help.iter().map(|step| words.step_of(package, step)).collect(),
            checklist: group.checklist.iter().map(check).collect(),
        }
    }
}
