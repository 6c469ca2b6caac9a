//! The report of a run or an outlook as files; that of a run also kept in the database for the steering portal.

use crate::configuration::Configuration;
use crate::environment::{self, Place};
use crate::exit::{Failure, Result};
use crate::terminal;
use anyhow::Context as _;
use herstel_domain::gate::{SimulatedMoment, SimulatedSize};
use herstel_kernel::Timestamp;
use herstel_planning::{Document, Report, SimulatedVersion, html_page};
use herstel_scheme::{ContentHash, Language, SchemeId};
use herstel_store::{KeptVersion, Store};
use serde::Serialize;
use std::fs;
use std::path::Path;

/// Refuses a place where nothing can be written, before anything long is run.
pub fn require_folder(folder: &Path) -> Result {
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot make {}", folder.display()))
        .map_err(Failure::Environment)
}

/// Writes what is told for programs as `NAME.json`, and in each language as a page and on paper.
pub fn write(
    folder: &Path,
    name: &str,
    told: &impl Serialize,
    readable: impl Fn(Language) -> Document,
) -> Result {
    let put = |name: &str, bytes: &[u8]| -> Result {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        terminal::note(&format!("written: {}", path.display()));
        Ok(())
    };
    put(&format!("{name}.json"), json(told)?.as_bytes())?;
    let made_on = environment::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    for language in Language::ALL {
        let readable = readable(language);
        put(&format!("{name}.{}.html", language.code()), html_page(&readable).as_bytes())?;
        let spoken = match language {
            Language::Nl => herstel_letters::Language::Dutch,
            Language::En => herstel_letters::Language::English,
        };
        let data = serde_json::to_value(&readable).context("the report as data")?;
        let pdf = herstel_letters::render_report(&data, spoken, made_on)
            .map_err(|error| Failure::Refused(error.to_string()))?;
        put(&format!("{name}.{}.pdf", language.code()), &pdf)?;
    }
    Ok(())
}

/// Keeps the report in the configured database.
pub fn keep(configuration: &Configuration, report: &Report) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let kept = keep_in(&store, environment::now(), report).await;
        store.close().await;
        terminal::note(&format!("kept as report {}", kept.context("keeping the report")?));
        Ok(())
    })
}

/// Keeps the report with the versions of schemes that it simulates, and gives its number.
pub async fn keep_in(store: &Store, now: Timestamp, report: &Report) -> anyhow::Result<u32> {
    let names: Vec<&str> = report.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let moment = |moment: &herstel_planning::SimulatedMoment| SimulatedMoment {
        step: moment.step.clone(),
        fact: moment.fact.clone(),
        is: moment.is.clone(),
    };
    let version = |version: &SimulatedVersion| {
        anyhow::Ok(KeptVersion {
            scheme: version.scheme.parse::<SchemeId>()?,
            substance: version.substance.parse::<ContentHash>()?,
            ends: report.ends(version),
            keeps_terms: report.keeps_terms(version),
            moments: report.moments(version).into_iter().map(moment).collect(),
            size: SimulatedSize {
                runs: report.drawn(version),
                parents: report.parents(version),
                reached: report.reached(version),
            },
        })
    };
    let versions = report.versions().into_iter().map(version).collect::<anyhow::Result<Vec<_>>>()?;
    let content = json(report)?;
    Ok(store.keep_feasibility_report(now, (&names.join(", "), &content), &versions).await?)
}

/// The form for programs.
pub fn json(told: &impl Serialize) -> anyhow::Result<String> {
    serde_json::to_string_pretty(told).context("the report as JSON")
}
