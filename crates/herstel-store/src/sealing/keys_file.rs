//! The keys file: readable text, made once, never changed by the program.

use super::keys::{KeySet, MasterKey, SecretKey};
use crate::StoreError;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use std::{
    fs::{File, OpenOptions},
    io::{ErrorKind, Write as _},
    path::Path,
};
use zeroize::Zeroizing;

const HEADER: &str = "\
# Keys of a Herstel database. Whoever has this file and the database can read everything in it; without this file
# nobody can. Keep a copy in a safe place, apart from the database and its backups.
# New keys of persons are wrapped by the first master key; the others still open what they wrapped.
";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    index_key: Zeroizing<String>,
    master: Vec<Master>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Master {
    id: String,
    key: Zeroizing<String>,
}

/// Reads the file.
pub(super) fn read(path: &Path) -> Result<KeySet, StoreError> {
    let failed = |reason: &str| StoreError::KeysFile { path: path.to_owned(), reason: reason.to_owned() };
    let text = std::fs::read_to_string(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            failed("does not exist")
        } else {
            failed(&format!("cannot be read ({})", error.kind()))
        }
    })?;
    let text = Zeroizing::new(text);
    warn_when_open(path);
    // The error of the parser would quote the line, which holds a key.
    let content: Content = toml::from_str(&text).map_err(|_| failed("is not a keys file"))?;
    let key = |text: &str| decode(text).ok_or_else(|| failed("holds a key that is not 32 bytes in base64"));
    let mut masters = Vec::new();
    for master in &content.master {
        let mut id = [0; 4];
        hex::decode_to_slice(&master.id, &mut id)
            .map_err(|_| failed("holds an id that is not 8 hex digits"))?;
        masters.push(MasterKey { id, key: key(&master.key)? });
    }
    if masters.is_empty() {
        return Err(failed("holds no master key"));
    }
    Ok(KeySet { masters, index: key(&content.index_key)? })
}

/// Writes the file, durably and for its owner only. `false` when it exists by now.
pub(super) fn write(path: &Path, set: &KeySet) -> Result<bool, StoreError> {
    let failed = |error: std::io::Error| StoreError::KeysFile {
        path: path.to_owned(),
        reason: format!("cannot be written ({error})"),
    };
    let mut text = Zeroizing::new(String::from(HEADER));
    text.push_str(&format!("index_key = \"{}\"\n", *encode(&set.index)));
    for master in &set.masters {
        let (id, key) = (hex::encode(master.id), encode(&master.key));
        text.push_str(&format!("\n[[master]]\nid = \"{id}\"\nkey = \"{}\"\n", *key));
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(failed(error)),
    };
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    // The name of the file must survive a power cut as well as its bytes.
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
    }
    Ok(true)
}

fn encode(key: &SecretKey) -> Zeroizing<String> {
    Zeroizing::new(STANDARD.encode(key.0))
}

fn decode(text: &str) -> Option<SecretKey> {
    let bytes = Zeroizing::new(STANDARD.decode(text).ok()?);
    bytes.as_slice().try_into().ok().map(SecretKey)
}

#[cfg(unix)]
fn warn_when_open(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let others_read = std::fs::metadata(path).is_ok_and(|data| data.permissions().mode() & 0o077 != 0);
    if others_read {
        tracing::warn!(path = %path.display(), "the keys file can be read by others than its owner");
    }
}

#[cfg(not(unix))]
fn warn_when_open(_path: &Path) {}
