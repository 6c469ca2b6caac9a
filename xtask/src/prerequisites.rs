//! What the tests need from the machine: installed as root, otherwise named.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::bench::{Bench, root};
use crate::postgres;
use crate::process::{self, Show};

/// The oldest Node.js that the browser tools run on: major and minor version.
const NODE_MINIMUM: (u32, u32) = (20, 19);
/// The Node.js taken from npm where the system's is older: a package that carries the program itself.
const NODE_VERSION: &str = "22.23.3";
const INSTALL_LIMIT: Duration = Duration::from_secs(15 * 60);

/// One thing a stage cannot do without.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Need {
    /// A PostgreSQL server, for the store on both engines.
    Postgres,
    /// A browser for the browser tests.
    Chromium,
    /// Checks the structure of the letters.
    Qpdf,
    /// Reads the text of the letters back.
    Pdftotext,
    /// Runs the browser tests.
    Node,
    /// Compiles the fuzzer, which is C++.
    Compiler,
    /// Runs the tool that tries the API against its description.
    Python,
    /// Makes certificates.
    Openssl,
}

impl Need {
    const ALL: [Self; 8] = [
        Self::Postgres,
        Self::Chromium,
        Self::Qpdf,
        Self::Pdftotext,
        Self::Node,
        Self::Compiler,
        Self::Python,
        Self::Openssl,
    ];

    const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::Qpdf => &["qpdf"],
            Self::Pdftotext => &["poppler-utils"],
            Self::Node => &["nodejs", "npm"],
            Self::Compiler => &["g++"],
            Self::Python => &["python3", "python3-venv"],
            Self::Openssl => &["openssl"],
        }
    }

    fn is_present(self) -> bool {
        match self {
            Self::Postgres => postgres::binaries().is_some(),
            Self::Chromium => chromium().is_some(),
            Self::Qpdf => on_path("qpdf").is_some(),
            Self::Pdftotext => on_path("pdftotext").is_some(),
            Self::Node => on_path("node").is_some() && on_path("npm").is_some(),
            Self::Compiler => on_path("c++").is_some(),
            Self::Python => has_python_environments(),
            Self::Openssl => on_path("openssl").is_some(),
        }
    }
}

/// Makes sure that everything in `needs` is there.
///
/// # Errors
/// Names what is missing when this is not root, or what could not be installed.
pub fn ensure(needs: &[Need]) -> Result<(), String> {
    let missing: Vec<Need> =
        Need::ALL.into_iter().filter(|need| needs.contains(need) && !need.is_present()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    if !is_root() {
        let list = packages.join(" ");
        return Err(format!(
            "missing Debian packages: {list}. Install them (apt-get install {list}) and try again"
        ));
    }
    println!("installing {}", packages.join(" "));
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat())?;
    match missing.iter().find(|need| !need.is_present()) {
        None => Ok(()),
        Some(need) => Err(format!("{} is installed, but not found", need.packages().join(" and "))),
    }
}

/// Makes sure that a recent enough Node.js runs, and remembers where it is.
///
/// # Errors
/// When there is none and none can be installed.
pub fn ensure_node(bench: &mut Bench) -> Result<(), String> {
    ensure(&[Need::Node])?;
    if node_version("node").is_some_and(|version| version >= NODE_MINIMUM) {
        return Ok(());
    }
    let architecture = match std::env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => {
            return Err(format!(
                "Node.js {}.{} or newer is missing, and npm has none for {other}",
                NODE_MINIMUM.0, NODE_MINIMUM.1
            ));
        }
    };
    let package = format!("node-linux-{architecture}");
    let home = root().join("target/xtask-node").join(NODE_VERSION);
    let folder = home.join("node_modules").join(&package).join("bin");
    if !folder.join("node").exists() {
        println!("installing Node.js {NODE_VERSION} from npm");
        fs::create_dir_all(&home).map_err(|error| format!("cannot make {}: {error}", home.display()))?;
        let mut install = Command::new("npm");
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        install.arg(&home).arg(format!("{package}@{NODE_VERSION}"));
        let installed = process::run(&mut install, INSTALL_LIMIT, Show::Live);
        if !installed.success {
            return Err(format!("cannot install Node.js {NODE_VERSION}: {}", installed.reason));
        }
    }
    match node_version(&folder.join("node").to_string_lossy()) {
        Some(version) if version >= NODE_MINIMUM => {
            bench.node_folder = Some(folder);
            Ok(())
        }
        _ => Err(format!("the Node.js from npm's {package} does not run")),
    }
}

/// The browser: Debian's name first.
#[must_use]
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)
}

/// Whether this runs as root.
#[must_use]
pub fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Debian keeps the making of environments in a package of its own.
fn has_python_environments() -> bool {
    let mut ask = Command::new("python3");
    ask.args(["-c", "import venv, ensurepip"]);
    on_path("python3").is_some() && process::run(&mut ask, Duration::from_secs(20), Show::Quiet).success
}

fn node_version(program: &str) -> Option<(u32, u32)> {
    let answer = process::run(Command::new(program).arg("--version"), Duration::from_secs(20), Show::Quiet);
    let mut numbers = answer.output.trim().strip_prefix('v')?.split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

fn apt(arguments: &[&str]) -> Result<(), String> {
    let mut command = Command::new("apt-get");
    command.arg("--quiet=2").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let done = process::run(&mut command, INSTALL_LIMIT, Show::Quiet);
    if done.success {
        Ok(())
    } else {
        Err(format!("apt-get {}: {}\n{}", arguments[0], done.reason, done.output))
    }
}
