//! What becomes of terms: kept, missed or not known, counted from the moment that the process names.

use crate::comparison::nobody;
use crate::reference::load;
use herstel_planning::{
    Block, Ending, Extent, Late, Model, Outcome, Report, What, compare, comparison_text, document, simulate,
    text,
};
use herstel_scheme::Language;
use std::num::NonZeroUsize;

/// Two steps with work, the second with a term.
fn process(weeks: u32, from: &str) -> String {
    format!(
        "[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n[[step]]\nid = \"come\"\nkind = \"application\"\n\
         [[step]]\nid = \"first\"\nkind = \"support\"\nafter = [\"come\"]\n\
         [[step]]\nid = \"second\"\nkind = \"support\"\nafter = [\"come\", \"first\"]\n\
         [step.deadline]\nweeks = {weeks}\nfrom = \"{from}\"\nsource = \"-\"\nverified = true\n"
    )
}

/// A hundred parents in the first week; nobody does the second step before the week that is named.
fn late(helped_from: u32, end: u32, patience: &str) -> (Model, Outcome) {
    run(&hundred(helped_from, end, patience))
}

fn hundred(helped_from: u32, end: u32, patience: &str) -> String {
    format!(
        "name = \"late\"\nprocess = \"process.toml\"\nend = {end}\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
         to = 0.7\nparents = 100\n[[pool]]\nname = \"handlers\"\ncontract_hours = 30\non_cases = 1\nfirst_entity = 1000\n\
         plan = [{{ week = 0, heads = 0 }}, {{ week = {helped_from}, heads = 1000 }}]\n\
         [[work]]\nstep = \"second\"\npool = \"handlers\"\nhours = {{ shape = \"fixed\", mean = 1 }}\n{patience}\
         [[route]]\nfrom = \"come\"\nto = \"second\"\n[report]\nweeks = [5]\npool = \"handlers\"\n\
         row = [{{ name = \"second\", steps = [\"second\"] }}]\ndeadline = [{{ name = \"second\", steps = [\"second\"] }}]\n"
    )
}

fn run(scenario: &str) -> (Model, Outcome) {
    let model = load(scenario, &process(10, "registered_on")).unwrap_or_else(|problems| panic!("{problems}"));
    let outcome = simulate(&model, 1).unwrap();
    (model, outcome)
}

fn leaves_after(weeks: u32) -> String {
    format!("patience = {{ shape = \"fixed\", weeks = {weeks} }}\n")
}

#[test]
fn who_still_waits_past_the_term_at_the_end_missed_it_and_of_a_running_term_nothing_is_known() {
    let (_, over) = late(40, 19, "");
    assert_eq!(over.ending, Ending::Overloaded(100));
    assert_eq!(over.late, [[Late { late: 100, of: 100, unknown: 0 }]]);
    let (model, running) = late(40, 9, "");
    assert_eq!(running.late, [[Late { late: 0, of: 0, unknown: 100 }]]);
    let told = text(&model, &running);
    assert!(told.contains("breach second>10w [0] of [0], not known [100]\n"), "{told}");
    let (model, helped) = late(3, 19, "");
    assert_eq!(helped.late, [[Late { late: 0, of: 100, unknown: 0 }]]);
    assert!(text(&model, &helped).contains("breach second>10w [0] of [100]\n"));
}

#[test]
fn who_walks_away_after_the_term_missed_it_and_before_it_neither_kept_nor_missed_it() {
    let (_, after) = late(40, 60, &leaves_after(11));
    assert_eq!((after.ending, after.withdrew[0]), (Ending::Done, 100));
    assert_eq!(after.late, [[Late { late: 100, of: 100, unknown: 0 }]]);
    let (_, before) = late(40, 60, &leaves_after(9));
    assert_eq!((before.ending, before.withdrew[0]), (Ending::Done, 100));
    assert_eq!(before.late, [[Late { late: 0, of: 0, unknown: 100 }]]);
}

/// One person for five weeks, who helps two a week, and never anybody again.
fn emptied(end: &str, reaction: &str) -> Outcome {
    let text = hundred(5, 60, "").replace("end = 60\n", end).replace("mean = 1 }", "mean = 15 }").replace(
        "plan = [{ week = 0, heads = 0 }, { week = 5, heads = 1000 }]",
        "follows = \"both\"\nplan = [{ week = 0, heads = 1 }, { week = 5, heads = 0 }]",
    );
    run(&format!("{text}{reaction}")).1
}

