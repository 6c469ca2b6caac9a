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
    // The message with its line, and without the text of that line, which may hold what should not be in a log.
    let file: File = toml::from_str(&text).map_err(|error| {
        let begin = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(begin).filter(|byte| *byte == b'\n').count() + 1;
        let (path, message) = (path.display(), error.message());
        Failure::Refused(format!("{path}:{line}: {message}"))
    })?;
    let mut providers = Vec::new();
    for settings in file.provider {
        let files =
            files(&settings).map_err(|reason| refuse(format!("provider «{}»: {reason}", settings.id)))?;
        providers.push((settings, files));
    }
    Providers::new(providers, public_url).map_err(|error| refuse(error.to_string()))
}

fn files(settings: &ProviderSettings) -> std::result::Result<ProviderFiles, String> {
    let read = |key: &str, name: &Option<String>| {
        let text = name.as_deref().map(|name| FileReference::read(name)?.secret()).transpose();
        text.map_err(|reason: String| format!("{key}: {reason}"))
    };
    Ok(ProviderFiles {
        client_secret: read("client_secret_file", &settings.client_secret_file)?,
        client_key: read("client_key_file", &settings.client_key_file)?,
        ca: read("ca_file", &settings.ca_file)?.map(String::into_bytes),
    })
}
