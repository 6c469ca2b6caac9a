//! Child processes that never outlive the run: each gets a process group of its own, a time limit, and is
//! ended with its whole group when the run fails, is interrupted or simply finishes.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a waiting loop looks around.
const TICK: Duration = Duration::from_millis(100);
/// How long a group may take to end by itself after a polite signal.
const GRACE: Duration = Duration::from_secs(8);
/// How long the output of an ended child is still read: a grandchild may hold the pipe.
const DRAIN: Duration = Duration::from_secs(3);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static GROUPS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Watches for Ctrl-C, a closed terminal and a polite kill. From then on every running group gets a signal and
/// every wait returns, so that the ordinary clean-up runs.
///
/// # Errors
/// When the handlers cannot be installed.
pub fn watch_signals() -> Result<(), String> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])
        .map_err(|error| format!("cannot watch for signals: {error}"))?;
    thread::spawn(move || {
        for _signal in signals.forever() {
            INTERRUPTED.store(true, Ordering::SeqCst);
            let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner).clone();
            for group in groups {
                signal_group("TERM", group);
            }
        }
    });
    Ok(())
}

/// Whether somebody asked the run to stop.
#[must_use]
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Waits in small steps until the time is over; false as soon as somebody asks the run to stop.
#[must_use]
pub fn pause(time: Duration) -> bool {
    let end = Instant::now() + time;
    while !interrupted() {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return true;
        }
        thread::sleep(left.min(TICK));
    }
    false
}

/// What a finished child left behind.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code 0, in time and not interrupted.
    pub success: bool,
    /// Standard output and error, in the order in which the lines came.
    pub output: String,
    /// Why it failed, in words; empty after success.
    pub reason: String,
}

/// Whether the lines of a child are shown while they come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Show {
    /// Every line, at once.
    Live,
    /// Nothing; the caller prints what it needs.
    Quiet,
}

/// Runs a command to its end, at most `limit` long.
#[must_use]
pub fn run(command: &mut Command, limit: Duration, show: Show) -> Outcome {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            let reason = format!("cannot start {name}: {error}");
            return Outcome { success: false, output: String::new(), reason };
        }
    };
    let group = Group::new(child.id());
    let (sender, lines) = mpsc::channel();
    for pipe in [child.stdout.take().map(boxed), child.stderr.take().map(boxed)].into_iter().flatten() {
        let sender = sender.clone();
        thread::spawn(move || {
            for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
                if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
            }
        });
    }
    drop(sender);

    let end = Instant::now() + limit;
    let mut output = String::new();
    let mut take = |line: String| {
        if show == Show::Live {
            println!("{line}");
        }
        output.push_str(&line);
        output.push('\n');
    };
    let mut ended: Option<(ExitStatus, Instant)> = None;
    let mut stopped = None;
    loop {
        match lines.recv_timeout(TICK) {
            Ok(line) => take(line),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => thread::sleep(TICK / 10),
        }
        if let Some((_, at)) = ended {
            if at.elapsed() > DRAIN {
                break;
            }
        } else if let Ok(Some(status)) = child.try_wait() {
            group.kill();
            ended = Some((status, Instant::now()));
        } else if stopped.is_none() && (interrupted() || Instant::now() > end) {
            stopped = Some(if interrupted() { "interrupted".to_owned() } else { over_time(limit) });
            group.end(&mut child);
        }
        if ended.is_some() && matches!(lines.try_recv().map(&mut take), Err(mpsc::TryRecvError::Disconnected))
        {
            break;
        }
    }
    let status = ended.map(|(status, _)| status);
    let success = stopped.is_none() && status.is_some_and(|status| status.success());
    let reason = match (success, stopped, status) {
        (true, ..) => String::new(),
        (false, Some(stopped), _) => format!("{name}: {stopped}"),
        (false, None, Some(status)) => format!("{name} ended with {status}"),
        (false, None, None) => format!("{name} did not end"),
    };
    Outcome { success, output, reason }
}

fn boxed(pipe: impl Read + Send + 'static) -> Box<dyn Read + Send> {
    Box::new(pipe)
}

fn over_time(limit: Duration) -> String {
    format!("still running after {} s, stopped", limit.as_secs())
}

/// A process group that is ended when it goes out of scope.
#[derive(Debug)]
pub struct Group(u32);

impl Group {
    /// Takes charge of the group that `leader` leads (it was started with `process_group(0)`).
    #[must_use]
    pub fn new(leader: u32) -> Self {
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).push(leader);
        Self(leader)
    }

    /// Kills whatever is left of the group, at once.
    pub fn kill(&self) {
        signal_group("KILL", self.0);
    }

    /// Asks the group to end, waits for its leader a while, then kills what is left.
    pub fn end(&self, leader: &mut std::process::Child) {
        signal_group("TERM", self.0);
        let end = Instant::now() + GRACE;
        while Instant::now() < end && matches!(leader.try_wait(), Ok(None)) {
            thread::sleep(TICK);
        }
        self.kill();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.0);
    }
}

fn signal_group(signal: &str, group: u32) {
    signal_process(signal, &format!("-{group}"));
}

/// Sends a signal by the shell's own `kill`, which every Debian has. A process that is gone is no error.
pub fn signal_process(signal: &str, target: &str) {
    let script = "kill -s \"$0\" -- \"$1\" 2>/dev/null";
    // Without a shell there is no way to send it; the children then end with their pipes.
    drop(Command::new("sh").args(["-c", script, signal, target]).status());
}

#[cfg(test)]
mod tests {
    use super::{Show, run};
    use std::process::Command;
    use std::time::Duration;

    fn shell(script: &str, limit: Duration) -> super::Outcome {
        run(Command::new("sh").args(["-c", script]), limit, Show::Quiet)
    }

    #[test]
    fn output_and_failure_are_reported() {
        let done = shell("echo one; echo two >&2; exit 3", Duration::from_secs(20));
        assert!(!done.success && done.reason.contains("exit status: 3"), "{done:?}");
        assert!(done.output.contains("one\n") && done.output.contains("two\n"), "{done:?}");
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let done = shell("echo begun; sleep 60", Duration::from_millis(200));
        assert!(!done.success && done.reason.contains("stopped"), "{done:?}");
        assert_eq!(done.output, "begun\n");
    }

    #[test]
    fn what_a_program_leaves_behind_is_ended_with_it() {
        let done = shell("sleep 60 & echo $!", Duration::from_secs(20));
        assert!(done.success, "{done:?}");
        // Whoever should bury it may be slow; a zombie is dead.
        let state = std::fs::read_to_string(format!("/proc/{}/status", done.output.trim()));
        assert!(state.as_ref().map_or(true, |state| state.contains("State:\tZ")), "{state:?}");
    }
}
