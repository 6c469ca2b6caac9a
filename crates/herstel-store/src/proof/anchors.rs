//! The anchors file: one JSON line per seal, only ever added to, kept where nobody who can write the database can write.
//!
//! A line is `{"statement": …, "signature": …, "changes": …}`; a line `{"seal": 12, "service": …, "time_stamp": …}` holds
//! the answer of a time-stamp service about the statement of that seal (RFC 3161, base64).

use super::{
    ledger::{Ledger, Seal, SealFault},
    signing::{PublicKey, sync_folder},
    time_stamp,
};
use crate::StoreError;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::{
    fs::{File, OpenOptions},
    io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealLine {
    statement: String,
    signature: String,
    changes: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TimeStampLine {
    seal: u64,
    service: String,
    time_stamp: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Seal(SealLine),
    TimeStamp(TimeStampLine),
}

/// The answer of a time-stamp service about a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeStamp {
    /// Which seal.
    pub seal: u64,
    /// The address of the service.
    pub service: String,
    /// Its answer (DER of a `TimeStampResp`).
    pub response: Vec<u8>,
}

/// Something in an anchors file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct AnchorProblem {
    /// The line, from 1.
    pub line: u64,
    /// What.
    pub what: AnchorFault,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnchorFault {
    /// With a seal.
    #[error("{0}")]
    Seal(#[from] SealFault),
    /// With a time stamp.
    #[error("the time stamp of seal {seal}: {fault}")]
    TimeStamp {
        /// Of which seal.
        seal: u64,
        /// What.
        fault: time_stamp::TimeStampFault,
    },
}

/// What some editors put in front of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// An anchors file, read and checked.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    /// Every seal in it.
    pub ledger: Ledger,
    /// The time stamps in it that are about its seals.
    pub time_stamps: Vec<TimeStamp>,
    /// What is wrong with it.
    pub problems: Vec<AnchorProblem>,
    lines: u64,
    /// Bytes up to the end of the last whole line.
    length: u64,
}

impl Anchors {
    /// An anchors file without any line, for seals of a key.
    pub fn new(key: Option<PublicKey>) -> Self {
        Self { ledger: Ledger::new(key), ..Self::default() }
    }

    /// Reads and checks a file. `key` is the public key that was noted when sealing began; without it that of the first
    /// seal counts, and only a person can tell whether it is the right one.
    pub fn read(path: &Path, key: Option<PublicKey>) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(|error| failed(path, &error.to_string()))?;
        let mut anchors = Self::new(key);
        anchors.read_on(path, file)?;
        Ok(anchors)
    }

    /// Reads the lines that were added since.
    fn read_on(&mut self, path: &Path, mut file: File) -> Result<(), StoreError> {
        let read = |error: std::io::Error| failed(path, &error.to_string());
        // A line that was half there may be whole by now.
        self.problems.pop_if(|problem| problem.what == AnchorFault::Seal(SealFault::CutOff));
        file.seek(SeekFrom::Start(self.length)).map_err(read)?;
        let mut reader = BufReader::new(file);
        let mut text = Vec::new();
        loop {
            text.clear();
            let length = reader.read_until(b'\n', &mut text).map_err(read)?;
            if length == 0 {
                return Ok(());
            }
            self.lines += 1;
            if text.last() != Some(&b'\n') {
                self.problem(SealFault::CutOff.into());
                self.lines -= 1;
                return Ok(());
            }
            self.length += length as u64;
            let marked = text.strip_prefix(BYTE_ORDER_MARK).filter(|_| self.lines == 1);
            self.line(marked.unwrap_or(&text));
        }
    }

    fn problem(&mut self, what: AnchorFault) {
        self.problems.push(AnchorProblem { line: self.lines, what });
    }

    fn line(&mut self, text: &[u8]) {
        match serde_json::from_slice(text) {
            Ok(Line::Seal(line)) => match line.seal() {
                Some(seal) => {
                    for fault in self.ledger.add(&seal) {
                        self.problem(fault.into());
                    }
                }
                None => self.problem(SealFault::BadSignature.into()),
            },
            Ok(Line::TimeStamp(line)) => self.time_stamp(line),
            Err(_) => self.problem(SealFault::Unreadable.into()),
        }
    }

    fn time_stamp(&mut self, line: TimeStampLine) {
        let TimeStampLine { seal, service, time_stamp: text } = line;
        let checked = match (self.ledger.seal(seal), STANDARD.decode(text)) {
            (Some(summary), Ok(response)) => {
                time_stamp::check(&response, &summary.hash, None).map(|_| response)
            }
            (None, _) => Err(time_stamp::TimeStampFault::OtherImprint),
            (Some(_), Err(_)) => Err(time_stamp::TimeStampFault::Unreadable),
        };
        match checked {
            Ok(response) => self.time_stamps.push(TimeStamp { seal, service, response }),
            Err(fault) => self.problem(AnchorFault::TimeStamp { seal, fault }),
        }
    }
}

