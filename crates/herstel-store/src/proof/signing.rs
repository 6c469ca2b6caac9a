//! The key that signs seals: in a file of its own outside the database and apart from the master keys, so that whoever
//! has both of those still cannot make a seal.

use crate::StoreError;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::{
    fmt,
    fs::{File, OpenOptions},
    io::{ErrorKind, Write as _},
    path::Path,
    str::FromStr,
};
use zeroize::Zeroizing;

const HEADER: &str = "\
# The key that signs the seals of a Herstel database (Ed25519). Whoever has it can make seals that pass for real ones:
# keep it on the machine that seals, apart from the database, its backups and the keys file. The public key beside it
# is for everybody who wants to check a seal.
";

/// What stands before the 32 bytes of an Ed25519 public key in the standard form (RFC 8410).
const SPKI_PREFIX: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    seal_key: Zeroizing<String>,
}

/// The key that signs seals. Wiped when dropped, never printed.
pub struct SealKey(SigningKey);

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealKey({})", self.public())
    }
}

impl SealKey {
    /// Reads the file, or draws a key and writes it (mode 0600), with the public key beside it (`FILE.pub`).
    pub fn load_or_create(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            let mut bytes = Zeroizing::new([0; 32]);
            getrandom::fill(bytes.as_mut_slice()).map_err(|_| StoreError::NoRandomness)?;
            write(path, &bytes)?;
        }
        let key = Self::load(path)?;
        let public = path.with_added_extension("pub");
        if !public.exists() {
            std::fs::write(&public, key.public().to_pem())
                .map_err(|error| failed(&public, &error.to_string()))?;
        }
        Ok(key)
    }

    /// Reads the file, which must exist.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            failed(
                path,
                if error.kind() == ErrorKind::NotFound { "does not exist" } else { "cannot be read" },
            )
        })?;
        let text = Zeroizing::new(text);
        // The error of the parser would quote the line, which holds the key.
        let content: Content = toml::from_str(&text).map_err(|_| failed(path, "is not a seal key"))?;
        let bytes = Zeroizing::new(STANDARD.decode(content.seal_key.as_bytes()).unwrap_or_default());
        let bytes: Zeroizing<[u8; 32]> = Zeroizing::new(
            bytes
                .as_slice()
                .try_into()
                .map_err(|_| failed(path, "holds a key that is not 32 bytes in base64"))?,
        );
        Ok(Self(SigningKey::from_bytes(&bytes)))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(super) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.0.sign(text).to_bytes()
    }
}

fn failed(path: &Path, reason: &str) -> StoreError {
    StoreError::SealKey { path: path.to_owned(), reason: reason.to_owned() }
}

fn write(path: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
    let mut text = Zeroizing::new(String::from(HEADER));
    text.push_str(&format!("seal_key = \"{}\"\n", *Zeroizing::new(STANDARD.encode(key))));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Ok(file) => file,
        // Another program that started at the same moment was first: both use its key.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(()),
        Err(error) => return Err(failed(path, &format!("cannot be written ({error})"))),
    };
    let written =
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| sync_folder(path));
    written.map_err(|error| failed(path, &format!("cannot be written ({error})")))
}

/// Makes the name of a new file survive a power cut as well as its bytes.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => File::open(".")?.sync_all(),
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// The key that checks seals. Its text is the start of its SHA-256, to compare with a note on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fingerprint = Sha256::digest(self.to_bytes());
        f.write_str(&hex::encode(fingerprint.get(..8).unwrap_or_default()))
    }
}

impl PublicKey {
    /// From its 32 bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Self> {
        VerifyingKey::from_bytes(bytes).ok().map(Self)
    }

    /// Its 32 bytes.
    pub fn to_bytes(self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The standard form that `openssl` reads.
    pub fn to_pem(self) -> String {
        let bytes = [SPKI_PREFIX.as_slice(), &self.to_bytes()].concat();
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(bytes))
    }

    /// Whether a signature over a text is by this key.
    pub fn verifies(self, text: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(text, &Signature::from_bytes(signature)).is_ok()
    }

    /// Reads the standard form from a file.
    pub fn load(path: &Path) -> Result<Self, StoreError> {
        let text = std::fs::read_to_string(path).map_err(|error| failed(path, &error.to_string()))?;
        text.parse().map_err(|_| failed(path, "is not an Ed25519 public key in PEM"))
    }
}

/// A text is not a public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 public key in PEM")]
pub struct PublicKeyError;

impl FromStr for PublicKey {
    type Err = PublicKeyError;

    fn from_str(text: &str) -> Result<Self, PublicKeyError> {
        let inner: String = text.lines().filter(|line| !line.starts_with("-----")).map(str::trim).collect();
        let bytes = STANDARD.decode(inner).map_err(|_| PublicKeyError)?;
        let key = bytes.strip_prefix(SPKI_PREFIX.as_slice()).and_then(|key| key.try_into().ok());
        key.and_then(Self::from_bytes).ok_or(PublicKeyError)
    }
}
