//! A file that cannot be read: told with its field and a Dutch sentence, also where the words come from the reader of TOML.

use crate::reference::{load, read};
use crate::refused::{line, said};

#[test]
fn a_text_that_does_not_fit_is_refused_with_its_field_and_a_dutch_sentence() {
    let cases = [
        (
            "parents = 3000",
            "parents = \"veel\"",
            "inflow.cohort.parents: hier hoort een heel getal, en er staat de tekst «veel»",
        ),
        (
            "parents = 3000",
            "parents = 3000.5",
            "inflow.cohort.parents: hier hoort een heel getal, en er staat het getal 3000.5",
        ),
        (
            "chance = 0.95",
            "chance = \"vaak\"",
            "route.chance: hier hoort een getal, en er staat de tekst «vaak»",
        ),
        (
            "draw = 11",
            "draw = -11",
            "route.draw: hier hoort een heel getal van 0 of meer, dat niet te groot is, en er staat het hele getal -11",
        ),
        (
            "{ week = 0, heads = 60 }",
            "{ week = 0, heads = true }",
            "pool.plan.heads: hier hoort een heel getal, en er staat true",
        ),
        ("{ week = 0, heads = 60 }", "{ week = 0 }", "pool.plan.heads: dit veld ontbreekt"),
        (
            "{ week = 0, heads = 60 }",
            "{ week = 0, heads = 60, people = 1 }",
            "pool.plan.people: dit veld kennen wij niet; er is: week, heads",
        ),
        ("contract_hours = 30\n", "", "pool.contract_hours: dit veld ontbreekt"),
        ("process = \"process.toml\"\n", "", "process: dit veld ontbreekt"),
        ("weeks = [10,", "weeks = [\"tien\",", "report.weeks: hier hoort een heel getal van 0 of meer"),
        (
            "by_class = true",
            "by_class = \"ja\"",
            "work.by_class: hier hoort true of false, en er staat de tekst «ja»",
        ),
        (
            "shape = \"uniform\"",
            "shape = \"recht\"",
            "route.wait.shape: «recht» kennen wij niet; er is: fixed, uniform, exponential",
        ),
        (
            "oldest = \"ready\"",
            "oldest = \"jongste\"",
            "work.oldest: «jongste» kennen wij niet; er is: ready, registered",
        ),
        (
            "name = \"",
            "naam = \"x\"\nname = \"",
            "naam: dit veld kennen wij niet; er is: name, process, simulates",
        ),
        ("parents = 3000", "parents = = 3000", "dit is geen TOML: «"),
        ("parents = 3000", "parents = 3000\nparents = 3001", "dit is geen TOML: «duplicate key"),
    ];
    for (from, to, expected) in cases {
        let said = said(from, to);
        assert!(said.contains(expected), "{to}: {said}");
        assert!(said.starts_with("scenario.toml:"), "{to}: {said}");
    }
    let at = format!("scenario.toml:{}:", line("{ week = 0, heads = 60 }"));
    let said = said("{ week = 0, heads = 60 }", "{ week = 0, heads = \"x\" }");
    assert!(said.starts_with(&at), "the line is told: {said}");
}

#[test]
fn a_table_that_is_missing_is_called_by_its_own_name() {
    let scenario = read("scenario.toml");
    let (begin, end) = (scenario.find("name = ").unwrap(), scenario.find("[report]").unwrap());
    let said = load(&scenario[begin..end], &read("process.toml")).unwrap_err().to_string();
    assert_eq!(said, "scenario.toml:1:1: report: dit veld ontbreekt");
}

#[test]
fn a_mistake_in_the_process_is_told_with_its_field() {
    let process = read("process.toml").replacen("typical = ", "typical = \"x\" # ", 1);
    let said = load(&read("scenario.toml"), &process).unwrap_err().to_string();
    assert!(said.starts_with("process.toml:") && said.contains("step.effort.typical: "), "{said}");
}
