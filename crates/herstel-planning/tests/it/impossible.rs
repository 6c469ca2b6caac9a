//! Files that somebody could send and that cannot be: each is refused with file, line, field and a sentence.

use crate::reference::{load, read};
use crate::refused::{line, said, said_with};
use herstel_planning::Model;

/// The reference process with one change, and what is said about it.
fn said_of_process(from: &str, to: &str) -> String {
    let process = read("process.toml");
    assert!(process.contains(from), "{from} is in the process");
    said_of(&process.replacen(from, to, 1))
}

fn said_of(process: &str) -> String {
    match load(&read("scenario.toml"), process) {
        Ok(_) => panic!("nothing is said about {process}"),
        Err(problems) => problems.to_string(),
    }
}

/// `file:line:column: field: sentence`, in every line; the first is about this file.
fn assert_placed(said: &str, file: &str) {
    assert!(said.starts_with(&format!("{file}:")), "{said}");
    for line in said.lines() {
        let parts: Vec<&str> = line.splitn(5, ':').collect();
        let [named, row, column, field, sentence] = parts[..] else { panic!("{line}") };
        assert!(["process.toml", "scenario.toml"].contains(&named), "{line}");
        assert!(row.parse::<usize>().is_ok_and(|row| row > 0), "{line}");
        assert!(column.parse::<usize>().is_ok_and(|column| column > 0), "{line}");
        assert!(!field.trim().is_empty() && sentence.trim().len() > 10, "{line}");
    }
}

#[test]
fn numbers_that_are_none_or_far_too_large_are_refused() {
    for (from, to, expected) in [
        ("contract_hours = 30", "contract_hours = inf", "pool.contract_hours: inf uur per week"),
        ("contract_hours = 30", "contract_hours = nan", "pool.contract_hours: NaN uur per week"),
        ("contract_hours = 30", "contract_hours = -30", "pool.contract_hours: -30 uur per week"),
        ("to = 10\n", "to = inf\n", "inflow.cohort.to: inf ligt niet tussen 0 en 10400 weken"),
        ("from = 10\n", "from = nan\n", "inflow.cohort.from: NaN ligt niet tussen 0 en 10400 weken"),
        (
            "{ week = 0, heads = 60 }",
            "{ week = 0, heads = 9223372036854775807 }",
            "pool.plan.heads: 9223372036854775807 medewerkers: een aantal ligt tussen 0 en 1000000",
        ),
        ("draw = 1\n", "draw = 5000000000\n", "classes.draw: hier hoort een heel getal van 0 of meer"),
        ("share = 0.15", "share = nan", "classes.class.share: NaN ligt niet tussen 0 en 1"),
        ("share = 0.15", "share = -0.15", "classes.class.share: -0.15 ligt niet tussen 0 en 1"),
    ] {
        let said = said(from, to);
        assert!(said.contains(expected), "{to}: {said}");
        assert_placed(&said, "scenario.toml");
    }
    let huge = said("parents = 3000", "parents = 99999999999999999999");
    assert!(huge.starts_with(&format!("scenario.toml:{}:", line("parents = 3000"))), "{huge}");
}

#[test]
fn a_plan_without_anybody_or_without_a_week_is_refused() {
    let scenario = read("scenario.toml");
    let begin = scenario.find("plan = [").unwrap();
    let end = begin + scenario[begin..].find("\n[").unwrap();
    let empty = format!("{}plan = []\n{}", &scenario[..begin], &scenario[end..]);
    let said = load(&empty, &read("process.toml")).unwrap_err().to_string();
    assert!(said.contains("pool.plan: een plan zegt minstens van één week hoeveel mensen er zijn"), "{said}");
    assert_placed(&said, "scenario.toml");
}

#[test]
fn days_that_are_none_and_weeks_that_come_after_the_end_are_refused() {
    let begins = |day: &str| {
        said("process = \"process.toml\"\n", &format!("process = \"process.toml\"\nbegins = \"{day}\"\n"))
    };
    for day in ["2021-02-30", "31-12-2021", "2021-13-01", "morgen", ""] {
        let said = begins(day);
        assert!(said.contains(&format!("begins: «{day}» is geen dag (JJJJ-MM-DD)")), "{said}");
        assert_placed(&said, "scenario.toml");
    }
    let reversed = said("week = 52, heads = 160", "week = -1, heads = 160");
    assert!(
        reversed.contains("pool.plan.week: week -1 komt niet na de week ervoor in het plan"),
        "{reversed}"
    );
    // Of a week after the end nothing is known, and a backlog of nobody would be untrue.
    let late = said("weeks = [10,", "weeks = [9000,");
    assert!(late.contains("report.weeks: week 9000 komt na het einde van het scenario, week 2236"), "{late}");
    assert_placed(&late, "scenario.toml");
}

#[test]
fn what_stands_there_twice_is_refused() {
    let pool = "\n[[pool]]\nname = \"handlers\"\ncontract_hours = 30\non_cases = 0.5\nfirst_entity = 9000000\n\
        plan = [{ week = 0, heads = 1 }]\n";
    for (more, expected) in [
        (pool.to_owned(), "pool.name: de groep medewerkers «handlers» staat er twee keer in"),
        (
            "\n[[work]]\nstep = \"redo\"\npool = \"handlers\"\n".to_owned(),
            "work.step: «redo» is twee keer verdeeld",
        ),
        (
            "\n[[trait]]\nname = \"positive\"\ndraw = 9\n".to_owned(),
            "trait.name: deze eigenschap staat er twee keer in",
        ),
    ] {
        let said = said_with(&more);
        assert!(said.contains(expected), "{more}: {said}");
        assert_placed(&said, "scenario.toml");
    }
    let twice = said_of_process("id = \"redo\"", "id = \"referral\"");
    assert!(twice.contains("step.id: de stap «referral» staat er twee keer in"), "{twice}");
}

