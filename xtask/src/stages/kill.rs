//! Kills the server under load, again and again, and looks whether anything acknowledged is lost or doubled.
//!
//! Several clients register parents over the API and record facts about them as fast as they can. After a while the server
//! gets `kill -9` and starts again on the same database. Every parent whose registration was acknowledged must have
//! exactly one dossier with the number that was given, and its version must count every acknowledged command once: a
//! command whose answer never came may be there or not, but not twice. In some rounds PostgreSQL itself is ended
//! first, as by a crash, and the server must go on by itself when it is back. `herstel verify` recomputes the journal now
//! and then and at the end. Delays are drawn from a seed, so that a run can be repeated.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

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
/// How long the server may take to acknowledge something again after its database came back.
const RECOVERY_LIMIT: Duration = Duration::from_secs(40);
const VERIFY_LIMIT: Duration = Duration::from_secs(300);
/// How many kills go by between two recomputations of the journal.
const VERIFY_EVERY: u32 = 20;
/// In how many rounds PostgreSQL is ended as well, one out of these.
const CRASH_EVERY: u32 = 7;
/// Invented parents in the database before the first kill.
const PARENTS: &str = "20";
/// Commands on a dossier after its registration.
const FACTS: u64 = 3;
const SEED: u64 = 20_261_121;

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
    repeat(bench, Until::Kills(6)).map(|(tally, _)| tally)
}

/// Kills on both engines; the note says how many kills and acknowledged entries there were.
///
/// # Errors
/// When a database cannot be made.
pub fn repeat(bench: &Bench, until: Until) -> Result<(Tally, String), String> {
    let folder = bench.folder("kill")?;
    let sqlite = format!("sqlite:{}", folder.join("kill.db").display());
    // A cluster of its own: it is ended under load, which others must not notice.
    let cluster = Cluster::start(&folder.join("postgres"))?;
    let postgres = cluster.create_database("kill")?;
    let mut tally = Tally::default();
    let mut notes = Vec::new();
    for (engine, database, cluster) in [("SQLite", sqlite, None), ("PostgreSQL", postgres, Some(cluster))] {
        let mut trial = Trial::new(database, folder.join(format!("{engine}.keys")), cluster);
        let result = trial.repeat(until);
        let Trial { kills, crashes, .. } = trial;
        let entries: u64 = trial.acknowledged.values().map(|dossier| dossier.version).sum();
        let registered = trial.acknowledged.len();
        let mut note = format!(
            "{engine}: {kills} kills, {entries} acknowledged journal entries of {registered} registrations"
        );
        if crashes > 0 {
            note.push_str(&format!(", the database ended {crashes} times"));
        }
        println!("{note}");
        notes.push(note);
        tally.count(&format!("kills on {engine}"), result);
    }
    Ok((tally, notes.join("; ")))
}

/// What was promised about one parent.
#[derive(Clone, Debug)]
struct Promised {
    number: String,
    /// The highest version that was acknowledged: registration and every command after it.
    version: u64,
    /// Commands on top of it whose answer never came.
    open: u64,
}

/// One database and what the servers on it have promised so far.
struct Trial {
    database: String,
    keys: PathBuf,
    cluster: Option<Cluster>,
    /// By citizen number.
    acknowledged: BTreeMap<String, Promised>,
    /// Citizen numbers of the last round, and those whose registration was never answered.
    latest: Vec<String>,
    open: Vec<String>,
    citizen_numbers: Vec<String>,
    /// How many of them were used.
    used: AtomicUsize,
    kills: u32,
    crashes: u32,
    random: u64,
}

