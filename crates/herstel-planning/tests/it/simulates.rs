//! A scenario that says it simulates a scheme: its decisions are in it, and the report says whether its terms are kept.

use crate::comparison::nobody;
use herstel_planning::{
    Block, Extent, Model, Problems, Report, ScenarioReport, SimulatedMoment, What, compare, comparison_text,
    document,
};
use herstel_scheme::{Language, Registry};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::Path;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file)).unwrap()
}

/// The scenario of the demonstration, of this scheme and with so many people.
fn demonstration(scheme: &str, heads: u32) -> String {
    let text = read("crates/herstel/data/demo-outlook.toml");
    text.replace("SCHEME", scheme).replace("COMING", "40").replace("HEADS", &heads.to_string())
}

/// The model of a scenario on a process, with the schemes that it names looked up among the built-in ones.
fn looked_up(scenario: &str, process: &str) -> Result<Model, Problems> {
    let mut model =
        Model::load("scenario.toml", scenario, |name| Ok((name.to_owned(), process.to_owned()))).unwrap();
    let schemes = Registry::embedded().unwrap();
    let find = |id: &str| schemes.all().iter().find(|package| package.id().as_str() == id).map(AsRef::as_ref);
    model.look_up(find)?;
    Ok(model)
}

fn report(scheme: &str, heads: u32) -> Report {
    let model =
        looked_up(&demonstration(scheme, heads), &read(&format!("schemes/{scheme}/process.toml"))).unwrap();
    let extent = Extent { seed: 1, worlds: 5, replications: 2, threads: NonZeroUsize::MIN };
    compare(&[model], extent, nobody()).unwrap()
}

#[test]
fn with_people_enough_the_terms_are_kept_and_with_one_person_they_are_not() {
    for scheme in ["kot-2021", "wht-compensatie"] {
        let enough = report(scheme, 9);
        let version = enough.versions()[0].clone();
        assert!(enough.ends(&version) && enough.keeps_terms(&version), "{scheme}");
        assert!(version.own_process, "{scheme}");
        let alone = report(scheme, 1);
        assert!(alone.ends(&version) && !alone.keeps_terms(&version), "{scheme}: done once, and too late");
    }
}

#[test]
fn terms_are_kept_in_eight_of_ten_runs_of_every_scenario_that_simulates_the_version() {
    let mut report = report("kot-2021", 9);
    let version = report.versions()[0].clone();
    report.scenarios.push(report.scenarios[0].clone());
    for (kept, then) in [(Some(10), true), (Some(8), true), (Some(7), false), (None, false)] {
        report.scenarios[1].runs_in_terms = kept;
        assert_eq!(report.keeps_terms(&version), then, "{kept:?} of ten");
    }
    // One that simulates something else says nothing about it.
    report.scenarios[1].versions.clear();
    assert!(report.keeps_terms(&version));
}

fn only(value: bool) -> BTreeSet<bool> {
    BTreeSet::from([value])
}

