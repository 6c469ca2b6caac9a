//! The language in which an editor is told things.

use regelspraak::Language;
use regelspraak_language_server::Settings;
use serde_json::json;

use crate::client::{Client, MODEL, TESTS, at, package, package_rules};

/// What a session says of a finding, a phrase, a name and a test.
fn said(language: Option<Language>, locale: &str) -> [String; 4] {
    let settings = Settings { language, ..Settings::default() };
    let mut client = Client::start_with(settings, json!({ "capabilities": {}, "locale": locale }));
    let (_home, _, rules, tests) = package();
    client.open("file:///nergens/a.rgs", &MODEL.replace("het uurtarief maal 2", "het uurtrief maal 2"));
    let finding = client.shown("file:///nergens/a.rgs")[0].clone();
    client.open(&rules, package_rules());
    let mut hover = |context| {
        let found = client.ask("textDocument/hover", at(&rules, package_rules(), context));
        found["contents"]["value"].as_str().unwrap().to_owned()
    };
    let (phrase, name) = (hover("moet bere^kend worden"), hover("zijn leef^tijd is gevuld"));
    client.open(&tests, &TESTS.replace("lesgeld  30,00 €", "lesgeld  31,00 €"));
    let test = client.shown(&tests)[0].clone();
    client.end().unwrap();
    [finding, phrase, name, test]
}

#[test]
fn the_setting_goes_before_the_editor_and_dutch_is_the_rule() {
    let english = said(Some(Language::English), "nl");
    for (text, words) in
        english.iter().zip(["did you mean", "gives the attribute", "**attribute**", "expected"])
    {
        assert!(text.contains(words), "{text}");
    }
    assert!(english[2].contains(" of Zwemmer") && english[2].contains("Source: "), "{}", english[2]);
    assert_eq!(said(None, "en-GB")[1..3], english[1..3]);
    let dutch = said(None, "nl-NL");
    for (text, words) in dutch.iter().zip(["bedoelt u", "geeft het attribuut", "**attribuut**", "verwacht"]) {
        assert!(text.contains(words), "{text}");
    }
    for (language, locale) in [(Some(Language::Dutch), "en"), (None, "fr"), (None, "")] {
        assert_eq!(said(language, locale)[1], dutch[1]);
    }
}
