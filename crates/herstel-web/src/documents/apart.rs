//! Reading what a file is in a process of its own, so that no file costs more than that process may have.
//!
//! A small file can unpack into a large one, and its pages can be counted in more ways than there is time for. A reader of
//! files cannot be stopped half-way, and a process can: it has so much memory and so much time and no more, few run
//! at a time, and when it is gone nothing is left of it.

use super::inspect::inspect;
use herstel_domain::documents::DocumentForm;
use herstel_kernel::RefusalCode;
use std::{path::PathBuf, process::Stdio, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

/// The command that a process of this program reads a file with.
const COMMAND: &str = "read-file";
/// So many files are read at a time; others wait.
static AT_A_TIME: Semaphore = Semaphore::const_new(2);
/// How long one may take, waiting not counted.
const TIME: Duration = Duration::from_secs(10);
/// Longest answer that is read.
const ANSWER_MAX: u64 = 200;

/// Who reads what a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileReader {
    /// This process: for tests and benchmarks, whose files are known.
    #[default]
    Here,
    /// A process of the program at this path, which knows the command `read-file`.
    Apart(PathBuf),
}

impl FileReader {
    /// The form of a file, or why it is not accepted.
    pub(super) async fn read(&self, bytes: Arc<[u8]>) -> Result<DocumentForm, RefusalCode> {
        match self {
            // A reader of files that stumbles over one has not read it: the same as one that says so.
            Self::Here => {
                let read = tokio::task::spawn_blocking(move || inspect(&bytes)).await;
                read.unwrap_or(Err(RefusalCode::FileUnreadable))
            }
            Self::Apart(program) => {
                let Ok(_turn) = AT_A_TIME.acquire().await else { return Err(RefusalCode::FileUnreadable) };
                let mut command = Command::new(program);
                command.arg(COMMAND).env_clear().current_dir("/").kill_on_drop(true);
                command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
                let mut child = command.spawn().map_err(|error| {
                    tracing::error!(%error, "no process can be begun to read a file");
                    RefusalCode::FilesClosed
                })?;
                match timeout(TIME, ask(&mut child, &bytes)).await {
                    Ok(Some(answer)) => understood(&answer),
                    Ok(None) | Err(_) => {
                        tracing::warn!("a file asked for more than a file may and was not read");
                        Err(RefusalCode::FileUnreadable)
                    }
                }
            }
        }
    }
}

/// What the process says of a file; none when it came to no answer.
async fn ask(child: &mut Child, bytes: &[u8]) -> Option<String> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    // A process that has seen enough closes its end: what it says counts.
    let _ = input.write_all(bytes).await;
    drop(input);
    let mut answer = String::new();
    output.take(ANSWER_MAX).read_to_string(&mut answer).await.ok()?;
    let ended = child.wait().await.ok()?;
    ended.success().then_some(answer)
}

/// What a file is, as the process says it and [`understood`] reads it.
pub fn told_of_file(bytes: &[u8]) -> String {
    match inspect(bytes) {
        Ok(DocumentForm::Pdf { pages }) => format!("pdf {pages} 0"),
        Ok(DocumentForm::Jpeg { width, height }) => format!("jpeg {width} {height}"),
        Ok(DocumentForm::Png { width, height }) => format!("png {width} {height}"),
        Err(code) => format!("refused {}", code.as_str()),
    }
}

/// What the process that read a file said of it; anything that is not one of its answers is a file that nobody could read.
pub fn understood(answer: &str) -> Result<DocumentForm, RefusalCode> {
    const REFUSALS: [RefusalCode; 5] = [
        RefusalCode::FileKind,
        RefusalCode::FileLocked,
        RefusalCode::FileUnreadable,
        RefusalCode::FilePages,
        RefusalCode::FilePixels,
    ];
    let mut words = answer.split_whitespace();
    let kind = words.next().unwrap_or_default();
    if kind == "refused" {
        let code = words.next().unwrap_or_default();
        let known = REFUSALS.into_iter().find(|refusal| refusal.as_str() == code);
        return Err(known.unwrap_or(RefusalCode::FileUnreadable));
    }
    let mut number = || words.next().and_then(|word| word.parse().ok()).ok_or(RefusalCode::FileUnreadable);
    let (one, other): (u32, u32) = (number()?, number()?);
    match kind {
        "pdf" => Ok(DocumentForm::Pdf { pages: one }),
        "jpeg" => Ok(DocumentForm::Jpeg { width: one, height: other }),
        "png" => Ok(DocumentForm::Png { width: one, height: other }),
        _ => Err(RefusalCode::FileUnreadable),
    }
}
