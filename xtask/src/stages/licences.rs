//! Licences, sources and banned crates of everything that is linked in, held against `deny.toml` by `cargo deny`;
//! known weaknesses as well where the database of advisories can be reached.

use std::time::Duration;

use super::Tally;
use crate::bench::Bench;
use crate::process::{self, Show};
use crate::tools;

const VERSION: &str = "0.20.2";
/// Fetching the database of advisories; without a way to it this is over at once.
const ADVISORIES_LIMIT: Duration = Duration::from_secs(120);
/// What the tool says when there is no way to the database, as opposed to an advisory that was found.
const UNREACHABLE: &str = "failed to fetch advisory database";

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let tool = tools::cargo_tool(bench, "cargo-deny", VERSION)?;
    let deny = |checks: &[&str], limit: Duration| {
        let mut command = bench.command(&tool.to_string_lossy());
        command.args(["--locked", "check"]).args(checks);
        process::run(&mut command, limit, Show::Quiet)
    };
    let mut tally = Tally::default();
    for check in ["licenses", "bans", "sources"] {
        let checked = deny(&[check], limit);
        tally.count(
            check,
            if checked.success { Ok(()) } else { Err(format!("{}\n{}", checked.reason, checked.output)) },
        );
    }
    let checked = deny(&["advisories"], ADVISORIES_LIMIT);
    if checked.output.contains(UNREACHABLE) {
        println!("advisories: not checked, their database cannot be reached from here");
    } else {
        tally.count("advisories", if checked.success { Ok(()) } else { Err(checked.output) });
    }
    Ok(tally)
}