#[test]
fn a_term_that_nobody_is_left_to_keep_is_missed_whenever_the_run_stops_and_whoever_reacts() {
    let outcome = emptied("", "");
    assert!(outcome.last < 10.0, "nothing happens any more: {}", outcome.last);
    let Late { late, of, unknown } = outcome.late[0][0];
    assert!((85..=92).contains(&late) && of == 100 && unknown == 0, "{:?}", outcome.late);
    assert!(matches!(outcome.ending, Ending::Overloaded(open) if open == late), "{:?}", outcome.ending);
    assert_eq!(emptied("end = 8\n", "").late, outcome.late, "nobody comes after the end either");
    let notice = "[[reaction]]\nname = \"notice\"\nsteps = [\"second\"]\n\
                  penalty = { grace_days = 14, tiers = [{ days = 42, cents = 100 }] }\n";
    let told = emptied("", notice);
    assert_eq!(told.late, outcome.late);
    // Until the end of the scenario nothing is decided: the whole penalty is due.
    assert_eq!(told.reactions[0].times, late);
    assert_eq!(told.reactions[0].penalty_cents, i64::from(late) * 42 * 100);
}

#[test]
fn a_term_from_registration_counts_once_however_often_a_parent_comes_back_to_its_step() {
    let circle = "[[work]]\nstep = \"first\"\npool = \"handlers\"\nhours = { shape = \"fixed\", mean = 1 }\n\
                  [[route]]\nfrom = \"second\"\nto = \"first\"\nchance = 0.6\ndraw = 40\n\
                  wait = { shape = \"fixed\", weeks = 4 }\n[[route]]\nfrom = \"first\"\nto = \"second\"\n";
    let ran = |from: &str, moment: &str| {
        let scenario = hundred(1, 500, "").replacen("[report]", &format!("{circle}{moment}[report]"), 1);
        let process = process(10, from).replacen("after = [\"come\"]", "after = [\"come\", \"second\"]", 1);
        let model = load(&scenario, &process).unwrap_or_else(|problems| panic!("{problems}"));
        let outcome = simulate(&model, 1).unwrap();
        (outcome.waits[0].len(), outcome.late[0][0])
    };
    // The first three rounds are over within ten weeks; who comes for a fourth is late.
    let (rounds, Late { late, of, unknown }) = ran("registered_on", "");
    assert!(rounds > 180, "{rounds}");
    assert!((10..=35).contains(&late) && (of, unknown) == (100, 0), "{late} of {of}, {unknown} not known");
    // What begins with the round itself is told of each round.
    let (rounds, of_each) = ran("fact:filed_on", &filed("ready"));
    assert_eq!((of_each.of as usize, of_each.unknown), (rounds, 0));
}

/// A comparison of one scenario with itself alone, in so many runs.
fn report(model: Model, replications: u32) -> Report {
    let extent = Extent { seed: 1, worlds: 0, replications, threads: NonZeroUsize::MIN };
    compare(&[model], extent, nobody()).unwrap()
}

/// The rows of the table of terms, as somebody reads them.
fn rows(report: &Report) -> Vec<Vec<String>> {
    let told = document(report, Language::Nl);
    let terms = told.sections.iter().find(|section| section.id == "deadlines").unwrap();
    let table = terms.blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows.clone()),
        Block::Text { .. } | Block::Chart { .. } => None,
    });
    table.unwrap()
}

#[test]
fn a_term_of_which_nothing_came_to_anything_is_not_kept_and_has_no_part_that_was_missed() {
    let report = |model: Model| self::report(model, 3);
    let figure = |report: &Report, what: What| {
        let of_all = report.scenarios[0].figures.iter().find(|figure| figure.what == what);
        of_all.map(|figure| figure.band.p50)
    };
    let kept = report(late(3, 60, "").0);
    assert_eq!(kept.scenarios[0].runs_in_terms, Some(3));
    assert_eq!(
        (figure(&kept, What::Late), figure(&kept, What::NotKnown)),
        (Some(Some(0.0)), Some(Some(0.0)))
    );
    // Everybody leaves in time: nobody waits, and nobody was decided upon.
    let nobody_there = report(late(40, 60, &leaves_after(9)).0);
    assert_eq!(nobody_there.scenarios[0].runs_in_terms, Some(0));
    assert_eq!(figure(&nobody_there, What::Late), None);
    assert_eq!(figure(&nobody_there, What::NotKnown), Some(Some(100.0)));
    assert_eq!(rows(&nobody_there), [["second", "alle", "late", "–", "–", "100"]]);
    // Everybody still waits when it is over, with the term past.
    let waiting = report(late(40, 19, "").0);
    assert_eq!(waiting.scenarios[0].runs_in_terms, Some(0));
    assert_eq!(figure(&waiting, What::Late), Some(Some(1.0)));
}

