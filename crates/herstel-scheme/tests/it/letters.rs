//! Decision letters: every word is there, plain, formal and short; a rejection says what remains.

use crate::packages::package;
use herstel_kernel::Cents;
use herstel_scheme::{CaseInput, Language, LetterCase, LetterPerson, Package, StoredCalculation};
use jiff::civil::{Date, date};
use serde_json::Value;

fn letter(package: &Package, step: &str, json: &str, on: Date, language: Language) -> (String, Value) {
    letter_of(package, step, json, on, language, false)
}

fn letter_of(
    package: &Package,
    step: &str,
    json: &str,
    on: Date,
    language: Language,
    by_machine: bool,
) -> (String, Value) {
    let calculation = package.calculate(&CaseInput::parse(json).unwrap(), on).unwrap();
    let ruling = package.ruling(step, &calculation.outputs).unwrap();
    let person = |name: &str| LetterPerson {
        name: name.to_owned(),
        role: Some("persoonlijk zaakbehandelaar".to_owned()),
        phone: Some("0800 000 00 00".to_owned()),
        email: None,
    };
    let case = LetterCase {
        name: "mevrouw Voorbeeld".to_owned(),
        address: vec!["Teststraat 1".to_owned(), "1234 AB Voorbeeldstad".to_owned()],
        reference: "HD-2023-000001".to_owned(),
        date: date(2023, 9, 1),
        award: ruling.award,
        amount: ruling.amount,
        decided_by: person("A. de Behandelaar"),
        by_machine,
        contact: person("A. de Behandelaar"),
    };
    let stored = StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
    package.letter_data(step, &stored, &case, language).unwrap()
}

const AWARDED: &str = r#"{
    "dagtekening eerste nadelige beschikking": "2014-03-10",
    "dagtekening eerste toekennende beschikking": "2021-09-20",
    "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 8000 }]
}"#;
const REJECTED: &str = r#"{
    "dagtekening eerste nadelige beschikking": "2014-03-10",
    "dagtekening eerste toekennende beschikking": "2021-09-20",
    "toeslagjaar": [{ "jaar": 2013, "grond": "hardheid", "teruggevorderd bedrag": "1499.99" }]
}"#;
const ENOUGH: &str = r#"{
    "dagtekening eerste nadelige beschikking": "2014-03-10",
    "dagtekening eerste toekennende beschikking": "2021-09-20",
    "eerder ontvangen herstelbedrag": 45000,
    "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 8000 }]
}"#;

fn all() -> impl Iterator<Item = (Package, &'static str, &'static str, Language, (String, Value))> {
    let packages = [("kot-2021", date(2021, 12, 1)), ("wht-compensatie", date(2023, 3, 1))];
    packages.into_iter().flat_map(|(id, on)| {
        ["first-review", "full-assessment"].into_iter().flat_map(move |step| {
            [AWARDED, REJECTED, ENOUGH].into_iter().flat_map(move |json| {
                Language::ALL.into_iter().map(move |language| {
                    let package = package(id);
                    let letter = letter(&package, step, json, on, language);
                    (package, step, json, language, letter)
                })
            })
        })
    })
}

/// Every text in the data with its place.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(item, place, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| texts(value, &format!("{place}/{key}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn no_letter_has_an_open_place_or_an_unknown_word() {
    for (package, step, _, language, (template, data)) in all() {
        assert!(package.files().get(&template).is_some(), "{template}");
        let mut found = Vec::new();
        texts(&data, "", &mut found);
        for (place, text) in found {
            let open = text.is_empty() || text.contains(['{', '$', '\n']) || text.starts_with("letter-");
            assert!(!open, "{} {step} {language:?} {place}: {text:?}", package.id());
        }
    }
}

#[test]
fn sentences_are_short_and_address_the_parent_formally() {
    let informal = ["je", "jij", "jou", "jouw", "jullie"];
    let (mut sentences, mut words) = (0, 0);
    for (package, _, _, language, (_, data)) in all() {
        let mut found = Vec::new();
        texts(&data, "", &mut found);
        for (place, text) in found.into_iter().filter(|(place, _)| !place.contains("addressee")) {
            for sentence in text.split_inclusive(['.', '!', '?', ':']).filter(|part| part.contains(' ')) {
                let list: Vec<String> = sentence
                    .split_whitespace()
                    .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
                    .filter(|word| !word.is_empty())
                    .collect();
                sentences += 1;
                words += list.len();
                assert!(list.len() <= 25, "{} {place}: {} words: {sentence}", package.id(), list.len());
                if language == Language::Nl {
                    assert!(
                        !list.iter().any(|word| informal.contains(&word.as_str())),
                        "{place}: {sentence}"
                    );
                }
            }
        }
    }
    assert!(words <= sentences * 15, "{words} words in {sentences} sentences");
}

