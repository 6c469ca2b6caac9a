//! The file with the providers where people sign in, and the files with secrets that it names.

use crate::{
    configuration::{FileReference, Setting as _, SignIn},
    exit::{Failure, Result},
};
use herstel_web::{ProviderFiles, ProviderSettings, Providers};
use serde::Deserialize;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// One table `[[provider]]` each.
    provider: Vec<ProviderSettings>,
}

/// Reads and checks all providers; none without a file. One error refuses the start.
pub fn read(configured: &SignIn) -> Result<Providers> {
    let (Some(path), Some(public_url)) = (&configured.providers, &configured.public_url) else {
        return Ok(Providers::default());
    };
    let refuse = |reason: String| Failure::Refused(format!("{}: {reason}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| refuse(error.to_string()))?;
    // The message without the line it quotes, which may hold what should not be in a log.
    let file: File = toml::from_str(&text).map_err(|error| refuse(error.message().to_owned()))?;
    let mut providers = Vec::new();
    for settings in file.provider {
        let files = files(&settings).map_err(refuse)?;
        providers.push((settings, files));
    }
    Providers::new(providers, public_url).map_err(|error| refuse(error.to_string()))
}

fn files(settings: &ProviderSettings) -> std::result::Result<ProviderFiles, String> {
    let read = |name: &Option<String>| {
        let name = name.as_deref().map(FileReference::read).transpose()?;
        name.map(|file| file.secret()).transpose()
    };
    Ok(ProviderFiles {
        client_secret: read(&settings.client_secret_file)?,
        client_key: read(&settings.client_key_file)?,
        ca: read(&settings.ca_file)?.map(String::into_bytes),
    })
}
