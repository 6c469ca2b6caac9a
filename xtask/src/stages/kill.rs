//! Kills the server under load, again and again, and looks whether anything acknowledged is lost or doubled.
//!
//! Several clients walk the road of dossiers over the API and the pages as fast as they can: they register parents, record
//! facts, hand in documents, give mandates, propose and approve decisions, and choose. After a while the server gets
//! `kill -9` and starts again on the same database. Every parent whose registration was acknowledged must have exactly one
//! dossier with the number that was given, and its history must hold every acknowledged command once: a command whose
//! answer never came may be there or not, but not twice. In some rounds PostgreSQL itself is ended first, as by a crash,
//! and the server must go on by itself when it is back. `herstel verify` recomputes the journal now and then and at the
//! end. Delays are drawn from a seed, so that a run can be repeated.

mod road;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use self::road::{Promised, Step, Walkers};
use super::Tally;
use crate::bench::{Bench, herstel};
use crate::http::Client;
use crate::postgres::Cluster;
use crate::process::{self, Show};
use crate::server::Server;

const CLIENTS: usize = 4;
/// Load between a start and the next kill: at least this, and up to so much more.
const LOAD_MINIMUM_MS: u64 = 60;
const LOAD_MORE_MS: u64 = 400;
/// How long a client waits after a registration that nobody answered.
const WITHOUT_ANSWER: Duration = Duration::from_millis(20);
/// How long the server may take to acknowledge something again after its database came back.
const RECOVERY_LIMIT: Duration = Duration::from_secs(40);
const VERIFY_LIMIT: Duration = Duration::from_secs(300);
/// How many kills go by between two recomputations of the journal.
const VERIFY_EVERY: u32 = 20;
/// In how many rounds PostgreSQL is ended as well, one out of these.
const CRASH_EVERY: u32 = 7;
/// Invented parents in the database before the first kill.
const PARENTS: &str = "20";
/// How many dossiers that are not at the end of their road go on in the next round; others are given up.
const GOING_ON_MAX: usize = 200;
const SEED: u64 = 20_261_121;

/// When to stop killing.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// After this many kills on each engine.
    Kills(u32),
    /// After this time on each engine.
    Time(Duration),
}

/// Both engines, by the names under which a run can ask for one.
pub const ENGINES: [&str; 2] = ["SQLite", "PostgreSQL"];

/// A few kills on each engine.
///
/// # Errors
/// When a database cannot be made.
pub fn run(bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    repeat(bench, &herstel(), &ENGINES, Until::Kills(6)).map(|(tally, _)| tally)
}

/// Kills of this program on these engines; the note says how many kills and acknowledged entries there were.
///
/// # Errors
/// When a database cannot be made.
pub fn repeat(
    bench: &Bench,
    program: &Path,
    engines: &[&str],
    until: Until,
) -> Result<(Tally, String), String> {
    let folder = bench.folder("kill")?;
    let mut tally = Tally::default();
    let mut notes = Vec::new();
    for engine in engines {
        let (database, cluster) = if *engine == "SQLite" {
            (format!("sqlite:{}", folder.join("kill.db").display()), None)
        } else {
            // A cluster of its own: it is ended under load, which others must not notice.
            let cluster = Cluster::start(&folder.join("postgres"))?;
            (cluster.create_database("kill")?, Some(cluster))
        };
        let mut trial = Trial::new(program, database, folder.join(format!("{engine}.keys")), cluster);
        let result = trial.repeat(until);
        let Trial { kills, crashes, .. } = trial;
        let entries: u64 = trial.acknowledged.values().map(|dossier| dossier.version).sum();
        let registered = trial.acknowledged.len();
        let mut note = format!(
            "{engine}: {kills} kills, {entries} acknowledged journal entries of {registered} registrations"
        );
        for step in Step::ALL {
            let count: u64 = trial.acknowledged.values().filter_map(|dossier| dossier.done.get(&step)).sum();
            note.push_str(&format!(", {count} {}", step.event()));
        }
        if crashes > 0 {
            note.push_str(&format!(", the database ended {crashes} times"));
        }
        println!("{note}");
        notes.push(note);
        tally.count(&format!("kills on {engine}"), result);
    }
    Ok((tally, notes.join("; ")))
}

/// One database and what the servers on it have promised so far.
struct Trial {
    program: PathBuf,
    database: String,
    keys: PathBuf,
    cluster: Option<Cluster>,
    /// By citizen number.
    acknowledged: BTreeMap<String, Promised>,
    /// Citizen numbers of the last round, and those whose registration was never answered.
    latest: Vec<String>,
    open: Vec<String>,
    /// Those whose dossier goes on in the next round.
    going_on: Vec<String>,
    citizen_numbers: Vec<String>,
    /// How many of them were used.
    used: AtomicUsize,
    kills: u32,
    crashes: u32,
    random: u64,
}

