//! The letter of a settlement agreement: everything that somebody signs stands in it, in both languages.

use crate::packages::package;
use herstel_kernel::Cents;
use herstel_scheme::{
    AgreementCase, Language, LetterPerson, MessageCase, Received, Registry, TextArgument, message_template,
};
use jiff::civil::date;
use serde_json::Value;

fn message(step: &str) -> MessageCase {
    MessageCase {
        name: "Anna Voorbeeld".to_owned(),
        address: vec!["Teststraat 1".to_owned(), "1234 AB Voorbeeldstad".to_owned()],
        reference: "HD-2021-000001".to_owned(),
        date: date(2021, 12, 1),
        contact: Some(LetterPerson {
            name: "S. Bouzid".to_owned(),
            role: Some("persoonlijk zaakbehandelaar".to_owned()),
            phone: Some("0800 000 00 00".to_owned()),
            email: None,
        }),
        arguments: vec![("step", TextArgument::Text(step.to_owned()))],
    }
}

fn agreement() -> AgreementCase {
    AgreementCase {
        step: "first-review".to_owned(),
        option: "stop".to_owned(),
        words: Some("Wij bellen u over een jaar.".to_owned()),
        received: vec![Received {
            step: "Eerste toets".to_owned(),
            decided_on: date(2021, 11, 19),
            amount: Cents::new(3_000_000),
        }],
        conditions: vec!["new-facts".to_owned(), "new-scheme".to_owned()],
        cooling_off_days: 14,
        last_if_signed_today: date(2021, 12, 15),
    }
}

fn headings(data: &Value) -> Vec<&str> {
    let sections = data["sections"].as_array().unwrap();
    sections.iter().map(|section| section["heading"].as_str().unwrap()).collect()
}

#[test]
fn an_agreement_names_the_parties_what_stays_how_to_come_back_and_how_to_sign() {
    let policy = package("kot-2021");
    let data = policy.agreement_letter(&message("Eerste toets"), &agreement(), Language::Nl);
    assert_eq!(data["subject"], "Overeenkomst om samen af te ronden");
    let expected = [
        "Tussen wie",
        "Wat het betekent als u tekent",
        "Wat wij verder afspreken",
        "Wat u heeft en houdt",
        "Wat altijd blijft",
        "Als u zich bedenkt",
        "Wanneer u later terug kunt komen",
        "Hoe u tekent",
    ];
    assert_eq!(headings(&data), expected);
    let text = data.to_string();
    for said in [
        "tussen Anna Voorbeeld en Herstel",
        "dossier HD-2021-000001, na deze stap: Eerste toets.",
        "U bent klaar met dit deel. U houdt wat u kreeg.",
        "Er is geen laatste dag om te kiezen.",
        "Wij bellen u over een jaar.",
        "Eerste toets, besluit van 19 november 2021",
        "De uitleg van wat er gebeurde",
        "De excuses.",
        "De hulp van uw gemeente.",
        "De nazorg.",
        "heeft u 14 dagen om u te bedenken",
        "tekent u op 1 december 2021, dan kan dat tot en met 15 december 2021",
        "Er zijn nieuwe gegevens over uw zaak.",
        "Er komt een nieuwe regeling die u meer kan geven.",
        "Op papier: zet hieronder uw handtekening",
        "Elke manier telt even zwaar",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(data["sections"][3]["text"][1]["amount_cents"], 3_000_000);
    assert_eq!(data["extra"]["signing"][0]["name"], "Anna Voorbeeld");
    assert_eq!(data["extra"]["signing"].as_array().unwrap().len(), 2, "a place for each who signs");
    assert!(data.get("signature").is_none(), "nobody has signed yet");
}

#[test]
fn an_agreement_says_nothing_that_is_not_in_the_dossier() {
    let policy = package("kot-2021");
    let bare = AgreementCase { words: None, received: Vec::new(), conditions: Vec::new(), ..agreement() };
    let data = policy.agreement_letter(&message("Eerste toets"), &bare, Language::Nl);
    let found = headings(&data);
    assert!(!found.contains(&"Wat wij verder afspreken"), "{found:?}");
    assert!(!found.contains(&"Wanneer u later terug kunt komen"), "{found:?}");
    assert_eq!(
        data["sections"][2]["text"][0],
        "Op deze weg is nog geen bedrag aan u toegekend. Wat u al kreeg, houdt u."
    );
}

/// Every text in the data.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| texts(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_option_that_is_left_by_agreement_has_its_words_in_both_languages() {
    let registry = Registry::embedded().unwrap();
    let mut seen = 0;
    for package in registry.all() {
        for step in &package.process().steps {
            for choice in step.choices.iter().filter(|choice| choice.agreement.is_some()) {
                let case = AgreementCase {
                    step: step.id.clone(),
                    option: choice.id.clone(),
                    conditions: choice.reopen_when.clone(),
                    ..agreement()
                };
                for language in Language::ALL {
                    let data = package.agreement_letter(&message("Stap"), &case, language);
                    let mut found = Vec::new();
                    texts(&data, &mut found);
                    let open = |text: &&String| {
                        text.is_empty()
                            || text.contains(['{', '$', '\n'])
                            || ["agreement-", "reopen-", "choice-", "message-", "none"]
                                .iter()
                                .any(|start| text.starts_with(start))
                    };
                    assert_eq!(found.iter().find(open), None, "{} {} {language:?}", package.id(), step.id);
                    let consequence =
                        package.text(language, &format!("choice-{}-{}-consequence", step.id, choice.id), &[]);
                    let meaning = data["sections"][1]["text"][0].as_str().unwrap();
                    assert_eq!(meaning, consequence);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen >= 8, "the exits of the main road and of damage, seen {seen}");
}

#[test]
fn a_package_may_bring_its_own_template_and_every_other_has_the_general_one() {
    let files = package("kot-2021").message_files();
    for kind in ["agreement-offered", "apology"] {
        let template = message_template(kind);
        assert_eq!(files.iter().filter(|(path, _)| path == template).count(), 1, "{template}");
    }
    assert_ne!(message_template("agreement-offered"), message_template("apology"));
}
