//! Kills the server under load, again and again, and looks whether anything acknowledged is lost or doubled.
//!
//! Several clients register parents over the API as fast as they can. After a while the server gets `kill -9`,
//! starts again on the same database, and is asked for every parent whose registration it had acknowledged: there
//! must be exactly one dossier with the number it gave. A registration whose answer never came may be there or not,
//! but not twice. Each time `herstel verify` recomputes the journal.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use super::Tally;
use crate::bench::{Bench, herstel};
use crate::http::Client;
use crate::process::{self, Show};
use crate::server::Server;

const CLIENTS: usize = 4;
/// Load between a start and the next kill: between these, in steps that never line up with anything.
const LOAD_MINIMUM: Duration = Duration::from_millis(400);
const LOAD_STEP: Duration = Duration::from_millis(137);
const LOAD_STEPS: u32 = 11;
const VERIFY_LIMIT: Duration = Duration::from_secs(120);
/// Invented parents in the database before the first kill.
const PARENTS: &str = "20";

/// When to stop killing.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After this many kills on each engine.
    Kills(u32),
    /// After this time on each engine.
    Time(Duration),
}

/// A few kills on each engine.
///
/// # Errors
/// When a database cannot be made.
pub fn run(bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    repeat(bench, Until::Kills(3)).map(|(tally, _)| tally)
}

/// Kills on both engines; the note says how many kills and acknowledged registrations there were.
///
/// # Errors
/// When a database cannot be made.
pub fn repeat(bench: &Bench, until: Until) -> Result<(Tally, String), String> {
    let folder = bench.folder("kill")?;
    let sqlite = format!("sqlite:{}", folder.join("kill.db").display());
    let postgres = bench.postgres()?.create_database("kill")?;
    let mut tally = Tally::default();
    let mut notes = Vec::new();
    for (engine, database) in [("SQLite", sqlite), ("PostgreSQL", postgres)] {
        let mut trial = Trial::new(database, folder.join(format!("{engine}.keys")));
        let result = trial.repeat(until);
        let (kills, registered) = (trial.kills, trial.acknowledged.len());
        println!("{engine}: {kills} kills, {registered} acknowledged registrations");
        notes.push(format!("{engine}: {kills} kills, {registered} acknowledged registrations"));
        tally.count(&format!("kills on {engine}"), result);
    }
    Ok((tally, notes.join("; ")))
}

/// One database and what the servers on it have promised so far.
struct Trial {
    database: String,
    keys: PathBuf,
    /// Dossier number by citizen number.
    acknowledged: BTreeMap<String, String>,
    /// Citizen numbers whose answer never came.
    open: Vec<String>,
    citizen_numbers: Vec<String>,
    /// How many of them were used.
    used: AtomicUsize,
    kills: u32,
}

impl Trial {
    fn new(database: String, keys: PathBuf) -> Self {
        let (acknowledged, open) = (BTreeMap::new(), Vec::new());
        let (citizen_numbers, used) = (citizen_numbers(), AtomicUsize::new(0));
        Self { database, keys, acknowledged, open, citizen_numbers, used, kills: 0 }
    }

    fn repeat(&mut self, until: Until) -> Result<(), String> {
        let begin = Instant::now();
        loop {
            let mut server = self.start()?;
            self.check(&server)?;
            let done = match until {
                Until::Kills(kills) => self.kills >= kills,
                Until::Time(time) => begin.elapsed() >= time,
            };
            if done || process::interrupted() {
                break;
            }
            let before = self.acknowledged.len();
            self.load_and_kill(&mut server)?;
            if self.acknowledged.len() == before {
                return Err("nothing was acknowledged before the kill".to_owned());
            }
            self.verify()?;
        }
        if process::interrupted() { Err("interrupted".to_owned()) } else { Ok(()) }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(herstel());
        command.args(arguments).args(["--database", &self.database, "--keys"]).arg(&self.keys);
        command.current_dir(self.keys.parent().unwrap_or(Path::new("/")));
        command
    }

    fn start(&self) -> Result<Server, String> {
        Server::start(&mut self.command(&[
            "serve",
            "--demo",
            "--parents",
            PARENTS,
            "--listen",
            "127.0.0.1:0",
        ]))
    }

