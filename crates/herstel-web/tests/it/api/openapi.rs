//! The description of the API is whole, is checked in, and names every route.

use crate::app::App;
use herstel_web::{Guard, Method, route_table};
use serde_json::Value;
use std::{collections::BTreeSet, env, fs, path::Path};

async fn document() -> Value {
    App::demo().await.visitor().get("/api/v1/openapi.json").await.json()
}

fn methods(path: &Value) -> impl Iterator<Item = (&String, &Value)> {
    path.as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| ["get", "post", "put", "delete", "patch"].contains(&name.as_str()))
}

/// `UPDATE_OPENAPI=1` writes the document anew.
#[tokio::test]
async fn the_document_is_the_one_that_is_checked_in() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let written = serde_json::to_string_pretty(&document().await).unwrap() + "\n";
    if env::var_os("UPDATE_OPENAPI").is_some() {
        fs::write(&file, &written).unwrap();
    }
    // Compared as values: the order of keys depends on which crates are built together.
    let known = fs::read_to_string(&file).unwrap_or_default();
    let known: Option<Value> = serde_json::from_str(&known).ok();
    assert!(
        known == serde_json::from_str(&written).ok(),
        "docs/openapi.json is out of date: run this test with UPDATE_OPENAPI=1"
    );
}

#[tokio::test]
async fn every_route_is_described_and_every_description_is_a_route() {
    let document = document().await;
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        described.extend(methods(item).map(|(method, _)| (method.to_uppercase(), path.clone())));
    }
    let routes: BTreeSet<(String, String)> = route_table(true)
        .into_iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| {
            let method = match route.method {
                Method::Get => "GET",
                Method::Post => "POST",
                Method::Put => "PUT",
            };
            (method.to_owned(), route.path.to_owned())
        })
        .collect();
    assert_eq!(described, routes);
}

#[tokio::test]
async fn every_operation_says_what_it_does_who_may_and_what_can_go_wrong() {
    let document = document().await;
    let mut problems = Vec::new();
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods(item) {
            let mut wrong = |what: &str| problems.push(format!("{method} {path}: {what}"));
            for field in ["summary", "description", "operationId"] {
                if operation[field].as_str().is_none_or(str::is_empty) {
                    wrong(&format!("no {field}"));
                }
            }
            if !ids.insert(operation["operationId"].as_str()) {
                wrong("the same operationId as another operation");
            }
            let responses = operation["responses"].as_object().unwrap();
            if responses.values().any(|response| response["description"].as_str().is_none_or(str::is_empty)) {
                wrong("a response without description");
            }
            let is_public = route_table(true).iter().any(|route| {
                route.path == path
                    && format!("{:?}", route.method).to_lowercase() == *method
                    && route.guard == Guard::Public
            });
            let says_public = operation["security"] == serde_json::json!([{}]);
            if is_public != says_public {
                wrong("its security is not that of its guard");
            }
            if !is_public && !responses.contains_key("401") {
                wrong("does not say that one must sign in");
            }
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let named: BTreeSet<&str> = parameters
                .iter()
                .filter(|parameter| parameter["in"] == "path")
                .map(|parameter| parameter["name"].as_str().unwrap())
                .collect();
            let in_path: BTreeSet<&str> =
                path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
            if named != in_path {
                wrong("its parameters are not those of its path");
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[tokio::test]
async fn every_property_of_every_document_is_described() {
    let document = document().await;
    let mut bare = Vec::new();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for (property, value) in schema["properties"].as_object().into_iter().flatten() {
            // An optional reference is one of several, each of which is described at its own place.
            let described = value["description"].as_str().is_some_and(|text| !text.is_empty());
            let refers = value.get("$ref").is_some() || value.get("oneOf").is_some();
            if !described && !refers {
                bare.push(format!("{name}.{property}"));
            }
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

#[tokio::test]
async fn every_reference_leads_somewhere_and_every_operation_names_its_guard() {
    let document = document().await;
    let mut lost = BTreeSet::new();
    let mut waiting = vec![&document];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(fields) => {
                let target = fields.get("$ref").and_then(Value::as_str);
                lost.extend(target.filter(|target| document.pointer(&target[1..]).is_none()));
                waiting.extend(fields.values());
            }
            Value::Array(values) => waiting.extend(values),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    assert!(lost.is_empty(), "references to what is not there: {lost:?}");
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods(item) {
            assert!(operation["x-guard"].is_string(), "{method} {path} names no guard");
        }
    }
}

/// Two types of one name would silently become one schema.
#[test]
fn no_two_documents_have_the_same_name() {
    let mut names = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for described in source.split("ToSchema)]").skip(1) {
                let declaration = described.split(['{', ';']).next().unwrap();
                let name = declaration.split_whitespace().last().unwrap().to_owned();
                assert!(names.insert(name.clone()), "{name} is declared twice, again in {}", path.display());
            }
        }
    }
    assert!(names.len() > 30, "the documents were not found");
}
