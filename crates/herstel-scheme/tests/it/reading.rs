//! The reading test: what it finds in a Dutch text, and that it finds it in the texts of a package with file and line.

use crate::packages::files;
use herstel_scheme::reading::{Message, ReadingCount, count, findings, messages};
use herstel_scheme::{Language, Package, PackageFiles, Reader, Registry, SchemePage};
use serde_json::Value;

fn told(text: &str) -> String {
    findings(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn words(number: usize) -> String {
    vec!["dag"; number].join(" ")
}

#[test]
fn a_sentence_of_more_than_twenty_five_words_is_found_in_a_text_of_any_length() {
    assert_eq!(told(&format!("Wij {}.", words(24))), "");
    assert!(
        told(&format!("Kort. Wij {}. Ook kort.", words(25)))
            .starts_with("een zin van 26 woorden (hoogstens 25): «Wij dag")
    );
}

#[test]
fn a_sentence_ends_at_a_mark_a_list_item_and_a_blank_line_but_not_at_an_abbreviation() {
    let sentences = |text: &str| count(text).sentences;
    assert_eq!(sentences("Dag! Komt u? Wij wel. Dit kan: bellen."), 5);
    assert_eq!(sentences("Volgens art. 2.1 krijgt u bijv. € 8.400,00 op 1.2.2023 van A. de Vries."), 1);
    assert_eq!(sentences("Hij zei «ga door.» Toen ging ik (snel!) weg."), 3);
    let list = format!("- {}\n- {}\n1. {}\n\n{}", words(20), words(20), words(20), words(20));
    assert_eq!(told(&list), "", "four pieces of twenty words");
    assert!(
        told(&list.replace("\n\n", "\n")).contains("van 41 woorden"),
        "a line goes on without a blank one"
    );
}

#[test]
fn headings_and_labels_count_in_no_average() {
    let counted = count("Uw besluit\n\nU krijgt geld.\n\nTotaal");
    assert_eq!(counted, ReadingCount { sentences: 1, words: 3, syllables: 3 });
}

#[test]
fn syllables_are_the_vowel_sounds_of_a_word() {
    let words = [
        ("over", 2),
        ("uw", 1),
        ("beoordeling", 4),
        ("kinderopvangtoeslag", 6),
        ("beëindigen", 4),
        ("ideeën", 3),
        ("financiële", 5),
        ("nieuw", 1),
        ("leeuwen", 2),
        ("geïnd", 2),
        ("situatie", 4),
        ("bijeen", 2),
        ("12,50", 1),
        ("ruïne", 3),
        ("reünie", 3),
        ("mijn", 1),
        ("moeilijk", 2),
    ];
    for (word, syllables) in words {
        assert_eq!(count(&format!("{word}.")).syllables, syllables, "{word}");
    }
}

#[test]
fn the_score_is_that_of_douma() {
    let hundred = ReadingCount { sentences: 10, words: 100, syllables: 150 };
    assert_eq!(hundred.score(), Some(206_840 - 150 * 770 - 10 * 930));
    assert_eq!(count("").score(), None);
}

#[test]
fn averages_are_held_against_texts_of_a_hundred_words() {
    let sentence = format!("Wij {}. ", words(19));
    assert_eq!(told(&sentence.repeat(4)), "");
    assert_eq!(told(&sentence.repeat(5)), "gemiddeld 20,0 woorden per zin (hoogstens 15)");
    let long_words = "Verantwoordelijkheden compliceren besluitvormingsprocessen onherstelbaar. ".repeat(25);
    assert!(told(&long_words).contains("volgens Flesch-Douma (minstens 60)"), "{}", told(&long_words));
}

#[test]
fn names_of_laws_and_bodies_do_not_count() {
    assert_eq!(count("De Algemene wet bestuursrecht geldt.").words, 2);
    assert_eq!(count("De algemene regel geldt.").words, 4);
    assert_eq!(count("Bel de Belastingdienst/Toeslagen.").words, 2);
}

#[test]
fn a_difficult_word_is_told_with_the_plain_one() {
    assert_eq!(
        told("Teneinde u te helpen, bellen wij."),
        "«teneinde» is een moeilijk woord; gewoon is: om («Teneinde u te helpen, bellen wij.»)"
    );
    assert!(told("Dit is ten behoeve van u.").contains("«ten behoeve van»"));
    assert_eq!(told("Dit is ten minste goed."), "");
}

#[test]
fn every_way_in_which_a_message_can_come_out_is_read() {
    let file = "a = U krijgt { $amount }.\nb = { $x ->\n    [yes] { $y ->\n        [yes] Een.\n       *[no] Twee.\n    }\n   *[no] Drie.\n} Klaar.\n";
    let message = |key: &str, line, texts: &[&str]| Message {
        key: key.to_owned(),
        line,
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
    };
    let expected = [
        message("a", 1, &["U krijgt 0."]),
        message("b", 2, &["Een. Klaar.", "Twee. Klaar.", "Drie. Klaar."]),
    ];
    assert_eq!(messages(file), expected);
    let many = "x = { $a ->\n    [a] 1\n   *[b] 2\n}".replace("x = ", "");
    assert_eq!(messages(&format!("x = {}\n", many.repeat(12)))[0].texts.len(), 64, "and no more than that");
}

#[test]
fn a_hard_text_of_a_package_is_told_with_its_file_and_line() {
    let mut files = files("kot-2021");
    let text = std::str::from_utf8(files.get("texts/nl.ftl").unwrap()).unwrap().to_owned();
    let long = format!("step-aftercare-about = Teneinde {}.", words(26));
    let lines = text.lines().map(|line| if line.starts_with("step-aftercare-about") { &long } else { line });
    files.insert("texts/nl.ftl", lines.collect::<Vec<_>>().join("\n"));
    let warnings = Package::load(files).unwrap().reading_warnings();
    let told: Vec<String> = warnings
        .iter()
        .filter(|warning| warning.about == "«step-aftercare-about»")
        .map(ToString::to_string)
        .collect();
    let line = text.lines().position(|line| line.starts_with("step-aftercare-about")).unwrap() + 1;
    let place = format!("texts/nl.ftl:{line}:1: «step-aftercare-about»");
    assert_eq!(told.len(), 2);
    assert!(told[0].starts_with(&format!("{place}: een zin van 27 woorden")), "{}", told[0]);
    assert!(told[1].starts_with(&format!("{place}: «teneinde» is een moeilijk woord")), "{}", told[1]);
}

#[test]
fn a_letter_is_read_as_a_whole() {
    let mut files = files("kot-2021");
    let text = std::str::from_utf8(files.get("texts/nl.ftl").unwrap()).unwrap();
    let twenty = format!("Wij {}. ", words(19));
    let long = format!("letter-full-assessment-award-next = {}", twenty.repeat(100));
    let text = text
        .lines()
        .map(|line| if line.starts_with("letter-full-assessment-award-next =") { &long } else { line });
    files.insert("texts/nl.ftl", text.collect::<Vec<_>>().join("\n"));
    let warnings = Package::load(files).unwrap().reading_warnings();
    let about: Vec<&str> = warnings.iter().map(|warning| warning.about.as_str()).collect();
    assert!(about.contains(&"de brief van «full-assessment» (toekenning)"), "{about:?}");
    assert!(!about.contains(&"de brief van «full-assessment» (afwijzing)"), "{about:?}");
}

#[test]
fn a_sentence_that_grows_too_long_when_filled_in_is_told_in_the_letter() {
    let mut files = files("kot-2021");
    let path = "examples/full-assessment-award.nl.txt";
    let letter = std::str::from_utf8(files.get(path).unwrap()).unwrap();
    files.insert(path, format!("Kop\n{letter}\n   U krijgt {}.\n", words(30)));
    let warnings = Package::load(files).unwrap().reading_warnings();
    let told: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("de regel: een zin van 32 woorden"), "{}", told[0]);
}

#[test]
fn no_text_of_a_package_is_hard_to_read() {
    let mut hard = Vec::new();
    for (id, files) in PackageFiles::embedded() {
        let warnings = Package::load(files).unwrap().reading_warnings();
        hard.extend(warnings.iter().map(|warning| format!("schemes/{id}/{warning}")));
    }
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

#[test]
fn no_general_text_is_hard_to_read() {
    let general = messages(include_str!("../../texts/nl.ftl"));
    let hard: Vec<String> = general
        .iter()
        .flat_map(|message| message.texts.iter().flat_map(|text| findings(text)))
        .map(|finding| finding.to_string())
        .collect();
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}

/// Every text in the data, each a paragraph of its own.
fn paragraphs(value: &Value, found: &mut String) {
    match value {
        Value::String(text) => found.extend([text, "\n\n"]),
        Value::Array(items) => items.iter().for_each(|item| paragraphs(item, found)),
        Value::Object(fields) => fields.values().for_each(|value| paragraphs(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn no_page_of_a_scheme_is_hard_to_read() {
    let schemes = Registry::embedded().unwrap();
    for package in schemes.all() {
        // Rules and sources have the names that the law gives them.
        let page = package.page(&schemes, Reader { language: Language::Nl, examples: true });
        let page = SchemePage { rules: Vec::new(), sources: Vec::new(), ..page };
        let mut text = String::new();
        paragraphs(&serde_json::to_value(&page).unwrap(), &mut text);
        assert!(count(&text).words > 300, "{}: {:?}", package.id(), count(&text));
        assert_eq!(told(&text), "", "{}", package.id());
    }
}
