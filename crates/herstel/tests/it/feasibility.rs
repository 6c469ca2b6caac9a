//! `herstel feasibility`: the reference scenario, what is wrong with a bad one, and the scenario of published figures.

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
    let path = home.path().join("staff.csv");
    std::fs::write(&path, "date,pool,heads\n2022-01-01,uht,-1\n").unwrap();
    let ran = outlook(&["--staff", path.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("staff.csv:2:1: heads: "), "{}", ran.err);
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
    assert!(ran.err.contains("no number of people reaches the target"), "{}", ran.err);
}
