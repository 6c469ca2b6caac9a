//! The scenarios that are shipped: for a live forecast there is one that knows the steps of the scheme that decides.

use crate::comparison::nobody;
use herstel_planning::{Ending, Extent, Model, explore, simulate};
use herstel_scheme::{Process, StepKind};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn model(scenario: &str) -> Model {
    let file = root().join("scenarios").join(scenario);
    let text = std::fs::read_to_string(&file).unwrap();
    let process = |name: &str| {
        let text = std::fs::read_to_string(file.with_file_name(name)).map_err(|error| error.to_string())?;
        Ok((name.to_owned(), text))
    };
    Model::load(scenario, &text, process).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The steps of the scheme at which a dossier waits for a decision.
fn decided() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("schemes/kot-2021/process.toml")).unwrap();
    let process: Process = toml::from_str(&text).unwrap();
    let decided = process.steps.into_iter().filter(|step| step.kind == StepKind::Decision);
    decided.map(|step| step.id).collect()
}

fn worked_on(model: &Model) -> Vec<&str> {
    model.steps.iter().filter(|step| step.queue.is_some()).map(|step| step.id.as_str()).collect()
}

#[test]
fn every_shipped_scenario_is_read() {
    let choices = ["today", "child-scheme", "more-handlers", "harmed-first"];
    let mut files: Vec<String> = choices.iter().map(|name| format!("choices/{name}.toml")).collect();
    files.extend(["reference", "2021-12", "live"].map(|folder| format!("{folder}/scenario.toml")));
    for file in files {
        assert!(model(&file).parents() > 0, "{file}");
    }
}

#[test]
fn the_scenario_for_live_forecasts_knows_every_step_at_which_a_dossier_waits_for_a_decision() {
    let live = model("live/scenario.toml");
    let objected = decided().into_iter().chain(["objection".to_owned()]);
    assert_eq!(worked_on(&live), objected.collect::<Vec<_>>(), "and objections, which take the same staff");
    // Nobody is to think that a gate could be opened by it: who waits already is not in it.
    assert!(!live.names_schemes());
    let extent = Extent { seed: 1, worlds: 2, replications: 1, threads: NonZeroUsize::MIN };
    let ended = explore(&live, extent, nobody(), |_, outcome| outcome.total.len()).unwrap();
    assert!(ended.iter().flatten().all(|ended| *ended > 0));
}

/// Whoever begins copies it: it is whole, and everybody in it comes to an end.
#[test]
fn the_first_scenario_of_the_documentation_can_be_run() {
    let documented = std::fs::read_to_string(root().join("docs/feasibility.md")).unwrap();
    let (_, rest) = documented.split_once("```toml\n").unwrap();
    let (scenario, _) = rest.split_once("```").unwrap();
    let process = |name: &str| {
        let text = std::fs::read_to_string(root().join(name)).map_err(|error| error.to_string())?;
        Ok((name.to_owned(), text))
    };
    let model = Model::load("ours.toml", scenario, process).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(worked_on(&model), decided());
    assert_eq!(simulate(&model, 1).unwrap().ending, Ending::Done);
}

#[test]
fn the_calibrated_scenario_has_one_step_for_a_whole_assessment_and_none_of_the_scheme() {
    let calibrated = model("2021-12/scenario.toml");
    assert!(worked_on(&calibrated).iter().all(|step| !decided().iter().any(|known| known == step)));
}
