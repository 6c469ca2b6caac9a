//! `herstel prepare-awards`: every open dossier whose next step a machine may prepare gets its proposal, when it comes
//! out as an award; the rest is left to people.
//!
//! Each dossier is a transaction of its own: broken off halfway it has done half, and run again it does the rest.

pub mod cli;

use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    prepare_awards::cli::PrepareAwardsArguments,
    seed, serve, terminal,
};
use anyhow::Context as _;
use herstel_domain::{
    Context, Dossier, Purpose, Scope, decisions::prepare_award, gate::Gated, road::WorkStatus,
};
use herstel_kernel::{Actor, DecisionId, DossierId, ReceiptId, RefusalCode, long_date_en};
use herstel_scheme::Registry;
use herstel_store::{CommandError, Contents, Gates, Store, WorkListFilter};
use herstel_web::{Clock, IdSource};
use std::{collections::BTreeMap, sync::Arc};

/// Dossiers listed at once.
const PAGE: u32 = 200;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &PrepareAwardsArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let schemes = environment::schemes(configuration)?;
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let prepared = prepare(&store, &schemes, arguments).await;
        store.close().await;
        prepared
    })
}

async fn prepare(store: &Store, schemes: &Registry, arguments: &PrepareAwardsArguments) -> Result {
    let clock = Clock::new(environment::now);
    let is_demo = is_demo(store).await?;
    if is_demo {
        let day = serve::first_day(store, arguments.today, &clock).await?;
        clock.start_on(day).context("setting the day")?;
    } else if arguments.today.is_some() {
        return Err(Failure::Usage("--today: only in the database of a demonstration".to_owned()));
    }
    serve::keep_packages(store, schemes).await?;
    let gates = Gates::new(Arc::new(schemes.clone()));
    let batch = Batch {
        gated: gates.look(store).await.context("looking at the gates")?,
        is_demo,
        store,
        clock: &clock,
        ids: IdSource::system(),
        scope: Scope::new(Actor::System, Purpose::Preparing, environment::occasion(&clock)?)
            .map_err(|refusal| Failure::Environment(anyhow::anyhow!("{refusal}")))?,
    };
    let done = batch.run().await?;
    terminal::say(&format!("awards prepared on {}: {}", long_date_en(clock.today()), done.prepared));
    terminal::say(&format!("nothing for a machine to do: {}", done.nothing));
    for (code, count) in &done.left {
        terminal::say(&format!("left to people ({}): {count}", code.as_str()));
    }
    Ok(())
}

async fn is_demo(store: &Store) -> Result<bool> {
    match store.contents().await.context("reading what the database holds")? {
        Contents::Demo if seed::is_half_filled(store).await? => {
            Err(Failure::Refused("this demonstration was broken off while it was being filled".to_owned()))
        }
        Contents::Demo => Ok(true),
        Contents::Empty | Contents::Operation => Ok(false),
    }
}

/// What came of the open dossiers; holds no personal data.
#[derive(Default)]
struct Done {
    prepared: u64,
    nothing: u64,
    left: BTreeMap<RefusalCode, u64>,
}

/// One run over the open dossiers.
struct Batch<'a> {
    store: &'a Store,
    clock: &'a Clock,
    ids: IdSource,
    scope: Scope,
    gated: Arc<Gated>,
    is_demo: bool,
}

impl Batch<'_> {
    async fn run(&self) -> Result<Done> {
        let mut done = Done::default();
        let progress = terminal::counter("preparing awards");
        for status in WorkStatus::ALL.into_iter().filter(|status| is_open(*status)) {
            let mut filter = WorkListFilter { status: Some(status), limit: PAGE, ..Default::default() };
            loop {
                let page = self.store.work_list(&self.scope, &filter).await.context("listing dossiers")?;
                for row in &page.rows {
                    self.one(row.dossier, &mut done).await?;
                    progress.inc(1);
                }
                let Some(next) = page.next else { break };
                filter.after = Some(next);
            }
        }
        progress.finish_and_clear();
        Ok(done)
    }

    async fn one(&self, dossier: DossierId, done: &mut Done) -> Result {
        let decision = DecisionId::from_bytes(self.ids.draw().context("drawing an id")?);
        let receipt = ReceiptId::from_bytes(self.ids.draw().context("drawing an id")?);
        let mut is_prepared = false;
        let decide = |dossier: &Dossier| {
            let schemes = self.gated.for_dossier(dossier);
            let (today, is_demo) = (self.clock.today(), self.is_demo);
            let context =
                Context { actor: Actor::System, today, stands_in_for: &[], schemes: &schemes, is_demo };
            let events = prepare_award(dossier, decision, receipt, &context)?;
            is_prepared = !events.is_empty();
            Ok(events)
        };
        match self.store.record(&self.scope, self.clock.now(), dossier, decide).await {
            Ok(_) if is_prepared => done.prepared += 1,
            Ok(_) => done.nothing += 1,
            Err(CommandError::Refused(refusals)) => {
                for refusal in refusals.iter().take(1) {
                    *done.left.entry(refusal.code).or_default() += 1;
                }
            }
            Err(CommandError::Store(error)) => {
                return Err(Failure::Environment(anyhow::Error::new(error).context("recording a proposal")));
            }
        }
        Ok(())
    }
}

/// Whether somebody may be waiting for a step: not with a second reader, not sent back by one, and the parent did not
/// choose to wait or stop.
fn is_open(status: WorkStatus) -> bool {
    match status {
        WorkStatus::New | WorkStatus::Preparing | WorkStatus::Decided => true,
        WorkStatus::SecondReading | WorkStatus::Returned | WorkStatus::Waiting | WorkStatus::Stopped => false,
    }
}
