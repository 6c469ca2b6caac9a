//! What is said about names and phrases.

use crate::client::{Client, MODEL, TESTS, at, package};

fn hovers(client: &mut Client, uri: &str, text: &str, contexts: &[&str]) -> String {
    let mut out = String::new();
    for context in contexts {
        let found = client.ask("textDocument/hover", at(uri, text, context));
        let value = found["contents"]["value"].as_str().unwrap_or("niets");
        out.push_str(&format!("== {context}\n{value}\n\n"));
    }
    out
}

#[test]
fn hover_tells_declaration_and_source() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    client.open(uri, MODEL);
    let contexts = [
        "Het les^geld van een",
        "een Zwe^mmer moet",
        "hij is begin^ner",
        "zijn niv^eau is",
        "aan '^A'",
        "als ^X",
        "het uurta^rief maal",
        "lesgeld  Bed^rag",
        "niveau   Niv^eau",
        "Regel les^geld",
        "moet bere^kend worden",
        "is kle^iner dan 18",
        "dan 18 j^r",
    ];
    insta::assert_snapshot!(hovers(&mut client, uri, MODEL, &contexts));
    client.end().unwrap();
}

#[test]
fn hover_works_in_testsets() {
    let (_home, _, _, tests) = package();
    let mut client = Client::start();
    client.open(&tests, TESTS);
    let contexts = ["een Zwem^mer (", "leef^tijd  12", "is begin^ner", "het uur^tarief", "Gege^ven een"];
    insta::assert_snapshot!(hovers(&mut client, &tests, TESTS, &contexts));
    client.end().unwrap();
}
