//! The form of facts: what it shows, and what was typed into it.

use super::{
    FactsPath,
    catalogue::{FormCollection, FormFact, collections, form_facts},
};
use crate::{
    AppState,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, field_id},
    staff::{
        dossier::{DossierPath, HistoryLine},
        errors_of,
        words::{Words, how_to_write, named, typed},
    },
};
use askama::Template;
use herstel_domain::{Dossier, facts::FactInput, registration::YearsConcerned};
use herstel_kernel::{Refusal, RefusalCode};
use herstel_scheme::{Collection, FactPath, FactType};
use std::collections::{BTreeMap, BTreeSet};

/// Fields of the form that are no facts.
const OTHER_FIELDS: [&str; 7] = ["csrf", "once", "version", "source", "action", "year", "years"];

/// The page.
#[derive(Template)]
#[template(path = "staff/facts.html")]
pub(super) struct FactsPage {
    page: Page,
    errors: FormErrors,
    number: String,
    name: String,
    dossier_href: String,
    version: u64,
    /// What others did since the form was opened.
    changed: Vec<HistoryLine>,
    case: Vec<Group>,
    items: Vec<ItemBlock>,
    source: Field,
    add_year: Option<Field>,
}

/// The facts of one item: a benefit year, a loss, a child.
struct ItemBlock {
    /// As it is sent back, so that an empty block stays.
    sent: String,
    heading: String,
    /// Where the error summary leads when the facts of this item contradict each other.
    id: String,
    error: Option<String>,
    groups: Vec<Group>,
}

/// Facts under one heading.
struct Group {
    heading: String,
    inputs: Vec<Input>,
}

/// One fact to fill in.
enum Input {
    Field(Box<Field>),
    Choice(ChoiceGroup),
}

/// What stands in the fields: what is recorded, or what was sent.
pub(super) struct Typed {
    /// Text per fact, as typed.
    pub values: BTreeMap<String, String>,
    items: BTreeSet<(String, i64)>,
    source: String,
    year: String,
}

/// What was sent, to be checked.
pub(super) struct Entered {
    pub inputs: Vec<FactInput>,
}

impl Typed {
    /// What is recorded now, with the years that the parent named, one more when asked for, and an empty item of every
    /// other collection.
    pub fn recorded(state: &AppState, dossier: &Dossier, with_year: Option<i64>) -> Self {
        let state = &state.for_dossier(dossier);
        let today = state.clock.today();
        let values =
            dossier.facts.iter().map(|(path, fact)| (path.to_string(), typed(&fact.value))).collect();
        let mut items: BTreeSet<(String, i64)> =
            dossier.facts.keys().filter_map(|path| path.item.clone()).collect();
        for held in collections(dossier, &state.schemes, today) {
            let role = &held.collection.role;
            if !held.is_years() {
                let last = items.iter().filter(|(known, _)| known == role).map(|(_, key)| *key).max();
                let next = last.map_or(held.collection.key_minimum, |last| last + 1);
                if next <= held.collection.key_maximum {
                    items.insert((role.clone(), next));
                }
                continue;
            }
            if let YearsConcerned::Years { years: named } = &dossier.registration.years {
                items.extend(named.iter().map(|year| (role.clone(), i64::from(*year))));
            }
            let known = |year: &i64| is_key(held.collection, *year);
            items.extend(with_year.filter(known).map(|year| (role.clone(), year)));
        }
        Self { values, items, source: String::new(), year: String::new() }
    }

    /// What was sent.
    pub fn sent(state: &AppState, dossier: &Dossier, form: &SubmittedForm) -> Self {
        let state = &state.for_dossier(dossier);
        let mut items = Self::recorded(state, dossier, None).items;
        let held = collections(dossier, &state.schemes, state.clock.today());
        items.extend(form.all("years").filter_map(|sent| item_of(&held, sent)));
        Self {
            values: fact_fields(form).map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            items,
            source: form.text("source").to_owned(),
            year: form.text("year").to_owned(),
        }
    }

    /// Adds an empty block for a year.
    pub fn add_year(&mut self, state: &AppState, dossier: &Dossier, text: &str) -> Result<(), Refusal> {
        let state = &state.for_dossier(dossier);
        if text.is_empty() {
            return Err(Refusal::at(RefusalCode::Required, "year"));
        }
        let year: i64 = text.parse().map_err(|_| Refusal::at(RefusalCode::NotANumber, "year"))?;
        let held = collections(dossier, &state.schemes, state.clock.today());
        let item = item_of(&held, &year.to_string());
        let unknown = || Refusal::at(RefusalCode::UnknownYear, "year").with("year", year);
        self.items.insert(item.ok_or_else(unknown)?);
        self.year = String::new();
        Ok(())
    }