impl Trial {
    fn new(program: &Path, database: String, keys: PathBuf, cluster: Option<Cluster>) -> Self {
        Self {
            program: program.to_owned(),
            database,
            keys,
            cluster,
            acknowledged: BTreeMap::new(),
            latest: Vec::new(),
            open: Vec::new(),
            going_on: Vec::new(),
            citizen_numbers: citizen_numbers(),
            used: AtomicUsize::new(0),
            kills: 0,
            crashes: 0,
            random: SEED,
        }
    }

    fn repeat(&mut self, until: Until) -> Result<(), String> {
        let begin = Instant::now();
        let result = loop {
            let mut server = self.start()?;
            let latest = std::mem::take(&mut self.latest);
            self.check(&server, &latest)?;
            let done = match until {
                Until::Kills(kills) => self.kills >= kills,
                Until::Time(time) => begin.elapsed() >= time,
            };
            if done || process::interrupted() {
                let everybody: Vec<String> = self.acknowledged.keys().chain(&self.open).cloned().collect();
                self.check(&server, &everybody)?;
                server.kill();
                break self.verify();
            }
            self.load_and_kill(&mut server)?;
            if self.kills.is_multiple_of(VERIFY_EVERY) {
                self.verify()?;
                let (kills, registrations) = (self.kills, self.acknowledged.len());
                println!(
                    "{kills} kills, {registrations} acknowledged registrations, {} s",
                    begin.elapsed().as_secs()
                );
            }
        };
        if self.acknowledged.is_empty() {
            return Err("nothing was acknowledged before any kill".to_owned());
        }
        if process::interrupted() { Err("interrupted".to_owned()) } else { result }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).args(["--database", &self.database, "--keys"]).arg(&self.keys);
        let folder = self.keys.with_extension("data");
        // Seals of other databases stay out of this one.
        command.current_dir(self.keys.parent().unwrap_or(Path::new("/"))).env("XDG_DATA_HOME", folder);
        command
    }

    fn start(&self) -> Result<Server, String> {
        let serve = ["serve", "--demo", "--parents", PARENTS, "--listen", "127.0.0.1:0"];
        Server::start(&mut self.command(&serve))
    }

    fn verify(&self) -> Result<(), String> {
        let verified = process::run(&mut self.command(&["verify"]), VERIFY_LIMIT, Show::Quiet);
        if verified.success {
            Ok(())
        } else {
            Err(format!("verify after {} kills: {}\n{}", self.kills, verified.reason, verified.output))
        }
    }

    /// A number below `bound`, the same in every run.
    fn draw(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ (self.random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn load_and_kill(&mut self, server: &mut Server) -> Result<(), String> {
        let helper = self.citizen_numbers.last().ok_or("there are no citizen numbers")?;
        let walkers = Walkers::at(server.address, helper)?;
        let load = Duration::from_millis(LOAD_MINIMUM_MS + self.draw(LOAD_MORE_MS));
        let crashes = self.kills % CRASH_EVERY == CRASH_EVERY / 2;
        let round = Round::default();
        let going_on = self.going_on.drain(..);
        let waiting = going_on.filter_map(|number| Some((self.acknowledged.get(&number)?.clone(), number)));
        let waiting: Mutex<Vec<_>> =
            Mutex::new(waiting.map(|(promised, number)| (number, promised)).collect());
        let (numbers, used) = (&self.citizen_numbers, &self.used);
        let client = || {
            while !round.stopped.load(Ordering::SeqCst) {
                let going_on = waiting.lock().ok().and_then(|mut waiting| waiting.pop());
                let (citizen_number, promised) = match going_on {
                    Some((citizen_number, promised)) => (citizen_number, Some(promised)),
                    None => {
                        let Some(next) = numbers.get(used.fetch_add(1, Ordering::SeqCst)) else {
                            round.fail("no citizen numbers are left".to_owned());
                            break;
                        };
                        let promised = walkers.register(next);
                        if promised.is_none() {
                            // Between the kill and the end of the round nobody answers: do not run through the numbers.
                            let _whole_time = process::pause(WITHOUT_ANSWER);
                        }
                        (next.clone(), promised)
                    }
                };
                round.walk(&walkers, citizen_number, promised);
            }
        };
        let mut crashed = Ok(());
        std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(client);
            }
            let _whole_time = process::pause(load);
            if let Some(cluster) = self.cluster.as_mut().filter(|_| crashes) {
                self.crashes += 1;
                crashed = cluster.crash().and_then(|()| round.recovered());
            }
            server.kill();
            round.stopped.store(true, Ordering::SeqCst);
        });
        self.kills += 1;
        let Round { promised, failures, .. } = round;
        for (citizen_number, outcome) in promised.into_inner().unwrap_or_default() {
            match outcome {
                Some(promise) => drop(self.acknowledged.insert(citizen_number.clone(), promise)),
                None => self.open.push(citizen_number.clone()),
            }
            self.latest.push(citizen_number);
        }
        let waiting = waiting.into_inner().unwrap_or_default().into_iter().map(|(number, _)| number);
        self.going_on = waiting.take(GOING_ON_MAX).collect();
        match failures.into_inner().unwrap_or_default().first() {
            Some(failure) => Err(failure.clone()),
            None => crashed,
        }
    }

    /// Holds what is stored about these people against what was promised to them.
    fn check(&mut self, server: &Server, citizen_numbers: &[String]) -> Result<(), String> {
        let helper = self.citizen_numbers.last().ok_or("there are no citizen numbers")?;
        let walkers = Walkers::at(server.address, helper)?;
        for citizen_number in citizen_numbers {
            let found = dossiers_of(&walkers.handler, citizen_number)?;
            let Some(promised) = self.acknowledged.get_mut(citizen_number) else {
                if found.len() > 1 {
                    return Err(format!("registered once, but found {found:?} after {} kills", self.kills));
                }
                continue;
            };
            let number = promised.number.clone();
            if found.len() != 1 || found.iter().any(|(other, _)| *other != number) {
                return Err(format!(
                    "acknowledged as {number}, but found {found:?} after {} kills",
                    self.kills
                ));
            }
            let settled = walkers.dossier(&number).and_then(|dossier| promised.settle(&dossier));
            settled.map_err(|error| format!("{error} after {} kills", self.kills))?;
            if promised.next().is_some() && self.going_on.len() < GOING_ON_MAX {
                self.going_on.push(citizen_number.clone());
            }
        }
        Ok(())
    }
}

