//! The letters to look at: of every decision of every package, and of every kind of message, in both languages.

use herstel_kernel::{Cents, Date};
use herstel_letters::{LetterSource, render_pdf};
use herstel_scheme::{
    AgreementCase, Language, LetterPerson, MESSAGE_KINDS, MessageCase, Package, Received, Registry,
    TextArgument, message_template,
};
use serde_json::Value;
use std::collections::BTreeSet;

/// The packages of the main road, of damage and of late decisions: all their letters are kept as pictures. The letters of
/// the others have the same form; of those the first is.
const PICTURED: [&str; 4] = ["kot-2021", "wht-compensatie", "schade", "awb-dwangsom"];
/// The messages that are kept as pictures.
const PICTURED_KINDS: [&str; 6] =
    ["registered", "invitation", "agreement-offered", "apology", "not-a-fraudster", "nothing-changed"];
/// The package whose words a message has; the others say it in the same words, or are looked at besides.
const FIRST: &str = "kot-2021";
const MESSAGE_DAY: Date = Date::constant(2021, 12, 1);

/// A letter as people get it.
pub struct Letter {
    pub name: String,
    pub language: Language,
    pub pdf: Vec<u8>,
    /// Whether its pages are kept as pictures.
    pub is_pictured: bool,
}

/// The first example of every letter with which a decision is sent, of awards or of rejections.
pub fn decisions(award: bool, language: Language) -> Vec<Letter> {
    let registry = Registry::embedded().unwrap();
    let mut letters = Vec::new();
    for package in registry.all() {
        let files = files(package);
        let ending = if award { "-award.typ" } else { "-reject.typ" };
        let mut open: BTreeSet<&str> =
            files.iter().map(|(path, _)| path.as_str()).filter(|path| path.ends_with(ending)).collect();
        let mut is_first = award;
        for example in package.examples() {
            let worked = package.work_out(&example, language).unwrap();
            if !open.remove(worked.template.as_str()) {
                continue;
            }
            let stem = worked.template.trim_start_matches("letters/").trim_end_matches(".typ");
            let all = PICTURED.contains(&package.id().as_str());
            letters.push(Letter {
                name: format!("{}-{stem}", package.id()),
                language,
                pdf: rendered(&worked.template, &files, &worked.data, language, example.on),
                is_pictured: language == Language::Nl && (all || is_first),
            });
            is_first = false;
        }
        assert!(open.is_empty(), "{}: no example leads to {open:?}", package.id());
    }
    letters
}

fn files(package: &Package) -> Vec<(String, Vec<u8>)> {
    let of_letters = package.files().iter().filter(|(path, _)| path.starts_with("letters/"));
    of_letters.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

fn rendered(
    main: &str,
    files: &[(String, Vec<u8>)],
    data: &Value,
    language: Language,
    issued_on: Date,
) -> Vec<u8> {
    let language = match language {
        Language::Nl => herstel_letters::Language::Dutch,
        Language::En => herstel_letters::Language::English,
    };
    render_pdf(&LetterSource { main, files, data, language, issued_on })
        .unwrap_or_else(|error| panic!("{main}: {error}"))
}

/// Every kind of message as a letter, once for each way in which the packages say it.
pub fn messages(language: Language) -> Vec<Letter> {
    let registry = Registry::embedded().unwrap();
    let case = message_case(language);
    let mut said = BTreeSet::new();
    let mut letters = Vec::new();
    let (first, others): (Vec<_>, Vec<_>) =
        registry.all().iter().partition(|package| package.id().as_str() == FIRST);
    for package in first.into_iter().chain(others) {
        let files = package.message_files();
        for kind in MESSAGE_KINDS {
            let data = match (kind, agreement(package, language)) {
                ("agreement-offered", Some(agreement)) => {
                    package.agreement_letter(&case, &agreement, language)
                }
                // Nothing of this package is left by an agreement.
                ("agreement-offered", None) => continue,
                _ => package.message_letter(kind, &case, language),
            };
            let template = message_template(kind);
            let how = files.iter().find(|(path, _)| path == template).unwrap();
            if !said.insert((kind, data.to_string(), how.1.clone())) {
                continue;
            }
            let is_first = package.id().as_str() == FIRST;
            let own = if is_first { String::new() } else { format!("{}-", package.id()) };
            letters.push(Letter {
                name: format!("{own}message-{kind}-{}", language.code()),
                language,
                pdf: rendered(template, &files, &data, language, MESSAGE_DAY),
                is_pictured: is_first && PICTURED_KINDS.contains(&kind),
            });
        }
    }
    letters
}

fn message_case(language: Language) -> MessageCase {
    let text = |text: &str| TextArgument::Text(text.to_owned());
    let said = |dutch: &str, english: &str| match language {
        Language::Nl => text(dutch),
        Language::En => text(english),
    };
    MessageCase {
        name: "Anna Voorbeeld".to_owned(),
        address: vec!["Voorbeeldlaan 1".to_owned(), "1234 AB Voorbeeldstad".to_owned()],
        reference: "H-2021-00001".to_owned(),
        date: MESSAGE_DAY,
        contact: Some(LetterPerson {
            name: "Samira Bouzid".to_owned(),
            role: Some("persoonlijk zaakbehandelaar".to_owned()),
            phone: Some("0800 000 00 00".to_owned()),
            email: None,
        }),
        arguments: vec![
            ("name", text("Anna Voorbeeld")),
            ("reference", text("H-2021-00001")),
            ("date", TextArgument::Date(MESSAGE_DAY)),
            ("step", said("Integrale beoordeling", "Full assessment")),
            ("due", TextArgument::Date(Date::constant(2022, 5, 19))),
            ("until", TextArgument::Date(Date::constant(2022, 1, 12))),
            ("talk", TextArgument::Date(Date::constant(2021, 12, 15))),
            ("time", text("10.30 uur")),
            ("place", text("Stadhuis")),
            ("document", text("brief van 2013")),
            ("paper", text("de besluiten over uw toeslag")),
            ("handler", text("Samira Bouzid")),
            ("subject", text("Uw vraag")),
            ("words", text("Wij belden u vandaag.")),
            ("happened", said("Wij schreven gegevens op.", "We recorded facts.")),
            ("open", said("U kunt kiezen hoe het verder gaat.", "You can choose how to go on.")),
            ("amount", TextArgument::Amount(Cents::new(23_000))),
            ("wait", TextArgument::Number(14)),
            ("days", TextArgument::Number(42)),
        ],
    }
}

/// An agreement by which the road of a package is left first.
fn agreement(package: &Package, language: Language) -> Option<AgreementCase> {
    let steps = &package.process().steps;
    let (step, option, agreement) = steps.iter().find_map(|step| {
        step.choices.iter().find_map(|choice| Some((step, choice, choice.agreement.as_ref()?)))
    })?;
    Some(AgreementCase {
        step: step.id.clone(),
        option: option.id.clone(),
        words: Some("Wij bellen u over een jaar.".to_owned()),
        received: vec![Received {
            step: package.text(language, &format!("step-{}", step.id), &[]),
            decided_on: Date::constant(2021, 11, 19),
            amount: Cents::new(3_000_000),
        }],
        conditions: option.reopen_when.clone(),
        cooling_off_days: agreement.cooling_off_days,
        last_if_signed_today: Date::constant(2021, 12, 15),
    })
}
