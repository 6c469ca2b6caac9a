//! Several nodes on one PostgreSQL: the primary dies under load, and every node is restarted under load.
//!
//! *Failover.* Three nodes use a primary with a synchronous standby, named in one address. Clients register parents at
//! all nodes; each registration carries a key and is sent again, to the next node, until it is acknowledged. The primary
//! gets `kill -9` with all its processes, or falls silent with its connections open as a machine without power does; the
//! standby is promoted, and the nodes find it by themselves. Afterwards every acknowledged registration is there once, and
//! `herstel verify` finds nothing.
//!
//! *Rolling restart.* Behind a proxy that asks `/health/ready`, each node is told to stop and started again while clients
//! read and register under one session. No answer may be an error.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use super::Tally;
use super::kill::{citizen_numbers, dossiers_of, sign_in};
use crate::bench::{Bench, herstel};
use crate::http::Client;
use crate::postgres::free_port;
use crate::process::{self, Show};
use crate::proxy::{Proxy, is_ready};
use crate::server::Server;
use crate::standby::Pair;

const NODES: usize = 3;
const CLIENTS: usize = 4;
/// Load before and after what happens.
const LOAD: Duration = Duration::from_secs(2);
/// Within this time after the promotion every client must be acknowledged again.
const BACK_WITHIN: Duration = Duration::from_secs(60);
/// The same where nobody hears that it died: requests that were on their way wait for their time to end.
const BACK_FROM_SILENCE_WITHIN: Duration = Duration::from_secs(90);
const VERIFY_LIMIT: Duration = Duration::from_secs(180);
const STOP_LIMIT: Duration = Duration::from_secs(60);
/// Invented parents in the database before the load.
const PARENTS: &str = "20";

/// How a primary dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Death {
    /// Its connections end.
    Killed,
    /// Its connections stay open, and nobody answers.
    Silent,
}

impl Death {
    const fn within(self) -> Duration {
        match self {
            Self::Killed => BACK_WITHIN,
            Self::Silent => BACK_FROM_SILENCE_WITHIN,
        }
    }
}

/// Two failovers and two restarts of every node.
///
/// # Errors
/// When the servers cannot be made.
pub fn run(bench: &Bench, _limit: Duration) -> Result<Tally, String> {
    repeat(bench, 2).map(|(tally, _)| tally)
}

/// Some rounds of both; the note counts what was acknowledged.
///
/// # Errors
/// When the servers cannot be made.
pub fn repeat(bench: &Bench, rounds: u32) -> Result<(Tally, String), String> {
    let mut tally = Tally::default();
    let mut note = Note::default();
    for round in 0..rounds {
        let folder = bench.folder(&format!("nodes-{round}"))?;
        let mut site = Site::start(&folder)?;
        tally.count("rolling restart of every node under load", site.restart_all(&mut note));
        let death = if round % 2 == 0 { Death::Killed } else { Death::Silent };
        tally.count(&format!("the primary dies under load ({death:?})"), site.fail_over(death, &mut note));
        if process::interrupted() {
            return Err("interrupted".to_owned());
        }
    }
    println!("{note}");
    Ok((tally, note.to_string()))
}

#[derive(Default)]
struct Note {
    failovers: u32,
    registered: usize,
    longest_pause: Duration,
    restarts: u32,
    answers: usize,
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { failovers, registered, longest_pause, restarts, answers } = self;
        write!(
            f,
            "{failovers} failovers, {registered} acknowledged registrations, longest wait for one {} ms; {restarts} \
             nodes restarted, {answers} answers meanwhile, none an error",
            longest_pause.as_millis()
        )
    }
}

/// Three nodes on a primary with its standby.
struct Site {
    nodes: Vec<Server>,
    database: String,
    keys: PathBuf,
    servers: Pair,
    numbers: Vec<String>,
    used: AtomicUsize,
    /// Dossier number by citizen number.
    acknowledged: BTreeMap<String, String>,
}

