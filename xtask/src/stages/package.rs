//! The Debian package under dpkg, in a folder that stands for the root of a machine: install, start what the unit
//! starts, upgrade with data kept, remove, purge.
//!
//! `cargo deb` builds the package, with the development binary, stripped, in place of the released one.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, herstel};
use crate::process::{self, Show};
use crate::proxy::is_ready;
use crate::server::Server;
use crate::tools::cargo_tool;

const CARGO_DEB: &str = "3.8.0";
const DATA: &str = "var/lib/herstel";
const CONFIGURATION: &str = "etc/herstel/herstel.toml";
const STOP_LIMIT: Duration = Duration::from_secs(60);

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let folder = bench.folder("package")?;
    let machine = Machine::new(folder.join("root"), limit)?;
    let builder = Builder::new(bench, &folder, limit)?;
    let (first, second) = (builder.build("0.1.0")?, builder.build("0.1.1")?);
    let mut tally = Tally::default();
    tally.count("what is in the package", examine(&first, limit));
    tally.count("install and start", install(&machine, &first));
    tally.count("upgrade", upgrade(&machine, &second));
    tally.count("remove", remove(&machine));
    tally.count("purge", purge(&machine, &second));
    Ok(tally)
}

/// A folder that dpkg takes for a machine.
struct Machine {
    root: PathBuf,
    limit: Duration,
}

impl Machine {
    fn new(root: PathBuf, limit: Duration) -> Result<Self, String> {
        for folder in ["var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers"] {
            fs::create_dir_all(root.join(folder)).map_err(told)?;
        }
        for file in ["var/lib/dpkg/status", "var/lib/dpkg/available"] {
            fs::write(root.join(file), "").map_err(told)?;
        }
        Ok(Self { root, limit })
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    fn dpkg(&self, arguments: &[&str]) -> Result<String, String> {
        let mut dpkg = Command::new("dpkg");
        dpkg.arg(format!("--root={}", self.root.display()));
        // Nothing else is installed in this root, and the scripts are told where it is.
        dpkg.args(["--force-script-chrootless", "--force-depends", "--force-not-root", "--force-confold"]);
        dpkg.arg(format!("--log={}", self.path("var/lib/dpkg/log").display()));
        let done = process::run(dpkg.args(arguments), self.limit, Show::Quiet);
        if done.success {
            Ok(done.output)
        } else {
            Err(format!("dpkg {}: {}", arguments.join(" "), done.output))
        }
    }

    /// Starts what the unit starts, as the service manager would, and waits for its word that it is ready.
    fn start(&self) -> Result<Server, String> {
        let unit = fs::read_to_string(self.path("usr/lib/systemd/system/herstel.service")).map_err(told)?;
        let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).ok_or("no ExecStart")?;
        let mut words = line.split_whitespace();
        let program = words.next().ok_or("an empty ExecStart")?.trim_start_matches('/');
        let socket_path = self.path("notify");
        drop(fs::remove_file(&socket_path));
        let socket = UnixDatagram::bind(&socket_path).map_err(told)?;
        socket.set_read_timeout(Some(STOP_LIMIT)).map_err(told)?;
        let mut command = Command::new(self.path(program));
        command.args(words).env("NOTIFY_SOCKET", &socket_path).env("HERSTEL_LISTEN", "127.0.0.1:0");
        command.env("XDG_DATA_HOME", self.path("var/lib")).env("HERSTEL_CONFIG", self.path(CONFIGURATION));
        command.current_dir(&self.root);
        let server = Server::start(&mut command)?;
        let mut word = [0; 64];
        let length =
            socket.recv(&mut word).map_err(|error| format!("it does not say it is ready: {error}"))?;
        if &word[..length] != b"READY=1" {
            return Err(format!("it says {:?}", String::from_utf8_lossy(&word[..length])));
        }
        if is_ready(server.address) { Ok(server) } else { Err("/health/ready says no".to_owned()) }
    }

    fn keys(&self) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let path = self.path(DATA).join("herstel.db.keys");
        fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map_err(told)?;
        Ok(bytes)
    }
}

fn install(machine: &Machine, package: &Path) -> Result<(), String> {
    machine.dpkg(&["--install", &package.to_string_lossy()])?;
    let mode = fs::metadata(machine.path(DATA)).map_err(told)?.permissions().mode() & 0o777;
    if mode != 0o700 {
        return Err(format!("the data folder has mode {mode:o}"));
    }
    machine.start()?.stop(STOP_LIMIT)?;
    machine.keys().map(drop)
}

fn upgrade(machine: &Machine, package: &Path) -> Result<(), String> {
    let keys = machine.keys()?;
    let changed = format!("{}\n[log]\nfilter = \"info\"\n", without_log(&machine.path(CONFIGURATION))?);
    fs::write(machine.path(CONFIGURATION), &changed).map_err(told)?;
    machine.dpkg(&["--install", &package.to_string_lossy()])?;
    if fs::read_to_string(machine.path(CONFIGURATION)).map_err(told)? != changed {
        return Err("the changed configuration was not kept".to_owned());
    }
    machine.start()?.stop(STOP_LIMIT)?;
    if machine.keys()? == keys { Ok(()) } else { Err("the keys are others".to_owned()) }
}

