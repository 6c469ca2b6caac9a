//! Every body that the description of the API knows, with an id of A in each place where an id can stand: answered as an
//! id of nobody is, and kept nowhere. What is tried follows from the description: a new body is tried as it is described.

use super::{
    a,
    canary::canaries,
    crawl::{Asking, Fill, Viewer},
    family::{B, Somebody, kept},
    foreign::{Foreign, Sent, Trial},
    world,
};
use crate::app::{App, HANDLER};
use herstel_kernel::Actor;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The fields that name something of a dossier, and what.
const NAMING: [(&str, &str); 14] = [
    ("about", "obj"),
    ("decision", "dec"),
    ("document", "doc"),
    ("documents", "doc"),
    ("duty", "dut"),
    ("earlier", "doc"),
    ("entry", "tim"),
    ("handover", "pho"),
    ("referral", "rfr"),
    ("relation", "rel"),
    ("relied_on", "doc"),
    ("request", "prq"),
    ("talk", "tlk"),
    ("to", "msg"),
];

/// Fields that read as if they named something of a dossier, and name a word of a scheme or of a list, somebody who works
/// for the operation, or an organisation.
const WORDS: [&str; 11] = [
    "article",
    "attribute",
    "choice",
    "condition",
    "handler",
    "kind",
    "municipality",
    "organisation",
    "paper",
    "papers",
    "step",
];

fn naming(name: &str) -> Option<&'static str> {
    NAMING.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind)
}

/// The schema itself in the place of a reference to it.
fn schema<'a>(document: &'a Value, described: &'a Value) -> &'a Value {
    match described["$ref"].as_str() {
        Some(name) => schema(document, document.pointer(name.trim_start_matches('#')).unwrap()),
        None => described,
    }
}

/// `string` of a string that may also be absent.
fn type_of(schema: &Value) -> &str {
    let kind = &schema["type"];
    let kind = kind
        .as_array()
        .map_or(kind, |kinds| kinds.iter().find(|kind| **kind != "null").unwrap_or(&Value::Null));
    kind.as_str().unwrap_or_default()
}

/// The bodies of a schema, one for each of its ways, with a mark where an id goes. What need not be there is left out, except
/// for ids and for how something was heard: of what was heard on paper the document is named.
fn bodies(document: &Value, name: &str, described: &Value) -> Vec<Value> {
    let schema = schema(document, described);
    if let Some(ways) = schema["oneOf"].as_array() {
        let ways = ways.iter().filter(|way| way["type"] != "null");
        return ways.flat_map(|way| bodies(document, name, way)).collect();
    }
    match type_of(schema) {
        "object" => {
            let mut all = vec![Map::new()];
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                let required = schema["required"].as_array();
                let is_required = required.is_some_and(|names| names.iter().any(|known| known == name));
                if !is_required
                    && naming(name).is_none()
                    && !["by_word", "expected_version"].contains(&name.as_str())
                {
                    continue;
                }
                let values = bodies(document, name, property);
                let with = |object: &Map<String, Value>, value: &Value| {
                    let mut object = object.clone();
                    object.insert(name.clone(), value.clone());
                    object
                };
                all = all
                    .iter()
                    .flat_map(|object| values.iter().map(move |value| with(object, value)))
                    .collect();
            }
            all.into_iter().map(Value::Object).collect()
        }
        "array" => bodies(document, name, &schema["items"]).into_iter().map(|item| json!([item])).collect(),
        "integer" => vec![json!(0)],
        "boolean" => vec![json!(true)],
        _ => match (&schema["enum"][0], naming(name)) {
            (Value::Null, Some(kind)) => vec![json!(format!("⟨{kind}⟩"))],
            (Value::Null, None) => vec![json!(word(name, described))],
            (value, _) => vec![value.clone()],
        },
    }
}

/// What stands in a field that names nothing.
fn word(name: &str, described: &Value) -> String {
    let said = described["description"].as_str().unwrap_or_default();
    let word = match name {
        "by_word" => "paper",
        "step" => "first-review",
        "time" => "10:00",
        "on" | "due_on" | "hearing_on" | "new_due_on" | "until_on" => "2021-12-01",
        _ if name.ends_with("_on") => "2021-11-01",
        "municipality" => "0150",
        "option" => "continue",
        "paper" | "papers" => "main:allowance-decisions",
        // The first of those that the description names.
        _ => said.split('`').nth(1).unwrap_or(if name == "party" { "legal-aid" } else { "Proef." }),
    };
    word.to_owned()
}

