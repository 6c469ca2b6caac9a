//! A private PostgreSQL cluster in a temporary folder, for tests that must pass on both engines.
//!
//! It listens on a free port of the loopback address only, asks no password, and ends with this process: also
//! when this process is killed, because the kernel then signals it.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::bench::{POSTGRES_VARIABLE, Scratch};
use crate::prerequisites::{self, Need};
use crate::process::{self, Show};

const START_LIMIT: Duration = Duration::from_secs(60);
const STOP_LIMIT: Duration = Duration::from_secs(20);
/// Another process may take the free port between finding it and using it.
const ATTEMPTS: u32 = 3;

/// A running cluster. Dropping it stops the server.
#[derive(Debug)]
pub struct Cluster {
    server: Child,
    binaries: PathBuf,
    folder: PathBuf,
    port: u16,
    settings: Vec<String>,
}

impl Cluster {
    /// Makes a cluster in `folder` (which must not exist yet) and starts it.
    ///
    /// # Errors
    /// When PostgreSQL is missing or does not start; its log is then part of the message.
    pub fn start(folder: &Path) -> Result<Self, String> {
        Self::start_with(folder, &[], |_| Ok(()))
    }

    /// The same with settings (`name=value`), and with files prepared in `folder/data` before the first start.
    ///
    /// # Errors
    /// The same, and what preparing gives.
    pub fn start_with(
        folder: &Path,
        settings: &[&str],
        prepare: impl FnOnce(&Path) -> Result<(), String>,
    ) -> Result<Self, String> {
        let settings: Vec<String> = settings.iter().map(|setting| (*setting).to_owned()).collect();
        let binaries = binaries().ok_or("PostgreSQL is not installed (Debian package postgresql)")?;
        let data = folder.join("data");
        make_folder(folder)?;
        let mut initdb = as_postgres(&binaries.join("initdb"));
        initdb.args([
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-D",
        ]);
        initdb.arg(&data).current_dir(folder);
        let made = process::run(&mut initdb, START_LIMIT, Show::Quiet);
        if !made.success {
            return Err(format!("initdb failed: {}\n{}", made.reason, made.output));
        }
        prepare(&data)?;
        let mut failure = String::new();
        for _ in 0..ATTEMPTS {
            match Self::listen(&binaries, folder, free_port()?, &settings) {
                Ok(cluster) => return Ok(cluster),
                Err(error) => failure = error,
            }
            if process::interrupted() {
                break;
            }
        }
        Err(failure)
    }

    /// The address of its database `postgres`, from which tests make databases of their own.
    #[must_use]
    pub fn url(&self) -> String {
        self.database_url("postgres")
    }

    /// The address of one database.
    #[must_use]
    pub fn database_url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// Makes an empty database and answers its address.
    ///
    /// # Errors
    /// When it exists already.
    pub fn create_database(&self, name: &str) -> Result<String, String> {
        let mut command = Command::new(self.binaries.join("createdb"));
        command.args(["-h", "127.0.0.1", "-U", "postgres", "-p", &self.port.to_string(), name]);
        let made = process::run(&mut command, START_LIMIT, Show::Quiet);
        if made.success {
            Ok(self.database_url(name))
        } else {
            Err(format!("createdb: {}", made.output.trim()))
        }
    }

    /// Ends the server without letting it write anything, as a crash does, and starts it again on the same port.
    ///
    /// # Errors
    /// When it does not start again.
    pub fn crash(&mut self) -> Result<(), String> {
        // QUIT is PostgreSQL's immediate shutdown: no checkpoint, and the next start recovers from the log.
        process::signal_process("QUIT", &self.server.id().to_string());
        drop(self.server.wait());
        self.start_again()
    }

    /// Starts it again on the same port, after it was ended.
    ///
    /// # Errors
    /// When it does not start again.
    pub fn start_again(&mut self) -> Result<(), String> {
        let again = Self::listen(&self.binaries, &self.folder, self.port, &self.settings)?;
        *self = again;
        Ok(())
    }

    /// Ends the server without waiting for its clients.
    pub fn stop(&mut self) {
        process::signal_process("INT", &self.server.id().to_string());
        drop(self.server.wait());
    }

    /// Lets the server and every process that it made fall silent, as a machine does that hangs, or go on (`STOP` or
    /// `CONT`). Connections stay open all the while.
    pub fn signal_all(&self, signal: &str) {
        let parent = self.server.id();
        process::signal_process(signal, &parent.to_string());
        let children =
            fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
        for child in children.split_whitespace() {
            process::signal_process(signal, child);
        }
    }

