//! The sections of the road page: choices, parts, agreements and reopenings, each with what can be done now.

use super::named;
use crate::{
    AppState,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
    road::{ActionForm, Input, Item, Section, words},
    staff::words::Words,
};
use herstel_domain::{
    Dossier,
    choices::ByWord,
    parts::{can_correct, respond_until},
    reopening::{Reopening, ReopeningStage, to_ask_for},
    road::{RoadStepState, open_choices, road},
    settlement::{Settlement, SettlementStage, SettlementStatus},
};
use herstel_scheme::{SchemeFamily, StepOwner};

/// A dossier as the page shows it, with what was sent and what was wrong with it.
pub(super) struct View<'a> {
    pub state: &'a AppState,
    pub texts: Texts,
    pub words: Words<'a>,
    pub dossier: &'a Dossier,
    pub form: &'a SubmittedForm,
    pub errors: &'a FormErrors,
}

impl View<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    pub fn step(&self, family: &SchemeFamily, step: &str) -> String {
        let package =
            herstel_domain::road::packages_of(&self.state.schemes, family, self.state.clock.today());
        package.first().map_or_else(|| step.to_owned(), |package| self.words.step_of(package, step))
    }

    fn area(&self, field: &str, item: &str, label: String) -> Input {
        let area = Field::area(named(field, item), label, 3);
        Input::Field(Box::new(area.filled(self.form, self.errors)))
    }

    fn radios(&self, field: &str, item: &str, label: String, options: Vec<(String, String)>) -> Input {
        let choices = options.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
        let group = ChoiceGroup::radios(named(field, item), label, choices);
        Input::Choice(Box::new(group.filled(self.form, self.errors)))
    }

    /// How the parent said it, and the paper when they wrote it.
    fn by_word(&self, item: &str) -> Vec<Input> {
        let ways = [ByWord::Phone, ByWord::Paper, ByWord::Table];
        let ways = ways.map(|way| (way.as_str().to_owned(), self.t(&format!("by-word-{}", way.as_str()))));
        let mut inputs = vec![self.radios("by_word", item, self.t("road-by-word"), ways.to_vec())];
        inputs.extend(self.document(item));
        inputs
    }

    fn document(&self, item: &str) -> Option<Input> {
        let named = |received: &herstel_domain::documents::DocumentReceived| {
            let name =
                if received.name.is_empty() { self.t("documents-unnamed") } else { received.name.clone() };
            (received.document.to_string(), format!("{name}, {}", self.texts.date(received.received_on)))
        };
        let options: Vec<_> = self.dossier.documents.iter().rev().map(named).collect();
        (!options.is_empty()).then(|| self.radios("document", item, self.t("road-document"), options))
    }

    fn form(
        &self,
        action: &'static str,
        item: String,
        inputs: Vec<Input>,
        button: &str,
        about: &str,
    ) -> ActionForm {
        ActionForm {
            action,
            item,
            hidden: Vec::new(),
            inputs,
            button: self.t(button),
            about: about.to_owned(),
        }
    }

    /// What the parent can choose now, to be recorded on their word.
    pub fn choices(&self) -> Section {
        let points = open_choices(self.dossier, &self.state.schemes, self.state.clock.today());
        let items = points.iter().map(|point| {
            let item = format!("{}/{}", point.family, point.step);
            let title = self.words.step_of(&point.package, &point.step);
            let option = |option: &herstel_scheme::Choice| {
                (option.id.clone(), self.words.choice_of(&point.package, &point.step, &option.id))
            };
            let options = point.options.iter().map(option).collect();
            let mut inputs = vec![self.radios("option", &item, self.t("road-option"), options)];
            inputs.extend(self.by_word(&item));
            let mut forms = vec![self.form("choose", item.clone(), inputs, "road-record-choice", &title)];
            if point.options.iter().any(|option| option.agreement.is_some()) {
                let words = self.area("words", &item, self.t("settlement-words"));
                forms.push(self.form("draft", item.clone(), vec![words], "settlement-draft", &title));
            }
            let chosen = point.chosen.as_ref().map_or_else(
                || self.t("road-nothing-chosen"),
                |option| {
                    self.texts.t1(
                        "road-chosen",
                        "option",
                        self.words.choice_of(&point.package, &point.step, option),
                    )
                },
            );
            let lines =
                point.think_until.map(|day| self.texts.t1("road-think-until", "date", self.texts.date(day)));
            Item { title, state: chosen, lines: lines.into_iter().collect(), forms }
        });
        let items = items.collect();
        let empty = Some(self.t("road-no-choices"));
        Section { id: "road-choices", title: self.t("road-choices"), empty, items, forms: Vec::new() }
    }

    pub fn parts(&self) -> Section {
        let mut items = Vec::new();
        for step in road(self.dossier, &self.state.schemes, self.state.clock.today()) {
            let package = self.state.schemes.get(&step.scheme);
            let part = package.and_then(|package| Some((package, package.process().step(&step.id)?)));
            let Some((package, part, owner)) =
                part.and_then(|(package, part)| Some((package, part, part.owner?)))
            else {
                continue;
            };
            let title = self.words.step_on(&step.scheme, &step.id);
            let item = format!("{}/{}", step.family, step.id);
            let mut lines = vec![self.t(&format!("part-owner-{}", owner.as_str()))];
            let done = self.dossier.part_done(&step.family, &step.id);
            lines.extend(done.map(|done| done.words.clone()));
            let record = |words: &str, button: &str| {
                let mut inputs = vec![self.area("words", &item, self.t(words))];
                match owner {
                    StepOwner::Person => inputs.extend(self.by_word(&item)),
                    StepOwner::Operation
                    | StepOwner::Committee
                    | StepOwner::Municipality
                    | StepOwner::Expert => inputs.extend(self.document(&item)),
                }
                self.form("part", item.clone(), inputs, button, &title)
            };
            let until = respond_until(self.dossier, &step.family, part);
            let (state, forms) = match step.state {
                RoadStepState::Done { .. } => {
                    let state = done.map(|done| words::part(self.texts, done)).unwrap_or_default();
                    let can_correct = can_correct(self.dossier, part, package);
                    (
                        state,
                        can_correct.then(|| record("part-words-anew", "part-correct")).into_iter().collect(),
                    )
                }
                RoadStepState::Now => {
                    lines.extend(until.map(|day| self.texts.t1("part-until", "date", self.texts.date(day))));
                    let is_over = until.is_some_and(|until| until < self.state.clock.today());
                    let silent = is_over.then(|| self.silent(&item, &title));
                    (
                        self.t("part-owed"),
                        [record("part-words", "part-record")].into_iter().chain(silent).collect(),
                    )
                }
                RoadStepState::Held | RoadStepState::Next | RoadStepState::Always => {
                    (self.t("state-next"), Vec::new())
                }
            };
            items.push(Item { title, state, lines, forms });
        }
        Section {
            id: "road-parts",
            title: self.t("road-parts"),
            empty: Some(self.t("road-no-parts")),
            items,
            forms: Vec::new(),
        }
    }

    /// The form that says that the parent said nothing within the time.
    fn silent(&self, item: &str, title: &str) -> ActionForm {
        let item = format!("{item}-silent");
        let tried = vec![self.area("words", &item, self.t("part-tried"))];
        self.form("silent", item, tried, "part-record-unanswered", title)
    }

    pub fn agreements(&self) -> Section {
        let items = self.dossier.settlements.iter().rev().map(|held| self.agreement(held)).collect();
        let empty = Some(self.t("road-no-agreements"));
        Section { id: "road-agreements", title: self.t("road-agreements"), empty, items, forms: Vec::new() }
    }

    fn agreement(&self, held: &Settlement) -> Item {
        let (drafted, today) = (&held.drafted, self.state.clock.today());
        let (title, item) = (self.step(&drafted.family, &drafted.step), drafted.settlement.to_string());
        let package = self.state.schemes.get(&drafted.scheme);
        let mut lines: Vec<String> = drafted.words.iter().cloned().collect();
        lines.extend(words::conditions(
            self.state,
            self.texts,
            package,
            &drafted.family,
            &drafted.conditions,
        ));
        let withdraw = || {
            let reason = vec![self.area("reason", &item, self.t("settlement-reason"))];
            self.form("withdraw", item.clone(), reason, "settlement-withdraw", &title)
        };
        let answer = |answers: &[(&str, &str)]| {
            let options = answers.iter().map(|(value, key)| ((*value).to_owned(), self.t(key))).collect();
            let mut inputs = vec![self.radios("option", &item, self.t("settlement-answer"), options)];
            inputs.extend(self.by_word(&item));
            self.form("answer", item.clone(), inputs, "settlement-record-answer", &title)
        };
        let sign = || self.form("sign", item.clone(), Vec::new(), "settlement-sign-for-operation", &title);
        let unsigned = held.operation_signed.is_none();
        let forms = match (held.stage(today), &held.status) {
            (SettlementStage::InPreparation, SettlementStatus::Returned(returned)) => {
                lines.push(returned.remarks.clone());
                vec![withdraw()]
            }
            (SettlementStage::InPreparation, _) => {
                let remarks = vec![self.area("remarks", &item, self.t("settlement-remarks"))];
                vec![
                    self.form("offer", item.clone(), Vec::new(), "settlement-offer", &title),
                    self.form("return", item.clone(), remarks, "settlement-return", &title),
                ]
            }
            (SettlementStage::Offered, _) => {
                let answers =
                    [("signed", "settlement-answer-signed"), ("declined", "settlement-answer-declined")];
                vec![answer(&answers), withdraw()]
            }
            (SettlementStage::CoolingOff { .. }, _) => {
                let taken_back = answer(&[("taken-back", "settlement-answer-taken-back")]);
                if unsigned { vec![taken_back, sign()] } else { vec![taken_back] }
            }
            (SettlementStage::Awaited, _) => vec![sign()],
            (SettlementStage::Binding | SettlementStage::Over | SettlementStage::Reopened, _) => Vec::new(),
        };
        Item { title, state: words::stage(self.texts, held, today), lines, forms }
    }

    pub fn reopenings(&self) -> Section {
        let mut forms = Vec::new();
        for made in to_ask_for(self.dossier, &self.state.schemes, self.state.clock.today()) {
            let item = format!("{}/{}", made.family, made.step);
            let about = self.step(&made.family, &made.step);
            let field = format!("{item}-reopen");
            let mut inputs = vec![self.area("words", &field, self.t("reopening-words-of-parent"))];
            inputs.extend(self.by_word(&field));
            forms.push(self.form("reopen", field, inputs, "reopening-record", &about));
        }
        let items = self.dossier.reopenings.iter().rev().map(|held| self.reopening(held)).collect();
        let empty = Some(self.t("road-no-reopenings"));
        Section { id: "road-reopenings", title: self.t("road-reopenings"), empty, items, forms }
    }

    fn reopening(&self, held: &Reopening) -> Item {
        let (requested, item) = (&held.requested, held.requested.reopening.to_string());
        let title = self.step(&requested.family, &requested.step);
        let mut lines = vec![requested.words.clone()];
        lines.extend(
            held.tested.iter().flat_map(|tested| &tested.findings).map(|finding| finding.reason.clone()),
        );
        lines.extend(held.said().map(|read| read.reason.clone()));
        let yes_no = || vec![("yes".to_owned(), self.t("yes")), ("no".to_owned(), self.t("no"))];
        let forms = match held.stage() {
            ReopeningStage::Requested => {
                let told =
                    words::conditions(self.state, self.texts, None, &requested.family, &requested.conditions);
                let mut inputs = Vec::new();
                for (id, text) in requested.conditions.iter().zip(told) {
                    inputs.push(self.radios(&format!("met-{id}"), &item, text.clone(), yes_no()));
                    let why = self.texts.t1("reopening-why", "condition", text);
                    inputs.push(self.area(&format!("reason-{id}"), &item, why));
                }
                vec![self.form("test", item, inputs, "reopening-test", &title)]
            }
            ReopeningStage::RefusalProposed => {
                let options = vec![
                    ("refuses".to_owned(), self.t("reopening-agree-refusal")),
                    ("reopens".to_owned(), self.t("reopening-open-instead")),
                ];
                let inputs = vec![
                    self.radios("option", &item, self.t("reopening-reading"), options),
                    self.area("reason", &item, self.t("reopening-reason")),
                ];
                vec![self.form("read", item, inputs, "reopening-read", &title)]
            }
            ReopeningStage::Granted | ReopeningStage::Refused | ReopeningStage::Overtaken => Vec::new(),
        };
        Item { title, state: words::reopening(self.texts, held.stage()), lines, forms }
    }
}