/// The file without its table `log`, which is given anew.
fn without_log(path: &Path) -> Result<String, String> {
    let text = fs::read_to_string(path).map_err(told)?;
    Ok(text.replace("[log]", ""))
}

fn remove(machine: &Machine) -> Result<(), String> {
    machine.dpkg(&["--remove", "herstel"])?;
    if machine.has("usr/bin/herstel") || !machine.has(CONFIGURATION) {
        return Err("the program is still there, or the configuration is gone".to_owned());
    }
    machine.keys().map(drop)
}

fn purge(machine: &Machine, package: &Path) -> Result<(), String> {
    let said = machine.dpkg(&["--purge", "herstel"])?;
    if machine.has(CONFIGURATION) || !said.contains("stays") {
        return Err(format!("the configuration is still there, or nothing is said about the data: {said}"));
    }
    machine.keys()?;
    machine.dpkg(&["--install", &package.to_string_lossy()])?;
    fs::write(machine.path(DATA).join("DESTROY-ALL-DATA"), "").map_err(told)?;
    machine.dpkg(&["--purge", "herstel"])?;
    if machine.has(DATA) {
        Err("the data is still there after it was asked to go".to_owned())
    } else {
        Ok(())
    }
}

/// Makes packages with `cargo deb`.
struct Builder<'a> {
    bench: &'a Bench,
    program: PathBuf,
    folder: PathBuf,
    limit: Duration,
}

impl<'a> Builder<'a> {
    fn new(bench: &'a Bench, folder: &Path, limit: Duration) -> Result<Self, String> {
        let program = cargo_tool(bench, "cargo-deb", CARGO_DEB)?;
        // Where it looks for the released binary.
        let released = folder.join("target/release");
        fs::create_dir_all(&released).map_err(told)?;
        let mut strip = Command::new("strip");
        strip.arg("-o").arg(released.join("herstel")).arg(herstel());
        let stripped = process::run(&mut strip, limit, Show::Quiet);
        if !stripped.success {
            return Err(format!("strip: {}", stripped.output));
        }
        Ok(Self { bench, program, folder: folder.to_owned(), limit })
    }

    /// A package of some version.
    fn build(&self, version: &str) -> Result<PathBuf, String> {
        let file = self.folder.join(format!("herstel_{version}.deb"));
        let mut made = self.bench.command(&self.program.to_string_lossy());
        made.args(["--package", "herstel", "--no-build", "--no-strip", "--deb-version", version]);
        made.args(["--compress-system", "--compress-type", "gz", "--fast", "--output"]).arg(&file);
        made.env("CARGO_TARGET_DIR", self.folder.join("target"));
        let made = process::run(&mut made, self.limit, Show::Quiet);
        if made.success { Ok(file) } else { Err(format!("cargo deb: {}", made.output)) }
    }
}

/// The files of the package and how they may be read, and that the service manager's unit names the program in it.
fn examine(package: &Path, limit: Duration) -> Result<(), String> {
    let asked = |arguments: &[&str]| {
        let mut dpkg = Command::new("dpkg-deb");
        let done = process::run(dpkg.args(arguments).arg(package), limit, Show::Quiet);
        if done.success { Ok(done.output) } else { Err(format!("dpkg-deb: {}", done.output)) }
    };
    let contents = asked(&["--contents"])?;
    let mut files: Vec<String> = contents
        .lines()
        .filter(|line| line.starts_with('-'))
        .filter_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            Some(format!("{} {} {}", words.first()?, words.get(1)?, words.last()?))
        })
        .collect();
    files.sort();
    let mut expected = FILES.map(str::to_owned).to_vec();
    expected.sort();
    if files != expected {
        return Err(format!("files: {files:?}"));
    }
    let fields = asked(&["--field"])?;
    for field in
        ["Package: herstel", "Depends: libc6, systemd | passwd", "Section: web", "Maintainer: The Herstel"]
    {
        if !fields.lines().any(|line| line.starts_with(field)) {
            return Err(format!("{field} is missing: {fields}"));
        }
    }
    let information = asked(&["--info"])?;
    for script in ["postinst", "postrm", "prerm", "conffiles"] {
        if !information.contains(script) {
            return Err(format!("{script} is missing: {information}"));
        }
    }
    Ok(())
}

/// Mode, owner and path.
const FILES: [&str; 7] = [
    "-rwxr-xr-x 0/0 ./usr/bin/herstel",
    "-rw-r--r-- 0/0 ./etc/herstel/herstel.toml",
    "-rw-r--r-- 0/0 ./usr/lib/systemd/system/herstel.service",
    "-rw-r--r-- 0/0 ./usr/lib/sysusers.d/herstel.conf",
    "-rw-r--r-- 0/0 ./usr/share/doc/herstel/operations.md",
    "-rw-r--r-- 0/0 ./usr/share/doc/herstel/copyright",
    "-rw-r--r-- 0/0 ./usr/share/doc/herstel/NOTICE",
];

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
