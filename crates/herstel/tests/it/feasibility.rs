//! `herstel feasibility run`: the reference scenario, and what is wrong with a bad one.

use crate::command::{run, schemes_folder};
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