    fn verify(&self) -> Result<(), String> {
        let verified = process::run(&mut self.command(&["verify"]), VERIFY_LIMIT, Show::Quiet);
        if verified.success {
            Ok(())
        } else {
            Err(format!("verify: {}\n{}", verified.reason, verified.output))
        }
    }

    fn load_and_kill(&mut self, server: &mut Server) -> Result<(), String> {
        let handler = sign_in(server)?;
        let stopped = AtomicBool::new(false);
        let promised: Mutex<Vec<(String, Option<String>)>> = Mutex::new(Vec::new());
        let load = LOAD_MINIMUM + LOAD_STEP * (self.kills % LOAD_STEPS);
        std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(|| {
                    while !stopped.load(Ordering::SeqCst) {
                        let index = self.used.fetch_add(1, Ordering::SeqCst);
                        let Some(citizen_number) = self.citizen_numbers.get(index) else { break };
                        let number = register(&handler, citizen_number);
                        let failed = number.is_none();
                        if let Ok(mut promised) = promised.lock() {
                            promised.push((citizen_number.clone(), number));
                        }
                        if failed {
                            break;
                        }
                    }
                });
            }
            let _whole_time = process::pause(load);
            server.kill();
            stopped.store(true, Ordering::SeqCst);
        });
        self.kills += 1;
        for (citizen_number, number) in promised.into_inner().unwrap_or_default() {
            match number {
                Some(number) => drop(self.acknowledged.insert(citizen_number, number)),
                None => self.open.push(citizen_number),
            }
        }
        Ok(())
    }

    fn check(&self, server: &Server) -> Result<(), String> {
        let handler = sign_in(server)?;
        for (citizen_number, number) in &self.acknowledged {
            let found = dossiers_of(&handler, citizen_number)?;
            if found.as_slice() != [number.as_str()] {
                return Err(format!(
                    "acknowledged as {number}, but found {found:?} after {} kills",
                    self.kills
                ));
            }
        }
        for citizen_number in &self.open {
            let found = dossiers_of(&handler, citizen_number)?;
            if found.len() > 1 {
                return Err(format!("registered once, but found {found:?} after {} kills", self.kills));
            }
        }
        Ok(())
    }
}

/// A case handler, who writes down registrations that come by telephone.
fn sign_in(server: &Server) -> Result<Client, String> {
    let visitor = Client::new(server.address);
    let answer = visitor.post("/api/v1/demo/session", &json!({ "person": "case-handler-1" }))?;
    let token = answer.json()?["token"].as_str().map(str::to_owned);
    Ok(visitor.with_token(token.ok_or(format!("no token: {} {}", answer.status, answer.body))?))
}

/// The number of the new dossier, or nothing when no whole answer came.
fn register(handler: &Client, citizen_number: &str) -> Option<String> {
    let body = json!({
        "name": "Onverwoestbare Proefpersoon",
        "bsn": citizen_number,
        "born_on": "1985-03-27",
    });
    let answer = handler.post("/api/v1/registrations", &body).ok().filter(|answer| answer.status == 201)?;
    answer.json().ok()?["number"].as_str().map(str::to_owned)
}

fn dossiers_of(handler: &Client, citizen_number: &str) -> Result<Vec<String>, String> {
    let answer = handler.post("/api/v1/dossiers/search", &json!({ "search": citizen_number }))?;
    let found = answer.json()?;
    let rows = found["rows"].as_array().ok_or(format!("search: {} {}", answer.status, answer.body))?;
    Ok(rows.iter().filter_map(|row| row["number"].as_str()).map(str::to_owned).collect())
}

/// All test numbers (999…) that pass the eleven-proof, counted down from the end: the demo counts up.
fn citizen_numbers() -> Vec<String> {
    let passes = |number: &String| {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        let sum: i32 =
            number.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
        sum % 11 == 0
    };
    (999_000_000_u32..=999_999_999).rev().map(|number| number.to_string()).filter(passes).collect()
}

#[cfg(test)]
mod tests {
    use super::citizen_numbers;

    #[test]
    fn citizen_numbers_are_different_test_numbers() {
        let numbers = citizen_numbers();
        assert_eq!(numbers.first().map(String::as_str), Some("999999990"));
        assert!(numbers.len() > 90_000 && numbers.iter().all(|number| number.starts_with("999")));
    }
}
