//! The Debian package under dpkg, in a folder that stands for the root of a machine: install, start what the unit
//! starts, upgrade with data kept, remove, purge.
//!
//! The package is built from the same metadata that `cargo deb` reads, with the development binary in place of the
//! released one.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use toml::Value;

use super::Tally;
use crate::bench::{Bench, herstel, root};
use crate::process::{self, Show};
use crate::proxy::is_ready;
use crate::server::Server;

const CRATE: &str = "crates/herstel";
const DATA: &str = "var/lib/herstel";
const CONFIGURATION: &str = "etc/herstel/herstel.toml";
const STOP_LIMIT: Duration = Duration::from_secs(60);

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let folder = bench.folder("package")?;
    let machine = Machine::new(folder.join("root"), limit)?;
    let first = build(&folder, "0.1.0", limit)?;
    let second = build(&folder, "0.1.1", limit)?;
    let mut tally = Tally::default();
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

/// A package of some version from the metadata in the manifest.
fn build(folder: &Path, version: &str, limit: Duration) -> Result<PathBuf, String> {
    let manifest = root().join(CRATE).join("Cargo.toml");
    let manifest: Value = toml::from_str(&fs::read_to_string(&manifest).map_err(told)?).map_err(told)?;
    let package = manifest.get("package").ok_or("no package in the manifest")?;
    let deb =
        package.get("metadata").and_then(|metadata| metadata.get("deb")).ok_or("no metadata for Debian")?;
    let text = |table: &Value, key: &str| {
        table.get(key).and_then(Value::as_str).map(str::to_owned).ok_or(format!("{key} is missing"))
    };
    let tree = folder.join(version);
    let control = tree.join("DEBIAN");
    fs::create_dir_all(&control).map_err(told)?;
    for asset in deb.get("assets").and_then(Value::as_array).ok_or("assets are missing")? {
        let part = |at: usize| asset.get(at).and_then(Value::as_str).ok_or("an asset has three parts");
        let (source, target, mode) = (part(0)?, part(1)?, part(2)?);
        let is_program = source.starts_with("target/");
        let source = if is_program { herstel() } else { root().join(CRATE).join(source) };
        let name = if target.ends_with('/') { source.file_name().unwrap_or_default() } else { "".as_ref() };
        let target = if name.is_empty() { tree.join(target) } else { tree.join(target).join(name) };
        fs::create_dir_all(target.parent().unwrap_or(&tree)).map_err(told)?;
        fs::copy(&source, &target).map_err(|error| format!("{}: {error}", source.display()))?;
        let mode = u32::from_str_radix(mode, 8).map_err(told)?;
        fs::set_permissions(&target, fs::Permissions::from_mode(mode)).map_err(told)?;
    }
    let scripts = root().join(CRATE).join(text(deb, "maintainer-scripts")?);
    for script in fs::read_dir(&scripts).map_err(told)?.flatten() {
        let target = control.join(script.file_name());
        fs::copy(script.path(), &target).map_err(told)?;
        fs::set_permissions(&target, fs::Permissions::from_mode(0o755)).map_err(told)?;
    }
    let kept: Vec<&str> = deb
        .get("conf-files")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    fs::write(control.join("conffiles"), kept.join("\n") + "\n").map_err(told)?;
    let architecture =
        process::run(Command::new("dpkg").arg("--print-architecture"), limit, Show::Quiet).output;
    let described = text(deb, "extended-description")?;
    let described: Vec<String> = described.lines().map(|line| format!(" {line}")).collect();
    let fields = format!(
        "Package: {}\nVersion: {version}\nArchitecture: {}\nMaintainer: {}\nSection: {}\nPriority: {}\nDepends: {}\n\
         Description: {}\n{}\n",
        text(deb, "name")?,
        architecture.trim(),
        text(deb, "maintainer")?,
        text(deb, "section")?,
        text(deb, "priority")?,
        text(deb, "depends")?,
        text(package, "description")?,
        described.join("\n"),
    );
    fs::write(control.join("control"), fields).map_err(told)?;
    let file = folder.join(format!("herstel_{version}.deb"));
    let mut made = Command::new("dpkg-deb");
    made.args(["--root-owner-group", "-Znone", "--build"]).arg(&tree).arg(&file);
    let made = process::run(&mut made, limit, Show::Quiet);
    if made.success { Ok(file) } else { Err(format!("dpkg-deb: {}", made.output)) }
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}
