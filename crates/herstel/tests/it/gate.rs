//! `herstel gate`: what stands before announcing and opening a version, as its users meet it.

use crate::command::{run, schemes_folder};
use serde_json::Value;
use std::{fs, path::Path};
use tempfile::TempDir;

/// An invented operation, and the ids of two who steer.
fn seeded() -> (TempDir, [String; 2]) {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "40", "--seed", "7"]).ends_with(0);
    let listed = run(&home, &["staff", "list", "--format", "json"]).ends_with(0).out;
    let steering = |member: &Value| member.to_string().contains("\"steering\"");
    let members: Vec<Value> = match serde_json::from_str(&listed) {
        Ok(Value::Array(members)) => members,
        _ => listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
    };
    let ids: Vec<String> =
        members.iter().filter(|it| steering(it)).map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    (home, ids.try_into().unwrap())
}

/// The policy of 2021 with one file in which a text is another, alone in a folder.
fn with(home: &TempDir, name: &str, file: &str, from: &str, to: &str) -> String {
    let folder = home.path().join(name);
    copy(&schemes_folder().join("kot-2021"), &folder.join("kot-2021"));
    let path = folder.join("kot-2021").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    folder.to_str().unwrap().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if path.is_dir() { copy(&path, &target) } else { fs::copy(path, target).map(drop).unwrap() }
    }
}

fn states(home: &TempDir, schemes: &str) -> Vec<(String, String)> {
    let out = run(home, &["gate", "list", "--schemes", schemes]).ends_with(0).out;
    let words = |line: &str| {
        let mut words = line.split_whitespace().map(str::to_owned);
        (words.next().unwrap(), words.next().unwrap())
    };
    out.lines().map(words).collect()
}

fn prepared(home: &TempDir, schemes: &str) -> String {
    let out = run(home, &["prepare-awards", "--schemes", schemes]).ends_with(0).out;
    out.lines()
        .find(|line| line.starts_with("awards prepared"))
        .unwrap()
        .rsplit(' ')
        .next()
        .unwrap()
        .to_owned()
}

/// The form of a test, with a target group of forty people at most.
fn for_forty(form: &str) -> String {
    let sizes = ["low = 20", "likely = 30", "high = 40"];
    let line = |line: &str| {
        let size = sizes.iter().find(|size| {
            size.split_once(" = ").is_some_and(|(name, _)| line.starts_with(&format!("{name} = ")))
        });
        format!("{}\n", size.copied().unwrap_or(line))
    };
    form.lines().map(line).collect()
}

/// A simulation of the policy of 2021 as it stands in a folder, with its own process and so many people, kept as a report.
fn simulate(home: &TempDir, schemes: &str, heads: &str) {
    let today = schemes_folder().join("../crates/herstel/data/demo-outlook.toml");
    let scenario = fs::read_to_string(today).unwrap();
    let process = format!("{schemes}/kot-2021/process.toml");
    let filled =
        [("process.toml", process.as_str()), ("SCHEME", "kot-2021"), ("COMING", "40"), ("HEADS", heads)];
    let scenario = filled.iter().fold(scenario, |text, (from, to)| text.replace(from, to));
    let file = home.path().join("scenario.toml");
    fs::write(&file, scenario).unwrap();
    let run_it = ["feasibility", "run", file.to_str().unwrap(), "--worlds", "20", "--replications", "1"];
    let kept = run(home, &[&run_it[..], &["--store", "--schemes", schemes]].concat()).ends_with(0);
    assert!(kept.err.contains("kept as report"), "{}", kept.err);
}

#[test]
fn a_process_without_the_decisions_of_a_scheme_is_no_simulation_of_it() {
    let home = TempDir::new().unwrap();
    let choices = schemes_folder().join("../scenarios/choices");
    fs::copy(choices.join("process.toml"), home.path().join("process.toml")).unwrap();
    let today = fs::read_to_string(choices.join("today.toml")).unwrap();
    let named = today.replacen("process =", "simulates = [\"kot-2021\"]\nprocess =", 1);
    let file = home.path().join("today.toml");
    fs::write(&file, &named).unwrap();
    let refused = run(&home, &["feasibility", "run", file.to_str().unwrap()]).ends_with(1);
    let line = named.lines().position(|line| line.starts_with("simulates")).unwrap() + 1;
    let place = format!(
        "today.toml:{line}:14: simulates: «kot-2021» beslist bij de stap «full-assessment», en die doet hier niemand"
    );
    assert!(refused.err.contains(&place), "{}", refused.err);
    assert!(!refused.err.contains("«first-review»"), "that one is done here: {}", refused.err);
}

