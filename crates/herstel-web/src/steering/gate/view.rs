//! What the page of a gate shows: how far it is open, what is still missing, the parts of the test, and what can be done.

use super::{
    command::named,
    reading::{counted_from, difference, hidden, simulated_size},
};
use crate::{
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
    road::{ActionForm, Input, Item, Section},
};
use herstel_domain::gate::{
    AnswerWay, FeasibilityTest, Gate, Lesson, OpeningPart, Point, PointState, Shortcoming, SignOff,
    Signature, ToSign, signs_in,
};
use herstel_scheme::Package;

/// How far a gate is open: the style of its mark, and the word for texts (`gate-state-…`) and the API.
pub(crate) fn state_of(package: &Package, gate: &Gate) -> (&'static str, &'static str) {
    match gate.closed(package.substance(), &package.bodies()) {
        Some(_) => ("quiet", "closed"),
        None if gate.stopped.is_some() => ("warm", "stopped"),
        None if gate.open_on.is_some() => ("ok", "open"),
        None if !gate.cohorts.is_empty() => ("ok", "cohorts"),
        None if !gate.pilot.is_empty() => ("ok", "pilot"),
        None => ("quiet", "announced"),
    }
}

/// What the test of a gate lacks; everything when there is none.
pub(super) fn missing(package: &Package, gate: &Gate) -> Vec<Shortcoming> {
    let held = gate.test.as_ref().map(|(_, test)| test.clone()).unwrap_or_default();
    held.shortcomings(package.substance(), &package.bodies())
}

pub(super) struct View<'a> {
    pub texts: Texts,
    pub package: &'a Package,
    pub gate: &'a Gate,
    /// What a name on this page stands under.
    pub to_sign: Option<ToSign<'a>>,
    pub form: &'a SubmittedForm,
    pub errors: &'a FormErrors,
}

/// The signatures that were refused and not given since, each with why.
pub(crate) fn refusals(texts: Texts, gate: &Gate) -> Vec<String> {
    let line = |refused: &herstel_domain::gate::RefusedSignature| {
        let key = match refused.what {
            Signature::Explainable => "gate-refused-explainable",
            Signature::LegallySound => "gate-refused-legal",
        };
        let day = texts.date(refused.refused.on);
        let said = texts.t2(key, "date", day, "reason", &refused.refused.remarks);
        if refused.of_change { format!("{said} {}", texts.t("gate-refused-of-change")) } else { said }
    };
    gate.refused.iter().map(line).collect()
}

impl<'a> View<'a> {
    pub fn sections(&self) -> Vec<Section> {
        let mut sections = vec![self.opening()];
        sections.extend(self.change());
        sections.extend([self.group(), self.simulation(), self.answers(), self.effects()]);
        sections.extend([
            self.signatures(),
            self.affected(),
            self.points(),
            self.alternatives(),
            self.urgent(),
        ]);
        sections
    }

    fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    /// The test as it was written last: what who steers goes on with, and what is signed.
    fn written(&self) -> Option<&'a FeasibilityTest> {
        self.to_sign.map(|read| read.test)
    }

    fn label(&self, field: &str) -> String {
        self.t(&format!("gate-field-{}", field.replace('_', "-")))
    }

    fn line(&self, field: &str, item: &str) -> Input {
        let field_ = Field::text(named(field, item), self.label(field));
        Input::Field(Box::new(field_.filled(self.form, self.errors)))
    }

    fn short(&self, field: &str, item: &str) -> Input {
        let field_ = Field::text(named(field, item), self.label(field)).short();
        Input::Field(Box::new(field_.filled(self.form, self.errors)))
    }

    fn area(&self, field: &str, item: &str) -> Input {
        let area = Field::area(named(field, item), self.label(field), 3);
        Input::Field(Box::new(area.filled(self.form, self.errors)))
    }

    fn radios(&self, field: &str, item: &str, options: Vec<(String, String)>) -> Input {
        let choices = options.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
        let group = ChoiceGroup::radios(named(field, item), self.label(field), choices);
        Input::Choice(Box::new(group.filled(self.form, self.errors)))
    }

    fn yes_or_no(&self, field: &str, item: &str) -> Input {
        let options = ["yes", "no"].map(|answer| (answer.to_owned(), self.t(answer)));
        self.radios(field, item, options.into())
    }

    /// A form with what stands on this page: a step that another text was meant for is refused.
    fn form(&self, action: &'static str, item: String, inputs: Vec<Input>) -> ActionForm {
        let about = self.package.text(self.texts.0, "scheme-short", &[]);
        let button = self.t(&format!("gate-do-{action}"));
        ActionForm { action, item, hidden: hidden(self.to_sign), inputs, button, about }
    }

    /// A form that adds something; it is about itself.
    fn add(&self, action: &'static str, inputs: Vec<Input>) -> ActionForm {
        self.form(action, action.to_owned(), inputs)
    }

    fn remove(&self, list: &str, place: usize) -> ActionForm {
        self.form("remove", format!("{list}/{place}"), Vec::new())
    }

    fn section(&self, id: &'static str, items: Vec<Item>, forms: Vec<ActionForm>) -> Section {
        let empty = Some(self.t("gate-nothing"));
        Section { id, title: self.t(id), empty, items, forms }
    }

    fn opening(&self) -> Section {
        let (gate, texts) = (self.gate, self.texts);
        let mut lines = Vec::new();
        for lacks in missing(self.package, gate) {
            let sentence = self.t(&format!("gate-lacks-{}", lacks.code()));
            lines.push(lacks.about().map_or(sentence.clone(), |about| format!("{sentence} «{about}»")));
        }
        lines.extend(gate.announced_on.map(|on| texts.t1("gate-announced-on", "date", texts.date(on))));
        if !gate.pilot.is_empty() {
            lines.push(texts.tn("gate-in-pilot", u64::try_from(gate.pilot.len()).unwrap_or(u64::MAX)));
        }
        lines.extend(gate.cohorts.iter().map(|cohort| texts.t1("gate-cohort", "name", &cohort.name)));
        lines.extend(gate.lessons.iter().map(|lesson| self.lesson(lesson)));
        lines.extend(gate.open_on.map(|on| texts.t1("gate-open-on", "date", texts.date(on))));
        lines.extend(gate.proposed.iter().map(|_| self.t("gate-change-waits")));
        lines.extend(gate.stopped.iter().map(|reason| texts.t1("gate-stopped-because", "reason", reason)));
        lines.extend(refusals(texts, gate));
        lines.extend(self.is_held_up().then(|| self.t("gate-held-up")));
        let (_, word) = state_of(self.package, gate);
        let state = self.t(&format!("gate-state-{word}"));
        let item = Item { title: self.t("gate-how-far"), state, lines, forms: Vec::new() };
        let items = std::iter::once(item).chain(self.parts()).collect();
        self.section("gate-opening", items, self.steps())
    }

    /// What a step taught, with which step that was.
    fn lesson(&self, lesson: &Lesson) -> String {
        let step = match &lesson.of {
            Some(OpeningPart::Cohort(name)) => name.clone(),
            Some(OpeningPart::Pilot) | None => self.t("gate-part-pilot"),
        };
        self.texts.t2("gate-lesson", "step", step, "lesson", &lesson.words)
    }

    fn is_held_up(&self) -> bool {
        self.gate.is_held_up(self.package.substance(), &self.package.bodies())
    }

    /// The change that waits: what it changes of what people were told, and the way to take it back.
    fn change(&self) -> Option<Section> {
        let (_, proposed) = self.gate.proposed.as_ref()?;
        let items = difference(self.texts, proposed, self.gate.counting());
        let withdraw = self.add("withdraw", vec![self.area("reason", "withdraw")]);
        Some(self.section("gate-change", items, vec![withdraw]))
    }

    /// The steps by which it opened, each of which can stand still while the others go on.
    fn parts(&self) -> Vec<Item> {
        let gate = self.gate;
        let is_pilot = !gate.pilot.is_empty();
        let pilot =
            is_pilot.then(|| (OpeningPart::Pilot, "step/pilot".to_owned(), self.t("gate-part-pilot")));
        let cohorts = gate.cohorts.iter().enumerate().map(|(place, cohort)| {
            (OpeningPart::Cohort(cohort.name.clone()), format!("step/{place}"), cohort.name.clone())
        });
        let parts = pilot.into_iter().chain(cohorts);
        let item = |(part, key, title): (OpeningPart, String, String)| {
            let stopped = gate.part_stopped(&part);
            let state = self.t(if stopped.is_some() { "gate-state-stopped" } else { "gate-part-goes-on" });
            let action = if stopped.is_some() { "resume" } else { "stop" };
            let is_possible = stopped.is_none() || !self.is_held_up();
            let stop = is_possible.then(|| self.form(action, key.clone(), vec![self.area("reason", &key)]));
            let learn = self.form("learn", key.clone(), vec![self.area("lesson", &key)]);
            let about = |form: ActionForm| ActionForm { about: title.clone(), ..form };
            let forms = stop.into_iter().chain([learn]).map(about).collect();
            let lines = stopped.map(|reason| self.texts.t1("gate-stopped-because", "reason", reason));
            Item { state, lines: lines.into_iter().collect(), forms, title }
        };
        parts.map(item).collect()
    }

    /// The steps that come next; what is not among them would be refused.
    fn steps(&self) -> Vec<ActionForm> {
        let gate = self.gate;
        let told = gate.closed(self.package.substance(), &self.package.bodies()).is_none();
        let whole = missing(self.package, gate).is_empty();
        let mut forms = Vec::new();
        if whole && !told {
            forms.push(self.add("announce", Vec::new()));
        }
        if gate.stopped.is_some() {
            if self.is_held_up() {
                return forms;
            }
            forms.push(self.add("resume", vec![self.area("reason", "resume")]));
            return forms;
        }
        if told && gate.open_on.is_none() {
            if !self.is_held_up() {
                forms.push(self.add("pilot", vec![self.area("dossiers", "pilot")]));
            }
            if !gate.pilot.is_empty() {
                forms.push(self.add("learn", vec![self.area("lesson", "learn")]));
            }
            if !gate.pilot.is_empty() && gate.learned && !self.is_held_up() {
                let inputs = vec![
                    self.line("name", "cohort"),
                    self.short("registered_from", "cohort"),
                    self.short("registered_until", "cohort"),
                ];
                forms.push(self.add("cohort", inputs));
                if gate.cohort_taught() {
                    forms.push(self.add("open", Vec::new()));
                }
            }
        }
        if told {
            forms.push(self.add("stop", vec![self.area("reason", "stop")]));
        }
        forms
    }

    fn group(&self) -> Section {
        let held = self.written().map(|test| &test.target_group);
        let item = |group: &herstel_domain::gate::TargetGroup| Item {
            title: group.bounds.clone(),
            state: self.texts.with(
                "gate-band",
                [
                    ("low", group.low.to_string()),
                    ("likely", group.likely.to_string()),
                    ("high", group.high.to_string()),
                ],
            ),
            lines: Vec::new(),
            forms: Vec::new(),
        };
        let items = held.filter(|group| !group.bounds.is_empty()).map(item).into_iter().collect();
        let mut inputs = vec![self.area("bounds", "group")];
        inputs.extend(["low", "likely", "high"].map(|field| self.short(field, "group")));
        self.section("gate-group", items, vec![self.add("group", inputs)])
    }

    fn simulation(&self) -> Section {
        let held = self.written().and_then(|test| test.simulated.as_ref());
        let item = |simulated: &herstel_domain::gate::Simulated| {
            let can = if simulated.can_be_delivered { "gate-deliverable" } else { "gate-not-deliverable" };
            let same = simulated.substance == self.package.substance();
            let same = if same { "gate-same-version" } else { "gate-other-version" };
            let report: String = simulated.report.to_string().chars().take(12).collect();
            Item {
                title: self.texts.t1("gate-report", "report", report),
                state: self.t(can),
                lines: [
                    self.texts.t1("gate-ran-on", "date", self.texts.date(simulated.ran_on)),
                    self.t(same),
                ]
                .into_iter()
                .chain(simulated.size.into_iter().flat_map(|size| simulated_size(self.texts, size)))
                .chain(simulated.moments.iter().map(|moment| counted_from(self.texts, moment)))
                .collect(),
                forms: Vec::new(),
            }
        };
        let inputs = vec![self.short("report", "simulation")];
        let items = held.map(item).into_iter().collect();
        self.section("gate-simulation", items, vec![self.add("simulation", inputs)])
    }

    fn answers(&self) -> Section {
        let held = self.written().into_iter().flat_map(|test| &test.answers);
        let item = |answer: &herstel_domain::gate::BodyAnswer| {
            let key = if answer.can_deliver { "gate-body-can" } else { "gate-body-cannot" };
            let said = self.texts.t2(
                "gate-answered",
                "who",
                &answer.answered_by,
                "date",
                self.texts.date(answer.answered_on),
            );
            let conditions = Some(answer.conditions.clone()).filter(|words| !words.is_empty());
            let way = answer.way.map(|way| self.t(&format!("gate-way-{}", way.as_str())));
            Item {
                title: answer.body.clone(),
                state: self.t(key),
                lines: conditions.into_iter().chain([said]).chain(way).collect(),
                forms: Vec::new(),
            }
        };
        let told = self.package.bodies().into_iter().filter(|body| !signs_in(body));
        let bodies: Vec<(String, String)> = told.map(|body| (body.clone(), body)).collect();
        let ways = AnswerWay::TOLD
            .map(|way| (way.as_str().to_owned(), self.t(&format!("gate-way-{}", way.as_str()))));
        // A body that signs in answers itself.
        let forms = (!bodies.is_empty()).then(|| {
            let inputs = vec![
                self.radios("body", "answer", bodies),
                self.yes_or_no("can", "answer"),
                self.area("conditions", "answer"),
                self.line("answered_by", "answer"),
                self.radios("way", "answer", ways.into()),
            ];
            self.add("answer", inputs)
        });
        self.section("gate-answers", held.map(item).collect(), forms.into_iter().collect())
    }

    fn effects(&self) -> Section {
        let held = self.written();
        let item = |(title, words): (&str, &String)| Item {
            title: self.t(title),
            state: words.clone(),
            lines: Vec::new(),
            forms: Vec::new(),
        };
        let items = held.into_iter().flat_map(|test| {
            let both = [
                ("gate-field-effect-on-waiting", &test.effect_on_waiting),
                ("gate-field-transitional-rule", &test.transitional_rule),
            ];
            both.into_iter().filter(|(_, words)| !words.is_empty()).map(item).collect::<Vec<_>>()
        });
        let inputs = ["effect_on_waiting", "transitional_rule"].map(|field| self.area(field, "effects"));
        self.section("gate-effects", items.collect(), vec![self.add("effects", inputs.into())])
    }

    fn signatures(&self) -> Section {
        let held = self.written();
        let item = |title: &str, signed: Option<&SignOff>| Item {
            title: self.t(title),
            state: signed.map_or_else(
                || self.t("gate-not-signed"),
                |signed| self.texts.t1("gate-signed-on", "date", self.texts.date(signed.on)),
            ),
            lines: signed.map(|signed| signed.remarks.clone()).into_iter().collect(),
            forms: Vec::new(),
        };
        let items = vec![
            item("gate-explainable", held.and_then(|test| test.explainable.as_ref())),
            item("gate-legal", held.and_then(|test| test.legally_sound.as_ref())),
        ];
        // Who steers gives neither: the front desk and a legal adviser do, on the page of the scheme for them.
        self.section("gate-signatures", items, Vec::new())
    }

    fn affected(&self) -> Section {
        let held = self.written().into_iter().flat_map(|test| test.affected.iter().enumerate());
        let item = |(place, group): (usize, &herstel_domain::gate::Affected)| Item {
            title: group.who.clone(),
            state: self.texts.tn("gate-people", group.people),
            lines: vec![group.answer.clone()],
            forms: vec![self.remove("affected", place)],
        };
        let inputs = vec![
            self.line("who", "affected"),
            self.short("people", "affected"),
            self.area("answer", "affected"),
        ];
        self.section("gate-affected", held.map(item).collect(), vec![self.add("affected", inputs)])
    }

    /// Preconditions and open questions, each with its owner and how far it is.
    fn points(&self) -> Section {
        let test = self.written();
        let states = || PointState::ALL.map(|state| (state.as_str().to_owned(), self.point_state(state)));
        let item = |list: &'static str, place: usize, point: &Point| {
            let key = format!("{list}/{place}");
            Item {
                title: point.text.clone(),
                state: self.point_state(point.state),
                lines: vec![
                    self.t(&format!("gate-{list}")),
                    self.texts.t1("gate-owner", "owner", &point.owner),
                ],
                forms: vec![
                    self.form("point-state", key.clone(), vec![self.radios("state", &key, states().into())]),
                    self.remove(list, place),
                ],
            }
        };
        let lists = test
            .into_iter()
            .flat_map(|test| [("precondition", &test.preconditions), ("question", &test.questions)]);
        let items = lists.flat_map(|(list, points)| {
            points.iter().enumerate().map(|(place, point)| item(list, place, point)).collect::<Vec<_>>()
        });
        let form = |action: &'static str| {
            let inputs = vec![
                self.area("text", action),
                self.line("owner", action),
                self.radios("state", action, states().into()),
            ];
            self.add(action, inputs)
        };
        self.section("gate-points", items.collect(), vec![form("precondition"), form("question")])
    }

    fn point_state(&self, state: PointState) -> String {
        self.t(&format!("gate-point-{}", state.as_str()))
    }

    fn alternatives(&self) -> Section {
        let held = self.written().into_iter().flat_map(|test| test.alternatives.iter().enumerate());
        let item = |(place, other): (usize, &herstel_domain::gate::Alternative)| Item {
            title: other.text.clone(),
            state: other.why_not.clone(),
            lines: Vec::new(),
            forms: vec![self.remove("alternative", place)],
        };
        let inputs = vec![self.area("text", "alternative"), self.area("why_not", "alternative")];
        self.section("gate-alternatives", held.map(item).collect(), vec![self.add("alternative", inputs)])
    }

    /// The only way round: named people, with a reason. Who they are is not shown here.
    fn urgent(&self) -> Section {
        let items = self.gate.urgent.iter().map(|(_, reason)| Item {
            title: reason.clone(),
            state: self.t("gate-helped"),
            lines: Vec::new(),
            forms: Vec::new(),
        });
        let inputs = vec![self.area("dossiers", "urgent"), self.area("reason", "urgent")];
        self.section("gate-urgent", items.collect(), vec![self.add("urgent", inputs)])
    }
}
