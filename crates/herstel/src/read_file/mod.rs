//! `herstel read-file`: says what a file is, within bounds that the file cannot change. A server begins it for every file
//! that somebody hands in; nobody else needs it.

use crate::exit::Result;
use anyhow::Context as _;
use herstel_domain::documents::SIZE_BYTES_MAX;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{Read as _, Write as _};

/// Bytes of memory beside the program itself.
const MEMORY: u64 = 384 << 20;
/// Seconds of processor time.
const TIME: u64 = 8;

/// Reads a file from standard input and says in one line what it is.
pub fn run() -> Result {
    let bound = |most| Rlimit { current: Some(most), maximum: Some(most) };
    for (resource, most) in [
        (Resource::Data, MEMORY),
        (Resource::Cpu, TIME),
        // No core file: what somebody handed in lies in no folder.
        (Resource::Core, 0),
        (Resource::Fsize, 0),
    ] {
        setrlimit(resource, bound(most)).context("bounding the process that reads a file")?;
    }
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(SIZE_BYTES_MAX + 1);
    input.read_to_end(&mut bytes).context("reading the file")?;
    let told = herstel_web::told_of_file(&bytes);
    let mut out = std::io::stdout().lock();
    writeln!(out, "{told}").and_then(|()| out.flush()).context("saying what the file is")?;
    Ok(())
}
