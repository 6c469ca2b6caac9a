//! Where the keys come from: a file, or a command that prints the same text.

use crate::StoreError;
use std::{
    fmt,
    fs::{File, OpenOptions},
    io::{ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use zeroize::Zeroizing;

/// A keys text longer than this is none: some hundred keys.
const TEXT_MAX: u64 = 64 << 10;

/// A place that keeps the keys of a database, outside the database.
pub trait KeySource: fmt::Debug + Send + Sync {
    /// What an operator calls it. Never holds a key.
    fn name(&self) -> &Path;
    /// Whether there is anything to read.
    fn exists(&self) -> bool;
    /// The text with the keys.
    fn read(&self) -> Result<Zeroizing<String>, StoreError>;
    /// Writes a first text, durably. `false` when there is one by now.
    fn create(&self, text: &str) -> Result<bool, StoreError>;
    /// Puts a text in the place of the one there is, durably: whoever reads sees the old or the new one, whole.
    fn replace(&self, text: &str) -> Result<(), StoreError>;
}

/// What happens to a keys file that everybody on the machine can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenToAll {
    /// It is refused.
    Refuse,
    /// It is used with a warning: a demonstration holds nobody's data.
    Warn,
}

/// A file for its owner only.
#[derive(Debug)]
pub(super) struct KeysFile {
    pub(super) path: PathBuf,
    pub(super) open_to_all: OpenToAll,
}

impl KeysFile {
    fn failed(&self, reason: impl Into<String>) -> StoreError {
        StoreError::KeysFile { path: self.path.clone(), reason: reason.into() }
    }

    fn not_written(&self, error: &std::io::Error) -> StoreError {
        self.failed(format!("cannot be written ({error})"))
    }

    /// A file that others read is no safe place for keys.
    #[cfg(unix)]
    fn check_mode(&self, file: &File) -> Result<(), StoreError> {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = file.metadata().map_or(0, |data| data.permissions().mode());
        if mode & 0o007 != 0 && self.open_to_all == OpenToAll::Refuse {
            return Err(self.failed("can be read or changed by everybody on this machine; chmod 600 it"));
        }
        if mode & 0o077 != 0 {
            tracing::warn!(path = %self.path.display(), "the keys file can be read by others than its owner");
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn check_mode(&self, _file: &File) -> Result<(), StoreError> {
        Ok(())
    }

    /// Makes a new file with the text.
    fn make(path: &Path, text: &str) -> std::io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }

    /// The name of a file must survive a power cut as well as its bytes.
    fn sync_folder(&self) -> std::io::Result<()> {
        match self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => File::open(folder)?.sync_all(),
            None => File::open(".")?.sync_all(),
        }
    }
}

impl KeySource for KeysFile {
    fn name(&self) -> &Path {
        &self.path
    }

    fn exists(&self) -> bool {
        self.path.exists()
    }

    fn read(&self) -> Result<Zeroizing<String>, StoreError> {
        let unreadable = |error: std::io::Error| {
            if error.kind() == ErrorKind::NotFound {
                self.failed("does not exist")
            } else {
                self.failed(format!("cannot be read ({})", error.kind()))
            }
        };
        let file = File::open(&self.path).map_err(unreadable)?;
        self.check_mode(&file)?;
        read_text(file).map_err(unreadable)
    }

    fn create(&self, text: &str) -> Result<bool, StoreError> {
        match Self::make(&self.path, text) {
            Ok(()) => self.sync_folder().map(|()| true).map_err(|error| self.not_written(&error)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(self.not_written(&error)),
        }
    }

    fn replace(&self, text: &str) -> Result<(), StoreError> {
        let beside = self.path.with_added_extension("new");
        // Left behind by a program that was killed here: it never became the keys file.
        match std::fs::remove_file(&beside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(self.not_written(&error)),
            Ok(()) | Err(_) => {}
        }
        let replaced = Self::make(&beside, text)
            .and_then(|()| std::fs::rename(&beside, &self.path))
            .and_then(|()| self.sync_folder());
        replaced.map_err(|error| self.not_written(&error))
    }
}

/// A command that prints the text, for keys that lie in a vault or a security module and never beside the database.
#[derive(Debug)]
pub(super) struct KeysCommand {
    name: PathBuf,
    line: String,
}

impl KeysCommand {
    pub(super) fn new(line: &str) -> Self {
        Self { name: PathBuf::from("(printed by the keys command)"), line: line.to_owned() }
    }

    fn failed(&self, reason: &str) -> StoreError {
        StoreError::KeysFile { path: self.name.clone(), reason: reason.to_owned() }
    }
}

impl KeySource for KeysCommand {
    fn name(&self) -> &Path {
        &self.name
    }

    fn exists(&self) -> bool {
        true
    }

    fn read(&self) -> Result<Zeroizing<String>, StoreError> {
        let started = Command::new("/bin/sh")
            .args(["-c", &self.line])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            // What it complains about could quote a key.
            .stderr(Stdio::null())
            .spawn();
        let mut child = started.map_err(|_| self.failed("the command cannot be started"))?;
        let text = child.stdout.take().map(read_text);
        let ended = child.wait().map_err(|_| self.failed("the command did not end"))?;
        match text {
            Some(Ok(text)) if ended.success() => Ok(text),
            Some(_) | None => Err(self.failed("the command failed or printed no text")),
        }
    }

    fn create(&self, _text: &str) -> Result<bool, StoreError> {
        Ok(false)
    }

    fn replace(&self, _text: &str) -> Result<(), StoreError> {
        Err(self.failed("only its own administrator can change what it prints; `herstel keys draw` makes a new key for it"))
    }
}

/// The whole text, in memory that is wiped. The buffer never grows, so no copy stays behind.
fn read_text(input: impl std::io::Read) -> std::io::Result<Zeroizing<String>> {
    let capacity = usize::try_from(TEXT_MAX).unwrap_or(usize::MAX);
    let mut bytes = Zeroizing::new(Vec::with_capacity(capacity + 1));
    input.take(TEXT_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() > capacity {
        return Err(std::io::Error::from(ErrorKind::FileTooLarge));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| std::io::Error::from(ErrorKind::InvalidData))?;
    Ok(Zeroizing::new(text.to_owned()))
}
