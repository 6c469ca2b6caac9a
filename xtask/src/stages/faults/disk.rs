//! A SQLite file that cannot grow any more, and one that can only be read.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{COMMAND_LIMIT, Installation, Registered, SERVE, check, register};
use crate::bench::herstel;
use crate::prerequisites;
use crate::process::{self, Show};
use crate::server::Server;
use crate::stages::kill::sign_in;

/// What the files of the database may grow, in blocks of 512 bytes, before the disk refuses.
const ROOM_BLOCKS: u64 = 1_000;
const REGISTRATIONS_MAX: usize = 500;
/// Somebody who owns nothing.
const NOBODY: u32 = 65_534;

/// No file may grow beyond a limit, until the limit is lifted.
pub(super) fn refuses(folder: &Path) -> Result<(), String> {
    let mut installation = Installation::on_sqlite(folder)?;
    drop(installation.serve()?);
    installation.try_to(&["verify"])?;
    let size = fs::metadata(folder.join("herstel.db")).map_err(|error| error.to_string())?.len();
    // The signal for a file that grows too large would end the server; without it writing fails.
    let mut limited = Command::new("sh");
    let script = "trap '' XFSZ; ulimit -S -f \"$0\"; exec \"$@\"";
    limited.args(["-c", script, &(size / 512 + ROOM_BLOCKS).to_string()]).arg(herstel()).args(SERVE);
    installation.at_home(&mut limited);
    let mut server = Server::start(&mut limited)?;
    let handler = sign_in(server.address)?;
    let mut acknowledged = Vec::new();
    let is_full = loop {
        let citizen = installation.next_number()?;
        match register(&handler, &citizen)? {
            Registered::As(number) => acknowledged.push((citizen, number)),
            Registered::Unavailable => break true,
        }
        if acknowledged.len() > REGISTRATIONS_MAX {
            break false;
        }
    };
    if !is_full {
        return Err("the disk never refused".to_owned());
    }
    if acknowledged.is_empty() {
        return Err("nothing was acknowledged before the disk refused".to_owned());
    }
    // It goes on refusing, and says so each time.
    for _ in 0..5 {
        if let Registered::As(number) = register(&handler, &installation.next_number()?)? {
            acknowledged.push((installation.numbers[installation.used - 1].clone(), number));
        }
    }
    let process = server.process().to_string();
    let lifted = process::run(
        Command::new("prlimit").args(["--pid", &process, "--fsize=unlimited:"]),
        COMMAND_LIMIT,
        Show::Quiet,
    );
    if !lifted.success {
        return Err(format!("prlimit: {}", lifted.output));
    }
    acknowledged.push(installation.until_recovered(&handler)?);
    check(&handler, &acknowledged)?;
    server.kill();
    let server = installation.serve()?;
    check(&sign_in(server.address)?, &acknowledged)?;
    drop(server);
    installation.try_to(&["verify"]).map(drop)
}

/// A file and a folder that the user of the server cannot write: refused plainly, and not a byte changes.
pub(super) fn only_read(folder: &Path) -> Result<(), String> {
    let installation = Installation::on_sqlite(folder)?;
    installation.try_to(&["seed", "--parents", "2"])?;
    let database = folder.join("herstel.db");
    let before = fs::read(&database).map_err(|error| error.to_string())?;
    let program = reachable_program(folder)?;
    make_readable(folder)?;
    // The keys are for their owner only.
    let keys = folder.join("keys");
    fs::set_permissions(&keys, Permissions::from_mode(0o400)).map_err(|error| error.to_string())?;
    let mut command = Command::new("setpriv");
    if prerequisites::is_root() {
        // Root may write everything; somebody else is asked to.
        command.args([&format!("--reuid={NOBODY}"), &format!("--regid={NOBODY}"), "--clear-groups"]);
        chown(&keys, Some(NOBODY), Some(NOBODY)).map_err(|error| error.to_string())?;
    }
    command.arg("--").arg(&program).args(["verify"]);
    installation.at_home(&mut command);
    let refused = process::run(&mut command, COMMAND_LIMIT, Show::Quiet);
    // So that the scratch folder can be removed by whoever is not root.
    drop(fs::set_permissions(folder, Permissions::from_mode(0o755)));
    if refused.success || !refused.output.contains("cannot be written") {
        return Err(format!("not said as it should be: {} {}", refused.reason, refused.output));
    }
    let after = fs::read(&database).map_err(|error| error.to_string())?;
    if after == before { Ok(()) } else { Err("the file was changed".to_owned()) }
}

/// The command where another user can start it.
fn reachable_program(folder: &Path) -> Result<PathBuf, String> {
    let program = folder.join("program");
    fs::hard_link(herstel(), &program)
        .or_else(|_| fs::copy(herstel(), &program).map(drop))
        .map_err(|error| format!("cannot copy the command: {error}"))?;
    Ok(program)
}

fn make_readable(folder: &Path) -> Result<(), String> {
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, Permissions::from_mode(mode))
            .map_err(|error| format!("cannot change {}: {error}", path.display()))
    };
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())?.flatten() {
        let path = entry.path();
        if path.is_file() && !path.ends_with("program") {
            mode(&path, 0o444)?;
        }
    }
    mode(folder, 0o555)
}