/// One parent in one of two classes, by chance: in each run one of the classes has nobody.
#[test]
fn a_term_that_nobody_reached_in_some_runs_is_told_over_the_others_with_how_many_runs_told_nothing() {
    let classes = "[classes]\ndraw = 1\nclass = [{ name = \"a\", share = 0.5 }, { name = \"b\", share = 0.5 }]\n[[pool]]";
    let scenario = one("").replacen("[[pool]]", classes, 1);
    let model = load(&scenario, &process(5, "registered_on")).unwrap_or_else(|problems| panic!("{problems}"));
    let report = report(model, 20);
    let scenario = &report.scenarios[0];
    let without = |figures: &[herstel_planning::ReportedFigure], class: Option<&str>| {
        let is_it = |figure: &&herstel_planning::ReportedFigure| {
            figure.what == What::Late && figure.class.as_deref() == class
        };
        let found = figures.iter().find(is_it).unwrap();
        assert_eq!(found.band.p10, Some(1.0), "late in every run that had somebody");
        found.runs_without
    };
    for figures in std::iter::once(&scenario.figures).chain(scenario.policies.iter().map(|run| &run.figures))
    {
        assert_eq!(without(figures, None), 0);
        let (a, b) = (without(figures, Some("a")), without(figures, Some("b")));
        assert!(a > 0 && b > 0 && a + b == 20, "{a} {b}");
    }
    let a = without(&scenario.figures, Some("a"));
    let missed = format!("100,0%; in {a} keer niets bekend");
    let expected = ["second", "a", "one", missed.as_str(), "–", "0"];
    assert!(rows(&report).iter().any(|row| *row == expected), "{:?}", rows(&report));
    let told = comparison_text(&report);
    assert!(!told.contains("nobody in"), "the lines tell all classes together: {told}");
    let read = Report::read(&serde_json::to_string(&report).unwrap()).unwrap();
    assert_eq!(without(&read.scenarios[0].figures, Some("a")), a);
}

/// One person helps from week 3 on; who is not helped after nine weeks leaves, and the term is ten.
#[test]
fn a_run_in_which_nearly_everybody_left_before_the_term_does_not_keep_it() {
    let with_hours = |hours: &str| {
        let few = hundred(3, 60, &leaves_after(9)).replace("heads = 1000", "heads = 1");
        run(&few.replace("mean = 1 }", &format!("mean = {hours} }}")))
    };
    let (model, outcome) = with_hours("18");
    let Late { late, of, unknown } = outcome.late[0][0];
    assert!(late == 0 && of > 0 && of + unknown == 100 && unknown > 80, "{:?}", outcome.late);
    assert_eq!(report(model, 3).scenarios[0].runs_in_terms, Some(0));
    let (model, outcome) = with_hours("1.9");
    let Late { late, of, unknown } = outcome.late[0][0];
    assert!(late == 0 && of + unknown == 100 && unknown <= 10, "{:?}", outcome.late);
    assert_eq!(report(model, 3).scenarios[0].runs_in_terms, Some(3));
}

/// One parent: a week of work at the first step, two and a half weeks away, two weeks of work at the second.
fn one(moments: &str) -> String {
    format!(
        "name = \"one\"\nprocess = \"process.toml\"\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\nto = 0.7\n\
         parents = 1\n[[pool]]\nname = \"handlers\"\ncontract_hours = 30\non_cases = 1\nfirst_entity = 1000\n\
         plan = [{{ week = 0, heads = 3 }}]\n\
         [[work]]\nstep = \"first\"\npool = \"handlers\"\nhours = {{ shape = \"fixed\", mean = 30 }}\n\
         [[work]]\nstep = \"second\"\npool = \"handlers\"\nhours = {{ shape = \"fixed\", mean = 60 }}\n\
         [[route]]\nfrom = \"come\"\nto = \"first\"\n[[route]]\nfrom = \"first\"\nto = \"second\"\n\
         wait = {{ shape = \"fixed\", weeks = 2.5 }}\n{moments}[report]\npool = \"handlers\"\n\
         deadline = [{{ name = \"second\", steps = [\"second\"] }}]\n"
    )
}

fn filed(is: &str) -> String {
    format!("[[moment]]\nfact = \"filed_on\"\nis = \"{is}\"\n")
}

