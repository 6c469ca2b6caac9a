//! `herstel jobs`: what stands in the table of jobs, and doing one earlier.

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    jobs::cli::{JobsArguments, JobsCommand},
    terminal,
};
use anyhow::Context as _;
use herstel_store::JobRow;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &JobsArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let done = match &arguments.command {
            JobsCommand::List => list(&store).await,
            JobsCommand::Run { name } => hasten(&store, name).await,
        };
        store.close().await;
        done
    })
}

async fn list(store: &herstel_store::Store) -> Result {
    let jobs = store.jobs().await.context("reading the jobs")?;
    if jobs.is_empty() {
        terminal::say("No jobs yet: the first server makes them.");
    }
    for job in &jobs {
        terminal::say(&line(job));
    }
    Ok(())
}

/// One job on one line: name, next turn, who has it, how the last turn ended.
fn line(job: &JobRow) -> String {
    let doing = match &job.leased {
        Some((holder, until)) => format!("held by {holder} until {until:.0}"),
        None => format!("due {:.0}", job.run_at),
    };
    let ended = match &job.ended {
        Some((at, result)) => format!("{result} at {at:.0}"),
        None => "never ended".to_owned(),
    };
    let failed = if job.attempts > 1 { format!(", attempt {}", job.attempts) } else { String::new() };
    format!("{:<28} {doing}, last: {ended}{failed}", job.name)
}

async fn hasten(store: &herstel_store::Store, name: &str) -> Result {
    let known = store.hasten_job(name, environment::now()).await.context("changing the job")?;
    if known {
        terminal::say(&format!("{name} is due now; a server does it within a few seconds."));
        Ok(())
    } else {
        Err(Failure::Usage(format!("no job «{name}»; see `herstel jobs list`")))
    }
}
