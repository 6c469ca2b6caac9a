//! Texts: every key that is used exists, every key that exists is used, in both languages with the same arguments.

mod gate;
mod journey;
mod read;
mod refusals;
mod together;

use fluent_bundle::FluentResource;
use herstel_domain::registration::PreferredLanguage;
use herstel_scheme::Language;
use herstel_web::i18n::{Texts, files};
use read::{Keys, calls, key_of, keys, keys_by_file, sources};
use std::collections::BTreeSet;
use together::put_together;

/// What a child reads instead of a text to grown-ups. English says "you" to both.
const TO_A_CHILD: &str = "child.ftl";
/// What somebody who acts for another reads instead of a text to that person.
const THEIRS: &str = "theirs.ftl";

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let mut dutch = keys_by_file(PreferredLanguage::Nl);
    dutch.remove(TO_A_CHILD);
    let dutch: Keys = dutch.into_values().flatten().collect();
    assert_eq!(dutch, keys(PreferredLanguage::En));
}

#[test]
fn a_text_to_a_child_stands_beside_the_same_to_a_grown_up_with_the_same_arguments() {
    let (all, by_file) = (keys(PreferredLanguage::Nl), keys_by_file(PreferredLanguage::Nl));
    let to_a_child = &by_file[TO_A_CHILD];
    assert!(to_a_child.len() > 300, "{}", to_a_child.len());
    for (key, arguments) in to_a_child {
        let formal = key.strip_suffix("-child").and_then(|formal| all.get(formal));
        assert_eq!(formal, Some(arguments), "{key}");
    }
}

#[test]
fn a_text_about_somebody_stands_beside_the_same_to_them_with_the_same_arguments() {
    for language in [PreferredLanguage::Nl, PreferredLanguage::En] {
        let (all, by_file) = (keys(language), keys_by_file(language));
        let theirs = &by_file[THEIRS];
        assert!(theirs.len() > 80, "{}", theirs.len());
        for (key, arguments) in theirs {
            let to_them = key.strip_suffix("-theirs").and_then(|to_them| all.get(to_them));
            assert_eq!(to_them, Some(arguments), "{} {key}", language.code());
        }
    }
}

#[test]
fn no_text_to_a_child_or_about_somebody_says_u_to_them() {
    let both = files(PreferredLanguage::Nl).filter(|(name, _)| [TO_A_CHILD, THEIRS].contains(name));
    for line in both.flat_map(|(_, source)| source.lines()).filter(|line| !line.starts_with('#')) {
        let mut words = line.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        assert!(!words.any(|word| ["u", "uw", "uzelf"].contains(&word.as_str())), "{line}");
    }
}

#[test]
fn text_files_have_no_errors_and_no_key_twice() {
    for language in PreferredLanguage::ALL {
        let mut seen = BTreeSet::new();
        for (name, source) in files(language) {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{name} has errors");
            for line in source.lines() {
                if let Some(key) = key_of(line) {
                    assert!(seen.insert(key.to_owned()), "{key} occurs twice, again in {name}");
                }
            }
        }
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let known = keys(PreferredLanguage::Nl);
    let mut wrong = Vec::new();
    for (file, source) in sources() {
        for call in calls(&source) {
            let Some(arguments) = known.get(&call.key) else {
                wrong.push(format!("{file}: no text «{}»", call.key));
                continue;
            };
            if *arguments != call.arguments {
                wrong
                    .push(format!("{file}: «{}» has {arguments:?}, is given {:?}", call.key, call.arguments));
            }
        }
    }
    for key in put_together() {
        if !known.contains_key(&key) {
            wrong.push(format!("no text «{key}»"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_key_that_exists_is_used() {
    let all: String = sources().into_iter().map(|(_, source)| source).collect();
    let together = put_together();
    // Of these those to grown-ups about themselves are named.
    let by_file = keys_by_file(PreferredLanguage::Nl);
    let beside = |key: &String| [TO_A_CHILD, THEIRS].iter().any(|file| by_file[file].contains_key(key));
    let unused: Vec<String> = keys(PreferredLanguage::Nl)
        .into_keys()
        .filter(|key| !together.contains(key) && !beside(key) && !all.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_count_chooses_its_plural_form() {
    assert_eq!(Texts::from(Language::Nl).tn("facts-corrected", 1), "Eén keer verbeterd.");
    assert_eq!(Texts::from(Language::En).tn("facts-corrected", 3), "Corrected 3 times.");
}

#[test]
fn sentences_for_parents_are_short() {
    for language in [PreferredLanguage::Nl, PreferredLanguage::En] {
        let (_, source) = files(language).find(|(name, _)| *name == "parent.ftl").unwrap();
        let texts: Vec<&str> =
            source.lines().filter_map(|line| line.split_once(" = ").map(|(_, text)| text)).collect();
        let sentences: Vec<usize> = texts
            .iter()
            .flat_map(|text| text.split(['.', '?', ':', ';']))
            .map(|sentence| sentence.split_whitespace().count())
            .filter(|words| *words > 2)
            .collect();
        let average = sentences.iter().sum::<usize>() / sentences.len();
        assert!(average <= 15, "{average} words on average");
        let longest = sentences.iter().max().unwrap();
        assert!(*longest <= 25, "a sentence of {longest} words");
    }
}
