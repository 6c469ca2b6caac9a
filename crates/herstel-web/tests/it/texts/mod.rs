//! Texts: every key that is used exists, every key that exists is used, in both languages with the same arguments.

mod gate;
mod journey;
mod read;
mod together;

use fluent_bundle::FluentResource;
use herstel_domain::registration::PreferredLanguage;
use herstel_scheme::Language;
use herstel_web::i18n::{Texts, files};
use read::{calls, key_of, keys, sources};
use std::collections::BTreeSet;
use together::put_together;

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    assert_eq!(keys(PreferredLanguage::Nl), keys(PreferredLanguage::En));
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
    let unused: Vec<String> = keys(PreferredLanguage::Nl)
        .into_keys()
        .filter(|key| !together.contains(key) && !all.contains(&format!("\"{key}\"")))
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
