//! A PostgreSQL that is slow, that falls silent, and that goes away and comes back.

use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Installation, Registered, Tally, check, is_plain_page, is_unavailable, register};
use crate::http::Client;
use crate::postgres::Cluster;
use crate::process;
use crate::server::Server;
use crate::stages::kill::sign_in_as;

/// Callers at the same time: more than the node has connections.
const CALLERS: usize = 40;
/// Nobody waits longer for an answer, whatever the database does.
const ANSWER_WITHIN: Duration = Duration::from_secs(50);
/// How long the database is silent: longer than callers wait for a connection.
const SILENCE: Duration = Duration::from_secs(14);
/// How long a statement of this node waits for a lock in this test; 15 s otherwise.
const LOCK_TIMEOUT: &str = "options[lock_timeout]=2s";

/// One node on one cluster, for all three.
pub(super) fn run(folder: &Path, tally: &mut Tally) -> Result<(), String> {
    let cluster = Cluster::start(&folder.join("postgres"))?;
    let database = format!("{}?{LOCK_TIMEOUT}", cluster.create_database("herstel")?);
    let installation = Installation::new(folder, database)?;
    let server = installation.serve()?;
    let (handler, token) = sign_in_as(server.address, "case-handler-1")?;
    let mut trial = Trial { installation, cluster, server, handler, token, acknowledged: Vec::new() };
    tally.count("a database that is slow", trial.slow());
    tally.count("a database that falls silent", trial.silent());
    tally.count("a database that goes away", trial.gone());
    let Trial { installation, server, .. } = trial;
    drop(server);
    tally.count("the journal after all that", installation.try_to(&["verify"]).map(drop));
    Ok(())
}

struct Trial {
    installation: Installation,
    cluster: Cluster,
    server: Server,
    handler: Client,
    token: String,
    /// Citizen number and dossier number.
    acknowledged: Vec<(String, String)>,
}

impl Trial {
    /// Somebody else holds what every command needs.
    fn slow(&mut self) -> Result<(), String> {
        for table in ["dossier", "session"] {
            let mut holder = self.hold(table)?;
            let outcome = self.everybody_hears_it();
            self.let_go(&mut holder)?;
            outcome.map_err(|error| format!("{table} is held: {error}"))?;
            self.recovered()?;
        }
        Ok(())
    }

