//! A primary PostgreSQL with a synchronous standby, from the packages of Debian: for tests in which the primary dies.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::postgres::{as_postgres, binaries, free_port, make_folder};
use crate::process::{self, Show};

const LIMIT: Duration = Duration::from_secs(60);

/// Two servers; the first answers a commit only when the second has it on disk.
#[derive(Debug)]
pub struct Pair {
    binaries: PathBuf,
    standby_data: PathBuf,
    primary: One,
    standby: One,
}

#[derive(Debug)]
struct One {
    server: Child,
    port: u16,
}

impl Pair {
    /// Makes both in a new folder and waits until the standby is synchronous.
    ///
    /// # Errors
    /// When a step fails; what it printed is part of the message.
    pub fn start(folder: &Path) -> Result<Self, String> {
        let binaries = binaries().ok_or("PostgreSQL is not installed (Debian package postgresql)")?;
        make_folder(folder)?;
        let (primary_data, standby_data) = (folder.join("primary"), folder.join("standby"));
        let mut initdb = as_postgres(&binaries.join("initdb"));
        initdb.args([
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        step(initdb.args(["--data-checksums", "-D"]).arg(&primary_data).current_dir(folder))?;
        let primary = One::start(&binaries, folder, &primary_data)?;
        let mut copy = as_postgres(&binaries.join("pg_basebackup"));
        copy.args(["-d", &format!("host=127.0.0.1 port={} user=postgres", primary.port)]);
        copy.args(["--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf", "--no-sync", "-D"]);
        step(copy.arg(&standby_data).current_dir(folder))?;
        let standby = One::start(&binaries, folder, &standby_data)?;
        let pair = Self { binaries, standby_data, primary, standby };
        // Only now, so that the copy does not carry it: a promoted standby has nobody to wait for.
        pair.ask(pair.primary.port, "ALTER SYSTEM SET synchronous_standby_names = '*'")?;
        pair.ask(pair.primary.port, "SELECT pg_reload_conf()")?;
        let end = Instant::now() + LIMIT;
        while pair.ask(pair.primary.port, "SELECT sync_state FROM pg_stat_replication")? != "sync" {
            if Instant::now() > end || !process::pause(Duration::from_millis(100)) {
                return Err("the standby does not become synchronous".to_owned());
            }
        }
        Ok(pair)
    }

    /// Makes a database and answers its address with both servers in it.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create_database(&self, name: &str) -> Result<String, String> {
        self.ask(self.primary.port, &format!("CREATE DATABASE {name}"))?;
        let (first, second) = (self.primary.port, self.standby.port);
        Ok(format!(
            "postgres://postgres@127.0.0.1:{first},127.0.0.1:{second}/{name}?target_session_attrs=read-write"
        ))
    }

    /// `kill -9` of the primary and of every process it made: its connections end.
    pub fn kill_primary(&mut self) {
        self.signal_primary("STOP", "KILL");
        drop(self.primary.server.wait());
    }

    /// Stops the primary and every process it made where they are: its connections stay open and nobody answers on them,
    /// like a machine that loses power or its network. It never goes on.
    pub fn silence_primary(&mut self) {
        self.signal_primary("STOP", "STOP");
    }

    fn signal_primary(&self, first: &str, then: &str) {
        let parent = self.primary.server.id();
        process::signal_process(first, &parent.to_string());
        let children =
            fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
        for child in children.split_whitespace() {
            process::signal_process(then, child);
        }
        process::signal_process(then, &parent.to_string());
    }

    /// Makes the standby the primary.
    ///
    /// # Errors
    /// When it does not become one.
    pub fn promote(&self) -> Result<(), String> {
        let mut promote = as_postgres(&self.binaries.join("pg_ctl"));
        promote
            .args(["promote", "-w", "-t", "60", "-D"])
            .arg(&self.standby_data)
            .current_dir(&self.standby_data);
        step(&mut promote)
    }

    fn ask(&self, port: u16, statement: &str) -> Result<String, String> {
        let mut psql = Command::new(self.binaries.join("psql"));
        psql.args(["-X", "-A", "-t", "-q", "-h", "127.0.0.1", "-U", "postgres", "-p", &port.to_string()]);
        psql.args(["-d", "postgres", "-c", statement]);
        let asked = process::run(&mut psql, LIMIT, Show::Quiet);
        if asked.success {
            Ok(asked.output.trim().to_owned())
        } else {
            Err(format!("psql: {}", asked.output.trim()))
        }
    }
}

impl One {
    fn start(binaries: &Path, folder: &Path, data: &Path) -> Result<Self, String> {
        let port = free_port()?;
        let log_path = data.with_extension("log");
        let log = fs::File::create(&log_path).map_err(|error| format!("cannot write the log: {error}"))?;
        let log_too = log.try_clone().map_err(|error| format!("cannot write the log: {error}"))?;
        let server = as_postgres(&binaries.join("postgres"))
            .arg("-D")
            .arg(data)
            .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-c", "max_connections=120", "-k"])
            .arg(folder)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(log_too)
            .spawn()
            .map_err(|error| format!("cannot start postgres: {error}"))?;
        let mut one = Self { server, port };
        let end = Instant::now() + LIMIT;
        while Instant::now() < end && matches!(one.server.try_wait(), Ok(None)) {
            let mut ready = Command::new(binaries.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
            if process::run(&mut ready, LIMIT, Show::Quiet).success {
                return Ok(one);
            }
            if !process::pause(Duration::from_millis(100)) {
                break;
            }
        }
        Err(format!("postgres did not start:\n{}", fs::read_to_string(&log_path).unwrap_or_default()))
    }
}

impl Drop for One {
    fn drop(&mut self) {
        if matches!(self.server.try_wait(), Ok(None)) {
            let parent = self.server.id();
            let children =
                fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
            process::signal_process("QUIT", &parent.to_string());
            // One that was stopped hears nothing before it goes on.
            for stopped in children.split_whitespace().chain([parent.to_string().as_str()]) {
                process::signal_process("CONT", stopped);
            }
        }
        drop(self.server.wait());
    }
}

fn step(command: &mut Command) -> Result<(), String> {
    let done = process::run(command, LIMIT, Show::Quiet);
    if done.success {
        return Ok(());
    }
    Err(format!("{}: {}\n{}", command.get_program().display(), done.reason, done.output))
}