/// Given a term of so many weeks that counts from here, then it is missed or not: the second step is done five and a half
/// weeks after registration, four and a half after the first step, two after it could begin.
#[test]
fn a_term_counts_from_the_moment_that_the_process_names() {
    for (weeks, from, moments, missed) in [
        (5, "registered_on", String::new(), true),
        (6, "registered_on", String::new(), false),
        (5, "applied_on", String::new(), true),
        (5, "decided_on:come", String::new(), true),
        (6, "decided_on:come", String::new(), false),
        (4, "decided_on:first", String::new(), true),
        (5, "decided_on:first", String::new(), false),
        (1, "fact:filed_on", filed("ready"), true),
        (3, "fact:filed_on", filed("ready"), false),
        (4, "fact:filed_on", filed("decided_on:first"), true),
        (5, "fact:filed_on", filed("decided_on:first"), false),
        (5, "fact:filed_on", filed("registered_on"), true),
    ] {
        let model =
            load(&one(&moments), &process(weeks, from)).unwrap_or_else(|problems| panic!("{problems}"));
        let outcome = simulate(&model, 1).unwrap();
        let expected = Late { late: u32::from(missed), of: 1, unknown: 0 };
        assert_eq!(outcome.late, [[expected]], "{weeks} weeks from {from} {moments}");
    }
}

fn said(scenario: &str, process: &str) -> String {
    load(scenario, process).unwrap_err().to_string()
}

#[test]
fn a_moment_that_nobody_names_is_refused_with_its_place() {
    let process = process(5, "fact:filed_on");
    let line = process.lines().position(|line| line.contains("fact:filed_on")).unwrap() + 1;
    let place = format!(
        "process.toml:{line}:8: step.deadline.from: de termijn van «second» telt vanaf het gegeven «filed_on»"
    );
    let refused = said(&one(""), &process);
    assert!(refused.starts_with(&place), "{refused}");
    // What the scenario does not count needs no moment.
    let uncounted = one("").replace("deadline = [{ name = \"second\", steps = [\"second\"] }]\n", "");
    assert!(load(&uncounted, &process).is_ok());
    let someday = said(&one(&filed("someday")), &process);
    assert!(
        someday.starts_with("scenario.toml:") && someday.contains("moment.is: «someday» is geen moment"),
        "{someday}"
    );
    let unknown = said(&one(&filed("decided_on:third")), &process);
    assert!(unknown.contains("moment.is: «decided_on:third» is geen moment"), "{unknown}");
    let twice = said(&one(&format!("{}{}", filed("ready"), filed("ready"))), &process);
    assert!(twice.contains("moment.fact: het gegeven «filed_on» staat er twee keer in"), "{twice}");
    let other = said(&one(&filed("ready")), &self::process(5, "registered_on"));
    assert!(
        other.contains("moment.fact: geen termijn in het proces telt vanaf het gegeven «filed_on»"),
        "{other}"
    );
    let written = said(&one(""), &self::process(5, "someday"));
    assert!(
        written.starts_with("process.toml:") && written.contains("«someday» is geen begin van een termijn"),
        "{written}"
    );
    let no_step = self::process(5, "decided_on:third");
    let line = no_step.lines().position(|line| line.contains("decided_on:third")).unwrap() + 1;
    let refused = said(&one(""), &no_step);
    assert!(refused.starts_with(&format!("process.toml:{line}:8: step.deadline.from: ")), "{refused}");
}

#[test]
fn a_term_from_a_step_that_somebody_passes_by_is_refused_where_they_begin_or_where_it_stands() {
    let process = process(5, "decided_on:first");
    let later = "[[inflow.cohort]]\nname = \"later\"\nfrom = 1\nto = 2\nparents = 1\nbegins_at = \"second\"\n[[pool]]";
    let begins = said(&one("").replacen("[[pool]]", later, 1), &process);
    let sentence = "de termijn van «second» telt vanaf het einde van «first», en wie in «later» zit, komt er zonder die stap";
    assert!(begins.contains(&format!("inflow.cohort.begins_at: {sentence}")), "{begins}");
    let past = one("").replacen(
        "[[route]]\nfrom = \"come\"\nto = \"first\"\n",
        "[[route]]\nfrom = \"come\"\nto = \"first\"\nchance = 0.5\ndraw = 9\n[[route]]\nfrom = \"come\"\nto = \"second\"\n",
        1,
    );
    let passed = said(&past, &process);
    assert!(
        passed.starts_with("process.toml:") && passed.contains("step.deadline.from: de termijn van «second»"),
        "{passed}"
    );
    let own = said(&one(""), &self::process(5, "decided_on:second"));
    assert!(own.contains("telt vanaf het einde van «second»"), "its own end is no beginning: {own}");
}
