//! `cargo xtask TASK`: everything a contributor runs, in one place. `cargo xtask help` lists the tasks.
#![expect(clippy::print_stdout, reason = "a development tool talks to its terminal")]

use std::process::ExitCode;

use xtask::{postgres, soak, test};

const HELP: &str = "\
Development tasks of Herstel.

Usage: cargo xtask TASK [OPTIONS]

Tasks:
  test                 run every test: formatting, lints, licences, documents, Rust tests on SQLite and
                       PostgreSQL, fuzz targets, schemes, kill test, browser tests
    --list             list the stages
    --only STAGE[,…]   run only these stages
    --screens          let the browser stage renew the pictures in docs/screens
  soak                 the long runs: many property cases, fuzzing, many kills
    --minutes N        how long altogether (default 60)
    --kills N          instead: so many kills on each engine
    --mutants [FILE…]  instead: a mutation run over the evaluator and the checker of the rule language, or over
                       these files of the crate (needs cargo-mutants; hours)
  postgres             start a private PostgreSQL, print its address, keep it until Ctrl-C
  help                 this text

As root, `test`, `soak` and `postgres` install the Debian packages they miss; otherwise they name them and stop.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut words = arguments.iter().map(String::as_str);
    let task = words.next().unwrap_or("help");
    let rest: Vec<&str> = words.collect();
    let done = match task {
        "test" => test::run(&rest),
        "soak" => soak::run(&rest),
        "postgres" => postgres::serve(&rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(true)
        }
        other => Err(format!("unknown task {other:?}; `cargo xtask help` lists the tasks")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(usage) => {
            eprintln!("xtask: {usage}");
            ExitCode::from(2)
        }
    }
}