/// Where the marks are in a body.
fn marks(value: &Value, place: &str) -> Vec<String> {
    match value {
        Value::String(text) if text.starts_with('⟨') => vec![place.to_owned()],
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.flat_map(|(at, item)| marks(item, &format!("{place}/{at}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, field)| marks(field, &format!("{place}/{name}"))).collect()
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => Vec::new(),
    }
}

/// The changes of a dossier that have a body, with its schema.
fn changes(document: &Value) -> Vec<(&'static str, &str, &Value)> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, key) in [("POST", "post"), ("PUT", "put")] {
            let schema = &item[key]["requestBody"]["content"]["application/json"]["schema"];
            if path.starts_with("/api/v1/dossiers/{number}") && !schema.is_null() {
                all.push((method, path.as_str(), schema));
            }
        }
    }
    all
}

async fn description(app: &App) -> Value {
    app.visitor().get("/api/v1/openapi.json").await.json()
}

/// Every change with each of its bodies, an id of A in one place, and in the others what B has.
fn trials(document: &Value, foreign: &Foreign<'_>, of_b: &Somebody) -> Vec<(String, Trial)> {
    let fill = Fill::of(of_b, 0);
    let own: BTreeMap<&str, &str> =
        fill.parameters.values().map(|id| (id.split('-').next().unwrap_or_default(), id.as_str())).collect();
    let mut all = Vec::new();
    for (method, path, schema) in changes(document) {
        for body in bodies(document, "", schema) {
            for place in marks(&body, "") {
                let mark = body.pointer(&place).and_then(Value::as_str).unwrap_or_default().to_owned();
                if foreign.mark_of(mark.trim_matches(['⟨', '⟩'])).is_none() {
                    continue;
                }
                let mut body = body.clone();
                for other in marks(&body, "").iter().filter(|other| **other != place) {
                    let there = body.pointer_mut(other).unwrap();
                    let kind = there.as_str().unwrap_or_default().trim_matches(['⟨', '⟩']).to_owned();
                    *there = json!(own.get(kind.as_str()).copied().unwrap_or_default());
                }
                let sent = Sent::Json(body.to_string());
                let known = format!("{method} {path} {body}");
                all.push((known, Trial { method: method.to_owned(), path: fill.path(path), sent }));
            }
        }
    }
    all
}

#[tokio::test]
async fn an_id_of_another_in_any_body_of_the_api_is_answered_as_one_of_nobody_and_kept_nowhere() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let document = description(&app).await;
    let foreign = Foreign::new(&app, &of_a, &of_b, canaries(&a(), &of_a, &of_b));
    let before = kept(&app, &of_a).await;
    let trials = trials(&document, &foreign, &of_b);
    for (name, actor) in [("person", Actor::Person { person: B }), ("handler", HANDLER)] {
        let asking = Asking::new(&app, Viewer { name, actor: Some(actor) }).await;
        for (known, trial) in &trials {
            let told = foreign.tells(&asking, trial, actor == HANDLER).await;
            assert_eq!(told, Vec::<String>::new(), "{name}: {known}");
        }
    }
    assert_eq!(kept(&app, &of_a).await, before, "somebody changed it");
    foreign.kept_nowhere().await;
    assert!(trials.len() > 25, "{trials:#?}");
}

/// Every field of a body under a schema, with what is said of it.
fn fields<'a>(document: &'a Value, name: &'a str, described: &'a Value, all: &mut Vec<(&'a str, &'a str)>) {
    let schema = schema(document, described);
    for way in schema["oneOf"].as_array().into_iter().flatten() {
        fields(document, name, way, all);
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        fields(document, name, property, all);
    }
    match type_of(schema) {
        "array" => fields(document, name, &schema["items"], all),
        "string" if schema["enum"].is_null() => {
            all.push((name, described["description"].as_str().unwrap_or_default()));
        }
        _ => {}
    }
}

/// A field that nobody thought of would be tried with a word only.
#[tokio::test]
async fn every_field_of_the_api_that_names_something_of_a_dossier_is_known() {
    let document = description(&App::demo().await).await;
    let parameters = Fill::absent().parameters;
    let mut all = Vec::new();
    for (_, _, schema) in changes(&document) {
        fields(&document, "", schema, &mut all);
    }
    assert!(all.len() > 100, "{}", all.len());
    let is_id = |word: &str| ["id", "ids"].contains(&word);
    let reads_so = |(name, said): &&(&str, &str)| {
        parameters.contains_key(format!("{{{name}}}").as_str())
            || said.starts_with("Which")
            || said.split(|sign: char| !sign.is_alphanumeric()).any(is_id)
    };
    let unknown: BTreeSet<&str> = all
        .iter()
        .filter(reads_so)
        .map(|(name, _)| *name)
        .filter(|name| naming(name).is_none() && !WORDS.contains(name))
        .collect();
    assert_eq!(unknown, BTreeSet::new(), "say in NAMING what they name, or in WORDS that they name nothing");
}