    /// The processes of the server are stopped: connections stay open, and nobody answers on them.
    fn silent(&mut self) -> Result<(), String> {
        let numbers: Vec<String> =
            (0..2_000).map(|_| self.installation.next_number()).collect::<Result<_, _>>()?;
        let (next, stopped) = (Mutex::new(numbers.into_iter()), AtomicBool::new(false));
        let outcomes = Mutex::new(Vec::new());
        let (handler, cluster) = (&self.handler, &self.cluster);
        let asked = std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while !stopped.load(Ordering::SeqCst) {
                        let citizen = next.lock().ok().and_then(|mut next| next.next());
                        let Some(citizen) = citizen else { break };
                        let begun = Instant::now();
                        let outcome = register(handler, &citizen);
                        if let Ok(mut outcomes) = outcomes.lock() {
                            outcomes.push((citizen, outcome, begun.elapsed()));
                        }
                    }
                });
            }
            let _whole_time = process::pause(Duration::from_secs(1));
            cluster.signal_all("STOP");
            let asked = self.asks(SILENCE);
            cluster.signal_all("CONT");
            let _whole_time = process::pause(Duration::from_secs(1));
            stopped.store(true, Ordering::SeqCst);
            asked
        });
        asked?;
        for (citizen, outcome, took) in outcomes.into_inner().unwrap_or_default() {
            if took > ANSWER_WITHIN {
                return Err(format!("somebody waited {} s", took.as_secs()));
            }
            if let Registered::As(number) = outcome? {
                self.acknowledged.push((citizen, number));
            }
        }
        if self.acknowledged.is_empty() {
            return Err("nothing was acknowledged before the silence".to_owned());
        }
        self.recovered()
    }

    /// Asks as long as the silence lasts: alive, not ready, and every answer is 503.
    fn asks(&self, silence: Duration) -> Result<(), String> {
        let visitor = Client::new(self.server.address);
        let begun = Instant::now();
        let (alive, ready) = (visitor.get("/health/live")?, visitor.get("/health/ready")?);
        if (alive.status, ready.status) != (200, 503) {
            return Err(format!("live {}, ready {} {}", alive.status, ready.status, ready.body));
        }
        is_plain_page(&self.handler.get_as_browser("/werk", &self.cookie())?)?;
        let _whole_time = process::pause(silence.saturating_sub(begun.elapsed()));
        Ok(())
    }

    /// The server ends, and comes back.
    fn gone(&mut self) -> Result<(), String> {
        self.cluster.stop();
        let outcome = self.everybody_hears_it();
        self.cluster.start_again()?;
        outcome?;
        self.recovered()
    }

    /// More callers than connections, all of them answered in time that it does not work now.
    fn everybody_hears_it(&mut self) -> Result<(), String> {
        let numbers: Vec<String> =
            (0..CALLERS).map(|_| self.installation.next_number()).collect::<Result<_, _>>()?;
        let visitor = Client::new(self.server.address);
        let cookie = self.cookie();
        let begun = Instant::now();
        std::thread::scope(|scope| {
            let callers: Vec<_> =
                numbers.iter().map(|citizen| scope.spawn(|| register(&self.handler, citizen))).collect();
            let reader = scope.spawn(|| self.handler.get("/api/v1/proposals"));
            let page = scope.spawn(|| self.handler.get_as_browser("/werk", &cookie));
            let alive = visitor.get("/health/live")?;
            if alive.status != 200 {
                return Err(format!("not alive: {}", alive.status));
            }
            for caller in callers {
                match caller.join().map_err(|_| "a caller failed")?? {
                    Registered::Unavailable => {}
                    Registered::As(number) => return Err(format!("registered as {number}")),
                }
            }
            is_unavailable(&reader.join().map_err(|_| "a caller failed")??)?;
            is_plain_page(&page.join().map_err(|_| "a caller failed")??)
        })?;
        if begun.elapsed() > ANSWER_WITHIN {
            return Err(format!("it took {} s until everybody had an answer", begun.elapsed().as_secs()));
        }
        Ok(())
    }

    /// The same process goes on, with everything that it acknowledged.
    fn recovered(&mut self) -> Result<(), String> {
        let registered = self.installation.until_recovered(&self.handler)?;
        self.acknowledged.push(registered);
        check(&self.handler, &self.acknowledged)
    }

    fn cookie(&self) -> String {
        format!("herstel-session={}", self.token)
    }

    /// A transaction of somebody else that holds a table and sleeps.
    fn hold(&self, table: &str) -> Result<Child, String> {
        let statement = format!("BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(300)");
        let mut psql = self.cluster.psql("herstel");
        psql.args(["-c", &statement]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let holder = psql.spawn().map_err(|error| format!("cannot start psql: {error}"))?;
        let end = Instant::now() + ANSWER_WITHIN;
        let held = "SELECT count(*) FROM pg_locks WHERE granted AND mode = 'AccessExclusiveLock' \
                    AND relation = '";
        while self.cluster.ask("herstel", &format!("{held}{table}'::regclass"))? != "1" {
            if Instant::now() > end || !process::pause(Duration::from_millis(20)) {
                return Err(format!("{table} cannot be locked"));
            }
        }
        Ok(holder)
    }

    fn let_go(&self, holder: &mut Child) -> Result<(), String> {
        let sleepers = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
                        WHERE query LIKE '%pg_sleep(300)%' AND pid <> pg_backend_pid()";
        self.cluster.ask("herstel", sleepers)?;
        drop(holder.wait());
        Ok(())
    }
}
