//! Where the processing log is: a file that grows by lines, or a collector that answers.

use crate::{configuration::FileReference, jobs::JobFailure};
use herstel_web::processing::{SendError, send};
use std::{
    fmt,
    fs::{File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    str::FromStr,
};

/// Bytes read at a time when looking for the end of the last whole line.
const PART: u64 = 4096;

/// Who receives the processing log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// One line of JSON per delivery, each written through to the disk.
    File(PathBuf),
    /// OTLP over HTTP with JSON.
    Collector(String),
}

/// The text is not `file:PATH` and not an https address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceiverError;

impl FromStr for Receiver {
    type Err = ReceiverError;

    fn from_str(text: &str) -> Result<Self, ReceiverError> {
        if let Some(path) = text.strip_prefix("file:") {
            let is_path = !path.is_empty();
            return is_path.then(|| Self::File(PathBuf::from(path))).ok_or(ReceiverError);
        }
        // In the clear only to a collector on this machine, which sends on over TLS.
        let is_near = ["http://127.0.0.1", "http://[::1]", "http://localhost"].iter().any(|near| {
            let rest = text.strip_prefix(near);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
        });
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic()) && !text.contains('@');
        let is_address = text.len() > "https://".len() && (text.starts_with("https://") || is_near);
        (is_address && is_plain).then(|| Self::Collector(text.to_owned())).ok_or(ReceiverError)
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "file:{}", path.display()),
            Self::Collector(address) => f.write_str(address),
        }
    }
}

impl Receiver {
    /// Delivers one request; it has arrived when this returns.
    pub async fn deliver(&self, request: String, token: Option<&FileReference>) -> Result<(), JobFailure> {
        match self {
            Self::File(path) => {
                let path = path.clone();
                let written = tokio::task::spawn_blocking(move || append(&path, &request)).await;
                let written = written.map_err(|_| failure("log-file", "writing broke off"))?;
                written.map_err(|error| failure("log-file", &format!("the file cannot be written: {error}")))
            }
            Self::Collector(address) => {
                let token = token.map(FileReference::secret).transpose();
                let token = token.map_err(|text| failure("log-token", &text))?;
                send(address, token.as_deref(), request).await.map_err(|error| {
                    let code = match error {
                        SendError::Unreachable => "log-unreachable",
                        SendError::Status(_) => "log-refused",
                        SendError::Rejected(_) => "log-rejected",
                    };
                    failure(code, &error.to_string())
                })
            }
        }
    }
}

fn failure(code: &'static str, sentence: &str) -> JobFailure {
    JobFailure { code, sentence: sentence.to_owned() }
}

/// Adds a line and writes it through. Half a line, left by a program that was killed while it wrote, is taken away first:
/// its records were not confirmed and are in what is written now.
fn append(path: &Path, line: &str) -> io::Result<()> {
    let is_new = !path.exists();
    let mut file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
    let length = file.metadata()?.len();
    let whole = end_of_lines(&mut file, length)?;
    if whole < length {
        file.set_len(whole)?;
    }
    file.write_all(format!("{line}\n").as_bytes())?;
    file.sync_all()?;
    if is_new && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Where the last whole line ends.
fn end_of_lines(file: &mut File, length: u64) -> io::Result<u64> {
    let mut end = length;
    while end > 0 {
        let begin = end.saturating_sub(PART);
        file.seek(SeekFrom::Start(begin))?;
        let mut part = Vec::new();
        (&mut *file).take(end - begin).read_to_end(&mut part)?;
        if let Some(place) = part.iter().rposition(|byte| *byte == b'\n') {
            return Ok(begin + u64::try_from(place).unwrap_or_default() + 1);
        }
        end = begin;
    }
    Ok(0)
}

#[cfg(test)]
mod tests {
    use super::{Receiver, append};
    use std::{fs, io::Write as _};

    #[test]
    fn receivers_are_files_and_addresses_that_nobody_listens_in_on() {
        for text in [
            "file:/var/log/herstel/processing.jsonl",
            "https://log.example/v1/traces",
            "http://127.0.0.1:4318/v1/traces",
        ] {
            assert_eq!(text.parse::<Receiver>().map(|known| known.to_string()), Ok(text.to_owned()));
        }
        for wrong in [
            "",
            "file:",
            "/var/log/x",
            "https://",
            "http://log.example/v1/traces",
            "http://127.0.0.1.example/",
            "https://user:secret@log.example/",
        ] {
            assert!(wrong.parse::<Receiver>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn half_a_line_of_a_program_that_was_killed_is_taken_away() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("log");
        append(&path, "one").unwrap();
        let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all("half ".repeat(2_000).as_bytes()).unwrap();
        append(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "one\ntwo\n");
        fs::write(&path, "never a whole line").unwrap();
        append(&path, "three").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "three\n");
    }
}
