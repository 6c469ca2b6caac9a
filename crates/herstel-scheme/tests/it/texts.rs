//! Texts and the arguments in them.

use crate::packages::package;
use herstel_kernel::Cents;
use herstel_scheme::{Language, TextArgument, slug};
use jiff::civil::date;

#[test]
fn arguments_are_written_as_the_language_has_it() {
    let act = package("wht-compensatie");
    let say = |language, argument: TextArgument| {
        act.text(language, "letter-objection-until", &[("date", argument)])
    };
    let day = TextArgument::Date(date(2014, 3, 1));
    assert_eq!(say(Language::Nl, day.clone()), "U kunt bezwaar maken tot en met 1 maart 2014.");
    assert_eq!(say(Language::En, day), "You can object up to and including 1 March 2014.");
    let amount = TextArgument::Amount(Cents::new(840_000));
    assert_eq!(amount.printed(Language::Nl), "€\u{a0}8.400,00");
    assert_eq!(amount.printed(Language::En), "€8,400.00");
}

#[test]
fn a_declared_name_becomes_a_key_without_accents() {
    assert_eq!(slug("materiële schade"), "materiele-schade");
    assert_eq!(slug("Toekenning komt na het nadelige besluit"), "toekenning-komt-na-het-nadelige-besluit");
    assert_eq!(slug("  één (1) keer! "), "een-1-keer");
}

#[test]
fn a_key_that_nobody_declared_comes_back_as_it_is() {
    assert_eq!(package("kot-2021").text(Language::Nl, "no-such-key", &[]), "no-such-key");
}

#[test]
fn labels_come_in_both_languages() {
    let policy = package("kot-2021");
    assert_eq!(policy.attribute_label(Language::En, "totaal van de vorderingen"), "All claims together");
    assert_eq!(
        policy.value_label(Language::Nl, "opzet of grove schuld"),
        "Onterecht «opzet of grove schuld»"
    );
    assert_eq!(policy.item_label(Language::En, "toeslagjaar", 2013), "Benefit year 2013");
}
