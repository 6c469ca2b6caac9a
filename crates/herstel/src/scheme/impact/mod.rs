//! `herstel scheme impact`: what a new version would mean for everybody who has a decision, without changing anything.

mod json;
mod lines;
mod survey;

pub use survey::{Listed, Survey, Wanted, run as survey};

use crate::{
    cli::Form,
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    scheme::cli::ImpactArguments,
    terminal,
};
use anyhow::Context as _;
use herstel_domain::{Purpose, Scope};
use herstel_kernel::{Actor, Date, DossierNumber};
use herstel_scheme::{Package, SchemeId};
use herstel_store::Store;
use herstel_web::Clock;

/// Everything that the report says.
pub struct Report<'a> {
    /// The new version.
    package: &'a Package,
    /// The day whose rules and amounts were used.
    on: Date,
    /// Ids of the schemes whose decisions were looked at.
    decided_under: &'a [String],
    survey: &'a Survey<'a>,
    /// References of those who keep what was decided; only when asked for.
    kept: Option<Vec<(DossierNumber, &'a Listed)>>,
}

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &ImpactArguments) -> Result {
    let package = super::package(configuration, &arguments.new)?;
    let decided_under = decided_under(&package, arguments.scheme.as_ref());
    let on = arguments.on.unwrap_or(package.manifest().decides_from);
    let place = Place::of(configuration, "herstel.db")?;
    let runtime = environment::runtime()?;
    let store = runtime.block_on(place.open_to_read())?;
    let scope = scope()?;
    let wanted = if arguments.list { Wanted::Kept } else { Wanted::Figures };
    let survey = survey(&runtime, &store, &scope, &package, on, &decided_under, wanted)?;
    let kept = arguments.list.then(|| runtime.block_on(references(&store, &scope, &survey))).transpose()?;
    runtime.block_on(store.close());
    let report = Report { package: &package, on, decided_under: &decided_under, survey: &survey, kept };
    match arguments.format {
        Form::Text => lines::of(&report).iter().for_each(|line| terminal::say(line)),
        Form::Json => {
            terminal::say(&serde_json::to_string_pretty(&json::of(&report)).unwrap_or_default());
        }
    }
    Ok(())
}

/// Working out a new version needs to read everything.
pub fn scope() -> Result<Scope> {
    let occasion = environment::occasion(&Clock::new(environment::now))?;
    Scope::new(Actor::System, Purpose::Transition, occasion)
        .map_err(|refusal| Failure::Environment(anyhow::anyhow!("{refusal}")))
}

/// The schemes whose decisions are looked at: the one that was named, or else the one that the new version supersedes
/// and earlier versions of itself.
pub fn decided_under(package: &Package, named: Option<&SchemeId>) -> Vec<String> {
    match named {
        Some(id) => vec![id.to_string()],
        None => {
            let superseded = package.manifest().supersedes.iter();
            superseded.chain([package.id()]).map(ToString::to_string).collect()
        }
    }
}

async fn references<'a>(
    store: &Store,
    scope: &Scope,
    survey: &'a Survey<'_>,
) -> Result<Vec<(DossierNumber, &'a Listed)>> {
    let asked: Vec<_> = survey.listed.iter().map(|kept| (kept.dossier, kept.decision)).collect();
    let found = store.references(scope, &asked).await.context("reading references")?;
    let mut references: Vec<_> = survey
        .listed
        .iter()
        .filter_map(|kept| Some((found.get(&kept.decision)?.number.clone(), kept)))
        .collect();
    references.sort_by(|a, b| (&a.0, &a.1.step).cmp(&(&b.0, &b.1.step)));
    Ok(references)
}
