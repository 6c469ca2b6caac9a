//! The texts: every text that anything asks for exists in every language with the same arguments, and no other.

use crate::agreement_letter::{AGREEMENT_ARGUMENTS, AGREEMENT_PARTS};
use crate::estimate::EstimateForm;
use crate::facts::{FactCatalogue, FactOrigin, FactType};
use crate::groups::SituationGroup;
use crate::ids::Language;
use crate::manifest::Manifest;
use crate::message_letter::{MESSAGE_ARGUMENTS, MESSAGE_KINDS};
use crate::model::Model;
use crate::package::rule_infos;
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::{Process, StepKind};
use crate::texts::{FoundTexts, path, slug};
use regelspraak::{Program, RuleKind};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Arguments that a text may use.
type Arguments = Rc<BTreeSet<String>>;

/// The parts of the letter of an award; one that gives something else than money also says what (`outcome-value`).
pub(crate) const AWARD_PARTS: [&str; 6] =
    ["subject", "opening", "outcome", "outcome-text", "next-heading", "next"];
pub(crate) const REJECT_PARTS: [&str; 7] =
    ["subject", "opening", "outcome", "outcome-value", "outcome-text", "next-heading", "next"];
/// The parts that all letters share. The general texts have them; a package may say them otherwise.
pub(crate) const LETTER_PARTS: [&str; 13] = [
    "sender",
    "salutation",
    "calculation-intro",
    "explanation-intro",
    "people",
    "people-machine",
    "status",
    "closing",
    "objection",
    "objection-until",
    "contact",
    "help-heading",
    "help",
];

/// Everything that decides which texts there must be.
pub(crate) struct Context<'a> {
    pub(crate) manifest: &'a Manifest,
    pub(crate) process: &'a Process,
    pub(crate) facts: &'a FactCatalogue,
    pub(crate) groups: &'a [SituationGroup],
    pub(crate) estimate: Option<&'a EstimateForm>,
    /// Names of the examples.
    pub(crate) examples: &'a [&'a str],
    pub(crate) program: &'a Program,
    pub(crate) model: &'a Model,
    /// Whether the other parts are free of mistakes. While they are not, a text may look unused that is not.
    pub(crate) complete: bool,
}

/// Compares the texts that were found with those that are needed.
pub(crate) fn check(
    context: &Context<'_>,
    found: &BTreeMap<Language, FoundTexts>,
    errors: &mut Vec<PackageError>,
) {
    let expected = expected(context);
    let wrong = |language: Language, line: Option<u32>, reason: String| {
        PackageError::new(PackageErrorCode::Text, path(language), line.map(|line| (line, 1)), reason)
    };
    for (language, texts) in found {
        for (key, Expected { arguments, optional }) in &expected {
            match texts.messages.get(key) {
                None if *optional => {}
                None => errors.push(wrong(*language, Some(texts.end), format!("de tekst «{key}» ontbreekt"))),
                Some((line, used)) => {
                    for argument in used.difference(arguments) {
                        let reason =
                            format!("de tekst «{key}» gebruikt «${argument}», en dat is er hier niet");
                        errors.push(wrong(*language, Some(*line), reason));
                    }
                }
            }
        }
        for (key, (line, _)) in &texts.messages {
            if context.complete && !expected.contains_key(key) {
                errors.push(wrong(
                    *language,
                    Some(*line),
                    format!("de tekst «{key}» wordt nergens gebruikt"),
                ));
            }
        }
    }
    for (key, _) in expected.iter().filter(|(_, expected)| expected.optional) {
        let has =
            |language| found.get(&language).and_then(|texts| texts.messages.get(key)).map(|(line, _)| *line);
        let only_in = match (has(Language::Nl), has(Language::En)) {
            (Some(line), None) => Some((Language::Nl, line)),
            (None, Some(line)) => Some((Language::En, line)),
            (Some(_), Some(_)) | (None, None) => None,
        };
        if let Some((language, line)) = only_in {
            let reason = format!("de tekst «{key}» staat er in één taal; in de andere niet");
            errors.push(wrong(language, Some(line), reason));
        }
    }
    let (Some(dutch), Some(english)) = (found.get(&Language::Nl), found.get(&Language::En)) else { return };
    for (key, (_, in_dutch)) in &dutch.messages {
        let Some((line, in_english)) = english.messages.get(key) else { continue };
        for argument in in_dutch.symmetric_difference(in_english) {
            let reason =
                format!("de tekst «{key}» gebruikt «${argument}» in de ene taal wel en in de andere niet");
            errors.push(wrong(Language::En, Some(*line), reason));
        }
    }
}

