//! What goes wrong around a node: a database that is slow, silent, gone, full or read-only, TLS that does not fit, and
//! requests that are made to exhaust it.
//!
//! Each fault is made for a real `herstel serve`. Nobody waits without bound: an answer is what was asked for, or 503
//! with `Retry-After`, as a page or as problem+json. When the fault is over the same process goes on, and everything
//! acknowledged is there once.

mod database;
mod disk;
mod floods;
mod tls;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use super::Tally;
use super::kill::{citizen_numbers, dossiers_of};
use crate::bench::{Bench, herstel};
use crate::http::{Answer, Client};
use crate::process::{self, Show};
use crate::server::Server;

const COMMAND_LIMIT: Duration = Duration::from_secs(120);
/// How long the server may take to acknowledge something again when a fault is over.
const RECOVERY_LIMIT: Duration = Duration::from_secs(40);
/// Invented parents in each database.
const PARENTS: &str = "20";

/// Every fault once.
///
/// # Errors
/// When what is needed for them cannot be made.
pub fn run(bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    let folder = bench.folder("faults")?;
    let mut tally = Tally::default();
    tally.count("TLS that does not fit is refused", tls::run(&folder.join("tls")));
    database::run(&folder.join("database"), &mut tally)?;
    tally.count("a disk that takes nothing more", disk::refuses(&folder.join("disk")));
    tally.count("a file that can only be read", disk::only_read(&folder.join("only-read")));
    tally.count("floods of requests", floods::run(&folder.join("floods")));
    Ok(tally)
}

/// A database with its keys, and a folder for everything else that a command writes.
struct Installation {
    database: String,
    folder: PathBuf,
    numbers: Vec<String>,
    used: usize,
}

/// What a registration came to.
enum Registered {
    /// The number of the dossier.
    As(String),
    /// 503 with `Retry-After`, as problem+json.
    Unavailable,
}

impl Installation {
    fn new(folder: &Path, database: String) -> Result<Self, String> {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        Ok(Self { database, folder: folder.to_owned(), numbers: citizen_numbers(), used: 0 })
    }

    /// The same in a SQLite file of its own.
    fn on_sqlite(folder: &Path) -> Result<Self, String> {
        Self::new(folder, format!("sqlite:{}", folder.join("herstel.db").display()))
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments);
        self.at_home(&mut command);
        command
    }

    /// Ties a command to this database, whatever stands in front of it.
    fn at_home(&self, command: &mut Command) {
        command.args(["--database", &self.database, "--keys"]).arg(self.folder.join("keys"));
        command.current_dir(&self.folder).env("XDG_DATA_HOME", &self.folder);
    }

    fn serve(&self) -> Result<Server, String> {
        Server::start(&mut self.command(&herstel(), &SERVE))
    }

    /// Runs a command to its end: what it printed, or that with the reason.
    fn try_to(&self, arguments: &[&str]) -> Result<String, String> {
        let done = process::run(&mut self.command(&herstel(), arguments), COMMAND_LIMIT, Show::Quiet);
        if done.success { Ok(done.output) } else { Err(format!("{}\n{}", done.reason, done.output)) }
    }

    fn next_number(&mut self) -> Result<String, String> {
        let number = self.numbers.get(self.used).cloned().ok_or("no citizen number is left")?;
        self.used += 1;
        Ok(number)
    }

    /// Registers until it is acknowledged again, without starting the server again.
    fn until_recovered(&mut self, handler: &Client) -> Result<(String, String), String> {
        let end = Instant::now() + RECOVERY_LIMIT;
        loop {
            let citizen = self.next_number()?;
            match register(handler, &citizen)? {
                Registered::As(number) => return Ok((citizen, number)),
                Registered::Unavailable if Instant::now() < end => {
                    let _whole_time = process::pause(Duration::from_millis(100));
                }
                Registered::Unavailable => return Err("the server does not go on".to_owned()),
            }
        }
    }
}

const SERVE: [&str; 6] = ["serve", "--demo", "--parents", PARENTS, "--listen", "127.0.0.1:0"];

/// Registers; any other answer than the two that are expected is an error.
fn register(handler: &Client, citizen_number: &str) -> Result<Registered, String> {
    let body =
        json!({ "name": "Onverwoestbare Proefpersoon", "bsn": citizen_number, "born_on": "1985-03-27" });
    let answer = handler.post("/api/v1/registrations", &body)?;
    match answer.status {
        201 => {
            let number = answer.json()?["number"].as_str().map(str::to_owned);
            number.map(Registered::As).ok_or(format!("no number: {}", answer.body))
        }
        503 => is_unavailable(&answer).map(|()| Registered::Unavailable),
        other => Err(format!("a registration: {other} {}", answer.body)),
    }
}

/// Everything that was acknowledged is there once.
fn check(handler: &Client, acknowledged: &[(String, String)]) -> Result<(), String> {
    for (citizen, number) in acknowledged {
        let found = dossiers_of(handler, citizen)?;
        if found.len() != 1 || found.iter().any(|(other, _)| other != number) {
            return Err(format!("acknowledged as {number}, but found {found:?}"));
        }
    }
    Ok(())
}

/// The API says in its own way that it is out of order for a while.
fn is_unavailable(answer: &Answer) -> Result<(), String> {
    let code = answer.json().ok().and_then(|problem| problem["code"].as_str().map(str::to_owned));
    let is_problem = answer.field("content-type").starts_with("application/problem+json");
    if is_problem && code.as_deref() == Some("unavailable") && !answer.field("retry-after").is_empty() {
        return Ok(());
    }
    Err(format!("503, but not as it should be: {:?} {}", answer.fields, answer.body))
}

/// A page says it in words, with when to try again.
fn is_plain_page(answer: &Answer) -> Result<(), String> {
    let is_page = answer.field("content-type").starts_with("text/html") && answer.body.contains("<h1");
    if answer.status == 503 && is_page && !answer.field("retry-after").is_empty() {
        return Ok(());
    }
    Err(format!("no page that says so: {} {:?} {}", answer.status, answer.fields, answer.body))
}