impl SealLine {
    fn seal(self) -> Option<Seal> {
        let signature = STANDARD.decode(self.signature).ok()?.try_into().ok()?;
        Some(Seal { statement: self.statement, signature, changes: self.changes })
    }
}

fn failed(path: &Path, reason: &str) -> StoreError {
    StoreError::AnchorsFile { path: path.to_owned(), reason: reason.to_owned() }
}

/// An anchors file that grows. While it is held, no other program adds to it.
pub(super) struct AnchorsFile {
    path: PathBuf,
    file: File,
}

impl AnchorsFile {
    /// Opens or makes the file and waits until nobody else adds to it; reads what `anchors` has not seen yet.
    pub(super) fn open(path: &Path, anchors: &mut Anchors) -> Result<Self, StoreError> {
        let is_new = !path.exists();
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let error = |error: std::io::Error| failed(path, &error.to_string());
        let file = options.open(path).map_err(error)?;
        file.lock().map_err(error)?;
        if is_new {
            sync_folder(path).map_err(error)?;
        }
        if file.metadata().map_err(error)?.len() < anchors.length {
            return Err(failed(path, "lines that were in it are gone"));
        }
        anchors.read_on(path, file.try_clone().map_err(error)?)?;
        let mut opened = Self { path: path.to_owned(), file };
        opened.drop_half_line(anchors)?;
        Ok(opened)
    }

    /// A line whose writing was broken off never counted; the seal is in the database and is written again.
    fn drop_half_line(&mut self, anchors: &mut Anchors) -> Result<(), StoreError> {
        let cut_off = AnchorFault::Seal(SealFault::CutOff);
        if anchors.problems.last().is_some_and(|problem| problem.what == cut_off) {
            self.file.set_len(anchors.length).map_err(|error| failed(&self.path, &error.to_string()))?;
            anchors.problems.pop();
        }
        Ok(())
    }

    /// Adds a seal and reads it back; durable when this returns.
    pub(super) fn append(&mut self, anchors: &mut Anchors, seal: &Seal) -> Result<(), StoreError> {
        let line = SealLine {
            statement: seal.statement.clone(),
            signature: STANDARD.encode(seal.signature),
            changes: seal.changes.clone(),
        };
        self.write(anchors, &line)
    }

    /// Adds a time stamp and reads it back; durable when this returns.
    pub(super) fn append_time_stamp(
        &mut self,
        anchors: &mut Anchors,
        stamp: &TimeStamp,
    ) -> Result<(), StoreError> {
        let line = TimeStampLine {
            seal: stamp.seal,
            service: stamp.service.clone(),
            time_stamp: STANDARD.encode(&stamp.response),
        };
        self.write(anchors, &line)
    }

    fn write(&mut self, anchors: &mut Anchors, line: &impl Serialize) -> Result<(), StoreError> {
        let mut text = serde_json::to_vec(line)
            .map_err(|_| StoreError::Inconsistent { what: "a seal cannot be written as JSON" })?;
        text.push(b'\n');
        let written = self.file.write_all(&text).and_then(|()| self.file.sync_all());
        let again = written.and_then(|()| self.file.try_clone());
        anchors.read_on(&self.path, again.map_err(|error| failed(&self.path, &error.to_string()))?)
    }
}
