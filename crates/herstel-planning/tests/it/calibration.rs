//! The scenario of December 2021: it is what its calibration gives, and its outlook says what the figures allow.

use crate::comparison::nobody;
use herstel_planning::{
    Block, Model, Onlooker, Outlook, OutlookInputs, Ranges, RegistrationPath, Source, StaffPath, Stopped,
    calibrate, outlook, outlook_document, outlook_text,
};
use herstel_scheme::Language;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/2021-12")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

const fn source<'a>(file: &'a str, text: &'a str) -> Source<'a> {
    Source { file, text }
}

fn shipped() -> (Model, Ranges) {
    let process = read("process.toml");
    let model = Model::load("scenario.toml", &read("scenario.toml"), |name| Ok((name.to_owned(), process)));
    let model = model.unwrap_or_else(|problems| panic!("{problems}"));
    let ranges = read("ranges.toml");
    (model, Ranges::read(source("ranges.toml", &ranges)).unwrap())
}

fn said(staff: &str, registrations: &str, worlds: u64, threads: usize) -> Outlook {
    let threads = NonZeroUsize::new(threads).unwrap();
    looked_on((staff, registrations), worlds, threads, nobody()).unwrap().0
}

/// The outlook with somebody who looks on, and how many runs it said it takes.
fn looked_on(
    given: (&str, &str),
    worlds: u64,
    threads: NonZeroUsize,
    onlooker: Onlooker<'_>,
) -> Result<(Outlook, u64), Stopped> {
    let (model, ranges) = shipped();
    let staff = StaffPath::read(source("staff.csv", given.0), &model).unwrap();
    let registrations = RegistrationPath::read(source("registrations.csv", given.1), &ranges).unwrap();
    let inputs = OutlookInputs {
        model: &model,
        ranges: &ranges,
        staff: &staff,
        registrations: &registrations,
        seed: 1,
        worlds,
        threads,
        onlooker,
    };
    Ok((outlook(inputs)?.unwrap(), inputs.runs()))
}

#[test]
fn the_outlook_tells_every_run_and_a_wish_to_stop_is_heard() {
    let (stop, count) = (AtomicBool::new(false), AtomicU64::new(0));
    let (staff, registrations) = (read("example-staff.csv"), read("example-registrations.csv"));
    let given = (staff.as_str(), registrations.as_str());
    let done = || {
        count.fetch_add(1, Ordering::Relaxed);
    };
    let two = NonZeroUsize::new(2).unwrap();
    let (_, runs) = looked_on(given, 2, two, Onlooker { stop: &stop, done: &done }).unwrap();
    assert_eq!(count.load(Ordering::Relaxed), runs);
    let at_once = || stop.store(true, Ordering::Relaxed);
    let stopped = looked_on(given, 2, two, Onlooker { stop: &stop, done: &at_once }).unwrap_err();
    assert_eq!(stopped, Stopped::Cancelled);
}

#[test]
fn the_shipped_files_are_what_the_calibration_gives() {
    let (figures, choices) = (read("figures.csv"), read("choices.toml"));
    let given = calibrate(source("figures.csv", &figures), source("choices.toml", &choices)).unwrap();
    let files =
        [("ranges.toml", given.ranges), ("scenario.toml", given.scenario), ("process.toml", given.process)];
    for (name, text) in files {
        if std::env::var_os("HERSTEL_UPDATE_DOCS").is_some() {
            std::fs::write(folder().join(name), &text).unwrap();
        }
        assert!(text == read(name), "{name}: `herstel feasibility calibrate scenarios/2021-12` renews it");
    }
}

#[test]
fn the_published_hours_are_the_handlers_alone_and_everybody_takes_three_to_four_times_as_many() {
    let (_, ranges) = shipped();
    assert_eq!(ranges.handler_hours, 50.0);
    for window in &ranges.window {
        assert!((150.0..=190.0).contains(&window.hours), "{window:?}");
    }
    assert!((150.0..=190.0).contains(&ranges.hours.likely));
    let (least, most) = ranges.overstated();
    assert!(3.0 < least && least < most && most < 4.0, "{least} to {most}");
    assert!(read("process.toml").contains("typical = 171\nhigh = 200\nhandler = 50\n"));
}

#[test]
fn a_figure_that_is_later_missing_or_without_a_source_is_refused() {
    let choices = read("choices.toml");
    let told = |figures: &str| {
        calibrate(source("figures.csv", figures), source("choices.toml", &choices)).unwrap_err().to_string()
    };
    let figures = read("figures.csv");
    let lines = figures.lines().count();
    let later = format!("{figures}2022-01-01,uht_fte,900,fte,a source,\n");
    let reason = told(&later);
    assert!(
        reason.starts_with(&format!("figures.csv:{}:1: date: ", lines + 1)) && reason.contains("2021-12-31"),
        "{reason}"
    );
    assert!(told(&format!("{figures}2021-12-01,uht_fte,800,fte,,\n")).contains("source: "));
    assert!(told(&figures.replace("uht_fte", "staff")).contains("uht_fte: dit cijfer ontbreekt"));
    assert!(
        told(&figures.replace("fte,475", "fte,many").replace(",475,fte", ",many,fte")).contains("geen getal")
    );
    let fewer = figures.replace("aanmeldingen_cumulatief,47000", "aanmeldingen_cumulatief,57000");
    assert!(told(&fewer).contains("een telling loopt op"));
    let figures = source("figures.csv", &figures);
    let silent = choices.replace("why = \"not published; short beside an assessment\"", "why = \"\"");
    let reason = calibrate(figures, source("choices.toml", &silent)).unwrap_err().to_string();
    assert!(reason.contains("bij elke keuze hoort waarom"), "{reason}");
}

