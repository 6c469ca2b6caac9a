//! Any text as a scenario, and behind a line `---` the process: refused with a place, or run with every law kept.
#![no_main]

use herstel_planning::{Model, simulate};
use libfuzzer_sys::fuzz_target;

const BORDER: &str = "\n---\n";
const PROCESS: &str = "[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n[[step]]\nid = \"come\"\n\
    kind = \"application\"\n[[step]]\nid = \"a\"\nkind = \"support\"\nafter = [\"come\", \"a\"]\n[step.deadline]\n\
    weeks = 3\nfrom = \"registered_on\"\nsource = \"-\"\nverified = true\n[step.effort]\nunit = \"hours\"\nlow = 1\n\
    typical = 2\nhigh = 3\nhandler = 0\nsource = \"-\"\nverified = true\n";

/// Whether a run is short. What a scenario may ask for is more than an input may take here.
fn is_small(model: &Model) -> bool {
    let heads: u64 =
        model.pools.iter().flat_map(|pool| &pool.plan).map(|(_, heads)| u64::from(*heads)).sum();
    // Who nearly always goes round goes round for long.
    let round = model
        .steps
        .iter()
        .flat_map(|step| &step.routes)
        .any(|route| route.back && route.chance.is_none_or(|(chance, _)| chance > 0.99));
    model.parents() <= 200 && model.end <= 3_000.0 && heads <= 1_000 && !round
}

fuzz_target!(|text: &str| {
    let (scenario, process) = text.split_once(BORDER).unwrap_or((text, PROCESS));
    match Model::load("s.toml", scenario, |name| Ok((name.to_owned(), process.to_owned()))) {
        Err(problems) => {
            assert!(problems.iter().count() > 0);
            for problem in problems.iter() {
                assert!(problem.line >= 1 && problem.column >= 1 && !problem.reason.is_empty(), "{problem}");
            }
        }
        Ok(model) if is_small(&model) => {
            let outcome = simulate(&model, 1).expect("the laws hold");
            let again = simulate(&model, 1).expect("the laws hold");
            assert_eq!(outcome.passed, again.passed);
        }
        Ok(_) => {}
    }
});
