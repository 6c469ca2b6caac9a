//! Running the built command.

use std::{
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

/// What a run of the command gave.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A command with a home of its own: no test touches a user's data.
pub fn herstel(home: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_herstel"));
    command.args(arguments).env("XDG_DATA_HOME", home.path()).env_remove("HERSTEL_DATABASE");
    for name in [
        "HERSTEL_KEYS",
        "HERSTEL_KEYS_COMMAND",
        "HERSTEL_SCHEMES",
        "HERSTEL_LISTEN",
        "HERSTEL_CONFIG",
        "HERSTEL_LOG",
    ] {
        command.env_remove(name);
    }
    command.current_dir(home.path());
    command
}

/// Runs it to the end.
pub fn run(home: &TempDir, arguments: &[&str]) -> Ran {
    let output: Output = herstel(home, arguments).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Ran {
    /// Then it ended with this code; says everything when not.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }
}

/// The schemes of this project.
pub fn schemes_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemes"))
}

#[test]
fn wrong_usage_is_exit_code_2_and_help_reads_well() {
    let home = TempDir::new().unwrap();
    for arguments in
        [&["vlieg"][..], &[], &["calculate"], &["seed", "--parents", "0"], &["serve", "--parents", "5"]]
    {
        run(&home, arguments).ends_with(2);
    }
    let help = run(&home, &["--help"]).ends_with(0).out;
    for command in [
        "serve",
        "seed",
        "calculate",
        "scheme",
        "rules",
        "prepare-awards",
        "verify",
        "backup",
        "restore",
        "Exit codes",
    ] {
        assert!(help.contains(command), "{command} is missing from: {help}");
    }
}
