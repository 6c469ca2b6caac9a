//! What the page of a scheme at the front desk shows, and what can be said on it.

use super::{OF_CHANGE, OF_STANDING, Prepared, body_of, prepared};
use crate::{
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
    road::{ActionForm, Input, Item, Section},
    steering::gate::{difference, hidden, in_words, named, part_title, refusals},
};
use herstel_domain::gate::{
    BodyAnswer, FeasibilityTest, Gate, SignOff, TestPart, ToSign, is_front_desk, is_legal_adviser,
};
use herstel_kernel::Actor;

pub(super) struct View<'a> {
    pub texts: Texts,
    pub gate: &'a Gate,
    /// What a name on this page stands under.
    pub to_sign: Option<ToSign<'a>>,
    pub form: &'a SubmittedForm,
    pub errors: &'a FormErrors,
    pub about: String,
}

impl<'a> View<'a> {
    pub fn sections(&self, actor: Actor) -> Vec<Section> {
        let mut sections = vec![self.answers(), self.effects()];
        sections.extend(self.proposed());
        sections.extend(self.whole());
        sections.extend(is_front_desk(actor).then(|| self.explain()));
        sections.extend(is_legal_adviser(actor).then(|| self.legal()));
        sections.extend(body_of(actor).map(|body| self.answer(body)));
        sections
    }

    fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    /// The test as it was written last: what is signed here.
    fn written(&self) -> Option<&'a FeasibilityTest> {
        self.to_sign.map(|read| read.test)
    }

    fn field(&self, field: Field) -> Input {
        Input::Field(Box::new(field.filled(self.form, self.errors)))
    }

    fn area(&self, field: &str, item: &str) -> Input {
        let label = self.t(&format!("gate-field-{}", field.replace('_', "-")));
        self.field(Field::area(named(field, item), label, 3))
    }

    fn section(&self, id: &'static str, items: Vec<Item>, forms: Vec<ActionForm>) -> Section {
        Section { id, title: self.t(id), empty: None, items, forms }
    }

    /// A form by which somebody puts their name under what stands on this page, or says that they do not.
    fn signed(&self, action: &'static str, inputs: Vec<Input>) -> ActionForm {
        let button = self.t(&format!("gate-do-{action}"));
        let (item, about) = (action.to_owned(), self.about.clone());
        ActionForm { action, item, hidden: hidden(self.to_sign), inputs, button, about }
    }

    fn answers(&self) -> Section {
        let groups = self.gate.counting().map(prepared).unwrap_or_default();
        let empty = Some(self.t("front-desk-nothing"));
        let items = groups.into_iter().map(|group| self.group(group)).collect();
        Section {
            id: "front-desk-answers",
            title: self.t("front-desk-answers"),
            empty,
            items,
            forms: Vec::new(),
        }
    }

    fn effects(&self) -> Section {
        let item = |(title, words): (&str, &String)| Item {
            title: self.t(title),
            state: words.clone(),
            lines: Vec::new(),
            forms: Vec::new(),
        };
        let items = self.gate.counting().into_iter().flat_map(|test| {
            let both = [
                ("gate-field-effect-on-waiting", &test.effect_on_waiting),
                ("gate-field-transitional-rule", &test.transitional_rule),
            ];
            both.into_iter().filter(|(_, words)| !words.is_empty()).map(item).collect::<Vec<_>>()
        });
        self.section("gate-effects", items.collect(), Vec::new())
    }

    /// A change that waits for its signatures, apart from what counts: whoever signs has read it, and tells nobody yet.
    fn proposed(&self) -> Option<Section> {
        let (_, proposed) = self.gate.proposed.as_ref()?;
        let items = difference(self.texts, proposed, self.gate.counting());
        Some(self.section("front-desk-proposed", items, Vec::new()))
    }

    /// Everything that a name on this page stands under.
    fn whole(&self) -> Option<Section> {
        let test = self.written()?;
        let item = |part: TestPart| {
            let mut lines = in_words(self.texts, test, part).into_iter();
            let state = lines.next()?;
            let title = part_title(self.texts, part);
            Some(Item { title, state, lines: lines.collect(), forms: Vec::new() })
        };
        let items = TestPart::ALL.into_iter().filter_map(item).collect();
        Some(self.section("front-desk-read", items, Vec::new()))
    }

    fn group(&self, group: Prepared) -> Item {
        Item {
            title: group.who,
            state: self.texts.tn("gate-people", group.people),
            lines: vec![group.answer],
            forms: Vec::new(),
        }
    }

    fn explain(&self) -> Section {
        let signed = self.written().and_then(|test| test.explainable.as_ref());
        let forms = ["explainable", "not-explainable"];
        self.signature(("front-desk-explain", "gate-explainable"), signed, forms)
    }

    fn legal(&self) -> Section {
        let signed = self.written().and_then(|test| test.legally_sound.as_ref());
        self.signature(("front-desk-legal", "gate-legal"), signed, ["legal", "not-legal"])
    }

    fn signature(
        &self,
        (id, title): (&'static str, &str),
        signed: Option<&SignOff>,
        actions: [&'static str; 2],
    ) -> Section {
        let remarks = signed.map(|signed| signed.remarks.clone());
        let item = Item {
            title: self.t(title),
            state: signed.map_or_else(
                || self.t("gate-not-signed"),
                |signed| self.texts.t1("gate-signed-on", "date", self.texts.date(signed.on)),
            ),
            lines: remarks.into_iter().chain(refusals(self.texts, self.gate)).collect(),
            forms: Vec::new(),
        };
        let [yes, no] = actions;
        let about = self.gate.proposed.as_ref().map(|_| self.about_which(no));
        let refuses = std::iter::once(self.area("remarks", no)).chain(about).collect();
        let forms = vec![self.signed(yes, vec![self.area("remarks", yes)]), self.signed(no, refuses)];
        self.section(id, vec![item], forms)
    }

    /// Of which text a no is said: a change that waits does not keep anybody from a no to what stands there.
    fn about_which(&self, action: &str) -> Input {
        let choice = |which: &str| Choice::new(which.to_owned(), self.t(&format!("gate-no-to-{which}")));
        let label = self.t("gate-field-no-to");
        let choices = [OF_CHANGE, OF_STANDING].map(choice).into();
        let group = ChoiceGroup::radios(named("about", action), label, choices);
        Input::Choice(Box::new(group.filled(self.form, self.errors)))
    }

    fn answer(&self, body: &str) -> Section {
        let mut answers = self.written().into_iter().flat_map(|test| test.answers.iter().rev());
        let item = |answer: &BodyAnswer| {
            let day = self.texts.date(answer.answered_on);
            Item {
                title: answer.body.clone(),
                state: self.t(if answer.can_deliver { "gate-body-can" } else { "gate-body-cannot" }),
                lines: vec![self.texts.t2("gate-answered", "who", &answer.answered_by, "date", day)],
                forms: Vec::new(),
            }
        };
        let last = answers.find(|answer| answer.body == body).map(item);
        let choice = |answer: &str| Choice::new(answer.to_owned(), self.t(answer));
        let can = ChoiceGroup::radios(
            named("can", "answer"),
            self.t("gate-field-can"),
            ["yes", "no"].map(choice).into(),
        );
        let who = Field::text(named("answered_by", "answer"), self.t("gate-field-answered-by"));
        let inputs = vec![
            Input::Choice(Box::new(can.filled(self.form, self.errors))),
            self.area("conditions", "answer"),
            self.field(who),
        ];
        self.section("front-desk-answer", last.into_iter().collect(), vec![self.signed("answer", inputs)])
    }
}