    /// A command for `psql` on one of its databases; the caller says what to do.
    #[must_use]
    pub fn psql(&self, database: &str) -> Command {
        let mut psql = Command::new(self.binaries.join("psql"));
        psql.args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-h", "127.0.0.1"]);
        psql.args(["-p", &self.port.to_string(), "-d", database]);
        psql
    }

    /// Runs a statement and answers what came out.
    ///
    /// # Errors
    /// What the server says when it fails.
    pub fn ask(&self, database: &str, statement: &str) -> Result<String, String> {
        let asked = process::run(self.psql(database).args(["-c", statement]), START_LIMIT, Show::Quiet);
        let output = asked.output.trim();
        if asked.success { Ok(output.to_owned()) } else { Err(format!("psql: {output}")) }
    }

    /// The port it listens on.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    fn listen(binaries: &Path, folder: &Path, port: u16, settings: &[String]) -> Result<Self, String> {
        let data = folder.join("data");
        let log_path = folder.join("log");
        let log = fs::File::options().create(true).append(true).open(&log_path);
        let log = log.map_err(|error| format!("cannot write the log: {error}"))?;
        let log_too = log.try_clone().map_err(|error| format!("cannot write the log: {error}"))?;
        let server = as_postgres(&binaries.join("postgres"))
            .arg("-D")
            .arg(&data)
            .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-c", "max_connections=200", "-k"])
            .arg(folder)
            .args(settings.iter().flat_map(|setting| ["-c", setting.as_str()]))
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(log_too)
            .spawn()
            .map_err(|error| format!("cannot start postgres: {error}"))?;
        let (binaries, folder, settings) = (binaries.to_owned(), folder.to_owned(), settings.to_owned());
        let mut cluster = Self { server, binaries, folder, port, settings };
        let end = Instant::now() + START_LIMIT;
        while Instant::now() < end {
            if !matches!(cluster.server.try_wait(), Ok(None)) {
                break;
            }
            if cluster.is_ready() {
                return Ok(cluster);
            }
            if !process::pause(Duration::from_millis(100)) {
                return Err("interrupted".to_owned());
            }
        }
        drop(cluster);
        Err(format!("postgres did not start:\n{}", fs::read_to_string(&log_path).unwrap_or_default()))
    }

    fn is_ready(&self) -> bool {
        let mut command = Command::new(self.binaries.join("pg_isready"));
        command.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
        process::run(&mut command, START_LIMIT, Show::Quiet).success
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let pid = self.server.id().to_string();
        // INT is PostgreSQL's fast shutdown: it does not wait for clients.
        process::signal_process("INT", &pid);
        let end = Instant::now() + STOP_LIMIT;
        while Instant::now() < end && matches!(self.server.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(50));
        }
        if matches!(self.server.try_wait(), Ok(None)) {
            process::signal_process("QUIT", &pid);
        }
        drop(self.server.wait());
    }
}

/// `cargo xtask postgres`: a cluster that stays until Ctrl-C.
///
/// # Errors
/// When it does not start, or with an option (it has none).
pub fn serve(arguments: &[&str]) -> Result<bool, String> {
    if !arguments.is_empty() {
        return Err("`cargo xtask postgres` takes no options".to_owned());
    }
    process::watch_signals()?;
    prerequisites::ensure(&[Need::Postgres])?;
    let scratch = Scratch::new()?;
    let cluster = Cluster::start(&scratch.path().join("postgres"))?;
    println!("export {POSTGRES_VARIABLE}={}", cluster.url());
    println!("# running until Ctrl-C");
    while process::pause(Duration::from_secs(3600)) {}
    drop(cluster);
    Ok(true)
}

/// The newest PostgreSQL that Debian installed, or else the one on the path.
#[must_use]
pub fn binaries() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").exists() && folder.join("postgres").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, folder)| folder).or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|dir| dir.join("initdb").exists() && dir.join("postgres").exists())
    })
}

/// A command as the user `postgres` when this is root (PostgreSQL refuses root), which gets an INT when this
/// process dies.
pub(crate) fn as_postgres(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if prerequisites::is_root() {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
        command.env("HOME", "/nonexistent");
    }
    command.args(["--pdeathsig=INT", "--"]).arg(program);
    command
}

/// The folder of the cluster, owned by the user it runs as.
pub(crate) fn make_folder(folder: &Path) -> Result<(), String> {
    let mut command = Command::new("install");
    command.args(["-d", "-m", "0755"]);
    if prerequisites::is_root() {
        command.args(["-o", "postgres", "-g", "postgres"]);
    }
    let made = process::run(command.arg(folder), START_LIMIT, Show::Quiet);
    if made.success {
        Ok(())
    } else {
        Err(format!("cannot make {}: {}", folder.display(), made.output.trim()))
    }
}

pub(crate) fn free_port() -> Result<u16, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on the loopback address: {error}"))
}
