//! Terms: the calendar under them, the conventions a package chooses, and the worked dates that prove them.

use crate::packages::files;
use herstel_scheme::{
    ExtensionCounts, FirstDay, Length, LengthUnit, Moves, Package, PackageFiles, Suspension, Term, TermStart,
    is_free_day,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn length(text: &str) -> Length {
    Length::try_from(text.to_owned()).unwrap()
}

/// By the usual conventions: from the day after, moved as the act has it.
fn term(text: &str) -> Term {
    Term {
        length: length(text),
        first_day: FirstDay::DayAfter,
        extension: None,
        extension_counts: ExtensionCounts::FromStart,
        moves: Moves::ByTheAct,
    }
}

fn ends(term: &Term, start: Date) -> Date {
    term.last_day(start, false, &[]).unwrap()
}

#[test]
fn a_term_from_the_day_itself_ends_a_day_earlier() {
    let from_itself = Term { first_day: FirstDay::DayItself, ..term("6 weeks") };
    assert_eq!(ends(&from_itself, date(2023, 9, 1)), date(2023, 10, 12));
    let one_day = Term { length: length("1 day"), ..from_itself };
    assert_eq!(ends(&one_day, date(2023, 9, 1)), date(2023, 9, 1));
}

#[test]
fn an_extension_counts_from_the_start_or_from_the_first_end() {
    let from_start = Term { extension: Some(length("6 months")), ..term("6 months") };
    let from_end = Term { extension_counts: ExtensionCounts::FromFirstEnd, ..from_start.clone() };
    let application = date(2022, 8, 31);
    assert_eq!(from_start.last_day(application, true, &[]), Some(date(2023, 8, 31)));
    assert_eq!(from_end.last_day(application, true, &[]), Some(date(2023, 8, 28)));
    assert_eq!(from_end.last_day(application, false, &[]), Some(date(2023, 2, 28)));
    assert_eq!(term("6 months").last_day(application, true, &[]), None, "there is no extension");
}

#[test]
fn an_extension_is_counted_from_the_first_end_before_that_moves() {
    let weeks = Term {
        extension: Some(length("1 week")),
        extension_counts: ExtensionCounts::FromFirstEnd,
        ..term("2 weeks")
    };
    assert_eq!(ends(&weeks, date(2023, 9, 2)), date(2023, 9, 18), "Saturday to Monday");
    assert_eq!(weeks.last_day(date(2023, 9, 2), true, &[]), Some(date(2023, 9, 25)), "Saturday to Monday");
}

#[test]
fn article_4_leaves_long_terms_where_they_end() {
    let saturday = date(2023, 6, 10);
    for (exactly, more) in [("12 weeks", "13 weeks"), ("90 days", "91 days")] {
        let days = |text| length(text).after(Date::ZERO).unwrap().since(Date::ZERO).unwrap().get_days();
        let start = |text| saturday.checked_sub(days(text).days()).unwrap();
        assert_eq!(ends(&term(exactly), start(exactly)), date(2023, 6, 12), "{exactly}");
        assert_eq!(ends(&term(more), start(more)), saturday, "{more}");
    }
    assert_eq!(ends(&term("3 months"), date(2023, 3, 10)), date(2023, 6, 12));
    assert_eq!(ends(&term("4 months"), date(2023, 2, 10)), saturday);
    assert_eq!(ends(&term("1 year"), date(2022, 6, 10)), date(2023, 6, 12));
    assert_eq!(ends(&term("2 years"), date(2021, 6, 10)), saturday);
}

#[test]
fn article_4_looks_at_the_length_with_its_extension_but_without_suspension() {
    let extended = Term { extension: Some(length("6 weeks")), ..term("12 weeks") };
    assert_eq!(extended.last_day(date(2023, 10, 14), true, &[]), Some(date(2024, 2, 17)), "a Saturday");
    let long = [Suspension { from: date(2023, 10, 20), until: date(2024, 1, 26) }];
    assert_eq!(term("2 weeks").last_day(date(2023, 10, 14), false, &long), Some(date(2024, 2, 5)));
}

#[test]
fn a_term_outside_the_act_never_moves() {
    let outside = Term { moves: Moves::Never, ..term("2 weeks") };
    assert_eq!(ends(&outside, date(2023, 9, 2)), date(2023, 9, 16), "a Saturday");
}

#[test]
fn suspended_days_are_added_once_and_only_while_the_term_runs() {
    let suspended = |suspensions: &[(Date, Date)]| {
        let list: Vec<Suspension> =
            suspensions.iter().map(|&(from, until)| Suspension { from, until }).collect();
        term("6 months").last_day(date(2021, 1, 15), false, &list).unwrap()
    };
    let march = |day| date(2021, 3, day);
    assert_eq!(suspended(&[(march(1), march(15))]), date(2021, 7, 29));
    assert_eq!(suspended(&[(march(10), march(20)), (march(1), march(15))]), date(2021, 8, 3), "shared days");
    assert_eq!(suspended(&[(march(1), march(20)), (march(5), march(10))]), date(2021, 8, 3), "one within");
    assert_eq!(suspended(&[(date(2021, 1, 1), date(2021, 1, 20))]), date(2021, 7, 19), "from the first day");
    assert_eq!(suspended(&[(date(2021, 7, 16), date(2021, 8, 1))]), date(2021, 7, 15), "after the end");
    assert_eq!(
        suspended(&[(date(2021, 7, 10), date(2021, 7, 20)), (date(2021, 7, 25), date(2021, 7, 26))]),
        date(2021, 7, 26),
        "the second one falls in the days that the first one adds"
    );
}

#[test]
fn lengths_and_starts_are_read_or_refused() {
    assert_eq!(length("1 week"), Length::new(1, LengthUnit::Weeks).unwrap());
    for wrong in ["6", "weeks", "0 weeks", "-1 days", "6 hours", "1.5 months", "6  weeks", "10001 days"] {
        assert!(Length::try_from(wrong.to_owned()).unwrap_err().contains(wrong), "{wrong}");
    }
    assert_eq!(TermStart::try_from("given:judgment".to_owned()), Ok(TermStart::Given("judgment".to_owned())));
    for wrong in ["", "given", "given:", "decided_on:", "registered"] {
        TermStart::try_from(wrong.to_owned()).unwrap_err();
    }
}

#[test]
fn a_version_holds_for_terms_that_start_on_its_day_or_later() {
    let package = Package::load(files("wht-compensatie")).unwrap();
    let objection = package.process().objection.clone();
    assert_eq!(objection.until(date(2024, 6, 30)), Some(date(2024, 8, 12)), "six weeks, moved from Sunday");
    assert_eq!(objection.until(date(2024, 7, 1)), Some(date(2024, 10, 21)), "sixteen weeks");
}

const TESTS: &str = "tests/termijnen.terms.toml";

fn with(from: &str, to: &str) -> PackageFiles {
    changed(TESTS, from, to)
}

fn changed(path: &str, from: &str, to: &str) -> PackageFiles {
    let mut files = files("wht-compensatie");
    let text = std::str::from_utf8(files.get(path).unwrap()).unwrap().to_owned();
    assert!(text.contains(from), "{path} has no {from:?}");
    files.insert(path, text.replacen(from, to, 1));
    files
}

#[track_caller]
fn errors(files: PackageFiles) -> String {
    match Package::load(files) {
        Ok(_) => panic!("the package loads"),
        Err(errors) => errors.to_string(),
    }
}

#[test]
fn a_worked_date_that_does_not_come_out_is_told_with_its_line() {
    let package = Package::load(with("last_day = \"2023-02-28\"", "last_day = \"2023-03-01\"")).unwrap();
    let report = package.run_tests();
    let told: Vec<String> = report
        .failures
        .iter()
        .filter(|failure| failure.file == TESTS)
        .map(|failure| {
            format!(
                "{}:{}:{}: {}: {}",
                failure.file, failure.at.0, failure.at.1, failure.case, failure.message
            )
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"tests/termijnen.terms.toml:23:12: V24 februari heeft geen dag 31: de laatste dag van de maand: verwacht 1 maart 2023, gevonden 28 februari 2023");
}

#[test]
fn a_worked_date_without_meaning_is_refused() {
    insta::assert_snapshot!(errors(with("term = \"payment\"", "term = \"paiment\"")), @"tests/termijnen.terms.toml:66:8: de termijn «paiment» staat niet in process.toml [term]");
    insta::assert_snapshot!(errors(with("last_day = \"2021-07-15\"", "last_day = \"2021-02-30\"")), @"tests/termijnen.terms.toml:10:12: «2021-02-30» is geen datum: JJJJ-MM-DD verwacht [term]");
    insta::assert_snapshot!(errors(with("start = \"2021-01-15\"", "start = \"15-01-2021\"")), @"tests/termijnen.terms.toml:9:9: «15-01-2021» is geen datum: JJJJ-MM-DD verwacht [term]");
    insta::assert_snapshot!(errors(with("term = \"payment\"", "term = \"payment\"\nextended = true")), @"tests/termijnen.terms.toml:66:8: de termijn «payment» kan niet worden verlengd [term]");
    insta::assert_snapshot!(errors(with("from = \"2021-03-01\"", "from = \"2021-03-15\"")), @"tests/termijnen.terms.toml:40:8: een opschorting van «full-assessment» loopt niet van een dag tot een latere dag [term]");
    insta::assert_snapshot!(errors(with("\nextended = true", "\nverlengd = true")), @"tests/termijnen.terms.toml:16:1: unknown field `verlengd`, expected one of `name`, `term`, `start`, `version_on`, `extended`, `suspended`, `last_day` [term]");
    insta::assert_snapshot!(errors(with("start = \"2021-01-15\"\nlast_day = \"2021-07-15\"", "start = \"9999-12-01\"\nlast_day = \"2021-07-15\"")), @"tests/termijnen.terms.toml:10:12: de termijn «full-assessment» eindigt na het jaar 9999 [term]");
}

#[test]
fn a_term_that_contradicts_itself_is_refused() {
    let process = |from: &str, to: &str| errors(changed("process.toml", from, to));
    let twice = process("id = \"payment\"", "id = \"first-review\"");
    insta::assert_snapshot!(twice.lines().next().unwrap_or_default(), @"process.toml:31:6: de termijn «first-review» staat er twee keer in [term]");
    assert!(twice.ends_with("de tekst «term-first-review» ontbreekt [text]"), "{twice}");
    insta::assert_snapshot!(process("from = \"given:announcement\"", "from = \"decided_on:aftercare\""), @"process.toml:21:6: de termijn «announcement-response» begint bij «aftercare», en dat is geen besluit [term]");
    insta::assert_snapshot!(process("from = \"given:announcement\"", "from = \"fact:procespunten\""), @"process.toml:21:6: de termijn «announcement-response» begint bij «procespunten», en dat is geen gegeven dat een dag is [term]");
    insta::assert_snapshot!(process("extension = \"4 weeks\"", "extension = \"1 month\""), @"process.toml:21:6: de termijn «announcement-response» en de verlenging tellen niet in dezelfde soort: dagen of maanden [term]");
    insta::assert_snapshot!(process("source = \"WHT, artikel 6.7\"", "source = \"KRANT, artikel 6.7\""), @"process.toml:27:10: scheme.toml kent geen bron «KRANT» [unknown-source]");
    insta::assert_snapshot!(process("length = \"2 weeks\"", "length = \"2 weken\""), @"process.toml:25:10: «2 weken» is geen lengte van een termijn: een getal van 1 tot en met 10000 met days, weeks, months of years verwacht, zoals «6 weeks» [toml]");
    insta::assert_snapshot!(process("length = \"2 weeks\"", "since = \"2023-01-01\"\nlength = \"2 weeks\""), @"process.toml:21:6: de eerste versie van de termijn «announcement-response» ontbreekt: zij heeft geen «since» [term]");
    insta::assert_snapshot!(process("weeks = 16", "weeks = 0"), @"process.toml:1:1: de bezwaartermijn is één tot en met 1000 weken [term]");
}

#[test]
fn a_deadline_counts_in_months_or_in_weeks() {
    let deadline = |written: &str| {
        let files = changed(
            "process.toml",
            "[step.deadline]\nmonths = 6\n",
            &format!("[step.deadline]\n{written}\n"),
        );
        Package::load(files).map(|package| {
            let step = package.process().step("first-review").unwrap();
            let deadline = step.deadline.clone().unwrap();
            (deadline.due(date(2023, 5, 1)).unwrap(), deadline.extended(date(2023, 5, 1)).unwrap())
        })
    };
    assert_eq!(deadline("weeks = 4").unwrap(), (date(2023, 5, 30), date(2023, 5, 30)), "after Whit Monday");
    let extended = deadline("weeks = 4\nextension_weeks = 2").unwrap();
    assert_eq!(extended, (date(2023, 5, 30), date(2023, 6, 12)));
    for wrong in ["weeks = 4\nmonths = 1", "weeks = 4\nextension_months = 1", "extension_months = 1"] {
        assert!(deadline(wrong).unwrap_err().to_string().contains("in maanden (months) of in weken (weeks)"));
    }
    for wrong in ["months = 0", "months = 6\nextension_months = 0", "weeks = -1"] {
        assert!(deadline(wrong).unwrap_err().to_string().contains("zijn minstens 1"), "{wrong}");
    }
}

#[test]
fn every_version_of_a_term_has_a_worked_date() {
    let later = "source = \"WHT, artikel 6.7\"\nverified = true\n\n[[term.version]]\nsince = \"2025-01-01\"\nlength = \"3 weeks\"\nsource = \"WHT\"\nverified = false";
    let files = changed("process.toml", "source = \"WHT, artikel 6.7\"\nverified = true", later);
    insta::assert_snapshot!(errors(files), @"process.toml:21:6: de termijn «announcement-response» vanaf 2025-01-01 heeft geen uitgewerkte datum in tests/*.terms.toml [term]");
}

fn days() -> impl Strategy<Value = Date> {
    (0..40_000_i32).prop_map(|days| date(1990, 1, 1).checked_add(days.days()).unwrap())
}

fn units() -> impl Strategy<Value = LengthUnit> {
    prop::sample::select(vec![LengthUnit::Days, LengthUnit::Weeks, LengthUnit::Months, LengthUnit::Years])
}

fn terms() -> impl Strategy<Value = Term> {
    (
        (units(), 1..200_i32),
        prop::option::of(1..200_i32),
        prop::sample::select(vec![FirstDay::DayAfter, FirstDay::DayItself]),
        prop::sample::select(vec![ExtensionCounts::FromStart, ExtensionCounts::FromFirstEnd]),
        prop::sample::select(vec![Moves::ByTheAct, Moves::Never]),
    )
        .prop_map(|((unit, count), extension, first_day, extension_counts, moves)| Term {
            length: Length::new(count, unit).unwrap(),
            first_day,
            extension: extension.and_then(|count| Length::new(count, unit)),
            extension_counts,
            moves,
        })
}

fn suspensions() -> impl Strategy<Value = Vec<Suspension>> {
    let one = (days(), 0..400_i32)
        .prop_map(|(from, days)| Suspension { from, until: from.checked_add(days.days()).unwrap() });
    prop::collection::vec(one, 0..4)
}

proptest! {
    #[test]
    fn an_end_never_precedes_its_start(term in terms(), start in days(), suspended in suspensions()) {
        prop_assert!(term.last_day(start, false, &suspended).unwrap() >= start);
        if term.extension.is_some() {
            let extended = term.last_day(start, true, &suspended).unwrap();
            prop_assert!(extended >= start);
        }
    }

    #[test]
    fn a_longer_term_or_a_later_start_never_ends_earlier(term in terms(), start in days(), more in 1..20_i32, later in 1..60_i32) {
        let longer = Length::new(term.length.count() + more, term.length.unit()).unwrap();
        // Ninety days move and ninety-one do not: there the act itself makes the longer term end earlier.
        let across = term.length.unit() == LengthUnit::Days && term.length.is_long() != longer.is_long();
        if !across || term.moves == Moves::Never {
            let longer = Term { length: longer, ..term.clone() };
            prop_assert!(ends(&longer, start) >= ends(&term, start));
        }
        prop_assert!(ends(&term, start.checked_add(later.days()).unwrap()) >= ends(&term, start));
    }

    #[test]
    fn an_end_moves_only_when_the_act_says_so_and_then_to_a_working_day(term in terms(), start in days(), suspended in suspensions()) {
        let found = term.last_day(start, false, &suspended).unwrap();
        let unmoved = Term { moves: Moves::Never, ..term.clone() }.last_day(start, false, &suspended).unwrap();
        if term.moves == Moves::Never || term.length.is_long() {
            prop_assert_eq!(found, unmoved);
        } else {
            prop_assert!(!is_free_day(found));
        }
    }

    #[test]
    fn the_days_over_which_an_end_moves_are_all_free(term in terms(), start in days()) {
        let found = ends(&term, start);
        let mut day = ends(&Term { moves: Moves::Never, ..term }, start);
        prop_assert!(found.since(day).unwrap().get_days() <= 5);
        while day < found {
            prop_assert!(is_free_day(day), "{}", day);
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn suspension_never_shortens_and_never_adds_more_than_its_days(term in terms(), start in days(), suspended in suspensions()) {
        let term = Term { moves: Moves::Never, ..term };
        let without = ends(&term, start);
        let with = term.last_day(start, false, &suspended).unwrap();
        let all: i32 = suspended.iter().map(|s| s.until.since(s.from).unwrap().get_days()).sum();
        prop_assert!(with >= without);
        prop_assert!(with.since(without).unwrap().get_days() <= all);
    }

    #[test]
    fn suspension_never_shortens_a_term_that_moves(term in terms(), start in days(), suspended in suspensions()) {
        prop_assert!(term.last_day(start, false, &suspended).unwrap() >= ends(&term, start));
    }
}

#[test]
fn every_decision_has_the_terms_of_an_objection_from_its_scheme_or_from_the_general_rules() {
    let schemes = herstel_scheme::Registry::embedded().unwrap();
    let general = schemes.about_late().unwrap();
    for package in schemes.all() {
        for id in ["objection-mend", "objection-decision", "objection-decision-committee", "appeal"] {
            let (from, term) = schemes.term_of(package, id).unwrap();
            assert_eq!(term.id, id);
            assert!(from.id() == package.id() || from.id() == general.id());
        }
    }
}
