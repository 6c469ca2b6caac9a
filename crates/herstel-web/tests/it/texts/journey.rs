//! The main journey of a parent, in every language.

use super::read::{Keys, key_of, keys_by_file};
use herstel_domain::registration::PreferredLanguage;
use herstel_web::i18n::{
    files,
    journey::{JOURNEY, Share, is_of_journey},
};
use std::collections::{BTreeMap, BTreeSet};

/// The main journey in Dutch, file by file.
fn journey() -> BTreeMap<&'static str, Keys> {
    let mut journey = keys_by_file(PreferredLanguage::Nl);
    for (file, keys) in &mut journey {
        keys.retain(|key, _| is_of_journey(file, key));
    }
    journey.retain(|_, keys| !keys.is_empty());
    journey
}

#[test]
fn the_main_journey_is_there_in_every_language_with_the_same_arguments_and_nothing_else() {
    let journey = journey();
    assert!(journey.values().map(BTreeMap::len).sum::<usize>() > 600);
    for language in [PreferredLanguage::Tr, PreferredLanguage::Ar] {
        let there = keys_by_file(language);
        for (file, keys) in &journey {
            assert_eq!(there.get(file), Some(keys), "{} {file}", language.code());
        }
        let named: BTreeSet<&str> = there.keys().copied().collect();
        let wanted: BTreeSet<&str> = journey.keys().copied().collect();
        assert_eq!(named, wanted, "{}", language.code());
    }
}

#[test]
fn the_list_of_the_main_journey_names_only_what_exists() {
    let all = keys_by_file(PreferredLanguage::Nl);
    for (file, share) in JOURNEY {
        let keys = all.get(file).unwrap_or_else(|| panic!("no {file}"));
        let prefixes: &[&str] = match *share {
            Share::Whole => &[],
            Share::AllBut(prefixes) | Share::Only(prefixes) => prefixes,
        };
        for prefix in prefixes {
            assert!(keys.keys().any(|key| key.starts_with(prefix)), "{file}: nothing begins with {prefix}");
        }
    }
}

#[test]
fn no_text_of_the_journey_was_left_in_the_language_it_came_from() {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    // A name, or nothing but what is filled in.
    let same = [
        "home-title",
        "sessions-by-provider",
        "looked-time",
        "inbox-left",
        "looked-handler",
        "relied-about",
        "case-person-before",
        "relied-choice",
        "registration-address",
        "facts-address",
        "details-address",
        "ended-recognition",
    ];
    for (file, keys) in journey() {
        let source_of = |language| files(language).find(|(name, _)| *name == file).unwrap().1;
        let line_of = |source: &str, key: &str| {
            source.lines().find(|line| key_of(line) == Some(key)).map(str::to_owned).unwrap()
        };
        for key in keys.keys().filter(|key| !same.contains(&key.as_str())) {
            let nl = line_of(source_of(PreferredLanguage::Nl), key);
            let ar = line_of(source_of(PreferredLanguage::Ar), key);
            let tr = line_of(source_of(PreferredLanguage::Tr), key);
            let is_begin_only = nl.trim_end().ends_with('=') || nl.contains("->");
            assert!(is_begin_only || arabic(&ar), "ar: {ar}");
            assert!(is_begin_only || tr != nl && !arabic(&tr), "tr: {tr}");
        }
    }
}

#[test]
fn arabic_plurals_have_every_form_of_the_language() {
    for (file, source) in files(PreferredLanguage::Ar) {
        for text in source.split("$count ->").skip(1) {
            let forms: String = text.lines().take_while(|line| line.trim() != "}").collect();
            for form in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
                assert!(forms.contains(form), "{file}: {form} is missing in {forms}");
            }
        }
    }
}