/// A scheme of which the term counts from the date of a decision that no simulation knows.
#[test]
fn a_report_says_which_moment_the_scenario_took_for_the_fact_from_which_a_term_counts() {
    let scenario = |is: &str| {
        format!(
            "name = \"children\"\nprocess = \"process.toml\"\nsimulates = [\"wht-kinderen\"]\n[inflow]\n\
             [[inflow.cohort]]\nname = \"all\"\nfrom = 0\nto = 10\nparents = 20\n[[pool]]\nname = \"handlers\"\n\
             contract_hours = 30\non_cases = 1\nfirst_entity = 1000\nplan = [{{ week = 0, heads = 9 }}]\n\
             [[work]]\nstep = \"child-award\"\npool = \"handlers\"\nhours = {{ shape = \"fixed\", mean = 5 }}\n\
             [[route]]\nfrom = \"start\"\nto = \"child-award\"\n\
             [[moment]]\nfact = \"dagtekening van het besluit\"\nis = \"{is}\"\n[report]\npool = \"handlers\"\n\
             deadline = [{{ name = \"award\", steps = [\"child-award\"] }}]\n"
        )
    };
    let process = read("schemes/wht-kinderen/process.toml");
    let model = |is: &str| looked_up(&scenario(is), &process).unwrap_or_else(|problems| panic!("{problems}"));
    let moment = |is: &str| SimulatedMoment {
        step: "child-award".to_owned(),
        fact: "dagtekening van het besluit".to_owned(),
        is: is.to_owned(),
    };
    let extent = Extent { seed: 1, worlds: 0, replications: 2, threads: NonZeroUsize::MIN };
    let report =
        compare(&[model("ready"), model("registered_on"), model("ready")], extent, nobody()).unwrap();
    assert_eq!(report.versions().len(), 1);
    assert_eq!(report.moments(report.versions()[0]), [&moment("ready"), &moment("registered_on")]);
    let written = serde_json::to_string(&report).unwrap();
    let again = Report::read(&written).unwrap();
    assert_eq!(again.scenarios[1].versions[0].moments, [moment("registered_on")]);
    let told = comparison_text(&report);
    let line =
        "moment: the term of «child-award» counts from «dagtekening van het besluit», which is ready here\n";
    assert!(told.contains(line), "{told}");
    for (language, sentence) in [
        (
            Language::Nl,
            "De termijn van «child-award» telt vanaf «dagtekening van het besluit». Bij «children» is dat: \
             het moment waarop de stap kan beginnen.",
        ),
        (
            Language::En,
            "The term of «child-award» counts from «dagtekening van het besluit». With «children» that is: \
             the day of registration.",
        ),
    ] {
        let readable = document(&report, language);
        let reckoned = readable.sections.iter().find(|section| section.id == "reckoned").unwrap();
        let says = |block: &Block| matches!(block, Block::Text { text } if text == sentence);
        assert!(reckoned.blocks.iter().any(says), "{sentence}: {:?}", reckoned.blocks);
    }
    // What counts from another moment is not held against the first: it is no better kept by that.
    let [first, other, same] = &report.scenarios[..] else { panic!("three") };
    let apart = other.terms_apart(first);
    let froms: Vec<_> = apart.iter().map(|(own, known)| (own.from.as_str(), known.from.as_str())).collect();
    assert_eq!(froms, [("registered_on", "ready")]);
    assert!(same.terms_apart(first).is_empty() && first.terms_apart(first).is_empty());
    let differs = |scenario: &ScenarioReport, what: What| {
        let own = scenario.figures.iter().filter(|figure| figure.what == what);
        own.map(|figure| figure.difference.is_some()).collect::<BTreeSet<bool>>()
    };
    assert_eq!((differs(other, What::Late), differs(other, What::NotKnown)), (only(false), only(false)));
    assert_eq!((differs(same, What::Late), differs(other, What::Total)), (only(true), only(true)));
    assert!(told.contains("not compared: the term of «child-award» is "), "{told}");
    assert_eq!(told.matches("not compared: ").count(), 1, "{told}");
    for (language, sentence) in [
        (Language::Nl, "Die twee zijn niet te vergelijken: een andere termijn is geen beter gehaalde."),
        (Language::En, "These two cannot be compared: another term is not a term that is better kept."),
    ] {
        let readable = document(&report, language);
        let terms = readable.sections.iter().find(|section| section.id == "deadlines").unwrap();
        let says = |block: &&Block| matches!(block, Block::Text { text } if text.ends_with(sentence));
        assert_eq!(terms.blocks.iter().filter(says).count(), 1, "{:?}", terms.blocks);
    }
    // A report of before moments were kept, and a scheme whose terms count from no fact.
    assert!(!serde_json::to_string(&self::report("kot-2021", 9)).unwrap().contains("moments"));
}

#[test]
fn a_report_of_before_runs_were_counted_keeps_no_terms() {
    let told = serde_json::to_string(&report("kot-2021", 9)).unwrap();
    let before = told.replace("\"runs_in_terms\":10,", "");
    assert_ne!(before, told);
    let read = Report::read(&before).unwrap();
    assert!(!read.keeps_terms(read.versions()[0]));
}

/// Given the scenario of the demonstration, when one thing is changed in it or in its process, then this is said of it.
#[test]
fn a_scenario_without_the_decisions_of_the_scheme_is_refused_at_the_place_where_it_names_it() {
    let work = "[[work]]\nstep = \"full-assessment\"\npool = \"handlers\"\nrank = 1\nby_class = true\noldest = \"due\"\n";
    let route = "[[route]]\nfrom = \"first-review\"\nto = \"full-assessment\"\nchance = 0.6\ndraw = 3\n";
    let range = "[[uncertain]]\nname = \"hours per assessment\"\nlow = 0.8\nlikely = 1\nhigh = 1.4\nhours = [\"full-assessment\"]\n";
    let counted = "    { name = \"full assessment\", steps = [\"full-assessment\"] },\n]\n";
    let nobody_does = "«kot-2021» beslist bij de stap «full-assessment», en die doet hier niemand";
    let process = read("schemes/kot-2021/process.toml");
    let term = "months = 6\nfrom = \"registered_on\"\nextension_months";
    let longer = process.replacen(term, &term.replace("= 6", "= 12"), 1);
    assert_ne!(longer, process);
    let from_decision = "months = 6\nfrom = \"decided_on:first-review\"\nextension_months";
    let (head, tail) = process.rsplit_once(term).unwrap();
    let moved = format!("{head}{from_decision}{tail}");
    let whole = demonstration("kot-2021", 9);
    let without = |parts: &[&str]| {
        parts.iter().fold(whole.clone(), |text, part| {
            assert!(text.contains(part), "{part}");
            let (head, tail) = text.rsplit_once(part).unwrap();
            let kept = if *part == counted { "]\n" } else { "" };
            format!("{head}{kept}{tail}")
        })
    };
    let line = whole.lines().position(|line| line.starts_with("simulates")).unwrap() + 1;
    for (scenario, process, expected) in [
        (without(&[work, route, range]), &process, nobody_does),
        (without(&[route]), &process, nobody_does),
        (
            without(&[counted]),
            &process,
            "de termijn van «full-assessment» wordt hier niet geteld (report.deadline)",
        ),
        (
            whole.clone(),
            &moved,
            "de termijn van «full-assessment» telt hier vanaf decided_on:first-review, en bij «kot-2021» vanaf registered_on",
        ),
        (whole.clone(), &longer, "de termijn van «full-assessment» is hier 52 weken, en bij «kot-2021» 26"),
    ] {
        let refused = looked_up(&scenario, process).unwrap_err();
        let said: Vec<String> = refused.iter().map(ToString::to_string).collect();
        assert_eq!(said, [format!("scenario.toml:{line}:14: simulates: {expected}")]);
    }
    assert!(looked_up(&whole, &process).is_ok());
    assert!(
        !looked_up(&whole, &format!("{process}\n# anders\n")).unwrap().versions[0].own_process,
        "invented"
    );
}

