//! What can be written at a place.

use crate::client::{Client, MODEL, TESTS, at, package};
use serde_json::Value;

/// The text up to the `^`, with what the editor proposes there.
fn proposed(client: &mut Client, uri: &str, text: &str, context: &str) -> Vec<Value> {
    let text = text.replacen(&context.replace('^', ""), context, 1);
    let typed = text.replacen('^', "", 1);
    client.change(uri, &typed);
    let found = client.ask("textDocument/completion", at(uri, &typed, context));
    found.as_array().unwrap().clone()
}

fn labels(found: &[Value]) -> String {
    let line = |item: &Value| {
        format!("{} ({})", item["label"].as_str().unwrap(), item["detail"].as_str().unwrap_or("-"))
    };
    found.iter().map(|item| line(item) + "\n").collect()
}

#[test]
fn names_that_fit_the_place_are_proposed() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    client.open(uri, MODEL);
    let mut out = String::new();
    for context in [
        "lesgeld van een ^Zwemmer moet",
        "hij is een ^\n",
        "- zijn ^niveau",
        "gelijk aan '^A'",
        "het lesgeld  ^Bedrag",
        "Parameter het uurtarief : ^Bedrag",
        "^Regel lesgeld",
        "// Bron: ^tarievenlijst",
    ] {
        let model = MODEL.replace("hij is beginner\n", "hij is een \n");
        let text = if context.contains("een ^\n") { model.as_str() } else { MODEL };
        let found = proposed(&mut client, uri, text, context);
        out.push_str(&format!("== {}\n{}\n", context.replace('\n', ""), labels(&found)));
    }
    insta::assert_snapshot!(out);
    client.end().unwrap();
}

#[test]
fn names_that_fit_are_proposed_in_testsets() {
    let (_home, _, _, uri) = package();
    let mut client = Client::start();
    client.open(&uri, TESTS);
    let mut out = String::new();
    for context in [
        "Gegeven een ^Zwemmer (",
        "\t\t^leeftijd  12",
        "\t\tis ^beginner",
        "\t\t^lesgeld  30",
        "\t^het uurtarief",
        "niveau    '^A'",
        "^Testgeval Een",
    ] {
        let found = proposed(&mut client, &uri, TESTS, context);
        out.push_str(&format!("== {}\n{}\n", context.trim_start(), labels(&found)));
    }
    insta::assert_snapshot!(out);
    client.end().unwrap();
}

#[test]
fn the_words_that_were_typed_are_replaced_and_not_doubled() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    let model = MODEL
        .replace("de leeftijd  ", "de leeftijd in hele jaren  ")
        .replace("zijn leeftijd", "zijn leeftijd in hele jaren");
    client.open(uri, &model);
    let found = proposed(&mut client, uri, &model, "zijn leeftijd in he^le");
    let item = found.iter().find(|i| i["label"] == "leeftijd in hele jaren").unwrap();
    let range = &item["textEdit"]["range"];
    let width = range["end"]["character"].as_u64().unwrap() - range["start"]["character"].as_u64().unwrap();
    assert_eq!(width, "leeftijd in he".len() as u64);
    client.end().unwrap();
}

#[test]
fn a_sentence_offers_phrases_and_names() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    client.open(uri, MODEL);
    let found = proposed(&mut client, uri, MODEL, "X is het uurtarief m^aal");
    let labels = labels(&found);
    for wanted in
        ["maal (", "lesgeld (attribuut van Zwemmer)", "uurtarief (parameter)", "X (variabele van lesgeld)"]
    {
        assert!(labels.contains(wanted), "{wanted} in {labels}");
    }
    client.end().unwrap();
}
