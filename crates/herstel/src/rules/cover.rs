//! `herstel rules cover`: what the testsets exercise.

use super::{model, refuse_if, say_json};
use crate::{
    cli::{Form, Words},
    exit::{Failure, Result},
    rules::cli::Told,
    terminal,
};
use regelspraak::{
    Location,
    testset::{self, Coverage, RuleCoverage, TestReport},
};
use serde::Serialize;
use std::path::Path;

/// The JSON form.
#[derive(Serialize)]
struct Report<'a> {
    percent: usize,
    covered: usize,
    total: usize,
    #[serde(flatten)]
    coverage: &'a Coverage,
}

/// Runs the testsets and tells what they exercise; exit code 1 below the minimum.
pub fn run(path: &Path, minimum: u8, told: Told) -> Result {
    let files = model::testsets(path)?;
    let model = model::load(path, told)?;
    let run = |file| Ok(testset::run(model.program(), file, model.for_testsets()));
    let reports = files.iter().map(run).collect::<Result<Vec<TestReport>>>()?;
    for report in &reports {
        if !report.diagnostics.is_empty() {
            model::refuse(&report.diagnostics, told)?;
            return Err(Failure::Refused(String::new()));
        }
    }
    let coverage = testset::coverage(model.program(), &reports);
    let (covered, total) = coverage.count();
    let percent = coverage.percent();
    match told.format {
        Form::Json => say_json(&Report { percent, covered, total, coverage: &coverage })?,
        Form::Text => {
            for rule in &coverage.rules {
                say(rule, told.lang);
            }
            let all = match told.lang {
                Words::Nl => "alles samen",
                Words::En => "all together",
            };
            terminal::say(&format!("{percent:>3}%  {all} ({covered}/{total})"));
        }
    }
    refuse_if(percent < usize::from(minimum))
}

fn say(rule: &RuleCoverage, words: Words) {
    let (covered, total) = rule.count();
    terminal::say(&format!("{:>3}%  {} ({covered}/{total})", rule.percent(), rule.name));
    for sentence in &rule.sentences {
        let row = sentence.row.as_deref().map(|row| match words {
            Words::Nl => format!(" (rij {row})"),
            Words::En => format!(" (row {row})"),
        });
        let row = row.unwrap_or_default();
        if !sentence.fired {
            let what = match (sentence.applied, words) {
                (true, Words::Nl) => "vuurde nooit",
                (true, Words::En) => "never fired",
                (false, Words::Nl) => "nooit toegepast",
                (false, Words::En) => "never applied",
            };
            terminal::say(&format!("      {}: {what}{row}", place(&sentence.location)));
        }
        for condition in &sentence.conditions {
            let what = match (condition.seen_true, condition.seen_false, words) {
                (true, true, _) => continue,
                (true, false, Words::Nl) => "nooit onwaar",
                (true, false, Words::En) => "never false",
                (false, true, Words::Nl) => "nooit waar",
                (false, true, Words::En) => "never true",
                (false, false, Words::Nl) => "nooit bekeken",
                (false, false, Words::En) => "never looked at",
            };
            terminal::say(&format!("      {}: {what}{row}: {}", place(&condition.location), condition.text));
        }
    }
}

fn place(location: &Location) -> String {
    format!("{}:{}", location.path, location.position.line)
}
