//! Waits that are not over: who was never helped is in the waits of their class.

use crate::comparison::nobody;
use crate::reference::load;
use herstel_planning::{
    Block, Ending, Extent, Model, What, compare, comparison_text, document, simulate, text,
};
use herstel_scheme::Language;
use std::num::NonZeroUsize;

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "serve"
kind = "support"
after = ["come"]
[[step]]
id = "again"
kind = "support"
after = ["serve"]
"#;

/// A hundred parents in the first week, a fifth of whom go first, and one person who helps one of them a week.
fn overloaded(end: u32) -> Model {
    load(&text_of(end), PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

fn text_of(end: u32) -> String {
    format!(
        "name = \"few\"\nprocess = \"process.toml\"\nend = {end}\n[inflow]\n[[inflow.cohort]]\nname = \"all\"\nfrom = 0\n\
         to = 0.7\nparents = 100\n[classes]\ndraw = 1\nclass = [{{ name = \"first\", share = 0.2 }}, {{ name = \"last\", share = 0.8 }}]\n\
         [[pool]]\nname = \"handlers\"\ncontract_hours = 10\non_cases = 1\nfirst_entity = 1000000\n\
         plan = [{{ week = 0, heads = 1 }}]\n[[work]]\nstep = \"serve\"\npool = \"handlers\"\nby_class = true\n\
         hours = {{ shape = \"fixed\", mean = 10 }}\n[[route]]\nfrom = \"come\"\nto = \"serve\"\n[policy]\npriority = \"strict\"\n\
         [report]\nweeks = [5]\npool = \"handlers\"\nrow = [{{ name = \"serve\", steps = [\"serve\"] }}]\n"
    )
}

#[test]
fn who_still_waits_when_the_run_stops_counts_as_never_helped_in_the_waits_of_their_class() {
    let extent = Extent { seed: 1, worlds: 0, replications: 1, threads: NonZeroUsize::MIN };
    let report = compare(&[overloaded(50)], extent, nobody()).unwrap();
    let scenario = &report.scenarios[0];
    let strict = scenario.policies.iter().find(|policy| policy.policy == "strict").unwrap();
    for figures in [&scenario.figures, &strict.figures] {
        let at = |what: What, class: Option<&str>, percent: u8| {
            let found = figures.iter().find(|figure| {
                let is_of = figure.class.as_deref() == class && figure.cohort.is_none();
                figure.what == what && is_of && figure.percent == Some(percent)
            });
            found.unwrap().band.p50
        };
        for what in [What::Wait, What::Total] {
            assert!(at(what, Some("first"), 95).is_some(), "{what:?}: everybody of them was helped");
            // Of some eighty some thirty were helped, all within the run.
            assert_eq!(at(what, Some("last"), 95), None, "{what:?}");
            assert_eq!(at(what, Some("last"), 50), None, "{what:?}");
            assert_eq!(at(what, None, 95), None, "{what:?}");
        }
    }
    let model = overloaded(50);
    let outcome = simulate(&model, 1).unwrap();
    let waiting = outcome.waiting[0].len();
    assert!(waiting > 40 && waiting + outcome.waits[0].len() == 100, "{waiting}");
    assert!(
        text(&model, &outcome).contains(&format!(" still-open={waiting}\n")),
        "{}",
        text(&model, &outcome)
    );
}

#[test]
fn a_report_says_of_whom_it_knows_nothing_and_how_many_they_are() {
    let extent = Extent { seed: 1, worlds: 0, replications: 1, threads: NonZeroUsize::MIN };
    let report = compare(&[overloaded(50)], extent, nobody()).unwrap();
    let outcome = simulate(&overloaded(50), 1).unwrap();
    let of_class = |class: u16| outcome.waiting[0].iter().filter(|waited| waited.class == class).count();
    assert_eq!(of_class(0), 0, "who goes first was helped");
    let last = of_class(1);
    let text = comparison_text(&report);
    for line in [
        format!(
            "«serve», last: {last} ({last} to {last}) still wait when the run stops; they count as never helped"
        ),
        "«come» takes nobody's time here; 100 (100 to 100) pass it".to_owned(),
        "nobody comes to these steps of the process: again".to_owned(),
        "the scenario does not know these steps beside the road: objection, anew, court".to_owned(),
        "nobody gives up waiting for these steps: serve".to_owned(),
        "nobody leaves these pools: handlers".to_owned(),
        "the scenario names nothing as uncertain".to_owned(),
    ] {
        assert!(text.contains(&format!("not counted: {line}\n")), "{line}\n{text}");
    }
    assert!(!text.contains("«serve», first"), "nobody of them waits: {text}");
    let dutch = document(&report, Language::Nl);
    let section = dutch.sections.iter().find(|section| section.id == "not-counted").unwrap();
    let rows = section.blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        Block::Text { .. } | Block::Chart { .. } => None,
    });
    let row = |cells: [&str; 2]| rows.unwrap().iter().find(|row| [row[0].as_str(), row[2].as_str()] == cells);
    assert_eq!(row(["serve", "last"]).unwrap()[4], last.to_string());
    assert_eq!(row(["come", "alle"]).unwrap()[4], "100");
    assert!(row(["serve", "first"]).is_none());
}

