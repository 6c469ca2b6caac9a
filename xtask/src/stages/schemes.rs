//! `herstel scheme check` and `herstel scheme test` over every package in `schemes/`.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, herstel, root};
use crate::process::{self, Show};

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let packages = packages()?;
    let mut tally = Tally::default();
    for package in packages {
        for task in ["check", "test"] {
            let mut command = bench.command(&herstel().to_string_lossy());
            command.args(["scheme", task]).arg(&package);
            let done = process::run(&mut command, limit, Show::Live);
            let result = if done.success { Ok(()) } else { Err(done.reason) };
            tally.count(&format!("scheme {task} {}", package.display()), result);
        }
    }
    Ok(tally)
}

fn packages() -> Result<Vec<PathBuf>, String> {
    let folder = root().join("schemes");
    let entries = fs::read_dir(&folder).map_err(|error| format!("schemes: {error}"))?;
    let mut packages: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| PathBuf::from("schemes").join(entry.file_name()))
        .filter(|path| root().join(path).is_dir())
        .collect();
    packages.sort();
    Ok(packages)
}
