//! `herstel print`: letters on paper leave in batches, and what the post does is written down.
//!
//! A batch is a folder: one PDF per letter, named by its message, and `addresses.csv` with where each goes. A letter is
//! noted as printed when its file is on the disk; broken off halfway and run again, the batch goes on where it was.

use super::{
    addresses::Addresses,
    cli::{PrintArguments, PrintCommand},
    job::{note, system_scope},
};
use crate::{
    configuration::Configuration,
    environment::{self, Place},
    exit::{Failure, Result},
    serve, terminal,
};
use anyhow::Context as _;
use herstel_domain::{
    Dossier, Scope,
    messages::{Message, NoteLeaving, Standing, Way},
};
use herstel_kernel::MessageId;
use herstel_scheme::Registry;
use herstel_store::{Contents, ReadyMessage, Store};
use herstel_web::{AppState, Clock, letter_to_print};
use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    sync::Arc,
};

/// Letters looked up at a time.
const PAGE: u32 = 200;

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &PrintArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let schemes = Arc::new(environment::schemes(configuration)?);
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        let clock = Clock::new(environment::now);
        let done = match set_day(&store, arguments, &clock).await {
            Ok(()) => Post { store: &store, schemes: &schemes, clock: &clock }.act(&arguments.command).await,
            Err(failure) => Err(failure),
        };
        store.close().await;
        done
    })
}

async fn set_day(store: &Store, arguments: &PrintArguments, clock: &Clock) -> Result {
    match store.contents().await.context("reading what the database holds")? {
        Contents::Demo => {
            let day = serve::first_day(store, arguments.today, clock).await?;
            clock.start_on(day).context("setting the day")?;
        }
        Contents::Empty | Contents::Operation if arguments.today.is_some() => {
            return Err(Failure::Usage("--today: only in the database of a demonstration".to_owned()));
        }
        Contents::Empty | Contents::Operation => {}
    }
    Ok(())
}

pub(super) struct Post<'a> {
    pub(super) store: &'a Store,
    pub(super) schemes: &'a Arc<Registry>,
    pub(super) clock: &'a Clock,
}

impl Post<'_> {
    pub(super) async fn act(&self, command: &PrintCommand) -> Result {
        match command {
            PrintCommand::Status => self.status().await,
            PrintCommand::Batch { folder } => self.batch(folder).await,
            PrintCommand::Posted { folder } => self.posted(folder).await,
            PrintCommand::Returned { message, note } => {
                self.note(*message, Standing::Returned, note.clone()).await?;
                terminal::say("noted: the letter came back; the dossier carries its mark again");
                Ok(())
            }
        }
    }

    async fn status(&self) -> Result {
        for standing in
            [Standing::Queued, Standing::Held, Standing::Printed, Standing::Posted, Standing::Returned]
        {
            let count = self.store.count_messages(Way::Paper, standing).await.context("counting letters")?;
            terminal::say(&format!("{:<9} {count}", standing.as_str()));
        }
        Ok(())
    }

    async fn batch(&self, folder: &Path) -> Result {
        fs::create_dir_all(folder).context("making the folder")?;
        let state = AppState::new(self.store.clone(), Arc::clone(self.schemes), self.clock.clone());
        state.gates.look(self.store).await.context("looking at the gates")?;
        let scope = self.scope()?;
        let mut addresses = Addresses::of(folder).context("opening the addresses")?;
        let mut printed = 0_u64;
        loop {
            let now = self.clock.now();
            let waiting = self.store.messages_ready(Way::Paper, Standing::Queued, now, PAGE).await;
            let waiting = waiting.context("looking for letters")?;
            let before = printed;
            for ready in &waiting {
                let dossier = self.store.dossier(&scope, ready.dossier).await.context("reading a dossier")?;
                let Some(dossier) = dossier else { continue };
                let Some(message) = dossier.message(ready.message) else { continue };
                let today = self.clock.today();
                let Some(address) = dossier.goes_to(message, Way::Paper, today) else { continue };
                let pdf = letter_to_print(&state, &scope, &dossier, message).await.map_err(setting)?;
                write(folder, &mut addresses, (&dossier, address), message, &pdf)
                    .context("writing a letter")?;
                self.note_one(&scope, ready, Standing::Printed, None).await?;
                printed += 1;
            }
            // What is left waits for something else than a printer.
            if printed == before {
                break;
            }
        }
        terminal::say(&format!("letters written to {}: {printed}", folder.display()));
        Ok(())
    }

    async fn posted(&self, folder: &Path) -> Result {
        let mut posted = 0_u64;
        for entry in fs::read_dir(folder).context("reading the folder")? {
            let name = entry.context("reading the folder")?.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(".pdf")?.parse::<MessageId>().ok());
            let Some(id) = id else { continue };
            self.note(id, Standing::Posted, None).await?;
            posted += 1;
        }
        terminal::say(&format!("letters posted: {posted}"));
        Ok(())
    }

    async fn note(&self, id: MessageId, standing: Standing, reason: Option<String>) -> Result {
        let scope = self.scope()?;
        let row = self.store.message(&scope, id).await.context("looking for the message")?;
        let Some(row) = row else { return Err(Failure::Refused(format!("{id}: there is no such message"))) };
        let ready = ReadyMessage { message: id, dossier: row.dossier, attempts: 0 };
        self.note_one(&scope, &ready, standing, reason).await
    }

    async fn note_one(
        &self,
        scope: &Scope,
        ready: &ReadyMessage,
        standing: Standing,
        reason: Option<String>,
    ) -> Result {
        let command = NoteLeaving { message: ready.message, way: Way::Paper, standing, reason };
        let noted = note(self.store, scope, self.clock, self.schemes, ready, command).await;
        noted.map_err(|failure| Failure::Refused(format!("{}: {}", ready.message, failure.sentence)))
    }

    fn scope(&self) -> Result<Scope> {
        system_scope(self.clock).map_err(|failure| Failure::Environment(anyhow::anyhow!(failure.sentence)))
    }
}

fn setting(text: String) -> Failure {
    Failure::Environment(anyhow::anyhow!("setting a letter: {text}"))
}

/// The letter and the line with its address, both on the disk when this returns.
fn write(
    folder: &Path,
    addresses: &mut Addresses,
    (dossier, address): (&Dossier, &str),
    message: &Message,
    pdf: &[u8],
) -> anyhow::Result<()> {
    let path = folder.join(format!("{}.pdf", message.id));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(pdf)?;
    file.sync_all()?;
    addresses.put(&message.id.to_string(), &dossier.registration.details.name, address)
}
