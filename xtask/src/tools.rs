//! Programs that stages use and that no package of Debian holds: installed once into the target folder, in the
//! version named here.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::bench::{Bench, root, target};
use crate::process::{self, Show};

const INSTALL_LIMIT: Duration = Duration::from_secs(20 * 60);

/// A program from the registry of Rust crates, built without optimisation: that takes a minute instead of five.
///
/// # Errors
/// When it cannot be built.
pub fn cargo_tool(bench: &Bench, name: &str, version: &str) -> Result<PathBuf, String> {
    let home = target().join("tools").join(format!("{name}-{version}"));
    let program = home.join("bin").join(name);
    if program.exists() {
        return Ok(program);
    }
    println!("installing {name} {version}");
    let mut install = bench.cargo("install");
    install.args([name, "--version", version, "--locked", "--debug", "--quiet", "--root"]).arg(&home);
    // Another target folder than the project's, which would be searched for things it does not hold.
    install.arg("--target-dir").arg(home.join("build"));
    let installed = process::run(&mut install, INSTALL_LIMIT, Show::Live);
    // A gigabyte that nothing needs any more; what stays of it only takes room.
    drop(fs::remove_dir_all(home.join("build")));
    if installed.success { Ok(program) } else { Err(format!("cannot install {name}: {}", installed.reason)) }
}

/// The folder of programs of a Python environment with exactly the packages of a requirements file of the repository.
///
/// # Errors
/// When the environment cannot be made.
pub fn python_tools(bench: &Bench, requirements: &str) -> Result<PathBuf, String> {
    let file = root().join(requirements);
    let wanted = fs::read(&file).map_err(|error| format!("{requirements}: {error}"))?;
    // An environment for each file: what one stage needs must not push out what another one needs.
    let user = file.parent().and_then(|folder| folder.file_name()).ok_or("requirements stand in a folder")?;
    let home = target().join("tools/python").join(user);
    let (programs, mark) = (home.join("bin"), home.join(".installed-requirements"));
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(programs);
    }
    println!("installing the Python packages of {requirements}");
    let mut make = bench.command("python3");
    make.args(["-m", "venv", "--clear"]).arg(&home);
    let mut install = Command::new(programs.join("python"));
    install
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r"])
        .arg(&file);
    for command in [&mut make, &mut install] {
        let done = process::run(command, INSTALL_LIMIT, Show::Quiet);
        if !done.success {
            return Err(format!("{}\n{}", done.reason, done.output));
        }
    }
    fs::write(&mark, wanted).map_err(|error| format!("{}: {error}", mark.display()))?;
    Ok(programs)
}
