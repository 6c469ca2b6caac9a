//! A scenario with everything in it, changed anywhere: refused with a place, or run with every law kept.

use herstel_planning::{Model, simulate};
use proptest::prelude::*;

const SCENARIO: &str = include_str!("../../fuzz/corpus/scenario/everything");
const PROCESS: &str = "[objection]\nweeks = 6\nsource = \"-\"\nverified = true\n[[step]]\nid = \"come\"\n\
    kind = \"application\"\n[[step]]\nid = \"a\"\nkind = \"support\"\nafter = [\"come\", \"a\"]\n[step.deadline]\n\
    weeks = 3\nfrom = \"registered_on\"\nsource = \"-\"\nverified = true\n";

fn load(scenario: &str) -> Result<Model, herstel_planning::Problems> {
    Model::load("scenario.toml", scenario, |name| Ok((name.to_owned(), PROCESS.to_owned())))
}

/// One change: of a value, or of a line.
#[derive(Clone, Debug)]
enum Change {
    Number(usize, &'static str),
    Name(usize, &'static str),
    Leave(usize),
    Twice(usize),
    Cut(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let number = prop_oneof![
        Just("-1"),
        Just("0"),
        Just("1"),
        Just("0.5"),
        Just("1.5"),
        Just("3"),
        Just("1e9"),
        Just("1e308"),
        Just("nan"),
        Just("inf"),
        Just("9223372036854775807"),
        Just("1e-300"),
    ];
    let name = prop_oneof![
        Just("a"),
        Just("h"),
        Just("n"),
        Just("c"),
        Just("come"),
        Just("x"),
        Just(""),
        Just("fixed")
    ];
    prop_oneof![
        4 => (any::<usize>(), number).prop_map(|(at, to)| Change::Number(at, to)),
        2 => (any::<usize>(), name).prop_map(|(at, to)| Change::Name(at, to)),
        2 => any::<usize>().prop_map(Change::Leave),
        1 => any::<usize>().prop_map(Change::Twice),
        1 => any::<usize>().prop_map(Change::Cut),
    ]
}

/// Replaces the nth stretch of a text that fits.
fn replace(text: &str, nth: usize, to: &str, is_part: impl Fn(char) -> bool) -> String {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (is_part(letter), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    if found.is_empty() {
        return text.to_owned();
    }
    let (from, until) = found[nth % found.len()];
    format!("{}{to}{}", &text[..from], &text[until..])
}

fn changed(text: &str, change: &Change) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let line = |at: usize| at % lines.len().max(1);
    match change {
        Change::Number(at, to) => replace(text, *at, to, |letter| letter.is_ascii_digit() || letter == '.'),
        Change::Name(at, to) => {
            let quoted: Vec<&str> = text.split('"').collect();
            let place = (at % (quoted.len() / 2).max(1)) * 2 + 1;
            let parts: Vec<&str> =
                quoted.iter().enumerate().map(|(nth, part)| if nth == place { *to } else { *part }).collect();
            parts.join("\"")
        }
        Change::Leave(at) => lines
            .iter()
            .enumerate()
            .filter(|(nth, _)| *nth != line(*at))
            .map(|(_, l)| format!("{l}\n"))
            .collect(),
        Change::Twice(at) => {
            let twice = |(nth, l): (usize, &&str)| {
                if nth == line(*at) { format!("{l}\n{l}\n") } else { format!("{l}\n") }
            };
            lines.iter().enumerate().map(twice).collect()
        }
        Change::Cut(at) => lines[..line(*at)].iter().map(|l| format!("{l}\n")).collect(),
    }
}

#[test]
fn the_scenario_with_everything_runs() {
    let model = load(SCENARIO).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(simulate(&model, 1).unwrap().tasks > 0);
}

#[test]
fn a_part_too_small_to_leave_a_trace_is_nobody() {
    let model = load(&SCENARIO.replace("per_month = 0.1", "per_month = 1e-300")).unwrap();
    assert!(model.pools[0].attrition.is_none());
    simulate(&model, 1).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_is_refused_with_a_place_or_runs(changes in proptest::collection::vec(change(), 1..4)) {
        let text = changes.iter().fold(SCENARIO.to_owned(), |text, change| changed(&text, change));
        match load(&text) {
            Err(problems) => {
                prop_assert!(problems.iter().count() > 0);
                for problem in problems.iter() {
                    prop_assert!(problem.line >= 1 && problem.column >= 1 && !problem.reason.is_empty(), "{}", problem);
                }
            }
            Ok(model) => {
                let round = model.steps.iter().flat_map(|step| &step.routes)
                    .any(|route| route.back && route.chance.is_none_or(|(chance, _)| chance > 0.99));
                let heads: u64 =
                    model.pools.iter().flat_map(|pool| &pool.plan).map(|(_, heads)| u64::from(*heads)).sum();
                if model.parents() <= 2_000 && model.end <= 10_000.0 && heads <= 2_000 && !round {
                    let outcome = simulate(&model, 1);
                    prop_assert!(outcome.is_ok(), "{:?}\n{}", outcome.err(), text);
                    for factors in model.worlds(1, 2) {
                        prop_assert!(simulate(&model.world(&factors), 1).is_ok(), "{}", text);
                    }
                }
            }
        }
    }
}