impl Site {
    fn start(folder: &Path) -> Result<Self, String> {
        let servers = Pair::start(&folder.join("postgres"))?;
        let database = servers.create_database("herstel")?;
        let (nodes, keys) = (Vec::new(), folder.join("nodes.keys"));
        let (numbers, used) = (citizen_numbers(), AtomicUsize::new(0));
        let mut site = Self { nodes, database, keys, servers, numbers, used, acknowledged: BTreeMap::new() };
        for _ in 0..NODES {
            let address = SocketAddr::from(([127, 0, 0, 1], free_port()?));
            let node = site.start_node(address)?;
            site.nodes.push(node);
        }
        Ok(site)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(herstel());
        command.args(arguments).args(["--database", &self.database, "--keys"]).arg(&self.keys);
        let folder = self.keys.parent().unwrap_or(Path::new("/"));
        // Seals of other databases stay out of this one.
        command.current_dir(folder).env("XDG_DATA_HOME", folder).env("HERSTEL_SERVE_DRAIN", "1s");
        command
    }

    fn start_node(&self, address: SocketAddr) -> Result<Server, String> {
        let listen = address.to_string();
        let node = Server::start(&mut self.command(&[
            "serve",
            "--demo",
            "--parents",
            PARENTS,
            "--listen",
            &listen,
        ]))?;
        let end = Instant::now() + STOP_LIMIT;
        while !is_ready(address) {
            if Instant::now() > end || !process::pause(Duration::from_millis(50)) {
                return Err("the node does not become ready".to_owned());
            }
        }
        Ok(node)
    }

    fn restart_all(&mut self, note: &mut Note) -> Result<(), String> {
        let addresses: Vec<SocketAddr> = self.nodes.iter().map(|node| node.address).collect();
        let proxy = Proxy::start(&addresses)?;
        let handler = sign_in(proxy.address)?;
        let load = Load::default();
        let mut nodes = std::mem::take(&mut self.nodes);
        let site = &*self;
        let restarted = std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(|| load.without_errors(&handler, &site.numbers, &site.used));
            }
            let mut restarted = Ok(());
            for node in &mut nodes {
                let _whole_time = process::pause(LOAD / 2);
                restarted = restarted.and_then(|()| site.restart(node));
            }
            let _whole_time = process::pause(LOAD);
            load.stopped.store(true, Ordering::SeqCst);
            restarted
        });
        note.restarts += u32::try_from(nodes.len()).unwrap_or_default();
        self.nodes = nodes;
        restarted?;
        note.answers += load.answers.load(Ordering::SeqCst);
        let promised = load.promised.into_inner().unwrap_or_default();
        self.acknowledged.extend(promised.into_iter().map(|(citizen, number, _)| (citizen, number)));
        match load.failures.into_inner().unwrap_or_default().as_slice() {
            [] => self.check(),
            failures => Err(format!("{} answers were errors: {}", failures.len(), failures[0])),
        }
    }

    fn restart(&self, node: &mut Server) -> Result<(), String> {
        node.stop(STOP_LIMIT)?;
        *node = self.start_node(node.address)?;
        Ok(())
    }

    fn fail_over(&mut self, death: Death, note: &mut Note) -> Result<(), String> {
        let addresses: Vec<SocketAddr> = self.nodes.iter().map(|node| node.address).collect();
        let Some(first) = addresses.first() else { return Err("there is no node".to_owned()) };
        let handler = sign_in(*first)?;
        let load = Load::default();
        let promoted = std::thread::scope(|scope| {
            for client in 0..CLIENTS {
                let (load, addresses, handler) = (&load, &addresses, &handler);
                let (numbers, used) = (&self.numbers, &self.used);
                let within = death.within();
                scope.spawn(move || {
                    load.until_acknowledged(client, within, addresses, handler, numbers, used)
                });
            }
            let _whole_time = process::pause(LOAD);
            match death {
                Death::Killed => self.servers.kill_primary(),
                Death::Silent => self.servers.silence_primary(),
            }
            let before = load.count();
            let promoted = self.servers.promote();
            let end = Instant::now() + death.within();
            while load.count() < before + 10 * CLIENTS && Instant::now() < end && promoted.is_ok() {
                let _whole_time = process::pause(Duration::from_millis(100));
            }
            let back = load.count();
            load.stopped.store(true, Ordering::SeqCst);
            promoted.map(|()| (before, back))
        });
        let (before, back) = promoted?;
        let promised = load.promised.into_inner().unwrap_or_default();
        note.failovers += 1;
        note.registered += promised.len();
        note.longest_pause =
            promised.iter().map(|(_, _, took)| *took).max().unwrap_or_default().max(note.longest_pause);
        self.acknowledged.extend(promised.into_iter().map(|(citizen, number, _)| (citizen, number)));
        if before == 0 || back < before + 10 * CLIENTS {
            return Err(format!(
                "acknowledged before the kill {before}, in all {back}: the nodes do not go on"
            ));
        }
        self.check()
    }

    /// Everything acknowledged is there once, and the journal is whole.
    fn check(&self) -> Result<(), String> {
        let Some(node) = self.nodes.last() else { return Err("there is no node".to_owned()) };
        let handler = sign_in(node.address)?;
        for (citizen_number, number) in &self.acknowledged {
            let found = dossiers_of(&handler, citizen_number)?;
            let found: Vec<&str> = found.iter().map(|(number, _)| number.as_str()).collect();
            if found != [number.as_str()] {
                return Err(format!("acknowledged as {number}, but found {found:?}"));
            }
        }
        let verified = process::run(&mut self.command(&["verify"]), VERIFY_LIMIT, Show::Quiet);
        if verified.success {
            Ok(())
        } else {
            Err(format!("verify: {}\n{}", verified.reason, verified.output))
        }
    }
}

