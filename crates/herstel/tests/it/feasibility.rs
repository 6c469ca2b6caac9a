//! `herstel feasibility`: the reference scenario, what is wrong with a bad one, and the scenario of published figures.

use crate::command::{herstel, run, schemes_folder};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

#[test]
fn the_reference_scenario_prints_its_figures() {
    let home = TempDir::new().unwrap();
    let scenario = schemes_folder().with_file_name("scenarios").join("reference");
    let ran =
        run(&home, &["feasibility", "run", scenario.to_str().unwrap(), "--seed", "1", "--format", "text"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().filter(|line| !line.contains(" fluid ")).collect();
    assert_eq!(lines.join("\n"), include_str!("../../../herstel-planning/tests/it/reference.txt").trim_end());
}

#[test]
fn a_bad_scenario_is_refused_with_its_place() {
    let home = TempDir::new().unwrap();
    let text =
        std::fs::read_to_string(schemes_folder().with_file_name("scenarios").join("reference/scenario.toml"))
            .unwrap();
    let file = home.path().join("scenario.toml");
    std::fs::copy(
        schemes_folder().with_file_name("scenarios").join("reference/process.toml"),
        home.path().join("process.toml"),
    )
    .unwrap();
    std::fs::write(&file, text.replacen("heads = 60", "heads = -60", 1)).unwrap();
    let ran = run(&home, &["feasibility", "run", file.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("scenario.toml:") && ran.err.contains("pool.plan.heads: -60"), "{}", ran.err);
}

#[test]
fn a_file_that_is_no_text_is_far_too_large_or_is_not_there_is_refused_by_its_name() {
    let home = TempDir::new().unwrap();
    let reference = schemes_folder().with_file_name("scenarios").join("reference");
    let text = std::fs::read_to_string(reference.join("scenario.toml")).unwrap();
    let (file, process) = (home.path().join("scenario.toml"), home.path().join("process.toml"));
    let ran = |text: &[u8], steps: &[u8]| {
        std::fs::write(&file, text).unwrap();
        std::fs::write(&process, steps).unwrap();
        run(&home, &["feasibility", "run", file.to_str().unwrap()])
    };
    let steps = std::fs::read(reference.join("process.toml")).unwrap();
    let odd = ran(b"name = \"a\"\n# caf\xe9\n", &steps);
    assert_eq!(odd.code, 1);
    assert!(odd.err.contains("scenario.toml:2:6: dit is geen tekst in UTF-8"), "{}", odd.err);
    let process_odd = ran(text.as_bytes(), b"\xff");
    assert_eq!(process_odd.code, 1);
    let expected = "process.toml:1:1: dit is geen tekst in UTF-8";
    let field = "process: het proces «process.toml» kan niet worden gelezen: ";
    assert!(process_odd.err.contains(field), "{}", process_odd.err);
    assert!(process_odd.err.contains(expected), "{}", process_odd.err);
    let large = ran("#".repeat(17 << 20).as_bytes(), &steps);
    assert_eq!(large.code, 1);
    assert!(large.err.contains("scenario.toml:1:1: dit bestand is groter dan 16 MiB"), "{}", large.err);
    std::fs::remove_file(&file).unwrap();
    let gone = run(&home, &["feasibility", "run", file.to_str().unwrap()]);
    assert_ne!(gone.code, 0);
    assert!(gone.err.contains("scenario.toml: No such file"), "{}", gone.err);
}

#[test]
fn a_seed_below_nothing_and_a_run_of_no_worlds_are_refused_before_anything_is_run() {
    let home = TempDir::new().unwrap();
    let reference = schemes_folder().with_file_name("scenarios").join("reference");
    for (option, value) in [
        ("--seed", "-1"),
        ("--seed", "een"),
        ("--seed", "18446744073709551616"),
        ("--worlds", "0"),
        ("--worlds", "-3"),
        ("--replications", "0"),
        ("--format", "xml"),
    ] {
        let given = format!("{option}={value}");
        let ran = run(&home, &["feasibility", "run", reference.to_str().unwrap(), &given]);
        assert_eq!(ran.code, 2, "{given}: {}", ran.err);
        assert!(ran.out.is_empty() && ran.err.contains(option), "{given}: {}", ran.err);
    }
    assert_eq!(run(&home, &["feasibility", "run"]).code, 2, "of nothing");
}

#[test]
fn the_shipped_calibration_is_checked_and_a_changed_file_is_found() {
    let home = TempDir::new().unwrap();
    let shipped = schemes_folder().with_file_name("scenarios").join("2021-12");
    let ran = run(&home, &["feasibility", "calibrate", shipped.to_str().unwrap(), "--check"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let copy = home.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    for file in std::fs::read_dir(&shipped).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    let choices = std::fs::read_to_string(copy.join("choices.toml")).unwrap();
    std::fs::write(copy.join("choices.toml"), choices.replace("per_month = 130", "per_month = 120")).unwrap();
    let folder = copy.to_str().unwrap();
    let ran = run(&home, &["feasibility", "calibrate", folder, "--check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("ranges.toml, scenario.toml, process.toml"), "{}", ran.err);
    assert_eq!(run(&home, &["feasibility", "calibrate", folder]).code, 0);
    assert_eq!(run(&home, &["feasibility", "calibrate", folder, "--check"]).code, 0);
}

#[test]
fn an_outlook_tells_its_three_variants_and_a_bad_path_is_refused() {
    let home = TempDir::new().unwrap();
    let shipped = schemes_folder().with_file_name("scenarios").join("2021-12");
    let outlook = |more: &[&str]| {
        run(&home, &[&["feasibility", "outlook", shipped.to_str().unwrap(), "--worlds", "2"], more].concat())
    };
    let ran = outlook(&[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for heading in ["# blind\n", "# staff\n", "# staff and registrations\n", "done 100% "] {
        assert!(ran.out.contains(heading), "{}", ran.out);
    }
    let json: serde_json::Value = serde_json::from_str(&outlook(&["--format", "json"]).out).unwrap();
    assert_eq!(json["variants"][0]["backlog"][4]["day"], "2025-12-31");
    let folder = home.path().join("outlook");
    assert_eq!(outlook(&["--report", folder.to_str().unwrap()]).code, 0);
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let kept: serde_json::Value = serde_json::from_slice(&read("outlook.json")).unwrap();
    assert_eq!(kept, json);
    for (language, told) in [("nl", "VOORBEELD, niet gemeten"), ("en", "EXAMPLE, not measured")] {
        let page = String::from_utf8(read(&format!("outlook.{language}.html"))).unwrap();
        assert!(page.contains(told) && page.contains("2025-12-31") && page.contains("<svg"), "{page}");
        assert_sound_pdf(&folder.join(format!("outlook.{language}.pdf")));
    }
    let path = home.path().join("staff.csv");
    std::fs::write(&path, "date,pool,heads\n2022-01-01,uht,-1\n").unwrap();
    let ran = outlook(&["--staff", path.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("staff.csv:2:1: heads: "), "{}", ran.err);
}

fn assert_sound_pdf(file: &Path) {
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF-1.7"));
    let checked = Command::new("qpdf").arg("--check").arg(file).output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_staffing_plan_is_told_with_its_band_and_a_pool_that_is_not_there_is_refused() {
    let home = TempDir::new().unwrap();
    let shipped = schemes_folder().with_file_name("scenarios").join("2021-12");
    let staff = |more: &[&str]| {
        run(&home, &[&["feasibility", "staff", shipped.to_str().unwrap(), "--runs", "4"], more].concat())
    };
    let ran = staff(&["--until", "2026-12-31", "--part", "90", "--cost", "uht=6500:4000"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.starts_with("target: 90% done by 2026-12-31\n# least cost, without chance\nuht: "),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("meets the target"), "{}", ran.out);
    let ran = staff(&["--until", "2026-12-31", "--cost", "nobody=1"]);
    assert_eq!(ran.code, 2);
    let ran = staff(&["--until", "2022-06-30", "--part", "100"]);
    assert_eq!(ran.code, 1);
    let nobody = "no number of people that can be hired reaches the target";
    assert!(ran.err.contains(nobody), "{}", ran.err);
    let ran = staff(&["--until", "2026-12-31", "--part", "90", "--hire-at-most", "uht=1"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(nobody), "one a month: {}", ran.err);
}

/// What kind of value the documentation calls it.
fn kind(value: &Value) -> &'static str {
    let has = |name: &str| value.get(name).is_some();
    match value {
        Value::Null => "null",
        Value::String(_) => "text",
        Value::Number(_) => "number",
        Value::Bool(_) => "truth",
        Value::Array(_) => "list",
        Value::Object(_) if has("p50_cents") => "amounts",
        Value::Object(fields) if has("p50") => {
            if fields.values().any(Value::is_string) {
                "days"
            } else {
                "band"
            }
        }
        Value::Object(_) => "object",
    }
}

/// Every field of a report with the kinds that it has.
fn fields(value: &Value, path: &str, found: &mut BTreeMap<String, BTreeSet<&'static str>>) {
    match value {
        Value::Array(items) => {
            for item in items {
                fields(item, &format!("{path}[]"), found);
            }
        }
        Value::Object(members) if !matches!(kind(value), "amounts" | "band" | "days") => {
            for (name, member) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                // Figures are the same everywhere.
                let path = path.replace("policies[].figures", "figures");
                if !matches!(member, Value::Array(_)) {
                    found.entry(path.clone()).or_default().insert(kind(member));
                }
                fields(member, &path, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {}
    }
}

const SMALL: &str = r#"
name = "today"
process = "process.toml"
begins = "2021-12-31"
[inflow]
[[inflow.cohort]]
name = "first"
from = 0
to = 20
parents = 200
traits = { positive = 0.5 }
NEW
[classes]
draw = 1
class = [{ name = "a", share = 0.5 }, { name = "b", share = 0.5 }]
[[trait]]
name = "positive"
draw = 2
[[pool]]
name = "handlers"
body = "uht"
contract_hours = 30
on_cases = 0.75
first_entity = 1000000
plan = [{ week = 0, heads = 1 }]
[[work]]
step = "first-review"
pool = "handlers"
by_class = true
[[pool]]
name = "assessors"
contract_hours = 30
on_cases = 0.75
first_entity = 2000000
plan = [{ week = 0, heads = 4 }]
[[work]]
step = "full-assessment"
pool = "assessors"
[[route]]
from = "registration"
to = "first-review"
[[route]]
from = "first-review"
to = "full-assessment"
chance = 0.1
draw = 3
[[reaction]]
name = "notice"
steps = ["first-review"]
penalty = { grace_days = 14, tiers = [{ days = 42, cents = 2300 }] }
[[uncertain]]
name = "hours"
low = 0.8
likely = 1
high = 2.5
hours = ["first-review"]
[report]
weeks = [10]
pool = "handlers"
row = [{ name = "ET", steps = ["first-review"] }]
deadline = [{ name = "ET", steps = ["first-review"] }, { name = "IB", steps = ["full-assessment"] }]
"#;

/// The whole assessment, which the process of the reference knows in two parts.
const ASSESSMENT: &str = r#"
[[step]]
id = "full-assessment"
kind = "support"
after = ["first-review"]
[step.deadline]
weeks = 26
from = "registered_on"
source = "-"
verified = false
[step.effort]
unit = "hours"
low = 15
typical = 50
high = 100
handler = 50
source = "-"
verified = false
"#;

/// A scenario without and one with a new group, and a process that was put together beside them.
fn two_scenarios(home: &TempDir) -> [String; 2] {
    let reference = schemes_folder().with_file_name("scenarios").join("reference/process.toml");
    let process = std::fs::read_to_string(reference).unwrap();
    std::fs::write(home.path().join("process.toml"), process + ASSESSMENT).unwrap();
    let new = "[[inflow.cohort]]\nname = \"new\"\nfrom = 5\nto = 20\nparents = 100\n";
    [("today.toml", ""), ("new.toml", new)].map(|(name, new)| {
        let file = home.path().join(name);
        let named = format!("simulates = [\"kot-2021\"]\n{}", SMALL.replace("NEW", new));
        std::fs::write(&file, named).unwrap();
        file.to_str().unwrap().to_owned()
    })
}

#[test]
fn the_report_has_the_fields_that_are_documented_and_no_others() {
    let home = TempDir::new().unwrap();
    let [today, new] = two_scenarios(&home);
    let arguments = ["feasibility", "run", &today, &new, "--format", "json", "--worlds", "20"];
    let ran = run(&home, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out, run(&home, &arguments).out, "the same again");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let mut found = BTreeMap::new();
    fields(&report, "", &mut found);
    let documented = std::fs::read_to_string(schemes_folder().with_file_name("docs/feasibility.md")).unwrap();
    let mut known = BTreeMap::new();
    for row in documented.lines().filter_map(|line| line.strip_prefix("| `")) {
        if let [path, kinds, _] = row.splitn(3, " | ").collect::<Vec<_>>()[..]
            && let Some(path) = path.strip_suffix('`')
            && kinds.split(" or ").all(|kind| {
                matches!(kind, "text" | "number" | "truth" | "null" | "band" | "days" | "amounts" | "object")
            })
        {
            known.insert(path.to_owned(), kinds.split(" or ").map(str::to_owned).collect::<BTreeSet<_>>());
        }
    }
    for (path, kinds) in &found {
        let Some(known) = known.get(path) else { panic!("{path} is not in docs/feasibility.md") };
        assert!(kinds.iter().all(|kind| known.contains(*kind)), "{path}: {kinds:?}, documented {known:?}");
    }
    let missing: Vec<&String> = known.keys().filter(|path| !found.contains_key(*path)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "documented and not in a report");
    assert_eq!(known["scenarios[].figures[].shares"].len(), 2);
}

#[test]
fn several_scenarios_are_compared_in_lines() {
    let home = TempDir::new().unwrap();
    let [today, new] = two_scenarios(&home);
    let ran = run(&home, &["feasibility", "run", &today, &new, "--worlds", "20"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for expected in
        ["who was waiting in week 5: ", "who pays, strict: ", "; against the first: ", "penalty payments: € "]
    {
        assert!(ran.out.contains(expected), "{expected}\n{}", ran.out);
    }
}

#[test]
fn a_report_is_written_for_programs_and_to_read_and_kept_for_steering() {
    let home = TempDir::new().unwrap();
    let [today, new] = two_scenarios(&home);
    let folder = home.path().join("report");
    let database = format!("sqlite:{}", home.path().join("kept.db").display());
    assert_eq!(run(&home, &["seed", "--parents", "3", "--database", &database]).code, 0);
    let arguments =
        ["feasibility", "run", &today, &new, "--worlds", "20", "--store", "--database", &database];
    let ran = run(&home, &[&arguments[..], &["--report", folder.to_str().unwrap()]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("kept as report 2"), "{}", ran.err);
    let read =
        |name: &str| std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let report: Value = serde_json::from_slice(&read("report.json")).unwrap();
    assert_eq!(report["form"], "herstel-feasibility/1");
    for (language, heading) in [("nl", "Wie betaalt?"), ("en", "Who pays?")] {
        let page = String::from_utf8(read(&format!("report.{language}.html"))).unwrap();
        assert!(page.contains(heading) && page.contains("<svg"), "{language}");
        assert_sound_pdf(&folder.join(format!("report.{language}.pdf")));
    }
    // The generated operation came with a report of its own.
    // Where nothing can be written is said before anything is run.
    let file = home.path().join("file");
    std::fs::write(&file, "").unwrap();
    let ran = run(&home, &["feasibility", "run", &today, "--report", file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
}

#[test]
fn forecasts_are_reckoned_for_who_waits_for_a_step_of_the_scenario() {
    let home = TempDir::new().unwrap();
    let [today, _] = two_scenarios(&home);
    let database = format!("sqlite:{}", home.path().join("live.db").display());
    assert_eq!(run(&home, &["seed", "--parents", "40", "--database", &database]).code, 0);
    let arguments = [
        "feasibility",
        "forecast",
        &today,
        "--worlds",
        "10",
        "--today",
        "2021-10-04",
        "--database",
        &database,
    ];
    let ran = run(&home, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let count = |what: &str| -> u32 {
        let line =
            ran.out.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_else(|| panic!("{}", ran.out));
        line.trim_start_matches([':', ' ']).parse().unwrap()
    };
    // The generated operation has scores of earlier forecasts, so that these are shown or told.
    let waiting = count("open dossiers that wait for a step of the scenario");
    let said = count("forecasts that parents see") + count("clearly worse, for a case handler to tell first");
    assert!(waiting > 0 && said > 0 && said <= waiting, "{}", ran.out);
    // Who waits for a step that a scenario does not know is not passed over in silence.
    let scenario = std::fs::read_to_string(&today).unwrap().replace("simulates = [\"kot-2021\"]\n", "");
    let (head, rest) = scenario.split_once("[[pool]]\nname = \"assessors\"").unwrap();
    let (_, rest) = rest.split_once("[[route]]\n").unwrap();
    let (route, rest) = rest.split_once("[[route]]\n").unwrap();
    let (_, tail) = rest.split_once("[[reaction]]").unwrap();
    let tail = tail.replace(", { name = \"IB\", steps = [\"full-assessment\"] }", "");
    std::fs::write(&today, format!("{head}[[route]]\n{route}[[reaction]]{tail}")).unwrap();
    let process = home.path().join("process.toml");
    let known = std::fs::read_to_string(&process).unwrap().replace(ASSESSMENT, "");
    std::fs::write(&process, known).unwrap();
    let ran = run(&home, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let left_out = "left out, the scenario does not know the step: ";
    let line = ran.out.lines().find_map(|line| line.strip_prefix(left_out));
    assert!(line.is_some_and(|count| count.parse::<u32>().unwrap() > 0), "{}", ran.out);
}

#[test]
fn a_run_that_is_stopped_says_so_and_prints_no_half_report() {
    let scenarios = schemes_folder().with_file_name("scenarios");
    let (reference, calibrated) = (scenarios.join("reference"), scenarios.join("2021-12"));
    let (reference, calibrated) = (reference.to_str().unwrap(), calibrated.to_str().unwrap());
    stopped(&["run", reference, "--format", "json", "--replications", "10000"], "report");
    stopped(&["outlook", calibrated, "--worlds", "100000"], "outlook");
    stopped(&["staff", calibrated, "--until", "2026-12-31", "--part", "90", "--runs", "100000"], "plan");
}

/// Starts a command of `feasibility` that takes long, and stops it as soon as it listens.
#[track_caller]
fn stopped(arguments: &[&str], what: &str) {
    let home = TempDir::new().unwrap();
    let arguments = [&["feasibility"], arguments].concat();
    let child = herstel(&home, &arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // It has begun when it listens for the signal (bit 2 of the caught ones).
    let listens = || {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
        u64::from_str_radix(caught.trim(), 16).unwrap() & 0b10 != 0
    };
    while !listens() {
        std::thread::sleep(Duration::from_millis(20));
    }
    let interrupted = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupted.success());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(ended.stdout, b"");
    assert_eq!(
        String::from_utf8(ended.stderr).unwrap(),
        format!("herstel: stopped before the end: there is no {what}\n")
    );
}
