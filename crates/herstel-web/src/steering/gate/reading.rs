//! What somebody reads before they put their name under it, and what changed in it since they did.

use crate::{
    i18n::Texts,
    layout::SubmittedForm,
    road::{Item, Section},
};
use herstel_domain::gate::{
    Alternative, FeasibilityTest, Gate, GateEntry, Point, SimulatedMoment, SimulatedSize, TestPart, ToSign,
};
use herstel_scheme::{ContentHash, Package};

/// What goes along with a form at a gate: by what is known what stands on its page.
pub(crate) fn hidden(to_sign: Option<ToSign<'_>>) -> Vec<(String, String)> {
    to_sign.map(|read| ("read".to_owned(), read.reading.to_string())).into_iter().collect()
}

/// The name of a part of a test.
pub(crate) fn part_title(texts: Texts, part: TestPart) -> String {
    texts.t(&format!("gate-part-of-{}", part.as_str()))
}

/// What a part of a test says, each thing in a line.
pub(crate) fn in_words(texts: Texts, test: &FeasibilityTest, part: TestPart) -> Vec<String> {
    let said = |words: &String| Some(words.clone()).filter(|words| !words.is_empty()).into_iter().collect();
    let point = |point: &Point| {
        let state = texts.t(&format!("gate-point-{}", point.state.as_str()));
        format!("{} ({state}) {}", point.text, texts.t1("gate-owner", "owner", &point.owner))
    };
    match part {
        TestPart::Group if test.target_group.bounds.is_empty() => Vec::new(),
        TestPart::Group => {
            let group = &test.target_group;
            let sizes = [("low", group.low), ("likely", group.likely), ("high", group.high)];
            let band = texts.with("gate-band", sizes.map(|(name, size)| (name, size.to_string())));
            vec![group.bounds.clone(), band]
        }
        TestPart::Simulation => test.simulated.iter().flat_map(|said| simulated(texts, said)).collect(),
        TestPart::EffectOnWaiting => said(&test.effect_on_waiting),
        TestPart::TransitionalRule => said(&test.transitional_rule),
        TestPart::Affected => {
            let group = |group: &herstel_domain::gate::Affected| {
                format!("{} ({}): {}", group.who, texts.tn("gate-people", group.people), group.answer)
            };
            test.affected.iter().map(group).collect()
        }
        TestPart::Preconditions => test.preconditions.iter().map(point).collect(),
        TestPart::Questions => test.questions.iter().map(point).collect(),
        TestPart::Alternatives => {
            let other = |other: &Alternative| format!("{}: {}", other.text, other.why_not);
            test.alternatives.iter().map(other).collect()
        }
    }
}

fn simulated(texts: Texts, said: &herstel_domain::gate::Simulated) -> Vec<String> {
    let report: String = said.report.to_string().chars().take(12).collect();
    let can = if said.can_be_delivered { "gate-deliverable" } else { "gate-not-deliverable" };
    let mut lines = vec![
        texts.t1("gate-report", "report", report),
        texts.t1("gate-ran-on", "date", texts.date(said.ran_on)),
        texts.t(can),
    ];
    lines.extend(said.size.into_iter().flat_map(|size| simulated_size(texts, size)));
    lines.extend(said.moments.iter().map(|moment| counted_from(texts, moment)));
    lines
}

/// How much was simulated, and how many came to a decision in it.
pub(super) fn simulated_size(texts: Texts, size: SimulatedSize) -> [String; 2] {
    let reached = match size.reached {
        Some(reached) => texts.t1("gate-simulated-reached", "people", reached),
        None => texts.t("gate-simulated-reached-unknown"),
    };
    [texts.t2("gate-simulated-size", "runs", size.runs, "parents", size.parents), reached]
}

/// From which moment a term was counted that counts from a fact.
pub(super) fn counted_from(texts: Texts, moment: &SimulatedMoment) -> String {
    let SimulatedMoment { step, fact, is } = moment;
    let counts = texts.t2("gate-counts-from", "step", step, "fact", fact);
    let here = match (is.as_str(), is.strip_prefix("decided_on:")) {
        ("ready", _) => texts.t("gate-moment-ready"),
        ("registered_on" | "applied_on", _) => texts.t("gate-moment-registered"),
        (_, Some(before)) => texts.t1("gate-moment-decided", "step", before),
        (other, None) => other.to_owned(),
    };
    format!("{counts} {here}")
}

/// The parts in which a test says something else than one before it, each with what it said and what it says.
pub(crate) fn difference(texts: Texts, now: &FeasibilityTest, before: Option<&FeasibilityTest>) -> Vec<Item> {
    let nothing = FeasibilityTest::default();
    let before = before.unwrap_or(&nothing);
    let line = |key: &str, words: Vec<String>| {
        let words = if words.is_empty() { texts.t("gate-said-nothing") } else { words.join(" · ") };
        texts.t1(key, "words", words)
    };
    let item = |part: TestPart| Item {
        title: part_title(texts, part),
        state: texts.t("gate-part-changed"),
        lines: vec![
            line("gate-said-before", in_words(texts, before, part)),
            line("gate-says-now", in_words(texts, now, part)),
        ],
        forms: Vec::new(),
    };
    now.changed_since(before).into_iter().map(item).collect()
}

/// A gate with everything that happened there.
pub(crate) struct Reading<'a> {
    pub texts: Texts,
    pub package: &'a Package,
    pub gate: &'a Gate,
    pub entries: &'a [GateEntry],
}

impl Reading<'_> {
    /// What changed since the page of a form was read; nothing when it is still what stands there.
    pub(crate) fn changed_since(&self, form: &SubmittedForm) -> Option<Section> {
        let read: ContentHash = form.text("read").parse().ok()?;
        let (id, substance) = (self.package.id(), self.package.substance());
        let now = self.gate.to_sign(substance)?;
        if now.reading == read {
            return None;
        }
        let then = Gate::when_read(id, substance, self.entries, read);
        let then = then.as_ref().and_then(|gate| gate.to_sign(substance));
        Some(Section {
            id: "gate-changed",
            title: self.texts.t("gate-changed"),
            // The words are the same when a change came to count or was taken back.
            empty: Some(self.texts.t("gate-changed-standing")),
            items: difference(self.texts, now.test, then.map(|read| read.test)),
            forms: Vec::new(),
        })
    }
}