/// Every key that must exist, with the arguments that are available for it.
fn expected(context: &Context<'_>) -> BTreeMap<String, Expected> {
    let mut keys = Keys { none: Rc::default(), expected: BTreeMap::new() };
    let Context { manifest, process, facts, groups, estimate, examples, program, model, complete: _ } =
        context;
    for part in ["title", "short", "status", "about"] {
        keys.plain(format!("scheme-{part}"));
    }
    let parameters: Vec<String> = program.parameters().map(|parameter| slug(&parameter.name)).collect();
    for parameter in &parameters {
        keys.plain(format!("parameter-{parameter}"));
    }
    for enumeration in program.enumerations() {
        for value in &enumeration.values {
            keys.plain(format!("value-{}", slug(value)));
        }
    }
    for source in &manifest.sources {
        keys.plain(format!("source-{}", source.code));
    }
    for point in &manifest.open_points {
        keys.plain(format!("open-{}", point.id));
    }
    for name in *examples {
        // Missing ones are told by Package::examine, like everything about examples.
        keys.optional(format!("example-{name}"), Rc::default());
    }
    for group in *groups {
        keys.plain(format!("situation-{}", group.id));
        for check in &group.checklist {
            keys.plain(format!("situation-{}-check-{check}", group.id));
        }
    }
    if let Some(form) = estimate {
        keys.plain("estimate-about".to_owned());
        for question in &form.questions {
            keys.plain(format!("estimate-ask-{}", question.id));
            keys.optional(format!("estimate-ask-{}-help", question.id), Rc::default());
            if let Some(FactType::Choice(values)) = facts.find(&question.path()).map(|fact| &fact.value_type)
            {
                for value in values {
                    keys.optional(format!("estimate-ask-{}-{}", question.id, slug(value)), Rc::default());
                }
            }
        }
        for assumption in &form.assumptions {
            keys.plain(format!("estimate-assume-{}", assumption.id));
        }
    }
    for relation in &manifest.relations {
        keys.plain(format!("relation-{}", relation.id));
    }
    for effect in &manifest.effects {
        let key = format!("effect-{}", effect.kind.as_str());
        // Only who is sure has something of its own to say.
        if effect.verified { keys.plain(key) } else { keys.optional(key, Rc::default()) }
    }
    if manifest.transition.is_some() {
        keys.plain("transition-undecided".to_owned());
        keys.plain("transition-decided".to_owned());
    }
    if manifest.notice.is_some() {
        keys.plain("notice-handlers".to_owned());
        keys.plain("notice-public".to_owned());
        keys.with("notice-gain".to_owned(), &["old", "new", "difference"]);
        keys.with("notice-same".to_owned(), &["old", "new", "difference"]);
    }
    for definition in &facts.definitions {
        if definition.origin == FactOrigin::Handler {
            keys.plain(format!("group-{}", definition.group));
            keys.plain(format!("help-{}", slug(&definition.attribute)));
        }
    }
    let mut per_role: BTreeMap<Option<&str>, Arguments> = BTreeMap::new();
    for (role, object) in model.objects() {
        let mut arguments: BTreeSet<String> = parameters.iter().cloned().collect();
        arguments.extend(["result", "result-some", "parts", "items"].map(str::to_owned));
        for member in &object.members {
            keys.plain(format!("attribute-{}", member.slug));
            arguments.insert(member.slug.clone());
            arguments.insert(format!("{}-some", member.slug));
        }
        if let Some(role) = role {
            keys.with(format!("item-{role}"), &["key"]);
            keys.with(format!("item-{role}-part"), &["key", "value"]);
        }
        per_role.insert(role, Rc::new(arguments));
    }
    rules(context, &per_role, &mut keys);
    steps(process, model, per_role.get(&None), &mut keys);
    keys.expected
}