/// What the clients of one round were promised.
#[derive(Default)]
struct Round {
    stopped: AtomicBool,
    /// By citizen number; none when the registration was never answered.
    promised: Mutex<BTreeMap<String, Option<Promised>>>,
    acknowledged: AtomicUsize,
    failures: Mutex<Vec<String>>,
}

impl Round {
    /// Walks on until the end of the road, the end of the round, or a command without an answer.
    fn walk(&self, walkers: &Walkers, citizen_number: String, mut promised: Option<Promised>) {
        if let Some(promised) = &mut promised {
            while let Some(step) = promised.next().filter(|_| !self.stopped.load(Ordering::SeqCst)) {
                if let Err(failure) = walkers.take(step, promised) {
                    self.fail(failure);
                    break;
                }
                if promised.open.is_some() {
                    break;
                }
                self.acknowledged.fetch_add(1, Ordering::SeqCst);
            }
        }
        if let Ok(mut all) = self.promised.lock() {
            all.insert(citizen_number, promised);
        }
    }

    fn fail(&self, failure: String) {
        if let Ok(mut failures) = self.failures.lock() {
            failures.push(failure);
        }
    }

    /// Waits until the server, whose database was away, acknowledges something new.
    fn recovered(&self) -> Result<(), String> {
        let count = || self.acknowledged.load(Ordering::SeqCst);
        let (before, end) = (count(), Instant::now() + RECOVERY_LIMIT);
        while count() <= before {
            if Instant::now() > end || !process::pause(Duration::from_millis(20)) {
                return Err("the server did not go on after its database was back".to_owned());
            }
        }
        Ok(())
    }
}

/// A case handler, who writes down registrations that come by telephone.
pub(super) fn sign_in(server: SocketAddr) -> Result<Client, String> {
    sign_in_as(server, "case-handler-1").map(|(client, _)| client)
}

/// Somebody of the demonstration, with the token of their session.
pub(super) fn sign_in_as(server: SocketAddr, person: &str) -> Result<(Client, String), String> {
    let visitor = Client::new(server);
    let answer = visitor.post("/api/v1/demo/session", &json!({ "person": person }))?;
    let token = answer.json()?["token"].as_str().map(str::to_owned);
    let token = token.ok_or(format!("no token: {} {}", answer.status, answer.body))?;
    Ok((visitor.with_token(token.clone()), token))
}

/// Number and version of each dossier that is found.
pub(super) fn dossiers_of(handler: &Client, citizen_number: &str) -> Result<Vec<(String, u64)>, String> {
    let answer = handler.post("/api/v1/dossiers/search", &json!({ "search": citizen_number }))?;
    let found = answer.json()?;
    let rows = found["rows"].as_array().ok_or(format!("search: {} {}", answer.status, answer.body))?;
    Ok(rows
        .iter()
        .filter_map(|row| Some((row["number"].as_str()?.to_owned(), row["version"].as_u64()?)))
        .collect())
}

/// All test numbers (999…) that pass the eleven-proof, counted down from the end: the demo counts up.
pub(super) fn citizen_numbers() -> Vec<String> {
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