#[test]
fn an_outlook_is_the_same_on_any_number_of_threads_and_starts_where_the_figures_end() {
    let (staff, registrations) = (read("example-staff.csv"), read("example-registrations.csv"));
    let one = said(&staff, &registrations, 10, 1);
    assert_eq!(one, said(&staff, &registrations, 10, 3));
    let names: Vec<&str> = one.variants.iter().map(|variant| variant.name.as_str()).collect();
    assert_eq!(names, ["blind", "staff", "staff and registrations"]);
    for variant in &one.variants {
        let first = &variant.backlog[0];
        assert_eq!(first.day.to_string(), "2021-12-31");
        assert!((43_000..47_000).contains(&first.worlds.median), "{first:?}");
        let days: Vec<String> = variant.backlog.iter().map(|told| told.day.to_string()).collect();
        assert_eq!(days[1..], ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"]);
        for told in &variant.backlog {
            assert!(told.worlds.low <= told.worlds.median && told.worlds.median <= told.worlds.high);
        }
        let parts: Vec<u8> = variant.done.iter().map(|told| told.percent).collect();
        assert_eq!(parts, [50, 90, 100]);
        let medians: Vec<_> = variant.done.iter().map(|told| told.worlds.median.unwrap()).collect();
        assert!(medians.is_sorted(), "{medians:?}");
    }
    let text = outlook_text(&one);
    assert!(text.contains("the published 50 hours are the case handler's alone"));
    assert!(text.contains("end of registration: not known; drawn from 2022-12-31 to 2024-12-31"));
    assert!(text.contains("given: staff.csv (EXAMPLE, not a measured path)"), "{text}");
}

/// More people than are at work in any world of the shipped scenario and paths.
const AT_WORK: u32 = 1_500;

#[test]
fn the_backlog_without_chance_stands_beside_the_simulated_one_and_agrees_with_it() {
    let (staff, registrations) = (read("example-staff.csv"), read("example-registrations.csv"));
    let found = said(&staff, &registrations, 10, 2);
    for variant in &found.variants {
        for told in &variant.backlog {
            let (fluid, simulated) = (told.fluid, told.worlds);
            assert!(fluid.low <= fluid.median && fluid.median <= fluid.high, "{told:?}");
            // The same worlds, reckoned apart. Its first cases take as long as the others, where a run begins in the middle of
            // its work: so it lags by no more cases than people are at work.
            for (fluid, simulated) in
                [(fluid.low, simulated.low), (fluid.median, simulated.median), (fluid.high, simulated.high)]
            {
                let off = fluid.abs_diff(simulated);
                assert!(off <= AT_WORK, "{}: {told:?}", variant.name);
            }
        }
    }
    let first = &found.variants[0].backlog[2];
    let line = format!("without chance {} [{} .. {}]", first.fluid.median, first.fluid.low, first.fluid.high);
    assert!(outlook_text(&found).contains(&line), "{line}");
    let document = outlook_document(&found, Language::En);
    let columns =
        document.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Table { columns, .. } => columns.contains(&"Not finished".to_owned()).then_some(columns),
            Block::Text { .. } | Block::Chart { .. } => None,
        });
    assert_eq!(columns.unwrap().last().unwrap(), "Without chance");
}

#[test]
fn a_given_path_is_followed() {
    let (staff, registrations) = (read("example-staff.csv"), read("example-registrations.csv"));
    let some = said(&staff, &registrations, 20, 2);
    let given = &some.variants[2];
    assert_eq!((given.requested.low, given.requested.high), (62_000, 62_000));
    assert!(some.variants[1].requested.low < some.variants[1].requested.high);
    assert!(
        given.shares.iter().all(|share| !share.input.starts_with("staff") && share.input != "registrations")
    );
    assert!(!given.shares.is_empty() && !some.has_few_worlds(), "{given:?}");
    let many = "date,pool,heads\n2021-12-03,uht,760\n2022-06-30,uht,3000\n";
    let more = said(many, &registrations, 20, 2);
    assert_eq!(more.variants[0], some.variants[0], "the blind variant does not look at paths");
    for (more, some) in more.variants[2].done.iter().zip(&given.done) {
        assert!(more.worlds.median < some.worlds.median, "{more:?} and {some:?}");
    }
    assert!(!outlook_text(&more).contains("given: staff.csv (EXAMPLE"));
}