fn rules(context: &Context<'_>, per_role: &BTreeMap<Option<&str>, Arguments>, keys: &mut Keys) {
    for rule in rule_infos(context.program, context.model) {
        if rule.kind == RuleKind::Consistency {
            keys.plain(rule.key("clash"));
            continue;
        }
        let Some(arguments) = per_role.get(&rule.role.as_deref()) else { continue };
        keys.put(rule.key("why"), Rc::clone(arguments));
        if rule.conditional && !rule.table {
            keys.put(rule.key("not"), Rc::clone(arguments));
        }
    }
}

fn steps(process: &Process, model: &Model, case: Option<&Arguments>, keys: &mut Keys) {
    let mut letter: BTreeSet<String> = case.map(|arguments| (**arguments).clone()).unwrap_or_default();
    letter.extend(["name", "amount", "reason", "reference", "date"].map(str::to_owned));
    let letter = Rc::new(letter);
    for part in LETTER_PARTS {
        keys.optional(format!("letter-{part}"), Rc::clone(&letter));
    }
    let told: Arguments = Rc::new(MESSAGE_ARGUMENTS.map(str::to_owned).into());
    for kind in MESSAGE_KINDS {
        keys.optional(format!("message-{kind}-subject"), Rc::clone(&told));
        keys.optional(format!("message-{kind}-text"), Rc::clone(&told));
    }
    let agreed = MESSAGE_ARGUMENTS.iter().chain(&AGREEMENT_ARGUMENTS).map(|name| (*name).to_owned());
    let agreed: Arguments = Rc::new(agreed.collect());
    for part in AGREEMENT_PARTS {
        keys.optional(format!("agreement-{part}"), Rc::clone(&agreed));
    }
    for term in &process.named_terms {
        keys.plain(format!("term-{}", term.id));
    }
    for (_, paper) in process.papers() {
        keys.plain(format!("paper-{}", paper.id));
        keys.plain(format!("paper-{}-about", paper.id));
    }
    for step in &process.steps {
        let id = &step.id;
        keys.plain(format!("step-{id}"));
        keys.plain(format!("step-{id}-about"));
        for choice in &step.choices {
            keys.plain(format!("choice-{id}-{}", choice.id));
            keys.plain(format!("choice-{id}-{}-consequence", choice.id));
            for condition in &choice.reopen_when {
                keys.plain(format!("reopen-{condition}"));
            }
            if let Some(conditions) = &choice.conditions {
                keys.plain(conditions.clone());
            }
        }
        if step.kind == StepKind::Decision {
            for part in AWARD_PARTS {
                keys.put(format!("letter-{id}-award-{part}"), Rc::clone(&letter));
            }
            if step.outcome.as_ref().is_some_and(|outcome| outcome.amount.is_none()) {
                keys.put(format!("letter-{id}-award-outcome-value"), Rc::clone(&letter));
            }
            for part in REJECT_PARTS {
                keys.put(format!("letter-{id}-reject-{part}"), Rc::clone(&letter));
            }
        }
        for row in step.outcome.iter().flat_map(|outcome| &outcome.rows) {
            if model.case.member(row).is_some_and(|member| member.input) {
                keys.with(format!("given-{}", slug(row)), &["result", "result-some"]);
            }
        }
    }
}

/// Keys under construction.
struct Keys {
    none: Arguments,
    expected: BTreeMap<String, Expected>,
}

/// One key that a package has or may have.
struct Expected {
    arguments: Arguments,
    /// It may be absent: the general texts have it too, or the package works without.
    optional: bool,
}

impl Keys {
    fn plain(&mut self, key: String) {
        self.put(key, Rc::clone(&self.none));
    }

    fn optional(&mut self, key: String, arguments: Arguments) {
        self.expected.insert(key, Expected { arguments, optional: true });
    }

    fn with(&mut self, key: String, arguments: &[&str]) {
        self.put(key, Rc::new(arguments.iter().map(|argument| (*argument).to_owned()).collect()));
    }

    fn put(&mut self, key: String, arguments: Arguments) {
        self.expected.insert(key, Expected { arguments, optional: false });
    }
}