/// What several clients send and are told.
#[derive(Default)]
struct Load {
    stopped: AtomicBool,
    /// Citizen number, dossier number, and how long it took to be acknowledged.
    promised: Mutex<Vec<(String, String, Duration)>>,
    answers: AtomicUsize,
    failures: Mutex<Vec<String>>,
}

impl Load {
    fn count(&self) -> usize {
        self.promised.lock().map(|promised| promised.len()).unwrap_or_default()
    }

    fn next<'n>(&self, numbers: &'n [String], used: &AtomicUsize) -> Option<&'n String> {
        if self.stopped.load(Ordering::SeqCst) {
            return None;
        }
        numbers.get(used.fetch_add(1, Ordering::SeqCst))
    }

    fn keep(&self, citizen: &str, number: String, took: Duration) {
        if let Ok(mut promised) = self.promised.lock() {
            promised.push((citizen.to_owned(), number, took));
        }
    }

    /// Registers one after the other; what is not acknowledged is sent again to the next node under the same key.
    fn until_acknowledged(
        &self,
        client: usize,
        within: Duration,
        nodes: &[SocketAddr],
        handler: &Client,
        numbers: &[String],
        used: &AtomicUsize,
    ) {
        let mut turn = client;
        while let Some(citizen) = self.next(numbers, used) {
            let begin = Instant::now();
            while begin.elapsed() < within {
                turn += 1;
                let Some(node) = nodes.get(turn % nodes.len()) else { return };
                if let Ok((201, Some(number))) = register(&handler.clone().at(*node), citizen) {
                    self.keep(citizen, number, begin.elapsed());
                    break;
                }
                std::thread::sleep(Duration::from_millis(50));
            }
        }
    }

    /// Registers and reads through the proxy; every answer must be a good one at the first try.
    fn without_errors(&self, handler: &Client, numbers: &[String], used: &AtomicUsize) {
        while let Some(citizen) = self.next(numbers, used) {
            let begin = Instant::now();
            let result = match register(handler, citizen) {
                Ok((201, Some(number))) => {
                    self.keep(citizen, number.clone(), begin.elapsed());
                    match handler.get(&format!("/api/v1/dossiers/{number}")) {
                        Ok(answer) if answer.status == 200 => Ok(()),
                        Ok(answer) => Err(format!("a read: {} {}", answer.status, answer.body)),
                        Err(error) => Err(format!("a read: {error}")),
                    }
                }
                Ok((status, _)) => Err(format!("a registration: {status}")),
                Err(error) => Err(format!("a registration: {error}")),
            };
            self.answers.fetch_add(2, Ordering::SeqCst);
            if let (Err(failure), Ok(mut failures)) = (result, self.failures.lock()) {
                failures.push(failure);
            }
        }
    }
}

/// The status and, when registered, the number of the dossier. The citizen number is the key of the request.
fn register(handler: &Client, citizen_number: &str) -> Result<(u16, Option<String>), String> {
    let body = json!({
        "name": "Onverwoestbare Proefpersoon",
        "bsn": citizen_number,
        "born_on": "1985-03-27",
    });
    let answer = handler.post_with_key("/api/v1/registrations", &body, citizen_number)?;
    let number = answer.json().ok().and_then(|answer| answer["number"].as_str().map(str::to_owned));
    Ok((answer.status, number))
}