#[test]
fn so_few_worlds_give_no_shares_and_are_told_to_give_no_band() {
    let (staff, registrations) = (read("example-staff.csv"), read("example-registrations.csv"));
    let mut told = said(&staff, &registrations, 2, 2);
    assert!(told.variants.iter().all(|variant| variant.shares.is_empty()), "{told:?}");
    let text = outlook_text(&told);
    assert!(
        text.contains("\ntoo few worlds: below 20 ") && !text.contains("spread of the backlog"),
        "{text}"
    );
    for (language, words) in [(Language::Nl, "Te weinig werelden"), (Language::En, "Too few worlds")] {
        assert!(outlook_document(&told, language).lead.iter().any(|text| text.starts_with(words)));
    }
    told.worlds = 20;
    assert!(!outlook_text(&told).contains("too few worlds"));
    assert_eq!(outlook_document(&told, Language::Nl).lead.len(), 2);
}

#[test]
fn a_given_path_that_falls_is_followed_down_by_the_runs_and_by_the_reckoning_without_chance() {
    let registrations = read("example-registrations.csv");
    let stays = "date,pool,heads\n2021-12-03,uht,760\n2022-06-30,uht,1200\n";
    let falls = format!("{stays}2023-06-30,uht,300\n");
    let (stays, falls) = (said(stays, &registrations, 8, 2), said(&falls, &registrations, 8, 2));
    assert_eq!(stays.variants[0], falls.variants[0], "the blind variant does not look at paths");
    for (stays, falls) in stays.variants.iter().zip(&falls.variants).skip(1) {
        let (more, fewer) = (&falls.backlog[3], &stays.backlog[3]);
        assert!(more.worlds.median > fewer.worlds.median + AT_WORK, "{more:?} and {fewer:?}");
        for told in &falls.backlog {
            assert!(told.fluid.median.abs_diff(told.worlds.median) <= AT_WORK, "{told:?}");
        }
        let last = |variant: &herstel_planning::VariantOutlook| variant.done[2].worlds.median.unwrap();
        assert!(last(falls) > last(stays), "{:?} and {:?}", last(falls), last(stays));
    }
}

#[test]
fn a_path_that_cannot_be_is_refused_with_its_line() {
    let (model, ranges) = shipped();
    let staff = |text: &str| StaffPath::read(source("s.csv", text), &model).unwrap_err().to_string();
    assert!(staff("date,heads\n").starts_with("s.csv:1:1: "));
    assert!(staff("date,pool,heads\n").contains("geen enkele stand"));
    let reason =
        staff("date,pool,heads\n2021-12-03,uht,760\n2021-12-03,uht,800\n2022-01-01,nobody,1\nx,uht,1\n");
    assert!(reason.contains("s.csv:3:1: date: 2021-12-03 komt niet na 2021-12-03"), "{reason}");
    assert!(reason.contains("s.csv:4:1: pool: er is geen groep medewerkers «nobody»"), "{reason}");
    assert!(reason.contains("s.csv:5:1: date: «x» is geen dag"), "{reason}");
    assert!(staff("date,pool,heads\n2022-01-01,uht,-3\n").contains("heads: «-3»"));
    let far = "date: 9999-01-01 ligt verder dan 10400 weken na 2020-03-13";
    assert!(staff("date,pool,heads\n9999-01-01,uht,3\n").contains(far));
    let registered =
        |text: &str| RegistrationPath::read(source("r.csv", text), &ranges).unwrap_err().to_string();
    let reason = registered("date,registered\n2022-01-31,51000\n2022-02-28,50900\n");
    assert_eq!(reason, "r.csv:3:1: registered: 50900 is minder dan de 51000 die er al waren");
    assert!(registered("date,registered\n2022-01-31,4000\n").contains("minder dan de 50000"));
    let ended = registered("date,registered\n2021-06-30,41000\n2021-12-01,49000\n");
    assert!(
        ended.starts_with("r.csv:3:1: registered: het pad eindigt op 2021-12-01 met 49000, en op 2021-12-03 waren er al 50000"),
        "{ended}"
    );
    assert!(registered("date,registered\n2022-01-31,51000\n9999-01-01,60000\n").contains(far));
    let ranges = |from: &str, to: &str| {
        let text = read("ranges.toml");
        let place = text.find(from).unwrap();
        let high = place + text[place..].find("high = ").unwrap();
        let end = high + text[high..].find('\n').unwrap();
        let text = format!("{}high = {to}{}", &text[..high], &text[end..]);
        Ranges::read(source("ranges.toml", &text)).unwrap_err().to_string()
    };
    let far = "dat ligt verder dan 10400 weken na de eerste dag";
    assert!(ranges("[registration_end]", "100000000").contains(&format!("registration_end: {far}")));
    assert!(ranges("[growth_months]", "100000000").contains(&format!("growth_months: {far}")));
    assert!(ranges("[registrations]", "100000000").contains("registrations: samen meer dan 20000000 ouders"));
}
