//! `herstel seal`, and the job that does the same in `serve`: what changed since the last seal is signed, and goes to
//! the anchors file outside the database.

pub mod cli;
mod job;

pub use job::SealRecord;

use crate::{
    configuration::{Configuration, Seal},
    environment::{self, Place},
    exit::{Failure, Result},
    seal::cli::SealArguments,
    terminal,
};
use anyhow::Context as _;
use herstel_store::{
    DatabaseUrl, StoreError,
    proof::{SealKey, Sealer, Sealing, Stamped, TimeStamp},
};
use herstel_web::IdSource;
use std::path::PathBuf;

/// Where seals come from and go to.
#[derive(Clone, Debug)]
pub struct SealPlace {
    /// The file of the key that signs.
    pub key: PathBuf,
    /// The anchors file.
    pub anchors: PathBuf,
    /// An outside time-stamp service (RFC 3161).
    pub time_stamp: Option<String>,
}

impl SealPlace {
    /// What is configured, or files beside those of the database.
    pub fn of(seal: &Seal, place: &Place) -> Result<Self> {
        let beside = |what: &str| match &place.url {
            DatabaseUrl::Sqlite(path) => Ok(path.with_added_extension(what)),
            DatabaseUrl::Postgres(_) => {
                Ok::<_, Failure>(environment::data_folder()?.join("herstel").with_added_extension(what))
            }
        };
        let key = match &seal.key {
            Some(file) => {
                file.path().map_err(|text| Failure::Environment(anyhow::anyhow!("seal.key: {text}")))?
            }
            None => beside("seal-key")?,
        };
        let anchors = match &seal.anchors {
            Some(path) => path.clone(),
            None => beside("anchors")?,
        };
        Ok(Self { key, anchors, time_stamp: seal.time_stamp.clone() })
    }

    /// Where the public key stands.
    pub fn public_key(&self) -> PathBuf {
        self.key.with_added_extension("pub")
    }

    /// Refuses a place for the anchors that cannot be written to, before a key is made for it.
    fn require_folder(&self) -> Result {
        match self.anchors.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) if !folder.is_dir() => {
                Err(Failure::Environment(anyhow::anyhow!("{} is no folder", folder.display())))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The sealer of this place; makes the key when there is none.
    pub fn sealer(&self) -> std::result::Result<Sealer, StoreError> {
        Sealer::open(SealKey::load_or_create(&self.key)?, &self.anchors)
    }

    /// Has the newest seal stamped by the outside service, when there is one. The error is a sentence for the log.
    pub async fn stamp(&self, sealer: &mut Sealer) -> std::result::Result<Option<Stamped>, String> {
        let Some(service) = &self.time_stamp else { return Ok(None) };
        let drawn = IdSource::system().draw().map_err(|error| error.to_string())?;
        let nonce = u64::from_be_bytes(drawn);
        let Some((seal, request)) = sealer.time_stamp_request(nonce) else { return Ok(None) };
        let response =
            herstel_web::proof::time_stamp(service, request).await.map_err(|error| error.to_string())?;
        let stamp = TimeStamp { seal, service: service.clone(), response };
        let kept = sealer.keep_time_stamp(&stamp, nonce).map_err(|error| error.to_string())?;
        kept.map(Some).map_err(|fault| format!("the answer of the time-stamp service: {fault}"))
    }
}

/// Runs the command.
pub fn run(configuration: &Configuration, arguments: &SealArguments) -> Result {
    let place = Place::of(configuration, "herstel.db")?;
    let seals = SealPlace::of(&configuration.seal, &place)?;
    if arguments.public_key {
        let key = SealKey::load_or_create(&seals.key).context("opening the seal key")?.public();
        terminal::say(key.to_pem().trim_end());
        return Ok(());
    }
    environment::runtime()?.block_on(async {
        let store = place.open_existing().await?;
        seals.require_folder()?;
        let mut sealer = seals.sealer().context("opening the anchors")?;
        let sealing = sealer.seal(&store, environment::now()).await.context("sealing");
        store.close().await;
        match sealing? {
            Sealing::Unchanged => {
                let count = sealer.anchors().ledger.number();
                terminal::say(&format!("nothing changed since seal {count}"));
                Ok(())
            }
            Sealing::Sealed { seal, changed } => {
                terminal::say(&format!(
                    "seal {}: {} entries in {} dossiers, {changed} heads new or changed; written to {}",
                    seal.number,
                    seal.entries,
                    seal.dossiers,
                    seals.anchors.display()
                ));
                match seals.stamp(&mut sealer).await {
                    Ok(Some(stamped)) => terminal::say(&format!("time stamp of {}", stamped.at)),
                    Ok(None) => {}
                    Err(text) => return Err(Failure::Refused(format!("sealed, but not stamped: {text}"))),
                }
                Ok(())
            }
            Sealing::Refused(tampered) => {
                for found in &tampered {
                    terminal::say(&found.to_string());
                }
                Err(Failure::Refused(
                    "nothing was sealed; `herstel verify --anchors FILE` says more".to_owned(),
                ))
            }
        }
    })
}