/// A thousand people for a hundred parents, who come in sixty weeks; the run stops before the last of them.
#[test]
fn who_has_still_to_come_when_a_run_stops_is_no_want_of_staff() {
    let mut model = overloaded(50);
    model.pools[0].plan = vec![(0, 1_000)];
    (model.cohorts[0].to, model.end) = (60.0, 25.945_048_094_701_953);
    let outcome = simulate(&model, 1).unwrap();
    let Ending::Unfinished(open) = outcome.ending else { panic!("{:?}", outcome.ending) };
    assert!(open > 40 && outcome.waiting.iter().all(Vec::is_empty), "{open}");
    let one_run = text(&model, &outcome);
    let told = format!(
        "not finished: at the end, week 25.9, {open} parents have not come to an end; nobody of them waits for staff\n"
    );
    assert!(one_run.contains(&told) && !one_run.contains("overload"), "{one_run}");
    let extent = Extent { seed: 1, worlds: 0, replications: 2, threads: NonZeroUsize::MIN };
    let report = compare(&[model], extent, nobody()).unwrap();
    let scenario = &report.scenarios[0];
    assert_eq!((scenario.runs_without_end, scenario.runs_short_of_staff), (2, Some(0)));
    let lines = comparison_text(&report);
    let told = "not finished: in 2 runs not everybody comes to an end, and nobody of them waits for staff\n";
    assert!(lines.contains(told) && !lines.contains("overload"), "{lines}");
    for (language, told, never) in [
        (Language::Nl, "Niet klaar: bij «few» kwam in 2 keer", "Te veel werk"),
        (Language::En, "Not finished: with «few» not everybody came", "Too much work"),
    ] {
        let document = document(&report, language);
        let texts: Vec<&String> = document
            .sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                Block::Text { text } => Some(text),
                Block::Table { .. } | Block::Chart { .. } => None,
            })
            .collect();
        assert!(texts.iter().any(|text| text.starts_with(told)), "{texts:?}");
        assert!(!texts.iter().any(|text| text.starts_with(never)), "{texts:?}");
    }
    let short = compare(&[overloaded(50)], extent, nobody()).unwrap();
    assert_eq!(short.scenarios[0].runs_short_of_staff, Some(2));
    assert!(comparison_text(&short).contains("overload: in 2 runs not everybody comes to an end\n"));
}

#[test]
fn a_report_counts_who_gave_up_and_who_has_not_registered_when_it_stops() {
    let extent = Extent { seed: 1, worlds: 0, replications: 1, threads: NonZeroUsize::MIN };
    let impatient = text_of(50).replacen(
        "by_class = true\n",
        "by_class = true\npatience = { shape = \"fixed\", weeks = 5 }\n",
        1,
    );
    let mut model = load(&impatient, PROCESS).unwrap_or_else(|problems| panic!("{problems}"));
    // Half of them would come after the run stops.
    (model.cohorts[0].to, model.end) = (60.0, 30.0);
    let outcome = simulate(&model, 1).unwrap();
    let (came, left) = (outcome.passed.len(), outcome.withdrew[0]);
    assert!(came < 60 && left > 0, "{came} came and {left} left");
    let missing = 100 - came;
    let one_run = text(&model, &outcome);
    for line in [
        format!("serve: {left} left before they were helped"),
        format!("{missing} parents have not registered when the run stops"),
    ] {
        assert!(one_run.contains(&format!("not counted: {line}\n")), "{line}\n{one_run}");
    }
    let text = comparison_text(&compare(&[model], extent, nobody()).unwrap());
    for line in [
        format!("«serve»: {left} ({left} to {left}) left before they were helped; they are in no wait of it"),
        format!(
            "{missing} ({missing} to {missing}) have not registered when the run stops; they are in no wait"
        ),
    ] {
        assert!(text.contains(&format!("not counted: {line}\n")), "{line}\n{text}");
    }
    assert!(!text.contains("nobody gives up"), "{text}");
}

#[test]
fn where_everybody_was_helped_nothing_is_said_of_who_waits() {
    let model = overloaded(200);
    let outcome = simulate(&model, 1).unwrap();
    assert_eq!(outcome.ending, Ending::Done);
    assert!(outcome.waiting.iter().all(Vec::is_empty), "{:?}", outcome.waiting);
    assert!(!text(&model, &outcome).contains("still-open"));
}
