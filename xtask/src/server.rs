//! A `herstel serve` under test, which can be killed at any moment and started again on the same database.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::{self, Group};

const START_LIMIT: Duration = Duration::from_secs(120);

/// A running server. Dropping it kills it.
#[derive(Debug)]
pub struct Server {
    child: Child,
    group: Group,
    printed: Arc<Mutex<String>>,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Server {
    /// Starts the command and waits until it prints its address.
    ///
    /// # Errors
    /// When it ends first or takes too long; what it printed is part of the message.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        // One handler does here in a minute what a whole office does in a month, and signs in at every restart.
        for limit in [
            "LOOK_UPS_BY_ACCOUNT",
            "ATTEMPTS_BY_NUMBER",
            "REGISTRATIONS_BY_ACCOUNT",
            "SIGN_IN_BY_ACCOUNT",
            "SIGN_IN_BY_ADDRESS",
        ] {
            command.env(format!("HERSTEL_LIMITS_{limit}"), "1000000 per 1m");
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let mut child = command.spawn().map_err(|error| format!("cannot start the server: {error}"))?;
        let group = Group::new(child.id());
        let (sender, lines) = mpsc::channel();
        let everything = Arc::new(Mutex::new(String::new()));
        let pipes: [Option<Box<dyn Read + Send>>; 2] = [
            child.stdout.take().map(|pipe| Box::new(pipe) as _),
            child.stderr.take().map(|pipe| Box::new(pipe) as _),
        ];
        for pipe in pipes.into_iter().flatten() {
            let (sender, everything) = (sender.clone(), Arc::clone(&everything));
            // Reads on after the address was found, so that the server never waits for a full pipe.
            thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    if let Ok(mut everything) = everything.lock() {
                        everything.push_str(&line);
                        everything.push('\n');
                    }
                    drop(sender.send(line));
                }
            });
        }
        drop(sender);
        let end = Instant::now() + START_LIMIT;
        let mut printed = String::new();
        while Instant::now() < end && !process::interrupted() {
            match lines.recv_timeout(Duration::from_millis(100)) {
                Ok(line) => {
                    if let Some(address) = address_in(&line) {
                        return Ok(Self { child, group, printed: everything, address });
                    }
                    printed.push_str(&line);
                    printed.push('\n');
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        group.kill();
        drop(child.wait());
        Err(format!("the server printed no address:\n{printed}"))
    }

    /// Everything it printed and logged so far.
    #[must_use]
    pub fn printed(&self) -> String {
        self.printed.lock().map(|printed| printed.clone()).unwrap_or_default()
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Asks the server to stop, and waits until it has.
    ///
    /// # Errors
    /// When it takes too long or does not end well.
    pub fn stop(&mut self, limit: Duration) -> Result<(), String> {
        process::signal_process("TERM", &self.child.id().to_string());
        let end = Instant::now() + limit;
        while Instant::now() < end {
            match self.child.try_wait() {
                Ok(Some(status)) if status.success() => return Ok(()),
                Ok(Some(status)) => return Err(format!("the server ended with {status}")),
                Ok(None) => thread::sleep(Duration::from_millis(20)),
                Err(error) => return Err(error.to_string()),
            }
        }
        Err("the server did not stop in time".to_owned())
    }

    /// `kill -9`: nothing in the server gets to clean up.
    pub fn kill(&mut self) {
        self.group.kill();
        drop(self.child.wait());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let rest = line.split_once("http://")?.1;
    rest.split(|end: char| !end.is_ascii_digit() && end != '.' && end != ':').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn the_address_is_found_in_a_sentence() {
        let line = "Herstel luistert op http://127.0.0.1:41234/ (Ctrl-C stopt)";
        assert_eq!(address_in(line).map(|address| address.port()), Some(41234));
        assert_eq!(address_in("nothing here"), None);
    }
}
