//! Exit codes: 0 fine, 1 a difference or refusal, 2 wrong usage, 3 the environment.

use crate::terminal;
use std::process::ExitCode;

/// Why a command did not end well.
#[derive(Debug)]
pub enum Failure {
    /// The command worked and found something wrong, or refused; everything was said already or is in the text.
    Refused(String),
    /// The command was called in a way that makes no sense.
    Usage(String),
    /// Something outside the command: a file, a database, a port.
    Environment(anyhow::Error),
    /// The program that read the output has stopped reading.
    ReaderGone,
}

/// The result of a command.
pub type Result<T = ()> = std::result::Result<T, Failure>;

/// Anything that fails unexpectedly comes from the environment.
impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Environment(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        // Whoever reads our output has seen enough (`| head`): nothing went wrong, and nothing is left to say.
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::ReaderGone;
        }
        Self::Environment(error.into())
    }
}

/// Says what went wrong and gives the exit code.
pub fn report(result: Result) -> ExitCode {
    match result {
        Ok(()) | Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(Failure::Refused(text)) => {
            if !text.is_empty() {
                terminal::complain(&text);
            }
            ExitCode::from(1)
        }
        Err(Failure::Usage(text)) => {
            terminal::complain(&format!("{text}\nSee `herstel --help`."));
            ExitCode::from(2)
        }
        Err(Failure::Environment(error)) => {
            terminal::complain(&format!("{error:#}"));
            ExitCode::from(3)
        }
    }
}
