//! The erasure register: a file outside the database and its backups that tells what a restored database must forget
//! again.
//!
//! One JSON object per line, each with the hash of the line before it. An erasure is written as intended before it
//! happens and as done afterwards, so that one of the two is there whatever breaks off.

use super::certificate::Certificate;
use crate::StoreError;
use herstel_kernel::PersonId;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

/// How long another program is waited for: several nodes on one machine start at the same time.
const ATTEMPTS_MAX: u32 = 20;
const WAIT: Duration = Duration::from_millis(100);

/// How far an erasure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    /// It may have happened.
    Intended,
    /// It happened.
    Done,
    /// It did not happen: somebody is held, or their dossier changed.
    Abandoned,
}

#[derive(Serialize, Deserialize)]
struct Line {
    state: State,
    #[serde(flatten)]
    certificate: Certificate,
    previous: String,
}

/// The register, open and locked against other programs.
#[derive(Debug)]
pub struct ErasureRegister {
    path: PathBuf,
    file: File,
    last: String,
    /// The last state of each person, in the order in which they were erased.
    order: Vec<PersonId>,
    states: BTreeMap<PersonId, (State, Certificate)>,
}

impl ErasureRegister {
    /// Opens the register; an empty one is made when there is none. One that was changed, or from which anything but an
    /// unfinished last line is missing, is refused.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let failed = |reason: &str| StoreError::Register { path: path.to_owned(), reason: reason.to_owned() };
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let unusable = |error: std::io::Error| failed(&format!("cannot be used ({error})"));
        let mut file = options.open(path).map_err(unusable)?;
        let mut attempts = 0;
        while file.try_lock().is_err() {
            attempts += 1;
            if attempts > ATTEMPTS_MAX {
                return Err(failed("is in use by another program"));
            }
            std::thread::sleep(WAIT);
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(unusable)?;
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(unusable)?;
        // What was cut off may end within a letter, so only whole lines are read as text.
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let text = std::str::from_utf8(bytes.get(..whole).unwrap_or_default());
        let text = text.map_err(|_| failed("is not the text that was written"))?;
        let mut register = Self {
            path: path.to_owned(),
            file,
            last: String::new(),
            order: Vec::new(),
            states: BTreeMap::new(),
        };
        for (number, line) in text.lines().enumerate() {
            let read: Option<Line> = serde_json::from_str(line).ok();
            let Some(read) = read.filter(|read| read.previous == register.last) else {
                return Err(failed(&format!("line {} is not what was written", number + 1)));
            };
            register.last = hash(line);
            register.note(read.state, read.certificate);
        }
        // The end of a line that was never acknowledged.
        let end = u64::try_from(whole).unwrap_or(u64::MAX);
        register.file.set_len(end).map_err(unusable)?;
        register.file.seek(SeekFrom::Start(end)).map_err(unusable)?;
        Ok(register)
    }

    /// How many erasures were done.
    pub fn done(&self) -> usize {
        self.states.values().filter(|(state, _)| *state == State::Done).count()
    }

    fn note(&mut self, state: State, certificate: Certificate) {
        let person = certificate.person;
        self.order.retain(|known| *known != person);
        self.order.push(person);
        self.states.insert(person, (state, certificate));
    }

    /// Writes a line, durably.
    pub(super) fn write(&mut self, state: State, certificate: &Certificate) -> Result<(), StoreError> {
        let failed = |reason: String| StoreError::Register { path: self.path.clone(), reason };
        let line = Line { state, certificate: certificate.clone(), previous: self.last.clone() };
        let text = serde_json::to_string(&line).map_err(|_| failed("a line cannot be written".to_owned()))?;
        let written = self.file.write_all(format!("{text}\n").as_bytes()).and_then(|()| self.file.sync_all());
        written.map_err(|error| failed(format!("cannot be written ({error})")))?;
        self.last = hash(&text);
        self.note(state, certificate.clone());
        Ok(())
    }

    /// What happened, or may have, to everybody in the register.
    pub(super) fn all(&self) -> Vec<(State, Certificate)> {
        self.order.iter().filter_map(|person| self.states.get(person).cloned()).collect()
    }

    /// How far the erasure of somebody is.
    pub(super) fn state(&self, person: PersonId) -> Option<State> {
        self.states.get(&person).map(|(state, _)| *state)
    }
}

fn hash(line: &str) -> String {
    hex::encode(Sha256::digest(line.as_bytes()))
}
