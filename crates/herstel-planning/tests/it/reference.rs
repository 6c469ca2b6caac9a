//! The reference model: every figure that independent programs gave for seed 1, to the last digit.

use herstel_planning::{Model, Problems, fluid, replicate, simulate, text};
use std::num::NonZeroUsize;
use std::path::Path;

/// The model in `scenarios/reference`.
pub fn reference() -> Model {
    load(&read("scenario.toml"), &read("process.toml")).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A file of the reference scenario.
pub fn read(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/reference");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// A model from two texts.
pub fn load(scenario: &str, process: &str) -> Result<Model, Problems> {
    Model::load("scenario.toml", scenario, |name| Ok((name.to_owned(), process.to_owned())))
}

const FIGURES: &str = include_str!("reference.txt");

#[test]
fn the_reference_model_gives_every_published_figure() {
    let model = reference();
    let outcome = simulate(&model, 1).unwrap();
    let text = text(&model, &outcome);
    let lines: Vec<&str> = text.lines().filter(|line| !line.contains(" fluid ")).collect();
    assert_eq!(lines.join("\n"), FIGURES.trim_end());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let model = reference();
    let on = |threads: usize| {
        let threads = NonZeroUsize::new(threads).unwrap();
        replicate(&model, 1, 5, threads, |seed, outcome| (seed, text(&model, &outcome))).unwrap()
    };
    let alone = on(1);
    assert_eq!(alone.iter().map(|(seed, _)| *seed).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_ne!(alone[0].1, alone[1].1, "every seed is another world");
    assert_eq!(alone, on(2));
    assert_eq!(alone, on(5));
}

#[test]
fn the_reckoned_backlog_lies_near_the_simulated_one() {
    let model = reference();
    let simulated = simulate(&model, 1).unwrap();
    let reckoned = fluid(&model, 156);
    for week in [20, 30, 52, 78, 104] {
        let (simulated, reckoned) = (f64::from(simulated.weeks[week].backlog[1]), reckoned.backlog[week][1]);
        assert!((simulated - reckoned).abs() < 0.1 * simulated, "week {week}: {simulated} and {reckoned}");
    }
}
