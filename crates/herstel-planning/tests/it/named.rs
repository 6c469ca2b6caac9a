//! Names and draws: each stands for one thing.

use crate::reference::{load, read};
use crate::refused::{said, said_with};

#[test]
fn no_name_stands_for_two_things() {
    let two = |from: &str, to: &str, expected: &str| {
        let said = said(from, to);
        assert!(said.contains(expected), "{to}: {said}");
        assert!(said.starts_with("scenario.toml:"), "{to}: {said}");
    };
    let scenario = read("scenario.toml");
    let classes: Vec<&str> =
        scenario.split("{ name = \"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let (one, other) = (classes[0], classes[1]);
    two(
        &format!("name = \"{other}\""),
        &format!("name = \"{one}\""),
        &format!("classes.class.name: de klasse «{one}» staat er twee keer in"),
    );
    two(
        "name = \"cws experts\"",
        "name = \"handlers\"",
        "pool.name: de groep medewerkers «handlers» staat er twee keer in",
    );
    let cohort = "[[inflow.cohort]]\nname = \"twice\"\nfrom = 0\nto = 1\nparents = 1\n";
    two(
        "[classes]",
        &format!("{cohort}{cohort}[classes]"),
        "inflow.cohort.name: deze groep ouders staat er twee keer in",
    );
    let rows: Vec<&str> = scenario[scenario.find("[report]").unwrap()..]
        .split("{ name = \"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let with_rows = |from: &str, name: &str, expected: &str| {
        let (head, report) = scenario.split_at(scenario.find(from).unwrap());
        let report = report.replacen(&format!("name = \"{name}\""), "name = \"twice\"", 1);
        let other = report.split("{ name = \"").nth(2).unwrap().split('"').next().unwrap();
        let report = report.replacen(&format!("name = \"{other}\""), "name = \"twice\"", 1);
        let said = load(&format!("{head}{report}"), &read("process.toml")).unwrap_err().to_string();
        assert!(said.contains(expected), "{said}");
    };
    with_rows("row = [", rows[0], "report.row.name: de regel «twice» staat er twee keer in");
    with_rows("deadline = [", "ET", "report.deadline.name: de termijn «twice» staat er twee keer in");
    let load = "\n[[load]]\nname = \"l\"\nbody = \"b\"\nstep = \"first-review\"\nhours = 1\nweeks = 1\n";
    assert!(said_with(&format!("{load}{load}")).contains("load.name: het werk «l» staat er twee keer in"));
}

#[test]
fn what_differs_by_case_names_the_draw_that_decides() {
    let cases = [
        (
            "wait = { shape = \"uniform\", weeks = 6, draw = 8 }",
            "wait = { shape = \"uniform\", weeks = 6 }",
            "route.wait.draw: ",
        ),
        (
            "wait = { shape = \"exponential\", weeks = 4, draw = 6 }",
            "wait = { shape = \"exponential\", weeks = 4 }",
            "route.wait.draw: ",
        ),
        (
            "by_class = true",
            "by_class = true\nhours = { shape = \"exponential\", mean = 3 }",
            "work.hours.draw: ",
        ),
        (
            "by_class = true",
            "by_class = true\nhours = { shape = \"lognormal\", mean = 3, spread = 1 }",
            "work.hours.draw: ",
        ),
        (
            "by_class = true",
            "by_class = true\npatience = { shape = \"uniform\", weeks = 3 }",
            "work.patience.draw: ",
        ),
    ];
    for (from, to, expected) in cases {
        let said = said(from, to);
        assert!(
            said.contains(&format!("{expected}wat per zaak verschilt, noemt een trekking (draw)")),
            "{to}: {said}"
        );
    }
    let process = read("process.toml");
    let place = process.find("\ndraw = ").unwrap();
    let end = place + 1 + process[place + 1..].find('\n').unwrap();
    let without = format!("{}{}", &process[..place], &process[end..]);
    let said = load(&read("scenario.toml"), &without).unwrap_err().to_string();
    assert!(said.starts_with("process.toml:") && said.contains("step.effort.draw: "), "{said}");
}