impl Trial {
    fn new(database: String, keys: PathBuf, cluster: Option<Cluster>) -> Self {
        Self {
            database,
            keys,
            cluster,
            acknowledged: BTreeMap::new(),
            latest: Vec::new(),
            open: Vec::new(),
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
            self.check(&server, &self.latest)?;
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
            }
        };
        if self.acknowledged.is_empty() {
            return Err("nothing was acknowledged before any kill".to_owned());
        }
        if process::interrupted() { Err("interrupted".to_owned()) } else { result }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(herstel());
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
        let handler = sign_in(server.address)?;
        let load = Duration::from_millis(LOAD_MINIMUM_MS + self.draw(LOAD_MORE_MS));
        let crashes = self.kills % CRASH_EVERY == CRASH_EVERY / 2;
        let stopped = AtomicBool::new(false);
        let promised: Mutex<BTreeMap<String, Option<Promised>>> = Mutex::new(BTreeMap::new());
        let (numbers, used) = (&self.citizen_numbers, &self.used);
        let client = || {
            while !stopped.load(Ordering::SeqCst) {
                let Some(number) = numbers.get(used.fetch_add(1, Ordering::SeqCst)) else { break };
                let outcome = walk(&handler, number, &stopped);
                if let Ok(mut promised) = promised.lock() {
                    promised.insert(number.clone(), outcome);
                }
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
                crashed = cluster.crash().and_then(|()| recovered(&promised));
            }
            server.kill();
            stopped.store(true, Ordering::SeqCst);
        });
        self.kills += 1;
        self.latest.clear();
        for (citizen_number, outcome) in promised.into_inner().unwrap_or_default() {
            self.latest.push(citizen_number.clone());
            match outcome {
                Some(promise) => drop(self.acknowledged.insert(citizen_number, promise)),
                None => self.open.push(citizen_number),
            }
        }
        crashed
    }

    fn check(&self, server: &Server, citizen_numbers: &[String]) -> Result<(), String> {
        let handler = sign_in(server.address)?;
        for citizen_number in citizen_numbers {
            let found = dossiers_of(&handler, citizen_number)?;
            let Some(Promised { number, version, open }) = self.acknowledged.get(citizen_number) else {
                if found.len() > 1 {
                    return Err(format!("registered once, but found {found:?} after {} kills", self.kills));
                }
                continue;
            };
            let [(number_found, version_found)] = found.as_slice() else {
                return Err(format!(
                    "acknowledged as {number}, but found {found:?} after {} kills",
                    self.kills
                ));
            };
            if number_found != number || !(*version..=version + open).contains(version_found) {
                return Err(format!(
                    "acknowledged as {number} up to version {version}, {open} more without an answer, but found \
                     {number_found} at {version_found} after {} kills",
                    self.kills
                ));
            }
        }
        Ok(())
    }
}

/// Waits until the server, whose database was away, acknowledges something new.
fn recovered(promised: &Mutex<BTreeMap<String, Option<Promised>>>) -> Result<(), String> {
    let count = || promised.lock().map_or(0, |promised| promised.values().flatten().count());
    let (before, end) = (count(), Instant::now() + RECOVERY_LIMIT);
    while count() <= before {
        if Instant::now() > end || !process::pause(Duration::from_millis(20)) {
            return Err("the server did not go on after its database was back".to_owned());
        }
    }
    Ok(())
}

/// A case handler, who writes down registrations that come by telephone.
pub(super) fn sign_in(server: SocketAddr) -> Result<Client, String> {
    let visitor = Client::new(server);
    let answer = visitor.post("/api/v1/demo/session", &json!({ "person": "case-handler-1" }))?;
    let token = answer.json()?["token"].as_str().map(str::to_owned);
    Ok(visitor.with_token(token.ok_or(format!("no token: {} {}", answer.status, answer.body))?))
}

/// Registers a parent and records facts; nothing when no whole answer to the registration came.
fn walk(handler: &Client, citizen_number: &str, stopped: &AtomicBool) -> Option<Promised> {
    let body = json!({
        "name": "Onverwoestbare Proefpersoon",
        "bsn": citizen_number,
        "born_on": "1985-03-27",
    });
    let answer = handler.post("/api/v1/registrations", &body).ok().filter(|answer| answer.status == 201)?;
    let answer = answer.json().ok()?;
    let (number, version) = (answer["number"].as_str()?.to_owned(), answer["version"].as_u64()?);
    let mut promised = Promised { number, version, open: 0 };
    for place in 0..FACTS {
        if stopped.load(Ordering::SeqCst) {
            break;
        }
        let amount = format!("{}.00", 8_000 + place);
        let body = json!({
            "expected_version": promised.version,
            "source": "telefoon",
            "facts": [{ "path": "toeslagjaar/2013/teruggevorderd bedrag", "value": amount }],
        });
        let path = format!("/api/v1/dossiers/{}/facts", promised.number);
        let version = handler.put(&path, &body).ok().filter(|answer| answer.status == 200);
        match version.and_then(|answer| answer.json().ok()?["version"].as_u64()) {
            Some(version) => promised.version = version,
            None => {
                promised.open += 1;
                break;
            }
        }
    }
    Some(promised)
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