    /// The refusals in the order of the fields, each at its field when the page has that field.
    pub fn errors(
        &self,
        state: &AppState,
        dossier: &Dossier,
        page: &Page,
        refusals: &[Refusal],
    ) -> FormErrors {
        let fields = self.fields(state, dossier);
        errors_of(page, refusals, &fields.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The names of all fields on the page, in order.
    fn fields(&self, state: &AppState, dossier: &Dossier) -> Vec<String> {
        let state = &state.for_dossier(dossier);
        let today = state.clock.today();
        let facts = form_facts(dossier, &state.schemes, today);
        let of = |role: Option<&str>| -> Vec<&str> {
            let facts = facts.iter().filter(|fact| fact.definition.of.as_deref() == role);
            facts.map(|fact| fact.definition.attribute.as_str()).collect()
        };
        let mut fields: Vec<String> =
            of(None).into_iter().map(|attribute| FactPath::of_case(attribute).to_string()).collect();
        for (role, key) in &self.items {
            fields.push(item_field(role, *key));
            let attributes = of(Some(role)).into_iter();
            fields.extend(attributes.map(|a| FactPath::of_item(role, *key, a).to_string()));
        }
        fields.extend(["source".to_owned(), "year".to_owned()]);
        fields
    }

    fn text(&self, path: &FactPath) -> &str {
        self.values.get(&path.to_string()).map_or("", String::as_str)
    }
}

impl Entered {
    /// Every fact that was sent, with the one source of the form.
    pub fn read(form: &SubmittedForm) -> Result<Self, Vec<Refusal>> {
        let source = form.text("source").to_owned();
        let mut refusals = Vec::new();
        let mut inputs = Vec::new();
        for (name, text) in fact_fields(form) {
            match name.parse::<FactPath>() {
                Ok(path) => inputs.push(FactInput { path, text: text.to_owned(), source: source.clone() }),
                Err(_) => refusals.push(Refusal::at(RefusalCode::UnknownFact, name)),
            }
        }
        if source.is_empty() {
            refusals.push(Refusal::at(RefusalCode::Required, "source"));
        }
        if refusals.is_empty() { Ok(Self { inputs }) } else { Err(refusals) }
    }
}

fn fact_fields(form: &SubmittedForm) -> impl Iterator<Item = (&str, &str)> {
    form.fields().filter(|(name, _)| !OTHER_FIELDS.contains(name))
}

impl FactsPage {
    pub fn new(
        state: &AppState,
        mut page: Page,
        dossier: &Dossier,
        typed: Typed,
        errors: FormErrors,
    ) -> Self {
        let state = &state.for_dossier(dossier);
        let today = state.clock.today();
        let words = Words::new(page.texts, &state.schemes, today);
        let texts = words.texts;
        let number = dossier.registration.number.clone();
        page.path = FactsPath { number: number.clone() }.to_string();
        let facts = form_facts(dossier, &state.schemes, today);
        let held = collections(dossier, &state.schemes, today);
        let items = typed.items.iter().filter_map(|(role, key)| {
            let of = held.iter().find(|held| held.collection.role == *role)?;
            let name = item_field(role, *key);
            Some(ItemBlock {
                sent: if of.is_years() { key.to_string() } else { name.clone() },
                heading: match of.is_years() {
                    true => texts.t1("facts-form-year", "year", key),
                    false => of.package.item_label(texts.0, role, *key),
                },
                id: field_id(&name),
                error: errors.of(&name),
                groups: groups(words, &facts, &typed, &errors, Some((role, *key))),
            })
        });
        let items = items.collect();
        let years = held.iter().find(|held| held.is_years()).map(|held| held.collection);
        let source =
            Field::text("source", texts.t("facts-form-source")).hint(texts.t("facts-form-source-hint"));
        let add_year = years.map(|collection| {
            let hint = texts.t2(
                "facts-add-year-hint",
                "first",
                collection.key_minimum,
                "last",
                collection.key_maximum,
            );
            let field = Field::text("year", texts.t("facts-add-year-label")).hint(hint);
            let field = field.input_mode("numeric").autocomplete("off").short();
            field.value(typed.year.as_str()).error(errors.of("year"))
        });
        Self {
            number: number.to_string(),
            name: dossier.registration.details.name.clone(),
            dossier_href: DossierPath { number }.to_string(),
            version: dossier.version,
            changed: Vec::new(),
            case: groups(words, &facts, &typed, &errors, None),
            items,
            source: source.autocomplete("off").value(typed.source.as_str()).error(errors.of("source")),
            add_year,
            errors,
            page,
        }
    }

    /// Shows what others did since the form was opened.
    pub fn with_changes(mut self, changed: Vec<HistoryLine>) -> Self {
        self.changed = changed;
        self
    }
}

/// The item that a block sends back: `2013` for a benefit year, `schadepost/1` for another; none that no scheme knows.
fn item_of(held: &[FormCollection<'_>], sent: &str) -> Option<(String, i64)> {
    let (of, key) = match sent.rsplit_once('/') {
        Some((role, key)) => (held.iter().find(|held| held.collection.role == role)?, key),
        None => (held.iter().find(|held| held.is_years())?, sent),
    };
    let key = key.parse().ok().filter(|key| is_key(of.collection, *key))?;
    Some((of.collection.role.clone(), key))
}

fn is_key(collection: &Collection, key: i64) -> bool {
    (collection.key_minimum..=collection.key_maximum).contains(&key)
}

/// The name under which an error about a whole year is shown.
pub(super) fn item_field(role: &str, key: i64) -> String {
    format!("{role}/{key}")
}

/// The facts of the case, or of one item of a collection, under their headings.
fn groups(
    words: Words<'_>,
    facts: &[FormFact<'_>],
    typed: &Typed,
    errors: &FormErrors,
    item: Option<(&str, i64)>,
) -> Vec<Group> {
    let mut groups: Vec<(String, Group)> = Vec::new();
    let belongs = |fact: &&FormFact<'_>| fact.definition.of.as_deref() == item.map(|(role, _)| role);
    for fact in facts.iter().filter(belongs) {
        let path = FactPath {
            item: item.map(|(role, key)| (role.to_owned(), key)),
            attribute: fact.definition.attribute.clone(),
        };
        let input = input(words, fact, &path, typed.text(&path), errors);
        match groups.iter_mut().find(|(id, _)| *id == fact.definition.group) {
            Some((_, group)) => group.inputs.push(input),
            None => {
                let key = format!("group-{}", fact.definition.group);
                let heading = fact.package.text(words.texts.0, &key, &[]);
                groups.push((fact.definition.group.clone(), Group { heading, inputs: vec![input] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn input(words: Words<'_>, fact: &FormFact<'_>, path: &FactPath, text: &str, errors: &FormErrors) -> Input {
    let texts = words.texts;
    let name = path.to_string();
    let label = named(fact.package, texts.0, "attribute", &path.attribute);
    let hint = hint(words, fact, path);
    let error = errors.of(&name);
    let radios = |choices: Vec<(String, String)>, short: bool| {
        let unknown = (String::new(), texts.t("fact-unknown"));
        let choices = choices.into_iter().chain([unknown]).map(|(value, label)| {
            let chosen = value == text;
            Choice::new(value, label).chosen(chosen)
        });
        let group = ChoiceGroup::radios(name.as_str(), label.clone(), choices.collect());
        let group = group.hint(hint.clone()).error(error.clone());
        Input::Choice(if short { group.in_columns() } else { group })
    };
    let field = || Field::text(name.as_str(), label.clone()).hint(hint.clone()).autocomplete("off");
    let field = match &fact.definition.value_type {
        FactType::Boolean => {
            return radios(vec![("ja".to_owned(), texts.t("yes")), ("nee".to_owned(), texts.t("no"))], true);
        }
        FactType::Choice(values) => {
            let label = |value: &String| named(fact.package, texts.0, "value", value);
            return radios(values.iter().map(|value| (value.clone(), label(value))).collect(), false);
        }
        FactType::Amount => field().input_mode("decimal").short(),
        FactType::Date => field().short(),
        FactType::Integer => field().input_mode("numeric").short(),
        FactType::Text => Field::area(name.as_str(), label.clone(), 2).hint(hint.clone()),
    };
    Input::Field(Box::new(field.value(text).error(error)))
}

/// What the fact is, how it is written, and which step cannot do without it.
fn hint(words: Words<'_>, fact: &FormFact<'_>, path: &FactPath) -> String {
    let texts = words.texts;
    let mut parts = vec![named(fact.package, texts.0, "help", &path.attribute)];
    parts.extend(how_to_write(texts, &fact.definition.value_type));
    if !fact.required_for.is_empty() {
        let steps: Vec<String> = fact.required_for.iter().map(|step| words.step(step)).collect();
        parts.push(texts.t1("fact-required-for", "steps", steps.join(", ")));
    }
    parts.join(" ")
}