#[test]
fn a_process_that_cannot_be_is_refused_where_it_says_so() {
    for (from, to, expected) in [
        ("weeks = 6\n", "weeks = -6\n", "process.toml:5:1: objection.weeks: -6 weken: een bezwaartermijn is"),
        (
            "after = [\"registration\"]",
            "after = [\"registratie\"]",
            "process.toml:16:10: step.after: «first-review» komt na «registratie», en die stap is er niet",
        ),
        (
            "low = 1\ntypical = 2\nhigh = 4",
            "low = 1\ntypical = 5\nhigh = 4",
            "step.effort.typical: het werk van «first-review» loopt niet op van low naar typical naar high",
        ),
        (
            "low = 1\ntypical = 2\nhigh = 4",
            "low = -1\ntypical = 2\nhigh = 4",
            "step.effort.low: hier hoort een heel getal van 0 of meer",
        ),
        (
            "low = 1\ntypical = 2\nhigh = 4",
            "low = 1\ntypical = 2\nhigh = 4000000",
            "step.effort.high: 4000000 uur voor één zaak is meer dan 100000",
        ),
        (
            "spread = 50",
            "spread = 5000",
            "step.effort.spread: een spreiding van 5000 procent is meer dan 1000",
        ),
        ("unit = \"hours\"", "unit = \"dagen\"", "step.effort.unit: «dagen» kennen wij niet; er is: hours"),
        (
            "spread = 50\ndraw = 22",
            "spread = 50",
            "step.effort.draw: het werk van «first-review» verschilt per zaak",
        ),
        ("handler = 2", "handler = 2\nhandlers = 2", "step.effort.handlers: dit veld kennen wij niet"),
    ] {
        let said = said_of_process(from, to);
        assert!(said.contains(expected), "{to}: {said}");
        assert_placed(&said, "process.toml");
    }
}

#[test]
fn a_process_without_steps_or_without_anything_is_refused() {
    let nothing = said_of("");
    assert!(nothing.contains("objection: dit veld ontbreekt"), "{nothing}");
    assert_placed(&nothing, "process.toml");
    let without = said_of("[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n");
    assert!(without.contains("step: dit veld ontbreekt"), "{without}");
    let empty = said_of("step = []\n[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n");
    assert!(empty.contains("een proces begint met precies één stap"), "{empty}");
}

/// Of answering an objection and of deciding anew the work stands beside the objection.
#[test]
fn work_beside_the_road_that_cannot_be_is_refused_in_its_own_table() {
    let table = |name: &str, fields: &str| {
        let text = format!(
            "\n[objection.{name}]\nunit = \"hours\"\nlow = 4\ntypical = 8\nhigh = 12\nhandler = 0\nsource = \"x\"\n\
             verified = false\n{fields}\n[[step]]"
        );
        said_of_process("\n[[step]]", &text)
    };
    for (name, fields, expected) in [
        ("anew", "hours = 8\n", "objection.anew.hours: dit veld kennen wij niet; er is: unit, low"),
        ("anew", "share = 50\n", "process.toml:9:1: objection.anew: het werk van «anew» is een geheel"),
        (
            "effort",
            "spread = 9999\n",
            "process.toml:9:1: objection.effort.spread: een spreiding van 9999 procent",
        ),
    ] {
        let said = table(name, fields);
        assert!(said.contains(expected), "{fields}: {said}");
        assert_placed(&said, "process.toml");
    }
    let other = said_of_process("\n[[step]]", "\n[objection.again]\nunit = \"hours\"\n\n[[step]]");
    assert!(other.contains("objection.again: dit veld kennen wij niet"), "{other}");
    let draw = "\n[objection.anew]\nunit = \"hours\"\nlow = 4\ntypical = 8\nhigh = 12\nhandler = 0\nspread = 60\n\
        source = \"x\"\nverified = false\n\n[[step]]";
    let process = read("process.toml").replacen("\n[[step]]", draw, 1);
    let work = "[[work]]\nstep = \"anew\"\npool = \"handlers\"\n\n[[route]]\n";
    let scenario = read("scenario.toml").replacen("[[route]]\n", work, 1);
    let said = load(&scenario, &process).unwrap_err().to_string();
    assert!(
        said.contains("process.toml:9:1: objection.anew.draw: het werk van «anew» verschilt per zaak"),
        "{said}"
    );
}

#[test]
fn a_scenario_that_is_no_scenario_is_refused_in_its_first_lines() {
    for (text, expected) in [
        ("", "scenario.toml:1:1: "),
        ("{ \"name\": \"json\" }", "scenario.toml:1:"),
        ("name = \"a\"\n[inflow\n", "scenario.toml:"),
        ("\u{0}", "scenario.toml:1:"),
    ] {
        let load = Model::load("scenario.toml", text, |name| Ok((name.to_owned(), read("process.toml"))));
        let said = load.unwrap_err().to_string();
        assert!(said.starts_with(expected), "{text}: {said}");
    }
}
