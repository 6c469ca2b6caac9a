//! Declarations, uses, outline and other names.

use serde_json::{Value, json};

use crate::client::{Client, MODEL, at, package, package_rules};

fn shown(location: &Value) -> String {
    let uri = location["uri"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let start = &location["range"]["start"];
    format!("{uri}:{}:{}", start["line"], start["character"])
}

fn all(found: &Value) -> Vec<String> {
    found.as_array().unwrap().iter().map(shown).collect()
}

#[test]
fn a_name_leads_to_its_declaration_in_another_file() {
    let (_home, _, rules, _) = package();
    let mut client = Client::start();
    client.open(&rules, package_rules());
    let found = client.ask("textDocument/definition", at(&rules, package_rules(), "zijn leef^tijd"));
    assert_eq!(all(&found), ["zwemmer.rgs:3:4"]);
    let found = client.ask("textDocument/definition", at(&rules, package_rules(), "moet bere^kend"));
    assert_eq!(all(&found), Vec::<String>::new());
    client.end().unwrap();
}

#[test]
fn a_name_leads_to_its_uses() {
    let (_home, _, rules, _) = package();
    let mut client = Client::start();
    client.open(&rules, package_rules());
    let mut params = at(&rules, package_rules(), "Het lesg^eld");
    params["context"] = json!({ "includeDeclaration": true });
    let found = client.ask("textDocument/references", params.clone());
    assert_eq!(all(&found), ["zwemmer.rgs:4:5", "lesgeld.rgs:3:6", "lesgeld.test.rgs:12:2"]);
    params["context"] = json!({ "includeDeclaration": false });
    assert_eq!(all(&client.ask("textDocument/references", params)).len(), 2);
    client.end().unwrap();
}

#[test]
fn a_name_is_changed_everywhere_with_its_capital() {
    let (_home, _, rules, _) = package();
    let mut client = Client::start();
    client.open(&rules, package_rules());
    let place = at(&rules, package_rules(), "Het lesg^eld");
    let prepared = client.ask("textDocument/prepareRename", place.clone());
    assert_eq!(prepared["placeholder"], "lesgeld");
    let mut params = place;
    params["newName"] = json!("bedrag voor lessen");
    let found = client.ask("textDocument/rename", params.clone());
    let edits: usize =
        found["changes"].as_object().unwrap().values().map(|e| e.as_array().unwrap().len()).sum();
    assert_eq!(edits, 3);
    params["newName"] = json!("a, b");
    assert_eq!(client.refused("textDocument/rename", params), -32803);
    let mut params = at(&rules, package_rules(), "gelijk aan 'A^'");
    params["newName"] = json!("Z");
    let found = client.ask("textDocument/rename", params);
    let edit = found["changes"][&rules][0].clone();
    assert_eq!(edit["newText"], "'Z'");
    client.end().unwrap();
}

#[test]
fn a_plural_in_use_stands_in_the_way_of_another_name() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    let text = format!(
        "{MODEL}\nParameter het aantal : Numeriek (geheel getal)\n\nRegel r\n\tgeldig altijd\n\t\tEen Zwemmer is beginner\n\t\tindien het aantal Zwemmers groter is dan 3.\n"
    );
    client.open(uri, &text);
    let mut params = at(uri, &text, "Objecttype de Zwem^mer");
    params["newName"] = json!("Drenkeling");
    assert_eq!(client.refused("textDocument/rename", params), -32803);
    client.end().unwrap();
}

#[test]
fn the_outline_lists_what_a_file_declares() {
    let mut client = Client::start();
    let uri = "untitled:Zwembad";
    client.open(uri, MODEL);
    let found = client.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": uri } }));
    let mut out = String::new();
    for symbol in found.as_array().unwrap() {
        out.push_str(&format!(
            "{} {}\n",
            symbol["detail"].as_str().unwrap(),
            symbol["name"].as_str().unwrap()
        ));
        for child in symbol["children"].as_array().into_iter().flatten() {
            out.push_str(&format!(
                "  {} {}\n",
                child["detail"].as_str().unwrap(),
                child["name"].as_str().unwrap()
            ));
        }
    }
    insta::assert_snapshot!(out);
    let rule = found.as_array().unwrap().iter().find(|s| s["detail"] == "regel").unwrap();
    assert_eq!((&rule["range"]["start"]["line"], &rule["range"]["end"]["line"]), (&json!(18), &json!(28)));
    client.end().unwrap();
}