#[test]
fn a_report_says_how_many_worlds_were_drawn_and_how_many_parents_were_in_the_fullest() {
    let mut report = report("kot-2021", 9);
    let version = report.versions()[0].clone();
    assert_eq!(
        (report.drawn(&version), report.parents(&version)),
        (5, 40),
        "two runs of a world are one draw"
    );
    report.scenarios.push(report.scenarios[0].clone());
    report.scenarios[1].uncertain.clear();
    report.scenarios[1].parents_most = Some(30);
    assert_eq!(
        (report.drawn(&version), report.parents(&version)),
        (5, 30),
        "the scenario with least of it counts"
    );
    report.scenarios.remove(0);
    assert_eq!(report.drawn(&version), 10, "where nothing is uncertain every run counts");
    report.scenarios[0].parents_most = None;
    let read = Report::read(&serde_json::to_string(&report).unwrap()).unwrap();
    assert_eq!(read.parents(&version), 0, "of a report of before this nobody knows");
}

/// Given a scheme that decides at one step, when so many of sixteen hundred parents come to it, then the report tells those and not
/// who registered.
#[test]
fn a_report_says_how_many_come_to_a_decision_and_not_how_many_register() {
    let process = read("schemes/wht-kinderen/process.toml");
    let of = |route: &str| {
        let scenario = format!(
            "name = \"children\"\nprocess = \"process.toml\"\nsimulates = [\"wht-kinderen\"]\n[inflow]\n\
             [[inflow.cohort]]\nname = \"all\"\nfrom = 0\nto = 10\nparents = 1600\n[[pool]]\nname = \"handlers\"\n\
             contract_hours = 30\non_cases = 1\nfirst_entity = 10000\nplan = [{{ week = 0, heads = 90 }}]\n\
             [[work]]\nstep = \"child-award\"\npool = \"handlers\"\nhours = {{ shape = \"fixed\", mean = 1 }}\n\
             [[route]]\nfrom = \"start\"\nto = \"child-award\"\n{route}\
             [[moment]]\nfact = \"dagtekening van het besluit\"\nis = \"ready\"\n[report]\npool = \"handlers\"\n\
             deadline = [{{ name = \"award\", steps = [\"child-award\"] }}]\n"
        );
        let model = looked_up(&scenario, &process).unwrap_or_else(|problems| panic!("{problems}"));
        let extent = Extent { seed: 1, worlds: 0, replications: 5, threads: NonZeroUsize::MIN };
        let report = compare(&[model], extent, nobody()).unwrap();
        let version = report.versions()[0].clone();
        (report.parents(&version), report.reached(&version).unwrap(), report)
    };
    let (parents, everybody, _) = of("");
    assert_eq!((parents, everybody), (1600, 1600));
    let (parents, few, mut report) = of("chance = 0.001\ndraw = 3\n");
    assert_eq!(parents, 1600);
    assert!(few < 20, "{few} of sixteen hundred, of whom one in a thousand comes to it");
    // The scenario with least of it counts, and one that does not tell tells nothing for all.
    let version = report.versions()[0].clone();
    report.scenarios.push(report.scenarios[0].clone());
    report.scenarios[1].versions[0].reached = Some(0);
    assert_eq!(report.reached(&version), Some(0));
    report.scenarios[1].versions[0].reached = None;
    let read = Report::read(&serde_json::to_string(&report).unwrap()).unwrap();
    assert_eq!(read.reached(&version), None, "of a report of before this nobody knows");
}

/// Who is decided upon at two steps is one person, and who objects is not decided upon twice.
#[test]
fn who_comes_to_two_decisions_of_a_scheme_is_counted_once() {
    let report = report("kot-2021", 9);
    let version = report.versions()[0].clone();
    assert_eq!(report.reached(&version), Some(40));
}
