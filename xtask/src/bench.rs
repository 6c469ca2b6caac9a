//! What a stage gets to work with: the repository, a scratch folder, the tools found and a database.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::postgres::Cluster;

/// The name by which the Rust tests find the private PostgreSQL.
pub const POSTGRES_VARIABLE: &str = "HERSTEL_TEST_POSTGRES";

/// Files in memory, on Linux.
const IN_MEMORY: &str = "/dev/shm";
/// What must be free in it: databases, their logs and the profiles of browsers take some four gigabytes.
const FREE_KILOBYTES: u64 = 8 * 1024 * 1024;
/// What must be left of the memory altogether, with compilers beside it.
const AVAILABLE_KILOBYTES: u64 = 14 * 1024 * 1024;

/// Everything the stages share. Dropping it stops the database and removes the scratch folder.
#[derive(Debug)]
pub struct Bench {
    // Dropped in this order: first the cluster stops, then its folder goes.
    postgres: OnceCell<Cluster>,
    scratch: Scratch,
    /// Folder with a recent enough `node`, when the one on the path is too old.
    pub node_folder: Option<PathBuf>,
    /// Whether the browser stage renews the pictures in `docs/screens`.
    pub screens: bool,
}

impl Bench {
    /// An empty bench with a scratch folder of its own.
    ///
    /// # Errors
    /// When the folder for temporary files is not writable.
    pub fn new() -> Result<Self, String> {
        Ok(Self { postgres: OnceCell::new(), scratch: Scratch::new()?, node_folder: None, screens: false })
    }

    /// The PostgreSQL of this run, started at the first use.
    ///
    /// # Errors
    /// When it does not start.
    pub fn postgres(&self) -> Result<&Cluster, String> {
        if let Some(cluster) = self.postgres.get() {
            return Ok(cluster);
        }
        let cluster = Cluster::start(&self.scratch.path().join("postgres"))?;
        Ok(self.postgres.get_or_init(|| cluster))
    }

    /// A new empty folder that is removed at the end of the run.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(&self, name: &str) -> Result<PathBuf, String> {
        let path = self.scratch.path().join(name);
        fs::create_dir_all(&path).map_err(|error| format!("cannot make {}: {error}", path.display()))?;
        Ok(path)
    }

    /// A command that runs at the root of the repository, with its temporary files in the scratch folder.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(root()).env("TMPDIR", self.scratch.path().join("tmp"));
        command
    }

    /// The same with the Node.js of this run first on the path.
    #[must_use]
    pub fn node_command(&self, program: &str) -> Command {
        let mut command = self.command(program);
        if let Some(folder) = &self.node_folder {
            let mut path = OsString::from(folder);
            path.push(":");
            path.push(std::env::var_os("PATH").unwrap_or_default());
            command.env("PATH", path);
        }
        command
    }

    /// Cargo, with the lock file as it is.
    #[must_use]
    pub fn cargo(&self, task: &str) -> Command {
        let mut command = self.command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
        command.arg(task);
        command
    }
}

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The binary under test, as the development profile builds it.
#[must_use]
pub fn herstel() -> PathBuf {
    target().join("debug/herstel")
}

/// The binary as it is delivered; it starts far sooner than [`herstel`], which counts where it starts a thousand times.
#[must_use]
pub fn delivered() -> PathBuf {
    target().join("release/herstel")
}

/// Where Cargo puts what it builds.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A folder for temporary files, removed when dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder and a `tmp` in it. Other users may pass through it, because PostgreSQL runs as another
    /// user when this runs as root, but they cannot list it.
    ///
    /// # Errors
    /// When the folder for temporary files is not writable.
    pub fn new() -> Result<Self, String> {
        let base = base();
        let path = (0..100)
            .map(|attempt| base.join(format!("herstel-{}-{attempt}", std::process::id())))
            .find(|path| fs::create_dir(path).is_ok())
            .ok_or_else(|| format!("cannot make a folder in {}", base.display()))?;
        let scratch = Self(path);
        fs::set_permissions(scratch.path(), fs::Permissions::from_mode(0o711))
            .and_then(|()| fs::create_dir(scratch.path().join("tmp")))
            .map_err(|error| format!("cannot prepare {}: {error}", scratch.path().display()))?;
        Ok(scratch)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Where the folder is made: where `TMPDIR` says, otherwise in memory where there is plenty of it, because hundreds of
/// databases wait for the disk otherwise; what is tested does not depend on it.
fn base() -> PathBuf {
    let memory = PathBuf::from(IN_MEMORY);
    if std::env::var_os("TMPDIR").is_none() && has_room(&memory) && can_run_programs(&memory) {
        return memory;
    }
    std::env::temp_dir()
}

fn has_room(folder: &Path) -> bool {
    let told = Command::new("df").arg("-Pk").arg(folder).output();
    let told = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default();
    let free = told.lines().nth(1).and_then(|line| line.split_whitespace().nth(3)?.parse::<u64>().ok());
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let available = memory.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    let available = available.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    free.is_some_and(|kilobytes| kilobytes >= FREE_KILOBYTES)
        && available.is_some_and(|kilobytes| kilobytes >= AVAILABLE_KILOBYTES)
}

/// Some machines let nothing run from there.
fn can_run_programs(folder: &Path) -> bool {
    let probe = folder.join(format!("herstel-{}-probe", std::process::id()));
    let made = fs::write(&probe, "#!/bin/sh\nexit 0\n")
        .and_then(|()| fs::set_permissions(&probe, fs::Permissions::from_mode(0o700)));
    let ran = made.is_ok() && Command::new(&probe).status().is_ok_and(|status| status.success());
    drop(fs::remove_file(&probe));
    ran
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("xtask: cannot remove {}: {error}", self.0.display());
        }
    }
}