#[test]
fn an_award_names_the_amount_and_says_sorry() {
    let act = package("wht-compensatie");
    let (template, data) = letter(&act, "first-review", AWARDED, date(2023, 3, 1), Language::Nl);
    assert_eq!(template, "letters/first-review-award.typ");
    assert_eq!(data["subject"], "Besluit: u krijgt €\u{a0}30.000,00");
    assert_eq!(data["outcome"]["amount_cents"], 3_000_000);
    assert_eq!(data["objection"]["until"], "U kunt bezwaar maken tot en met 13 oktober 2023.");
    assert_eq!(data["reference"], "HD-2023-000001");
    assert!(data["opening"][0].as_str().unwrap().contains("Dat had nooit mogen gebeuren"));
}

#[test]
fn a_rejection_says_why_and_what_remains_and_that_people_decided() {
    let policy = package("kot-2021");
    let (template, data) = letter(&policy, "first-review", REJECTED, date(2021, 12, 1), Language::Nl);
    assert_eq!(template, "letters/first-review-reject.typ");
    let text = data.to_string();
    for expected in [
        "in geen enkel jaar was dat nadeel €\u{a0}1.500,00 of meer",
        "integrale beoordeling",
        "Uw gemeente helpt u",
        "bezwaar maken",
        "Dit besluit is genomen door A. de Behandelaar",
        "zoals de Bestuurlijke Adviesraad Kinderopvangtoeslag het beschreef",
        "Over 2013 was uw nadeel €\u{a0}1.499,99",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(data.get("calculation").is_none(), "a table of zeros explains nothing");
}

#[test]
fn who_received_enough_keeps_it() {
    let act = package("wht-compensatie");
    let (_, data) = letter(&act, "full-assessment", ENOUGH, date(2023, 3, 1), Language::Nl);
    assert_eq!(data["subject"], "Besluit: u houdt wat al is toegekend");
    assert_eq!(data["outcome"]["amount_cents"], 0);
    assert!(data["outcome"]["text"].as_str().unwrap().contains("U hoeft niets terug te betalen."));
    assert_eq!(data["calculation"]["total"]["amount_cents"], 0);
}

#[test]
fn the_table_adds_up_to_its_total() {
    let act = package("wht-compensatie");
    let (_, data) = letter(&act, "full-assessment", AWARDED, date(2023, 3, 1), Language::Nl);
    let rows = data["calculation"]["rows"].as_array().unwrap();
    let parts: i64 = rows
        .iter()
        .take_while(|row| row.get("subtotal").is_none())
        .map(|row| row["amount_cents"].as_i64().unwrap())
        .sum();
    let subtotal = rows.iter().find(|row| row.get("subtotal").is_some()).unwrap();
    assert_eq!(subtotal["amount_cents"].as_i64().unwrap(), parts);
    assert_eq!(
        Cents::new(parts),
        Cents::parse(data["calculation"]["total"]["amount_cents"].to_string().as_str())
            .map(|c| Cents::new(c.get() / 100))
            .unwrap()
    );
}

#[test]
fn a_letter_says_who_prepared_it_and_that_a_person_decided() {
    let package = package("kot-2021");
    for (language, prepared, decided) in [
        (
            Language::Nl,
            "De computer bereidde dit besluit voor.",
            "A. de Behandelaar keek alles na en besloot.",
        ),
        (
            Language::En,
            "The computer prepared this decision.",
            "A. de Behandelaar checked everything and decided.",
        ),
    ] {
        for by_machine in [true, false] {
            let on = date(2021, 12, 1);
            let (_, data) = letter_of(&package, "first-review", AWARDED, on, language, by_machine);
            let closing = data["closing"].to_string();
            assert_eq!(closing.contains(prepared) && closing.contains(decided), by_machine, "{closing}");
            assert!(closing.contains("A. de Behandelaar"), "{closing}");
        }
    }
}

#[test]
fn an_award_tells_what_its_money_is_for_and_a_rejection_does_not() {
    let act = package("wht-compensatie");
    let section = |json: &str| {
        letter(&act, "full-assessment", json, date(2023, 3, 1), Language::Nl).1["sections"][0].clone()
    };
    let awarded = section(AWARDED);
    assert_eq!(awarded["heading"], "Waar is dit geld voor?");
    let said = |at: usize| awarded["text"][at].as_str().unwrap().replace('\u{a0}', " ");
    assert!(
        said(0).starts_with("Teruggave: € 8.000,00. Dit is geld dat de besluiten u kostten."),
        "{}",
        said(0)
    );
    assert!(said(1).starts_with("Vergoeding: € 10.180,00."), "{}", said(1));
    let kept = section(ENOUGH)["text"].to_string().replace('\u{a0}', " ");
    assert!(
        kept.contains("In de tabel gaat € 45.000,00 af.") && kept.contains("betalen wij € 0,00."),
        "{kept}"
    );
    assert_ne!(section(REJECTED)["heading"], "Waar is dit geld voor?");
}
