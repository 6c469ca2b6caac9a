//! Findings while you type.

use serde_json::json;

use crate::client::{Client, MODEL, TESTS, package, package_rules};

const URI: &str = "file:///nergens/zwembad.rgs";

#[test]
fn a_mistake_is_shown_and_goes_when_it_is_mended() {
    let mut client = Client::start();
    client.open(URI, MODEL);
    assert_eq!(client.shown(URI), Vec::<String>::new());
    client.change(URI, &MODEL.replace("het uurtarief maal 2", "het uurtrief maal 2"));
    let found = client.shown(URI);
    assert!(
        found[0].starts_with("26:12-26:21 RS201 `uurtrief maal`") || found[0].contains("uurtrief"),
        "{found:?}"
    );
    assert!(found[0].contains("RS201") && found[0].contains("bedoelt u `uurtarief`?"), "{found:?}");
    client.change(URI, MODEL);
    assert_eq!(client.shown(URI), Vec::<String>::new());
    client.end().unwrap();
}

#[test]
fn columns_are_those_of_the_editor_after_wide_characters() {
    let mut client = Client::start();
    client.open(URI, "Regel r\n\tgeldig altijd\n\t\t\"€𝄞\" onbekend\n");
    let found = client.shown(URI);
    assert!(found[0].starts_with("2:8-2:16 "), "the text is five units wide: {found:?}");
    client.end().unwrap();
}

#[test]
fn an_edit_of_part_of_a_line_lands_where_it_should() {
    let mut client = Client::start();
    let text = "// € 𝄞 tekst\nObjecttype de Zwemmer\n\tde naam  Tekst;\n";
    client.open(URI, text);
    let range = |line: u32, from: u32, to: u32| json!({ "start": { "line": line, "character": from }, "end": { "line": line, "character": to } });
    let changes = json!([
        { "range": range(0, 8, 13), "text": "𝄞é" },
        { "range": range(0, 10, 11), "text": "\nParameter p : Tekst\n//" },
        { "range": range(4, 10, 15), "text": "Tekts" },
    ]);
    client.edit(URI, changes);
    let found = client.shown(URI);
    assert!(found[0].starts_with("4:10-4:15 ") && found[0].contains("Tekts"), "{found:?}");
    client.end().unwrap();
}

#[test]
fn the_files_of_a_package_are_one_model_and_open_texts_go_before_those_on_disk() {
    let (home, declarations, rules, tests) = package();
    let mut client = Client::start();
    client.open(&rules, package_rules());
    assert_eq!(client.shown(&rules), Vec::<String>::new());
    let changed = std::fs::read_to_string(home.path().join("gegevens/zwemmer.rgs")).unwrap();
    client.open(&declarations, &changed.replace("is beginner  kenmerk (bijvoeglijk);", ""));
    assert!(client.shown(&rules)[0].contains("beginner"));
    client.close(&declarations);
    assert_eq!(client.shown(&rules), Vec::<String>::new(), "closed without saving");
    std::fs::write(home.path().join("gegevens/zwemmer.rgs"), "").unwrap();
    client.changed_on_disk(&declarations, &rules);
    assert!(!client.shown(&rules).is_empty(), "changed on disk");
    client.open(&tests, TESTS);
    assert!(client.shown(&tests)[0].contains("niet uitgevoerd"));
    client.close(&rules);
    client.close(&tests);
    assert_eq!(client.shown(&rules), Vec::<String>::new(), "nothing is open any more");
    client.end().unwrap();
}

#[test]
fn a_testset_shows_what_came_out_otherwise() {
    let (_home, _, rules, tests) = package();
    let mut client = Client::start();
    client.open(&tests, TESTS);
    assert_eq!(client.shown(&tests), Vec::<String>::new());
    client.change(&tests, &TESTS.replace("lesgeld  30,00 €", "lesgeld  31,00 €"));
    let found = client.shown(&tests);
    assert!(found[0].starts_with("12:2-12:18 test lesgeld van Kim: verwacht "), "{found:?}");
    client.change(&tests, &TESTS.replace("lesgeld  30,00 €", "lesgelt  30,00 €"));
    assert!(client.shown(&tests)[0].contains("RS207"));
    client.change(&tests, TESTS);
    client.open(&rules, &package_rules().replace("maal 2", "maal 3"));
    let found = client.shown(&tests);
    assert!(found[0].contains("45,00"), "a change of the rules runs the open testset again: {found:?}");
    client.end().unwrap();
}

#[test]
fn a_package_with_values_elsewhere_has_its_testsets_read_but_not_judged() {
    let (home, _, _, tests) = package();
    std::fs::write(home.path().join("scheme.toml"), "").unwrap();
    let mut client = Client::start();
    client.open(&tests, &TESTS.replace("lesgeld  30,00 €", "lesgeld  31,00 €"));
    assert_eq!(client.shown(&tests), Vec::<String>::new());
    client.change(&tests, &TESTS.replace("lesgeld  30,00 €", "lesgelt  31,00 €"));
    assert_eq!(client.shown(&tests).len(), 1);
    client.end().unwrap();
}