#[test]
fn a_scheme_that_is_not_there_cannot_be_simulated() {
    let home = TempDir::new().unwrap();
    let choices = schemes_folder().join("../scenarios/choices");
    fs::copy(choices.join("process.toml"), home.path().join("process.toml")).unwrap();
    let today = fs::read_to_string(choices.join("today.toml")).unwrap();
    let named = today.replacen("process =", "simulates = [\"kot-2021\", \"bestaat-niet\"]\nprocess =", 1);
    let file = home.path().join("today.toml");
    fs::write(&file, &named).unwrap();
    let refused = run(&home, &["feasibility", "run", file.to_str().unwrap()]).ends_with(1);
    let line = named.lines().position(|line| line.starts_with("simulates")).unwrap() + 1;
    let place = format!("today.toml:{line}:26: simulates: er is geen regeling «bestaat-niet»");
    assert!(refused.err.contains(&place), "{}", refused.err);
}

#[test]
fn a_demonstration_has_open_gates_and_a_changed_parameter_closes_one_until_it_was_tested_and_opened() {
    let (home, [recorder, opener]) = seeded();
    let all = states(&home, schemes_folder().to_str().unwrap());
    assert!(all.len() >= 19 && all.iter().all(|(state, _)| state == "open"), "{all:?}");
    let typo = with(&home, "typo", "texts/nl.ftl", "Herstel kinderopvang", "Herstell kinderopvang");
    assert_eq!(states(&home, &typo), [("open".to_owned(), "kot-2021".to_owned())]);
    let more = with(&home, "meer", "parameters.toml", "30.000 €", "31.000 €");
    assert_eq!(states(&home, &more)[0].0, "closed");
    assert_eq!(prepared(&home, &more), "0", "nothing is decided behind a closed gate");

    let gate = |arguments: &[&str]| run(&home, &[&["gate"], arguments, &["--schemes", &more]].concat());
    let example = gate(&["form", "kot-2021"]).ends_with(0).out;
    assert!(example.contains("No report that was kept simulates this version"), "{example}");
    let invented = home.path().join("verzonnen.toml");
    let hash = "0".repeat(64);
    let told = format!(
        "{example}\n[simulated]\nreport = \"{hash}\"\nsubstance = \"{hash}\"\ncan_be_delivered = true\nran_on = \"2021-11-01\"\n"
    );
    fs::write(&invented, told).unwrap();
    let told = gate(&["record", "kot-2021", invented.to_str().unwrap(), "--as", &recorder]).ends_with(1);
    assert!(told.err.contains("gate-not-simulated"), "{}", told.err);
    // One person for all of them: the work is done once, and too late.
    simulate(&home, &more, "1");
    let form = gate(&["form", "kot-2021"]).ends_with(0).out;
    assert!(form.contains("can_be_delivered = false"), "the report says so: {form}");
    let late = home.path().join("te-laat.toml");
    fs::write(&late, form.replace("can_be_delivered = false", "can_be_delivered = true")).unwrap();
    let told = gate(&["record", "kot-2021", late.to_str().unwrap(), "--as", &recorder]).ends_with(1);
    assert!(told.err.contains("gate-terms-not-kept"), "{}", told.err);
    simulate(&home, &more, "9");
    let form = gate(&["form", "kot-2021"]).ends_with(0).out;
    let file = home.path().join("toets.toml");
    // The group of the example is far larger than the forty people of the simulation.
    fs::write(&file, &form).unwrap();
    let small = home.path().join("veertig.toml");
    fs::write(&small, for_forty(&form)).unwrap();
    let (file, one, other) = (file.to_str().unwrap(), ["--as", &recorder], ["--as", &opener]);
    let by = |arguments: &[&str], who: [&str; 2]| gate(&[arguments, &who].concat());
    let reading = || {
        let shown: Value = serde_json::from_str(&gate(&["show", "kot-2021"]).ends_with(0).out).unwrap();
        shown["reading"].as_str().unwrap().to_owned()
    };
    let signed = |arguments: &[&str], who: [&str; 2]| by(&[arguments, &["--read", &reading()]].concat(), who);
    by(&["record", "kot-2021", file], one).ends_with(0);
    let shown: Value = serde_json::from_str(&gate(&["show", "kot-2021"]).ends_with(0).out).unwrap();
    assert_eq!(shown["test"]["simulated"]["size"]["runs"], 20, "{shown}");
    let mut lacks = shown["missing"].as_array().unwrap().iter();
    assert!(lacks.any(|lacks| lacks["code"] == "smaller-than-group"), "{shown}");
    let file = small.to_str().unwrap();
    let unread = by(&["record", "kot-2021", file], one).ends_with(1);
    assert!(unread.err.contains("required"), "{}", unread.err);
    signed(&["record", "kot-2021", file], one).ends_with(0);
    let refused = signed(&["announce", "kot-2021"], other).ends_with(1);
    assert!(refused.err.contains("gate-incomplete"), "{}", refused.err);
    let hired = |role: &[&str]| {
        let out = run(&home, &[&["staff", "add", "--name", "Bea"], role].concat()).ends_with(0).out;
        out.split_whitespace().find(|word| word.starts_with("stf-")).unwrap().to_owned()
    };
    let (handler, lead) = (hired(&["--role", "case-handler"]), hired(&["--role", "team-lead"]));
    let desk = hired(&["--role", "municipal-support", "--municipality", "0034"]);
    let adviser = hired(&["--role", "legal-adviser"]);
    let explain = ["sign", "kot-2021", "--explainable", "--remarks", "Uitgelegd."];
    let refused = signed(&explain, one).ends_with(1);
    assert!(refused.err.contains("gate-front-desk"), "{}", refused.err);
    let unread = [&explain[..], &["--read", &hash]].concat();
    let refused = by(&unread, ["--as", &handler]).ends_with(1);
    assert!(refused.err.contains("gate-changed"), "{}", refused.err);
    signed(&explain, ["--as", &handler]).ends_with(0);
    let answer = |body| ["answer", "kot-2021", body, "--answered-by", "De directeur"];
    let refused = signed(&answer("Uht"), one).ends_with(1);
    assert!(refused.err.contains("gate-own-answer"), "{}", refused.err);
    signed(&answer("Uht"), ["--as", &lead]).ends_with(0);
    signed(&answer("gemeenten"), ["--as", &desk]).ends_with(0);
    let sound = ["sign", "kot-2021", "--remarks", "Gelezen."];
    let refused = signed(&sound, other).ends_with(1);
    assert!(refused.err.contains("gate-legal"), "{}", refused.err);
    signed(&sound, ["--as", &adviser]).ends_with(0);
    let own = signed(&["announce", "kot-2021"], one).ends_with(1);
    assert!(own.err.contains("gate-same-person"), "{}", own.err);
    signed(&["announce", "kot-2021"], other).ends_with(0);
    assert_eq!(prepared(&home, &more), "0", "told is not open");
    signed(&["pilot", "kot-2021", "H-2020-99999"], other).ends_with(1);
    signed(&["pilot", "kot-2021", "H-2020-00001"], other).ends_with(0);
    by(&["learn", "kot-2021", "Bel eerst."], one).ends_with(0);
    let early = signed(&["open", "kot-2021"], other).ends_with(1);
    assert!(early.err.contains("gate-no-cohort"), "{}", early.err);
    let cohort =
        ["cohort", "kot-2021", "--name", "eerste groep", "--from", "2020-01-01", "--until", "2020-06-30"];
    signed(&cohort, other).ends_with(0);
    by(&["learn", "kot-2021", "Schrijf korter."], one).ends_with(0);
    signed(&["open", "kot-2021"], other).ends_with(0);
    assert_eq!(states(&home, &more)[0].0, "open");
    assert_ne!(prepared(&home, &more), "0");
    let shown: Value = serde_json::from_str(&gate(&["show", "kot-2021"]).ends_with(0).out).unwrap();
    assert_eq!(shown["missing"], serde_json::json!([]));
    assert!(shown["entries"].as_array().unwrap().len() >= 7, "{shown}");
    by(&["stop", "kot-2021", "De eerste ouders eerst.", "--pilot"], one).ends_with(0);
    assert_eq!(states(&home, &more)[0].0, "open", "one step stands still, the others go on");
    by(&["resume", "kot-2021", "Klaar.", "--pilot"], other).ends_with(0);
    let cannot = [&answer("Uht")[..], &["--cannot"]].concat();
    signed(&cannot, ["--as", &lead]).ends_with(0);
    assert_eq!(states(&home, &more)[0].0, "open", "what is open is taken from nobody");
    let none = signed(&["withdraw", "kot-2021", "Te duur."], one).ends_with(1);
    assert!(none.err.contains("gate-no-change"), "{}", none.err);
    by(&["stop", "kot-2021", "De balie loopt vol."], one).ends_with(0);
    assert_eq!(states(&home, &more)[0].0, "stopped");
    run(&home, &["verify"]).ends_with(0);
    let reviewer = hired(&["--role", "reviewer"]);
    let refused = by(&["resume", "kot-2021", "Het kan weer."], ["--as", &reviewer]).ends_with(1);
    assert!(refused.err.contains("not-allowed"), "{}", refused.err);
}
